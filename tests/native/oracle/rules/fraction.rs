//! Exact fractions of whole numbers of any size, and the few ways in which one becomes whole or ends.

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::oracle::wire::Rounded;

/// An exact fraction.
pub type Fraction = BigRational;

/// A whole number.
pub fn whole(value: impl Into<BigInt>) -> Fraction {
    Fraction::from_integer(value.into())
}

pub fn zero() -> Fraction {
    whole(0)
}

pub fn one() -> Fraction {
    whole(1)
}

pub fn size(value: &Fraction) -> Fraction {
    if *value < zero() { -value } else { value.clone() }
}

/// Rounded to so many decimals, away from zero at the midpoint 四舍五入.
pub fn half_up(value: &Fraction, decimals: u32) -> Fraction {
    let scale = whole(BigInt::from(10).pow(decimals));
    let half = Fraction::new(1.into(), 2.into());
    let rounded = (size(value) * &scale + half).floor() / scale;
    if *value < zero() { -rounded } else { rounded }
}

/// A fractional number of places as a whole one.
pub fn places(value: &Fraction, mode: Rounded) -> Fraction {
    match mode {
        Rounded::Floor => value.floor(),
        Rounded::HalfUp => half_up(value, 0),
        Rounded::Ceil => value.ceil(),
    }
}

/// The mean of some fractions; None where there are none.
pub fn mean(values: &[Fraction]) -> Option<Fraction> {
    (!values.is_empty()).then(|| values.iter().sum::<Fraction>() / whole(values.len()))
}

/// The value, not below the one bound and then not above the other, where they are there.
pub fn clamp(mut value: Fraction, floor: Option<&Fraction>, cap: Option<&Fraction>) -> Fraction {
    if let Some(floor) = floor {
        value = value.max(floor.clone());
    }
    if let Some(cap) = cap {
        value = value.min(cap.clone());
    }
    value
}

/// A sum of yuan in parts by weight, by largest remainder in fen, ties in the order of `tie`; no part where all weights
/// are 0.
pub fn divided<T: Ord>(sum: &Fraction, weights: &[(Fraction, T)]) -> Vec<Fraction> {
    let all: Fraction = weights.iter().map(|(weight, _)| weight.clone()).sum();
    if all == zero() {
        return vec![zero(); weights.len()];
    }
    let fen = half_up(&(sum * whole(100)), 0);
    let exact: Vec<Fraction> = weights.iter().map(|(weight, _)| &fen * weight / &all).collect();
    let mut parts: Vec<Fraction> = exact.iter().map(Fraction::floor).collect();
    let remainder = |at: usize| &exact[at] - exact[at].floor();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&one, &other| remainder(other).cmp(&remainder(one)).then(weights[one].1.cmp(&weights[other].1)));
    let mut left = fen - parts.iter().sum::<Fraction>();
    for at in order {
        if left > zero() {
            parts[at] += one();
            left -= one();
        }
    }
    parts.into_iter().map(|part| part / whole(100)).collect()
}
