//! All findings: each declared once, with its parameters, severity, where it is found and where it leads.

use std::borrow::Cow;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::table::findings;
use super::{Input, Kind, Part, Scope, Severity, Undefined};
use baton_model::{Id, Number};

findings! {
    /// The schema of what is found while computing.
    Computed {
        /// How policy and roster hold together: identifiers, names, references, marks.
        Structure StructureCode {
            /// Two things of one kind have the same identifier; the first holds.
            DuplicateId {
                kind: Kind,
                id: Id,
                /// The adjustment item, where it is one of its levels.
                #[serde(skip_serializing_if = "Option::is_none")]
                item: Option<Id>,
            }: Error at Anywhere leads Part::Named;
            /// Something is referred to that is not there; the reference is ignored.
            Unknown { kind: Kind, id: Id }: Error at Anywhere leads Part::Named;
            /// Several things of one kind have the same name, so that nobody can tell them apart.
            SameName { kind: Kind, name: String, count: u32 }: Warning at Anywhere leads kind.part();
            /// Units still have readings or a difficulty factor of an indicator that is no more; nothing uses them.
            LeftOverReadings { units: u32 }: Warning at Indicator leads Part::Findings;
            /// A unit of a category that ranks by group has no group.
            NoGroup: Error at Unit leads Part::Units;
            /// An adjustment item stands in several sets that have caps together; the first holds.
            InTwoSets { item: Id }: Warning at Category leads Part::Items;
            /// The category has no units.
            EmptyCategory: Warning at Category leads Part::Units;
            /// The category has no indicators.
            NoIndicators: Warning at Category leads Part::Indicators;
            /// The category has no grades.
            NoGrades: Warning at Category leads Part::Grading;
            /// Full marks are zero or less: percentages are 0.
            NoFullMarks: Error at Category leads Part::Marks;
            /// Marks don't add up to the full marks; `difference` = sum − full marks, for so many units.
            MarksNotFull { sum: Decimal, full_marks: Decimal, difference: Decimal, units: u32 }: Warning at Anywhere leads Part::Marks;
            /// Marks in a section don't add up to what it states; `difference` = sum − marks, for so many units.
            SectionMarksOff { section: Id, sum: Decimal, marks: Number, difference: Decimal, units: u32 }: Warning at Anywhere leads Part::Indicators;
            /// A section that is converted by how others did doesn't state its marks; those of its indicators are taken.
            SectionWithoutMarks { section: Id }: Error at Category leads Part::Indicators;
            /// A section's floor is above its cap; the cap holds.
            SectionFloorAboveCap { section: Id, floor: Number, cap: Number }: Warning at Category leads Part::Indicators;
            /// A section's pass mark is above what its marks and cap let anybody have.
            SectionNeverPassed { section: Id, bound: Decimal, most: Decimal }: Warning at Category leads Part::Indicators;
            /// Nobody has a sum above 0 in a section that is converted by the best: the sums stay as they are.
            SectionWithoutBest { section: Id }: Warning at Category leads Part::Indicators;
            /// Marks below zero count as not assessed.
            NegativeMarks { marks: Number }: Error at Indicator leads Part::Rule;
            /// A figure that is beyond what can be computed exactly; it counts as zero.
            TooLarge: Error at Anywhere leads Part::Named;
            /// More decimals asked for than there can be; the most are kept.
            TooManyDecimals { asked: u8, most: u8 }: Warning at County leads Part::Marks;
        }
        /// How indicators are scored and monitored.
        Rule RuleCode {
            /// The shares of a blend don't add to 1.
            SharesNotOne { sum: Decimal }: Warning at Indicator leads Part::Rule;
            /// The rule has no component.
            EmptyRule: Error at Indicator leads Part::Rule;
            /// A ladder needs a place: the measure is not a rank.
            LadderNeedsRank: Error at Indicator leads Part::Rule;
            /// The scale has no steps, points or rates.
            EmptyScale: Error at Indicator leads Part::Rule;
            /// The steps of a slope have no size.
            NoStep: Error at Indicator leads Part::Rule;
            /// No value meets the entry condition.
            EntryNeverHolds: Warning at Indicator leads Part::Rule;
            /// Two points of a polyline, or two steps, at the same value; the first holds.
            SameValueTwice { value: Number }: Warning at Indicator leads Part::Rule;
            /// A floor above the cap; the cap holds.
            FloorAboveCap { floor: Number, cap: Number }: Warning at Indicator leads Part::Rule;
            /// A share, ratio or weight outside its range.
            OutOfRange { value: Number, low: Number, high: Number }: Warning at Anywhere leads Part::Named;
            /// Monitoring counts for less than 30 % on a schedule-driven indicator.
            MonitoringShareLow { share: Number }: Warning at Indicator leads Part::Rule;
            /// No period of the indicator has a weight: the annual rate stands alone.
            NoPeriodWeight: Warning at Indicator leads Part::Rule;
            /// A schedule needs one share for each of 12 months; month/12 is used.
            ScheduleIncomplete { months: u32 }: Warning at Indicator leads Part::Rule;
            /// A period's month is not 1 to 12; the year's end is used.
            MonthOutOfRange { month: u8 }: Warning at Period leads Part::Marks;
        }
        /// What could not be computed, or came out beyond its bounds.
        Result ResultCode {
            /// An input that the rule needs is not there.
            Missing { input: Input }: Warning at Reading leads Part::Readings;
            /// The measure is undefined.
            Undefined { reason: Undefined }: Warning at Reading leads Part::Readings;
            /// The two bounds of a span are the same.
            BoundsCoincide: Note at Reading leads Part::Rule;
            /// A score outside 0 to 100, or a negative count; it is taken as it is.
            ScoreOutOfRange { value: Number }: Warning at Reading leads Part::Readings;
            /// No indicator is assessed for the unit.
            NothingAssessed: Error at Unit leads Part::Marks;
            /// An entry whose sign contradicts its item; it is not counted.
            WrongSign { item: Id, worth: Decimal }: Error at Unit leads Part::Ledger;
            /// Quotas that, added up, are more than all units.
            QuotaOverAll { cut_off: u64, ranked: u32 }: Warning at Grade leads Part::Grading;
            /// Civil servants' 优秀 places beyond the county's ceiling.
            PlacesOverCeiling { places: u64, ceiling: u64 }: Warning at County leads Part::Use;
            /// A pool of a bonus fund that no unit has a share in.
            PoolWithoutShares { fund: Id, sum: Number }: Error at County leads Part::Use;
            /// A bonus fund that covers no category.
            FundForNobody { fund: Id }: Warning at County leads Part::Use;
            /// A bonus fund that covers units of which none gets anything.
            FundUnpaid { fund: Id }: Warning at County leads Part::Use;
            /// A bonus fund whose sum can't be divided over its posts at a unit: nobody is in a post that counts.
            NobodyInPosts { fund: Id }: Warning at Unit leads Part::Units;
            /// A bonus fund with the name, the money and the coefficients of an earlier one, which some units get both of.
            FundTwice { fund: Id }: Warning at County leads Part::Use;
            /// An edit of a scenario that can't be applied; it is skipped.
            EditNotApplied { scenario: Id, index: u32, kind: Kind, id: Id }: Error at County leads Part::Scenarios;
        }
    }
    /// The schema of what the checks of a policy find.
    OfPolicy {
        /// What the clauses of a policy say: marks, grades and what they bring, conditions.
        Clause ClauseCode {
            /// Marks of a category don't add up to its full marks; for how many units, and the difference that most have.
            MarksDontAddUp { units: u32, difference: Decimal }: Warning at Category leads Part::Marks;
            /// No indicator of the category is common 共性.
            NoCommonIndicators: Warning at Category leads Part::Indicators;
            /// A unit has fewer or more individual indicators 个性 with marks than it should.
            IndividualIndicators { count: u32, least: u32, most: u32 }: Warning at Unit leads Part::Marks;
            /// Nobody can have the grade, whatever the scores: its quota leaves no place, or a better grade takes all.
            GradeUnreachable { reason: Unreachable }: Warning at Grade leads Part::Grading;
            /// A threshold is not below that of the better grade.
            ThresholdsNotDescending { better: Id, better_bound: Number, bound: Number }: Warning at Grade leads Part::Grading;
            /// Thresholds of neighbouring grades are of two kinds, percentage and points, so that they may overlap.
            ThresholdsOfTwoKinds { better: Id }: Note at Grade leads Part::Grading;
            /// The last grade has a condition: units that meet none of the ladder's get it all the same.
            GapBelow: Note at Grade leads Part::Grading;
            /// A quota is stated from below, of a grade that isn't the last, or the only one: it has no effect.
            QuotaNotOfLast: Warning at Grade leads Part::Grading;
            /// A grade has a quota of its own, and the last grade's, stated from below, takes its place.
            QuotaFromBelowToo: Warning at Grade leads Part::Grading;
            /// The bonus coefficient is above that of the better grade.
            CoefficientsNotDescending { better: Id, better_value: Number, value: Number }: Warning at Grade leads Part::Use;
            /// The 优秀 offset is above that of the better grade.
            OffsetsNotDescending { better: Id, better_value: Number, value: Number }: Warning at Grade leads Part::Use;
            /// A worse grade counts as 优秀 and the better doesn't.
            ExcellentNotDescending { better: Id }: Warning at Grade leads Part::Use;
            /// What a circumstance does leaves every grade as it is: at most the first, or no grade lower.
            CircumstanceWithoutEffect { circumstance: Id }: Note at Category leads Part::Grading;
            /// Every ranked unit of the category is marked with a circumstance that pushes down.
            CircumstanceAlways { circumstance: Id, units: u32 }: Warning at Category leads Part::Grading;
            /// A grade rule whose condition can't come about.
            GradeRuleNever { rule: Id }: Note at Category leads Part::Grading;
            /// A grade rule that every ranked unit meets.
            GradeRuleAlways { rule: Id, units: u32 }: Warning at Category leads Part::Grading;
            /// Two grade rules ask for the same, and one lifts by as many grades as the other lowers.
            GradeRulesCancel { rule: Id, other: Id }: Warning at Category leads Part::Grading;
            /// A grade rule without an effect.
            GradeRuleWithoutEffect { rule: Id }: Warning at Category leads Part::Grading;
        }
        /// What the clauses do to the units there are.
        Effect EffectCode {
            /// All units have the same rate: the indicator decides nothing.
            DeadIndicator { rate: Decimal, units: u32 }: Note at Indicator leads Part::Rule;
            /// Two indicators go together with r² over 0.81 over these units: they count the same thing twice. r is rounded.
            Correlated { other: Id, correlation: Decimal, units: u32 }: Note at Indicator leads Part::Marks;
            /// The indicator's effective weight is below 0, at least half as far as its marks weigh: who does well on it stands lower
            /// on the whole. Both in percent.
            NegativeWeight { nominal: Decimal, effective: Decimal }: Note at Indicator leads Part::Rule;
            /// Units share a place, no tie-breaker splits them, and grades would differ if one did.
            TiesUnsplit { place: u32, units: u32, tie_breakers: u32 }: Warning at Unit leads Part::Grading;
            /// The unit is within half a rounding step of a cut: unrounded it would be on the other side, or level.
            /// All three are totals, or percentages where the percentage is what a threshold asks for.
            RoundingDecides { figure: Decided, total: Decimal, unrounded: Decimal, cut: Decimal }: Warning at Unit leads Part::Grading;
            /// A cap binds for more than half of the units.
            CapBinds { cap: Cap, units: u32, of: u32 }: Note at Anywhere leads cap.part();
        }
    }
}

/// What each of the schemas allows.
fn one_of<const N: usize>(families: [Schema; N]) -> Schema {
    let variants = families.into_iter().filter_map(|mut family| family.remove("oneOf"));
    let variants: Vec<_> = variants.filter_map(|variants| variants.as_array().cloned()).flatten().collect();
    let mut schema = Schema::default();
    schema.insert("oneOf".into(), variants.into());
    schema
}

/// The figure whose rounding decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Decided {
    /// The total in points.
    Total,
    /// The total in percent of the full marks.
    Percentage,
}

/// Why a grade can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Unreachable {
    /// Its quota leaves no place beyond the better grades'.
    NoPlaces,
    /// A better grade has neither quota nor threshold, so that everybody has that.
    AllHaveBetter,
    /// A better grade has no quota, and a threshold at or below its own.
    BetterIsEasier,
    /// Its threshold is beyond what marks and capped bonuses can give.
    ThresholdTooHigh,
}

/// What is capped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Cap {
    /// The bonuses of the category.
    Bonuses,
    /// The deductions of the category.
    Deductions,
    /// A level of an adjustment item.
    Level {
        /// The item.
        item: Id,
        /// The level.
        level: Id,
    },
    /// Items that have caps together.
    Set {
        /// The set.
        set: Id,
    },
    /// One adjustment item.
    Item {
        /// The item.
        item: Id,
    },
    /// The rate of the indicator.
    Rate,
}

impl Cap {
    /// Where the cap is set.
    fn part(&self) -> Part {
        match self {
            Self::Rate => Part::Rule,
            Self::Bonuses | Self::Deductions | Self::Item { .. } | Self::Level { .. } | Self::Set { .. } => Part::Items,
        }
    }
}
