//! What can't be read in a workbook: where, what is wrong, and in words also what to do.

use serde::{Deserialize, Serialize};

use crate::reading::Place;
use baton_engine::Severity;
use baton_words::{Heading, Locale, Table, Term, sheets};

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
    pub fn in_words(&self, locale: Locale) -> String {
        let heading = |heading: &Heading| sheets::heading(*heading).of(locale);
        match &self.problem {
            Problem::NoSheet(table) => sheets::no_sheet(locale, sheets::table(*table).of(locale)),
            Problem::NoColumn(column) => sheets::no_column(locale, heading(column)),
            Problem::UnknownColumn(text) => sheets::unknown_column(locale, text),
            Problem::UnknownSetting(text) => sheets::unknown_setting(locale, text),
            Problem::NotANumber(text) => sheets::not_a_number(locale, text),
            Problem::TooManyDigits(text) => sheets::too_many_digits(locale, text),
            Problem::NotWhole(text) => sheets::not_whole(locale, text),
            Problem::NotAChoice(text, terms) => {
                let choices: Vec<&str> = terms.iter().map(|term| sheets::term(*term).of(locale)).collect();
                sheets::not_a_choice(locale, text, &choices.join(sheets::BETWEEN_CHOICES.of(locale)))
            }
            Problem::NotAList(text) => sheets::not_a_list(locale, text),
            Problem::FormulaError(text) => sheets::formula_error(locale, text),
            Problem::Uncomputed => sheets::UNCOMPUTED.of(locale).into(),
            Problem::Note(text) => sheets::noted(locale, text),
            Problem::Needed(column) => sheets::needed(locale, heading(column)),
            Problem::NoName => sheets::NO_NAME.of(locale).into(),
            Problem::Repeated(what, text) => sheets::repeated(locale, heading(what), text),
            Problem::Unknown(what, text) => sheets::unknown(locale, heading(what), text),
            Problem::UnknownKept(what, text) => sheets::unknown_kept(locale, heading(what), text),
            Problem::Several(what, text) => sheets::several(locale, heading(what), text),
            Problem::BothGiven(a, b) => sheets::both_given(locale, heading(a), heading(b)),
            Problem::NotAnEdit(why) => sheets::not_an_edit(locale, why),
        }
    }
}
