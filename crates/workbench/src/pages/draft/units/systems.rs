//! Whole categories: added after a pattern, put elsewhere, split and removed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Fate, System, Toward, identifiers, members, merging, placed, placement, together, units_of};
use crate::references;
use baton_model::{Category, Data, Edit, Figure, Group, Id, Indicator, Policy, RankBy, Roster, Setting, Unit, Whole};

/// What a split takes along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Splitting {
    /// Units that go.
    pub units: usize,
    /// Units that stay.
    pub stay: usize,
    /// Indicators that are copied.
    pub indicators: usize,
    /// Observations that are copied.
    pub observations: usize,
}

impl Splitting {
    /// What a split of units from their category would take along.
    #[must_use]
    pub fn of(roster: &Roster, category: &Category, units: &BTreeSet<Id>) -> Self {
        let chosen = || units_of(roster, category).filter(|unit| units.contains(&unit.id));
        let known: BTreeSet<&Id> = category.indicators.iter().map(|indicator| &indicator.id).collect();
        let observed = |unit: &Arc<Unit>| unit.observations.keys().filter(|id| known.contains(id)).count();
        let units = chosen().count();
        Self {
            units,
            stay: units_of(roster, category).count() - units,
            indicators: category.indicators.len(),
            observations: chosen().map(observed).sum(),
        }
    }
}

/// A new category at the end, after the pattern of another one.
pub fn add(policy: &Policy, roster: &Roster, like: &Category, system: System, name: &str) -> Option<Edit> {
    let value = match system {
        System::Ladder => ladder_of(policy, roster, like, name),
        System::Whole => copy_of(policy, roster, like, name, &BTreeSet::new()).0,
    };
    let mut edits = references::funds_as(policy, &like.id, &value.id);
    edits.insert(0, put(policy.categories.len(), value));
    together(edits)
}

/// A category one place up or down.
pub fn shift(policy: &Policy, category: &Id, toward: Toward) -> Option<Edit> {
    let at = policy.categories.iter().position(|candidate| candidate.id == *category)?;
    let to = match toward {
        Toward::Beginning => at.checked_sub(1)?,
        Toward::End => Some(at + 1).filter(|to| *to < policy.categories.len())?,
    };
    let value = Arc::clone(policy.categories.get(at)?);
    Some(Edit::Put(Whole::Category { category: category.clone(), to: Some(placed(to, value)) }))
}

/// Removes a category, and what anybody has of its indicators. Its units go into another one, whose ledger gets the items
/// that they need, or are removed, too.
pub fn remove(policy: &Policy, roster: &Roster, category: &Category, fate: &Fate) -> Option<Edit> {
    let gone: Vec<&Arc<Unit>> = units_of(roster, category).collect();
    let removed = *fate == Fate::Removed;
    let staying = roster.units.iter().filter(|unit| !(removed && unit.category == category.id));
    let data = references::without_data_of(policy, category, staying);
    let mut edits = match fate {
        Fate::Into(into) => {
            let into = policy.category(into).filter(|into| into.id != category.id)?;
            let mut edits = merging::items(roster, category, into);
            edits.extend(merging::circumstances(roster, category, into));
            edits.extend(gone.iter().map(|unit| placement(&unit.id, &into.id, None)));
            edits
        }
        Fate::Removed => members::removals(policy, &gone),
    };
    edits.extend(data);
    edits.extend(references::without_funds(policy, &category.id));
    edits.push(Edit::Put(Whole::Category { category: category.id.clone(), to: None }));
    together(edits)
}

/// Units into a new category behind theirs that has the same system: indicators with identifiers of their own, under which
/// the units have their observations and difficulty factors once more, so that they keep their points.
pub fn split(policy: &Policy, roster: &Roster, category: &Category, units: &[Id], name: &str) -> Option<Edit> {
    let chosen: BTreeSet<&Id> = units.iter().collect();
    let chosen: Vec<&Arc<Unit>> = units_of(roster, category).filter(|unit| chosen.contains(&unit.id)).collect();
    let at = policy.categories.iter().position(|candidate| candidate.id == category.id)?;
    if chosen.is_empty() {
        return None;
    }
    let ids: BTreeSet<Id> = chosen.iter().map(|unit| unit.id.clone()).collect();
    let groups: BTreeSet<&Id> = chosen.iter().filter_map(|unit| unit.group.as_ref()).collect();
    let (mut value, renamed) = copy_of(policy, roster, category, name, &ids);
    keep_groups(&mut value, |group| groups.contains(&group.id));
    let to = value.id.clone();
    let mut edits = vec![];
    for unit in chosen {
        let group = unit.group.clone().filter(|group| value.group(group).is_some());
        edits.push(placement(&unit.id, &to, group));
        for (old, new) in &renamed {
            let (unit_id, indicator) = (|| unit.id.clone(), || new.clone());
            if let Some(observation) = unit.observations.get(old) {
                let observation = Some(observation.clone());
                edits.push(Edit::Data(Data::Observation { unit: unit_id(), indicator: indicator(), observation }));
            }
            if let Some(difficulty) = unit.indicator_difficulty.get(old) {
                let difficulty = Some(*difficulty);
                edits.push(Edit::Set(Setting::Difficulty { unit: unit_id(), indicator: indicator(), difficulty }));
            }
        }
    }
    edits.extend(references::funds_as(policy, &category.id, &to));
    edits.insert(0, put(at + 1, value));
    together(edits)
}

fn put(at: usize, value: Category) -> Edit {
    Edit::Put(Whole::Category { category: value.id.clone(), to: Some(placed(at, Arc::new(value))) })
}

/// The whole system of a category under new identifiers, with the marks of these units; and what its indicators are called
/// now. References that lead nowhere are not copied.
fn copy_of(
    policy: &Policy,
    roster: &Roster,
    category: &Category,
    name: &str,
    units: &BTreeSet<Id>,
) -> (Category, BTreeMap<Id, Id>) {
    let mut free = identifiers::Indicators::of(policy, roster);
    let mut renamed = BTreeMap::new();
    let mut value = Category {
        id: identifiers::category(policy, roster, category.id.as_str()),
        name: name.to_owned(),
        ..category.clone()
    };
    for indicator in &mut value.indicators {
        let id = free.take(&indicator.id);
        renamed.entry(indicator.id.clone()).or_insert_with(|| id.clone());
        let mut copy = Indicator { id, ..(**indicator).clone() };
        copy.marks.units.retain(|unit, _| units.contains(unit));
        if let Some(monitoring) = &mut copy.monitoring {
            monitoring.weights.retain(|id, _| policy.periods.iter().any(|period| period.id == *id));
        }
        *indicator = Arc::new(copy);
    }
    keep_groups(&mut value, |_| true);
    let known = |figure: &mut Figure| figure.indicator_mut().is_none_or(|id| rename(id, &renamed));
    value.ranking.tie_breakers.retain_mut(|breaker| known(&mut breaker.figure));
    let grades: BTreeSet<Id> = value.grading.grades.iter().map(|grade| grade.id.clone()).collect();
    for circumstance in &mut value.circumstances {
        let effect = circumstance.effect.told(|grade| grades.get(grade).cloned());
        circumstance.effect = effect.unwrap_or_default();
    }
    value.grading.rules.retain_mut(|rule| {
        rule.effect.grade().is_none_or(|grade| grades.contains(grade))
            && rule.when.named().into_iter().all(|named| named.is_in(category))
            && rule.when.figures_mut().into_iter().all(known)
    });
    (value, renamed)
}

/// Another identifier in place of one; tells whether there is any.
fn rename(id: &mut Id, renamed: &BTreeMap<Id, Id>) -> bool {
    renamed.get(id).map(|new| *id = new.clone()).is_some()
}

/// Keeps these groups, and the marks of groups that are kept.
fn keep_groups(category: &mut Category, keep: impl Fn(&Group) -> bool) {
    category.groups.retain(keep);
    let groups = &category.groups;
    for indicator in &mut category.indicators {
        let known = |id: &Id| groups.iter().any(|group| group.id == *id);
        if !indicator.marks.groups.keys().all(known) {
            Arc::make_mut(indicator).marks.groups.retain(|id, _| known(id));
        }
    }
}

/// A category without groups and indicators that has another one's full marks, ladder and adjustment items.
fn ladder_of(policy: &Policy, roster: &Roster, like: &Category, name: &str) -> Category {
    let bare = Category {
        groups: Vec::new(),
        sections: Vec::new(),
        indicators: Vec::new(),
        clause: String::new(),
        ..like.clone()
    };
    let (mut value, _) = copy_of(policy, roster, &bare, name, &BTreeSet::new());
    value.id = identifiers::category(policy, roster, "category");
    value.ranking.by = RankBy::Category;
    value.ranking.tie_breakers.retain(|breaker| breaker.figure.section().is_none());
    value
}
