//! What can't be read in a workbook: where, what is wrong, and in words also what to do.

use serde::{Deserialize, Serialize};

use crate::engine::Severity;
use crate::exchange::reading::Place;
use crate::i18n::{Catalogue, Heading, Table, Term};

/// Something in a workbook that could not be taken as it stands. All else is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// What is wrong in a cell, row or sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Problem {
    /// A sheet of the template is not there.
    NoSheet(Table),
    /// A column of the template is not there.
    NoColumn(Heading),
    /// A column that the template doesn't know.
    UnknownColumn(String),
    /// A setting that the template doesn't know.
    UnknownSetting(String),
    /// Text where a number is needed.
    NotANumber(String),
    /// A number with more digits than are kept.
    TooManyDigits(String),
    /// A number where a whole one of its size is needed.
    NotWhole(String),
    /// A word that is none of the choices.
    NotAChoice(String, Vec<Term>),
    /// Text that is not a list of values and rates.
    NotAList(String),
    /// A formula's error.
    FormulaError(String),
    /// A formula whose result the file doesn't have.
    Uncomputed,
    /// A number with a note behind it, which is left out.
    Note(String),
    /// A cell that must be filled in and isn't.
    Needed(Heading),
    /// A row with neither code nor name.
    NoName,
    /// A code that stands above already.
    Repeated(Heading, String),
    /// Nothing has that name or code; the row is left out.
    Unknown(Heading, String),
    /// Nothing has that name or code; it is kept as a code.
    UnknownKept(Heading, String),
    /// Several have that name; the row is left out.
    Several(Heading, String),
    /// Two cells of which only one can be filled in; the first is taken.
    BothGiven(Heading, Heading),
    /// An edit of a scenario that can't be read, and why.
    NotAnEdit(String),
}

impl Finding {
    /// How grave it is: an error where something was left out, a warning where all that was written is kept.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.problem {
            Problem::NoSheet(_)
            | Problem::NoColumn(_)
            | Problem::UnknownColumn(_)
            | Problem::UnknownSetting(_)
            | Problem::UnknownKept(..)
            | Problem::Note(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong and what to do, in words, without the place.
    #[must_use]
    pub fn in_words(&self, words: &Catalogue) -> String {
        let words = &words.sheets;
        let heading = |heading: &Heading| (words.heading)(*heading);
        match &self.problem {
            Problem::NoSheet(table) => (words.no_sheet)((words.table)(*table)),
            Problem::NoColumn(column) => (words.no_column)(heading(column)),
            Problem::UnknownColumn(text) => (words.unknown_column)(text),
            Problem::UnknownSetting(text) => (words.unknown_setting)(text),
            Problem::NotANumber(text) => (words.not_a_number)(text),
            Problem::TooManyDigits(text) => (words.too_many_digits)(text),
            Problem::NotWhole(text) => (words.not_whole)(text),
            Problem::NotAChoice(text, terms) => {
                let choices: Vec<&str> = terms.iter().map(|term| (words.term)(*term)).collect();
                (words.not_a_choice)(text, &choices.join(words.between_choices))
            }
            Problem::NotAList(text) => (words.not_a_list)(text),
            Problem::FormulaError(text) => (words.formula_error)(text),
            Problem::Uncomputed => words.uncomputed.into(),
            Problem::Note(text) => (words.noted)(text),
            Problem::Needed(column) => (words.needed)(heading(column)),
            Problem::NoName => words.no_name.into(),
            Problem::Repeated(what, text) => (words.repeated)(heading(what), text),
            Problem::Unknown(what, text) => (words.unknown)(heading(what), text),
            Problem::UnknownKept(what, text) => (words.unknown_kept)(heading(what), text),
            Problem::Several(what, text) => (words.several)(heading(what), text),
            Problem::BothGiven(a, b) => (words.both_given)(heading(a), heading(b)),
            Problem::NotAnEdit(why) => (words.not_an_edit)(why),
        }
    }
}
