//! 2, step 4: the scale, from a value to a rate.

use baton::model::{Bound, Direction, Ladder, Outside, Point, Scale, Span, Step};

use super::comparison::CohortFigures;
use super::fraction::{Fraction, clamp, of, one, whole, zero};

/// A rate, or why the scale gives none.
#[derive(Clone, Debug, PartialEq)]
pub enum Scaled {
    Rate(Fraction),
    /// A place without the number of places that the ladder needs.
    NoField,
    BoundsCoincide,
}

/// The rate of a value. `places` is the number of places that it is one of, where it is a place and that is known.
pub fn scale(
    scale: &Scale,
    direction: Direction,
    value: &Fraction,
    places: Option<&Fraction>,
    bounds: Option<&(Fraction, Fraction)>,
) -> Scaled {
    Scaled::Rate(match scale {
        Scale::Proportional { floor, cap } => clamp(value.clone(), floor.map(of).as_ref(), cap.map(of).as_ref()),
        Scale::Span(span) => match bounds {
            Some((low, high)) if low != high => on_span(span, value, low, high),
            Some(_) | None => return Scaled::BoundsCoincide,
        },
        Scale::Steps { steps, otherwise } => step(steps, direction, value).unwrap_or_else(|| of(*otherwise)),
        Scale::Polyline { points, outside } => polyline(points, *outside, value),
        Scale::Ladder(ladder) => match rung(ladder, value, places) {
            Some(rate) => rate,
            None => return Scaled::NoField,
        },
        Scale::Deduct { per, floor } => clamp(one() - of(*per) * value, floor.map(of).as_ref(), None),
    })
}

/// The bounds of a span among the cohort's values; nothing for another scale, or where the cohort that is asked is empty.
pub fn bounds(scale: &Scale, direction: Direction, cohort: &CohortFigures) -> Option<(Fraction, Fraction)> {
    let Scale::Span(span) = scale else { return None };
    let bound = |bound: Bound| match (bound, direction) {
        (Bound::Fixed(value), _) => Some(of(value)),
        (Bound::CohortMean, _) => cohort.mean.clone(),
        (Bound::CohortMin, Direction::Benefit) | (Bound::CohortMax, Direction::Cost) => cohort.min.clone(),
        (Bound::CohortMax, Direction::Benefit) | (Bound::CohortMin, Direction::Cost) => cohort.max.clone(),
    };
    Some((bound(span.low)?, bound(span.high)?))
}

/// Whether a span asks the cohort for a bound.
pub fn asks_cohort(scale: &Scale) -> bool {
    let of_cohort = |bound: Bound| !matches!(bound, Bound::Fixed(_));
    matches!(scale, Scale::Span(span) if of_cohort(span.low) || of_cohort(span.high))
}

fn on_span(span: &Span, value: &Fraction, low: &Fraction, high: &Fraction) -> Fraction {
    let (at_low, at_high) = (of(span.at_low), of(span.at_high));
    let rate = &at_low + (&at_high - &at_low) * (value - low) / (high - low);
    match span.outside {
        Outside::Extended => rate,
        Outside::Flat => clamp(rate, Some(&at_low.clone().min(at_high.clone())), Some(&at_low.max(at_high))),
    }
}

fn step(steps: &[Step], direction: Direction, value: &Fraction) -> Option<Fraction> {
    let reached = |step: &&Step| match direction {
        Direction::Benefit => of(step.at) <= *value,
        Direction::Cost => of(step.at) >= *value,
    };
    let reached = steps.iter().filter(reached);
    let best = match direction {
        Direction::Benefit => reached.max_by_key(|step| of(step.at)),
        Direction::Cost => reached.min_by_key(|step| of(step.at)),
    };
    best.map(|step| of(step.rate))
}

fn polyline(points: &[Point], outside: Outside, value: &Fraction) -> Fraction {
    let mut points: Vec<(Fraction, Fraction)> = points.iter().map(|point| (of(point.value), of(point.rate))).collect();
    points.sort();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return zero() };
    let line =
        |(x0, y0): &(Fraction, Fraction), (x1, y1): &(Fraction, Fraction)| y0 + (y1 - y0) * (value - x0) / (x1 - x0);
    if *value < first.0 {
        return match (outside, points.get(1)) {
            (Outside::Extended, Some(second)) => line(first, second),
            (Outside::Extended, None) | (Outside::Flat, _) => first.1.clone(),
        };
    }
    if *value > last.0 {
        return match (outside, points.len()) {
            (Outside::Flat, _) | (Outside::Extended, 1) => last.1.clone(),
            (Outside::Extended, count) => line(&points[count - 2], last),
        };
    }
    let between = points.windows(2).find(|pair| pair[0].0 <= *value && *value <= pair[1].0);
    between.map_or_else(|| first.1.clone(), |pair| line(&pair[0], &pair[1]))
}

fn rung(ladder: &Ladder, place: &Fraction, places: Option<&Fraction>) -> Option<Fraction> {
    let beyond_first = place - one();
    Some(match ladder {
        Ladder::Drop { drop } => (one() - of(*drop) * beyond_first).max(zero()),
        Ladder::Between { first, last } => {
            let (first, last, places) = (of(*first), of(*last), places?);
            if *places == one() { first } else { &first - (&first - &last) * beyond_first / (places - one()) }
        }
        Ladder::Table { rates, otherwise } => {
            let at = (1..).map(whole).zip(rates).find(|(of_place, _)| of_place == place);
            of(at.map_or(*otherwise, |(_, rate)| *rate))
        }
    })
}
