//! 2 Rate: a component's steps for all units of a category at once, its substitutes, and the blend of the components.

use baton::model::{Cohort, Component, Id, Measure, Rule, Substitute};

use super::comparison::{CohortFigures, compare, compared_direction, compares};
use super::fraction::{Fraction, mean, of, one, whole, zero};
pub use super::measure::Value;
use super::measure::{Observed, measure};
use super::scale::{Scaled, asks_cohort, bounds, scale};

/// A unit of the category as a rule sees it.
#[derive(Clone, Debug)]
pub struct Member {
    /// Whether the indicator has marks for it.
    pub assessed: bool,
    pub group: Option<Id>,
    pub observed: Observed,
}

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
    pub observed: Observed,
    pub value: Value,
    /// Whether the comparison or the scale looks at the cohort.
    pub compares: bool,
    pub cohort: CohortFigures,
    pub bounds: Option<(Fraction, Fraction)>,
    /// The rate, where it is not excluded.
    pub rate: Option<Fraction>,
    pub substituted: Option<Why>,
}

/// The members, by position, in parts that are compared among themselves.
fn cohorts(component: &Component, members: &[Member]) -> Vec<Vec<usize>> {
    let mut cohorts: Vec<(Option<&Id>, Vec<usize>)> = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let of = match component.cohort {
            Cohort::Category => None,
            Cohort::Group => member.group.as_ref(),
        };
        match cohorts.iter_mut().find(|(known, _)| *known == of) {
            Some((_, positions)) => positions.push(at),
            None => cohorts.push((of, vec![at])),
        }
    }
    cohorts.into_iter().map(|(_, positions)| positions).collect()
}

/// A component for every member that is assessed; nothing for the others, who count in no cohort either.
pub fn component(component: &Component, members: &[Member]) -> Vec<Option<Judged>> {
    let mut judged = vec![None; members.len()];
    for cohort in cohorts(component, members) {
        let assessed: Vec<usize> = cohort.into_iter().filter(|&at| members[at].assessed).collect();
        let observed: Vec<&Observed> = assessed.iter().map(|&at| &members[at].observed).collect();
        for (at, of_member) in assessed.iter().zip(among(component, &observed)) {
            judged[*at] = Some(of_member);
        }
    }
    judged
}

fn numbers(values: &[Value]) -> Vec<Fraction> {
    values.iter().filter_map(|value| value.number().cloned()).collect()
}

/// A component for all members of a cohort, step by step.
fn among(component: &Component, cohort: &[&Observed]) -> Vec<Judged> {
    let measures: Vec<Value> = cohort.iter().map(|observed| measure(component, observed)).collect();
    let measured = CohortFigures::of(numbers(&measures));
    let compared: Vec<Value> = measures.iter().map(|value| compare(component, value, &measured)).collect();
    let direction = compared_direction(component);
    let among = CohortFigures::of(numbers(&compared));
    let bounds = bounds(&component.scale, direction, &among);
    let scaled = |(observed, value): (&&Observed, &Value)| match value {
        Value::Missing => Err(Why::Missing),
        Value::Undefined => Err(Why::Undefined),
        Value::Is(value) => {
            let places = places(component, observed, measured.count);
            match scale(&component.scale, direction, value, places.as_ref(), bounds.as_ref()) {
                Scaled::Rate(rate) => Ok(rate),
                Scaled::NoField => Err(Why::Missing),
                Scaled::BoundsCoincide => Err(Why::BoundsCoincide),
            }
        }
    };
    let rates: Vec<Result<Fraction, Why>> = cohort.iter().zip(&compared).map(scaled).collect();
    let defined: Vec<Fraction> = rates.iter().filter_map(|rate| rate.clone().ok()).collect();
    let of_defined = mean(&defined);
    let shown = if asks_cohort(&component.scale) { &among } else { &measured };
    let judged = |at: usize| Judged {
        share: of(component.share),
        observed: cohort[at].clone(),
        value: compared[at].clone(),
        compares: compares(component) || asks_cohort(&component.scale),
        cohort: shown.clone(),
        bounds: bounds.clone(),
        rate: match &rates[at] {
            Ok(rate) => Some(rate.clone()),
            Err(why) => substitute(component, *why, of_defined.as_ref()),
        },
        substituted: rates[at].as_ref().err().copied(),
    };
    (0..cohort.len()).map(judged).collect()
}

/// How many places there are, where the value is one.
fn places(component: &Component, observed: &Observed, cohort: usize) -> Option<Fraction> {
    match component.measure {
        Measure::Rank => Some(whole(cohort)),
        Measure::ExternalRank => observed.external.and_then(|(_, field)| field).map(whole),
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ToBest
        | Measure::ToMean
        | Measure::Count
        | Measure::Panel { .. }
        | Measure::Score => None,
    }
}

/// The rate in place of one that can't be computed; nothing where the rule says that the unit is not assessed.
fn substitute(component: &Component, why: Why, of_defined: Option<&Fraction>) -> Option<Fraction> {
    let substitute = match why {
        Why::Missing => component.when_missing,
        Why::Undefined => component.when_undefined,
        Why::BoundsCoincide => component.when_bounds_coincide,
    };
    match substitute {
        Substitute::Zero => Some(zero()),
        Substitute::Full => Some(one()),
        Substitute::CohortMean => Some(of_defined.cloned().unwrap_or_else(zero)),
        Substitute::Exclude => None,
    }
}

/// Every component of a rule for every member, and the blend of their rates: nothing where one is excluded, or where the
/// member isn't assessed.
pub fn rule(rule: &Rule, members: &[Member]) -> Vec<(Vec<Judged>, Option<Fraction>)> {
    let columns: Vec<Vec<Option<Judged>>> = rule.components.iter().map(|each| component(each, members)).collect();
    let of_member = |at: usize| {
        let judged: Vec<Judged> = columns.iter().filter_map(|column| column[at].clone()).collect();
        let blend = judged.iter().map(|each| each.rate.as_ref().map(|rate| &each.share * rate)).sum();
        (judged, if members[at].assessed { blend } else { None })
    };
    (0..members.len()).map(of_member).collect()
}
