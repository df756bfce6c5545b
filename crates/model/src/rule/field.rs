//! The fields of a scale by kind, so that whatever reads, writes or shows them needs no code for a single scale.

use super::{Bound, Choose, Key};
use crate::Number;

/// A field of a scale, to be read or changed.
pub enum Field<'a> {
    /// A number that must be there.
    Number(&'a mut Number),
    /// A number that may be left empty.
    Optional(&'a mut Option<Number>),
    /// A bound: a number, or one of the cohort's.
    Bound(&'a mut Bound),
    /// One of a few ways.
    Choice(&'a mut dyn Choose),
    /// A list.
    Rows(&'a mut dyn Rows),
}

impl<'a> Field<'a> {
    /// The number of that row and key; `own` is the field's key.
    pub(super) fn slot(self, own: Key, key: Key, row: usize) -> Option<Slot<'a>> {
        match self {
            Self::Rows(rows) => rows.number(row, key).map(Slot::Number),
            _ if own != key => None,
            Self::Number(number) => Some(Slot::Number(number)),
            Self::Optional(number) => Some(Slot::Optional(number)),
            Self::Bound(Bound::Fixed(value)) => Some(Slot::Number(value)),
            Self::Bound(Bound::CohortMin | Bound::CohortMean | Bound::CohortMax) | Self::Choice(_) => None,
        }
    }
}

/// Where a number stands.
pub enum Slot<'a> {
    /// One that must be there.
    Number(&'a mut Number),
    /// One that may be left empty.
    Optional(&'a mut Option<Number>),
}

impl Slot<'_> {
    /// The number; absent where it is left empty.
    #[must_use]
    pub fn get(self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Optional(number) => *number,
        }
    }

    /// Puts a number in its place, or none where it may be left empty. Whether it could be.
    pub fn set(self, value: Option<Number>) -> bool {
        match (self, value) {
            (Self::Number(number), Some(value)) => *number = value,
            (Self::Optional(number), value) => *number = value,
            (Self::Number(_), None) => return false,
        }
        true
    }
}

/// A type that a field of a scale can have.
pub(super) trait AsField {
    fn as_field(&mut self) -> Field<'_>;
}

impl AsField for Number {
    fn as_field(&mut self) -> Field<'_> {
        Field::Number(self)
    }
}

impl AsField for Option<Number> {
    fn as_field(&mut self) -> Field<'_> {
        Field::Optional(self)
    }
}

impl AsField for Bound {
    fn as_field(&mut self) -> Field<'_> {
        Field::Bound(self)
    }
}

impl<R: Row> AsField for Vec<R> {
    fn as_field(&mut self) -> Field<'_> {
        Field::Rows(self)
    }
}

/// A row of a list: a number for each of its keys.
pub(super) trait Row {
    /// The keys, in the order written.
    const KEYS: &'static [Key];

    /// The row with these numbers; a number too few is 0.
    fn of(numbers: &[Number]) -> Self;

    fn number(&mut self, key: Key) -> Option<&mut Number>;
}

/// A list of a scale, whatever its rows are.
pub trait Rows {
    /// The keys of a row's numbers, in the order written.
    fn keys(&self) -> &'static [Key];
    /// How many rows there are.
    fn count(&self) -> usize;
    /// The number of a row.
    fn number(&mut self, row: usize, key: Key) -> Option<&mut Number>;
    /// Adds a row.
    fn push(&mut self, numbers: &[Number]);
    /// Takes a row out.
    fn remove(&mut self, row: usize);
}

impl<R: Row> Rows for Vec<R> {
    fn keys(&self) -> &'static [Key] {
        R::KEYS
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn number(&mut self, row: usize, key: Key) -> Option<&mut Number> {
        self.get_mut(row)?.number(key)
    }

    fn push(&mut self, numbers: &[Number]) {
        Self::push(self, R::of(numbers));
    }

    fn remove(&mut self, row: usize) {
        if row < self.len() {
            Self::remove(self, row);
        }
    }
}

impl dyn Rows + '_ {
    /// The numbers, row by row.
    pub fn numbers(&mut self) -> Vec<Vec<Number>> {
        let keys = self.keys();
        let rows = 0..self.count();
        rows.map(|row| keys.iter().filter_map(|key| self.number(row, *key).copied()).collect()).collect()
    }
}
