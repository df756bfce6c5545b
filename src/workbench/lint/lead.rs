//! Where a finding leads: the page on which it can be seen and mended, and what there takes the focus.

use super::{Item, Matter};
use crate::analysis::{Cap, Flaw};
use crate::engine::{Kind, Place, Problem};
use crate::model::Id;
use crate::workbench::change::Sought;
use crate::workbench::editor::Editor;
use crate::workbench::grid::{GridAction, SheetKind, column_of, heads};
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
    /// What the engine found there; absent for findings on the policy.
    pub problem: Option<Problem>,
}

impl Lead {
    /// Where a finding leads.
    #[must_use]
    pub fn of(item: &Item) -> Self {
        let place = item.place.clone();
        let rule = || place.indicator.clone().map_or(Editor::Tree, Editor::Indicator);
        let by_place = || match &place {
            Place { grade: Some(_), .. } => (Page::Grades, Editor::Closed),
            Place { indicator: Some(_), .. } => (Page::Indicators, rule()),
            Place { unit: Some(_), .. } => (Page::Data, Editor::Closed),
            _ => (Page::Indicators, Editor::Closed),
        };
        let (page, editor) = match &item.matter {
            Matter::Policy(flaw) => match flaw {
                Flaw::MarksDontAddUp { .. } | Flaw::IndividualIndicators { .. } | Flaw::Correlated { .. } => {
                    (Page::Indicators, Editor::Closed)
                }
                Flaw::NoCommonIndicators => (Page::Indicators, Editor::Tree),
                Flaw::DeadIndicator { .. } | Flaw::NegativeWeight { .. } | Flaw::CapBinds { cap: Cap::Rate, .. } => {
                    (Page::Indicators, rule())
                }
                Flaw::CapBinds { .. } => (Page::Indicators, Editor::Items),
                Flaw::CoefficientsNotDescending { .. }
                | Flaw::OffsetsNotDescending { .. }
                | Flaw::ExcellentNotDescending { .. } => (Page::Use, Editor::Closed),
                _ => (Page::Grades, Editor::Closed),
            },
            Matter::Computed(problem) => match problem {
                Problem::Missing { .. }
                | Problem::Undefined { .. }
                | Problem::ScoreOutOfRange { .. }
                | Problem::WrongSign { .. } => (Page::Data, Editor::Closed),
                Problem::NoGroup | Problem::EmptyCategory => (Page::Units, Editor::Closed),
                Problem::NoIndicators => (Page::Indicators, Editor::Tree),
                Problem::MarksNotFull { .. } | Problem::NoFullMarks | Problem::NothingAssessed => {
                    (Page::Indicators, Editor::Closed)
                }
                Problem::NoGrades | Problem::QuotaOverAll { .. } => (Page::Grades, Editor::Closed),
                Problem::PlacesOverCeiling { .. } | Problem::PoolWithoutShares { .. } => (Page::Use, Editor::Closed),
                Problem::EditNotApplied { .. } | Problem::SameName { kind: Kind::Scenario, .. } => {
                    (Page::Compare, Editor::Closed)
                }
                Problem::SameName { kind: Kind::Unit | Kind::Group | Kind::Category, .. } => {
                    (Page::Units, Editor::Closed)
                }
                Problem::SameName { kind: Kind::Item | Kind::Level, .. } => (Page::Indicators, Editor::Items),
                Problem::SameName { kind: Kind::Grade, .. } => (Page::Grades, Editor::Closed),
                Problem::LeftOverReadings { .. } => (Page::Lint, Editor::Closed),
                _ => by_place(),
            },
        };
        let problem = match &item.matter {
            Matter::Computed(problem) => Some(problem.clone()),
            Matter::Policy(_) => None,
        };
        Self { page, place, editor, problem }
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
        matches!(self.problem, Some(Problem::WrongSign { .. }))
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
        let (Some(problem), Focus::Cell) = (&lead.problem, lead.focus()) else { return };
        let kind = if lead.of_ledger() { SheetKind::Ledger } else { SheetKind::Values };
        self.apply(Action::Grid(GridAction::Kind(kind)));
        self.apply(Action::Grid(GridAction::Period(lead.place.period.clone())));
        let Some(category) = self.category() else { return };
        let heads = heads(&self.view.grid, &self.pair().policy, category);
        let Some(column) = column_of(problem, &lead.place, &heads) else { return };
        if kind == SheetKind::Values {
            self.apply(Action::Grid(GridAction::Show(vec![column.clone()], true)));
        }
        self.view.change.sought = Some(Sought::Cell(lead.place.unit.clone(), column));
    }
}
