//! An evaluation whose readings may be overwritten in place and rates, places and grades worked out anew, again and again:
//! what drawing observations needs. Identifiers are looked up once, and nothing is worked out of money.

use std::sync::Arc;

use super::column::{Column, Members, annual};
use super::context::assessed;
use super::evaluation::Evaluation;
use super::lens::{Groups, Seen};
use super::standing::Standing;
use super::trial::Trial;
use baton_model::{Number, Observation, Period};

/// A copy of an evaluation that is redone for other readings.
pub struct Redraw {
    trial: Trial,
    periods: Vec<Period>,
    categories: Vec<Readings>,
}

/// A category's readings, by column and member.
struct Readings {
    observations: Vec<Vec<Option<Observation>>>,
    /// Who has marks.
    assessed: Vec<Vec<bool>>,
    /// Members with difficulty factors of their own for the indicator.
    difficulty: Vec<Vec<(u32, Number)>>,
    /// Columns whose readings were overwritten since.
    touched: Vec<bool>,
}

impl Redraw {
    pub fn new(evaluation: &Evaluation) -> Self {
        let readings = |table: &super::table::Table| {
            let units = || table.members.iter().map(|position| evaluation.unit(*position));
            let indicators = || table.category.indicators.iter();
            let observed = |id| units().map(|unit| unit?.observations.get(id).cloned()).collect();
            let own = |id| {
                let factor = |(member, unit): (u32, Option<&baton_model::Unit>)| {
                    Some((member, *unit?.indicator_difficulty.get(id)?))
                };
                (0_u32..).zip(units()).filter_map(factor).collect()
            };
            Readings {
                observations: indicators().map(|indicator| observed(&indicator.id)).collect(),
                assessed: table.columns.iter().map(|score| assessed(&score.marks, &table.groups)).collect(),
                difficulty: indicators().map(|indicator| own(&indicator.id)).collect(),
                touched: vec![false; table.columns.len()],
            }
        };
        Self {
            categories: evaluation.tables.iter().map(readings).collect(),
            trial: Trial::new(evaluation),
            periods: evaluation.policy.periods.clone(),
        }
    }

    /// A member's observation on an indicator, to be overwritten; by positions.
    pub fn observation(&mut self, category: usize, column: usize, member: usize) -> Option<&mut Observation> {
        let readings = self.categories.get_mut(category)?;
        *readings.touched.get_mut(column)? = true;
        readings.observations.get_mut(column)?.get_mut(member)?.as_mut()
    }

    /// Where everybody stands with the readings as they are now.
    pub fn stand(&mut self) -> &[Standing] {
        let Self { trial, periods, categories } = self;
        for (table, readings) in trial.tables.iter_mut().zip(categories) {
            let category = Arc::clone(&table.category);
            let groups = Groups { of: &Arc::clone(&table.groups), count: category.groups.len() };
            let columns = readings.observations.iter().zip(&readings.assessed).zip(&readings.difficulty);
            let columns = columns.zip(&mut readings.touched).enumerate();
            for (column, (((observations, assessed), difficulty), touched)) in columns {
                let Some(indicator) = category.indicators.get(column).filter(|_| *touched) else { continue };
                let members = observations.iter().zip(assessed.iter());
                let members = members.map(|(observed, assessed)| assessed.then(|| annual(observed.as_ref())));
                let seen = Seen::of_all(&indicator.rule, members);
                let observed = |member: usize| observations.get(member).and_then(Option::as_ref);
                let members = Members { observed: &observed, annual: seen, difficulty: difficulty.clone(), groups };
                table.give(column, Column::compute(indicator, periods, &members, assessed));
                *touched = false;
            }
            table.sum_up();
        }
        trial.conclude()
    }
}
