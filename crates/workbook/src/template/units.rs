//! The sheet of assessed units.

use std::collections::HashSet;
use std::sync::Arc;

use super::categories::referred;
use super::circumstances::in_row;
use super::lines::{Line, lines};
use super::names::{self, Directory, Referring};
use super::pen::{Pen, Value};
use super::report::Report;
use baton_exchange::reading::Book;
use baton_exchange::template::{Problem, WriteError};
use baton_model::{Category, Id, Project, Unit};
use baton_words::{Heading, Table};

/// Writes the units.
pub fn write(pen: &mut Pen, project: &Project, refer: &Referring<'_>) -> Result<(), WriteError> {
    let units = &project.roster.units;
    let mut page = pen.page(Table::Units, units.len())?;
    for unit in units {
        let group = unit.group.as_ref().map_or(Value::Empty, |group| refer.group(&unit.category, group).into());
        page.row(&[
            Value::code(&unit.id),
            Value::text(&unit.name),
            refer.category(&unit.category).into(),
            group,
            unit.headcount.into(),
            Value::Whole(unit.assessed_headcount),
            unit.difficulty.into(),
            Value::flag(unit.exempt),
        ])?;
    }
    page.close();
    Ok(())
}

/// Reads the units, without what was observed of them and what they are marked with in a sheet of its own.
pub fn read(book: &Book, report: &Report, categories: &[Category]) -> Vec<Arc<Unit>> {
    let known = names::categories(categories.iter());
    let groups: Vec<(&Id, Directory)> = categories
        .iter()
        .map(|category| {
            let groups = category.groups.iter().map(|group| (&group.id, group.name.as_str()));
            (&category.id, Directory::new(groups))
        })
        .collect();
    let (mut seen, none) = (HashSet::new(), Directory::default());
    let unit = |line: Line<'_>| {
        let (id, name) = line.identity()?;
        if !seen.insert(id.clone()) {
            line.report(Heading::Id, Problem::Repeated(Heading::Unit, id.to_string()));
            return None;
        }
        let category = referred(&line, Heading::Category, &known).unwrap_or_else(|| "".into());
        let own = groups.iter().find(|(id, _)| **id == category).map_or(&none, |(_, groups)| groups);
        Some(Arc::new(Unit {
            id,
            name,
            group: line.kept(Heading::Group, own),
            category,
            headcount: line.number(Heading::Headcount).unwrap_or_default(),
            heads: [].into(),
            assessed_headcount: line.whole(Heading::AssessedHeadcount).unwrap_or_default(),
            difficulty: line.number(Heading::Difficulty),
            indicator_difficulty: [].into(),
            observations: [].into(),
            adjustments: Vec::new(),
            circumstances: in_row(&line),
            history: Vec::new(),
            exempt: line.flag(Heading::Exempt),
        }))
    };
    lines(book, Table::Units, report).into_iter().filter_map(unit).collect()
}
