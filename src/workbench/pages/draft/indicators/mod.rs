//! 指标: the marks of a category as levers, kept in balance, and the editor of its indicators.

pub(in crate::workbench) mod balance;
pub(in crate::workbench) mod balancing;
pub mod editor;
pub(in crate::workbench) mod marks;
