//! The second stage: from sums of points to totals, places and grades. Evaluations and their revisions, draws, levers and
//! units tried with more points all run this one.

use rust_decimal::Decimal;

use super::lane::Lanes;
use super::standing::{Lane, Standing};
use super::table::Table;
use super::total::{TotalNote, Totaling};
use baton_model::Rounding;

/// What the second stage made of the sums.
#[derive(Clone, Debug, Default)]
pub(super) struct SecondStage {
    /// By position in the roster; what results are used for is not in them yet.
    pub(super) standings: Vec<Standing>,
    /// In the policy's order.
    pub(super) lanes: Vec<Lane>,
    /// Units whose total is not what was meant.
    pub(super) notes: Vec<(u32, TotalNote)>,
}

impl SecondStage {
    /// Totals, places and grades of all categories, for a roster of so many units.
    pub(super) fn run(&mut self, tables: &mut [Table], units: usize, decimals: u32) {
        if self.standings.len() != units {
            self.standings = vec![Standing::default(); units];
        }
        self.lanes.clear();
        self.notes.clear();
        for (position, table) in tables.iter_mut().enumerate() {
            table.sectioned = table.by_section();
            self.category(table, position, decimals);
        }
    }

    /// Those of one category, which stands at this position of the policy.
    fn category(&mut self, table: &Table, position: usize, decimals: u32) {
        let lanes = Lanes { table, category: position, decimals };
        lanes.total(&mut self.standings, &mut self.notes);
        lanes.rank(&mut self.standings, &mut self.lanes);
    }

    /// Where a unit would stand if its category, at this position of the policy, had so many points more of adjustments for
    /// it. What results are used for is left out.
    pub(super) fn with_points(
        &self,
        table: &mut Table,
        position: usize,
        (member, unit): (usize, usize),
        points: Decimal,
        decimals: u32,
    ) -> Option<Standing> {
        let was = table.adjusted.get(member)?.bonus;
        let set = |table: &mut Table, bonus: Decimal| {
            if let Some(adjusted) = table.adjusted.get_mut(member) {
                adjusted.bonus = bonus;
            }
        };
        set(table, was.saturating_add(points));
        let mut tried = Self { standings: self.standings.clone(), ..Self::default() };
        tried.category(table, position, decimals);
        set(table, was);
        tried.standings.get(unit).cloned()
    }
}

/// Total and percentage of a member with so many points more of adjustments for it.
pub(super) fn total_with(table: &Table, member: usize, points: Decimal, decimals: u32) -> Option<(Decimal, Decimal)> {
    let mut adjusted = *table.adjusted.get(member)?;
    adjusted.bonus = adjusted.bonus.saturating_add(points);
    let totaling = Totaling::new(&table.category, decimals);
    let total = totaling.total(table.counted(member)?, &adjusted, table.people.get(member)?.difficulty);
    Some((total.total, total.percentage))
}

/// The decimals asked for, as many as there can be.
pub(super) fn decimals(asked: u8) -> u32 {
    u32::from(asked.min(Rounding::MOST))
}
