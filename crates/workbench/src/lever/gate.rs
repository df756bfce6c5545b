//! The levers of conditions: the bound of a grade rule's condition.

use super::parameter::{in_percent, of_percent};
use super::{MOST, Measured};
use baton_model::{Edit, Id, Number, Policy, Quantity, Setting};

fn bound(policy: &Policy, category: &Id, at: usize) -> Option<(Number, Quantity)> {
    policy.category(category)?.grading.gates.get(at)?.when.bound()
}

/// What a condition's bound counts.
pub fn measured(policy: &Policy, category: &Id, at: usize) -> Measured {
    match bound(policy, category, at) {
        Some((_, Quantity::Share)) => Measured::Percent,
        Some((_, Quantity::Points)) | None => Measured::Points,
    }
}

/// A condition's bound, as shown.
pub fn value(policy: &Policy, category: &Id, at: usize) -> Option<Number> {
    match bound(policy, category, at)? {
        (share, Quantity::Share) => in_percent(share),
        (points, Quantity::Points) => Some(points),
    }
}

/// Least and most of a condition's bound. A rate may be beyond the marks, where it isn't capped.
pub fn bounds(policy: &Policy, category: &Id, at: usize) -> (Number, Number) {
    match bound(policy, category, at) {
        Some((_, Quantity::Share)) => (Number::ZERO, 1_000.into()),
        Some((_, Quantity::Points)) | None => (Number::ZERO, MOST.into()),
    }
}

/// The edit that gives a condition another bound.
pub fn edit(policy: &Policy, category: &Id, at: usize, value: Number) -> Option<Edit> {
    let bound = match bound(policy, category, at)? {
        (_, Quantity::Share) => of_percent(value)?,
        (_, Quantity::Points) => value,
    };
    let mut gates = policy.category(category)?.grading.gates.clone();
    let rule = gates.get_mut(at)?;
    rule.when = rule.when.clone().with_bound(bound);
    Some(Edit::Set(Setting::Gates { category: category.clone(), gates }))
}
