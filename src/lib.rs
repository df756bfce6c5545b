//! Baton: a what-if simulator for county-level differentiated assessment.
//!
//! [`model`] is what people write down, [`engine`] turns it into the outcome, [`analysis`] asks the engine questions. What the
//! other folders hold, and who may use whom, is in ARCHITECTURE.md; `tests/native/tidy` holds the source to it.

pub mod analysis;
#[cfg(feature = "module")]
pub mod api;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod buffer;
pub mod engine;
pub mod exchange;
pub mod i18n;
pub mod model;
pub mod presets;
#[cfg(feature = "app")]
pub mod store;
#[cfg(feature = "app")]
pub mod ui;
// No reader of files needs it, and compiling it for coverage takes a third of the time.
#[cfg(not(fuzzing))]
pub mod workbench;
#[cfg(feature = "workbook")]
pub mod workbook;
#[cfg(feature = "workbook")]
pub mod worker;
