//! The readings of one indicator in one period, or over the year, and the rule seen through them.
//!
//! A rate depends on the unit's own reading and on its cohort's. The cohort's figures are gathered first; then every
//! cell is a pure function of reading and cohort, which serves the column and the explanation of a single cell alike.

use std::borrow::Cow;

use super::Substituted;
use super::cohort::{CohortFigures, Needs};
use super::combine::Combining;
use super::exact::Exact;
use super::measure::{compare, counted, field};
use super::scale::Prepared;
pub(super) use super::seen::{Observed, Seen};
use super::seen::{SeenBy, Sight};
use baton_model::{Component, EntryCondition, Look, Rule, Substitute};

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

/// The figures of all cohorts for one component, or for its entry condition.
#[derive(Clone, Debug)]
struct Cohorts {
    by_group: bool,
    compares: bool,
    /// One, or by group; empty where the component doesn't compare.
    comparisons: Vec<CohortFigures>,
    /// Those of its entry condition.
    asked: Option<Box<Self>>,
}

/// One component judged for one reading.
pub(super) struct Judged {
    /// The value that is judged, where there is one.
    pub(super) value: Option<Exact>,
    /// The rate, or why a substitute stands in.
    pub(super) rate: Result<Exact, Substituted>,
    /// What its entry condition asks for, where it has one, and why it isn't known.
    pub(super) asked: Option<Result<Exact, Substituted>>,
}

/// One reading as a component and its entry condition see it, with their cohorts.
#[derive(Clone, Copy)]
pub(super) struct Seeing<'a> {
    pub(super) observed: &'a Observed,
    /// The field of a place observed outside.
    pub(super) external: Option<u32>,
    pub(super) cohort: &'a CohortFigures,
    pub(super) asked: Option<(&'a Observed, &'a CohortFigures)>,
}

static NO_COHORT: CohortFigures = CohortFigures::EMPTY;

impl Lens {
    /// Gathers the cohorts' figures that a rule needs.
    pub(super) fn gather(rule: &Rule, seen: &Seen, groups: Groups) -> Self {
        let components = rule.components.iter().zip(&seen.components);
        Self {
            single: rule.is_single(),
            components: components
                .map(|(component, sights)| Cohorts::gather(component, sights, seen, groups))
                .collect(),
        }
    }

    /// The cohort of a member of a group, for a component's entry condition.
    pub(super) fn asked(&self, component: usize, group: u32) -> &CohortFigures {
        let asked = self.components.get(component).and_then(|cohorts| cohorts.asked.as_deref());
        asked.map_or(&NO_COHORT, |cohorts| cohorts.of(group))
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
        if let (true, [component], [cohorts], [sights]) =
            (self.single, rule.components.as_slice(), self.components.as_slice(), seen.components.as_slice())
        {
            let seeing = cohorts.seeing(sights, seen, (member, group))?;
            return component_rate(component, seeing, &mut report).map_or_else(
                |why| {
                    report(why);
                    substitute(component, why, seeing.cohort)
                },
                Some,
            );
        }
        let mut combining = Combining::new(rule);
        let components = rule.components.iter().zip(&self.components).zip(&seen.components);
        for ((component, cohorts), sights) in components {
            let seeing = cohorts.seeing(sights, seen, (member, group))?;
            let rate = match component_rate(component, seeing, &mut report) {
                Ok(rate) => rate,
                Err(why) => {
                    report(why);
                    substitute(component, why, seeing.cohort)?
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

    /// What a member of a group is seen to have; `None` = not assessed.
    fn seeing<'a>(&'a self, sights: &'a SeenBy, seen: &Seen, (member, group): (usize, u32)) -> Option<Seeing<'a>> {
        let asked = || Some((sights.asked.as_ref()?.of(member)?, self.asked.as_deref()?.of(group)));
        Some(Seeing {
            observed: sights.judged.of(member)?,
            external: seen.field(member),
            cohort: self.of(group),
            asked: asked(),
        })
    }

    fn new(needs: Needs, groups: Groups) -> Self {
        let count = if needs.by_group { groups.count.saturating_add(1) } else { 1 };
        Self {
            by_group: needs.by_group,
            compares: needs.any(),
            comparisons: vec![CohortFigures::default(); count],
            asked: None,
        }
    }

    /// Gathers what the comparison of a look needs.
    fn compare(&mut self, look: &Look, needs: Needs, sight: &Sight, groups: Groups) {
        let observed = sight.observed.as_slice();
        if needs.spread || needs.places {
            let value = |_: usize, observed: &Observed, _: &CohortFigures| observed.clone().ok();
            for (cohort, values) in self.collect(observed, groups, value).into_iter().enumerate() {
                self.with(cohort, |comparison| comparison.set_values(values, needs));
            }
        }
        if needs.pooled {
            let summed = |member: usize, observed: &Observed, _: &CohortFigures| {
                observed.as_ref().ok().and(sight.pooled.get(member)?.as_ref())
            };
            for (cohort, members) in self.collect(observed, groups, summed).into_iter().enumerate() {
                self.with(cohort, |comparison| comparison.set_pooled(look, &members));
            }
        }
    }

    fn gather(component: &Component, sights: &SeenBy, seen: &Seen, groups: Groups) -> Self {
        let needs = Needs::of(component);
        let observed = sights.judged.observed.as_slice();
        let mut gathered = Self::new(needs, groups);
        gathered.compare(&component.look(), needs, &sights.judged, groups);
        if let (Some(condition), Some(sight)) = (&component.only_if, &sights.asked) {
            let look = condition.probe.look();
            let needs = Needs::of_look(&look);
            let mut asked = Self::new(needs, groups);
            asked.compare(&look, needs, sight, groups);
            gathered.asked = Some(Box::new(asked));
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
            let group = |member: usize| groups.of.get(member).copied().unwrap_or(0);
            let rate = |member: usize, _: &Observed, _: &CohortFigures| {
                component_rate(component, gathered.seeing(sights, seen, (member, group(member)))?, &mut |_| {}).ok()
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

/// From the measure's value to the one that is judged, and its rate.
pub(super) fn judge(component: &Component, seeing: Seeing) -> Judged {
    let value = value(component, seeing.observed, seeing.cohort).map(Cow::into_owned);
    let asked = component.only_if.as_ref().zip(seeing.asked);
    Judged {
        value,
        rate: component_rate(component, seeing, &mut |_| {}),
        asked: asked.map(|(condition, asked)| self::asked(condition, asked).map(Cow::into_owned)),
    }
}

/// What an entry condition asks for.
fn asked<'a>(
    condition: &EntryCondition,
    (observed, cohort): (&'a Observed, &CohortFigures),
) -> Result<Cow<'a, Exact>, Substituted> {
    match observed {
        Ok(observed) => compare(&condition.probe.look(), observed, cohort),
        Err(why) => Err(*why),
    }
}

/// Whether what an entry condition asks for meets it.
pub(super) fn meets(condition: &EntryCondition, value: &Exact) -> bool {
    condition.order.is_met(value.compare(&Exact::of(condition.bound.get())))
}

/// The rate alone. Reports why it isn't known whether an entry condition is met; then it isn't.
#[inline]
fn component_rate(
    component: &Component,
    seeing: Seeing,
    report: &mut impl FnMut(Substituted),
) -> Result<Exact, Substituted> {
    let Seeing { observed, external, cohort, asked } = seeing;
    match observed {
        Ok(observed) => {
            let look = component.look();
            let value = compare(&look, observed, cohort)?;
            if let (Some(condition), Some(asked)) = (&component.only_if, asked) {
                let met = match self::asked(condition, asked) {
                    Ok(value) => meets(condition, &value),
                    Err(why) => {
                        report(why);
                        false
                    }
                };
                if !met {
                    return Ok(Exact::of(condition.otherwise.get()));
                }
            }
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
