//! 2, step 1: the measure, a number of the unit by itself.

use baton::model::{Component, Direction, Id, Measure, Opinion, Rater, Reading, Scale};

use super::fraction::{Fraction, of, one, whole, zero};

/// What a rule reads of a unit.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    pub actual: Option<Fraction>,
    pub target: Option<Fraction>,
    pub prior: Option<Fraction>,
    /// A place outside and, where it is known, the size of the field.
    pub external: Option<(u32, Option<u32>)>,
    pub panel: Vec<(Id, Opinion)>,
}

impl Observed {
    /// The figures as they were read.
    pub fn of(reading: &Reading) -> Self {
        Self {
            actual: reading.actual.map(of),
            target: reading.target.map(of),
            prior: reading.prior().map(of),
            external: reading.external.as_deref().map(|external| (external.place, external.field)),
            panel: reading.panel.iter().map(|(id, opinion)| (id.clone(), *opinion)).collect(),
        }
    }
}

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

/// Whether the measure's own value, before any comparison, is better when it is higher.
pub fn direction(component: &Component) -> Direction {
    match component.measure {
        Measure::Level
        | Measure::Growth
        | Measure::Increment
        | Measure::Count
        | Measure::ToBest
        | Measure::ToMean
        | Measure::Rank => component.direction,
        Measure::Completion | Measure::Gap | Measure::Panel { .. } | Measure::Score => Direction::Benefit,
        Measure::ExternalRank => Direction::Cost,
    }
}

/// The measure of a unit. What is compared with a cohort afterwards is the level.
pub fn measure(component: &Component, observed: &Observed) -> Value {
    let (x, t, p) = (observed.actual.as_ref(), observed.target.as_ref(), observed.prior.as_ref());
    let cost = component.direction == Direction::Cost;
    let both = |other: Option<&Fraction>, formula: &dyn Fn(&Fraction, &Fraction) -> Value| match (x, other) {
        (Some(x), Some(other)) => formula(x, other),
        _ => Value::Missing,
    };
    match &component.measure {
        Measure::Level | Measure::Count | Measure::ToBest | Measure::ToMean | Measure::Rank => {
            x.map_or(Value::Missing, |x| Value::Is(x.clone()))
        }
        Measure::Score => x.map_or(Value::Missing, |x| Value::Is(x / whole(100))),
        Measure::Completion => both(t, &|x, t| completion(component, x, t)),
        Measure::Gap => both(t, &|x, t| Value::Is(if cost { t - x } else { x - t })),
        Measure::Growth => both(p, &|x, p| {
            let size = if *p < zero() { -p.clone() } else { p.clone() };
            if size == zero() { Value::Undefined } else { Value::Is((x - p) / size) }
        }),
        Measure::Increment => both(p, &|x, p| Value::Is(x - p)),
        Measure::ExternalRank => observed.external.map_or(Value::Missing, |(place, _)| Value::Is(whole(place))),
        Measure::Panel { raters } => panel(raters, observed),
    }
}

fn completion(component: &Component, x: &Fraction, t: &Fraction) -> Value {
    if *t <= zero() {
        return Value::Undefined;
    }
    match component.direction {
        Direction::Benefit => Value::Is(x / t),
        Direction::Cost if *x < zero() => Value::Undefined,
        Direction::Cost if *x == zero() => match &component.scale {
            Scale::Proportional { cap: Some(cap), .. } => Value::Is(of(*cap)),
            Scale::Proportional { cap: None, .. }
            | Scale::Span(_)
            | Scale::Steps { .. }
            | Scale::Polyline { .. }
            | Scale::Ladder(_)
            | Scale::Deduct { .. } => Value::Is(one()),
        },
        Direction::Cost => Value::Is(t / x),
    }
}

fn panel(raters: &[Rater], observed: &Observed) -> Value {
    let weight: Fraction = raters.iter().map(|rater| of(rater.weight)).sum();
    if weight == zero() {
        return Value::Undefined;
    }
    let mut sum = zero();
    let mut undefined = false;
    for rater in raters.iter().filter(|rater| of(rater.weight) != zero()) {
        let Some((_, opinion)) = observed.panel.iter().find(|(id, _)| *id == rater.id) else {
            return Value::Missing;
        };
        match score(*opinion) {
            Some(score) => sum += of(rater.weight) * score,
            None => undefined = true,
        }
    }
    if undefined { Value::Undefined } else { Value::Is(sum / weight / whole(100)) }
}

/// What a group gave, 0 to 100; nothing without a valid vote.
fn score(opinion: Opinion) -> Option<Fraction> {
    match opinion {
        Opinion::Score(score) => Some(of(score)),
        Opinion::Ballots { a, b, c, d } => {
            let votes = whole(u64::from(a) + u64::from(b) + u64::from(c) + u64::from(d));
            let worth = whole(100) * whole(a) + whole(80) * whole(b) + whole(60) * whole(c) + whole(40) * whole(d);
            (votes != zero()).then(|| worth / votes)
        }
    }
}
