//! 等次与奖惩: the ladder of a category, and what grades bring.

pub(in crate::workbench) mod ladder;
pub mod use_of_results;
