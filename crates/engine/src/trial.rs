//! The second stage alone, on points worked out elsewhere: totals, places and grades, without money and findings.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::evaluation::Evaluation;
use super::exact::{Exact, Factor};
use super::limits::within;
use super::second_stage::{SecondStage, decimals};
use super::standing::{Lane, Standing};
use super::table::{DrawnPoints, Sums, Table};
use super::whole::{WholeRow, whole};

/// A copy of an evaluation's tables whose points and sums may be overwritten.
#[derive(Clone, Debug)]
pub struct Trial {
    pub(super) tables: Vec<Table>,
    stage: SecondStage,
    decimals: u32,
}

impl Trial {
    pub fn new(evaluation: &Evaluation) -> Self {
        Self {
            tables: evaluation.tables.clone(),
            stage: evaluation.stage.clone(),
            decimals: decimals(evaluation.policy.rounding.total),
        }
    }

    /// Totals, places and grades from the points and sums as they are now.
    pub fn conclude(&mut self) -> &[Standing] {
        let units = self.stage.standings.len();
        self.stage.run(&mut self.tables, units, self.decimals);
        self.standings()
    }

    /// Where everybody stands as last concluded.
    pub fn standings(&self) -> &[Standing] {
        &self.stage.standings
    }

    /// The lanes as last concluded.
    pub fn lanes(&self) -> &[Lane] {
        &self.stage.lanes
    }

    /// The members' sums in the first category, as they are now.
    pub fn sums(&self) -> &[Sums] {
        self.tables.first().map(|table| table.sums.as_slice()).unwrap_or_default()
    }

    /// Lets single points be overwritten, with so many decimals, in the categories where something reads them; single marks,
    /// too, where sections count by themselves.
    pub fn draw_points(&mut self, decimals: u32, marks_decimals: u32) {
        for table in self.tables.iter_mut().filter(|table| table.reads_points()) {
            let columns = table.columns.len();
            let points = vec![0; columns.saturating_mul(table.members.len())];
            let marks = vec![0; points.len()];
            let counts = !table.category.adds_up() || !table.category.sections.is_empty();
            let marks = counts.then_some((marks, marks_decimals));
            table.drawn = Some(DrawnPoints { points, marks, columns, decimals });
        }
    }

    /// The members of each category, to be overwritten.
    pub fn rows(&mut self) -> impl Iterator<Item = Rows<'_>> {
        self.tables.iter_mut().map(|table| {
            let (points, marks) = match &mut table.drawn {
                Some(DrawnPoints { points, marks, columns, .. }) => {
                    let width = (*columns).max(1);
                    (
                        Some(points.chunks_exact_mut(width)),
                        marks.as_mut().map(|(marks, _)| marks.chunks_exact_mut(width)),
                    )
                }
                None => (None, None),
            };
            Rows { sums: table.sums.iter_mut(), points, marks }
        })
    }

    /// Takes the columns that are going to move out of the first category's sums. `moves` says by member which of them.
    pub fn lift(&mut self, columns: &[usize], moves: &[Vec<bool>]) {
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
    /// False where points are beyond the limit, or sums aren't what counts.
    pub fn put(
        &mut self,
        columns: &[usize],
        moves: &[Vec<bool>],
        marks: &[Decimal],
        lifted: &[Sums],
        decimals: u32,
    ) -> bool {
        let Some(table) = self.tables.first_mut() else { return false };
        let put = put(table, columns, moves, marks, lifted, decimals);
        if put.is_some() {
            self.conclude();
        }
        put.is_some()
    }
}

/// A category's members in their order: of each its sums, and its points and marks by indicator where they are drawn, in
/// units of their last decimal.
pub struct Rows<'t> {
    sums: std::slice::IterMut<'t, Sums>,
    points: Option<std::slice::ChunksExactMut<'t, i64>>,
    marks: Option<std::slice::ChunksExactMut<'t, u64>>,
}

/// A member's sums, to be overwritten.
pub struct MemberRow<'t> {
    /// The sums over indicators.
    pub sums: &'t mut Sums,
    /// Points by indicator, where they are drawn.
    pub points: Option<&'t mut [i64]>,
    /// Marks by indicator, where they are drawn, too.
    pub marks: Option<&'t mut [u64]>,
}

impl<'t> Iterator for Rows<'t> {
    type Item = MemberRow<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        let points = self.points.as_mut().and_then(Iterator::next);
        Some(MemberRow { sums: self.sums.next()?, points, marks: self.marks.as_mut().and_then(Iterator::next) })
    }
}

fn put(
    table: &mut Table,
    columns: &[usize],
    moves: &[Vec<bool>],
    marks: &[Decimal],
    lifted: &[Sums],
    decimals: u32,
) -> Option<()> {
    let passed = table.category.sections.iter().any(|section| section.pass.is_some());
    if passed || !table.category.adds_up() {
        return None;
    }
    let marks_decimals = marks.iter().map(Decimal::scale).max()?;
    let moved = marks.iter().map(|marks| Some((whole(*marks, marks_decimals)?, Factor::new(*marks, decimals))));
    let moved: Vec<(i128, Factor)> = moved.collect::<Option<_>>()?;
    let reads_points = table.reads_points();
    let mut rows = vec![WholeRow::default(); table.sums.len()];
    for (position, (column, (marks, factor))) in columns.iter().zip(&moved).enumerate() {
        let score = table.columns.get_mut(*column)?;
        let rates = Arc::clone(&score.rates);
        let mut points = if reads_points { Some(&mut Arc::make_mut(score).points) } else { None };
        let cells = rows.iter_mut().zip(moves).zip(&rates.rates).enumerate();
        for (member, ((row, _), rate)) in cells.filter(|(_, ((_, moves), _))| moves.get(position) == Some(&true)) {
            let own = match rate {
                Some(rate) => Some(rounded(factor, rate, decimals)?),
                None => None,
            };
            if *marks > 0 {
                row.enter(*marks, own);
            }
            if let Some(slot) = points.as_mut().and_then(|points| points.get_mut(member)) {
                *slot = Decimal::try_from_i128_with_scale(own.unwrap_or(0), decimals).ok()?;
            }
        }
    }
    for ((sums, lifted), row) in table.sums.iter_mut().zip(lifted).zip(rows) {
        *sums = row.added_to(lifted, decimals, marks_decimals)?;
    }
    Some(())
}

/// Points in units of their last decimal; `None` beyond the limit.
#[inline]
fn rounded(factor: &Factor, rate: &Exact, decimals: u32) -> Option<i128> {
    // So few digits are within the limit, whatever the decimals.
    match factor.small_product(rate).filter(|points| points.unsigned_abs() < 1_000_000_000_000) {
        Some(points) => Some(i128::from(points)),
        None => whole(factor.rounded_product(rate).and_then(within)?, decimals),
    }
}
