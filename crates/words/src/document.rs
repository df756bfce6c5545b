//! The policy as a document.

use super::Locale;
use super::text::{Text, text};

pub const PRINT: Text = text("打印办法", "Print the policy");

pub fn of_year(locale: Locale, year: u16) -> String {
    match locale {
        Locale::Zh => format!("{year} 年度"),
        Locale::En => format!("Year {year}"),
    }
}

pub fn scenario(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("本文按{name}生成"),
        Locale::En => format!("As {name} has it"),
    }
}

pub const GENERAL: Text = text("总则", "General");
pub const INDICATOR: Text = text("指标", "Indicator");
pub const MARKS: Text = text("分值", "Marks");
pub const RULE: Text = text("计分办法", "Rule");
pub const MONITORING: Text = text("监测占比", "Monitoring");
pub const SOURCE: Text = text("考核责任单位", "Data from");
pub const CLAUSE: Text = text("依据", "Clause");
pub const NO_INDICATORS: Text = text(
    "还没有指标。到“指标”页的“指标体系”里添加。",
    "No indicators yet. Add them in the indicator system on the Indicators page.",
);
pub const ADJUSTMENTS: Text = text("加减分", "Adjustments");
pub const LADDER: Text = text("等次与结果运用", "Grades and use of results");
pub const CONDITION: Text = text("条件", "Condition");
pub const BRINGS: Text = text("结果运用", "Brings");
pub const EVERY_ENTRY: Text = text("逐项累计", "every entry counts");
pub const HIGHEST_ONLY: Text = text("同一事项只计最高", "only the highest of a matter");

pub fn cap(locale: Locale, points: &str) -> String {
    match locale {
        Locale::Zh => format!("最多 {points}"),
        Locale::En => format!("{points} at most"),
    }
}

pub fn own_marks(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 个单位单独赋分"),
        Locale::En => format!("{n} more with marks of their own"),
    }
}

pub const SCHEDULE_DRIVEN: Text = text("有序时进度", "has a schedule");

/// A grade rule with its clause where it has one.
pub fn grade_rule(locale: Locale, rule: &str, clause: &str) -> String {
    match locale {
        _ if clause.is_empty() => rule.to_owned(),
        Locale::Zh => format!("{rule}（{clause}）"),
        Locale::En => format!("{rule} ({clause})"),
    }
}

/// A special circumstance with what it does to a grade, and its clause where it has one.
pub fn circumstance(locale: Locale, name: &str, effect: &str, clause: &str) -> String {
    match locale {
        Locale::Zh => {
            format!("{name}：{effect}{}", if clause.is_empty() { String::new() } else { format!("（{clause}）") })
        }
        Locale::En => {
            format!("{name}: {effect}{}", if clause.is_empty() { String::new() } else { format!(" ({clause})") })
        }
    }
}
