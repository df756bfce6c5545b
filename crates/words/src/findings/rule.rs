//! How indicators are scored and monitored: its findings in words.

use super::{Words, says};
use crate::text::text;
use crate::{grouped, percent_of};
use baton_engine::RuleCode as Code;

/// The words of a code of the family.
pub(super) fn words(code: Code<'_>) -> Words<'_> {
    match code {
        Code::SharesNotOne { sum } => Words {
            title: text("占比合计不是 100%", "Shares don't add up to 100%"),
            said: says(
                move |_| format!("各部分占比合计 {}，应为 100%", percent_of(*sum, 4)),
                move |_| format!("The shares of the rule add up to {}, not 100%", percent_of(*sum, 4)),
            ),
            why: None,
            advice: text("调整各部分占比，使合计为 100%。", "Let the shares add up to 100%."),
        },
        Code::EmptyRule => Words {
            title: text("没有评分规则", "No rule"),
            said: text("评分规则是空的", "The rule is empty").into(),
            why: None,
            advice: text("到“指标”页把评分规则补完整。", "Complete the rule in the indicator editor."),
        },
        Code::LadderNeedsRank => Words {
            title: text("规则前后不配", "Parts of a rule that don't fit"),
            said: text("按位次赋分的规则需要位次，但这里不是位次", "A ladder needs a place, and the measure is none")
                .into(),
            why: None,
            advice: text("到“指标”页把评分规则补完整。", "Complete the rule in the indicator editor."),
        },
        Code::EmptyScale => Words {
            title: text("没有评分标准", "No scale"),
            said: text("评分标准是空的", "The scale is empty").into(),
            why: None,
            advice: text("到“指标”页把评分规则补完整。", "Complete the rule in the indicator editor."),
        },
        Code::NoStep => Words {
            title: text("每步不大于 0", "A step of zero or less"),
            said: text(
                "增减规则的每一步不大于 0，算不出步数",
                "The step of a slope is zero or less, so that steps can’t be counted",
            )
            .into(),
            why: None,
            advice: text(
                "到“指标”页填上每多少算一步，要大于 0。",
                "State in the indicator editor how much one step is, above zero.",
            ),
        },
        Code::EntryNeverHolds => Words {
            title: text("门槛没有单位能达到", "A condition nobody can meet"),
            said: text("计分的门槛没有任何数值能达到", "No value can meet the entry condition").into(),
            why: None,
            advice: text("到“指标”页核对门槛的数值。", "Check the condition’s value in the indicator editor."),
        },
        Code::SameValueTwice { value } => Words {
            title: text("同一个值写了两次", "A value twice"),
            said: says(
                move |_| format!("同一个值 {} 出现两次，以第一个为准", grouped(value.get())),
                move |_| format!("The value {} stands twice; the first holds", grouped(value.get())),
            ),
            why: None,
            advice: text("删去重复的一档。", "Remove one of the two."),
        },
        Code::FloorAboveCap { floor, cap } => Words {
            title: text("下限高于上限", "A floor above the cap"),
            said: says(
                move |_| format!("下限 {} 高于上限 {}，以上限为准", grouped(floor.get()), grouped(cap.get())),
                move |_| {
                    format!("The floor {} is above the cap {}; the cap holds", grouped(floor.get()), grouped(cap.get()))
                },
            ),
            why: None,
            advice: text("核对下限和上限。", "Check floor and cap."),
        },
        Code::OutOfRange { value, low, high } => Words {
            title: text("数值超出范围", "Out of range"),
            said: says(
                move |_| {
                    format!("{} 不在 {} 到 {} 之间", grouped(value.get()), grouped(low.get()), grouped(high.get()))
                },
                move |_| {
                    format!(
                        "{} is not between {} and {}",
                        grouped(value.get()),
                        grouped(low.get()),
                        grouped(high.get())
                    )
                },
            ),
            why: None,
            advice: text("改到允许的范围内。", "Bring it into range."),
        },
        Code::MonitoringShareLow { share } => Words {
            title: text("平时监测占比低于 30%", "Monitoring below 30%"),
            said: says(
                move |_| format!("有序时进度要求的指标，平时监测只占 {}，低于 30%", percent_of(share.get(), 2)),
                move |_| {
                    format!(
                        "Monitoring of a schedule-driven indicator counts for {}, less than 30%",
                        percent_of(share.get(), 2)
                    )
                },
            ),
            why: None,
            advice: text(
                "提高平时监测占比，或者不再列为按序时进度考核。",
                "Raise the share, or don't assess it by schedule.",
            ),
        },
        Code::NoPeriodWeight => Words {
            title: text("监测节点没有权重", "Periods without weight"),
            said: text(
                "监测节点都没有权重，只按全年计分",
                "No monitoring period has a weight; the annual rate stands alone",
            )
            .into(),
            why: None,
            advice: text("至少给一个监测节点权重。", "Give at least one period a weight."),
        },
        Code::ScheduleIncomplete { months } => Words {
            title: text("进度计划不全", "A schedule with gaps"),
            said: says(
                move |_| format!("进度计划只有 {months} 个月，应为 12 个月，按均匀进度计"),
                move |_| format!("The schedule has {months} months, not 12; an even pace is used"),
            ),
            why: None,
            advice: text("把 12 个月的进度填全。", "Fill in all 12 months."),
        },
        Code::MonthOutOfRange { month } => Words {
            title: text("月份不对", "No such month"),
            said: says(
                move |_| format!("月份 {month} 不在 1 到 12 之间，按年末计"),
                move |_| format!("Month {month} is not 1 to 12; the year’s end is used"),
            ),
            why: None,
            advice: text("改为 1 至 12 月。", "Set a month from 1 to 12."),
        },
    }
}
