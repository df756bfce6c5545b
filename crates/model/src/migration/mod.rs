//! Project files of older versions, brought up to the present one step by step.
//!
//! A version is what a saved file looks like. Whoever changes that raises [`VERSION`], writes the step that turns the
//! version before into the new one, and puts files of the new version into `tests/projects`; the files of all versions
//! before stay there and must go on being opened. A step is one of parts: a policy, a unit, an edit. The library in the
//! browser keeps these apart from each other, each with the version that it has, and they go the same steps.

mod second;

pub(crate) use second::names;
pub use second::{BONUS, to_second};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::VERSION;
use super::json::{self, ProjectError};

/// Turns the parts of a file of one version into those of the next.
#[derive(Clone, Copy)]
struct Step {
    policy: fn(&mut Value),
    unit: fn(&mut Value),
    edit: fn(&mut Value),
}

/// The steps from version 1 on, one for each version that has a successor.
const STEPS: [Step; VERSION as usize - 1] = [second::STEP];

/// The version that a text says it has, whatever else is in it; absent where it says none.
#[must_use]
pub fn version_of(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    json::read::<Versioned>(text).ok().map(|versioned| versioned.version)
}

/// A part of a project, as it is kept apart from the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A policy.
    Policy,
    /// A unit.
    Unit,
    /// An edit.
    Edit,
}

/// Reads a record of a version, in which the parts of a project stand at some places.
///
/// # Errors
/// What isn't as records of that version are.
pub fn read_record<T: DeserializeOwned>(
    record: &[u8],
    version: u32,
    parts: fn(&mut Value) -> Vec<(Part, &mut Value)>,
) -> Result<T, ProjectError> {
    let Some(steps) = steps_from(version, &STEPS) else { return json::read_bytes(record) };
    let mut record: Value = json::read_bytes(record)?;
    for (part, value) in parts(&mut record) {
        for step in steps {
            match part {
                Part::Policy => (step.policy)(value),
                Part::Unit => (step.unit)(value),
                Part::Edit => (step.edit)(value),
            }
        }
    }
    json::read_value(&record)
}

/// A file of an older version as one of the present; absent where it is of none.
pub(super) fn older(file: Value) -> Option<Value> {
    let version = file.get("version").and_then(Value::as_u64).and_then(|version| u32::try_from(version).ok());
    Some(walk(file, steps_from(version?, &STEPS)?))
}

/// The steps that a file of a version has yet to go; absent where the version is not an older one.
fn steps_from(version: u32, steps: &[Step]) -> Option<&[Step]> {
    let gone = usize::try_from(version).ok()?.checked_sub(1)?;
    steps.get(gone..).filter(|steps| !steps.is_empty())
}

fn walk(mut file: Value, steps: &[Step]) -> Value {
    for step in steps {
        if let Some(policy) = file.get_mut("policy") {
            (step.policy)(policy);
        }
        listed(file.pointer_mut("/roster/units")).for_each(step.unit);
        for scenario in listed(file.get_mut("scenarios")) {
            listed(scenario.get_mut("edits")).for_each(step.edit);
        }
        if let Some(version) = file.get_mut("version") {
            *version = version.as_u64().unwrap_or_default().saturating_add(1).into();
        }
    }
    file
}

/// What stands in a list.
fn listed(list: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    list.and_then(Value::as_array_mut).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn renames(policy: &mut Value) {
        let year = policy["anno"].take();
        *policy = json!({ "year": year });
    }

    fn adds(part: &mut Value) {
        part["title"] = json!("t");
    }

    fn nothing(_: &mut Value) {}

    const TWO: [Step; 2] =
        [Step { policy: renames, unit: nothing, edit: adds }, Step { policy: adds, unit: adds, edit: nothing }];

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
    fn every_unit_and_edit_goes_them_too() {
        let file = json!({ "version": 1, "roster": { "units": [{}, {}] }, "scenarios": [{ "edits": [{}] }, {}] });
        let t = json!({ "title": "t" });
        assert_eq!(
            walk(file, &TWO),
            json!({ "version": 3, "roster": { "units": [t, t] }, "scenarios": [{ "edits": [t] }, {}] })
        );
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
