//! The second stage alone, on points worked out elsewhere: totals, places and grades, without money and findings.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::evaluation::{Evaluation, Standing, decimals};
use super::exact::Factor;
use super::lane::{Lane, Lanes};
use super::limits::within;
use super::table::{Score, Sums, Table};

/// A copy of an evaluation's tables whose points and sums may be overwritten.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    pub(crate) tables: Vec<Table>,
    pub(crate) standings: Vec<Standing>,
    lanes: Vec<Lane>,
    decimals: u32,
}

impl Trial {
    pub(crate) fn new(evaluation: &Evaluation) -> Self {
        Self {
            tables: evaluation.tables.clone(),
            standings: evaluation.standings().to_vec(),
            lanes: evaluation.lanes().to_vec(),
            decimals: decimals(evaluation.policy.rounding.total),
        }
    }

    /// Totals, places and grades from the points and sums as they are now.
    pub(crate) fn conclude(&mut self) -> &[Standing] {
        self.lanes.clear();
        let mut troubles = Vec::new();
        for (position, table) in self.tables.iter().enumerate() {
            let lanes = Lanes { table, category: position, decimals: self.decimals };
            lanes.total(&mut self.standings, &mut troubles);
            lanes.rank(&mut self.standings, &mut self.lanes);
        }
        &self.standings
    }

    /// The lanes as last concluded.
    pub(crate) fn lanes(&self) -> &[Lane] {
        &self.lanes
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
                *sums = with(*sums, marks, points, assessed, Decimal::saturating_sub);
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
                *sums = with(*sums, *marks, points, rate.is_some(), Decimal::saturating_add);
                if let Some(slot) = score.points.get_mut(member) {
                    *slot = points;
                }
            }
        }
        self.conclude();
        true
    }
}

/// A column's cell added to sums, or taken out, as the table does it.
fn with(
    sums: Sums,
    marks: Decimal,
    points: Decimal,
    assessed: bool,
    add: impl Fn(Decimal, Decimal) -> Decimal,
) -> Sums {
    if marks <= Decimal::ZERO {
        return sums;
    }
    let counted = |sum: Decimal, figure: Decimal| if assessed { add(sum, figure) } else { sum };
    Sums {
        points: counted(sums.points, points),
        assessed: counted(sums.assessed, marks),
        marks: add(sums.marks, marks),
    }
}
