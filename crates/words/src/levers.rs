//! Levers: marks and their sums, resetting.

use rust_decimal::Decimal;

use super::text::{Text, plural, text};
use super::{Locale, field, grouped};
use baton_analysis::Measured;

/// The unit of a lever's figure.
#[must_use]
pub fn unit(locale: Locale, measured: Measured) -> &'static str {
    match measured {
        Measured::Points => field::UNIT_POINTS.of(locale),
        Measured::Percent => field::UNIT_PERCENT.of(locale),
        Measured::PercentagePoints => field::UNIT_PERCENTAGE_POINTS.of(locale),
        Measured::Places => field::UNIT_PLACES.of(locale),
        Measured::Factor => field::UNIT_FACTOR.of(locale),
        Measured::Yuan => field::UNIT_YUAN.of(locale),
        Measured::Plain => "",
    }
}

pub const NO_SECTION: Text = text("指标", "Indicators");

pub fn points(locale: Locale, n: Decimal) -> String {
    match locale {
        Locale::Zh => format!("{} 分", grouped(n)),
        Locale::En => format!("{} pts", grouped(n)),
    }
}

pub const INDIVIDUAL: Text = text("个性", "individual");
pub const FULL_MARKS: Text = text("满分", "Full marks");

pub fn sum(locale: Locale, least: Decimal, most: Decimal, full: Decimal) -> String {
    match least == most {
        true => match locale {
            Locale::Zh => format!("合计 {} / {} 分", grouped(least), grouped(full)),
            Locale::En => format!("Sum {} of {} pts", grouped(least), grouped(full)),
        },
        false => match locale {
            Locale::Zh => format!("合计 {}–{} / {} 分", grouped(least), grouped(most), grouped(full)),
            Locale::En => format!("Sum {}–{} of {} pts", grouped(least), grouped(most), grouped(full)),
        },
    }
}

pub const SUM_EXACT: Text = text("各单位合计等于满分", "every unit’s marks add up");

pub fn sum_over(locale: Locale, n: Decimal) -> String {
    match locale {
        Locale::Zh => format!("超 {} 分", grouped(n)),
        Locale::En => format!("{} too many", grouped(n)),
    }
}

pub fn sum_short(locale: Locale, n: Decimal) -> String {
    match locale {
        Locale::Zh => format!("差 {} 分", grouped(n)),
        Locale::En => format!("{} short", grouped(n)),
    }
}

pub fn sum_off(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位合计不等于满分"),
        Locale::En => format!("{n} {} not add up", plural(n, "unit does", "units do")),
    }
}

pub const GROUP_MARKS: Text = text("分组", "groups");

pub fn as_category(locale: Locale, n: Decimal) -> String {
    match locale {
        Locale::Zh => format!("同类别 {}", grouped(n)),
        Locale::En => format!("as category: {}", grouped(n)),
    }
}

pub fn own_marks(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 个单位单独赋分"),
        Locale::En => format!("{n} {} marks of {} own", plural(n, "unit has", "units have"), plural(n, "its", "their")),
    }
}

pub fn slider_of(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}（滑块）"),
        Locale::En => format!("{name} (slider)"),
    }
}

pub fn reset_lever(locale: Locale, name: &str, was: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} 恢复为 {was}"),
        Locale::En => format!("{name}: back to {was}"),
    }
}
