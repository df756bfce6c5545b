//! Members' sums in whole numbers: a column is added to them, or taken out, without adding a single decimal, which would take
//! longer than scoring. What comes out is what adding decimals gives.

use rust_decimal::Decimal;

use super::exact::power_of_ten;
use super::limits;
use super::table::{Score, Sums};

/// What is added to each member's sums, in units of the last decimal of points and of marks.
pub(super) struct WholeSums {
    points_decimals: u32,
    marks_decimals: u32,
    rows: Vec<WholeRow>,
}

/// What is added to one member's sums.
#[derive(Clone, Copy, Default)]
pub(super) struct WholeRow {
    points: i128,
    assessed: i128,
    marks: i128,
}

impl WholeRow {
    /// Takes in a cell: its marks above 0, and its points where it is assessed.
    #[inline]
    pub(super) fn enter(&mut self, marks: i128, points: Option<i128>) {
        self.marks = self.marks.saturating_add(marks);
        if let Some(points) = points {
            self.assessed = self.assessed.saturating_add(marks);
            self.points = self.points.saturating_add(points);
        }
    }

    /// The sums and this; `None` beyond 28 digits.
    pub(super) fn added_to(self, sums: &Sums, points_decimals: u32, marks_decimals: u32) -> Option<Sums> {
        let add = |to: Decimal, whole: i128, decimals: u32| match whole {
            0 => Some(to),
            _ => to.checked_add(Decimal::try_from_i128_with_scale(whole, decimals).ok()?),
        };
        Some(Sums {
            points: add(sums.points, self.points, points_decimals)?,
            assessed: add(sums.assessed, self.assessed, marks_decimals)?,
            marks: add(sums.marks, self.marks, marks_decimals)?,
        })
    }
}

impl WholeSums {
    /// Nothing yet, for so many members, with points and marks of so many decimals.
    pub(super) fn new(members: usize, points_decimals: u32, marks_decimals: u32) -> Self {
        Self { points_decimals, marks_decimals, rows: vec![WholeRow::default(); members] }
    }

    /// Adds a column, or takes it out; `None` where its figures have more decimals, or sums of them might be rounded.
    pub(super) fn enter(&mut self, score: &Score, groups: &[u32], takes_out: bool) -> Option<()> {
        let decimals = self.marks_decimals;
        if decimals > limits::EXACT_DECIMALS {
            return None;
        }
        let signed = |value: i128| if takes_out { value.saturating_neg() } else { value };
        let by_group = score.marks.of_groups().iter().map(|marks| whole(*marks, decimals));
        let by_group: Vec<i128> = by_group.collect::<Option<_>>()?;
        let own = score.marks.has_own();
        let cells = score.points.iter().zip(&score.rates.rates).zip(groups).zip(0_u32..);
        for (row, (((points, rate), group), member)) in self.rows.iter_mut().zip(cells) {
            let marks = match own {
                true => whole(score.marks.of(member, *group), decimals)?,
                false => by_group.get(usize::try_from(*group).ok()?).copied().unwrap_or(0),
            };
            if marks > 0 {
                let points = match rate {
                    Some(_) => Some(signed(whole(*points, self.points_decimals)?)),
                    None => None,
                };
                row.enter(signed(marks), points);
            }
        }
        Some(())
    }

    /// Adds what has come together to the members' sums; `None` beyond 28 digits.
    pub(super) fn add_to(&self, sums: &mut [Sums]) -> Option<()> {
        for (sums, row) in sums.iter_mut().zip(&self.rows) {
            *sums = row.added_to(sums, self.points_decimals, self.marks_decimals)?;
        }
        Some(())
    }
}

/// A figure in units of so many decimals; `None` where it has more.
#[inline]
pub(super) fn whole(value: Decimal, decimals: u32) -> Option<i128> {
    match decimals.checked_sub(value.scale())? {
        0 => Some(value.mantissa()),
        missing => value.mantissa().checked_mul(power_of_ten(missing)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::Evaluation;
    use baton_model::Number;
    use baton_presets::Preset;

    /// Sums of decimals, one by one.
    fn plain(evaluation: &Evaluation) -> Vec<Vec<Sums>> {
        let table = |table: &crate::table::Table| {
            let mut sums = vec![Sums::default(); table.members.len()];
            for score in &table.columns {
                let cells = score.points.iter().zip(&score.rates.rates).zip(table.groups.iter()).zip(0_u32..);
                for (sums, (((points, rate), group), member)) in sums.iter_mut().zip(cells) {
                    let marks = score.marks.of(member, *group);
                    sums.enter(marks, rate.as_ref().map(|_| *points), Decimal::saturating_add);
                }
            }
            sums
        };
        evaluation.tables.iter().map(table).collect()
    }

    #[test]
    fn sums_are_those_of_decimals() {
        let project = Preset::DemoCounty.project().unwrap();
        let mut evaluation = Evaluation::new(Arc::new(project.policy), Arc::new(project.roster));
        let found = |evaluation: &Evaluation| -> Vec<Vec<Sums>> {
            evaluation.tables.iter().map(|table| table.sums.clone()).collect()
        };
        assert_eq!(found(&evaluation), plain(&evaluation));
        // More decimals than are added as whole numbers, and back; marks gone, and back; all at once.
        for marks in ["1.2345678901234", "7", "0", "0.125", "12.5"] {
            let mut policy = (**evaluation.policy()).clone();
            let marks: Number = marks.parse().unwrap();
            for category in &mut policy.categories {
                for indicator in Arc::make_mut(category).indicators.iter_mut().step_by(3) {
                    Arc::make_mut(indicator).marks.category = marks;
                }
            }
            let roster = Arc::clone(evaluation.roster());
            evaluation.revise(Arc::new(policy), roster);
            assert_eq!(found(&evaluation), plain(&evaluation), "{marks}");
        }
    }
}
