//! The value against the cohort's mean: their ratio, or their difference; for a cost turned round.

use super::{defined, undefined};
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::Direction;

/// Value ÷ mean; undefined where the mean is ≤ 0, and of a cost where the value is.
pub(super) fn ratio(x: &Exact, direction: Direction, cohort: &CohortFigures) -> Result<Exact, Substituted> {
    let mean = cohort.mean()?;
    match (mean, direction) {
        (mean, _) if !mean.is_positive() => undefined(Undefined::MeanNotPositive),
        (mean, Direction::Benefit) => defined(x.over(mean)),
        (_, Direction::Cost) if !x.is_positive() => undefined(Undefined::CostNotPositive),
        (mean, Direction::Cost) => defined(mean.over(x)),
    }
}

/// Value − mean.
pub(super) fn over(x: &Exact, direction: Direction, cohort: &CohortFigures) -> Result<Exact, Substituted> {
    let mean = cohort.mean()?;
    defined(match direction {
        Direction::Benefit => x.minus(mean),
        Direction::Cost => mean.minus(x),
    })
}
