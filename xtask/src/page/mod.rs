//! Making the page: Cargo compiles it and its worker, wasm-bindgen writes their JavaScript, and `index.html` is filled in.

mod charts;
mod compressed;
mod document;
mod styles;
mod watch;

use crate::run::{Result, WASM, at, cargo, program, read, root, run, say, target};
use crate::setup;
use crate::wasm::{Kind, Tools};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The oldest browsers that the page runs in, as esbuild wants them named; README and boot.js say the same.
const FLOOR: &str = "--target=chrome111,firefox121,safari16.4";

/// Where the page stands.
fn folder(kind: Kind) -> PathBuf {
    match kind {
        Kind::Release => root().join("dist"),
        Kind::Quick | Kind::Draft => target().join("page").join(kind.profile()),
    }
}

/// Writes the page and says where. What is there already for the same sources is used again.
pub fn build(kind: Kind) -> Result<PathBuf> {
    let tools = Tools::ready()?;
    say("cargo build", "compiles the page and its worker to WebAssembly");
    let mut compile = cargo();
    compile.args(["build", "--package", "baton", "--bins", "--locked", "--target", WASM, "--profile", kind.profile()]);
    // One set of features for both: what is theirs in common is compiled once, and the linker drops what one doesn't use.
    compile.args(["--no-default-features", "--features", "app,worker"]);
    run(&mut compile, "Fix what is reported above, then run the command again.")?;

    let folder = folder(kind);
    let staged = folder.with_extension("partial");
    if staged.exists() {
        at(&staged, std::fs::remove_dir_all(&staged))?;
    }
    at(&staged, std::fs::create_dir_all(&staged))?;
    let mut names = document::Names {
        charts: charts::hashed(&staged, &tools.modules)?,
        style: styles::hashed(&staged, &tools.modules)?,
        ..document::Names::default()
    };
    // Both at once: each keeps one core busy, and neither waits for the other.
    let bound = |name| tools.bound(name, &format!("{name}.wasm"), kind);
    let (app, worker) = std::thread::scope(|scope| {
        let worker = scope.spawn(|| bound("worker"));
        (bound("app"), worker.join().unwrap_or_else(|_| Err("what made the worker broke down".into())))
    });
    names.app = put("app", &app?, &staged)?;
    names.worker = loader(&put("worker", &worker?, &staged)?, &staged)?;
    document::write(&names, &staged, &tools.modules)?;
    if kind == Kind::Release {
        compressed::beside(&staged)?;
    }
    // The whole page takes the place of the last one at once, so that one being served is never half there.
    if folder.exists() {
        at(&folder, std::fs::remove_dir_all(&folder))?;
    }
    at(&folder, std::fs::rename(&staged, &folder))?;
    Ok(folder)
}

/// Writes the page to `dist/`, for any static host.
pub fn release() -> Result<()> {
    build(Kind::Release)?;
    println!("\ndist/ is ready: copy it to any static host.");
    Ok(())
}

/// Builds the page and serves it on this machine until interrupted; with `watched` builds it again whenever a source changes.
pub fn serve(port: &str, watched: bool) -> Result<()> {
    if port.parse::<u16>().is_err() {
        return Err(format!("--port takes a number from 0 to 65535, not {port:?}"));
    }
    let seen = watch::state();
    let folder = build(if watched { Kind::Draft } else { Kind::Quick })?;
    say("serve the page", "with the headers a careful host would send; stop with Ctrl+C");
    let mut server = program("node");
    server.arg("xtask/serve.mjs").arg(folder).arg(port);
    let hint = "If the port is taken, choose another: `cargo xtask serve --port 8081`.";
    if watched { watch::serve(&mut server, seen, hint) } else { run(&mut server, hint) }
}

/// Writes what esbuild makes into the folder that Trunk is filling; see Trunk.toml.
pub fn bundles_for_trunk() -> Result<()> {
    let folder =
        std::env::var_os("TRUNK_STAGING_DIR").ok_or("Trunk calls this command, and says where it writes to")?;
    let (folder, modules) = (Path::new(&folder), setup::npm()?);
    charts::plain(folder, &modules)?;
    styles::plain(folder, &modules)
}

/// Puts a file into the page under a name with a hash of its content, so that no cache can serve an old one. Returns the name.
fn put_hashed(stem: &str, kind: &str, content: &[u8], page: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let name = format!("{stem}-{:016x}.{kind}", hasher.finish());
    let file = page.join(&name);
    at(&file, std::fs::write(&file, content))?;
    Ok(name)
}

/// Puts a program's two files into the page under names with a hash of what they hold, so that no cache can serve an old
/// one. Returns the part of the names that they have in common.
fn put(name: &str, made: &Path, page: &Path) -> Result<String> {
    let (script, wasm) = (made.join(format!("{name}.js")), made.join(format!("{name}_bg.wasm")));
    let (script, bytes) = (read(&script)?, at(&wasm, std::fs::read(&wasm))?);
    let mut hasher = DefaultHasher::new();
    (&script, &bytes).hash(&mut hasher);
    let stem = format!("{name}-{:016x}", hasher.finish());
    let (old, new) = (format!("{name}_bg.wasm"), format!("{stem}_bg.wasm"));
    if !script.contains(&old) {
        return Err(format!("{name}.js doesn't name {old}; did wasm-bindgen's output change?"));
    }
    if made.join("snippets").exists() {
        return Err("wasm-bindgen wrote snippets/, which the page doesn't carry yet: see xtask/src/page".into());
    }
    for (file, content) in [(new.clone(), bytes), (format!("{stem}.js"), script.replace(&old, &new).into_bytes())] {
        let file = page.join(file);
        at(&file, std::fs::write(&file, content))?;
    }
    Ok(stem)
}

/// Writes the script that a worker begins with. Returns its name.
fn loader(stem: &str, page: &Path) -> Result<String> {
    let name = format!("{stem}_loader.js");
    let file = page.join(&name);
    at(&file, std::fs::write(&file, format!("import start from './{stem}.js';\nawait start();\n")))?;
    Ok(name)
}
