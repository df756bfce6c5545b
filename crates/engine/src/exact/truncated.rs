//! Whole steps: what is left of a value without its fraction.

use super::Exact::{self, Rounded, Small, Wide};
use super::{GUARD, half_up};

impl Exact {
    /// The whole number towards 0.
    pub fn truncated(&self) -> Option<Self> {
        Some(match self {
            Small(numerator, denominator) => Small(numerator.checked_div(*denominator)?, 1),
            Wide(parts) => Self::fraction(parts.0.checked_div(parts.1)?, 1),
            // The last digits were rounded away: what is a whole number to 18 decimals is one.
            Rounded(value) => Rounded(half_up(*value, GUARD).trunc()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_cut_towards_0() {
        for (value, whole) in [("2.999", "2"), ("-2.999", "-2"), ("3", "3"), ("-0.5", "0")] {
            let of = |text: &str| Exact::of(text.parse().unwrap());
            assert!(of(value).truncated().unwrap().compare(&of(whole)).is_eq(), "{value}");
        }
        let wide = Wide(Box::new((7 * (1 << 80), 2 * (1 << 80))));
        assert!(wide.truncated().unwrap().compare(&Exact::whole(3)).is_eq());
        let rounded = Rounded("2.9999999999999999999999".parse().unwrap());
        assert!(rounded.truncated().unwrap().compare(&Exact::whole(3)).is_eq());
    }
}
