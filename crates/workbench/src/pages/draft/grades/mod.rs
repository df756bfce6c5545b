//! 等次与奖惩: the ladder of a category, and what grades bring.

pub(crate) mod ladder;
pub mod use_of_results;
