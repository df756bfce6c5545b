//! Baton: a what-if simulator for county-level differentiated assessment.

pub mod analysis;
#[cfg(feature = "module")]
pub mod api;
pub mod engine;
pub mod i18n;
pub mod model;
pub mod presets;
#[cfg(feature = "app")]
pub mod ui;
pub mod workbench;
