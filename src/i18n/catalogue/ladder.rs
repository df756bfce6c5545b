//! What is said of the lines between grades and of the editor of the ladder.

use rust_decimal::Decimal;

/// Words for the ladder of grades.
pub struct LadderWords {
    // Lines on the strip
    pub line_of: fn(&str) -> String,
    pub first_places: fn(u64) -> String,
    pub places: fn(u64) -> String,
    pub share_places: fn(Decimal, u64) -> String,
    pub at_least_percent: fn(Decimal) -> String,
    pub at_least_points: fn(Decimal) -> String,
    pub line_told: fn(&str, Decimal) -> String,
    pub sets_threshold: &'static str,
    pub sets_quota: &'static str,
    // Grades
    pub grades: &'static str,
    pub new_grade: &'static str,
    pub add_grade: &'static str,
    pub grade_name: fn(&str) -> String,
    pub better: fn(&str) -> String,
    pub worse: fn(&str) -> String,
    pub remove: fn(&str) -> String,
    // Rules for all grades
    pub rules: &'static str,
    pub tie_breakers: &'static str,
    pub tie_breakers_hint: &'static str,
    pub add_tie_breaker: &'static str,
    pub earlier: fn(&str) -> String,
    pub later: fn(&str) -> String,
    // Gates
    pub gates_hint: &'static str,
    pub no_gates: &'static str,
    pub barred: &'static str,
    pub condition: &'static str,
    pub deductions_over: &'static str,
    pub rate_below: fn(&str) -> String,
    pub gate: fn(usize) -> String,
    pub add_gate: &'static str,
    // Units
    pub marked: &'static str,
    pub marked_hint: &'static str,
    pub none_marked: &'static str,
    pub choose_unit: &'static str,
    pub choose_treatment: &'static str,
    pub reason: fn(&str) -> String,
    pub reason_hint: &'static str,
    pub measure_of: fn(&str) -> String,
    pub nothing: &'static str,
    pub downgrade_by: fn(u32) -> String,
}
