//! Scenarios: their tabs in the header, what each of them changes, and what can be done with it.

mod card;
mod dialog;
mod menu;

pub use card::{ScenarioCard, told};
pub use dialog::EditsDialog;
pub use menu::{deeds, menu};
