//! The number that a component judges, as a person writes it: ratios in per cent, others in the indicator's own unit.

use rust_decimal::Decimal;

use super::{fraction, percent_of};
use baton_model::{Component, Shown};

/// A value of the measure, such as a bound or a step.
#[must_use]
pub fn measured(component: &Component, value: Decimal, measured_in: &str) -> String {
    match component.measure.facts().shown {
        Shown::Ratio => percent_of(value, 4),
        Shown::OwnUnit => in_unit(value, measured_in),
        Shown::Place | Shown::Events => fraction(value, 4),
    }
}

/// A figure of the cohort: of the actual values where a measure compares these, else of the measure.
#[must_use]
pub fn compared(component: &Component, value: Decimal, measured_in: &str) -> String {
    match component.measure.facts().against {
        Some(_) => in_unit(value, measured_in),
        None => measured(component, value, measured_in),
    }
}

/// A figure with its unit; a percent sign stands close.
#[must_use]
pub fn in_unit(value: Decimal, unit: &str) -> String {
    let figure = fraction(value, 4);
    match unit {
        "" => figure,
        unit if unit.starts_with('%') => figure + unit,
        unit => format!("{figure} {unit}"),
    }
}
