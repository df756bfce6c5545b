//! Categories, groups and who is in them, without the page: what is shown, everything that can be done, and the edits that
//! this makes. Every change is one edit, so that it is taken back in one step, and leaves no reference that leads nowhere.

mod board;
mod desk;
mod groups;
mod identifiers;
mod members;
mod merging;
pub(crate) mod newcomers;
mod ripple;
mod systems;
#[cfg(test)]
mod tests;

pub use board::{Board, BoardCategory, Card, GroupName, Home, HomeGroup, Pile};
pub use desk::{Ask, RippleOf, UnitsAction, UnitsView};
pub use merging::Merging;
pub use ripple::{Cause, MoveStep, RippleRow, Ripples, StepTold};
pub use systems::Splitting;

use baton_exchange::typed_number::TypedError;
use baton_exchange::typed_value::{heads, whole};
pub use baton_model::About;
use baton_model::{Category, Edit, Id, Number, Placed, Policy, Roster, Setting, Unit};
use std::sync::Arc;

/// What can be done with categories, groups and units. Names of what is new come from the page, which knows the language.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A new category at the end, after the pattern of another one.
    AddCategory { name: String, like: Id, system: System },
    /// A category is called otherwise.
    RenameCategory(Id, String),
    /// A category goes one place up or down.
    ShiftCategory(Id, Toward),
    /// A category is removed.
    RemoveCategory { category: Id, units: Fate },
    /// The units of one category become those of another one, and the first is removed.
    Merge { from: Id, into: Id, groups: Baggage, indicators: Baggage },
    /// Units go into a new category that has the same system as theirs.
    Split { category: Id, units: Vec<Id>, name: String },
    /// A new group at the end.
    AddGroup { category: Id, name: String },
    /// A group is called otherwise.
    RenameGroup { category: Id, group: Id, name: String },
    /// A group is removed; its units are in no group then.
    RemoveGroup { category: Id, group: Id },
    /// The units of one group go into another one, and the first is removed.
    MergeGroups { category: Id, from: Id, into: Id },
    /// Units go into a category and group.
    Move { units: Vec<Id>, category: Id, group: Option<Id> },
    /// A new unit at the end.
    AddUnit { category: Id, group: Option<Id>, name: String },
    /// New units at the end, in no group.
    AddUnits { category: Id, names: Vec<String> },
    /// A unit gets a copy behind it, with all its data.
    DuplicateUnit { unit: Id, name: String },
    /// Units are removed with their data.
    RemoveUnits(Vec<Id>),
    /// A unit's particulars are others.
    About(Id, About),
}

/// What a new category takes from its pattern.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum System {
    /// Full marks, grade ladder and adjustment items; no groups and no indicators.
    #[default]
    Ladder,
    /// All but the units.
    Whole,
}

/// Where something goes in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Towards the beginning.
    Beginning,
    /// Towards the end.
    End,
}

/// What becomes of the units of a category that is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They go into another category, into no group.
    Into(Id),
    /// They are removed, too.
    Removed,
}

/// What becomes of a category's groups or indicators when it is merged into another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Baggage {
    /// They come along.
    #[default]
    Taken,
    /// They go.
    Left,
}

/// The edit of a change; `None` where it changes nothing, or names what is not there.
#[must_use]
pub fn edit(policy: &Policy, roster: &Roster, change: &Change) -> Option<Edit> {
    let of = |id: &Id| policy.category(id);
    match change {
        Change::AddCategory { name, like, system } => systems::add(policy, roster, of(like)?, *system, name),
        Change::RenameCategory(category, name) => {
            let renamed = of(category)?.name != *name;
            renamed.then(|| Edit::Set(Setting::CategoryName { category: category.clone(), name: name.clone() }))
        }
        Change::ShiftCategory(category, toward) => systems::shift(policy, category, *toward),
        Change::RemoveCategory { category, units } => systems::remove(policy, roster, of(category)?, units),
        Change::Merge { from, into, groups, indicators } => {
            merging::merge(policy, roster, of(from)?, of(into)?, *groups, *indicators)
        }
        Change::Split { category, units, name } => systems::split(policy, roster, of(category)?, units, name),
        Change::AddGroup { category, name } => Some(groups::add(roster, of(category)?, name)),
        Change::RenameGroup { category, group, name } => groups::rename(of(category)?, group, name),
        Change::RemoveGroup { category, group } => groups::remove(roster, of(category)?, group, None),
        Change::MergeGroups { category, from, into } => groups::merge(roster, of(category)?, from, into),
        Change::Move { units, category, group } => members::place(policy, roster, units, category, group.as_ref()),
        Change::AddUnit { category, group, name } => {
            members::add(policy, roster, of(category)?, group.as_ref(), name.clone())
        }
        Change::AddUnits { category, names } => members::add_all(policy, roster, of(category)?, names),
        Change::DuplicateUnit { unit, name } => members::duplicate(policy, roster, unit, name),
        Change::RemoveUnits(units) => members::remove(policy, roster, units),
        Change::About(unit, about) => members::about(roster, unit, about),
    }
}

/// A headcount as it is typed.
///
/// # Errors
/// Says what can't be understood.
pub fn headcount(text: &str) -> Result<Number, TypedError> {
    heads(text)
}

/// How many people are assessed, as it is typed.
///
/// # Errors
/// Says what can't be understood.
pub fn assessed_headcount(text: &str) -> Result<u32, TypedError> {
    whole(text, 0)
}

/// Edits as one; `None` where there are none, and a single one by itself.
fn together(mut edits: Vec<Edit>) -> Option<Edit> {
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Batch(edits)),
    }
}

/// Where something stands in its list, and what it is.
fn placed<T>(at: usize, value: T) -> Placed<T> {
    Placed { at: u32::try_from(at).unwrap_or(u32::MAX), value }
}

/// The units of a category.
fn units_of<'a>(roster: &'a Roster, category: &'a Category) -> impl Iterator<Item = &'a Arc<Unit>> {
    roster.units.iter().filter(|unit| unit.category == category.id)
}

/// The edit that places a unit.
fn placement(unit: &Id, category: &Id, group: Option<Id>) -> Edit {
    Edit::Set(Setting::Placement { unit: unit.clone(), category: category.clone(), group })
}
