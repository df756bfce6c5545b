//! Monitoring 监测 of one category: who is behind the schedule at a month, what the periods bring to the year's total,
//! and the levers that change it.

mod calendar;
mod heat;
mod parts;
mod shares;
pub(crate) mod tables;
#[cfg(test)]
mod tests;
mod warnings;

use std::rc::Rc;
use std::sync::Arc;

pub use calendar::{Calendar, Curve, Month, Node};
pub use heat::{Cell, Column, Counts, Heat, HeatRow};
pub use parts::{Parts, PartsRow, parts};
pub use shares::{AllShares, MonitoringLevers, ShareRow};
pub use warnings::{Cost, Warned, Warnings, costs};

use crate::{Pair, State};
use baton_engine::Watch;
use baton_model::{Category, Id, Indicator, Policy, Roster};

/// Rows of a list shown at first, and added at each wish for more.
const MANY: usize = 30;

/// Cells of the heat table shown at first: with more columns there are fewer rows.
const CELLS: usize = 900;

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watching {
    /// The period chosen; absent = the latest with data.
    pub period: Option<Id>,
    /// The order of the heat table.
    pub order: Order,
    /// Wishes for more units.
    pub more_units: usize,
    /// Wishes for more warnings.
    pub more_warnings: usize,
    /// Wishes for more rows of what the periods bring.
    pub more_parts: usize,
}

/// The order of the heat table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Most red lights first, then most yellow ones, then the furthest behind.
    #[default]
    Worst,
    /// As the roster lists them.
    Listed,
    /// The furthest behind on this indicator first.
    Indicator(Id),
}

/// What can be looked at otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// A period is chosen.
    Period(Id),
    /// Another order is chosen.
    Order(Order),
    /// More units.
    MoreUnits,
    /// More warnings.
    MoreWarnings,
    /// More rows of what the periods bring.
    MoreParts,
}

impl Watching {
    /// Looks otherwise.
    pub fn look(&mut self, look: Look) {
        match look {
            Look::Period(period) => *self = Self { period: Some(period), order: self.order.clone(), ..Self::default() },
            Look::Order(order) => (self.order, self.more_units) = (order, 0),
            Look::MoreUnits => self.more_units += 1,
            Look::MoreWarnings => self.more_warnings += 1,
            Look::MoreParts => self.more_parts += 1,
        }
    }

    /// What is kept when another category is looked at.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        Self { period: self.period.clone(), ..Self::default() }
    }
}

/// What lights depend on: equal for two policies that differ in nothing that a light shows, such as the share a, so that
/// nothing is computed again while such a lever moves.
#[derive(Clone, Debug)]
pub struct Basis {
    /// The policy.
    pub policy: Arc<Policy>,
    /// The roster.
    pub roster: Arc<Roster>,
    /// Position of the category.
    pub category: usize,
    /// What is looked at.
    pub watching: Watching,
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        let same_lights = || {
            let (Some(a), Some(b)) =
                (self.policy.categories.get(self.category), other.policy.categories.get(other.category))
            else {
                return false;
            };
            self.policy.warning == other.policy.warning
                && self.policy.periods == other.policy.periods
                && (Arc::ptr_eq(a, b) || same_category(a, b))
        };
        Arc::ptr_eq(&self.roster, &other.roster)
            && (self.category, &self.watching) == (other.category, &other.watching)
            && (Arc::ptr_eq(&self.policy, &other.policy) || same_lights())
    }
}

fn same_category(a: &Category, b: &Category) -> bool {
    a.id == b.id
        && a.groups == b.groups
        && a.indicators.len() == b.indicators.len()
        && a.indicators.iter().zip(&b.indicators).all(|(a, b)| Arc::ptr_eq(a, b) || same_indicator(a, b))
}

fn same_indicator(a: &Indicator, b: &Indicator) -> bool {
    let direction = |indicator: &Indicator| indicator.rule.components.first().map(|component| component.direction);
    let weights = |indicator: &Indicator| indicator.monitoring.as_ref().map(|monitoring| monitoring.weights.clone());
    (&a.id, &a.name, &a.schedule, &a.marks) == (&b.id, &b.name, &b.schedule, &b.marks)
        && direction(a) == direction(b)
        && weights(a) == weights(b)
}

/// Everything that is shown of the lights of one category at one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// The months with their periods, and the plan of each month.
    pub calendar: Calendar,
    /// The lights of units × indicators.
    pub heat: Heat,
    /// Who is behind, the furthest first.
    pub warnings: Warnings,
}

impl Board {
    /// The board of a category; empty where nothing was observed in periods.
    #[must_use]
    pub fn of(basis: &Basis) -> Self {
        let Basis { policy, roster, category, watching } = basis;
        let mut calendar = Calendar::of(policy, roster, *category, watching.period.as_ref());
        let watch = calendar.chosen.and_then(|period| Watch::new(policy, *category, period));
        let (Some(watch), Some(category)) = (watch, policy.categories.get(*category)) else {
            return Self { calendar, heat: Heat::default(), warnings: Warnings::default() };
        };
        let most_warnings = MANY * (watching.more_warnings + 1);
        let scan = heat::Scan::of(&watch, category, roster, &watching.order, most_warnings);
        let month = calendar.month();
        let heat = scan.heat(&watch, category, roster, month, watching.more_units);
        let shown = heat.columns.iter().filter_map(|column| category.indicators.get(column.indicator));
        calendar.plan(shown.map(AsRef::as_ref));
        let warnings = scan.warnings(&watch, category, roster);
        Self { calendar, heat, warnings }
    }
}

impl State {
    /// The monitoring of the category looked at.
    #[must_use]
    pub fn board(&self) -> Rc<Board> {
        let Pair { policy, roster } = self.pair().clone();
        let (category, watching) = (self.view.category, self.view.watching.clone());
        self.lights.of(Basis { policy, roster, category, watching }, PartialEq::eq, Board::of)
    }
}
