//! 2 Rate: a component's steps for a unit, its substitutes, and what the components' rates make together.

use super::comparison::{CohortFigures, Compared, Looked, Looking, direction};
use super::entry::met;
use super::fraction::{Fraction, clamp, mean, one, zero};
use super::marks::{in_points, marks, scoped};
use super::measure::{Look, Value};
use super::scale::{Scalable, Scaled, asks_cohort, bounds, scale};
use super::scene::{Scene, Seen};
use crate::oracle::wire::{Combine, Component, EntryCondition, Indicator, Number, Rule, Substitute, Unit};

/// Why a rate is a substitute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Missing,
    Undefined,
    BoundsCoincide,
}

/// A component's way for one unit.
#[derive(Clone, Debug)]
pub struct Judged {
    pub share: Fraction,
    pub seen: Seen,
    pub measured: Value,
    /// After the comparison.
    pub value: Value,
    /// Whether the comparison or the scale looks at the cohort.
    pub compares: bool,
    pub cohort: CohortFigures,
    pub bounds: Option<(Fraction, Fraction)>,
    /// In the unit of the rule; None = excluded.
    pub rate: Option<Fraction>,
    pub substituted: Option<Why>,
}

/// A component of the rule by which a unit is scored, with its marks, also where it looks at others.
struct Scoring<'a> {
    component: &'a Component,
    looking: Looking<'a>,
    asked: Option<(&'a EntryCondition, Looking<'a>)>,
    full: Fraction,
    /// By cohort.
    among: Vec<Among>,
}

/// What a cohort gives the scale and the substitutes.
struct Among {
    /// Values after the comparison where the scale asks for them, else before.
    figures: CohortFigures,
    bounds: Option<(Fraction, Fraction)>,
    /// Of the rates without substitutes.
    mean: Fraction,
}

impl<'a> Scoring<'a> {
    fn new(scene: Scene<'a>, indicator: &'a Indicator, component: &'a Component, unit: &Unit, points: bool) -> Self {
        let looking = |look| Looking::new(scene, look, indicator, &unit.category);
        let asked = component.only_if.as_ref();
        let mut scoring = Self {
            component,
            looking: looking(Look::of_component(component, points)),
            asked: asked.map(|condition| (condition, looking(Look::of_probe(&condition.probe)))),
            full: if points { marks(indicator, unit) } else { one() },
            among: Vec::new(),
        };
        let among = |cohort: &Compared<'a>| {
            let looked: Vec<(&Unit, Looked)> =
                cohort.members.iter().map(|member| (*member, scoring.looking.at(member))).collect();
            let values = looked.iter().filter_map(|(_, looked)| looked.value.number().cloned());
            let compared = CohortFigures::of(values.collect());
            let bounds = bounds(&component.scale, direction(&scoring.looking.look), &compared);
            let rates = looked.iter().filter_map(|(unit, looked)| scoring.rate(unit, looked, bounds.as_ref()).ok());
            let mean = mean(&rates.collect::<Vec<_>>()).unwrap_or_else(zero);
            let figures = if asks_cohort(&component.scale) { compared } else { cohort.figures.clone() };
            Among { figures, bounds, mean }
        };
        let among = scoring.looking.cohorts.iter().map(among).collect();
        scoring.among = among;
        scoring
    }

    /// The rate of a unit without substitutes.
    fn rate(&self, unit: &'a Unit, looked: &Looked, bounds: Option<&(Fraction, Fraction)>) -> Result<Fraction, Why> {
        let value = match &looked.value {
            Value::Missing => return Err(Why::Missing),
            Value::Undefined => return Err(Why::Undefined),
            Value::Is(value) => value,
        };
        if let Some((condition, asked)) = &self.asked
            && !met(condition, asked, unit)
        {
            return Ok(condition.otherwise.get());
        }
        let place = looked.place.as_ref().map(|place| (place.of.clone(), self.looking.counted_from_last(looked, unit)));
        let of = Scalable { value, direction: direction(&self.looking.look), place, bounds, full: &self.full };
        match scale(&self.component.scale, &of) {
            Scaled::Rate(rate) => Ok(rate),
            Scaled::Missing => Err(Why::Missing),
            Scaled::Undefined => Err(Why::Undefined),
            Scaled::BoundsCoincide => Err(Why::BoundsCoincide),
        }
    }

    fn judged(&self, unit: &'a Unit) -> Judged {
        let looked = self.looking.at(unit);
        let among = &self.among[self.looking.cohort_of(unit)];
        let rate = self.rate(unit, &looked, among.bounds.as_ref());
        Judged {
            share: self.component.share.get(),
            seen: looked.seen,
            measured: looked.measured,
            value: looked.value,
            compares: asks_cohort(&self.component.scale) || self.component.comparison.is_some(),
            cohort: among.figures.clone(),
            bounds: among.bounds.clone(),
            substituted: rate.as_ref().err().copied(),
            rate: rate.map_or_else(|why| self.substitute(why, &among.mean), Some),
        }
    }

    /// The rate in place of one that can't be computed; None where the rule says that the unit is not assessed.
    fn substitute(&self, why: Why, cohort_mean: &Fraction) -> Option<Fraction> {
        let substitute = match why {
            Why::Missing => &self.component.when_missing,
            Why::Undefined => &self.component.when_undefined,
            Why::BoundsCoincide => &self.component.when_bounds_coincide,
        };
        match substitute {
            Substitute::Zero => Some(zero()),
            Substitute::Full => Some(self.full.clone()),
            Substitute::CohortMean => Some(cohort_mean.clone()),
            Substitute::Rate(rate) => Some(rate.get()),
            Substitute::Exclude => None,
        }
    }
}

/// What a rule made of a unit: each component, and the rate as a share of the marks. None = not assessed.
pub type Rated = (Vec<Judged>, Option<Fraction>);

/// Every unit of a category by its own rule.
pub fn rated<'a>(scene: Scene<'a>, indicator: &'a Indicator, units: &[&'a Unit]) -> Vec<Rated> {
    let mut known: Vec<(&Rule, Fraction, Vec<Scoring>)> = Vec::new();
    let mut of_unit = |unit: &&'a Unit| {
        let marks = marks(indicator, unit);
        if marks <= zero() {
            return (Vec::new(), None);
        }
        let rule = scoped(&indicator.rule, unit);
        let points = in_points(indicator, rule);
        if !known.iter().any(|(of, with, _)| std::ptr::eq(*of, rule) && *with == marks) {
            let scoring = |component| Scoring::new(scene, indicator, component, unit, points);
            known.push((rule, marks.clone(), rule.components.iter().map(scoring).collect()));
        }
        let scoring = known.iter().find(|(of, with, _)| std::ptr::eq(*of, rule) && *with == marks);
        let judged = scoring.iter().flat_map(|(_, _, components)| components);
        let judged: Vec<Judged> = judged.map(|component| component.judged(unit)).collect();
        let rate = combined(rule, &judged).map(|rate| if points { rate / &marks } else { rate });
        (judged, rate)
    };
    units.iter().map(&mut of_unit).collect()
}

fn combined(rule: &Rule, judged: &[Judged]) -> Option<Fraction> {
    let rates: Vec<Fraction> = judged.iter().map(|each| each.rate.clone()).collect::<Option<_>>()?;
    let rate = match rule.combine {
        Combine::Blend => judged.iter().zip(&rates).map(|(each, rate)| &each.share * rate).sum(),
        Combine::Sum => rates.iter().sum(),
        Combine::Best => rates.into_iter().max().unwrap_or_else(zero),
        Combine::Worst => rates.into_iter().min().unwrap_or_else(zero),
    };
    let bound = |number: &Option<Number>| number.as_ref().map(Number::get);
    Some(clamp(rate, bound(&rule.floor).as_ref(), bound(&rule.cap).as_ref()))
}
