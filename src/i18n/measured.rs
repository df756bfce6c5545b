//! The number that a component judges, as a person writes it: ratios in per cent, others in the indicator's own unit.

use rust_decimal::Decimal;

use super::{fraction, percent_of};
use crate::model::{Component, Measure};

/// A value of the measure, such as a bound or a step.
#[must_use]
pub fn measured(component: &Component, value: Decimal, measured_in: &str) -> String {
    match component.measure {
        Measure::Completion
        | Measure::Growth
        | Measure::ToBest
        | Measure::ToMean
        | Measure::Panel { .. }
        | Measure::Score => percent_of(value, 4),
        Measure::Level | Measure::Gap | Measure::Increment => in_unit(value, measured_in),
        Measure::Rank | Measure::ExternalRank | Measure::Count => fraction(value, 4),
    }
}

/// A figure of the cohort: of the actual values where a measure compares these, else of the measure.
#[must_use]
pub fn compared(component: &Component, value: Decimal, measured_in: &str) -> String {
    match component.measure {
        Measure::ToBest | Measure::ToMean | Measure::Rank => in_unit(value, measured_in),
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ExternalRank
        | Measure::Count
        | Measure::Panel { .. }
        | Measure::Score => measured(component, value, measured_in),
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
