//! What the page of the use of results says.

use rust_decimal::Decimal;

/// Words of the use of results.
pub struct Results {
    // Levers
    pub grades_bring: fn(&str) -> String,
    pub own_bonus: &'static str,
    pub as_county: &'static str,
    pub of_its_own: &'static str,
    pub county_bonus_elsewhere: &'static str,
    pub rounding: &'static str,
    pub floor: &'static str,
    pub half_up: &'static str,
    pub ceil: &'static str,
    // Places
    pub places_left: fn(u64, u64, u64) -> String,
    pub places_over: fn(u64, u64, u64) -> String,
    pub ceiling_from: fn(Decimal, u64, u64) -> String,
    pub places_by_category: &'static str,
    pub share_of_people: &'static str,
    // Units
    pub units_of: fn(&str) -> String,
    pub ratio: &'static str,
    pub ratio_steps: fn(Decimal, Decimal, bool) -> String,
    pub leadership: &'static str,
    pub promotion: &'static str,
    pub interview: &'static str,
    pub may_be_excellent: &'static str,
    pub may_not_be_excellent: &'static str,
    pub has_priority: &'static str,
    pub is_interviewed: &'static str,
    pub nothing: &'static str,
    pub bonus_headcount: &'static str,
    pub per_head: &'static str,
    pub whole_bonus: &'static str,
    // Costs
    pub costs: fn(&str, &str, Decimal) -> String,
    pub no_costs: &'static str,
    pub costs_table: &'static str,
    pub all_grades: &'static str,
    pub share_of_bonus: &'static str,
    pub difference: &'static str,
    pub cost_told: fn(&str, &str, u64, &str) -> String,
    // Waterfall
    pub same_bonus: &'static str,
    pub same_sum: &'static str,
    pub more: fn(&str, &str, &str) -> String,
    pub less: fn(&str, &str, &str) -> String,
    pub more_from: fn(&str, &str) -> String,
    pub less_from: fn(&str, &str) -> String,
    pub split: &'static str,
    pub by_category: &'static str,
    pub by_grade: &'static str,
    pub by_both: &'static str,
    pub waterfall_table: &'static str,
    pub step: &'static str,
    pub difference_yuan: &'static str,
    pub running: &'static str,
    pub whole_difference: &'static str,
    pub step_told: fn(&str, &str, &str) -> String,
    pub no_steps: &'static str,
}
