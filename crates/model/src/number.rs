//! An exact decimal as people write it down, and how it is read and written in files.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Rounds half up, away from zero at the midpoint (四舍五入): how every figure is rounded, since the library's own ways
/// round a midpoint to the even digit unless told otherwise.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that names the strategy")]
pub fn half_up(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A decimal of at most 28 digits, kept as it was written (`"0.50"` stays `"0.50"`), equal by value.
///
/// Written as text. Read from text or from a whole number; a fractional JSON number is refused, since it has already
/// been through binary floating point, and so is text with more digits than can be kept.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

/// Why a text is not a [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Not digits with an optional sign and decimal point.
    NotANumber,
    /// More than 28 significant digits, or more than 28 decimals.
    TooManyDigits,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "not a decimal number",
            Self::TooManyDigits => "more digits than the 28 that are kept exactly",
        })
    }
}

impl std::error::Error for NumberError {}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// One.
    pub const ONE: Self = Self(Decimal::ONE);

    /// So many hundredths, such as 60 for 0.6.
    #[must_use]
    pub fn hundredths(hundredths: i64) -> Self {
        Self(Decimal::new(hundredths, 2).normalize())
    }

    /// The value.
    #[must_use]
    pub const fn get(self) -> Decimal {
        self.0
    }
}

impl From<Decimal> for Number {
    fn from(value: Decimal) -> Self {
        Self(value)
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(Decimal::from(value))
    }
}

impl FromStr for Number {
    type Err = NumberError;

    /// Reads `-?digits[.digits]`, nothing else: what people type is cleaned up before (see the workbench's number field).
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let plain = |c: char| c.is_ascii_digit() || c == '.';
        if !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.chars().all(plain) || digits.ends_with('.') {
            return Err(NumberError::NotANumber);
        }
        if digits.matches('.').count() > 1 {
            return Err(NumberError::NotANumber);
        }
        Decimal::from_str_exact(text).map(Self).map_err(|_| NumberError::TooManyDigits)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number as text, such as \"12.5\", or a whole number")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(|error| match error {
            NumberError::NotANumber => E::invalid_value(Unexpected::Str(text), &self),
            NumberError::TooManyDigits => E::custom(format_args!("{text:?} has {error}")),
        })
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Ok(Number(Decimal::from(value)))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        Ok(Number(Decimal::from(value)))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn inline_schema() -> bool {
        false
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({
            "description": "An exact decimal of at most 28 digits, as text.",
            "type": "string",
            "pattern": "^[-+]?[0-9]+(\\.[0-9]+)?$"
        });
        if generator.contract().is_deserialize() {
            schema.insert("type".into(), vec!["string", "integer"].into());
            schema.insert(
                "description".into(),
                "An exact decimal of at most 28 digits, as text; a whole number may be given as a number.".into(),
            );
        }
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_can_be_kept_exactly_and_refuses_the_rest() {
        let kept = ["0", "-1.50", "+3", "007.10", "79228162514264337593543950335", "0.0000000000000000000000000001"];
        for text in kept {
            assert!(text.parse::<Number>().is_ok(), "{text}");
        }
        for text in ["", "-", ".5", "5.", "1e3", "1,000", " 1", "1 ", "--1", "1.2.3", "NaN", "１", "0x10", "1_000"] {
            assert_eq!(text.parse::<Number>(), Err(NumberError::NotANumber), "{text}");
        }
        for text in ["79228162514264337593543950336", "0.00000000000000000000000000001"] {
            assert_eq!(text.parse::<Number>(), Err(NumberError::TooManyDigits), "{text}");
        }
    }

    #[test]
    fn midpoints_are_rounded_away_from_zero() {
        let cases = [
            ("0.125", 2, "0.13"),
            ("-0.125", 2, "-0.13"),
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("0.1249", 2, "0.12"),
            ("7", 2, "7"),
        ];
        for (value, decimals, text) in cases {
            assert_eq!(half_up(value.parse().unwrap(), decimals).to_string(), text, "{value}");
        }
    }

    #[test]
    fn travels_as_text_and_refuses_binary_fractions() {
        assert_eq!(serde_json::to_string(&"0.50".parse::<Number>().unwrap()).unwrap(), "\"0.50\"");
        assert_eq!(serde_json::from_str::<Number>("1500").unwrap(), Number::from(1500));
        assert_eq!(serde_json::from_str::<Number>("\"0.10\"").unwrap(), "0.1".parse().unwrap());
        let error = serde_json::from_str::<Number>("0.1").unwrap_err().to_string();
        assert!(error.contains("as text"), "{error}");
    }
}
