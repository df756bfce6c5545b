//! What edits carry: something with its place in a list, an indicator's description, a unit's particulars.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{Indicator, IndicatorKind, Number, Unit};

/// Where something stands in its list, and what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Placed<T> {
    /// Position in the list without it, from 0; beyond the end = at the end.
    pub at: u32,
    /// What it is. Its identifier is the one that the edit names.
    pub value: T,
}

/// What an indicator is called and where it belongs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Description {
    /// Name shown.
    pub name: String,
    /// 共性 or 个性.
    #[serde(default)]
    pub kind: IndicatorKind,
    /// Section heading under which it stands.
    #[serde(default)]
    pub section: String,
    /// Unit of the actual value, for show only.
    #[serde(default)]
    pub measured_in: String,
    /// The clause that it rests on.
    #[serde(default)]
    pub clause: String,
}

impl Description {
    /// The description of an indicator as it is.
    #[must_use]
    pub fn of(indicator: &Indicator) -> Self {
        let Indicator { name, kind, section, measured_in, clause, .. } = indicator.clone();
        Self { name, kind, section, measured_in, clause }
    }
}

/// What a unit is, its data and place apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct About {
    /// Name shown.
    pub name: String,
    /// People whose bonus is paid.
    #[serde(default)]
    pub headcount: u32,
    /// People assessed, of whom a ratio may be 优秀.
    #[serde(default)]
    pub assessed_headcount: u32,
    /// Unit-level difficulty factor; absent = 1.
    #[serde(default)]
    pub difficulty: Option<Number>,
    /// 一票否决, with the reason.
    #[serde(default)]
    pub veto: Option<String>,
    /// 降档: by how many grades.
    #[serde(default)]
    pub downgrade: u32,
    /// Why it is downgraded.
    #[serde(default)]
    pub downgrade_reason: String,
    /// 不参加排名: scored, but without place and grade.
    #[serde(default)]
    pub exempt: bool,
}

impl About {
    /// The particulars of a unit as they are.
    #[must_use]
    pub fn of(unit: &Unit) -> Self {
        let Unit { name, headcount, assessed_headcount, difficulty, veto, downgrade, downgrade_reason, exempt, .. } =
            unit.clone();
        Self { name, headcount, assessed_headcount, difficulty, veto, downgrade, downgrade_reason, exempt }
    }
}
