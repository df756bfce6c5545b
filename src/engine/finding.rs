//! What can't be computed or deserves a look: typed findings with a stable code, a severity and a place. Words are in `i18n`.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Id, Number};

/// One finding on a policy, a roster or a result.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What it is, with its parameters.
    #[serde(flatten)]
    pub problem: Problem,
}

impl Finding {
    /// A finding with the severity that belongs to its problem.
    #[must_use]
    pub fn new(place: Place, problem: Problem) -> Self {
        Self { severity: problem.severity(), place, problem }
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Something could not be computed as written, or was left out.
    Error,
    /// Computed, but probably not what is meant.
    Warning,
    /// Worth knowing.
    Note,
}

/// Where a finding is; absent parts don't apply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Id>,
    /// The indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Id>,
    /// The assessed unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Id>,
    /// The monitoring period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Id>,
    /// The grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Id>,
}

impl Place {
    /// A category.
    #[must_use]
    pub fn category(id: &Id) -> Self {
        Self { category: Some(id.clone()), ..Self::default() }
    }

    /// An assessed unit.
    #[must_use]
    pub fn unit(id: &Id) -> Self {
        Self { unit: Some(id.clone()), ..Self::default() }
    }

    /// The same place, at an indicator.
    #[must_use]
    pub fn at_indicator(&self, id: &Id) -> Self {
        Self { indicator: Some(id.clone()), ..self.clone() }
    }

    /// The same place, at a unit.
    #[must_use]
    pub fn at_unit(&self, id: &Id) -> Self {
        Self { unit: Some(id.clone()), ..self.clone() }
    }

    /// The same place, at a period.
    #[must_use]
    pub fn at_period(&self, id: &Id) -> Self {
        Self { period: Some(id.clone()), ..self.clone() }
    }

    /// The same place, at a grade.
    #[must_use]
    pub fn at_grade(&self, id: &Id) -> Self {
        Self { grade: Some(id.clone()), ..self.clone() }
    }
}

/// An input of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Input {
    /// 完成值.
    Actual,
    /// 目标值.
    Target,
    /// Prior year's value.
    Prior,
    /// A place observed outside.
    ExternalRank,
    /// The size of the field outside.
    FieldSize,
    /// What rater groups said.
    Panel,
}

/// Why a measure is undefined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Undefined {
    /// A target of zero or less can't be completed.
    TargetNotPositive,
    /// A cost below zero has no ratio.
    NegativeCost,
    /// A prior value of zero has no growth.
    PriorZero,
    /// The best of the cohort is zero or less.
    BestNotPositive,
    /// The mean of the cohort is zero or less.
    MeanNotPositive,
    /// A cost of zero or less has no ratio to the mean.
    CostNotPositive,
    /// No rater group has a weight above zero.
    NoWeight,
    /// A rater group cast no valid vote.
    NoVotes,
    /// A place that is zero, or beyond the field.
    PlaceOutOfField,
    /// The rule has a scale that does not fit its measure, or is empty.
    RuleIncomplete,
    /// The value is beyond what 28 digits hold.
    TooLarge,
}

/// What kind of thing an identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A category.
    Category,
    /// A group.
    Group,
    /// An indicator.
    Indicator,
    /// An assessed unit.
    Unit,
    /// A monitoring period.
    Period,
    /// A grade.
    Grade,
    /// An adjustment item.
    Item,
    /// A level of an adjustment item.
    Level,
    /// A rater group.
    Rater,
    /// Bonus settings.
    Bonus,
    /// A scenario.
    Scenario,
}

/// What is wrong, with the figures that say by how much. Rates, shares and weights are fractions.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "code", content = "params", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Problem {
    /// Two things of one kind have the same identifier; the first holds.
    DuplicateId {
        kind: Kind,
        id: Id,
        /// The adjustment item, where it is one of its levels.
        #[serde(skip_serializing_if = "Option::is_none")]
        item: Option<Id>,
    },
    /// Something is referred to that is not there; the reference is ignored.
    Unknown { kind: Kind, id: Id },
    /// Several things of one kind have the same name, so that nobody can tell them apart.
    SameName { kind: Kind, name: String, count: u32 },
    /// Units still have readings or a difficulty factor of an indicator that is no more; nothing uses them.
    LeftOverReadings { units: u32 },
    /// A unit of a category that ranks by group has no group.
    NoGroup,
    /// The category has no units.
    EmptyCategory,
    /// The category has no indicators.
    NoIndicators,
    /// The category has no grades.
    NoGrades,
    /// Full marks are zero or less: percentages are 0.
    NoFullMarks,
    /// Marks don't add up to the full marks; `difference` = sum − full marks, for so many units.
    MarksNotFull { sum: Decimal, full_marks: Decimal, difference: Decimal, units: u32 },
    /// Marks below zero count as not assessed.
    NegativeMarks { marks: Number },
    /// A figure that is beyond what can be computed exactly; it counts as zero.
    TooLarge,
    /// More decimals asked for than there can be; the most are kept.
    TooManyDecimals { asked: u8, most: u8 },
    /// The shares of a blend don't add to 1.
    SharesNotOne { sum: Decimal },
    /// The rule has no component.
    EmptyRule,
    /// A ladder needs a place: the measure is not a rank.
    LadderNeedsRank,
    /// The scale has no steps, points or rates.
    EmptyScale,
    /// Two points of a polyline, or two steps, at the same value; the first holds.
    SameValueTwice { value: Number },
    /// A floor above the cap; the cap holds.
    FloorAboveCap { floor: Number, cap: Number },
    /// A share, ratio or weight outside its range.
    OutOfRange { value: Number, low: Number, high: Number },
    /// Monitoring counts for less than 30 % on a schedule-driven indicator.
    MonitoringShareLow { share: Number },
    /// No period of the indicator has a weight: the annual rate stands alone.
    NoPeriodWeight,
    /// A schedule needs one share for each of 12 months; month/12 is used.
    ScheduleIncomplete { months: u32 },
    /// A period's month is not 1 to 12; the year's end is used.
    MonthOutOfRange { month: u8 },
    /// An input that the rule needs is not there.
    Missing { input: Input },
    /// The measure is undefined.
    Undefined { reason: Undefined },
    /// The two bounds of a span are the same.
    BoundsCoincide,
    /// A score outside 0 to 100, or a negative count; it is taken as it is.
    ScoreOutOfRange { value: Number },
    /// No indicator is assessed for the unit.
    NothingAssessed,
    /// An entry whose sign contradicts its item; it is not counted.
    WrongSign { item: Id, worth: Decimal },
    /// Quotas that, added up, are more than all units.
    QuotaOverAll { cut_off: u64, ranked: u32 },
    /// Civil servants' 优秀 places beyond the county's ceiling.
    PlacesOverCeiling { places: u64, ceiling: u64 },
    /// A bonus pool that no unit has a share in.
    PoolWithoutShares { sum: Number },
    /// An edit of a scenario that can't be applied; it is skipped.
    EditNotApplied { scenario: Id, index: u32, kind: Kind, id: Id },
}

impl Problem {
    /// The severity that belongs to the problem.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::DuplicateId { .. }
            | Self::Unknown { .. }
            | Self::NoGroup
            | Self::NoFullMarks
            | Self::NegativeMarks { .. }
            | Self::TooLarge
            | Self::EmptyRule
            | Self::LadderNeedsRank
            | Self::EmptyScale
            | Self::NothingAssessed
            | Self::WrongSign { .. }
            | Self::PoolWithoutShares { .. }
            | Self::EditNotApplied { .. } => Severity::Error,
            Self::SameName { .. }
            | Self::LeftOverReadings { .. }
            | Self::EmptyCategory
            | Self::NoIndicators
            | Self::NoGrades
            | Self::MarksNotFull { .. }
            | Self::TooManyDecimals { .. }
            | Self::SharesNotOne { .. }
            | Self::SameValueTwice { .. }
            | Self::FloorAboveCap { .. }
            | Self::OutOfRange { .. }
            | Self::MonitoringShareLow { .. }
            | Self::NoPeriodWeight
            | Self::ScheduleIncomplete { .. }
            | Self::MonthOutOfRange { .. }
            | Self::Missing { .. }
            | Self::Undefined { .. }
            | Self::ScoreOutOfRange { .. }
            | Self::QuotaOverAll { .. }
            | Self::PlacesOverCeiling { .. } => Severity::Warning,
            Self::BoundsCoincide => Severity::Note,
        }
    }
}
