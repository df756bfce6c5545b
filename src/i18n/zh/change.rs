//! What is said of what changed and why: flows, waterfalls, splits by indicator and by edit.

use rust_decimal::Decimal;

use crate::i18n::catalogue::ChangeWords;
use crate::i18n::{fixed, grouped, half_up};

pub const CHANGE: ChangeWords = ChangeWords {
    overview: |base| format!("全部方案与{base}比较"),
    scenario: "方案",
    edits: "修改",
    up: "等次升",
    down: "等次降",
    aside: "等次其他变动",
    places_moved: "位次变动",
    excellent_units: "优秀单位",
    look_at: |name| format!("查看{name}的变化"),
    looked_at: "正在查看",
    not_figured: "单位较多，勾选“并列显示”后再计算",
    nothing: |scenario, base| format!("{scenario}与{base}相比，各单位的总分、位次、等次、名额和奖金都没有变化。"),
    choose: "正在查看的就是比较对象本身。请在上表中选一个方案，或在“比较对象”中换一个。",
    of_category: |category| format!("{category}的变化"),
    slope: |category, moved| format!("{category}位次：{moved} 个单位有变动"),
    slope_still: |category| format!("{category}位次没有变动"),
    slope_hidden: |n| format!("另有 {n} 个单位没有画出，见下表"),
    slope_line: |name, was, is| format!("{name}：第 {was} 位 → 第 {is} 位"),
    slope_table: "位次前后对照",
    place_before: "原位次",
    place_after: "现位次",
    flow: |category, n| format!("{category}等次：{n} 个单位换了等次"),
    flow_still: |category| format!("{category}各单位等次不变"),
    flow_table: "等次变动",
    elsewhere: "类别以外",
    flow_band: |from, to, n| format!("{from} → {to}：{n} 个单位"),
    from_grade: "原等次",
    to_grade: "现等次",
    who: "单位",
    and_more: |n| format!("等 {n} 个"),
    gains: |whose, up, down| format!("{whose}谁升谁降：{up} 个单位上升，{down} 个单位下降"),
    gains_still: |whose| format!("{whose}没有单位上升或下降"),
    scope: "范围",
    this_category: "本类别",
    whole_county: "全县",
    came: "新增",
    left: "撤销或转出",
    moved: "转类别",
    sums: "各类别、各分组的变化合计",
    group: "类别 / 分组",
    points_change: "总分变化合计",
    budget: |scenario, base, change| format!("{scenario}的奖金比{base} {change}"),
    budget_same: |scenario| format!("{scenario}各类别的奖金没有变化"),
    budget_of: "显示",
    all_shown: "并列的全部方案",
    budget_total: |scenario| format!("{scenario} 合计"),
    why: |base| format!("与{base}相比，为什么变了"),
    by_indicator: "按指标分解总分",
    by_edit: "按修改分解",
    before: "原总分",
    after: "现总分",
    rest: "折算、系数和取整",
    gone: "已取消",
    points_step: |was, is| format!("得分 {was} → {is}"),
    total_same: "总分没有变化。",
    figure: "分解哪个数",
    split: "开始分解",
    splitting: "正在按修改分解",
    waits: "松开后分解",
    exact: "把每处修改放在所有可能的先后次序里，取它带来变化的平均值（Shapley 值）。精确计算，各项之和等于总变化。",
    sampled: |n| {
        format!("修改超过 10 处，按 {n} 种随机先后次序抽样（种子 1），取平均（Shapley 值）。各项是估计值，合计准确。")
    },
    idle: |n, figure| format!("另有 {n} 处修改对{figure}没有影响。"),
    unmade: |what| format!("不做“{what}”"),
    whole: "合计",
    no_place: "有的组合下它没有位次或等次，无法分解。",
    same_figure: "这个数没有变化。",
    places_by: |places| {
        let size = grouped(half_up(places.abs(), 2).normalize());
        if places > Decimal::ZERO { format!("后退 {size} 位") } else { format!("前进 {size} 位") }
    },
    grades_by: |grades| {
        let size = grouped(half_up(grades.abs(), 2).normalize());
        if grades > Decimal::ZERO { format!("降 {size} 等") } else { format!("升 {size} 等") }
    },
    grounds: "等次为什么变了",
    ground: super::trace::ground,
    to_rule: |name| format!("修改“{name}”的分值和规则"),
    to_data: |what| format!("查看并修改数据：{what}"),
    to_cohort: |name| format!("列出“{name}”参与比较的单位"),
    to_clause: "查看办法中的这一条",
    to_ledger: "查看加减分台账",
    to_items: "查看加减分项目",
    to_ladder: "查看等次规则",
    to_use: "查看结果运用规则",
    to_headcount: "查看并修改人数",
    back_to: |unit| format!("回到{unit}的得分明细"),
    no_need: "不用了",
    rounded: |how| format!("，{how}"),
    summary: |name| format!("{name}的合计从哪里来"),
    places_rule: |how| format!("每个单位：优秀比例 × 参评人数，{how}；各单位的名额相加。"),
    bonus_standard: |base| format!("每个单位：人均基数 {} 元 × 等次系数 × 人数；各单位的奖金相加。", grouped(base)),
    bonus_pool: |sum| format!("总额 {} 元，按等次系数 × 人数所占份额分到各单位。", grouped(sum)),
    bonus_per_point: |rate, threshold| {
        format!(
            "每个单位：{} 元 × 总分 × 人数，得分率不到 {}% 不发；各单位的奖金相加。",
            grouped(rate),
            grouped(threshold)
        )
    },
    bonus_county: "各类别按各自的办法计算，再相加。",
    adds_up: |parts, sum| format!("{parts} = {sum}"),
    largest: "各单位（奖金多的在前）",
    more_units: |n| format!("还有 {n} 个单位没有列出"),
    unit_places: |ratio, people, places| {
        let exact = ratio.checked_mul(people.into()).and_then(|sum| sum.checked_div(Decimal::ONE_HUNDRED));
        let exact = exact.map_or_else(String::new, |exact| format!(" = {}", fixed(exact, 2)));
        format!("{}% × {people} 人{exact} → {places} 个", grouped(ratio))
    },
};
