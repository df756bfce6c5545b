//! The policy, its categories, their sections and indicators.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    AdjustmentRules, Award, CategoryExcellence, Circumstance, Excellence, Fund, Grading, Id, Number, Rule, Text,
};

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    #[serde(rename = "title")]
    _title: Text,
    pub year: u16,
    #[serde(default, rename = "note")]
    _note: Text,
    #[serde(default, rename = "office")]
    _office: Text,
    #[serde(default, rename = "data")]
    _data: Text,
    #[serde(default, rename = "stage")]
    _stage: Text,
    #[serde(default, rename = "assumptions")]
    _assumptions: Vec<Text>,
    pub categories: Vec<Category>,
    #[serde(default = "usual_periods")]
    pub periods: Vec<Period>,
    #[serde(default)]
    pub excellence: Excellence,
    #[serde(default)]
    pub funds: Vec<Fund>,
    #[serde(default)]
    pub awards: Vec<Award>,
    #[serde(default)]
    pub rounding: Rounding,
    #[serde(default)]
    pub warning: Warning,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Category {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub full_marks: Number,
    #[serde(default, rename = "groups")]
    _groups: Vec<Group>,
    #[serde(default)]
    pub sections: Vec<Section>,
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    #[serde(default)]
    pub adjustments: AdjustmentRules,
    #[serde(default)]
    pub circumstances: Vec<Circumstance>,
    #[serde(default)]
    pub missing_items: MissingItems,
    #[serde(default)]
    pub negative_total: NegativeTotal,
    #[serde(default)]
    pub ranking: Ranking,
    #[serde(default)]
    pub grading: Grading,
    #[serde(default)]
    pub period_share: Number,
    #[serde(default)]
    pub period_awards: Option<PeriodAwards>,
    #[serde(default)]
    pub excellence: Option<CategoryExcellence>,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    #[serde(rename = "id")]
    _id: Id,
    #[serde(rename = "name")]
    _name: Text,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MissingItems {
    Rescale,
    RescaleSections,
    #[default]
    Keep,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum NegativeTotal {
    #[default]
    Floored,
    Allowed,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ranking {
    #[serde(default)]
    pub by: RankBy,
    #[serde(default)]
    pub tie_breakers: Vec<TieBreaker>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RankBy {
    #[default]
    Category,
    Group,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TieBreaker {
    CommonSubtotal,
    FewerDeductions,
    IndicatorPoints(Id),
    SectionPoints(Id),
    Difficulty,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PeriodAwards {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    /// Of places 1, 2, … in a period.
    pub points: Vec<Number>,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Section {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    #[serde(default)]
    pub marks: Option<Number>,
    #[serde(default)]
    pub floor: Option<Number>,
    #[serde(default)]
    pub cap: Option<Number>,
    #[serde(default)]
    pub pass: Option<Pass>,
    #[serde(default)]
    pub conversion: Conversion,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pass {
    Points(Number),
    Share(Number),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Conversion {
    #[default]
    None,
    Best,
    Ladder {
        points: Vec<Number>,
        #[serde(default)]
        otherwise: Number,
    },
    Weight(Number),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Indicator {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    #[serde(default)]
    pub kind: IndicatorKind,
    #[serde(default)]
    pub section: Id,
    #[serde(default, rename = "measuredIn")]
    _measured_in: Text,
    #[serde(default, rename = "quantities")]
    _quantities: Vec<Quantity>,
    pub marks: ByScope<Number>,
    pub rule: ByScope<Rule>,
    #[serde(default)]
    pub monitoring: Option<Monitoring>,
    #[serde(default, rename = "scheduleDriven")]
    _schedule_driven: bool,
    #[serde(default)]
    pub schedule: Vec<Number>,
    #[serde(default, rename = "source")]
    _source: Text,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum IndicatorKind {
    #[default]
    Common,
    Individual,
    Extra,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Quantity {
    #[serde(rename = "id")]
    _id: Id,
    #[serde(rename = "name")]
    _name: Text,
    #[serde(default, rename = "measuredIn")]
    _measured_in: Text,
}

/// What may differ by group and by unit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByScope<T> {
    pub category: T,
    #[serde(default = "BTreeMap::new")]
    pub groups: BTreeMap<Id, T>,
    #[serde(default = "BTreeMap::new")]
    pub units: BTreeMap<Id, T>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Monitoring {
    pub share: Number,
    #[serde(default)]
    pub weights: BTreeMap<Id, Number>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub month: u8,
    #[serde(default = "super::rule::one")]
    pub weight: Number,
}

fn usual_periods() -> Vec<Period> {
    let period = |(id, month): (&str, u8)| Period { id: id.to_owned(), _name: Text, month, weight: Number::from(1) };
    [("q1", 3), ("h1", 6), ("q3", 9)].map(period).into()
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    #[serde(default = "two")]
    pub points: u32,
    #[serde(default = "two")]
    pub total: u32,
}

fn two() -> u32 {
    2
}

impl Default for Rounding {
    fn default() -> Self {
        Self { points: 2, total: 2 }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warning {
    pub yellow: Number,
    pub red: Number,
}

impl Default for Warning {
    fn default() -> Self {
        Self { yellow: 10.into(), red: 30.into() }
    }
}
