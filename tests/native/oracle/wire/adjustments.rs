//! Items of the ledger, their levels and caps.

use serde::Deserialize;

use super::{Id, Number, Text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustmentRules {
    #[serde(default)]
    pub items: Vec<Item>,
    #[serde(default)]
    pub sets: Vec<CapSet>,
    #[serde(default)]
    pub bonus_cap: Option<Number>,
    #[serde(default)]
    pub deduction_cap: Option<Number>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub sign: Sign,
    pub levels: Vec<Level>,
    #[serde(default)]
    pub counting: Counting,
    #[serde(default)]
    pub cap: Option<Number>,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Sign {
    Bonus,
    Deduction,
    Special,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Counting {
    #[default]
    EveryEntry,
    HighestOnly,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub worth: Worth,
    #[serde(default)]
    pub cap: Option<Number>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Worth {
    Points(Number),
    Share { indicator: Id, share: Number },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CapSet {
    #[serde(rename = "id")]
    _id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub items: Vec<Id>,
    #[serde(default)]
    pub bonus_cap: Option<Number>,
    #[serde(default)]
    pub deduction_cap: Option<Number>,
}
