//! 名次表: a rate for each place from the first on, and one for those beyond.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, Shape, exact, places};
use crate::Substituted;
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use baton_model::{Direction, Number, PlaceTable};

#[derive(Debug)]
struct Listed {
    rates: Vec<Exact>,
    otherwise: Exact,
}

impl Family for PlaceTable {
    fn prepare(&self, _: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        let rates = self.rates.iter().copied().map(exact).collect();
        Ok(Arc::new(Listed { rates, otherwise: exact(self.otherwise) }))
    }

    fn shape(&self) -> Shape {
        Shape::Places
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, ranked: u32) -> Vec<Decimal> {
        let listed = u32::try_from(self.rates.len()).unwrap_or(u32::MAX).saturating_add(1);
        places(ranked.max(listed))
    }

    fn most(&self) -> Option<Number> {
        self.rates.iter().copied().chain([self.otherwise]).max()
    }

    fn least(&self) -> Option<Number> {
        self.rates.iter().copied().chain([self.otherwise]).min()
    }
}

impl Ready for Listed {
    fn rate(&self, place: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let mut listed = self.rates.iter().zip(1_u32..);
        let found = listed.find(|(_, at)| place.compare(&Exact::whole(*at)).is_eq());
        Ok(found.map_or(&self.otherwise, |(rate, _)| rate).clone())
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::check;
    use baton_model::{Counted, Ladder, Number, PlaceTable, Scale};

    #[test]
    fn each_place_has_its_rate_and_those_beyond_another() {
        let rates = [100, 90].map(Number::hundredths).to_vec();
        let scale =
            Scale::Ladder(Ladder::Table(PlaceTable { rates, otherwise: Number::hundredths(50), from: Counted::First }));
        check(&scale, &[("1", "1"), ("2", "0.9"), ("3", "0.5"), ("1.5", "0.5")], Some("1"));
    }
}
