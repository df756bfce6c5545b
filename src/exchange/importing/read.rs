//! The cells of a sheet read as its layout says: what changes, what stays, what can't be read.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::grid::Grid;
use super::layout::{Column, Layout, Meaning};
use super::names::{Known, is_summary};
use crate::exchange::numbers::{self, Misread};
use crate::exchange::reading::{Book, Cell, Place};
use crate::exchange::reading_part::{self, Field, PartError};
use crate::exchange::typed_value::whole;
use crate::model::{Category, Id, Number, Observation, Policy, Reading, Roster, Unit};

/// What a sheet brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// What differs from what is there, in the sheet's order: the first of them.
    pub changes: Vec<Change>,
    /// How many cells differ from what is there.
    pub changing: usize,
    /// Cells that say what is there already.
    pub same: usize,
    /// What can't be read, and what was read with a doubt, in the sheet's order.
    pub findings: Vec<Finding>,
    /// The units as they become, by position in the roster, of those that change.
    pub units: BTreeMap<usize, Unit>,
}

/// One figure that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Where it comes from.
    pub place: Place,
    /// Name of the unit.
    pub unit: String,
    /// What it is.
    pub meaning: Meaning,
    /// What was there; empty for nothing.
    pub was: String,
    /// What takes its place; empty for nothing.
    pub becomes: String,
}

/// Something about a cell or row that is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
    /// What stands there.
    pub text: String,
}

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// No unit of the category has this name; the nearest one, if any is near.
    NoUnit(Option<String>),
    /// The unit stands there twice; the first row counts.
    Twice,
    /// The text can't be taken.
    Part(PartError),
    /// A formula's error.
    FormulaError,
    /// A date where a figure belongs.
    Date,
    /// True or false where a figure belongs.
    Bool,
    /// Read without the note behind it.
    Note,
    /// The sheet or the category is not there.
    Gone,
}

impl Problem {
    /// Why a cell says nothing that can be taken.
    fn of(misread: Misread) -> Self {
        match misread {
            Misread::Typed(error) => Self::Part(PartError::Number(error)),
            Misread::FormulaError(_) => Self::FormulaError,
            Misread::Date(_) => Self::Date,
            Misread::Bool => Self::Bool,
        }
    }

    /// Whether it was read all the same.
    #[must_use]
    pub fn is_doubt(&self) -> bool {
        matches!(self, Self::Note)
    }
}

/// Most findings that are kept; a sheet that has more is read the wrong way.
pub const MOST_FINDINGS: usize = 2_000;
/// Most changes that are kept one by one: a large sheet has millions, and nobody looks through so many.
pub const MOST_CHANGES: usize = 2_000;
/// Names that are compared to find the nearest ones, in all; beyond that, none is suggested.
const COMPARED: usize = 500_000;

/// Reads a sheet.
#[must_use]
pub fn read(book: &Book, layout: &Layout, policy: &Policy, roster: &Roster) -> Import {
    let mut import = Import::default();
    let sheet = book.sheets.iter().find(|sheet| sheet.name == layout.sheet);
    let category = policy.categories.iter().find(|category| category.id == layout.category);
    let (Some(sheet), Some(category)) = (sheet, category) else {
        let place = Place::sheet(&layout.sheet);
        import.findings.push(Finding { place, problem: Problem::Gone, text: layout.sheet.clone() });
        return import;
    };
    let grid = Grid { sheet, turn: layout.turn };
    let members = roster.units.iter().enumerate().filter(|(_, unit)| unit.category == category.id);
    let known = Known::of(members.flat_map(|(at, unit)| [(at, unit.name.as_str()), (at, unit.id.as_str())]));
    let columns: Vec<(&Column, &str)> = layout
        .columns
        .iter()
        .filter(|column| column.meaning != Meaning::Ignored)
        .map(|column| (column, measured_in(&column.meaning, category)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut suggestions = COMPARED / known.len().max(1);
    let names = grid.column(layout.units);
    let rows = (0..).zip(&names).filter(|(row, _)| (layout.first..=layout.last).contains(row));
    for (row, name) in rows {
        let name = name.text();
        let place = || grid.place(row, layout.units);
        if name.trim().is_empty() || is_summary(&name) {
            continue;
        }
        let Some(at) = known.find(&name) else {
            suggestions = suggestions.saturating_sub(1);
            let near = if suggestions > 0 { known.nearest(&name) } else { None };
            let near = near.and_then(|at| roster.units.get(at)).map(|unit| unit.name.clone());
            import.find(place(), Problem::NoUnit(near), &name);
            continue;
        };
        if !seen.insert(at) {
            import.find(place(), Problem::Twice, &name);
            continue;
        }
        let Some(unit) = roster.units.get(at) else { continue };
        let mut draft = Draft { unit, changed: None };
        for (column, measured_in) in &columns {
            draft.take(&mut import, grid, row, column, measured_in);
        }
        if let Some(mut changed) = draft.changed {
            changed.pack();
            import.units.insert(at, changed);
        }
    }
    import
}

/// What the figures of a column are kept in.
fn measured_in<'c>(meaning: &Meaning, category: &'c Category) -> &'c str {
    let Meaning::Reading { indicator, .. } = meaning else { return "" };
    category.indicators.iter().find(|own| own.id == *indicator).map_or("", |own| &own.measured_in)
}

impl Import {
    fn find(&mut self, place: Place, problem: Problem, text: &str) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(Finding { place, problem, text: text.to_owned() });
        }
    }
}

/// A unit that is being written into.
struct Draft<'a> {
    unit: &'a Unit,
    changed: Option<Unit>,
}

impl Draft<'_> {
    /// Takes one cell.
    fn take(&mut self, import: &mut Import, grid: Grid<'_>, row: u32, column: &Column, measured_in: &str) {
        let cell = grid.cell(row, column.number);
        if cell.is_blank() {
            return;
        }
        let place = || grid.place(row, column.number);
        let told = import.changes.len() < MOST_CHANGES;
        let (written, noted) = if let Some((part, figure)) = bare(cell, column) {
            let put = |new: &mut Reading| {
                reading_part::put(new, part.field, Some(figure));
                Ok(())
            };
            (self.write_reading(part, told, put), false)
        } else {
            match numbers::plain(cell) {
                Ok(plain) => (self.write(column, measured_in, &plain.text, told), plain.noted),
                Err(misread) => return import.find(place(), Problem::of(misread), &cell.text()),
            }
        };
        match written {
            Ok(written) => {
                if noted {
                    import.find(place(), Problem::Note, &cell.text());
                }
                let Some(change) = written else {
                    import.same = import.same.saturating_add(1);
                    return;
                };
                import.changing = import.changing.saturating_add(1);
                if let Some((was, becomes)) = change {
                    let (unit, meaning) = (self.unit.name.clone(), column.meaning.clone());
                    import.changes.push(Change { place: place(), unit, meaning, was, becomes });
                }
            }
            Err(error) => import.find(place(), Problem::Part(error), &cell.text()),
        }
    }

    /// Writes a text where it belongs. Absent where that changes nothing; with what was there and what is there now, if that
    /// is to be told.
    fn write(&mut self, column: &Column, measured_in: &str, text: &str, told: bool) -> Result<Option<Told>, PartError> {
        let Column { meaning, measured_in: stated, .. } = column;
        match meaning {
            Meaning::Ignored => Ok(None),
            Meaning::Headcount | Meaning::AssessedHeadcount => {
                let count = if text.is_empty() { 0 } else { whole(text, 0).map_err(PartError::Number)? };
                let assessed = *meaning == Meaning::AssessedHeadcount;
                let now = self.changed.as_ref().unwrap_or(self.unit);
                let was = if assessed { now.assessed_headcount } else { now.headcount };
                if was == count {
                    return Ok(None);
                }
                let unit = self.changed.get_or_insert_with(|| self.unit.clone());
                *(if assessed { &mut unit.assessed_headcount } else { &mut unit.headcount }) = count;
                Ok(Some(told.then(|| (was.to_string(), count.to_string()))))
            }
            Meaning::Reading { indicator, period, field } => {
                let part = Part { indicator, period: period.as_ref(), field };
                self.write_reading(part, told, |new| {
                    // What the heading says of the size of its figures holds for those that don't say it themselves.
                    if stated.is_empty() || !text.ends_with(char::is_numeric) {
                        reading_part::write(new, field, measured_in, text)
                    } else {
                        reading_part::write(new, field, measured_in, &format!("{text}{stated}"))
                    }
                })
            }
        }
    }

    /// Has a part of a reading written, as [`Self::write`].
    fn write_reading(
        &mut self,
        Part { indicator, period, field }: Part<'_>,
        told: bool,
        write: impl FnOnce(&mut Reading) -> Result<(), PartError>,
    ) -> Result<Option<Told>, PartError> {
        let now = self.changed.as_ref().unwrap_or(self.unit);
        let old = reading(now, indicator, period);
        let mut new = old.cloned().unwrap_or_default();
        write(&mut new)?;
        if old.map_or_else(|| new.is_empty(), |old| *old == new) {
            return Ok(None);
        }
        let was = || old.map(|old| reading_part::text(old, field)).unwrap_or_default();
        let change = told.then(|| (was(), reading_part::text(&new, field)));
        let unit = self.changed.get_or_insert_with(|| self.unit.clone());
        put(unit, indicator, period, new);
        Ok(Some(change))
    }
}

/// Where a figure belongs in a unit.
#[derive(Clone, Copy)]
struct Part<'c> {
    indicator: &'c Id,
    /// Absent for the year.
    period: Option<&'c Id>,
    field: &'c Field,
}

/// The figure of a cell that holds nothing but a number, in the unit of its indicator: nearly all cells of a large sheet.
fn bare<'c>(cell: &Cell, column: &'c Column) -> Option<(Part<'c>, Number)> {
    let (Cell::Number(number), Meaning::Reading { indicator, period, field }) = (cell, &column.meaning) else {
        return None;
    };
    let figure = matches!(field, Field::Actual | Field::Target | Field::Prior) && column.measured_in.is_empty();
    figure.then(|| (Part { indicator, period: period.as_ref(), field }, number.normalize().into()))
}

/// What was there and what is there now, if that is told.
type Told = Option<(String, String)>;

/// Puts a reading where it belongs; one that holds nothing leaves nothing behind.
fn put(unit: &mut Unit, indicator: &Id, period: Option<&Id>, new: Reading) {
    let filled = !new.is_empty();
    let observation = unit.observations.entry(indicator.clone()).or_default();
    match period {
        None => observation.annual = new,
        Some(period) if new.is_empty() => {
            observation.periods.remove(period);
        }
        Some(period) => {
            observation.periods.insert(period.clone(), new);
        }
    }
    if !filled && *observation == Observation::default() {
        unit.observations.remove(indicator);
    }
}

fn reading<'a>(unit: &'a Unit, indicator: &Id, period: Option<&Id>) -> Option<&'a Reading> {
    let observation = unit.observations.get(indicator)?;
    match period {
        None => Some(&observation.annual),
        Some(period) => observation.periods.get(period),
    }
}
