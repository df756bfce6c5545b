//! 3 Monitoring: the periods' rates within the annual one, and the difficulty factor.

use baton::model::{Id, Indicator, Period, Policy, Reading, Unit};

use super::fraction::{Fraction, of, one, whole, zero};
use super::marks::marks;
use super::measure::Observed;
use super::rate::{Judged, Member, rule};

/// A period that counts, for one unit.
#[derive(Clone, Debug)]
pub struct PeriodFigures {
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
    pub periods: Vec<PeriodFigures>,
    pub difficulty: Fraction,
    /// After monitoring and difficulty; nothing where it is not assessed.
    pub rate: Option<Fraction>,
}

impl RateFigures {
    pub fn has_marks(&self) -> bool {
        self.marks > zero()
    }
}

/// The planned share of the annual target at the end of a period.
pub fn schedule(indicator: &Indicator, period: &Period) -> Fraction {
    match indicator.schedule.get(usize::from(period.month).wrapping_sub(1)) {
        Some(share) => of(*share),
        None => whole(period.month) / whole(12),
    }
}

/// What is observed at the end of a period: the target is the annual one's part unless one is given.
fn at_period(indicator: &Indicator, period: &Period, unit: &Unit) -> Observed {
    let none = Reading::default();
    let observation = unit.observations.get(&indicator.id);
    let reading = observation.and_then(|observation| observation.periods.get(&period.id));
    let mut observed = Observed::of(reading.unwrap_or(&none));
    let annual = observation.and_then(|observation| observation.annual.target);
    if observed.target.is_none() {
        observed.target = annual.map(|target| of(target) * schedule(indicator, period));
    }
    observed
}

fn annual(indicator: &Indicator, unit: &Unit) -> Observed {
    unit.observations.get(&indicator.id).map(|observation| Observed::of(&observation.annual)).unwrap_or_default()
}

fn weight(indicator: &Indicator, period: &Period) -> Fraction {
    match &indicator.monitoring {
        Some(monitoring) if !monitoring.weights.is_empty() => {
            monitoring.weights.get(&period.id).map_or_else(zero, |weight| of(*weight))
        }
        Some(_) | None => of(period.weight),
    }
}

/// An indicator's rates for all units of a category.
pub fn rates(policy: &Policy, indicator: &Indicator, units: &[&Unit]) -> Vec<RateFigures> {
    let members = |observed: &dyn Fn(&Unit) -> Observed| -> Vec<Member> {
        let member = |unit: &&Unit| Member {
            assessed: marks(indicator, unit) > zero(),
            group: unit.group.clone(),
            observed: observed(unit),
        };
        units.iter().map(member).collect()
    };
    let annual = rule(&indicator.rule, &members(&|unit| annual(indicator, unit)));
    let counting =
        policy.periods.iter().filter(|period| indicator.monitoring.is_some() && weight(indicator, period) > zero());
    let periods: Vec<_> = counting
        .map(|period| (period, rule(&indicator.rule, &members(&|unit| at_period(indicator, period, unit)))))
        .collect();
    let of_unit = |at: usize| {
        let unit = units[at];
        let (judged, annual_rate) = annual[at].clone();
        let periods: Vec<PeriodFigures> = periods
            .iter()
            .map(|(period, rates)| PeriodFigures {
                period: period.id.clone(),
                weight: weight(indicator, period),
                judged: rates[at].0.clone(),
                rate: rates[at].1.clone(),
            })
            .collect();
        let share = indicator.monitoring.as_ref().map(|monitoring| of(monitoring.share));
        let monitored = annual_rate.map(|annual| match (&share, mean_of(&periods)) {
            (Some(share), Some(mean)) => share * mean + (one() - share) * annual,
            (Some(_), None) | (None, _) => annual,
        });
        let difficulty = unit.indicator_difficulty.get(&indicator.id).map_or_else(one, |factor| of(*factor));
        let marks = marks(indicator, unit);
        let rate = monitored.filter(|_| marks > zero()).map(|rate| rate * &difficulty);
        RateFigures { marks, annual: judged, share, periods, difficulty, rate }
    };
    (0..units.len()).map(of_unit).collect()
}

/// M: the weighted mean over the periods that are not excluded.
fn mean_of(periods: &[PeriodFigures]) -> Option<Fraction> {
    let rated = || periods.iter().filter_map(|period| period.rate.as_ref().map(|rate| (&period.weight, rate)));
    let weight: Fraction = rated().map(|(weight, _)| weight.clone()).sum();
    (weight != zero()).then(|| rated().map(|(weight, rate)| weight * rate).sum::<Fraction>() / weight)
}
