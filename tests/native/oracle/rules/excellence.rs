//! 10 Use of results: civil servants' 优秀 ratio and places.

use super::fraction::{Fraction, clamp, places, whole, zero};
use super::grade::Effects;
use crate::oracle::wire::{Category, CategoryExcellence, Excellence, Grade, Number, Unit};

fn ceiling(excellence: &Excellence, category: &Category) -> Fraction {
    let own = category.excellence.as_ref().and_then(|own| own.ceiling.as_ref());
    own.unwrap_or(&excellence.ceiling).get()
}

/// The ratio of a unit, in percent.
pub fn ratio(
    excellence: &Excellence,
    category: &Category,
    unit: &Unit,
    grade: Option<&Grade>,
    effects: &Effects,
) -> Fraction {
    let own = |of: &dyn Fn(&CategoryExcellence) -> Option<Number>| category.excellence.as_ref().and_then(of);
    let exempt = own(&|own| own.exempt.clone()).or_else(|| excellence.exempt.clone()).filter(|_| unit.exempt);
    let average = own(&|own| own.average.clone()).unwrap_or_else(|| excellence.average.clone());
    let ratio = match exempt {
        Some(exempt) => exempt.get() + &effects.own_offset,
        None => average.get() + grade.map_or_else(zero, |grade| grade.ratio_offset.get()) + &effects.offset,
    };
    clamp(ratio, Some(&zero()), Some(&ceiling(excellence, category)))
}

/// The places of a unit.
pub fn excellent_places(excellence: &Excellence, ratio: &Fraction, unit: &Unit) -> Fraction {
    let exact = ratio * whole(unit.assessed_headcount) / whole(100);
    let least = if exact > zero() { whole(excellence.least) } else { zero() };
    places(&exact, excellence.rounding).max(least)
}

/// The county's ceiling of places: of each category its own ceiling × those assessed.
pub fn places_ceiling(excellence: &Excellence, assessed: &[(&Category, u64)]) -> Fraction {
    let of_category = |(category, heads): &(&Category, u64)| ceiling(excellence, category) * whole(*heads) / whole(100);
    assessed.iter().map(of_category).sum::<Fraction>().floor()
}
