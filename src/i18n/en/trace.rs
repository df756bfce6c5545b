//! The trace of a unit's figures, in English.

use rust_decimal::Decimal;

use super::super::{Names, fraction, grouped, percent_of};
use super::finding;
use super::plural;
use crate::analysis::Ground;
use crate::engine::{Counted, GradeStep, Light, Substituted};
use crate::model::{Condition, ExternalRank, Id, Opinion, Quota, Threshold};

/// Whom a unit is compared with, and the bounds.
pub fn cohort(count: u32, min: Option<String>, mean: Option<String>, max: Option<String>) -> String {
    let part = |name: &str, value: Option<String>| value.map(|value| format!(", {name} {value}"));
    let parts = [part("min", min), part("mean", mean), part("max", max)];
    format!("among {count} units{}", parts.into_iter().flatten().collect::<String>())
}

/// Why a rate is a substitute.
pub fn substituted(why: Substituted) -> String {
    match why {
        Substituted::Missing(input) => format!("{} is missing: the rule’s substitute holds", finding::input(input)),
        Substituted::Undefined(reason) => {
            format!("can’t be computed ({}): the rule’s substitute holds", finding::undefined(reason))
        }
        Substituted::BoundsCoincide => "the bounds coincide: the rule’s substitute holds".into(),
    }
}

/// A light, as a word.
pub fn light(light: Light) -> &'static str {
    match light {
        Light::Green => "green",
        Light::GreenNoted => "green, noted",
        Light::Yellow => "yellow",
        Light::Red => "red",
    }
}

/// A light at a period.
pub fn light_of(period: &str, shown: Light, behind: Decimal) -> String {
    match shown {
        Light::Green => format!("{period} {}", light(shown)),
        Light::GreenNoted | Light::Yellow | Light::Red => {
            format!("{period} {}, {} points behind", light(shown), fraction(behind, 2))
        }
    }
}

/// Whether an entry counts.
pub fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Yes => "counts",
        Counted::Surpassed => "a larger entry on the same matter counts instead",
        Counted::Refused => "can’t be counted",
    }
}

/// What a rater group said.
pub fn opinion(rater: &str, opinion: &Opinion) -> String {
    match opinion {
        Opinion::Score(score) => format!("{rater} {}", grouped(score.get())),
        Opinion::Ballots { a, b, c, d } => {
            format!("{rater}: {a} votes worth 100, {b} worth 80, {c} worth 60, {d} worth 40")
        }
    }
}

/// A place observed outside.
pub fn external(rank: &ExternalRank) -> String {
    let ExternalRank { place, field } = rank;
    match field {
        Some(field) => format!("outside place {place} of {field}"),
        None => format!("outside place {place}"),
    }
}

/// A step on the way to a grade.
pub fn grade_step(step: &GradeStep, names: &Names<'_>) -> String {
    let name = |id: &Id| names.grade(None, id).to_owned();
    match step {
        GradeStep::Conditions { grade, position, cut_off, threshold } => {
            let quota = cut_off.map(|cut| format!("counted as place {position}, within the first {cut}"));
            let bound = threshold.map(|threshold| format!("reaches {}", bound(threshold)));
            let reasons: Vec<String> = [quota, bound].into_iter().flatten().collect();
            match reasons.is_empty() {
                true => name(grade),
                false => format!("{}: {}", name(grade), reasons.join(", ")),
            }
        }
        GradeStep::ThresholdMissed { grade, threshold } => {
            format!("{} has a place left, but {} is not reached", name(grade), bound(*threshold))
        }
        GradeStep::Last { grade } => format!("{}: all others", name(grade)),
        GradeStep::NoPlace { grade, position, cut_off } => {
            format!("no place in {}: counted as place {position}, places up to {cut_off}", name(grade))
        }
        GradeStep::Gate { from, to, barred, condition } => {
            let why = match condition {
                Condition::DeductionsOver(points) => format!("deductions over {} points", grouped(points.get())),
                Condition::RateBelow { indicator, rate } => {
                    format!("“{}” below {}", names.indicator(indicator), percent_of(rate.get(), 2))
                }
            };
            let better = if from == barred { "" } else { " or better" };
            match barred == to {
                true => format!("{why}: {} at most", name(to)),
                false => format!("{why}: not {}{better}, {} at most", name(barred), name(to)),
            }
        }
        GradeStep::Downgrade { from, to, steps, reason } => {
            format!("downgraded by {steps}: {} → {}{}", name(from), name(to), because(reason))
        }
        GradeStep::Veto { from, to, reason } => format!("veto: {} → {}{}", name(from), name(to), because(reason)),
    }
}

/// What decides whether a unit has a grade; absent where the ladder doesn't have it.
pub fn ground(grade: &str, of: Option<&Ground>) -> String {
    fn count(n: impl TryInto<usize>) -> usize {
        n.try_into().unwrap_or(usize::MAX)
    }
    let Some(of) = of else { return format!("there is no grade “{grade}”") };
    let whose = of.group.as_ref().map_or_else(String::new, |group| format!(" in “{group}”"));
    let mut parts = vec![format!("{} {} ranked{whose}", of.ranked, plural(count(of.ranked), "unit is", "units are"))];
    parts.extend(of.quota.map(|quota| match quota {
        Quota::Share(share) => format!("“{grade}” may have {}", percent_of(share.get(), 4)),
        Quota::Places(places) => format!("“{grade}” has {places} {}", plural(count(places), "place", "places")),
    }));
    let in_all = |places: u64| format!("{places} {} down to this grade", plural(count(places), "place", "places"));
    parts.extend(of.places.map(in_all));
    parts.extend(of.threshold.map(|threshold| match threshold {
        Threshold::Percentage(_) => {
            format!("it takes {}, and the unit has {}%", bound(threshold), grouped(of.percentage))
        }
        Threshold::Points(_) => format!("it takes {}, and the unit has {}", bound(threshold), grouped(of.total)),
    }));
    let place = of.rank.map_or_else(
        || "the unit is not ranked".to_owned(),
        |rank| match of.places {
            Some(places) if u64::from(rank) > places => format!("the unit is in place {rank}, outside"),
            Some(_) => format!("the unit is in place {rank}, inside"),
            None => format!("the unit is in place {rank}"),
        },
    );
    format!("{}; {place}", parts.join(", "))
}

fn because(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!(" ({reason})") }
}

fn bound(threshold: Threshold) -> String {
    match threshold {
        Threshold::Percentage(share) => format!("{}% of full marks", grouped(share.get())),
        Threshold::Points(points) => format!("{} points", grouped(points.get())),
    }
}
