//! The data grid as it stands: its rows in their order, the columns shown, figures as they were written.

use super::{Content, Head, Sheet, SheetKind, Window};
use crate::State;
use crate::tables::{Cell, Table, source};
use baton_words::Locale;

/// Rows whose cells are built at a time.
const ROWS_AT_A_TIME: usize = 500;

/// The sheet of the category looked at; `heading` names a column.
#[must_use]
pub fn grid(state: &State, locale: Locale, title: &str, heading: impl Fn(&Head) -> String) -> Table {
    let sheet = state.sheet();
    // A ledger ends with an empty row in which a new entry begins.
    let rows = sheet.rows().saturating_sub(usize::from(sheet.kind == SheetKind::Ledger));
    let headings = sheet.columns().iter().map(|head| match head.measured_in.as_str() {
        "" => heading(head),
        unit => crate::tables::in_unit(locale, &heading(head), unit),
    });
    let headings: Vec<String> = headings.collect();
    let mut cells = Vec::with_capacity(rows);
    for first_row in (0..rows).step_by(ROWS_AT_A_TIME) {
        let many = ROWS_AT_A_TIME.min(rows - first_row);
        cells.extend(part(&sheet, Window { first_row, rows: many, first_column: 0, columns: headings.len() }));
    }
    let title = crate::tables::of_category(state, locale, title);
    Table { title, headings, rows: cells, notes: source(state, locale) }
}

fn part(sheet: &Sheet, window: Window) -> impl Iterator<Item = Vec<Cell>> {
    let rows = sheet.window(window).into_iter();
    rows.map(|row| row.into_iter().map(|cell| of(cell.content)).collect())
}

fn of(content: Content) -> Cell {
    match content {
        Content::Nothing => Cell::Blank,
        Content::Figure(figure) => Cell::figure(figure),
        Content::Text(text) => Cell::text(text),
        Content::Ballots(votes, _) => Cell::text(votes),
    }
}
