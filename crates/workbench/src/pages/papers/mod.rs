//! 材料: the report of a scenario.

pub mod report;
