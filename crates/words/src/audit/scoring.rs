//! The audit workbook from data and rules to points: sheets of rules, data, scoring, the ledger.

use crate::Locale;
use crate::text::{Text, text};

pub const RULE: Text = text("计分办法", "Rule");
pub const FULL_MARKS: Text = text("满分", "Full marks");
pub const BONUS_CAP: Text = text("加分合计上限", "Cap on bonuses in all");
pub const DEDUCTION_CAP: Text = text("减分合计上限", "Cap on deductions in all");
pub const MONITORING_SHARE: Text = text("平时监测占比", "Share of monitoring");

// Data
pub const HEADCOUNT: Text = text("发奖人数", "Headcount");
pub const ASSESSED_HEADCOUNT: Text = text("参加考核人数", "People assessed");
pub const UNIT_DIFFICULTY: Text = text("难度系数", "Difficulty factor");
pub const EXEMPT: Text = text("不参加排名", "Not ranked");
pub const DOWNGRADE: Text = text("降档", "Downgraded by");
pub const OWN_MARKS: Text = text("单独分值", "Own marks");
pub const DIFFICULTY: Text = text("难度系数", "Difficulty factor");
pub const ANNUAL: Text = text("全年", "Year");
pub const ACTUAL: Text = text("完成值", "Actual");
pub const TARGET: Text = text("目标值", "Target");
pub const PRIOR: Text = text("上年值", "Prior year");
pub const OUTSIDE_PLACE: Text = text("外部名次", "Place outside");
pub const OUTSIDE_FIELD: Text = text("参排个数", "Field outside");
pub const PRIOR_OUTSIDE_PLACE: Text = text("上年外部名次", "Prior place outside");
pub const PRIOR_OUTSIDE_FIELD: Text = text("上年参排个数", "Prior field outside");

// Scoring
pub const BEST: Text = text("最优值", "Best");
pub const MEAN: Text = text("平均值", "Mean");
pub const MEASURED: Text = text("计分值", "Measure");
pub const FROM_LAST: Text = text("倒数名次", "Place from the last");
pub const FIELD: Text = text("参排个数", "Ranked");
pub const SCALED: Text = text("标尺得分率", "Rate by the scale");
pub const COMPONENT_RATE: Text = text("得分率", "Rate");
pub const BLENDED: Text = text("加权得分率", "Blended rate");
pub const MISSING: Text = text("缺数据", "no data");
pub const UNDEFINED: Text = text("无法计算", "undefined");
pub const COINCIDE: Text = text("界值相同", "bounds coincide");
pub const EXCLUDED: Text = text("不计", "not counted");
pub const SUMS: Text = text("合计", "Sums");
pub const SUM: Text = text("指标得分合计", "Sum of points");
pub const SECTION_SUM: Text = text("合计", "Sum");
pub const ASSESSED_MARKS: Text = text("参评分值", "Marks assessed");

// Ledger
pub const ITEM: Text = text("项目", "Item");
pub const ITEM_NUMBER: Text = text("项目号", "Item no.");
pub const SIGN: Text = text("性质", "Sign");
pub const ONCE: Text = text("同一事项只计最高", "Highest only");
pub const CAP_POINTS: Text = text("上限", "Cap");
pub const CAP_SET: Text = text("共同封顶", "Shared cap");
pub const SET_ITEMS: Text = text("项目", "Items");
pub const AND: Text = text("、", ", ");
pub const UNDER_LEVEL_CAP: Text = text("级别封顶后", "Under the level’s cap");
pub const LEVEL: Text = text("级别", "Level");
pub const LEVEL_NUMBER: Text = text("级别号", "Level no.");
pub const UNIT_NUMBER: Text = text("单位序号", "Unit no.");
pub const QUANTITY: Text = text("数量", "Quantity");
pub const MATTER: Text = text("事项", "Matter");
pub const WORTH: Text = text("分值", "Worth");
pub const SIZE: Text = text("大小", "Size");
pub const NEGATIVE: Text = text("是否减分", "Deduction?");
pub const COUNTS: Text = text("是否计入", "Counts?");
pub const BONUS_POINTS: Text = text("加分", "Bonuses");
pub const DEDUCTION_POINTS: Text = text("减分", "Deductions");
pub const ADJUSTMENT: Text = text("加减分", "Adjustment");

// What depends on a name or number
pub fn component(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("成分 {n}"),
        Locale::En => format!("Component {n}"),
    }
}

pub fn period_weight(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}权重"),
        Locale::En => format!("Weight of {name}"),
    }
}

pub fn planned(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}序时比例"),
        Locale::En => format!("Planned share by {name}"),
    }
}

pub fn item_bonus(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} 加"),
        Locale::En => format!("{name} +"),
    }
}

pub fn item_deduction(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} 减"),
        Locale::En => format!("{name} −"),
    }
}

pub fn votes(locale: Locale, name: &str, class: &str) -> String {
    match locale {
        Locale::Zh => format!("{name} {class}票"),
        Locale::En => format!("{name}, votes {class}"),
    }
}
