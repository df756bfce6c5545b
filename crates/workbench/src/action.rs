//! Everything that can happen to the state of the page, and who does it.

use super::address::Address;
use super::lever::Lever;
use super::pages::draft::indicators::balancing::BalanceAction;
use super::pages::what_if::cut::CutMove;
use super::pages::what_if::league::Sort;
use super::pages::*;
use super::scenario::ScenarioAction;
use super::state::{ROWS, State};
use super::view::{Dialog, Notice, Pane};
use baton_engine::Place;
use baton_exchange::link::LinkError;
use baton_model::{Edit, Number, Project};

macro_rules! action {
    ({ $($(#[$of_all:meta])* $all:ident $(($($with:ident: $With:ty),+))? => |$whole:ident| $all_do:expr,)* }
    $($(#[$of_group:meta])* $group:ident { $(
        $(#[$about:meta])* $page:ident($name:path, $address:literal, $layout:ident)
        sees { $($sees:tt)* }
        does { $($(#[$what:meta])* $act:ident($by:ident: $By:ty) => |$state:ident| $do:expr,)* }
    )* })*) => {
        /// Everything that can happen: on any page, then on each.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Action {
            $($(#[$of_all])* $all $(($($With),+))?,)*
            $($($($(#[$what])* $act($By),)*)*)*
        }

        impl State {
            /// Lets an action of any page happen, and nothing else. One of a single page comes back.
            pub(super) fn happen(&mut self, action: Action) -> Option<Action> {
                match action {
                    $(Action::$all $(($($with),+))? => { let $whole = self; $all_do; })*
                    $($($(of_page @ Action::$act(_) => return Some(of_page),)*)*)*
                }
                None
            }

            /// Lets an action of a single page happen, and nothing else.
            pub(super) fn happen_on_page(&mut self, action: Action) {
                match action {
                    $(Action::$all $(($($with),+))? => { $($(let _ = $with;)+)? })*
                    $($($(Action::$act($by) => { let $state = self; $do; })*)*)*
                }
            }
        }
    };
}
pages!(action {
    /// A project takes the place of the present one.
    Load(project: Box<Project>) => |state| *state = State::new(*project),
    /// The text of a project file was read.
    Open(text: String) => |state| state.open(&text),
    /// A file could not be read.
    OpenFailed => |state| state.notice = Some(Notice::Unreadable),
    /// A link was read, and its project takes the place of the present one.
    Link(project: Box<Project>) => |state| state.take(*project),
    /// A link could not be opened.
    LinkFailed(error: LinkError) => |state| state.notice = Some(Notice::BadLink(error)),
    /// A lever was moved to a value.
    Move(lever: Lever, value: Number) => |state| state.set(&lever, Some(value)),
    /// Something was typed into a lever's field.
    Type(lever: Lever, text: String) => |state| state.type_into(lever, text),
    /// A lever's field gets back what stood there before it was entered.
    Restore(lever: Lever) => |state| state.restore(&lever),
    /// The line of a grade is moved on the strip.
    Cut(moving: Box<CutMove>) => |state| state.cut(&moving),
    /// Marks are kept in balance another way, or brought back into it.
    Balance(action: BalanceAction) => |state| state.rebalance(action),
    /// Something else of the policy or roster was changed.
    Edit(edit: Edit) => |state| state.make_once(edit),
    /// A lever or field was let go.
    LetGo => |state| state.let_go(),
    /// What was done since a lever or line was taken is taken back, without a trace.
    Cancel => |state| state.cancel(),
    /// A lever goes back to the baseline.
    ResetLever(lever: Lever) => |state| state.reset(&lever),
    /// All edits are taken back.
    ResetAll => |state| state.reset_all(),
    /// The last edit is taken back.
    Undo => |state| state.undo(),
    /// The last edit taken back is made again.
    Redo => |state| state.redo(),
    /// A category is looked at.
    Category(category: usize) => |state| state.look_at_category(category),
    /// A unit is explained, or none.
    Unit(unit: Option<usize>) => |state| state.explain(unit),
    /// What a finding is about is looked at.
    Visit(place: Place) => |state| state.visit(&place),
    /// Only units with this in their name are listed.
    Filter(text: String) => |state| state.view.wanted.filter = text,
    /// The table is sorted; twice by the same turns the order round.
    Sort(sort: Sort) => |state| state.view.wanted.sort_by(sort),
    /// More rows are wanted.
    More => |state| state.view.wanted.most = state.view.wanted.most.saturating_add(ROWS),
    /// Another page is shown.
    Page(page: Page) => |state| state.show(page),
    /// A place is gone to by its address; whatever lies over the page is closed.
    Go(address: Address) => |state| state.go(&address),
    /// The other half of a narrow page is shown.
    Pane(pane: Pane) => |state| state.view.pane = pane,
    /// A dialog is opened, or closed.
    Dialog(dialog: Option<Dialog>) => |state| state.view.dialog = dialog,
    /// Something is done with scenarios.
    Scenario(action: ScenarioAction) => |state| state.scenario(action),
    /// The notice was read.
    Dismiss => |state| state.notice = None,
});
