//! 超目标幅度: (x − T)/|T|; for a cost (T − x)/|T|.

use super::{Inputs, defined, undefined};
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::{Direction, Look};

/// From a reading.
pub(super) fn observe(inputs: &Inputs, look: &Look) -> Result<Exact, Substituted> {
    of(&Exact::of(inputs.actual()?), &inputs.target()?, look)
}

/// Undefined for T = 0.
pub(super) fn of(x: &Exact, target: &Exact, look: &Look) -> Result<Exact, Substituted> {
    if target.is_zero() {
        return undefined(Undefined::TargetZero);
    }
    let over = match look.direction {
        Direction::Benefit => x.minus(target),
        Direction::Cost => target.minus(x),
    };
    defined(over.and_then(|over| over.over(&target.magnitude())))
}
