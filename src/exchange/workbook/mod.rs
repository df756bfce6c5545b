//! The workbook template: a project as an .xlsx that drafters fill in, and back. Project → workbook → project is identical.
//!
//! A sheet to each kind of thing, described in `schema`; headings and words in either language are read. [`write()`] and
//! [`read()`] are pure: bytes in, bytes out. What is said of a workbook stands outside of the feature `workbook`, for the page.

#![cfg_attr(
    feature = "workbook",
    expect(
        clippy::disallowed_types,
        reason = "units are looked up among a nation's; the order of a map is never seen"
    )
)]

mod error;
mod finding;

pub use error::{Unread, WriteError};
pub use finding::{Finding, Problem};

#[cfg(feature = "workbook")]
mod categories;
#[cfg(feature = "workbook")]
mod data;
#[cfg(feature = "workbook")]
mod data_read;
#[cfg(feature = "workbook")]
mod filling;
#[cfg(feature = "workbook")]
mod further;
#[cfg(feature = "workbook")]
mod guide;
#[cfg(feature = "workbook")]
mod indicators;
#[cfg(feature = "workbook")]
mod items;
#[cfg(feature = "workbook")]
mod lines;
#[cfg(feature = "workbook")]
mod names;
#[cfg(feature = "workbook")]
mod pen;
#[cfg(feature = "workbook")]
mod policy;
#[cfg(feature = "workbook")]
mod report;
#[cfg(feature = "workbook")]
mod rule;
#[cfg(feature = "workbook")]
mod scenarios;
#[cfg(feature = "workbook")]
mod schema;
#[cfg(feature = "workbook")]
mod units;
#[cfg(feature = "workbook")]
mod whole;
#[cfg(feature = "workbook")]
mod words;

#[cfg(feature = "workbook")]
pub use whole::{Workbook, is_template, of_book, read, write};
