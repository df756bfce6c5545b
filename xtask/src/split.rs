//! Taking the page's program apart: what only the later part needs goes into a file of its own (`src/main.rs` says where).

use crate::run::{Result, at, say};
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The script that the parts are fetched by, as it is written; the page has it under a hashed name.
pub const LINK: &str = "__wasm_split.js";

/// Writes the parts of what Cargo linked with its relocations into a folder, and [`LINK`]. Returns the main part, which
/// wasm-bindgen is still to work on.
pub fn apart(name: &str, wasm: &Path, folder: &Path) -> Result<PathBuf> {
    say(&format!("split {name}"), "puts what the first view does without into a file that comes later");
    let linked = at(wasm, std::fs::read(wasm))?;
    let (main, script) = (folder.join(format!("{name}.wasm")), format!("./{name}.js"));
    let mut options = Options::new(&linked);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &script;
    options.target.web();
    let parts = transform(options).map_err(|error| format!("{} could not be split: {error:#}", wasm.display()))?;
    for part in &parts.split_modules {
        let about = at(part, std::fs::metadata(part))?;
        println!("    {}: {} kB", part.file_name().unwrap_or_default().to_string_lossy(), about.len() / 1000);
    }
    Ok(main)
}
