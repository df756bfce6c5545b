//! Where a finding leads: the page on which it can be seen and mended, and what there takes the focus.

use crate::engine::{Code, Finding, Part, Place};
use crate::model::Id;
use crate::workbench::pages::compare::change::Sought;
use crate::workbench::pages::draft::data::grid::{GridAction, SheetKind, column_of, heads};
use crate::workbench::pages::draft::indicators::editor::Editor;
use crate::workbench::{Action, Page, Pane, State};

/// What takes the focus on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The lever of an indicator's marks.
    Indicator(Id),
    /// A grade of the ladder.
    Grade(Id),
    /// The cell of the data grid that is sought.
    Cell,
    /// The page itself.
    #[default]
    Page,
}

/// Where a finding leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// The page.
    pub page: Page,
    /// The place that is looked at there.
    pub place: Place,
    /// What of the indicator editor is shown; of pages without it nothing is.
    pub editor: Editor,
    /// What was found there.
    pub code: Code,
}

impl Lead {
    /// Where a finding leads.
    #[must_use]
    pub fn of(item: &Finding) -> Self {
        let place = item.place.clone();
        let rule = || place.indicator.clone().map_or(Editor::Tree, Editor::Indicator);
        let by_place = || match &place {
            Place { grade: Some(_), .. } => (Page::Grades, Editor::Closed),
            Place { indicator: Some(_), .. } => (Page::Indicators, rule()),
            Place { unit: Some(_), .. } => (Page::Data, Editor::Closed),
            _ => (Page::Indicators, Editor::Closed),
        };
        let (page, editor) = match item.code.part() {
            Part::Marks => (Page::Indicators, Editor::Closed),
            Part::Indicators => (Page::Indicators, Editor::Tree),
            Part::Rule => (Page::Indicators, rule()),
            Part::Items => (Page::Indicators, Editor::Items),
            Part::Grading => (Page::Grades, Editor::Closed),
            Part::Use => (Page::Use, Editor::Closed),
            Part::Units => (Page::Units, Editor::Closed),
            Part::Readings | Part::Ledger => (Page::Data, Editor::Closed),
            Part::Scenarios => (Page::Compare, Editor::Closed),
            Part::Findings => (Page::Lint, Editor::Closed),
            Part::Named => by_place(),
        };
        Self { page, place, editor, code: item.code.clone() }
    }

    /// What takes the focus there.
    #[must_use]
    pub fn focus(&self) -> Focus {
        match (self.page, &self.place) {
            (Page::Indicators, Place { indicator: Some(indicator), .. }) if self.editor == Editor::Closed => {
                Focus::Indicator(indicator.clone())
            }
            (Page::Data, Place { unit: Some(_), indicator: Some(_), .. }) => Focus::Cell,
            (Page::Data, _) if self.of_ledger() => Focus::Cell,
            (Page::Grades | Page::Use, Place { grade: Some(grade), .. }) => Focus::Grade(grade.clone()),
            _ => Focus::Page,
        }
    }
}

impl Lead {
    fn of_ledger(&self) -> bool {
        self.code.part() == Part::Ledger
    }
}

impl State {
    /// Goes where a finding leads.
    pub(super) fn follow_finding(&mut self, lead: &Lead) {
        self.apply(Action::Visit(lead.place.clone()));
        self.apply(Action::Page(lead.page));
        self.view.editor = lead.editor.clone();
        self.view.pane = Pane::Levers;
        if lead.page == Page::Data {
            // The unit's row alone; what is said of the unit would lie over it.
            let unit = self.view.unit.take().and_then(|unit| self.pair().roster.units.get(unit));
            let name = unit.map_or_else(String::new, |unit| unit.name.clone());
            self.apply(Action::Grid(GridAction::Filter(name)));
            self.seek_cell(lead);
        }
        if lead.focus() != Focus::Page {
            self.view.unit = None;
        }
        let (count, _) = self.view.led;
        self.view.led = (count.wrapping_add(1), lead.focus());
    }

    /// Shows the cell of the data grid in which a finding on a unit can be mended.
    fn seek_cell(&mut self, lead: &Lead) {
        if lead.focus() != Focus::Cell {
            return;
        }
        let kind = if lead.of_ledger() { SheetKind::Ledger } else { SheetKind::Values };
        self.apply(Action::Grid(GridAction::Kind(kind)));
        self.apply(Action::Grid(GridAction::Period(lead.place.period.clone())));
        let Some(category) = self.category() else { return };
        let heads = heads(&self.view.grid, &self.pair().policy, category);
        let Some(column) = column_of(&lead.code, &lead.place, &heads) else { return };
        if kind == SheetKind::Values {
            self.apply(Action::Grid(GridAction::Show(vec![column.clone()], true)));
        }
        self.view.change.sought = Some(Sought::Cell(lead.place.unit.clone(), column));
    }
}
