//! Whom a unit is compared with: the figures of a cohort that comparisons, scales and substitutes need.

use std::borrow::Cow;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::exact::{Exact, mean};
use super::measure::on_sums;
use super::scale::Prepared;
use super::{Substituted, Undefined};
use baton_model::{Bound, Cohort, Comparison, Component, Direction, Look, Substitute};

/// Whom a unit is compared with. The figures are of the number judged: x for places and comparisons, m for spans.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct CohortLine {
    /// How many.
    pub count: u32,
    /// Smallest.
    pub min: Option<Decimal>,
    /// Mean, to 18 decimals; absent where the rule doesn't ask for it.
    pub mean: Option<Decimal>,
    /// Largest.
    pub max: Option<Decimal>,
}

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
pub(super) struct CohortFigures {
    /// How many have a value.
    pub(super) count: u32,
    /// Spread of the measure's values, where they are compared.
    pub(super) values: Option<Spread>,
    /// The mean that they are compared with, where it is that of the sums.
    pub(super) pooled: Option<Option<Exact>>,
    /// Spread of what is judged, where a span is bound by the cohort.
    pub(super) judged: Option<Spread>,
    /// Mean of the defined rates, where a substitute asks for it.
    pub(super) mean_rate: Option<Exact>,
    /// The scale with this cohort's bounds in it.
    pub(super) prepared: Prepared,
    /// The measure's values in ascending order, where places are asked for.
    sorted: Vec<Exact>,
}

impl CohortFigures {
    /// Nobody.
    pub(super) const EMPTY: Self = Self {
        count: 0,
        values: None,
        pooled: None,
        judged: None,
        mean_rate: None,
        prepared: Prepared::NONE,
        sorted: Vec::new(),
    };

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

    /// The mean that values are compared with, or why there is none.
    pub(super) fn mean(&self) -> Result<&Exact, Substituted> {
        match &self.pooled {
            Some(pooled) => pooled.as_ref().ok_or(Substituted::Undefined(Undefined::NoPooledMean)),
            None => {
                let mean = self.values.as_ref().and_then(|spread| spread.mean.as_ref());
                mean.ok_or(Substituted::Undefined(Undefined::TooLarge))
            }
        }
    }

    /// Takes in the measure's values in the cohort.
    pub(super) fn set_values(&mut self, mut values: Vec<Exact>, needs: Needs) {
        self.count = u32::try_from(values.len()).unwrap_or(u32::MAX);
        if needs.spread {
            self.values = Spread::of(values.iter(), needs);
        }
        if needs.places {
            values.sort_unstable_by(Exact::compare);
            self.sorted = values;
        }
    }

    /// Takes in what the cohort's pooled mean sums up: x, and the target or the prior year's value, of each member.
    pub(super) fn set_pooled(&mut self, look: &Look, members: &[&[Exact; 2]]) {
        let of = |at: usize| mean(members.iter().filter_map(|member| member.get(at)));
        let means = of(0).zip(of(1));
        self.pooled = Some(means.and_then(|(x, base)| on_sums(look, [&x, &base])));
    }

    /// Takes in what is judged in the cohort.
    pub(super) fn set_judged(&mut self, values: &[Cow<'_, Exact>], needs: Needs) {
        self.count = u32::try_from(values.len()).unwrap_or(u32::MAX);
        self.judged = Spread::of(values.iter().map(AsRef::as_ref), needs);
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
    /// Smallest, mean, largest of the measure's values.
    pub(super) spread: bool,
    /// The mean of either.
    pub(super) mean: bool,
    /// The mean of the sums.
    pub(super) pooled: bool,
    /// Places among the measure's values.
    pub(super) places: bool,
    /// Spread of what is judged.
    pub(super) judged: bool,
    /// Mean of the rates.
    pub(super) rates: bool,
    /// By group rather than over the category.
    pub(super) by_group: bool,
}

impl Needs {
    /// Of a comparison alone.
    pub(super) fn of_look(look: &Look) -> Self {
        let of_mean = look.comparison.and_then(Comparison::mean).is_some();
        Self {
            spread: of_mean || look.comparison == Some(Comparison::Best),
            mean: of_mean,
            pooled: look.pools(),
            places: look.ranks(),
            judged: false,
            rates: false,
            by_group: look.cohort == Cohort::Group,
        }
    }

    pub(super) fn of(component: &Component) -> Self {
        let compared = Self::of_look(&component.look());
        let bounds = component.scale.cohort_bounds();
        Self {
            mean: compared.mean || bounds.contains(&Bound::CohortMean),
            judged: !bounds.is_empty(),
            rates: component.substitutes().contains(&Substitute::CohortMean),
            ..compared
        }
    }

    /// Whether the component compares at all.
    pub(super) fn any(self) -> bool {
        self.spread || self.places || self.judged || self.rates
    }
}
