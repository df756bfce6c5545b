//! What the pages show and do, in folders with the names that the pages have everywhere.

pub mod check;
pub mod compare;
pub mod draft;
pub mod home;
pub mod papers;
pub mod what_if;
