//! What is said of work that goes on beside the page: progress, cancelling, failure.

/// What is said of work that goes on beside the page: progress, cancelling, failure.
pub struct JobWords {
    /// Before anything is known of how much there is.
    pub begins: &'static str,
    /// So much done, of so much.
    pub progress: fn(u32, u32) -> String,
    pub cancel: &'static str,
    pub not_a_project: fn(&str) -> String,
    pub file_missing: &'static str,
    /// The worker ended without an answer, with what the browser says of it.
    pub ended: fn(&str) -> String,
}
