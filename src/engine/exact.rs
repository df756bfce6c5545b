//! Exact quotients: fractions of integers while they fit, 28-digit decimals beyond.
//!
//! A quotient such as 1.004/48 has no end in decimals, and cutting it off can push a midpoint down. So values between
//! the inputs and the rounded points are carried as fractions. A fraction that outgrows 128 bits is continued as a
//! 28-digit decimal, whose last digits are rounded away (at 18 decimals) before a half-up rounding.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use integer::{Rest, bits, divide, divide_half_up, gcd, long_division, power_of_ten};

mod integer;

/// The largest mantissa of a decimal, less one for rounding up.
const MOST_DIGITS: u128 = (1 << 96) - 2;

/// Decimals at which a value that could not be kept as a fraction is cut before it is rounded half up.
const GUARD: u32 = 18;

/// An exact value, or one rounded to 28 digits where exactness would need more than 128 bits.
///
/// Operations return `None` where the result is beyond what 28 digits hold.
#[derive(Clone, Debug)]
pub(crate) enum Exact {
    /// numerator / denominator, denominator > 0, not necessarily in lowest terms.
    Small(i64, i64),
    /// The same for numbers that need more bits.
    Wide(Box<(i128, i128)>),
    /// Rounded to 28 digits.
    Rounded(Decimal),
}

use Exact::{Rounded, Small, Wide};

impl Exact {
    pub(crate) const ZERO: Self = Small(0, 1);
    pub(crate) const ONE: Self = Small(1, 1);

    /// The value of a decimal.
    pub(crate) fn of(value: Decimal) -> Self {
        Self::fraction(value.mantissa(), power_of_ten(value.scale()))
    }

    /// A whole number.
    pub(crate) fn whole(value: u32) -> Self {
        Small(i64::from(value), 1)
    }

    /// numerator / denominator; the denominator must be above zero.
    fn fraction(numerator: i128, denominator: i128) -> Self {
        if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), i64::try_from(denominator)) {
            return Small(numerator, denominator);
        }
        let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let (numerator, denominator) = (divide(numerator, common), divide(denominator, common));
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Small(numerator, denominator),
            _ => Wide(Box::new((numerator, denominator))),
        }
    }

    /// a / b for two decimals; `None` where b is zero.
    pub(crate) fn quotient(a: Decimal, b: Decimal) -> Option<Self> {
        if a.scale() == b.scale()
            && let (Ok(a), Ok(b)) = (i64::try_from(a.mantissa()), i64::try_from(b.mantissa()))
            && b > 0
        {
            return Some(Small(a, b));
        }
        Self::of(a).over(&Self::of(b))
    }

    fn parts(&self) -> Option<(i128, i128)> {
        match self {
            Small(numerator, denominator) => Some((i128::from(*numerator), i128::from(*denominator))),
            Wide(parts) => Some(**parts),
            Rounded(_) => None,
        }
    }

    fn lowest(&self) -> Option<(i128, i128)> {
        self.parts().map(|(numerator, denominator)| {
            let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
            (divide(numerator, common), divide(denominator, common))
        })
    }

    /// Applies a fraction operation, in lowest terms if it doesn't fit at first, in decimals if it doesn't fit at all.
    fn combine(
        &self,
        other: &Self,
        fractions: impl Fn((i128, i128), (i128, i128)) -> Option<(i128, i128)>,
        decimals: impl Fn(Decimal, Decimal) -> Option<Decimal>,
    ) -> Option<Self> {
        let direct = self.parts().zip(other.parts()).and_then(|(a, b)| fractions(a, b));
        let result = direct.or_else(|| self.lowest().zip(other.lowest()).and_then(|(a, b)| fractions(a, b)));
        match result {
            Some((numerator, denominator)) => Some(Self::fraction(numerator, denominator)),
            None => decimals(self.decimal()?, other.decimal()?).map(Rounded),
        }
    }

    /// self + other.
    pub(crate) fn plus(&self, other: &Self) -> Option<Self> {
        let fractions = |(an, ad): (i128, i128), (bn, bd): (i128, i128)| {
            if ad == bd {
                return Some((an.checked_add(bn)?, ad));
            }
            if bd.checked_rem(ad) == Some(0) {
                return Some((an.checked_mul(bd.checked_div(ad)?)?.checked_add(bn)?, bd));
            }
            if ad.checked_rem(bd) == Some(0) {
                return Some((bn.checked_mul(ad.checked_div(bd)?)?.checked_add(an)?, ad));
            }
            Some((an.checked_mul(bd)?.checked_add(bn.checked_mul(ad)?)?, ad.checked_mul(bd)?))
        };
        self.combine(other, fractions, Decimal::checked_add)
    }

    /// self − other.
    pub(crate) fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.negated())
    }

    /// self × other.
    pub(crate) fn times(&self, other: &Self) -> Option<Self> {
        let fractions =
            |(an, ad): (i128, i128), (bn, bd): (i128, i128)| Some((an.checked_mul(bn)?, ad.checked_mul(bd)?));
        self.combine(other, fractions, Decimal::checked_mul)
    }

    /// self ÷ other; `None` also where other is zero.
    pub(crate) fn over(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        let fractions = |(an, ad): (i128, i128), (bn, bd): (i128, i128)| {
            let (numerator, denominator) = if ad == bd { (an, bn) } else { (an.checked_mul(bd)?, ad.checked_mul(bn)?) };
            if denominator < 0 {
                Some((numerator.checked_neg()?, denominator.checked_neg()?))
            } else {
                Some((numerator, denominator))
            }
        };
        self.combine(other, fractions, Decimal::checked_div)
    }

    /// −self.
    pub(crate) fn negated(&self) -> Self {
        match self {
            Small(numerator, denominator) => Self::fraction(-i128::from(*numerator), i128::from(*denominator)),
            Wide(parts) => match parts.0.checked_neg() {
                Some(numerator) => Wide(Box::new((numerator, parts.1))),
                None => Rounded(Decimal::MAX),
            },
            Rounded(value) => Rounded(-*value),
        }
    }

    /// |self|.
    pub(crate) fn magnitude(&self) -> Self {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    pub(crate) fn is_zero(&self) -> bool {
        match self {
            Small(numerator, _) => *numerator == 0,
            Wide(parts) => parts.0 == 0,
            Rounded(value) => value.is_zero(),
        }
    }

    pub(crate) fn is_negative(&self) -> bool {
        match self {
            Small(numerator, _) => *numerator < 0,
            Wide(parts) => parts.0 < 0,
            Rounded(value) => value.is_sign_negative() && !value.is_zero(),
        }
    }

    pub(crate) fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// The order of the two values.
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        let crossed = |(an, ad): (i128, i128), (bn, bd): (i128, i128)| {
            if ad == bd { Some(an.cmp(&bn)) } else { Some(an.checked_mul(bd)?.cmp(&bn.checked_mul(ad)?)) }
        };
        let direct = self.parts().zip(other.parts()).and_then(|(a, b)| crossed(a, b));
        direct.or_else(|| self.lowest().zip(other.lowest()).and_then(|(a, b)| crossed(a, b))).unwrap_or_else(|| {
            // Values this wide differ within their first 18 decimals, or are taken as equal.
            let cut = |value: &Self| value.decimal().map(|value| half_up(value, GUARD));
            cut(self).cmp(&cut(other))
        })
    }

    /// The smaller of the two.
    pub(crate) fn at_most(self, other: &Self) -> Self {
        if self.compare(other) == Ordering::Greater { other.clone() } else { self }
    }

    /// The larger of the two.
    pub(crate) fn at_least(self, other: &Self) -> Self {
        if self.compare(other) == Ordering::Less { other.clone() } else { self }
    }

    /// The value to 28 digits; `None` beyond their range.
    pub(crate) fn decimal(&self) -> Option<Decimal> {
        let Some((numerator, denominator)) = self.parts() else {
            let Rounded(value) = self else { return None };
            return Some(*value);
        };
        let (mantissa, places, rest) = long_division(numerator, denominator, Decimal::MAX_SCALE, MOST_DIGITS)?;
        let mantissa = mantissa.saturating_add(u128::from(rest != Rest::BelowHalf));
        signed(mantissa, places, numerator < 0)
    }

    /// The value for showing: 28 digits, at most 18 decimals, no trailing zeros.
    pub(crate) fn shown(&self) -> Option<Decimal> {
        self.decimal().map(|value| half_up(value, GUARD).normalize())
    }

    /// Rounded half up, away from zero at the midpoint, to so many decimals.
    pub(crate) fn rounded(&self, decimals: u32) -> Option<Decimal> {
        let scaled = |(numerator, denominator): (i128, i128)| {
            divide_half_up(numerator.checked_mul(power_of_ten(decimals))?, denominator)
        };
        if let Some(mantissa) = self.parts().and_then(scaled) {
            return Decimal::try_from_i128_with_scale(mantissa, decimals).ok();
        }
        let Some((numerator, denominator)) = self.parts() else {
            return Some(half_up(half_up(self.decimal()?, GUARD), decimals));
        };
        let (mantissa, places, rest) = long_division(numerator, denominator, decimals, u128::MAX)?;
        signed(mantissa.checked_add(u128::from(rest != Rest::BelowHalf))?, places, numerator < 0)
    }
}

/// A fixed decimal factor prepared for [`Factor::rounded_product`] with many values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Factor {
    value: Decimal,
    decimals: u32,
    /// value × 10^decimals as a fraction of 64-bit integers, where it is one.
    scaled: Option<(i64, i64)>,
}

impl Factor {
    /// A factor whose products are rounded to so many decimals.
    pub(crate) fn new(value: Decimal, decimals: u32) -> Self {
        let value = value.normalize();
        let scale = value.scale();
        let (up, down) =
            if scale <= decimals { (decimals.saturating_sub(scale), 0) } else { (0, scale.saturating_sub(decimals)) };
        let numerator = value.mantissa().checked_mul(power_of_ten(up)).and_then(|n| i64::try_from(n).ok());
        let denominator = i64::try_from(power_of_ten(down)).ok();
        Self { value, decimals, scaled: numerator.zip(denominator) }
    }

    /// A whole number as a factor.
    pub(crate) fn count(count: u32, decimals: u32) -> Self {
        let scaled =
            power_of_ten(decimals).checked_mul(i128::from(count)).and_then(|scaled| i64::try_from(scaled).ok());
        Self { value: Decimal::from(count), decimals, scaled: scaled.map(|scaled| (scaled, 1)) }
    }

    /// factor × value, rounded half up; `None` beyond 28 digits.
    pub(crate) fn rounded_product(&self, value: &Exact) -> Option<Decimal> {
        if let (Small(numerator, denominator), Some((up, down))) = (value, self.scaled) {
            let mantissa = match (numerator.checked_mul(up), denominator.checked_mul(down)) {
                (Some(n), Some(d)) if n.unsigned_abs() < 1 << 62 && d < 1 << 62 => {
                    let magnitude = n.unsigned_abs().saturating_mul(2).saturating_add(d.unsigned_abs());
                    let quotient = magnitude.checked_div(d.unsigned_abs().saturating_mul(2))?;
                    let quotient = i64::try_from(quotient).ok()?;
                    Some(i128::from(if n < 0 { -quotient } else { quotient }))
                }
                _ => i128::from(*numerator)
                    .checked_mul(i128::from(up))
                    .zip(i128::from(*denominator).checked_mul(i128::from(down)))
                    .and_then(|(n, d)| divide_half_up(n, d)),
            };
            if let Some(mantissa) = mantissa {
                return Decimal::try_from_i128_with_scale(mantissa, self.decimals).ok();
            }
        }
        value.times(&Exact::of(self.value))?.rounded(self.decimals)
    }
}

/// The mean of values, the same in whatever order they come: exact where their common denominator fits 128 bits, else of
/// the values rounded at as many decimals as fit. `None` where there are none, or beyond 28 digits.
pub(crate) fn mean<'a>(values: impl Iterator<Item = &'a Exact> + Clone) -> Option<Exact> {
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

/// Rounds half up, away from zero at the midpoint (四舍五入).
pub(crate) fn half_up(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A decimal of a size and sign; `None` beyond 28 digits.
fn signed(mantissa: u128, places: u32, negative: bool) -> Option<Decimal> {
    let mantissa = i128::try_from(mantissa).ok()?;
    Decimal::try_from_i128_with_scale(if negative { -mantissa } else { mantissa }, places).ok()
}

#[cfg(test)]
mod tests;
