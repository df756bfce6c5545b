//! The second stage alone, on points worked out elsewhere: totals, places and grades, without money and findings.

use super::evaluation::{Evaluation, Standing, decimals};
use super::lane::{Lane, Lanes};
use super::table::Table;

/// A copy of an evaluation's tables whose points and sums may be overwritten.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    pub(crate) tables: Vec<Table>,
    standings: Vec<Standing>,
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
}
