//! What the first release wrote and left in browsers opens, and comes out as it did there: files, share links, data workbooks,
//! and the library's records with their states and pieces. `tests/projects/first_release` was written by that release and
//! stays as it is; `outcomes.json` has its figures of each: per unit total, percentage, rank, grade, ratio, places, bonus. In one
//! category of `edits` they are corrected: it compares a cost with the mean, which that release turned round twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use baton_exchange::link;
use baton_model::{Policy, Project, Roster};
use baton_workbench::pages::home::{Gathering, baseline_of};
use baton_workbook::template;
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::common::evaluate;

/// The figures of all units, by scenario; the baseline first.
type Outcomes = Vec<(String, Vec<String>)>;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/projects/first_release").join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(file(name)).unwrap()
}

fn was(of: &str) -> Outcomes {
    let mut all: BTreeMap<String, Outcomes> = serde_json::from_str(&text("outcomes.json")).unwrap();
    all.remove(of).unwrap_or_else(|| panic!("no outcome of {of}"))
}

fn figures(policy: &Policy, roster: &Roster) -> Vec<String> {
    let number = |value: Decimal| value.normalize().to_string();
    let whole = |value: Option<u32>| value.map_or_else(|| "-".into(), |value| value.to_string());
    let row = |standing: &baton_engine::Standing| {
        let (rank, grade, places) = (whole(standing.rank), whole(standing.grade), standing.places);
        let [total, percentage, ratio, bonus] =
            [standing.total, standing.percentage, standing.ratio, standing.bonus].map(number);
        format!("{total} {percentage} {rank} {grade} {ratio} {places} {bonus}")
    };
    evaluate(policy, roster).standings().iter().map(row).collect()
}

fn becomes(project: &Project) -> Outcomes {
    let mut all = vec![("baseline".into(), figures(&project.policy, &project.roster))];
    for scenario in &project.scenarios {
        let (policy, roster) = project.under(scenario).unwrap_or_else(|(at, error)| panic!("{at}: {error:?}"));
        all.push((scenario.id.to_string(), figures(&policy, &roster)));
    }
    all
}

const PROJECTS: [&str; 2] = ["classroom", "edits"];

#[test]
fn files_and_links() {
    for name in PROJECTS {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/projects/v1/{name}.json"));
        let project = Project::from_json(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(becomes(&project), was(&format!("{name} file")), "{name}");
        let linked = link::read(text(&format!("{name}.link.txt")).trim()).unwrap();
        assert_eq!(linked.to_json(), project.to_json(), "{name}");
    }
}

#[test]
fn data_workbooks() {
    for name in PROJECTS {
        for language in ["zh", "en"] {
            let bytes = fs::read(file(&format!("{name}.{language}.xlsx"))).unwrap();
            let workbook = template::read(&bytes, &mut |_, _| {}).unwrap();
            assert_eq!(becomes(&workbook.project), was(&format!("{name} file")), "{name} {language}");
        }
    }
}

#[test]
fn every_state_in_the_library() {
    #[derive(Deserialize)]
    struct Library {
        states: BTreeMap<u64, String>,
        pieces: BTreeMap<String, String>,
    }
    for name in PROJECTS {
        let Library { states, pieces } = serde_json::from_str(&text(&format!("{name}.library.json"))).unwrap();
        assert!(states.len() > 1, "{name}");
        for (number, state) in states {
            let piece = |key: &str| pieces[key].as_bytes();
            let mut gathering = Gathering::begin(&state, piece(&baseline_of(&state).unwrap())).unwrap();
            for (at, key) in gathering.wanted().into_iter().enumerate() {
                gathering.take(at, &key, piece(&key)).unwrap();
            }
            let gathered = gathering.finish().unwrap();
            assert_eq!(gathered.baseline, None, "records of an older version are written anew");
            assert_eq!(becomes(&gathered.book.project()), was(&format!("{name} {number}")), "{name} {number}");
        }
    }
}
