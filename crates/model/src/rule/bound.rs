//! The bounds of a span: given values, or figures of the cohort.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Number;

/// A bound of a span. For a cost, a cohort's minimum and maximum change places.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// A given value of the measure.
    Fixed(Number),
    /// The smallest value of the measure in the cohort.
    CohortMin,
    /// The mean value of the measure in the cohort.
    CohortMean,
    /// The largest value of the measure in the cohort.
    CohortMax,
}

/// What a bound is, without its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundKind {
    /// A given value.
    Fixed,
    /// The cohort's smallest.
    CohortMin,
    /// The cohort's mean.
    CohortMean,
    /// The cohort's largest.
    CohortMax,
}

impl Bound {
    /// What it is.
    pub const fn kind(self) -> BoundKind {
        match self {
            Self::Fixed(_) => BoundKind::Fixed,
            Self::CohortMin => BoundKind::CohortMin,
            Self::CohortMean => BoundKind::CohortMean,
            Self::CohortMax => BoundKind::CohortMax,
        }
    }
}

impl BoundKind {
    /// The bound; `value` is that of a fixed one.
    pub const fn bound(self, value: Number) -> Bound {
        match self {
            Self::Fixed => Bound::Fixed(value),
            Self::CohortMin => Bound::CohortMin,
            Self::CohortMean => Bound::CohortMean,
            Self::CohortMax => Bound::CohortMax,
        }
    }
}
