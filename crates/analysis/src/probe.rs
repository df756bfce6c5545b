//! One category taken out of an evaluation, for question after question: what a page asks bit by bit, between two repaints.

use std::sync::Arc;

use super::alone::Alone;
use super::calm::Criterion;
use super::distance::{Distance, EpsilonRobustness, distance, orders};
use super::lever::{Immovable, Lever};
use super::stability::{Interval, Span, of_lever, spans};
use baton_engine::{Evaluation, Standing};
use baton_model::{Category, Id, Number, Policy};

/// A category by itself.
pub struct Probe {
    alone: Alone,
    base: Arc<Policy>,
    /// Whether the evaluation stands elsewhere than at the base.
    away: bool,
}

impl Probe {
    /// Takes a category out of an evaluation; `None` where there is no such category.
    #[must_use]
    pub fn of(evaluation: &Evaluation, category: &Id) -> Option<Self> {
        let alone = Alone::of(evaluation, category)?;
        let base = Arc::clone(alone.evaluation.policy());
        Some(Self { alone, base, away: false })
    }

    /// The positions of the category's units in the whole roster.
    #[must_use]
    pub fn members(&self) -> &[usize] {
        &self.alone.positions
    }

    /// How far one lever may move, as [`interval`](super::interval) has it.
    ///
    /// # Errors
    /// Says why it can't be moved.
    pub fn interval(&mut self, lever: &Lever, step: Number) -> Result<Interval, Immovable> {
        self.back();
        of_lever(&mut self.alone, lever, step.get())
    }

    /// How far one lever may move before a grade changes: the first part of [`Probe::interval`], in a third of the time.
    pub fn grades(&mut self, lever: &Lever, step: Number) -> Option<Span> {
        self.back();
        let (_, [grades]) = spans(&mut self.alone, lever, step.get(), [Criterion::Grades]).ok()?;
        grades
    }

    /// The fewest points that would change the grade of a member, by its position among [`Probe::members`]; `None` for
    /// those without a grade.
    pub fn distance(&mut self, member: usize) -> Option<Distance> {
        self.back();
        distance(&mut self.alone, member)
    }

    /// How firmly neighbours stand in their order, as [`robust_orders`](super::robust_orders) has it.
    pub fn orders(&mut self) -> Vec<EpsilonRobustness> {
        self.back();
        orders(&self.alone)
    }

    /// The units' identifiers and standings where the evaluation stands, in the members' order.
    pub(super) fn standings(&self) -> impl Iterator<Item = (&Id, &Standing)> {
        let units = self.alone.evaluation.roster().units.iter();
        units.map(|unit| &unit.id).zip(self.alone.evaluation.standings())
    }

    /// Evaluates another state of the category.
    pub(super) fn put(&mut self, category: Arc<Category>) {
        let policy = Policy { categories: vec![category], ..(*self.base).clone() };
        let roster = Arc::clone(self.alone.evaluation.roster());
        self.alone.evaluation.revise(Arc::new(policy), roster);
        self.away = true;
    }

    /// Puts the category back to what it was.
    pub(super) fn back(&mut self) {
        if self.away {
            let roster = Arc::clone(self.alone.evaluation.roster());
            self.alone.evaluation.revise(Arc::clone(&self.base), roster);
            self.away = false;
        }
    }

    /// The category as it was.
    pub(super) fn category(&self) -> Option<&Arc<Category>> {
        self.base.categories.first()
    }
}
