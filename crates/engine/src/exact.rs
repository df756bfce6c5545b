//! Exact quotients: fractions of integers while they fit, 28-digit decimals beyond.
//!
//! A quotient such as 1.004/48 has no end in decimals, and cutting it off can push a midpoint down. So values between
//! the inputs and the rounded points are carried as fractions. A fraction that outgrows 128 bits is continued as a
//! 28-digit decimal, whose last digits are rounded away (at 18 decimals) before a half-up rounding.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use integer::{Rest, divide, divide_half_up, gcd, long_division, signed, small_half_up};
pub(super) use integer::{power_of_ten, small_mantissa, small_power_of_ten};

use baton_model::half_up;

mod integer;
mod mean;
mod proportion;
mod truncated;

pub(super) use mean::mean;
pub(super) use proportion::in_proportion;

/// The largest mantissa of a decimal, less one for rounding up.
const MOST_DIGITS: u128 = (1 << 96) - 2;

/// Decimals at which a value that could not be kept as a fraction is cut before it is rounded half up.
const GUARD: u32 = 18;

/// An exact value, or one rounded to 28 digits where exactness would need more than 128 bits.
///
/// Operations return `None` where the result is beyond what 28 digits hold.
#[derive(Clone, Debug)]
pub enum Exact {
    /// numerator / denominator, denominator > 0, not necessarily in lowest terms.
    Small(i64, i64),
    /// The same for numbers that need more bits.
    Wide(Box<(i128, i128)>),
    /// Rounded to 28 digits.
    Rounded(Decimal),
}

use Exact::{Rounded, Small, Wide};

impl Exact {
    pub const ZERO: Self = Small(0, 1);
    pub const ONE: Self = Small(1, 1);

    /// The value of a decimal.
    #[inline]
    pub fn of(value: Decimal) -> Self {
        match small_mantissa(value).zip(small_power_of_ten(value.scale())) {
            Some((numerator, denominator)) => Small(numerator, denominator),
            None => Self::fraction(value.mantissa(), power_of_ten(value.scale())),
        }
    }

    /// A whole number.
    pub fn whole(value: u32) -> Self {
        Small(i64::from(value), 1)
    }

    /// numerator / denominator; the denominator must be above zero.
    fn fraction(numerator: i128, denominator: i128) -> Self {
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Small(numerator, denominator),
            // Reducing it costs more than carrying it: that waits until it doesn't fit.
            _ => Wide(Box::new((numerator, denominator))),
        }
    }

    /// The same in lowest terms, for a value that many others are computed with.
    pub fn reduced(&self) -> Self {
        match self.lowest() {
            Some((numerator, denominator)) => Self::fraction(numerator, denominator),
            None => self.clone(),
        }
    }

    /// a / b for two decimals; `None` where b is zero.
    pub fn quotient(a: Decimal, b: Decimal) -> Option<Self> {
        if a.scale() == b.scale()
            && let (Some(a), Some(b)) = (small_mantissa(a), small_mantissa(b))
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
    #[inline]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        if let (Small(an, ad), Small(bn, bd)) = (self, other)
            && let Some(sum) = small_sum((*an, *ad), (*bn, *bd))
        {
            return Some(sum);
        }
        self.plus_wide(other)
    }

    fn plus_wide(&self, other: &Self) -> Option<Self> {
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
    pub fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.negated())
    }

    /// self × other.
    #[inline]
    pub fn times(&self, other: &Self) -> Option<Self> {
        if let (Small(an, ad), Small(bn, bd)) = (self, other)
            && let (Some(numerator), Some(denominator)) = (an.checked_mul(*bn), ad.checked_mul(*bd))
        {
            return Some(Small(numerator, denominator));
        }
        self.times_wide(other)
    }

    fn times_wide(&self, other: &Self) -> Option<Self> {
        let fractions =
            |(an, ad): (i128, i128), (bn, bd): (i128, i128)| Some((an.checked_mul(bn)?, ad.checked_mul(bd)?));
        self.combine(other, fractions, Decimal::checked_mul)
    }

    /// self ÷ other; `None` also where other is zero.
    #[inline]
    pub fn over(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        if let (Small(an, ad), Small(bn, bd)) = (self, other)
            && *bn > 0
        {
            if ad == bd {
                return Some(Small(*an, *bn));
            }
            if let (Some(numerator), Some(denominator)) = (an.checked_mul(*bd), ad.checked_mul(*bn)) {
                return Some(Small(numerator, denominator));
            }
        }
        self.over_wide(other)
    }

    fn over_wide(&self, other: &Self) -> Option<Self> {
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
    pub fn negated(&self) -> Self {
        match self {
            Small(numerator, denominator) => match numerator.checked_neg() {
                Some(numerator) => Small(numerator, *denominator),
                None => Self::fraction(i128::from(*numerator).saturating_neg(), i128::from(*denominator)),
            },
            Wide(parts) => match parts.0.checked_neg() {
                Some(numerator) => Wide(Box::new((numerator, parts.1))),
                None => Rounded(Decimal::MAX),
            },
            Rounded(value) => Rounded(Decimal::ZERO.saturating_sub(*value)),
        }
    }

    /// |self|.
    pub fn magnitude(&self) -> Self {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    pub fn is_zero(&self) -> bool {
        match self {
            Small(numerator, _) => *numerator == 0,
            Wide(parts) => parts.0 == 0,
            Rounded(value) => value.is_zero(),
        }
    }

    pub fn is_negative(&self) -> bool {
        match self {
            Small(numerator, _) => *numerator < 0,
            Wide(parts) => parts.0 < 0,
            Rounded(value) => value.is_sign_negative() && !value.is_zero(),
        }
    }

    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// The order of the two values.
    #[inline]
    pub fn compare(&self, other: &Self) -> Ordering {
        if let (Small(an, ad), Small(bn, bd)) = (self, other) {
            if ad == bd {
                return an.cmp(bn);
            }
            if let (Some(a), Some(b)) = (an.checked_mul(*bd), bn.checked_mul(*ad)) {
                return a.cmp(&b);
            }
        }
        self.compare_wide(other)
    }

    fn compare_wide(&self, other: &Self) -> Ordering {
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
    pub fn at_most(self, other: &Self) -> Self {
        if self.compare(other) == Ordering::Greater { other.clone() } else { self }
    }

    /// The larger of the two.
    pub fn at_least(self, other: &Self) -> Self {
        if self.compare(other) == Ordering::Less { other.clone() } else { self }
    }

    /// The value to 28 digits; `None` beyond their range.
    pub fn decimal(&self) -> Option<Decimal> {
        let Some((numerator, denominator)) = self.parts() else {
            let Rounded(value) = self else { return None };
            return Some(*value);
        };
        let (mantissa, places, rest) = long_division(numerator, denominator, Decimal::MAX_SCALE, MOST_DIGITS)?;
        let mantissa = mantissa.saturating_add(u128::from(rest != Rest::BelowHalf));
        signed(mantissa, places, numerator < 0)
    }

    /// The value for showing: 28 digits, at most 18 decimals, no trailing zeros.
    pub fn shown(&self) -> Option<Decimal> {
        self.decimal().map(|value| half_up(value, GUARD).normalize())
    }

    /// Rounded half up, away from zero at the midpoint, to so many decimals.
    pub fn rounded(&self, decimals: u32) -> Option<Decimal> {
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

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.compare(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(other)
    }
}

/// A fixed decimal factor prepared for [`Factor::rounded_product`] with many values.
#[derive(Clone, Copy, Debug)]
pub struct Factor {
    value: Decimal,
    decimals: u32,
    /// value × 10^decimals as a fraction of 64-bit integers, where it is one.
    scaled: Option<(i64, i64)>,
}

impl Factor {
    /// A factor whose products are rounded to so many decimals.
    pub fn new(value: Decimal, decimals: u32) -> Self {
        let value = value.normalize();
        let scale = value.scale();
        let (up, down) =
            if scale <= decimals { (decimals.saturating_sub(scale), 0) } else { (0, scale.saturating_sub(decimals)) };
        let numerator = value.mantissa().checked_mul(power_of_ten(up)).and_then(|n| i64::try_from(n).ok());
        let denominator = i64::try_from(power_of_ten(down)).ok();
        Self { value, decimals, scaled: numerator.zip(denominator) }
    }

    /// A whole number as a factor.
    pub fn count(count: u32, decimals: u32) -> Self {
        let scaled =
            power_of_ten(decimals).checked_mul(i128::from(count)).and_then(|scaled| i64::try_from(scaled).ok());
        Self { value: Decimal::from(count), decimals, scaled: scaled.map(|scaled| (scaled, 1)) }
    }

    /// factor × value, rounded half up; `None` beyond 28 digits.
    #[inline]
    pub fn rounded_product(&self, value: &Exact) -> Option<Decimal> {
        match self.small_product(value) {
            Some(mantissa) => Some(Decimal::new(mantissa, self.decimals)),
            None => self.wide_product(value),
        }
    }

    /// factor × value in units of the last decimal, rounded half up, where 64 bits are enough for all of it.
    #[inline]
    pub fn small_product(&self, value: &Exact) -> Option<i64> {
        let (Some((up, down)), Small(numerator, denominator)) = (self.scaled, value) else { return None };
        small_half_up(numerator.checked_mul(up)?, denominator.checked_mul(down)?)
    }

    fn wide_product(&self, value: &Exact) -> Option<Decimal> {
        let Some((up, down)) = self.scaled else { return value.times(&Exact::of(self.value))?.rounded(self.decimals) };
        let product = |(numerator, denominator): (i128, i128)| {
            divide_half_up(numerator.checked_mul(i128::from(up))?, denominator.checked_mul(i128::from(down))?)
        };
        match value.parts().and_then(product) {
            Some(mantissa) => Decimal::try_from_i128_with_scale(mantissa, self.decimals).ok(),
            None => value.times(&Exact::of(self.value))?.rounded(self.decimals),
        }
    }
}

/// The sum of two fractions in 64 bits, over the larger denominator where the smaller one divides it.
#[inline]
fn small_sum((an, ad): (i64, i64), (bn, bd): (i64, i64)) -> Option<Exact> {
    if ad == bd {
        return Some(Small(an.checked_add(bn)?, ad));
    }
    let ((an, ad), (bn, bd)) = if ad < bd { ((an, ad), (bn, bd)) } else { ((bn, bd), (an, ad)) };
    if bd.checked_rem(ad)? == 0 {
        return Some(Small(an.checked_mul(bd.checked_div(ad)?)?.checked_add(bn)?, bd));
    }
    Some(Small(an.checked_mul(bd)?.checked_add(bn.checked_mul(ad)?)?, ad.checked_mul(bd)?))
}

#[cfg(test)]
mod tests;
