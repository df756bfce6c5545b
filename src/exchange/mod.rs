//! Ways in and out: workbooks, sheets, documents, tables, links. What is read is bounded by [`limits`] before memory is taken.

pub mod fingerprint;
pub mod document;
pub mod importing;
pub mod library;
#[cfg(feature = "workbook")]
pub mod audit;
pub mod limits;
pub mod link;
pub mod reading;
pub mod reading_part;
pub mod share;
pub mod table;
pub mod typed_number;
pub mod typed_value;
