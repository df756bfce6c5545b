//! Sheets as others made them, as plain cells: a [`Book`], whatever file it stood in; and why a file can't be read as one.

mod book;
mod error;

pub use book::{Book, Cell, Day, Hidden, Merged, Place, Row, Sheet, column_name};
pub use error::{Bound, Foreign, ReadError, within};
