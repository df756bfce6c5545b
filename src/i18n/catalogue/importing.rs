//! What is said while somebody's own sheet is brought in.

/// What is said while somebody's own sheet is brought in.
pub struct ImportingWords {}
