//! Units that stand in several rows: which of these count, and how a person may tell them apart.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Question;
use super::grid::Grid;
use super::layout::{Layout, Rows};

/// Options that are offered at most.
const MOST_OPTIONS: usize = 30;

/// The rows of each unit.
pub type Of = BTreeMap<usize, Vec<u32>>;

/// Whether rows say the same in all these columns; then there is nothing to choose.
pub fn same(grid: Grid<'_>, rows: &[u32], columns: &[u32]) -> bool {
    columns.iter().all(|column| {
        let mut cells = rows.iter().map(|row| grid.cell(*row, *column));
        let first = cells.next();
        cells.all(|cell| Some(cell) == first)
    })
}

/// The row that counts of several, as the layout says.
pub fn chosen(grid: Grid<'_>, layout: &Layout, rows: &[u32]) -> Option<u32> {
    match &layout.rows {
        Rows::Unsaid => None,
        Rows::First => rows.first().copied(),
        Rows::Last => rows.last().copied(),
        Rows::With(column, text) => {
            let mut with = rows.iter().filter(|row| grid.shown(**row, *column).text().trim() == text.trim());
            let first = with.next().copied();
            first.filter(|_| with.next().is_none())
        }
    }
}

/// What is asked of units with several rows.
pub fn question(grid: Grid<'_>, layout: &Layout, several: &Of) -> Option<Question> {
    let first = several.values().filter_map(|rows| rows.first()).min()?;
    let read: BTreeSet<u32> =
        layout.columns.iter().filter(|column| column.is_read()).map(|column| column.number).collect();
    let apart = |column: &u32| {
        *column != layout.units
            && !read.contains(column)
            && several.values().all(|rows| {
                let texts: Vec<String> =
                    rows.iter().map(|row| grid.shown(*row, *column).text().trim().to_owned()).collect();
                let distinct: BTreeSet<&String> = texts.iter().collect();
                distinct.len() == texts.len() && texts.iter().all(|text| !text.is_empty())
            })
    };
    // Rows that are numbered are always told apart, and by nothing that says which counts.
    let options = |column: u32| {
        let mut options: Vec<(String, usize)> = Vec::new();
        for row in several.values().flatten() {
            let text = grid.shown(*row, column).text().trim().to_owned();
            if let Some((_, count)) = options.iter_mut().find(|(own, _)| *own == text) {
                *count += 1;
            } else if options.len() < MOST_OPTIONS {
                options.push((text, 1));
            }
        }
        options
    };
    let shared = |options: &Vec<(String, usize)>| several.len() == 1 || options.iter().any(|(_, count)| *count > 1);
    let by =
        (0..grid.width()).filter(apart).map(|column| (column, options(column))).find(|(_, options)| shared(options));
    Some(Question::Rows { units: several.len(), by, place: grid.place(*first, layout.units) })
}
