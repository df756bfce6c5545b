//! Why a workbook is not written, or not read.

use serde::{Deserialize, Serialize};

use crate::exchange::reading::ReadError;
use crate::i18n::Catalogue;
use crate::model::ProjectError;

/// Why a workbook can't be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WriteError {
    /// A sheet would have more rows or columns than a sheet can have.
    TooManyCells(String),
    /// A text is longer than a cell can hold.
    TextTooLong(String),
    /// A part of the project can't be read.
    NotAProject(ProjectError),
    /// The writer refuses, with its own words.
    Refused(String),
}

impl WriteError {
    /// Why, in words.
    #[must_use]
    pub fn in_words(&self, words: &Catalogue) -> String {
        match self {
            Self::TooManyCells(sheet) => (words.sheets.too_many_for_a_sheet)(sheet),
            Self::TextTooLong(sheet) => (words.sheets.text_too_long_to_write)(sheet),
            Self::NotAProject(error) => (words.jobs.not_a_project)(&error.to_string()),
            Self::Refused(why) => why.clone(),
        }
    }
}

/// Why a file gives no project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unread {
    /// The file can't be read at all.
    File(ReadError),
    /// It is a workbook, but not the template.
    NotTheTemplate,
    /// A newer edition of the template.
    Newer,
}

impl Unread {
    /// Why, in words.
    #[must_use]
    pub fn in_words(&self, words: &Catalogue) -> String {
        match self {
            Self::File(error) => error.in_words(words),
            Self::NotTheTemplate => words.sheets.not_the_template.into(),
            Self::Newer => words.sheets.newer_template.into(),
        }
    }
}
