//! What is said of what changed and why: flows, waterfalls, splits by indicator and by edit.

/// What is said of what changed and why: flows, waterfalls, splits by indicator and by edit.
pub struct ChangeWords {}
