//! What an edit can change, one declaration each. Of a declaration come the edit, how it is written in files, its address,
//! its inverse, and what of it is handed on. `i18n/amendment` asks for its words.

use std::mem::swap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::address::{Address, Covers, On, Slot};
use super::handing::{HandedOn, Handing, as_it_is};
use super::list::exchange;
use super::table::edits;
use super::{About, Description, Edit, EditError, MarksScope, Placed};
use crate::{
    AdjustmentItem, CapSet, Category, CategoryExcellence, Circumstance, Coefficient, DataKind, Entry, Excellence, Fund,
    FundMode, Grade, GradeRule, Group, Id, Indicator, Lifted, MissingItems, Monitoring, NegativeTotal, Number,
    Observation, Period, Post, Quota, QuotaRounding, Ranking, RollDown, Rounding, Rule, Section, Stage, Threshold,
    TieBlock, Unit, Warning,
};

edits! {
    /// Marks of an indicator for a scope; absent = the scope has none of its own (the category then 0).
    Marks of Marks {
        /// The new marks.
        marks: Option<Number> => Slot::exchange_marks,
    },
    /// Full marks of a category.
    FullMarks of Category {
        /// The new full marks.
        full_marks: Number = full_marks,
    },
    /// Quota of a grade.
    Quota of Grade {
        /// The new quota.
        quota: Option<Quota> = quota,
    },
    /// Threshold of a grade.
    Threshold of Grade {
        /// The new threshold.
        threshold: Option<Threshold> = threshold,
    },
    /// Whether a tied block at a cut-off is let in, in a category.
    TieBlock of Grading {
        /// The new rule.
        tie_block: TieBlock = tie_block,
    },
    /// Whether the next unit moves up, in a category.
    RollDown of Grading {
        /// The new rule.
        roll_down: RollDown = roll_down,
    },
    /// Whether units that are lifted take places, in a category.
    Lifted of Grading {
        /// The new rule.
        lifted: Lifted = lifted,
    },
    /// Bonus coefficient of a grade.
    BonusCoefficient of Grade {
        /// The new coefficient.
        coefficient: Number = bonus_coefficient,
    },
    /// Offset of a grade on the 优秀 ratio, in percentage points.
    RatioOffset of Grade {
        /// The new offset.
        offset: Number = ratio_offset,
    },
    /// How a bonus fund's money is worked out.
    FundPay of Fund {
        /// How it is worked out.
        mode: FundMode = mode,
        /// What the unit's result counts; the grades' own coefficients when absent.
        #[serde(default, skip_serializing_if = "Coefficient::is_the_grades_own")]
        coefficient: Coefficient = coefficient,
        /// Coefficient of a unit without a grade.
        exempt_coefficient: Number = exempt_coefficient,
        /// The posts over which a unit's sum is divided.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        posts: Vec<Post> = posts,
    },
    /// Whether a bonus fund covers a category.
    FundCoverage of FundCoverage {
        /// Whether it does.
        covered: bool => Covers::exchange,
    },
    /// A bonus fund: added, put elsewhere, replaced or removed.
    whole Fund [Fund] {} {
        /// The fund.
        fund: Id,
    } in policy.funds or UnknownFund,
    /// Settings of the civil servants' 优秀 ratio.
    Excellence of Policy {
        /// The new settings.
        excellence: Excellence = excellence,
    },
    /// What a category has of its own of the 优秀 ratio.
    CategoryExcellence of Category {
        /// The new numbers.
        excellence: CategoryExcellence = excellence,
    },
    /// Category and group of a unit.
    Placement of Unit {
        /// The new category.
        category: Id = category,
        /// The new group.
        group: Option<Id> = group,
    },
    /// Title, year and note of the policy.
    Title of Policy {
        /// Title of the document.
        title: String = title,
        /// Year that is assessed.
        year: u16 = year,
        /// What a reader must know.
        note: String = note,
    },
    /// Who issues the policy, what its figures are, and how far the document has come.
    Status of Policy {
        /// The office that issues it.
        office: String = office,
        /// Whether its figures are real.
        data_kind: DataKind = data,
        /// How far it has come.
        stage: Stage = stage,
    },
    /// What the drafter assumes.
    Assumptions of Policy {
        /// The assumptions, in words.
        assumptions: Vec<String> = assumptions,
    },
    /// Bounds of the warning lights.
    Warning of Policy {
        /// The new bounds.
        warning: Warning = warning,
    },
    /// Decimals kept.
    Rounding of Policy {
        /// The new decimals.
        rounding: Rounding = rounding,
    },
    /// The monitoring periods.
    Periods of Policy {
        /// The new periods.
        periods: Vec<Period> = periods,
    },
    /// A whole category: added, put elsewhere, replaced or removed.
    whole Category [Arc<Category>] {} {
        /// The category.
        category: Id,
    } in policy.categories or UnknownCategory,
    /// Name of a category.
    CategoryName of Category {
        /// The new name.
        name: String = name,
    },
    /// A group: added, put elsewhere, renamed or removed.
    whole Group [Group] {
        /// The category.
        category: Id,
    } {
        /// The group.
        group: Id,
    } in category.groups or UnknownGroup,
    /// A section: declared, put elsewhere, replaced or no more than a heading.
    whole Section [Section] {
        /// The category.
        category: Id,
    } {
        /// The section.
        section: Id,
    } in category.sections or UnknownSection,
    /// What becomes of the marks of indicators not assessed, in a category.
    MissingItems of Category {
        /// The new rule.
        missing_items: MissingItems = missing_items,
    },
    /// Whether totals of a category may be below 0.
    NegativeTotal of Category {
        /// The new rule.
        negative_total: NegativeTotal = negative_total,
    },
    /// How units of a category are ranked.
    Ranking of Category {
        /// The new rule.
        ranking: Ranking = ranking,
    },
    /// How shares become places, in a category.
    QuotaRounding of Grading {
        /// The new rule.
        quota_rounding: QuotaRounding = quota_rounding,
    },
    /// A circumstance: added, put elsewhere, replaced or removed.
    whole Circumstance [Circumstance] {
        /// The category.
        category: Id,
    } {
        /// The circumstance.
        circumstance: Id,
    } in category.circumstances or UnknownCircumstance,
    /// Grade rules of a category, in their order.
    GradeRules of Grading {
        /// The new rules.
        rules: Vec<GradeRule> = rules,
    },
    /// A grade: added, put elsewhere, replaced or removed.
    whole Grade [Grade] {
        /// Category of the ladder.
        category: Id,
    } {
        /// The grade.
        grade: Id,
    } in grading.grades or UnknownGrade,
    /// An indicator: added, put elsewhere, replaced or removed.
    whole Indicator [Arc<Indicator>] {
        /// Category of the indicator.
        category: Id,
    } {
        /// The indicator.
        indicator: Id,
    } in category.indicators or UnknownIndicator,
    /// What an indicator is called and where it belongs.
    Description of Indicator {
        /// The new description.
        description: Description => Description::exchange,
    },
    /// Scoring rule of an indicator.
    Rule of Indicator {
        /// The new rule.
        rule: Rule = rule,
    },
    /// Routine monitoring of an indicator.
    Monitoring of Indicator {
        /// The new settings; absent = not monitored.
        monitoring: Option<Monitoring> = monitoring,
    },
    /// Whether an indicator has a schedule to keep, and which.
    Schedule of Indicator {
        /// Whether it has one.
        schedule_driven: bool = schedule_driven,
        /// Planned cumulative share at the end of each month, 12 fractions; empty = month/12.
        schedule: Vec<Number> = schedule,
    },
    /// An adjustment item: added, put elsewhere, replaced or removed.
    whole Item [AdjustmentItem] {
        /// Category of the item.
        category: Id,
    } {
        /// The item.
        item: Id,
    } in adjustments.items or UnknownItem,
    /// Caps on the sums of bonuses and deductions, in a category.
    Caps of Adjustments {
        /// Most points that bonuses may add; absent = uncapped.
        bonus: Option<Number> = bonus_cap,
        /// Most points that deductions may take; absent = uncapped.
        deduction: Option<Number> = deduction_cap,
    },
    /// Items that have caps together, in a category.
    CapSets of Adjustments {
        /// The new sets.
        sets: Vec<CapSet> = sets,
    },
    /// A unit: added, put elsewhere, replaced or removed.
    whole Unit [Arc<Unit>] {} {
        /// The unit.
        unit: Id,
    } in roster.units or UnknownUnit,
    /// What a unit is, its data and place apart.
    About of Unit {
        /// The new particulars.
        about: About => About::exchange,
    },
    /// Difficulty factor of a unit on an indicator.
    Difficulty of Reading {
        /// The new factor; absent = 1.
        difficulty: Option<Number> => Slot::exchange_difficulty,
    },
    /// What was observed of a unit on an indicator.
    data Observation of Reading {
        /// The new values; absent = nothing was observed.
        observation: Option<Observation> => Slot::exchange_observation,
    },
    /// The ledger of a unit's adjustments.
    data Ledger of Unit {
        /// The new entries.
        entries: Vec<Entry> = adjustments,
    },
}

as_it_is!(
    CategoryExcellence,
    Coefficient,
    DataKind,
    Excellence,
    FundMode,
    Id,
    Lifted,
    MissingItems,
    Monitoring,
    NegativeTotal,
    Number,
    Observation,
    Period,
    Quota,
    QuotaRounding,
    RollDown,
    Rounding,
    Rule,
    Stage,
    Threshold,
    TieBlock,
    Warning,
    bool,
    u16,
);
