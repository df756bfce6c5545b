//! A whole project into a workbook and back.

use std::sync::Arc;

use super::filling::Filling;
use super::names::{self, Referring};
use super::pen::Pen;
use super::report::Report;
use super::{
    categories, circumstances, data, data_read, funds, further, grade_rules, guide, indicators, items, policy, posts,
    scenarios, schema, sections, units,
};
use crate::reading;
use baton_exchange::pieces::Arriving;
use baton_exchange::reading::{Book, ReadError};
use baton_exchange::template::{Finding, WriteError};
use baton_model::{Category, Project, Roster};
use baton_words::{Locale, Table, sheets};

/// Rows between two reports of progress.
const STRIDE: u32 = 1_000;

/// What a workbook holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// The project, of all that could be read.
    pub project: Project,
    /// What could not be taken as it stands, sheet by sheet.
    pub findings: Vec<Finding>,
}

/// Writes a project, all there or in pieces, as a workbook in a language. `progress` hears how much is done, of how much.
///
/// # Errors
/// Where a sheet can't hold it, or a piece can't be read.
pub fn write(
    project: impl Into<Arriving>,
    locale: Locale,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Vec<u8>, WriteError> {
    let Arriving { project, parts } = project.into();
    let mut pen = Pen::new(locale);
    let (policy, refer) = (&project.policy, Referring::new(&project.policy, &project.roster));
    guide::write(&mut pen, &policy.title)?;
    policy::write(&mut pen, policy)?;
    categories::write(&mut pen, policy, &refer)?;
    sections::write(&mut pen, policy, &refer)?;
    indicators::write(&mut pen, policy, &refer)?;
    indicators::write_marks(&mut pen, policy, &refer)?;
    items::write(&mut pen, policy, &refer)?;
    categories::write_grades(&mut pen, policy, &refer)?;
    circumstances::write(&mut pen, policy, &refer)?;
    grade_rules::write(&mut pen, policy, &refer)?;
    funds::write(&mut pen, policy, &refer)?;
    posts::write(&mut pen, policy)?;
    units::write(&mut pen, &project, &refer)?;
    posts::write_heads(&mut pen, &project, &refer)?;
    circumstances::write_marks(&mut pen, &project, &refer)?;
    circumstances::write_history(&mut pen, &project, &refer)?;
    let of_data = data::begin(&mut pen, policy, &project.roster)?;
    further::write(&mut pen, &project, &refer)?;
    items::write_ledger(&mut pen, &project, &refer)?;
    let of_scenarios = scenarios::begin(&mut pen, &project.scenarios)?;

    // The rows that a large project mostly consists of.
    let locale = pen.locale;
    let large: Vec<usize> = of_data.iter().flat_map(data::Sheets::positions).chain([of_scenarios]).collect();
    let mut filling = Filling::new(pen.finish()?, &large, locale)?;
    let units = u32::try_from(project.roster.units.len()).unwrap_or(u32::MAX);
    let (mut done, of) = (0_u32, units.saturating_mul(2).saturating_add(10));
    let mut more = |rows: usize| {
        let before = done;
        done = done.saturating_add(u32::try_from(rows).unwrap_or_default());
        if before / STRIDE != done / STRIDE {
            progress(done.min(of), of);
        }
    };
    data::fill(&mut filling, of_data, policy, project.roster, &mut more)?;
    let name = sheets::table(Table::Scenarios).of(locale);
    scenarios::fill(&mut filling, (of_scenarios, name), project.scenarios, parts, &mut more)?;
    let file = filling.finish()?;
    progress(of, of);
    Ok(file)
}

/// Reads a workbook that is the template, filled in. `progress` hears how much is done, of how much.
///
/// # Errors
/// Where the file is no such workbook; what is wrong inside it comes as findings.
pub fn read(file: &[u8], progress: &mut dyn FnMut(u32, u32)) -> Result<Workbook, ReadError> {
    let book = reading::read("", file, progress)?;
    of_book(&book)
}

/// Reads the cells of a workbook that is the template, filled in.
///
/// # Errors
/// Where it is not the template, or a newer edition of it.
pub fn of_book(book: &Book) -> Result<Workbook, ReadError> {
    let edition = policy::edition(book).ok_or(ReadError::NotTheTemplate)?;
    if edition > schema::EDITION { Err(ReadError::NewerTemplate) } else { Ok(project(book)) }
}

/// Whether a workbook is the template.
#[must_use]
pub fn is_template(book: &Book) -> bool {
    policy::edition(book).is_some()
}

fn project(book: &Book) -> Workbook {
    let report = Report::default();
    let mut policy = policy::read(book, &report);
    let mut categories: Vec<Category> = categories::read(book, &report);
    sections::read(book, &report, &mut categories);
    indicators::read(book, &report, &mut categories);
    items::read(book, &report, &mut categories);
    categories::read_grades(book, &report, &mut categories);
    circumstances::read(book, &report, &mut categories);
    grade_rules::read(book, &report, &mut categories);
    policy.funds = funds::read(book, &report, &categories);
    posts::read(book, &report, &mut policy.funds);
    let mut units = units::read(book, &report, &categories);
    let known = names::units(units.iter().map(AsRef::as_ref));
    indicators::read_further(book, &report, &policy, &mut categories, &known);
    policy.categories = categories.into_iter().map(Arc::new).collect();
    posts::read_heads(book, &report, &policy, &mut units, &known);
    circumstances::read_marks(book, &report, &policy, &mut units, &known);
    circumstances::read_history(book, &report, &policy, &mut units, &known);
    let of_data = data_read::Known::new(&policy, &known);
    data_read::read(book, &report, &of_data, &mut units);
    further::read(book, &report, &policy, &mut units, &known);
    items::read_ledger(book, &report, &policy, &mut units, &known);
    let scenarios = scenarios::read(book, &report);
    let roster = Roster { units };
    let project = Project { scenarios, ..Project::new(policy, roster) };
    Workbook { project, findings: report.into_findings() }
}
