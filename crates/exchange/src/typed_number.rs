//! What people type where a number is wanted, read as they mean it, in one place for fields, cells and sheets: full-width digits,
//! separators, signs, negatives in parentheses, a trailing percent, 万, 亿 or unit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use baton_model::{Number, NumberError};

/// A number as typed, with what was written behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The value before the suffix is taken into account.
    pub value: Number,
    /// What was written behind it.
    pub suffix: Suffix,
}

/// What may stand behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suffix {
    /// Nothing, or a unit that says what the field says anyway (分, 元, pts).
    Plain,
    /// A percent sign.
    Percent,
    /// 万, also before a unit: times ten thousand.
    TenThousand,
    /// 亿, also before a unit: times a hundred million.
    HundredMillion,
}

/// Why what was typed can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TypedError {
    /// Nothing was typed where a number is needed.
    Empty,
    /// There is a character that belongs to no number.
    Unexpected(char),
    /// A sign without digits, two decimal points, a sign in the middle.
    NotANumber,
    /// Separators that don't part the digits by three or by four, such as `1,5`.
    MisplacedSeparator,
    /// More digits than can be kept exactly.
    TooManyDigits,
    /// A percentage makes no sense in this field.
    PercentNotExpected,
    /// A whole number is needed.
    NotWhole,
    /// Less than the field takes.
    Below(Number),
    /// The field takes what is more than this.
    NotAbove(Number),
    /// More than the field takes.
    Above(Number),
}

/// Units that may be written behind a number because the field says them anyway.
const UNITS: [&str; 6] = ["分", "元", "个", "人", "pts", "pt"];

/// Reads a number as a person writes it. Empty text is [`TypedError::Empty`].
///
/// # Errors
/// Says what can't be understood; nothing is guessed.
pub fn read(text: &str) -> Result<Typed, TypedError> {
    if let Some(value) = written_plainly(text) {
        return Ok(Typed { value, suffix: Suffix::Plain });
    }
    let plain: String = text.chars().map(half_width).collect();
    let plain = plain.trim();
    let (body, suffix) = split_suffix(plain);
    if let Some(inner) = in_parentheses(body) {
        let Typed { value, suffix } = match (suffix, read(inner)?) {
            (outside, Typed { value, suffix: Suffix::Plain }) => Typed { value, suffix: outside },
            (Suffix::Plain, inside) => inside,
            _ => return Err(TypedError::NotANumber),
        };
        return Ok(Typed { value: (-value.get()).into(), suffix });
    }
    if body.is_empty() {
        return Err(if plain.is_empty() { TypedError::Empty } else { TypedError::NotANumber });
    }
    let (sign, digits) = match body.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", body.strip_prefix('+').unwrap_or(body).trim_start()),
    };
    if let Some(stranger) = digits.chars().find(|c| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ' | '-' | '+')) {
        return Err(TypedError::Unexpected(stranger));
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() || fraction.contains('.') || digits.contains(['-', '+']) {
        return Err(TypedError::NotANumber);
    }
    let whole = without_separators(whole)?;
    if !fraction.chars().all(|c| c.is_ascii_digit()) {
        return Err(TypedError::MisplacedSeparator);
    }
    let whole = if whole.is_empty() { "0" } else { &whole };
    let exact = if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") };
    match exact.parse() {
        Ok(value) => Ok(Typed { value, suffix }),
        Err(NumberError::TooManyDigits) => Err(TypedError::TooManyDigits),
        Err(NumberError::NotANumber) => Err(TypedError::NotANumber),
    }
}

/// The number in a text of nothing but digits with at most one point between them, which is the most usual by far.
fn written_plainly(text: &str) -> Option<Number> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if digits(whole) && digits(fraction) { text.parse().ok() } else { None }
}

/// The ASCII character that a person means by a full-width or typographic one; others stay as they are.
fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '．' | '。' | '·' => '.',
        '，' | '、' | '\'' | '’' | '٬' => ',',
        '－' | '−' | '–' | '—' | '﹣' | '‐' | '‑' => '-',
        '＋' => '+',
        '％' | '﹪' => '%',
        c if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') => ' ',
        c => c,
    }
}

/// The figure in parentheses, by which accountants mean less than nothing: a bare one, which begins with a digit.
#[must_use]
pub fn in_parentheses(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?.trim();
    let figure = inner.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    (figure && !inner.contains(['(', '（', ')', '）'])).then_some(inner)
}

fn split_suffix(text: &str) -> (&str, Suffix) {
    if let Some(rest) = text.strip_suffix('%') {
        return (rest.trim_end(), Suffix::Percent);
    }
    let unit = UNITS.iter().find_map(|unit| text.strip_suffix(unit));
    let bare = unit.unwrap_or(text).trim_end();
    for (scale, suffix) in [('万', Suffix::TenThousand), ('亿', Suffix::HundredMillion)] {
        if let Some(rest) = bare.strip_suffix(scale) {
            return (rest.trim_end(), suffix);
        }
    }
    (bare, Suffix::Plain)
}

/// The digits without separators, where these part them by three (1,500) or by four (1,0000), as is usual.
fn without_separators(whole: &str) -> Result<String, TypedError> {
    let parts: Vec<&str> = whole.split([',', ' ']).collect();
    let (first, rest) = parts.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
    let by = |size: usize| (1..=size).contains(&first.len()) && rest.iter().all(|part| part.len() == size);
    if rest.is_empty() || by(3) || by(4) { Ok(parts.concat()) } else { Err(TypedError::MisplacedSeparator) }
}

/// The value with its suffix applied: percent is a hundredth, 万 ten thousand, 亿 a hundred million. Absent when out of range.
#[must_use]
pub fn applied(typed: Typed) -> Option<Number> {
    let factor = match typed.suffix {
        Suffix::Plain => return Some(typed.value),
        Suffix::Percent => Decimal::new(1, 2),
        Suffix::TenThousand => Decimal::from(10_000),
        Suffix::HundredMillion => Decimal::from(100_000_000),
    };
    typed.value.get().checked_mul(factor).map(|value| Number::from(value.normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        let cases = [
            ("120", "120", Suffix::Plain),
            ("１２０", "120", Suffix::Plain),
            ("１，５００．５", "1500.5", Suffix::Plain),
            ("1,500", "1500", Suffix::Plain),
            ("1，500", "1500", Suffix::Plain),
            ("12,345,678.90", "12345678.90", Suffix::Plain),
            ("1 500", "1500", Suffix::Plain),
            ("1\u{a0}500", "1500", Suffix::Plain),
            ("10,0000", "100000", Suffix::Plain),
            ("　90　", "90", Suffix::Plain),
            (" 20 % ", "20", Suffix::Percent),
            ("２０％", "20", Suffix::Percent),
            ("－５", "-5", Suffix::Plain),
            ("−2.5", "-2.5", Suffix::Plain),
            ("— 3", "-3", Suffix::Plain),
            ("+3", "3", Suffix::Plain),
            (".5", "0.5", Suffix::Plain),
            ("5.", "5", Suffix::Plain),
            ("3。5", "3.5", Suffix::Plain),
            ("120分", "120", Suffix::Plain),
            ("90 pts", "90", Suffix::Plain),
            ("6万", "6", Suffix::TenThousand),
            ("1.2 万元", "1.2", Suffix::TenThousand),
            ("007", "7", Suffix::Plain),
            ("3万人", "3", Suffix::TenThousand),
            ("1.5亿", "1.5", Suffix::HundredMillion),
            ("２ 亿元", "2", Suffix::HundredMillion),
            ("(12.5)", "-12.5", Suffix::Plain),
            ("（１，２００）", "-1200", Suffix::Plain),
            ("( 5% )", "-5", Suffix::Percent),
            ("（1,200）万元", "-1200", Suffix::TenThousand),
        ];
        for (text, value, suffix) in cases {
            assert_eq!(read(text), Ok(Typed { value: value.parse().unwrap(), suffix }), "{text:?}");
        }
    }

    #[test]
    fn says_what_it_cannot_understand() {
        let cases = [
            ("", TypedError::Empty),
            ("  \u{3000}", TypedError::Empty),
            ("-", TypedError::NotANumber),
            ("%", TypedError::NotANumber),
            (".", TypedError::NotANumber),
            ("1.2.3", TypedError::NotANumber),
            ("1-2", TypedError::NotANumber),
            ("1,5", TypedError::MisplacedSeparator),
            ("1,50,000", TypedError::MisplacedSeparator),
            ("1.5,5", TypedError::MisplacedSeparator),
            (",5", TypedError::MisplacedSeparator),
            ("12 5", TypedError::MisplacedSeparator),
            ("十二", TypedError::Unexpected('十')),
            ("12a", TypedError::Unexpected('a')),
            ("1e3", TypedError::Unexpected('e')),
            ("NaN", TypedError::Unexpected('N')),
            ("99999999999999999999999999999999", TypedError::TooManyDigits),
            ("(-5)", TypedError::Unexpected('(')),
            ("()", TypedError::Unexpected('(')),
            ("(5%)%", TypedError::NotANumber),
            ("亿元", TypedError::NotANumber),
        ];
        for (text, error) in cases {
            assert_eq!(read(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn applies_the_suffix() {
        let value = |text: &str| applied(read(text).unwrap()).map(|value| value.to_string());
        assert_eq!(value("12.5%").as_deref(), Some("0.125"));
        assert_eq!(value("6.5万").as_deref(), Some("65000"));
        assert_eq!(value("（1.2亿元）").as_deref(), Some("-120000000"));
        assert_eq!(value("79228162514264337593543950335万"), None);
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,24}") {
            let _ = read(&text).map(applied);
        }

        #[test]
        fn the_short_way_is_the_long_way(text in "[0-9]{1,12}(\\.[0-9]{1,6})?") {
            let value = |text: &str| read(text).map(|typed| (typed.value, typed.value.to_string(), typed.suffix));
            proptest::prop_assert_eq!(value(&text), value(&format!(" {text}")));
        }

        #[test]
        fn reads_back_every_plain_number(units in -1_000_000_000i64..1_000_000_000, scale in 0u32..6) {
            let number = Number::from(Decimal::new(units, scale));
            proptest::prop_assert_eq!(read(&number.to_string()).map(|typed| typed.value), Ok(number));
        }
    }
}
