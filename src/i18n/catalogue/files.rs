//! What is said of the library of projects, of storage, files and links.

/// What is said of the library of projects, of storage, files and links.
pub struct FilesWords {}
