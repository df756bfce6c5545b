//! What is said of work that goes on beside the page: progress, cancelling, failure.

/// What is said of work that goes on beside the page: progress, cancelling, failure.
pub struct JobWords {}
