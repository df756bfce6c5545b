//! The jobs there are, what comes of them, and why one can't be done.

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::importing::{Bring, Brought};
use crate::reading::ReadError;
use crate::table::Table;
use crate::template::{Finding, WriteError};
use baton_analysis::{Explained, Plan, Robustness, Sampling, Shapley};
use baton_model::{Edit, EditError, Id, ProjectError};
use baton_words::Locale;

/// What can be asked of the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Draws what is varied and counts what stays. File: the project as it is saved.
    Robustness {
        /// What is drawn, how often.
        plan: Plan,
        /// The scenario whose edits are applied first; absent = the baseline.
        scenario: Option<Id>,
    },
    /// Brings somebody's own sheet in, step by step; file and project are kept from the first step on.
    Bring(Bring),
    /// Writes the audit workbook of the baseline or a scenario. File: the project as JSON, as it is saved.
    WriteAudit {
        /// The language of its words.
        locale: Locale,
        /// The scenario; absent for the baseline.
        scenario: Option<Id>,
        /// Today, `2026-11-23`.
        date: String,
    },
    /// Writes a table as a workbook.
    WriteTable(Table),
    /// Splits the change of a unit's figure over edits: those of a scenario, and those of its base if that is another
    /// scenario. Project: without scenarios.
    Causes {
        /// The scenario's edits.
        with: Vec<Edit>,
        /// The base's edits.
        without: Vec<Edit>,
        /// The unit.
        unit: Id,
        /// The figure.
        figure: Explained,
        /// How often to sample where there are too many edits.
        sampling: Sampling,
    },
    /// Writes a document.
    WriteDocument(Document),
    /// Writes the workbook template, filled in. The answer's file: the .xlsx.
    WriteTemplate(Locale),
}

/// What comes of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// What the draws gave.
    Robustness {
        /// The figures.
        robustness: Robustness,
        /// SHA-256 of the project's file, in hexadecimal.
        project: String,
    },
    /// A sheet before it is brought in.
    Brought(Box<Brought>),
    /// How many figures the edit in the files changes; it comes in pieces, none where there is no edit.
    Taken(usize),
    /// File: what was to be written.
    Written,
    /// The splits over the edits of the scenario and of its base; `None` where the figure is not there.
    Causes(Option<Shapley>, Option<Shapley>),
    /// The file is a filled-in template: the project in it, of all that could be read, and what could not be taken as it
    /// stands.
    TemplateRead(Vec<Finding>),
}

/// Why a job can't be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JobError {
    /// The project handed over can't be read.
    NotAProject(ProjectError),
    /// A file is no file of sheets, or can't be read.
    NotReadable(ReadError),
    /// The project can't be written as a workbook.
    NoWorkbook(WriteError),
    /// A file that the job needs is not there.
    FileMissing,
    /// An edit of the scenario of this name can't be applied: its position, and why.
    NotApplied(String, usize, EditError),
    /// It doesn't fit into the kind of file; what the writer says of it.
    NotWritten(String),
    /// The worker's files could not be had: no connection, or the server has another version by now.
    NotLoaded,
    /// The worker ended without an answer: out of memory, or a mistake in the program.
    Ended(String),
}
