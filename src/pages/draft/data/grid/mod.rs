//! The data grid: a spreadsheet of observations, units and adjustments that builds only the cells in sight.

mod cells;
mod chooser;
mod component;
mod field;
mod keys;
mod layout;
mod listeners;
mod panel;
mod report;
mod status;
mod tools;
mod wording;

pub use panel::panel;
