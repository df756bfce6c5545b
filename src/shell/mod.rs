//! What stands around every page: the header, the rail, dialogs, the drawer, notices; and the application that holds the state.

pub mod above;
pub mod app;
pub mod asking;
pub mod beside;
pub mod context;
pub mod dialogs;
pub mod explanation;
pub mod file;
pub mod front;
pub mod header;
pub mod help;
pub mod keyboard;
pub mod message;
pub mod notice;
pub mod place;
pub mod presets;
pub mod regions;
pub mod rescue;
pub mod rest;
pub mod scenario_tabs;
pub mod seek;
pub mod settings;
pub mod wording;
pub mod work;
pub mod workspace;
