//! The sheet of scenarios: an edit to a row, as the project file writes it, over as many cells as it needs.

use super::error::WriteError;
use super::finding::Problem;
use super::lines::lines;
use super::names::code_read;
use super::pen::{Pen, Value};
use super::report::Report;
use crate::exchange::reading::Book;
use crate::i18n::{Heading, Table};
use crate::model::{Edit, Scenario};

/// Characters of an edit in one cell; a cell holds 32,767.
const IN_A_CELL: usize = 30_000;

/// Writes the scenarios.
pub fn write(pen: &mut Pen, scenarios: &[Scenario]) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Scenarios, scenarios.iter().map(|scenario| scenario.edits.len().max(1)).sum())?;
    for scenario in scenarios {
        let mut edits = scenario.edits.iter();
        let mut row = vec![Value::code(&scenario.id), Value::text(&scenario.name), Value::text(&scenario.description)];
        row.extend(edits.next().into_iter().flat_map(cells));
        page.row(&row)?;
        for edit in edits {
            let mut row = vec![Value::code(&scenario.id), Value::Empty, Value::Empty];
            row.extend(cells(edit));
            page.row(&row)?;
        }
    }
    page.close();
    Ok(())
}

fn cells<'a>(edit: &Edit) -> Vec<Value<'a>> {
    // Plain data with text for keys: there is no way to fail.
    let text: Vec<char> = serde_json::to_string(edit).unwrap_or_default().chars().collect();
    text.chunks(IN_A_CELL).map(|part| part.iter().collect::<String>().into()).collect()
}

/// Reads the scenarios.
pub fn read(book: &Book, report: &Report) -> Vec<Scenario> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    for line in lines(book, Table::Scenarios, report) {
        let code = code_read(&line.text(Heading::Id));
        let goes_on = line.is_blank(Heading::Name) && line.is_blank(Heading::Description);
        let above = scenarios.last().map(|scenario| scenario.id.clone());
        if !(goes_on && above.is_some() && (code.is_none() || code == above)) {
            let Some((id, name)) = line.identity() else { continue };
            if scenarios.iter().any(|scenario| scenario.id == id) {
                line.report(Heading::Id, Problem::Repeated(Heading::Name, id.to_string()));
                continue;
            }
            let description = line.text(Heading::Description);
            scenarios.push(Scenario { id, name, description, edits: Vec::new() });
        }
        let first = line.place(Heading::Edit).column.unwrap_or_default();
        let row = line.sheet.row(line.row);
        let parts = row.into_iter().flat_map(|row| &row.cells).filter(|(column, _)| *column >= first);
        let text: String = parts.map(|(_, cell)| cell.text()).collect();
        if text.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(&text) {
            Ok(edit) => scenarios.last_mut().into_iter().for_each(|scenario| scenario.edits.push(Edit::clone(&edit))),
            Err(error) => line.report(Heading::Edit, Problem::NotAnEdit(error.to_string())),
        }
    }
    scenarios
}
