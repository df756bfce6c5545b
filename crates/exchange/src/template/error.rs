//! Why a workbook is not written.

use serde::{Deserialize, Serialize};

use baton_model::ProjectError;
use baton_words::{Locale, jobs, sheets};

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
    pub fn in_words(&self, locale: Locale) -> String {
        match self {
            Self::TooManyCells(sheet) => sheets::too_many_for_a_sheet(locale, sheet),
            Self::TextTooLong(sheet) => sheets::text_too_long_to_write(locale, sheet),
            Self::NotAProject(error) => jobs::not_a_project(locale, &error.to_string()),
            Self::Refused(why) => why.clone(),
        }
    }
}
