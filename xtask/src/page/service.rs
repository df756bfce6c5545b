//! The service worker, which keeps a version of the page for when there is no server: `www/service.js` with the names of all files
//! that the page needs, and what they hold.

use crate::run::{Result, at, read, root};
use crate::wasm;
use sha2::{Digest, Sha256};
use std::path::Path;

/// What it is called. The browser asks for it by this name, whatever it holds.
pub const NAME: &str = "service.js";

/// What a page can do without that is open: for people, for other programs, for a host's own answer.
const NOT_KEPT: [&str; 4] = ["404.html", "404.js", "charts-licences.txt", "project.schema.json"];

/// Writes it into the page, which must be whole but for it.
pub fn write(page: &Path) -> Result<()> {
    let mut files = Vec::new();
    for path in wasm::files(page)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !NOT_KEPT.contains(&name.as_str()) {
            files.push(format!("\"{name}\":\"{}\"", hex(&Sha256::digest(at(&path, std::fs::read(&path))?))));
        }
    }
    let list = files.join(",");
    let (version, none) = (hex(&Sha256::digest(&list)), "const VERSION = 'none';\nconst FILES = {};");
    let source = read(&root().join("www/service.js"))?;
    if source.matches(none).count() != 1 {
        return Err(format!("www/service.js should have this once:\n{none}"));
    }
    let filled = source.replace(none, &format!("const VERSION = '{}';\nconst FILES = {{{list}}};", &version[..16]));
    let file = page.join(NAME);
    at(&file, std::fs::write(&file, filled))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
