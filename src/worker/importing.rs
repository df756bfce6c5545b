//! What page and worker say to each other while somebody's own sheet is brought in.

use serde::{Deserialize, Serialize};

use crate::exchange::importing::{Change, Finding, Layout};

/// How many changes and findings are shown; the counts are of all.
pub const SHOWN: usize = 200;
/// Rows of a sheet that are shown.
pub const PREVIEWED: u32 = 40;
/// Columns of a sheet that are shown.
pub const ACROSS: u32 = 60;

/// What is asked of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Bring {
    /// Read a file of this name, guess what it is about, keep both. File and project.
    Open(String),
    /// Read the kept file as this says.
    As(Layout),
    /// Guess anew what the columns mean, with sheet, category, direction and rows as this says.
    Again(Layout),
    /// Guess everything anew for a sheet of this name.
    Sheet(String),
    /// The edit that this makes, in pieces in the answer's files.
    Take(Layout),
}

/// A sheet as it is shown before it is brought in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brought {
    /// The sheets of the file, with their rows and columns.
    pub sheets: Vec<(String, u32, u32)>,
    /// The sheet that is shown.
    pub sheet: String,
    /// How it is read; absent where no category has units that are named in it.
    pub layout: Option<Layout>,
    /// Its first rows, with their numbers.
    pub preview: Vec<(u32, Vec<String>)>,
    /// How many figures change.
    pub changing: usize,
    /// How many say what is there already.
    pub same: usize,
    /// How many units change.
    pub units: usize,
    /// How many findings there are.
    pub found: usize,
    /// The first changes.
    pub changes: Vec<Change>,
    /// The first findings.
    pub findings: Vec<Finding>,
}
