//! The trace of one unit, built when it is asked for: every line with its rule's inputs, cohort and substitutes.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::cohort::{CohortFigures, CohortLine, Needs};
use super::column::{annual, in_period};
use super::evaluation::Evaluation;
use super::exact::Exact;
use super::grade_steps;
use super::lane::Lanes;
use super::ledger;
use super::lens::{Lens, Seeing, Seen, judge, meets, substitute};
use super::light::lights;
use super::measure::{Inputs, counted, observe};
use super::outcome::{
    Adjustments, ComponentLine, EntryLine, GradeStep, Line, PeriodLine, SectionSubtotal, Subtotal, UnitOutcome,
};
use super::scale::bounds;
use super::second_stage::decimals;
use super::section::sections;
use super::table::{Score, Table};
use super::total::Totaling;
use super::walk::Walked;
use baton_model::{Comparison, Component, Counted, Direction, Indicator, Look, Number, Unit};

/// How much is told of each unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Everything.
    Whole,
    /// All but the indicators' lines and the steps to the grade, which make most of an outcome's size.
    Figures,
}

impl Evaluation {
    /// Everything about the unit at this position of the roster; `None` beyond its end.
    #[must_use]
    pub fn explain(&self, position: usize) -> Option<UnitOutcome> {
        let member = u32::try_from(position).ok()?;
        let ranked = self.lanes().iter().find(|lane| lane.order.contains(&member)).map_or(0, |lane| lane.ranked);
        let steps = |table: &Table, category: usize, member: usize, unit: &Unit| {
            let walked = self.walk(category, u32::try_from(member).ok());
            let walked = walked.first();
            walked.map(|walked| grade_steps::steps(&table.category, walked, unit)).unwrap_or_default()
        };
        self.trace(position, ranked, Detail::Whole, steps)
    }

    /// Every unit, in the roster's order: each lane is walked once for the steps of all its members.
    pub fn explain_all(&self, detail: Detail) -> Vec<UnitOutcome> {
        let mut ranked = vec![0; self.roster.units.len()];
        for lane in self.lanes() {
            for position in &lane.order {
                if let Some(slot) = usize::try_from(*position).ok().and_then(|position| ranked.get_mut(position)) {
                    *slot = lane.ranked;
                }
            }
        }
        let mut steps: Vec<Vec<GradeStep>> = vec![Vec::new(); ranked.len()];
        let walked = if detail == Detail::Whole { self.tables.as_slice() } else { &[] };
        for (category, table) in walked.iter().enumerate() {
            for walked in self.walk(category, None) {
                let member = usize::try_from(walked.member).ok().and_then(|member| table.members.get(member));
                let Some(position) = member.and_then(|member| usize::try_from(*member).ok()) else { continue };
                if let (Some(slot), Some(unit)) = (steps.get_mut(position), self.roster.units.get(position)) {
                    *slot = grade_steps::steps(&table.category, &walked, unit);
                }
            }
        }
        let units = ranked.into_iter().zip(steps).enumerate();
        units
            .filter_map(|(position, (ranked, steps))| self.trace(position, ranked, detail, |_, _, _, _| steps))
            .collect()
    }

    fn trace(
        &self,
        position: usize,
        ranked: u32,
        detail: Detail,
        grade_steps: impl FnOnce(&Table, usize, usize, &Unit) -> Vec<GradeStep>,
    ) -> Option<UnitOutcome> {
        let unit = self.roster.units.get(position)?;
        let standing = self.standings().get(position)?;
        let category = standing.category.and_then(|category| usize::try_from(category).ok());
        let mut outcome = UnitOutcome {
            unit: unit.id.clone(),
            category: None,
            group: unit.group.clone(),
            lines: Vec::new(),
            sections: Vec::new(),
            subtotal: Subtotal {
                points: Decimal::ZERO,
                assessed_marks: Decimal::ZERO,
                full_marks: Decimal::ZERO,
                rescaled: false,
                difficulty: unit.difficulty.map_or(Decimal::ONE, Number::get),
                value: standing.subtotal,
            },
            adjustments: Adjustments::default(),
            total: standing.total,
            percentage: standing.percentage,
            rank: standing.rank,
            ranked,
            grade: None,
            grade_steps: Vec::new(),
            excellent_ratio: standing.ratio,
            excellent_places: standing.places,
            leadership_eligible: standing.excellent,
            promotion_priority: false,
            interview: false,
            bonus: standing.bonus,
            funds: self.paid(position),
        };
        let Some(table) = category.and_then(|category| self.tables.get(category)) else { return Some(outcome) };
        let roster_position = u32::try_from(position).ok()?;
        let member = table.members.binary_search(&roster_position).ok()?;
        self.explain_points(&mut outcome, table, member, unit, detail);
        outcome.category = Some(table.category.id.clone());
        outcome.adjustments = ledger::count(&table.category.adjustments, &unit.adjustments, |_| {});
        let ladder = &table.category.grading.grades;
        if let Some(grade) = standing.grade.and_then(|grade| ladder.get(usize::try_from(grade).ok()?)) {
            outcome.grade = Some(grade.id.clone());
            outcome.promotion_priority = grade.promotion_priority;
            outcome.interview = grade.interview;
            outcome.grade_steps = grade_steps(table, category.unwrap_or_default(), member, unit);
        }
        Some(outcome)
    }

    /// The unit's points under each heading of its category, in order of first appearance: what `explain` says of the
    /// sections, from points that are at hand. Empty beyond the roster's end and for units of no category.
    #[must_use]
    pub fn section_points(&self, position: usize) -> Vec<(&str, Decimal)> {
        let found = || {
            let category = self.standings().get(position)?.category?;
            let table = self.tables.get(usize::try_from(category).ok()?)?;
            let member = table.members.binary_search(&u32::try_from(position).ok()?).ok()?;
            Some((table, member))
        };
        let Some((table, member)) = found() else { return Vec::new() };
        let sections = sections(&table.category).into_iter().enumerate();
        sections.map(|(at, within)| (within.named, table.section(&within, at, member).points)).collect()
    }

    fn explain_points(&self, outcome: &mut UnitOutcome, table: &Table, member: usize, unit: &Unit, detail: Detail) {
        for (at, within) in sections(&table.category).iter().enumerate() {
            let section = table.section(within, at, member);
            outcome.sections.push(SectionSubtotal::of(within.named, &section));
        }
        if detail == Detail::Whole {
            for (indicator, score) in table.category.indicators.iter().zip(&table.columns) {
                outcome.lines.push(self.line(table, indicator, score, member, unit));
            }
        }
        if let (Some(sums), Some(adjusted)) = (table.counted(member), table.adjusted.get(member)) {
            let totaling = Totaling::new(&table.category, decimals(self.policy.rounding.total));
            outcome.subtotal.points = sums.points;
            outcome.subtotal.assessed_marks = sums.assessed;
            outcome.subtotal.full_marks = table.category.full_marks.get();
            outcome.subtotal.rescaled = totaling.total(sums, adjusted, unit.difficulty.map(Number::get)).rescaled;
        }
    }

    fn line(&self, table: &Table, indicator: &Indicator, score: &Score, member: usize, unit: &Unit) -> Line {
        let group = table.groups.get(member).copied().unwrap_or(0);
        let position = u32::try_from(member).unwrap_or(u32::MAX);
        let marks = score.marks.of(position, group);
        let observation = unit.observations.get(&indicator.id);
        let assessed = !marks.is_zero();
        let through = |lens: &Lens, inputs: &Inputs| {
            let components = indicator.rule.components.iter().enumerate();
            components.map(|(index, component)| component_line(lens, index, component, inputs, group)).collect()
        };
        let periods = score.rates.periods.iter().filter(|_| assessed).filter_map(|(share, lens)| {
            let period = self.policy.periods.get(usize::try_from(share.index).ok()?)?;
            let inputs = in_period(observation, Some(&period.id), &share.planned);
            let mut seen = Seen::new(&indicator.rule, 1);
            seen.push(&indicator.rule, Some(&inputs));
            let rate = lens.rate(&indicator.rule, &seen, (0, group), |_| {});
            Some(PeriodLine {
                period: period.id.clone(),
                weight: share.weight.shown()?,
                rate: rate.and_then(|rate| rate.shown()),
                components: through(lens, &inputs),
            })
        });
        Line {
            indicator: indicator.id.clone(),
            marks,
            rate: score.rates.rates.get(member).and_then(Option::as_ref).and_then(Exact::shown),
            points: score.points.get(member).copied().unwrap_or(Decimal::ZERO),
            annual: if assessed { through(&score.rates.annual, &annual(observation)) } else { Vec::new() },
            monitoring_share: indicator.monitoring.as_ref().map(|monitoring| monitoring.share.get()),
            periods: periods.collect(),
            difficulty: unit.indicator_difficulty.get(&indicator.id).map_or(Decimal::ONE, |factor| factor.get()),
            lights: if assessed {
                lights(indicator, observation, &self.policy.periods, &self.policy.warning)
            } else {
                Vec::new()
            },
        }
    }

    /// The components of an indicator's annual rate for a member of a category; none where it is not assessed.
    pub(super) fn annual_components(&self, category: usize, column: usize, member: usize) -> Vec<ComponentLine> {
        let found = || {
            let table = self.tables.get(category)?;
            let (indicator, score) = (table.category.indicators.get(column)?, table.columns.get(column)?);
            let group = *table.groups.get(member)?;
            if score.marks.of(u32::try_from(member).ok()?, group).is_zero() {
                return None;
            }
            let observation = self.roster.units.get(usize::try_from(*table.members.get(member)?).ok()?)?;
            let inputs = annual(observation.observations.get(&indicator.id));
            let components = indicator.rule.components.iter().enumerate();
            let line = |(index, component)| component_line(&score.rates.annual, index, component, &inputs, group);
            Some(components.map(line).collect())
        };
        found().unwrap_or_default()
    }

    /// How the ranked units of a category came to their grades, lane by lane in rank order: all of them, or only one, by
    /// its position among the members. Empty beyond the policy's end.
    pub(super) fn walk(&self, category: usize, only: Option<u32>) -> Vec<Walked> {
        let Some(table) = self.tables.get(category) else { return Vec::new() };
        let lanes = Lanes { table, category, decimals: decimals(self.policy.rounding.total) };
        lanes.walk(self.standings(), only)
    }
}

/// One component with the unit's numbers in it.
fn component_line(lens: &Lens, index: usize, component: &Component, inputs: &Inputs, group: u32) -> ComponentLine {
    let comparison = lens.comparison(index, group);
    let observed = observe(&component.look(), inputs);
    let asked = component
        .only_if
        .as_ref()
        .map(|condition| (condition, observe(&condition.probe.look(), inputs), lens.asked(index, group)));
    let seeing = Seeing {
        observed: &observed,
        external: inputs.field(),
        cohort: comparison,
        asked: asked.as_ref().map(|(_, observed, cohort)| (observed, *cohort)),
    };
    let judged = judge(component, seeing);
    let entry = asked.as_ref().zip(judged.asked.as_ref()).map(|((condition, observed, cohort), value)| EntryLine {
        measured: observed.as_ref().ok().and_then(Exact::shown),
        compared: compared_with(&condition.probe.look(), cohort),
        value: value.as_ref().ok().and_then(Exact::shown),
        met: value.as_ref().is_ok_and(|value| meets(condition, value)),
        unknown: value.as_ref().err().copied(),
    });
    let from_last = || {
        let (observed, value) = (observed.as_ref().ok()?, judged.value.as_ref()?);
        counted(component, observed, Cow::Borrowed(value), (inputs.field(), comparison)).ok()?.shown()
    };
    let bounds = bounds(component, comparison);
    let rate = match &judged.rate {
        Ok(rate) => Some(rate.clone()),
        Err(why) => substitute(component, *why, comparison),
    };
    ComponentLine {
        share: component.share.get(),
        actual: inputs.reading.actual.map(Number::get),
        target: inputs.target().ok().and_then(|target| target.shown()),
        prior: inputs.reading.prior().map(Number::get),
        measured: observed.as_ref().ok().and_then(Exact::shown),
        from_last: if component.scale.counted() == Counted::Last { from_last() } else { None },
        value: judged.value.as_ref().and_then(Exact::shown),
        cohort: lens.compares(index).then(|| cohort_line(component, comparison)),
        low: bounds.as_ref().and_then(|(low, _)| low.shown()),
        high: bounds.as_ref().and_then(|(_, high)| high.shown()),
        compared: compared_with(&component.look(), comparison),
        entry,
        rate: rate.as_ref().and_then(Exact::shown),
        substituted: judged.rate.err(),
    }
}

/// The best or the mean of the cohort that a value is compared with.
fn compared_with(look: &Look, comparison: &CohortFigures) -> Option<Decimal> {
    let figure = match (look.comparison?, look.measured_direction()) {
        (Comparison::Best, Direction::Benefit) => &comparison.values.as_ref()?.max,
        (Comparison::Best, Direction::Cost) => &comparison.values.as_ref()?.min,
        (Comparison::MeanRatio { .. } | Comparison::OverMean { .. }, _) => comparison.mean().ok()?,
        (Comparison::Rank, _) => return None,
    };
    figure.shown()
}

/// The cohort's figures: of the values that a span is bound by, where the rule has one, even if there are none.
fn cohort_line(component: &Component, comparison: &CohortFigures) -> CohortLine {
    let bounds = Needs::of(component).judged;
    let spread = if bounds { comparison.judged.as_ref() } else { comparison.values.as_ref() };
    CohortLine {
        count: comparison.count,
        min: spread.and_then(|spread| spread.min.shown()),
        mean: spread.and_then(|spread| spread.mean.as_ref()?.shown()),
        max: spread.and_then(|spread| spread.max.shown()),
    }
}
