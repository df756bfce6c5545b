//! Which number is judged: one function per measure, from a reading (and its cohort) to a value.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::cohort::Comparison;
use super::exact::Exact;
use super::{Input, Substituted, Undefined};
use crate::model::{Component, Direction, Id, Measure, Number, Opinion, Rater, Reading, Scale};

/// The reading of one unit and period, with the target that holds for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inputs<'a> {
    pub(crate) reading: &'a Reading,
    /// Annual target and planned share, for a period without a target of its own.
    pub(crate) planned: Option<(Number, &'a Exact)>,
}

impl<'a> Inputs<'a> {
    /// An annual reading, or one that has its own target.
    pub(crate) fn new(reading: &'a Reading) -> Self {
        Self { reading, planned: None }
    }

    /// The target given, or the annual target × the schedule's share.
    pub(crate) fn target(&self) -> Result<Exact, Substituted> {
        match (self.reading.target, self.planned) {
            (Some(target), _) => Ok(Exact::of(target.get())),
            (None, Some((annual, share))) => defined(Exact::of(annual.get()).times(share)),
            (None, None) => Err(Substituted::Missing(Input::Target)),
        }
    }

    /// The field of a place observed outside.
    pub(crate) fn field(&self) -> Option<u32> {
        self.reading.external.as_ref().and_then(|external| external.field)
    }

    fn actual(&self) -> Result<Decimal, Substituted> {
        self.reading.actual.map(|x| x.get()).ok_or(Substituted::Missing(Input::Actual))
    }

    fn prior(&self) -> Result<Exact, Substituted> {
        self.reading.prior().map(|p| Exact::of(p.get())).ok_or(Substituted::Missing(Input::Prior))
    }
}

/// What a component sees of a reading by itself: the value of its measure, or x where the measure compares.
pub(crate) fn observe(component: &Component, inputs: &Inputs) -> Result<Exact, Substituted> {
    let cost = component.direction == Direction::Cost;
    match &component.measure {
        Measure::Level | Measure::Count | Measure::ToBest | Measure::ToMean | Measure::Rank => {
            inputs.actual().map(Exact::of)
        }
        Measure::Completion if cost => completion_of_cost(inputs, &component.scale),
        Measure::Completion => completion(inputs),
        Measure::Gap => {
            let (x, target) = (Exact::of(inputs.actual()?), inputs.target()?);
            defined(if cost { target.minus(&x) } else { x.minus(&target) })
        }
        Measure::Growth => growth(inputs),
        Measure::Increment => defined(Exact::of(inputs.actual()?).minus(&inputs.prior()?)),
        Measure::ExternalRank => external_place(inputs).map(Exact::whole),
        Measure::Panel { raters } => panel(raters, inputs.reading),
        Measure::Score => hundredth(inputs.actual()?),
    }
}

/// The value of the measure, from what was observed and the cohort.
pub(crate) fn compare<'a>(
    component: &Component,
    observed: &'a Exact,
    cohort: &Comparison,
) -> Result<Cow<'a, Exact>, Substituted> {
    let compared = match &component.measure {
        Measure::ToBest if component.direction == Direction::Cost => cost_to_best(observed, cohort),
        Measure::ToBest => to_best(observed, cohort),
        Measure::ToMean => to_mean(observed, component.direction, cohort),
        Measure::Rank => {
            let place = cohort.place(observed, component.direction);
            place.map(Exact::whole).ok_or(Substituted::Missing(Input::Actual))
        }
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ExternalRank
        | Measure::Count
        | Measure::Panel { .. }
        | Measure::Score => return Ok(Cow::Borrowed(observed)),
    };
    compared.map(Cow::Owned)
}

/// How many are ranked, for the measures that are places.
pub(crate) fn field(component: &Component, external: Option<u32>, cohort: &Comparison) -> Option<u32> {
    match component.measure {
        Measure::Rank => Some(cohort.count),
        Measure::ExternalRank => external,
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

/// A value, or too large to compute with.
pub(crate) fn defined(value: Option<Exact>) -> Result<Exact, Substituted> {
    value.ok_or(Substituted::Undefined(Undefined::TooLarge))
}

fn undefined<T>(reason: Undefined) -> Result<T, Substituted> {
    Err(Substituted::Undefined(reason))
}

/// x/T; undefined for T ≤ 0.
fn completion(inputs: &Inputs) -> Result<Exact, Substituted> {
    let x = inputs.actual()?;
    if let Some(target) =
        inputs.reading.target.filter(|target| target.get().is_sign_positive() && !target.get().is_zero())
    {
        return defined(Exact::quotient(x, target.get()));
    }
    let target = inputs.target()?;
    if !target.is_positive() {
        return undefined(Undefined::TargetNotPositive);
    }
    defined(Exact::of(x).over(&target))
}

/// T/x; at x = 0 the scale's cap, or 1 if uncapped; undefined for T ≤ 0 and x < 0.
fn completion_of_cost(inputs: &Inputs, scale: &Scale) -> Result<Exact, Substituted> {
    let x = Exact::of(inputs.actual()?);
    let target = inputs.target()?;
    if !target.is_positive() {
        return undefined(Undefined::TargetNotPositive);
    }
    if x.is_negative() {
        return undefined(Undefined::NegativeCost);
    }
    if x.is_zero() {
        return Ok(match scale {
            Scale::Proportional { cap: Some(cap), .. } => Exact::of(cap.get()),
            Scale::Proportional { .. }
            | Scale::Span(_)
            | Scale::Steps { .. }
            | Scale::Polyline { .. }
            | Scale::Ladder(_)
            | Scale::Deduct { .. } => Exact::ONE,
        });
    }
    defined(target.over(&x))
}

/// (x − p)/|p|; undefined for p = 0.
fn growth(inputs: &Inputs) -> Result<Exact, Substituted> {
    let x = Exact::of(inputs.actual()?);
    let prior = inputs.prior()?;
    if prior.is_zero() {
        return undefined(Undefined::PriorZero);
    }
    defined(x.minus(&prior).and_then(|increment| increment.over(&prior.magnitude())))
}

/// x / the cohort's maximum; undefined where that is ≤ 0.
fn to_best(x: &Exact, cohort: &Comparison) -> Result<Exact, Substituted> {
    match cohort.actual.as_ref().map(|spread| &spread.max) {
        Some(max) if max.is_positive() => defined(x.over(max)),
        _ => undefined(Undefined::BestNotPositive),
    }
}

/// The cohort's minimum / x, and 1 where x is it; undefined where either is below zero.
fn cost_to_best(x: &Exact, cohort: &Comparison) -> Result<Exact, Substituted> {
    match cohort.actual.as_ref().map(|spread| &spread.min) {
        Some(min) if !min.is_negative() && !x.is_negative() => {
            if x.compare(min).is_eq() {
                Ok(Exact::ONE)
            } else {
                defined(min.over(x))
            }
        }
        _ => undefined(Undefined::NegativeCost),
    }
}

/// x / the cohort's mean, of a cost the mean / x; undefined where the mean is ≤ 0, and for a cost ≤ 0.
fn to_mean(x: &Exact, direction: Direction, cohort: &Comparison) -> Result<Exact, Substituted> {
    let mean = cohort.actual.as_ref().and_then(|spread| spread.mean.as_ref());
    match (mean, direction) {
        (None, _) => undefined(Undefined::TooLarge),
        (Some(mean), _) if !mean.is_positive() => undefined(Undefined::MeanNotPositive),
        (Some(mean), Direction::Benefit) => defined(x.over(mean)),
        (Some(_), Direction::Cost) if !x.is_positive() => undefined(Undefined::CostNotPositive),
        (Some(mean), Direction::Cost) => defined(mean.over(x)),
    }
}

/// The place observed outside, within its field.
fn external_place(inputs: &Inputs) -> Result<u32, Substituted> {
    let external = inputs.reading.external.as_ref().ok_or(Substituted::Missing(Input::ExternalRank))?;
    if external.place == 0 || external.field.is_some_and(|field| external.place > field) {
        return undefined(Undefined::PlaceOutOfField);
    }
    Ok(external.place)
}

/// Σ weight × score / Σ weight, /100. All groups with a weight must have been heard.
fn panel(raters: &[Rater], reading: &Reading) -> Result<Exact, Substituted> {
    let mut sum = Exact::ZERO;
    let mut weights = Exact::ZERO;
    for rater in raters.iter().filter(|rater| rater.weight.get() > Decimal::ZERO) {
        let weight = Exact::of(rater.weight.get());
        let score = opinion(reading, &rater.id)?;
        sum = defined(weight.times(&score).and_then(|part| sum.plus(&part)))?;
        weights = defined(weights.plus(&weight))?;
    }
    if weights.is_zero() {
        return undefined(Undefined::NoWeight);
    }
    defined(sum.over(&weights).and_then(|mean| mean.over(&Exact::whole(100))))
}

/// A group's score from 0 to 100; of ballots (100a + 80b + 60c + 40d)/valid votes.
pub(crate) fn opinion(reading: &Reading, rater: &Id) -> Result<Exact, Substituted> {
    match reading.panel.get(rater) {
        None => Err(Substituted::Missing(Input::Panel)),
        Some(Opinion::Score(score)) => Ok(Exact::of(score.get())),
        Some(Opinion::Ballots { a, b, c, d }) => {
            let (sum, votes) = Opinion::counted([*a, *b, *c, *d]);
            if votes == 0 {
                return undefined(Undefined::NoVotes);
            }
            // Four numbers of votes in 32 bits, a hundredfold, are far from 63 bits.
            let small = |count| i64::try_from(count).unwrap_or(i64::MAX);
            Ok(Exact::Small(small(sum), small(votes)))
        }
    }
}

fn hundredth(score: Decimal) -> Result<Exact, Substituted> {
    defined(Exact::of(score).over(&Exact::whole(100)))
}
