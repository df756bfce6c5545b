//! What is said of how far marks may move: intervals, transfers, borderline units.

/// What is said of how far marks may move: intervals, transfers, borderline units.
pub struct StabilityWords {}
