//! Baton: a what-if simulator for county-level differentiated assessment.
//!
//! [`model`] is what people write down, [`engine`] turns it into the outcome, [`analysis`] asks the engine questions.
//! [`presets`] are data, [`i18n`] the words, [`workbench`] the page's state without the page, `ui` the page (feature `app`),
//! `api` the JavaScript module (feature `module`).
//!
//! Who may use whom: `model` nothing; `engine` and `presets` the model; `analysis` engine and model; `i18n` the types of
//! engine and model; `workbench` all of these; `ui` workbench and i18n; `api` analysis, engine and model. JavaScript types
//! stand only in `ui`, `api` and `bin`. `tests/native/tidy` holds the source to it.

pub mod analysis;
#[cfg(feature = "module")]
pub mod api;
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
#[cfg(any(feature = "app", feature = "workbook"))]
pub mod worker;
