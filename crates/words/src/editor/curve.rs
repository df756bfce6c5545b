//! The curve of a rule in the editor.

use crate::Locale;
use crate::text::{Text, text};

pub fn curve_range(locale: Locale, n: usize, least: &str, most: &str, top: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位得 {least} 至 {most}，其中 {top} 个得最高"),
        Locale::En => match n {
            1 => format!("1 unit gets {least}"),
            n => format!("{n} units get {least} to {most}, {top} of them the most"),
        },
    }
}

pub fn curve_same(locale: Locale, n: usize, points: &str) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位都得 {points}，没有拉开差距"),
        Locale::En => match n {
            1 => format!("1 unit gets {points}"),
            n => format!("All {n} units get {points}: nothing tells them apart"),
        },
    }
}

pub const CURVE_NOBODY: Text =
    text("现在没有单位考核这项指标（分值为 0）", "No unit is assessed on this indicator (no marks)");

pub fn curve_without(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位没有可用的数据"),
        Locale::En => match n {
            1 => "1 unit without usable data".into(),
            n => format!("{n} units without usable data"),
        },
    }
}

pub fn curve_axis(locale: Locale, measure: &str, marks: Option<&str>) -> String {
    match marks {
        Some(marks) => match locale {
            Locale::Zh => format!("横轴：{measure}；纵轴：得分（分值 {marks}）"),
            Locale::En => format!("Across: {measure}; up: points (of {marks} marks)"),
        },
        None => match locale {
            Locale::Zh => format!("横轴：{measure}；纵轴：得分率"),
            Locale::En => format!("Across: {measure}; up: rate"),
        },
    }
}

pub const CURVE_WAS: Text = text("虚线：原规则", "Dashed: the rule before");
pub const CURVE_DIFFER: Text = text(
    "图上按同一分值、只按这一部分的年度数据画；单位实际得分还受单独赋分、平时监测、难度系数影响，见下表。",
    "Drawn at the same marks, from this part’s annual data alone; own marks, monitoring and difficulty change the actual points, see the table.",
);

pub fn curve_sampled(locale: Locale, drawn: usize, all: usize) -> String {
    match locale {
        Locale::Zh => format!("单位较多，图上画出 {drawn} 个（共 {all} 个）"),
        Locale::En => format!("{drawn} of {all} units are drawn"),
    }
}

pub const CURVE_TABLE: Text = text("各单位数据", "The units’ figures");
pub const CURVE_VALUE: Text = text("数值", "Value");
pub const CURVE_RATE: Text = text("得分率", "Rate");
pub const CURVE_POINTS: Text = text("实际得分", "Points");

pub fn curve_more(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 个单位没有列出"),
        Locale::En => format!("{n} more units are not listed"),
    }
}

pub const NO_VALUE: Text = text("无", "none");
