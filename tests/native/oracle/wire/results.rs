//! Use of results: the 优秀 ratio, bonus funds and awards.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Condition, Id, Number, Point, Probe, Rounded, Step, Text, TieBlock};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excellence {
    pub average: Number,
    pub ceiling: Number,
    #[serde(default)]
    pub rounding: Rounded,
    #[serde(default)]
    pub least: u32,
    #[serde(default)]
    pub exempt: Option<Number>,
}

impl Default for Excellence {
    fn default() -> Self {
        Self { average: 15.into(), ceiling: 20.into(), rounding: Rounded::Floor, least: 0, exempt: None }
    }
}

/// What is absent is the policy's.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryExcellence {
    #[serde(default)]
    pub average: Option<Number>,
    #[serde(default)]
    pub ceiling: Option<Number>,
    #[serde(default)]
    pub exempt: Option<Number>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fund {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    #[serde(default)]
    pub coverage: Coverage,
    pub mode: FundMode,
    #[serde(default)]
    pub coefficient: Coefficient,
    #[serde(default = "super::rule::one")]
    pub exempt_coefficient: Number,
    #[serde(default)]
    pub condition: Option<Condition>,
    #[serde(default)]
    pub posts: Vec<Post>,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Coverage {
    All {
        #[serde(default)]
        except: Vec<Id>,
    },
    Only(Vec<Id>),
}

impl Default for Coverage {
    fn default() -> Self {
        Self::All { except: Vec::new() }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum FundMode {
    PerHead { base: Number },
    PerUnit { base: Number },
    Pool { sum: Number },
    PerPoint { rate: Number, threshold: Number },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Coefficient {
    Grade {
        #[serde(default)]
        coefficients: BTreeMap<Id, Number>,
    },
    Score {
        of: ScoreOf,
        points: Vec<Point>,
    },
    Place {
        coefficients: Vec<Number>,
        otherwise: Number,
    },
    Measure {
        indicator: Id,
        probe: Box<Probe>,
        scale: CoefficientScale,
    },
}

impl Default for Coefficient {
    fn default() -> Self {
        Self::Grade { coefficients: BTreeMap::new() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ScoreOf {
    Percentage,
    Total,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum CoefficientScale {
    Steps { steps: Vec<Step>, otherwise: Number },
    Polyline { points: Vec<Point> },
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub weight: Number,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Award {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub by: AwardBy,
    /// None = all.
    #[serde(default)]
    pub categories: Vec<Id>,
    #[serde(default)]
    pub within: Within,
    #[serde(default)]
    pub condition: Option<Condition>,
    pub prizes: Prizes,
    #[serde(default)]
    pub tie_block: TieBlock,
    #[serde(default, rename = "clause")]
    _clause: Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum AwardBy {
    Total,
    Section(Id),
    Indicators(Vec<Id>),
    PlaceGain {
        indicator: Id,
        #[serde(default)]
        quantity: Option<Id>,
    },
    PeriodTotal(Id),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Within {
    Together,
    #[default]
    Category,
    Group,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Prizes {
    Places(Vec<Number>),
    Each(Number),
}
