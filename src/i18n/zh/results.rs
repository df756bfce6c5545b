//! The use of results, in Chinese.

use rust_decimal::Decimal;

use crate::i18n::catalogue::results::Results;
use crate::i18n::{grouped, signed};

pub const RESULTS: Results = Results {
    grades_bring: |category| format!("{category}各等次的待遇"),
    own_bonus: "本类别奖金",
    as_county: "与全县相同",
    of_its_own: "单独设置",
    county_bonus_elsewhere: "本类别单独设置了奖金，全县设置用于其他类别。",
    rounding: "名额取整",
    floor: "舍去小数（不超过）",
    half_up: "四舍五入",
    ceil: "小数进一",
    places_left: |places, ceiling, left| {
        format!("优秀名额 {} 个，上限 {} 个，还余 {} 个", n(places), n(ceiling), n(left))
    },
    places_over: |places, ceiling, over| {
        format!("优秀名额 {} 个，超出上限 {} 个，多 {} 个", n(places), n(ceiling), n(over))
    },
    ceiling_from: |ratio, people, ceiling| {
        format!("上限：{}% × 参评 {} 人，舍去小数，得 {} 个", grouped(ratio), n(people), n(ceiling))
    },
    places_by_category: "各类别优秀名额",
    share_of_people: "占参评人数",
    units_of: |category| format!("{category}各单位结果运用"),
    ratio: "优秀比例",
    ratio_steps: |average, offset, clamped| {
        format!("{} {}{}", grouped(average), added(offset), if clamped { "，封顶" } else { "" })
    },
    leadership: "领导班子",
    promotion: "晋升",
    interview: "约谈",
    may_be_excellent: "可评优",
    may_not_be_excellent: "不可评优",
    has_priority: "优先",
    is_interviewed: "约谈",
    nothing: "—",
    bonus_headcount: "奖金人数",
    per_head: "人均奖金（元）",
    whole_bonus: "奖金（万元）",
    costs: |sum, category, share| format!("奖金合计 {sum}，{category}占 {}%", grouped(share)),
    no_costs: "没有奖金支出",
    costs_table: "各类别、各等次的奖金支出",
    all_grades: "小计",
    share_of_bonus: "占全县",
    difference: "比基准",
    cost_told: |category, grade, units, money| format!("{category} · {grade}\n{} 个单位，{money}", n(units)),
    same_bonus: "奖金与基准相同",
    same_sum: "奖金总额与基准相同，内部有增有减",
    more: |sum, step, change| format!("奖金比基准多 {sum}，变化最大的是{step}（{change}）"),
    less: |sum, step, change| format!("奖金比基准少 {sum}，变化最大的是{step}（{change}）"),
    more_from: |sum, step| format!("奖金比基准多 {sum}，全部来自{step}"),
    less_from: |sum, step| format!("奖金比基准少 {sum}，全部来自{step}"),
    split: "分解方式",
    by_category: "按类别",
    by_grade: "按等次",
    by_both: "按类别和等次",
    waterfall_table: "奖金比基准的变化，逐步相加",
    step: "项目",
    difference_yuan: "比基准（元）",
    running: "累计（元）",
    whole_difference: "合计",
    step_told: |step, change, running| format!("{step}\n{change}，累计 {running}"),
    no_steps: "调整等次、系数或奖金后，这里逐项列出钱从哪里来、到哪里去。",
};

fn n(count: u64) -> String {
    grouped(count.into())
}

/// An offset after the average: `+ 2`, `− 5`, nothing for 0.
fn added(offset: Decimal) -> String {
    let offset = offset.normalize();
    if offset.is_zero() { String::new() } else { signed(offset, offset.scale()) }
}
