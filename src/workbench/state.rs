//! The state of the page and everything that can happen to it. No Yew, no DOM.

use std::sync::Arc;

use super::draft::{Draft, Pair, Unopened};
use super::figure::{Entries, Entry, Reader};
use super::grid::{self, GridAction, GridView};
use super::headline::Headline;
use super::league::{Sort, Wanted};
use super::lever::Lever;
use super::totals::{CategoryTotals, totals};
use crate::engine::{CategoryOutcome, Evaluation, Place};
use crate::model::{Category, Edit, EditError, Number, Project, ProjectError};

/// Rows of a lane shown at first, and added at each wish for more.
pub const ROWS: usize = 60;

/// The whole state of the page.
pub struct State {
    draft: Draft,
    baseline: Evaluation,
    /// The baseline's figures by category, which never change.
    baseline_categories: Vec<CategoryOutcome>,
    current: Evaluation,
    entries: Entries,
    view: View,
    notice: Option<Notice>,
}

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Position of the category in the policy.
    pub category: usize,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
    /// Rows wanted in the league table.
    pub wanted: Wanted,
    /// Which levers are shown.
    pub subject: Subject,
    /// Which half of a narrow page is shown.
    pub pane: Pane,
    /// Whether the findings are shown.
    pub findings: bool,
    /// What is looked at in the data grid.
    pub grid: GridView,
}

/// Which levers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// Marks of the indicators.
    #[default]
    Marks,
    /// Quotas and thresholds of grades.
    Grades,
    /// What grades bring.
    Use,
}

/// Which half of a narrow page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The levers.
    Levers,
    /// The league table.
    #[default]
    Table,
}

/// What the page has to say until it is dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file is not a project.
    NotAProject(ProjectError),
    /// A file's scenario has an edit that can't be applied.
    NotApplied(Unopened),
    /// A file can't be read as text.
    Unreadable,
    /// An edit names what is not there.
    Refused(EditError),
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A project takes the place of the present one.
    Load(Box<Project>),
    /// The text of a project file was read.
    Open(String),
    /// A file could not be read.
    OpenFailed,
    /// A lever was moved to a value.
    Move(Lever, Number),
    /// Something was typed into a lever's field.
    Type(Lever, String),
    /// Something else of the policy or roster was changed.
    Edit(Edit),
    /// A lever or field was let go.
    LetGo,
    /// A lever goes back to the baseline.
    ResetLever(Lever),
    /// All edits are taken back.
    ResetAll,
    /// The last edit is taken back.
    Undo,
    /// The last edit taken back is made again.
    Redo,
    /// A category is looked at.
    Category(usize),
    /// A unit is explained, or none.
    Unit(Option<usize>),
    /// Only units with this in their name are listed.
    Filter(String),
    /// The table is sorted; twice by the same turns the order round.
    Sort(Sort),
    /// More rows are wanted.
    More,
    /// Other levers are shown.
    Subject(Subject),
    /// The other half of a narrow page is shown.
    Pane(Pane),
    /// The findings are shown or hidden.
    Findings(bool),
    /// What a finding is about is looked at.
    Visit(Place),
    /// Something happens to the data grid.
    Grid(GridAction),
    /// The notice was read.
    Dismiss,
}

impl State {
    /// Begins a draft on a project.
    #[must_use]
    pub fn new(project: Project) -> Self {
        Self::of(Draft::begin(project))
    }

    fn of(draft: Draft) -> Self {
        let pair = draft.baseline();
        let baseline = Evaluation::new(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
        let pair = draft.current();
        let current = Evaluation::new(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
        let view = View { wanted: Wanted { most: ROWS, ..Wanted::default() }, ..View::default() };
        let baseline_categories = baseline.categories();
        Self { draft, baseline, baseline_categories, current, entries: Entries::default(), view, notice: None }
    }

    /// Lets an action happen.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Load(project) => *self = Self::new(*project),
            Action::Open(text) => self.open(&text),
            Action::OpenFailed => self.notice = Some(Notice::Unreadable),
            Action::Move(lever, value) => self.set(&lever, Some(value)),
            Action::Type(lever, text) => match lever.read(&self.draft.current().policy, &text) {
                Ok(value) => self.set(&lever, value),
                Err(error) => self.entries.keep(lever, Entry { text, error }),
            },
            Action::Edit(edit) => {
                self.draft.let_go();
                self.make(edit);
                self.draft.let_go();
            }
            Action::LetGo => self.draft.let_go(),
            Action::ResetLever(lever) => {
                self.draft.let_go();
                let was = lever.value(&self.draft.baseline().policy);
                self.set(&lever, was);
                self.draft.let_go();
            }
            Action::ResetAll => {
                self.entries = Entries::default();
                self.draft.reset();
                self.revise();
            }
            Action::Undo => {
                self.draft.undo();
                self.revise();
            }
            Action::Redo => {
                self.draft.redo();
                self.revise();
            }
            Action::Visit(place) => self.visit(&place),
            Action::Grid(action) => self.grid(action),
            Action::Dismiss => self.notice = None,
            other => self.look(other),
        }
    }

    /// Actions that change what is looked at, and nothing else.
    fn look(&mut self, action: Action) {
        let view = &mut self.view;
        match action {
            Action::Category(category) => {
                view.category = category.min(self.draft.current().policy.categories.len().saturating_sub(1));
                view.wanted.most = ROWS;
                view.wanted.filter.clear();
            }
            Action::Unit(unit) => {
                view.unit = unit.filter(|&unit| unit < self.draft.current().roster.units.len());
            }
            Action::Filter(text) => view.wanted.filter = text,
            Action::Sort(sort) => {
                view.wanted.reversed = view.wanted.sort == sort && !view.wanted.reversed;
                view.wanted.sort = sort;
            }
            Action::More => view.wanted.most = view.wanted.most.saturating_add(ROWS),
            Action::Subject(subject) => view.subject = subject,
            Action::Pane(pane) => view.pane = pane,
            Action::Findings(shown) => view.findings = shown,
            _ => {}
        }
    }

    fn visit(&mut self, place: &Place) {
        let Pair { policy, roster } = self.draft.current();
        let unit = place.unit.as_ref().and_then(|id| roster.units.iter().position(|unit| unit.id == *id));
        let home = unit.and_then(|unit| roster.units.get(unit)).map(|unit| &unit.category);
        let wanted = place.category.as_ref().or(home);
        let category = wanted.and_then(|id| policy.categories.iter().position(|category| category.id == *id));
        self.view.findings = false;
        if let Some(category) = category {
            self.look(Action::Category(category));
        }
        if unit.is_some() {
            self.view.unit = unit;
        }
    }

    fn open(&mut self, text: &str) {
        match Project::from_json(text).map(Draft::open) {
            Ok(Ok(draft)) => *self = Self::of(draft),
            Ok(Err(unopened)) => self.notice = Some(Notice::NotApplied(unopened)),
            Err(error) => self.notice = Some(Notice::NotAProject(error)),
        }
    }

    fn set(&mut self, lever: &Lever, value: Option<Number>) {
        self.entries.forget(lever);
        if let Some(edit) = lever.edit(&self.draft.current().policy, value) {
            self.make(edit);
        }
    }

    /// What happens to the data grid is one edit at most.
    fn grid(&mut self, action: GridAction) {
        let Pair { policy, roster } = self.draft.current();
        let source = grid::Source { policy, roster, base: self.baseline.roster(), category: self.view.category };
        if let Some(edit) = grid::apply(&mut self.view.grid, &source, action) {
            self.apply(Action::Edit(edit));
        }
    }

    fn make(&mut self, edit: Edit) {
        match self.draft.make(edit) {
            Ok(()) => self.revise(),
            Err(error) => self.notice = Some(Notice::Refused(error)),
        }
    }

    fn revise(&mut self) {
        let pair = self.draft.current();
        self.current.revise(Arc::clone(&pair.policy), Arc::clone(&pair.roster));
    }

    /// The draft with its history.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The outcome of the baseline.
    #[must_use]
    pub fn baseline(&self) -> &Evaluation {
        &self.baseline
    }

    /// The outcome of the draft.
    #[must_use]
    pub fn current(&self) -> &Evaluation {
        &self.current
    }

    /// What is looked at.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// What the page has to say.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The category looked at; absent where the policy has none.
    #[must_use]
    pub fn category(&self) -> Option<&Category> {
        self.draft.current().policy.categories.get(self.view.category).map(AsRef::as_ref)
    }

    /// Reads levers with their wrong entries.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader { was: &self.draft.baseline().policy, is: &self.draft.current().policy, entries: &self.entries }
    }

    /// The categories' figures of the draft beside the baseline's.
    #[must_use]
    pub fn totals(&self) -> Vec<CategoryTotals> {
        totals(&self.baseline_categories, self.current.policy(), &self.current.categories())
    }

    /// What the draft does.
    #[must_use]
    pub fn headline(&self) -> Headline {
        Headline::of(&self.baseline, &self.current, self.draft.edits())
    }
}
