//! Ways to do away with a finding: edits that need no judgement but the drafter's yes. In the module's answers they are mends.

use schemars::JsonSchema;
use serde::Serialize;

use baton_model::{Edit, Id, TieBreaker};

/// A way to mend a finding.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Mend")]
pub struct Fix {
    /// What is done.
    pub kind: FixKind,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// What a mend does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
#[schemars(rename = "MendKind")]
pub enum FixKind {
    /// Scales all marks in proportion.
    ScaleMarks,
    /// Takes the difference from one indicator, or gives it to it.
    OneIndicator {
        /// The indicator, the one with the most marks.
        indicator: Id,
    },
    /// Makes the full marks what the marks add up to.
    FullMarks,
    /// Puts figures into descending order.
    Sort,
    /// Takes off a threshold that nothing can pass through.
    NoThreshold,
    /// Takes quota and threshold off the last grade.
    NoCondition,
    /// Removes the data of an indicator that is no more.
    RemoveLeftOvers,
    /// Removes grade rules and tie-breakers that name what is no more.
    RemoveLost,
    /// Removes a grade rule without effect.
    RemoveGradeRule,
    /// Lets a circumstance lead to the last grade.
    CircumstanceToLast,
    /// Raises the share of monitoring to the least that a schedule-driven indicator needs.
    MonitoringShare,
    /// States percentage thresholds as points of the full marks.
    ThresholdsAsPoints,
    /// Adds tie-breakers that split the tie.
    SplitTies {
        /// Those added, in their order.
        breakers: Vec<TieBreaker>,
    },
}
