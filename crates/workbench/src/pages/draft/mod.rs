//! 起草: what a policy is made of, one folder for each kind of thing.

pub mod data;
pub mod grades;
pub mod indicators;
pub(crate) mod monitoring;
pub(crate) mod progress;
pub mod to_do;
pub mod units;
