//! How a sheet is read: where its heading and its rows are, what its columns mean, and what a person said about it. All that is
//! guessed, and why, is data here: the page shows it, and may exchange any of it.

use serde::{Deserialize, Serialize};

use crate::reading_part::Field;
use baton_model::Id;

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
    /// The category whose units and indicators it is about; absent for all, each unit in its own.
    pub category: Option<Id>,
    /// Which way it lies.
    pub turn: Turn,
    /// First row of the heading.
    pub header: u32,
    /// The row below the heading; the heading's first row where there is no heading.
    pub below: u32,
    /// First row that is read.
    pub first: u32,
    /// Last row that is read.
    pub last: u32,
    /// The column with the units' names.
    pub units: u32,
    /// What is said above the heading.
    pub about: About,
    /// The other columns that have a heading or hold something, from the left.
    pub columns: Vec<Column>,
    /// Which rows count of a unit that has several.
    pub rows: Rows,
    /// Names as they stand in the sheet, of which a person said who is meant.
    pub names: Vec<Named>,
    /// Whether hidden rows are read.
    pub hidden: bool,
}

/// What a sheet says of itself above its heading; it holds for columns that say nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The year, where it is another than the policy's.
    pub year: Option<u16>,
    /// Whether a person said the year.
    pub year_by_hand: bool,
    /// The month up to which is counted, where that is not the year's end; 0 where it is a part of the year.
    pub month: Option<u32>,
    /// Units of measure.
    pub measures: Vec<String>,
    /// The lines themselves.
    pub title: String,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Which column.
    pub number: u32,
    /// What its header says, upper rows first, parted by ` / `.
    pub heading: String,
    /// What it is read as.
    pub meaning: Meaning,
    /// Why.
    pub why: Why,
    /// The unit of measure that its figures are in, if that is not the indicator's own; empty otherwise.
    pub measured_in: String,
    /// Whether a person said that its figures are right as they are, however far from those that are there.
    pub confirmed: bool,
    /// What a dot before three digits is.
    pub dot: Dot,
}

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Meaning {
    /// It is not read.
    Ignored,
    /// A part of an indicator's readings.
    Reading {
        /// The indicator; in a sheet of all categories, also those of the same name in the others.
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

/// Why a column is read as it is, or not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Its heading says so.
    Named,
    /// A person said so.
    ByHand,
    /// Its heading names nothing that is known.
    Unknown,
    /// It has no heading.
    NoHeading,
    /// Its figures follow from others or are not final: the word that says so, such as 同比 or 得分.
    Derived(String),
    /// It is about another year, whose figures the rule doesn't use.
    OtherYear(u16),
    /// It counts up to the end of a month that is no period's.
    NoPeriod(u32),
    /// Its unit of measure is of another kind than the indicator's.
    OtherMeasure(String),
    /// It is a part that the indicator's rule never looks at.
    Unused,
    /// The heading says more than the indicator's name: another figure, with a longer name.
    Longer(String),
    /// It is a panel's, and which raters said it isn't known.
    NoRater,
    /// It is hidden in the sheet.
    Hidden,
    /// It may be this, but a person has to say so.
    Asked(Meaning, Doubt),
}

/// Why a person is asked what a column is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// Another column may be the same figure.
    Same,
    /// Its heading says more than the indicator's name.
    Longer(String),
    /// Only the sheet's title names the indicator.
    Title,
    /// Its words may be read in more than one way.
    Words(String),
}

/// What a dot before three digits is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dot {
    /// The column is like most: the decimal point, unless its figures make that doubtful.
    #[default]
    Usual,
    /// A person said that it is the decimal point.
    Decimal,
    /// A person said that it parts thousands.
    Thousands,
}

/// Which rows count of a unit that has several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rows {
    /// Nobody said so: none of them, where they differ.
    #[default]
    Unsaid,
    /// The first.
    First,
    /// The last.
    Last,
    /// The one that has this text in this column.
    With(u32, String),
}

/// A name in the sheet, and the unit that is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The name as it stands there.
    pub name: String,
    /// The unit.
    pub unit: Id,
}
