//! Figures in the cells of sheets, read as drafters write them: full-width digits, separators, signs for "nothing", units,
//! trailing notes, negatives in parentheses.

use rust_decimal::Decimal;

use super::reading::Cell;
use super::typed_number::{self, TypedError};
use super::typed_value::{self, means_nothing};
use crate::model::Number;

/// Why a cell holds no figure, with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Something else.
    NotANumber(String),
    /// More digits than are kept.
    TooManyDigits(String),
    /// A formula's error.
    FormulaError(String),
}

/// A figure in the unit of its column; absent where the cell means nothing. In a column of per cent, 12.5 % is 12.5.
///
/// # Errors
/// Says what the cell shows instead.
pub fn figure(cell: &Cell, measured_in: &str) -> Result<Option<Number>, Misread> {
    of_cell(
        cell,
        |number| if in_percent(measured_in) { number.checked_mul(Decimal::ONE_HUNDRED) } else { Some(number) },
        |text| {
            typed_value::figure(text, measured_in).or_else(|error| match error {
                // A percentage in a column of plain figures is the fraction that a spreadsheet would hold.
                TypedError::PercentNotExpected => fraction(text),
                other => Err(other),
            })
        },
    )
}

/// A fraction: 60 % is 0.6; absent where the cell means nothing.
///
/// # Errors
/// Says what the cell shows instead.
pub fn rate(cell: &Cell) -> Result<Option<Number>, Misread> {
    of_cell(cell, Some, fraction)
}

fn in_percent(measured_in: &str) -> bool {
    measured_in.starts_with(['%', '％'])
}

fn fraction(text: &str) -> Result<Number, TypedError> {
    typed_number::applied(typed_number::read(text)?).ok_or(TypedError::TooManyDigits)
}

fn of_cell(
    cell: &Cell,
    percent: impl Fn(Decimal) -> Option<Decimal>,
    typed: impl Fn(&str) -> Result<Number, TypedError>,
) -> Result<Option<Number>, Misread> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Number(number) => Ok(Some((*number).into())),
        Cell::Percent(number) => match percent(*number) {
            Some(number) => Ok(Some(number.into())),
            None => Err(Misread::TooManyDigits(cell.text())),
        },
        Cell::Text(text) => text_read(text, typed),
        Cell::Error(text) => Err(Misread::FormulaError(text.clone())),
        Cell::Date(_) | Cell::Bool(_) => Err(Misread::NotANumber(cell.text())),
    }
}

fn text_read(text: &str, typed: impl Fn(&str) -> Result<Number, TypedError>) -> Result<Option<Number>, Misread> {
    // What a program wrote is taken as it stands.
    if let Ok(number) = text.parse() {
        return Ok(Some(number));
    }
    if is_missing(text) {
        return Ok(None);
    }
    let misread = |error| match error {
        TypedError::TooManyDigits => Misread::TooManyDigits(text.to_owned()),
        _ => Misread::NotANumber(text.to_owned()),
    };
    let read = |text: &str| typed(text).map(Some).map_err(misread);
    if let Some(inner) = in_parentheses(text.trim()) {
        let number = typed(inner).map_err(misread)?;
        // Only a bare figure: what has a sign of its own is no accountant's negative.
        let bare = number > Number::ZERO;
        return if bare { Ok(Some(Number::from(-number.get()))) } else { Err(Misread::NotANumber(text.to_owned())) };
    }
    let bare = without_note(text.trim());
    if is_missing(bare) { Ok(None) } else { read(bare) }
}

/// Whether the text stands for no value: a dash, a slash, 无, 暂无, 不适用, N/A.
#[must_use]
pub fn is_missing(text: &str) -> bool {
    let text = text.trim();
    means_nothing(text)
        || matches!(
            text,
            "暂无" | "暂缺" | "缺" | "不适用" | "未统计" | "待定" | "…" | "……" | "--" | "---" | "－－" | "———"
        )
        || ["n/a", "na", "#n/a", "nil", "none", "null"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// What stands in parentheses, if the whole text does.
fn in_parentheses(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?;
    (!inner.contains(['(', '（', ')', '）'])).then_some(inner)
}

/// The text without a note behind it: `12.5（预计）`, `12.5[1]`, `12.5*`.
fn without_note(text: &str) -> &str {
    let text = text.trim_end_matches(['*', '＊', '※', '#']).trim_end();
    let pairs =
        [('(', ')'), ('（', '）'), ('[', ']'), ('［', '］'), ('【', '】'), ('〔', '〕'), ('(', '）'), ('（', ')')];
    for (open, close) in pairs {
        let cut = text.strip_suffix(close).and_then(|inner| inner.rfind(open)).and_then(|at| text.get(..at));
        if let Some(rest) = cut.map(str::trim_end).filter(|rest| !rest.is_empty()) {
            return rest;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn figures_are_read_as_drafters_write_them() {
        for (text, measured_in, value) in [
            ("12.5", "", Some("12.5")),
            ("0.123456789012345678901234", "", Some("0.123456789012345678901234")),
            ("１２．５", "", Some("12.5")),
            ("1,234.50", "", Some("1234.5")),
            ("12.5（预计）", "", Some("12.5")),
            ("12.5 (est.)", "亿元", Some("12.5")),
            ("12.5亿元（快报数）", "亿元", Some("12.5")),
            ("12.5*", "", Some("12.5")),
            ("12.5[1]", "", Some("12.5")),
            ("(12.5)", "", Some("-12.5")),
            ("（1,200）", "万元", Some("-1200")),
            ("3个", "个", Some("3")),
            ("85%", "%", Some("85")),
            ("85%", "", Some("0.85")),
            ("—", "", None),
            ("——", "", None),
            ("/", "", None),
            ("-", "", None),
            ("无", "", None),
            ("  ", "", None),
            ("N/A", "", None),
            ("暂无（8月公布）", "", None),
        ] {
            let cell = Cell::Text(text.into());
            assert_eq!(figure(&cell, measured_in), Ok(value.map(number)), "{text:?} in {measured_in:?}");
        }
        for text in ["甲", "12a", "1-2", "(预计)", "(-5)", "12（", "（）", "约12"] {
            assert_eq!(figure(&Cell::Text(text.into()), ""), Err(Misread::NotANumber(text.into())));
        }
        let long = "123456789012345678901234567890";
        assert_eq!(figure(&Cell::Text(long.into()), ""), Err(Misread::TooManyDigits(long.into())));
    }

    #[test]
    fn cells_shown_in_per_cent_follow_their_column() {
        let cell = Cell::Percent("0.125".parse().unwrap());
        assert_eq!(figure(&cell, "%"), Ok(Some(number("12.5"))));
        assert_eq!(figure(&cell, "亿元"), Ok(Some(number("0.125"))));
        assert_eq!(rate(&cell), Ok(Some(number("0.125"))));
        assert_eq!(rate(&Cell::Text("60%".into())), Ok(Some(number("0.6"))));
        assert_eq!(rate(&Cell::Text("0.6".into())), Ok(Some(number("0.6"))));
        assert_eq!(figure(&Cell::Percent(Decimal::MAX), "%"), Err(Misread::TooManyDigits(Decimal::MAX.to_string())));
    }

    #[test]
    fn what_is_no_figure_is_said() {
        assert_eq!(figure(&Cell::Error("#DIV/0!".into()), ""), Err(Misread::FormulaError("#DIV/0!".into())));
        assert_eq!(figure(&Cell::Bool(true), ""), Err(Misread::NotANumber("TRUE".into())));
        assert_eq!(figure(&Cell::Empty, ""), Ok(None));
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,24}", measured_in in "\\PC{0,3}") {
            let _ = figure(&Cell::Text(text.clone()), &measured_in);
            let _ = rate(&Cell::Text(text));
        }
    }
}
