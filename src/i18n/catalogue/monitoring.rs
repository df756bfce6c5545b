//! What the monitoring page says.

use rust_decimal::Decimal;

use crate::engine::Light;

/// The words of the monitoring page.
pub struct Monitoring {
    pub title: fn(&str) -> String,
    pub nothing: &'static str,
    // The year
    pub months: &'static str,
    pub month: fn(u8) -> String,
    pub no_data: &'static str,
    pub counts: &'static str,
    pub warns_only: &'static str,
    pub plan: &'static str,
    pub plan_hint: &'static str,
    pub even: &'static str,
    pub own_curve: &'static str,
    // The heat table
    pub heat_behind: fn(&str, u32, u32) -> String,
    pub heat_fine: fn(&str) -> String,
    pub heat_hint: &'static str,
    pub legend: &'static str,
    pub light_means: fn(Light, Decimal, Decimal) -> String,
    pub planned: fn(&str) -> String,
    pub lights: &'static str,
    pub lights_of_all: fn(usize) -> String,
    pub light_count: fn(Light, u32) -> String,
    pub not_observed: &'static str,
    pub progress_is: fn(&str, &str) -> String,
    pub gap: fn(Decimal) -> String,
    pub order: &'static str,
    pub order_worst: &'static str,
    pub order_listed: &'static str,
    pub order_by: fn(&str) -> String,
    // Warnings
    pub warnings: fn(usize) -> String,
    pub no_warnings: &'static str,
    pub more_warnings: fn(usize) -> String,
    pub column_light: &'static str,
    pub column_indicator: &'static str,
    pub column_progress: &'static str,
    pub column_plan: &'static str,
    pub column_behind: &'static str,
    pub column_cost: &'static str,
    pub cost_of: fn(&str, &str) -> String,
    pub costs_nothing: &'static str,
    pub excluded: &'static str,
    pub cost_hint: &'static str,
    // What the periods bring
    pub parts: &'static str,
    pub parts_hint: &'static str,
    pub no_parts: &'static str,
    pub monitored: &'static str,
    pub annual: &'static str,
    pub others: &'static str,
    pub rescaling: &'static str,
    pub adjustment: &'static str,
    // Levers
    pub shares: &'static str,
    pub shares_hint: &'static str,
    pub share_of: fn(&str) -> String,
    pub all_shares: &'static str,
    pub mixed: fn(Decimal, Decimal) -> String,
    pub restore_all: &'static str,
    pub too_small: &'static str,
    pub bounds: &'static str,
    pub yellow_from: &'static str,
    pub red_beyond: &'static str,
}
