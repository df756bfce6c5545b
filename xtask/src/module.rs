//! Making the JavaScript module (`pkg/`), and the benchmarks' WebAssembly, which is built as it is.

use crate::run::{Result, WASM, at, cargo, program, read, root, run, say, target};
use crate::wasm::{Kind, Tools};
use std::path::PathBuf;

/// The module's version: all packages of the workspace have the same.
const VERSION: &str = env!("CARGO_PKG_VERSION");

const MEND: &str = "Fix what is reported above, then run the command again.";

/// Where the module stands.
fn folder(kind: Kind) -> PathBuf {
    match kind {
        Kind::Release => root().join("pkg"),
        Kind::Quick | Kind::Draft => target().join("pkg").join(kind.profile()),
    }
}

/// Writes the JavaScript module and says where.
pub fn build(kind: Kind) -> Result<PathBuf> {
    let tools = Tools::ready()?;
    say("build the module", "the engine alone, without the page, as WebAssembly");
    let mut compile = cargo();
    compile.args([
        "rustc",
        "--package",
        "baton-module",
        "--lib",
        "--crate-type",
        "cdylib",
        "--profile",
        kind.profile(),
    ]);
    compile.args(["--locked", "--target", WASM]);
    run(&mut compile, MEND)?;
    let made = tools.bound("baton", "baton_module.wasm", kind)?;

    let pkg = folder(kind);
    if pkg.exists() {
        at(&pkg, std::fs::remove_dir_all(&pkg))?;
    }
    at(&pkg, std::fs::create_dir_all(&pkg))?;
    let copy = |from: PathBuf, name: &str| at(&from, std::fs::copy(&from, pkg.join(name)));
    // What others import loads the wasm by itself, in browsers and in Node alike; what
    // wasm-bindgen wrote stays behind it.
    copy(made.join("baton.js"), "bindings.js")?;
    for name in ["baton.d.ts", "baton_bg.wasm", "baton_bg.wasm.d.ts"] {
        copy(made.join(name), name)?;
    }
    copy(root().join("xtask/module/baton.js"), "baton.js")?;
    copy(root().join("LICENSE"), "LICENSE")?;
    // For those who embed it: the element, a page that has it, and what may be done in bulk.
    copy(root().join("xtask/module/league.js"), "league.js")?;
    copy(root().join("www/embed.html"), "embed.html")?;
    copy(root().join("crates/presets/src/classroom.json"), "classroom.json")?;
    at(&pkg, std::fs::create_dir_all(pkg.join("examples")))?;
    copy(root().join("xtask/module/examples/scenarios.mjs"), "examples/scenarios.mjs")?;
    say("types", "what the JSON Schemas say, as TypeScript");
    run(program("node").arg("xtask/module/types.mjs").arg(&pkg), "Run `cargo xtask schema`, then this again.")?;
    for schema in ["project", "outcome", "questions", "answers"].map(|name| format!("{name}.schema.json")) {
        copy(root().join("www").join(&schema), &schema)?;
    }
    let template = read(&root().join("xtask/module/package.json"))?;
    let package = pkg.join("package.json");
    at(&package, std::fs::write(&package, template.replace("0.0.0", VERSION)))?;
    println!("\n{} is ready: it is imported by its baton.js.", pkg.strip_prefix(root()).unwrap_or(&pkg).display());
    Ok(pkg)
}

/// Builds the benchmark page's WebAssembly as the page's own is built. Returns its folder.
pub fn bench_page() -> Result<PathBuf> {
    let tools = Tools::ready()?;
    say("build the benchmark page", "the engine and a plain f64 loop, as WebAssembly");
    let mut compile = cargo();
    compile.args([
        "build",
        "--package",
        "baton-engine",
        "--example",
        "bench_page",
        "--release",
        "--locked",
        "--target",
        WASM,
    ]);
    run(&mut compile, MEND)?;
    tools.bound("bench_page", "examples/bench_page.wasm", Kind::Release)
}
