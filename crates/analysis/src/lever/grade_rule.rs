//! The levers of conditions: the bounds of a grade rule's comparisons.

use super::{MOST, Measured};
use baton_model::{Edit, Id, Number, Policy, Quantity, Setting};

/// Where a bound stands: of the category's rules, and of the rule's single conditions, lists opened.
type At = (usize, usize);

fn bound(policy: &Policy, category: &Id, (at, nth): At) -> Option<(Number, Quantity)> {
    policy.category(category)?.grading.rules.get(at)?.when.single().get(nth)?.bound()
}

/// What a condition's bound counts.
pub fn measured(policy: &Policy, category: &Id, at: At) -> Measured {
    match bound(policy, category, at) {
        Some((_, Quantity::Share | Quantity::Percent)) => Measured::Percent,
        Some((_, Quantity::Times | Quantity::Place)) => Measured::Plain,
        Some((_, Quantity::Points)) | None => Measured::Points,
    }
}

/// Whether a condition's bound is a fraction that is shown in per cent.
pub fn is_fraction(policy: &Policy, category: &Id, at: At) -> bool {
    matches!(bound(policy, category, at), Some((_, Quantity::Share)))
}

/// A condition's bound.
pub fn value(policy: &Policy, category: &Id, at: At) -> Option<Number> {
    bound(policy, category, at).map(|(bound, _)| bound)
}

/// Least and most of a condition's bound, as shown. A rate may be beyond the marks, where it isn't capped.
pub fn bounds(policy: &Policy, category: &Id, at: At) -> (i64, i64) {
    match bound(policy, category, at) {
        Some((_, Quantity::Share | Quantity::Percent)) => (0, 1_000),
        Some((_, Quantity::Times | Quantity::Place)) => (0, 100_000),
        Some((_, Quantity::Points)) | None => (0, MOST),
    }
}

/// The edit that gives a condition another bound.
pub fn edit(policy: &Policy, category: &Id, at: At, value: Number) -> Option<Edit> {
    bound(policy, category, at)?;
    let mut rules = policy.category(category)?.grading.rules.clone();
    let one = rules.get_mut(at.0)?.when.single_mut().into_iter().nth(at.1)?;
    *one = one.clone().with_bound(value);
    Some(Edit::Set(Setting::GradeRules { category: category.clone(), rules }))
}
