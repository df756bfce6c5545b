//! Somebody's own sheet brought in: what its columns mean is guessed ([`guess`]) and may be corrected ([`Layout`]), then its
//! cells are read ([`read()`]) into changes and findings, which become one edit ([`edit`]).
//!
//! An empty cell leaves what is there; a dash or slash says that there is nothing. What can't be read leaves what is there,
//! with a finding that names sheet and cell; the good cells are kept.

mod apply;
mod grid;
mod guess;
mod heading;
mod layout;
mod names;
mod read;

pub use apply::edit;
pub use guess::{again, guess};
pub use layout::{Column, Layout, Meaning, Turn};
pub use read::{Change, Finding, Import, Problem, read};

#[cfg(test)]
mod tests;
