//! Ways in and out, without the readers and writers of files: sheets, documents, tables, links, and the jobs that the worker does. What is read is bounded by [`limits`] before memory is taken.

pub mod document;
pub mod fingerprint;
pub mod importing;
pub mod jobs;
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
pub mod template;
pub mod typed_number;
pub mod typed_value;
