//! The sheet as it stands: its rows and columns, and any cell of it on demand.

use std::rc::Rc;
use std::sync::Arc;

use super::content::{self, Content};
use super::findings::Findings;
use super::rows::{self, Row};
use super::{CellError, Column, GridView, Head, Kept, Pending, SheetKind, Sorted, Source, Spot, Wrong, column};
use crate::{Pair, State};
use baton_engine::Finding;
use baton_model::{Category, Id, Number, Policy, Roster, Unit};

/// A sheet. Holds what is shared and the order of rows; cells are built when asked for.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What the rows are.
    pub kind: SheetKind,
    /// How the rows are sorted: by a position among the columns shown, and whether the largest come first.
    pub sorted: Option<(usize, bool)>,
    policy: Arc<Policy>,
    roster: Arc<Roster>,
    base: Arc<Roster>,
    category: Option<Arc<Category>>,
    heads: Vec<Head>,
    shown: Vec<Head>,
    rows: Vec<Row>,
    pub(super) wrong: Arc<Wrong>,
    pending: Vec<Pending>,
    pub(super) findings: Rc<Findings>,
}

/// A part of the sheet that is in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first row.
    pub first_row: usize,
    /// How many rows.
    pub rows: usize,
    /// The first column.
    pub first_column: usize,
    /// How many columns.
    pub columns: usize,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What is in force.
    pub content: Content,
    /// What was typed and can't be taken.
    pub wrong: Option<Kept>,
    /// Whether it can be written into.
    pub editable: bool,
    /// Whether the indicator is assessed for the unit; true for other cells.
    pub assessed: bool,
    /// Whether it differs from the base.
    pub changed: bool,
    /// What it was in the base.
    pub was: Content,
    /// What the engine has to say of it.
    pub findings: Vec<Finding>,
}

impl Cell {
    /// The text shown: the wrong entry, else the content.
    #[must_use]
    pub fn shown(&self) -> String {
        self.wrong.as_ref().map_or_else(|| self.content.shown(), |wrong| wrong.text.clone())
    }

    /// The text to type over, and to copy.
    #[must_use]
    pub fn plain(&self) -> String {
        self.wrong.as_ref().map_or_else(|| self.content.plain(), |wrong| wrong.text.clone())
    }
}

impl Sheet {
    /// The sheet of a view, without findings.
    #[must_use]
    pub fn of(source: &Source<'_>, view: &GridView) -> Self {
        let category = source.policy.categories.get(source.category).cloned();
        let heads =
            category.as_deref().map(|category| column::heads(view, source.policy, category)).unwrap_or_default();
        let shown: Vec<Head> = heads.iter().filter(|head| head.shown).cloned().collect();
        let here = |sorted: &&Sorted| {
            sorted.kind == view.kind && category.as_ref().is_some_and(|category| category.id == sorted.category)
        };
        let sorted = view.sorted.as_ref().filter(here).and_then(|sorted| {
            let at = shown.iter().position(|head| head.column == sorted.column)?;
            Some((at, sorted.descending))
        });
        Self {
            kind: view.kind,
            sorted,
            policy: Arc::clone(source.policy),
            roster: Arc::clone(source.roster),
            base: Arc::clone(source.base),
            rows: rows::rows(source, view),
            heads,
            shown,
            category,
            wrong: Arc::clone(&view.wrong),
            pending: view.pending.clone(),
            findings: Rc::default(),
        }
    }

    /// The policy that the sheet is about.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// The roster that the rows are of.
    #[must_use]
    pub fn roster(&self) -> &Arc<Roster> {
        &self.roster
    }

    /// The columns shown, the one that names the row first.
    #[must_use]
    pub fn columns(&self) -> &[Head] {
        &self.shown
    }

    /// All columns, in order.
    #[must_use]
    pub fn all_columns(&self) -> &[Head] {
        &self.heads
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// A row.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Row> {
        self.rows.get(at).copied()
    }

    /// The category that the sheet is about.
    #[must_use]
    pub fn category(&self) -> Option<&Arc<Category>> {
        self.category.as_ref()
    }

    /// The cell of a unit, or of the first row, in a column, as far as both are shown.
    #[must_use]
    pub fn find(&self, unit: Option<&Id>, column: &Column) -> Option<Spot> {
        let column = self.shown.iter().position(|head| head.column == *column)?;
        let of = |row: &Row| match row {
            Row::Unit(at) | Row::Entry(at, _) => self.roster.units.get(*at).map(|unit| &unit.id),
            Row::Pending(_) | Row::Blank => None,
        };
        let row = unit.map_or(Some(0), |unit| self.rows.iter().position(|row| of(row) == Some(unit)))?;
        Some(Spot { row, column })
    }

    /// The text that names a row.
    #[must_use]
    pub fn name(&self, row: usize) -> String {
        self.cell(Spot { row, column: 0 }).shown()
    }

    /// The cells of a part of the sheet, row by row.
    #[must_use]
    pub fn window(&self, window: Window) -> Vec<Vec<Cell>> {
        let columns = window.first_column..window.first_column.saturating_add(window.columns).min(self.shown.len());
        let rows = window.first_row..window.first_row.saturating_add(window.rows).min(self.rows.len());
        rows.map(|row| columns.clone().map(|column| self.cell(Spot { row, column })).collect()).collect()
    }

    /// A cell; an empty one beyond the edges.
    #[must_use]
    pub fn cell(&self, spot: Spot) -> Cell {
        let (Some(row), Some(head), Some(category)) =
            (self.row(spot.row), self.shown.get(spot.column), self.category.as_deref())
        else {
            return Cell::default();
        };
        let column = &head.column;
        let editable = self.editable(column);
        match row {
            Row::Pending(at) => self.pending.get(at).map(|pending| pending_cell(pending, column)).unwrap_or_default(),
            Row::Blank => Cell { editable, assessed: true, ..Cell::default() },
            Row::Unit(at) => {
                let Some(unit) = self.roster.units.get(at) else { return Cell::default() };
                let content = content::of_unit(unit, category, column);
                let base = self.base_of(at, unit);
                let was = base.map(|base| content::of_unit(base, category, column)).unwrap_or_default();
                Cell {
                    changed: content != was,
                    was,
                    content,
                    wrong: self.wrong.of(&unit.id, None, column).cloned(),
                    editable,
                    assessed: assessed(category, unit, column),
                    findings: self.findings.at(&unit.id, None, &self.shown, spot.column),
                }
            }
            Row::Entry(at, place) => {
                let unit = self.roster.units.get(at);
                let Some((unit, entry)) = unit.and_then(|unit| Some((unit, unit.adjustments.get(place)?))) else {
                    return Cell::default();
                };
                let content = content::of_entry(unit, entry, category, column);
                let was = self.base_of(at, unit).and_then(|base| {
                    base.adjustments.get(place).map(|entry| content::of_entry(base, entry, category, column))
                });
                Cell {
                    changed: was.as_ref() != Some(&content),
                    was: was.unwrap_or_default(),
                    content,
                    wrong: self.wrong.of(&unit.id, Some(place), column).cloned(),
                    editable,
                    assessed: true,
                    findings: self.findings.at(&unit.id, Some(entry), &self.shown, spot.column),
                }
            }
        }
    }

    /// What stands in a cell, without its findings and the rest.
    #[must_use]
    pub fn is_filled(&self, spot: Spot) -> bool {
        let (Some(row), Some(head), Some(category)) =
            (self.row(spot.row), self.shown.get(spot.column), self.category.as_deref())
        else {
            return false;
        };
        let content = match row {
            Row::Unit(at) => self.unit(at).map(|unit| content::of_unit(unit, category, &head.column)),
            Row::Entry(at, place) => self.unit(at).and_then(|unit| {
                unit.adjustments.get(place).map(|entry| content::of_entry(unit, entry, category, &head.column))
            }),
            Row::Pending(at) => {
                let text = self.pending.get(at).and_then(|pending| pending.texts.get(&head.column));
                text.map(|text| Content::Text(text.clone()))
            }
            Row::Blank => None,
        };
        content.is_some_and(|content| content != Content::Nothing)
    }

    /// The cells of a rectangle as they are copied.
    #[must_use]
    pub fn copied(&self, area: super::Area) -> Vec<Vec<String>> {
        let last_row = area.last.row.min(self.rows.len().saturating_sub(1));
        let columns = area.first.column..=area.last.column;
        let row = |row| columns.clone().map(|column| self.cell(Spot { row, column }).plain()).collect();
        (area.first.row..=last_row).map(row).collect()
    }

    /// Whether cells of a column can be written into: names only where units are edited.
    pub(super) fn editable(&self, column: &Column) -> bool {
        *column != Column::Name || self.kind == SheetKind::Units
    }

    /// The unit at a position of the roster.
    pub(super) fn unit(&self, at: usize) -> Option<&Arc<Unit>> {
        self.roster.units.get(at)
    }

    /// The same unit in the base, which most often stands at the same position.
    fn base_of(&self, at: usize, unit: &Arc<Unit>) -> Option<&Arc<Unit>> {
        let same = self.base.units.get(at).filter(|base| base.id == unit.id);
        same.or_else(|| self.base.units.iter().find(|base| base.id == unit.id))
    }
}

fn pending_cell(pending: &Pending, column: &Column) -> Cell {
    let text = pending.texts.get(column).cloned().unwrap_or_default();
    let content = if text.is_empty() { Content::Nothing } else { Content::Text(text.clone()) };
    let wrong = pending.errors.get(column).map(|error: &CellError| Kept { text, error: error.clone() });
    Cell { content, wrong, editable: true, assessed: true, changed: true, ..Cell::default() }
}

fn assessed(category: &Category, unit: &Unit, column: &Column) -> bool {
    let indicator = column.indicator().and_then(|id| category.indicator(id));
    indicator.is_none_or(|indicator| indicator.marks.of(&unit.id, unit.group.as_ref()) > Number::ZERO)
}

impl State {
    /// The data grid as it stands, with the findings at its cells.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let view = self.view();
        let pair = self.pair();
        let source =
            Source { policy: &pair.policy, roster: &pair.roster, base: self.base().roster(), category: view.category };
        let findings = view.grid.findings.of(Pair::of(self.current()), Pair::is, |_| Findings::of(self.current()));
        Sheet { findings, ..Sheet::of(&source, &view.grid) }
    }
}
