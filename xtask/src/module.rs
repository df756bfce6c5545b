//! Making the JavaScript module (`pkg/`), and the benchmarks' WebAssembly, which is built as it is.

use crate::run::{Result, WASM, at, cargo, program, read, root, run, say, target};
use crate::{setup, wasm_opt};
use std::path::PathBuf;

/// The module's version: all packages of the workspace have the same.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes the JavaScript module to `pkg/`.
pub fn module() -> Result<()> {
    setup::wasm_target()?;
    let bindgen = setup::wasm_bindgen()?;
    let modules = setup::npm()?;
    say("build the module", "the engine alone, without the page, as WebAssembly");
    let mut compile = cargo();
    compile.args(["rustc", "--package", "baton", "--lib", "--crate-type", "cdylib", "--release"]);
    compile.args(["--locked", "--target", WASM, "--no-default-features", "--features", "module"]);
    run(&mut compile, "Fix what is reported above, then run the command again.")?;

    say("wasm-bindgen", "writes the bindings and the TypeScript types");
    let pkg = root().join("pkg");
    if pkg.exists() {
        at(&pkg, std::fs::remove_dir_all(&pkg))?;
    }
    let wasm = target().join(WASM).join("release/baton.wasm");
    let mut command = program(bindgen.join("wasm-bindgen"));
    command.args(["--target", "web", "--out-name", "baton", "--out-dir"]).arg(&pkg).arg(wasm);
    run(&mut command, "Remove pkg/ and run the command again.")?;
    wasm_opt::optimise(&pkg.join("baton_bg.wasm"), &modules)?;

    // What others import loads the wasm by itself, in browsers and in Node alike; what
    // wasm-bindgen wrote stays behind it.
    let (entry, bindings) = (pkg.join("baton.js"), pkg.join("bindings.js"));
    at(&entry, std::fs::rename(&entry, &bindings))?;
    at(&entry, std::fs::copy(root().join("xtask/module/baton.js"), &entry))?;
    say("types", "what the JSON Schemas say, as TypeScript");
    run(program("node").arg("xtask/module/types.mjs").arg(&pkg), "Run `cargo xtask schema`, then this again.")?;
    for schema in ["project", "outcome", "questions", "answers"].map(|name| format!("{name}.schema.json")) {
        at(&pkg, std::fs::copy(root().join("www").join(&schema), pkg.join(&schema)))?;
    }
    let template = read(&root().join("xtask/module/package.json"))?;
    let package = pkg.join("package.json");
    at(&package, std::fs::write(&package, template.replace("0.0.0", VERSION)))?;
    at(&pkg, std::fs::copy(root().join("LICENSE"), pkg.join("LICENSE")))?;
    println!("\npkg/ is ready: `import {{ evaluate }} from './pkg/baton.js'`.");
    Ok(())
}

/// Builds the benchmark page's WebAssembly as the page's own is built. Returns its folder.
pub fn bench_page() -> Result<PathBuf> {
    setup::wasm_target()?;
    let bindgen = setup::wasm_bindgen()?;
    let modules = setup::npm()?;
    say("build the benchmark page", "the engine and a plain f64 loop, as WebAssembly");
    let mut compile = cargo();
    compile.args(["build", "--package", "baton", "--example", "bench_page", "--release", "--locked", "--target", WASM]);
    run(&mut compile, "Fix what is reported above, then run the command again.")?;
    let folder = target().join("bench_page");
    let wasm = target().join(WASM).join("release/examples/bench_page.wasm");
    let mut command = program(bindgen.join("wasm-bindgen"));
    command.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(wasm);
    run(&mut command, "Remove target/bench_page and run the command again.")?;
    wasm_opt::optimise(&folder.join("bench_page_bg.wasm"), &modules)?;
    Ok(folder)
}
