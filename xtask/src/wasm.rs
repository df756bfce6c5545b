//! WebAssembly: what Cargo compiled is bound to JavaScript by wasm-bindgen and, for others to use, optimised by wasm-opt.

use crate::kept::kept;
use crate::run::{Result, WASM, at, program, run, say, target};
use crate::{setup, split};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What something is built for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// To be copied to a host or used by others: small and fast, however long that takes.
    Release,
    /// To be looked at and tested here: soon there.
    Quick,
    /// To be looked at while it is being changed: there at once, and slow at long computations.
    Draft,
}

impl Kind {
    /// Cargo's profile in Cargo.toml.
    pub const fn profile(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Quick => "quick",
            Self::Draft => "draft",
        }
    }
}

/// The programs that work on WebAssembly.
pub struct Tools {
    /// The folder of wasm-bindgen's programs.
    bindgen: PathBuf,
    /// The folder of npm's packages, binaryen among them.
    pub modules: PathBuf,
}

impl Tools {
    /// Finds them, and installs what is missing.
    pub fn ready() -> Result<Self> {
        setup::wasm_target()?;
        Ok(Self { bindgen: setup::wasm_bindgen()?, modules: setup::npm()? })
    }

    /// What wasm-bindgen and wasm-opt make of a file that Cargo wrote: a folder with `name.js`, `name_bg.wasm` and types for
    /// TypeScript. `file` stands in the profile's folder.
    pub fn bound(&self, name: &str, file: &str, kind: Kind) -> Result<PathBuf> {
        self.made(name, file, kind, false)
    }

    /// The same of a program that is split: its later parts stand in the folder, too, and the script that fetches them.
    pub fn bound_in_parts(&self, name: &str, file: &str, kind: Kind) -> Result<PathBuf> {
        self.made(name, file, kind, true)
    }

    fn made(&self, name: &str, file: &str, kind: Kind, split: bool) -> Result<PathBuf> {
        let wasm = target().join(WASM).join(kind.profile()).join(file);
        let mut hasher = DefaultHasher::new();
        (at(&wasm, std::fs::read(&wasm))?, &self.bindgen, &self.modules, FAST, SMALL, FEATURES, split)
            .hash(&mut hasher);
        kept(&format!("{}-{name}", kind.profile()), hasher.finish(), |folder| {
            let wasm = if split { split::apart(name, &wasm, folder)? } else { wasm };
            say(&format!("wasm-bindgen {name}"), "writes the JavaScript that WebAssembly and browser talk by");
            let mut command = program(self.bindgen.join("wasm-bindgen"));
            command.args(["--target", "web", "--out-name", name, "--out-dir"]).arg(folder);
            if split {
                // What the later parts take from the first.
                command.arg("--keep-lld-exports");
            }
            run(command.arg(&wasm), "Run `cargo clean`, then the command again.")?;
            if split {
                at(&wasm, std::fs::remove_file(&wasm))?;
            }
            if kind == Kind::Release {
                for file in files(folder)?.iter().filter(|file| file.extension().is_some_and(|kind| kind == "wasm")) {
                    let first = file.ends_with(format!("{name}_bg.wasm"));
                    optimise(file, if first { FAST } else { SMALL }, &self.modules)?;
                }
            }
            Ok(())
        })
    }
}

/// The files of a folder, by name.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in at(folder, std::fs::read_dir(folder))? {
        let file = at(folder, entry)?.path();
        if file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// What wasm-opt is told of what computes: speed first. And of the later part, which only shows: size first.
const FAST: &str = "-O3";
const SMALL: &str = "-Oz";

/// The WebAssembly features that Rust's output uses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises a file in place.
fn optimise(file: &Path, level: &str, modules: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    say(&format!("wasm-opt {name}"), "makes the WebAssembly faster and smaller; takes some minutes");
    let size = |path: &Path| at(path, std::fs::metadata(path)).map(|about| about.len() / 1000);
    let before = size(file)?;
    let partial = file.with_extension("partial");
    let mut command = program("node");
    command.arg(modules.join("binaryen/bin/wasm-opt")).arg(level).args(FEATURES).arg(file).arg("-o").arg(&partial);
    run(&mut command, "See whether xtask/src/wasm.rs names the features that Rust uses.")?;
    at(file, std::fs::rename(&partial, file))?;
    println!("    {name}: {before} -> {} kB", size(file)?);
    Ok(())
}
