//! Groups of a category: added, renamed, merged and removed.

use super::{identifiers, placed, placement, together, units_of};
use baton_model::{Category, Edit, Group, Id, MarksScope, Roster, Setting, Whole};

/// A new group at the end.
pub fn add(roster: &Roster, category: &Category, name: &str) -> Edit {
    let id = identifiers::Groups::of(category, roster).take(&Id::from("group-1"));
    put(category, category.groups.len(), Group { id, name: name.to_owned() })
}

/// Another name.
pub fn rename(category: &Category, group: &Id, name: &str) -> Option<Edit> {
    let at = category.groups.iter().position(|candidate| candidate.id == *group)?;
    let renamed = category.groups.get(at)?.name != name;
    renamed.then(|| put(category, at, Group { id: group.clone(), name: name.to_owned() }))
}

/// Removes a group with its own marks; its units go into another group, or into none.
pub fn remove(roster: &Roster, category: &Category, group: &Id, into: Option<&Id>) -> Option<Edit> {
    category.group(group)?;
    let members = units_of(roster, category).filter(|unit| unit.group.as_ref() == Some(group));
    let mut edits: Vec<Edit> = members.map(|unit| placement(&unit.id, &category.id, into.cloned())).collect();
    let marked = category.indicators.iter().filter(|indicator| indicator.marks.groups.contains_key(group));
    edits.extend(marked.map(|indicator| {
        Edit::Set(Setting::Marks {
            category: category.id.clone(),
            indicator: indicator.id.clone(),
            scope: MarksScope::Group(group.clone()),
            marks: None,
        })
    }));
    edits.push(Edit::Put(Whole::Group { category: category.id.clone(), group: group.clone(), to: None }));
    together(edits)
}

/// The units of one group go into another one, whose marks then hold for them.
pub fn merge(roster: &Roster, category: &Category, from: &Id, into: &Id) -> Option<Edit> {
    category.group(into).filter(|_| from != into)?;
    remove(roster, category, from, Some(into))
}

fn put(category: &Category, at: usize, value: Group) -> Edit {
    Edit::Put(Whole::Group { category: category.id.clone(), group: value.id.clone(), to: Some(placed(at, value)) })
}
