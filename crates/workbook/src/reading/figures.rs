//! Numbers and dates as a spreadsheet stores them, as they are shown.

use calamine::{ExcelDateTime, ExcelDateTimeType};
use rust_decimal::Decimal;

use baton_exchange::reading::{Cell, Day};

/// A number to the 15 digits that a spreadsheet shows of it; absent when it has no end or is beyond 28 digits.
#[must_use]
pub fn decimal(number: f64) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    if let Some(short) = few_decimals(number) {
        return Some(short);
    }
    let shown = Decimal::from_scientific(&format!("{number:.14e}")).ok()?;
    Some(shown.normalize())
}

/// The decimal of at most six places and 15 digits that the float is nearest to, if there is one; there is no second.
/// Quick, and exact: both operands of the division are whole numbers that a float holds, so it gives the nearest float.
fn few_decimals(float: f64) -> Option<Decimal> {
    const TENS: [f64; 7] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0, 1_000_000.0];
    const MOST: f64 = 1e15;
    (0..).zip(TENS).find_map(|(scale, tens)| {
        let whole = (float * tens).round();
        let same = whole.abs() < MOST && whole / tens == float;
        #[expect(clippy::cast_possible_truncation, reason = "a whole number below 10^15")]
        same.then(|| Decimal::new(whole as i64, scale))
    })
}

/// The cell that a stored number is.
#[must_use]
pub fn number(number: f64, percent: bool) -> Cell {
    match decimal(number) {
        Some(figure) if percent => Cell::Percent(figure),
        Some(figure) => Cell::Number(figure),
        None => Cell::Text(number.to_string()),
    }
}

/// What a cell format makes of a stored number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// A number, or a length of time.
    #[default]
    Number,
    /// A number in per cent.
    Percent,
    /// A date, with or without a time.
    Date,
}

impl Shown {
    /// What a format says.
    #[must_use]
    pub fn of(format: &str) -> Self {
        if is_percent(format) {
            Self::Percent
        } else if is_date(format) {
            Self::Date
        } else {
            Self::Number
        }
    }

    /// What a format says that every spreadsheet knows by its number (ECMA-376, 18.8.30).
    #[must_use]
    pub const fn builtin(id: u16) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Date,
            _ => Self::Number,
        }
    }
}

/// The cell that a stored number is under its format; dates count from 1900 or from 1904.
#[must_use]
pub fn stored(value: f64, shown: Shown, from_1904: bool) -> Cell {
    if shown != Shown::Date {
        return number(value, shown == Shown::Percent);
    }
    let (year, month, day, ..) = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, from_1904).to_ymd_hms_milli();
    date(year, month, day)
}

/// Whether a number format shows a date: a letter for days, months, years or hours that is not quoted, escaped or in
/// brackets, in its first part. `[h]:mm` is a length of time.
fn is_date(format: &str) -> bool {
    let (mut quoted, mut escaped, mut bracket) = (false, false, None::<String>);
    for c in format.chars() {
        if let Some(inside) = &mut bracket {
            if c == ']' {
                if !inside.is_empty() && inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    return false;
                }
                bracket = None;
            } else {
                inside.push(c);
            }
            continue;
        }
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => bracket = Some(String::new()),
            ';' => return false,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => return true,
            _ => {}
        }
    }
    false
}

/// Whether a number format shows per cent: a percent sign that is not quoted or escaped, in its first part.
#[must_use]
pub fn is_percent(format: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    for c in format.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => return false,
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

/// A date from its year, month and day.
#[must_use]
pub fn date(year: u16, month: u8, day: u8) -> Cell {
    Cell::Date(Day { year, month, day })
}

/// A date as ISO 8601 writes it, with or without a time.
#[must_use]
pub fn iso(text: &str) -> Cell {
    let mut parts = text.split(['-', 'T', ' ']);
    let read = (|| Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)))();
    read.map_or_else(|| Cell::Text(text.to_owned()), |(year, month, day)| date(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_a_spreadsheet_shows() {
        let shown = |number| decimal(number).map(|number| number.to_string());
        assert_eq!(shown(0.1 + 0.2).as_deref(), Some("0.3"));
        assert_eq!(shown(1234567.89).as_deref(), Some("1234567.89"));
        assert_eq!(shown(-0.000_125).as_deref(), Some("-0.000125"));
        assert_eq!(shown(1e20).as_deref(), Some("100000000000000000000"));
        assert_eq!((shown(f64::NAN), shown(f64::INFINITY), shown(1e300)), (None, None, None));
        assert_eq!(shown(0.0).as_deref(), Some("0"));
    }

    proptest::proptest! {
        #[test]
        fn the_quick_way_is_the_long_way(units in -1_000_000_000i64..1_000_000_000, scale in 0u32..9) {
            let number = Decimal::new(units, scale);
            let float: f64 = number.to_string().parse().unwrap();
            proptest::prop_assert_eq!(decimal(float), Some(number));
        }

        #[test]
        fn never_panics(float in proptest::num::f64::ANY) {
            let _ = decimal(float);
        }
    }

    #[test]
    fn per_cent_is_known_by_its_format() {
        for (format, percent) in
            [("0%", true), ("0.00%", true), ("#,##0", false), ("0\"%\"", false), ("0\\%", false), ("0;-0%", false)]
        {
            assert_eq!(is_percent(format), percent, "{format}");
        }
    }

    #[test]
    fn dates_are_known_by_their_format() {
        for (format, shown) in [
            ("yyyy-mm-dd", Shown::Date),
            ("yyyy\"年\"m\"月\"", Shown::Date),
            ("[$-804]yyyy/m/d", Shown::Date),
            ("h:mm AM/PM", Shown::Date),
            ("[h]:mm", Shown::Number),
            ("General", Shown::Number),
            ("0\"days\"", Shown::Number),
            ("#,##0.00_);[Red](#,##0.00)", Shown::Number),
            ("0.0%", Shown::Percent),
        ] {
            assert_eq!(Shown::of(format), shown, "{format}");
        }
        assert_eq!(
            (Shown::builtin(10), Shown::builtin(14), Shown::builtin(4)),
            (Shown::Percent, Shown::Date, Shown::Number)
        );
        assert_eq!(stored(46_086.25, Shown::Date, false).text(), "2026-03-05");
        assert_eq!(stored(46_086.0 - 1_462.0, Shown::Date, true).text(), "2026-03-05");
    }

    #[test]
    fn dates_are_days() {
        assert_eq!(iso("2026-03-05T08:00:00").text(), "2026-03-05");
        assert_eq!(iso("soon"), Cell::Text("soon".into()));
    }
}
