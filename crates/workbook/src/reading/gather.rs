//! Cells gathered into sheets, within the bounds of a workbook; what a sheet's reader found out of order, brought into order.

use baton_exchange::limits::{CELL_CHARACTERS, CELLS, COLUMNS, MERGED, ROWS, TEXT_BYTES};
use baton_exchange::reading::{Bound, Cell, Merged, ReadError, Row, Sheet, within};

/// What was gathered of a workbook so far.
#[derive(Debug, Default)]
pub struct Gathered {
    cells: u64,
    text: u64,
}

impl Gathered {
    /// Puts a cell where it belongs; cells mostly come row by row. An empty one takes no room.
    ///
    /// # Errors
    /// It stands too far out, or there are too many.
    pub fn put(&mut self, sheet: &mut Sheet, row: u32, column: u32, cell: Cell) -> Result<(), ReadError> {
        if cell == Cell::Empty {
            return Ok(());
        }
        within(Bound::Rows, ROWS.into(), u64::from(row).saturating_add(1))?;
        within(Bound::Columns, COLUMNS.into(), u64::from(column).saturating_add(1))?;
        self.count(&cell, 1)?;
        match sheet.rows.last_mut() {
            Some(last) if last.number == row => last.cells.push((column, cell)),
            last => {
                // Rows mostly have the same length.
                let mut cells = Vec::with_capacity(last.map_or(1, |last| last.cells.len()));
                cells.push((column, cell));
                sheet.rows.push(Row { number: row, cells });
            }
        }
        Ok(())
    }

    /// Counts cells that are to be kept, so many times.
    ///
    /// # Errors
    /// There are too many, or too much text stands in them.
    pub fn count(&mut self, cell: &Cell, times: u64) -> Result<(), ReadError> {
        self.cells = self.cells.saturating_add(times);
        within(Bound::Cells, CELLS, self.cells)?;
        if let Cell::Text(text) | Cell::Error(text) = cell {
            self.text = self.text.saturating_add(times.saturating_mul(text.len() as u64));
            within(Bound::Text, TEXT_BYTES, self.text)?;
        }
        Ok(())
    }
}

/// Keeps the merged ranges of a sheet.
///
/// # Errors
/// There are too many.
pub fn merge(sheet: &mut Sheet, merged: Vec<Merged>) -> Result<(), ReadError> {
    within(Bound::Merged, MERGED, merged.len() as u64)?;
    sheet.merged = merged;
    Ok(())
}

/// Brings rows and cells into order, which a file need not keep; of two cells at one place, the last stands.
pub fn order(sheet: &mut Sheet) {
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

/// A text as a cell, to as many characters as are read.
pub fn text(text: &str) -> Cell {
    if text.is_empty() {
        return Cell::Empty;
    }
    let end = text.char_indices().nth(CELL_CHARACTERS).map_or(text.len(), |(at, _)| at);
    Cell::Text(text.get(..end).unwrap_or(text).to_owned())
}
