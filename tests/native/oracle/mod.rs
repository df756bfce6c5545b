//! The differential test: the engine held, figure by figure, to a second implementation of the scoring model on random
//! projects. That implementation is of version 2 of the model and reads files of version 2; as long as the engine reads
//! version 1, it gets the same projects brought up.
//!
//! `BATON_ORACLE_PROJECTS` says on how many (500), `BATON_ORACLE_SEED` from which seed on (1); every project has the next
//! seed, so that one that differs is made again alone. Projects that differ are written to `target/oracle/`.

mod compare;
mod random;
mod random2;
mod rules;
mod wire;
mod worked;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use baton_engine::Evaluation;
use baton_model::{Project, to_second};
use serde_json::Value;

use compare::Comparison;

/// So many differences are printed.
const PRINTED: usize = 40;

fn setting(name: &str, otherwise: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} is {text:?}, not a whole number")),
        Err(_) => otherwise,
    }
}

/// A file of version 1 as the second implementation reads it.
fn second(file: &Value) -> wire::Project {
    let mut file = file.clone();
    to_second(&mut file);
    file["version"] = 2.into();
    wire::Project::read(file).unwrap_or_else(|error| panic!("{error}"))
}

/// The engine's figures of a project beside those of the second implementation.
fn compared(project: &Project, second: &wire::Project) -> Comparison {
    let evaluation = Evaluation::new(Arc::new(project.policy.clone()), Arc::new(project.roster.clone()));
    compare::compare(project, &evaluation, &rules::outcome(second))
}

/// What was found in the projects from one seed on.
#[derive(Default)]
struct Found {
    figures: usize,
    differing: usize,
    told: Vec<String>,
    /// In how many projects each kind of figure differs.
    kinds: BTreeMap<String, usize>,
}

fn search(next: &AtomicU64, end: u64) -> Found {
    let mut found = Found::default();
    loop {
        let seed = next.fetch_add(1, Ordering::Relaxed);
        if seed >= end {
            return found;
        }
        let value = random::project(seed);
        let project = Project::from_json(&value.to_string()).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let comparison = compared(&project, &second(&value));
        found.figures += comparison.figures;
        if comparison.differences.is_empty() {
            continue;
        }
        found.differing += 1;
        let kinds: BTreeSet<&str> = comparison.differences.iter().map(|difference| difference.kind()).collect();
        kinds.into_iter().for_each(|kind| *found.kinds.entry(kind.to_owned()).or_default() += 1);
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/oracle");
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(format!("{folder}/{seed}.json"), project.to_json()).unwrap();
        let told: Vec<String> =
            comparison.differences.iter().map(|difference| format!("seed {seed}, {difference}")).collect();
        std::fs::write(format!("{folder}/{seed}.txt"), told.join("\n")).unwrap();
        found.told.extend(told.into_iter().take(PRINTED));
    }
}

#[test]
fn the_engine_gives_what_the_model_says() {
    let (first, count) = (setting("BATON_ORACLE_SEED", 1), setting("BATON_ORACLE_PROJECTS", 500));
    let next = AtomicU64::new(first);
    let threads = thread::available_parallelism().map_or(1, Into::into);
    let found: Vec<Found> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(|| search(&next, first + count))).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    let figures: usize = found.iter().map(|found| found.figures).sum();
    let differing: usize = found.iter().map(|found| found.differing).sum();
    println!("{figures} figures of {count} projects compared, {differing} projects differ");
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (kind, count) in found.iter().flat_map(|found| &found.kinds) {
        *kinds.entry(kind).or_default() += count;
    }
    if differing > 0 {
        println!("projects in which a figure differs: {kinds:?}");
    }
    let told: Vec<&str> = found.iter().flat_map(|found| &found.told).map(String::as_str).take(PRINTED).collect();
    assert!(differing == 0, "{differing} of {count} projects differ, see target/oracle/:\n{}", told.join("\n"));
    assert!(count == 0 || figures > 0, "nothing was compared");
}

/// A difference is seen: the figures of a project are not those of the same project with other full marks.
#[test]
fn a_difference_is_found() {
    let seen = (1..20).any(|seed| {
        let mut value = random::project(seed);
        let project = Project::from_json(&value.to_string()).unwrap();
        for category in value["policy"]["categories"].as_array_mut().unwrap() {
            category["fullMarks"] = 77.into();
        }
        !compared(&project, &second(&value)).differences.is_empty()
    });
    assert!(seen);
}

/// Projects that people saved come to the same when they are brought up to version 2; but for one with figures beyond what
/// the engine counts with.
#[test]
fn saved_projects_come_to_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/projects/v1");
    let mut found = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.ends_with("hostile_numbers.json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let project = Project::from_json(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let comparison = compared(&project, &second(&serde_json::from_str(&text).unwrap()));
        let told: Vec<String> = comparison.differences.iter().take(PRINTED).map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}:\n{}", path.display(), told.join("\n"));
        found += 1;
    }
    assert!(found > 0);
}
