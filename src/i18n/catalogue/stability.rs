//! What is said of how far marks may move: intervals, transfers, borderline units.

use rust_decimal::Decimal;

/// What is said of how far marks may move: intervals, transfers, borderline units.
pub struct StabilityWords {
    // On a track
    /// No grade changes from the one figure to the other.
    pub safe: fn(Decimal, Decimal) -> String,
    /// At a figure, so it goes.
    pub flips: fn(Decimal, &str) -> String,
    /// A unit's grade, before and after.
    pub turned: fn(&str, &str, &str) -> String,
    /// Units beyond those named.
    pub others: fn(usize) -> String,
    /// Nobody looked beyond a figure.
    pub not_looked: fn(Decimal, bool) -> String,
    pub between: &'static str,
    pub stop: &'static str,
    pub pending: &'static str,
    pub on_request: &'static str,
    pub legend: &'static str,
    pub legend_free: &'static str,
    pub legend_kept: &'static str,
    pub legend_large: fn(usize) -> String,
    pub band_sample: &'static str,
    pub flip_sample: &'static str,
    // The league table
    pub near: &'static str,
    pub near_hint: &'static str,
    pub near_told: fn(Decimal, bool, &str) -> String,
    // The page
    pub progress: fn(usize, usize) -> String,
    pub large: fn(usize) -> String,
    pub run: &'static str,
    pub intervals: &'static str,
    pub intervals_said: &'static str,
    pub indicator: &'static str,
    pub present: &'static str,
    pub no_grade: &'static str,
    pub no_rank: &'static str,
    pub no_excellent: &'static str,
    pub range: fn(Decimal, Decimal) -> String,
    pub down_to: fn(Decimal, &str) -> String,
    pub up_to: fn(Decimal, &str) -> String,
    pub any_value: &'static str,
    pub ranked: fn(&str, &str, &str) -> String,
    pub no_place: &'static str,
    pub transfer: &'static str,
    pub transfer_said: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub scope: &'static str,
    pub whole_category: &'static str,
    pub same_twice: &'static str,
    pub may_move: fn(&str, &str, Decimal) -> String,
    pub may_move_all: fn(&str, &str, Decimal) -> String,
    pub none_may_move: fn(&str, &str) -> String,
    pub moved_flips: fn(Decimal, &str) -> String,
    pub marks_then: fn(&str, Decimal, Decimal) -> String,
    pub units: &'static str,
    pub units_said: &'static str,
    pub down: &'static str,
    pub up: &'static str,
    pub never: &'static str,
    pub fewer: fn(Decimal, &str) -> String,
    pub more: fn(Decimal, &str) -> String,
    pub by_nearest: &'static str,
    pub pairs: &'static str,
    pub pairs_said: &'static str,
    pub above: &'static str,
    pub below: &'static str,
    pub lead: &'static str,
    pub firmness: &'static str,
    pub firm: fn(&str, &str, Decimal) -> String,
    pub always_firm: fn(&str, &str) -> String,
    pub tied: fn(&str, &str) -> String,
}
