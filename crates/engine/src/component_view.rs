//! One component of an indicator's rule with its cohorts' present figures: what it makes of any value, and what it made
//! of each unit. The same functions that score the units, so that a drawing can't differ from the result.

use rust_decimal::Decimal;

use super::Substituted;
use super::cohort::CohortFigures;
use super::column::annual;
use super::evaluation::Evaluation;
use super::exact::Exact;
use super::lens::{Seeing, judge, substitute};
use super::measure::{field, from_last, observe};
use super::scale::{Shape, bounds, family};
use super::table::{Score, Table};
use baton_model::{Arrange, Component, Counted, Id, Indicator};

/// A component of a rule over the year, as it stands in an evaluation.
#[derive(Clone, Copy, Debug)]
pub struct ComponentView<'a> {
    evaluation: &'a Evaluation,
    table: &'a Table,
    score: &'a Score,
    indicator: &'a Indicator,
    component: &'a Component,
    index: usize,
}

/// What a component made of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgedUnit {
    /// Position in the roster.
    pub unit: usize,
    /// Position of its group in the category.
    pub group: Option<u32>,
    /// Value of the measure, to 18 decimals; absent where missing or undefined.
    pub value: Option<Decimal>,
    /// Rate of the component, to 18 decimals; absent where excluded.
    pub rate: Option<Decimal>,
    /// Why the rate is a substitute; absent where it was computed.
    pub substituted: Option<Substituted>,
    /// How many were ranked, where the value is a place.
    pub field: Option<u32>,
    /// The unit's marks on the indicator.
    pub marks: Decimal,
    /// Its points on the indicator: all components, monitoring and difficulty included.
    pub points: Decimal,
}

impl Evaluation {
    /// A component of an indicator, by position in its rule; `None` where there is none.
    #[must_use]
    pub fn component(&self, category: &Id, indicator: &Id, index: usize) -> Option<ComponentView<'_>> {
        let table = self.tables.iter().find(|table| table.category.id == *category)?;
        let column = table.category.indicators.iter().position(|candidate| candidate.id == *indicator)?;
        let (indicator, score) = (table.category.indicators.get(column)?, table.columns.get(column)?);
        let component = indicator.rule.components.get(index)?;
        Some(ComponentView { evaluation: self, table, score, indicator, component, index })
    }
}

impl ComponentView<'_> {
    /// The rate of a value of the measure, to 18 decimals, in the cohort of a group or of the whole category; `ranked` is
    /// how many were ranked, where the value is a place. `None` where the scale gives none.
    #[must_use]
    pub fn rate(&self, value: Decimal, group: Option<u32>, ranked: Option<u32>) -> Option<Decimal> {
        let counted_from_last = self.component.scale.counted() == Counted::Last && self.component.look().is_place();
        let value = if counted_from_last { from_last(&Exact::of(value), ranked?)? } else { Exact::of(value) };
        self.cohort(group).prepared.rate(&value, ranked).ok()?.shown()
    }

    /// How many a group's or the category's cohort has; 0 where the component doesn't compare.
    #[must_use]
    pub fn cohort_size(&self, group: Option<u32>) -> u32 {
        self.cohort(group).count
    }

    /// The values at which the curve bends, ascending; of places, so many of which were ranked, all.
    #[must_use]
    pub fn bends(&self, group: Option<u32>, ranked: u32) -> Vec<Decimal> {
        let bounds = bounds(self.component, self.cohort(group));
        let shown = bounds.and_then(|(low, high)| Some((low.shown()?, high.shown()?)));
        let mut bends = family(&self.component.scale).bends(shown, ranked);
        bends.arrange();
        bends.dedup();
        bends
    }

    /// What the curve looks like.
    #[must_use]
    pub fn shape(&self) -> Shape {
        family(&self.component.scale).shape()
    }

    /// How many members the category has.
    #[must_use]
    pub fn members(&self) -> usize {
        self.table.members.len()
    }

    /// What the component made of the member at this position in the category; `None` where not assessed.
    #[must_use]
    pub fn judged(&self, member: usize) -> Option<JudgedUnit> {
        let group = self.table.groups.get(member).copied()?;
        let marks = self.score.marks.of(u32::try_from(member).ok()?, group);
        if marks.is_zero() {
            return None;
        }
        let unit = usize::try_from(*self.table.members.get(member)?).ok()?;
        let about = self.evaluation.roster.units.get(unit)?;
        let inputs = annual(about.observations.get(&self.indicator.id));
        let cohort = self.score.rates.annual.comparison(self.index, group);
        let asked = self.component.only_if.as_ref();
        let asked = asked.map(|condition| observe(&condition.probe.look(), &inputs));
        let annual = &self.score.rates.annual;
        let seeing = Seeing {
            observed: &observe(&self.component.look(), &inputs),
            external: inputs.field(),
            cohort,
            asked: asked.as_ref().map(|observed| (observed, annual.asked(self.index, group))),
        };
        let judged = judge(self.component, seeing);
        let rate = match &judged.rate {
            Ok(rate) => Some(rate.clone()),
            Err(why) => substitute(self.component, *why, cohort),
        };
        Some(JudgedUnit {
            unit,
            group: group.checked_sub(1),
            value: judged.value.as_ref().and_then(Exact::shown),
            rate: rate.as_ref().and_then(Exact::shown),
            substituted: judged.rate.err(),
            field: field(&self.component.look(), inputs.field(), cohort),
            marks,
            points: self.score.points.get(member).copied().unwrap_or(Decimal::ZERO),
        })
    }

    fn cohort(&self, group: Option<u32>) -> &CohortFigures {
        let group = group.map_or(0, |group| group.saturating_add(1));
        self.score.rates.annual.comparison(self.index, group)
    }
}
