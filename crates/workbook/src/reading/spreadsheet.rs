//! .xlsx, cell by cell, so that a sheet takes no more memory than what stands in it.

use std::io::Cursor;

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx};

use super::archive::Traits;
use super::extras::{self, Parts};
use super::figures::{date, is_percent, iso, number};
use super::gather::{Gathered, merge, order, text};
use baton_exchange::limits::SHEETS;
use baton_exchange::reading::{Book, Bound, Cell, Merged, ReadError, Sheet, within};

/// Rows between two reports of progress.
const STRIDE: u32 = 500;

/// Reads an .xlsx.
///
/// # Errors
/// It is damaged, locked, or holds too much.
pub fn xlsx(bytes: &[u8], traits: Traits, progress: &mut dyn FnMut(u32, u32)) -> Result<Book, ReadError> {
    if traits.missized {
        return xlsx(&extras::without_sizes(bytes)?, Traits { missized: false, ..traits }, progress);
    }
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx)?;
    let names = file.sheet_names();
    within(Bound::Sheets, SHEETS as u64, names.len() as u64)?;
    let visible: Vec<bool> =
        file.sheets_metadata().iter().map(|sheet| sheet.visible == SheetVisible::Visible).collect();
    let mut parts = if traits.hidden || traits.uncomputed { Some(Parts::of(bytes)?) } else { None };
    let (mut book, mut gathered) = (Book::default(), Gathered::default());
    for (at, name) in names.into_iter().enumerate() {
        let merged = if traits.merged { file.merge_cells_by_sheet_name(&name).unwrap_or_default() } else { Vec::new() };
        let mut sheet = Sheet { name: name.clone(), ..Sheet::default() };
        merge(&mut sheet, merged.iter().map(|range| Merged { first: range.start, last: range.end }).collect())?;
        // Charts and other sheets without cells have no reader.
        if let Ok(mut reader) = file.worksheet_cells_reader(&name) {
            let height = reader.dimensions().end.0.saturating_add(1);
            let percents: Vec<bool> = reader
                .styles()
                .iter()
                .map(|style| style.number_format.as_ref().is_some_and(|format| is_percent(&format.format_code)))
                .collect();
            while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(of_xlsx)? {
                let (row, column) = cell.get_position();
                let percent = percents.get(style).copied().unwrap_or_default();
                let content = of_ref(cell.get_value(), percent);
                if sheet.rows.last().is_some_and(|last| last.number != row) && row % STRIDE == 0 {
                    // What it says of its height may be less, or nothing.
                    progress(row, height.max(row));
                }
                gathered.put(&mut sheet, row, column, content)?;
            }
            if let Some(parts) = &mut parts {
                let extras = parts.extras(&name)?;
                sheet.hidden = extras.hidden;
                for (row, column) in extras.uncomputed {
                    gathered.put(&mut sheet, row, column, Cell::Uncomputed)?;
                }
            }
            order(&mut sheet);
        }
        sheet.hidden.sheet = !visible.get(at).copied().unwrap_or(true);
        book.sheets.push(sheet);
    }
    Ok(book)
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

fn of_xlsx(error: calamine::XlsxError) -> ReadError {
    match error {
        calamine::XlsxError::Password => ReadError::Password,
        other => ReadError::damaged(other),
    }
}
