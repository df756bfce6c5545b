//! What a cell says as a figure of its indicator: converted from the unit of measure that it or its column states.

use rust_decimal::Decimal;

use super::finding::Problem;
use super::layout::{Column, Dot};
use crate::measure::Measure;
use crate::numbers;
use crate::reading::Cell;
use crate::reading_part::PartError;
use crate::typed_number::{self, TypedError};
use crate::typed_value;
use baton_model::{Number, half_up};

/// Digits that a spreadsheet keeps of a number.
const KEPT: u32 = 15;

/// A cell that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Absent where the cell says that there is nothing.
    pub value: Option<Number>,
    /// What is to be looked at.
    pub doubt: Option<Problem>,
}

impl Figure {
    const fn sure(value: Number) -> Self {
        Self { value: Some(value), doubt: None }
    }
}

/// Reads a cell in the unit of its indicator.
///
/// # Errors
/// Says why it can't be read.
pub fn figure(cell: &Cell, column: &Column, measured_in: &str) -> Result<Figure, Problem> {
    match cell {
        Cell::Number(number) => {
            if number.abs() >= Decimal::from(10_u64.pow(KEPT)) {
                return Err(Problem::LongNumber);
            }
            converted(number.normalize().into(), column, measured_in).map(Figure::sure)
        }
        Cell::Percent(share) => percent(*share, column, measured_in),
        _ => text(cell, column, measured_in),
    }
}

/// A number that is shown in per cent.
fn percent(share: Decimal, column: &Column, measured_in: &str) -> Result<Figure, Problem> {
    let refused = |error| Problem::Part(PartError::Number(error));
    let hundredfold = share.checked_mul(Decimal::ONE_HUNDRED).ok_or(refused(TypedError::TooManyDigits))?;
    let (percent, number) = (Measure::of("%"), Number::from(hundredfold.normalize()));
    let own = Measure::of(measured_in);
    if own.as_ref().is_some_and(Measure::is_share) {
        let value = percent.zip(own).and_then(|(percent, own)| percent.convert(number, &own));
        return value.map(Figure::sure).ok_or(refused(TypedError::TooManyDigits));
    }
    if own == Measure::of("分") && column.measured_in.is_empty() {
        // 88 % of the score that there is at most, which is 100.
        return Ok(Figure { value: Some(number), doubt: Some(Problem::PercentAsScore) });
    }
    Err(refused(TypedError::PercentNotExpected))
}

fn text(cell: &Cell, column: &Column, measured_in: &str) -> Result<Figure, Problem> {
    let plain = numbers::plain(cell).map_err(Problem::of)?;
    if plain.text.is_empty() {
        return Ok(Figure { value: None, doubt: None });
    }
    let trimmed = plain.text.trim();
    // 完成12件
    let bare =
        trimmed.strip_prefix("完成").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(trimmed);
    let doubt = (plain.noted || bare.len() < trimmed.len()).then_some(Problem::Note);
    let whole = if column.dot == Dot::Thousands { bare.replace(['.', '．'], "") } else { bare.to_owned() };
    let refused = |error| Problem::Part(PartError::Number(error));
    let inner = typed_number::in_parentheses(&whole).unwrap_or(&whole);
    let value = if inner.ends_with(|c: char| c.is_numeric() || matches!(c, '.' | '．')) {
        let value = typed_number::read(&whole).map_err(refused)?.value;
        converted(without_noise(value), column, measured_in)?
    } else {
        typed_value::figure(&whole, measured_in).map_err(refused)?
    };
    Ok(Figure { value: Some(value), doubt })
}

/// A bare number in the unit of its column as one in the unit of its indicator.
fn converted(number: Number, column: &Column, measured_in: &str) -> Result<Number, Problem> {
    if column.measured_in.is_empty() {
        return Ok(number);
    }
    let units = Measure::of(&column.measured_in).zip(Measure::of(measured_in));
    let value = units.and_then(|(stated, own)| stated.convert(number, &own));
    value.ok_or_else(|| Problem::OtherMeasure(column.measured_in.clone()))
}

/// A number without the digits that a binary one has behind those that were meant: 2.2344999999999997 is 2.2345.
fn without_noise(number: Number) -> Number {
    let value = number.get();
    let digits = value.normalize().mantissa().unsigned_abs().to_string().len();
    let Some(lost) = u32::try_from(digits).ok().and_then(|digits| digits.checked_sub(KEPT)) else { return number };
    let Some(decimals) = value.normalize().scale().checked_sub(lost) else { return number };
    let short = half_up(value, decimals).normalize();
    // A figure that was meant to be so long has no zeroes before its noise.
    let meant = short.mantissa().unsigned_abs().to_string().len() <= 12;
    if meant && value.scale() >= short.scale().saturating_add(4) { short.into() } else { number }
}

/// A place outside, and of how many, where that is said: `3`, `第3名`, `并列第3`, `3/16`, `3（16）`.
#[must_use]
pub fn place(text: &str) -> Option<(u32, Option<u32>)> {
    let half: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            c => c,
        })
        .collect();
    let bare = half.strip_prefix("并列").unwrap_or(&half);
    let bare = bare.strip_prefix('第').unwrap_or(bare);
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = bare.split_at(digits);
    let place: u32 = number.parse().ok().filter(|place| *place > 0)?;
    let rest = rest.trim_start_matches(['名', '位']);
    if rest.is_empty() || rest == "(并列)" {
        return Some((place, None));
    }
    let size = rest.strip_prefix('/').or_else(|| rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')))?;
    let size = size.trim_start_matches(['共', '/']).trim_end_matches(['名', '家', '个']);
    let size: u32 = size.parse().ok().filter(|size| *size >= place)?;
    Some((place, Some(size)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written() {
        for (text, found) in [
            ("3", Some((3, None))),
            ("第3名", Some((3, None))),
            ("3/16", Some((3, Some(16)))),
            ("并列第3", Some((3, None))),
            ("3（16）", Some((3, Some(16)))),
            ("第 3 名（共16个）", Some((3, Some(16)))),
            ("前三", None),
            ("前3", None),
            ("0", None),
            ("16/3", None),
            ("3.5", None),
        ] {
            assert_eq!(place(text), found, "{text}");
        }
    }

    #[test]
    fn the_digits_of_a_binary_number_are_none_that_were_meant() {
        for (text, read) in [
            ("2.2344999999999997", "2.2345"),
            ("3.2344999999999997", "3.2345"),
            ("0.30000000000000004", "0.3"),
            ("0.1234567890123456789", "0.1234567890123456789"),
            ("123456789012345678", "123456789012345678"),
        ] {
            assert_eq!(without_noise(text.parse().unwrap()).to_string(), read);
        }
    }
}
