//! 按实绩: the value / the cohort's maximum; for a cost the minimum / the value.

use super::{defined, undefined};
use crate::cohort::CohortFigures;
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::Direction;

/// Undefined where the maximum is ≤ 0; of a cost, where the value or the minimum is below 0, and 1 where it is the minimum.
pub(super) fn compare(x: &Exact, direction: Direction, cohort: &CohortFigures) -> Result<Exact, Substituted> {
    let spread = cohort.values.as_ref();
    match (direction, spread) {
        (Direction::Benefit, Some(spread)) if spread.max.is_positive() => defined(x.over(&spread.max)),
        (Direction::Benefit, _) => undefined(Undefined::BestNotPositive),
        (Direction::Cost, Some(spread)) if !spread.min.is_negative() && !x.is_negative() => {
            if x.compare(&spread.min).is_eq() { Ok(Exact::ONE) } else { defined(spread.min.over(x)) }
        }
        (Direction::Cost, _) => undefined(Undefined::NegativeCost),
    }
}
