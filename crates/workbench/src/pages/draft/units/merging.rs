//! One category into another one: its units, and what of its groups, items and indicators comes along.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Baggage, identifiers, placed, placement, together, units_of};
use crate::references;
use baton_model::{Category, Circumstance, Edit, Group, Id, Indicator, Marks, Policy, Roster, Whole};

/// What a merger moves and what it leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merging {
    /// Units that come.
    pub units: usize,
    /// Groups that could come along; 1 where the category itself becomes a group.
    pub groups: usize,
    /// Indicators that come along or go.
    pub indicators: usize,
    /// Indicators by which the units will be assessed.
    pub applying: usize,
}

impl Merging {
    /// What a merger of one category into another would move.
    #[must_use]
    pub fn of(roster: &Roster, from: &Category, into: &Category) -> Self {
        Self {
            units: units_of(roster, from).count(),
            groups: from.groups.len().max(1),
            indicators: from.indicators.len(),
            applying: into.indicators.len(),
        }
    }
}

/// The units of one category become those of another one, by whose indicators they are assessed; the first is removed.
///
/// Groups that come along keep their names; a category without groups becomes one itself. Indicators that come along stand
/// at the end without marks, so that nothing observed is lost and no total changes; those that are left are removed, with
/// what anybody has of them.
pub fn merge(
    policy: &Policy,
    roster: &Roster,
    from: &Category,
    into: &Category,
    groups: Baggage,
    indicators: Baggage,
) -> Option<Edit> {
    if from.id == into.id {
        return None;
    }
    let mut edits = Vec::new();
    let mut known: BTreeMap<&Id, Id> = BTreeMap::new();
    let mut home = None;
    if groups == Baggage::Taken {
        let mut free = identifiers::Groups::of(into, roster);
        let mut bring = |like: &Id, name: &str, at: usize| {
            let id = free.take(like);
            let group = Group { id: id.clone(), name: name.to_owned() };
            edits.push(Edit::Put(Whole::Group {
                category: into.id.clone(),
                group: id.clone(),
                to: Some(placed(into.groups.len() + at, group)),
            }));
            id
        };
        if from.groups.is_empty() {
            home = Some(bring(&from.id, &from.name, 0));
        }
        for (at, group) in from.groups.iter().enumerate() {
            let id = bring(&group.id, &group.name, at);
            known.entry(&group.id).or_insert(id);
        }
    }
    edits.extend(items(roster, from, into));
    edits.extend(circumstances(roster, from, into));
    for unit in units_of(roster, from) {
        let group = unit.group.as_ref().and_then(|group| known.get(group)).cloned().or_else(|| home.clone());
        edits.push(placement(&unit.id, &into.id, group));
    }
    if indicators == Baggage::Left {
        edits.extend(references::without_data_of(policy, from, roster.units.iter()));
    }
    // First out, then in: identifiers of indicators are unique in the policy.
    edits.extend(references::without_funds(policy, &from.id));
    edits.push(Edit::Put(Whole::Category { category: from.id.clone(), to: None }));
    if indicators == Baggage::Taken {
        for (at, indicator) in from.indicators.iter().enumerate() {
            let section = into.section_called(from.section_name(&indicator.section)).to_owned();
            let value = Arc::new(Indicator { marks: Marks::default(), section, ..(**indicator).clone() });
            edits.push(Edit::Put(Whole::Indicator {
                category: into.id.clone(),
                indicator: indicator.id.clone(),
                to: Some(placed(into.indicators.len() + at, value)),
            }));
        }
    }
    together(edits)
}

/// The circumstances that one category's units are marked with and the other one doesn't have; what they say of grades that
/// it doesn't have, either, falls away.
pub fn circumstances(roster: &Roster, from: &Category, into: &Category) -> Vec<Edit> {
    let marks = units_of(roster, from).flat_map(|unit| &unit.circumstances);
    let named: BTreeSet<&Id> = marks.map(|marked| &marked.circumstance).collect();
    let missing =
        from.circumstances.iter().filter(|own| named.contains(&own.id) && into.circumstance(&own.id).is_none());
    let known = |id: &Id| into.grading.grades.iter().any(|grade| grade.id == *id).then(|| id.clone());
    let put = |(own, at): (&Circumstance, usize)| {
        let value = Circumstance { effect: own.effect.told(known).unwrap_or_default(), ..own.clone() };
        let (category, circumstance) = (into.id.clone(), own.id.clone());
        Edit::Put(Whole::Circumstance { category, circumstance, to: Some(placed(at, value)) })
    };
    missing.zip(into.circumstances.len()..).map(put).collect()
}

/// The adjustment items and levels that the ledgers of one category's units name and the other one doesn't have.
pub fn items(roster: &Roster, from: &Category, into: &Category) -> Vec<Edit> {
    let mut named: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    for entry in units_of(roster, from).flat_map(|unit| &unit.adjustments) {
        named.entry(&entry.item).or_default().insert(&entry.level);
    }
    let there = &into.adjustments.items;
    let mut edits = Vec::new();
    let mut end = there.len();
    for (id, levels) in named {
        let Some(item) = from.adjustments.items.iter().find(|item| item.id == *id) else { continue };
        let (at, value) = match there.iter().position(|other| other.id == *id) {
            Some(at) => {
                let Some(mut value) = there.get(at).cloned() else { continue };
                let missing = |level: &Id| levels.contains(level) && !value.levels.iter().any(|had| had.id == *level);
                let missing: Vec<_> = item.levels.iter().filter(|level| missing(&level.id)).cloned().collect();
                if missing.is_empty() {
                    continue;
                }
                value.levels.extend(missing);
                (at, value)
            }
            None => {
                end += 1;
                (end - 1, item.clone())
            }
        };
        edits.push(Edit::Put(Whole::Item { category: into.id.clone(), item: id.clone(), to: Some(placed(at, value)) }));
    }
    edits
}
