//! The levers of conditions: the bound of a grade rule's condition.

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

/// A condition's bound.
pub fn value(policy: &Policy, category: &Id, at: usize) -> Option<Number> {
    bound(policy, category, at).map(|(bound, _)| bound)
}

/// Least and most of a condition's bound, as shown. A rate may be beyond the marks, where it isn't capped.
pub fn bounds(policy: &Policy, category: &Id, at: usize) -> (i64, i64) {
    match bound(policy, category, at) {
        Some((_, Quantity::Share)) => (0, 1_000),
        Some((_, Quantity::Points)) | None => (0, MOST),
    }
}

/// The edit that gives a condition another bound.
pub fn edit(policy: &Policy, category: &Id, at: usize, value: Number) -> Option<Edit> {
    bound(policy, category, at)?;
    let mut gates = policy.category(category)?.grading.gates.clone();
    let rule = gates.get_mut(at)?;
    rule.when = rule.when.clone().with_bound(value);
    Some(Edit::Set(Setting::Gates { category: category.clone(), gates }))
}
