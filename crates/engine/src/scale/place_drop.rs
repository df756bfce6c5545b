//! 逐名递减: full marks for the first place, as much less for each place after it, not below zero.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, Shape, exact, places};
use crate::Substituted;
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::measure::defined;
use baton_model::{Direction, Number, PlaceDrop};

#[derive(Debug)]
struct Descent(Exact);

impl Family for PlaceDrop {
    fn prepare(&self, _: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        Ok(Arc::new(Descent(exact(self.drop))))
    }

    fn shape(&self) -> Shape {
        Shape::Places
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, ranked: u32) -> Vec<Decimal> {
        places(ranked.max(1))
    }

    fn most(&self) -> Option<Number> {
        (self.drop >= Number::ZERO).then_some(Number::ONE)
    }

    fn least(&self) -> Option<Number> {
        Some(Number::ZERO)
    }
}

impl Ready for Descent {
    fn rate(&self, place: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let lost = place.minus(&Exact::ONE).and_then(|below_first| self.0.times(&below_first));
        defined(lost.and_then(|lost| Exact::ONE.minus(&lost))).map(|rate| rate.at_least(&Exact::ZERO))
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::check;
    use baton_model::{Counted, Ladder, Number, PlaceDrop, Scale};

    #[test]
    fn each_place_costs_as_much_but_nobody_falls_below_zero() {
        let scale = Scale::Ladder(Ladder::Drop(PlaceDrop { drop: Number::hundredths(30), from: Counted::First }));
        check(&scale, &[("1", "1"), ("2", "0.7"), ("4", "0.1"), ("5", "0")], Some("1"));
    }
}
