//! Installing what is missing, by the ordinary clients, into a cache that outlives the checkout.

use crate::run::{Result, WASM, at, cargo, output, program, read, root, run, say};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The oldest Node whose test runner and WebAssembly the project relies on.
const NODE: u32 = 20;

const NETWORK: &str = "Check the network connection (and proxy settings), then run the command again.";

/// The folder of the tools.
fn cache() -> Result<PathBuf> {
    let var = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = var("BATON_CACHE") {
        return Ok(root().join(folder));
    }
    if let Some(folder) = var("XDG_CACHE_HOME") {
        return Ok(Path::new(&folder).join("baton"));
    }
    let home = var("HOME").ok_or("HOME is not set; set BATON_CACHE to a folder for the tools")?;
    Ok(Path::new(&home).join(".cache/baton"))
}

/// The standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let mut rustc = program("rustc");
    let sysroot = output(rustc.args(["--print", "sysroot"])).unwrap_or_default();
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    say(&format!("rustup target add {WASM}"), "the page and the module are WebAssembly");
    run(program("rustup").args(["target", "add", WASM]), NETWORK)
}

/// rustfmt and clippy, which rustup's minimal profile leaves out.
pub fn rust_components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output(cargo().args([subcommand, "--version"])).is_none() {
            say(&format!("rustup component add {component}"), "the checks need it");
            run(program("rustup").args(["component", "add", component]), NETWORK)?;
        }
    }
    Ok(())
}

/// wasm-bindgen's programs at exactly the version of the library. Returns their folder.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let version = locked_version(&read(&root().join("Cargo.lock"))?, "wasm-bindgen")
        .ok_or("Cargo.lock names no wasm-bindgen; restore it with `git checkout Cargo.lock`")?;
    cargo_tool("wasm-bindgen-cli", &version)
}

/// Installs one program with Cargo unless the cache has it. Returns its folder.
fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    let cache = cache()?;
    let place = cache.join(format!("{name}-{version}"));
    // Cargo writes this file last, so a broken-off installation is done again.
    if !place.join(".crates2.json").is_file() {
        say(&format!("cargo install {name} {version}"), "compiled once, which takes some minutes");
        at(&cache, std::fs::create_dir_all(&cache))?;
        let mut install = cargo();
        install.current_dir(&cache).args(["install", name, "--version", version, "--root"]);
        // Most of its compile time would go into speed that nobody would notice.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off");
        install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        // Not --locked: wasm-bindgen does not install from the lock file it is published with.
        run(install.arg(&place), NETWORK)?;
    }
    Ok(place.join("bin"))
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version(lock: &str, name: &str) -> Option<String> {
    let entry = format!("name = \"{name}\"\nversion = \"");
    let lock = lock.replace("\r\n", "\n");
    let (_, rest) = lock.split_once(&entry)?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// The npm tools of xtask/npm, linked as the checkout's `node_modules`. Returns that folder.
///
/// A link in the checkout, since Node looks for a script's packages in the folders above it.
pub fn npm() -> Result<PathBuf> {
    node()?;
    let source = root().join("xtask/npm");
    let files = ["package.json", "package-lock.json", ".npmrc"];
    let mut hasher = DefaultHasher::new();
    for file in files {
        read(&source.join(file))?.hash(&mut hasher);
    }
    let cache = cache()?;
    let place = cache.join(format!("npm-{:016x}", hasher.finish()));
    if !place.is_dir() {
        say("npm ci", "wasm-opt, the charts with their bundler, and what the tests need, from the lock file");
        let partial = cache.join(format!("npm-partial-{}", std::process::id()));
        at(&partial, std::fs::create_dir_all(&partial))?;
        for file in files {
            at(&partial, std::fs::copy(source.join(file), partial.join(file)))?;
        }
        let mut npm = program("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        run(npm.current_dir(&partial), NETWORK)?;
        // Under its final name only when complete; another checkout may have been first.
        if std::fs::rename(&partial, &place).is_err() {
            at(&partial, std::fs::remove_dir_all(&partial))?;
        }
    }
    let modules = place.join("node_modules");
    link(&modules, &root().join("node_modules"))?;
    Ok(modules)
}

/// Node, which must be there beforehand.
fn node() -> Result<()> {
    let found = output(program("node").arg("--version"));
    let found = found.as_deref().map_or("none", str::trim);
    let major = found.trim_start_matches('v').split('.').next().unwrap_or_default();
    if major.parse::<u32>().is_ok_and(|major| major >= NODE) {
        return Ok(());
    }
    Err(format!(
        "Node {NODE} or newer is needed (found: {found}).\nInstall it from nodejs.org or your system's packages."
    ))
}

/// Makes `link` point to `folder`.
pub fn link(folder: &Path, link: &Path) -> Result<()> {
    if std::fs::read_link(link).is_ok_and(|old| old == folder) {
        return Ok(());
    }
    if link.is_symlink() {
        at(link, std::fs::remove_file(link))?;
    } else if link.exists() {
        return Err(format!(
            "{} is a folder of its own; remove it, so that what the checkout uses can be linked there.",
            link.display()
        ));
    }
    #[cfg(unix)]
    let made = std::os::unix::fs::symlink(folder, link);
    #[cfg(windows)]
    let made = std::os::windows::fs::symlink_dir(folder, link);
    at(link, made)
}

/// A browser and its driver, for the tests.
pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// Chromium, chromedriver and a Chinese font: those that `CHROMIUM` and `CHROMEDRIVER` name, those
/// on the PATH, or Debian's.
pub fn browser() -> Result<Browser> {
    let mut missing = Vec::new();
    if chromium().is_none() {
        missing.push("chromium");
    }
    if chromedriver().is_none() {
        missing.push("chromium-driver");
    }
    if cfg!(target_os = "linux") && !has_chinese_font() {
        missing.push("fonts-noto-cjk");
    }
    if !missing.is_empty() {
        let elsewhere =
            "install Chromium and the matching\nchromedriver, and set CHROMIUM and CHROMEDRIVER to their paths";
        apt(&missing, "the tests open the page in a real browser", elsewhere)?;
    }
    let gone = |what, name| format!("no {what} found, though it was installed; set {name} to the program's path");
    Ok(Browser {
        program: chromium().ok_or_else(|| gone("Chromium", "CHROMIUM"))?,
        driver: chromedriver().ok_or_else(|| gone("chromedriver", "CHROMEDRIVER"))?,
    })
}

/// The driver of Firefox, from crates.io.
const GECKODRIVER: &str = "0.36.0";

/// A second browser with its driver: Firefox, and geckodriver for it, those that `FIREFOX` and `GECKODRIVER` name, those on the PATH,
/// or Debian's and one compiled here.
pub fn firefox() -> Result<Browser> {
    let found = || named("FIREFOX").or_else(|| ["firefox-esr", "firefox"].into_iter().find_map(on_path));
    if found().is_none() {
        let elsewhere = "install Firefox, and set FIREFOX to its path";
        apt(&["firefox-esr"], "the page is tried in a second browser", elsewhere)?;
    }
    let program = found().ok_or("no Firefox found, though it was installed; set FIREFOX to its path")?;
    let driver = match named("GECKODRIVER").or_else(|| on_path("geckodriver")) {
        Some(driver) => driver,
        None => cargo_tool("geckodriver", GECKODRIVER)?.join("geckodriver"),
    };
    Ok(Browser { program, driver })
}

/// nginx, which serves what is deployed as README says: what `BATON_NGINX` names, what is on the PATH, or Debian's.
pub fn nginx() -> Result<PathBuf> {
    let found = || {
        named("BATON_NGINX")
            .or_else(|| on_path("nginx"))
            .or_else(|| Some("/usr/sbin/nginx".into()).filter(|path: &PathBuf| path.is_file()))
    };
    if found().is_none() {
        let elsewhere = "install nginx, and set BATON_NGINX to its path";
        apt(&["nginx", "libnginx-mod-http-brotli-static"], "what is deployed is served as README says", elsewhere)?;
    }
    found().ok_or_else(|| "no nginx found, though it was installed; set BATON_NGINX to its path".to_owned())
}

/// LibreOffice, which computes the audit workbook without us: what `SOFFICE` names, what is on the PATH, or Debian's.
pub fn office() -> Result<PathBuf> {
    let found = || named("SOFFICE").or_else(|| on_path("soffice"));
    if found().is_none() {
        let elsewhere = "install LibreOffice Calc, and set SOFFICE to the path of soffice";
        apt(&["libreoffice-calc"], "the tests compute the audit workbook in a real spreadsheet", elsewhere)?;
    }
    found()
        .ok_or_else(|| "no LibreOffice found, though it was installed; set SOFFICE to the path of soffice".to_owned())
}

/// A compiler for C++, which libFuzzer is written in: what `CXX` names, what is on the PATH, or Debian's.
pub fn compiler_for_cpp() -> Result<()> {
    let found = || std::env::var_os("CXX").is_some_and(|name| !name.is_empty()) || on_path("c++").is_some();
    if !found() {
        let elsewhere = "install a compiler for C++, and set CXX to its name";
        apt(&["g++"], "libFuzzer, which tries the readers of files, is written in C++", elsewhere)?;
    }
    if found() { Ok(()) } else { Err("no compiler for C++ found, though it was installed; set CXX to its name".into()) }
}

fn chromium() -> Option<PathBuf> {
    named("CHROMIUM").or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path))
}

fn chromedriver() -> Option<PathBuf> {
    named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))
}

/// The file that an environment variable names.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// A program on the PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Whether Chinese text has glyphs. Without them screenshots and layout would prove nothing.
fn has_chinese_font() -> bool {
    match output(program("fc-list").args([":lang=zh-cn", "family"])) {
        Some(families) => !families.trim().is_empty(),
        None => Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file(),
    }
}

/// Installs Debian packages for a reason, or says how to, here and elsewhere.
fn apt(packages: &[&str], why: &str, elsewhere: &str) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("On Debian: `sudo apt-get install {list}`. Elsewhere {elsewhere}.");
    let is_root = output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if on_path("apt-get").is_none() || !is_root {
        return Err(format!("the tests need: {list}.\n{by_hand}"));
    }
    say(&format!("apt-get install {list}"), why);
    let apt_get = || {
        let mut command = program("apt-get");
        // Nothing that is installed is started: a server would take a port.
        command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
        command
    };
    run(apt_get().args(["update", "-q"]), &by_hand)?;
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    run(apt_get().args(install).args(packages), &by_hand)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_locked_version_is_that_of_the_named_package_alone() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(&lock.replace('\n', "\r\n"), "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
