//! Edits to the list of a category's indicators: add, remove, put elsewhere, duplicate, copy, rename sections.

use std::sync::Arc;

use super::template::completion;
use super::{numbered, sections};
use crate::pages::what_if::league::headings;
use crate::references;
use baton_model::{
    Category, Description, Edit, Id, Indicator, IndicatorKind, Marks, Placed, Policy, Roster, Setting, Whole,
};

/// Where something goes in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// An identifier for a new indicator that neither the policy nor anybody's data has: data of an indicator that was removed
/// stay in the roster, and must not come to life under a new one.
fn new_id(policy: &Policy, roster: &Roster, stem: &str) -> Id {
    numbered(stem, |id| {
        policy.categories.iter().any(|category| category.indicator(id).is_some())
            || roster.units.iter().any(|unit| unit.observations.contains_key(id))
    })
}

/// The stem of an identifier: `trade` of `trade-2`.
fn stem(id: &Id) -> &str {
    let text = id.as_str();
    match text.rsplit_once('-') {
        Some((stem, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => text,
    }
}

/// A new indicator at the end of a section, without marks and with the usual completion rule; with its identifier.
#[must_use]
pub fn add(policy: &Policy, roster: &Roster, category: &Category, section: &str, name: String) -> (Edit, Id) {
    let id = new_id(policy, roster, "indicator");
    let kind = category
        .indicators
        .iter()
        .rev()
        .find(|indicator| indicator.section == section)
        .map_or(IndicatorKind::Common, |indicator| indicator.kind);
    let value = Indicator {
        id: id.clone(),
        name,
        kind,
        section: section.to_owned(),
        measured_in: String::new(),
        source: String::new(),
        marks: Marks::default(),
        rule: completion(),
        monitoring: None,
        schedule_driven: false,
        schedule: Vec::new(),
        clause: String::new(),
    };
    (put(category, end_of(category, section), value), id)
}

/// A copy of an indicator right behind it, with its rule, without marks and data; with its identifier.
#[must_use]
pub fn duplicate(
    policy: &Policy,
    roster: &Roster,
    category: &Category,
    indicator: &Id,
    name: String,
) -> Option<(Edit, Id)> {
    let at = position(category, indicator)?;
    let found = category.indicators.get(at)?;
    let id = new_id(policy, roster, stem(indicator));
    let value = Indicator { id: id.clone(), name, marks: Marks::default(), ..(**found).clone() };
    Some((put(category, at + 1, value), id))
}

/// A copy of an indicator at the end of the same section of another category, without marks and data.
#[must_use]
pub fn copy_to(policy: &Policy, roster: &Roster, category: &Category, indicator: &Id, to: &Id) -> Option<(Edit, Id)> {
    let found = category.indicator(indicator)?;
    let to = policy.category(to)?;
    let id = new_id(policy, roster, stem(indicator));
    let section = to.section_called(category.section_name(&found.section)).to_owned();
    let end = end_of(to, &section);
    let value = Indicator { id: id.clone(), marks: Marks::default(), section, ..found.clone() };
    Some((put(to, end, value), id))
}

/// Takes an indicator out, with the grade rules and tie-breakers that look at it and what was observed of it.
#[must_use]
pub fn remove(policy: &Policy, roster: &Roster, category: &Category, indicator: &Id) -> Option<Edit> {
    let mut edits = references::without_indicator(policy, roster, category, indicator);
    edits.push(Edit::Put(Whole::Indicator { category: category.id.clone(), indicator: indicator.clone(), to: None }));
    references::together(edits)
}

/// Puts an indicator back that the base has and the category no longer, as near to its old place as can be, with what
/// went with it.
#[must_use]
pub fn restore(
    (base, before): (&Category, &Roster),
    (category, roster): (&Category, &Roster),
    indicator: &Id,
) -> Option<Edit> {
    let at = position(base, indicator)?;
    let mut edits = references::with_indicator((base, before), (category, roster), indicator);
    edits.push(put(category, at, (**base.indicators.get(at)?).clone()));
    references::together(edits)
}

/// One step up or down: past the neighbour of its section, or from a section's end into the next section.
#[must_use]
pub fn shift(category: &Category, indicator: &Id, way: Way) -> Option<Edit> {
    let at = position(category, indicator)?;
    let found = category.indicators.get(at)?;
    let same = |other: usize| category.indicators.get(other).is_some_and(|other| other.section == found.section);
    let neighbour = match way {
        Way::Up => (0..at).rev().find(|other| same(*other)),
        Way::Down => (at + 1..category.indicators.len()).find(|other| same(*other)),
    };
    if let Some(neighbour) = neighbour {
        return Some(put(category, neighbour, (**found).clone()));
    }
    let sections = headings(category);
    let section = sections.iter().position(|section| *section == found.section)?;
    let next = match way {
        Way::Up => section.checked_sub(1)?,
        Way::Down => section + 1,
    };
    let section = *sections.get(next)?;
    let mut moved = (**found).clone();
    moved.section = section.to_owned();
    let mut within = (0..category.indicators.len())
        .filter(|other| category.indicators.get(*other).is_some_and(|other| other.section == section));
    // Positions count without the one that is moved.
    let to = match way {
        Way::Up => within.next_back()? + 1,
        Way::Down => within.next()?,
    };
    Some(put(category, if to > at { to - 1 } else { to }, moved))
}

/// Puts an indicator before another one and into its section, as when it is dragged there.
#[must_use]
pub fn place_before(category: &Category, indicator: &Id, before: &Id) -> Option<Edit> {
    let (at, to) = (position(category, indicator)?, position(category, before)?);
    if at == to {
        return None;
    }
    let mut moved = (**category.indicators.get(at)?).clone();
    moved.section.clone_from(&category.indicators.get(to)?.section);
    Some(put(category, if to > at { to - 1 } else { to }, moved))
}

/// A section with all its indicators one place up or down among the sections.
#[must_use]
pub fn shift_section(category: &Category, section: &str, way: Way) -> Option<Edit> {
    let mut sections = headings(category);
    let at = sections.iter().position(|candidate| *candidate == section)?;
    let other = match way {
        Way::Up => at.checked_sub(1)?,
        Way::Down => at + 1,
    };
    if other >= sections.len() {
        return None;
    }
    sections.swap(at, other);
    let within = sections.iter().map(|section| category.indicators.iter().filter(|other| other.section == *section));
    let wanted: Vec<&Arc<Indicator>> = within.flatten().collect();
    Some(Edit::Batch(ordered(category, &wanted)))
}

/// The edits that bring a category's indicators into an order: each that isn't where it should be is put there, from the
/// first on.
fn ordered(category: &Category, wanted: &[&Arc<Indicator>]) -> Vec<Edit> {
    let mut list: Vec<&Arc<Indicator>> = category.indicators.iter().collect();
    let mut edits = Vec::new();
    for (to, indicator) in wanted.iter().enumerate() {
        let Some(at) = list.iter().position(|other| other.id == indicator.id) else { continue };
        if at != to {
            let moved = list.remove(at);
            list.insert(to.min(list.len()), moved);
            edits.push(put(category, to, (***indicator).clone()));
        }
    }
    edits
}

/// Another heading for a section: of all its indicators at once.
#[must_use]
pub fn rename_section(category: &Category, section: &str, name: &str) -> Option<Edit> {
    match category.section(section) {
        Some(declared) => sections::rename(category, &declared.id, name),
        None => renamed(category, section, category.section_called(name)),
    }
}

/// What all indicators of a section name instead.
pub(super) fn renamed(category: &Category, section: &str, name: &str) -> Option<Edit> {
    let renamed = category.indicators.iter().filter(|indicator| indicator.section == section);
    let edits: Vec<Edit> = renamed
        .map(|indicator| {
            let description = Description { section: name.to_owned(), ..Description::of(indicator) };
            Edit::Set(Setting::Description {
                category: category.id.clone(),
                indicator: indicator.id.clone(),
                description,
            })
        })
        .collect();
    if edits.is_empty() || section == name { None } else { Some(Edit::Batch(edits)) }
}

/// Another description. One whose section changes also goes to that section's end.
#[must_use]
pub fn describe(category: &Category, indicator: &Id, description: Description) -> Option<Edit> {
    let found = category.indicator(indicator)?;
    let was = Description::of(found);
    let mut description = description;
    description.section = category.section_called(&description.section).to_owned();
    if was == description {
        return None;
    }
    let elsewhere = was.section != description.section;
    let section = description.section.clone();
    let edit =
        Edit::Set(Setting::Description { category: category.id.clone(), indicator: indicator.clone(), description });
    if !elsewhere {
        return Some(edit);
    }
    let at = position(category, indicator)?;
    let to = end_of(category, &section);
    let moved = Indicator { section, ..found.clone() };
    let put = put(category, if to > at { to - 1 } else { to }, moved);
    Some(Edit::Batch(vec![put, edit]))
}

fn position(category: &Category, indicator: &Id) -> Option<usize> {
    category.indicators.iter().position(|candidate| candidate.id == *indicator)
}

/// Where the next indicator of a section goes: behind its last one, or at the end.
fn end_of(category: &Category, section: &str) -> usize {
    let last = category.indicators.iter().rposition(|indicator| indicator.section == section);
    last.map_or(category.indicators.len(), |last| last + 1)
}

fn put(category: &Category, at: usize, value: Indicator) -> Edit {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Edit::Put(Whole::Indicator {
        category: category.id.clone(),
        indicator: value.id.clone(),
        to: Some(Placed { at, value: Arc::new(value) }),
    })
}
