//! The warnings: yellow and red lights, the furthest behind first, and what each costs in points of the year.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::heat::Cell;
use baton_engine::{Evaluation, Watch};
use baton_model::{Arrange, Category, Roster};

/// Who is behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Warnings {
    /// The furthest behind first.
    pub shown: Vec<Warned>,
    /// How many more there are.
    pub more: usize,
}

/// One warning.
#[derive(Clone, Debug, PartialEq)]
pub struct Warned {
    /// Position of the unit in the roster.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// Position of the indicator in the category.
    pub indicator: usize,
    /// Its name.
    pub about: String,
    /// The light with its figures.
    pub cell: Cell,
}

/// What being behind at a period costs in points of the year, before a subtotal is rescaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// The period counts: marks × a × w/Σw × (1 − rate).
    Points {
        /// Short of a rate of 1; below 0 where the rate is above 1.
        short: Decimal,
        /// At a rate of 1.
        most: Decimal,
        /// The period's rate by the indicator's rule.
        rate: Decimal,
    },
    /// The period, or the indicator, is watched without counting.
    WarningOnly,
    /// The period is excluded for this unit, so that others count for more.
    Excluded,
}

/// The worst of many, without keeping all.
pub(super) struct Worst {
    most: usize,
    count: usize,
    /// Gap, unit and indicator.
    kept: Vec<(Decimal, usize, usize)>,
}

impl Worst {
    pub(super) fn new(most: usize) -> Self {
        Self { most, count: 0, kept: Vec::new() }
    }

    pub(super) fn add(&mut self, behind: Decimal, unit: usize, indicator: usize) {
        self.count += 1;
        self.kept.push((behind, unit, indicator));
        if self.kept.len() > self.most.saturating_mul(4) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        self.kept.arrange_by_key(|&(behind, unit, indicator)| (Reverse(behind), unit, indicator));
        self.kept.truncate(self.most);
    }
}

/// The worst, with names and figures.
pub(super) fn told(mut worst: Worst, watch: &Watch, category: &Category, roster: &Roster) -> Warnings {
    worst.cut();
    let told = |&(_, unit, indicator): &(Decimal, usize, usize)| {
        let (about, of) = (roster.units.get(unit)?, category.indicators.get(indicator)?);
        let (_, line) = watch.of(about).into_iter().find(|(position, _)| *position == indicator)?;
        let (name, about) = (about.name.clone(), of.name.clone());
        Some(Warned { unit, name, indicator, about, cell: Cell::from(line) })
    };
    Warnings { shown: worst.kept.iter().filter_map(told).collect(), more: worst.count.saturating_sub(worst.kept.len()) }
}

/// What each warning costs, in their order, at a period by its position in the policy.
#[must_use]
pub fn costs(draft: &Evaluation, period: usize, warnings: &Warnings) -> Vec<Cost> {
    let cost = |warned: &Warned| {
        let parts = draft.monitored_points(warned.unit);
        let of_indicator = parts.into_iter().find(|part| part.indicator == warned.indicator);
        let found = of_indicator.and_then(|part| part.periods.into_iter().find(|part| part.period == period));
        match found.map(|part| (part.rate, part.short, part.most)) {
            Some((Some(rate), short, most)) => Cost::Points { short, most, rate },
            Some((None, _, _)) => Cost::Excluded,
            None => Cost::WarningOnly,
        }
    };
    warnings.shown.iter().map(cost).collect()
}
