//! Random weights in whole numbers: uniform factors, and gamma variates of any shape for Dirichlet weights.
//!
//! A gamma variate of a shape a from 1 up is found by rejection (Marsaglia, Tsang 2000) from normal ones, which are ratios
//! of uniforms (Leva 1992). Below 1 it is one of shape a + 1, times u^(1/a). That may be as small as e^−1000 and still
//! count, since it is the proportions that do: so variates are kept as mantissa and exponent until all of a draw are known.

use super::dice::Dice;
use super::fixed::{Scaled, exp_of_minus, quotient};

/// Factors around 1 are in millionths.
pub(crate) const ONE: u64 = 1_000_000;
/// Binary digits of the largest factor of a draw of gamma variates.
const FACTOR_BITS: u32 = 28;

/// 1 ± up to `spread` (in millionths), uniform, in millionths.
pub(crate) fn around_one(dice: &mut Dice, spread: u64) -> u64 {
    let spread = spread.min(ONE);
    let drawn = dice.below(spread.saturating_mul(2).saturating_add(1));
    ONE.saturating_sub(spread).saturating_add(drawn)
}

/// The factors of one draw, in proportion.
pub(crate) fn factors(drawn: &[Scaled], factors: &mut Vec<u64>) {
    let above_zero = drawn.iter().filter(|scaled| scaled.mantissa > 0);
    let top = above_zero.map(|scaled| scaled.exponent).max().unwrap_or(0);
    factors.clear();
    factors.extend(drawn.iter().map(|scaled| {
        let down = top.saturating_sub(scaled.exponent).saturating_add(i64::from(64_u32.saturating_sub(FACTOR_BITS)));
        u32::try_from(down).ok().and_then(|down| scaled.mantissa.checked_shr(down)).unwrap_or(0)
    }));
}

/// A gamma distribution divided by its shape: mean 1, variance 1/shape.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gamma {
    /// Shape − 1/3, of the shape that is drawn; 40 binary places.
    d: i128,
    /// 1/√(9d); 60 binary places.
    c: i128,
    /// d ÷ the shape asked for.
    scale: Scaled,
    /// Where the shape is below 1: the shape, with 64 binary places.
    power: Option<i128>,
}

impl Gamma {
    /// That of the shape numerator/denominator, below 2¹⁴; `None` where it is 0.
    pub(crate) fn of(numerator: u128, denominator: u128) -> Option<Self> {
        let shape = quotient(numerator, denominator).filter(|shape| *shape > 0)?;
        let one = 1_u128 << 64;
        let power = if shape < one { Some(i128::try_from(shape).ok()?) } else { None };
        let drawn = if power.is_some() { shape.checked_add(one)? } else { shape };
        let d = drawn.checked_sub(one.checked_div(3)?)?;
        // √d with 56 places.
        let root = d.checked_shl(48)?.isqrt();
        let c = (1_u128 << 116).checked_div(root.checked_mul(3)?)?;
        let scale = Scaled::of(d.checked_shl(48)?.checked_div(shape)?, -48);
        Some(Self { d: i128::try_from(d >> 24).ok()?, c: i128::try_from(c).ok()?, scale, power })
    }

    /// A variate.
    pub(crate) fn draw(&self, dice: &mut Dice) -> Scaled {
        let cube = loop {
            if let Some(cube) = self.cube(dice) {
                break cube;
            }
        };
        let variate = Scaled::of(u128::try_from(cube).unwrap_or(0), -56).times(self.scale);
        match self.power {
            None => variate,
            Some(shape) => {
                let ln = fraction(dice.next().max(1)).ln().saturating_neg();
                let y = (ln << 56).checked_div(shape).unwrap_or(0);
                variate.times(exp_of_minus(y.saturating_mul(1 << 8)))
            }
        }
    }

    /// (1 + cx)³ for a normal x, with 56 binary places, where it is taken.
    fn cube(&self, dice: &mut Dice) -> Option<i128> {
        const ONE: i128 = 1 << 56;
        let x = normal(dice);
        let base = ONE.wrapping_add(self.c.wrapping_mul(x) >> 62);
        if base <= 0 {
            return None;
        }
        let cube = (base.wrapping_mul(base) >> 56).wrapping_mul(base) >> 56;
        let u = dice.next().max(1);
        // 1 − 0.0331 x⁴ is below what u is compared with; 40 places.
        let square = x.wrapping_mul(x) >> 76;
        let fourth = square.wrapping_mul(square) >> 40;
        let part = u64::try_from(fourth).ok().and_then(|fourth| fourth.checked_mul(331)?.checked_div(10_000));
        let part = part.map_or_else(|| fourth.wrapping_mul(331).div_euclid(10_000), i128::from);
        let sure = (1_i128 << 40).wrapping_sub(part);
        let near = || {
            let ln_cube = Scaled::of(u128::try_from(cube).unwrap_or(0), -56).ln() >> 8;
            let bend = ONE.wrapping_sub(cube).wrapping_add(ln_cube);
            fraction(u).ln() >> 24 < (square >> 1).wrapping_add(self.d.wrapping_mul(bend) >> 56)
        };
        (i128::from(u >> 24) < sure || near()).then_some(cube)
    }
}

/// A standard normal variate, with 58 binary places: v/u for u from 0 to 1 and v within ±0.8578, where v² ≤ −4u² ln u.
fn normal(dice: &mut Dice) -> i128 {
    // Quadratic bounds inside and outside of that; 30 places.
    let places = |millionths: i64| (millionths << 30).div_euclid(1_000_000);
    let (from_u, from_v) = (places(449_871), places(386_595));
    loop {
        let u = dice.next().max(1);
        // ±½ × 1.7156, with 64 places: 4289/2500, rounded down, without dividing 128 bits.
        let half = i64::try_from(i128::from(dice.next()).wrapping_sub(1 << 63)).unwrap_or(0);
        let (whole, rest) = (half.div_euclid(2_500), half.rem_euclid(2_500));
        let rest = rest.wrapping_mul(4_289).div_euclid(2_500);
        let v = i128::from(whole).wrapping_mul(4_289).wrapping_add(i128::from(rest));
        let x = i64::try_from(u >> 34).unwrap_or(0).wrapping_sub(from_u);
        let y = i64::try_from(v.abs() >> 34).unwrap_or(0).wrapping_add(from_v);
        let bent = y.wrapping_mul(196_000).wrapping_sub(x.wrapping_mul(254_720)).div_euclid(1_000_000);
        let bound = (x.wrapping_mul(x).wrapping_add(y.wrapping_mul(bent))) >> 30;
        if bound > places(278_460) {
            continue;
        }
        let within = || {
            // With 60 places.
            let (u, v) = (i128::from(u >> 4), v >> 4);
            let ln = fraction(u64::try_from(u).unwrap_or(0) << 4).ln() >> 4;
            let bound = (u.wrapping_mul(u) >> 60).wrapping_mul(ln) >> 58;
            v.wrapping_mul(v) >> 60 <= bound.saturating_neg()
        };
        if bound < places(275_970) || within() {
            return (v << 58).checked_div(i128::from(u)).unwrap_or(0);
        }
    }
}

/// u/2⁶⁴.
fn fraction(u: u64) -> Scaled {
    Scaled::of(u128::from(u), -64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In millionths.
    fn whole(scaled: Scaled) -> i128 {
        let value = i128::from(scaled.mantissa) * 1_000_000;
        let down = u32::try_from(-scaled.exponent).unwrap();
        value.checked_shr(down).unwrap_or(0)
    }

    #[test]
    fn mean_and_variance_are_those_of_the_distribution() {
        // Of each: numerator and denominator of the shape; five standard errors of the mean and the variance.
        for (numerator, denominator) in [(1, 4), (1, 2), (1, 1), (5, 2), (4, 1), (100, 1), (10_000, 1)] {
            let gamma = Gamma::of(numerator, denominator).unwrap();
            let mut dice = Dice::new(5);
            let n = 40_000_i128;
            let draws: Vec<i128> = (0..n).map(|_| whole(gamma.draw(&mut dice))).collect();
            let mean = draws.iter().sum::<i128>() / n;
            let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<i128>() / n;
            // 1/shape in millionths²; the mean's error is its root ÷ 200; the fourth moment is variance²·(3 + 6/shape).
            let expected = i128::try_from(1_000_000_000_000 * denominator / numerator).unwrap();
            let error = expected.isqrt() / 200;
            assert!((mean - 1_000_000).abs() < 5 * error, "{numerator}/{denominator}: mean {mean}");
            let inverse = i128::try_from(6_000_000 * denominator / numerator).unwrap() + 2_000_000;
            let error = expected * (inverse * 1_000_000).isqrt() / 1_000_000 / 200;
            assert!((variance - expected).abs() < 5 * error, "{numerator}/{denominator}: {variance}");
        }
        assert!(Gamma::of(0, 1).is_none());
    }

    /// Variates of a small shape keep their proportions however small they are: half of those of shape 1/1000 are below
    /// 2⁻¹⁰⁰⁰ by far, since P(G < x) is about x^shape.
    #[test]
    fn small_shapes_are_not_cut_off() {
        let gamma = Gamma::of(1, 1000).unwrap();
        let mut dice = Dice::new(5);
        let exponents: Vec<i64> = (0..10_000).map(|_| gamma.draw(&mut dice).exponent).collect();
        let below = exponents.iter().filter(|exponent| **exponent + 64 < -1000 + 10).count();
        assert!((4_850..5_150).contains(&below), "{below}");
        let mut found = Vec::new();
        factors(&[Scaled::of(3, -4_000), Scaled::default(), Scaled::of(1, -4_000)], &mut found);
        assert_eq!(found[0], 3 * found[2]);
        assert_eq!((found[1], found[0] >> 27), (0, 1));
    }

    #[test]
    fn uniform_factors_stay_in_their_range() {
        let mut dice = Dice::new(1);
        assert!((0..1000).all(|_| (900_000..=1_100_000).contains(&around_one(&mut dice, 100_000))));
        assert_eq!(around_one(&mut dice, 0), ONE);
    }
}
