//! `marks(u,k)` resolved for the members of a category.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::limits;
use baton_model::{Category, Id, Indicator};

/// An indicator's marks by group and unit; what does not count is 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ColumnMarks {
    /// Of members without a group first, then by group.
    by_group: Vec<Decimal>,
    /// Of single members, by position.
    by_member: BTreeMap<u32, Decimal>,
}

impl ColumnMarks {
    /// Resolves the marks; `position` finds a unit among the category's members.
    pub(super) fn new(indicator: &Indicator, category: &Category, position: impl Fn(&Id) -> Option<u32>) -> Self {
        let marks = &indicator.marks;
        let of_group = |id: &Id| limits::marks(marks.groups.get(id).copied().unwrap_or(marks.category));
        let groups = category.groups.iter().map(|group| of_group(&group.id));
        let units = marks.units.iter().filter_map(|(id, marks)| Some((position(id)?, limits::marks(*marks))));
        Self {
            by_group: std::iter::once(limits::marks(marks.category)).chain(groups).collect(),
            by_member: units.collect(),
        }
    }

    /// Marks of a member of a group (0 = none, else its position + 1).
    #[inline]
    pub(super) fn of(&self, member: u32, group: u32) -> Decimal {
        if !self.by_member.is_empty()
            && let Some(marks) = self.by_member.get(&member)
        {
            return *marks;
        }
        usize::try_from(group).ok().and_then(|group| self.by_group.get(group)).copied().unwrap_or(Decimal::ZERO)
    }

    /// The different marks that groups have, for factors prepared once.
    pub(super) fn of_groups(&self) -> &[Decimal] {
        &self.by_group
    }

    /// The most decimals that any of the marks have.
    pub(super) fn decimals(&self) -> u32 {
        self.by_group.iter().chain(self.by_member.values()).map(Decimal::scale).max().unwrap_or(0)
    }

    /// Whether some member has marks of its own.
    pub(super) fn has_own(&self) -> bool {
        !self.by_member.is_empty()
    }
}
