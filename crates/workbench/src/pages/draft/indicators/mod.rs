//! 指标: the marks of a category as levers, kept in balance, and the editor of its indicators.

pub(crate) mod balance;
pub(crate) mod balancing;
pub mod editor;
pub(crate) mod marks;
