//! Project files of older versions, brought up to the present one step by step.
//!
//! A version is what a saved file looks like. Whoever changes that raises [`VERSION`], writes the step that turns the
//! version before into the new one, and puts files of the new version into `tests/projects`; the files of all versions
//! before stay there and must go on being opened. The records of the library in the browser carry the same version
//! (`workbench/pages/home/record.rs`) and have to go the same steps then.

mod second;

pub use second::to_second;

use serde::Deserialize;
use serde_json::Value;

use super::{ProjectError, VERSION};

/// Turns a file of one version into the next, except for the version's number.
type Step = fn(&mut Value);

/// The steps from version 1 on, one for each version that has a successor.
const STEPS: [Step; VERSION as usize - 1] = [];

/// The version that a text says it has, whatever else is in it; absent where it says none.
#[must_use]
pub fn version_of(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    serde_json::from_str::<Versioned>(text.trim_start_matches('\u{feff}')).ok().map(|versioned| versioned.version)
}

/// A file of an older version as one of the present; absent where it is none.
pub(super) fn older(text: &str) -> Option<Result<Value, ProjectError>> {
    let steps = steps_from(version_of(text)?, &STEPS)?;
    let file = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    let file = file.map_err(|error| ProjectError { path: ".".into(), message: error.to_string() });
    Some(file.map(|file| walk(file, steps)))
}

/// The steps that a file of a version has yet to go; absent where the version is not an older one.
fn steps_from(version: u32, steps: &[Step]) -> Option<&[Step]> {
    let gone = usize::try_from(version).ok()?.checked_sub(1)?;
    steps.get(gone..).filter(|steps| !steps.is_empty())
}

fn walk(mut file: Value, steps: &[Step]) -> Value {
    for step in steps {
        step(&mut file);
        if let Some(version) = file.get_mut("version") {
            *version = version.as_u64().unwrap_or_default().saturating_add(1).into();
        }
    }
    file
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn renames(file: &mut Value) {
        let year = file["policy"]["anno"].take();
        file["policy"] = json!({ "year": year });
    }

    fn adds(file: &mut Value) {
        file["policy"]["title"] = json!("t");
    }

    const TWO: [Step; 2] = [renames, adds];

    #[test]
    fn a_file_goes_all_steps_from_its_version_on() {
        let first = json!({ "version": 1, "policy": { "anno": 2026 } });
        let steps = steps_from(1, &TWO).unwrap();
        assert_eq!(walk(first, steps), json!({ "version": 3, "policy": { "year": 2026, "title": "t" } }));
        let second = json!({ "version": 2, "policy": { "year": 2026 } });
        let steps = steps_from(2, &TWO).unwrap();
        assert_eq!(walk(second, steps), json!({ "version": 3, "policy": { "year": 2026, "title": "t" } }));
    }

    #[test]
    fn the_present_and_unknown_versions_go_none() {
        for version in [0, 3, 4, u32::MAX] {
            assert!(steps_from(version, &TWO).is_none(), "{version}");
        }
    }

    #[test]
    fn the_version_is_known_whatever_else_there_is() {
        assert_eq!(version_of(r#"{"format":"baton-project","future":[1],"version":7}"#), Some(7));
        assert_eq!(version_of("\u{feff}{\"version\":1}"), Some(1));
        for text in ["", "[]", "{}", r#"{"version":"1"}"#, r#"{"version":1"#] {
            assert_eq!(version_of(text), None, "{text}");
        }
    }
}
