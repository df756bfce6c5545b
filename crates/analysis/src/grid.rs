//! The values that a drafter can type on one side of a figure's present one.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A way from the present value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Down,
    Up,
}

/// The typable values on one side of the present one: 0 is the present value, then multiples of the step outwards.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Grid {
    side: Side,
    now: Decimal,
    step: Decimal,
    /// The multiple of the step nearest to the present value on this side, and not it.
    first: Decimal,
    /// How many values there are besides the present one.
    pub(crate) count: i64,
}

impl Grid {
    /// The values from the present one to the lowest or highest; `None` where they can't be counted.
    pub(crate) fn new(now: Decimal, ends: (Decimal, Decimal), step: Decimal, side: Side) -> Option<Self> {
        let steps = now.checked_div(step)?;
        let one = Decimal::ONE;
        let (low, high) = ends;
        let (first, steps_left) = match side {
            Side::Up => {
                let first = steps.floor().checked_add(one)?;
                (first, high.checked_div(step)?.floor().checked_sub(first)?)
            }
            Side::Down => {
                let first = steps.ceil().checked_sub(one)?;
                (first, first.checked_sub(low.checked_div(step)?.ceil())?)
            }
        };
        let count = steps_left.checked_add(one)?.max(Decimal::ZERO).to_i64()?;
        Some(Self { side, now, step, first, count })
    }

    /// The value at an index, from the present one outwards.
    pub(crate) fn value(&self, index: i64) -> Option<Decimal> {
        let Some(beyond) = index.checked_sub(1).filter(|beyond| *beyond >= 0) else { return Some(self.now) };
        let beyond = Decimal::from(beyond);
        let multiple = match self.side {
            Side::Up => self.first.checked_add(beyond)?,
            Side::Down => self.first.checked_sub(beyond)?,
        };
        multiple.checked_mul(self.step).map(|value| value.normalize())
    }
}
