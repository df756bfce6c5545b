//! The mean of a cohort's values, the same in whatever order they come.

use rust_decimal::Decimal;

use super::Exact::{self, Rounded};
use super::integer::{bits, divide, gcd, power_of_ten};
use baton_model::half_up;

/// The mean of values, the same in whatever order they come: exact where their common denominator fits 128 bits, else of
/// the values rounded at as many decimals as fit. `None` where there are none, or beyond 28 digits.
pub fn mean<'a>(values: impl Iterator<Item = &'a Exact> + Clone) -> Option<Exact> {
    let count = i128::try_from(values.clone().count()).ok().filter(|count| *count > 0)?;
    let exact =
        exact_sum(values.clone()).and_then(|(sum, common)| Some(Exact::fraction(sum, common.checked_mul(count)?)));
    if exact.is_some() {
        return exact;
    }
    let first = values.clone().next()?;
    if values.clone().all(|value| value.compare(first).is_eq()) {
        return Some(first.clone());
    }
    let decimals: Vec<Decimal> = values.map(Exact::decimal).collect::<Option<_>>()?;
    let largest = decimals.iter().map(|value| bits(value.trunc().mantissa())).max().unwrap_or(0);
    // 2^103 leaves room for 24 bits of values beneath the 127 of a sum; 10 bits are a little over 3 decimals.
    let places = (103_u32.saturating_sub(largest) / 10).saturating_mul(3).min(24);
    let mut sum: i128 = 0;
    for value in decimals {
        let value = half_up(value, places);
        let missing = places.saturating_sub(value.scale());
        sum = sum.checked_add(value.mantissa().checked_mul(power_of_ten(missing))?)?;
    }
    // Each of the values was rounded, so the mean is no fraction to be taken at its word.
    Exact::fraction(sum, power_of_ten(places)).over(&Exact::fraction(count, 1))?.decimal().map(Rounded)
}

/// Sum and denominator, where both fit 128 bits.
fn exact_sum<'a>(values: impl Iterator<Item = &'a Exact> + Clone) -> Option<(i128, i128)> {
    let mut common: i128 = 1;
    for value in values.clone() {
        let (_, denominator) = value.parts()?;
        if common.checked_rem(denominator) != Some(0) {
            let shared = gcd(common.unsigned_abs(), denominator.unsigned_abs());
            common = common.checked_mul(divide(denominator, shared))?;
        }
    }
    let mut sum: i128 = 0;
    for value in values {
        let (numerator, denominator) = value.parts()?;
        sum = sum.checked_add(numerator.checked_mul(common.checked_div(denominator)?)?)?;
    }
    Some((sum, common))
}
