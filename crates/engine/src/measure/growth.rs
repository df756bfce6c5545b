//! 增速: (x − p)/|p|.

use super::{Inputs, defined, undefined};
use crate::exact::Exact;
use crate::{Substituted, Undefined};

/// Undefined for p = 0.
pub(super) fn observe(inputs: &Inputs) -> Result<Exact, Substituted> {
    let (x, prior) = (Exact::of(inputs.actual()?), inputs.prior()?);
    if prior.is_zero() {
        return undefined(Undefined::PriorZero);
    }
    defined(x.minus(&prior).and_then(|increment| increment.over(&prior.magnitude())))
}
