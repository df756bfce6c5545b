//! 增速: (x − p)/|p|.

use super::{Inputs, defined, undefined};
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::Look;

/// From a reading.
pub(super) fn observe(inputs: &Inputs, look: &Look) -> Result<Exact, Substituted> {
    of(&Exact::of(inputs.actual()?), &inputs.prior()?, look)
}

/// Undefined for p = 0. A cost is not turned round.
pub(super) fn of(x: &Exact, prior: &Exact, _: &Look) -> Result<Exact, Substituted> {
    if prior.is_zero() {
        return undefined(Undefined::PriorZero);
    }
    defined(x.minus(prior).and_then(|increment| increment.over(&prior.magnitude())))
}
