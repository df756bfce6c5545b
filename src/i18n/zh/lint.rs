//! What is said of findings on the policy itself, and of their mends, in Chinese.

use super::super::{Names, fixed, fraction, grouped, percent_of, rounded};
use super::amending::AMENDING;
use super::lint_advice::{advice, problem_advice, problem_title, why};
use crate::analysis::{Cap, Decided, Flaw, MendKind, Unreachable};
use crate::i18n::catalogue::LintWords;
use crate::model::{Id, TieBreaker};

pub const LINT: LintWords = LintWords {
    title,
    said,
    why,
    advice,
    problem_title,
    problem_advice,
    mend,
    heading: "办法体检",
    intro: "按现行条款和数据逐项检查：条款写得是否周全，数据填得是否齐全。修改后自动重查。",
    count: |n| format!("{n} 条"),
    severities: "轻重",
    all: "全部",
    where_: "类别",
    everywhere: "全部类别",
    kind: "问题",
    every_kind: "全部问题",
    clean: "没有发现问题。",
    none_match: "没有符合筛选条件的问题。",
    clear: "取消筛选",
    shown: |shown, all| format!("列出 {shown} 条，共 {all} 条"),
    more: "再列一些",
    what: "问题",
    why_heading: "影响",
    advice_heading: "建议",
    mends: "可以一键修改",
    why_label: "影响",
    advice_label: "建议",
    apply: "照此修改",
    apply_label: |mend| format!("照此修改：{mend}"),
    go: |place| format!("前往 {place}"),
    whole_county: "全县",
    checking: |done, of| format!("正在检查，第 {done} 步，共 {of} 步"),
    check_progress: "检查进度",
    open: |n| format!("{n} 条提示，打开体检页"),
    open_unchecked: "打开体检页检查",
    more_lines: |n| format!("等 {n} 处"),
    assumes: "相关系数按各单位得分率计算，满 8 个单位才判断；“多数”指一半以上。",
};

fn title(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::MarksDontAddUp { .. } => "分值合计不等于满分",
        Flaw::NoCommonIndicators => "没有共性指标",
        Flaw::IndividualIndicators { .. } => "个性指标个数不合要求",
        Flaw::GradeUnreachable { .. } => "等次无人能得",
        Flaw::ThresholdsNotDescending { .. } => "等次门槛倒挂",
        Flaw::ThresholdsOfTwoKinds { .. } => "等次门槛口径不一",
        Flaw::GapBelow => "最后一个等次还设条件",
        Flaw::CoefficientsNotDescending { .. } => "奖金系数倒挂",
        Flaw::OffsetsNotDescending { .. } => "优秀比例浮动倒挂",
        Flaw::ExcellentNotDescending { .. } => "优秀认定倒挂",
        Flaw::VetoWithoutEffect { .. } => "一票否决不起作用",
        Flaw::VetoAlways { .. } => "全部单位被一票否决",
        Flaw::GateNever => "限制条款永不触发",
        Flaw::GateAlways { .. } => "限制条款全部触发",
        Flaw::DeadIndicator { .. } => "指标拉不开差距",
        Flaw::Correlated { .. } => "两项指标高度相关",
        Flaw::NegativeWeight { .. } => "指标起反作用",
        Flaw::TiesUnsplit { .. } => "并列未能分出先后",
        Flaw::RoundingDecides { .. } => "等次取决于四舍五入",
        Flaw::CapBinds { .. } => "多数单位封顶",
    }
}

fn said(flaw: &Flaw, category: Option<&Id>, names: &Names<'_>) -> String {
    match flaw {
        Flaw::MarksDontAddUp { units, difference } => {
            let by = if difference.is_sign_negative() { "少" } else { "多" };
            format!("{units} 个单位的指标分值合计与满分不符，多数{by} {} 分", grouped(difference.abs()))
        }
        Flaw::NoCommonIndicators => "本类别的指标都是个性指标，没有一项共性指标".into(),
        Flaw::IndividualIndicators { count, least, most } => {
            format!("有 {count} 项个性指标，应为 {least} 至 {most} 项")
        }
        Flaw::GradeUnreachable { reason } => match reason {
            Unreachable::NoPlaces => "名额算下来没有一个位子留给这一等次",
            Unreachable::AllHaveBetter => "上面的等次既无名额限制也无门槛，所有单位都已归入",
            Unreachable::BetterIsEasier => "上面的等次不限名额，门槛又不高于本等次，够得上的都已归入上一等次",
            Unreachable::ThresholdTooHigh => "门槛高于满分加封顶加分，无论如何达不到",
        }
        .into(),
        Flaw::ThresholdsNotDescending { better, better_bound, bound } => {
            let better = names.grade(category, better);
            format!("门槛 {} 不低于“{better}”的 {}", grouped(bound.get()), grouped(better_bound.get()))
        }
        Flaw::ThresholdsOfTwoKinds { better } => {
            format!("“{}”与本等次一个按得分率、一个按总分设门槛", names.grade(category, better))
        }
        Flaw::GapBelow => "这是最后一个等次，却设有名额或门槛；不符合的单位也只能归入这里".into(),
        Flaw::CoefficientsNotDescending { better, better_value, value } => {
            let better = names.grade(category, better);
            format!("奖金系数 {} 高于“{better}”的 {}", grouped(value.get()), grouped(better_value.get()))
        }
        Flaw::OffsetsNotDescending { better, better_value, value } => {
            let better = names.grade(category, better);
            format!("优秀比例浮动 {} 个百分点，高于“{better}”的 {}", grouped(value.get()), grouped(better_value.get()))
        }
        Flaw::ExcellentNotDescending { better } => {
            format!("本等次认定为优秀，更高的“{}”却不认定", names.grade(category, better))
        }
        Flaw::VetoWithoutEffect { grade } => {
            format!("一票否决后仍评为最高的“{}”", names.grade(category, grade))
        }
        Flaw::VetoAlways { units } => format!("参加排名的 {units} 个单位全部被一票否决"),
        Flaw::GateNever => "限制评定本等次的条件不可能出现，这一条等于没写".into(),
        Flaw::GateAlways { units } => format!("参加排名的 {units} 个单位全都触发，本等次实际评不出来"),
        Flaw::DeadIndicator { rate, units } => {
            format!("考核的 {units} 个单位得分率都是 {}", percent_of(*rate, 2))
        }
        Flaw::Correlated { other, correlation, units } => {
            let other = names.indicator(other);
            format!("与“{other}”的得分率几乎同升同降，相关系数 {}（{units} 个单位）", fraction(*correlation, 2))
        }
        Flaw::NegativeWeight { nominal, effective } => {
            format!("分值占 {}%，对总分差距的实际作用却是 {}%", fixed(*nominal, 2), fixed(*effective, 2))
        }
        Flaw::TiesUnsplit { place, units, tie_breakers } => {
            let breakers = match tie_breakers {
                0 => "没有规定总分相同时怎么排".to_owned(),
                n => format!("{n} 条同分规则都没有分开"),
            };
            format!("{units} 个单位并列第 {place} 名，{breakers}")
        }
        Flaw::RoundingDecides { figure: Decided::Total, total, unrounded, cut } => format!(
            "总分 {}，取整前是 {}，分界线在 {}：换一种取整办法等次就会变",
            grouped(*total),
            grouped(*unrounded),
            grouped(*cut)
        ),
        Flaw::RoundingDecides { figure: Decided::Percentage, total, unrounded, cut } => format!(
            "总分占满分的 {}%，取整前是 {}%，分界线在 {}%：换一种取整办法等次就会变",
            rounded(*total),
            grouped(*unrounded),
            grouped(*cut)
        ),
        Flaw::CapBinds { cap, units, of } => {
            let what = match cap {
                Cap::Bonuses => "加分合计".to_owned(),
                Cap::Deductions => "扣分合计".to_owned(),
                Cap::Item { item } => format!("“{}”", names.item(category, item)),
                Cap::Rate => "得分率".to_owned(),
            };
            format!("{of} 个单位中有 {units} 个{what}已经封顶")
        }
    }
}

fn tie_breaker(breaker: &TieBreaker, names: &Names<'_>) -> String {
    let indicator = match breaker {
        TieBreaker::IndicatorPoints(id) => names.indicator(id),
        TieBreaker::CommonSubtotal | TieBreaker::FewerDeductions => "",
    };
    (AMENDING.tie_breaker)(breaker, indicator)
}

fn mend(kind: &MendKind, names: &Names<'_>) -> String {
    match kind {
        MendKind::ScaleMarks => "各项指标按比例调整，合计等于满分".into(),
        MendKind::OneIndicator { indicator } => format!("差额全部由“{}”承担", names.indicator(indicator)),
        MendKind::FullMarks => "满分改为现有分值合计".into(),
        MendKind::Sort => "按等次从高到低重新排列".into(),
        MendKind::NoThreshold => "取消这一等次的门槛".into(),
        MendKind::NoCondition => "最后一个等次不设条件".into(),
        MendKind::RemoveLeftOvers => "删去这些数据".into(),
        MendKind::RemoveLost => "删去引用已删除内容的限制条件和同分比较项".into(),
        MendKind::RemoveGate => "删去这条限制".into(),
        MendKind::VetoToLast => "一票否决的归入最后一个等次".into(),
        MendKind::ThresholdsAsPoints => "百分比门槛都换算成分数".into(),
        MendKind::SplitTies { breakers } => {
            let told: Vec<String> = breakers.iter().map(|breaker| tie_breaker(breaker, names)).collect();
            format!("同分时再比{}", told.join("、"))
        }
        MendKind::MonitoringShare => "平时监测占比提高到 30%".into(),
    }
}
