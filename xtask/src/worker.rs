//! The worker beside the page: Trunk gives its files no hash, so they get one here, that no cache can serve an old one.

use crate::run::{Result, at, read};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Where `index.html` keeps the name of the worker's first file, as it stands before the name is known.
const NAMELESS: &str = r#"<meta name="baton-worker" content="worker_loader.js">"#;

/// Gives the worker's three files in `dist` names with a hash of what they hold, and tells the page and each other.
pub fn name(dist: &Path) -> Result<()> {
    let [glue, wasm, loader] = ["worker.js", "worker_bg.wasm", "worker_loader.js"].map(|file| dist.join(file));
    let mut hasher = DefaultHasher::new();
    at(&wasm, std::fs::read(&wasm))?.hash(&mut hasher);
    let script = read(&glue)?;
    script.hash(&mut hasher);
    let stem = format!("worker-{:016x}", hasher.finish());
    let (new_glue, new_wasm, new_loader) =
        (format!("{stem}.js"), format!("{stem}_bg.wasm"), format!("{stem}_loader.js"));

    let script = replaced(&script, "worker_bg.wasm", &new_wasm)?;
    let start = replaced(&read(&loader)?, "worker.js", &new_glue)?;
    let page = dist.join("index.html");
    let html = replaced(&read(&page)?, NAMELESS, &NAMELESS.replace("worker_loader.js", &new_loader))?;
    at(&glue, std::fs::rename(&wasm, dist.join(new_wasm)))?;
    for (old, new, text) in [(glue, new_glue, script), (loader, new_loader, start)] {
        at(&old, std::fs::remove_file(&old))?;
        at(&old, std::fs::write(dist.join(new), text))?;
    }
    at(&page, std::fs::write(&page, html))
}

/// A text with a name in it replaced, which must be there.
fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    if text.contains(old) {
        Ok(text.replace(old, new))
    } else {
        Err(format!("no {old} where it was expected; did Trunk's output change?"))
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMELESS, replaced};
    use crate::run::{read, root};

    #[test]
    fn the_page_names_the_worker_once() {
        let page = read(&root().join("index.html")).unwrap();
        assert_eq!(page.matches(NAMELESS).count(), 1);
        let html = replaced(&page, NAMELESS, "x").unwrap();
        assert!(replaced(&html, NAMELESS, "x").is_err());
    }
}
