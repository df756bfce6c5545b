//! Whom a unit is compared with: the figures of a cohort that measures, scales and substitutes need.

use std::borrow::Cow;

use super::exact::{Exact, mean};
use super::scale::Prepared;
use baton_model::{Against, Bound, Cohort, Component, Direction, Substitute};

/// Smallest, mean and largest of a cohort's values.
#[derive(Clone, Debug)]
pub(super) struct Spread {
    pub(super) min: Exact,
    /// `None` where nothing asks for it, or beyond what 28 digits hold.
    pub(super) mean: Option<Exact>,
    pub(super) max: Exact,
}

impl Spread {
    fn of<'a>(mut values: impl Iterator<Item = &'a Exact> + Clone, needs: Needs) -> Option<Self> {
        let mean = if needs.mean { mean(values.clone()) } else { None };
        let first = values.next()?;
        let (mut min, mut max) = (first, first);
        for value in values {
            if value.compare(min).is_lt() {
                min = value;
            } else if value.compare(max).is_gt() {
                max = value;
            }
        }
        Some(Self { min: min.clone(), mean, max: max.clone() })
    }
}

/// The figures of one cohort for one component.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparison {
    /// How many have a value.
    pub(super) count: u32,
    /// Spread of the actual values, where the measure compares them.
    pub(super) actual: Option<Spread>,
    /// Spread of the measure, where a span is bound by the cohort.
    pub(super) measured: Option<Spread>,
    /// Mean of the defined rates, where a substitute asks for it.
    pub(super) mean_rate: Option<Exact>,
    /// The scale with this cohort's bounds in it.
    pub(super) prepared: Prepared,
    /// Actual values in ascending order, where the measure is a place.
    sorted: Vec<Exact>,
}

impl Comparison {
    /// Nobody.
    pub(super) const EMPTY: Self =
        Self { count: 0, actual: None, measured: None, mean_rate: None, prepared: Prepared::NONE, sorted: Vec::new() };

    /// The place of a value: one more than are better. `None` in an empty cohort.
    pub(super) fn place(&self, x: &Exact, direction: Direction) -> Option<u32> {
        let better = match direction {
            Direction::Benefit => {
                self.sorted.len().saturating_sub(self.sorted.partition_point(|other| other.compare(x).is_le()))
            }
            Direction::Cost => self.sorted.partition_point(|other| other.compare(x).is_lt()),
        };
        if self.sorted.is_empty() { None } else { u32::try_from(better).ok()?.checked_add(1) }
    }

    /// Takes in the actual values of the cohort.
    pub(super) fn set_actuals(&mut self, mut actuals: Vec<Exact>, needs: Needs) {
        self.count = u32::try_from(actuals.len()).unwrap_or(u32::MAX);
        if needs.spread {
            self.actual = Spread::of(actuals.iter(), needs);
        }
        if needs.places {
            actuals.sort_unstable_by(Exact::compare);
            self.sorted = actuals;
        }
    }

    /// Takes in the values of the measure in the cohort.
    pub(super) fn set_measured(&mut self, values: &[Cow<'_, Exact>], needs: Needs) {
        self.count = u32::try_from(values.len()).unwrap_or(u32::MAX);
        self.measured = Spread::of(values.iter().map(AsRef::as_ref), needs);
    }

    /// Takes in the defined rates of the cohort.
    pub(super) fn set_rates(&mut self, rates: &[Exact]) {
        if self.count == 0 {
            self.count = u32::try_from(rates.len()).unwrap_or(u32::MAX);
        }
        self.mean_rate = mean(rates.iter());
    }
}

/// What a component asks of its cohort, so that nothing else is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Needs {
    /// Smallest, mean, largest of the actual values.
    pub(super) spread: bool,
    /// The mean of either.
    pub(super) mean: bool,
    /// Places among the actual values.
    pub(super) places: bool,
    /// Spread of the measure.
    pub(super) measured: bool,
    /// Mean of the rates.
    pub(super) rates: bool,
    /// By group rather than over the category.
    pub(super) by_group: bool,
}

impl Needs {
    pub(super) fn of(component: &Component) -> Self {
        let against = component.measure.facts().against;
        let bounds = component.scale.cohort_bounds();
        Self {
            spread: matches!(against, Some(Against::Best | Against::Mean)),
            mean: against == Some(Against::Mean) || bounds.contains(&Bound::CohortMean),
            places: against == Some(Against::Everybody),
            measured: !bounds.is_empty(),
            rates: component.substitutes().contains(&Substitute::CohortMean),
            by_group: component.cohort == Cohort::Group,
        }
    }

    /// Whether the component compares at all.
    pub(super) fn any(self) -> bool {
        self.spread || self.places || self.measured || self.rates
    }
}
