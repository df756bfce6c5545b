//! A workbook as plain cells: sheets, rows that hold something, and where cells are merged.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The sheets of a file in their order; a .csv has one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The sheets.
    pub sheets: Vec<Sheet>,
    /// Whether the file ends in the middle of a character: the rest was lost on its way.
    #[serde(default)]
    pub cut: bool,
}

/// One sheet. Rows and columns count from 0; what is empty takes no room.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; that of the file for a .csv.
    pub name: String,
    /// The rows that hold something, from above.
    pub rows: Vec<Row>,
    /// Ranges of merged cells; the content stands in the first cell of each.
    pub merged: Vec<Merged>,
    /// What is not shown of it.
    #[serde(default)]
    pub hidden: Hidden,
}

/// What a sheet has and doesn't show: itself, some of its rows or columns, whether by hand or by a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// The whole sheet.
    pub sheet: bool,
    /// Rows, from above.
    pub rows: Vec<u32>,
    /// Columns, from the left.
    pub columns: Vec<u32>,
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Which row of the sheet.
    pub number: u32,
    /// Its cells that hold something, with their columns, from the left.
    pub cells: Vec<(u32, Cell)>,
}

/// What a cell holds, as the eye sees it: a formula is its result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, never empty.
    Text(String),
    /// A number, to the 15 digits that a spreadsheet shows of it.
    Number(Decimal),
    /// A number shown in per cent; 0.125 for 12.5%.
    Percent(Decimal),
    /// A date; the time of the day is left out.
    Date(Day),
    /// True or false.
    Bool(bool),
    /// A formula's error as it is shown, such as `#DIV/0!`.
    Error(String),
    /// A formula whose result the file doesn't have: the program that wrote it never computed it.
    Uncomputed,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl fmt::Display for Day {
    /// As ISO 8601 writes it: 2026-03-05.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A range of merged cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// Row and column of the first cell.
    pub first: (u32, u32),
    /// Row and column of the last cell.
    pub last: (u32, u32),
}

impl Merged {
    /// Whether a cell is within it.
    #[must_use]
    pub fn holds(&self, row: u32, column: u32) -> bool {
        (self.first.0..=self.last.0).contains(&row) && (self.first.1..=self.last.1).contains(&column)
    }
}

/// A place in a workbook: a sheet, a row of it, or a cell. Written `指标数据!F17`, `指标数据!17`, `指标数据`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Name of the sheet.
    pub sheet: String,
    /// The row, from 0; absent = the whole sheet.
    pub row: Option<u32>,
    /// The column, from 0; absent = the whole row, or without a row the whole sheet.
    pub column: Option<u32>,
}

impl Place {
    /// A cell of a sheet.
    #[must_use]
    pub fn cell(sheet: &str, row: u32, column: u32) -> Self {
        Self { sheet: sheet.into(), row: Some(row), column: Some(column) }
    }

    /// A row of a sheet.
    #[must_use]
    pub fn row(sheet: &str, row: u32) -> Self {
        Self { sheet: sheet.into(), row: Some(row), column: None }
    }

    /// A whole sheet.
    #[must_use]
    pub fn sheet(sheet: &str) -> Self {
        Self { sheet: sheet.into(), row: None, column: None }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sheet)?;
        let Some(row) = self.row else { return Ok(()) };
        let column = self.column.map(column_name).unwrap_or_default();
        write!(f, "!{column}{}", row.saturating_add(1))
    }
}

/// The letters of a column that counts from 0: A, B … Z, AA.
#[must_use]
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

const EMPTY: Cell = Cell::Empty;

impl Book {
    /// The sheet of that name.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}

impl Sheet {
    /// The row of that number, if it holds something.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }

    /// What a cell holds; nothing outside of what is there.
    #[must_use]
    pub fn cell(&self, row: u32, column: u32) -> &Cell {
        self.row(row).map_or(&EMPTY, |row| row.cell(column))
    }

    /// What a cell shows: of a merged range, every cell shows the first one's content.
    #[must_use]
    pub fn shown(&self, row: u32, column: u32) -> &Cell {
        match self.merged.iter().find(|merged| merged.holds(row, column)) {
            Some(merged) => self.cell(merged.first.0, merged.first.1),
            None => self.cell(row, column),
        }
    }

    /// One more than the last row that holds something.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.rows.last().map_or(0, |row| row.number.saturating_add(1))
    }

    /// One more than the last column that holds something.
    #[must_use]
    pub fn width(&self) -> u32 {
        let last = |row: &Row| row.cells.last().map_or(0, |(column, _)| column.saturating_add(1));
        self.rows.iter().map(last).max().unwrap_or_default()
    }
}

impl Row {
    /// What the cell in a column holds.
    #[must_use]
    pub fn cell(&self, column: u32) -> &Cell {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column);
        at.ok().and_then(|at| self.cells.get(at)).map_or(&EMPTY, |(_, cell)| cell)
    }
}

impl Cell {
    /// Whether it shows nothing: it is empty, or all blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// What it holds as text, as it would be typed.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Uncomputed => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.normalize().to_string(),
            Self::Percent(number) => match number.checked_mul(Decimal::ONE_HUNDRED) {
                Some(percent) => format!("{}%", percent.normalize()),
                None => number.to_string(),
            },
            Self::Date(day) => day.to_string(),
            Self::Bool(true) => "TRUE".into(),
            Self::Bool(false) => "FALSE".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_columns_and_places() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")] {
            assert_eq!(column_name(column), name);
        }
        assert_eq!(Place::cell("指标数据", 16, 5).to_string(), "指标数据!F17");
        assert_eq!(Place::row("a", 16).to_string(), "a!17");
        assert_eq!(Place::sheet("a").to_string(), "a");
        assert_eq!(Place::cell("a", u32::MAX, u32::MAX).row, Some(u32::MAX));
        assert!(column_name(u32::MAX).starts_with("MWLQKW"));
    }

    #[test]
    fn finds_cells_in_sparse_rows_and_under_merged_ones() {
        let text = |text: &str| Cell::Text(text.into());
        let sheet = Sheet {
            name: "s".into(),
            rows: vec![
                Row { number: 1, cells: vec![(0, text("a")), (3, text("b"))] },
                Row { number: 9, cells: vec![(1, Cell::Number(5.into()))] },
            ],
            merged: vec![Merged { first: (1, 3), last: (2, 5) }],
            hidden: Hidden::default(),
        };
        assert_eq!(sheet.cell(1, 3), &text("b"));
        assert_eq!(sheet.cell(2, 4), &Cell::Empty);
        assert_eq!(sheet.shown(2, 4), &text("b"));
        assert_eq!(sheet.shown(3, 4), &Cell::Empty);
        assert_eq!((sheet.height(), sheet.width()), (10, 4));
        assert_eq!((Sheet::default().height(), Sheet::default().width()), (0, 0));
    }
}
