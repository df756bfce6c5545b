//! The door to an evaluation: one category as the layers above see it, its members counted from 0 in the roster's order. How
//! rates and sums are kept stays behind it.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::evaluation::Evaluation;
use super::exact::Exact;
use super::figure::{TieKey, can_hold};
use super::grade::Ladder;
use super::outcome::ComponentLine;
use super::standing::{Lane, Standing};
use super::table::{Adjusted, Sums, Table};
use super::walk::Walked;
use baton_model::{Category, Condition, Figure, Id, TieBreaker, Unit};

/// A category of an evaluation. Indicators are meant by their position in it.
#[derive(Clone, Copy)]
pub struct CategoryView<'e> {
    evaluation: &'e Evaluation,
    table: &'e Table,
    position: usize,
}

impl Evaluation {
    /// The category at a position of the policy.
    #[must_use]
    pub fn category(&self, position: usize) -> Option<CategoryView<'_>> {
        let table = self.tables.get(position)?;
        Some(CategoryView { evaluation: self, table, position })
    }

    /// The category with this identifier.
    #[must_use]
    pub fn category_named(&self, id: &Id) -> Option<CategoryView<'_>> {
        self.views().find(|view| view.table.category.id == *id)
    }

    /// All categories, in the policy's order.
    pub fn views(&self) -> impl Iterator<Item = CategoryView<'_>> {
        let tables = self.tables.iter().enumerate();
        tables.map(|(position, table)| CategoryView { evaluation: self, table, position })
    }
}

impl<'e> CategoryView<'e> {
    /// What the policy says of it.
    #[must_use]
    pub fn policy(&self) -> &'e Arc<Category> {
        &self.table.category
    }

    /// The members' positions in the roster.
    #[must_use]
    pub fn members(&self) -> &'e [u32] {
        &self.table.members
    }

    /// The member that stands at a position of the roster; `None` for units of other categories.
    #[must_use]
    pub fn member(&self, unit: u32) -> Option<usize> {
        self.table.members.binary_search(&unit).ok()
    }

    /// What was written of a member.
    #[must_use]
    pub fn unit(&self, member: usize) -> Option<&'e Unit> {
        self.evaluation.unit(*self.table.members.get(member)?)
    }

    /// Where a member stands.
    #[must_use]
    pub fn standing(&self, member: usize) -> Option<&'e Standing> {
        self.evaluation.standing(*self.table.members.get(member)?)
    }

    /// The ranked members with their standings, in the roster's order.
    pub fn ranked(&self) -> impl Iterator<Item = (usize, &'e Standing)> + use<'e> {
        let view = *self;
        let standings = (0..view.table.members.len()).filter_map(move |member| Some((member, view.standing(member)?)));
        standings.filter(|(_, standing)| standing.rank.is_some())
    }

    /// All members' rates on an indicator; `None` where not assessed.
    #[must_use]
    pub fn rates(&self, indicator: usize) -> &'e [Option<Exact>] {
        self.table.columns.get(indicator).map_or(&[], |score| &score.rates.rates)
    }

    /// A member's rate on an indicator; `None` where not assessed.
    #[must_use]
    pub fn rate(&self, member: usize, indicator: usize) -> Option<&'e Exact> {
        self.rates(indicator).get(member)?.as_ref()
    }

    /// Marks 权重分 of an indicator for a member; 0 where it doesn't count.
    #[must_use]
    pub fn marks(&self, member: usize, indicator: usize) -> Decimal {
        let marks = || {
            let (score, group) = (self.table.columns.get(indicator)?, self.table.groups.get(member)?);
            Some(score.marks.of(u32::try_from(member).ok()?, *group))
        };
        marks().unwrap_or_default()
    }

    /// A member's rounded points on an indicator, 0 where not assessed; `None` where there is no such cell.
    #[must_use]
    pub fn points(&self, member: usize, indicator: usize) -> Option<Decimal> {
        self.table.columns.get(indicator)?.points.get(member).copied()
    }

    /// The members' sums of points and marks over the indicators.
    #[must_use]
    pub fn sums(&self) -> &'e [Sums] {
        &self.table.sums
    }

    /// What counts of the members' points and marks: their sums, but where sections are capped or converted.
    #[must_use]
    pub fn counted(&self) -> &'e [Sums] {
        self.table.sectioned.as_ref().map_or(&self.table.sums, |sectioned| &sectioned.counted)
    }

    /// A member's counted adjustments.
    #[must_use]
    pub fn adjusted(&self, member: usize) -> Option<Adjusted> {
        self.table.adjusted.get(member).copied()
    }

    /// Whether somebody's points are beyond what can be computed, and so count as 0.
    #[must_use]
    pub fn overflows(&self) -> bool {
        self.table.columns.iter().any(|score| !score.too_large.is_empty())
    }

    /// How the rate on an indicator came about from its annual readings, component by component.
    #[must_use]
    pub fn components(&self, member: usize, indicator: usize) -> Vec<ComponentLine> {
        self.evaluation.annual_components(self.position, indicator, member)
    }

    /// Whether a condition holds for a member.
    #[must_use]
    pub fn holds(&self, member: usize, condition: &Condition) -> bool {
        self.table.asked(condition, self.evaluation.standings()).holds(member)
    }

    /// Whether some unit could ever meet a condition under the category's rules.
    #[must_use]
    pub fn can_hold(&self, condition: &Condition) -> bool {
        can_hold(&self.table.category, condition)
    }

    /// A figure of a member; `None` where it is missing.
    #[must_use]
    pub fn figure(&self, member: usize, figure: &Figure) -> Option<Exact> {
        self.table.reading(figure, self.evaluation.standings()).of(member)
    }

    /// What splits a member from others with the same total; more is better.
    #[must_use]
    pub fn tie_figure(&self, member: usize, breaker: &TieBreaker) -> Exact {
        TieKey::new(self.table, breaker).of(member)
    }

    /// The lanes that its members are ranked in.
    pub fn lanes(&self) -> impl Iterator<Item = &'e Lane> + use<'e> {
        let position = self.position;
        self.evaluation.lanes().iter().filter(move |lane| lane.category == position)
    }

    /// Its ladder, for a lane of so many ranked units.
    #[must_use]
    pub fn ladder(&self, ranked: usize) -> Ladder<'e> {
        Ladder::new(self.table, self.evaluation.standings(), ranked)
    }

    /// How ranked members came to their grades, lane by lane in rank order: all of them, or only one.
    #[must_use]
    pub fn walk(&self, only: Option<u32>) -> Vec<Walked> {
        self.evaluation.walk(self.position, only)
    }
}
