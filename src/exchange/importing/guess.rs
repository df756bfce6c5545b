//! What a sheet is about, guessed: which way it lies, where the header ends, what its columns mean.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Grid;
use super::heading::{meaning, stated_unit};
use super::layout::{Column, Layout, Meaning, Turn};
use super::names::{Known, is_summary, spellings};
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
        let spelled = spelled(sheet);
        for (category, known) in &known {
            let found: Vec<Found> =
                spelled.iter().filter_map(|(at, name)| Some((*at, known.find_spelled(name)?))).collect();
            for turn in [Turn::Upright, Turn::Turned] {
                let Some((named, layout)) = layout(sheet, turn, policy, category, &found) else { continue };
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

/// A cell's row and column, and the unit that it names.
type Found = ((u32, u32), usize);

/// The names that the first cells of a sheet may be.
fn spelled(sheet: &Sheet) -> Vec<((u32, u32), Vec<String>)> {
    let rows = sheet.rows.iter().take_while(|row| row.number < LOOKED_AT);
    let cells = rows.flat_map(|row| row.cells.iter().map(|(column, cell)| ((row.number, *column), cell)));
    cells.filter(|((_, column), _)| *column < LOOKED_AT).map(|(at, cell)| (at, spellings(&cell.text()))).collect()
}

/// How a sheet is read for a category, and how many units it names.
fn layout(sheet: &Sheet, turn: Turn, policy: &Policy, category: &Category, found: &[Found]) -> Option<(usize, Layout)> {
    let grid = Grid { sheet, turn };
    let height = grid.height();
    // The units that each column names, and the first row that does.
    let mut naming: BTreeMap<u32, (BTreeSet<usize>, u32)> = BTreeMap::new();
    for ((row, column), unit) in found {
        let (row, column) = if turn == Turn::Upright { (*row, *column) } else { (*column, *row) };
        let (named, first) = naming.entry(column).or_insert_with(|| (BTreeSet::new(), row));
        named.insert(*unit);
        *first = row.min(*first);
    }
    let most = naming.iter().rev().max_by_key(|(_, (named, _))| named.len());
    let (named, units, first) = most.map(|(column, (named, first))| (named.len(), *column, *first))?;
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
