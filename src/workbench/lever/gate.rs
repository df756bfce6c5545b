//! The levers of gates: deductions over so many points, a rate below so much.

use super::parameter::{in_percent, of_percent};
use super::{MOST, Measured};
use crate::model::{Condition, Edit, Gate, Id, Number, Policy, Setting};

fn gate<'a>(policy: &'a Policy, category: &Id, at: usize) -> Option<&'a Gate> {
    policy.category(category)?.grading.gates.get(at)
}

/// What a gate's bound counts.
pub fn measured(policy: &Policy, category: &Id, at: usize) -> Measured {
    match gate(policy, category, at).map(|gate| &gate.condition) {
        Some(Condition::RateBelow { .. }) => Measured::Percent,
        Some(Condition::DeductionsOver(_)) | None => Measured::Points,
    }
}

/// A gate's bound, as shown.
pub fn value(policy: &Policy, category: &Id, at: usize) -> Option<Number> {
    match gate(policy, category, at)?.condition {
        Condition::DeductionsOver(points) => Some(points),
        Condition::RateBelow { rate, .. } => in_percent(rate),
    }
}

/// Least and most of a gate's bound. A rate may be beyond the marks, where it isn't capped.
pub fn bounds(policy: &Policy, category: &Id, at: usize) -> (Number, Number) {
    match measured(policy, category, at) {
        Measured::Percent => (Number::ZERO, 1_000.into()),
        Measured::Points
        | Measured::PercentagePoints
        | Measured::Places
        | Measured::Factor
        | Measured::Yuan
        | Measured::Plain => (Number::ZERO, MOST.into()),
    }
}

/// The edit that gives a gate another bound.
pub fn edit(policy: &Policy, category: &Id, at: usize, value: Number) -> Option<Edit> {
    let mut gates = policy.category(category)?.grading.gates.clone();
    match &mut gates.get_mut(at)?.condition {
        Condition::DeductionsOver(points) => *points = value,
        Condition::RateBelow { rate, .. } => *rate = of_percent(value)?,
    }
    Some(Edit::Set(Setting::Gates { category: category.clone(), gates }))
}
