//! 功效系数: linear between two bounds, which are given or the cohort's.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, exact};
use crate::Substituted;
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::measure::defined;
use baton_model::{Bound, Direction, Number, Outside, Span};

/// at_low + slope·(m − low), kept between the two rates or not.
#[derive(Debug)]
struct Line {
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

impl Family for Span {
    fn prepare(&self, direction: Direction, cohort: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        let (low, high) = (resolve(self.low, direction, cohort)?, resolve(self.high, direction, cohort)?);
        if low.compare(&high).is_eq() {
            return Err(Substituted::BoundsCoincide);
        }
        let (at_low, at_high) = (exact(self.at_low), exact(self.at_high));
        let rise = at_high.minus(&at_low).zip(high.minus(&low));
        let slope = defined(rise.and_then(|(rates, bounds)| rates.over(&bounds)))?.reduced();
        let between = match self.outside {
            Outside::Extended => None,
            Outside::Flat if at_low.compare(&at_high).is_le() => Some((at_low.clone(), at_high)),
            Outside::Flat => Some((at_high, at_low.clone())),
        };
        let small = SmallLine::new(&low, &at_low, &slope, between.as_ref());
        Ok(Arc::new(Line { low, at_low, slope, between, small }))
    }

    fn bounds(&self, direction: Direction, cohort: &CohortFigures) -> Option<(Exact, Exact)> {
        Some((resolve(self.low, direction, cohort).ok()?, resolve(self.high, direction, cohort).ok()?))
    }

    fn bends(&self, bounds: Option<(Decimal, Decimal)>, _: u32) -> Vec<Decimal> {
        bounds.map_or_else(Vec::new, |(low, high)| vec![low, high])
    }

    fn most(&self) -> Option<Number> {
        (self.outside == Outside::Flat).then(|| self.at_low.max(self.at_high))
    }

    fn least(&self) -> Option<Number> {
        (self.outside == Outside::Flat).then(|| self.at_low.min(self.at_high))
    }
}

impl Ready for Line {
    fn rate(&self, value: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        if let Some(rate) = self.small.and_then(|line| line.rate(value)) {
            return Ok(rate);
        }
        let rise = value.minus(&self.low).and_then(|above| self.slope.times(&above));
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

/// A bound among a cohort. A cost mirrors it: the cohort's minimum is the best.
fn resolve(bound: Bound, direction: Direction, cohort: &CohortFigures) -> Result<Exact, Substituted> {
    let spread = cohort.judged.as_ref();
    defined(match (bound, direction) {
        (Bound::Fixed(value), _) => Some(exact(value)),
        (Bound::CohortMean, _) => spread.and_then(|spread| spread.mean.clone()),
        (Bound::CohortMin, Direction::Benefit) | (Bound::CohortMax, Direction::Cost) => {
            spread.map(|spread| spread.min.clone())
        }
        (Bound::CohortMax, Direction::Benefit) | (Bound::CohortMin, Direction::Cost) => {
            spread.map(|spread| spread.max.clone())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Line, SmallLine};
    use crate::Substituted;
    use crate::cohort::CohortFigures;
    use crate::exact::Exact;
    use crate::scale::tests::check;
    use crate::scale::{Ready, family};
    use baton_model::{Bound, Direction, Number, Outside, Scale, Span};

    fn span(low: i64, high: i64, outside: Outside) -> Scale {
        let (low, high) = (Bound::Fixed(low.into()), Bound::Fixed(high.into()));
        Scale::Span(Span { low, high, at_low: Number::hundredths(60), at_high: Number::ONE, outside })
    }

    #[test]
    fn linear_between_its_bounds_and_flat_or_on_beyond() {
        let flat = [("40", "0.6"), ("60", "0.6"), ("75", "0.75"), ("100", "1"), ("120", "1")];
        check(&span(60, 100, Outside::Flat), &flat, Some("1"));
        check(&span(60, 100, Outside::Extended), &[("40", "0.4"), ("120", "1.2")], None);
        check(&span(100, 60, Outside::Flat), &[("120", "0.6"), ("70", "0.9"), ("50", "1")], Some("1"));
    }

    #[test]
    fn bounds_that_coincide_are_told() {
        let prepared = family(&span(7, 7, Outside::Flat)).prepare(Direction::Benefit, &CohortFigures::EMPTY);
        assert_eq!(prepared.err(), Some(Substituted::BoundsCoincide));
    }

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
                    let line = Line { low, at_low, slope, between, small: small_line };
                    for m in (-600..2_000).step_by(7) {
                        let quick = line.small.and_then(|line| line.rate(&small(m, 100))).unwrap();
                        let slow = line.rate(&small(m * 3, 300), None).unwrap();
                        assert!(quick.compare(&slow).is_eq(), "{m} {quick:?} {slow:?}");
                    }
                }
            }
        }
    }
}
