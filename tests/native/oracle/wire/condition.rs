//! Conditions, the figures that they ask for, and effects.

use serde::Deserialize;

use super::{Id, Number, Order, Probe, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Condition {
    AtLeast { count: usize, of: Vec<Condition> },
    Is { figure: Figure, order: Order, bound: Number },
    Failed(Id),
    Circumstance(Id),
    Grades { among: Vec<Id>, years: u16 },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Figure {
    Rate(Id),
    IndicatorPoints(Id),
    SectionPoints(Id),
    Total,
    Percentage,
    Deductions,
    Entries {
        item: Id,
        #[serde(default)]
        level: Option<Id>,
    },
    FromLast,
    ExternalFromLast {
        indicator: Id,
        #[serde(default)]
        quantity: Option<Id>,
    },
    Measure {
        indicator: Id,
        probe: Box<Probe>,
    },
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Effect {
    #[default]
    Nothing,
    Bar(Id),
    Lower(usize),
    /// None = the last.
    AtMost(Option<Id>),
    Lift(usize),
    To(Id),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Circumstance {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    #[serde(default)]
    pub effect: Effect,
    #[serde(default)]
    pub ratio_offset: Number,
    #[serde(default = "super::rule::one")]
    pub bonus_factor: Number,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GradeRule {
    #[serde(rename = "id")]
    _id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub when: Condition,
    #[serde(default)]
    pub effect: Effect,
    #[serde(default)]
    pub ratio_offset: Number,
    #[serde(default = "super::rule::one")]
    pub bonus_factor: Number,
    #[serde(default, rename = "clause")]
    _clause: Text,
}
