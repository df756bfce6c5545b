//! The project file of version 2 as plain types: nothing of it is taken from the program, so that its reading is held to
//! the format, too. Fields that nobody knows are refused.

mod adjustments;
mod condition;
mod grading;
mod number;
mod policy;
mod results;
mod roster;
mod rule;

pub use adjustments::*;
pub use condition::*;
pub use grading::*;
pub use number::Number;
pub use policy::*;
pub use results::*;
pub use roster::*;
pub use rule::*;

use serde::Deserialize;
use serde::de::IgnoredAny;

/// What parts call each other by.
pub type Id = String;

/// A project file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    #[serde(rename = "format")]
    _format: Format,
    version: u32,
    pub policy: Policy,
    pub roster: Roster,
    /// Scenarios change what is read; they aren't computed here.
    #[serde(default, rename = "scenarios")]
    _scenarios: IgnoredAny,
}

#[derive(Debug, Deserialize)]
enum Format {
    #[serde(rename = "baton-project")]
    BatonProject,
}

impl Project {
    /// Reads a file of version 2.
    pub fn read(file: serde_json::Value) -> Result<Self, String> {
        let text = file.to_string();
        let project: Self = serde_json::from_str(&text).map_err(|error| {
            let around = text.chars().skip(error.column().saturating_sub(120)).take(140).collect::<String>();
            format!("{error}: …{around}…")
        })?;
        if project.version == 2 { Ok(project) } else { Err(format!("version {}", project.version)) }
    }
}

/// What people read, and nothing is computed from: any text, however long.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "String")]
pub struct Text;

impl From<String> for Text {
    fn from(_: String) -> Self {
        Self
    }
}
