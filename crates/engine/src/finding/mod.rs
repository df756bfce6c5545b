//! What can't be computed or deserves a look: typed findings with a stable code, a severity, a place, and ways to do away
//! with them. Each is declared once, in `codes`. Words are in `words`.

mod codes;
mod fix;
mod table;

use schemars::JsonSchema;
use serde::Serialize;

pub use codes::{Cap, ClauseCode, Code, Computed, Decided, EffectCode, Family, OfPolicy, ResultCode, RuleCode};
pub use codes::{StructureCode, Unreachable};
pub use fix::{Fix, FixKind};

use baton_model::Id;

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
    #[schemars(with = "Computed")]
    pub code: Code,
    /// Ways to do away with it; empty where only the drafter knows.
    #[serde(skip)]
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// A finding with the severity that belongs to its code.
    #[must_use]
    pub fn new(place: Place, code: Code) -> Self {
        debug_assert!(code.scope().holds(&place), "{code:?} is not found at {place:?}");
        Self { severity: code.severity(), place, code, fixes: Vec::new() }
    }

    /// The same, with ways to do away with it.
    #[must_use]
    pub fn with(self, fixes: Vec<Fix>) -> Self {
        Self { fixes, ..self }
    }
}

/// What a place names, where a code is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Nothing: the county as a whole.
    County,
    Category,
    Indicator,
    Unit,
    /// A unit's reading of an indicator.
    Reading,
    Grade,
    Period,
    /// Any of these.
    Anywhere,
}

impl Scope {
    /// Whether a place is of the kind.
    #[must_use]
    pub fn holds(self, place: &Place) -> bool {
        let Place { category, indicator, unit, period, grade } = place;
        let named = (category.is_some(), indicator.is_some(), unit.is_some(), period.is_some(), grade.is_some());
        match self {
            Self::County => named == (false, false, false, false, false),
            Self::Category => named == (true, false, false, false, false),
            // What is kept of an indicator that is no more may be in several categories.
            Self::Indicator => matches!(named, (_, true, false, false, false)),
            Self::Unit => matches!(named, (_, false, true, false, _)),
            Self::Reading => matches!(named, (true, true, true, _, false)),
            Self::Grade => named == (true, false, false, false, true),
            Self::Period => named == (false, false, false, true, false),
            Self::Anywhere => true,
        }
    }
}

/// The part of a project in which a finding can be looked at and done away with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Marks and full marks.
    Marks,
    /// The list of indicators.
    Indicators,
    /// An indicator's rule and monitoring.
    Rule,
    /// The adjustment items.
    Items,
    /// The ladder of grades with its conditions.
    Grading,
    /// What grades bring: bonus and places.
    Use,
    /// Categories, groups and their units.
    Units,
    /// Units' readings.
    Readings,
    /// Units' adjustments.
    Ledger,
    Scenarios,
    /// The finding itself, with its fixes.
    Findings,
    /// What the place names: a grade, an indicator's rule, a unit's readings, else marks.
    Named,
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
    /// The prior year's place observed outside.
    PriorExternalRank,
    /// The size of the field outside.
    FieldSize,
    /// How often events happened.
    Events,
    /// What rater groups said.
    Panel,
}

/// Why a measure is undefined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Undefined {
    /// A target of zero or less can't be completed.
    TargetNotPositive,
    /// Nothing is over a target of zero by a part of it.
    TargetZero,
    /// A cost below zero has no ratio.
    NegativeCost,
    /// A prior value of zero has no growth.
    PriorZero,
    /// The best of the cohort is zero or less.
    BestNotPositive,
    /// The mean of the cohort is zero or less.
    MeanNotPositive,
    /// The cohort's sums have no ratio, so that there is no pooled mean.
    NoPooledMean,
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
    /// A section.
    Section,
    /// An indicator.
    Indicator,
    /// An assessed unit.
    Unit,
    /// A monitoring period.
    Period,
    /// A grade.
    Grade,
    /// A circumstance.
    Circumstance,
    /// A grade rule.
    GradeRule,
    /// An adjustment item.
    Item,
    /// A level of an adjustment item.
    Level,
    /// Adjustment items that have caps together.
    CapSet,
    /// A rater group.
    Rater,
    /// A kind of events.
    EventKind,
    /// A class of votes.
    VoteClass,
    /// A bonus fund.
    Fund,
    /// A scenario.
    Scenario,
}

impl Kind {
    /// Where names of the kind are edited.
    fn part(self) -> Part {
        match self {
            Self::Scenario => Part::Scenarios,
            Self::Unit | Self::Group | Self::Category => Part::Units,
            Self::Item | Self::Level | Self::CapSet => Part::Items,
            Self::Grade | Self::Circumstance | Self::GradeRule => Part::Grading,
            Self::Section => Part::Indicators,
            Self::Indicator | Self::Period | Self::Rater | Self::EventKind | Self::VoteClass | Self::Fund => {
                Part::Named
            }
        }
    }
}
