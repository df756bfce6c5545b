//! Exact fractions of whole numbers of any size, and the few ways in which one becomes a decimal.

use baton::model::{Number, QuotaRounding};
use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

/// An exact fraction.
pub type Fraction = BigRational;

/// A whole number.
pub fn whole(value: impl Into<BigInt>) -> Fraction {
    Fraction::from_integer(value.into())
}

/// The fraction that a decimal is.
pub fn of_decimal(value: Decimal) -> Fraction {
    Fraction::new(value.mantissa().into(), BigInt::from(10).pow(value.scale()))
}

/// The fraction that a number of a project is.
pub fn of(value: Number) -> Fraction {
    of_decimal(value.get())
}

pub fn zero() -> Fraction {
    whole(0)
}

pub fn one() -> Fraction {
    whole(1)
}

/// The whole number at or below.
pub fn floor(value: &Fraction) -> BigInt {
    value.floor().to_integer()
}

/// Rounded to so many decimals, away from zero at the midpoint 四舍五入.
pub fn half_up(value: &Fraction, decimals: u32) -> Fraction {
    let scale = whole(BigInt::from(10).pow(decimals));
    let half = Fraction::new(1.into(), 2.into());
    let size = if *value < zero() { -value.clone() } else { value.clone() };
    let rounded = (size * &scale + half).floor() / scale;
    if *value < zero() { -rounded } else { rounded }
}

/// A fractional number of places as a whole one.
pub fn places(value: &Fraction, mode: QuotaRounding) -> Fraction {
    match mode {
        QuotaRounding::Floor => value.floor(),
        QuotaRounding::HalfUp => half_up(value, 0),
        QuotaRounding::Ceil => value.ceil(),
    }
}

/// The mean of some fractions; nothing where there is none.
pub fn mean(values: &[Fraction]) -> Option<Fraction> {
    let count = whole(values.len());
    (!values.is_empty()).then(|| values.iter().sum::<Fraction>() / count)
}

/// The value, not below the one bound and not above the other, where they are there.
pub fn clamp(value: Fraction, floor: Option<&Fraction>, cap: Option<&Fraction>) -> Fraction {
    let value = floor.map_or_else(|| value.clone(), |floor| value.clone().max(floor.clone()));
    cap.map_or_else(|| value.clone(), |cap| value.clone().min(cap.clone()))
}
