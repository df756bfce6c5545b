//! 10 Use of results: the 优秀 ratio and places, and the bonus.

use baton::model::{Bonus, BonusMode, Category, Excellence, Grade, Id, Unit};
use num_bigint::BigInt;

use super::fraction::{Fraction, clamp, floor, half_up, of, places, whole, zero};

/// Civil servants' 优秀 ratio of a unit, in percent.
pub fn ratio(excellence: &Excellence, grade: Option<&Grade>) -> Fraction {
    let offset = grade.map_or_else(zero, |grade| of(grade.ratio_offset));
    clamp(of(excellence.average) + offset, Some(&zero()), Some(&of(excellence.ceiling)))
}

/// Civil servants' 优秀 places of a unit.
pub fn excellent_places(excellence: &Excellence, ratio: &Fraction, unit: &Unit) -> Fraction {
    places(&(ratio * whole(unit.assessed_headcount) / whole(100)), excellence.rounding)
}

/// The county's ceiling of places.
pub fn places_ceiling(excellence: &Excellence, assessed: u64) -> BigInt {
    floor(&(of(excellence.ceiling) * whole(assessed) / whole(100)))
}

/// A unit that a bonus covers.
#[derive(Clone, Debug)]
pub struct Earner {
    pub unit: Id,
    pub headcount: u32,
    pub total: Fraction,
    pub percentage: Fraction,
    pub coefficient: Fraction,
}

/// The settings that hold for a category: its own, else the policy's.
pub fn bonus_of<'a>(category: &'a Category, policy: &'a Bonus) -> &'a Bonus {
    category.bonus.as_ref().unwrap_or(policy)
}

/// The coefficient of a unit.
pub fn coefficient(bonus: &Bonus, grade: Option<&Grade>) -> Fraction {
    of(grade.map_or(bonus.exempt_coefficient, |grade| grade.bonus_coefficient))
}

/// The bonus of each, in yuan to the fen.
pub fn bonuses(bonus: &Bonus, earners: &[Earner]) -> Vec<Fraction> {
    let heads = |earner: &Earner| whole(earner.headcount);
    match bonus.mode {
        BonusMode::Standard { base } => {
            earners.iter().map(|earner| half_up(&(of(base) * &earner.coefficient * heads(earner)), 2)).collect()
        }
        BonusMode::PerPoint { rate, threshold } => earners
            .iter()
            .map(|earner| {
                let paid = earner.percentage >= of(threshold);
                if paid { half_up(&(of(rate) * &earner.total * heads(earner)), 2) } else { zero() }
            })
            .collect(),
        BonusMode::Pool { sum } => {
            let weights: Vec<(Fraction, &Id)> =
                earners.iter().map(|earner| (&earner.coefficient * heads(earner), &earner.unit)).collect();
            divided(&of(sum), &weights)
        }
    }
}

/// A sum divided by weight, by largest remainder in fen, ties by unit; nothing is divided where all weights are 0.
pub fn divided(sum: &Fraction, weights: &[(Fraction, &Id)]) -> Vec<Fraction> {
    let all: Fraction = weights.iter().map(|(weight, _)| weight.clone()).sum();
    if all == zero() {
        return vec![zero(); weights.len()];
    }
    let fen = half_up(&(sum * whole(100)), 0);
    let exact: Vec<Fraction> = weights.iter().map(|(weight, _)| &fen * weight / &all).collect();
    let mut parts: Vec<Fraction> = exact.iter().map(Fraction::floor).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let remainder = |at: usize| &exact[at] - exact[at].floor();
    order.sort_by(|&one, &other| remainder(other).cmp(&remainder(one)).then(weights[one].1.cmp(weights[other].1)));
    let mut left = &fen - parts.iter().sum::<Fraction>();
    for at in order {
        if left > zero() {
            parts[at] += whole(1);
            left -= whole(1);
        }
    }
    parts.into_iter().map(|part| part / whole(100)).collect()
}
