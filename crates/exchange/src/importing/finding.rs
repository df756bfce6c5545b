//! What in a sheet is to be looked at, and what a person is asked before it is taken.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::layout::Meaning;
use crate::numbers::FigureError;
use crate::reading::Place;
use crate::reading_part::PartError;
use baton_model::{Id, Number};

/// Something about a cell, a row or the sheet that is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
    /// What stands there.
    pub text: String,
}

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// No unit has this name.
    NoUnit,
    /// No unit has this name, but one whose name is near.
    NearUnit {
        /// The unit.
        unit: Id,
        /// Its name.
        name: String,
    },
    /// The unit stands there in several rows that differ, and nobody said which counts.
    Several(String),
    /// The unit's category has no indicator of this name: the category's name.
    NoIndicator(String),
    /// The text can't be taken.
    Part(PartError),
    /// A formula's error.
    FormulaError,
    /// A formula whose result the file doesn't have.
    Uncomputed,
    /// A date where a figure belongs.
    Date,
    /// True or false where a figure belongs.
    Bool,
    /// A number of which the spreadsheet kept only the first 15 digits.
    LongNumber,
    /// The unit of measure of the column is of another kind than the indicator's.
    OtherMeasure(String),
    /// Read without the note beside it.
    Note,
    /// Per cent, read as a score out of 100.
    PercentAsScore,
    /// A score below 0 or above 100.
    NoScore,
    /// So many times another figure that it may be in another unit of measure.
    Outlier {
        /// What it is compared with.
        against: Against,
        /// That figure.
        figure: Number,
        /// What it is.
        becomes: Number,
        /// About how many times as much the larger is: 10, 100, 10 000.
        times: u32,
    },
    /// Rows that name units are hidden and were not read: how many.
    HiddenRows(usize),
    /// Columns are hidden and were not read: how many.
    HiddenColumns(usize),
    /// The sheet is hidden; no other names a unit.
    HiddenSheet,
    /// The file ends in the middle of a character.
    CutShort,
    /// The sheet or the category is not there.
    Gone,
}

/// What findings are about: the headings that they stand under, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Matter {
    /// The file or the sheet as a whole.
    Sheet,
    /// Names that are nobody's.
    Names,
    /// Rows that were not read.
    Rows,
    /// Columns and indicators that don't fit.
    Columns,
    /// Cells that can't be read.
    Cells,
    /// Cells that were read, and are to be confirmed.
    Doubts,
    /// Figures far from others.
    Outliers,
}

/// The findings on one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The matter.
    pub matter: Matter,
    /// How many there are.
    pub count: usize,
    /// The first of them, in the sheet's order.
    pub findings: Vec<Finding>,
}

/// Findings by their matters, at most so many of each.
#[must_use]
pub fn grouped(findings: &[Finding], most: usize) -> Vec<Group> {
    let mut groups: BTreeMap<Matter, Group> = BTreeMap::new();
    for finding in findings {
        let matter = finding.problem.matter();
        let group = groups.entry(matter).or_insert_with(|| Group { matter, count: 0, findings: Vec::new() });
        group.count = group.count.saturating_add(1);
        if group.findings.len() < most {
            group.findings.push(finding.clone());
        }
    }
    groups.into_values().collect()
}

/// What a figure is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Against {
    /// The unit's figure of the year before.
    Prior,
    /// What is there.
    Old,
    /// The unit's other figure of the same indicator: a target's actual value, or the other way round.
    Counterpart,
    /// The middle one of those that the sheet has for units of its group, or of its category.
    Others,
}

impl Problem {
    /// Why a cell says nothing that can be taken.
    pub(super) fn of(misread: FigureError) -> Self {
        match misread {
            FigureError::Typed(error) => Self::Part(PartError::Number(error)),
            FigureError::FormulaError(_) => Self::FormulaError,
            FigureError::Uncomputed => Self::Uncomputed,
            FigureError::Date(_) => Self::Date,
            FigureError::Bool => Self::Bool,
        }
    }

    /// What it is about.
    #[must_use]
    pub fn matter(&self) -> Matter {
        match self {
            Self::HiddenSheet | Self::CutShort | Self::Gone => Matter::Sheet,
            Self::NoUnit | Self::NearUnit { .. } => Matter::Names,
            Self::Several(_) | Self::HiddenRows(_) => Matter::Rows,
            Self::NoIndicator(_) | Self::OtherMeasure(_) | Self::HiddenColumns(_) => Matter::Columns,
            Self::Part(_) | Self::FormulaError | Self::Uncomputed | Self::Date | Self::Bool | Self::LongNumber => {
                Matter::Cells
            }
            Self::Note | Self::PercentAsScore | Self::NoScore => Matter::Doubts,
            Self::Outlier { .. } => Matter::Outliers,
        }
    }
}

/// What a person is asked. Nothing of what it is about is taken before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// Which of the columns a figure is; one column, where it may be that or none.
    Column {
        /// The figure.
        meaning: Meaning,
        /// The columns.
        columns: Vec<u32>,
    },
    /// Which of several rows counts for a unit.
    Rows {
        /// How many units have several.
        units: usize,
        /// The column that tells the rows apart, and what it says in them, with how many units it says it of.
        by: Option<(u32, Vec<(String, usize)>)>,
        /// The first of the rows.
        place: Place,
    },
    /// Whether the figures of a column are right: most are a hundred times those that are there, or more apart.
    Scale {
        /// The column.
        column: u32,
        /// A figure that would be taken, and the one that it is compared with.
        example: (Number, Number),
        /// Units of measure in which the column's figures would be near to those that are there.
        measures: Vec<String>,
    },
    /// Whether the dots in a column's figures part thousands.
    Dots {
        /// The column.
        column: u32,
        /// One of the texts.
        text: String,
    },
}
