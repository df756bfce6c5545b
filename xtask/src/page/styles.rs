//! The style sheet: `www/style.css` with all that it imports, in one file that the oldest browsers understand.

use super::{FLOOR, put_hashed};
use crate::run::{Result, at, program, read, run, say};
use std::path::{Path, PathBuf};

const SOURCE: &str = "www/style.css";
/// What it is called where nobody keeps it; index.html has this name for it.
pub const PLAIN: &str = "style.css";

/// What all browsers of [`FLOOR`] lack and esbuild doesn't put into other words, so that nobody may use it.
const TOO_NEW: [&str; 12] = [
    "light-dark(",
    "@starting-style",
    "@scope",
    "@property",
    "@position-try",
    "anchor-name",
    "field-sizing",
    "text-wrap-style",
    "interpolate-size",
    "animation-timeline",
    "transition-behavior",
    "if(",
];

/// Puts the sheet into the page under a name with the hash of its content. Returns the name.
pub fn hashed(page: &Path, modules: &Path) -> Result<String> {
    let sheet = bundled(page, modules)?;
    let content = at(&sheet, std::fs::read(&sheet))?;
    at(&sheet, std::fs::remove_file(&sheet))?;
    put_hashed("style", "css", &content, page)
}

/// Puts it into the page under its plain name.
pub fn plain(page: &Path, modules: &Path) -> Result<()> {
    bundled(page, modules).map(drop)
}

fn bundled(page: &Path, modules: &Path) -> Result<PathBuf> {
    say("esbuild style", "the page's style sheets as one, for browsers from the oldest on");
    let sheet = page.join(PLAIN);
    let mut command = program("node");
    command.arg(modules.join("esbuild/bin/esbuild")).arg(SOURCE);
    command.args(["--bundle", "--minify", FLOOR, "--charset=utf8", "--log-level=warning"]);
    command.arg(format!("--outfile={}", sheet.display()));
    run(&mut command, "See whether www/style.css imports sheets that are there.")?;
    refuse_too_new(&read(&sheet)?)?;
    Ok(sheet)
}

/// Fails on what the oldest browsers would skip.
fn refuse_too_new(sheet: &str) -> Result<()> {
    match TOO_NEW.iter().find(|new| sheet.contains(**new)) {
        Some(new) => Err(format!("the style sheet uses {new}, which the oldest browsers don't know ({FLOOR})")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{SOURCE, refuse_too_new};
    use crate::run::{read, root};

    /// The sheets in a folder of the repository, by their paths in it.
    fn sheets(folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                found.extend(sheets(&path));
            } else if path.ends_with(".css") && path != SOURCE {
                found.push(path);
            }
        }
        found
    }

    #[test]
    fn every_sheet_is_imported_once() {
        let source = read(&root().join(SOURCE)).unwrap();
        let (of_views, own) = (sheets("src"), sheets("www"));
        assert!(of_views.len() > own.len(), "a sheet lies beside its view");
        let names = of_views.iter().map(|path| format!("../{path}"));
        let names = names.chain(own.iter().map(|path| path.replacen("www/", "./", 1)));
        for name in names {
            assert_eq!(source.matches(&format!("@import \"{name}\"")).count(), 1, "{name}");
        }
    }

    #[test]
    fn what_is_too_new_is_refused() {
        assert!(refuse_too_new("a{color:light-dark(red,blue)}").is_err());
        assert!(refuse_too_new("a{color:red}").is_ok());
    }
}
