//! What is said of work that goes on beside the page: progress, cancelling, failure.

/// What is said of work that goes on beside the page: progress, cancelling, failure.
pub struct JobWords {
    /// Before anything is known of how much there is.
    pub begins: &'static str,
    /// So much done, of so much.
    pub progress: fn(u32, u32) -> String,
    pub cancel: &'static str,
    pub not_a_project: fn(&str) -> String,
    /// More bytes than are read: at most, and so many there are.
    pub file_bytes: fn(u64, u64) -> String,
    /// A file unpacks to more bytes than are read.
    pub unpacked_bytes: fn(u64) -> String,
    /// One piece of text inside a file has more bytes than are read.
    pub piece_bytes: fn(u64) -> String,
    /// All text of a file has more bytes than are read.
    pub too_much_text: fn(u64) -> String,
    pub too_many_merged: fn(u64) -> String,
    pub too_many_sheets: fn(u64, u64) -> String,
    pub too_many_rows: fn(u64) -> String,
    pub too_many_columns: fn(u64) -> String,
    pub too_many_cells: fn(u64) -> String,
    pub not_a_sheet: &'static str,
    pub empty_file: &'static str,
    pub web_page: &'static str,
    pub xml_workbook: &'static str,
    pub binary_workbook: &'static str,
    pub a_pdf: &'static str,
    pub text_document: &'static str,
    pub password: &'static str,
    /// A file can't be understood, with what the reader says of it.
    pub damaged: fn(&str) -> String,
    pub file_missing: &'static str,
    /// What was to be written doesn't fit into the kind of file.
    pub not_written: fn(&str) -> String,
    /// The worker's files could not be had.
    pub not_loaded: &'static str,
    /// The worker ended without an answer, with what the browser says of it.
    pub ended: fn(&str) -> String,
}
