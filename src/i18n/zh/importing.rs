//! What is said while somebody's own sheet is brought in.

use crate::i18n::catalogue::ImportingWords;

pub const IMPORTING: ImportingWords = ImportingWords {};
