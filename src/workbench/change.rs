//! Was and is: a figure of the baseline beside that of the draft.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// A figure before and after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change<T> {
    /// In the baseline.
    pub was: T,
    /// In the draft.
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
        signed(self.was.cmp(&self.is), self.is.abs_diff(self.was))
    }
}

impl Change<u32> {
    /// is − was.
    #[must_use]
    pub fn difference(&self) -> i64 {
        i64::from(self.is) - i64::from(self.was)
    }
}

fn signed(direction: Ordering, size: u64) -> i64 {
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    if direction == Ordering::Greater { -size } else { size }
}

/// Whether a unit does better or worse than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Better.
    Up,
    /// Worse.
    Down,
    /// Neither: it came into or out of the ladder.
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
