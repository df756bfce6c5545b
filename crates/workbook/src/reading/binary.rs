//! .xls: the records of Excel 97 and 95 (MS-XLS, BIFF8 and BIFF5), as far as cells are told by them. Formulas are their results.

use std::collections::BTreeMap;

use super::compound::{Compound, four, slice, two};
use super::figures::{Shown, stored};
use super::gather::{Gathered, merge, order, text};
use super::records::{Record, Records, Writing, damaged, shared_texts};
use baton_exchange::limits::{COLUMNS, SHEETS};
use baton_exchange::reading::{Book, Bound, Cell, Merged, ReadError, Sheet, within};

/// Reads an .xls.
///
/// # Errors
/// It is damaged or locked, or holds too much.
pub fn xls(bytes: &[u8]) -> Result<Book, ReadError> {
    let file = Compound::open(bytes)?;
    if file.stream("EncryptedPackage")?.is_some() {
        return Err(ReadError::Password);
    }
    let stream = match file.stream("Workbook")? {
        Some(stream) => stream,
        None => file.stream("Book")?.ok_or(ReadError::NotASheet)?,
    };
    let globals = Globals::read(&stream)?;
    within(Bound::Sheets, SHEETS as u64, globals.sheets.len() as u64)?;
    let (mut book, mut gathered) = (Book::default(), Gathered::default());
    for Named { at, name, hidden } in &globals.sheets {
        let records = Records::new(stream.get(*at..).ok_or_else(damaged)?);
        let mut draft = Draft { globals: &globals, gathered: &mut gathered, sheet: Sheet::default(), pending: None };
        draft.sheet.name.clone_from(name);
        draft.sheet.hidden.sheet = *hidden;
        draft.read(records)?;
        order(&mut draft.sheet);
        book.sheets.push(draft.sheet);
    }
    Ok(book)
}

/// The kinds of records that are read.
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const END: u16 = 0x000a;
    pub const FROM_1904: u16 = 0x0022;
    pub const COLUMNS: u16 = 0x007d;
    pub const ROW: u16 = 0x0208;
    pub const LOCKED: u16 = 0x002f;
    pub const CODE_PAGE: u16 = 0x0042;
    pub const SHEET: u16 = 0x0085;
    pub const SEVERAL_SHORT: u16 = 0x00bd;
    pub const RICH_LABEL: u16 = 0x00d6;
    pub const STYLE: u16 = 0x00e0;
    pub const MERGED: u16 = 0x00e5;
    pub const SHARED_TEXTS: u16 = 0x00fc;
    pub const SHARED_TEXT: u16 = 0x00fd;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_OR_ERROR: u16 = 0x0205;
    pub const RESULT: u16 = 0x0207;
    pub const SHORT: u16 = 0x027e;
    pub const FORMAT: u16 = 0x041e;
    pub const BEGIN: u16 = 0x0809;
}

/// A sheet of cells: where it begins, its name, and whether it is hidden.
struct Named {
    at: usize,
    name: String,
    hidden: bool,
}

/// What holds for all sheets.
struct Globals {
    sheets: Vec<Named>,
    texts: Vec<String>,
    /// How each cell format shows numbers.
    shown: Vec<Shown>,
    from_1904: bool,
    writing: Writing,
}

impl Globals {
    fn read(stream: &[u8]) -> Result<Self, ReadError> {
        let mut globals = Self {
            sheets: Vec::new(),
            texts: Vec::new(),
            shown: Vec::new(),
            from_1904: false,
            writing: Writing::Unicode,
        };
        let (mut formats, mut styles, mut old, mut named) = (BTreeMap::new(), Vec::new(), false, Vec::new());
        for record in Records::new(stream) {
            let record = record?;
            let data = record.data;
            match record.kind {
                kind::BEGIN => old = two(data, 0) == Some(0x0500),
                kind::LOCKED => return Err(ReadError::Password),
                kind::FROM_1904 => globals.from_1904 = two(data, 0) == Some(1),
                kind::CODE_PAGE if old => globals.writing = Writing::of_page(two(data, 0).unwrap_or_default()),
                kind::FORMAT => {
                    let format = if old { globals.writing.short(&record, 2) } else { globals.writing.long(&record, 2) };
                    formats.extend(two(data, 0).zip(format.map(|format| Shown::of(&format))));
                }
                kind::STYLE => styles.push(two(data, 2).unwrap_or_default()),
                // Charts and macros are sheets, too.
                kind::SHEET if data.get(5) == Some(&0) => named.push(record),
                kind::SHARED_TEXTS => globals.texts = shared_texts(&record)?,
                kind::END => break,
                _ => {}
            }
        }
        for record in named {
            let at = four(record.data, 0).ok_or_else(damaged)? as usize;
            let name = globals.writing.short(&record, 6).ok_or_else(damaged)?;
            let hidden = record.data.get(4).is_some_and(|state| state & 3 != 0);
            globals.sheets.push(Named { at, name: name.replace('\0', ""), hidden });
        }
        let shown = |id: &u16| formats.get(id).copied().unwrap_or_else(|| Shown::builtin(*id));
        globals.shown = styles.iter().map(shown).collect();
        Ok(globals)
    }
}

/// A sheet that is being read.
struct Draft<'g> {
    globals: &'g Globals,
    gathered: &'g mut Gathered,
    sheet: Sheet,
    /// A formula's cell whose text comes in a record of its own.
    pending: Option<(u32, u32)>,
}

impl Draft<'_> {
    fn read(&mut self, records: Records<'_>) -> Result<(), ReadError> {
        // Charts on the sheet stand within it, with records that look like cells.
        let mut depth = 0_u32;
        for record in records {
            let record = record?;
            match record.kind {
                kind::BEGIN => depth = depth.saturating_add(1),
                kind::END if depth <= 1 => break,
                kind::END => depth = depth.saturating_sub(1),
                // What is too short for its kind says nothing.
                _ if depth == 1 => _ = self.take(&record).transpose()?,
                _ => {}
            }
        }
        Ok(())
    }

    fn take(&mut self, record: &Record<'_>) -> Option<Result<(), ReadError>> {
        let data = record.data;
        match record.kind {
            kind::MERGED => return Some(self.merge(data)),
            kind::ROW | kind::COLUMNS => {
                self.hide(record);
                return None;
            }
            kind::SEVERAL_SHORT => return self.several(data),
            kind::RESULT => {
                let (row, column) = self.pending.take()?;
                let result = self.globals.writing.long(record, 0)?;
                return Some(self.gathered.put(&mut self.sheet, row, column, text(&result)));
            }
            _ => {}
        }
        let cell = match record.kind {
            kind::NUMBER => self.number(float(data, 6)?, two(data, 4)?),
            kind::SHORT => self.number(short(four(data, 6)?), two(data, 4)?),
            kind::SHARED_TEXT => text(self.globals.texts.get(four(data, 6)? as usize)?),
            kind::LABEL | kind::RICH_LABEL => text(&self.globals.writing.long(record, 6)?),
            kind::BOOL_OR_ERROR => bool_or_error(*data.get(6)?, *data.get(7)?),
            kind::FORMULA => self.result(data)?,
            _ => return None,
        };
        Some(self.gathered.put(&mut self.sheet, two(data, 0)?.into(), two(data, 2)?.into(), cell))
    }

    fn number(&self, value: f64, style: u16) -> Cell {
        let shown = self.globals.shown.get(usize::from(style)).copied().unwrap_or_default();
        stored(value, shown, self.globals.from_1904)
    }

    /// Numbers side by side.
    fn several(&mut self, data: &[u8]) -> Option<Result<(), ReadError>> {
        let (row, first) = (two(data, 0)?, two(data, 2)?);
        let numbers = data.get(4..data.len().checked_sub(2)?)?.chunks_exact(6);
        for (column, own) in (u32::from(first)..).zip(numbers) {
            let cell = self.number(short(four(own, 2)?), two(own, 0)?);
            if let Err(error) = self.gathered.put(&mut self.sheet, row.into(), column, cell) {
                return Some(Err(error));
            }
        }
        None
    }

    /// What a formula gave; a text comes in the next record.
    fn result(&mut self, data: &[u8]) -> Option<Cell> {
        self.pending = None;
        if two(data, 12)? != 0xffff {
            return Some(self.number(float(data, 6)?, two(data, 4)?));
        }
        let value = *data.get(8)?;
        Some(match data.get(6)? {
            0 => {
                self.pending = Some((two(data, 0)?.into(), two(data, 2)?.into()));
                Cell::Empty
            }
            1 => bool_or_error(value, 0),
            2 => bool_or_error(value, 1),
            _ => Cell::Empty,
        })
    }

    /// Rows and columns that are not shown.
    fn hide(&mut self, record: &Record<'_>) {
        let (data, hidden) = (record.data, &mut self.sheet.hidden);
        let at = |at| two(data, at).map(u32::from);
        if record.kind == kind::ROW {
            hidden.rows.extend(at(0).filter(|_| at(12).is_some_and(|flags| flags & 0x20 != 0)));
        } else if let (Some(first), Some(last), Some(flags)) = (at(0), at(2), at(8))
            && flags & 1 != 0
        {
            hidden.columns.extend(first..=last.min(COLUMNS));
        }
    }

    fn merge(&mut self, data: &[u8]) -> Result<(), ReadError> {
        let mut merged = std::mem::take(&mut self.sheet.merged);
        let ranges = data.get(2..).unwrap_or_default().chunks_exact(8);
        merged.extend(ranges.filter_map(|range| {
            let corner = |at| two(range, at).map(u32::from);
            Some(Merged { first: (corner(0)?, corner(4)?), last: (corner(2)?, corner(6)?) })
        }));
        merge(&mut self.sheet, merged)
    }
}

/// A number of eight bytes.
fn float(data: &[u8], at: usize) -> Option<f64> {
    slice(data, at, 8)?.try_into().ok().map(f64::from_le_bytes)
}

/// A number cut short to 30 bits: whole or the upper part of a float, perhaps a hundred times as large (`RkNumber`).
fn short(bits: u32) -> f64 {
    let value =
        if bits & 2 == 0 { f64::from_bits(u64::from(bits & !3) << 32) } else { f64::from(bits.cast_signed() >> 2) };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

fn bool_or_error(value: u8, is_error: u8) -> Cell {
    if is_error == 0 {
        return Cell::Bool(value != 0);
    }
    let shown = match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Cell::Error(shown.into())
}
