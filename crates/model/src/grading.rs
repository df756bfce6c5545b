//! The grade ladder of a category: quotas, thresholds, gates, and what each grade brings.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};

use super::condition::written_as;
use super::{Condition, Effect, Id, Number};

/// How totals and ranks become grades 等次.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Grading {
    /// The grades, best first.
    pub grades: Vec<Grade>,
    /// How shares of n become places; down (不超过) when absent.
    #[serde(default)]
    pub quota_rounding: QuotaRounding,
    /// Whether a block of tied units at a cut-off is let in.
    #[serde(default)]
    pub tie_block: TieBlock,
    /// Whether the next unit moves up when one is set aside.
    #[serde(default)]
    pub roll_down: RollDown,
    /// Conditions that bar a grade.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<GradeRule>,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// One grade with its conditions and its use of results 结果运用.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Grade {
    /// Identifier, unique in the ladder.
    pub id: Id,
    /// Name shown, such as 一等.
    pub name: String,
    /// How many may have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<Quota>,
    /// From what score on it may be had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Threshold>,
    /// Whether it counts as 优秀.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub excellent: bool,
    /// Added to the county-average 优秀 ratio, in percentage points.
    #[serde(default)]
    pub ratio_offset: Number,
    /// Coefficient of the annual bonus.
    #[serde(default = "one")]
    pub bonus_coefficient: Number,
    /// Whether cadres of the unit have priority in promotion.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub promotion_priority: bool,
    /// Whether the unit's leaders are called to an interview.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interview: bool,
}

fn one() -> Number {
    Number::ONE
}

/// How many units may have a grade.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Quota {
    /// A fraction of the ranked units of the lane, such as 0.2.
    Share(Number),
    /// A fixed number of places.
    Places(u32),
}

/// From what score on a grade may be had, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Threshold {
    /// Percentage of the full marks, 0 to 100.
    Percentage(Number),
    /// Points of the total.
    Points(Number),
}

/// How a fractional number of places becomes whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum QuotaRounding {
    /// Down 不超过.
    #[default]
    Floor,
    /// Half up 四舍五入.
    HalfUp,
    /// Up.
    Ceil,
}

/// Whether a block of tied units at a cut-off is within the grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum TieBlock {
    /// If at least one place is left for it.
    #[default]
    Include,
    /// Only if all of it fits.
    Exclude,
}

/// What happens to the place of a unit that is set aside 顺延.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum RollDown {
    /// The place stays empty.
    #[default]
    Off,
    /// The unit takes no place in any quota; the next one moves up.
    On,
}

/// An effect on the grade of the units for which a condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeRule {
    /// When it takes effect.
    pub when: Condition,
    /// What becomes of the grade.
    pub effect: Effect,
    /// The clause that it rests on.
    pub clause: String,
}

impl GradeRule {
    /// Whether it bars a grade, and with it all better ones.
    pub fn bars(&self, grade: &Id) -> bool {
        matches!(&self.effect, Effect::Bar(barred) if barred == grade)
    }
}

/// A condition that bars a grade: a unit that meets it gets at most the next grade.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename = "Gate", rename_all = "camelCase", deny_unknown_fields)]
struct GateTag {
    /// The barred grade.
    grade: Id,
    /// When it is barred.
    condition: Condition,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    clause: String,
}

impl GateTag {
    fn of(rule: &GradeRule) -> Option<Self> {
        let (condition, clause) = (rule.when.clone(), rule.clause.clone());
        match &rule.effect {
            Effect::Bar(grade) => Some(Self { grade: grade.clone(), condition, clause }),
            Effect::Nothing | Effect::Lower(_) | Effect::AtMost(_) => None,
        }
    }
}

impl From<GateTag> for GradeRule {
    fn from(GateTag { grade, condition, clause }: GateTag) -> Self {
        Self { when: condition, effect: Effect::Bar(grade), clause }
    }
}

written_as!(GradeRule, GateTag);
