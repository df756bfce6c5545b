//! Integer arithmetic of 128 bits beneath the exact values: division with a remainder, common factors, powers of ten, and
//! the digits of decimals.

use rust_decimal::Decimal;

/// numerator ÷ denominator, half up; the denominator must be above zero.
pub(super) fn divide_half_up(numerator: i128, denominator: i128) -> Option<i128> {
    let denominator = denominator.unsigned_abs();
    let magnitude = numerator.unsigned_abs();
    let quotient = magnitude.checked_div(denominator)?;
    let rest = magnitude.checked_rem(denominator)?;
    let up = u128::from(rest >= denominator.saturating_sub(rest));
    let quotient = i128::try_from(quotient.saturating_add(up)).ok()?;
    Some(if numerator < 0 { quotient.saturating_neg() } else { quotient })
}

/// numerator ÷ denominator, half up, in 64 bits; the denominator must be above zero. `None` where it doesn't fit.
#[inline]
pub(super) fn small_half_up(numerator: i64, denominator: i64) -> Option<i64> {
    let (magnitude, denominator) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    let quotient = magnitude.checked_mul(2)?.checked_add(denominator)?.checked_div(denominator.checked_mul(2)?)?;
    let quotient = i64::try_from(quotient).ok()?;
    Some(if numerator < 0 { quotient.saturating_neg() } else { quotient })
}

/// What a long division leaves over, against half of the last place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    BelowHalf,
    HalfOrMore,
}

/// |numerator| ÷ denominator to so many decimals, or to as many as the mantissa has room for below `most`: the mantissa,
/// its decimals and what is left over. The denominator must be above zero. `None` where not even the whole part has room.
pub(super) fn long_division(
    numerator: i128,
    denominator: i128,
    decimals: u32,
    most: u128,
) -> Option<(u128, u32, Rest)> {
    let mut denominator = denominator.unsigned_abs();
    let mut mantissa = numerator.unsigned_abs().checked_div(denominator)?;
    let mut rest = numerator.unsigned_abs().checked_rem(denominator)?;
    if mantissa > most {
        return None;
    }
    // Room for a digit more; what this cuts off is beyond the 36th digit of the rest.
    let excess = denominator.ilog2().saturating_sub(123);
    (rest, denominator) = (rest >> excess, denominator >> excess);
    let room = 127_u32.saturating_sub(denominator.ilog2()).saturating_mul(3) / 10;
    let mut places = 0;
    while places < decimals {
        let mut step = room.clamp(1, decimals.saturating_sub(places));
        let shifted = |step: u32| {
            let factor = 10_u128.checked_pow(step)?;
            let scaled = rest.checked_mul(factor)?;
            let next = mantissa.checked_mul(factor)?.checked_add(scaled.checked_div(denominator)?)?;
            (next <= most).then_some((next, scaled.checked_rem(denominator)?))
        };
        let next = loop {
            match shifted(step) {
                None if step > 1 => step = 1,
                next => break next,
            }
        };
        let Some(next) = next else { break };
        (mantissa, rest) = next;
        places = places.saturating_add(step);
    }
    let left = if rest >= denominator.saturating_sub(rest) { Rest::HalfOrMore } else { Rest::BelowHalf };
    Some((mantissa, places, left))
}

/// 10^0 to 10^18.
const SMALL_POWERS: [i64; 19] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
    10_000_000_000,
    100_000_000_000,
    1_000_000_000_000,
    10_000_000_000_000,
    100_000_000_000_000,
    1_000_000_000_000_000,
    10_000_000_000_000_000,
    100_000_000_000_000_000,
    1_000_000_000_000_000_000,
];

/// 10^exponent, where it has 63 bits.
#[inline]
pub(crate) fn small_power_of_ten(exponent: u32) -> Option<i64> {
    usize::try_from(exponent).ok().and_then(|exponent| SMALL_POWERS.get(exponent)).copied()
}

pub(crate) fn power_of_ten(exponent: u32) -> i128 {
    small_power_of_ten(exponent).map_or_else(|| 10_i128.saturating_pow(exponent), i128::from)
}

pub(super) fn bits(value: i128) -> u32 {
    u128::BITS.saturating_sub(value.unsigned_abs().leading_zeros())
}

pub(super) fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a.max(1)
}

/// value ÷ divisor, where the divisor is one of its factors.
pub(super) fn divide(value: i128, divisor: u128) -> i128 {
    i128::try_from(divisor).ok().and_then(|divisor| value.checked_div(divisor)).unwrap_or(value)
}

/// The mantissa of a decimal, where it has 63 bits.
#[inline]
pub(crate) fn small_mantissa(value: Decimal) -> Option<i64> {
    let parts = value.unpack();
    if parts.hi != 0 {
        return None;
    }
    let magnitude = i64::try_from((u64::from(parts.mid) << 32) | u64::from(parts.lo)).ok()?;
    Some(if parts.negative { magnitude.saturating_neg() } else { magnitude })
}

/// A decimal of a size and sign; `None` beyond 28 digits.
pub(super) fn signed(mantissa: u128, places: u32, negative: bool) -> Option<Decimal> {
    let mantissa = i128::try_from(mantissa).ok()?;
    Decimal::try_from_i128_with_scale(if negative { mantissa.saturating_neg() } else { mantissa }, places).ok()
}
