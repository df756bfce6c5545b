//! What is said of pages and scenarios.

use rust_decimal::Decimal;

use crate::model::Id;

/// Words for the pages of the workbench and for scenarios.
pub struct Scenarios {
    pub pages: &'static str,
    pub page_indicators: &'static str,
    pub page_grades: &'static str,
    pub page_units: &'static str,
    pub page_data: &'static str,
    pub page_monitoring: &'static str,
    pub page_use: &'static str,
    pub page_compare: &'static str,
    pub page_policy: &'static str,
    pub scenarios: &'static str,
    pub baseline: &'static str,
    pub nameless: fn(&Id) -> String,
    pub copy_of: fn(&str) -> String,
    pub new: &'static str,
    pub name: &'static str,
    pub description: &'static str,
    pub description_hint: &'static str,
    pub duplicate: &'static str,
    pub delete: &'static str,
    pub adopt: &'static str,
    pub adopt_hint: &'static str,
    pub base: &'static str,
    pub edits_of: fn(&str) -> String,
    pub no_edits: &'static str,
    pub revert: fn(&str) -> String,
    pub is_baseline: &'static str,
    pub lead: fn(&str, &str) -> String,
    pub nearest: fn(&str, Decimal, bool, &str) -> String,
    pub show_beside: &'static str,
    pub most_beside: fn(usize) -> String,
    pub side_by_side: fn(&str) -> String,
    pub only_changed: &'static str,
    pub nothing_differs: &'static str,
    pub county: &'static str,
    pub units_changed: fn(u32) -> String,
    pub dependents: fn(usize) -> String,
    pub not_on_baseline: fn(usize) -> String,
    pub blank: &'static str,
}
