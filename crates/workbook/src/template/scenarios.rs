//! The sheet of scenarios: an edit to a row, as the project file writes it, over as many cells as it needs. What needs more
//! than a row goes on in the next, behind a `+`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io;

use serde::{Serialize, Serializer};

use super::filling::Filling;
use super::lines::lines;
use super::names::code_read;
use super::pen::{Pen, Value};
use super::policy;
use super::report::Report;
use super::schema::EDITION;
use baton_exchange::pieces::Parts;
use baton_exchange::reading::{Book, Place};
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Edit, Part, ProjectError, Scenario, read_record};
use baton_words::{Heading, Table};

/// Bytes of an edit in one cell; a cell holds 32,767 characters.
const IN_A_CELL: usize = 30_000;
/// Cells of an edit in one row: half as many as are read.
const IN_A_ROW: u16 = 1_000;
/// Column of an edit's first cell, behind the scenario's identifier, name and description.
const EDIT: u16 = 3;
/// What a row begins with that goes on with the edit above.
const GOES_ON: char = '+';

/// Begins the sheet of scenarios; tells its position.
pub fn begin(pen: &mut Pen, scenarios: &[Scenario]) -> Result<usize, WriteError> {
    let rows = scenarios.iter().map(|scenario| scenario.edits.len().max(1)).sum();
    Ok(pen.page(Table::Scenarios, rows)?.close())
}

/// Writes the rows of the sheet of scenarios. The text of a large edit goes into its cells as it comes: nobody holds the
/// whole of it. `progress` hears of parts that came.
pub fn fill(
    filling: &mut Filling,
    (position, name): (usize, &str),
    scenarios: Vec<Scenario>,
    mut parts: Parts,
    progress: &mut dyn FnMut(usize),
) -> Result<(), WriteError> {
    filling.sheet((position, name), None, |rows| {
        let mut row = 1_u32;
        for (at, scenario) in scenarios.into_iter().enumerate() {
            let head = [Value::code(&scenario.id), Value::text(&scenario.name), Value::text(&scenario.description)];
            if scenario.edits.is_empty() {
                (0..).zip(&head).try_for_each(|(column, value)| rows.put(row, column, value))?;
                row = row.saturating_add(1);
            }
            for (of, edit) in scenario.edits.into_iter().enumerate() {
                let (first, mut last) = (row, row);
                let cells = Cells::new((IN_A_CELL, IN_A_ROW), |below, cell, text| {
                    last = first.saturating_add(below);
                    if cell == 0 {
                        let shown = if of == 0 && below == 0 { head.len() } else { 1 };
                        (0..).zip(&head).take(shown).try_for_each(|(column, value)| rows.put(last, column, value))?;
                    }
                    rows.put(last, cell.saturating_add(EDIT), &Value::text(text))
                });
                cells.write(edit, || {
                    let more = parts.of(at, of)?;
                    progress(more.as_ref().map_or(0, Vec::len));
                    Ok(more)
                })?;
                row = last.saturating_add(1);
            }
        }
        Ok(())
    })
}

/// The text of an edit on its way into cells.
struct Cells<F> {
    /// Puts a cell: row and column from the edit's first cell, text.
    put: F,
    /// Most bytes in a cell, most cells in a row.
    most: (usize, u16),
    row: u32,
    cell: u16,
    /// What is still to be put into a cell.
    text: String,
    /// Why no more is taken.
    failed: Option<WriteError>,
}

/// An edit as the project file writes it, whose parts are read while it is written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Written<E> {
    Together { edits: E },
}

impl<F: FnMut(u32, u16, &str) -> Result<(), WriteError>> Cells<F> {
    fn new(most: (usize, u16), put: F) -> Self {
        Self { put, most, row: 0, cell: 0, text: String::new(), failed: None }
    }

    /// Writes an edit, with the parts that are still to come.
    fn write(
        mut self,
        edit: Edit,
        mut more: impl FnMut() -> Result<Option<Vec<Edit>>, ProjectError>,
    ) -> Result<(), WriteError> {
        let mut damaged = None;
        let written = match edit {
            Edit::Batch(edits) => {
                let mut more = std::iter::from_fn(|| match more() {
                    Ok(parts) => parts,
                    Err(error) => {
                        damaged = Some(error);
                        None
                    }
                });
                let all = std::iter::once(edits).chain(&mut more).flatten();
                let edits = Once(RefCell::new(Some(all)));
                serde_json::to_writer(&mut self, &Written::Together { edits })
            }
            edit => serde_json::to_writer(&mut self, &edit),
        };
        if let Some(error) = damaged {
            return Err(WriteError::NotAProject(error));
        }
        // The rest that fills no cell.
        let rest = std::mem::take(&mut self.text);
        if self.failed.is_none() && !rest.is_empty() {
            self.put(&rest);
        }
        match (self.failed, written) {
            (Some(error), _) => Err(error),
            (None, Err(error)) => Err(WriteError::Refused(error.to_string())),
            (None, Ok(())) => Ok(()),
        }
    }

    /// Puts the next cell.
    fn put(&mut self, text: &str) {
        let goes_on = self.row > 0 && self.cell == 0;
        let text = if goes_on { Cow::Owned(format!("{GOES_ON}{text}")) } else { Cow::Borrowed(text) };
        self.failed = (self.put)(self.row, self.cell, &text).err();
        self.cell = self.cell.saturating_add(1);
        if self.cell >= self.most.1 {
            (self.row, self.cell) = (self.row.saturating_add(1), 0);
        }
    }
}

impl<F: FnMut(u32, u16, &str) -> Result<(), WriteError>> io::Write for Cells<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.push_str(std::str::from_utf8(bytes).map_err(io::Error::other)?);
        while self.text.len() > self.most.0 {
            // At least one character, so that it ends.
            let least = self.text.chars().next().map_or(1, char::len_utf8);
            let rest = self.text.split_off(self.text.floor_char_boundary(self.most.0).max(least));
            let own = std::mem::replace(&mut self.text, rest);
            self.put(&own);
            if self.failed.is_some() {
                return Err(io::ErrorKind::Other.into());
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What an iterator gives, written as a list; the second time there is nothing left.
struct Once<I>(RefCell<Option<I>>);

impl<I: Iterator<Item: Serialize>> Serialize for Once<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.take().into_iter().flatten())
    }
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
    // An edition of the template has the edits of the version with its number.
    let edition = policy::edition(book).unwrap_or(EDITION);
    for (count, place, text) in texts {
        match read_record::<Edit>(text.as_bytes(), edition, |edit| vec![(Part::Edit, edit)]) {
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
    use crate::template::schema::headings;
    use baton_exchange::reading::{Cell, Row, Sheet};
    use baton_model::Setting;
    use baton_words::{Locale, sheets};

    /// The rows of an edit's cells.
    fn rows(edit: Edit, most: (usize, u16), mut more: Vec<Vec<Edit>>) -> Vec<Vec<String>> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        more.reverse();
        let cells = Cells::new(most, |row, cell, text| {
            rows.resize(row as usize + 1, Vec::new());
            assert_eq!(rows[row as usize].len(), usize::from(cell));
            rows[row as usize].push(text.to_owned());
            Ok(())
        });
        cells.write(edit, || Ok(more.pop())).unwrap();
        rows
    }

    fn named() -> Edit {
        Edit::Set(Setting::CategoryName {
            category: "镇街".into(), name: "乡镇和街道办事处，十二个字".into()
        })
    }

    #[test]
    fn an_edit_that_needs_several_rows_is_put_together_again() {
        let edit = named();
        let locale = Locale::Zh;
        for most in [(30_000, 1_000), (10, 3), (7, 1), (1, 2)] {
            let head = headings(Table::Scenarios)
                .iter()
                .map(|heading| sheets::heading(*heading).of(locale).to_owned())
                .collect();
            let mut lines: Vec<Vec<String>> = vec![head];
            for cells in [edit.clone(), edit.clone()].into_iter().flat_map(|edit| rows(edit, most, Vec::new())) {
                let name = if lines.len() == 1 { "差异化" } else { "" };
                lines.push([vec!["s".into(), name.into(), String::new()], cells].concat());
            }
            let cell = |(at, text): (u32, String)| (!text.is_empty()).then_some((at, Cell::Text(text)));
            let row = |(number, cells): (u32, Vec<String>)| Row {
                number,
                cells: (0..).zip(cells).filter_map(cell).collect(),
            };
            let sheet = Sheet {
                name: sheets::table(Table::Scenarios).of(locale).into(),
                rows: (0..).zip(lines).map(row).collect(),
                merged: Vec::new(),
                hidden: baton_exchange::reading::Hidden::default(),
            };
            let report = Report::default();
            let scenarios = read(&Book { sheets: vec![sheet], cut: false }, &report);
            assert_eq!(report.into_findings(), [], "{most:?}");
            assert_eq!(scenarios.len(), 1);
            assert_eq!(scenarios[0].edits, [edit.clone(), edit.clone()], "{most:?}");
        }
    }

    #[test]
    fn parts_that_come_later_are_written_as_if_they_had_been_there() {
        let together = |count| Edit::Batch(vec![named(); count]);
        for (own, more) in [(0, vec![]), (0, vec![2, 1]), (2, vec![]), (1, vec![0, 3])] {
            let parts = more.iter().map(|count| vec![named(); *count]).collect();
            let all = own + more.iter().sum::<usize>();
            let text = serde_json::to_string(&together(all)).unwrap();
            assert_eq!(rows(together(own), (100, 10_000), parts).concat().concat(), text);
        }
    }

    #[test]
    fn what_can_not_be_put_or_read_is_told() {
        let told = || ProjectError { path: "edits".into(), message: "?".into() };
        let full = WriteError::TooManyCells("s".into());
        let mut room = 2;
        let cells = Cells::new((10, 3), |_, _, _| {
            room -= 1;
            if room < 0 { Err(full.clone()) } else { Ok(()) }
        });
        assert_eq!(cells.write(named(), || Ok(None)), Err(full.clone()));
        let cells = Cells::new((10, 3), |_, _, _| Ok(()));
        let damaged = cells.write(Edit::Batch(Vec::new()), || Err(told()));
        assert_eq!(damaged, Err(WriteError::NotAProject(told())));
    }
}
