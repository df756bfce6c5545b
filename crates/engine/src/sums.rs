//! What the units of a category and of the county come to together, and what bonus funds pay.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use baton_model::Id;

/// What a bonus fund pays.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FundSum {
    /// The fund.
    pub fund: Id,
    /// In yuan, to the fen.
    pub sum: Decimal,
}

/// What a bonus fund pays a unit.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FundPaid {
    /// The fund.
    pub fund: Id,
    /// In yuan, to the fen.
    pub sum: Decimal,
    /// How that is divided over the fund's posts, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<PostSum>,
}

/// What a post gets of a unit's sum.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PostSum {
    /// The post.
    pub post: Id,
    /// In yuan, to the fen.
    pub sum: Decimal,
}

/// A category's figures.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CategoryOutcome {
    /// The category.
    pub category: Id,
    /// How many units, exempt ones included.
    pub units: u32,
    /// How many are ranked.
    pub ranked: u32,
    /// How many have each grade, best first.
    pub grades: Vec<GradeCount>,
    /// How many have a grade that counts as 优秀.
    pub excellent_units: u32,
    /// Civil servants' 优秀 places.
    pub excellent_places: u64,
    /// People assessed.
    pub assessed_headcount: u64,
    /// Bonus cost, in yuan.
    pub bonus: Decimal,
    /// What each fund that covers it costs of that, in the policy's order.
    pub funds: Vec<FundSum>,
}

/// How many units have a grade.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GradeCount {
    /// The grade.
    pub grade: Id,
    /// How many.
    pub units: u32,
}

/// The county's figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CountyOutcome {
    /// How many units.
    pub units: u32,
    /// How many have a grade that counts as 优秀.
    pub excellent_units: u32,
    /// Civil servants' 优秀 places in all.
    pub excellent_places: u64,
    /// floor(ceiling × people assessed).
    pub places_ceiling: u64,
    /// People assessed.
    pub assessed_headcount: u64,
    /// Bonus cost, in yuan.
    pub bonus: Decimal,
    /// What each fund costs of that, in the policy's order.
    pub funds: Vec<FundSum>,
}
