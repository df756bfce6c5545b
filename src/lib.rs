//! Baton: a what-if simulator for county-level differentiated assessment.

pub mod engine;
pub mod model;
#[cfg(feature = "app")]
pub mod ui;
