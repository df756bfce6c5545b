//! 增速: (x − p)/|p|.

use super::{Inputs, defined, undefined};
use crate::exact::Exact;
use crate::{Substituted, Undefined};

/// From a reading.
pub(super) fn observe(inputs: &Inputs) -> Result<Exact, Substituted> {
    of(&Exact::of(inputs.actual()?), &inputs.prior()?)
}

/// Undefined for p = 0.
pub(super) fn of(x: &Exact, prior: &Exact) -> Result<Exact, Substituted> {
    if prior.is_zero() {
        return undefined(Undefined::PriorZero);
    }
    defined(x.minus(prior).and_then(|increment| increment.over(&prior.magnitude())))
}
