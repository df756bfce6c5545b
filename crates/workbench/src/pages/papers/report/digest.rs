//! The SHA-256 of the project's file, by which a report on paper is known to belong to it.

use crate::book::Book;
use baton_exchange::fingerprint::fingerprint;

/// More units than this are not written out by the way.
const MOST_UNITS: usize = 5_000;

/// The digest of the file that would be saved, in hexadecimal digits.
pub fn of(book: &Book) -> Option<String> {
    if book.baseline().roster.units.len() > MOST_UNITS {
        return None;
    }
    Some(fingerprint(&book.project()))
}
