//! The headline: what the scenario changes, in a sentence and figures.

use super::text::{Text, plural, text};
use super::{Locale, grouped};

pub const NO_EDITS: Text = text("还没有修改，与基准相同", "nothing edited yet; same as the baseline");

pub fn edits_change_nothing(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("已修改 {n} 处，各单位结果不变"),
        Locale::En => format!("{n} {} no unit’s result", plural(n, "edit changes", "edits change")),
    }
}

/// There is a policy with so many edits, but no unit.
pub fn no_units(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => {
            let edits = if n == 0 { String::new() } else { format!("（方案含 {n} 处修改）") };
            format!("这里只有办法{edits}，没有单位和数据：填入或导入单位和数据后，即可看到各单位的结果")
        }
        Locale::En => {
            let edits = if n == 0 { String::new() } else { format!(" (with {n} {})", plural(n, "edit", "edits")) };
            format!("the policy alone{edits}, without units and data: enter or import them to see every unit’s result")
        }
    }
}

pub fn grades_stay(locale: Locale, moved: u32) -> String {
    match moved {
        0 => text("等次和位次都没有变化", "no grade and no place changes").of(locale).into(),
        moved => match locale {
            Locale::Zh => format!("等次都没有变化，{moved} 个单位位次变化"),
            Locale::En => {
                format!("no grade changes; {moved} {} place", plural(moved as usize, "unit changes", "units change"))
            }
        },
    }
}

pub fn regraded(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位等次变化"),
        Locale::En => format!("{n} {} grade", plural(n as usize, "unit changes", "units change")),
    }
}

pub fn regraded_by_data(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("数据更新后 {n} 个单位等次不同"),
        Locale::En => format!("with the new data {n} {} another grade", plural(n as usize, "unit has", "units have")),
    }
}

pub fn up(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 升"),
        Locale::En => format!("{n} up"),
    }
}

pub fn down(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 降"),
        Locale::En => format!("{n} down"),
    }
}

pub fn aside(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 其他变动"),
        Locale::En => format!("{n} otherwise"),
    }
}

pub const EXCELLENT_UNITS: Text = text("优秀单位", "Excellent units");
pub const EXCELLENT_PLACES: Text = text("优秀名额", "Excellent places");

pub fn ceiling(locale: Locale, n: u64) -> String {
    match locale {
        Locale::Zh => format!("上限 {}", grouped(n.into())),
        Locale::En => format!("ceiling {}", grouped(n.into())),
    }
}

pub const BONUS: Text = text("奖金", "Bonus");
pub const WAS: Text = text("原", "was");
pub const BECOMES: Text = text("现", "is");

pub fn risen(locale: Locale, unit: &str, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}升入{grade}"),
        Locale::En => format!("{unit} rises to {grade}"),
    }
}

pub fn fallen(locale: Locale, unit: &str, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit}降到{grade}"),
        Locale::En => format!("{unit} falls to {grade}"),
    }
}

pub fn and_others(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("等 {n} 个单位等次变化"),
        Locale::En => format!("{n} units change grade in all"),
    }
}

pub const COMMA: Text = text("，", "; ");
pub const NO_GRADE_CHANGE: Text = text("等次都没有变化", "Grades as in the baseline");
