//! Why an edit can't be applied.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Id;

/// Why an edit can't be applied: it names something that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditError {
    /// No such category.
    UnknownCategory(Id),
    /// No such indicator in the category.
    UnknownIndicator(Id),
    /// No such group in the category.
    UnknownGroup(Id),
    /// No such section in the category.
    UnknownSection(Id),
    /// No such grade in the category's ladder.
    UnknownGrade(Id),
    /// No such circumstance in the category.
    UnknownCircumstance(Id),
    /// No such unit.
    UnknownUnit(Id),
    /// No such adjustment item in the category.
    UnknownItem(Id),
    /// No such bonus fund.
    UnknownFund(Id),
    /// What is put in a list has another identifier than the edit names.
    OtherId(Id),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownCategory(id) => write!(f, "no category {id}"),
            Self::UnknownIndicator(id) => write!(f, "no indicator {id}"),
            Self::UnknownGroup(id) => write!(f, "no group {id}"),
            Self::UnknownSection(id) => write!(f, "no section {id}"),
            Self::UnknownGrade(id) => write!(f, "no grade {id}"),
            Self::UnknownCircumstance(id) => write!(f, "no circumstance {id}"),
            Self::UnknownUnit(id) => write!(f, "no unit {id}"),
            Self::UnknownItem(id) => write!(f, "no adjustment item {id}"),
            Self::UnknownFund(id) => write!(f, "no bonus fund {id}"),
            Self::OtherId(id) => write!(f, "what is put there is not {id}"),
        }
    }
}

impl std::error::Error for EditError {}
