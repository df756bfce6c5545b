//! The workbook template: a project as an .xlsx that drafters fill in, and back. Project → workbook → project is identical.
//!
//! A sheet to each kind of thing, described in `schema`; headings and words in either language are read. [`write()`] and
//! [`read()`] are pure: bytes in, bytes out. What is said of a workbook is in [`exchange::template`](baton_exchange::template).

#![expect(clippy::disallowed_types, reason = "units are looked up among a nation's; the order of a map is never seen")]

mod categories;
mod circumstances;
mod data;
mod data_read;
mod filling;
mod funds;
mod further;
mod grade_rules;
mod guide;
mod indicators;
mod items;
mod later;
mod lines;
mod names;
mod pen;
mod policy;
mod posts;
mod report;
mod rule;
mod scenarios;
mod schema;
mod sections;
mod texts;
mod units;
mod whole;
mod words;

pub use whole::{Workbook, is_template, of_book, read, write};
