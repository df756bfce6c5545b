//! What a sheet is about, guessed: which way it lies, where its heading ends, what its columns mean.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Grid;
use super::heading::verdict;
use super::layout::{About, Column, Dot, Doubt, Layout, Meaning, Rows, Turn, Why};
use super::names::{Known, is_summary};
use super::rows::{Kind, measures};
use crate::reading::{Book, Cell, Sheet};
use baton_model::{Arrange, Category, Id, Policy, Roster};

/// Rows and columns looked at for names of units.
const LOOKED_AT: u32 = 400;
/// Columns in which near names are looked for.
const NEAR_COLUMNS: u32 = 8;

/// What makes one way to read a book better than another: that the sheet is shown, that columns are read, how many units are
/// named exactly, how many nearly, how many columns are read.
type Rank = (bool, bool, usize, usize, usize);

/// The sheet that says most of the units, with what each of its columns means. Absent where no sheet names a unit. A hidden
/// sheet only where no other does.
#[must_use]
pub fn guess(book: &Book, policy: &Policy, roster: &Roster) -> Option<Layout> {
    let all = Names::of(policy, roster, None);
    // A name that units of two categories have is somebody's in each of them alone.
    let single: Vec<Names> = if all.known.is_unique() {
        Vec::new()
    } else {
        policy.categories.iter().map(|category| Names::of(policy, roster, Some(&category.id))).collect()
    };
    let mut best: Option<(Rank, Layout)> = None;
    for sheet in &book.sheets {
        for names in std::iter::once(&all).chain(&single) {
            let cells = names.cells(sheet);
            for turn in [Turn::Upright, Turn::Turned] {
                let Some(found) = cells.found(turn) else { continue };
                let layout = layout(Grid { sheet, turn }, names, &found, policy, roster);
                let read = layout.columns.iter().filter(|column| column.is_read()).count();
                let exact = if cells.near { 0 } else { found.named.len() };
                let rank = (!sheet.hidden.sheet, read > 0, exact, found.named.len(), read);
                if best.as_ref().is_none_or(|(other, _)| rank > *other) {
                    best = Some((rank, layout));
                }
            }
        }
    }
    best.map(|(_, layout)| layout)
}

impl Column {
    /// Whether it is read, or may be once a person says so.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.meaning != Meaning::Ignored || matches!(self.why, Why::Asked(..))
    }
}

/// The names of the units of all categories, or of one.
pub struct Names {
    known: Known,
    category: Option<Id>,
}

/// The cells of a sheet that name units.
struct Cells {
    /// Row and column of each, and the unit.
    found: Vec<((u32, u32), usize)>,
    /// Whether none is named exactly.
    near: bool,
}

/// The column that names most units.
struct Found {
    column: u32,
    /// The units that it names.
    named: BTreeSet<usize>,
    /// The first row that does.
    first: u32,
}

impl Cells {
    fn found(&self, turn: Turn) -> Option<Found> {
        let mut naming: BTreeMap<u32, (BTreeSet<usize>, u32)> = BTreeMap::new();
        for ((row, column), unit) in &self.found {
            let (row, column) = if turn == Turn::Upright { (*row, *column) } else { (*column, *row) };
            let (named, first) = naming.entry(column).or_insert_with(|| (BTreeSet::new(), row));
            named.insert(*unit);
            *first = row.min(*first);
        }
        let (column, (named, first)) = naming.into_iter().rev().max_by_key(|(_, (named, _))| named.len())?;
        // One name that is only near is an accident.
        (!self.near || named.len() > 1).then_some(Found { column, named, first })
    }
}

impl Names {
    /// The names of a category's units, or of all.
    pub fn of(policy: &Policy, roster: &Roster, category: Option<&Id>) -> Self {
        let mut known = Known::default();
        for (at, unit) in roster.units.iter().enumerate() {
            if category.is_some_and(|category| *category != unit.category) {
                continue;
            }
            known.insert(at, &unit.name);
            if let Some(own) = policy.categories.iter().find(|own| own.id == unit.category) {
                known.aside(at, &own.name);
                let group = own.groups.iter().find(|group| Some(&group.id) == unit.group.as_ref());
                group.iter().for_each(|group| known.aside(at, &group.name));
            }
        }
        Self { known, category: category.cloned() }
    }

    /// The names.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// The cells that name units; where none does, those whose texts are near to names.
    fn cells(&self, sheet: &Sheet) -> Cells {
        let rows = || sheet.rows.iter().take_while(|row| row.number < LOOKED_AT);
        let cells = || rows().flat_map(|row| row.cells.iter().map(|(column, cell)| ((row.number, *column), cell)));
        let texts = |most: u32| {
            cells().filter_map(move |(at, cell)| match cell {
                Cell::Text(text) if at.1 < most => Some((at, text)),
                _ => None,
            })
        };
        let found: Vec<_> = texts(LOOKED_AT).filter_map(|(at, text)| Some((at, self.known.find(text)?))).collect();
        if !found.is_empty() {
            return Cells { found, near: false };
        }
        let near = |text: &str| self.known.nearest(text).filter(|_| !is_summary(text));
        Cells { found: texts(NEAR_COLUMNS).filter_map(|(at, text)| Some((at, near(text)?))).collect(), near: true }
    }
}

/// How a sheet is read whose units are found.
fn layout(grid: Grid<'_>, names: &Names, found: &Found, policy: &Policy, roster: &Roster) -> Layout {
    let mut categories: BTreeMap<&Id, usize> = BTreeMap::new();
    for unit in found.named.iter().filter_map(|at| roster.units.get(*at)) {
        *categories.entry(&unit.category).or_default() += 1;
    }
    let category = match categories.len() {
        1 => categories.keys().next().map(|id| (*id).clone()),
        _ => names.category.clone(),
    };
    let units = found.column;
    let header = grid.header(found.first, units);
    let below = header.map_or(0, |header| header.below);
    let begins = |row: &u32| {
        let name = grid.cell(*row, units).text();
        names.known.find(&name).is_some() || !name.trim().is_empty() && grid.kind(*row, units) == Kind::Figures
    };
    let first = (below..found.first).find(begins).unwrap_or(found.first);
    let last = (first..grid.height()).rev().find(|row| {
        let name = grid.cell(*row, units).text();
        let known = names.known.find(&name).is_some();
        known || grid.kind(*row, units) == Kind::Figures && !is_sum(grid, *row, units)
    });
    let (header, below) = header.map_or((first, first), |header| (header.first, header.below));
    let mut layout = Layout {
        sheet: grid.sheet.name.clone(),
        category,
        turn: grid.turn,
        header,
        below,
        first,
        last: last.unwrap_or(first),
        units,
        about: about(grid, header, below, units, policy),
        columns: Vec::new(),
        rows: Rows::Unsaid,
        names: Vec::new(),
        hidden: false,
    };
    layout.columns = columns(grid, &layout, policy, roster);
    layout
}

/// Whether a row that is no unit's sums others up, by any of its texts.
pub fn is_sum(grid: Grid<'_>, row: u32, units: u32) -> bool {
    let texts = (0..grid.width().min(units.saturating_add(3))).map(|column| grid.cell(row, column));
    texts.filter(|cell| matches!(cell, Cell::Text(_))).any(|cell| is_summary(&cell.text()))
}

/// What is said above the heading, and over the units' names.
fn about(grid: Grid<'_>, header: u32, below: u32, units: u32, policy: &Policy) -> About {
    let mut about = grid.about(header, units, policy.year);
    let over = grid.headings(header, below).into_iter().nth(units as usize).unwrap_or_default();
    about.measures.extend(over.iter().flat_map(|text| measures(text)));
    about
}

/// The categories that a layout is about, those with most units in the sheet first.
fn categories<'p>(layout: &Layout, policy: &'p Policy, roster: &Roster, grid: Grid<'_>) -> Vec<&'p Category> {
    let all = policy.categories.iter().map(|category| &**category);
    if let Some(id) = &layout.category {
        return all.filter(|category| category.id == *id).collect();
    }
    let names = Names::of(policy, roster, None);
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    let column = grid.column(layout.units);
    for cell in column.iter().skip(layout.first as usize).take(LOOKED_AT as usize) {
        let unit = names.known.find(&cell.text()).and_then(|at| roster.units.get(at));
        unit.iter().for_each(|unit| *counts.entry(&unit.category).or_default() += 1);
    }
    let mut found: Vec<&Category> = all.filter(|category| counts.contains_key(&category.id)).collect();
    found.arrange_by_key(|category| std::cmp::Reverse(counts.get(&category.id).copied().unwrap_or_default()));
    found
}

/// What the columns mean under a heading. Of those that mean the same, none is read until a person chooses one.
fn columns(grid: Grid<'_>, layout: &Layout, policy: &Policy, roster: &Roster) -> Vec<Column> {
    let Layout { header, below, first, last, units, .. } = *layout;
    let categories = categories(layout, policy, roster, grid);
    let headings = grid.headings(header, below);
    let filled = |column: u32| (first..=last).any(|row| !grid.cell(row, column).is_blank());
    let mut columns: Vec<Column> = Vec::new();
    for (number, headings) in (0..).zip(headings).filter(|(number, _)| *number != units) {
        if headings.is_empty() && !filled(number) {
            continue;
        }
        let mut said = verdict(&headings, &layout.about, policy, &categories);
        if grid.is_hidden_column(number) && !layout.hidden {
            (said.meaning, said.why) = (Meaning::Ignored, Why::Hidden);
        }
        let heading = headings.join(" / ");
        let (meaning, why, measured_in) = (said.meaning, said.why, said.measured_in);
        columns.push(Column { number, heading, meaning, why, measured_in, confirmed: false, dot: Dot::Usual });
    }
    settle(&mut columns);
    columns
}

/// Columns that mean the same are asked about; one that may mean what another surely means is not read.
fn settle(columns: &mut [Column]) {
    let mut certain: BTreeMap<Meaning, usize> = BTreeMap::new();
    for column in columns.iter().filter(|column| column.meaning != Meaning::Ignored) {
        *certain.entry(column.meaning.clone()).or_default() += 1;
    }
    for column in columns {
        if column.meaning != Meaning::Ignored
            && column.why != Why::ByHand
            && certain.get(&column.meaning).is_some_and(|count| *count > 1)
        {
            let meaning = std::mem::replace(&mut column.meaning, Meaning::Ignored);
            column.why = Why::Asked(meaning, Doubt::Same);
        } else if let Why::Asked(meaning, doubt) = &column.why
            && certain.contains_key(meaning)
        {
            column.why = match doubt {
                Doubt::Longer(text) => Why::Longer(text.clone()),
                Doubt::Words(text) => Why::Derived(text.clone()),
                Doubt::Title | Doubt::Same => Why::Unknown,
            };
        }
    }
}

/// The layout with what its columns mean guessed anew, after sheet, category, heading or direction were changed. What a person
/// said of a column stands.
#[must_use]
pub fn again(layout: &Layout, book: &Book, policy: &Policy, roster: &Roster) -> Layout {
    let mut layout = layout.clone();
    let Some(sheet) = book.sheet(&layout.sheet) else { return layout };
    let grid = Grid { sheet, turn: layout.turn };
    layout.fit(grid);
    let said = std::mem::take(&mut layout.about);
    layout.about = about(grid, layout.header, layout.below, layout.units, policy);
    if said.year_by_hand {
        (layout.about.year, layout.about.year_by_hand) = (said.year, true);
    }
    let mut columns = columns(grid, &layout, policy, roster);
    let by_hand = |column: &&Column| column.why == Why::ByHand && is_there(&column.meaning, &layout, policy);
    for before in &layout.columns {
        let Some(column) = columns.iter_mut().find(|column| column.number == before.number) else { continue };
        (column.confirmed, column.dot) = (before.confirmed, before.dot);
        if by_hand(&before) {
            *column = Column { heading: std::mem::take(&mut column.heading), ..before.clone() };
        }
    }
    // What a person said of a column stands also while none of the rows chosen has anything in it.
    let beside = |column: &&Column| column.number < grid.width() && column.number != layout.units;
    for before in layout.columns.iter().filter(by_hand).filter(beside) {
        if let Err(at) = columns.binary_search_by_key(&before.number, |column| column.number) {
            columns.insert(at, before.clone());
        }
    }
    layout.columns = columns;
    layout
}

/// Whether what a column was said to mean is there in the layout's category.
fn is_there(meaning: &Meaning, layout: &Layout, policy: &Policy) -> bool {
    let Meaning::Reading { indicator, .. } = meaning else { return true };
    let mut categories = policy.categories.iter().filter(|own| layout.category.as_ref().is_none_or(|id| own.id == *id));
    categories.any(|category| category.indicators.iter().any(|own| own.id == *indicator))
}

impl Layout {
    /// Keeps rows and columns within the sheet, and in their order.
    fn fit(&mut self, grid: Grid<'_>) {
        let last = grid.height().saturating_sub(1);
        self.last = self.last.min(last);
        self.first = self.first.min(self.last);
        self.below = self.below.min(self.first);
        self.header = self.header.min(self.below);
        self.units = self.units.min(grid.width().saturating_sub(1));
    }

    /// The layout of a sheet with nothing guessed but its size: a person says the rest.
    #[must_use]
    pub fn blank(sheet: &Sheet, policy: &Policy) -> Self {
        let only = policy.categories.first().filter(|_| policy.categories.len() == 1);
        Self {
            sheet: sheet.name.clone(),
            category: only.map(|category| category.id.clone()),
            turn: Turn::Upright,
            header: 0,
            below: 1.min(sheet.height()),
            first: 1.min(sheet.height()),
            last: sheet.height().saturating_sub(1),
            units: 0,
            about: About::default(),
            columns: Vec::new(),
            rows: Rows::Unsaid,
            names: Vec::new(),
            hidden: false,
        }
    }
}
