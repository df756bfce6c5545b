//! An indicator of a category's system: its marks, rule and monitoring.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Number, Rule};

/// One indicator 指标 of a category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Indicator {
    /// Identifier, unique in the policy.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// 共性 or 个性.
    #[serde(default)]
    pub kind: IndicatorKind,
    /// The section in which it is: the identifier of one that the category declares, else a heading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// Unit of the actual value, such as 亿元 or %; for show only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measured_in: String,
    /// Marks 分值 by category, group and unit.
    pub marks: Marks,
    /// The scoring rule.
    pub rule: Rule,
    /// Routine monitoring whose periods count towards the annual rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monitoring: Option<Monitoring>,
    /// Whether the indicator has a schedule to keep (序时进度), so that monitoring must count for at least 30 %.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub schedule_driven: bool,
    /// Planned cumulative share of the annual target at the end of each month, 12 fractions; empty = month/12.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schedule: Vec<Number>,
    /// Who provides its data 考核责任单位; empty = not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The clause 条款 that it rests on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// Whether all units of the category share the indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum IndicatorKind {
    /// 共性.
    #[default]
    Common,
    /// 个性.
    Individual,
}

/// Marks by scope: those of the unit, else of its group, else of the category. 0 = not assessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Marks {
    /// Marks for the whole category.
    #[serde(default)]
    pub category: Number,
    /// Marks for groups, by group.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<Id, Number>,
    /// Marks for single units, by unit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub units: BTreeMap<Id, Number>,
}

impl Marks {
    /// `marks(u,k)`: the most specific of unit marks, group marks and category marks.
    #[must_use]
    pub fn of(&self, unit: &Id, group: Option<&Id>) -> Number {
        let of_group = || group.and_then(|group| self.groups.get(group));
        *self.units.get(unit).or_else(of_group).unwrap_or(&self.category)
    }
}

/// Routine monitoring 平时考核: rate = share × periods' mean + (1 − share) × annual rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Monitoring {
    /// Part of the rate that the periods make, as a fraction.
    pub share: Number,
    /// Weights of the policy's periods for this indicator; empty = the policy's own weights.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<Id, Number>,
}

impl Monitoring {
    /// Monitoring of a schedule-driven indicator counts for at least 30 %.
    pub const LEAST_SHARE: Decimal = Decimal::from_parts(30, 0, 0, false, 2);
}
