//! A sheet as it is shown while it is brought in, and what may be asked of it: what page and worker say to each other of it.

use serde::{Deserialize, Serialize};

use super::finding::{Group, Question};
use super::layout::Layout;
use super::look::Look;
use super::read::Change;

/// How many changes, and findings on one matter, are shown; the counts are of all.
pub const SHOWN: usize = 200;
/// Rows of a sheet that are shown at once.
pub const PREVIEWED: u32 = 40;
/// Columns of a sheet that are shown.
pub const ACROSS: u32 = 60;

/// What is asked of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Bring {
    /// Read a file of this name, guess what it is about, keep both. File and project.
    Open(String),
    /// Read the kept file as this says, and show it from this row on.
    As(Layout, u32),
    /// Guess anew what the columns mean, with sheet, category, direction and rows as this says; what a person said of a column
    /// stands. From this row on.
    Again(Layout, u32),
    /// Guess everything anew for a sheet of this name.
    Sheet(String),
    /// The edit that this makes, in pieces in the answer's files.
    Take(Layout),
}

/// A sheet as it is shown before it is brought in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Brought {
    /// The sheets of the file.
    pub sheets: Vec<SheetSize>,
    /// The sheet that is shown.
    pub sheet: String,
    /// How it is read.
    pub layout: Option<Layout>,
    /// Whether a unit is named in it; else how it is read is no more than its size.
    pub known: bool,
    /// Some of its rows, with their numbers, as it was made.
    pub preview: Vec<(u32, Vec<String>)>,
    /// The first row that may be shown of `preview`.
    pub from: u32,
    /// How many figures change.
    pub changing: usize,
    /// How many say what is there already.
    pub same: usize,
    /// How many units change.
    pub units: usize,
    /// The first changes.
    pub changes: Vec<Change>,
    /// The findings by what they are about, the first of each.
    pub groups: Vec<Group>,
    /// What a person is asked.
    pub questions: Vec<Question>,
    /// What each column makes of the figures.
    pub looks: Vec<Look>,
}

impl Brought {
    /// How many findings there are.
    #[must_use]
    pub fn found(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }
}

/// A sheet of a file, as it may be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetSize {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: u32,
    /// Its columns.
    pub columns: u32,
    /// Whether it is hidden in the file.
    pub hidden: bool,
}
