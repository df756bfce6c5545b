//! Why findings matter and what to do about them, in English.

use crate::analysis::Flaw;
use crate::engine::Problem;

/// Why it matters.
pub(super) fn why(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::MarksDontAddUp { .. } => {
            "Units of one category start from different marks, so percentages can't be compared."
        }
        Flaw::NoCommonIndicators => "Without a common yardstick the ranking says nothing.",
        Flaw::IndividualIndicators { .. } => "Too few hide the differences, too many can't be compared.",
        Flaw::GradeUnreachable { .. } => "The grade stands on paper, and what depends on it never comes.",
        Flaw::ThresholdsNotDescending { .. } | Flaw::ThresholdsOfTwoKinds { .. } => {
            "The conditions of two grades cross, and which one holds can be disputed."
        }
        Flaw::GapBelow => "There is nothing below, so the condition has no effect and misleads.",
        Flaw::CoefficientsNotDescending { .. } => "A worse grade is paid more a head.",
        Flaw::OffsetsNotDescending { .. } | Flaw::ExcellentNotDescending { .. } => {
            "A worse grade brings more places for excellence."
        }
        Flaw::VetoWithoutEffect { .. } | Flaw::GateNever => "The clause binds nobody.",
        Flaw::VetoAlways { .. } | Flaw::GateAlways { .. } => {
            "What hits everybody tells nobody apart, and leaves the grade empty."
        }
        Flaw::DeadIndicator { .. } => "It takes marks and moves nobody's place.",
        Flaw::NegativeWeight { .. } => {
            "Who does well on it stands lower on the whole: it evens out what the others part."
        }
        Flaw::Correlated { .. } => "The same thing counts twice: its weight is larger than written.",
        Flaw::TiesUnsplit { .. } => "Where a tie meets a quota, there is no rule for who is in.",
        Flaw::RoundingDecides { .. } => "The gap is smaller than the rounding, and the unit left behind may object.",
        Flaw::CapBinds { .. } => "Most get the same, and effort beyond the cap brings nothing.",
    }
}

/// What to do.
pub(super) fn advice(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::MarksDontAddUp { .. } => "Change marks or full marks so that every unit's marks add up.",
        Flaw::NoCommonIndicators => "Have at least one common indicator for all units of the category.",
        Flaw::IndividualIndicators { .. } => "Give the unit more or fewer, or change the groups' marks.",
        Flaw::GradeUnreachable { .. } => "Ease the quota or threshold, or drop the grade.",
        Flaw::ThresholdsNotDescending { .. } => "Let thresholds descend with the grades.",
        Flaw::ThresholdsOfTwoKinds { .. } => "Have all thresholds in per cent, or all in points.",
        Flaw::GapBelow => "Leave the last grade without conditions.",
        Flaw::CoefficientsNotDescending { .. } => "Let coefficients descend with the grades.",
        Flaw::OffsetsNotDescending { .. } => "Let offsets descend with the grades.",
        Flaw::ExcellentNotDescending { .. } => "Let the better grade count as excellent, too.",
        Flaw::VetoWithoutEffect { .. } => "Name a lower grade.",
        Flaw::VetoAlways { .. } => "Check who is vetoed.",
        Flaw::GateNever => "Remove it, or set a bound that can be met.",
        Flaw::GateAlways { .. } => "Ease the bound, or check the data.",
        Flaw::DeadIndicator { .. } => "Score it by a rule that tells units apart, or give its marks to others.",
        Flaw::NegativeWeight { .. } => {
            "Look at its direction and cohort; if it is meant so, whether its marks are right."
        }
        Flaw::Correlated { .. } => "Merge them, or lower the marks of one; where both are meant, say why.",
        Flaw::TiesUnsplit { .. } => "Add tie-breakers, such as the common subtotal, then a named indicator.",
        Flaw::RoundingDecides { .. } => "Check the unit's data before publishing; keep another decimal if need be.",
        Flaw::CapBinds { .. } => "Raise the cap, or score by place or without a cap.",
    }
}

/// What kind of finding of the engine it is.
pub(super) fn problem_title(problem: &Problem) -> &'static str {
    match problem {
        Problem::DuplicateId { .. } => "An identifier twice",
        Problem::SameName { .. } => "Equal names",
        Problem::LeftOverReadings { .. } => "Data of a deleted indicator",
        Problem::Unknown { .. } => "Something referred to is not there",
        Problem::NoGroup => "A unit without a group",
        Problem::EmptyCategory => "A category without units",
        Problem::NoIndicators => "A category without indicators",
        Problem::NoGrades => "A category without grades",
        Problem::NoFullMarks => "No full marks",
        Problem::MarksNotFull { .. } => "Marks don't add up",
        Problem::NegativeMarks { .. } => "Marks below zero",
        Problem::TooLarge => "A figure too large",
        Problem::TooManyDecimals { .. } => "Too many decimals",
        Problem::SharesNotOne { .. } => "Shares don't add up to 100%",
        Problem::EmptyRule => "No rule",
        Problem::LadderNeedsRank => "Parts of a rule that don't fit",
        Problem::EmptyScale => "No scale",
        Problem::SameValueTwice { .. } => "A value twice",
        Problem::FloorAboveCap { .. } => "A floor above the cap",
        Problem::OutOfRange { .. } => "Out of range",
        Problem::MonitoringShareLow { .. } => "Monitoring below 30%",
        Problem::NoPeriodWeight => "Periods without weight",
        Problem::ScheduleIncomplete { .. } => "A schedule with gaps",
        Problem::MonthOutOfRange { .. } => "No such month",
        Problem::Missing { .. } => "Missing data",
        Problem::Undefined { .. } => "Data without a rate",
        Problem::BoundsCoincide => "Bounds of a span are the same",
        Problem::ScoreOutOfRange { .. } => "A score out of range",
        Problem::NothingAssessed => "A unit without indicators",
        Problem::WrongSign { .. } => "An entry against its sign",
        Problem::QuotaOverAll { .. } => "Quotas over the number of units",
        Problem::PlacesOverCeiling { .. } => "Excellent places over the ceiling",
        Problem::PoolWithoutShares { .. } => "A bonus pool for nobody",
        Problem::EditNotApplied { .. } => "A scenario's edit without effect",
    }
}

/// What to do about a finding of the engine.
pub(super) fn problem_advice(problem: &Problem) -> &'static str {
    match problem {
        Problem::DuplicateId { .. } => "Give one of them another identifier.",
        Problem::SameName { .. } => "Give one of them another name.",
        Problem::LeftOverReadings { .. } => "Remove them as suggested, or bring the indicator back.",
        Problem::Unknown { .. } => "Name what is there, or add what is missing.",
        Problem::NoGroup => "Give it a group on the page of units.",
        Problem::EmptyCategory => "Add units, or remove the category.",
        Problem::NoIndicators => "Add indicators.",
        Problem::NoGrades => "Add grades.",
        Problem::NoFullMarks => "Set the full marks.",
        Problem::MarksNotFull { .. } => "Change marks or full marks.",
        Problem::NegativeMarks { .. } => "Set 0 (not assessed) or more.",
        Problem::TooLarge => "Check digits and units of measure.",
        Problem::TooManyDecimals { .. } => "Use fewer decimals.",
        Problem::SharesNotOne { .. } => "Let the shares add up to 100%.",
        Problem::EmptyRule | Problem::EmptyScale | Problem::LadderNeedsRank => {
            "Complete the rule in the indicator editor."
        }
        Problem::SameValueTwice { .. } => "Remove one of the two.",
        Problem::FloorAboveCap { .. } => "Check floor and cap.",
        Problem::OutOfRange { .. } => "Bring it into range.",
        Problem::MonitoringShareLow { .. } => "Raise the share, or don't assess it by schedule.",
        Problem::NoPeriodWeight => "Give at least one period a weight.",
        Problem::ScheduleIncomplete { .. } => "Fill in all 12 months.",
        Problem::MonthOutOfRange { .. } => "Set a month from 1 to 12.",
        Problem::Missing { .. } => "Fill it in; where there is none, let the rule say what counts.",
        Problem::Undefined { .. } => "Check the data; for special cases let the rule say what counts.",
        Problem::BoundsCoincide => "Check the data, or use fixed bounds.",
        Problem::ScoreOutOfRange { .. } => "Check the score or count.",
        Problem::NothingAssessed => "Give it marks, or take it out.",
        Problem::WrongSign { .. } => "Check the entry's item and quantity.",
        Problem::QuotaOverAll { .. } => "Lower the quotas to no more than all units.",
        Problem::PlacesOverCeiling { .. } => "Lower the county's average or the grades' offsets.",
        Problem::PoolWithoutShares { .. } => "Check coefficients and headcounts.",
        Problem::EditNotApplied { .. } => "Take the edit back, or add what it needs.",
    }
}
