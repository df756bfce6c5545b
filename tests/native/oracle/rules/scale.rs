//! 2, step 4: the scale, from a value to a rate.

use super::comparison::CohortFigures;
use super::fraction::{Fraction, clamp, one, whole, zero};
use crate::oracle::wire::{
    Bound, CountedFrom, Direction, LadderRates, Number, Outside, Point, Scale, Slope, Span, Step,
};

/// A rate, or why the scale gives none.
#[derive(Clone, Debug, PartialEq)]
pub enum Scaled {
    Rate(Fraction),
    /// A place without the number of places that the ladder needs.
    Missing,
    /// A ladder on what is no place, a slope without a step.
    Undefined,
    BoundsCoincide,
}

/// What is scaled.
pub struct Scalable<'a> {
    pub value: &'a Fraction,
    pub direction: Direction,
    /// Where the value is a place: of how many, and the same from the last.
    pub place: Option<(Option<Fraction>, Option<Fraction>)>,
    pub bounds: Option<&'a (Fraction, Fraction)>,
    /// All of the marks, in the unit of the rule.
    pub full: &'a Fraction,
}

pub fn scale(scale: &Scale, of: &Scalable) -> Scaled {
    Scaled::Rate(match scale {
        Scale::Proportional { floor, cap } => clamp(of.value.clone(), floor.as_deref(), cap.as_deref()),
        Scale::Span(span) => match of.bounds {
            Some((low, high)) if low != high => on_span(span, of.value, low, high),
            Some(_) | None => return Scaled::BoundsCoincide,
        },
        Scale::Steps { steps, otherwise } => step(steps, otherwise, of.direction, of.value),
        Scale::Polyline { points, outside } => polyline(points, *outside, of.value),
        Scale::Ladder(ladder) => {
            let Some((places, from_last)) = &of.place else { return Scaled::Undefined };
            let place = match ladder.from {
                CountedFrom::First => Some(of.value),
                CountedFrom::Last => from_last.as_ref(),
            };
            match place.and_then(|place| rung(&ladder.rates, place, places.as_ref(), of.full)) {
                Some(rate) => rate,
                None => return Scaled::Missing,
            }
        }
        Scale::Slope(slope) if *slope.every == zero() => return Scaled::Undefined,
        Scale::Slope(slope) => on_slope(slope, of),
    })
}

/// The bounds of a span among the cohort's values; None for another scale, or where the cohort that is asked is empty.
pub fn bounds(scale: &Scale, direction: Direction, cohort: &CohortFigures) -> Option<(Fraction, Fraction)> {
    let Scale::Span(span) = scale else { return None };
    let bound = |bound: &Bound| match (bound, direction) {
        (Bound::Fixed(value), _) => Some(value.get()),
        (Bound::CohortMean, _) => cohort.mean.clone(),
        (Bound::CohortMin, Direction::Benefit) | (Bound::CohortMax, Direction::Cost) => cohort.min.clone(),
        (Bound::CohortMax, Direction::Benefit) | (Bound::CohortMin, Direction::Cost) => cohort.max.clone(),
    };
    Some((bound(&span.low)?, bound(&span.high)?))
}

/// Whether a span asks the cohort for a bound.
pub fn asks_cohort(scale: &Scale) -> bool {
    let of_cohort = |bound: &Bound| !matches!(bound, Bound::Fixed(_));
    matches!(scale, Scale::Span(span) if of_cohort(&span.low) || of_cohort(&span.high))
}

fn on_span(span: &Span, value: &Fraction, low: &Fraction, high: &Fraction) -> Fraction {
    let (at_low, at_high) = (span.at_low.get(), span.at_high.get());
    let rate = &at_low + (&at_high - &at_low) * (value - low) / (high - low);
    match span.outside {
        Outside::Extended => rate,
        Outside::Flat => clamp(rate, Some(&at_low.clone().min(at_high.clone())), Some(&at_low.max(at_high))),
    }
}

pub fn step(steps: &[Step], otherwise: &Number, direction: Direction, value: &Fraction) -> Fraction {
    let best = match direction {
        Direction::Benefit => steps.iter().filter(|step| *step.at <= *value).max_by_key(|step| step.at.get()),
        Direction::Cost => steps.iter().filter(|step| *step.at >= *value).min_by_key(|step| step.at.get()),
    };
    best.map_or_else(|| otherwise.get(), |step| step.rate.get())
}

/// Where two points have one value, the later one counts there.
pub fn polyline(points: &[Point], outside: Outside, value: &Fraction) -> Fraction {
    let mut points: Vec<&Point> = points.iter().collect();
    points.sort_by_key(|point| point.value.get());
    if let Some(point) = points.iter().rfind(|point| *point.value == *value) {
        return point.rate.get();
    }
    let line = |one: &Point, other: &Point| {
        let run = other.value.get() - &*one.value;
        if run == zero() {
            return other.rate.get();
        }
        &*one.rate + (other.rate.get() - &*one.rate) * (value - &*one.value) / run
    };
    let after = points.iter().position(|point| *point.value > *value);
    match (points.as_slice(), after, outside) {
        ([], _, _) => zero(),
        ([only], _, _) => only.rate.get(),
        ([first, second, ..], Some(0), Outside::Extended) => line(first, second),
        ([first, ..], Some(0), Outside::Flat) => first.rate.get(),
        ([.., last], None, Outside::Flat) => last.rate.get(),
        ([.., before, last], None, Outside::Extended) => line(before, last),
        (all, Some(after), _) => line(all[after - 1], all[after]),
    }
}

fn rung(rates: &LadderRates, place: &Fraction, places: Option<&Fraction>, full: &Fraction) -> Option<Fraction> {
    let beyond_first = place - one();
    Some(match rates {
        LadderRates::Drop { drop } => (full - &**drop * beyond_first).max(zero()),
        LadderRates::Between { first, last } => {
            let places = places?;
            if *places == one() {
                first.get()
            } else {
                &**first - (first.get() - &**last) * beyond_first / (places - one())
            }
        }
        LadderRates::Table { rates, otherwise } => {
            let at = (1..).map(whole).zip(rates).find(|(of_place, _)| of_place == place);
            at.map_or_else(|| otherwise.get(), |(_, rate)| rate.get())
        }
    })
}

fn on_slope(slope: &Slope, of: &Scalable) -> Fraction {
    let s = (of.value - &*slope.origin) / &*slope.every;
    let cut = |s: Fraction| if slope.whole { s.trunc() } else { s };
    let (above, below) = (cut(s.clone().max(zero())), cut((-s).max(zero())));
    let (better, worse) = match of.direction {
        Direction::Benefit => (above, below),
        Direction::Cost => (below, above),
    };
    let base = slope.base.as_ref().map_or_else(|| of.full.clone(), Number::get);
    clamp(base + &*slope.up * better - &*slope.down * worse, slope.floor.as_deref(), slope.cap.as_deref())
}
