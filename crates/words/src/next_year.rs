//! 新年度: the next year's policy made of this year's.

use super::Locale;
use super::text::{Text, text};

pub const NEXT_YEAR: Text = text("新年度", "Next year");
pub const HINT: Text = text(
    "以现在看的方案为底稿，另建下一年度的办法：今年的完成值成为上年值，外部位次成为上年位次；目标、数据、加减分和特殊情形留空。本年度的办法不变。",
    "Makes the next year’s policy of the scenario you are looking at: this year’s actuals become prior values, places outside become prior places; targets, data, ledger and circumstances are empty. This year’s policy stays.",
);

/// The button that makes it.
#[must_use]
pub fn make(locale: Locale, year: u16) -> String {
    match locale {
        Locale::Zh => format!("建立 {year} 年度办法"),
        Locale::En => format!("Make the policy of {year}"),
    }
}

/// It was made; `old` is this year's, where the library has it.
#[must_use]
pub fn made(locale: Locale, year: u16, old: Option<&str>) -> String {
    match (locale, old) {
        (Locale::Zh, Some(old)) => {
            format!("已建立 {year} 年度办法，请填写新的目标和数据。“{old}”保存在首页的“我的办法”中。")
        }
        (Locale::Zh, None) => format!("已建立 {year} 年度办法，请填写新的目标和数据。"),
        (Locale::En, Some(old)) => format!(
            "The policy of {year} was made: fill in targets and data. “{old}” is kept under My policies on the home page."
        ),
        (Locale::En, None) => format!("The policy of {year} was made: fill in targets and data."),
    }
}
