//! 折线: linear between given points.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, INCOMPLETE, Ready, exact, line};
use crate::Substituted;
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::measure::defined;
use baton_model::{Arrange, Direction, Number, Outside, Point, Polyline};

/// The points in ascending order, each value once: of equal ones the one written first.
#[derive(Debug)]
pub(crate) struct Corners {
    points: Vec<(Exact, Exact)>,
    outside: Outside,
}

impl Corners {
    /// A polyline with exact numbers.
    pub(crate) fn ready(points: &[Point], outside: Outside) -> Arc<dyn Ready> {
        let mut points = points.to_vec();
        points.arrange_by_key(|point| point.value);
        points.dedup_by_key(|point| point.value);
        let points = points.iter().map(|point| (exact(point.value), exact(point.rate))).collect();
        Arc::new(Self { points, outside })
    }
}

impl Family for Polyline {
    fn prepare(&self, _: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        Ok(Corners::ready(&self.points, self.outside))
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, _: u32) -> Vec<Decimal> {
        self.points.iter().map(|point| point.value.get()).collect()
    }

    fn most(&self) -> Option<Number> {
        self.points.iter().map(|point| point.rate).max().filter(|_| self.outside == Outside::Flat)
    }

    fn least(&self) -> Option<Number> {
        self.points.iter().map(|point| point.rate).min().filter(|_| self.outside == Outside::Flat)
    }
}

impl Ready for Corners {
    /// Flat or extended outside; a single point is flat, none is undefined.
    fn rate(&self, value: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let points = &self.points;
        let (Some((_, first)), Some((_, last))) = (points.first(), points.last()) else { return Err(INCOMPLETE) };
        let after = points.partition_point(|(at, _)| value.compare(at).is_ge());
        if self.outside == Outside::Flat && after == 0 {
            return Ok(first.clone());
        }
        if self.outside == Outside::Flat && after == points.len() {
            return Ok(last.clone());
        }
        let upper = after.clamp(1, points.len().saturating_sub(1).max(1));
        match (points.get(upper.saturating_sub(1)), points.get(upper)) {
            (Some((x0, r0)), Some((x1, r1))) => defined(line((x0, r0), (x1, r1), value)),
            _ => Ok(first.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::{check, of};
    use baton_model::{Number, Outside, Point, Polyline, Scale};

    fn polyline(points: &[(i64, i64)], outside: Outside) -> Scale {
        let points =
            points.iter().map(|(value, rate)| Point { value: (*value).into(), rate: Number::hundredths(*rate) });
        Scale::Polyline(Polyline { points: points.collect(), outside })
    }

    #[test]
    fn linear_between_its_points_and_flat_or_on_beyond() {
        let points = [(100, 100), (50, 60), (80, 90)];
        check(
            &polyline(&points, Outside::Flat),
            &[("40", "0.6"), ("65", "0.75"), ("90", "0.95"), ("120", "1")],
            Some("1"),
        );
        check(&polyline(&points, Outside::Extended), &[("40", "0.5"), ("120", "1.1")], None);
        check(&polyline(&[(50, 60)], Outside::Extended), &[("0", "0.6"), ("99", "0.6")], None);
        assert_eq!(of(&polyline(&[], Outside::Flat), "1"), None);
    }
}
