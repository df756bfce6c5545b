//! How a figure lies to a bound: of conditions on grades, and of entry conditions of rules.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a figure must lie to a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Order {
    Below,
    AtMost,
    AtLeast,
    #[serde(rename = "above")]
    Over,
}

impl Order {
    /// All of them, in the order in which choices show them.
    pub const ALL: &[Self] = &[Self::AtLeast, Self::Over, Self::AtMost, Self::Below];

    /// Whether a figure lies so that compares like this with its bound.
    pub const fn is_met(self, figure: Ordering) -> bool {
        match self {
            Self::Below => figure.is_lt(),
            Self::AtMost => figure.is_le(),
            Self::AtLeast => figure.is_ge(),
            Self::Over => figure.is_gt(),
        }
    }
}
