//! How a sheet is read: where its header and its rows are, and what its columns mean.

use serde::{Deserialize, Serialize};

use crate::exchange::reading_part::Field;
use crate::model::Id;

/// Which way a sheet lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// A row is a unit.
    #[default]
    Upright,
    /// A column is a unit: rows and columns change places before anything else is said of them.
    Turned,
}

/// How a sheet is read. Rows and columns count from 0, after turning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Name of the sheet.
    pub sheet: String,
    /// The category whose units and indicators it is about.
    pub category: Id,
    /// Which way it lies.
    pub turn: Turn,
    /// First row of the header.
    pub header: u32,
    /// First row below the header.
    pub first: u32,
    /// Last row that is read.
    pub last: u32,
    /// The column with the units' names.
    pub units: u32,
    /// The other columns that have a heading or hold something, from the left.
    pub columns: Vec<Column>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Which column.
    pub number: u32,
    /// What its header says, upper rows first, parted by ` / `.
    pub heading: String,
    /// What it means.
    pub meaning: Meaning,
    /// The unit of measure that its heading states, if that is not the indicator's own; empty otherwise.
    pub measured_in: String,
}

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// It is not read.
    Ignored,
    /// A part of an indicator's readings.
    Reading {
        /// The indicator.
        indicator: Id,
        /// The period; absent = the year.
        period: Option<Id>,
        /// Which part.
        field: Field,
    },
    /// People whose bonus is paid.
    Headcount,
    /// People assessed.
    AssessedHeadcount,
}
