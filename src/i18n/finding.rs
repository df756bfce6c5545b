//! Findings of the engine: what is wrong, and what is done about it.

use rust_decimal::Decimal;

use super::text::{Text, text};
use super::{Locale, Names, fraction, grouped, percent_of};
use crate::engine::{Input, Kind, Problem, Severity, Undefined};
use crate::model::EditError;

pub const NO_FINDINGS: Text = text("没有需要注意的地方。", "Nothing needs attention.");

pub fn more_findings(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("还有 {n} 条没有列出"),
        Locale::En => format!("{n} more are not listed"),
    }
}

/// A severity, as a word.
pub fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => text("错误", "Error"),
        Severity::Warning => text("注意", "Warning"),
        Severity::Note => text("说明", "Note"),
    }
}

/// What is wrong, and what is done about it.
pub fn problem(locale: Locale, problem: &Problem, names: &Names<'_>) -> String {
    match problem {
        Problem::DuplicateId { kind: what, id, item } => match locale {
            Locale::Zh => {
                let called: Vec<String> = names.all(*what, id).into_iter().map(|name| format!("“{name}”")).collect();
                let of =
                    item.as_ref().map(|item| format!("加减分项“{}”下", names.item(None, item))).unwrap_or_default();
                format!("{of}有几个{}的编号相同，以第一个为准：{}", kind(*what).of(locale), called.join("、"))
            }
            Locale::En => {
                let called: Vec<String> = names.all(*what, id).into_iter().map(|name| format!("“{name}”")).collect();
                let of =
                    item.as_ref().map(|item| format!(" of the item “{}”", names.item(None, item))).unwrap_or_default();
                format!(
                    "Several of kind {}{of} have one identifier; the first holds: {}",
                    kind(*what).of(locale),
                    called.join(", ")
                )
            }
        },
        Problem::Unknown { kind: what, .. } => match locale {
            Locale::Zh => format!("这里引用了{}，没有计算", names.gone(*what)),
            Locale::En => format!("This refers to {}; it is left out", names.gone(*what)),
        },
        Problem::SameName { kind: what, name, count } => match locale {
            Locale::Zh => format!("有 {count} 个{}都叫“{name}”", kind(*what).of(locale)),
            Locale::En => format!("{count} of kind {} are called “{name}”", kind(*what).of(locale)),
        },
        Problem::LeftOverReadings { units } => match locale {
            Locale::Zh => format!("{units} 个单位还留有{}的数据或难度系数，不参与计算", names.gone(Kind::Indicator)),
            Locale::En => format!(
                "{units} units still have data or a difficulty factor of {}; nothing uses them",
                names.gone(Kind::Indicator)
            ),
        },
        Problem::NoGroup => {
            text("本类别按分组排名，这个单位没有分组", "The category ranks by group, and this unit has none")
                .of(locale)
                .into()
        }
        Problem::EmptyCategory => text("这个类别没有考核对象", "The category has no units").of(locale).into(),
        Problem::NoIndicators => text("这个类别没有指标", "The category has no indicators").of(locale).into(),
        Problem::NoGrades => text("这个类别没有设等次", "The category has no grades").of(locale).into(),
        Problem::NoFullMarks => {
            text("满分不大于 0，得分率按 0 计", "Full marks are zero or less; percentages are 0").of(locale).into()
        }
        Problem::MarksNotFull { sum, full_marks, difference, units } => match locale {
            Locale::Zh => {
                let by = if difference.is_sign_negative() { "少" } else { "多" };
                let of = if *units > 1 { format!("{units} 个单位的") } else { String::new() };
                let (sum, full, off) = (grouped(*sum), grouped(*full_marks), grouped(difference.abs()));
                format!("{of}分值合计 {sum}，比满分 {full} {by} {off}")
            }
            Locale::En => {
                let by = if difference.is_sign_negative() { "short of" } else { "more than" };
                let of = if *units > 1 { format!(" of {units} units") } else { String::new() };
                let (sum, full, off) = (grouped(*sum), grouped(*full_marks), grouped(difference.abs()));
                format!("Marks{of} add up to {sum}: {off} {by} {full}")
            }
        },
        Problem::NegativeMarks { marks } => match locale {
            Locale::Zh => format!("分值 {} 小于 0，按不考核处理", grouped(marks.get())),
            Locale::En => format!("Marks {} below zero count as not assessed", grouped(marks.get())),
        },
        Problem::TooLarge => {
            text("数值太大，无法精确计算，按 0 计", "A figure too large to be computed exactly counts as zero")
                .of(locale)
                .into()
        }
        Problem::TooManyDecimals { asked, most } => match locale {
            Locale::Zh => format!("要求保留 {asked} 位小数，最多 {most} 位"),
            Locale::En => format!("{asked} decimals are asked for; {most} are the most"),
        },
        Problem::SharesNotOne { sum } => match locale {
            Locale::Zh => format!("各部分占比合计 {}，应为 100%", percent_of(*sum, 4)),
            Locale::En => format!("The shares of the rule add up to {}, not 100%", percent_of(*sum, 4)),
        },
        Problem::EmptyRule => text("评分规则是空的", "The rule is empty").of(locale).into(),
        Problem::LadderNeedsRank => {
            text("按位次赋分的规则需要位次，但这里不是位次", "A ladder needs a place, and the measure is none")
                .of(locale)
                .into()
        }
        Problem::EmptyScale => text("评分标准是空的", "The scale is empty").of(locale).into(),
        Problem::SameValueTwice { value } => match locale {
            Locale::Zh => format!("同一个值 {} 出现两次，以第一个为准", grouped(value.get())),
            Locale::En => format!("The value {} stands twice; the first holds", grouped(value.get())),
        },
        Problem::FloorAboveCap { floor, cap } => match locale {
            Locale::Zh => format!("下限 {} 高于上限 {}，以上限为准", grouped(floor.get()), grouped(cap.get())),
            Locale::En => {
                format!("The floor {} is above the cap {}; the cap holds", grouped(floor.get()), grouped(cap.get()))
            }
        },
        Problem::OutOfRange { value, low, high } => match locale {
            Locale::Zh => {
                format!("{} 不在 {} 到 {} 之间", grouped(value.get()), grouped(low.get()), grouped(high.get()))
            }
            Locale::En => {
                format!("{} is not between {} and {}", grouped(value.get()), grouped(low.get()), grouped(high.get()))
            }
        },
        Problem::MonitoringShareLow { share } => match locale {
            Locale::Zh => format!("有序时进度要求的指标，平时监测只占 {}，低于 30%", percent_of(share.get(), 2)),
            Locale::En => format!(
                "Monitoring of a schedule-driven indicator counts for {}, less than 30%",
                percent_of(share.get(), 2)
            ),
        },
        Problem::NoPeriodWeight => {
            text("监测节点都没有权重，只按全年计分", "No monitoring period has a weight; the annual rate stands alone")
                .of(locale)
                .into()
        }
        Problem::ScheduleIncomplete { months } => match locale {
            Locale::Zh => format!("进度计划只有 {months} 个月，应为 12 个月，按均匀进度计"),
            Locale::En => format!("The schedule has {months} months, not 12; an even pace is used"),
        },
        Problem::MonthOutOfRange { month } => match locale {
            Locale::Zh => format!("月份 {month} 不在 1 到 12 之间，按年末计"),
            Locale::En => format!("Month {month} is not 1 to 12; the year’s end is used"),
        },
        Problem::Missing { input: what } => match locale {
            Locale::Zh => format!("缺少{}", input(*what).of(locale)),
            Locale::En => format!("Missing: {}", input(*what).of(locale)),
        },
        Problem::Undefined { reason } => match locale {
            Locale::Zh => format!("无法计算：{}", undefined(*reason).of(locale)),
            Locale::En => format!("Can’t be computed: {}", undefined(*reason).of(locale)),
        },
        Problem::BoundsCoincide => {
            text("功效系数的上下界相同，不能按比例计分", "The two bounds of the span are the same").of(locale).into()
        }
        Problem::ScoreOutOfRange { value } => match locale {
            Locale::Zh => format!("{} 超出应有范围，按原值计算", grouped(value.get())),
            Locale::En => format!("{} is out of range; taken as it is", grouped(value.get())),
        },
        Problem::NothingAssessed => {
            text("没有一项指标考核这个单位，小计为 0", "No indicator is assessed for this unit; its subtotal is 0")
                .of(locale)
                .into()
        }
        Problem::WrongSign { item, worth } => match locale {
            Locale::Zh => format!("“{}”的分值 {} 与加减方向不符，没有计入", names.item(None, item), number(*worth)),
            Locale::En => {
                format!("{} contradicts the sign of “{}”; not counted", fraction(*worth, 6), names.item(None, item))
            }
        },
        Problem::QuotaOverAll { cut_off, ranked } => match locale {
            Locale::Zh => format!("到这一等次共 {cut_off} 个名额，超过 {ranked} 个单位"),
            Locale::En => format!("Down to this grade there are {cut_off} places for {ranked} units"),
        },
        Problem::PlacesOverCeiling { places, ceiling } => match locale {
            Locale::Zh => format!("全县优秀名额 {places} 个，超过上限 {ceiling} 个"),
            Locale::En => format!("{places} excellent places in the county; the ceiling is {ceiling}"),
        },
        Problem::PoolWithoutShares { sum } => match locale {
            Locale::Zh => format!("奖金总额 {} 元没有单位可分", grouped(sum.get())),
            Locale::En => format!("No unit has a share in the pool of {} yuan", grouped(sum.get())),
        },
        Problem::EditNotApplied { index, kind: what, .. } => match locale {
            Locale::Zh => format!("方案的第 {} 处修改没有应用：要改的{}已经不在了", index + 1, kind(*what).of(locale)),
            Locale::En => format!(
                "Edit {} of a scenario is not applied: the {} to be changed is no longer there",
                index + 1,
                kind(*what).of(locale)
            ),
        },
    }
}

/// An input of a measure.
pub fn input(input: Input) -> Text {
    match input {
        Input::Actual => text("完成值", "the actual value"),
        Input::Target => text("目标值", "the target"),
        Input::Prior => text("上年值", "the prior year’s value"),
        Input::ExternalRank => text("外部位次", "the outside place"),
        Input::FieldSize => text("外部参评数", "the size of the outside field"),
        Input::Panel => text("评议结果", "the panel’s scores"),
    }
}

/// Why a measure is undefined.
pub fn undefined(reason: Undefined) -> Text {
    match reason {
        Undefined::TargetNotPositive => text("目标值不大于 0", "the target is zero or less"),
        Undefined::NegativeCost => text("越低越好的值小于 0", "a value where lower is better is below zero"),
        Undefined::PriorZero => text("上年值为 0", "the prior year’s value is zero"),
        Undefined::BestNotPositive => text("最高值不大于 0", "the best value is zero or less"),
        Undefined::MeanNotPositive => text("平均值不大于 0", "the mean is zero or less"),
        Undefined::CostNotPositive => text("越低越好的值不大于 0", "a value where lower is better is zero or less"),
        Undefined::NoWeight => text("评议组没有权重", "no rater group has a weight"),
        Undefined::NoVotes => text("评议组没有有效票", "a rater group cast no valid vote"),
        Undefined::PlaceOutOfField => text("名次为 0 或超过参评数", "the place is zero or beyond the field"),
        Undefined::RuleIncomplete => text("规则不完整", "the rule is incomplete"),
        Undefined::TooLarge => text("数值太大", "the value is too large"),
    }
}

fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Category => text("类别", "category"),
        Kind::Group => text("分组", "group"),
        Kind::Indicator => text("指标", "indicator"),
        Kind::Unit => text("单位", "unit"),
        Kind::Period => text("监测节点", "monitoring period"),
        Kind::Grade => text("等次", "grade"),
        Kind::Item => text("加减分项目", "adjustment item"),
        Kind::Level => text("加减分级别", "adjustment level"),
        Kind::Rater => text("评议组", "rater group"),
        Kind::Bonus => text("奖金设置", "bonus settings"),
        Kind::Scenario => text("方案", "scenario"),
    }
}

/// Why an edit can't be applied.
pub fn edit_error(locale: Locale, error: &EditError) -> String {
    match locale {
        Locale::Zh => {
            let missing = |what: Kind| format!("要改的{}已经不在了", kind(what).of(locale));
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
        Locale::En => {
            let missing = |what: Kind| format!("the {} to be changed is no longer there", kind(what).of(locale));
            match error {
                EditError::UnknownCategory(_) => missing(Kind::Category),
                EditError::UnknownIndicator(_) => missing(Kind::Indicator),
                EditError::UnknownGroup(_) => missing(Kind::Group),
                EditError::UnknownGrade(_) => missing(Kind::Grade),
                EditError::UnknownUnit(_) => missing(Kind::Unit),
                EditError::UnknownItem(_) => missing(Kind::Item),
                EditError::OtherId(_) => "what is put there has another identifier".into(),
                EditError::PolicyNeedsBonus => "the policy can’t be without bonus settings".into(),
            }
        }
    }
}

fn number(value: Decimal) -> String {
    fraction(value, 6)
}
