//! What is said of the library of projects, of storage, files and links.

use crate::i18n::catalogue::FilesWords;

pub const FILES: FilesWords = FilesWords {};
