//! What is looked at before a scale judges it: a measure, compared with those of a cohort or by itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cohort, Direction, Measure, Shown};
use crate::Number;

/// 比较口径: what the value of a measure is compared with in the cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Comparison {
    /// 按实绩: the value / the cohort's largest; for a cost the smallest / the value.
    Best,
    /// The value / the cohort's mean; for a cost the mean / the value.
    MeanRatio {
        /// Which mean; the simple one when absent.
        #[serde(default, skip_serializing_if = "Mean::is_simple")]
        mean: Mean,
    },
    /// The value − the cohort's mean; for a cost the mean − the value.
    OverMean {
        /// Which mean; the simple one when absent.
        #[serde(default, skip_serializing_if = "Mean::is_simple")]
        mean: Mean,
    },
    /// 位次: the place of the value in the cohort, best = 1, ties share the best place.
    Rank,
}

/// A mean of a cohort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Mean {
    /// The mean of the values.
    #[default]
    Simple,
    /// The measure's own formula on the sums of what it looks at; of a completion, an over-target or a growth, else as `simple`.
    Pooled,
}

/// Which comparison, without its mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the comparisons say what each means")]
pub enum ComparisonKind {
    Best,
    MeanRatio,
    OverMean,
    Rank,
}

impl ComparisonKind {
    /// All of them, in the order in which choices show them.
    pub const ALL: &[Self] = &[Self::Best, Self::MeanRatio, Self::OverMean, Self::Rank];

    /// The comparison; `mean` is that of one with a mean.
    #[must_use]
    pub const fn comparison(self, mean: Mean) -> Comparison {
        match self {
            Self::Best => Comparison::Best,
            Self::MeanRatio => Comparison::MeanRatio { mean },
            Self::OverMean => Comparison::OverMean { mean },
            Self::Rank => Comparison::Rank,
        }
    }
}

impl Mean {
    const fn is_simple(&self) -> bool {
        matches!(self, Self::Simple)
    }
}

impl Comparison {
    /// Which it is.
    #[must_use]
    pub const fn kind(self) -> ComparisonKind {
        match self {
            Self::Best => ComparisonKind::Best,
            Self::MeanRatio { .. } => ComparisonKind::MeanRatio,
            Self::OverMean { .. } => ComparisonKind::OverMean,
            Self::Rank => ComparisonKind::Rank,
        }
    }

    /// The mean that it compares with; absent where it does with none.
    #[must_use]
    pub const fn mean(self) -> Option<Mean> {
        match self {
            Self::MeanRatio { mean } | Self::OverMean { mean } => Some(mean),
            Self::Best | Self::Rank => None,
        }
    }
}

/// A measure with what it is compared with, as a component or a condition has it.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Which number is looked at.
    pub measure: &'a Measure,
    /// What it is compared with; absent where the value stays.
    pub comparison: Option<Comparison>,
    /// Whether higher or lower is better, as stated.
    pub direction: Direction,
    /// Among whom.
    pub cohort: Cohort,
    /// What a completion is of which nothing should happen and nothing did (cost, x = 0).
    pub at_zero: Number,
}

impl Look<'_> {
    /// Which way is better before the comparison.
    #[must_use]
    pub const fn measured_direction(&self) -> Direction {
        self.measure.facts().better.of(self.direction)
    }

    /// Which way is better after it.
    #[must_use]
    pub const fn judged_direction(&self) -> Direction {
        match self.comparison {
            None => self.measured_direction(),
            Some(Comparison::Best | Comparison::MeanRatio { .. } | Comparison::OverMean { .. }) => Direction::Benefit,
            Some(Comparison::Rank) => Direction::Cost,
        }
    }

    /// What the value is, and so how people write it.
    #[must_use]
    pub const fn shown(&self) -> Shown {
        match self.comparison {
            None | Some(Comparison::OverMean { .. }) => self.measure.facts().shown,
            Some(Comparison::Best | Comparison::MeanRatio { .. }) => Shown::Ratio,
            Some(Comparison::Rank) => Shown::Place,
        }
    }

    /// Whether the value is a place.
    #[must_use]
    pub const fn is_place(&self) -> bool {
        match self.comparison {
            None => matches!(self.measure.facts().shown, Shown::Place),
            Some(Comparison::Rank) => true,
            Some(Comparison::Best | Comparison::MeanRatio { .. } | Comparison::OverMean { .. }) => false,
        }
    }

    /// Whether it is a place in the cohort, so that the cohort says how many are ranked.
    #[must_use]
    pub const fn ranks(&self) -> bool {
        matches!(self.comparison, Some(Comparison::Rank))
    }

    /// Whether its mean is that of the sums.
    #[must_use]
    pub fn pools(&self) -> bool {
        self.measure.facts().pools && self.comparison.and_then(Comparison::mean) == Some(Mean::Pooled)
    }

    /// Whether it can be undefined with all that it looks at there.
    #[must_use]
    pub const fn may_be_undefined(&self) -> bool {
        self.measure.facts().may_be_undefined
            || matches!(self.comparison, Some(Comparison::Best | Comparison::MeanRatio { .. }))
    }
}
