//! Ways in and out: workbooks, sheets, documents, tables, links. What is read is bounded by [`limits`] before memory is taken.

#[cfg(feature = "workbook")]
pub mod audit;
pub mod document;
pub mod fingerprint;
pub mod importing;
pub mod library;
pub mod limits;
pub mod link;
pub mod measure;
pub mod numbers;
pub mod pieces;
pub mod reading;
pub mod reading_part;
pub mod share;
pub mod table;
pub mod typed_number;
pub mod typed_value;
pub mod workbook;
