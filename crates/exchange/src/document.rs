//! A document with a table, such as an amendment table 修订对照表: what it says, as data; `workbook` writes the .docx file.

use serde::{Deserialize, Serialize};

use super::table::Table;

/// A title, lines beneath it, a table, and notes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Lines between title and table.
    pub lead: Vec<String>,
    /// The table with its title and notes.
    pub table: Table,
    /// How wide each column is, in shares of the whole; a missing one is as wide as the widest.
    pub widths: Vec<usize>,
}
