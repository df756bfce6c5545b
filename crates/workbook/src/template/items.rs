//! The sheets of adjustment items with their levels and of items that have caps together, and the ledger of entries.

use std::collections::HashMap;
use std::sync::Arc;

use super::categories::{category_of, referred};
use super::lines::{Line, lines};
use super::names::{self, Directory, Referring, code_read};
use super::pen::{Pen, Value};
use super::report::Report;
use super::words::Choice;
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{AdjustmentItem, CapSet, Category, Entry, Id, Level, Number, Policy, Project, Sign, Unit};
use baton_words::{Heading, Table};

/// Writes the items, a level to a row.
pub fn write(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let all =
        || policy.categories.iter().flat_map(|category| category.adjustments.items.iter().map(move |k| (category, k)));
    let mut page = pen.page(Table::Items, all().map(|(_, item)| item.levels.len().max(1)).sum())?;
    for (category, item) in all() {
        let home = refer.category(&category.id);
        let mut row = vec![
            home.clone().into(),
            Value::code(&item.id),
            Value::text(&item.name),
            Value::Term(item.sign.term()),
            Value::Term(item.counting.term()),
            item.cap.into(),
            Value::text(&item.clause),
        ];
        let mut levels = item.levels.iter();
        row.extend(levels.next().into_iter().flat_map(level_values));
        page.row(&row)?;
        for level in levels {
            let mut row = vec![home.clone().into(), Value::code(&item.id)];
            row.extend([const { Value::Empty }; 5]);
            row.extend(level_values(level));
            page.row(&row)?;
        }
    }
    page.close();
    write_sets(pen, policy, refer)
}

/// Writes the items that have caps together, an item to a row.
fn write_sets(pen: &mut Pen, policy: &Policy, refer: &Referring<'_>) -> Result<(), WriteError> {
    let all = || {
        let categories = policy.categories.iter();
        categories.flat_map(|category| category.adjustments.sets.iter().map(move |set| (category, set)))
    };
    let mut page = pen.page(Table::CapSets, all().map(|(_, set)| set.items.len().max(1)).sum())?;
    for (category, set) in all() {
        let known = items(Some(category));
        let written = |id: &Id| known.written(id, item(Some(category), id).map(|item| item.name.as_str()));
        let home = refer.category(&category.id);
        let mut members = set.items.iter();
        let first = members.next().map_or(Value::Empty, |id| written(id).into());
        let caps = [set.bonus_cap.into(), set.deduction_cap.into()];
        let about = [home.clone().into(), Value::code(&set.id), Value::text(&set.name)];
        page.row(&about.into_iter().chain(caps).chain([first]).collect::<Vec<_>>())?;
        for id in members {
            let blank = [const { Value::Empty }; 3];
            let about = [home.clone().into(), Value::code(&set.id)];
            page.row(&about.into_iter().chain(blank).chain([written(id).into()]).collect::<Vec<_>>())?;
        }
    }
    page.close();
    Ok(())
}

fn level_values(level: &Level) -> [Value<'_>; 4] {
    [Value::code(&level.id), Value::text(&level.name), level.points.into(), level.cap.into()]
}

/// Reads the items into their categories.
pub fn read(book: &Book, report: &Report, categories: &mut [Category]) {
    let known = names::categories(categories.iter());
    let mut above: Option<Id> = None;
    for line in lines(book, Table::Items, report) {
        let Some(category) = category_of(&line, &known, categories) else {
            above = None;
            continue;
        };
        let items = &mut category.adjustments.items;
        let same = |id: &Id| above.as_ref() == Some(id);
        let goes_on = line.is_blank(Heading::Name) && line.is_blank(Heading::Sign);
        let id = code_read(&line.text(Heading::Id)).or_else(|| above.clone().filter(|_| goes_on));
        if let Some(item) =
            id.filter(|id| goes_on && same(id)).and_then(|id| items.iter_mut().find(|item| item.id == id))
        {
            add_level(&line, item);
            continue;
        }
        let Some((id, name)) = line.identity() else { continue };
        if items.iter().any(|item| item.id == id) {
            line.report(Heading::Id, Problem::Repeated(Heading::Item, id.to_string()));
            above = None;
            continue;
        }
        above = Some(id.clone());
        if line.is_blank(Heading::Sign) {
            line.report(Heading::Sign, Problem::Needed(Heading::Sign));
        }
        let mut item = AdjustmentItem {
            id,
            name,
            sign: line.choice(Heading::Sign).unwrap_or(Sign::Bonus),
            levels: Vec::new(),
            counting: line.choice(Heading::Counting).unwrap_or_default(),
            cap: line.number(Heading::ItemCap),
            clause: line.text(Heading::Clause),
        };
        let has_level = [Heading::LevelId, Heading::Level, Heading::Points, Heading::LevelCap]
            .into_iter()
            .any(|heading| !line.is_blank(heading));
        if has_level {
            add_level(&line, &mut item);
        }
        items.push(item);
    }
    read_sets(book, report, categories, &known);
}

/// Reads the items that have caps together. A row that has only an item goes on with the set above.
fn read_sets(book: &Book, report: &Report, categories: &mut [Category], known: &Directory) {
    let mut above: Option<Id> = None;
    for line in lines(book, Table::CapSets, report) {
        let Some(category) = category_of(&line, known, categories) else {
            above = None;
            continue;
        };
        let own = items(Some(category));
        let goes_on = line.is_blank(Heading::Name);
        let id = code_read(&line.text(Heading::Id)).or_else(|| above.clone().filter(|_| goes_on));
        let same = |id: &Id| above.as_ref() == Some(id);
        let sets = &mut category.adjustments.sets;
        if let Some(set) = id.filter(|id| goes_on && same(id)).and_then(|id| sets.iter_mut().find(|set| set.id == id)) {
            set.items.extend(referred(&line, Heading::Item, &own));
            continue;
        }
        let Some((id, name)) = line.identity() else { continue };
        if sets.iter().any(|set| set.id == id) {
            line.report(Heading::Id, Problem::Repeated(Heading::Id, id.to_string()));
            above = None;
            continue;
        }
        above = Some(id.clone());
        let items = line.kept(Heading::Item, &own).into_iter().collect();
        let (bonus_cap, deduction_cap) = (line.number(Heading::BonusCap), line.number(Heading::DeductionCap));
        sets.push(CapSet { id, name, items, bonus_cap, deduction_cap });
    }
}

fn add_level(line: &Line<'_>, item: &mut AdjustmentItem) {
    let name = line.text(Heading::Level);
    let Some(id) = code_read(&line.text(Heading::LevelId)).or_else(|| code_read(&name)) else {
        return line.report_row(Problem::NoName);
    };
    if item.levels.iter().any(|level| level.id == id) {
        return line.report(Heading::LevelId, Problem::Repeated(Heading::Level, id.to_string()));
    }
    let (points, cap) = (line.needed(Heading::Points), line.number(Heading::LevelCap));
    item.levels.push(Level { id, name, points, cap });
}

/// The items of a category.
pub fn items(category: Option<&Category>) -> Directory {
    let items = category.map(|category| category.adjustments.items.as_slice()).unwrap_or_default();
    Directory::new(items.iter().map(|item| (&item.id, item.name.as_str())))
}

/// The levels of an item.
pub fn levels(item: Option<&AdjustmentItem>) -> Directory {
    let levels = item.map(|item| item.levels.as_slice()).unwrap_or_default();
    Directory::new(levels.iter().map(|level| (&level.id, level.name.as_str())))
}

/// An item of a category.
pub fn item<'c>(category: Option<&'c Category>, id: &Id) -> Option<&'c AdjustmentItem> {
    category?.adjustments.items.iter().find(|item| item.id == *id)
}

/// Writes the ledger, unit by unit.
pub fn write_ledger(pen: &mut Pen, project: &Project, refer: &Referring<'_>) -> Result<(), WriteError> {
    let units = &project.roster.units;
    let mut page = pen.page(Table::Ledger, units.iter().map(|unit| unit.adjustments.len()).sum())?;
    for unit in units {
        let category = project.policy.category(&unit.category);
        for entry in &unit.adjustments {
            let item = item(category, &entry.item);
            let level = item.and_then(|item| item.levels.iter().find(|level| level.id == entry.level));
            page.row(&[
                refer.unit(&unit.id).into(),
                items(category).written(&entry.item, item.map(|item| item.name.as_str())).into(),
                levels(item).written(&entry.level, level.map(|level| level.name.as_str())).into(),
                entry.quantity.into(),
                Value::text(&entry.matter),
                Value::text(&entry.note),
            ])?;
        }
    }
    page.close();
    Ok(())
}

/// Reads the ledger into the units.
pub fn read_ledger(book: &Book, report: &Report, policy: &Policy, units: &mut [Arc<Unit>], known: &Directory) {
    let place: HashMap<Id, usize> = units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
    for line in lines(book, Table::Ledger, report) {
        if line.is_blank(Heading::Unit) {
            line.report(Heading::Unit, Problem::Needed(Heading::Unit));
        }
        let unit = line.known(Heading::Unit, known).and_then(|id| units.get_mut(*place.get(&id)?));
        let Some(unit) = unit.map(Arc::make_mut) else { continue };
        let category = policy.category(&unit.category);
        let Some(id) = referred(&line, Heading::Item, &items(category)) else { continue };
        let Some(level) = referred(&line, Heading::Level, &levels(item(category, &id))) else { continue };
        unit.adjustments.push(Entry {
            item: id,
            level,
            quantity: line.number(Heading::Quantity).unwrap_or(Number::ONE),
            matter: line.text(Heading::Matter),
            note: line.text(Heading::EntryNote),
        });
    }
}
