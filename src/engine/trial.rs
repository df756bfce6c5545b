//! The second stage alone, on points worked out elsewhere: totals, places and grades, without money and findings.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::evaluation::Evaluation;
use super::exact::Factor;
use super::limits::within;
use super::second_stage::{SecondStage, decimals};
use super::standing::{Lane, Standing};
use super::table::{Score, Sums, Table};

/// A copy of an evaluation's tables whose points and sums may be overwritten.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    pub(crate) tables: Vec<Table>,
    stage: SecondStage,
    decimals: u32,
}

impl Trial {
    pub(crate) fn new(evaluation: &Evaluation) -> Self {
        Self {
            tables: evaluation.tables.clone(),
            stage: evaluation.stage.clone(),
            decimals: decimals(evaluation.policy.rounding.total),
        }
    }

    /// Totals, places and grades from the points and sums as they are now.
    pub(crate) fn conclude(&mut self) -> &[Standing] {
        self.stage.run(&self.tables, self.stage.standings.len(), self.decimals);
        self.standings()
    }

    /// Where everybody stands as last concluded.
    pub(crate) fn standings(&self) -> &[Standing] {
        &self.stage.standings
    }

    /// The lanes as last concluded.
    pub(crate) fn lanes(&self) -> &[Lane] {
        &self.stage.lanes
    }

    /// Takes the columns that are going to move out of the first category's sums. `moves` says by member which of them.
    pub(crate) fn lift(&mut self, columns: &[usize], moves: &[Vec<bool>]) {
        let Some(table) = self.tables.first_mut() else { return };
        for (member, moves) in moves.iter().enumerate() {
            let group = table.groups.get(member).copied().unwrap_or(0);
            let index = u32::try_from(member).unwrap_or(u32::MAX);
            let Some(sums) = table.sums.get_mut(member) else { continue };
            for (column, _) in columns.iter().zip(moves).filter(|(_, moves)| **moves) {
                let Some(score) = table.columns.get(*column) else { continue };
                let marks = score.marks.of(index, group);
                let assessed = score.rates.rates.get(member).is_some_and(Option::is_some);
                let points = score.points.get(member).copied().unwrap_or_default();
                sums.enter(marks, assessed.then_some(points), Decimal::saturating_sub);
            }
        }
    }

    /// Puts lifted columns back with other marks, given by column, and concludes; `lifted` are the sums without them.
    /// False where points are beyond the limit.
    pub(crate) fn put(
        &mut self,
        columns: &[usize],
        moves: &[Vec<bool>],
        marks: &[Decimal],
        lifted: &[Sums],
        decimals: u32,
    ) -> bool {
        let Some(table) = self.tables.first_mut() else { return false };
        table.sums.clone_from_slice(lifted);
        let factors: Vec<Factor> = marks.iter().map(|marks| Factor::new(*marks, decimals)).collect();
        let mut all: Vec<Option<&mut Arc<Score>>> = table.columns.iter_mut().map(Some).collect();
        let own = |column: &usize| all.get_mut(*column).and_then(Option::take).map(Arc::make_mut);
        let mut scores: Vec<Option<&mut Score>> = columns.iter().map(own).collect();
        for (member, moves) in moves.iter().enumerate() {
            let Some(sums) = table.sums.get_mut(member) else { continue };
            let cells = scores.iter_mut().zip(marks).zip(&factors).zip(moves);
            for (((score, marks), factor), _) in cells.filter(|(_, moves)| **moves) {
                let Some(score) = score else { continue };
                let rate = score.rates.rates.get(member).and_then(Option::as_ref);
                let points = match rate {
                    Some(rate) => match factor.rounded_product(rate).and_then(within) {
                        Some(points) => points,
                        None => return false,
                    },
                    None => Decimal::ZERO,
                };
                sums.enter(*marks, rate.map(|_| points), Decimal::saturating_add);
                if let Some(slot) = score.points.get_mut(member) {
                    *slot = points;
                }
            }
        }
        self.conclude();
        true
    }
}
