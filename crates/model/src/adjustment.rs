//! Bonus and deduction items 加减分 of a category, their levels and caps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Number};

/// The adjustment items of a category and the caps on their sums.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustmentRules {
    /// The items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<AdjustmentItem>,
    /// Items that have caps together. An item should stand in one only; the first in which it stands holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sets: Vec<CapSet>,
    /// Most points that bonuses may add; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus_cap: Option<Number>,
    /// Most points that deductions may take; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deduction_cap: Option<Number>,
}

/// An item of the ledger, such as a commendation 表彰 or a criticism notice 通报批评.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustmentItem {
    /// Identifier, unique in the category.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Whether it adds or takes.
    pub sign: Sign,
    /// Points by level.
    pub levels: Vec<Level>,
    /// Whether entries on one matter add up.
    #[serde(default)]
    pub counting: Counting,
    /// Most points of the item, bonuses and deductions apart; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Number>,
    /// The clause that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// Items that have caps together 共同封顶, applied after those of levels and items and before the category's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CapSet {
    /// Identifier, unique in the category.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// The items.
    pub items: Vec<Id>,
    /// Most points that their bonuses may add; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus_cap: Option<Number>,
    /// Most points that their deductions may take; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deduction_cap: Option<Number>,
}

/// Whether an item adds or takes points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Sign {
    /// Adds; its levels' points are written positive.
    Bonus,
    /// Takes; its levels' points are written positive, as the size of the deduction.
    Deduction,
    /// A special assessment 专项考核: adds or takes by the sign of points × quantity.
    Special,
}

/// A level of an item, such as national or provincial, with its points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Level {
    /// Identifier, unique in the item.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Points per unit of quantity.
    pub points: Number,
    /// Most points of the level, bonuses and deductions apart; absent = uncapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Number>,
}

/// How entries on the same matter count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    /// Every entry counts.
    #[default]
    EveryEntry,
    /// Of a unit's entries with the same matter only the largest counts, bonuses and deductions apart.
    HighestOnly,
}
