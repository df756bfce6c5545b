//! What is said of edits: what they change, and from what to what.

use super::Locale;
use super::grouped;
use super::text::{Text, plural, text};
use baton_model::{Number, Opinion};

pub const NONE: Text = text("无", "none");
pub const ADDED: Text = text("新增", "added");
pub const REMOVED: Text = text("删除", "removed");

pub fn place_in_list(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("第 {n} 位"),
        Locale::En => format!("no. {n}"),
    }
}

pub const ALTERED: Text = text("已调整", "altered");
pub const YES: Text = text("是", "yes");
pub const NO: Text = text("否", "no");
pub const AS_WIDER: Text = text("同类别", "as the category");
pub const TITLE: Text = text("办法名称", "Title");
pub const YEAR: Text = text("年度", "Year");
pub const NOTE: Text = text("说明", "Note");
pub const WARNING: Text = text("预警界限", "Warning bounds");

pub fn warning_bounds(locale: Locale, yellow: &str, red: &str) -> String {
    match locale {
        Locale::Zh => format!("黄灯 {yellow}、红灯 {red} 个百分点"),
        Locale::En => format!("yellow {yellow}, red {red} % pts"),
    }
}

pub const ROUNDING: Text = text("小数位数", "Decimals");

pub fn decimals(locale: Locale, points: u8, total: u8) -> String {
    match locale {
        Locale::Zh => format!("得分 {points} 位、总分 {total} 位"),
        Locale::En => format!("points {points}, totals {total}"),
    }
}

pub const PERIODS: Text = text("监测节点", "Monitoring periods");
pub const NAME: Text = text("名称", "Name");
pub const GROUP: Text = text("分组", "Group");
pub const MISSING_ITEMS: Text = text("缺项处理", "Missing items");
pub const RESCALE: Text = text("折算", "rescaled");
pub const RESCALE_SECTIONS: Text = text("板块内折算", "rescaled within sections");
pub const KEEP: Text = text("不折算", "points lost");
pub const NEGATIVE_TOTAL: Text = text("总分低于 0", "Totals below 0");
pub const FLOORED: Text = text("按 0 计", "count as 0");
pub const ALLOWED: Text = text("保留负分", "stand");
/// Periods that count, with one weight for each where they have the same; then those of which one only warns.
pub fn periods(locale: Locale, scoring: &[String], weight: Option<&str>, watching: &[String]) -> String {
    let of = |names: &[String]| names.join(if locale == Locale::Zh { "、" } else { ", " });
    let each = weight.map_or_else(String::new, |weight| match locale {
        Locale::Zh => format!("（权重各 {weight}）"),
        Locale::En => format!(" (weight {weight} each)"),
    });
    let scored = match locale {
        Locale::Zh => format!("{}计分{each}", of(scoring)),
        Locale::En => format!("{} count{each}", of(scoring)),
    };
    let watched = match locale {
        Locale::Zh => format!("{}只预警", of(watching)),
        Locale::En => format!("{} for warning only", of(watching)),
    };
    match (scoring.is_empty(), watching.is_empty()) {
        (true, true) => NONE.of(locale).to_owned(),
        (false, true) => scored,
        (true, false) => watched,
        (false, false) => format!("{scored}{}{watched}", if locale == Locale::Zh { "；" } else { "; " }),
    }
}

/// A period with a weight of its own.
pub fn weighted(locale: Locale, period: &str, weight: &str) -> String {
    match locale {
        Locale::Zh => format!("{period}（权重 {weight}）"),
        Locale::En => format!("{period} (weight {weight})"),
    }
}

/// Who is ranked together, and what decides between equal totals, in turn.
pub fn ranked(locale: Locale, by: &str, breakers: &[String]) -> String {
    match (locale, breakers) {
        (_, []) => by.to_owned(),
        (Locale::Zh, [one]) => format!("{by}；总分相同的，比较{one}"),
        (Locale::Zh, several) => format!("{by}；总分相同的，依次比较{}", several.join("、")),
        (Locale::En, several) => format!("{by}; equal totals by {}", several.join(", then ")),
    }
}

pub const RANKING: Text = text("排名办法", "Ranking");
pub const BY_CATEGORY: Text = text("全类别统一排名", "by category");
pub const BY_GROUP: Text = text("按分组排名", "by group");

pub const QUOTA_ROUNDING: Text = text("名额取整", "Places are rounded");
pub const FLOOR: Text = text("舍去小数", "down");
pub const HALF_UP: Text = text("四舍五入", "half up");
pub const CEIL: Text = text("进一", "up");
pub const GRADE_RULES: Text = text("等次规则", "Grade rules");

pub fn count(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 项"),
        Locale::En => format!("{n} {}", plural(n, "item", "items")),
    }
}

pub const COMMON: Text = text("共性", "common");
pub const INDIVIDUAL: Text = text("个性", "individual");
pub const KIND: Text = text("指标类型", "Kind");
pub const SOURCE: Text = text("考核责任单位", "Data from");
pub const SECTION: Text = text("所属板块", "Section");
pub const MEASURED_IN: Text = text("计量单位", "Measured in");
pub const CLAUSE: Text = text("条款", "Clause");
pub const RULE: Text = text("计分办法", "Rule");
pub const MONITORING: Text = text("平时监测占比", "Monitoring share");
pub const SCHEDULE: Text = text("序时进度", "Schedule");
pub const SCHEDULE_EVEN: Text = text("按月均匀", "even by month");
pub const SCHEDULE_OWN: Text = text("单独规定", "of its own");
pub const ITEM: Text = text("加减分项目", "Adjustment item");
pub const LEVELS: Text = text("级别和分值", "Levels and points");
pub const BONUS_CAP: Text = text("加分上限", "Cap on bonuses");
pub const DEDUCTION_CAP: Text = text("减分上限", "Cap on deductions");
pub const UNCAPPED: Text = text("不封顶", "uncapped");
pub const UNIT: Text = text("考核单位", "Unit");
pub const HEADS: Text = text("各岗位人数", "People in posts");
pub const HEADCOUNT: Text = text("人数", "Headcount");
pub const ASSESSED_HEADCOUNT: Text = text("参加考核人数", "Assessed headcount");
pub const DIFFICULTY: Text = text("难度系数", "Difficulty factor");
pub const CIRCUMSTANCE: Text = text("特殊情形", "Circumstances");
pub const EFFECT: Text = text("对等次的影响", "Effect on the grade");
pub const HISTORY: Text = text("往年等次", "Grades of past years");
pub const EXEMPT: Text = text("不参加排名", "Not ranked");
pub const LEDGER: Text = text("加减分", "Adjustments");

pub fn events(locale: Locale, count: Number) -> String {
    match locale {
        Locale::Zh => format!("{} 次", grouped(count.get())),
        Locale::En => format!("{} times", grouped(count.get())),
    }
}

pub fn opinion(locale: Locale, opinion: &Opinion) -> String {
    let votes = match opinion {
        Opinion::Score(score) => {
            return grouped(score.get()) + text(" 分", "").of(locale);
        }
        Opinion::Ballots(votes) => votes,
    };
    let cast: Vec<String> = votes.values().map(u32::to_string).collect();
    text("票数 ", "ballots ").of(locale).to_owned() + &cast.join("/")
}

pub const PLACEMENT: Text = text("所属类别和分组", "Category and group");

pub fn more(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("等共 {n} 处"),
        Locale::En => format!("and others, {n} in all"),
    }
}

/// The grade of another year.
#[must_use]
pub fn past_year(locale: Locale, year: u16, grade: &str) -> String {
    match locale {
        Locale::Zh => format!("{year} 年{grade}"),
        Locale::En => format!("{year}: {grade}"),
    }
}
