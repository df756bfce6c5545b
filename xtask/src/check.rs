//! The checks: what `cargo xtask test` runs, in order, each with its time; benchmarks, screenshots.

use crate::build;
use crate::run::{Result, WASM, at, cargo, program, root, run, say};
use crate::setup::{self, Browser};
use std::process::Command;
use std::time::Instant;

type Step = (&'static str, &'static str, fn() -> Result<()>);

const STEPS: [Step; 6] = [
    ("format", "rustfmt, so that a diff shows only what changed", format),
    ("lint", "clippy, natively and for the browser; a warning is an error", lint),
    ("native", "the tests that need no browser", native),
    ("fuzz", "whatever stands in a file or link, its reader neither panics nor hangs", fuzz),
    ("e2e", "the built page as a person uses it, in headless Chromium", e2e),
    ("module", "the JavaScript module in Node", module),
];

/// Runs the named steps, or all; stops at the first that fails.
pub fn test(names: &[&str]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.0 != **name)) {
        let known = STEPS.map(|step| step.0).join(" ");
        return Err(format!("no step is called {unknown}; there are: {known}"));
    }
    let begin = Instant::now();
    let mut times = Vec::new();
    for (name, why, step) in STEPS {
        if names.is_empty() || names.contains(&name) {
            say(&format!("test {name}"), why);
            let start = Instant::now();
            step().map_err(|problem| format!("test {name}: {problem}"))?;
            times.push(format!("{:>7.1} s  {name}", start.elapsed().as_secs_f32()));
        }
    }
    println!("\nAll passed:\n{}", times.join("\n"));
    println!("{:>7.1} s  in all", begin.elapsed().as_secs_f32());
    Ok(())
}

fn format() -> Result<()> {
    setup::rust_components()?;
    run(cargo().args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn lint() -> Result<()> {
    setup::rust_components()?;
    setup::wasm_target()?;
    let hint = "Fix what clippy reports above.";
    let deny = ["--", "-D", "warnings"];
    let native = ["clippy", "--workspace", "--all-targets", "--locked"];
    run(cargo().args(native).args(deny), hint)?;
    let wasm = ["clippy", "--package", "baton", "--locked", "--target", WASM];
    let parts = ["--no-default-features", "--features", "app,module,worker", "--lib", "--bins"];
    run(cargo().args(wasm).args(parts).args(deny), hint)
}

fn native() -> Result<()> {
    let mut command = cargo();
    command.env("SOFFICE", setup::office()?).args(["test", "--workspace", "--locked"]);
    run(&mut command, "Fix the failing test reported above.")
}

/// Seconds for each fuzz target: enough to try what is kept and some ten thousand new inputs.
const FUZZED: &str = "15";

fn fuzz() -> Result<()> {
    crate::fuzz::fuzz(FUZZED)
}

fn e2e() -> Result<()> {
    build::page()?;
    node_tests("tests/e2e")
}

fn module() -> Result<()> {
    build::module()?;
    node_tests("tests/module")
}

/// Runs the `*.test.mjs` of a folder in Node.
fn node_tests(folder: &str) -> Result<()> {
    let path = root().join(folder);
    let mut files = Vec::new();
    for entry in at(&path, std::fs::read_dir(&path))? {
        let file = at(&path, entry)?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(format!("{folder} has no *.test.mjs"));
    }
    files.sort();
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    // One file at a time: two browsers at once make small machines miss their timeouts.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
    run(&mut node, "Fix the failing test reported above; target/screenshots shows what it saw.")
}

/// Tells a test which browser to drive.
fn with_browser(command: &mut Command, browser: &Browser) {
    command.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
}

/// Writes the published JSON Schemas as the model has them now.
pub fn schema() -> Result<()> {
    say("write the schemas", "www/*.schema.json, from the types of the model and the outcome");
    let mut command = cargo();
    command.args(["test", "--package", "baton", "--locked", "--test", "native", "schema::"]).env("UPDATE_GOLDENS", "1");
    run(&mut command, "Fix what is reported above, then run the command again.")?;
    println!("\nReview what changed: `git diff www`.");
    Ok(())
}

/// Runs the benchmarks natively and in headless Chromium; the arguments go to criterion.
pub fn bench(arguments: &[&str]) -> Result<()> {
    let hint = "Fix what is reported above, then run the command again.";
    say("bench, natively", "times of the engine on this machine");
    run(cargo().args(["bench", "--package", "baton", "--locked", "--bench", "engine", "--"]).args(arguments), hint)?;
    let folder = build::bench_page()?;
    say("bench, in headless Chromium", "times of the engine where people use it");
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    run(node.arg("benches/browser/page.mjs").arg(folder), hint)
}

/// Writes screenshots of the built page, by language, light and dark, and width.
pub fn shots() -> Result<()> {
    build::page()?;
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    run(node.arg("tests/e2e/shots.mjs"), "See the message above.")
}
