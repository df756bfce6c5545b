//! The checks: what `cargo xtask test` runs, in order, each with its time; benchmarks, screenshots.

use crate::page::Kind;
use crate::run::{Result, WASM, at, cargo, program, root, run, say};
use crate::setup::{self, Browser};
use crate::{module, page};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// A check: its name, what it is for, and how it is done with the files asked for (none: all).
type Step = (&'static str, &'static str, fn(&[PathBuf]) -> Result<()>);

const STEPS: [Step; 6] = [
    ("format", "rustfmt, so that a diff shows only what changed", format),
    ("lint", "clippy, natively and for the browser; a warning is an error", lint),
    ("native", "the tests that need no browser", native),
    ("fuzz", "whatever stands in a file or link, its reader neither panics nor hangs", fuzz),
    ("e2e", "the built page as a person uses it, in headless Chromium", e2e),
    ("module", "the JavaScript module in Node", javascript),
];

/// The folder of a step whose tests are files that can be run by themselves.
const FILES: [(&str, &str); 2] = [("e2e", "tests/e2e"), ("module", "tests/module")];

/// Runs the named steps, or all; stops at the first that fails. Behind a step may stand names of its files.
pub fn test(words: &[&str]) -> Result<()> {
    let asked = asked(words)?;
    let begin = Instant::now();
    let mut times = Vec::new();
    for (name, why, step) in STEPS {
        let files = match asked.iter().find(|(step, _)| *step == name) {
            Some((_, files)) => files.as_slice(),
            None if asked.is_empty() => &[],
            None => continue,
        };
        say(&format!("test {name}"), why);
        let start = Instant::now();
        step(files).map_err(|problem| format!("test {name}: {problem}"))?;
        times.push(format!("{:>7.1} s  {name}", start.elapsed().as_secs_f32()));
    }
    println!("\nAll passed:\n{}", times.join("\n"));
    println!("{:>7.1} s  in all", begin.elapsed().as_secs_f32());
    Ok(())
}

/// The steps that are asked for, each with its files.
fn asked<'w>(words: &[&'w str]) -> Result<Vec<(&'w str, Vec<PathBuf>)>> {
    let mut asked: Vec<(&str, Vec<PathBuf>)> = Vec::new();
    for word in words {
        if STEPS.iter().any(|step| step.0 == *word) {
            asked.push((word, Vec::new()));
            continue;
        }
        let folder =
            asked.last().and_then(|(step, _)| FILES.iter().find(|(of, _)| of == step)).map(|(_, folder)| *folder);
        let file = folder.map(|folder| root().join(folder).join(format!("{word}.test.mjs")));
        match (file, asked.last_mut()) {
            (Some(file), Some((_, files))) if file.is_file() => files.push(file),
            (Some(file), _) => return Err(format!("no step is called {word}, and there is no {}", file.display())),
            (None, _) => {
                let known = STEPS.map(|step| step.0).join(" ");
                return Err(format!("no step is called {word}; there are: {known}"));
            }
        }
    }
    Ok(asked)
}

fn format(_: &[PathBuf]) -> Result<()> {
    setup::rust_components()?;
    run(cargo().args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn lint(_: &[PathBuf]) -> Result<()> {
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

/// Random projects on which the engine is held to the second implementation of the model: more than a plain `cargo test`
/// takes.
const ORACLE_PROJECTS: &str = "1500";

fn native(_: &[PathBuf]) -> Result<()> {
    let mut command = cargo();
    command.env("SOFFICE", setup::office()?).env("BATON_ORACLE_PROJECTS", ORACLE_PROJECTS);
    command.args(["test", "--workspace", "--locked"]);
    run(&mut command, "Fix the failing test reported above.")
}

/// Seconds for each fuzz target: enough to try what is kept and some ten thousand new inputs.
const FUZZED: &str = "15";

fn fuzz(_: &[PathBuf]) -> Result<()> {
    crate::fuzz::fuzz(FUZZED)
}

fn e2e(files: &[PathBuf]) -> Result<()> {
    let page = page::build(Kind::Quick)?;
    node_tests("tests/e2e", files, &page)
}

fn javascript(files: &[PathBuf]) -> Result<()> {
    module::module()?;
    node_tests("tests/module", files, &root().join("pkg"))
}

/// Runs `*.test.mjs` in Node on what was built: those of a folder, or the given ones.
fn node_tests(folder: &str, files: &[PathBuf], built: &Path) -> Result<()> {
    let mut files = files.to_vec();
    if files.is_empty() {
        let path = root().join(folder);
        for entry in at(&path, std::fs::read_dir(&path))? {
            let file = at(&path, entry)?.path();
            if file.to_string_lossy().ends_with(".test.mjs") {
                files.push(file);
            }
        }
        files.sort();
    }
    if files.is_empty() {
        return Err(format!("{folder} has no *.test.mjs"));
    }
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    // One file at a time: two browsers at once make small machines miss their timeouts.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files).env("BATON_BUILT", built);
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
    let folder = module::bench_page()?;
    say("bench, in headless Chromium", "times of the engine where people use it");
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    run(node.arg("benches/browser/page.mjs").arg(folder), hint)
}

/// Writes screenshots of the built page, by language, light and dark, and width.
pub fn shots() -> Result<()> {
    let page = page::build(Kind::Quick)?;
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    run(node.arg("tests/e2e/shots.mjs").env("BATON_BUILT", page), "See the message above.")
}

#[cfg(test)]
mod tests {
    use super::asked;
    use crate::run::root;

    #[test]
    fn steps_are_named_with_their_files() {
        assert_eq!(asked(&[]).unwrap(), []);
        assert_eq!(asked(&["format", "module"]).unwrap(), [("format", vec![]), ("module", vec![])]);
        let start = root().join("tests/e2e/start.test.mjs");
        assert_eq!(asked(&["e2e", "start", "lint"]).unwrap(), [("e2e", vec![start]), ("lint", vec![])]);
    }

    #[test]
    fn what_is_no_step_and_no_file_is_refused() {
        for words in [&["start"][..], &["lint", "start"], &["e2e", "nothing"]] {
            assert!(asked(words).is_err(), "{words:?}");
        }
    }
}
