//! Special circumstances 特殊情形: what a category knows of them, and units that are marked with them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::migration::names;
use super::{Effect, Id};

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
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
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

    /// 一票否决 to a grade, or to the last one, and 降档 by one, as there were before others could be stated.
    #[must_use]
    pub fn usual(grade: Option<Id>) -> [Self; 2] {
        let of =
            |id: &str, name: &str, effect| Self { id: id.into(), name: name.into(), effect, clause: String::new() };
        [of(Self::VETO, names::VETO, Effect::AtMost(grade)), of(Self::DOWNGRADE, names::DOWNGRADE, Effect::Lower(1))]
    }
}
