//! The number that a component judges, as a person writes it: ratios in per cent, others in the indicator's own unit.

use rust_decimal::Decimal;

use super::{fraction, percent_of};
use baton_model::{Component, Key, Shown};

/// A value of the measure, such as a bound or a step.
#[must_use]
pub fn measured(component: &Component, value: Decimal, measured_in: &str) -> String {
    written(component.look().shown(), value, measured_in)
}

/// A value that a number of the component is, such as the bound of its entry condition.
#[must_use]
pub fn measured_for(component: &Component, key: Key, value: Decimal, measured_in: &str) -> String {
    written(component.shown(key), value, measured_in)
}

fn written(shown: Shown, value: Decimal, measured_in: &str) -> String {
    match shown {
        Shown::Ratio => percent_of(value, 4),
        Shown::OwnUnit => in_unit(value, measured_in),
        Shown::Place | Shown::Places | Shown::Events => fraction(value, 4),
    }
}

/// A value of the measure before it is compared.
#[must_use]
pub fn before_comparison(component: &Component, value: Decimal, measured_in: &str) -> String {
    written(component.measure.facts().shown, value, measured_in)
}

/// A figure of the cohort: of what is judged where a span is bound by it, else of the measure's values.
#[must_use]
pub fn compared(component: &Component, value: Decimal, measured_in: &str) -> String {
    let bound = !component.scale.cohort_bounds().is_empty();
    let shown = if bound { component.look().shown() } else { component.measure.facts().shown };
    written(shown, value, measured_in)
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
