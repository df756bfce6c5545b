//! The audit workbook from points to grades and results.

use crate::Locale;
use crate::text::{Text, text};

pub const GRADE: Text = text("等次", "Grade");
pub const GRADE_NUMBER: Text = text("等次序号", "Grade no.");
pub const QUOTA_SHARE: Text = text("名额比例", "Quota, share");
pub const QUOTA_PLACES: Text = text("名额个数", "Quota, places");
pub const THRESHOLD_PERCENTAGE: Text = text("得分率门槛（%）", "Threshold, %");
pub const THRESHOLD_POINTS: Text = text("总分门槛", "Threshold, points");
pub const EXCELLENT: Text = text("算优秀", "Counts as excellent");
pub const BONUS_FACTOR: Text = text("奖金乘以", "Bonus times");
pub const RATIO_OFFSET: Text = text("优秀比例浮动", "Ratio offset");
pub const COEFFICIENT: Text = text("奖金系数", "Bonus coefficient");
pub const PROMOTION: Text = text("职级晋升优先", "Promotion priority");
pub const INTERVIEW: Text = text("约谈", "Interview");
pub const CIRCUMSTANCE: Text = text("特殊情形", "Circumstance");
pub const EFFECT: Text = text("对等次的影响", "Effect on the grade");
pub const EFFECT_NUMBER: Text = text("等次序号或降档数", "Grade no., or how many down");
pub const LIMIT: Text = text("最高等次序号", "At most grade no.");

pub const LIFTED: Text = text("晋为", "Lifted to");
pub const SEAT: Text = text("先占名额的等次", "Seated first in");
pub const GRADE_RULE: Text = text("等次规则", "Grade rule");
pub const CONDITION: Text = text("条件", "Condition");
pub const BOUND: Text = text("界限", "Bound");
pub const LANE: Text = text("排名范围", "Lane");
pub const LANE_NUMBER: Text = text("范围号", "Lane no.");
pub const NO_GROUP: Text = text("未分组", "No group");
pub const RANKED: Text = text("参加排名", "Ranked");
pub const ORDER: Text = text("顺序", "Order");
pub const PLACE: Text = text("位次", "Place");
pub const TOTAL: Text = text("总分", "Total");
pub const PERCENTAGE: Text = text("得分率（%）", "Percentage");
pub const POSITION: Text = text("占名额位置", "Position in quotas");
pub const TIED: Text = text("并列个数", "Tied");
pub const BY_CONDITIONS: Text = text("条件等次", "By conditions");
pub const UNBARRED: Text = text("限制内最好等次", "Best not barred");
pub const AFTER_BARS: Text = text("限制后", "After bars");
pub const FINAL_GRADE: Text = text("最终等次序号", "Grade no.");
pub const FLOOR_MODE: Text = text("名额向下取整", "Places rounded down");
pub const HALF_UP_MODE: Text = text("名额四舍五入", "Places rounded half up");
pub const CEIL_MODE: Text = text("名额向上取整", "Places rounded up");
pub const TIES_INCLUDED: Text = text("并列跨线的全部进入", "Tied units at a cut-off are let in");
pub const TIES_EXCLUDED: Text = text("并列跨线的全部不进", "Tied units at a cut-off stay out unless all fit");
pub const LIFTED_WITHIN: Text = text("晋档单位先占名额", "Lifted units take places first");
pub const LIFTED_BEYOND: Text = text("晋档单位不占名额", "Lifted units take no places");
pub const FROM_BELOW: Text =
    text("从末位往前计：前一等次的名额到此为止", "Counted from the last: the grade before has the places up to there");
pub const EITHER: Text = text("名额与门槛符合其一即可", "A place or the threshold is enough");
pub const ROLLS_DOWN: Text = text("空出名额顺延", "Places roll down");
pub const STAYS_EMPTY: Text = text("空出名额不顺延", "Places stay empty");
pub const TOO_MANY_GRADES: Text =
    text("等次超过 50 个，公式无法逐级判断", "More than 50 grades: more than a formula can go through");

// Results
pub const SUBTOTAL: Text = text("指标得分（折算后）", "Subtotal");
pub const RATIO: Text = text("优秀比例（%）", "Excellent ratio, %");
pub const PLACES: Text = text("优秀名额", "Excellent places");
pub const LEADERSHIP: Text = text("领导班子可评优秀", "Leadership eligible");
pub const BONUS: Text = text("奖金（元）", "Bonus, yuan");
pub const HELPERS: Text = text("排名用", "For ranking");
pub const POOL_TOO_LARGE: Text = text(
    "奖金池数额过大或系数位数过多，超出表格整数精度，无法精确分配",
    "The pool is too large, or a coefficient has too many digits, to be divided exactly in a spreadsheet",
);

pub fn up_to(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("至{name}"),
        Locale::En => format!("Up to {name}"),
    }
}

pub fn grade_rule(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("规则 {n}"),
        Locale::En => format!("Rule {n}"),
    }
}

pub fn held_before(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("轮到{name}前已占"),
        Locale::En => format!("Held before {name}"),
    }
}

pub fn may_have(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("可得{name}"),
        Locale::En => format!("May have {name}"),
    }
}

pub fn counted_as(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}计第几位"),
        Locale::En => format!("Counted as, {name}"),
    }
}

pub fn claims(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("并列争{name}"),
        Locale::En => format!("Tied, want {name}"),
    }
}

pub fn given_in(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}轮所得"),
        Locale::En => format!("Given in {name}"),
    }
}

pub fn within(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}名额内"),
        Locale::En => format!("Within {name}"),
    }
}

pub fn holds(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("够{name}"),
        Locale::En => format!("Holds for {name}"),
    }
}

pub fn tie_breaker(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("并列依据 {n}"),
        Locale::En => format!("Tie-breaker {n}"),
    }
}

/// The number of the grade that a unit had in another year.
#[must_use]
pub fn past_grade(locale: Locale, year: u16) -> String {
    match locale {
        Locale::Zh => format!("{year} 年等次序号"),
        Locale::En => format!("Grade no. of {year}"),
    }
}
