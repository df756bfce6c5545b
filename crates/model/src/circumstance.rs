//! Special circumstances 特殊情形: what a category knows of them, and units that are marked with them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::migration::names;
use super::{Effect, Id, Number};

/// Something that may be marked at units of a category, such as 一票否决, and what it does to their grade.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Circumstance {
    /// Identifier, unique in the category.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// What becomes of the grade of a unit that is marked with it; each mark counts.
    #[serde(default, skip_serializing_if = "Effect::is_nothing")]
    pub effect: Effect,
    /// Percentage points added to the 优秀 ratio of a unit for each mark.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ratio_offset: Number,
    /// What a unit's bonus of each fund is multiplied by for each mark; 1 when absent.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub bonus_factor: Number,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

fn one() -> Number {
    Number::ONE
}

pub(super) fn is_zero(offset: &Number) -> bool {
    *offset == Number::ZERO
}

pub(super) fn is_one(factor: &Number) -> bool {
    *factor == Number::ONE
}

/// What a circumstance or grade rule brings beside what it does to the grade, a number that may be changed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtraNumber {
    /// What it adds to the 优秀 ratio.
    RatioOffset,
    /// What it multiplies the bonus by.
    BonusFactor,
}

/// A circumstance that applies to a unit. The same one may apply several times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Marked {
    /// The circumstance.
    pub circumstance: Id,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Circumstance {
    /// Identifier of 一票否决 in files that knew no other circumstance than it and 降档.
    pub const VETO: &str = "veto";
    /// Identifier of 降档 there.
    pub const DOWNGRADE: &str = "downgrade";

    /// One that does nothing but what it does to the grade.
    #[must_use]
    pub fn new(id: Id, name: String, effect: Effect) -> Self {
        let (ratio_offset, bonus_factor) = (Number::ZERO, Number::ONE);
        Self { id, name, effect, ratio_offset, bonus_factor, clause: String::new() }
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

    /// 一票否决 to a grade, or to the last one, and 降档 by one, as there were before others could be stated.
    #[must_use]
    pub fn usual(grade: Option<Id>) -> [Self; 2] {
        let of = |id: &str, name: &str, effect| Self::new(id.into(), name.into(), effect);
        [of(Self::VETO, names::VETO, Effect::AtMost(grade)), of(Self::DOWNGRADE, names::DOWNGRADE, Effect::Lower(1))]
    }
}
