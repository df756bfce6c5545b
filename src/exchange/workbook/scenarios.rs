//! The sheet of scenarios: an edit to a row, as the project file writes it, over as many cells as it needs. What needs more
//! than a row goes on in the next, behind a `+`.

use super::error::WriteError;
use super::finding::Problem;
use super::lines::lines;
use super::names::code_read;
use super::pen::{Pen, Value};
use super::report::Report;
use crate::exchange::reading::{Book, Place};
use crate::i18n::{Heading, Table};
use crate::model::{Edit, Scenario};

/// Bytes of an edit in one cell; a cell holds 32,767 characters.
const IN_A_CELL: usize = 30_000;
/// Cells of an edit in one row: half as many as are read.
const IN_A_ROW: usize = 1_000;
/// What a row begins with that goes on with the edit above.
const GOES_ON: char = '+';

/// Writes the scenarios.
pub fn write(pen: &mut Pen, scenarios: Vec<Scenario>) -> Result<(), WriteError> {
    let mut page = pen.page(Table::Scenarios, scenarios.iter().map(|scenario| scenario.edits.len().max(1)).sum())?;
    for scenario in scenarios {
        let (name, description) = (Value::text(&scenario.name), Value::text(&scenario.description));
        let mut head = vec![Value::code(&scenario.id), name, description];
        let below = || vec![Value::code(&scenario.id), Value::Empty, Value::Empty];
        let without = scenario.edits.is_empty();
        for edit in scenario.edits {
            // Plain data with text for keys: there is no way to fail.
            let text = serde_json::to_string(&edit).unwrap_or_default();
            drop(edit);
            for row in rows(&text, IN_A_CELL, IN_A_ROW) {
                let mut values = std::mem::replace(&mut head, below());
                values.extend(row.into_iter().map(Value::from));
                page.row(&values)?;
            }
        }
        if without {
            page.row(&head)?;
        }
    }
    page.close();
    Ok(())
}

/// The cells of a text, row by row, of at most so many bytes each and so many to a row; at least one row.
fn rows(text: &str, in_a_cell: usize, in_a_row: usize) -> impl Iterator<Item = Vec<String>> {
    let (mut rest, mut begun) = (text, false);
    std::iter::from_fn(move || {
        let goes_on = std::mem::replace(&mut begun, true);
        if goes_on && rest.is_empty() {
            return None;
        }
        let mut row = Vec::new();
        while !rest.is_empty() && row.len() < in_a_row {
            // At least one character, so that it ends.
            let end = rest.floor_char_boundary(in_a_cell).max(rest.chars().next().map_or(1, char::len_utf8));
            let (own, others) = rest.split_at_checked(end).unwrap_or((rest, ""));
            row.push(if goes_on && row.is_empty() { format!("{GOES_ON}{own}") } else { own.to_owned() });
            rest = others;
        }
        Some(row)
    })
}

/// Reads the scenarios.
pub fn read(book: &Book, report: &Report) -> Vec<Scenario> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    // The edits' texts, with where they begin and whose they are.
    let mut texts: Vec<(usize, Place, String)> = Vec::new();
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
        match (text.strip_prefix(GOES_ON), texts.last_mut()) {
            (Some(more), Some((_, _, above))) => above.push_str(more),
            _ if text.trim().is_empty() => {}
            _ => texts.push((scenarios.len(), line.place(Heading::Edit), text)),
        }
    }
    for (count, place, text) in texts {
        match serde_json::from_str::<Edit>(&text) {
            Ok(edit) => {
                if let Some(own) = count.checked_sub(1).and_then(|at| scenarios.get_mut(at)) {
                    own.edits.push(edit);
                }
            }
            Err(error) => report.add(place, Problem::NotAnEdit(error.to_string())),
        }
    }
    scenarios
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::reading::{Cell, Row, Sheet};
    use crate::exchange::workbook::schema::headings;
    use crate::i18n::Locale;

    #[test]
    fn an_edit_that_needs_several_rows_is_put_together_again() {
        let edit =
            Edit::CategoryName { category: "镇街".into(), name: "乡镇和街道办事处，十二个字".into() };
        let text = serde_json::to_string(&edit).unwrap();
        let words = &Locale::Zh.words().sheets;
        for (in_a_cell, in_a_row) in [(30_000, 1_000), (10, 3), (7, 1), (1, 2)] {
            let head = headings(Table::Scenarios).iter().map(|heading| (words.heading)(*heading).to_owned()).collect();
            let mut lines: Vec<Vec<String>> = vec![head];
            for cells in rows(&text, in_a_cell, in_a_row).chain(rows(&text, in_a_cell, in_a_row)) {
                let name = if lines.len() == 1 { "差异化" } else { "" };
                lines.push([vec!["s".into(), name.into(), String::new()], cells].concat());
            }
            let cell = |(at, text): (u32, String)| (!text.is_empty()).then_some((at, Cell::Text(text)));
            let row = |(number, cells): (u32, Vec<String>)| Row {
                number,
                cells: (0..).zip(cells).filter_map(cell).collect(),
            };
            let sheet = Sheet {
                name: (words.table)(Table::Scenarios).into(),
                rows: (0..).zip(lines).map(row).collect(),
                merged: Vec::new(),
            };
            let report = Report::default();
            let scenarios = read(&Book { sheets: vec![sheet] }, &report);
            assert_eq!(report.into_findings(), [], "{in_a_cell} {in_a_row}");
            assert_eq!(scenarios.len(), 1);
            assert_eq!(scenarios[0].edits, [edit.clone(), edit.clone()], "{in_a_cell} {in_a_row}");
        }
    }
}
