//! What a sheet is about, guessed: which way it lies, where the header ends, what its columns mean.

use std::collections::BTreeSet;

use super::grid::Grid;
use super::heading::{meaning, stated_unit};
use super::layout::{Column, Layout, Meaning, Turn};
use super::names::{Known, is_summary};
use crate::exchange::reading::{Book, Sheet};
use crate::model::{Category, Policy, Roster};

/// Rows and columns looked at for names of units.
const LOOKED_AT: u32 = 400;
/// Most rows of a header.
const MOST_HEADER: u32 = 5;

/// The sheet and category that go together best, with what each column means. Absent where no sheet names a unit.
#[must_use]
pub fn guess(book: &Book, policy: &Policy, roster: &Roster) -> Option<Layout> {
    let known: Vec<(&Category, Known)> = policy
        .categories
        .iter()
        .map(|category| {
            let units = roster.units.iter().enumerate().filter(|(_, unit)| unit.category == category.id);
            (&**category, Known::of(units.map(|(at, unit)| (at, unit.name.as_str()))))
        })
        .collect();
    let mut best: Option<(usize, usize, Layout)> = None;
    for sheet in &book.sheets {
        for (category, known) in &known {
            for turn in [Turn::Upright, Turn::Turned] {
                let Some((named, layout)) = layout(sheet, turn, policy, category, known) else { continue };
                let read = layout.columns.iter().filter(|column| column.meaning != Meaning::Ignored).count();
                if best.as_ref().is_none_or(|(units, columns, _)| {
                    (read.min(1), named, read) > ((*columns).min(1), *units, *columns)
                }) {
                    best = Some((named, read, layout));
                }
            }
        }
    }
    best.map(|(_, _, layout)| layout)
}

/// How a sheet is read for a category, and how many units it names.
fn layout(sheet: &Sheet, turn: Turn, policy: &Policy, category: &Category, known: &Known) -> Option<(usize, Layout)> {
    let grid = Grid { sheet, turn };
    let (height, width) = (grid.height(), grid.width());
    let mut best: Option<(usize, u32, u32)> = None;
    for column in 0..width.min(LOOKED_AT) {
        let mut named = BTreeSet::new();
        let mut first = None;
        for row in 0..height.min(LOOKED_AT) {
            if let Some(unit) = known.find(&grid.cell(row, column).text()) {
                named.insert(unit);
                first = first.or(Some(row));
            }
        }
        if let Some(first) = first
            && best.is_none_or(|(most, _, _)| named.len() > most)
        {
            best = Some((named.len(), column, first));
        }
    }
    let (named, units, first) = best?;
    let header = header(grid, first);
    let last = (first..height).rev().find(|row| {
        let text = grid.cell(*row, units).text();
        !text.trim().is_empty() && !is_summary(&text)
    })?;
    let columns = columns(grid, header, first, units, policy, category);
    Some((
        named,
        Layout { sheet: sheet.name.clone(), category: category.id.clone(), turn, header, first, last, units, columns },
    ))
}

/// First row of the header above a row: rows with more than one heading, up to a title or an empty row.
fn header(grid: Grid<'_>, first: u32) -> u32 {
    let mut header = first;
    while header > 0 && first.saturating_sub(header) < MOST_HEADER {
        let row = header.saturating_sub(1);
        let mut texts: Vec<String> = (0..grid.width()).map(|column| grid.cell(row, column).text()).collect();
        texts.retain(|text| !text.trim().is_empty());
        if texts.len() < 2 {
            break;
        }
        header = row;
    }
    header
}

/// What the columns mean under a header. Of two that mean the same, the first is read.
pub fn columns(
    grid: Grid<'_>,
    header: u32,
    first: u32,
    units: u32,
    policy: &Policy,
    category: &Category,
) -> Vec<Column> {
    let mut taken: Vec<Meaning> = Vec::new();
    let headings = grid.headings(header, first);
    let numbered = headings.iter().enumerate().filter_map(|(at, headings)| Some((u32::try_from(at).ok()?, headings)));
    let with_heading = numbered.filter(|(number, headings)| *number != units && !headings.is_empty());
    with_heading
        .map(|(number, headings)| {
            let mut meaning = meaning(headings, policy, category);
            if meaning != Meaning::Ignored && taken.contains(&meaning) {
                meaning = Meaning::Ignored;
            }
            taken.push(meaning.clone());
            let measured_in = match &meaning {
                Meaning::Reading { indicator, .. } => {
                    let own = category.indicators.iter().find(|candidate| candidate.id == *indicator);
                    own.map(|own| stated_unit(headings, &own.measured_in)).unwrap_or_default()
                }
                _ => String::new(),
            };
            Column { number, heading: headings.join(" / "), meaning, measured_in }
        })
        .collect()
}

/// The layout with what its columns mean guessed anew, after sheet, category, header or direction were changed.
#[must_use]
pub fn again(layout: &Layout, book: &Book, policy: &Policy) -> Layout {
    let mut layout = layout.clone();
    let sheet = book.sheets.iter().find(|sheet| sheet.name == layout.sheet);
    let category = policy.categories.iter().find(|category| category.id == layout.category);
    if let (Some(sheet), Some(category)) = (sheet, category) {
        let grid = Grid { sheet, turn: layout.turn };
        layout.columns = columns(grid, layout.header, layout.first, layout.units, policy, category);
    }
    layout
}
