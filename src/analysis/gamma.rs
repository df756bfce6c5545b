//! Random weights in integers: uniform factors, and gamma variates for Dirichlet weights.
//!
//! A gamma variate of a whole shape a is a sum of a exponentials: −ln(u₁·u₂·…·uₐ). The product is kept as a 64-bit
//! mantissa and an exponent, and its logarithm is taken once, bit by bit, to 24 binary places: the same on every machine.

use super::dice::Dice;

/// Factors are in millionths.
pub(crate) const ONE: u64 = 1_000_000;
/// ln 2 in millionths.
const LN_2: u64 = 693_147;
/// Binary places of a logarithm.
const PLACES: u32 = 24;

/// 1 ± up to `spread` (in millionths), uniform, in millionths.
pub(crate) fn around_one(dice: &mut Dice, spread: u64) -> u64 {
    let spread = spread.min(ONE);
    let drawn = dice.below(spread.saturating_mul(2).saturating_add(1));
    ONE.saturating_sub(spread).saturating_add(drawn)
}

/// A gamma variate of a whole shape above zero, divided by its shape, in millionths: mean 1, variance 1/shape.
pub(crate) fn gamma_over_shape(dice: &mut Dice, shape: u32) -> u64 {
    let mut mantissa = 1_u64 << 63;
    let mut halvings = 0_u64;
    for _ in 0..shape {
        let factor = dice.next().max(1);
        let product = u128::from(mantissa).wrapping_mul(u128::from(factor));
        let high = u64::try_from(product >> 64).unwrap_or(0).max(1);
        let shift = high.leading_zeros();
        mantissa = high << shift;
        // The high half of a product with a 64-bit fraction is the fraction itself; each shift has doubled it.
        halvings = halvings.saturating_add(u64::from(shift));
    }
    // −log₂ of mantissa/2⁶³ · 2^−halvings, to 24 binary places.
    let bits = (halvings << PLACES).saturating_sub(log2(mantissa));
    let natural = bits.saturating_mul(LN_2) >> PLACES;
    natural.checked_div(u64::from(shape)).unwrap_or(0)
}

/// log₂ of a mantissa from 2⁶³ (0) to below 2⁶⁴ (1), to 24 binary places.
fn log2(mantissa: u64) -> u64 {
    let mut value = mantissa;
    let mut log = 0_u64;
    for _ in 0..PLACES {
        let square = u128::from(value).wrapping_mul(u128::from(value));
        let above_two = square >> 127 == 1;
        log = (log << 1) | u64::from(above_two);
        value = u64::try_from(if above_two { square >> 64 } else { square >> 63 }).unwrap_or(u64::MAX);
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms() {
        assert_eq!(log2(1 << 63), 0);
        // log₂ 1.5 = 0.5849625007…, times 2²⁴ = 9814042.2.
        assert_eq!(log2(3 << 62), 9_814_042);
    }

    #[test]
    fn mean_and_variance_are_those_of_the_distribution() {
        for (shape, low, high) in [(1, 950_000, 1_050_000), (4, 230_000, 270_000), (100, 9_000, 11_000)] {
            let mut dice = Dice::new(5);
            let draws: Vec<i128> = (0..20_000).map(|_| i128::from(gamma_over_shape(&mut dice, shape))).collect();
            let mean = draws.iter().sum::<i128>() / 20_000;
            assert!((980_000..1_020_000).contains(&mean), "{shape}: mean {mean}");
            let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<i128>() / 20_000 / 1_000_000;
            assert!((low..high).contains(&variance), "{shape}: variance {variance}");
        }
    }

    #[test]
    fn uniform_factors_stay_in_their_range() {
        let mut dice = Dice::new(1);
        assert!((0..1000).all(|_| (900_000..=1_100_000).contains(&around_one(&mut dice, 100_000))));
        assert_eq!(around_one(&mut dice, 0), ONE);
    }
}
