//! Sheets as others made them, read into plain cells: .xlsx, .xls, .ods and .csv all become a [`Book`].
//!
//! What a file is, its first bytes say, not its name. Bounds are kept before memory is taken, see
//! [`limits`](baton_exchange::limits).

mod archive;
mod binary;
mod compound;
mod extras;
mod figures;
mod foreign;
mod gather;
mod opendocument;
mod records;
mod spreadsheet;
mod text;

pub use figures::decimal;

use baton_exchange::limits::FILE_BYTES;
use baton_exchange::reading::{Book, Bound, ReadError, within};

/// Reads a file of that name. `progress` hears how many rows of a sheet are read, of how many.
///
/// # Errors
/// It is no file of sheets, damaged, locked, or holds more than is read.
pub fn read(name: &str, bytes: &[u8], progress: &mut dyn FnMut(u32, u32)) -> Result<Book, ReadError> {
    within(Bound::FileBytes, FILE_BYTES, bytes.len() as u64)?;
    match bytes {
        [b'P', b'K', 3, 4, ..] => match archive::look_through(bytes)? {
            archive::Kind::Xlsx(traits) => spreadsheet::xlsx(bytes, traits, progress),
            archive::Kind::Ods => opendocument::ods(bytes),
        },
        // An .xls, or an .xlsx that is locked with a password, which is wrapped in the same container.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => binary::xls(bytes),
        _ => {
            if let Some(kind) = foreign::kind(bytes) {
                return Err(ReadError::Foreign(kind));
            }
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            text::read(stem, bytes)
        }
    }
}

#[cfg(test)]
mod tests;
