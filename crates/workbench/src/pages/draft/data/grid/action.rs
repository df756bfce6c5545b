//! What can happen to the grid, and the one edit that comes of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::draft::Draft;
use super::ledger::{Ledgers, Texts};
use super::{
    Area, CellError, Column, GridView, Head, Kept, Pending, Row, Sheet, SheetKind, Sorted, Source, Spot, clipboard,
};
use baton_exchange::typed_value::means_nothing;
use baton_model::{Category, Edit, Id};

/// Everything that can happen to the grid. Cells are named by row and column as shown.
#[derive(Clone, Debug, PartialEq)]
pub enum GridAction {
    /// Other rows are shown.
    Kind(SheetKind),
    /// The values of another period are shown, or of the year.
    Period(Option<Id>),
    /// Only the indicators are shown whose data come from there, or all.
    Source(Option<String>),
    /// Only units with this in their or their group's name are shown.
    Filter(String),
    /// The rows are sorted by a column, the largest first if so.
    Sort(Column, bool),
    /// The rows stand in the roster's order again.
    Unsort,
    /// Columns are shown or hidden.
    Show(Vec<Column>, bool),
    /// The usual columns are shown.
    Usual,
    /// A text was typed into a cell.
    Type(Spot, String),
    /// A block of cells, as spreadsheets copy it, is put over a rectangle.
    Paste(Area, String),
    /// Cells are emptied.
    Clear(Area),
    /// A cell's wrong entry goes.
    Restore(Spot),
    /// Rows of the ledger are removed.
    Remove(Area),
    /// The report was read.
    Dismiss,
}

/// What became of a paste, or of several cells cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Units added, of a list of names.
    pub added: usize,
    /// Cells written.
    pub taken: usize,
    /// Cells that can't be written into and would have got another text.
    pub fixed: usize,
    /// Cells whose text can't be taken; it is kept there.
    pub wrong: usize,
    /// Filled cells of the block beyond the sheet's edge.
    pub beyond: usize,
    /// The first of the cells that were not written.
    pub problems: Vec<Problem>,
}

/// A cell that was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What names its row.
    pub row: String,
    /// Its column.
    pub head: Head,
    /// The text for it.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a cell was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It can't be written into.
    Fixed,
    /// The text can't be taken.
    Wrong(CellError),
}

/// How many cells a report names.
const MOST_PROBLEMS: usize = 8;

impl Report {
    /// Whether everything was taken.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.fixed == 0 && self.wrong == 0 && self.beyond == 0
    }

    fn note(&mut self, sheet: &Sheet, spot: Spot, text: &str, why: Why) {
        match why {
            Why::Fixed => self.fixed += 1,
            Why::Wrong(_) => self.wrong += 1,
        }
        if self.problems.len() < MOST_PROBLEMS
            && let Some(head) = sheet.columns().get(spot.column)
        {
            self.problems.push(Problem { row: sheet.name(spot.row), head: head.clone(), text: text.to_owned(), why });
        }
    }
}

/// Lets an action happen to the view. Returns the edit that it asks for: one, however many cells it writes.
pub fn apply(view: &mut GridView, source: &Source<'_>, action: GridAction) -> Option<Edit> {
    match action {
        GridAction::Type(spot, text) => {
            let (edit, _) = Writing::new(view, source).write(vec![(spot, text)]);
            view.report = None;
            return edit;
        }
        GridAction::Paste(area, text) => {
            let cells = laid_out(area, &clipboard::read(&text));
            let (edit, report) = Writing::new(view, source).write(cells);
            view.report = Some(report);
            return edit;
        }
        GridAction::Clear(area) => {
            let (edit, report) = Writing::new(view, source).clear(area);
            view.report = (!report.is_clean()).then_some(report);
            return edit;
        }
        GridAction::Restore(spot) => {
            let sheet = Sheet::of(source, view);
            let unit = |at: usize| source.roster.units.get(at).map(|unit| &unit.id);
            let head = sheet.columns().get(spot.column).map(|head| &head.column);
            match (sheet.row(spot.row), head) {
                (Some(Row::Unit(at)), Some(column)) => {
                    unit(at).into_iter().for_each(|id| forget(view, id, None, column))
                }
                (Some(Row::Entry(at, place)), Some(column)) => {
                    unit(at).into_iter().for_each(|id| forget(view, id, Some(place), column));
                }
                (Some(Row::Pending(_) | Row::Blank) | None, _) | (_, None) => {}
            }
        }
        GridAction::Remove(area) => return Writing::new(view, source).remove(area),
        GridAction::Kind(kind) => {
            view.kind = kind;
            view.report = None;
        }
        GridAction::Period(period) => view.period = period,
        GridAction::Source(source) => view.source = source,
        GridAction::Filter(text) => view.filter = text,
        GridAction::Sort(column, descending) => view.sorted = Sorted::now(source, view, column, descending),
        GridAction::Unsort => view.sorted = None,
        GridAction::Show(columns, shown) => view.columns.extend(columns.into_iter().map(|column| (column, shown))),
        GridAction::Usual => view.columns.clear(),
        GridAction::Dismiss => view.report = None,
    }
    None
}

/// The cells that a block is put into: over a rectangle that is a multiple of the block the block is repeated, as a single
/// value fills it; else it extends from the rectangle's first cell.
fn laid_out(area: Area, block: &[Vec<String>]) -> Vec<(Spot, String)> {
    let (rows, columns) = (block.len(), block.iter().map(Vec::len).max().unwrap_or(0));
    if rows == 0 || columns == 0 {
        return Vec::new();
    }
    let repeats = area.rows().is_multiple_of(rows) && area.columns().is_multiple_of(columns);
    let (down, across) = if repeats { (area.rows() / rows, area.columns() / columns) } else { (1, 1) };
    let mut cells = Vec::new();
    for (row, line) in (0..down).flat_map(|_| block).enumerate() {
        for (column, text) in
            (0..across).flat_map(|at| line.iter().enumerate().map(move |(c, t)| (at * columns + c, t)))
        {
            let spot = Spot { row: area.first.row + row, column: area.first.column + column };
            cells.push((spot, text.clone()));
        }
    }
    cells
}

/// Texts on their way into cells.
struct Writing<'a> {
    view: &'a mut GridView,
    source: &'a Source<'a>,
    sheet: Sheet,
    report: Report,
}

impl<'a> Writing<'a> {
    fn new(view: &'a mut GridView, source: &'a Source<'a>) -> Self {
        let sheet = Sheet::of(source, view);
        Self { view, source, sheet, report: Report::default() }
    }

    fn write(mut self, cells: Vec<(Spot, String)>) -> (Option<Edit>, Report) {
        let Some(category) = self.sheet.category().cloned() else { return (None, self.report) };
        let mut rows: BTreeMap<usize, Vec<(usize, String)>> = BTreeMap::new();
        let (last_row, last_column) = (self.sheet.rows(), self.sheet.columns().len());
        for (spot, text) in cells {
            let grows = self.sheet.kind == SheetKind::Ledger;
            if spot.column >= last_column || (spot.row >= last_row && !grows) {
                self.report.beyond += usize::from(!text.trim().is_empty());
            } else {
                rows.entry(spot.row).or_default().push((spot.column, text));
            }
        }
        let edits = match self.sheet.kind {
            SheetKind::Values | SheetKind::Units => self.write_units(&category, rows),
            SheetKind::Ledger => self.write_ledger(&category, rows),
        };
        (together(edits), self.report)
    }

    /// Empties what can be emptied: names and other fixed cells stay without a word.
    fn clear(self, area: Area) -> (Option<Edit>, Report) {
        let columns = area.first.column..=area.last.column.min(self.sheet.columns().len().saturating_sub(1));
        let rows = area.first.row..=area.last.row.min(self.sheet.rows().saturating_sub(1));
        let open =
            |column: &usize| self.sheet.columns().get(*column).is_some_and(|head| self.sheet.editable(&head.column));
        let columns: Vec<usize> = columns.filter(open).collect();
        let cells = rows.flat_map(|row| columns.iter().map(move |&column| (Spot { row, column }, String::new())));
        let cells = cells.collect();
        self.write(cells)
    }

    fn write_units(&mut self, category: &Category, rows: BTreeMap<usize, Vec<(usize, String)>>) -> Vec<Edit> {
        let heads: Vec<Head> = self.sheet.columns().to_vec();
        let mut edits = Vec::new();
        for (row, cells) in rows {
            let Some(Row::Unit(at)) = self.sheet.row(row) else { continue };
            let Some(unit) = self.source.roster.units.get(at) else { continue };
            let mut draft = Draft::new(unit, category);
            for (column, text) in cells {
                let (spot, head) = (Spot { row, column }, &heads[column]);
                if !self.sheet.editable(&head.column) {
                    if self.sheet.cell(spot).plain().trim() != text.trim() {
                        self.report.note(&self.sheet, spot, &text, Why::Fixed);
                    }
                    continue;
                }
                match draft.write(&head.column, &text) {
                    Ok(()) => {
                        self.report.taken += 1;
                        forget(self.view, &unit.id, None, &head.column);
                    }
                    Err(error) => {
                        self.report.note(&self.sheet, spot, &text, Why::Wrong(error.clone()));
                        Arc::make_mut(&mut self.view.wrong).keep(&unit.id, None, &head.column, Kept { text, error });
                    }
                }
            }
            // The number of those ranked may have waited for the place that was written now.
            for head in &heads {
                let waits = |kept: &&Kept| kept.error == CellError::NeedsPlace;
                let kept = self.view.wrong.of(&unit.id, None, &head.column).filter(waits).cloned();
                if kept.is_some_and(|kept| draft.write(&head.column, &kept.text).is_ok()) {
                    forget(self.view, &unit.id, None, &head.column);
                }
            }
            edits.extend(draft.edits());
        }
        edits
    }

    fn write_ledger(&mut self, category: &Category, rows: BTreeMap<usize, Vec<(usize, String)>>) -> Vec<Edit> {
        let heads: Vec<Head> = self.sheet.columns().to_vec();
        let source = self.source;
        let mut ledgers = Ledgers::new(source, category);
        let mut entered = Vec::new();
        let mut moved: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
        for (row, cells) in rows {
            let written = cells.len();
            let texts: Texts = cells.into_iter().map(|(column, text)| (heads[column].column.clone(), text)).collect();
            let errors = match self.sheet.row(row) {
                Some(Row::Entry(at, place)) => {
                    let Some(unit) = source.roster.units.get(at) else { continue };
                    // What was kept in the row is tried again: an item may have waited for its level.
                    let kept = self.view.wrong.row(&unit.id, Some(place));
                    let mut all: Texts = kept.map(|(column, kept)| (column.clone(), kept.text.clone())).collect();
                    all.extend(texts.clone());
                    let (errors, gone) = ledgers.write(at, place, &all);
                    keep_row(self.view, &unit.id, place, &all, &errors);
                    if gone {
                        moved.entry(unit.id.clone()).or_default().push(place);
                    }
                    errors
                }
                Some(Row::Pending(at)) => {
                    let Some(pending) = self.view.pending.get_mut(at) else { continue };
                    pending.texts.extend(texts.clone());
                    let errors = complete(pending, &mut ledgers);
                    if errors.is_empty() {
                        entered.push(at);
                    }
                    errors
                }
                Some(Row::Blank) | None => {
                    let mut pending =
                        Pending { category: category.id.clone(), texts: texts.clone(), errors: BTreeMap::new() };
                    let errors = complete(&mut pending, &mut ledgers);
                    if !errors.is_empty() {
                        self.view.pending.push(pending);
                    }
                    errors
                }
                Some(Row::Unit(_)) => continue,
            };
            let wrong = texts.iter().filter_map(|(column, text)| Some((column, text, errors.get(column)?)));
            let mut refused = 0;
            for (column, text, error) in wrong.filter(|(_, _, error)| **error != CellError::Needed) {
                let at = heads.iter().position(|head| head.column == *column).unwrap_or_default();
                self.report.note(&self.sheet, Spot { row, column: at }, text, Why::Wrong(error.clone()));
                refused += 1;
            }
            self.report.taken += written - refused;
        }
        let mut at = 0;
        self.view.pending.retain(|pending| {
            let gone = entered.contains(&at) || pending.texts.is_empty();
            at += 1;
            !gone
        });
        take_out(self.view, &moved);
        ledgers.edits()
    }

    fn remove(self, area: Area) -> Option<Edit> {
        let category = self.sheet.category()?.clone();
        let mut ledgers = Ledgers::new(self.source, &category);
        let mut pending = Vec::new();
        let mut taken: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
        for row in (area.first.row..=area.last.row).map_while(|row| self.sheet.row(row)) {
            match row {
                Row::Entry(at, place) => {
                    ledgers.remove(at, place);
                    if let Some(unit) = self.source.roster.units.get(at) {
                        taken.entry(unit.id.clone()).or_default().push(place);
                    }
                }
                Row::Pending(at) => pending.push(at),
                Row::Unit(_) | Row::Blank => {}
            }
        }
        let mut at = 0;
        self.view.pending.retain(|_| {
            at += 1;
            !pending.contains(&(at - 1))
        });
        take_out(self.view, &taken);
        self.view.report = None;
        together(ledgers.edits())
    }
}

/// Forgets what means nothing in a row that is not yet an entry, and makes it one where nothing is wrong or lacking.
fn complete(pending: &mut Pending, ledgers: &mut Ledgers<'_>) -> BTreeMap<Column, CellError> {
    pending.texts.retain(|_, text| !means_nothing(text));
    if pending.texts.is_empty() {
        return BTreeMap::new();
    }
    pending.errors = ledgers.add(&pending.texts).err().unwrap_or_default();
    pending.errors.clone()
}

fn keep_row(view: &mut GridView, unit: &Id, place: usize, texts: &Texts, errors: &BTreeMap<Column, CellError>) {
    for (column, text) in texts {
        match errors.get(column) {
            Some(error) => {
                let kept = Kept { text: text.clone(), error: error.clone() };
                Arc::make_mut(&mut view.wrong).keep(unit, Some(place), column, kept);
            }
            None => forget(view, unit, Some(place), column),
        }
    }
}

fn take_out(view: &mut GridView, taken: &BTreeMap<Id, Vec<usize>>) {
    if !view.wrong.is_empty() {
        for (unit, places) in taken {
            Arc::make_mut(&mut view.wrong).taken_out(unit, places);
        }
    }
}

fn forget(view: &mut GridView, unit: &Id, entry: Option<usize>, column: &Column) {
    if view.wrong.of(unit, entry, column).is_some() {
        Arc::make_mut(&mut view.wrong).forget(unit, entry, column);
    }
}

fn together(mut edits: Vec<Edit>) -> Option<Edit> {
    if edits.len() > 1 { Some(Edit::Batch(edits)) } else { edits.pop() }
}
