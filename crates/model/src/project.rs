//! The project file: policy, roster and scenarios under a format name and a version.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::json::{self, ProjectError};
use super::{EditError, Id, Policy, Roster, Scenario, migration};

/// The name that every project file carries.
pub const FORMAT: &str = "baton-project";
/// The version of the project file that this crate writes.
pub const VERSION: u32 = 2;

/// A policy, the units it is tried on, and the scenarios that change them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Project {
    /// Always `baton-project`.
    pub format: Format,
    /// Version of the file format.
    pub version: Version,
    /// The policy.
    pub policy: Policy,
    /// The assessed units.
    pub roster: Roster,
    /// Named what-ifs on top of the two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
}

/// The format name; nothing else can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// A Baton project.
    #[default]
    #[serde(rename = "baton-project")]
    BatonProject,
}

/// A version of the file format that this crate reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u32", into = "u32")]
#[schemars(with = "u32", extend("const" = VERSION))]
pub struct Version(u32);

impl Default for Version {
    fn default() -> Self {
        Self(VERSION)
    }
}

impl From<Version> for u32 {
    fn from(version: Version) -> Self {
        version.0
    }
}

impl TryFrom<u32> for Version {
    type Error = String;

    fn try_from(version: u32) -> Result<Self, String> {
        match version {
            VERSION => Ok(Self(version)),
            newer if newer > VERSION => {
                Err(format!("version {newer} is newer than this program, which reads up to {VERSION}"))
            }
            other => Err(format!("there is no version {other}; this program writes {VERSION}")),
        }
    }
}

impl Project {
    /// A project without scenarios.
    #[must_use]
    pub fn new(policy: Policy, roster: Roster) -> Self {
        Self { format: Format::BatonProject, version: Version::default(), policy, roster, scenarios: Vec::new() }
    }

    /// Reads a project from JSON text, of this version or an older one.
    ///
    /// # Errors
    /// As [`json::read`].
    pub fn from_json(text: &str) -> Result<Self, ProjectError> {
        json::read(text).or_else(|error| match json::read(text).ok().and_then(Self::older) {
            Some(older) => older,
            None => Err(error),
        })
    }

    /// Reads a project from a value of an older version; absent where it is of none.
    ///
    /// # Errors
    /// As [`json::read_value`].
    #[must_use]
    pub fn older(value: Value) -> Option<Result<Self, ProjectError>> {
        Some(json::read_value(&migration::older(value)?))
    }

    /// The project as JSON text, indented.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Serialising plain data to a string has no way to fail: no map has a key that is not text.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The policy and roster with a scenario's edits applied.
    ///
    /// # Errors
    /// The index of the first edit that can't be applied, and why.
    pub fn under(&self, scenario: &Scenario) -> Result<(Policy, Roster), (usize, EditError)> {
        let (mut policy, mut roster) = (self.policy.clone(), self.roster.clone());
        for (index, edit) in scenario.edits.iter().enumerate() {
            edit.apply(&mut policy, &mut roster).map_err(|error| (index, error))?;
        }
        Ok((policy, roster))
    }

    /// The scenario of that identifier.
    #[must_use]
    pub fn scenario(&self, id: &Id) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == *id)
    }
}
