//! Findings in English.

use super::super::{Names, fraction, grouped, percent_of};
use crate::engine::{Input, Kind, Problem, Severity, Undefined};
use crate::model::EditError;

/// A severity, as a word.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
    }
}

/// An input of a measure.
pub fn input(input: Input) -> &'static str {
    match input {
        Input::Actual => "the actual value",
        Input::Target => "the target",
        Input::Prior => "the prior year’s value",
        Input::ExternalRank => "the outside place",
        Input::FieldSize => "the size of the outside field",
        Input::Panel => "the panel’s scores",
    }
}

/// Why a measure is undefined.
pub fn undefined(reason: Undefined) -> &'static str {
    match reason {
        Undefined::TargetNotPositive => "the target is zero or less",
        Undefined::NegativeCost => "a value where lower is better is below zero",
        Undefined::PriorZero => "the prior year’s value is zero",
        Undefined::BestNotPositive => "the best value is zero or less",
        Undefined::MeanNotPositive => "the mean is zero or less",
        Undefined::CostNotPositive => "a value where lower is better is zero or less",
        Undefined::NoWeight => "no rater group has a weight",
        Undefined::NoVotes => "a rater group cast no valid vote",
        Undefined::PlaceOutOfField => "the place is zero or beyond the field",
        Undefined::RuleIncomplete => "the rule is incomplete",
        Undefined::TooLarge => "the value is too large",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Category => "category",
        Kind::Group => "group",
        Kind::Indicator => "indicator",
        Kind::Unit => "unit",
        Kind::Period => "monitoring period",
        Kind::Grade => "grade",
        Kind::Item => "adjustment item",
        Kind::Level => "adjustment level",
        Kind::Rater => "rater group",
        Kind::Bonus => "bonus settings",
        Kind::Scenario => "scenario",
    }
}

/// Why an edit can't be applied.
pub fn edit_error(error: &EditError) -> String {
    let missing = |what: Kind| format!("the {} to be changed is no longer there", kind(what));
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

/// What is wrong, and what is done about it.
pub fn problem(problem: &Problem, names: &Names<'_>) -> String {
    match problem {
        Problem::DuplicateId { kind: what, id, item } => {
            let called: Vec<String> = names.all(*what, id).into_iter().map(|name| format!("“{name}”")).collect();
            let of = item.as_ref().map(|item| format!(" of the item “{}”", names.item(None, item))).unwrap_or_default();
            format!("Several of kind {}{of} have one identifier; the first holds: {}", kind(*what), called.join(", "))
        }
        Problem::Unknown { kind: what, .. } => {
            format!("This refers to {}; it is left out", names.gone(*what))
        }
        Problem::SameName { kind: what, name, count } => format!("{count} of kind {} are called “{name}”", kind(*what)),
        Problem::LeftOverReadings { units } => {
            format!(
                "{units} units still have data or a difficulty factor of {}; nothing uses them",
                names.gone(Kind::Indicator)
            )
        }
        Problem::NoGroup => "The category ranks by group, and this unit has none".into(),
        Problem::EmptyCategory => "The category has no units".into(),
        Problem::NoIndicators => "The category has no indicators".into(),
        Problem::NoGrades => "The category has no grades".into(),
        Problem::NoFullMarks => "Full marks are zero or less; percentages are 0".into(),
        Problem::MarksNotFull { sum, full_marks, difference, units } => {
            let by = if difference.is_sign_negative() { "short of" } else { "more than" };
            let of = if *units > 1 { format!(" of {units} units") } else { String::new() };
            let (sum, full, off) = (grouped(*sum), grouped(*full_marks), grouped(difference.abs()));
            format!("Marks{of} add up to {sum}: {off} {by} {full}")
        }
        Problem::NegativeMarks { marks } => format!("Marks {} below zero count as not assessed", grouped(marks.get())),
        Problem::TooLarge => "A figure too large to be computed exactly counts as zero".into(),
        Problem::TooManyDecimals { asked, most } => format!("{asked} decimals are asked for; {most} are the most"),
        Problem::SharesNotOne { sum } => format!("The shares of the rule add up to {}, not 100%", percent_of(*sum, 4)),
        Problem::EmptyRule => "The rule is empty".into(),
        Problem::LadderNeedsRank => "A ladder needs a place, and the measure is none".into(),
        Problem::EmptyScale => "The scale is empty".into(),
        Problem::SameValueTwice { value } => {
            format!("The value {} stands twice; the first holds", grouped(value.get()))
        }
        Problem::FloorAboveCap { floor, cap } => {
            format!("The floor {} is above the cap {}; the cap holds", grouped(floor.get()), grouped(cap.get()))
        }
        Problem::OutOfRange { value, low, high } => {
            format!("{} is not between {} and {}", grouped(value.get()), grouped(low.get()), grouped(high.get()))
        }
        Problem::MonitoringShareLow { share } => {
            format!(
                "Monitoring of a schedule-driven indicator counts for {}, less than 30%",
                percent_of(share.get(), 2)
            )
        }
        Problem::NoPeriodWeight => "No monitoring period has a weight; the annual rate stands alone".into(),
        Problem::ScheduleIncomplete { months } => {
            format!("The schedule has {months} months, not 12; an even pace is used")
        }
        Problem::MonthOutOfRange { month } => format!("Month {month} is not 1 to 12; the year’s end is used"),
        Problem::Missing { input: what } => format!("Missing: {}", input(*what)),
        Problem::Undefined { reason } => format!("Can’t be computed: {}", undefined(*reason)),
        Problem::BoundsCoincide => "The two bounds of the span are the same".into(),
        Problem::ScoreOutOfRange { value } => format!("{} is out of range; taken as it is", grouped(value.get())),
        Problem::NothingAssessed => "No indicator is assessed for this unit; its subtotal is 0".into(),
        Problem::WrongSign { item, worth } => {
            format!("{} contradicts the sign of “{}”; not counted", fraction(*worth, 6), names.item(None, item))
        }
        Problem::QuotaOverAll { cut_off, ranked } => {
            format!("Down to this grade there are {cut_off} places for {ranked} units")
        }
        Problem::PlacesOverCeiling { places, ceiling } => {
            format!("{places} excellent places in the county; the ceiling is {ceiling}")
        }
        Problem::PoolWithoutShares { sum } => format!("No unit has a share in the pool of {} yuan", grouped(sum.get())),
        Problem::EditNotApplied { index, kind: what, .. } => {
            format!(
                "Edit {} of a scenario is not applied: the {} to be changed is no longer there",
                index + 1,
                kind(*what)
            )
        }
    }
}
