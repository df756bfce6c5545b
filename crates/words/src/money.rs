//! How sums of money are written: in 万元, or in the language's own way, and small ones in yuan to the fen, so that none is
//! shown as nothing.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, field, fixed, signed};

/// The unit of a column of sums.
pub const UNIT: Text = text("万元", "10k yuan");

/// A sum with its unit.
#[must_use]
pub fn sum(locale: Locale, yuan: Decimal) -> String {
    match locale {
        Locale::Zh if small(yuan) => format!("{} 元", fixed(yuan, 2)),
        Locale::Zh => format!("{} 万元", fixed(ten_thousands(yuan), 2)),
        Locale::En => format!("¥{}", self::yuan(yuan)),
    }
}

/// A difference of sums with its sign and unit.
#[must_use]
pub fn change(locale: Locale, yuan: Decimal) -> String {
    match locale {
        Locale::Zh if small(yuan) => format!("{} 元", signed(yuan, 2)),
        Locale::Zh => format!("{} 万元", signed(ten_thousands(yuan), 2)),
        Locale::En => format!("{} yuan", yuan_change(yuan)),
    }
}

/// Yuan in tens of thousands 万元.
#[must_use]
pub fn ten_thousands(yuan: Decimal) -> Decimal {
    yuan.checked_div(Decimal::from(10_000)).unwrap_or_default()
}

/// Whether a sum is so small that in 万元 with two decimals it would be nothing or hardly anything.
#[must_use]
pub fn small(yuan: Decimal) -> bool {
    !yuan.is_zero() && yuan.abs() < Decimal::ONE_HUNDRED
}

/// A sum in a column of 万元. A small one says that it is in yuan.
#[must_use]
pub fn bonus(locale: Locale, yuan: Decimal) -> String {
    if small(yuan) {
        format!("{} {}", fixed(yuan, 2), field::UNIT_YUAN.of(locale))
    } else {
        fixed(ten_thousands(yuan), 2)
    }
}

/// A difference of sums in a column of 万元, with its sign. A small one says that it is in yuan.
#[must_use]
pub fn bonus_change(locale: Locale, yuan: Decimal) -> String {
    if small(yuan) {
        format!("{} {}", signed(yuan, 2), field::UNIT_YUAN.of(locale))
    } else {
        signed(ten_thousands(yuan), 2)
    }
}

/// A sum in a column of yuan: whole ones, a small one to the fen.
#[must_use]
pub fn yuan(yuan: Decimal) -> String {
    fixed(yuan, if small(yuan) { 2 } else { 0 })
}

/// A difference in a column of yuan, with its sign.
#[must_use]
pub fn yuan_change(yuan: Decimal) -> String {
    signed(yuan, if small(yuan) { 2 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locale, money};

    #[test]
    fn no_sum_is_shown_as_nothing() {
        let number = |text: &str| -> Decimal { text.parse().unwrap() };
        let locale = Locale::Zh;
        for (yuan, column, whole) in [
            ("33.34", "33.34 元", "33.34 元"),
            ("0.01", "0.01 元", "0.01 元"),
            ("-99.99", "−99.99 元", "−99.99 元"),
            ("100", "0.01", "0.01 万元"),
            ("123456", "12.35", "12.35 万元"),
            ("0", "0.00", "0.00 万元"),
        ] {
            assert_eq!(bonus(locale, number(yuan)), column);
            assert_eq!(money::sum(locale, number(yuan)), whole);
        }
        assert_eq!(bonus_change(locale, number("33.3")), "+33.30 元");
        assert_eq!(money::change(locale, number("-0.5")), "−0.50 元");
        assert_eq!((yuan(number("33.335")), yuan(number("1234.5"))), ("33.34".to_owned(), "1,235".to_owned()));
        assert_eq!(money::sum(Locale::En, number("33.34")), "¥33.34");
    }
}
