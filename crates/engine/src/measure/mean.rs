//! x / the cohort's mean; for a cost the mean / x.

use super::{defined, undefined};
use crate::cohort::Comparison;
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::Direction;

/// Undefined where the mean is ≤ 0, and for a cost ≤ 0.
pub(super) fn compare(x: &Exact, direction: Direction, cohort: &Comparison) -> Result<Exact, Substituted> {
    let mean = cohort.actual.as_ref().and_then(|spread| spread.mean.as_ref());
    match (mean, direction) {
        (None, _) => undefined(Undefined::TooLarge),
        (Some(mean), _) if !mean.is_positive() => undefined(Undefined::MeanNotPositive),
        (Some(mean), Direction::Benefit) => defined(x.over(mean)),
        (Some(_), Direction::Cost) if !x.is_positive() => undefined(Undefined::CostNotPositive),
        (Some(mean), Direction::Cost) => defined(mean.over(x)),
    }
}
