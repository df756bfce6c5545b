//! A table that is taken away: plain headings and cells, written as CSV text, as a workbook, or for the clipboard.
//!
//! Whoever shows a table makes one of these of it; what is written is the same everywhere: figures as figures, names as
//! text that no spreadsheet takes for a formula, and beneath it what the figures rest on.

pub mod clipboard;
mod csv;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use baton_model::half_up;

/// A table to take away.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows; also the name of its file.
    pub title: String,
    /// A heading for each column.
    pub headings: Vec<String>,
    /// The rows. A shorter one is filled up with blanks.
    pub rows: Vec<Vec<Cell>>,
    /// What the figures are from and what was assumed, beneath the table.
    pub notes: Vec<String>,
}

/// A cell. In JSON text, `["1.50", 2]` or null: tables of millions of cells go to the worker.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing.
    #[default]
    Blank,
    /// A figure, and how many of its decimals are shown.
    Number(Decimal, u32),
    /// Words.
    Text(String),
}

impl Cell {
    /// Words; nothing where there are none.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// A count.
    #[must_use]
    pub fn count(count: impl Into<Decimal>) -> Self {
        Self::Number(count.into(), 0)
    }

    /// A figure with as many decimals as it has.
    #[must_use]
    pub fn figure(figure: Decimal) -> Self {
        let figure = figure.normalize();
        Self::Number(figure, figure.scale())
    }

    /// What a value gives; nothing where there is none.
    #[must_use]
    pub fn of<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Blank, cell)
    }

    /// The cell as text: figures as they are shown, with a point and a plain minus and without separators, so that a
    /// spreadsheet reads them.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(value, decimals) => plain(*value, *decimals),
        }
    }
}

/// A figure rounded half up to so many decimals.
fn plain(value: Decimal, decimals: u32) -> String {
    let rounded = half_up(value, decimals);
    let rounded = if rounded.is_zero() { Decimal::ZERO } else { rounded };
    format!("{rounded:.*}", decimals as usize)
}

/// Whether a spreadsheet takes a text for a formula, or for the beginning of one: `=`, `+`, `-`, `@`, their full-width
/// forms, which Chinese and Japanese versions read alike, and a tab or line break before which they hide.
#[must_use]
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_rounded_half_up_and_zero_has_no_sign() {
        for (value, decimals, text) in
            [("1286.405", 2, "1286.41"), ("-0.001", 2, "0.00"), ("-2.5", 0, "-3"), ("7", 2, "7.00")]
        {
            assert_eq!(Cell::Number(value.parse().unwrap(), decimals).plain(), text);
        }
        assert_eq!(Cell::figure("12.500".parse().unwrap()).plain(), "12.5");
        assert_eq!(Cell::text(""), Cell::Blank);
        assert_eq!(Cell::of(None::<u32>, Cell::count), Cell::Blank);
    }

    #[test]
    fn a_table_comes_back_from_json_as_it_was() {
        let cells = vec![Cell::Blank, Cell::Number("1.50".parse().unwrap(), 2), Cell::text("甲镇"), Cell::text("3")];
        let table = Table { title: "t".into(), headings: vec!["a".into()], rows: vec![cells], notes: Vec::new() };
        let json = serde_json::to_string(&table).unwrap();
        assert!(json.contains(r#"[null,["1.50",2],"甲镇","3"]"#), "{json}");
        assert_eq!(serde_json::from_str::<Table>(&json).unwrap(), table);
    }
}
