//! Where readers of cells put what they find.

use std::cell::RefCell;

use super::finding::{Finding, Problem};
use crate::exchange::numbers::Misread;
use crate::exchange::reading::Place;

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

    /// All that was found.
    pub fn into_findings(self) -> Vec<Finding> {
        self.0.into_inner()
    }
}

impl Problem {
    /// Why a cell holds no number.
    pub fn of(misread: Misread) -> Self {
        match misread {
            Misread::NotANumber(text) => Self::NotANumber(text),
            Misread::TooManyDigits(text) => Self::TooManyDigits(text),
            Misread::FormulaError(text) => Self::FormulaError(text),
        }
    }
}
