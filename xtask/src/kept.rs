//! What a slow step made, kept until its input changes.

use crate::run::{Result, at, target};
use std::path::{Path, PathBuf};

/// A folder with what `make` writes into it. It isn't made again as long as `key`, a hash of all that goes in, is the same.
pub fn kept(name: &str, key: u64, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let folder = target().join("xtask").join(name);
    let mark = folder.join("made-of");
    let key = format!("{key:016x}");
    if std::fs::read_to_string(&mark).is_ok_and(|made| made == key) {
        return Ok(folder);
    }
    if folder.exists() {
        at(&folder, std::fs::remove_dir_all(&folder))?;
    }
    at(&folder, std::fs::create_dir_all(&folder))?;
    make(&folder)?;
    // Last, so that a step that was broken off is done again.
    at(&mark, std::fs::write(&mark, key))?;
    Ok(folder)
}
