//! 门槛: what must hold of a unit before the scale of a component judges it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cohort, Comparison, Direction, Look, Measure, Shown};
use crate::{Number, Order};

/// A second number of the unit, from the same reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Probe {
    /// Which number is looked at.
    pub measure: Measure,
    /// What its value is compared with in the cohort; the value itself is looked at when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
    /// Whether higher or lower is better; `benefit` when absent.
    #[serde(default, skip_serializing_if = "super::is_usual")]
    pub direction: Direction,
    /// Among whom it is compared; the category when absent.
    #[serde(default, skip_serializing_if = "super::is_usual")]
    pub cohort: Cohort,
}

impl Probe {
    /// What it looks at.
    #[must_use]
    pub const fn look(&self) -> Look<'_> {
        Look {
            measure: &self.measure,
            comparison: self.comparison,
            direction: self.direction,
            cohort: self.cohort,
            at_zero: Number::ONE,
        }
    }
}

/// 门槛: the scale judges those of whom this holds; the others have a given rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryCondition {
    /// The number that is asked for. Where it is missing or undefined, the condition isn't met.
    pub probe: Probe,
    /// How it must lie to the bound.
    pub order: Order,
    /// A value of the number asked for.
    pub bound: Number,
    /// The rate of those who don't meet it; 0 when absent.
    #[serde(default, skip_serializing_if = "super::is_usual")]
    pub otherwise: Number,
}

impl EntryCondition {
    /// Whether no value can meet it: a score beyond 100, a place before the first, fewer events than none.
    #[must_use]
    pub fn never_holds(&self) -> bool {
        let look = self.probe.look();
        let (low, high) = match (look.comparison, look.shown(), look.measure.facts().between) {
            (_, Shown::Place, _) => (Some(Number::ONE), None),
            (None, Shown::Ratio, Some((low, high))) => (Some(Number::hundredths(low)), high.map(Number::hundredths)),
            (None, _, Some((low, high))) => (Some(low.into()), high.map(Number::from)),
            (_, _, _) => (None, None),
        };
        match self.order {
            Order::Below => low.is_some_and(|low| self.bound <= low),
            Order::AtMost => low.is_some_and(|low| self.bound < low),
            Order::AtLeast => high.is_some_and(|high| self.bound > high),
            Order::Over => high.is_some_and(|high| self.bound >= high),
        }
    }
}
