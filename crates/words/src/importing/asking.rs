//! Why a column is not taken, and what is asked before one is.

use super::super::Locale;
use super::super::text::{Text, text};

// Why a column is not taken
pub const WHY_UNKNOWN: Text = text("表头里没有本方案的指标", "the heading names no indicator");
pub const WHY_NO_HEADING: Text = text("没有表头，请选择", "no heading; please choose");

pub fn why_derived(locale: Locale, word: &str) -> String {
    match locale {
        Locale::Zh => format!("“{word}”是推算数或未定数"),
        Locale::En => format!("“{word}”: it follows from others, or isn't final"),
    }
}

pub fn why_other_year(locale: Locale, year: u16) -> String {
    match locale {
        Locale::Zh => format!("是 {year} 年的数"),
        Locale::En => format!("of {year}"),
    }
}

pub fn why_no_period(locale: Locale, month: u32) -> String {
    match locale {
        Locale::Zh => format!("截至 {month} 月，不是方案的时段"),
        Locale::En => format!("up to month {month}, which ends no period"),
    }
}

pub const WHY_PART_OF_YEAR: Text = text("不是从年初累计的数", "doesn't count from January on");

pub fn why_other_measure(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("计量单位是“{unit}”，与指标不是一类"),
        Locale::En => format!("measured in {unit}, which the indicator is not"),
    }
}

pub const WHY_UNUSED: Text = text("这项指标的计分用不到", "the rule doesn't use it");

pub fn why_longer(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("表头多出“{text}”，是另一个数"),
        Locale::En => format!("the heading also says “{text}”: another figure"),
    }
}

pub const WHY_NO_RATER: Text = text("不知是哪个评议主体，请选择", "whose rating it is isn't known; please choose");
pub const WHY_HIDDEN: Text = text("在表里是隐藏的", "hidden in the sheet");

pub fn ask_same(locale: Locale, item: &str) -> String {
    match locale {
        Locale::Zh => format!("可能是{item}，但不止一列"),
        Locale::En => format!("may be {item}, as others may"),
    }
}

pub fn ask_longer(locale: Locale, item: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("可能是{item}，但表头多出“{text}”"),
        Locale::En => format!("may be {item}, but the heading also says “{text}”"),
    }
}

pub fn ask_title(locale: Locale, item: &str) -> String {
    match locale {
        Locale::Zh => format!("按标题可能是{item}"),
        Locale::En => format!("by the title it may be {item}"),
    }
}

pub fn ask_words(locale: Locale, item: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("可能是{item}，“{text}”有两种读法"),
        Locale::En => format!("may be {item}; “{text}” has two readings"),
    }
}

// Questions

pub fn questions(locale: Locale, count: usize) -> String {
    match locale {
        Locale::Zh => format!("先回答 {count} 个问题，有关的数在选定之前不导入"),
        Locale::En => format!("Questions to answer first: {count}. What they are about is not taken before"),
    }
}

pub fn ask_columns(locale: Locale, item: &str) -> String {
    match locale {
        Locale::Zh => format!("哪一列是“{item}”？"),
        Locale::En => format!("Which column is “{item}”?"),
    }
}

pub fn ask_column(locale: Locale, item: &str) -> String {
    match locale {
        Locale::Zh => format!("这一列是“{item}”吗？"),
        Locale::En => format!("Is this column “{item}”?"),
    }
}

pub fn take_column(locale: Locale, column: &str, heading: &str) -> String {
    match locale {
        Locale::Zh => format!("{column} 列：{heading}"),
        Locale::En => format!("{column}: {heading}"),
    }
}

pub const TAKE_NONE: Text = text("都不是", "None");

pub fn ask_rows(locale: Locale, units: usize) -> String {
    match locale {
        Locale::Zh => format!("{units} 个单位各有几行，用哪一行？"),
        Locale::En => format!("{units} units have several rows. Which one counts?"),
    }
}

pub fn take_rows(locale: Locale, text: &str, units: usize) -> String {
    match locale {
        Locale::Zh => format!("{text}（{units} 个单位）"),
        Locale::En => format!("{text} ({units} units)"),
    }
}

pub const TAKE_FIRST: Text = text("各取第一行", "The first of each");
pub const TAKE_LAST: Text = text("各取最后一行", "The last of each");

/// A column, what a figure would be and what it is.
pub fn ask_scale(locale: Locale, column: &str, becomes: &str, was: &str) -> String {
    match locale {
        Locale::Zh => {
            format!("{column} 列的数大多与现有数据相差百倍以上（如 {becomes}，可比的是 {was}），数字对吗？")
        }
        Locale::En => {
            format!(
                "Most figures of column {column} are a hundred times those that are there, or more apart (such as {becomes} beside {was}). Are they right?"
            )
        }
    }
}

pub const SCALE_RIGHT: Text = text("数字没错，照填", "They are right");

pub fn scale_in(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("表里的单位是{unit}"),
        Locale::En => format!("They are in {unit}"),
    }
}

pub fn ask_dots(locale: Locale, column: &str, text: &str) -> String {
    match locale {
        Locale::Zh => format!("{column} 列“{text}”里的点是小数点，还是千位分隔？"),
        Locale::En => {
            format!("Is the dot in “{text}” of column {column} the decimal point, or does it part thousands?")
        }
    }
}

pub fn dot_decimal(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("小数点：{text}"),
        Locale::En => format!("Decimal point: {text}"),
    }
}

pub fn dot_thousands(locale: Locale, text: &str) -> String {
    match locale {
        Locale::Zh => format!("千位分隔：{text}"),
        Locale::En => format!("Thousands: {text}"),
    }
}

pub const SHOW: Text = text("看表", "Show");
