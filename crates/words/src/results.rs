//! The use of results: places, bonus, what they cost.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, grouped, signed};

pub fn grades_bring(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}各等次的待遇"),
        Locale::En => format!("What grades bring: {category}"),
    }
}

pub const ROUNDING: Text = text("名额取整", "Fractions of a place");
pub const FLOOR: Text = text("舍去小数（不超过）", "rounded down");
pub const HALF_UP: Text = text("四舍五入", "rounded half up");
pub const CEIL: Text = text("小数进一", "rounded up");

// Places
pub fn places_left(locale: Locale, places: u64, ceiling: u64, left: u64) -> String {
    match locale {
        Locale::Zh => format!("优秀名额 {} 个，上限 {} 个，还余 {} 个", n(places), n(ceiling), n(left)),
        Locale::En => format!("{} excellent places of at most {}: {} left", n(places), n(ceiling), n(left)),
    }
}

pub fn places_over(locale: Locale, places: u64, ceiling: u64, over: u64) -> String {
    match locale {
        Locale::Zh => format!("优秀名额 {} 个，超出上限 {} 个，多 {} 个", n(places), n(ceiling), n(over)),
        Locale::En => format!("{} excellent places of at most {}: {} too many", n(places), n(ceiling), n(over)),
    }
}

/// The ceiling where categories have their own.
#[must_use]
pub fn ceiling_from_categories(locale: Locale, people: u64, ceiling: u64) -> String {
    match locale {
        Locale::Zh => {
            format!("上限：各类别上限 × 参加考核人数相加（共 {} 人），舍去小数，得 {} 个", n(people), n(ceiling))
        }
        Locale::En => format!(
            "Ceiling: each category’s × its people assessed, added up ({} in all), rounded down, gives {}",
            n(people),
            n(ceiling)
        ),
    }
}

pub fn ceiling_from(locale: Locale, ratio: Decimal, people: u64, ceiling: u64) -> String {
    match locale {
        Locale::Zh => format!("上限：{}% × 参加考核 {} 人，舍去小数，得 {} 个", grouped(ratio), n(people), n(ceiling)),
        Locale::En => {
            format!("Ceiling: {}% × {} people assessed, rounded down, gives {}", grouped(ratio), n(people), n(ceiling))
        }
    }
}

pub const PLACES_BY_CATEGORY: Text = text("各类别优秀名额", "Excellent places by category");
pub const SHARE_OF_PEOPLE: Text = text("占参加考核人数", "of those assessed");

// Units
pub fn units_of(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}各单位结果运用"),
        Locale::En => format!("Use of results: {category}"),
    }
}

pub const RATIO: Text = text("优秀比例", "Excellent ratio");

pub fn ratio_steps(locale: Locale, average: Decimal, offset: Decimal, clamped: bool) -> String {
    match locale {
        Locale::Zh => format!("{} {}{}", grouped(average), added(offset), if clamped { "，封顶" } else { "" }),
        Locale::En => format!("{} {}{}", grouped(average), added(offset), if clamped { ", capped" } else { "" }),
    }
}

pub const LEADERSHIP: Text = text("领导班子", "Leadership team");
pub const PROMOTION: Text = text("晋升", "Promotion");
pub const INTERVIEW: Text = text("约谈", "Interview");
pub const MAY_BE_EXCELLENT: Text = text("可评优", "may be excellent");
pub const MAY_NOT_BE_EXCELLENT: Text = text("不可评优", "may not");
pub const HAS_PRIORITY: Text = text("优先", "priority");
pub const IS_INTERVIEWED: Text = text("约谈", "interview");
pub const NOTHING: Text = text("—", "—");
pub const BONUS_HEADCOUNT: Text = text("在职人数", "Paid people");
pub const PER_HEAD: Text = text("人均奖金（元）", "Per head (yuan)");
pub const WHOLE_BONUS: Text = text("奖金（万元）", "Bonus (10k yuan)");

// Costs
pub fn costs(locale: Locale, sum: &str, category: &str, share: Decimal) -> String {
    match locale {
        Locale::Zh => format!("奖金合计 {sum}，{category}占 {}%", grouped(share)),
        Locale::En => format!("The bonus costs {sum}; {category} has {}% of it", grouped(share)),
    }
}

pub const NO_COSTS: Text = text("没有奖金支出", "No bonus is paid");
pub const COSTS_TABLE: Text = text("各类别、各等次的奖金支出", "Bonus by category and grade");
pub const ALL_GRADES: Text = text("小计", "all grades");
pub const SHARE_OF_BONUS: Text = text("占全县", "of the county's");
pub const DIFFERENCE: Text = text("比基准", "against base");

pub fn cost_told(locale: Locale, category: &str, grade: &str, units: u64, money: &str) -> String {
    match locale {
        Locale::Zh => format!("{category} · {grade}\n{} 个单位，{money}", n(units)),
        Locale::En => format!("{category} · {grade}\n{} units, {money}", n(units)),
    }
}

// Waterfall
pub const SAME_BONUS: Text = text("奖金与基准相同", "The bonus is as in the base");
pub const SAME_SUM: Text =
    text("奖金总额与基准相同，内部有增有减", "The bonus costs as much as in the base, but is divided differently");

pub fn more(locale: Locale, sum: &str, step: &str, change: &str) -> String {
    match locale {
        Locale::Zh => format!("奖金比基准多 {sum}，变化最大的是{step}（{change}）"),
        Locale::En => format!("The bonus costs {sum} more than in the base, most by {step} ({change})"),
    }
}

pub fn less(locale: Locale, sum: &str, step: &str, change: &str) -> String {
    match locale {
        Locale::Zh => format!("奖金比基准少 {sum}，变化最大的是{step}（{change}）"),
        Locale::En => format!("The bonus costs {sum} less than in the base, most by {step} ({change})"),
    }
}

pub fn more_from(locale: Locale, sum: &str, step: &str) -> String {
    match locale {
        Locale::Zh => format!("奖金比基准多 {sum}，全部来自{step}"),
        Locale::En => format!("The bonus costs {sum} more than in the base, all by {step}"),
    }
}

pub fn less_from(locale: Locale, sum: &str, step: &str) -> String {
    match locale {
        Locale::Zh => format!("奖金比基准少 {sum}，全部来自{step}"),
        Locale::En => format!("The bonus costs {sum} less than in the base, all by {step}"),
    }
}

pub const SPLIT: Text = text("分解方式", "Split");
pub const BY_CATEGORY: Text = text("按类别", "by category");
pub const BY_GRADE: Text = text("按等次", "by grade");
pub const BY_BOTH: Text = text("按类别和等次", "by category and grade");
pub const WATERFALL_TABLE: Text =
    text("奖金比基准的变化，逐步相加", "How the bonus differs from the base, step by step");
pub const STEP: Text = text("项目", "Step");
pub const DIFFERENCE_YUAN: Text = text("比基准（元）", "Against base (yuan)");
pub const RUNNING: Text = text("累计（元）", "So far (yuan)");
pub const WHOLE_DIFFERENCE: Text = text("合计", "In all");

pub fn step_told(locale: Locale, step: &str, change: &str, running: &str) -> String {
    match locale {
        Locale::Zh => format!("{step}\n{change}，累计 {running}"),
        Locale::En => format!("{step}\n{change}, so far {running}"),
    }
}

pub const NO_STEPS: Text = text(
    "调整等次、系数或奖金后，这里逐项列出钱从哪里来、到哪里去。",
    "Once grades, coefficients or the bonus change, this shows where the money comes from and goes.",
);

fn n(count: u64) -> String {
    grouped(count.into())
}

/// An offset after the average: `+ 2`, `− 5`, nothing for 0.
fn added(offset: Decimal) -> String {
    let offset = offset.normalize();
    if offset.is_zero() { String::new() } else { signed(offset, offset.scale()) }
}
