//! 1 Marks: what an indicator may bring a unit, and by which rule.

use super::fraction::{Fraction, zero};
use crate::oracle::wire::{ByScope, Indicator, IndicatorKind, Rule, RuleUnit, Unit};

/// The unit's, else its group's, else the category's.
pub fn scoped<'a, T>(of: &'a ByScope<T>, unit: &Unit) -> &'a T {
    let of_group = || unit.group.as_ref().and_then(|group| of.groups.get(group));
    of.units.get(&unit.id).or_else(of_group).unwrap_or(&of.category)
}

pub fn marks(indicator: &Indicator, unit: &Unit) -> Fraction {
    scoped(&indicator.marks, unit).get()
}

pub fn has_marks(indicator: &Indicator, unit: &Unit) -> bool {
    marks(indicator, unit) > zero()
}

/// Whether what the rule states is in points. That of an extra indicator always is.
pub fn in_points(indicator: &Indicator, rule: &Rule) -> bool {
    indicator.kind == IndicatorKind::Extra || rule.unit == RuleUnit::Points
}
