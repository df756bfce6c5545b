//! From one cell that needs a look to the next.

use super::{Cell, Row, Sheet, Spot};

impl Sheet {
    /// The next cell after one, row by row and round the sheet, with a wrong entry or a finding.
    #[must_use]
    pub fn next_trouble(&self, from: Spot) -> Option<Spot> {
        let needs_look = |cell: &Cell| cell.wrong.is_some() || !cell.findings.is_empty();
        let in_row = |row: usize, mut columns: std::ops::Range<usize>| {
            if !self.may_have_trouble(row) {
                return None;
            }
            columns.find(|&column| needs_look(&self.cell(Spot { row, column }))).map(|column| Spot { row, column })
        };
        let last = self.columns().len();
        let after = in_row(from.row, (from.column + 1).min(last)..last);
        let others = (from.row + 1..self.rows()).chain(0..from.row.min(self.rows()));
        after
            .or_else(|| others.into_iter().find_map(|row| in_row(row, 0..last)))
            .or_else(|| in_row(from.row, 0..(from.column + 1).min(last)))
    }

    /// Whether looking at the row's cells can be worth it: in a large sheet most have nothing.
    fn may_have_trouble(&self, row: usize) -> bool {
        match self.row(row) {
            Some(Row::Unit(at) | Row::Entry(at, _)) => {
                self.unit(at).is_some_and(|unit| self.findings.has(&unit.id) || self.wrong.has(&unit.id))
            }
            Some(Row::Pending(_)) => true,
            Some(Row::Blank) | None => false,
        }
    }
}
