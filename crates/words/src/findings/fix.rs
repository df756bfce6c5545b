//! Ways to do away with findings, in words.

use crate::text::text;
use crate::{Locale, Names, condition};
use baton_engine::FixKind;
use baton_model::Named;

/// What a fix does.
pub fn fix(locale: Locale, kind: &FixKind, names: &Names<'_>) -> String {
    match kind {
        FixKind::ScaleMarks => {
            text("各项指标按比例调整，合计等于满分", "Scale all marks in proportion").of(locale).into()
        }
        FixKind::OneIndicator { indicator } => match locale {
            Locale::Zh => format!("差额全部由“{}”承担", names.indicator(indicator)),
            Locale::En => format!("Let {} bear the difference", names.indicator(indicator)),
        },
        FixKind::FullMarks => {
            text("满分改为现有分值合计", "Make the full marks the sum of the marks").of(locale).into()
        }
        FixKind::Sort => text("按等次从高到低重新排列", "Sort from the best grade down").of(locale).into(),
        FixKind::NoThreshold => text("取消这一等次的门槛", "Take off the threshold").of(locale).into(),
        FixKind::NoCondition => {
            text("最后一个等次不设条件", "Take the conditions off the last grade").of(locale).into()
        }
        FixKind::RemoveLeftOvers => text("删去这些数据", "Remove these data").of(locale).into(),
        FixKind::RemoveLost => text(
            "删去引用已删除内容的等次规则和同分比较项",
            "Remove the grade rules and tie-breakers that name what is deleted",
        )
        .of(locale)
        .into(),
        FixKind::RemoveGradeRule => text("删去这条规则", "Remove the rule").of(locale).into(),
        FixKind::CircumstanceToLast => text("改为评定最后一个等次", "Let it lead to the last grade").of(locale).into(),
        FixKind::ThresholdsAsPoints => text("百分比门槛都换算成分数", "State percentages as points").of(locale).into(),
        FixKind::SplitTies { breakers } => {
            let called = |named: Named<'_>| names.named(None, named);
            let told = breakers.iter().map(|breaker| condition::tie_breaker(locale, breaker, &called));
            let told: Vec<String> = told.collect();
            match locale {
                Locale::Zh => format!("同分时再比{}", told.join("、")),
                Locale::En => format!("Split ties by {}", told.join(", then ")),
            }
        }
        FixKind::MonitoringShare => {
            text("平时监测占比提高到 30%", "Raise the share of monitoring to 30%").of(locale).into()
        }
    }
}
