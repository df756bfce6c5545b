//! Findings in Chinese.

use rust_decimal::Decimal;

use super::super::{Names, fraction, grouped, percent_of};
use crate::engine::{Input, Kind, Problem, Severity, Undefined};
use crate::model::EditError;

/// A severity, as a word.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "注意",
        Severity::Note => "说明",
    }
}

/// An input of a measure.
pub fn input(input: Input) -> &'static str {
    match input {
        Input::Actual => "完成值",
        Input::Target => "目标值",
        Input::Prior => "上年值",
        Input::ExternalRank => "外部位次",
        Input::FieldSize => "外部参评数",
        Input::Panel => "评议结果",
    }
}

/// Why a measure is undefined.
pub fn undefined(reason: Undefined) -> &'static str {
    match reason {
        Undefined::TargetNotPositive => "目标值不大于 0",
        Undefined::NegativeCost => "越低越好的值小于 0",
        Undefined::PriorZero => "上年值为 0",
        Undefined::BestNotPositive => "最高值不大于 0",
        Undefined::MeanNotPositive => "平均值不大于 0",
        Undefined::CostNotPositive => "越低越好的值不大于 0",
        Undefined::NoWeight => "评议组没有权重",
        Undefined::NoVotes => "评议组没有有效票",
        Undefined::PlaceOutOfField => "名次为 0 或超过参评数",
        Undefined::RuleIncomplete => "规则不完整",
        Undefined::TooLarge => "数值太大",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Category => "类别",
        Kind::Group => "分组",
        Kind::Indicator => "指标",
        Kind::Unit => "单位",
        Kind::Period => "监测节点",
        Kind::Grade => "等次",
        Kind::Item => "加减分项目",
        Kind::Level => "加减分级别",
        Kind::Rater => "评议组",
        Kind::Bonus => "奖金设置",
        Kind::Scenario => "方案",
    }
}

/// Why an edit can't be applied.
pub fn edit_error(error: &EditError) -> String {
    let missing = |what: Kind| format!("要改的{}已经不在了", kind(what));
    match error {
        EditError::UnknownCategory(_) => missing(Kind::Category),
        EditError::UnknownIndicator(_) => missing(Kind::Indicator),
        EditError::UnknownGroup(_) => missing(Kind::Group),
        EditError::UnknownGrade(_) => missing(Kind::Grade),
        EditError::UnknownUnit(_) => missing(Kind::Unit),
        EditError::UnknownItem(_) => missing(Kind::Item),
        EditError::OtherId(_) => "放入的内容与它的编号不一致".into(),
        EditError::PolicyNeedsBonus => "办法不能没有奖金设置".into(),
    }
}

/// What is wrong, and what is done about it.
pub fn problem(problem: &Problem, names: &Names<'_>) -> String {
    match problem {
        Problem::DuplicateId { kind: what, id, item } => {
            let called: Vec<String> = names.all(*what, id).into_iter().map(|name| format!("“{name}”")).collect();
            let of = item.as_ref().map(|item| format!("加减分项“{}”下", names.item(None, item))).unwrap_or_default();
            format!("{of}有几个{}的编号相同，以第一个为准：{}", kind(*what), called.join("、"))
        }
        Problem::Unknown { kind: what, .. } => format!("这里引用了{}，没有计算", names.gone(*what)),
        Problem::SameName { kind: what, name, count } => format!("有 {count} 个{}都叫“{name}”", kind(*what)),
        Problem::LeftOverReadings { units } => {
            format!("{units} 个单位还留有{}的数据或难度系数，不参与计算", names.gone(Kind::Indicator))
        }
        Problem::NoGroup => "本类别按分组排名，这个单位没有分组".into(),
        Problem::EmptyCategory => "这个类别没有考核对象".into(),
        Problem::NoIndicators => "这个类别没有指标".into(),
        Problem::NoGrades => "这个类别没有设等次".into(),
        Problem::NoFullMarks => "满分不大于 0，得分率按 0 计".into(),
        Problem::MarksNotFull { sum, full_marks, difference, units } => {
            let by = if difference.is_sign_negative() { "少" } else { "多" };
            let of = if *units > 1 { format!("{units} 个单位的") } else { String::new() };
            let (sum, full, off) = (grouped(*sum), grouped(*full_marks), grouped(difference.abs()));
            format!("{of}分值合计 {sum}，比满分 {full} {by} {off}")
        }
        Problem::NegativeMarks { marks } => format!("分值 {} 小于 0，按不考核处理", grouped(marks.get())),
        Problem::TooLarge => "数值太大，无法精确计算，按 0 计".into(),
        Problem::TooManyDecimals { asked, most } => format!("要求保留 {asked} 位小数，最多 {most} 位"),
        Problem::SharesNotOne { sum } => format!("各部分占比合计 {}，应为 100%", percent_of(*sum, 4)),
        Problem::EmptyRule => "评分规则是空的".into(),
        Problem::LadderNeedsRank => "按位次赋分的规则需要位次，但这里不是位次".into(),
        Problem::EmptyScale => "评分标准是空的".into(),
        Problem::SameValueTwice { value } => format!("同一个值 {} 出现两次，以第一个为准", grouped(value.get())),
        Problem::FloorAboveCap { floor, cap } => {
            format!("下限 {} 高于上限 {}，以上限为准", grouped(floor.get()), grouped(cap.get()))
        }
        Problem::OutOfRange { value, low, high } => {
            format!("{} 不在 {} 到 {} 之间", grouped(value.get()), grouped(low.get()), grouped(high.get()))
        }
        Problem::MonitoringShareLow { share } => {
            format!("有序时进度要求的指标，平时监测只占 {}，低于 30%", percent_of(share.get(), 2))
        }
        Problem::NoPeriodWeight => "监测节点都没有权重，只按全年计分".into(),
        Problem::ScheduleIncomplete { months } => format!("进度计划只有 {months} 个月，应为 12 个月，按均匀进度计"),
        Problem::MonthOutOfRange { month } => format!("月份 {month} 不在 1 到 12 之间，按年末计"),
        Problem::Missing { input: what } => format!("缺少{}", input(*what)),
        Problem::Undefined { reason } => format!("无法计算：{}", undefined(*reason)),
        Problem::BoundsCoincide => "功效系数的上下界相同，不能按比例计分".into(),
        Problem::ScoreOutOfRange { value } => format!("{} 超出应有范围，按原值计算", grouped(value.get())),
        Problem::NothingAssessed => "没有一项指标考核这个单位，小计为 0".into(),
        Problem::WrongSign { item, worth } => {
            format!("“{}”的分值 {} 与加减方向不符，没有计入", names.item(None, item), number(*worth))
        }
        Problem::QuotaOverAll { cut_off, ranked } => format!("到这一等次共 {cut_off} 个名额，超过 {ranked} 个单位"),
        Problem::PlacesOverCeiling { places, ceiling } => format!("全县优秀名额 {places} 个，超过上限 {ceiling} 个"),
        Problem::PoolWithoutShares { sum } => format!("奖金总额 {} 元没有单位可分", grouped(sum.get())),
        Problem::EditNotApplied { index, kind: what, .. } => {
            format!("方案的第 {} 处修改没有应用：要改的{}已经不在了", index + 1, kind(*what))
        }
    }
}

fn number(value: Decimal) -> String {
    fraction(value, 6)
}
