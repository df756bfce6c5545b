//! What changed and why: flows, waterfalls, splits by indicator and by edit.

use rust_decimal::Decimal;

use super::text::{Text, plural, text};
use super::{Locale, fixed, grouped, half_up};

pub fn overview(locale: Locale, base: &str) -> String {
    match locale {
        Locale::Zh => format!("全部方案与{base}比较"),
        Locale::En => format!("All scenarios against {base}"),
    }
}

pub const SCENARIO: Text = text("方案", "Scenario");
pub const EDITS: Text = text("修改", "Edits");
pub const UP: Text = text("等次升", "Grade up");
pub const DOWN: Text = text("等次降", "Grade down");
pub const ASIDE: Text = text("等次其他变动", "Other changes of grade");
pub const PLACES_MOVED: Text = text("位次变动", "Ranks moved");
pub const EXCELLENT_UNITS: Text = text("优秀单位", "Excellent units");

pub fn look_at(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("查看{name}的变化"),
        Locale::En => format!("Look at what {name} changes"),
    }
}

pub const LOOKED_AT: Text = text("正在查看", "shown");
pub const NOT_FIGURED: Text =
    text("单位较多，勾选“并列显示”后再计算", "With so many units, only scenarios shown side by side are worked out");

// The scenario worked on
pub fn nothing(locale: Locale, scenario: &str, base: &str) -> String {
    match locale {
        Locale::Zh => format!("{scenario}与{base}相比，各单位的总分、位次、等次、名额和奖金都没有变化。"),
        Locale::En => format!("Against {base}, {scenario} changes no unit’s total, rank, grade, places or bonus."),
    }
}

pub const CHOOSE: Text = text(
    "正在查看的就是比较对象本身。请在上表中选一个方案，或在“比较对象”中换一个。",
    "What is shown is the base itself. Choose a scenario in the table above, or another base.",
);

pub fn of_category(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}的变化"),
        Locale::En => format!("What changes: {category}"),
    }
}

// Two rankings
pub fn slope(locale: Locale, category: &str, moved: usize) -> String {
    match locale {
        Locale::Zh => format!("{category}位次：{moved} 个单位有变动"),
        Locale::En => format!("{category}: {moved} {} in the ranking", plural(moved, "unit moves", "units move")),
    }
}

pub fn slope_still(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}位次没有变动"),
        Locale::En => format!("{category}: the ranking stays"),
    }
}

pub fn slope_hidden(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 个单位没有画出，见下表"),
        Locale::En => format!("{n} more {} not drawn; see the table below", plural(n, "unit is", "units are")),
    }
}

pub fn slope_line(locale: Locale, name: &str, was: u32, is: u32) -> String {
    match locale {
        Locale::Zh => format!("{name}：第 {was} 位 → 第 {is} 位"),
        Locale::En => format!("{name}: place {was} → {is}"),
    }
}

pub const SLOPE_TABLE: Text = text("位次前后对照", "Places before and after");
pub const PLACE_BEFORE: Text = text("原位次", "Place before");
pub const PLACE_AFTER: Text = text("现位次", "Place after");

// Grades before and after
pub fn flow(locale: Locale, category: &str, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{category}等次：{n} 个单位换了等次"),
        Locale::En => format!("{category}: {n} {} grade", plural(n as usize, "unit changes", "units change")),
    }
}

pub fn flow_still(locale: Locale, category: &str) -> String {
    match locale {
        Locale::Zh => format!("{category}各单位等次不变"),
        Locale::En => format!("{category}: all grades stay"),
    }
}

pub const FLOW_TABLE: Text = text("等次变动", "Grades before and after");
pub const ELSEWHERE: Text = text("类别以外", "not in this category");

pub fn flow_band(locale: Locale, from: &str, to: &str, n: u32) -> String {
    match locale {
        Locale::Zh => format!("{from} → {to}：{n} 个单位"),
        Locale::En => format!("{from} → {to}: {n} {}", plural(n as usize, "unit", "units")),
    }
}

pub const FROM_GRADE: Text = text("原等次", "Grade before");
pub const TO_GRADE: Text = text("现等次", "Grade after");
pub const WHO: Text = text("单位", "Units");

pub fn and_more(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!("等 {n} 个"),
        Locale::En => format!("… {n} in all"),
    }
}

// Who gains and who loses
pub fn gains(locale: Locale, whose: &str, up: usize, down: usize) -> String {
    match locale {
        Locale::Zh => format!("{whose}谁升谁降：{up} 个单位上升，{down} 个单位下降"),
        Locale::En => format!("{whose}: {up} gain, {down} lose"),
    }
}

pub fn gains_still(locale: Locale, whose: &str) -> String {
    match locale {
        Locale::Zh => format!("{whose}没有单位上升或下降"),
        Locale::En => format!("{whose}: nobody gains or loses"),
    }
}

pub const SCOPE: Text = text("范围", "Whose");
pub const THIS_CATEGORY: Text = text("本类别", "This category");
pub const WHOLE_COUNTY: Text = text("全县", "Whole county");
pub const CAME: Text = text("新增", "new");
pub const LEFT: Text = text("撤销或转出", "gone");
pub const MOVED: Text = text("转类别", "moved here");

// Sums
pub const SUMS: Text = text("各类别、各分组的变化合计", "Changes by category and group");
pub const GROUP: Text = text("类别 / 分组", "Category / group");
pub const POINTS_CHANGE: Text = text("总分变化合计", "Points, together");

// Budget
pub fn budget(locale: Locale, scenario: &str, base: &str, change: &str) -> String {
    match locale {
        Locale::Zh => format!("{scenario}的奖金比{base} {change}"),
        Locale::En => format!("Bonus of {scenario} against {base}: {change}"),
    }
}

pub fn budget_same(locale: Locale, scenario: &str) -> String {
    match locale {
        Locale::Zh => format!("{scenario}各类别的奖金没有变化"),
        Locale::En => format!("{scenario} changes no category’s bonus"),
    }
}

pub const BUDGET_OF: Text = text("显示", "Show");
pub const ALL_SHOWN: Text = text("并列的全部方案", "All scenarios side by side");

pub fn budget_total(locale: Locale, scenario: &str) -> String {
    match locale {
        Locale::Zh => format!("{scenario} 合计"),
        Locale::En => format!("{scenario}, whole"),
    }
}

// Why a unit's figures changed
pub fn why(locale: Locale, base: &str) -> String {
    match locale {
        Locale::Zh => format!("与{base}相比，为什么变了"),
        Locale::En => format!("Why it differs from {base}"),
    }
}

pub const BY_INDICATOR: Text = text("按指标分解总分", "Total by indicator");
pub const BY_EDIT: Text = text("按修改分解", "By edit");
pub const BEFORE: Text = text("原总分", "Total before");
pub const AFTER: Text = text("现总分", "Total after");
pub const REST: Text = text("折算、板块规则、系数和取整", "Rescaling, rules of sections, factors and rounding");
pub const GONE: Text = text("已取消", "no longer there");

pub fn points_step(locale: Locale, was: &str, is: &str) -> String {
    match locale {
        Locale::Zh => format!("得分 {was} → {is}"),
        Locale::En => format!("points {was} → {is}"),
    }
}

pub const TOTAL_SAME: Text = text("总分没有变化。", "The total is the same.");
pub const FIGURE: Text = text("分解哪个数", "Figure to split");
pub const SPLIT: Text = text("开始分解", "Split");
pub const SPLITTING: Text = text("正在按修改分解", "Splitting by edit");
pub const WAITS: Text = text("松开后分解", "Split once you let go");
pub const EXACT: Text = text(
    "各项修改的贡献：放在所有可能的先后次序里取平均（夏普利值），精确计算，合计等于总变化。",
    "What each edit adds when it comes, averaged over all orders in which the edits can come (Shapley values). Exact: the parts add up to the whole change.",
);

pub fn sampled(locale: Locale, n: u32) -> String {
    match locale {
        Locale::Zh => format!(
            "各项修改的贡献：修改超过 10 处，按 {n} 种随机先后次序抽样（种子 1）取平均（夏普利值）。各项是估计值，合计准确。"
        ),
        Locale::En => format!(
            "More than 10 edits: averaged over {n} random orders in which they can come (Shapley values, seed 1). The parts are estimates, their sum is exact."
        ),
    }
}

pub fn idle(locale: Locale, n: usize, figure: &str) -> String {
    match locale {
        Locale::Zh => format!("另有 {n} 处修改对{figure}没有影响。"),
        Locale::En => format!("{n} more {} nothing to this ({figure}).", plural(n, "edit brings", "edits bring")),
    }
}

pub fn unmade(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("不做“{what}”"),
        Locale::En => format!("without “{what}”"),
    }
}

pub const WHOLE: Text = text("合计", "Whole change");
pub const NO_PLACE: Text = text(
    "有的组合下它没有位次或等次，无法分解。",
    "Under some of the edits it has no place or grade, so this can’t be split.",
);
pub const SAME_FIGURE: Text = text("这个数没有变化。", "This figure does not change.");

pub fn places_by(locale: Locale, places: Decimal) -> String {
    match locale {
        Locale::Zh => {
            let size = grouped(half_up(places.abs(), 2).normalize());
            if places > Decimal::ZERO { format!("后退 {size} 位") } else { format!("前进 {size} 位") }
        }
        Locale::En => {
            let size = grouped(half_up(places.abs(), 2).normalize());
            if places > Decimal::ZERO { format!("down by {size}") } else { format!("up by {size}") }
        }
    }
}

pub fn grades_by(locale: Locale, grades: Decimal) -> String {
    match locale {
        Locale::Zh => {
            let size = grouped(half_up(grades.abs(), 2).normalize());
            if grades > Decimal::ZERO { format!("降 {size} 等") } else { format!("升 {size} 等") }
        }
        Locale::En => {
            let size = grouped(half_up(grades.abs(), 2).normalize());
            let noun = if size == "1" { "grade" } else { "grades" };
            if grades > Decimal::ZERO { format!("down by {size} {noun}") } else { format!("up by {size} {noun}") }
        }
    }
}

/// Heads what a grade rests on.
pub const GROUNDS: Text = text("等次为什么变了", "Why the grade differs");

// Where parts of an explanation lead
pub fn to_rule(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("修改“{name}”的分值和规则"),
        Locale::En => format!("Change marks and rule of “{name}”"),
    }
}

pub fn to_data(locale: Locale, what: &str) -> String {
    match locale {
        Locale::Zh => format!("查看并修改数据：{what}"),
        Locale::En => format!("See and change the data: {what}"),
    }
}

pub fn to_cohort(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("列出“{name}”参与比较的单位"),
        Locale::En => format!("List the units that “{name}” compares"),
    }
}

pub const TO_CLAUSE: Text = text("查看办法中的这一条", "Read this clause in the policy");
pub const TO_LEDGER: Text = text("查看加减分台账", "See the ledger of adjustments");
pub const TO_ITEMS: Text = text("查看加减分项目", "See the adjustment items");
pub const TO_LADDER: Text = text("查看等次规则", "See the rules of the grades");
pub const TO_USE: Text = text("查看结果运用规则", "See what grades bring");
pub const TO_HEADCOUNT: Text = text("查看并修改人数", "See and change the headcount");

pub fn back_to(locale: Locale, unit: &str) -> String {
    match locale {
        Locale::Zh => format!("回到{unit}的得分明细"),
        Locale::En => format!("Back to what is behind {unit}’s total"),
    }
}

pub const NO_NEED: Text = text("不用了", "No need");

pub fn rounded(locale: Locale, how: &str) -> String {
    match locale {
        Locale::Zh => format!("，{how}"),
        Locale::En => format!(", {how}"),
    }
}

// Where sums come from
pub fn summary(locale: Locale, name: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}的合计从哪里来"),
        Locale::En => format!("Where the sums come from: {name}"),
    }
}

pub fn places_rule(locale: Locale, how: &str) -> String {
    match locale {
        Locale::Zh => format!("每个单位：优秀比例 × 参加考核人数，{how}；各单位的名额相加。"),
        Locale::En => format!("Each unit: ratio × people assessed, {how}; then the units’ places are added up."),
    }
}

pub fn fund_rule(locale: Locale, name: &str, rule: &str, sum: &str) -> String {
    match locale {
        Locale::Zh => format!("{name}：{rule}；合计 {sum}。"),
        Locale::En => format!("{name}: {rule}; {sum} in all."),
    }
}

pub const NO_FUNDS: Text = text("没有覆盖这里的奖金。", "No bonus fund covers this.");

pub fn adds_up(parts: &str, sum: &str) -> String {
    format!("{parts} = {sum}")
}

pub const LARGEST: Text = text("各单位（奖金多的在前）", "Units, the largest bonus first");

pub fn more_units(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("还有 {n} 个单位没有列出"),
        Locale::En => format!("{n} more {} not listed", plural(n, "unit is", "units are")),
    }
}

pub fn unit_places(locale: Locale, ratio: Decimal, people: u32, places: u32) -> String {
    match locale {
        Locale::Zh => {
            let exact = ratio.checked_mul(people.into()).and_then(|sum| sum.checked_div(Decimal::ONE_HUNDRED));
            let exact = exact.map_or_else(String::new, |exact| format!(" = {}", fixed(exact, 2)));
            format!("{}% × {people} 人{exact} → {places} 个", grouped(ratio))
        }
        Locale::En => {
            let exact = ratio.checked_mul(people.into()).and_then(|sum| sum.checked_div(Decimal::ONE_HUNDRED));
            let exact = exact.map_or_else(String::new, |exact| format!(" = {}", fixed(exact, 2)));
            format!("{}% × {people}{exact} → {places}", grouped(ratio))
        }
    }
}
