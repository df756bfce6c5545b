//! Making the page: Cargo compiles it and its worker, wasm-bindgen writes their JavaScript, and `index.html` is filled in.

mod charts;
mod compressed;
mod document;
mod service;
pub mod single;
mod styles;
mod watch;

use crate::run::{Result, WASM, at, cargo, program, root, run, say, target};
use crate::setup;
use crate::split::LINK;
use crate::wasm::{self, Kind, Tools};
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
    // Both in one call, so that what they have in common is compiled once.
    // The page's program is linked with its relocations, so that it can be split; but not while it is being changed.
    let split = kind != Kind::Draft;
    let mut compile = cargo();
    compile.args(["build", "--package", "baton", "--package", "baton-worker", "--bins", "--locked", "--target", WASM]);
    compile.args(["--profile", kind.profile()]);
    if split {
        // See build.rs.
        compile.env("BATON_SPLIT", "1");
    }
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
    let (app, worker) = std::thread::scope(|scope| {
        let worker = scope.spawn(|| tools.bound("worker", "worker.wasm", kind));
        let app =
            if split { tools.bound_in_parts("app", "app.wasm", kind) } else { tools.bound("app", "app.wasm", kind) };
        (app, worker.join().unwrap_or_else(|_| Err("what made the worker broke down".into())))
    });
    names.app = put("app", &app?, &staged)?;
    names.split = split;
    names.worker = loader(&put("worker", &worker?, &staged)?, &staged)?;
    if kind == Kind::Release {
        names.service = service::NAME;
    }
    document::write(&names, &staged, &tools.modules)?;
    if kind != Kind::Draft {
        service::write(&staged)?;
    }
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

/// Puts a program's files into the page under names with a hash of what they hold, so that no cache can serve an old one:
/// its script and wasm and, where it is split, the later parts and what fetches them. Returns the part of the names that they
/// have in common.
fn put(name: &str, made: &Path, page: &Path) -> Result<String> {
    if made.join("snippets").exists() {
        return Err("wasm-bindgen wrote snippets/, which the page doesn't carry yet: see xtask/src/page".into());
    }
    let mut files = Vec::new();
    let mut hasher = DefaultHasher::new();
    for path in wasm::files(made)? {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.ends_with(".js") || file.ends_with(".wasm") {
            let content = at(&path, std::fs::read(&path))?;
            (&file, &content).hash(&mut hasher);
            files.push((file, content));
        }
    }
    let stem = format!("{name}-{:016x}", hasher.finish());
    let renamed: Vec<(String, String)> =
        files.iter().map(|(file, _)| (file.clone(), named(file, name, &stem))).collect();
    if files.iter().filter(|(file, _)| [format!("{name}.js"), format!("{name}_bg.wasm")].contains(file)).count() != 2 {
        return Err(format!("{name}.js or {name}_bg.wasm is not there; did wasm-bindgen's output change?"));
    }
    let mut mentioned = vec![format!("{name}.js")];
    for (file, content) in &files {
        let path = page.join(named(file, name, &stem));
        let Ok(script) = std::str::from_utf8(content) else {
            at(&path, std::fs::write(&path, content))?;
            continue;
        };
        let (script, named) = fetching(script, &renamed);
        mentioned.extend(named);
        at(&path, std::fs::write(&path, by_one_door(&script, &renamed)))?;
    }
    match renamed.iter().find(|(file, _)| !mentioned.contains(file)) {
        Some((file, _)) => Err(format!("nothing names {file}; did the output of wasm-bindgen or of the split change?")),
        None => Ok(stem),
    }
}

/// A script that fetches files by their new names, and which of the old ones it fetched. The same name elsewhere is what the
/// wasm calls its import by, and stays.
fn fetching(script: &str, renamed: &[(String, String)]) -> (String, Vec<String>) {
    let (mut script, mut named) = (script.to_owned(), Vec::new());
    for (old, new) in renamed {
        for (before, quote) in [("from ", '"'), ("URL(", '"'), ("URL(", '\'')] {
            for folder in ["", "./"] {
                let place = |file: &str| format!("{before}{quote}{folder}{file}{quote}");
                if script.contains(&place(old)) {
                    named.push(old.clone());
                    script = script.replace(&place(old), &place(new));
                }
            }
        }
    }
    (script, named)
}

/// The same script that has later parts from where the page has everything from (`www/boot.js`).
fn by_one_door(script: &str, renamed: &[(String, String)]) -> String {
    renamed.iter().fold(script.to_owned(), |script, (_, name)| {
        script.replace(&format!("fetch(new URL(\"./{name}\", import.meta.url))"), &format!("baton.fetch(\"{name}\")"))
    })
}

/// What a file is called in the page: `app.js`, `app_bg.wasm`, and of a split program `__wasm_split.js` and parts.
fn named(file: &str, name: &str, stem: &str) -> String {
    match file.strip_prefix(name) {
        Some(ending) => format!("{stem}{ending}"),
        None if file == LINK => format!("{stem}_parts.js"),
        None => format!("{stem}_{file}"),
    }
}

/// Writes the script that a worker begins with. Returns its name.
fn loader(stem: &str, page: &Path) -> Result<String> {
    let name = format!("{stem}_loader.js");
    let file = page.join(&name);
    at(&file, std::fs::write(&file, format!("import start from './{stem}.js';\nawait start();\n")))?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::{by_one_door, fetching, named};

    #[test]
    fn scripts_fetch_by_the_new_names_and_imports_keep_theirs() {
        let files = ["app.js", "app_bg.wasm", "__wasm_split.js", "split_rest.wasm"];
        let renamed = files.map(|file| (file.to_owned(), named(file, "app", "app-1")));
        let script = "import * as import1 from \"./__wasm_split.js\"\n{ \"./__wasm_split.js\": import1 }\n\
                      new URL('app_bg.wasm', import.meta.url)";
        let (script, found) = fetching(script, &renamed);
        assert_eq!(
            script,
            "import * as import1 from \"./app-1_parts.js\"\n{ \"./__wasm_split.js\": import1 }\n\
             new URL('app-1_bg.wasm', import.meta.url)"
        );
        assert_eq!(found, ["app_bg.wasm", "__wasm_split.js"]);
        let parts = "import { initSync } from \"./app.js\";\nfetch(new URL(\"./split_rest.wasm\", import.meta.url))";
        let (parts, found) = fetching(parts, &renamed);
        assert_eq!(found, ["app.js", "split_rest.wasm"]);
        assert_eq!(
            by_one_door(&parts, &renamed),
            "import { initSync } from \"./app-1.js\";\nbaton.fetch(\"app-1_split_rest.wasm\")"
        );
    }
}
