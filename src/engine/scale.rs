//! How the number judged becomes a rate: one function per scale.

use super::cohort::Comparison;
use super::exact::Exact;
use super::measure::defined;
use super::{Input, Substituted, Undefined};
use crate::model::{Bound, Component, Direction, Ladder, Measure, Number, Outside, Point, Scale, Span, Step};

/// A scale's parameters as exact values, with a cohort's bounds in them; prepared once for all its members.
#[derive(Clone, Debug, Default)]
pub(crate) enum Prepared {
    /// Floor and cap.
    Proportional(Option<Exact>, Option<Exact>),
    /// A span between two bounds.
    Span(SpanLine),
    /// A span without two different bounds.
    NoSpan(Substituted),
    /// Nothing worth preparing.
    #[default]
    Nothing,
}

/// A span as a line: at_low + slope·(m − low), kept between the two rates or not.
#[derive(Clone, Debug)]
pub(crate) struct SpanLine {
    low: Exact,
    at_low: Exact,
    slope: Exact,
    /// Lowest and highest rate; `None` where the line goes on.
    between: Option<(Exact, Exact)>,
    /// The same in 64 bits, where it fits.
    small: Option<SmallLine>,
}

/// A line over values of one denominator: (start + rise·(numerator − low)) / denominator.
#[derive(Clone, Copy, Debug)]
struct SmallLine {
    /// The values' denominator.
    of: i64,
    low: i64,
    start: i64,
    rise: i64,
    denominator: i64,
    /// Least and most of the whole numerator.
    between: (i64, i64),
}

impl Prepared {
    pub(crate) fn new(component: &Component, cohort: &Comparison) -> Self {
        let exact = |number: Option<Number>| number.map(|number| Exact::of(number.get()));
        match &component.scale {
            Scale::Proportional { floor, cap } => Self::Proportional(exact(*floor), exact(*cap)),
            Scale::Span(span) => match SpanLine::new(span, component.measured_direction(), cohort) {
                Ok(line) => Self::Span(line),
                Err(why) => Self::NoSpan(why),
            },
            Scale::Steps { .. } | Scale::Polyline { .. } | Scale::Ladder(_) | Scale::Deduct { .. } => Self::Nothing,
        }
    }
}

impl SpanLine {
    fn new(span: &Span, direction: Direction, cohort: &Comparison) -> Result<Self, Substituted> {
        let (low, high) = span_bounds(span, direction, cohort)?;
        if low.compare(&high).is_eq() {
            return Err(Substituted::BoundsCoincide);
        }
        let (at_low, at_high) = (Exact::of(span.at_low.get()), Exact::of(span.at_high.get()));
        let rise = at_high.minus(&at_low).zip(high.minus(&low));
        let slope = defined(rise.and_then(|(rates, bounds)| rates.over(&bounds)))?.reduced();
        let between = match span.outside {
            Outside::Extended => None,
            Outside::Flat if at_low.compare(&at_high).is_le() => Some((at_low.clone(), at_high)),
            Outside::Flat => Some((at_high, at_low.clone())),
        };
        let small = SmallLine::new(&low, &at_low, &slope, between.as_ref());
        Ok(Self { low, at_low, slope, between, small })
    }

    fn rate(&self, m: &Exact) -> Result<Exact, Substituted> {
        if let Some(rate) = self.small.and_then(|line| line.rate(m)) {
            return Ok(rate);
        }
        let rise = m.minus(&self.low).and_then(|above| self.slope.times(&above));
        let rate = defined(rise.and_then(|rise| rise.plus(&self.at_low)))?;
        Ok(match &self.between {
            Some((lowest, highest)) => rate.at_least(lowest).at_most(highest),
            None => rate,
        })
    }
}

impl SmallLine {
    fn new(low: &Exact, at_low: &Exact, slope: &Exact, between: Option<&(Exact, Exact)>) -> Option<Self> {
        let (Exact::Small(low, of), Exact::Small(start, start_of), Exact::Small(rise, rise_of)) = (low, at_low, slope)
        else {
            return None;
        };
        let rise_of = rise_of.checked_mul(*of)?;
        let (start, rise, denominator) = match rise_of.checked_rem(*start_of)? {
            0 => (start.checked_mul(rise_of.checked_div(*start_of)?)?, *rise, rise_of),
            _ => (start.checked_mul(rise_of)?, rise.checked_mul(*start_of)?, rise_of.checked_mul(*start_of)?),
        };
        let over_all = |rate: &Exact| match rate {
            Exact::Small(rate, of) if denominator.checked_rem(*of)? == 0 => {
                rate.checked_mul(denominator.checked_div(*of)?)
            }
            Exact::Small(..) | Exact::Wide(_) | Exact::Rounded(_) => None,
        };
        let between = match between {
            Some((lowest, highest)) => (over_all(lowest)?, over_all(highest)?),
            None => (i64::MIN, i64::MAX),
        };
        Some(Self { of: *of, low: *low, start, rise, denominator, between })
    }

    #[inline]
    fn rate(self, m: &Exact) -> Option<Exact> {
        let Exact::Small(numerator, of) = m else { return None };
        if *of != self.of {
            return None;
        }
        let above = numerator.checked_sub(self.low)?;
        let (lowest, highest) = self.between;
        let numerator = self.rise.checked_mul(above)?.checked_add(self.start)?;
        Some(Exact::Small(numerator.max(lowest).min(highest), self.denominator))
    }
}

/// The rate of value `m`; `field` is how many were ranked, where `m` is a place.
pub(crate) fn scale(
    component: &Component,
    m: &Exact,
    field: Option<u32>,
    cohort: &Comparison,
) -> Result<Exact, Substituted> {
    match (&component.scale, &cohort.prepared) {
        (_, Prepared::Proportional(floor, cap)) => Ok(proportional(m, floor.as_ref(), cap.as_ref())),
        (_, Prepared::Span(line)) => line.rate(m),
        (_, Prepared::NoSpan(why)) => Err(*why),
        (Scale::Steps { steps: list, otherwise }, _) => Ok(steps(list, *otherwise, component.measured_direction(), m)),
        (Scale::Polyline { points, outside }, _) => polyline(points, *outside, m),
        (Scale::Ladder(parameters), _) => match component.measure {
            Measure::Rank | Measure::ExternalRank => ladder(parameters, m, field),
            Measure::Level
            | Measure::Completion
            | Measure::Gap
            | Measure::Growth
            | Measure::Increment
            | Measure::ToBest
            | Measure::ToMean
            | Measure::Count
            | Measure::Panel { .. }
            | Measure::Score => Err(Substituted::Undefined(Undefined::RuleIncomplete)),
        },
        (Scale::Deduct { per, floor }, _) => deduct(*per, *floor, m),
        // Proportional scales and spans are always prepared; nothing else is left.
        (Scale::Proportional { .. } | Scale::Span(_), Prepared::Nothing) => {
            Err(Substituted::Undefined(Undefined::RuleIncomplete))
        }
    }
}

/// clamp(m, floor, cap); the cap holds where the floor is above it.
fn proportional(m: &Exact, floor: Option<&Exact>, cap: Option<&Exact>) -> Exact {
    let m = floor.filter(|floor| m.compare(floor).is_lt()).unwrap_or(m);
    cap.filter(|cap| m.compare(cap).is_gt()).unwrap_or(m).clone()
}

/// Low and high bound of a span. A cost mirrors the cohort's bounds: its minimum is the best.
pub(crate) fn span_bounds(
    span: &Span,
    direction: Direction,
    cohort: &Comparison,
) -> Result<(Exact, Exact), Substituted> {
    let resolve = |bound: Bound| {
        let spread = cohort.measured.as_ref();
        let value = match (bound, direction) {
            (Bound::Fixed(value), _) => Some(Exact::of(value.get())),
            (Bound::CohortMean, _) => spread.and_then(|spread| spread.mean.clone()),
            (Bound::CohortMin, Direction::Benefit) | (Bound::CohortMax, Direction::Cost) => {
                spread.map(|spread| spread.min.clone())
            }
            (Bound::CohortMax, Direction::Benefit) | (Bound::CohortMin, Direction::Cost) => {
                spread.map(|spread| spread.max.clone())
            }
        };
        defined(value)
    };
    Ok((resolve(span.low)?, resolve(span.high)?))
}

/// The line through two points (value, rate), at `m`, in one fraction: (r₀·(x₁ − m) + r₁·(m − x₀))/(x₁ − x₀).
fn line((x0, r0): (&Exact, &Exact), (x1, r1): (&Exact, &Exact), m: &Exact) -> Option<Exact> {
    let from_low = r1.times(&m.minus(x0)?)?;
    let from_high = r0.times(&x1.minus(m)?)?;
    from_low.plus(&from_high)?.over(&x1.minus(x0)?)
}

/// Benefit: the rate of the highest step ≤ m; cost: of the lowest step ≥ m; else `otherwise`. Of equal steps the first.
fn steps(steps: &[Step], otherwise: Number, direction: Direction, m: &Exact) -> Exact {
    let mut reached: Option<&Step> = None;
    for step in steps {
        let order = m.compare(&Exact::of(step.at.get()));
        let closer = |best: &Step| match direction {
            Direction::Benefit => step.at > best.at,
            Direction::Cost => step.at < best.at,
        };
        let met = match direction {
            Direction::Benefit => order.is_ge(),
            Direction::Cost => order.is_le(),
        };
        if met && reached.is_none_or(closer) {
            reached = Some(step);
        }
    }
    Exact::of(reached.map_or(otherwise, |step| step.rate).get())
}

/// Linear between the points, flat or extended outside; a single point is flat, none is undefined.
fn polyline(points: &[Point], outside: Outside, m: &Exact) -> Result<Exact, Substituted> {
    let mut sorted: Vec<&Point> = points.iter().collect();
    sorted.sort_by_key(|point| point.value);
    sorted.dedup_by_key(|point| point.value);
    let (Some(first), Some(last)) = (sorted.first(), sorted.last()) else {
        return Err(Substituted::Undefined(Undefined::RuleIncomplete));
    };
    let at = |point: &Point| (Exact::of(point.value.get()), Exact::of(point.rate.get()));
    let outside_of = |point: &Point| Ok(Exact::of(point.rate.get()));
    let after = sorted.partition_point(|point| m.compare(&Exact::of(point.value.get())).is_ge());
    if outside == Outside::Flat && after == 0 {
        return outside_of(first);
    }
    if outside == Outside::Flat && after == sorted.len() {
        return outside_of(last);
    }
    let upper = after.clamp(1, sorted.len().saturating_sub(1).max(1));
    match (sorted.get(upper.saturating_sub(1)), sorted.get(upper)) {
        (Some(a), Some(b)) => {
            let ((x0, r0), (x1, r1)) = (at(a), at(b));
            defined(line((&x0, &r0), (&x1, &r1), m))
        }
        _ => outside_of(first),
    }
}

/// The rate of place `r`; a ladder between first and last needs to know how many were ranked.
fn ladder(ladder: &Ladder, r: &Exact, field: Option<u32>) -> Result<Exact, Substituted> {
    let below_first = defined(r.minus(&Exact::ONE))?;
    match ladder {
        Ladder::Drop { drop } => {
            let lost = defined(Exact::of(drop.get()).times(&below_first))?;
            defined(Exact::ONE.minus(&lost)).map(|rate| rate.at_least(&Exact::ZERO))
        }
        Ladder::Between { first, last } => {
            let n = field.ok_or(Substituted::Missing(Input::FieldSize))?;
            let (first, last) = (Exact::of(first.get()), Exact::of(last.get()));
            if n <= 1 {
                return Ok(first);
            }
            defined(line((&Exact::ONE, &first), (&Exact::whole(n), &last), r))
        }
        Ladder::Table { rates, otherwise } => {
            let listed = rates.iter().zip(1_u32..).find(|(_, place)| r.compare(&Exact::whole(*place)).is_eq());
            Ok(Exact::of(listed.map_or(*otherwise, |(rate, _)| *rate).get()))
        }
    }
}

/// max(floor, 1 − per·m); no floor = may go negative.
fn deduct(per: Number, floor: Option<Number>, m: &Exact) -> Result<Exact, Substituted> {
    let rate = defined(Exact::of(per.get()).times(m).and_then(|lost| Exact::ONE.minus(&lost)))?;
    Ok(match floor {
        Some(floor) => rate.at_least(&Exact::of(floor.get())),
        None => rate,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line in 64 bits gives what fractions give, which the same value with another denominator goes through.
    #[test]
    fn a_line_is_the_same_in_64_bits() {
        let small = |numerator: i64, denominator: i64| Exact::Small(numerator, denominator);
        for (low, high) in [(-350, 1_725), (1_725, -350), (0, 7)] {
            for (at_low, at_high) in [((6, 10), (1, 1)), ((1, 1), (3, 5)), ((1, 3), (1, 3)), ((-7, 100), (12, 10))] {
                for flat in [false, true] {
                    let (at_low, at_high) = (small(at_low.0, at_low.1), small(at_high.0, at_high.1));
                    let (low, high) = (small(low, 100), small(high, 100));
                    let rise = at_high.minus(&at_low).unwrap().over(&high.minus(&low).unwrap()).unwrap();
                    let order = at_low.compare(&at_high).is_le();
                    let ends = if order { (at_low.clone(), at_high) } else { (at_high, at_low.clone()) };
                    let between = flat.then_some(ends);
                    let slope = rise.reduced();
                    let small_line = SmallLine::new(&low, &at_low, &slope, between.as_ref());
                    let line = SpanLine { low, at_low, slope, between, small: small_line };
                    for m in (-600..2_000).step_by(7) {
                        let quick = line.small.and_then(|line| line.rate(&small(m, 100))).unwrap();
                        let slow = line.rate(&small(m * 3, 300)).unwrap();
                        assert!(quick.compare(&slow).is_eq(), "{m} {quick:?} {slow:?}");
                    }
                }
            }
        }
    }
}
