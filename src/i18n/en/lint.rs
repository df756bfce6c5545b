//! What is said of findings on the policy itself, and of their mends, in English.

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
    heading: "Checkup",
    intro: "Checks the rules and the data as they stand: whether the clauses hold together and the data is complete. Checked again after every change.",
    count: |n| if n == 1 { "1 finding".into() } else { format!("{n} findings") },
    severities: "Severity",
    all: "All",
    where_: "Category",
    everywhere: "All categories",
    kind: "Kind",
    every_kind: "All kinds",
    clean: "Nothing found.",
    none_match: "Nothing matches the filters.",
    clear: "Clear filters",
    shown: |shown, all| format!("{shown} of {all} listed"),
    more: "List more",
    what: "Problem",
    why_heading: "Why it matters",
    advice_heading: "What to do",
    mends: "One-click mends",
    why_label: "Why",
    advice_label: "To do",
    apply: "Mend",
    apply_label: |mend| format!("Mend: {mend}"),
    go: |place| format!("Go to {place}"),
    whole_county: "The county",
    checking: |done, of| format!("Checking, step {done} of {of}"),
    check_progress: "Progress of the check",
    open: |n| format!("{n} findings, open the checkup"),
    open_unchecked: "Open the checkup",
    more_lines: |n| format!("{n} in all"),
    assumes: "Correlations are of the units' rates, judged from 8 units on; “most” is more than half.",
};

fn title(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::MarksDontAddUp { .. } => "Marks don't add up",
        Flaw::NoCommonIndicators => "No common indicators",
        Flaw::IndividualIndicators { .. } => "Too few or many individual indicators",
        Flaw::GradeUnreachable { .. } => "A grade nobody can have",
        Flaw::ThresholdsNotDescending { .. } => "Thresholds not descending",
        Flaw::ThresholdsOfTwoKinds { .. } => "Thresholds of two kinds",
        Flaw::GapBelow => "The last grade has a condition",
        Flaw::CoefficientsNotDescending { .. } => "Bonus coefficients not descending",
        Flaw::OffsetsNotDescending { .. } => "Offsets of the ratio not descending",
        Flaw::ExcellentNotDescending { .. } => "Excellence not descending",
        Flaw::VetoWithoutEffect { .. } => "A veto without effect",
        Flaw::VetoAlways { .. } => "Everybody is vetoed",
        Flaw::GateNever => "A bar that nobody meets",
        Flaw::GateAlways { .. } => "A bar that everybody meets",
        Flaw::DeadIndicator { .. } => "An indicator that decides nothing",
        Flaw::NegativeWeight { .. } => "An indicator that works against the others",
        Flaw::Correlated { .. } => "Two indicators go together",
        Flaw::TiesUnsplit { .. } => "Ties that nothing splits",
        Flaw::RoundingDecides { .. } => "Rounding decides a grade",
        Flaw::CapBinds { .. } => "A cap binds for most",
    }
}

fn said(flaw: &Flaw, category: Option<&Id>, names: &Names<'_>) -> String {
    match flaw {
        Flaw::MarksDontAddUp { units, difference } => {
            let by = if difference.is_sign_negative() { "short of" } else { "over" };
            let difference = grouped(difference.abs());
            format!("The marks of {units} units differ from the full marks; most are {difference} {by} them")
        }
        Flaw::NoCommonIndicators => "All indicators of this category are individual".into(),
        Flaw::IndividualIndicators { count, least, most } => {
            format!("{count} individual indicators where there should be {least} to {most}")
        }
        Flaw::GradeUnreachable { reason } => match reason {
            Unreachable::NoPlaces => "Its quota leaves no place",
            Unreachable::AllHaveBetter => "A better grade has neither quota nor threshold, so everybody has that",
            Unreachable::BetterIsEasier => {
                "A better grade has no quota and no higher threshold: who reaches this has that"
            }
            Unreachable::ThresholdTooHigh => "Its threshold is beyond full marks and capped bonuses",
        }
        .into(),
        Flaw::ThresholdsNotDescending { better, better_bound, bound } => {
            let better = names.grade(category, better);
            format!("Its threshold {} is not below {} of {better}", grouped(bound.get()), grouped(better_bound.get()))
        }
        Flaw::ThresholdsOfTwoKinds { better } => {
            let better = names.grade(category, better);
            format!("One of {better} and this has a threshold in per cent, the other in points")
        }
        Flaw::GapBelow => "Units that miss its quota or threshold can only be here all the same".into(),
        Flaw::CoefficientsNotDescending { better, better_value, value } => {
            let better = names.grade(category, better);
            format!("Its coefficient {} is above {} of {better}", grouped(value.get()), grouped(better_value.get()))
        }
        Flaw::OffsetsNotDescending { better, better_value, value } => {
            let better = names.grade(category, better);
            format!("Its offset {} is above {} of {better}", grouped(value.get()), grouped(better_value.get()))
        }
        Flaw::ExcellentNotDescending { better } => {
            format!("It counts as excellent, and the better {} doesn't", names.grade(category, better))
        }
        Flaw::VetoWithoutEffect { grade } => {
            format!("A vetoed unit still has the best grade, {}", names.grade(category, grade))
        }
        Flaw::VetoAlways { units } => format!("All {units} ranked units are vetoed"),
        Flaw::GateNever => "The condition that bars this grade can't come about".into(),
        Flaw::GateAlways { units } => format!("All {units} ranked units meet it: nobody can have the grade"),
        Flaw::DeadIndicator { rate, units } => format!("All {units} units have the rate {}", percent_of(*rate, 2)),
        Flaw::Correlated { other, correlation, units } => {
            let (other, r) = (names.indicator(other), fraction(*correlation, 2));
            format!("Its rates rise and fall with those of {other}: r = {r} over {units} units")
        }
        Flaw::NegativeWeight { nominal, effective } => {
            format!("{}% of the marks, and an effective weight of {}%", fixed(*nominal, 2), fixed(*effective, 2))
        }
        Flaw::TiesUnsplit { place, units, tie_breakers } => {
            let breakers = match tie_breakers {
                0 => "there is no tie-breaker".to_owned(),
                n => format!("and {n} tie-breakers don't split them"),
            };
            format!("{units} units share place {place}; {breakers}")
        }
        Flaw::RoundingDecides { figure: Decided::Total, total, unrounded, cut } => format!(
            "Total {}, unrounded {}, cut at {}: rounded otherwise the grade would differ",
            grouped(*total),
            grouped(*unrounded),
            grouped(*cut)
        ),
        Flaw::RoundingDecides { figure: Decided::Percentage, total, unrounded, cut } => format!(
            "Total {}% of full marks, unrounded {}%, cut at {}%: rounded otherwise the grade would differ",
            rounded(*total),
            grouped(*unrounded),
            grouped(*cut)
        ),
        Flaw::CapBinds { cap, units, of } => {
            let what = match cap {
                Cap::Bonuses => "bonuses".to_owned(),
                Cap::Deductions => "deductions".to_owned(),
                Cap::Item { item } => names.item(category, item).to_owned(),
                Cap::Rate => "the rate".to_owned(),
            };
            format!("For {units} of {of} units the cap on {what} binds")
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
        MendKind::ScaleMarks => "Scale all marks in proportion".into(),
        MendKind::OneIndicator { indicator } => format!("Let {} bear the difference", names.indicator(indicator)),
        MendKind::FullMarks => "Make the full marks the sum of the marks".into(),
        MendKind::Sort => "Sort from the best grade down".into(),
        MendKind::NoThreshold => "Take off the threshold".into(),
        MendKind::NoCondition => "Take the conditions off the last grade".into(),
        MendKind::RemoveLeftOvers => "Remove these data".into(),
        MendKind::RemoveLost => "Remove the bars and tie-breakers that name what is deleted".into(),
        MendKind::RemoveGate => "Remove the bar".into(),
        MendKind::VetoToLast => "Let a veto lead to the last grade".into(),
        MendKind::ThresholdsAsPoints => "State percentages as points".into(),
        MendKind::SplitTies { breakers } => {
            let told: Vec<String> = breakers.iter().map(|breaker| tie_breaker(breaker, names)).collect();
            format!("Split ties by {}", told.join(", then "))
        }
        MendKind::MonitoringShare => "Raise the share of monitoring to 30%".into(),
    }
}
