//! 2, step 3: the entry condition 门槛 of a component.

use super::comparison::Looking;
use super::fraction::Fraction;
use super::measure::Value;
use crate::oracle::wire::{EntryCondition, Order, Unit};

pub fn holds(value: &Fraction, order: Order, bound: &Fraction) -> bool {
    match order {
        Order::Below => value < bound,
        Order::AtMost => value <= bound,
        Order::AtLeast => value >= bound,
        Order::Above => value > bound,
    }
}

/// Whether a unit meets the condition; what is missing or undefined doesn't.
pub fn met<'a>(condition: &EntryCondition, asked: &Looking<'a>, unit: &'a Unit) -> bool {
    match asked.at(unit).value {
        Value::Is(value) => holds(&value, condition.order, &condition.bound),
        Value::Missing | Value::Undefined => false,
    }
}
