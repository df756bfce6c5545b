//! 分档: the rate of the best step reached, inclusive (以上含本数).

use std::cmp::Reverse;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Family, Ready, Shape, exact};
use crate::Substituted;
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use baton_model::{Arrange, Direction, Number, Steps};

/// The steps with the one that is asked first in front; of equal ones the one written first.
#[derive(Debug)]
struct Stairs {
    steps: Vec<(Exact, Exact)>,
    otherwise: Exact,
    direction: Direction,
}

impl Family for Steps {
    fn prepare(&self, direction: Direction, _: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted> {
        let mut steps = self.steps.clone();
        match direction {
            Direction::Benefit => steps.arrange_by_key(|step| Reverse(step.at)),
            Direction::Cost => steps.arrange_by_key(|step| step.at),
        }
        let steps = steps.iter().map(|step| (exact(step.at), exact(step.rate))).collect();
        Ok(Arc::new(Stairs { steps, otherwise: exact(self.otherwise), direction }))
    }

    fn shape(&self) -> Shape {
        Shape::Stairs
    }

    fn bends(&self, _: Option<(Decimal, Decimal)>, _: u32) -> Vec<Decimal> {
        self.steps.iter().map(|step| step.at.get()).collect()
    }

    fn most(&self) -> Option<Number> {
        self.steps.iter().map(|step| step.rate).chain([self.otherwise]).max()
    }

    fn least(&self) -> Option<Number> {
        self.steps.iter().map(|step| step.rate).chain([self.otherwise]).min()
    }
}

impl Ready for Stairs {
    /// Benefit: the rate of the highest step ≤ m; cost: of the lowest step ≥ m; else that of whoever reaches none.
    fn rate(&self, value: &Exact, _: Option<u32>) -> Result<Exact, Substituted> {
        let reached = self.steps.iter().find(|(at, _)| match self.direction {
            Direction::Benefit => value.compare(at).is_ge(),
            Direction::Cost => value.compare(at).is_le(),
        });
        Ok(reached.map_or(&self.otherwise, |(_, rate)| rate).clone())
    }
}

#[cfg(test)]
mod tests {
    use crate::scale::tests::{check, of_cost};
    use baton_model::{Number, Scale, Step, Steps};

    #[test]
    fn the_best_step_reached_gives_the_rate() {
        let steps = [(80, 80), (100, 100), (90, 90), (90, 10)];
        let steps = steps.map(|(at, rate)| Step { at: at.into(), rate: Number::hundredths(rate) }).to_vec();
        let scale = Scale::Steps(Steps { steps, otherwise: Number::hundredths(60) });
        check(&scale, &[("79.9", "0.6"), ("80", "0.8"), ("90", "0.9"), ("130", "1")], Some("1"));
        for (value, rate) in [("80", "0.8"), ("80.1", "0.9"), ("95", "1"), ("101", "0.6")] {
            assert_eq!(of_cost(&scale, value).as_deref(), Some(rate), "{value}");
        }
    }
}
