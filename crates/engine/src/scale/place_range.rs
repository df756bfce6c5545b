//! 首末名等差: evenly from the rate of the first place to that of the last.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, Shape, exact, line, places};
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::measure::defined;
use crate::{Input, Substituted};
use baton_model::{Direction, Number, PlaceRange};

#[derive(Debug)]
struct Even {
    first: Exact,
    last: Exact,
}

impl Family for PlaceRange {
    fn prepare(&self, _: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        Ok(Arc::new(Even { first: exact(self.first), last: exact(self.last) }))
    }

    fn shape(&self) -> Shape {
        Shape::Places
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, ranked: u32) -> Vec<Decimal> {
        places(ranked.max(1))
    }

    fn most(&self) -> Option<Number> {
        Some(self.first.max(self.last))
    }

    fn least(&self) -> Option<Number> {
        Some(self.first.min(self.last))
    }
}

impl Ready for Even {
    /// It needs to know how many were ranked; a single one is the first.
    fn rate(&self, place: &Exact, ranked: Option<u32>) -> Result<Exact, Substituted> {
        let n = ranked.ok_or(Substituted::Missing(Input::FieldSize))?;
        if n <= 1 {
            return Ok(self.first.clone());
        }
        defined(line((&Exact::ONE, &self.first), (&Exact::whole(n), &self.last), place))
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::{check, of, ranked};
    use baton_model::{Counted, Ladder, Number, PlaceRange, Scale};

    #[test]
    fn places_are_evenly_apart() {
        let scale = Scale::Ladder(Ladder::Between(PlaceRange {
            first: Number::ONE,
            last: Number::hundredths(60),
            from: Counted::First,
        }));
        check(&scale, &[], Some("1"));
        for (place, n, rate) in [("1", 5, "1"), ("3", 5, "0.8"), ("5", 5, "0.6"), ("1", 1, "1")] {
            assert_eq!(ranked(&scale, place, n).as_deref(), Some(rate), "{place} of {n}");
        }
        assert_eq!(of(&scale, "1"), None, "of how many is not known");
    }
}
