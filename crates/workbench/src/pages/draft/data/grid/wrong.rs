//! What was typed into cells and can't be taken, kept until something better is typed there.

use std::collections::BTreeMap;

use super::{CellError, Column};
use baton_model::Id;

/// A wrong entry. The cell's value stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The text, as typed.
    pub text: String,
    /// Why it can't be taken.
    pub error: CellError,
}

/// Wrong entries by unit, position in the unit's ledger (absent for other sheets) and column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong(BTreeMap<(Id, Option<usize>), BTreeMap<Column, Kept>>);

impl Wrong {
    /// The wrong entry of a cell.
    #[must_use]
    pub fn of(&self, unit: &Id, entry: Option<usize>, column: &Column) -> Option<&Kept> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&(unit.clone(), entry))?.get(column)
    }

    /// The wrong entries of a row.
    pub fn row(&self, unit: &Id, entry: Option<usize>) -> impl Iterator<Item = (&Column, &Kept)> {
        self.0.get(&(unit.clone(), entry)).into_iter().flatten()
    }

    /// Whether a unit has any.
    #[must_use]
    pub fn has(&self, unit: &Id) -> bool {
        let rows = self.0.range((unit.clone(), None)..);
        rows.take(1).any(|((owner, _), _)| owner == unit)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps a wrong entry.
    pub fn keep(&mut self, unit: &Id, entry: Option<usize>, column: &Column, kept: Kept) {
        self.0.entry((unit.clone(), entry)).or_default().insert(column.clone(), kept);
    }

    /// Forgets the wrong entry of a cell that now has a valid one.
    pub fn forget(&mut self, unit: &Id, entry: Option<usize>, column: &Column) {
        let key = (unit.clone(), entry);
        if let Some(row) = self.0.get_mut(&key) {
            row.remove(column);
            if row.is_empty() {
                self.0.remove(&key);
            }
        }
    }

    /// Follows a ledger from which entries were taken, so that each wrong entry stays with its row.
    pub fn taken_out(&mut self, unit: &Id, taken: &[usize]) {
        let rows = std::mem::take(&mut self.0);
        self.0 = rows
            .into_iter()
            .filter_map(|((owner, entry), row)| {
                let Some(at) = entry.filter(|_| owner == *unit) else { return Some(((owner, entry), row)) };
                let before = taken.iter().filter(|taken| **taken < at).count();
                (!taken.contains(&at)).then_some(((owner, Some(at - before)), row))
            })
            .collect();
    }
}
