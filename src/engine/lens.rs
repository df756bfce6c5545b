//! The readings of one indicator in one period, or over the year, and the rule seen through them.
//!
//! A rate depends on the unit's own reading and on its cohort's. The cohort's figures are gathered first; then every
//! cell is a pure function of reading and cohort, which serves the column and the explanation of a single cell alike.

use super::Substituted;
use super::cohort::{Comparison, Needs};
use super::exact::Exact;
use super::measure::{Inputs, field, measure};
use super::scale::{Prepared, scale};
use crate::model::{Component, Rule, Substitute};

/// The readings of a column's members; `None` = not assessed.
pub(crate) struct Readings<'a> {
    pub(crate) inputs: &'a [Option<Inputs<'a>>],
    /// Cohort of each member where the rule compares by group: 0 = no group, else the group's position + 1.
    pub(crate) groups: &'a [u32],
    /// How many groups the category has.
    pub(crate) group_count: usize,
}

/// The cohorts' figures for each component of a rule, over the year or in one period.
#[derive(Clone, Debug)]
pub(crate) struct Lens {
    components: Vec<Cohorts>,
}

/// The figures of all cohorts for one component.
#[derive(Clone, Debug)]
struct Cohorts {
    by_group: bool,
    compares: bool,
    /// One, or by group; empty where the component doesn't compare.
    comparisons: Vec<Comparison>,
}

/// One component judged for one reading.
pub(crate) struct Judged {
    /// Value of the measure, where it has one.
    pub(crate) value: Option<Exact>,
    /// The rate, or why a substitute stands in.
    pub(crate) rate: Result<Exact, Substituted>,
}

static NO_COHORT: Comparison = Comparison::EMPTY;

impl Lens {
    /// Gathers the cohorts' figures that a rule needs.
    pub(crate) fn gather(rule: &Rule, readings: &Readings) -> Self {
        Self { components: rule.components.iter().map(|component| Cohorts::gather(component, readings)).collect() }
    }

    /// The cohort of a member of a group, for a component.
    pub(crate) fn comparison(&self, component: usize, group: u32) -> &Comparison {
        self.components.get(component).map_or(&NO_COHORT, |cohorts| cohorts.of(group))
    }

    /// Whether a component compares with a cohort.
    pub(crate) fn compares(&self, component: usize) -> bool {
        self.components.get(component).is_some_and(|cohorts| cohorts.compares)
    }

    /// Σ share × component rate for one reading; `None` = excluded. Reports each substitute with its component.
    pub(crate) fn rate(
        &self,
        rule: &Rule,
        inputs: &Inputs,
        group: u32,
        mut report: impl FnMut(usize, Substituted),
    ) -> Option<Exact> {
        let mut total = Exact::ZERO;
        for (index, (component, cohorts)) in rule.components.iter().zip(&self.components).enumerate() {
            let comparison = cohorts.of(group);
            let rate = match judge(component, inputs, comparison).rate {
                Ok(rate) => rate,
                Err(why) => {
                    report(index, why);
                    substitute(component, why, comparison)?
                }
            };
            if rule.components.len() == 1 && component.share == crate::model::Number::ONE {
                return Some(rate);
            }
            let sum = Exact::of(component.share.get()).times(&rate).and_then(|part| total.plus(&part));
            total = sum.unwrap_or_else(|| {
                report(index, Substituted::Undefined(super::Undefined::TooLarge));
                Exact::ZERO
            });
        }
        Some(total)
    }
}

impl Cohorts {
    fn of(&self, group: u32) -> &Comparison {
        let index = if self.by_group { usize::try_from(group).unwrap_or(0) } else { 0 };
        self.comparisons.get(index).unwrap_or(&NO_COHORT)
    }

    fn gather(component: &Component, readings: &Readings) -> Self {
        let needs = Needs::of(component);
        let count = if needs.by_group { readings.group_count.saturating_add(1) } else { 1 };
        let mut gathered =
            Self { by_group: needs.by_group, compares: needs.any(), comparisons: vec![Comparison::default(); count] };
        if needs.spread || needs.places {
            let actual = |inputs: &Inputs, _: &Comparison| inputs.reading.actual.map(crate::model::Number::get);
            for (cohort, actuals) in gathered.collect(readings, actual).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_actuals(actuals, needs));
            }
        }
        if needs.measured {
            let measured = |inputs: &Inputs, cohort: &Comparison| measure(component, inputs, cohort).ok();
            for (cohort, values) in gathered.collect(readings, measured).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_measured(&values, needs));
            }
        }
        for comparison in &mut gathered.comparisons {
            comparison.prepared = Prepared::new(component, comparison);
        }
        if needs.rates {
            let rate = |inputs: &Inputs, cohort: &Comparison| judge(component, inputs, cohort).rate.ok();
            for (cohort, rates) in gathered.collect(readings, rate).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_rates(&rates));
            }
        }
        gathered
    }

    fn with(&mut self, cohort: usize, change: impl FnOnce(&mut Comparison)) {
        if let Some(comparison) = self.comparisons.get_mut(cohort) {
            change(comparison);
        }
    }

    /// What each cohort's members have of something.
    fn collect<T>(&self, readings: &Readings, pick: impl Fn(&Inputs, &Comparison) -> Option<T>) -> Vec<Vec<T>> {
        let mut cohorts: Vec<Vec<T>> = self.comparisons.iter().map(|_| Vec::new()).collect();
        for (inputs, group) in readings.inputs.iter().zip(readings.groups) {
            let Some(inputs) = inputs else { continue };
            let cohort = if self.by_group { usize::try_from(*group).unwrap_or(0) } else { 0 };
            if let Some(value) = pick(inputs, self.of(*group))
                && let Some(values) = cohorts.get_mut(cohort)
            {
                values.push(value);
            }
        }
        cohorts
    }
}

/// Measure, then scale.
pub(crate) fn judge(component: &Component, inputs: &Inputs, cohort: &Comparison) -> Judged {
    match measure(component, inputs, cohort) {
        Ok(value) => {
            let field = field(component, inputs, cohort);
            Judged { rate: scale(component, value.clone(), field, cohort), value: Some(value) }
        }
        Err(why) => Judged { value: None, rate: Err(why) },
    }
}

/// The rate that the rule puts in place of one it can't compute; `None` = excluded.
pub(crate) fn substitute(component: &Component, why: Substituted, cohort: &Comparison) -> Option<Exact> {
    let substitute = match why {
        Substituted::Missing(_) => component.when_missing,
        Substituted::Undefined(_) => component.when_undefined,
        Substituted::BoundsCoincide => component.when_bounds_coincide,
    };
    match substitute {
        Substitute::Zero => Some(Exact::ZERO),
        Substitute::Full => Some(Exact::ONE),
        Substitute::CohortMean => Some(cohort.mean_rate.clone().unwrap_or(Exact::ZERO)),
        Substitute::Exclude => None,
    }
}
