//! What is said of a workbook template: why it can't be written or read, and what in it could not be taken.

mod error;
mod finding;

pub use error::WriteError;
pub use finding::{Finding, Problem};
