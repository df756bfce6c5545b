//! The workbook template, written and read.

use super::run::{Done, Work, one_file};
use baton_exchange::jobs::{Answer, JobError};
use baton_exchange::reading::Book;
use baton_words::Locale;
use baton_workbook::template as workbook;

/// Writes the project that came in pieces as a workbook.
pub fn write(locale: Locale, mut work: Work<'_>) -> Result<Done, JobError> {
    let project = work.arriving()?;
    let file = workbook::write(project, locale, work.progress).map_err(JobError::NoWorkbook)?;
    Ok((Answer::Written, one_file(file)))
}

/// Reads a workbook that is the template.
pub fn read(book: &Book) -> Result<Done, JobError> {
    let read = workbook::of_book(book).map_err(JobError::NotReadable)?;
    // Plain data with text for keys: there is no way to fail.
    let project = serde_json::to_vec(&read.project).unwrap_or_default();
    Ok((Answer::TemplateRead(read.findings), one_file(project)))
}
