//! Units: put into categories and groups, added, copied, described and removed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{About, identifiers, placed, placement, together};
use baton_model::{Category, Edit, Id, Indicator, MarksScope, Number, Policy, Roster, Setting, Unit, Whole};

/// Units into a category and group; those that are there already stay.
pub fn place(policy: &Policy, roster: &Roster, units: &[Id], category: &Id, group: Option<&Id>) -> Option<Edit> {
    let to = policy.category(category)?;
    if group.is_some_and(|group| to.group(group).is_none()) {
        return None;
    }
    let wanted: BTreeSet<&Id> = units.iter().collect();
    let movable = roster.units.iter().filter(|unit| wanted.contains(&unit.id));
    let moved = movable.filter(|unit| unit.category != *category || unit.group.as_ref() != group);
    together(moved.map(|unit| placement(&unit.id, category, group.cloned())).collect())
}

/// A new unit at the end, without people and data.
pub fn add(policy: &Policy, roster: &Roster, category: &Category, group: Option<&Id>, name: String) -> Option<Edit> {
    if group.is_some_and(|group| category.group(group).is_none()) {
        return None;
    }
    let value = blank(identifiers::unit(policy, roster, "unit"), name, category, group);
    Some(put(roster.units.len(), value))
}

/// New units at the end, in no group, without people and data.
pub fn add_all(policy: &Policy, roster: &Roster, category: &Category, names: &[String]) -> Option<Edit> {
    let mut ids = identifiers::Units::of(policy, roster);
    let place = roster.units.len()..;
    let units = place.zip(names).map(|(at, name)| put(at, blank(ids.take("unit"), name.clone(), category, None)));
    together(units.collect())
}

fn blank(id: Id, name: String, category: &Category, group: Option<&Id>) -> Unit {
    Unit {
        id,
        name,
        category: category.id.clone(),
        group: group.cloned(),
        headcount: Number::ZERO,
        heads: [].into(),
        assessed_headcount: 0,
        difficulty: None,
        indicator_difficulty: BTreeMap::new(),
        observations: BTreeMap::new(),
        adjustments: Vec::new(),
        circumstances: Vec::new(),
        history: Vec::new(),
        exempt: false,
    }
}

/// A copy of a unit behind it, with its data, and with the same marks where it has some of its own.
pub fn duplicate(policy: &Policy, roster: &Roster, unit: &Id, name: &str) -> Option<Edit> {
    let at = roster.units.iter().position(|candidate| candidate.id == *unit)?;
    let found = roster.units.get(at)?;
    let id = identifiers::unit(policy, roster, unit.as_str());
    let value = Unit { id: id.clone(), name: name.to_owned(), ..(**found).clone() };
    let mut edits = vec![put(at + 1, value)];
    if let Some(category) = policy.category(&found.category) {
        let own =
            category.indicators.iter().filter_map(|indicator| Some((indicator, indicator.marks.units.get(unit)?)));
        edits.extend(own.map(|(indicator, marks)| {
            Edit::Set(Setting::Marks {
                category: category.id.clone(),
                indicator: indicator.id.clone(),
                scope: MarksScope::Unit(id.clone()),
                marks: Some(*marks),
            })
        }));
    }
    together(edits)
}

/// Units are removed with their data and the marks of their own.
pub fn remove(policy: &Policy, roster: &Roster, units: &[Id]) -> Option<Edit> {
    let wanted: BTreeSet<&Id> = units.iter().collect();
    let gone: Vec<&Arc<Unit>> = roster.units.iter().filter(|unit| wanted.contains(&unit.id)).collect();
    together(removals(policy, &gone))
}

/// The edits that remove units, and the marks that any indicator has for them.
pub fn removals(policy: &Policy, gone: &[&Arc<Unit>]) -> Vec<Edit> {
    let ids: BTreeSet<&Id> = gone.iter().map(|unit| &unit.id).collect();
    let mut edits = Vec::new();
    for category in &policy.categories {
        for indicator in &category.indicators {
            edits.extend(own_marks(category, indicator, &ids));
        }
    }
    edits.extend(gone.iter().map(|unit| Edit::Put(Whole::Unit { unit: unit.id.clone(), to: None })));
    edits
}

fn own_marks(category: &Category, indicator: &Indicator, units: &BTreeSet<&Id>) -> Vec<Edit> {
    let marked = indicator.marks.units.keys().filter(|unit| units.contains(unit));
    let edit = |unit: &Id| {
        Edit::Set(Setting::Marks {
            category: category.id.clone(),
            indicator: indicator.id.clone(),
            scope: MarksScope::Unit(unit.clone()),
            marks: None,
        })
    };
    marked.map(edit).collect()
}

/// Other particulars.
pub fn about(roster: &Roster, unit: &Id, about: &About) -> Option<Edit> {
    let found = roster.units.iter().find(|candidate| candidate.id == *unit)?;
    let changed = About::of(found) != *about;
    changed.then(|| Edit::Set(Setting::About { unit: unit.clone(), about: about.clone() }))
}

fn put(at: usize, value: Unit) -> Edit {
    Edit::Put(Whole::Unit { unit: value.id.clone(), to: Some(placed(at, Arc::new(value))) })
}
