//! What the editor shows: the tree of a category and one indicator, each beside the base.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::curve::Curve;
use super::sentence::{Clause, Piece, Slot, sentence};
use crate::figure::{Figure, Reader};
use crate::lever::Lever;
use crate::pages::draft::indicators::marks::MarksRow;
use crate::pages::what_if::league::headings;
use crate::references::References;
use baton_engine::{Evaluation, Finding, rule_findings};
use baton_model::{
    Bound, Category, Combine, Component, Description, Direction, Id, Indicator, Key, Number, Parameter, half_up,
};
use baton_words::Locale;

/// How a part of the policy stands against the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// As in the base.
    Same,
    /// The base has it otherwise.
    Changed,
    /// The base doesn't have it.
    New,
}

impl RowChange {
    pub(super) fn of<T: PartialEq>(was: Option<&T>, is: &T) -> Self {
        match was {
            None => Self::New,
            Some(was) if was == is => Self::Same,
            Some(_) => Self::Changed,
        }
    }
}

/// A description with the section by its name.
fn described(category: &Category, indicator: &Indicator) -> Description {
    let section = category.section_name(&indicator.section).to_owned();
    Description { section, ..Description::of(indicator) }
}

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorShown {
    /// Its category.
    pub category: Id,
    /// The indicator.
    pub indicator: Id,
    /// What it is called and where it belongs.
    pub description: Description,
    /// The same in the base; absent where the base doesn't have it.
    pub was: Option<Description>,
    /// Marks as levers.
    pub marks: MarksRow,
    /// Headings that there are already.
    pub sections: Vec<String>,
    /// The other categories, by name.
    pub others: Vec<(Id, String)>,
    /// The components of the rule.
    pub components: Vec<ComponentShown>,
    /// What the components make together.
    pub combine: Combine,
    /// The same in the base.
    pub combine_was: Combine,
    /// Floor and cap of what they make together.
    pub ends: Vec<(Key, Figure)>,
    /// What the shares of a blend add up to, as a fraction; absent where shares don't count.
    pub shares: Option<Decimal>,
    /// The indicator in the base where its rule was another one, to be told in words.
    pub other_rule: Option<Arc<Indicator>>,
    /// Routine monitoring; absent without.
    pub monitoring: Option<MonitoringShown>,
    /// Whether it has a schedule to keep.
    pub scheduled: bool,
    /// Planned cumulative shares by month; empty = month/12.
    pub months: Vec<Figure>,
    /// What is wrong with it as written.
    pub findings: Vec<Finding>,
    /// What goes with it where it is removed.
    pub references: References,
}

/// Routine monitoring of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct MonitoringShown {
    /// Its share.
    pub share: Figure,
    /// Periods with the indicator's own weights, by name; empty = the policy's hold.
    pub weights: Vec<(String, Figure)>,
    /// The policy's periods, by name and weight.
    pub periods: Vec<(String, Decimal)>,
}

/// A component of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentShown {
    /// Position in the rule.
    pub at: usize,
    /// The component.
    pub component: Component,
    /// The same in the base.
    pub was: Option<Component>,
    /// Its sentence.
    pub clauses: Vec<Clause>,
    /// The numbers in it.
    pub figures: Vec<(Parameter, Figure)>,
    /// What the actual value is measured in.
    pub measured_in: String,
    /// Values with which a bound begins that becomes fixed: what it is now.
    pub bounds: Vec<(Key, Number)>,
    /// Its curve.
    pub curve: Option<Curve>,
    /// What goes with each of its rater groups, or kinds of events.
    pub raters: Vec<References>,
    /// What goes with each class of votes.
    pub classes: Vec<References>,
}

impl IndicatorShown {
    /// An indicator of a category of the draft; `None` where it has none of that identifier.
    #[must_use]
    pub fn of(
        reader: &Reader<'_>,
        (base, current): (&Evaluation, &Evaluation),
        category: &Category,
        indicator: &Id,
        locale: Locale,
    ) -> Option<Self> {
        let found = category.indicators.iter().find(|candidate| candidate.id == *indicator)?;
        let was = reader
            .was
            .policy
            .category(&category.id)
            .and_then(|base| base.indicators.iter().find(|candidate| candidate.id == *indicator));
        let others = reader.is.policy.categories.iter().filter(|other| other.id != category.id);
        let shares =
            found.rule.components.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.share.get()));
        let end = |key| {
            let (category, indicator) = (category.id.clone(), indicator.clone());
            (key, reader.figure(Lever::Combined { category, indicator, key }))
        };
        let months = 0..found.schedule.len();
        let month = |month| {
            let (category, indicator) = (category.id.clone(), indicator.clone());
            reader.figure(Lever::PlannedShare { category, indicator, month })
        };
        Some(Self {
            category: category.id.clone(),
            indicator: indicator.clone(),
            description: described(category, found),
            was: was.map(|was| described(base.policy().category(&category.id).unwrap_or(category), was)),
            marks: MarksRow::of(reader, category, found),
            sections: headings(category)
                .into_iter()
                .filter(|heading| !heading.is_empty())
                .map(|named| category.section_name(named).to_owned())
                .collect(),
            others: others.map(|other| (other.id.clone(), other.name.clone())).collect(),
            components: (0..found.rule.components.len())
                .filter_map(|at| {
                    let was = was.and_then(|was| was.rule.components.get(at)).cloned();
                    let curve = Curve::of(base, current, &category.id, indicator, at);
                    ComponentShown::of(reader, &category.id, found, (at, was), curve, locale)
                })
                .collect(),
            combine: found.rule.combine,
            combine_was: was.map_or(found.rule.combine, |was| was.rule.combine),
            ends: [Key::Floor, Key::Cap].map(end).into(),
            shares: (found.rule.combine == Combine::Blend).then(|| shares.unwrap_or_default()),
            other_rule: was.filter(|was| was.rule != found.rule).cloned(),
            monitoring: MonitoringShown::of(reader, &category.id, found),
            scheduled: found.schedule_driven,
            months: months.map(month).collect(),
            findings: rule_findings(category, found, &reader.is.policy.periods),
            references: References::of_indicator(&reader.is.policy, &reader.is.roster, category, indicator),
        })
    }
}

impl MonitoringShown {
    fn of(reader: &Reader<'_>, category: &Id, indicator: &Indicator) -> Option<Self> {
        let monitoring = indicator.monitoring.as_ref()?;
        let (category, id) = (category.clone(), indicator.id.clone());
        let periods = &reader.is.policy.periods;
        let own = periods.iter().filter(|period| monitoring.weights.contains_key(&period.id));
        let weight = |period: &Id| {
            let (category, indicator, period) = (category.clone(), id.clone(), period.clone());
            reader.figure(Lever::PeriodWeight { category, indicator, period })
        };
        Some(Self {
            weights: own.map(|period| (period.name.clone(), weight(&period.id))).collect(),
            periods: periods.iter().map(|period| (period.name.clone(), period.weight.get())).collect(),
            share: reader.figure(Lever::MonitoringShare { category: category.clone(), indicator: Some(id.clone()) }),
        })
    }
}

impl ComponentShown {
    fn of(
        reader: &Reader<'_>,
        category: &Id,
        indicator: &Indicator,
        (at, was): (usize, Option<Component>),
        curve: Option<Curve>,
        locale: Locale,
    ) -> Option<Self> {
        let component = indicator.rule.components.get(at)?.clone();
        let shared = indicator.rule.combine == Combine::Blend && indicator.rule.components.len() > 1;
        let clauses = sentence(locale, &component, shared);
        let slots = clauses.iter().flat_map(|clause| &clause.pieces).filter_map(|piece| match piece {
            Piece::Slot(Slot::Number(parameter)) => Some(*parameter),
            Piece::Words(_) | Piece::Slot(_) => None,
        });
        let figure = |parameter| {
            let (category, indicator) = (category.clone(), indicator.id.clone());
            (parameter, reader.figure(Lever::Rule { category, indicator, component: at, parameter }))
        };
        let figures = slots.map(figure).collect();
        let bounds = bounds_now(&component, curve.as_ref());
        let measured_in = indicator.measured_in.clone();
        let groups = component.measure.raters().len().max(component.measure.events().len());
        let home = reader.is.policy.category(category)?;
        let of_rater = |rater| References::of_heard(&reader.is.roster, home, &indicator.id, (at, rater));
        let raters = (0..groups).map(of_rater).collect();
        let of_class = |class| References::of_class(&reader.is.roster, home, &indicator.id, (at, class));
        let classes = (0..component.measure.classes().len()).map(of_class).collect();
        Some(Self { at, was, clauses, figures, measured_in, bounds, curve, raters, classes, component })
    }

    /// The figure of a number in the sentence.
    #[must_use]
    pub fn figure(&self, parameter: Parameter) -> Option<&Figure> {
        self.figures.iter().find(|(candidate, _)| *candidate == parameter).map(|(_, figure)| figure)
    }
}

/// Where the bounds of a scale stand now, rounded to what people would write: the cohort's at the least and most value seen.
fn bounds_now(component: &Component, curve: Option<&Curve>) -> Vec<(Key, Number)> {
    let values = || curve.into_iter().flat_map(|curve| &curve.dots).filter_map(|dot| dot.value);
    let (least, most) = (values().min().unwrap_or_default(), values().max().unwrap_or(Decimal::ONE));
    let cost = component.look().judged_direction() == Direction::Cost;
    let now = |key: Key, bound: Bound| match bound {
        Bound::Fixed(value) => value,
        Bound::CohortMin | Bound::CohortMean | Bound::CohortMax => {
            let end = if (key == Key::High) == cost { least } else { most };
            half_up(end, 4).normalize().into()
        }
    };
    component.scale.bounds().into_iter().map(|(key, bound)| (key, now(key, bound))).collect()
}
