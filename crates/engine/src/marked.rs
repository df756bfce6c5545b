//! Who of a category's members is marked with which of its circumstances.

use std::collections::BTreeMap;

use baton_model::{Category, Id, Unit};

/// The marks of a category's members. Few have any.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// By member: positions in the category's list, as often as they are marked. What the category doesn't have is left out.
    of: BTreeMap<u32, Vec<usize>>,
}

impl Marks {
    pub(super) fn new(category: &Category, units: &[&Unit]) -> Self {
        let position = |id: &Id| category.circumstances.iter().position(|circumstance| circumstance.id == *id);
        let marked = |(member, unit): (u32, &&Unit)| {
            let of: Vec<usize> =
                unit.circumstances.iter().filter_map(|marked| position(&marked.circumstance)).collect();
            (!of.is_empty()).then_some((member, of))
        };
        Self { of: (0_u32..).zip(units).filter_map(marked).collect() }
    }

    /// What a member is marked with.
    pub(super) fn of(&self, member: u32) -> &[usize] {
        self.of.get(&member).map_or(&[], Vec::as_slice)
    }

    /// All marks of all members.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.of.values().flatten().copied()
    }
}
