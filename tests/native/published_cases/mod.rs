//! Published cases: real assessments with published results, matched figure by figure.
//!
//! Each case is written down as a policy and a roster, as a drafter would, and evaluated by the engine as it is. The data
//! are not part of the project: `BATON_CASES` names the folder that holds them; without it these tests say that they are
//! skipped, and why.

mod build;
mod county_ranking;
mod efficacy;
mod school_grades;
mod single_points;
mod town_downgrades;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// A row of a published table, by column name.
type Row = BTreeMap<String, String>;

/// The rows of a published table; `None` where the folder of cases isn't there, which is said aloud.
///
/// A folder that is there and lacks the table, or holds an empty one, fails the test.
fn table(path: &str) -> Option<Vec<Row>> {
    let file = match folder() {
        Ok(folder) => folder.join(path),
        Err(why) => {
            // Straight to stdout: what `println!` writes in a passing test isn't shown.
            let line = format!("skipped {path}: {why}\n");
            std::io::stdout().write_all(line.as_bytes()).unwrap();
            return None;
        }
    };
    let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = String::from_utf8(bytes).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<Row> = reader.deserialize().collect::<Result<_, _>>().unwrap();
    assert!(!rows.is_empty(), "{} has no rows", file.display());
    Some(rows)
}

/// The folder of cases, or why it isn't there.
pub fn folder() -> Result<PathBuf, String> {
    let folder = std::env::var_os("BATON_CASES").map(PathBuf::from);
    let folder = folder.ok_or("BATON_CASES is not set; it names the folder with the published cases")?;
    if folder.is_dir() { Ok(folder) } else { Err(format!("BATON_CASES is no folder: {}", folder.display())) }
}
