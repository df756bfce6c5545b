//! What a policy is as a document: whether its figures are real, how far it has come, and how many
//! decimals it keeps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether the figures that stand with a policy are real.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DataKind {
    /// 真实: a county's own.
    Real,
    /// 测试: to try the policy with; no result may be used.
    #[default]
    Test,
    /// 虚构: invented, to show or to teach.
    Fictional,
}

impl DataKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Real, Self::Test, Self::Fictional];

    pub(crate) fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// How far a document has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// It is being drafted, which its title doesn't say.
    #[default]
    Drafted,
    /// 征求意见稿: out for comment.
    Comment,
    /// 送审稿: before those who decide.
    Review,
    /// 印发稿: as issued.
    Issued,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Drafted, Self::Comment, Self::Review, Self::Issued];

    pub(crate) fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// Decimals kept where figures are rounded half up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rounding {
    /// Decimals of points; at most 6.
    #[serde(default = "two")]
    pub points: u8,
    /// Decimals of totals and percentages; at most 6.
    #[serde(default = "two")]
    pub total: u8,
}

fn two() -> u8 {
    2
}

impl Rounding {
    /// Most decimals that may be asked for.
    pub const MOST: u8 = 6;
}

impl Default for Rounding {
    fn default() -> Self {
        Self { points: 2, total: 2 }
    }
}
