//! The module for other pages: decode, call, encode. Plain objects in and out, decimals as text.

mod analyses;
pub mod answers;
mod input;

use std::fmt::Display;
use std::sync::Arc;

use js_sys::{Error, Reflect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use baton_engine::{Evaluation, Finding, Outcome, scenario_findings};
use baton_model::{Id, Policy, Project, ProjectError, Roster, VERSION};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Project } from "./project.js";
import type { Finding, Outcome } from "./outcome.js";
import type * as questions from "./questions.js";
import type * as answers from "./answers.js";
export type { Project, Finding, Outcome };
/** What is written down, part by part, such as `project.Indicator`. */
export type * as project from "./project.js";
/** What comes out, part by part, such as `outcome.UnitOutcome`. */
export type * as outcome from "./outcome.js";
/** What the analyses are asked, part by part, such as `questions.Plan`. */
export type * as questions from "./questions.js";
/** What the analyses answer, part by part, such as `answers.Comparison`. */
export type * as answers from "./answers.js";

/** What a call may ask for besides the project. */
export interface Options {
  /** Identifier of one of the project's scenarios, whose edits are applied first; absent = the baseline. */
  scenario?: string;
}

/** What `evaluate` may be asked for besides the project. */
export interface EvaluateOptions extends Options {
  /** false = without the indicators' lines and the steps to grades, which stay empty: much less for large rosters. */
  lines?: boolean;
}

/** Thrown when an argument can't be read: an unknown field, a wrong type, a scenario that isn't there. */
export interface ProjectError extends Error {
  name: "ProjectError";
  /** Where, such as `policy.categories[0].fullMarks`; `.` = the whole. */
  path: string;
}
"#;

/// What a call may ask for besides the project.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Options {
    #[serde(default)]
    scenario: Option<Id>,
}

/// What `evaluate` may be asked for besides the project.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EvaluateOptions {
    #[serde(default)]
    scenario: Option<Id>,
    #[serde(default)]
    lines: Option<bool>,
}

/// Evaluates a project's policy on its roster. What can't be computed is among the outcome's findings.
///
/// Throws a `ProjectError` where an argument can't be read.
#[wasm_bindgen(unchecked_return_type = "Outcome")]
pub fn evaluate(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "EvaluateOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let decoded = (|| {
        let EvaluateOptions { scenario, lines } = read("options", options)?;
        Ok((Case::decode(project, scenario)?, lines.unwrap_or(true)))
    })();
    let (case, lines) = decoded.map_err(thrown)?;
    let of = if lines { Outcome::of } else { Outcome::without_lines };
    let mut outcome = of(case.policy, case.roster);
    outcome.findings.splice(0..0, case.findings);
    encode(&outcome)
}

/// What in a project can't be computed or deserves a look, graver first, without the rest of the outcome.
///
/// Throws a `ProjectError` where an argument can't be read.
#[wasm_bindgen(unchecked_return_type = "Finding[]")]
pub fn validate(
    #[wasm_bindgen(unchecked_param_type = "Project")] project: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let decoded = read("options", options).and_then(|Options { scenario }| Case::decode(project, scenario));
    let case = decoded.map_err(thrown)?;
    let mut findings = case.findings;
    findings.extend(Evaluation::new(case.policy, case.roster).findings());
    encode(&findings)
}

/// The engine's version.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// What the arguments ask to be evaluated.
struct Case {
    policy: Arc<Policy>,
    roster: Arc<Roster>,
    /// Edits that can't be applied, and are skipped: the chosen scenario's, or all scenarios' of a baseline.
    findings: Vec<Finding>,
}

impl Case {
    fn decode(project: JsValue, scenario: Option<Id>) -> Result<Self, ProjectError> {
        let mut project = read_project(project)?;
        if let Some(id) = scenario {
            project.scenarios.retain(|scenario| scenario.id == id);
            if project.scenarios.is_empty() {
                return Err(ProjectError { path: "options.scenario".into(), message: format!("no scenario {id}") });
            }
            let findings = scenario_findings(&project);
            let Project { mut policy, mut roster, scenarios, .. } = project;
            for edit in scenarios.iter().take(1).flat_map(|scenario| &scenario.edits) {
                // One that fails changes nothing, and is among the findings.
                let _ = edit.apply(&mut policy, &mut roster);
            }
            return Ok(Self { policy: policy.into(), roster: roster.into(), findings });
        }
        let findings = scenario_findings(&project);
        Ok(Self { policy: project.policy.into(), roster: project.roster.into(), findings })
    }
}

/// Reads a project of this version or an older one. What other pages hand over is read as it stands: it may hold itself, and
/// its getters may throw.
fn read_project(project: JsValue) -> Result<Project, ProjectError> {
    let version = Reflect::get(&project, &"version".into()).ok().and_then(|version| version.as_f64());
    if version.is_some_and(|version| version < f64::from(VERSION))
        && let Some(older) = Project::older(read_input::<Value>(project.clone())?)
    {
        return older;
    }
    read_input(project)
}

fn read_input<T: DeserializeOwned>(object: JsValue) -> Result<T, ProjectError> {
    serde_path_to_error::deserialize(input::Input::new(object))
        .map_err(|error| ProjectError { path: error.path().to_string(), message: error.into_inner().to_string() })
}

/// Reads an argument by its name; one that isn't there is as an empty one, where all in it has a default.
fn read<T: DeserializeOwned>(name: &str, argument: JsValue) -> Result<T, ProjectError> {
    let absent = argument.is_undefined() || argument.is_null();
    let argument = if absent { js_sys::Object::new().into() } else { argument };
    read_input(argument).map_err(|ProjectError { path, message }| {
        let path = if path == "." { name.to_owned() } else { format!("{name}.{path}") };
        ProjectError { path, message }
    })
}

fn encode(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|error| plain_error(&error).into())
}

/// An `Error` with the name `ProjectError` and the path as a property.
fn thrown(error: ProjectError) -> JsValue {
    let thrown = plain_error(&error);
    thrown.set_name("ProjectError");
    // A new Error takes any property.
    let _ = Reflect::set(&thrown, &"path".into(), &error.path.into());
    thrown.into()
}

fn plain_error(error: &impl Display) -> Error {
    Error::new(&error.to_string())
}
