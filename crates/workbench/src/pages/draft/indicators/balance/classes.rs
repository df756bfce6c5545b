//! Units by what can tell their marks apart: those of a group share theirs, a unit with marks of its own stands alone.

use std::collections::BTreeSet;

use baton_model::{Category, Id, Marks, Number, Roster};

/// Units whose marks are the same on every indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Class {
    /// Their group.
    pub(super) group: Option<Id>,
    /// The unit, where it has marks of its own on some indicator.
    pub(super) unit: Option<Id>,
}

impl Class {
    /// Their marks on an indicator.
    pub(super) fn marks(&self, marks: &Marks) -> Number {
        let nobody = Id::from("");
        marks.of(self.unit.as_ref().unwrap_or(&nobody), self.group.as_ref())
    }

    /// Whether these come from the marks of the whole category.
    pub(super) fn follows_category(&self, marks: &Marks) -> bool {
        let own = self.unit.as_ref().is_some_and(|unit| marks.units.contains_key(unit));
        let grouped = self.group.as_ref().is_some_and(|group| marks.groups.contains_key(group));
        !own && !grouped
    }
}

/// The classes of a category's units, groups without units included, so that a policy is drafted before its roster. A unit
/// that is about to have marks of its own stands alone, too.
pub(super) fn classes(category: &Category, roster: &Roster, alone: Option<&Id>) -> Vec<Class> {
    let own = category.indicators.iter().flat_map(|indicator| indicator.marks.units.keys());
    let own: BTreeSet<&Id> = own.chain(alone).collect();
    let mut classes: Vec<Class> =
        category.groups.iter().map(|group| Class { group: Some(group.id.clone()), unit: None }).collect();
    let mut ungrouped = classes.is_empty();
    let mut singles = Vec::new();
    for unit in roster.units.iter().filter(|unit| unit.category == category.id) {
        let group = unit.group.clone().filter(|group| category.group(group).is_some());
        if own.contains(&unit.id) {
            singles.push(Class { group, unit: Some(unit.id.clone()) });
        } else {
            ungrouped |= group.is_none();
        }
    }
    if ungrouped {
        classes.push(Class { group: None, unit: None });
    }
    classes.extend(singles);
    classes
}
