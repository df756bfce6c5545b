//! Sheets as others made them, read into plain cells: .xlsx, .xls, .ods and .csv all become a [`Book`].

mod book;

pub use book::{Book, Cell, Day, Merged, Place, Row, Sheet, column_name};
