//! The league table, the strip of totals above it, the county's totals.

use super::Locale;
use super::text::{Text, plural, text};

pub const DISTRIBUTION: Text = text("总分分布", "Totals");
pub const STRIP_HINT: Text = text(
    "每点一个单位，拖动竖线改门槛或名额；点按单位查看得分明细",
    "A dot is a unit; drag a line to set a threshold or a quota, click a dot for what is behind its total",
);
pub const BARS_HINT: Text = text(
    "单位较多，以柱代点：柱高为单位数，颜色为等次；拖动竖线改门槛或名额",
    "Many units stand as bars: height is their number, colour their grade; drag a line to set a threshold or a quota",
);

pub fn bar(locale: Locale, grade: &str, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{grade} · {n} 个单位"),
        Locale::En => format!("{grade} · {}", plural(n as usize, "unit", "units")),
    }
}

pub fn league_of(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}位次"),
        Locale::En => format!("{category}: league table"),
    }
}

pub fn ranked(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{n} 个单位排名"),
        Locale::En => format!("{n} ranked"),
    }
}

pub const FILTER: Text = text("筛选单位", "Filter units");
pub const NOTHING_FOUND: Text = text("没有符合条件的单位", "No unit fits the filter");
pub const EMPTY_CATEGORY: Text = text("这个类别还没有考核对象", "This category has no units yet");
pub const NO_CATEGORIES: Text = text("这个办法还没有类别", "This policy has no categories yet");

pub fn more_rows(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("再显示一些（还有 {n} 个单位）"),
        Locale::En => format!("Show more ({n} left)"),
    }
}

pub const COLUMN_PLACE: Text = text("位次", "Place");
pub const COLUMN_UNIT: Text = text("单位", "Unit");
pub const COLUMN_GROUP: Text = text("分组", "Group");
pub const COLUMN_TOTAL: Text = text("总分", "Total");
pub const COLUMN_GRADE: Text = text("等次", "Grade");
pub const COLUMN_EXCELLENT_PLACES: Text = text("优秀名额", "Excellent places");
pub const COLUMN_BONUS: Text = text("奖金（万元）", "Bonus (10k yuan)");
pub const COMPOSITION: Text = text("得分构成", "Composition");
pub const PERCENTAGE: Text = text("得分率", "%\u{a0}of\u{a0}full");
pub const NOT_RANKED: Text = text("不参加排名", "not ranked");
pub const VETOED: Text = text("否决", "vetoed");
pub const LOWERED: Text = text("降等", "lowered");
pub const LIMITED: Text = text("限制", "limited");
pub const NO_GRADE: Text = text("无等次", "no grade");

pub fn places_up(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("上升 {n} 位"),
        Locale::En => format!("up {n}"),
    }
}

pub fn places_down(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("下降 {n} 位"),
        Locale::En => format!("down {n}"),
    }
}

pub fn explain(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("{unit} 的得分明细"),
        Locale::En => format!("What is behind {unit}’s total"),
    }
}

pub const COUNTY_TOTALS: Text = text("全县汇总", "County totals");
pub const CATEGORY: Text = text("类别", "Category");
pub const UNITS: Text = text("单位", "Units");
pub const GRADES: Text = text("各等次单位数", "Units per grade");
pub const ASSESSED: Text = text("参加考核人数", "People assessed");
pub const COUNTY: Text = text("全县", "County");
