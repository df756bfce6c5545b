//! 完成率: x/T; for a cost T/x.

use rust_decimal::Decimal;

use super::{Inputs, defined, undefined};
use crate::exact::Exact;
use crate::{Substituted, Undefined};
use baton_model::{Direction, Look};

/// From a reading.
pub(super) fn observe(inputs: &Inputs, look: &Look) -> Result<Exact, Substituted> {
    let x = inputs.actual()?;
    // A target that is given needs no fraction first.
    let given = inputs.reading.target.map(|target| target.get()).filter(|target| *target > Decimal::ZERO);
    if let (Some(target), Direction::Benefit) = (given, look.direction) {
        return defined(Exact::quotient(x, target));
    }
    of(&Exact::of(x), &inputs.target()?, look)
}

/// Undefined for T ≤ 0; of a cost for x < 0, too, and at x = 0 what the component says.
pub(super) fn of(x: &Exact, target: &Exact, look: &Look) -> Result<Exact, Substituted> {
    if !target.is_positive() {
        return undefined(Undefined::TargetNotPositive);
    }
    if look.direction == Direction::Benefit {
        return defined(x.over(target));
    }
    if x.is_negative() {
        return undefined(Undefined::NegativeCost);
    }
    if !x.is_zero() {
        return defined(target.over(x));
    }
    Ok(Exact::of(look.at_zero.get()))
}
