//! The monitoring page in Chinese.

use super::super::catalogue::Monitoring;
use super::super::{fraction, grouped};
use super::trace;
use crate::engine::Light;

/// The words of the monitoring page in Chinese.
pub const WORDS: Monitoring = Monitoring {
    title: |category| format!("{category}平时监测"),
    nothing: "这个类别没有分期监测数据。在“数据”中填写各期完成值和全年目标值后，这里显示进度和预警。",
    months: "监测月份",
    month: |month| format!("{month}月"),
    no_data: "无数据",
    counts: "计分",
    warns_only: "只预警",
    plan: "序时进度计划",
    plan_hint: "到月末累计应完成全年目标的比例",
    even: "按月均分",
    own_curve: "按序时曲线",
    heat_behind: |period, red, yellow| match (red, yellow) {
        (0, yellow) => format!("{period}：黄灯 {yellow} 个，没有红灯"),
        (red, 0) => format!("{period}：红灯 {red} 个，没有黄灯"),
        (red, yellow) => format!("{period}：红灯 {red} 个，黄灯 {yellow} 个"),
    },
    heat_fine: |period| format!("{period}：没有黄灯和红灯"),
    heat_hint: "格内为完成全年目标的比例。选中一格看进度与差距；方向键移动，回车打开得分明细。",
    legend: "图例",
    light_means: |light, yellow, red| match light {
        Light::Green => "不落后".into(),
        Light::GreenNoted => format!("落后不到 {} 个百分点", grouped(yellow)),
        Light::Yellow => format!("落后 {} 至 {} 个百分点", grouped(yellow), grouped(red)),
        Light::Red => format!("落后超过 {} 个百分点", grouped(red)),
    },
    planned: |share| format!("计划 {share}"),
    lights: "灯数",
    lights_of_all: |units| format!("全部 {units} 个单位"),
    light_count: |light, count| format!("{} {count} 个", trace::light(light)),
    not_observed: "不监测或无数据",
    progress_is: |progress, plan| format!("完成全年目标的 {progress}，计划 {plan}"),
    gap: |behind| match (behind.is_zero(), behind.is_sign_negative()) {
        (true, _) => "与计划持平".into(),
        (false, true) => format!("超前 {} 个百分点", fraction(behind.abs(), 2)),
        (false, false) => format!("落后 {} 个百分点", fraction(behind, 2)),
    },
    order: "单位排序",
    order_worst: "预警重的在前",
    order_listed: "按名单顺序",
    order_by: |indicator| format!("按“{indicator}”落后程度排序"),
    warnings: |count| format!("预警清单：{count} 项"),
    no_warnings: "没有黄灯和红灯。",
    more_warnings: |count| format!("再显示一些（还有 {count} 项）"),
    column_light: "预警",
    column_indicator: "指标",
    column_progress: "进度",
    column_plan: "计划",
    column_behind: "落后（百分点）",
    column_cost: "本期少得（分）",
    cost_of: |rate, most| format!("本期得分率 {rate}，本期满分 {most} 分"),
    costs_nothing: "不计分",
    excluded: "不计入",
    cost_hint: "本期少得 = 分值 × 监测占比 × 本期权重 × (1 − 本期得分率)，是全年总分折算之前的分。只预警的节点不计分。",
    parts: "平时监测在全年总分中的分量",
    parts_hint: "各期 = Σ 分值 × 监测占比 × 本期权重 × 本期得分率。每项指标的得分整体四舍五入一次，再按最大余数分到各期和年终，所以横向相加正好等于总分。",
    no_parts: "这个类别没有计入全年总分的监测指标。",
    monitored: "平时合计",
    annual: "年终（监测指标）",
    others: "其他指标",
    rescaling: "折算等",
    adjustment: "加减分",
    shares: "平时监测占比",
    shares_hint: "得分率 = 占比 × 平时 + (1 − 占比) × 年终",
    share_of: |indicator| format!("{indicator} · 平时监测占比"),
    all_shares: "全部监测指标",
    mixed: |least, most| format!("{}–{}", grouped(least), grouped(most)),
    restore_all: "各指标恢复基准占比",
    too_small: "不足 30%",
    bounds: "预警界限（全县）",
    yellow_from: "黄灯：落后达到",
    red_beyond: "红灯：落后超过",
};

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn a_gap_is_told_by_its_sign() {
        let told = |text: &str| (WORDS.gap)(text.parse::<Decimal>().unwrap());
        assert_eq!(
            [told("12.345"), told("-3.5"), told("0.00")],
            ["落后 12.34… 个百分点", "超前 3.5 个百分点", "与计划持平"]
        );
    }
}
