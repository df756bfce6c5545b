//! The readings of one indicator in one period, or over the year, and the rule seen through them.
//!
//! A rate depends on the unit's own reading and on its cohort's. The cohort's figures are gathered first; then every
//! cell is a pure function of reading and cohort, which serves the column and the explanation of a single cell alike.

use std::borrow::Cow;

use super::Substituted;
use super::cohort::{CohortFigures, Needs};
use super::combine::Combining;
use super::exact::Exact;
use super::measure::{Inputs, compare, counted, field, observe, pooled};
use super::scale::Prepared;
use baton_model::{Component, Rule, Source, Substitute};

/// What the components of a rule see of each member of a column, over the year or in one period.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// By component, then by member; `None` = not assessed.
    components: Vec<Vec<Option<Observed>>>,
    /// What pooled means sum up, by component, then by member; empty where a component asks for none.
    pooled: Vec<Vec<Option<[Exact; 2]>>>,
    /// Fields of places observed outside, by member; empty where the rule asks for none.
    fields: Vec<Option<u32>>,
    external: bool,
}

/// The value that a component sees of one reading, or why it sees none.
pub(super) type Observed = Result<Exact, Substituted>;

impl Seen {
    /// Room for so many members.
    pub(super) fn new(rule: &Rule, members: usize) -> Self {
        let external = rule.components.iter().any(|component| component.measure.facts().looks_at(Source::External));
        let components = rule.components.iter().map(|_| Vec::with_capacity(members)).collect();
        let pooled = rule.components.iter().map(|_| Vec::new()).collect();
        Self { components, pooled, fields: Vec::new(), external }
    }

    /// What a rule sees of all members, in order; `None` = not assessed.
    pub(super) fn of_all<'a>(rule: &Rule, members: impl Iterator<Item = Option<Inputs<'a>>> + Clone) -> Self {
        let mut seen = Self::new(rule, 0);
        for (component, seen) in rule.components.iter().zip(&mut seen.components) {
            let look = component.look();
            seen.extend(members.clone().map(|inputs| Some(observe(&look, &inputs?))));
        }
        for (component, sums) in rule.components.iter().zip(&mut seen.pooled) {
            let look = component.look();
            if look.pools() {
                sums.extend(members.clone().map(|inputs| pooled(&look, &inputs?)));
            }
        }
        if seen.external {
            seen.fields.extend(members.map(|inputs| inputs?.field()));
        }
        seen
    }

    /// Adds the next member; `None` = not assessed.
    pub(super) fn push(&mut self, rule: &Rule, inputs: Option<&Inputs>) {
        for (component, seen) in rule.components.iter().zip(&mut self.components) {
            seen.push(inputs.map(|inputs| observe(&component.look(), inputs)));
        }
        for (component, sums) in rule.components.iter().zip(&mut self.pooled) {
            let look = component.look();
            if look.pools() {
                sums.push(inputs.and_then(|inputs| pooled(&look, inputs)));
            }
        }
        if self.external {
            self.fields.push(inputs.and_then(Inputs::field));
        }
    }

    /// The field of a member's place observed outside.
    fn field(&self, member: usize) -> Option<u32> {
        self.fields.get(member).copied().flatten()
    }

    /// What each component sees of a member.
    fn of(&self, member: usize) -> impl Iterator<Item = Option<&Observed>> {
        self.components.iter().map(move |seen| seen.get(member).and_then(Option::as_ref))
    }
}

/// The groups of a category's members, by whom a rule may compare.
#[derive(Clone, Copy)]
pub(super) struct Groups<'a> {
    /// Of each member: 0 = no group, else the group's position + 1.
    pub(super) of: &'a [u32],
    /// How many groups the category has.
    pub(super) count: usize,
}

/// The cohorts' figures for each component of a rule, over the year or in one period.
#[derive(Clone, Debug)]
pub(super) struct Lens {
    components: Vec<Cohorts>,
    /// Whether one component makes the whole rate.
    single: bool,
}

/// The figures of all cohorts for one component.
#[derive(Clone, Debug)]
struct Cohorts {
    by_group: bool,
    compares: bool,
    /// One, or by group; empty where the component doesn't compare.
    comparisons: Vec<CohortFigures>,
}

/// One component judged for one reading.
pub(super) struct Judged {
    /// The value that is judged, where there is one.
    pub(super) value: Option<Exact>,
    /// The rate, or why a substitute stands in.
    pub(super) rate: Result<Exact, Substituted>,
}

static NO_COHORT: CohortFigures = CohortFigures::EMPTY;

impl Lens {
    /// Gathers the cohorts' figures that a rule needs.
    pub(super) fn gather(rule: &Rule, seen: &Seen, groups: Groups) -> Self {
        let components = rule.components.iter().zip(seen.components.iter().zip(&seen.pooled));
        Self {
            single: rule.is_single(),
            components: components
                .map(|(component, (observed, pooled))| Cohorts::gather(component, (observed, pooled), seen, groups))
                .collect(),
        }
    }

    /// The cohort of a member of a group, for a component.
    pub(super) fn comparison(&self, component: usize, group: u32) -> &CohortFigures {
        self.components.get(component).map_or(&NO_COHORT, |cohorts| cohorts.of(group))
    }

    /// Whether a component compares with a cohort.
    pub(super) fn compares(&self, component: usize) -> bool {
        self.components.get(component).is_some_and(|cohorts| cohorts.compares)
    }

    /// The rate that the components make together for one member; `None` = excluded. Reports each substitute.
    pub(super) fn rate(
        &self,
        rule: &Rule,
        seen: &Seen,
        (member, group): (usize, u32),
        mut report: impl FnMut(Substituted),
    ) -> Option<Exact> {
        if let (true, [component], [cohorts]) = (self.single, rule.components.as_slice(), self.components.as_slice()) {
            let (observed, comparison) = (seen.components.first()?.get(member)?.as_ref()?, cohorts.of(group));
            return component_rate(component, observed, seen.field(member), comparison).map_or_else(
                |why| {
                    report(why);
                    substitute(component, why, comparison)
                },
                Some,
            );
        }
        let mut combining = Combining::new(rule);
        let components = rule.components.iter().zip(&self.components).zip(seen.of(member));
        for ((component, cohorts), observed) in components {
            let comparison = cohorts.of(group);
            let rate = match component_rate(component, observed?, seen.field(member), comparison) {
                Ok(rate) => rate,
                Err(why) => {
                    report(why);
                    substitute(component, why, comparison)?
                }
            };
            if combining.take(component, rate).is_none() {
                report(Substituted::Undefined(super::Undefined::TooLarge));
            }
        }
        Some(combining.rate())
    }
}

impl Cohorts {
    fn of(&self, group: u32) -> &CohortFigures {
        let index = if self.by_group { usize::try_from(group).unwrap_or(0) } else { 0 };
        self.comparisons.get(index).unwrap_or(&NO_COHORT)
    }

    fn gather(
        component: &Component,
        (observed, pooled): (&[Option<Observed>], &[Option<[Exact; 2]>]),
        seen: &Seen,
        groups: Groups,
    ) -> Self {
        let needs = Needs::of(component);
        let count = if needs.by_group { groups.count.saturating_add(1) } else { 1 };
        let mut gathered = Self {
            by_group: needs.by_group,
            compares: needs.any(),
            comparisons: vec![CohortFigures::default(); count],
        };
        if needs.spread || needs.places {
            let value = |_: usize, observed: &Observed, _: &CohortFigures| observed.clone().ok();
            for (cohort, values) in gathered.collect(observed, groups, value).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_values(values, needs));
            }
        }
        if needs.pooled {
            let summed = |member: usize, observed: &Observed, _: &CohortFigures| {
                observed.as_ref().ok().and(pooled.get(member)?.as_ref())
            };
            for (cohort, members) in gathered.collect(observed, groups, summed).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_pooled(&component.look(), &members));
            }
        }
        if needs.judged {
            let judged = |_, observed, cohort: &_| value(component, observed, cohort);
            for (cohort, values) in gathered.collect(observed, groups, judged).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_judged(&values, needs));
            }
        }
        for comparison in &mut gathered.comparisons {
            comparison.prepared = Prepared::new(component, comparison);
        }
        if needs.rates {
            let rate = |member: usize, observed: &Observed, cohort: &CohortFigures| {
                component_rate(component, observed, seen.field(member), cohort).ok()
            };
            for (cohort, rates) in gathered.collect(observed, groups, rate).into_iter().enumerate() {
                gathered.with(cohort, |comparison| comparison.set_rates(&rates));
            }
        }
        gathered
    }

    fn with(&mut self, cohort: usize, change: impl FnOnce(&mut CohortFigures)) {
        if let Some(comparison) = self.comparisons.get_mut(cohort) {
            change(comparison);
        }
    }

    /// What each cohort's members have of something.
    fn collect<'a, T>(
        &self,
        observed: &'a [Option<Observed>],
        groups: Groups,
        pick: impl Fn(usize, &'a Observed, &CohortFigures) -> Option<T>,
    ) -> Vec<Vec<T>> {
        let room = if self.by_group { 0 } else { observed.len() };
        let mut cohorts: Vec<Vec<T>> = self.comparisons.iter().map(|_| Vec::with_capacity(room)).collect();
        for (member, (observed, group)) in observed.iter().zip(groups.of).enumerate() {
            let Some(observed) = observed else { continue };
            let cohort = if self.by_group { usize::try_from(*group).unwrap_or(0) } else { 0 };
            if let Some(value) = pick(member, observed, self.of(*group))
                && let Some(values) = cohorts.get_mut(cohort)
            {
                values.push(value);
            }
        }
        cohorts
    }
}

/// The value that is judged, where there is one.
fn value<'a>(component: &Component, observed: &'a Observed, cohort: &CohortFigures) -> Option<Cow<'a, Exact>> {
    observed.as_ref().ok().and_then(|observed| compare(&component.look(), observed, cohort).ok())
}

/// From the measure's value to the one that is judged, and its rate. `external` is the field of a place observed outside.
pub(super) fn judge(
    component: &Component,
    observed: &Observed,
    external: Option<u32>,
    cohort: &CohortFigures,
) -> Judged {
    let value = value(component, observed, cohort).map(Cow::into_owned);
    Judged { value, rate: component_rate(component, observed, external, cohort) }
}

/// The rate alone.
#[inline]
fn component_rate(
    component: &Component,
    observed: &Observed,
    external: Option<u32>,
    cohort: &CohortFigures,
) -> Result<Exact, Substituted> {
    match observed {
        Ok(observed) => {
            let look = component.look();
            let value = compare(&look, observed, cohort)?;
            let value = counted(component, observed, value, (external, cohort))?;
            cohort.prepared.rate(&value, field(&look, external, cohort))
        }
        Err(why) => Err(*why),
    }
}

/// The rate that the rule puts in place of one it can't compute; `None` = excluded.
pub(super) fn substitute(component: &Component, why: Substituted, cohort: &CohortFigures) -> Option<Exact> {
    let substitute = match why {
        Substituted::Missing(_) => component.when_missing,
        Substituted::Undefined(_) => component.when_undefined,
        Substituted::BoundsCoincide => component.when_bounds_coincide,
    };
    match substitute {
        Substitute::Zero => Some(Exact::ZERO),
        Substitute::Full => Some(Exact::ONE),
        Substitute::Rate(rate) => Some(Exact::of(rate.get())),
        Substitute::CohortMean => Some(cohort.mean_rate.clone().unwrap_or(Exact::ZERO)),
        Substitute::Exclude => None,
    }
}
