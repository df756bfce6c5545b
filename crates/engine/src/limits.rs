//! Sizes beyond which a figure is refused with a finding, so that sums always fit into 28 digits.

use rust_decimal::Decimal;

use baton_model::Number;

/// Marks, points and single adjustments must be below a million millions.
pub(super) const MOST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

/// Sums of a thousand marks within the limit, of this many decimals, fit into 28 digits.
pub(super) const EXACT_DECIMALS: u32 = 12;

/// The value, if it is within the limit.
#[inline]
pub(super) fn within(value: Decimal) -> Option<Decimal> {
    // A mantissa below the limit settles it, whatever the scale: comparing decimals costs more.
    let few_digits = value.mantissa().unsigned_abs() < 1_000_000_000_000;
    (few_digits || value.abs() < MOST).then_some(value)
}

/// Marks as they count: 0 where they are negative or beyond the limit, which a finding says.
pub(super) fn marks(marks: Number) -> Decimal {
    within(marks.get()).filter(|marks| *marks > Decimal::ZERO).unwrap_or(Decimal::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_a_million_millions() {
        assert_eq!(MOST, Decimal::from(1_000_000_000_000_u64));
        assert_eq!(marks(Number::from(-1)), Decimal::ZERO);
        assert_eq!(marks(Number::from(1_000_000_000_000)), Decimal::ZERO);
        assert_eq!(marks(Number::from(999_999_999_999)), Decimal::from(999_999_999_999_u64));
    }
}
