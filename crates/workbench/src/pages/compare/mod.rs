//! 对比: scenarios side by side, and what the one worked on changes.

pub mod change;
pub(crate) mod side_by_side;
