//! What stands in the workbooks that are written: names of sheets, headings, notes.

/// What stands in the workbooks that are written: names of sheets, headings, notes.
pub struct SheetWords {}
