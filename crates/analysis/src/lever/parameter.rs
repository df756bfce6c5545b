//! The numbers of a scoring rule as levers: how each is shown, and what it may be.

use rust_decimal::Decimal;

use super::{MOST, Measured};
use baton_model::{Amount, Component, Number, Parameter, Shown};

/// Most that a rate may be, in per cent, above or below 0: ten times the marks.
pub(super) const MOST_RATE: i64 = 1_000;

/// What a number of a component counts. Rates are a share of the marks and shown in per cent; values are the measure's.
pub(super) fn measured(parameter: Parameter, component: &Component, measured_in: &str) -> Measured {
    let per_cent = match (parameter.key.amount(), component.shown(parameter.key)) {
        (Amount::Value | Amount::Distance, Shown::OwnUnit) => measured_in.starts_with('%'),
        (_, _) => hundredfold(parameter, component),
    };
    if per_cent { Measured::Percent } else { Measured::Plain }
}

/// Whether the number is kept as a fraction and shown in per cent.
pub(super) fn hundredfold(parameter: Parameter, component: &Component) -> bool {
    match parameter.key.amount() {
        Amount::Share | Amount::Rate | Amount::Loss => true,
        Amount::Value | Amount::Distance => component.shown(parameter.key) == Shown::Ratio,
        Amount::Weight | Amount::Choice | Amount::List => false,
    }
}

/// Least and most of a number as it is shown.
pub(super) const fn bounds(parameter: Parameter) -> (i64, i64) {
    match parameter.key.amount() {
        Amount::Share => (0, 100),
        Amount::Weight | Amount::Distance => (0, MOST),
        Amount::Loss => (0, MOST_RATE),
        Amount::Rate => (-MOST_RATE, MOST_RATE),
        Amount::Value | Amount::Choice | Amount::List => (-MOST, MOST),
    }
}

/// A fraction in per cent.
#[must_use]
pub fn in_percent(fraction: Number) -> Option<Number> {
    fraction.get().checked_mul(Decimal::ONE_HUNDRED).map(|percent| percent.normalize().into())
}

/// Per cent as a fraction.
#[must_use]
pub fn of_percent(percent: Number) -> Option<Number> {
    percent.get().checked_div(Decimal::ONE_HUNDRED).map(|fraction| fraction.normalize().into())
}
