//! What is said of goals and the figures that reach them.

/// What is said of goals and the figures that reach them.
pub struct SolvingWords {}
