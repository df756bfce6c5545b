//! .xlsx, cell by cell, so that a sheet takes no more memory than what stands in it; .xls and .ods, which are bounded first.

use std::io::Cursor;

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime, Ods, Range, Reader, Xls, Xlsx};

use super::book::{Book, Cell, Merged, Row, Sheet};
use super::error::{Bound, ReadError, within};
use super::figures::{date, is_percent, iso, number};
use crate::exchange::limits::{CELL_CHARACTERS, CELLS, COLUMNS, ROWS, SHEETS};

/// Rows between two reports of progress.
const STRIDE: u32 = 500;

/// Whether it is looked up which cells are merged, which takes as long as the cells themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merging {
    /// Looked up.
    Read,
    /// Left out.
    Left,
}

/// Reads an .xlsx.
///
/// # Errors
/// It is damaged, locked, or holds too much.
pub fn xlsx(bytes: &[u8], merging: Merging, progress: &mut dyn FnMut(u32, u32)) -> Result<Book, ReadError> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx)?;
    let names = file.sheet_names();
    within(Bound::Sheets, SHEETS as u64, names.len() as u64)?;
    let mut book = Book::default();
    for name in names {
        let merged = match merging {
            Merging::Read => file.merge_cells_by_sheet_name(&name).unwrap_or_default(),
            Merging::Left => Vec::new(),
        };
        let merged = merged.iter().map(|range| Merged { first: range.start, last: range.end }).collect();
        let mut sheet = Sheet { name: name.clone(), rows: Vec::new(), merged };
        // Charts and other sheets without cells have no reader.
        if let Ok(mut reader) = file.worksheet_cells_reader(&name) {
            let height = reader.dimensions().end.0.saturating_add(1);
            let percents: Vec<bool> = reader
                .styles()
                .iter()
                .map(|style| style.number_format.as_ref().is_some_and(|format| is_percent(&format.format_code)))
                .collect();
            let mut cells = 0_u64;
            while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(of_xlsx)? {
                let (row, column) = cell.get_position();
                let percent = percents.get(style).copied().unwrap_or_default();
                let content = of_ref(cell.get_value(), percent);
                if content == Cell::Empty {
                    continue;
                }
                cells = cells.saturating_add(1);
                within(Bound::Rows, ROWS.into(), u64::from(row).saturating_add(1))?;
                within(Bound::Columns, COLUMNS.into(), u64::from(column).saturating_add(1))?;
                within(Bound::Cells, CELLS, cells)?;
                if sheet.rows.last().is_some_and(|last| last.number != row) && row % STRIDE == 0 {
                    progress(row, height);
                }
                put(&mut sheet, row, column, content);
            }
            order(&mut sheet);
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// Reads an .ods that was looked through.
///
/// # Errors
/// It is damaged or locked, or holds too much.
pub fn ods(bytes: &[u8]) -> Result<Book, ReadError> {
    let mut file: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => ReadError::Password,
        other => ReadError::damaged(other),
    })?;
    within(Bound::Sheets, SHEETS as u64, file.sheet_names().len() as u64)?;
    let sheets = file.worksheets().into_iter().map(|(name, range)| plain(name, &range, Vec::new()));
    Ok(Book { sheets: sheets.collect::<Result<_, _>>()? })
}

/// Reads an .xls. Its rows and columns are bounded by the format.
///
/// # Errors
/// It is damaged or locked, or holds too much.
pub fn xls(bytes: &[u8]) -> Result<Book, ReadError> {
    let mut file: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => ReadError::Password,
        other => ReadError::damaged(other),
    })?;
    let names = file.sheet_names();
    within(Bound::Sheets, SHEETS as u64, names.len() as u64)?;
    let mut book = Book::default();
    for name in names {
        let Ok(range) = file.worksheet_range(&name) else { continue };
        let merged = file.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.iter().map(|range| Merged { first: range.start, last: range.end }).collect();
        book.sheets.push(plain(name, &range, merged)?);
    }
    Ok(book)
}

fn plain(name: String, range: &Range<Data>, merged: Vec<Merged>) -> Result<Sheet, ReadError> {
    let mut sheet = Sheet { name, rows: Vec::new(), merged };
    let (top, left) = range.start().unwrap_or_default();
    let mut cells = 0_u64;
    for (row, column, value) in range.used_cells() {
        let content = of_data(value);
        if content == Cell::Empty {
            continue;
        }
        let row = top.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
        let column = left.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
        cells = cells.saturating_add(1);
        within(Bound::Rows, ROWS.into(), u64::from(row).saturating_add(1))?;
        within(Bound::Columns, COLUMNS.into(), u64::from(column).saturating_add(1))?;
        within(Bound::Cells, CELLS, cells)?;
        put(&mut sheet, row, column, content);
    }
    order(&mut sheet);
    Ok(sheet)
}

/// Puts a cell where it belongs; cells mostly come row by row.
fn put(sheet: &mut Sheet, row: u32, column: u32, cell: Cell) {
    match sheet.rows.last_mut() {
        Some(last) if last.number == row => last.cells.push((column, cell)),
        last => {
            // Rows mostly have the same length.
            let mut cells = Vec::with_capacity(last.map_or(1, |last| last.cells.len()));
            cells.push((column, cell));
            sheet.rows.push(Row { number: row, cells });
        }
    }
}

/// Brings rows and cells into order, which a file need not keep; of two cells at one place, the last stands.
fn order(sheet: &mut Sheet) {
    if !sheet.rows.is_sorted_by(|a, b| a.number < b.number) {
        sheet.rows.sort_by_key(|row| row.number);
        let mut rows: Vec<Row> = Vec::new();
        for row in sheet.rows.drain(..) {
            match rows.last_mut() {
                Some(last) if last.number == row.number => last.cells.extend(row.cells),
                _ => rows.push(row),
            }
        }
        sheet.rows = rows;
    }
    for row in &mut sheet.rows {
        if !row.cells.is_sorted_by(|a, b| a.0 < b.0) {
            row.cells.reverse();
            row.cells.sort_by_key(|(column, _)| *column);
            row.cells.dedup_by_key(|(column, _)| *column);
        }
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.chars().take(CELL_CHARACTERS).collect()) }
}

fn day(moment: &ExcelDateTime, percent: bool) -> Cell {
    if moment.is_duration() {
        return number(moment.as_f64(), percent);
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    date(year, month, day)
}

fn error(error: &CellErrorType) -> Cell {
    Cell::Error(error.to_string())
}

fn of_ref(value: &DataRef<'_>, percent: bool) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(int) => Cell::Number((*int).into()),
        DataRef::Float(float) => number(*float, percent),
        DataRef::String(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(bool) => Cell::Bool(*bool),
        DataRef::DateTime(moment) => day(moment, percent),
        DataRef::DateTimeIso(iso_text) => iso(iso_text),
        DataRef::DurationIso(string) => text(string),
        DataRef::Error(kind) => error(kind),
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(int) => Cell::Number((*int).into()),
        Data::Float(float) => number(*float, false),
        Data::String(string) => text(string),
        Data::Bool(bool) => Cell::Bool(*bool),
        Data::DateTime(moment) => day(moment, false),
        Data::DateTimeIso(iso_text) => iso(iso_text),
        Data::DurationIso(string) => text(string),
        Data::Error(kind) => error(kind),
    }
}

fn of_xlsx(error: calamine::XlsxError) -> ReadError {
    match error {
        calamine::XlsxError::Password => ReadError::Password,
        other => ReadError::damaged(other),
    }
}
