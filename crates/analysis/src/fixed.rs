//! Quotients, natural logarithms and exponentials in whole numbers, to 64 binary places, the same on every machine.

/// Binary places of logarithms.
pub(crate) const PLACES: u32 = 64;
/// 1 with that many places.
const ONE: i128 = 1 << PLACES;
/// ln 2.
const LN_2: i128 = 0xB172_17F7_D1CF_79AC;
/// √2 · 2⁶³.
const ROOT_2: u64 = 0xB504_F333_F9DE_6484;
/// Terms of the series for the logarithm: the next is below 2⁻⁷⁰.
const LOGARITHM_TERMS: i128 = 13;
/// Terms of the series for the exponential: the next is below 2⁻⁷⁸.
const EXPONENTIAL_TERMS: u64 = 22;

/// A figure from 0 up, however large or small: mantissa · 2^exponent. The mantissa's highest bit is set but for 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scaled {
    pub(crate) mantissa: u64,
    pub(crate) exponent: i64,
}

impl Scaled {
    /// value · 2^exponent; what is beyond 64 binary digits is cut off.
    pub(crate) fn of(value: u128, exponent: i64) -> Self {
        if value == 0 {
            return Self::default();
        }
        let zeros = value.leading_zeros();
        let mantissa = u64::try_from((value << zeros) >> 64).unwrap_or(u64::MAX);
        Self { mantissa, exponent: exponent.saturating_add(64).saturating_sub(i64::from(zeros)) }
    }

    pub(crate) fn times(self, other: Self) -> Self {
        let product = u128::from(self.mantissa).wrapping_mul(u128::from(other.mantissa));
        Self::of(product, self.exponent.saturating_add(other.exponent))
    }

    /// The natural logarithm; 0 has none, and gives that of 1.
    pub(crate) fn ln(self) -> i128 {
        if self.mantissa == 0 {
            return 0;
        }
        // m · 2⁻⁶³ from 1 to below 2, or half of it, whichever is nearer to 1: z = (x − 1)/(x + 1), ln x = 2 artanh z.
        let halved = self.mantissa > ROOT_2;
        let one: i128 = if halved { 1 << 64 } else { 1 << 63 };
        let x = i128::from(self.mantissa);
        let z = (x.wrapping_sub(one) << PLACES).checked_div(x.wrapping_add(one)).unwrap_or(0);
        let square = product(z, z);
        let mut sum = 0_i128;
        let mut term = LOGARITHM_TERMS;
        while term >= 0 {
            let odd = term.wrapping_mul(2).wrapping_add(1);
            sum = ONE.checked_div(odd).unwrap_or(0).wrapping_add(product(sum, square));
            term = term.wrapping_sub(1);
        }
        let doublings = self.exponent.saturating_add(if halved { 64 } else { 63 });
        product(z, sum).wrapping_mul(2).saturating_add(i128::from(doublings).saturating_mul(LN_2))
    }
}

/// e^−y for y from 0 up.
pub(crate) fn exp_of_minus(y: i128) -> Scaled {
    let halvings = y.checked_div(LN_2).unwrap_or(0).max(0);
    let rest = y.saturating_sub(halvings.saturating_mul(LN_2)).clamp(0, LN_2);
    let rest = u128::try_from(rest).unwrap_or(0);
    // 1 − r/1·(1 − r/2·(1 − …)), with 63 places, so that 1 is a number of 64 bits.
    let one = 1_u64 << 63;
    let mut value = one;
    let mut term = EXPONENTIAL_TERMS;
    while term > 0 {
        let part = u64::try_from(rest.wrapping_mul(u128::from(value)) >> PLACES).unwrap_or(0);
        value = one.saturating_sub(part.checked_div(term).unwrap_or(0));
        term = term.wrapping_sub(1);
    }
    Scaled::of(u128::from(value), i64::try_from(halvings).unwrap_or(i64::MAX).saturating_neg().saturating_sub(63))
}

/// numerator/denominator with 64 binary places; `None` where it doesn't fit.
pub(crate) fn quotient(numerator: u128, denominator: u128) -> Option<u128> {
    let mut quotient = numerator.checked_div(denominator)?;
    let mut rest = numerator.checked_rem(denominator)?;
    for _ in 0..64 {
        rest = rest.checked_mul(2)?;
        let more = rest >= denominator;
        if more {
            rest = rest.checked_sub(denominator)?;
        }
        quotient = quotient.checked_mul(2)?.checked_add(u128::from(more))?;
    }
    Some(quotient)
}

fn product(a: i128, b: i128) -> i128 {
    a.wrapping_mul(b) >> PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures to 19 decimals, in 2⁻⁶⁴.
    fn near(found: i128, decimals_19: i128) {
        let expected = (decimals_19 << 50) / 10_i128.pow(19) * (1 << 14);
        assert!((found - expected).abs() < 1 << 15, "{found} {expected}");
    }

    #[test]
    fn logarithms_and_exponentials() {
        near(Scaled::of(1, 0).ln(), 0);
        near(Scaled::of(3, 0).ln(), 10_986_122_886_681_096_914);
        near(Scaled::of(10, 0).ln(), 23_025_850_929_940_456_840);
        near(Scaled::of(7, -3).ln(), -1_335_313_926_245_226_231);
        near(Scaled::of(181, -7).ln(), 3_464_667_673_462_085_810);
        for (y, expected) in [(0_i128, 10_000_000_000_000_000_000_i128), (1, 3_678_794_411_714_423_216)] {
            let found = exp_of_minus(y << 64);
            let mantissa = i128::from(found.mantissa) << 32;
            near(mantissa >> (-32 - found.exponent), expected);
        }
        // e^−100 = 3.72007597602083596…·10⁻⁴⁴, and the logarithm of it leads back.
        assert!((exp_of_minus(100 << 64).ln() + (100 << 64)).abs() < 1 << 12);
    }
}
