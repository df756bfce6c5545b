//! What is said of findings on the policy itself, and of their mends.

/// What is said of findings on the policy itself, and of their mends.
pub struct LintWords {}
