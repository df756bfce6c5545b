//! Where a finding, or a part of an explanation, leads: the page on which it can be looked at, and what there is brought into
//! sight.

pub use baton_engine::Input;

use super::pages::draft::data::grid::{Column, GridAction, Head, SheetKind, heads, input_of, reading_column};
use super::pages::draft::indicators::editor::Editor;
use super::{Action, Page, Pane, State};
use baton_engine::{Finding, Part, Place};

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The place that is looked at.
    pub place: Place,
    /// What of it is shown.
    pub target: Target,
}

/// What a link shows of its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The lever of an indicator's marks, or all of them.
    Marks,
    /// The list of indicators.
    Indicators,
    /// An indicator's rule and marks, in the editor.
    Rule,
    /// The adjustment items.
    Items,
    /// The ladder of grades.
    Grading,
    /// What grades bring, and the bonus.
    Use,
    /// The clause of an indicator in the policy's document, or of the ladder.
    Clause,
    /// Categories, groups and units.
    Units,
    /// What was observed of a unit: alone, or among the others.
    Reading {
        input: Option<Input>,
        alone: bool,
    },
    /// What was observed of the units that an indicator compares; of a group alone by its name.
    Cohort {
        input: Input,
        group: Option<String>,
    },
    /// A unit's ledger of adjustments.
    Ledger(Column),
    /// A unit's particulars.
    Facts(Column),
    Scenarios,
    /// The list of findings.
    Findings,
}

impl Link {
    #[must_use]
    pub fn new(place: Place, target: Target) -> Self {
        Self { place, target }
    }

    /// Where a finding leads.
    #[must_use]
    pub fn of(finding: &Finding) -> Self {
        let reading = || Target::Reading { input: input_of(&finding.code), alone: true };
        let target = match finding.code.part() {
            Part::Marks => Target::Marks,
            Part::Indicators => Target::Indicators,
            Part::Rule => Target::Rule,
            Part::Items => Target::Items,
            Part::Grading => Target::Grading,
            Part::Use => Target::Use,
            Part::Units => Target::Units,
            Part::Readings => reading(),
            Part::Ledger => Target::Ledger(Column::Quantity),
            Part::Scenarios => Target::Scenarios,
            Part::Findings => Target::Findings,
            Part::Named => match &finding.place {
                Place { grade: Some(_), .. } => Target::Grading,
                Place { indicator: Some(_), .. } => Target::Rule,
                Place { unit: Some(_), .. } => reading(),
                Place { grade: None, indicator: None, unit: None, .. } => Target::Marks,
            },
        };
        Self { place: finding.place.clone(), target }
    }

    /// The page on which it is shown.
    #[must_use]
    pub fn page(&self) -> Page {
        match self.target {
            Target::Marks => Page::WhatIf,
            Target::Indicators | Target::Rule | Target::Items => Page::Indicators,
            Target::Grading => Page::Grades,
            Target::Use => Page::Use,
            Target::Clause => Page::Policy,
            Target::Units => Page::Units,
            Target::Reading { .. } | Target::Cohort { .. } | Target::Ledger(_) | Target::Facts(_) => Page::Data,
            Target::Scenarios => Page::Compare,
            Target::Findings => Page::Lint,
        }
    }

    /// What of the indicator editor is shown, where the page has it.
    fn editor(&self) -> Option<Editor> {
        match self.target {
            Target::Indicators => Some(Editor::Tree),
            Target::Rule => Some(self.place.indicator.clone().map_or(Editor::Tree, Editor::Indicator)),
            Target::Items => Some(Editor::Items),
            Target::Marks
            | Target::Grading
            | Target::Use
            | Target::Clause
            | Target::Units
            | Target::Reading { .. }
            | Target::Cohort { .. }
            | Target::Ledger(_)
            | Target::Facts(_)
            | Target::Scenarios
            | Target::Findings => None,
        }
    }

    /// The column of the data grid that it shows, among all that there are; `None` where none can be told.
    #[must_use]
    pub fn column(&self, heads: &[Head]) -> Option<Column> {
        match &self.target {
            Target::Reading { input, .. } => reading_column(*input, &self.place, heads),
            Target::Cohort { input, .. } => reading_column(Some(*input), &self.place, heads),
            Target::Ledger(column) | Target::Facts(column) => Some(column.clone()),
            Target::Marks
            | Target::Indicators
            | Target::Rule
            | Target::Items
            | Target::Grading
            | Target::Use
            | Target::Clause
            | Target::Units
            | Target::Scenarios
            | Target::Findings => None,
        }
    }

    /// Whether it shows one thing of its page, which takes the focus: a lever, a grade, a cell.
    fn has_spot(&self) -> bool {
        match self.target {
            Target::Marks => self.place.indicator.is_some(),
            Target::Grading | Target::Use => self.place.grade.is_some(),
            Target::Reading { .. } | Target::Cohort { .. } | Target::Ledger(_) | Target::Facts(_) | Target::Clause => {
                true
            }
            Target::Indicators
            | Target::Rule
            | Target::Items
            | Target::Units
            | Target::Scenarios
            | Target::Findings => false,
        }
    }
}

impl State {
    /// Goes where a link leads.
    pub(super) fn follow(&mut self, link: &Link) {
        self.apply(Action::Visit(link.place.clone()));
        self.apply(Action::Page(link.page()));
        if let Some(editor) = link.editor() {
            self.view.editor = editor;
        }
        self.view.pane = Pane::Levers;
        if link.page() == Page::Data {
            self.show_cell(link);
        }
        if link.has_spot() {
            // What is said of the unit would lie over it.
            self.view.unit = None;
        }
        self.view.followed = (self.view.followed.0.wrapping_add(1), Some(link.clone()));
    }

    /// Shows the data grid so that the link's cell is in it.
    fn show_cell(&mut self, link: &Link) {
        let unit = || {
            let units = &self.book.pair().roster.units;
            let unit = units.iter().find(|unit| link.place.unit.as_ref() == Some(&unit.id));
            unit.map(|unit| unit.name.clone()).unwrap_or_default()
        };
        let (kind, filter) = match &link.target {
            Target::Reading { alone: true, .. } => (SheetKind::Values, unit()),
            Target::Cohort { group, .. } => (SheetKind::Values, group.clone().unwrap_or_default()),
            Target::Ledger(_) => (SheetKind::Ledger, unit()),
            Target::Facts(_) => (SheetKind::Units, String::new()),
            Target::Reading { alone: false, .. }
            | Target::Marks
            | Target::Indicators
            | Target::Rule
            | Target::Items
            | Target::Grading
            | Target::Use
            | Target::Clause
            | Target::Units
            | Target::Scenarios
            | Target::Findings => (SheetKind::Values, String::new()),
        };
        self.apply(Action::Grid(GridAction::Kind(kind)));
        self.apply(Action::Grid(GridAction::Period(link.place.period.clone())));
        self.apply(Action::Grid(GridAction::Filter(filter)));
        let Some(category) = self.category() else { return };
        let heads = heads(&self.view.grid, &self.pair().policy, category);
        let Some(column) = link.column(&heads) else { return };
        if kind != SheetKind::Ledger {
            self.apply(Action::Grid(GridAction::Show(vec![column.clone()], true)));
        }
        if let Target::Cohort { .. } = link.target {
            self.apply(Action::Grid(GridAction::Sort(column, true)));
        }
    }
}
