//! What stands beside a field: the unit of its figure, and why an entry can't be taken.

use super::text::{Text, text};
use super::{Locale, grouped};
use baton_model::Number;

pub const UNIT_POINTS: Text = text("分", "pts");
pub const UNIT_PERCENT: Text = text("%", "%");
pub const UNIT_PERCENTAGE_POINTS: Text = text("个百分点", "% pts");
pub const UNIT_PLACES: Text = text("个", "places");
pub const UNIT_FACTOR: Text = text("", "");
pub const UNIT_YUAN: Text = text("元", "yuan");
pub const WRONG_EMPTY: Text = text("请填写数字", "A number is needed");

pub fn wrong_character(locale: Locale, c: char) -> String {
    match locale {
        Locale::Zh => format!("“{c}”不是数字，请填数字"),
        Locale::En => format!("“{c}” is not part of a number"),
    }
}

pub const WRONG_NUMBER: Text =
    text("这不是一个数，请检查正负号和小数点", "Not a number: check the sign and the decimal point");
pub const WRONG_SEPARATOR: Text =
    text("千位分隔符的位置不对，例如 1,500", "Separators go every three digits, as in 1,500");
pub const WRONG_DIGITS: Text = text("位数太多，最多 28 位", "Too many digits: 28 at most");
pub const WRONG_PERCENT: Text = text("这里不能填百分数", "A percentage makes no sense here");
pub const WRONG_WHOLE: Text = text("请填写整数", "A whole number is needed");

pub fn wrong_below(locale: Locale, n: Number) -> String {
    match locale {
        Locale::Zh => format!("不能小于 {}", grouped(n.get())),
        Locale::En => format!("No less than {}", grouped(n.get())),
    }
}

pub fn wrong_not_above(locale: Locale, n: Number) -> String {
    match locale {
        Locale::Zh => format!("要大于 {}", grouped(n.get())),
        Locale::En => format!("Must be more than {}", grouped(n.get())),
    }
}

pub fn wrong_above(locale: Locale, n: Number) -> String {
    match locale {
        Locale::Zh => format!("不能大于 {}", grouped(n.get())),
        Locale::En => format!("No more than {}", grouped(n.get())),
    }
}

pub fn kept(locale: Locale, value: &str) -> String {
    match locale {
        Locale::Zh => format!("仍按 {value} 计算"),
        Locale::En => format!("still computed with {value}"),
    }
}

/// Beside a name that was left empty; takes the one in force.
pub fn name_needed(locale: Locale, value: &str) -> String {
    match locale {
        Locale::Zh => format!("这里不能空着，仍为“{value}”"),
        Locale::En => format!("This can’t be empty; it is still “{value}”"),
    }
}
