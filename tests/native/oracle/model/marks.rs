//! 1 Marks: what an indicator may bring a unit.

use baton::model::{Indicator, Unit};

use super::fraction::{Fraction, of};

/// `marks(u,k)`: the unit's, else its group's, else the category's.
pub fn marks(indicator: &Indicator, unit: &Unit) -> Fraction {
    if let Some(marks) = indicator.marks.units.get(&unit.id) {
        return of(*marks);
    }
    if let Some(marks) = unit.group.as_ref().and_then(|group| indicator.marks.groups.get(group)) {
        return of(*marks);
    }
    of(indicator.marks.category)
}
