//! Somebody's own sheet in the worker: the file is read once and kept, then read as often as its layout is corrected.

use super::importing::{ACROSS, Bring, Brought, PREVIEWED, SHOWN};
use super::job::{Answer, Trouble};
use super::run::{Done, Kept, Work, no_files};
use super::template;
use crate::exchange::importing::{self, Import, Layout};
use crate::exchange::pieces;
use crate::exchange::reading::{self, Book};
use crate::exchange::workbook;
use crate::model::Project;

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
pub fn bring(asked: Bring, mut work: Work<'_>) -> Result<Done, Trouble> {
    let layout = match &asked {
        Bring::Open(name) => {
            let file = work.file()?;
            let project = work.project()?;
            let book = reading::read(name, &file, work.progress).map_err(Trouble::NotReadable)?;
            drop(file);
            if workbook::is_template(&book) {
                return template::read(&book);
            }
            let layout = importing::guess(&book, &project.policy, &project.roster);
            work.kept.opened = Some(Opened { book, project, read: None });
            layout
        }
        Bring::As(layout) | Bring::Again(layout) => Some(layout.clone()),
        Bring::Sheet(_) => None,
        Bring::Take(layout) => return take(layout, work.kept),
    };
    let opened = work.kept.opened.as_mut().ok_or(Trouble::FileMissing)?;
    let Opened { book, project, .. } = &*opened;
    let layout = match &asked {
        Bring::Again(layout) => Some(importing::again(layout, book, &project.policy)),
        Bring::Sheet(name) => {
            let sheets = book.sheets.iter().filter(|sheet| sheet.name == *name).cloned().collect();
            importing::guess(&Book { sheets }, &project.policy, &project.roster)
        }
        _ => layout,
    };
    let sheet = match (&asked, &layout) {
        (Bring::Sheet(name), _) => name.clone(),
        (_, Some(layout)) => layout.sheet.clone(),
        (_, None) => book.sheets.first().map(|sheet| sheet.name.clone()).unwrap_or_default(),
    };
    Ok((Answer::Brought(Box::new(shown(opened, sheet, layout))), no_files()))
}

/// The edit. What was opened is not asked for again: its memory is needed for what comes of it.
fn take(layout: &Layout, kept: &mut Kept) -> Result<Done, Trouble> {
    let Opened { book, project, read } = kept.opened.take().ok_or(Trouble::FileMissing)?;
    let import = match read {
        Some((as_shown, import)) if as_shown == *layout => import,
        _ => importing::read(&book, layout, &project.policy, &project.roster),
    };
    drop(book);
    let changing = import.changing;
    Ok((Answer::Taken(changing), Box::new(pieces::of_edit(importing::edit(import, &project.roster)))))
}

fn shown(opened: &mut Opened, sheet: String, layout: Option<Layout>) -> Brought {
    let Opened { book, project, read } = opened;
    // There is no room for two of them.
    *read = None;
    *read = layout.as_ref().map(|layout| {
        let import = importing::read(book, layout, &project.policy, &project.roster);
        (layout.clone(), import)
    });
    let nothing = Import::default();
    let import = read.as_ref().map_or(&nothing, |(_, import)| import);
    let found = book.sheet(&sheet);
    let across = found.map_or(0, reading::Sheet::width).min(ACROSS);
    let line = |row: &reading::Row| (row.number, (0..across).map(|column| row.cell(column).text()).collect());
    let rows = found.map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let preview = rows.iter().take_while(|row| row.number < PREVIEWED).map(line).collect();
    Brought {
        sheets: book.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.height(), sheet.width())).collect(),
        sheet,
        layout,
        preview,
        changing: import.changing,
        same: import.same,
        units: import.units.len(),
        found: import.findings.len(),
        changes: import.changes.iter().take(SHOWN).cloned().collect(),
        findings: import.findings.iter().take(SHOWN).cloned().collect(),
    }
}
