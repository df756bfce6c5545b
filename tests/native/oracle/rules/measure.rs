//! 2, step 1: the measure, a number of the unit by itself.

use super::fraction::{Fraction, one, size, whole, zero};
use super::linked;
use super::scene::{Place, Scene, Seen};
use crate::oracle::wire::{
    Cohort, Comparison, Component, Direction, EventKind, Id, Indicator, Measure, Opinion, Probe, Rater, ResultOf,
    Scale, Unit, VoteClass,
};

/// A number, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An input is not there.
    Missing,
    /// What can't be computed.
    Undefined,
    Is(Fraction),
}

impl Value {
    pub fn number(&self) -> Option<&Fraction> {
        match self {
            Self::Is(value) => Some(value),
            Self::Missing | Self::Undefined => None,
        }
    }
}

/// What steps 1 and 2 ask for: of a component, of its entry condition, or of a condition on grades, awards and funds.
#[derive(Clone)]
pub struct Look<'a> {
    pub quantity: Option<&'a Id>,
    pub measure: &'a Measure,
    pub comparison: Option<Comparison>,
    /// As it is stated.
    pub direction: Direction,
    pub cohort: Cohort,
    /// Completion of a cost of which nothing has happened.
    at_zero: Fraction,
}

impl<'a> Look<'a> {
    pub fn of_component(component: &'a Component, in_points: bool) -> Self {
        let cap = match &component.scale {
            Scale::Proportional { cap, .. } if !in_points => cap.as_ref(),
            Scale::Proportional { .. }
            | Scale::Span(_)
            | Scale::Steps { .. }
            | Scale::Polyline { .. }
            | Scale::Ladder(_)
            | Scale::Slope(_) => None,
        };
        Self {
            quantity: component.quantity.as_ref(),
            measure: &component.measure,
            comparison: component.comparison,
            direction: component.direction,
            cohort: component.cohort,
            at_zero: cap.map_or_else(one, |cap| cap.get()),
        }
    }

    pub fn of_probe(probe: &'a Probe) -> Self {
        Self {
            quantity: probe.quantity.as_ref(),
            measure: &probe.measure,
            comparison: probe.comparison,
            direction: probe.direction,
            cohort: probe.cohort,
            at_zero: one(),
        }
    }

    /// Whether the measure is better when it is higher.
    pub fn measured_direction(&self) -> Direction {
        match self.measure {
            Measure::Level | Measure::Growth | Measure::Increment | Measure::Count => self.direction,
            Measure::Completion | Measure::Gap | Measure::OverTarget => Direction::Benefit,
            Measure::PlaceGain | Measure::Tally { .. } | Measure::Panel { .. } | Measure::Score => Direction::Benefit,
            Measure::ExternalRank | Measure::Result { of: ResultOf::Place, .. } => Direction::Cost,
            Measure::Result {
                of: ResultOf::Total | ResultOf::Percentage | ResultOf::Section(_) | ResultOf::Indicator(_),
                ..
            } => self.direction,
        }
    }
}

/// The measure of a unit, and the place that it is, where it is one.
pub fn measure(scene: &Scene, look: &Look, indicator: &Indicator, unit: &Unit) -> (Value, Option<Place>) {
    let seen = scene.seen(unit, indicator, look.quantity);
    match look.measure {
        Measure::ExternalRank => match seen.external {
            Some(place) => (Value::Is(place.place.clone()), Some(place)),
            None => (Value::Missing, None),
        },
        Measure::Result { category, of, take } => linked::result(scene, unit, category, of, *take),
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::OverTarget
        | Measure::Growth
        | Measure::Increment
        | Measure::PlaceGain
        | Measure::Count
        | Measure::Tally { .. }
        | Measure::Panel { .. }
        | Measure::Score => (of_reading(look, &seen), None),
    }
}

/// The measure of what is seen, by its own formula.
pub fn of_reading(look: &Look, seen: &Seen) -> Value {
    let cost = look.direction == Direction::Cost;
    let both = |other: Option<&Fraction>, formula: &dyn Fn(&Fraction, &Fraction) -> Value| match (&seen.actual, other) {
        (Some(x), Some(other)) => formula(x, other),
        (Some(_), None) | (None, _) => Value::Missing,
    };
    let (t, p) = (seen.target.as_ref(), seen.prior.as_ref());
    match look.measure {
        Measure::Level | Measure::Count => seen.actual.clone().map_or(Value::Missing, Value::Is),
        Measure::Score => seen.actual.as_ref().map_or(Value::Missing, |x| Value::Is(x / whole(100))),
        Measure::Completion => both(t, &|x, t| match (*t <= zero(), cost) {
            (true, _) => Value::Undefined,
            (false, false) => Value::Is(x / t),
            (false, true) if *x < zero() => Value::Undefined,
            (false, true) if *x == zero() => Value::Is(look.at_zero.clone()),
            (false, true) => Value::Is(t / x),
        }),
        Measure::Gap => both(t, &|x, t| Value::Is(if cost { t - x } else { x - t })),
        Measure::OverTarget => both(t, &|x, t| over(&(if cost { t - x } else { x - t }), t)),
        Measure::Growth => both(p, &|x, p| over(&(x - p), p)),
        Measure::Increment => both(p, &|x, p| Value::Is(x - p)),
        Measure::PlaceGain => match (&seen.prior_external, &seen.external) {
            (Some(before), Some(now)) => Value::Is(&before.place - &now.place),
            (Some(_), None) | (None, _) => Value::Missing,
        },
        Measure::Tally { kinds } => tally(kinds, seen),
        Measure::Panel { raters, classes } => panel(raters, classes, seen),
        // These aren't read off one quantity.
        Measure::ExternalRank | Measure::Result { .. } => Value::Undefined,
    }
}

/// A difference in terms of the size of what it starts from.
fn over(difference: &Fraction, from: &Fraction) -> Value {
    if *from == zero() { Value::Undefined } else { Value::Is(difference / size(from)) }
}

fn tally(kinds: &[EventKind], seen: &Seen) -> Value {
    let counted: Vec<Fraction> =
        kinds.iter().filter_map(|kind| seen.kinds.get(&kind.id).map(|count| &*kind.worth * count)).collect();
    if counted.is_empty() { Value::Missing } else { Value::Is(counted.into_iter().sum()) }
}

fn panel(raters: &[Rater], classes: &[VoteClass], seen: &Seen) -> Value {
    let heard: Vec<&Rater> = raters.iter().filter(|rater| *rater.weight != zero()).collect();
    let weight: Fraction = heard.iter().map(|rater| rater.weight.get()).sum();
    if weight == zero() {
        return Value::Undefined;
    }
    if heard.iter().any(|rater| !seen.panel.contains_key(&rater.id)) {
        return Value::Missing;
    }
    let weighted = |rater: &&Rater| Some(&*rater.weight * score(classes, seen.panel.get(&rater.id)?)?);
    let sum: Option<Fraction> = heard.iter().map(weighted).sum();
    sum.map_or(Value::Undefined, |sum| Value::Is(sum / weight / whole(100)))
}

/// What a group gave, 0 to 100; None without a valid vote.
fn score(classes: &[VoteClass], opinion: &Opinion) -> Option<Fraction> {
    let ballots = match opinion {
        Opinion::Score(score) => return Some(score.get()),
        Opinion::Ballots(ballots) => ballots,
    };
    let (mut worth, mut valid) = (zero(), zero());
    for class in classes {
        if let (Some(each), Some(votes)) = (&class.worth, ballots.get(&class.id)) {
            worth += &**each * whole(*votes);
            valid += whole(*votes);
        }
    }
    (valid != zero()).then(|| worth / valid)
}
