//! The jobs there are, what comes of them, and why one can't be done.

use serde::{Deserialize, Serialize};

use super::importing::{Bring, Brought};
use crate::analysis::{Plan, Robustness};
use crate::exchange::document::Document;
use crate::exchange::reading::ReadError;
use crate::exchange::table::Table;
use crate::model::ProjectError;

/// What can be asked of the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Draws what is varied and counts what stays. File: the project as JSON, without scenarios.
    Robustness(Plan),
    /// Brings somebody's own sheet in, step by step; file and project are kept from the first step on.
    Bring(Bring),
    /// Writes a table as a workbook.
    WriteTable(Table),
    /// Writes a document.
    WriteDocument(Document),
}

/// What comes of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// What the draws gave.
    Robustness(Robustness),
    /// A sheet before it is brought in.
    Brought(Box<Brought>),
    /// How many figures the edit in the file changes; the edit as JSON, or `null` where there is none.
    Taken(usize),
    /// File: what was to be written.
    Written,
}

/// Why a job can't be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// The project handed over can't be read.
    NotAProject(ProjectError),
    /// A file is no file of sheets, or can't be read.
    NotReadable(ReadError),
    /// A file that the job needs is not there.
    FileMissing,
    /// It doesn't fit into the kind of file; what the writer says of it.
    NotWritten(String),
    /// The worker ended without an answer: out of memory, or a mistake in the program.
    Ended(String),
}
