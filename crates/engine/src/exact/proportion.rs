//! Values as whole numbers in the same proportions.

use super::integer::{gcd, power_of_ten};
use super::{Exact, GUARD};
use baton_model::half_up;

/// Whole numbers that are to each other as the values are: exactly where their common denominator fits, else as the values
/// are at 18 decimals. `None` beyond what can be computed.
pub fn in_proportion<'v>(values: impl Iterator<Item = &'v Exact> + Clone) -> Option<Vec<i128>> {
    exactly(values.clone()).or_else(|| values.map(rounded).collect())
}

fn exactly<'v>(values: impl Iterator<Item = &'v Exact> + Clone) -> Option<Vec<i128>> {
    let mut common = 1_i128;
    for value in values.clone() {
        let (_, denominator) = value.parts()?;
        if common.checked_rem(denominator)? != 0 {
            // What the other has beyond what is there already.
            let (_, denominator) = value.lowest()?;
            let shared = i128::try_from(gcd(common.unsigned_abs(), denominator.unsigned_abs())).ok()?;
            common = common.checked_mul(denominator.checked_div(shared)?)?;
        }
    }
    // The numbers are multiplied by sums of money afterwards: what leaves no room for that is rounded.
    if common > power_of_ten(GUARD) {
        return None;
    }
    let whole = |value: &Exact| {
        let (numerator, denominator) = value.lowest()?;
        numerator.checked_mul(common.checked_div(denominator)?)
    };
    values.map(whole).collect()
}

fn rounded(value: &Exact) -> Option<i128> {
    let value = half_up(value.decimal()?, GUARD);
    value.mantissa().checked_mul(power_of_ten(GUARD.saturating_sub(value.scale())))
}

#[cfg(test)]
mod tests {
    use super::in_proportion;
    use crate::exact::Exact;

    fn of(values: &[(i64, i64)]) -> Option<Vec<i128>> {
        let values: Vec<Exact> =
            values.iter().map(|(a, b)| Exact::quotient((*a).into(), (*b).into()).unwrap()).collect();
        in_proportion(values.iter())
    }

    #[test]
    fn values_are_brought_to_their_least_common_denominator() {
        assert_eq!(of(&[(1, 2), (1, 3), (5, 6), (-1, 1)]), Some(vec![3, 2, 5, -6]));
        assert_eq!(of(&[]), Some(Vec::new()));
    }

    #[test]
    fn too_large_a_denominator_is_rounded() {
        let primes = [(1, 1_000_003), (1, 1_000_033), (1, 1_000_037), (1, 1_000_039)];
        let found = of(&primes).unwrap();
        assert_eq!(found[0], 999_997_000_009, "1/1000003 at 18 decimals");
        assert!(found.windows(2).all(|pair| pair[0] > pair[1]));
    }
}
