//! The grade ladder of a category: quotas, thresholds, grade rules, and what each grade brings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::circumstance::{is_one, is_zero};
use super::migration::names;
use super::{Condition, Effect, ExtraNumber, Figure, Id, Number};

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
    /// Whether units that are lifted take places of the quotas.
    #[serde(default, skip_serializing_if = "Lifted::is_within")]
    pub lifted: Lifted,
    /// What becomes of the grade where conditions hold, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<GradeRule>,
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
    /// Whether quota and threshold must both hold, where it has both.
    #[serde(default, skip_serializing_if = "Conditions::is_both")]
    pub conditions: Conditions,
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
    /// Of the last grade: the fraction of the ranked units that is left for it, so that the grade before has the places up
    /// to there.
    FromBelow(Number),
}

/// What of quota and threshold must hold for a grade that has both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Conditions {
    /// Both.
    #[default]
    Both,
    /// One of them.
    Either,
}

impl Conditions {
    /// Whether both must.
    #[must_use]
    pub const fn is_both(&self) -> bool {
        matches!(self, Self::Both)
    }
}

impl Grading {
    /// The share that is left for the last grade, where its quota is stated from below.
    #[must_use]
    pub fn share_below(&self) -> Option<Number> {
        match self.grades.last()?.quota? {
            Quota::FromBelow(share) => Some(share),
            Quota::Share(_) | Quota::Places(_) => None,
        }
    }

    /// Whether so many places go up to a grade: by its own quota, or by what is left for the last.
    #[must_use]
    pub fn has_quota(&self, grade: usize) -> bool {
        let own = self.grades.get(grade).and_then(|grade| grade.quota);
        let below = self.share_below().is_some() && grade.saturating_add(2) == self.grades.len();
        below || matches!(own, Some(Quota::Share(_) | Quota::Places(_)))
    }

    /// Whether a grade may be had by its threshold or by a place alike.
    #[must_use]
    pub fn is_either(&self, grade: usize) -> bool {
        let either = |own: &Grade| own.conditions == Conditions::Either && own.threshold.is_some();
        self.has_quota(grade) && self.grades.get(grade).is_some_and(either)
    }
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

/// Whether a unit that is lifted 晋档 takes a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Lifted {
    /// It takes one before all others.
    #[default]
    Within,
    /// It takes none.
    Beyond,
}

impl Lifted {
    /// Whether it takes one.
    #[must_use]
    pub const fn is_within(&self) -> bool {
        matches!(self, Self::Within)
    }
}

/// An effect on the grade of the units for which a condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GradeRule {
    /// Identifier, unique in the ladder.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// When it takes effect.
    pub when: Condition,
    /// What becomes of the grade.
    #[serde(default, skip_serializing_if = "Effect::is_nothing")]
    pub effect: Effect,
    /// Percentage points added to the 优秀 ratio.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ratio_offset: Number,
    /// What the bonus of each fund is multiplied by; 1 when absent.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub bonus_factor: Number,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

impl GradeRule {
    /// One that does nothing but what it does to the grade.
    #[must_use]
    pub fn new(id: Id, name: String, when: Condition, effect: Effect) -> Self {
        let (ratio_offset, bonus_factor) = (Number::ZERO, Number::ONE);
        Self { id, name, when, effect, ratio_offset, bonus_factor, clause: String::new() }
    }

    /// Whether it leaves the 优秀 ratio and the bonus as they are.
    #[must_use]
    pub fn is_for_the_grade_alone(&self) -> bool {
        self.ratio_offset == Number::ZERO && self.bonus_factor == Number::ONE
    }

    /// A number of it.
    #[must_use]
    pub const fn number(&self, number: ExtraNumber) -> Number {
        match number {
            ExtraNumber::RatioOffset => self.ratio_offset,
            ExtraNumber::BonusFactor => self.bonus_factor,
        }
    }

    /// Changes a number of it.
    pub const fn set(&mut self, number: ExtraNumber, value: Number) {
        match number {
            ExtraNumber::RatioOffset => self.ratio_offset = value,
            ExtraNumber::BonusFactor => self.bonus_factor = value,
        }
    }

    /// A condition that bars a grade, as there were before rules could do anything else, named after what it asks for;
    /// numbered from 1 on.
    #[must_use]
    pub fn gate(number: usize, when: Condition, grade: Id, clause: String) -> Self {
        let deductions = when.figures().contains(&&Figure::Deductions);
        let name = if deductions { names::DEDUCTIONS_OVER } else { names::RATE_BELOW };
        let (id, effect) = (Id::from(format!("gate-{number}")), Effect::Bar(grade));
        Self { clause, ..Self::new(id, name.into(), when, effect) }
    }
}
