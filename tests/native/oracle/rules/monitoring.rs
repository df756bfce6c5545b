//! 3 Monitoring: the periods' rates within the annual one, and the difficulty factor.

use super::fraction::{Fraction, one, zero};
use super::marks::marks;
use super::rate::{Judged, rated};
use super::scene::Scene;
use crate::oracle::wire::{Id, Indicator, Number, Period, Unit};

/// A period that counts, for one unit.
#[derive(Clone, Debug)]
pub struct PeriodRate {
    pub period: Id,
    pub weight: Fraction,
    pub judged: Vec<Judged>,
    pub rate: Option<Fraction>,
}

/// An indicator's rate for one unit.
#[derive(Clone, Debug)]
pub struct RateFigures {
    pub marks: Fraction,
    pub annual: Vec<Judged>,
    /// Part of the rate that the periods make, where the indicator is monitored.
    pub share: Option<Fraction>,
    pub periods: Vec<PeriodRate>,
    pub difficulty: Fraction,
    /// After monitoring and difficulty. None = not assessed.
    pub rate: Option<Fraction>,
}

fn weight(indicator: &Indicator, period: &Period) -> Fraction {
    match &indicator.monitoring {
        Some(monitoring) if !monitoring.weights.is_empty() => {
            monitoring.weights.get(&period.id).map_or_else(zero, Number::get)
        }
        Some(_) | None => period.weight.get(),
    }
}

/// An indicator's rates over the year for all units of a category; `periods` are the same units in the periods.
pub fn rates(scene: Scene, periods: &[Scene], indicator: &Indicator, units: &[&Unit]) -> Vec<RateFigures> {
    let annual = rated(scene, indicator, units);
    let mut monitored = Vec::new();
    for (period, scene) in periods.iter().filter_map(|scene| scene.period.map(|period| (period, *scene))) {
        let weight = weight(indicator, period);
        if indicator.monitoring.is_some() && weight > zero() {
            monitored.push((period, weight, rated(scene, indicator, units)));
        }
    }
    let of_unit = |(at, unit): (usize, &&Unit)| {
        let (judged, annual) = annual[at].clone();
        let periods: Vec<PeriodRate> = monitored
            .iter()
            .map(|(period, weight, rated)| {
                let (judged, rate) = rated[at].clone();
                PeriodRate { period: period.id.clone(), weight: weight.clone(), judged, rate }
            })
            .collect();
        let share = indicator.monitoring.as_ref().map(|monitoring| monitoring.share.get());
        let mixed = annual.map(|annual| match (&share, mean_of(&periods)) {
            (Some(share), Some(mean)) => share * mean + (one() - share) * annual,
            (Some(_), None) | (None, _) => annual,
        });
        with_difficulty(
            indicator,
            unit,
            RateFigures {
                marks: marks(indicator, unit),
                annual: judged,
                share,
                periods,
                difficulty: one(),
                rate: mixed,
            },
        )
    };
    units.iter().enumerate().map(of_unit).collect()
}

/// An indicator's rates in a period by itself: where nobody has anything of it there, it is not assessed.
pub fn rates_in(scene: Scene, indicator: &Indicator, of_period: bool, units: &[&Unit]) -> Vec<RateFigures> {
    let rated = rated(scene, indicator, units);
    let of_unit = |(unit, (judged, rate)): (&&Unit, (Vec<Judged>, Option<Fraction>))| {
        with_difficulty(
            indicator,
            unit,
            RateFigures {
                marks: marks(indicator, unit),
                annual: judged,
                share: None,
                periods: Vec::new(),
                difficulty: one(),
                rate: rate.filter(|_| of_period),
            },
        )
    };
    units.iter().zip(rated).map(of_unit).collect()
}

/// The difficulty factor counts once, at the end.
fn with_difficulty(indicator: &Indicator, unit: &Unit, rate: RateFigures) -> RateFigures {
    let difficulty = unit.indicator_difficulty.get(&indicator.id).map_or_else(one, Number::get);
    RateFigures { rate: rate.rate.map(|rate| rate * &difficulty), difficulty, ..rate }
}

/// M: the weighted mean over the periods that are not excluded.
fn mean_of(periods: &[PeriodRate]) -> Option<Fraction> {
    let rated = || periods.iter().filter_map(|period| period.rate.as_ref().map(|rate| (&period.weight, rate)));
    let weight: Fraction = rated().map(|(weight, _)| weight.clone()).sum();
    (weight != zero()).then(|| rated().map(|(weight, rate)| weight * rate).sum::<Fraction>() / weight)
}
