//! The trace of a unit's figures, in Chinese.

use rust_decimal::Decimal;

use super::super::{Names, fraction, grouped, percent_of};
use super::finding;
use crate::analysis::Ground;
use crate::engine::{Counted, GradeStep, Light, Substituted};
use crate::model::{Condition, ExternalRank, Id, Opinion, Quota, Threshold};

/// 对比范围 with its bounds.
pub fn cohort(count: u32, min: Option<String>, mean: Option<String>, max: Option<String>) -> String {
    let part = |name: &str, value: Option<String>| value.map(|value| format!("，{name} {value}"));
    let parts = [part("最低", min), part("平均", mean), part("最高", max)];
    format!("与 {count} 个单位比较{}", parts.into_iter().flatten().collect::<String>())
}

/// Why a rate is a substitute.
pub fn substituted(why: Substituted) -> String {
    match why {
        Substituted::Missing(input) => format!("缺少{}，按规则代替", finding::input(input)),
        Substituted::Undefined(reason) => format!("无法计算（{}），按规则代替", finding::undefined(reason)),
        Substituted::BoundsCoincide => "上下界相同，按规则代替".into(),
    }
}

/// A light, as a word.
pub fn light(light: Light) -> &'static str {
    match light {
        Light::Green => "绿灯",
        Light::GreenNoted => "绿灯·提醒",
        Light::Yellow => "黄灯",
        Light::Red => "红灯",
    }
}

/// A light at a period.
pub fn light_of(period: &str, shown: Light, behind: Decimal) -> String {
    match shown {
        Light::Green => format!("{period} {}", light(shown)),
        Light::GreenNoted | Light::Yellow | Light::Red => {
            format!("{period} {}，落后 {} 个百分点", light(shown), fraction(behind, 2))
        }
    }
}

/// Whether an entry counts.
pub fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Yes => "计入",
        Counted::Surpassed => "同一事项取最高，不计",
        Counted::Refused => "不能计入",
    }
}

/// What a rater group said.
pub fn opinion(rater: &str, opinion: &Opinion) -> String {
    match opinion {
        Opinion::Score(score) => format!("{rater} {}", grouped(score.get())),
        Opinion::Ballots { a, b, c, d } => format!("{rater} 优秀 {a} 票、良好 {b} 票、一般 {c} 票、较差 {d} 票"),
    }
}

/// A place observed outside.
pub fn external(rank: &ExternalRank) -> String {
    let ExternalRank { place, field } = rank;
    match field {
        Some(field) => format!("外部位次第 {place} / {field}"),
        None => format!("外部位次第 {place}"),
    }
}

/// A step on the way to a grade.
pub fn grade_step(step: &GradeStep, names: &Names<'_>) -> String {
    let name = |id: &Id| names.grade(None, id).to_owned();
    match step {
        GradeStep::Conditions { grade, position, cut_off, threshold } => {
            let quota = cut_off.map(|cut| format!("按第 {position} 位计，前 {cut} 位"));
            let bound = threshold.map(|threshold| format!("达到{}", bound(threshold)));
            let reasons: Vec<String> = [quota, bound].into_iter().flatten().collect();
            match reasons.is_empty() {
                true => name(grade),
                false => format!("{}，为{}", reasons.join("，"), name(grade)),
            }
        }
        GradeStep::ThresholdMissed { grade, threshold } => {
            format!("{}有名额，但没有达到{}", name(grade), bound(*threshold))
        }
        GradeStep::Last { grade } => format!("其余为{}", name(grade)),
        GradeStep::NoPlace { grade, position, cut_off } => {
            format!("{}的名额到第 {cut_off} 位为止，按第 {position} 位计，没有名额", name(grade))
        }
        GradeStep::Gate { from, to, barred, condition } => {
            let why = match condition {
                Condition::DeductionsOver(points) => format!("减分超过 {} 分", grouped(points.get())),
                Condition::RateBelow { indicator, rate } => {
                    format!("“{}”得分率低于 {}", names.indicator(indicator), percent_of(rate.get(), 2))
                }
            };
            let better = if from == barred { "" } else { "及更好等次" };
            match barred == to {
                true => format!("{why}，最高为{}", name(to)),
                false => format!("{why}，不得评为{}{better}，最高为{}", name(barred), name(to)),
            }
        }
        GradeStep::Downgrade { from, to, steps, reason } => {
            format!("降 {steps} 档：{} → {}{}", name(from), name(to), because(reason))
        }
        GradeStep::Veto { from, to, reason } => {
            format!("一票否决：{} → {}{}", name(from), name(to), because(reason))
        }
    }
}

/// What decides whether a unit has a grade; absent where the ladder doesn't have it.
pub fn ground(grade: &str, of: Option<&Ground>) -> String {
    let Some(of) = of else { return format!("没有“{grade}”这个等次") };
    let whose = of.group.as_ref().map_or_else(String::new, |group| format!("“{group}”组 "));
    let mut parts = vec![format!("{whose}{} 个单位参加排名", of.ranked)];
    parts.extend(of.quota.map(|quota| match quota {
        Quota::Share(share) => format!("“{grade}”比例 {}", percent_of(share.get(), 4)),
        Quota::Places(places) => format!("“{grade}”{places} 个名额"),
    }));
    parts.extend(of.places.map(|places| format!("到这一等共 {places} 个名额")));
    parts.extend(of.threshold.map(|threshold| match threshold {
        Threshold::Percentage(_) => {
            format!("门槛为{}，本单位 {}%", bound(threshold), grouped(of.percentage))
        }
        Threshold::Points(_) => format!("门槛为{}，本单位 {} 分", bound(threshold), grouped(of.total)),
    }));
    let place = of.rank.map_or_else(
        || "本单位不参加排名".to_owned(),
        |rank| match of.places {
            Some(places) if u64::from(rank) > places => format!("本单位第 {rank} 位，在名额之外"),
            Some(_) => format!("本单位第 {rank} 位，在名额之内"),
            None => format!("本单位第 {rank} 位"),
        },
    );
    format!("{}；{place}", parts.join("，"))
}

fn because(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!("（{reason}）") }
}

fn bound(threshold: Threshold) -> String {
    match threshold {
        Threshold::Percentage(share) => format!("得分率 {}%", grouped(share.get())),
        Threshold::Points(points) => format!("总分 {} 分", grouped(points.get())),
    }
}
