//! Where readers of cells put what they find.

use std::cell::RefCell;

use baton_exchange::numbers::{FigureError, Taken};
use baton_exchange::reading::{Cell, Place};
use baton_exchange::template::{Finding, Problem};
use baton_exchange::typed_number::TypedError;
use baton_model::Number;

/// Most findings that are kept: a sheet that is wrong throughout would fill the memory with them.
pub const MOST_FINDINGS: usize = 2_000;

/// Where readers of cells put what they find, in the order of reading.
#[derive(Debug, Default)]
pub struct Report(RefCell<Vec<Finding>>);

impl Report {
    /// Notes a problem, unless there are too many already.
    pub fn add(&self, place: Place, problem: Problem) {
        let mut findings = self.0.borrow_mut();
        if findings.len() < MOST_FINDINGS {
            findings.push(Finding { place, problem });
        }
    }

    /// The number that was read in a cell, with a finding if there is something else, or a note behind it.
    pub fn number(&self, cell: &Cell, read: Result<Taken, FigureError>, place: impl Fn() -> Place) -> Option<Number> {
        match read {
            Ok(Taken { value, noted }) => {
                if noted {
                    self.add(place(), Problem::Note(cell.text()));
                }
                value
            }
            Err(misread) => {
                self.add(place(), no_number(cell, misread));
                None
            }
        }
    }

    /// All that was found.
    pub fn into_findings(self) -> Vec<Finding> {
        self.0.into_inner()
    }
}

/// Why a cell holds no number.
fn no_number(cell: &Cell, misread: FigureError) -> Problem {
    match misread {
        FigureError::Typed(TypedError::TooManyDigits) => Problem::TooManyDigits(cell.text()),
        FigureError::FormulaError(text) => Problem::FormulaError(text),
        FigureError::Uncomputed => Problem::Uncomputed,
        FigureError::Typed(_) | FigureError::Date(_) | FigureError::Bool => Problem::NotANumber(cell.text()),
    }
}
