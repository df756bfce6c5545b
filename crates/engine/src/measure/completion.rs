//! 完成率: x/T; for a cost T/x.

use rust_decimal::Decimal;

use super::{Inputs, defined, undefined};
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::{Direction, Proportional, Scale};

/// Undefined for T ≤ 0; of a cost for x < 0, too, and at x = 0 the cap of a proportional scale, else 1.
pub(super) fn observe(inputs: &Inputs, direction: Direction, scale: &Scale) -> Result<Exact, Substituted> {
    let x = inputs.actual()?;
    // A target that is given needs no fraction first.
    let given = inputs.reading.target.map(|target| target.get()).filter(|target| *target > Decimal::ZERO);
    if let (Some(target), Direction::Benefit) = (given, direction) {
        return defined(Exact::quotient(x, target));
    }
    let (x, target) = (Exact::of(x), inputs.target()?);
    if !target.is_positive() {
        return undefined(Undefined::TargetNotPositive);
    }
    if direction == Direction::Benefit {
        return defined(x.over(&target));
    }
    if x.is_negative() {
        return undefined(Undefined::NegativeCost);
    }
    if !x.is_zero() {
        return defined(target.over(&x));
    }
    let cap = if let Scale::Proportional(Proportional { cap, .. }) = scale { *cap } else { None };
    Ok(cap.map_or(Exact::ONE, |cap| Exact::of(cap.get())))
}
