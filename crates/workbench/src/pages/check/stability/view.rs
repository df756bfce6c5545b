//! What of the page of safe intervals is looked at.

use super::Lever;
use baton_model::{Id, MarksScope};

/// What of the page of safe intervals is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StabilityView {
    /// The order of the indicators.
    pub intervals: IntervalOrder,
    /// The order of the units.
    pub units: UnitOrder,
    /// The order of the pairs of neighbours.
    pub pairs: PairOrder,
    /// Part of the name of units wanted; empty = all.
    pub filter: String,
    /// Most rows of each table.
    pub most: usize,
    /// The indicator that gives points; absent = the first.
    pub from: Option<Id>,
    /// The indicator that gets them; absent = the first other.
    pub to: Option<Id>,
    /// For whom.
    pub scope: MarksScope,
}

/// Rows shown at first, and added at each wish for more.
const ROWS: usize = 30;

impl Default for StabilityView {
    fn default() -> Self {
        Self {
            intervals: IntervalOrder::default(),
            units: UnitOrder::default(),
            pairs: PairOrder::default(),
            filter: String::new(),
            most: ROWS,
            from: None,
            to: None,
            scope: MarksScope::Category,
        }
    }
}

/// The order of the indicators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IntervalOrder {
    /// As the policy lists them.
    #[default]
    Listed,
    /// Most marks first.
    Marks,
    /// Those first that have the least room before a grade changes.
    Grades,
    /// Those first that have the least room before a place changes.
    Ranks,
    /// Those first that have the least room before 优秀 changes.
    Excellent,
}

/// The order of the units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnitOrder {
    /// The nearest to another grade first.
    #[default]
    Nearest,
    /// By place.
    Place,
    /// The nearest to a better grade first.
    Up,
    /// The nearest to a worse grade first.
    Down,
}

/// The order of the pairs of neighbours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PairOrder {
    /// The least firm first.
    #[default]
    Firmness,
    /// By place.
    Place,
}

/// What can be done about stability.
#[derive(Clone, Debug, PartialEq)]
pub enum StabilityAction {
    /// The intervals of these levers are wanted.
    Ask(Vec<Lever>),
    /// All answers are wanted, though they take a while.
    Run,
    /// Another order of the indicators.
    Intervals(IntervalOrder),
    /// Another order of the units.
    Units(UnitOrder),
    /// Another order of the pairs.
    Pairs(PairOrder),
    /// Only units with this in their name.
    Filter(String),
    /// More rows.
    More,
    /// Another indicator gives points.
    From(Id),
    /// Another indicator gets them.
    To(Id),
    /// Points are moved for others.
    Scope(MarksScope),
}

impl StabilityView {
    /// Looks otherwise.
    pub fn look(&mut self, action: StabilityAction) {
        match action {
            StabilityAction::Ask(_) | StabilityAction::Run => {}
            StabilityAction::Intervals(order) => self.intervals = order,
            StabilityAction::Units(order) => self.units = order,
            StabilityAction::Pairs(order) => self.pairs = order,
            StabilityAction::Filter(text) => self.filter = text,
            StabilityAction::More => self.most = self.most.saturating_add(ROWS),
            // The two change places rather than being the same.
            StabilityAction::From(from) => {
                if self.to.as_ref() == Some(&from) {
                    self.to = self.from.take();
                }
                self.from = Some(from);
            }
            StabilityAction::To(to) => {
                if self.from.as_ref() == Some(&to) {
                    self.from = self.to.take();
                }
                self.to = Some(to);
            }
            StabilityAction::Scope(scope) => self.scope = scope,
        }
    }

    /// What is kept when another category is looked at.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        let Self { intervals, units, pairs, .. } = *self;
        Self { intervals, units, pairs, ..Self::default() }
    }
}
