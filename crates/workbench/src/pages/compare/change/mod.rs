//! What the scenario worked on changes against its base, unit by unit, grade by grade and in money, why it does, and where
//! each figure comes from. Pure figures of two evaluations.

mod budget;
mod causes;
mod flows;
mod grounds;
mod moves;
mod overview;
pub mod paragraph;
mod slope;
mod summary;
mod sums;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod why;
pub(crate) mod why_tables;

pub use baton_analysis::Ground;
pub use budget::{Budget, Fall, budgets};
pub use causes::{Cause, Causes, Question};
pub use flows::{Band, Crossing, End, Flows, NAMED};
pub use grounds::Grounds;
pub use moves::{Move, MoveSort, Moved, Scope, Stay, moves};
pub(crate) use overview::Figured;
pub use overview::{MOST_SMALL, Overview};
pub use slope::{SLOPES, Slope, SlopeEnd, SlopeLine, slopes};
pub use summary::{GradeSum, Subject, Summary, UnitSum};
pub use sums::{Sum, Sums};
pub use why::{Stair, Wherefore, Why};

use crate::link::Link;

/// Rows shown at first, and added at each wish for more.
const ROWS: usize = 60;

/// What is looked at of the changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeView {
    /// Whose changes are listed.
    pub scope: Scope,
    /// What the list is sorted by.
    pub sort: MoveSort,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Wishes for more rows.
    pub more: usize,
    /// Whose sums are explained; absent = nobody's.
    pub subject: Option<Subject>,
    /// The unit from whose explanation a link was followed, by which one comes back.
    pub back: Option<baton_model::Id>,
}

/// What can be looked at otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeLook {
    /// Others are listed.
    Scope(Scope),
    /// The list is sorted; twice by the same turns the order round.
    Sort(MoveSort),
    /// More rows are wanted.
    More,
    /// Sums are explained, or no more.
    Explain(Option<Subject>),
    /// A link of an explanation is followed.
    Follow(Link),
    /// Back to the unit whose explanation it was, or not.
    Back(bool),
}

impl ChangeView {
    /// Most rows to list.
    #[must_use]
    pub fn most(&self) -> usize {
        ROWS.saturating_mul(self.more.saturating_add(1))
    }
}

impl crate::State {
    /// Looks at changes otherwise.
    pub(crate) fn look_at_change(&mut self, look: ChangeLook) {
        let view = &mut self.view.change;
        match look {
            ChangeLook::Scope(scope) => (view.scope, view.more) = (scope, 0),
            ChangeLook::Sort(sort) => {
                view.reversed = view.sort == sort && !view.reversed;
                (view.sort, view.more) = (sort, 0);
            }
            ChangeLook::More => view.more = view.more.saturating_add(1),
            ChangeLook::Explain(subject) => {
                view.subject = subject;
                self.view.unit = None;
            }
            ChangeLook::Follow(link) => {
                let unit = self.view.unit.take().and_then(|unit| self.book.pair().roster.units.get(unit));
                let back = unit.map(|unit| unit.id.clone());
                self.view.change.subject = None;
                self.follow(&link);
                // The explanation waits to be come back to.
                self.view.change.back = back;
            }
            ChangeLook::Back(back) => {
                let unit = view.back.take().filter(|_| back);
                self.view.followed.1 = None;
                let units = &self.book.pair().roster.units;
                self.view.unit = unit.and_then(|id| units.iter().position(|unit| unit.id == id)).or(self.view.unit);
            }
        }
    }
}
