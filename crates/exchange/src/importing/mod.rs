//! Somebody's own sheet brought in: what its columns mean is guessed ([`guess`]) and may be corrected ([`Layout`]), then its
//! cells are read ([`read()`]) into changes, findings and questions, and the changes become one edit ([`edit`]).
//!
//! An empty cell leaves what is there; a dash or slash says that there is nothing. What can't be read leaves what is there,
//! with a finding that names sheet and cell; the good cells are kept. What may be meant in two ways is asked, and nothing of
//! it is taken before a person has said which.

mod apply;
mod brought;
mod doubt;
mod draft;
mod figure;
mod finding;
mod grid;
mod guess;
mod heading;
mod layout;
mod look;
mod names;
mod read;
mod rows;
mod several;
mod time;
mod vocabulary;

pub use apply::edit;
pub use brought::{ACROSS, Bring, Brought, PREVIEWED, SHOWN, SheetSize};
pub use finding::{Against, Finding, Group, Matter, Problem, Question, grouped};
pub use guess::{Names, again, guess};
pub use layout::{About, Column, Dot, Doubt, Layout, Meaning, Named, Rows, Turn, Why};
pub use look::{Look, Spread};
pub use names::{is_figure, is_heading_of_names, is_summary, plain as plain_name};
pub use read::{Change, Import, read};

#[cfg(test)]
mod tests;
