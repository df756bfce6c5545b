//! Everything that can happen to the state of the page.

use super::lever::Lever;
use super::pages::check::findings::LintAction;
use super::pages::check::robustness::Ask;
use super::pages::check::stability::StabilityAction;
use super::pages::compare::change::ChangeLook;
use super::pages::draft::data::grid::GridAction;
use super::pages::draft::grades::ladder::LadderChange;
use super::pages::draft::indicators::balancing::BalanceAction;
use super::pages::draft::indicators::editor::EditorAction;
use super::pages::draft::monitoring::Look;
use super::pages::draft::units::UnitsAction;
use super::pages::draft::units::newcomers::NewcomersAction;
use super::pages::home::LibraryAction;
use super::pages::what_if::cut::CutMove;
use super::pages::what_if::goal::SolveAction;
use super::pages::what_if::league::Sort;
use super::scenario::ScenarioAction;
use super::view::{Dialog, Page, Pane};
use crate::engine::Place;
use crate::exchange::link::LinkError;
use crate::model::{Edit, Number, Project};

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A project takes the place of the present one.
    Load(Box<Project>),
    /// The text of a project file was read.
    Open(String),
    /// A file could not be read.
    OpenFailed,
    /// A link was read, and its project takes the place of the present one.
    Link(Box<Project>),
    /// A link could not be opened.
    LinkFailed(LinkError),
    /// A lever was moved to a value.
    Move(Lever, Number),
    /// Something was typed into a lever's field.
    Type(Lever, String),
    /// A lever's field gets back what stood there before it was entered.
    Restore(Lever),
    /// Something else of the policy or roster was changed.
    Edit(Edit),
    /// The figures of a sheet are taken: into the baseline where there is no scenario yet.
    Import(Edit),
    /// The line of a grade is moved on the strip.
    Cut(Box<CutMove>),
    /// A lever or field was let go.
    LetGo,
    /// What was done since a lever or line was taken is taken back, without a trace.
    Cancel,
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
    /// Another page is shown.
    Page(Page),
    /// Only units that change are shown beside each other, or all.
    OnlyChanged(bool),
    /// The other half of a narrow page is shown.
    Pane(Pane),
    /// A dialog is opened, or closed.
    Dialog(Option<Dialog>),
    /// Something is done with scenarios.
    Scenario(ScenarioAction),
    /// Marks are kept in balance another way, or brought back into it.
    Balance(BalanceAction),
    /// Something else of the changes is looked at, or a link of an explanation followed.
    Change(ChangeLook),
    /// Something else of the monitoring is looked at.
    Watch(Look),
    /// Something happens to sampled robustness.
    Robustness(Ask),
    /// What a finding is about is looked at.
    Visit(Place),
    /// Something happens to the data grid.
    Grid(GridAction),
    /// Something happens to categories, groups and units.
    Units(UnitsAction),
    /// Something is said of new units in a pasted list.
    Newcomers(NewcomersAction),
    /// Something is done to the ladder of the category looked at.
    Ladder(LadderChange),
    /// Something happens in the indicator editor.
    Editor(EditorAction),
    /// Something about stability is asked for.
    Stability(StabilityAction),
    /// Something is done with the library of projects; the state is not concerned.
    Library(LibraryAction),
    /// Something is done on the page of findings.
    Lint(LintAction),
    /// Something is done on the page of goal seek.
    Solve(SolveAction),
    /// The notice was read.
    Dismiss,
}
