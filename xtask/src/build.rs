//! Making the page (`dist/`) and the JavaScript module (`pkg/`), and serving the page.

use crate::run::{Result, WASM, at, cargo, program, read, root, run, say, target};
use crate::{charts, setup, worker};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What wasm-opt is told: speed first, and the WebAssembly features that Rust's output uses.
const WASM_OPT: [&str; 8] = [
    "-O3",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Writes the page to `dist/`.
pub fn page() -> Result<()> {
    setup::wasm_target()?;
    let trunk = setup::trunk()?;
    let bindgen = setup::wasm_bindgen()?;
    let modules = setup::npm()?;
    say("trunk build", "compiles the app to WebAssembly and writes dist/");
    let mut command = program(trunk);
    command.arg("build").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk takes wasm-bindgen from the PATH if its version is exactly that of Cargo.lock.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(bindgen).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(folders).map_err(|error| error.to_string())?;
    command.env("PATH", path);
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk reads this variable as a boolean and refuses "1".
        command.env("NO_COLOR", "true");
    }
    run(&mut command, "Fix what is reported above, then run the command again.")?;
    let dist = root().join("dist");
    let mut optimised = 0;
    for entry in at(&dist, std::fs::read_dir(&dist))? {
        let file = at(&dist, entry)?.path();
        if file.extension().is_some_and(|extension| extension == "wasm") {
            optimise(&file, &modules)?;
            optimised += 1;
        }
    }
    if optimised == 0 {
        return Err("Trunk wrote no .wasm into dist/; look at Trunk.toml and index.html.".into());
    }
    worker::name(&dist)?;
    charts::bundle(&dist, &modules)?;
    println!("\ndist/ is ready: copy it to any static host.");
    Ok(())
}

/// Builds the page and serves it on this machine until interrupted.
pub fn serve(port: &str) -> Result<()> {
    if port.parse::<u16>().is_err() {
        return Err(format!("--port takes a number from 0 to 65535, not {port:?}"));
    }
    page()?;
    say("serve dist/", "with the headers a careful host would send; stop with Ctrl+C");
    let mut server = program("node");
    server.args(["xtask/serve.mjs", "dist", port]);
    run(&mut server, "If the port is taken, choose another: `cargo xtask serve --port 8081`.")
}

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
    optimise(&pkg.join("baton_bg.wasm"), &modules)?;

    // What others import loads the wasm by itself, in browsers and in Node alike; what
    // wasm-bindgen wrote stays behind it.
    let (entry, bindings) = (pkg.join("baton.js"), pkg.join("bindings.js"));
    at(&entry, std::fs::rename(&entry, &bindings))?;
    at(&entry, std::fs::copy(root().join("xtask/module/baton.js"), &entry))?;
    let version = package_version(&read(&root().join("Cargo.toml"))?).ok_or("Cargo.toml names no version")?;
    say("types", "what the JSON Schemas say, as TypeScript");
    run(program("node").arg("xtask/module/types.mjs").arg(&pkg), "Run `cargo xtask schema`, then this again.")?;
    for schema in ["project", "outcome", "questions", "answers"].map(|name| format!("{name}.schema.json")) {
        at(&pkg, std::fs::copy(root().join("www").join(&schema), pkg.join(&schema)))?;
    }
    let template = read(&root().join("xtask/module/package.json"))?;
    let package = pkg.join("package.json");
    at(&package, std::fs::write(&package, template.replace("0.0.0", &version)))?;
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
    optimise(&folder.join("bench_page_bg.wasm"), &modules)?;
    Ok(folder)
}

/// The package's version in the text of its Cargo.toml.
fn package_version(manifest: &str) -> Option<String> {
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \""))?;
    Some(line.trim_end().trim_end_matches('"').to_owned())
}

/// Makes a WebAssembly file faster and smaller, in place. The result is kept in `target`, so that
/// an unchanged file costs nothing the next time.
fn optimise(file: &Path, modules: &Path) -> Result<()> {
    let before = at(file, std::fs::read(file))?;
    let mut hasher = DefaultHasher::new();
    (&before, WASM_OPT, modules).hash(&mut hasher);
    let kept = target().join("xtask");
    at(&kept, std::fs::create_dir_all(&kept))?;
    let result = kept.join(format!("{:016x}.wasm", hasher.finish()));
    if !result.is_file() {
        say("wasm-opt", "makes the WebAssembly faster and smaller; takes up to a minute");
        let partial = result.with_extension("partial");
        let mut command = program("node");
        command.arg(modules.join("binaryen/bin/wasm-opt")).args(WASM_OPT).arg(file).arg("-o");
        run(command.arg(&partial), "See whether xtask/src/build.rs names the features that Rust uses.")?;
        at(&result, std::fs::rename(&partial, &result))?;
    }
    let after = at(file, std::fs::copy(&result, file))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    println!("    {name}: {} -> {} kB", before.len() / 1000, after / 1000);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::package_version;

    #[test]
    fn the_package_version_is_read_from_the_manifest() {
        let manifest = "[package]\nname = \"baton\"\nversion = \"1.2.3\"\nedition = \"2024\"\n";
        assert_eq!(package_version(manifest).as_deref(), Some("1.2.3"));
        assert_eq!(package_version("[package]\n"), None);
    }
}
