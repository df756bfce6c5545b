//! Scenarios: typed edits to a policy and a roster, each with its inverse.

mod apply;
mod error;
mod list;
mod parts;
mod target;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use error::EditError;
pub use parts::{About, Description, Placed};

use super::{
    AdjustmentItem, Bonus, Category, Entry, Excellence, Gate, Grade, Group, Id, Indicator, MissingItems, Monitoring,
    NegativeTotal, Number, Observation, Period, Quota, QuotaRounding, Ranking, RollDown, Rounding, Rule, Threshold,
    TieBlock, Unit, Warning,
};

/// A named what-if: the baseline plus an ordered list of edits, not a copy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scenario {
    /// Identifier, unique in the project.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The edits, applied in this order.
    #[serde(default)]
    pub edits: Vec<Edit>,
}

/// One change to a policy or a roster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Edit {
    /// Marks of an indicator for a scope; absent = the scope has none of its own (the category then 0).
    Marks {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// For whom.
        scope: MarksScope,
        /// The new marks.
        marks: Option<Number>,
    },
    /// Full marks of a category.
    FullMarks {
        /// The category.
        category: Id,
        /// The new full marks.
        full_marks: Number,
    },
    /// Quota of a grade.
    Quota {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new quota.
        quota: Option<Quota>,
    },
    /// Threshold of a grade.
    Threshold {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new threshold.
        threshold: Option<Threshold>,
    },
    /// Whether a tied block at a cut-off is let in, in a category.
    TieBlock {
        /// The category.
        category: Id,
        /// The new rule.
        tie_block: TieBlock,
    },
    /// Whether the next unit moves up, in a category.
    RollDown {
        /// The category.
        category: Id,
        /// The new rule.
        roll_down: RollDown,
    },
    /// Bonus coefficient of a grade.
    BonusCoefficient {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new coefficient.
        coefficient: Number,
    },
    /// Offset of a grade on the 优秀 ratio, in percentage points.
    RatioOffset {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new offset.
        offset: Number,
    },
    /// Bonus settings of the policy, or of a category that has its own.
    Bonus {
        /// The category; absent = the policy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<Id>,
        /// The new settings; absent = a category's fall back to the policy's.
        bonus: Option<Bonus>,
    },
    /// Settings of the civil servants' 优秀 ratio.
    Excellence {
        /// The new settings.
        excellence: Excellence,
    },
    /// Category and group of a unit.
    Placement {
        /// The unit.
        unit: Id,
        /// The new category.
        category: Id,
        /// The new group.
        group: Option<Id>,
    },
    /// Title, year and note of the policy.
    Title {
        /// Title of the document.
        title: String,
        /// Year that is assessed.
        year: u16,
        /// What a reader must know.
        note: String,
    },
    /// Bounds of the warning lights.
    Warning {
        /// The new bounds.
        warning: Warning,
    },
    /// Decimals kept.
    Rounding {
        /// The new decimals.
        rounding: Rounding,
    },
    /// The monitoring periods.
    Periods {
        /// The new periods.
        periods: Vec<Period>,
    },
    /// A whole category: added, put elsewhere, replaced or removed.
    Category {
        /// The category.
        category: Id,
        /// Where it stands and what it is; absent = it is no more.
        to: Option<Placed<Arc<Category>>>,
    },
    /// Name of a category.
    CategoryName {
        /// The category.
        category: Id,
        /// The new name.
        name: String,
    },
    /// A group: added, put elsewhere, renamed or removed.
    Group {
        /// The category.
        category: Id,
        /// The group.
        group: Id,
        /// Where it stands and what it is; absent = it is no more.
        to: Option<Placed<Group>>,
    },
    /// What becomes of the marks of indicators not assessed, in a category.
    MissingItems {
        /// The category.
        category: Id,
        /// The new rule.
        missing_items: MissingItems,
    },
    /// Whether totals of a category may be below 0.
    NegativeTotal {
        /// The category.
        category: Id,
        /// The new rule.
        negative_total: NegativeTotal,
    },
    /// How units of a category are ranked.
    Ranking {
        /// The category.
        category: Id,
        /// The new rule.
        ranking: Ranking,
    },
    /// How shares become places, in a category.
    QuotaRounding {
        /// The category.
        category: Id,
        /// The new rule.
        quota_rounding: QuotaRounding,
    },
    /// The grade of vetoed units, in a category.
    VetoGrade {
        /// The category.
        category: Id,
        /// The grade; absent = the last.
        grade: Option<Id>,
    },
    /// Conditions that bar grades, in a category.
    Gates {
        /// The category.
        category: Id,
        /// The new conditions.
        gates: Vec<Gate>,
    },
    /// A grade: added, put elsewhere, replaced or removed.
    Grade {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// Where it stands and what it is; absent = it is no more.
        to: Option<Placed<Grade>>,
    },
    /// An indicator: added, put elsewhere, replaced or removed.
    Indicator {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// Where it stands and what it is; absent = it is no more.
        to: Option<Placed<Arc<Indicator>>>,
    },
    /// What an indicator is called and where it belongs.
    Description {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// The new description.
        description: Description,
    },
    /// Scoring rule of an indicator.
    Rule {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// The new rule.
        rule: Rule,
    },
    /// Routine monitoring of an indicator.
    Monitoring {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// The new settings; absent = not monitored.
        monitoring: Option<Monitoring>,
    },
    /// Whether an indicator has a schedule to keep, and which.
    Schedule {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// Whether it has one.
        schedule_driven: bool,
        /// Planned cumulative share at the end of each month, 12 fractions; empty = month/12.
        schedule: Vec<Number>,
    },
    /// An adjustment item: added, put elsewhere, replaced or removed.
    Item {
        /// Category of the item.
        category: Id,
        /// The item.
        item: Id,
        /// Where it stands and what it is; absent = it is no more.
        to: Option<Placed<AdjustmentItem>>,
    },
    /// Caps on the sums of bonuses and deductions, in a category.
    Caps {
        /// The category.
        category: Id,
        /// Most points that bonuses may add; absent = uncapped.
        bonus: Option<Number>,
        /// Most points that deductions may take; absent = uncapped.
        deduction: Option<Number>,
    },
    /// A unit: added, put elsewhere, replaced or removed.
    Unit {
        /// The unit.
        unit: Id,
        /// Where it stands and what it is; absent = it is no more.
        to: Option<Placed<Arc<Unit>>>,
    },
    /// What a unit is, its data and place apart.
    About {
        /// The unit.
        unit: Id,
        /// The new particulars.
        about: About,
    },
    /// Difficulty factor of a unit on an indicator.
    Difficulty {
        /// The unit.
        unit: Id,
        /// The indicator.
        indicator: Id,
        /// The new factor; absent = 1.
        difficulty: Option<Number>,
    },
    /// What was observed of a unit on an indicator.
    Observation {
        /// The unit.
        unit: Id,
        /// The indicator.
        indicator: Id,
        /// The new values; absent = nothing was observed.
        observation: Option<Observation>,
    },
    /// The ledger of a unit's adjustments.
    Ledger {
        /// The unit.
        unit: Id,
        /// The new entries.
        entries: Vec<Entry>,
    },
    /// Several edits as one, in this order.
    Together {
        /// The edits.
        edits: Vec<Edit>,
    },
}

/// For whom an indicator's marks hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MarksScope {
    /// The whole category.
    Category,
    /// One group.
    Group(Id),
    /// One unit.
    Unit(Id),
}
