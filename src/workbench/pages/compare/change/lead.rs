//! Where the parts of an explanation lead: to the lever, the cell, the clause or the units behind a figure.

use crate::engine::Place;
use crate::model::Id;
use crate::workbench::pages::draft::data::grid::{Column, Field, GridAction, SheetKind};
use crate::workbench::pages::draft::indicators::editor::Editor;
use crate::workbench::{Action, Page, Pane, State};

/// A link of an explanation, within a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To an indicator's rule and marks, in the editor.
    Indicator { category: Id, indicator: Id },
    /// To what was observed of a unit for an indicator, in the data grid.
    Reading { category: Id, unit: Id, indicator: Id, field: Field },
    /// To the units that an indicator compares, by what was observed of them; of a group alone by its name.
    Cohort { category: Id, indicator: Id, group: Option<String>, field: Field },
    /// To a unit's ledger of adjustments.
    Ledger { category: Id, unit: Id },
    /// To a unit's particulars.
    Facts { category: Id, unit: Id, column: Column },
    /// To the adjustment items.
    Items { category: Id },
    /// To the ladder of grades.
    Ladder { category: Id },
    /// To what grades bring, and the bonus.
    Use { category: Id },
    /// To the clause of an indicator in the policy's document, or of the ladder.
    Clause { category: Id, indicator: Option<Id> },
}

/// What a link led to, for the page to bring into sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// A cell of the data grid; of no unit in particular, its column.
    Cell(Option<Id>, Column),
    /// A place in the policy's document: an indicator of a category, or its ladder.
    Clause(Id, Option<Id>),
    /// What the page shows first.
    Page,
}

impl Lead {
    /// The category in which it leads.
    #[must_use]
    pub fn category(&self) -> &Id {
        match self {
            Self::Indicator { category, .. }
            | Self::Reading { category, .. }
            | Self::Cohort { category, .. }
            | Self::Ledger { category, .. }
            | Self::Facts { category, .. }
            | Self::Items { category }
            | Self::Ladder { category }
            | Self::Use { category }
            | Self::Clause { category, .. } => category,
        }
    }
}

impl State {
    /// Follows a link: the page that it leads to is shown, and the explanation waits to be come back to.
    pub(super) fn follow(&mut self, lead: &Lead) {
        let place = Place { category: Some(lead.category().clone()), ..Place::default() };
        let unit = self.view.unit.take().and_then(|unit| self.book.pair().roster.units.get(unit));
        let back = unit.map(|unit| unit.id.clone());
        self.apply(Action::Visit(place));
        self.view.change.subject = None;
        let sought = self.led(lead);
        self.view.pane = Pane::Levers;
        self.view.change.back = back;
        self.view.change.sought = Some(sought);
    }

    /// Shows the page that a link leads to, and tells what is to be brought into sight there.
    fn led(&mut self, lead: &Lead) -> Sought {
        let reading = |indicator: &Id, field: &Field| Column::Reading {
            indicator: indicator.clone(),
            period: None,
            field: field.clone(),
        };
        match lead {
            Lead::Indicator { indicator, .. } => {
                self.shown_on(Page::Indicators, Some(Editor::Indicator(indicator.clone())))
            }
            Lead::Items { .. } => self.shown_on(Page::Indicators, Some(Editor::Items)),
            Lead::Ladder { .. } => self.shown_on(Page::Grades, None),
            Lead::Use { .. } => self.shown_on(Page::Use, None),
            Lead::Clause { category, indicator } => {
                self.shown_on(Page::Policy, None);
                Sought::Clause(category.clone(), indicator.clone())
            }
            Lead::Reading { unit, indicator, field, .. } => {
                self.cell(SheetKind::Values, String::new(), Some(unit), reading(indicator, field))
            }
            Lead::Cohort { indicator, group, field, .. } => {
                let column = reading(indicator, field);
                let sought = self.cell(SheetKind::Values, group.clone().unwrap_or_default(), None, column.clone());
                self.grid(GridAction::Sort(column, true));
                sought
            }
            Lead::Facts { unit, column, .. } => self.cell(SheetKind::Units, String::new(), Some(unit), column.clone()),
            Lead::Ledger { unit, .. } => {
                let units = &self.book.pair().roster.units;
                let name = units.iter().find(|candidate| candidate.id == *unit).map(|unit| unit.name.clone());
                self.cell(SheetKind::Ledger, name.unwrap_or_default(), Some(unit), Column::Item)
            }
        }
    }

    fn shown_on(&mut self, page: Page, editor: Option<Editor>) -> Sought {
        if let Some(editor) = editor {
            self.view.editor = editor;
        }
        self.apply(Action::Page(page));
        Sought::Page
    }

    /// Shows the data grid so that a cell is in it.
    fn cell(&mut self, kind: SheetKind, filter: String, unit: Option<&Id>, column: Column) -> Sought {
        self.apply(Action::Page(Page::Data));
        self.grid(GridAction::Kind(kind));
        self.grid(GridAction::Period(None));
        self.grid(GridAction::Filter(filter));
        if kind != SheetKind::Ledger {
            self.grid(GridAction::Show(vec![column.clone()], true));
        }
        Sought::Cell(unit.cloned(), column)
    }
}
