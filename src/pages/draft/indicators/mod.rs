//! 指标: the marks of a category as levers, kept in balance, and the editor of its indicators.

pub mod balance_choice;
pub mod editor;
pub mod marks_panel;
