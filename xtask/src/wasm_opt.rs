//! wasm-opt, which makes WebAssembly faster and smaller, from npm's binaryen.

use crate::run::{Result, at, program, run, say};
use std::path::Path;

/// Speed first, and the WebAssembly features that Rust's output uses.
pub const OPTIONS: [&str; 8] = [
    "-O3",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises a file in place.
pub fn optimise(file: &Path, modules: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    say(&format!("wasm-opt {name}"), "makes the WebAssembly faster and smaller; takes some minutes");
    let size = |path: &Path| at(path, std::fs::metadata(path)).map(|about| about.len() / 1000);
    let before = size(file)?;
    let partial = file.with_extension("partial");
    let mut command = program("node");
    command.arg(modules.join("binaryen/bin/wasm-opt")).args(OPTIONS).arg(file).arg("-o").arg(&partial);
    run(&mut command, "See whether xtask/src/wasm_opt.rs names the features that Rust uses.")?;
    at(file, std::fs::rename(&partial, file))?;
    println!("    {name}: {before} -> {} kB", size(file)?);
    Ok(())
}
