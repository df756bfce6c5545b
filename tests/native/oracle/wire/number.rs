//! A decimal of a file as an exact fraction: text, or a whole number.

use std::fmt;
use std::ops::Deref;

use num_bigint::BigInt;
use num_rational::BigRational;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

/// A number as a file states it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(BigRational);

impl Default for Number {
    fn default() -> Self {
        Self::from(0)
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

impl Deref for Number {
    type Target = BigRational;

    fn deref(&self) -> &BigRational {
        &self.0
    }
}

impl Number {
    /// The fraction that a decimal text is.
    pub fn of_text(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits: BigInt = format!("{whole}{decimals}").parse().ok()?;
        Some(Self(BigRational::new(digits, BigInt::from(10).pow(decimals.len().try_into().ok()?))))
    }

    pub fn get(&self) -> BigRational {
        self.0.clone()
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Decimal;

        impl Visitor<'_> for Decimal {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal number as text, or a whole number")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
                Number::of_text(text).ok_or_else(|| E::custom(format!("{text:?} is no decimal number")))
            }

            fn visit_i64<E>(self, whole: i64) -> Result<Number, E> {
                Ok(Number::from(whole))
            }

            fn visit_u64<E>(self, whole: u64) -> Result<Number, E> {
                Ok(Number(BigRational::from_integer(whole.into())))
            }
        }

        deserializer.deserialize_any(Decimal)
    }
}
