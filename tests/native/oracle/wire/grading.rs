//! The ladder of grades.

use serde::Deserialize;

use super::{GradeRule, Id, Number, Text};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Grading {
    pub grades: Vec<Grade>,
    #[serde(default)]
    pub quota_rounding: Rounded,
    #[serde(default)]
    pub tie_block: TieBlock,
    #[serde(default)]
    pub roll_down: RollDown,
    #[serde(default)]
    pub lifted: Lifted,
    #[serde(default)]
    pub rules: Vec<GradeRule>,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

/// How a fraction of places becomes whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rounded {
    #[default]
    Floor,
    HalfUp,
    Ceil,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TieBlock {
    #[default]
    Include,
    Exclude,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RollDown {
    #[default]
    Off,
    On,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Lifted {
    #[default]
    Within,
    Beyond,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Grade {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    #[serde(default)]
    pub quota: Option<Quota>,
    #[serde(default)]
    pub threshold: Option<Threshold>,
    #[serde(default)]
    pub conditions: Conditions,
    #[serde(default)]
    pub excellent: bool,
    #[serde(default)]
    pub ratio_offset: Number,
    #[serde(default = "super::rule::one")]
    pub bonus_coefficient: Number,
    #[serde(default)]
    pub promotion_priority: bool,
    #[serde(default)]
    pub interview: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Quota {
    Share(Number),
    Places(u32),
    FromBelow(Number),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Threshold {
    Percentage(Number),
    Points(Number),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Conditions {
    #[default]
    Both,
    Either,
}
