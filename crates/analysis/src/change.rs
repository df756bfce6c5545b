//! Was and is: a figure before and after, and whether a position from the top got better.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

/// A figure before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Change<T> {
    /// In the base.
    pub was: T,
    /// In the scenario.
    pub is: T,
}

impl<T: PartialEq> Change<T> {
    /// The two figures.
    pub const fn new(was: T, is: T) -> Self {
        Self { was, is }
    }

    /// Whether they differ.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.was != self.is
    }
}

impl Change<Decimal> {
    /// is − was; 0 where that can't be computed.
    #[must_use]
    pub fn difference(&self) -> Decimal {
        self.is.checked_sub(self.was).unwrap_or_default()
    }
}

impl Change<u64> {
    /// is − was.
    #[must_use]
    pub fn difference(&self) -> i64 {
        let size = i64::try_from(self.is.abs_diff(self.was)).unwrap_or(i64::MAX);
        if self.is < self.was { size.saturating_neg() } else { size }
    }
}

impl Change<u32> {
    /// is − was.
    #[must_use]
    pub fn difference(&self) -> i64 {
        i64::from(self.is).saturating_sub(i64::from(self.was))
    }
}

/// Whether a unit does better or worse than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Turn {
    /// Better.
    Up,
    /// Worse.
    Down,
    /// Neither: it came into or out of the ladder, or into another one.
    Aside,
}

/// How a position from the top (a place, or a grade's position in its ladder) changed; absent when it didn't.
#[must_use]
pub fn turn(position: Change<Option<u32>>) -> Option<Turn> {
    match (position.was, position.is) {
        (was, is) if was == is => None,
        (Some(was), Some(is)) if is < was => Some(Turn::Up),
        (Some(_), Some(_)) => Some(Turn::Down),
        _ => Some(Turn::Aside),
    }
}
