//! Running other programs: said aloud, their output passed through, failures with what to do next.

use std::path::{Path, PathBuf};
use std::process::Command;

/// An error is the sentence a person reads: what failed, and what to do next.
pub type Result<T> = std::result::Result<T, String>;

/// The target of everything that runs in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The checkout's folder. Asked for at run time: checkouts that share a target folder also share
/// this program.
pub fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR");
    let xtask = PathBuf::from(xtask.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into()));
    xtask.parent().unwrap_or(&xtask).to_path_buf()
}

/// Where Cargo writes, in this checkout or wherever `CARGO_TARGET_DIR` says.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Says what is about to happen, and why.
pub fn say(what: &str, why: &str) {
    println!("\n==> {what}\n    {why}");
}

/// A program to be run in the checkout's folder.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The Cargo that runs this.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end; `hint` says what to do if it fails.
pub fn run(command: &mut Command, hint: &str) -> Result<()> {
    let shown = show(command);
    let status = command.status().map_err(|error| format!("`{shown}` could not be started: {error}.\n{hint}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status}).\n{hint}")) }
}

/// What a program prints, or nothing if it isn't there or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Reads a text file of the checkout.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Turns an input or output error on a path into a sentence.
pub fn at<T>(path: &Path, result: std::io::Result<T>) -> Result<T> {
    result.map_err(|error| format!("{}: {error}", path.display()))
}

/// The program and its arguments, shortened to what a person would type.
fn show(command: &Command) -> String {
    let name = Path::new(command.get_program());
    let mut shown = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for argument in command.get_args() {
        shown.push(' ');
        shown.push_str(&argument.to_string_lossy());
    }
    shown
}
