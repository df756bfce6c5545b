//! What stands in for a rate that can't be computed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Number;

/// The rate that stands in for one that can't be computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Substitute {
    /// Rate 0.
    #[default]
    Zero,
    /// Rate 1.
    Full,
    /// The mean of the defined rates in the cohort; 0 where there is none.
    CohortMean,
    /// This rate.
    Rate(Number),
    /// Not assessed for this unit (缺项).
    Exclude,
}

/// What stands in, without its rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubstituteKind {
    /// Rate 0.
    Zero,
    /// Rate 1.
    Full,
    /// The mean of the defined rates in the cohort.
    CohortMean,
    /// A given rate.
    Rate,
    /// Not assessed.
    Exclude,
}

impl Substitute {
    /// What it is.
    pub const fn kind(self) -> SubstituteKind {
        match self {
            Self::Zero => SubstituteKind::Zero,
            Self::Full => SubstituteKind::Full,
            Self::CohortMean => SubstituteKind::CohortMean,
            Self::Rate(_) => SubstituteKind::Rate,
            Self::Exclude => SubstituteKind::Exclude,
        }
    }

    /// Its rate, where it is a given one.
    pub const fn rate(self) -> Option<Number> {
        match self {
            Self::Rate(rate) => Some(rate),
            Self::Zero | Self::Full | Self::CohortMean | Self::Exclude => None,
        }
    }
}

impl SubstituteKind {
    /// The substitute; `rate` is that of a given one.
    pub const fn substitute(self, rate: Number) -> Substitute {
        match self {
            Self::Zero => Substitute::Zero,
            Self::Full => Substitute::Full,
            Self::CohortMean => Substitute::CohortMean,
            Self::Rate => Substitute::Rate(rate),
            Self::Exclude => Substitute::Exclude,
        }
    }
}
