//! Edits to a category's adjustment items 加减分: items, their levels, their order.

use super::numbered;
use super::tree::Way;
use crate::references;
use baton_analysis::lever::{edit_item, edit_set};
use baton_model::{
    AdjustmentItem, CapSet, Category, Counting, Edit, Entry, Id, Level, Named, Number, Placed, Policy, Roster, Setting,
    Sign, Whole,
};

/// One change to the adjustment items of a category.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemChange {
    /// A new item at the end, with one level.
    Add { sign: Sign, name: String, level: String },
    /// The item goes, with the entries of the ledgers that name it.
    Remove(Id),
    /// The item goes one place up or down.
    Shift(Id, Way),
    /// Another name.
    Name(Id, String),
    /// It adds, takes, or either.
    Sign(Id, Sign),
    /// How entries on one matter count.
    Counting(Id, Counting),
    /// Another clause.
    Clause(Id, String),
    /// One more level of an item, without points.
    AddLevel(Id, String),
    /// A level of an item goes, with the entries of the ledgers that name it.
    RemoveLevel(Id, Id),
    /// A level is called otherwise.
    LevelName(Id, Id, String),
    /// A new set of items that have caps together, as yet without items.
    AddSet(String),
    /// A set goes; its items stay.
    RemoveSet(Id),
    /// A set is called otherwise.
    SetName(Id, String),
    /// An item comes to a set, and leaves any other, or leaves it.
    InSet { set: Id, item: Id, within: bool },
}

/// The edit of a change; `None` where it changes nothing or names what is not there.
#[must_use]
pub fn item_edit(policy: &Policy, roster: &Roster, category: &Category, change: ItemChange) -> Option<Edit> {
    let of = |item: &Id, set: &dyn Fn(&mut AdjustmentItem) -> Option<()>| edit_item(policy, &category.id, item, set);
    match change {
        ItemChange::Add { sign, name, level } => Some(add(roster, category, sign, name, level)),
        ItemChange::Remove(item) => {
            let mut edits = references::without_entries(roster, category, &item, None);
            edits.extend(references::out_of_sets(category, &item));
            edits.extend(references::without_rules(category, Named::Item(&item, None)));
            edits.push(Edit::Put(Whole::Item { category: category.id.clone(), item, to: None }));
            references::together(edits)
        }
        ItemChange::Shift(item, way) => shift(category, &item, way),
        ItemChange::Name(item, name) => of(&item, &|item| {
            item.name.clone_from(&name);
            Some(())
        }),
        ItemChange::Sign(item, sign) => of(&item, &|item| {
            item.sign = sign;
            Some(())
        }),
        ItemChange::Counting(item, counting) => of(&item, &|item| {
            item.counting = counting;
            Some(())
        }),
        ItemChange::Clause(item, clause) => of(&item, &|item| {
            item.clause.clone_from(&clause);
            Some(())
        }),
        ItemChange::AddLevel(item, name) => of(&item, &|item| {
            let id = numbered("level", |id| {
                item.levels.iter().any(|level| level.id == *id)
                    || in_ledgers(roster, category, |entry| entry.item == item.id && entry.level == *id)
            });
            item.levels.push(Level { id, name: name.clone(), points: Number::ZERO, cap: None });
            Some(())
        }),
        ItemChange::RemoveLevel(item, level) => {
            let edit = of(&item, &|item| {
                let at = item.levels.iter().position(|candidate| candidate.id == level)?;
                item.levels.remove(at);
                Some(())
            })?;
            let entries = references::without_entries(roster, category, &item, Some(&level));
            let rules = references::without_rules(category, Named::Item(&item, Some(&level)));
            references::together(entries.into_iter().chain(rules).chain([edit]).collect())
        }
        ItemChange::AddSet(name) => {
            let mut sets = category.adjustments.sets.clone();
            let id = numbered("set", |id| sets.iter().any(|set| set.id == *id));
            sets.push(CapSet { id, name, items: Vec::new(), bonus_cap: None, deduction_cap: None });
            Some(Edit::Set(Setting::CapSets { category: category.id.clone(), sets }))
        }
        ItemChange::RemoveSet(gone) => {
            let mut sets = category.adjustments.sets.clone();
            sets.retain(|set| set.id != gone);
            Some(Edit::Set(Setting::CapSets { category: category.id.clone(), sets }))
        }
        ItemChange::SetName(set, name) => edit_set(policy, &category.id, &set, |set| set.name = name),
        ItemChange::InSet { set, item, within } => {
            let mut sets = category.adjustments.sets.clone();
            for other in &mut sets {
                let comes = within && other.id == set;
                if comes && !other.items.contains(&item) {
                    other.items.push(item.clone());
                } else if !comes && (within || other.id == set) {
                    other.items.retain(|own| *own != item);
                }
            }
            Some(Edit::Set(Setting::CapSets { category: category.id.clone(), sets }))
        }
        ItemChange::LevelName(item, level, name) => of(&item, &|item| {
            item.levels.iter_mut().find(|candidate| candidate.id == level)?.name.clone_from(&name);
            Some(())
        }),
    }
}

/// Whether a ledger of the category has such an entry: entries of what was removed stay, and must not come to life under
/// something new.
fn in_ledgers(roster: &Roster, category: &Category, such: impl Fn(&Entry) -> bool) -> bool {
    let members = roster.units.iter().filter(|unit| unit.category == category.id);
    members.flat_map(|unit| &unit.adjustments).any(such)
}

fn add(roster: &Roster, category: &Category, sign: Sign, name: String, level: String) -> Edit {
    let items = &category.adjustments.items;
    let id = numbered("item", |id| {
        items.iter().any(|item| item.id == *id) || in_ledgers(roster, category, |entry| entry.item == *id)
    });
    let levels = vec![Level { id: Id::from("level-1"), name: level, points: Number::ONE, cap: None }];
    let value = AdjustmentItem {
        id: id.clone(),
        name,
        sign,
        levels,
        counting: Counting::EveryEntry,
        cap: None,
        clause: String::new(),
    };
    put(category, items.len(), value)
}

fn shift(category: &Category, item: &Id, way: Way) -> Option<Edit> {
    let items = &category.adjustments.items;
    let at = items.iter().position(|candidate| candidate.id == *item)?;
    let to = match way {
        Way::Up => at.checked_sub(1)?,
        Way::Down => Some(at + 1).filter(|to| *to < items.len())?,
    };
    Some(put(category, to, items.get(at)?.clone()))
}

fn put(category: &Category, at: usize, value: AdjustmentItem) -> Edit {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Edit::Put(Whole::Item { category: category.id.clone(), item: value.id.clone(), to: Some(Placed { at, value }) })
}
