//! How sums of money are written: in 万元, or in the language's own way, and small ones in yuan to the fen, so that none is
//! shown as nothing.

use rust_decimal::Decimal;

use super::{Catalogue, fixed, signed};

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
pub fn bonus(words: &Catalogue, yuan: Decimal) -> String {
    if small(yuan) { format!("{} {}", fixed(yuan, 2), words.unit_yuan) } else { fixed(ten_thousands(yuan), 2) }
}

/// A difference of sums in a column of 万元, with its sign. A small one says that it is in yuan.
#[must_use]
pub fn bonus_change(words: &Catalogue, yuan: Decimal) -> String {
    if small(yuan) { format!("{} {}", signed(yuan, 2), words.unit_yuan) } else { signed(ten_thousands(yuan), 2) }
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
    use crate::i18n::Locale;

    #[test]
    fn no_sum_is_shown_as_nothing() {
        let number = |text: &str| -> Decimal { text.parse().unwrap() };
        let words = Locale::Zh.words();
        for (yuan, column, whole) in [
            ("33.34", "33.34 元", "33.34 元"),
            ("0.01", "0.01 元", "0.01 元"),
            ("-99.99", "−99.99 元", "−99.99 元"),
            ("100", "0.01", "0.01 万元"),
            ("123456", "12.35", "12.35 万元"),
            ("0", "0.00", "0.00 万元"),
        ] {
            assert_eq!(bonus(words, number(yuan)), column);
            assert_eq!((words.money)(number(yuan)), whole);
        }
        assert_eq!(bonus_change(words, number("33.3")), "+33.30 元");
        assert_eq!((words.money_change)(number("-0.5")), "−0.50 元");
        assert_eq!((yuan(number("33.335")), yuan(number("1234.5"))), ("33.34".to_owned(), "1,235".to_owned()));
        assert_eq!((Locale::En.words().money)(number("33.34")), "¥33.34");
    }
}
