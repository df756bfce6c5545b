//! The page of findings.

use super::Locale;
use super::text::{Text, text};

pub const HEADING: Text = text("检查", "Check");
pub const INTRO: Text = text(
    "按现行条款和数据逐项检查：条款写得是否周全，数据填得是否齐全。修改后自动重查。",
    "Checks the rules and the data as they stand: whether the clauses hold together and the data is complete. Checked again after every change.",
);

pub fn count(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 条"),
        Locale::En => {
            if n == 1 {
                "1 finding".into()
            } else {
                format!("{n} findings")
            }
        }
    }
}

pub const SEVERITIES: Text = text("轻重", "Severity");
pub const ALL: Text = text("全部", "All");
pub const WHERE: Text = text("类别", "Category");
pub const EVERYWHERE: Text = text("全部类别", "All categories");
pub const KIND: Text = text("问题", "Kind");
pub const EVERY_KIND: Text = text("全部问题", "All kinds");
pub const CLEAN: Text = text("没有发现问题。", "Nothing found.");
pub const NONE_MATCH: Text = text("没有符合筛选条件的问题。", "Nothing matches the filters.");
pub const CLEAR: Text = text("取消筛选", "Clear filters");

pub fn shown(locale: Locale, shown: usize, all: usize) -> String {
    match locale {
        Locale::Zh => format!("列出 {shown} 条，共 {all} 条"),
        Locale::En => format!("{shown} of {all} listed"),
    }
}

pub const MORE: Text = text("再列一些", "List more");
pub const WHAT: Text = text("问题", "Problem");
pub const WHY_HEADING: Text = text("影响", "Why it matters");
pub const ADVICE_HEADING: Text = text("建议", "What to do");
pub const MENDS: Text = text("可以一键修改", "One-click mends");
pub const WHY_LABEL: Text = text("影响", "Why");
pub const ADVICE_LABEL: Text = text("建议", "To do");
pub const APPLY: Text = text("照此修改", "Mend");

pub fn apply_label(locale: Locale, mend: &str) -> String {
    match locale {
        Locale::Zh => format!("照此修改：{mend}"),
        Locale::En => format!("Mend: {mend}"),
    }
}

pub fn go(locale: Locale, place: &str) -> String {
    match locale {
        Locale::Zh => format!("前往 {place}"),
        Locale::En => format!("Go to {place}"),
    }
}

pub const WHOLE_COUNTY: Text = text("全县", "The county");

pub fn checking(locale: Locale, done: usize, of: usize) -> String {
    match locale {
        Locale::Zh => format!("正在检查，第 {done} 步，共 {of} 步"),
        Locale::En => format!("Checking, step {done} of {of}"),
    }
}

pub const CHECK_PROGRESS: Text = text("检查进度", "Progress of the check");

pub fn more_lines(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("等 {n} 处"),
        Locale::En => format!("{n} in all"),
    }
}

pub const ASSUMES: Text = text(
    "相关系数按各单位得分率计算，满 8 个单位才判断；“多数”指一半以上。",
    "Correlations are of the units' rates, judged from 8 units on; “most” is more than half.",
);
