//! The checks: what `cargo xtask test` runs, in order, each with its time; benchmarks, screenshots.

use crate::run::{Result, WASM, cargo, program, root, run, say};
use crate::setup::{self, Browser};
use crate::wasm::Kind;
use crate::{module, page};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// How thoroughly to check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Extent {
    /// On what is compiled soonest, for a look in between: the page that `serve --dev` keeps.
    Dev,
    Quick,
    /// At length: what is deployed is tested too, and more cases where they are random.
    All,
}

/// What a step is asked to do.
#[derive(PartialEq, Eq, Debug)]
struct Asked {
    extent: Extent,
    /// Only these test files; none means all.
    files: Vec<PathBuf>,
}

/// A check: its name, what it is for, and how it is done.
type Step = (&'static str, &'static str, fn(&Asked) -> Result<()>);

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

/// The files that are run on what is deployed, too: the start and its failures, the main job, the worker and what it reads
/// and writes, what is kept, what it weighs.
const DEPLOYED: [&str; 5] = ["start", "what_if", "workbooks", "home", "weight"];

/// Tests with this in their names are tried in another browser, too, and on the page as one file: they go through all of the page.
const TOUR: &str = r"\(tour\)";

/// What reads and writes files, links and the library, and hears the keyboard, is tried in the other browser as a whole.
const BOTH: [&str; 7] = ["importing", "workbooks", "report", "sharing", "home", "fields", "grid"];

/// Runs the named steps, or all; stops at the first that fails. Behind a step may stand names of its files.
pub fn test(words: &[&str]) -> Result<()> {
    let steps = asked(words)?;
    let begin = Instant::now();
    let mut times = Vec::new();
    for (name, why, step) in STEPS {
        let Some((_, asked)) = steps.iter().find(|(asked, _)| *asked == name) else { continue };
        say(&format!("test {name}"), why);
        let start = Instant::now();
        let done = step(asked);
        times.push(format!("{:>7.1} s  {name}", start.elapsed().as_secs_f32()));
        if let Err(problem) = done {
            println!("\n{}", times.join("\n"));
            return Err(format!("test {name}: {problem}"));
        }
    }
    println!("\nAll passed:\n{}", times.join("\n"));
    println!("{:>7.1} s  in all", begin.elapsed().as_secs_f32());
    Ok(())
}

/// The steps that are asked for, all where none is named, each with its files.
fn asked<'w>(words: &[&'w str]) -> Result<Vec<(&'w str, Asked)>> {
    let extent = match (words.contains(&"--dev"), words.contains(&"--all")) {
        (true, true) => return Err("--dev is the shortest way and --all the longest: choose one".into()),
        (true, false) => Extent::Dev,
        (false, true) => Extent::All,
        (false, false) => Extent::Quick,
    };
    let mut steps: Vec<(&str, Asked)> = Vec::new();
    for word in words.iter().filter(|word| !["--dev", "--all"].contains(*word)) {
        if STEPS.iter().any(|step| step.0 == *word) {
            steps.push((word, Asked { extent, files: Vec::new() }));
            continue;
        }
        let folder = |step: &str| FILES.iter().find(|(of, _)| *of == step).map(|(_, folder)| *folder);
        let of_files = steps.last_mut().and_then(|(step, asked)| Some((folder(step)?, asked)));
        let Some((folder, asked)) = of_files else {
            let known = STEPS.map(|step| step.0).join(" ");
            return Err(format!("no step is called {word}; there are: {known}"));
        };
        let file = root().join(folder).join(format!("{word}.test.mjs"));
        if !file.is_file() {
            return Err(format!("no step is called {word}, and there is no {}", file.display()));
        }
        asked.files.push(file);
    }
    if steps.is_empty() {
        steps = STEPS.map(|step| (step.0, Asked { extent, files: Vec::new() })).into();
    }
    Ok(steps)
}

fn format(_: &Asked) -> Result<()> {
    setup::rust_components()?;
    run(cargo().args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn lint(_: &Asked) -> Result<()> {
    setup::rust_components()?;
    setup::wasm_target()?;
    let hint = "Fix what clippy reports above.";
    let deny = ["--", "-D", "warnings"];
    let native = ["clippy", "--workspace", "--all-targets", "--locked"];
    run(cargo().args(native).args(deny), hint)?;
    let wasm = ["clippy", "--package", "baton", "--package", "baton-worker", "--package", "baton-module"];
    let mut split = cargo();
    split.env("BATON_SPLIT", "1").args(wasm).args(["--lib", "--bins", "--locked", "--target", WASM]);
    run(split.args(deny), hint)
}

/// Random projects on which the engine is held to the second implementation of the model, at length; a plain `cargo test`
/// takes fewer.
const ORACLE_PROJECTS: &str = "1500";

fn native(asked: &Asked) -> Result<()> {
    let mut command = cargo();
    command.env("SOFFICE", setup::office()?).args(["test", "--workspace", "--locked"]);
    if asked.extent == Extent::All {
        command.env("BATON_ORACLE_PROJECTS", ORACLE_PROJECTS);
    }
    run(&mut command, "Fix the failing test reported above.")
}

/// Tries each reader for some seconds: enough for what is kept and some thousand new inputs, at length for many more.
fn fuzz(asked: &Asked) -> Result<()> {
    crate::fuzz::fuzz(if asked.extent == Extent::All { "30" } else { "10" })
}

fn e2e(asked: &Asked) -> Result<()> {
    const FOLDER: &str = "tests/e2e";
    let page = page::build(if asked.extent == Extent::Dev { Kind::Draft } else { Kind::Quick })?;
    node_tests(FOLDER, &asked.files, &page)?;
    if asked.extent == Extent::All {
        let deployed = DEPLOYED.map(|name| root().join(FOLDER).join(format!("{name}.test.mjs")));
        let files = if asked.files.is_empty() { deployed.as_slice() } else { &asked.files };
        let page = page::build(Kind::Release)?;
        say("test what is deployed", "the same page after every optimisation");
        node_tests(FOLDER, files, &page)?;
        if asked.files.is_empty() {
            elsewhere(FOLDER, &page)?;
        }
    }
    Ok(())
}

/// The same page without a network, in Firefox, and as one file in both browsers.
fn elsewhere(folder: &str, page: &Path) -> Result<()> {
    let named = |name: &&str| root().join(folder).join(format!("{name}.test.mjs"));
    let (all, both): (Vec<_>, Vec<_>) = (test_files(folder)?, BOTH.iter().map(named).collect());
    say("test without a network", "what is deployed, kept by the browser, and served by nginx as README says");
    let served: Vec<_> = ["offline", "nginx"].iter().map(named).collect();
    run(node(&served, page, None)?.env("BATON_NGINX", setup::nginx()?), FAILED)?;
    say("test in Firefox", "files, links, the library and the keyboard");
    run(in_firefox(&mut node(&both, page, None)?)?, FAILED)?;
    let single = page::single::build(Kind::Release)?;
    say("test the single file", "the tour on the page as one file, in both browsers");
    let tour = || node(&all, page, Some(TOUR));
    run(tour()?.env("BATON_SINGLE", &single), FAILED)?;
    run(in_firefox(&mut tour()?)?.env("BATON_SINGLE", &single), FAILED)
}

/// Lets a test drive Firefox.
fn in_firefox(command: &mut Command) -> Result<&mut Command> {
    let Browser { program, driver } = setup::firefox()?;
    Ok(command.env("BATON_BROWSER", "firefox").env("FIREFOX", program).env("GECKODRIVER", driver))
}

fn javascript(asked: &Asked) -> Result<()> {
    const FOLDER: &str = "tests/module";
    let built = module::build(match asked.extent {
        Extent::Dev => Kind::Draft,
        Extent::Quick => Kind::Quick,
        Extent::All => Kind::Release,
    })?;
    // The tests import the module and its types by this name.
    setup::link(&built, &root().join(FOLDER).join("pkg"))?;
    node_tests(FOLDER, &asked.files, &built)
}

const FAILED: &str = "Fix the failing test reported above; target/screenshots shows what it saw.";

/// Runs `*.test.mjs` in Node on what was built: those of a folder, or the given ones.
fn node_tests(folder: &str, files: &[PathBuf], built: &Path) -> Result<()> {
    let files = if files.is_empty() { test_files(folder)? } else { files.to_vec() };
    run(&mut node(&files, built, None)?, FAILED)
}

/// The `*.test.mjs` of a folder, in order.
fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let path = root().join(folder);
    let mut files = crate::wasm::files(&path)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if files.is_empty() { Err(format!("{folder} has no *.test.mjs")) } else { Ok(files) }
}

/// Node, about to run test files on what was built, or the tests in them whose names match.
fn node(files: &[PathBuf], built: &Path, names: Option<&str>) -> Result<Command> {
    let mut node = program("node");
    with_browser(&mut node, &setup::browser()?);
    // One file at a time: two browsers at once make small machines miss their timeouts.
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    if let Some(names) = names {
        node.arg(format!("--test-name-pattern={names}"));
    }
    node.args(files).env("BATON_BUILT", built);
    Ok(node)
}

/// Tells a test which browser to drive.
fn with_browser(command: &mut Command, browser: &Browser) {
    command.env("CHROMIUM", &browser.program).env("CHROMEDRIVER", &browser.driver);
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
    run(
        cargo().args(["bench", "--package", "baton-engine", "--locked", "--bench", "engine", "--"]).args(arguments),
        hint,
    )?;
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
    use super::{Asked, BOTH, DEPLOYED, Extent, STEPS, asked};
    use crate::run::root;

    fn wanted(extent: Extent) -> Asked {
        Asked { extent, files: Vec::new() }
    }

    #[test]
    fn steps_are_named_with_their_files() {
        let start = root().join("tests/e2e/start.test.mjs");
        let e2e = Asked { files: vec![start], ..wanted(Extent::Quick) };
        assert_eq!(asked(&["e2e", "start", "lint"]).unwrap(), [("e2e", e2e), ("lint", wanted(Extent::Quick))]);
    }

    #[test]
    fn without_names_every_step_is_run() {
        for (words, extent) in [(&[][..], Extent::Quick), (&["--all"], Extent::All), (&["--dev"], Extent::Dev)] {
            let steps = asked(words).unwrap();
            assert_eq!(steps, STEPS.map(|step| (step.0, wanted(extent))));
        }
        assert_eq!(asked(&["lint", "--all"]).unwrap(), [("lint", wanted(Extent::All))]);
    }

    #[test]
    fn what_is_no_step_and_no_file_is_refused() {
        for words in [&["start"][..], &["lint", "start"], &["e2e", "nothing"], &["--everything"], &["--dev", "--all"]] {
            assert!(asked(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn what_is_deployed_is_tested_by_files_that_are_there() {
        for name in DEPLOYED.into_iter().chain(BOTH) {
            assert!(asked(&["e2e", name]).is_ok(), "{name}");
        }
    }
}
