//! What the engine gives back, whole: every unit's lines, totals, place, grade and use of results, with findings.

mod adjustments;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::cohort::CohortLine;
use super::sums::{CategoryOutcome, CountyOutcome, FundPaid};
use super::{Finding, Input, SectionPoints, Undefined};
use baton_model::{Condition, Effect, Id, Threshold};

pub use adjustments::{Adjustments, Capped, Counted, CountedEntry};

/// The outcome of a policy on a roster.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// Version of the engine that computed it.
    pub engine: String,
    /// The units, in the roster's order.
    pub units: Vec<UnitOutcome>,
    /// The categories, in the policy's order.
    pub categories: Vec<CategoryOutcome>,
    /// The county.
    pub county: CountyOutcome,
    /// All findings, graver first.
    pub findings: Vec<Finding>,
}

/// Everything about one unit.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UnitOutcome {
    /// The unit.
    pub unit: Id,
    /// Its category, where the policy has it.
    pub category: Option<Id>,
    /// Its group.
    pub group: Option<Id>,
    /// A line per indicator of the category, in the policy's order.
    pub lines: Vec<Line>,
    /// The sections, in order of first appearance.
    pub sections: Vec<SectionSubtotal>,
    /// From the sum of points to the subtotal.
    pub subtotal: Subtotal,
    /// The ledger as counted.
    pub adjustments: Adjustments,
    /// 总分.
    pub total: Decimal,
    /// Total in percent of the full marks.
    pub percentage: Decimal,
    /// Place in the lane; absent for exempt units.
    pub rank: Option<u32>,
    /// How many are ranked in the lane.
    pub ranked: u32,
    /// The grade; absent for exempt units and where there are no grades.
    pub grade: Option<Id>,
    /// How the grade came about, in order.
    pub grade_steps: Vec<GradeStep>,
    /// Civil servants' 优秀 ratio, in percent.
    pub excellent_ratio: Decimal,
    /// Civil servants' 优秀 places.
    pub excellent_places: u32,
    /// Whether the leadership team may be 优秀.
    pub leadership_eligible: bool,
    /// Whether cadres have priority in promotion.
    pub promotion_priority: bool,
    /// Whether leaders are called to an interview.
    pub interview: bool,
    /// Bonus of all funds, in yuan.
    pub bonus: Decimal,
    /// What each fund pays of it, in the policy's order; funds that don't cover the unit are left out.
    pub funds: Vec<FundPaid>,
}

/// How one indicator's points came about.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The indicator.
    pub indicator: Id,
    /// Marks for this unit; 0 = not assessed.
    pub marks: Decimal,
    /// Rate, as a fraction, to 18 decimals; absent where not assessed.
    pub rate: Option<Decimal>,
    /// Points, rounded.
    pub points: Decimal,
    /// The annual values through the rule, a line per component.
    pub annual: Vec<ComponentLine>,
    /// Part of the rate that monitoring makes; absent without monitoring.
    pub monitoring_share: Option<Decimal>,
    /// The periods that count, through the same rule.
    pub periods: Vec<PeriodLine>,
    /// Difficulty factor.
    pub difficulty: Decimal,
    /// Warning lights of the periods observed.
    pub lights: Vec<LightLine>,
}

/// One component of a rule with the unit's numbers in it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ComponentLine {
    /// Part of the rate.
    pub share: Decimal,
    /// Actual value used.
    pub actual: Option<Decimal>,
    /// Target used, to 18 decimals.
    pub target: Option<Decimal>,
    /// Prior value used.
    pub prior: Option<Decimal>,
    /// Value of the measure before it is compared, to 18 decimals; absent where missing or undefined.
    pub measured: Option<Decimal>,
    /// Value that the scale judges, to 18 decimals; absent where missing or undefined.
    pub value: Option<Decimal>,
    /// The place counted from the last, where the scale counts so.
    pub from_last: Option<Decimal>,
    /// The cohort, where the rule compares.
    pub cohort: Option<CohortLine>,
    /// Low bound of a span.
    pub low: Option<Decimal>,
    /// High bound of a span.
    pub high: Option<Decimal>,
    /// The best or the mean of the cohort that the value is compared with.
    #[serde(skip)]
    pub compared: Option<Decimal>,
    /// What its entry condition asked; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryLine>,
    /// Rate of the component, to 18 decimals; absent where excluded.
    pub rate: Option<Decimal>,
    /// Why the rate is a substitute; absent where it was computed.
    pub substituted: Option<Substituted>,
}

/// What an entry condition asked of a unit.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct EntryLine {
    /// Value of the measure before it is compared, to 18 decimals; absent where missing or undefined.
    pub measured: Option<Decimal>,
    /// The best or the mean of the cohort that the value is compared with.
    #[serde(skip)]
    pub compared: Option<Decimal>,
    /// Value that is held against the bound, to 18 decimals; absent where missing or undefined.
    pub value: Option<Decimal>,
    /// Whether it is met; else the component has the rate of those who don't meet it.
    pub met: bool,
    /// Why it isn't known; then it isn't met.
    pub unknown: Option<Substituted>,
}

/// Why a rate is a substitute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Substituted {
    /// An input is not there.
    Missing(Input),
    /// The measure is undefined.
    Undefined(Undefined),
    /// The span's bounds coincide.
    BoundsCoincide,
}

/// A monitoring period that counts.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PeriodLine {
    /// The period.
    pub period: Id,
    /// Its weight.
    pub weight: Decimal,
    /// Its rate, to 18 decimals; absent where excluded.
    pub rate: Option<Decimal>,
    /// Through the rule.
    pub components: Vec<ComponentLine>,
}

/// A warning light 预警.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LightLine {
    /// The period.
    pub period: Id,
    /// Cumulative actual ÷ annual target, to 18 decimals.
    pub progress: Decimal,
    /// Share of the target planned by then.
    pub plan: Decimal,
    /// How far behind, in percentage points.
    pub behind: Decimal,
    /// The light.
    pub light: Light,
}

/// The colour of a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Light {
    /// On plan.
    Green,
    /// Behind by less than the yellow bound.
    GreenNoted,
    /// Behind by the yellow bound or more.
    Yellow,
    /// Behind by more than the red bound.
    Red,
}

/// A section: the sum of its rounded points and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SectionSubtotal {
    /// As its indicators name it: the identifier of a declared section, else the heading.
    pub section: String,
    /// Marks of its indicators.
    pub marks: Decimal,
    /// Those of its marks that are assessed.
    pub assessed: Decimal,
    /// What it contributes to the full marks.
    pub worth: Decimal,
    /// Whether its sum was scaled up to its marks.
    pub rescaled: bool,
    /// The sum of its points, scaled up where the category says so, after floor and cap.
    pub sum: Decimal,
    /// Whether the sum reaches the pass mark; absent where there is none, or nothing is assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passed: Option<bool>,
    /// What the sum is converted to.
    pub points: Decimal,
}

impl SectionSubtotal {
    pub(super) fn of(section: &str, of: &SectionPoints) -> Self {
        let SectionPoints { marks, assessed, worth, rescaled, sum, passed, points, too_large: _ } = *of;
        Self { section: section.to_owned(), marks, assessed, worth, rescaled, sum, passed, points }
    }
}

/// From the sum of points to the subtotal.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Subtotal {
    /// Sum of the sections' points.
    pub points: Decimal,
    /// Sum of what the sections are worth: the marks assessed, but for declared sections that say otherwise.
    pub assessed_marks: Decimal,
    /// Full marks.
    pub full_marks: Decimal,
    /// Whether it was scaled up for indicators not assessed.
    pub rescaled: bool,
    /// Unit-level difficulty factor.
    pub difficulty: Decimal,
    /// The subtotal.
    pub value: Decimal,
}

/// A step on the way to a grade.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GradeStep {
    /// The first grade whose conditions hold.
    Conditions {
        /// The grade.
        grade: Id,
        /// The unit's place as the quotas count it.
        position: u32,
        /// Places up to this grade, where quotas bind and leave one.
        cut_off: Option<u64>,
        /// The threshold, where there is one and it is reached.
        threshold: Option<Threshold>,
    },
    /// A better grade had a place left, but its threshold was not reached.
    ThresholdMissed {
        /// The grade missed.
        grade: Id,
        /// Its threshold.
        threshold: Threshold,
    },
    /// A better grade could be had by its threshold or by a place, and the unit has neither.
    NeitherHolds {
        /// The grade missed.
        grade: Id,
        /// The unit's place as the quota counts it.
        position: u32,
        /// Places up to this grade.
        cut_off: u64,
        /// Its threshold.
        threshold: Threshold,
    },
    /// No grade's conditions hold: the last.
    Last {
        /// The grade.
        grade: Id,
    },
    /// All places up to a grade are taken by those before the unit, after something else kept it from a better one.
    NoPlace {
        /// The grade.
        grade: Id,
        /// The unit's place as the quotas count it.
        position: u32,
        /// Places up to this grade.
        cut_off: u64,
    },
    /// A grade rule or circumstance had an effect.
    Effect {
        /// The grade before.
        from: Id,
        /// The grade after.
        to: Id,
        /// What became of it; several marks with one circumstance lower together.
        effect: Effect,
        /// Why.
        cause: Cause,
    },
}

/// Why there was an effect on a grade.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Cause {
    /// The condition of a grade rule holds.
    Rule {
        /// The rule's name.
        name: String,
        /// The condition.
        condition: Condition,
        /// The unit's figures that it compares, in order; absent where missing.
        figures: Vec<Option<Decimal>>,
    },
    /// The unit is marked with a circumstance.
    Circumstance {
        /// The circumstance.
        circumstance: Id,
        /// What is said of it, a reason for each mark that has one.
        reasons: Vec<String>,
    },
}
