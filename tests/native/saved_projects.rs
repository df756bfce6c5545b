//! Saved project files of every version are opened, and those of the present version are saved again as they were.
//!
//! `cargo test --test native saved_projects -- --ignored` writes the files of a new version; it never touches one that is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::common::{Numbers, Source};
use baton_model::{Edit, Project, Scenario, VERSION, version_of};
use baton_presets::Preset;

fn folder(version: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/projects/v{version}"))
}

fn saved(version: u32) -> Vec<(PathBuf, String)> {
    let files = fs::read_dir(folder(version)).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.map(|path| (path.clone(), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn saved_files_of_every_version_are_opened() {
    for version in 1..=VERSION {
        let files = saved(version);
        assert!(!files.is_empty(), "version {version} has no saved file");
        for (path, text) in files {
            assert_eq!(version_of(&text), Some(version), "{}", path.display());
            let project = Project::from_json(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            for scenario in &project.scenarios {
                assert!(project.under(scenario).is_ok(), "{}: {}", path.display(), scenario.name);
            }
            if version == VERSION {
                assert_eq!(project.to_json(), text.trim_end(), "{}", path.display());
            }
        }
    }
}

#[test]
fn a_newer_file_is_refused_and_its_version_known() {
    let (_, text) = saved(VERSION).swap_remove(0);
    let newer = text.replacen(&format!("\"version\": {VERSION}"), "\"version\": 99, \"fromTheFuture\": {}", 1);
    assert_ne!(newer, text);
    assert!(Project::from_json(&newer).is_err());
    assert_eq!(version_of(&newer), Some(99));
}

/// A project with edits of as many kinds as a thousand random ones have.
fn edited(numbers: Numbers) -> Project {
    // The same numbers at each run, and no simple pattern among them.
    let choices = (0..60_000_u64).map(|n| (n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as u16);
    let source = Source::new(choices.collect(), numbers);
    let mut project = crate::common::project(&source);
    let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
    let (mut edits, mut kinds): (Vec<Edit>, BTreeSet<String>) = (Vec::new(), BTreeSet::new());
    for _ in 0..1000 {
        let edit = crate::common::edit(&source, &policy, &roster);
        let kind = format!("{edit:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
        if !kinds.contains(&kind) && edit.apply(&mut policy, &mut roster).is_ok() {
            kinds.insert(kind);
            edits.push(edit);
        }
    }
    project.scenarios.push(Scenario { id: "a".into(), name: "A".into(), description: "every kind".into(), edits });
    project
}

#[test]
#[ignore = "writes the files of a new version"]
fn write_files_of_the_present_version() {
    fs::create_dir_all(folder(VERSION)).unwrap();
    let files = [
        ("classroom", Preset::Classroom.project().unwrap()),
        ("blank", Preset::Blank.project().unwrap()),
        ("edits", edited(Numbers::Usual)),
        ("hostile_numbers", edited(Numbers::Hostile)),
    ];
    for (name, project) in files {
        let path = folder(VERSION).join(format!("{name}.json"));
        if !path.exists() {
            fs::write(path, project.to_json() + "\n").unwrap();
        }
    }
}
