//! Why a unit's total differs from the base, as a waterfall over indicators, adjustments and what follows from the sum.

use rust_decimal::Decimal;

use crate::pages::what_if::league::thousandths;
use baton_analysis::{Change, split};
use baton_engine::Evaluation;
use baton_model::{Category, Id};

/// From the total before to the total after, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The totals.
    pub total: Change<Decimal>,
    /// Each begins where the one before it ends; the first at the total before, the last ends at the total after.
    pub steps: Vec<Stair>,
    /// The least and most total on the way.
    pub ends: (Decimal, Decimal),
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Stair {
    /// What it comes from.
    pub what: Wherefore,
    /// The total before and after it.
    pub total: Change<Decimal>,
}

/// What a step comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wherefore {
    /// An indicator's points.
    Indicator {
        /// The indicator.
        id: Id,
        /// Its name.
        name: String,
        /// Its points.
        points: Change<Decimal>,
        /// Whether the scenario has it.
        there: bool,
    },
    /// Counted bonuses and deductions.
    Adjustments,
    /// Rescaling, the difficulty factor, the floor at 0 and rounding of the total.
    Rest,
}

impl Why {
    /// Why the total of a unit differs; absent where it doesn't, or where the base doesn't have the unit.
    #[must_use]
    pub fn of(base: &Evaluation, scenario: &Evaluation, unit: &Id) -> Option<Self> {
        let split = split(base, scenario, unit)?;
        if !split.total.changed() {
            return None;
        }
        let (before, after) = (home(base, unit), home(scenario, unit));
        let named = |category: Option<&Category>, id: &Id| Some(category?.indicator(id)?.name.clone());
        let mut at = split.total.was;
        let mut steps = Vec::new();
        let mut step = |what: Wherefore, difference: Decimal| {
            if !difference.is_zero() {
                let to = at.saturating_add(difference);
                steps.push(Stair { what, total: Change::new(at, to) });
                at = to;
            }
        };
        for part in split.parts {
            let name = named(after, &part.indicator);
            let there = name.is_some();
            let name = name.or_else(|| named(before, &part.indicator)).unwrap_or_default();
            step(Wherefore::Indicator { id: part.indicator, name, points: part.points, there }, part.difference);
        }
        step(Wherefore::Adjustments, split.adjustment);
        step(Wherefore::Rest, split.rest);
        let totals = || steps.iter().flat_map(|step: &Stair| [step.total.was, step.total.is]);
        let ends = (totals().min()?, totals().max()?);
        Some(Self { total: split.total, steps, ends })
    }

    /// Where a bar from one total to another begins and how wide it is, in thousandths; never too narrow to be seen.
    #[must_use]
    pub fn bar(&self, total: Change<Decimal>) -> (i64, i64) {
        const SEEN: i64 = 8;
        let whole = self.ends.1.saturating_sub(self.ends.0);
        let at = |total: Decimal| thousandths(total.saturating_sub(self.ends.0), whole);
        let (from, to) = (at(total.was.min(total.is)), at(total.was.max(total.is)));
        let width = to.saturating_sub(from).max(SEEN);
        (from.min(1000 - width), width)
    }
}

/// The category of a unit.
fn home<'a>(evaluation: &'a Evaluation, unit: &Id) -> Option<&'a Category> {
    let unit = evaluation.roster().units.iter().find(|candidate| candidate.id == *unit)?;
    evaluation.policy().category(&unit.category)
}
