//! Findings on the policy itself, and their mends.

mod advice;

use super::text::{Text, text};
use super::{Locale, Names, fixed, fraction, grouped, percent_of, rounded};
use crate::analysis::{Cap, Decided, Flaw, MendKind, Unreachable};
use crate::i18n::edits;
use crate::model::{Id, TieBreaker};
pub use advice::*;

/// What kind of finding it is.
pub fn title(flaw: &Flaw) -> Text {
    match flaw {
        Flaw::MarksDontAddUp { .. } => text("分值合计不等于满分", "Marks don't add up"),
        Flaw::NoCommonIndicators => text("没有共性指标", "No common indicators"),
        Flaw::IndividualIndicators { .. } => text("个性指标个数不合要求", "Too few or many individual indicators"),
        Flaw::GradeUnreachable { .. } => text("等次无人能得", "A grade nobody can have"),
        Flaw::ThresholdsNotDescending { .. } => text("等次门槛倒挂", "Thresholds not descending"),
        Flaw::ThresholdsOfTwoKinds { .. } => text("等次门槛口径不一", "Thresholds of two kinds"),
        Flaw::GapBelow => text("最后一个等次还设条件", "The last grade has a condition"),
        Flaw::CoefficientsNotDescending { .. } => text("奖金系数倒挂", "Bonus coefficients not descending"),
        Flaw::OffsetsNotDescending { .. } => text("优秀比例浮动倒挂", "Offsets of the ratio not descending"),
        Flaw::ExcellentNotDescending { .. } => text("优秀认定倒挂", "Excellence not descending"),
        Flaw::VetoWithoutEffect { .. } => text("一票否决不起作用", "A veto without effect"),
        Flaw::VetoAlways { .. } => text("全部单位被一票否决", "Everybody is vetoed"),
        Flaw::GateNever => text("限制条款永不触发", "A bar that nobody meets"),
        Flaw::GateAlways { .. } => text("限制条款全部触发", "A bar that everybody meets"),
        Flaw::DeadIndicator { .. } => text("指标拉不开差距", "An indicator that decides nothing"),
        Flaw::Correlated { .. } => text("两项指标高度相关", "Two indicators go together"),
        Flaw::NegativeWeight { .. } => text("指标起反作用", "An indicator that works against the others"),
        Flaw::TiesUnsplit { .. } => text("并列未能分出先后", "Ties that nothing splits"),
        Flaw::RoundingDecides { .. } => text("等次取决于四舍五入", "Rounding decides a grade"),
        Flaw::CapBinds { .. } => text("多数单位封顶", "A cap binds for most"),
    }
}

/// What is wrong, with its figures; names of grades are those of the category.
pub fn said(locale: Locale, flaw: &Flaw, category: Option<&Id>, names: &Names<'_>) -> String {
    match flaw {
        Flaw::MarksDontAddUp { units, difference } => match locale {
            Locale::Zh => {
                let by = if difference.is_sign_negative() { "少" } else { "多" };
                format!("{units} 个单位的指标分值合计与满分不符，多数{by} {} 分", grouped(difference.abs()))
            }
            Locale::En => {
                let by = if difference.is_sign_negative() { "short of" } else { "over" };
                let difference = grouped(difference.abs());
                format!("The marks of {units} units differ from the full marks; most are {difference} {by} them")
            }
        },
        Flaw::NoCommonIndicators => {
            text("本类别的指标都是个性指标，没有一项共性指标", "All indicators of this category are individual")
                .of(locale)
                .into()
        }
        Flaw::IndividualIndicators { count, least, most } => match locale {
            Locale::Zh => format!("有 {count} 项个性指标，应为 {least} 至 {most} 项"),
            Locale::En => format!("{count} individual indicators where there should be {least} to {most}"),
        },
        Flaw::GradeUnreachable { reason } => match locale {
            Locale::Zh => match reason {
                Unreachable::NoPlaces => "名额算下来没有一个位子留给这一等次",
                Unreachable::AllHaveBetter => "上面的等次既无名额限制也无门槛，所有单位都已归入",
                Unreachable::BetterIsEasier => "上面的等次不限名额，门槛又不高于本等次，够得上的都已归入上一等次",
                Unreachable::ThresholdTooHigh => "门槛高于满分加封顶加分，无论如何达不到",
            }
            .into(),
            Locale::En => match reason {
                Unreachable::NoPlaces => "Its quota leaves no place",
                Unreachable::AllHaveBetter => "A better grade has neither quota nor threshold, so everybody has that",
                Unreachable::BetterIsEasier => {
                    "A better grade has no quota and no higher threshold: who reaches this has that"
                }
                Unreachable::ThresholdTooHigh => "Its threshold is beyond full marks and capped bonuses",
            }
            .into(),
        },
        Flaw::ThresholdsNotDescending { better, better_bound, bound } => match locale {
            Locale::Zh => {
                let better = names.grade(category, better);
                format!("门槛 {} 不低于“{better}”的 {}", grouped(bound.get()), grouped(better_bound.get()))
            }
            Locale::En => {
                let better = names.grade(category, better);
                format!(
                    "Its threshold {} is not below {} of {better}",
                    grouped(bound.get()),
                    grouped(better_bound.get())
                )
            }
        },
        Flaw::ThresholdsOfTwoKinds { better } => match locale {
            Locale::Zh => format!("“{}”与本等次一个按得分率、一个按总分设门槛", names.grade(category, better)),
            Locale::En => {
                let better = names.grade(category, better);
                format!("One of {better} and this has a threshold in per cent, the other in points")
            }
        },
        Flaw::GapBelow => text(
            "这是最后一个等次，却设有名额或门槛；不符合的单位也只能归入这里",
            "Units that miss its quota or threshold can only be here all the same",
        )
        .of(locale)
        .into(),
        Flaw::CoefficientsNotDescending { better, better_value, value } => match locale {
            Locale::Zh => {
                let better = names.grade(category, better);
                format!("奖金系数 {} 高于“{better}”的 {}", grouped(value.get()), grouped(better_value.get()))
            }
            Locale::En => {
                let better = names.grade(category, better);
                format!("Its coefficient {} is above {} of {better}", grouped(value.get()), grouped(better_value.get()))
            }
        },
        Flaw::OffsetsNotDescending { better, better_value, value } => match locale {
            Locale::Zh => {
                let better = names.grade(category, better);
                format!(
                    "优秀比例浮动 {} 个百分点，高于“{better}”的 {}",
                    grouped(value.get()),
                    grouped(better_value.get())
                )
            }
            Locale::En => {
                let better = names.grade(category, better);
                format!("Its offset {} is above {} of {better}", grouped(value.get()), grouped(better_value.get()))
            }
        },
        Flaw::ExcellentNotDescending { better } => match locale {
            Locale::Zh => format!("本等次认定为优秀，更高的“{}”却不认定", names.grade(category, better)),
            Locale::En => format!("It counts as excellent, and the better {} doesn't", names.grade(category, better)),
        },
        Flaw::VetoWithoutEffect { grade } => match locale {
            Locale::Zh => format!("一票否决后仍评为最高的“{}”", names.grade(category, grade)),
            Locale::En => format!("A vetoed unit still has the best grade, {}", names.grade(category, grade)),
        },
        Flaw::VetoAlways { units } => match locale {
            Locale::Zh => format!("参加排名的 {units} 个单位全部被一票否决"),
            Locale::En => format!("All {units} ranked units are vetoed"),
        },
        Flaw::GateNever => text(
            "限制评定本等次的条件不可能出现，这一条等于没写",
            "The condition that bars this grade can't come about",
        )
        .of(locale)
        .into(),
        Flaw::GateAlways { units } => match locale {
            Locale::Zh => format!("参加排名的 {units} 个单位全都触发，本等次实际评不出来"),
            Locale::En => format!("All {units} ranked units meet it: nobody can have the grade"),
        },
        Flaw::DeadIndicator { rate, units } => match locale {
            Locale::Zh => format!("考核的 {units} 个单位得分率都是 {}", percent_of(*rate, 2)),
            Locale::En => format!("All {units} units have the rate {}", percent_of(*rate, 2)),
        },
        Flaw::Correlated { other, correlation, units } => match locale {
            Locale::Zh => {
                let other = names.indicator(other);
                format!("与“{other}”的得分率几乎同升同降，相关系数 {}（{units} 个单位）", fraction(*correlation, 2))
            }
            Locale::En => {
                let (other, r) = (names.indicator(other), fraction(*correlation, 2));
                format!("Its rates rise and fall with those of {other}: r = {r} over {units} units")
            }
        },
        Flaw::NegativeWeight { nominal, effective } => match locale {
            Locale::Zh => format!("分值占 {}%，对总分差距的实际作用却是 {}%", fixed(*nominal, 2), fixed(*effective, 2)),
            Locale::En => {
                format!("{}% of the marks, and an effective weight of {}%", fixed(*nominal, 2), fixed(*effective, 2))
            }
        },
        Flaw::TiesUnsplit { place, units, tie_breakers } => match locale {
            Locale::Zh => {
                let breakers = match tie_breakers {
                    0 => "没有规定总分相同时怎么排".to_owned(),
                    n => format!("{n} 条同分规则都没有分开"),
                };
                format!("{units} 个单位并列第 {place} 名，{breakers}")
            }
            Locale::En => {
                let breakers = match tie_breakers {
                    0 => "there is no tie-breaker".to_owned(),
                    n => format!("and {n} tie-breakers don't split them"),
                };
                format!("{units} units share place {place}; {breakers}")
            }
        },
        Flaw::RoundingDecides { figure: Decided::Total, total, unrounded, cut } => match locale {
            Locale::Zh => format!(
                "总分 {}，取整前是 {}，分界线在 {}：换一种取整办法等次就会变",
                grouped(*total),
                grouped(*unrounded),
                grouped(*cut)
            ),
            Locale::En => format!(
                "Total {}, unrounded {}, cut at {}: rounded otherwise the grade would differ",
                grouped(*total),
                grouped(*unrounded),
                grouped(*cut)
            ),
        },
        Flaw::RoundingDecides { figure: Decided::Percentage, total, unrounded, cut } => match locale {
            Locale::Zh => format!(
                "总分占满分的 {}%，取整前是 {}%，分界线在 {}%：换一种取整办法等次就会变",
                rounded(*total),
                grouped(*unrounded),
                grouped(*cut)
            ),
            Locale::En => format!(
                "Total {}% of full marks, unrounded {}%, cut at {}%: rounded otherwise the grade would differ",
                rounded(*total),
                grouped(*unrounded),
                grouped(*cut)
            ),
        },
        Flaw::CapBinds { cap, units, of } => match locale {
            Locale::Zh => {
                let what = match cap {
                    Cap::Bonuses => "加分合计".to_owned(),
                    Cap::Deductions => "扣分合计".to_owned(),
                    Cap::Item { item } => format!("“{}”", names.item(category, item)),
                    Cap::Rate => "得分率".to_owned(),
                };
                format!("{of} 个单位中有 {units} 个{what}已经封顶")
            }
            Locale::En => {
                let what = match cap {
                    Cap::Bonuses => "bonuses".to_owned(),
                    Cap::Deductions => "deductions".to_owned(),
                    Cap::Item { item } => names.item(category, item).to_owned(),
                    Cap::Rate => "the rate".to_owned(),
                };
                format!("For {units} of {of} units the cap on {what} binds")
            }
        },
    }
}

/// What a mend does.
pub fn mend(locale: Locale, kind: &MendKind, names: &Names<'_>) -> String {
    match kind {
        MendKind::ScaleMarks => {
            text("各项指标按比例调整，合计等于满分", "Scale all marks in proportion").of(locale).into()
        }
        MendKind::OneIndicator { indicator } => match locale {
            Locale::Zh => format!("差额全部由“{}”承担", names.indicator(indicator)),
            Locale::En => format!("Let {} bear the difference", names.indicator(indicator)),
        },
        MendKind::FullMarks => {
            text("满分改为现有分值合计", "Make the full marks the sum of the marks").of(locale).into()
        }
        MendKind::Sort => text("按等次从高到低重新排列", "Sort from the best grade down").of(locale).into(),
        MendKind::NoThreshold => text("取消这一等次的门槛", "Take off the threshold").of(locale).into(),
        MendKind::NoCondition => {
            text("最后一个等次不设条件", "Take the conditions off the last grade").of(locale).into()
        }
        MendKind::RemoveLeftOvers => text("删去这些数据", "Remove these data").of(locale).into(),
        MendKind::RemoveLost => text(
            "删去引用已删除内容的限制条件和同分比较项",
            "Remove the bars and tie-breakers that name what is deleted",
        )
        .of(locale)
        .into(),
        MendKind::RemoveGate => text("删去这条限制", "Remove the bar").of(locale).into(),
        MendKind::VetoToLast => {
            text("一票否决的归入最后一个等次", "Let a veto lead to the last grade").of(locale).into()
        }
        MendKind::ThresholdsAsPoints => text("百分比门槛都换算成分数", "State percentages as points").of(locale).into(),
        MendKind::SplitTies { breakers } => match locale {
            Locale::Zh => {
                let told: Vec<String> = breakers.iter().map(|breaker| tie_breaker(locale, breaker, names)).collect();
                format!("同分时再比{}", told.join("、"))
            }
            Locale::En => {
                let told: Vec<String> = breakers.iter().map(|breaker| tie_breaker(locale, breaker, names)).collect();
                format!("Split ties by {}", told.join(", then "))
            }
        },
        MendKind::MonitoringShare => {
            text("平时监测占比提高到 30%", "Raise the share of monitoring to 30%").of(locale).into()
        }
    }
}

pub const HEADING: Text = text("办法体检", "Checkup");
pub const INTRO: Text = text(
    "按现行条款和数据逐项检查：条款写得是否周全，数据填得是否齐全。修改后自动重查。",
    "Checks the rules and the data as they stand: whether the clauses hold together and the data is complete. Checked again after every change.",
);

pub fn count(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 条"),
        Locale::En => {
            if n == 1 {
                "1 finding".into()
            } else {
                format!("{n} findings")
            }
        }
    }
}

pub const SEVERITIES: Text = text("轻重", "Severity");
pub const ALL: Text = text("全部", "All");
pub const WHERE: Text = text("类别", "Category");
pub const EVERYWHERE: Text = text("全部类别", "All categories");
pub const KIND: Text = text("问题", "Kind");
pub const EVERY_KIND: Text = text("全部问题", "All kinds");
pub const CLEAN: Text = text("没有发现问题。", "Nothing found.");
pub const NONE_MATCH: Text = text("没有符合筛选条件的问题。", "Nothing matches the filters.");
pub const CLEAR: Text = text("取消筛选", "Clear filters");

pub fn shown(locale: Locale, shown: usize, all: usize) -> String {
    match locale {
        Locale::Zh => format!("列出 {shown} 条，共 {all} 条"),
        Locale::En => format!("{shown} of {all} listed"),
    }
}

pub const MORE: Text = text("再列一些", "List more");
pub const WHAT: Text = text("问题", "Problem");
pub const WHY_HEADING: Text = text("影响", "Why it matters");
pub const ADVICE_HEADING: Text = text("建议", "What to do");
pub const MENDS: Text = text("可以一键修改", "One-click mends");
pub const WHY_LABEL: Text = text("影响", "Why");
pub const ADVICE_LABEL: Text = text("建议", "To do");
pub const APPLY: Text = text("照此修改", "Mend");

pub fn apply_label(locale: Locale, mend: &str) -> String {
    match locale {
        Locale::Zh => format!("照此修改：{mend}"),
        Locale::En => format!("Mend: {mend}"),
    }
}

pub fn go(locale: Locale, place: &str) -> String {
    match locale {
        Locale::Zh => format!("前往 {place}"),
        Locale::En => format!("Go to {place}"),
    }
}

pub const WHOLE_COUNTY: Text = text("全县", "The county");

pub fn checking(locale: Locale, done: usize, of: usize) -> String {
    match locale {
        Locale::Zh => format!("正在检查，第 {done} 步，共 {of} 步"),
        Locale::En => format!("Checking, step {done} of {of}"),
    }
}

pub const CHECK_PROGRESS: Text = text("检查进度", "Progress of the check");

pub fn open(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("{n} 条提示，打开体检页"),
        Locale::En => format!("{n} findings, open the checkup"),
    }
}

pub const OPEN_UNCHECKED: Text = text("打开体检页检查", "Open the checkup");

pub fn more_lines(locale: Locale, n: usize) -> String {
    match locale {
        Locale::Zh => format!("等 {n} 处"),
        Locale::En => format!("{n} in all"),
    }
}

pub const ASSUMES: Text = text(
    "相关系数按各单位得分率计算，满 8 个单位才判断；“多数”指一半以上。",
    "Correlations are of the units' rates, judged from 8 units on; “most” is more than half.",
);

fn tie_breaker(locale: Locale, breaker: &TieBreaker, names: &Names<'_>) -> String {
    let indicator = match breaker {
        TieBreaker::IndicatorPoints(id) => names.indicator(id),
        TieBreaker::CommonSubtotal | TieBreaker::FewerDeductions => "",
    };
    edits::tie_breaker(locale, breaker, indicator)
}
