//! Cells of sheets as drafters fill them in, made plain: signs for "nothing" and trailing notes are resolved here, once for
//! whoever reads cells; what is left is read as if it were typed.

use rust_decimal::Decimal;

use super::reading::{Cell, Day};
use super::typed_number::{self, TypedError};
use super::typed_value::{self, means_nothing};
use baton_model::Number;

/// What a cell says, as it would be typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// The text; empty for nothing.
    pub text: String,
    /// Whether a note behind it was left out.
    pub noted: bool,
}

/// Why a cell says nothing that could be typed, or nothing that is wanted there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureError {
    /// It can't be read as what is wanted.
    Typed(TypedError),
    /// A formula's error, as it is shown.
    FormulaError(String),
    /// A date.
    Date(Day),
    /// True or false.
    Bool,
    /// A formula without its result.
    Uncomputed,
}

/// A value that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Absent where the cell means nothing.
    pub value: Option<Number>,
    /// Whether a note behind it was left out.
    pub noted: bool,
}

/// What a cell says, as it would be typed.
///
/// # Errors
/// It says something that nobody would type: an error, a date, true or false.
pub fn plain(cell: &Cell) -> Result<Plain, FigureError> {
    match cell {
        Cell::Text(text) => Ok(of_text(text)),
        Cell::Empty | Cell::Number(_) => Ok(Plain { text: cell.text(), noted: false }),
        Cell::Percent(number) => match number.checked_mul(Decimal::ONE_HUNDRED) {
            Some(_) => Ok(Plain { text: cell.text(), noted: false }),
            None => Err(FigureError::Typed(TypedError::TooManyDigits)),
        },
        Cell::Error(text) => Err(FigureError::FormulaError(text.clone())),
        Cell::Date(day) => Err(FigureError::Date(*day)),
        Cell::Bool(_) => Err(FigureError::Bool),
        Cell::Uncomputed => Err(FigureError::Uncomputed),
    }
}

/// A figure in the unit of its column. In a column of per cent, 12.5 % is 12.5; in one without a unit, 0.125.
///
/// # Errors
/// Says why it can't be read.
pub fn figure(cell: &Cell, measured_in: &str) -> Result<Taken, FigureError> {
    taken(cell, |text| typed_value::figure(text, measured_in))
}

/// A number or fraction: 60 % is 0.6.
///
/// # Errors
/// Says why it can't be read.
pub fn rate(cell: &Cell) -> Result<Taken, FigureError> {
    taken(cell, |text| typed_number::applied(typed_number::read(text)?).ok_or(TypedError::TooManyDigits))
}

/// A month: a whole number, with or without 月, or a date, which is what spreadsheets make of `3月`.
///
/// # Errors
/// Says why it can't be read.
pub fn month(cell: &Cell) -> Result<Taken, FigureError> {
    if let Cell::Date(day) = cell {
        return Ok(Taken { value: Some(i64::from(day.month).into()), noted: false });
    }
    taken(cell, |text| typed_value::figure(text, "月"))
}

fn taken(cell: &Cell, typed: impl Fn(&str) -> Result<Number, TypedError>) -> Result<Taken, FigureError> {
    if let Cell::Number(number) = cell {
        return Ok(Taken { value: Some((*number).into()), noted: false });
    }
    let Plain { text, noted } = plain(cell)?;
    if text.is_empty() {
        return Ok(Taken { value: None, noted });
    }
    // What a program wrote is taken as it stands.
    let value = text.parse().or_else(|_| typed(&text)).map_err(FigureError::Typed)?;
    Ok(Taken { value: Some(value), noted })
}

fn of_text(text: &str) -> Plain {
    // Most cells of a large sheet: nothing stands before or behind the figure.
    let digit = |c: char| c.is_ascii_digit();
    if text.ends_with(digit) && text.starts_with(digit) && !text.contains(['e', 'E']) {
        return Plain { text: text.to_owned(), noted: false };
    }
    if let Some(figure) = scientific(text.trim()) {
        return Plain { text: figure, noted: false };
    }
    let (bare, noted) = without_notes(text.trim());
    if means_nothing(&bare) {
        return Plain::default();
    }
    // As it would be typed: what reads on may put a unit behind it.
    let negative = typed_number::in_parentheses(&bare).map(|inner| format!("-{inner}"));
    Plain { text: negative.unwrap_or(bare), noted }
}

/// A figure as programs write very large and small ones: `9.5E+04` is 95000.
fn scientific(text: &str) -> Option<String> {
    let (digits, power) = text.split_once(['e', 'E'])?;
    let power = power.strip_prefix('+').unwrap_or(power);
    let bare = |text: &str, extra: char| text.chars().all(|c| c.is_ascii_digit() || c == extra);
    let whole = digits.strip_prefix('-').unwrap_or(digits);
    let is_one =
        whole.starts_with(|c: char| c.is_ascii_digit()) && bare(whole, '.') && !power.is_empty() && bare(power, '-');
    let figure = is_one.then(|| Decimal::from_scientific(&format!("{digits}e{power}")).ok())??;
    Some(figure.normalize().to_string())
}

const BRACKETS: [(char, char); 10] = [
    ('(', ')'),
    ('（', '）'),
    ('(', '）'),
    ('（', ')'),
    ('[', ']'),
    ('［', '］'),
    ('【', '】'),
    ('〔', '〕'),
    ('{', '}'),
    ('<', '>'),
];

/// Signs behind a figure that lead to a note elsewhere.
const MARKS: [char; 6] = ['*', '＊', '※', '#', '†', '‡'];

/// The text without the notes behind it, and whether there were any: `12.5（预计）`, `12.5[1]`, `12.5*`, `12.5①`. A unit in
/// brackets is no note.
fn without_notes(text: &str) -> (String, bool) {
    let mut rest = text;
    loop {
        let bare = rest.trim_end_matches(|c| MARKS.contains(&c) || matches!(c, '①'..='⑳' | '⑴'..='⒇')).trim_end();
        let (before, note) = BRACKETS.iter().find_map(|pair| note(bare, *pair)).unwrap_or((bare, ""));
        if is_unit(note) {
            return (format!("{before}{note}"), bare != text);
        }
        // A text that is all note stands as it is.
        if before.is_empty() || before == rest {
            return (rest.to_owned(), rest != text);
        }
        rest = before;
    }
}

/// What stands before and in the brackets at the end of a text.
fn note(text: &str, (open, close): (char, char)) -> Option<(&str, &str)> {
    let inner = text.strip_suffix(close)?;
    let at = inner.rfind(open)?;
    let rest = inner.get(..at)?.trim_end();
    let note = inner.get(at..)?.strip_prefix(open)?.trim();
    (!rest.is_empty() && !note.is_empty()).then_some((rest, note))
}

/// Whether a note says in what a figure is measured, by size: 万元, 亿元, per cent.
fn is_unit(note: &str) -> bool {
    note.starts_with(['万', '亿', '%', '％', '‰'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    fn read(text: &str, measured_in: &str) -> Result<Taken, FigureError> {
        figure(&Cell::Text(text.into()), measured_in)
    }

    #[test]
    fn figures_are_read_as_drafters_write_them() {
        for (text, measured_in, value) in [
            ("12.5", "", "12.5"),
            ("0.123456789012345678901234", "", "0.123456789012345678901234"),
            ("１２．５", "", "12.5"),
            ("－１２．５", "", "-12.5"),
            ("1,234.50", "", "1234.5"),
            ("１，２３４", "", "1234"),
            ("12,3456", "", "123456"),
            ("(12.5)", "", "-12.5"),
            ("（1,200）", "万元", "-1200"),
            ("（１，２３４．５）", "", "-1234.5"),
            ("3个", "个", "3"),
            ("85%", "%", "85"),
            ("85％", "％", "85"),
            ("85%", "", "0.85"),
            ("12.5（亿元）", "亿元", "12.5"),
            ("5000（万元）", "亿元", "0.5"),
        ] {
            let taken = Taken { value: Some(number(value)), noted: false };
            assert_eq!(read(text, measured_in), Ok(taken), "{text:?} in {measured_in:?}");
        }
    }

    #[test]
    fn signs_and_words_for_nothing_are_no_figures() {
        for text in [
            "",
            "  ",
            "—",
            "——",
            "－",
            "-",
            "--",
            "/",
            "／",
            "无",
            "暂无",
            "N/A",
            "#N/A",
            "…",
            "缺",
            "不适用",
            "\\",
            "暂无（8月公布）",
            "—*",
            "/（未开展）",
        ] {
            assert_eq!(read(text, "亿元").map(|taken| taken.value), Ok(None), "{text:?}");
            assert_eq!(read(text, "").map(|taken| taken.value), Ok(None), "{text:?}");
        }
        assert_eq!(figure(&Cell::Empty, ""), Ok(Taken { value: None, noted: false }));
    }

    #[test]
    fn notes_behind_a_figure_are_left_out_and_said_to_be() {
        for note in [
            "(13)",
            "（预计）",
            "(预计)",
            "（预计)",
            "(预计）",
            "[1]",
            "［1］",
            "【快报】",
            "〔初步〕",
            "{估}",
            "<1>",
            "*",
            "＊",
            "※",
            "#",
            "①",
            "⑵",
            "（快报数）*",
            "[1]（预计）",
            " (est.) ",
        ] {
            let taken = read(&format!("12.5{note}"), "亿元");
            assert_eq!(taken, Ok(Taken { value: Some(number("12.5")), noted: true }), "{note:?}");
            let taken = read(&format!("-1,234.5亿元{note}"), "亿元");
            assert_eq!(taken, Ok(Taken { value: Some(number("-1234.5")), noted: true }), "{note:?}");
        }
        assert_eq!(read("12.5", "亿元"), Ok(Taken { value: Some(number("12.5")), noted: false }));
    }

    #[test]
    fn figures_may_be_written_with_a_power_of_ten() {
        for (text, value) in [("9.5E+00", "9.5"), ("9.80E+4", "98000"), ("1e3", "1000"), ("-2.5e-3", "-0.0025")] {
            assert_eq!(read(text, "亿元"), Ok(Taken { value: Some(number(value)), noted: false }), "{text}");
        }
        for text in ["0x10", "1e", "e5", "1e3.5", "2e5万", "1e999"] {
            assert!(matches!(read(text, "亿元"), Err(FigureError::Typed(_))), "{text}: {:?}", read(text, "亿元"));
        }
    }

    #[test]
    fn what_is_no_figure_is_said() {
        for text in ["甲", "12a", "1-2", "(预计)", "(-5)", "12（", "（）", "约12", "12 13", "（甲）*"] {
            assert!(matches!(read(text, ""), Err(FigureError::Typed(_))), "{text:?}: {:?}", read(text, ""));
        }
        let long = "123456789012345678901234567890";
        assert_eq!(read(long, ""), Err(FigureError::Typed(TypedError::TooManyDigits)));
        assert_eq!(figure(&Cell::Error("#DIV/0!".into()), ""), Err(FigureError::FormulaError("#DIV/0!".into())));
        assert_eq!(figure(&Cell::Bool(true), ""), Err(FigureError::Bool));
        let day = Day { year: 2026, month: 3, day: 5 };
        assert_eq!(figure(&Cell::Date(day), ""), Err(FigureError::Date(day)));
    }

    #[test]
    fn cells_shown_in_per_cent_follow_their_column() {
        let cell = Cell::Percent("0.125".parse().unwrap());
        let value = |taken: Result<Taken, FigureError>| taken.map(|taken| taken.value);
        assert_eq!(value(figure(&cell, "%")), Ok(Some(number("12.5"))));
        assert_eq!(value(figure(&cell, "")), Ok(Some(number("0.125"))));
        assert_eq!(value(figure(&cell, "亿元")), Err(FigureError::Typed(TypedError::PercentNotExpected)));
        assert_eq!(value(rate(&cell)), Ok(Some(number("0.125"))));
        assert_eq!(value(rate(&Cell::Text("60%".into()))), Ok(Some(number("0.6"))));
        assert_eq!(value(rate(&Cell::Text("0.6".into()))), Ok(Some(number("0.6"))));
        assert_eq!(
            value(figure(&Cell::Percent(Decimal::MAX), "%")),
            Err(FigureError::Typed(TypedError::TooManyDigits))
        );
    }

    #[test]
    fn months_are_numbers_or_what_a_spreadsheet_makes_of_them() {
        let march = Ok(Some(number("3")));
        let day = Day { year: 2026, month: 3, day: 1 };
        for cell in [Cell::Number(3.into()), Cell::Text("3".into()), Cell::Text("３月".into()), Cell::Date(day)] {
            assert_eq!(month(&cell).map(|taken| taken.value), march, "{cell:?}");
        }
        assert!(month(&Cell::Text("三月".into())).is_err());
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,24}", measured_in in "\\PC{0,3}") {
            let _ = figure(&Cell::Text(text.clone()), &measured_in);
            let _ = rate(&Cell::Text(text.clone()));
            let _ = month(&Cell::Text(text));
        }

        #[test]
        fn never_panics_on_what_looks_like_figures(text in "[-0-9.,()（）\\[\\]%万亿*① 预]{0,10}") {
            let _ = figure(&Cell::Text(text), "亿元");
        }
    }
}
