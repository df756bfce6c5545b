//! 材料: the report of a scenario, and the next year's policy.

pub mod next_year;
pub mod report;
