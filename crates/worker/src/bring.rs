//! Somebody's own sheet in the worker: the file is read once and kept, then read as often as its layout is corrected.

use super::run::{Done, Kept, Work, no_files};
use super::template;
use baton_exchange::importing::{self, ACROSS, Bring, Brought, Import, Layout, PREVIEWED, SHOWN, SheetSize};
use baton_exchange::jobs::{Answer, JobError};
use baton_exchange::pieces;
use baton_exchange::reading::{Book, Row, Sheet};
use baton_model::Project;
use baton_workbook::reading;

/// A file that is being brought in, and the project it goes into.
pub struct Opened {
    book: Book,
    project: Project,
    /// What the sheet was last read as: it is applied as it was shown.
    read: Option<(Layout, Import)>,
}

/// Does what is asked.
///
/// # Errors
/// The file or project can't be read, or nothing was opened.
pub fn bring(asked: Bring, mut work: Work<'_>) -> Result<Done, JobError> {
    if let Bring::Open(name) = &asked {
        let file = work.file()?;
        let project = work.project()?;
        let book = reading::read(name, &file, work.progress).map_err(JobError::NotReadable)?;
        drop(file);
        if baton_workbook::template::is_template(&book) {
            return template::read(&book);
        }
        work.kept.opened = Some(Opened { book, project, read: None });
    }
    if let Bring::Take(layout) = &asked {
        return take(layout, work.kept);
    }
    let opened = work.kept.opened.as_mut().ok_or(JobError::FileMissing)?;
    let Opened { book, project, .. } = &*opened;
    let Project { policy, roster, .. } = project;
    let guess = |book: &Book| importing::guess(book, policy, roster);
    let (layout, from) = match &asked {
        Bring::Open(_) | Bring::Take(_) => (guess(book), 0),
        Bring::As(layout, from) => (Some(layout.clone()), *from),
        Bring::Again(layout, from) => (Some(importing::again(layout, book, policy, roster)), *from),
        Bring::Sheet(name) => {
            let sheets = book.sheets.iter().filter(|sheet| sheet.name == *name).cloned().collect();
            (guess(&Book { sheets, cut: book.cut }), 0)
        }
    };
    let known = layout.is_some();
    let layout = layout.or_else(|| {
        let sheet = match &asked {
            Bring::Sheet(name) => book.sheet(name),
            _ => book.sheets.iter().find(|sheet| !sheet.hidden.sheet).or(book.sheets.first()),
        };
        let blank = Layout::blank(sheet?, policy);
        Some(importing::again(&blank, book, policy, roster))
    });
    Ok((Answer::Brought(Box::new(shown(opened, layout, known, from))), no_files()))
}

/// The edit. What was opened is not asked for again: its memory is needed for what comes of it.
fn take(layout: &Layout, kept: &mut Kept) -> Result<Done, JobError> {
    let Opened { book, project, read } = kept.opened.take().ok_or(JobError::FileMissing)?;
    let import = match read {
        Some((as_shown, import)) if as_shown == *layout => import,
        _ => importing::read(&book, layout, &project.policy, &project.roster),
    };
    drop(book);
    let changing = import.changing;
    Ok((Answer::Taken(changing), Box::new(pieces::of_edit(importing::edit(import, &project.roster)))))
}

fn shown(opened: &mut Opened, layout: Option<Layout>, known: bool, from: u32) -> Brought {
    let Opened { book, project, read } = opened;
    // There is no room for two of them; what was read as it is now to be read stays.
    if read.as_ref().map(|(layout, _)| layout) != layout.as_ref() {
        *read = None;
        *read = layout.as_ref().map(|layout| {
            let import = importing::read(book, layout, &project.policy, &project.roster);
            (layout.clone(), import)
        });
    }
    let nothing = Import::default();
    let import = read.as_ref().map_or(&nothing, |(_, import)| import);
    let sheet = layout.as_ref().map(|layout| layout.sheet.clone()).unwrap_or_default();
    let found = book.sheet(&sheet);
    let across = found.map_or(0, Sheet::width).min(ACROSS);
    let line = |row: &Row| (row.number, (0..across).map(|column| row.cell(column).text()).collect());
    let rows = found.map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let within = rows.iter().filter(|row| (from..from.saturating_add(PREVIEWED)).contains(&row.number));
    let size = |sheet: &Sheet| SheetSize {
        name: sheet.name.clone(),
        rows: sheet.height(),
        columns: sheet.width(),
        hidden: sheet.hidden.sheet,
    };
    Brought {
        sheets: book.sheets.iter().map(size).collect(),
        sheet,
        layout,
        known,
        preview: within.map(line).collect(),
        from,
        changing: import.changing,
        same: import.same,
        units: import.units.len(),
        changes: import.changes.iter().take(SHOWN).cloned().collect(),
        groups: importing::grouped(&import.findings, SHOWN),
        questions: import.questions.clone(),
        looks: import.looks.clone(),
    }
}
