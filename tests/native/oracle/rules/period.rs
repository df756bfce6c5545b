//! 3 Result of a period 阶段考核: what counts in a period, and what periods bring the year.

use super::fraction::{Fraction, zero};
use super::linked;
use super::scene::Scene;
use crate::oracle::wire::{Category, Id, Indicator, Measure, Period, Policy, Unit};

/// A unit's result of a period.
#[derive(Clone, Debug)]
pub struct PeriodResult {
    pub period: Id,
    pub total: Fraction,
    pub percentage: Fraction,
    pub rank: Option<usize>,
    pub ranked: usize,
    pub grade: Option<usize>,
}

/// Whether anything of the indicator is there in the period for any unit of the category: a reading, or results of links.
pub fn of_period(scene: &Scene, period: &Period, indicator: &Indicator, units: &[&Unit]) -> bool {
    let linked = |unit: &Unit| {
        let rule = super::marks::scoped(&indicator.rule, unit);
        rule.components.iter().any(|component| match &component.measure {
            Measure::Result { category, of, take } => {
                linked::result(scene, unit, category, of, *take).0.number().is_some()
            }
            Measure::Level
            | Measure::Completion
            | Measure::Gap
            | Measure::OverTarget
            | Measure::Growth
            | Measure::Increment
            | Measure::ExternalRank
            | Measure::PlaceGain
            | Measure::Count
            | Measure::Tally { .. }
            | Measure::Panel { .. }
            | Measure::Score => false,
        })
    };
    units.iter().any(|unit| Scene::read_in(unit, &indicator.id, &period.id) || linked(unit))
}

/// P: the mean of the totals of a unit's periods by weight. None = it has none with weight.
pub fn mean(policy: &Policy, results: &[PeriodResult]) -> Option<Fraction> {
    let weighted = || {
        let of_period = policy.periods.iter().filter(|period| *period.weight > zero());
        of_period.filter_map(|period| {
            let result = results.iter().find(|result| result.period == period.id)?;
            Some((period.weight.get(), &result.total))
        })
    };
    let weight: Fraction = weighted().map(|(weight, _)| weight).sum();
    (weight != zero()).then(|| weighted().map(|(weight, total)| weight * total).sum::<Fraction>() / weight)
}

/// What places in periods bring a unit, under the name of the item that they are.
pub fn awards(category: &Category, results: &[PeriodResult]) -> Vec<(Id, Fraction)> {
    let Some(awards) = &category.period_awards else { return Vec::new() };
    let points = results.iter().filter_map(|result| awards.points.get(result.rank? - 1));
    vec![(awards.id.clone(), points.map(|points| points.get()).sum())]
}
