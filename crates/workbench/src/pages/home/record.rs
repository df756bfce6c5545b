//! What is kept of the page's state in the browser: scenarios, what is looked at, and the baseline by its key.

use serde::{Deserialize, Serialize};

use crate::{Page, State};
use baton_model::{Edit, Id, Policy};

/// A state of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StateRecord {
    /// Version of the project file whose parts it is made of.
    pub version: u32,
    /// Key of the baseline.
    pub baseline: String,
    /// The scenarios.
    pub scenarios: Vec<ScenarioRecord>,
    /// The scenario worked on; absent = the baseline.
    #[serde(default)]
    pub chosen: Option<Id>,
    /// What is looked at.
    #[serde(default)]
    pub look: Look,
}

/// A scenario. Unlike a file's, it is kept before anything is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioRecord {
    /// Identifier.
    pub id: Id,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// What it is for.
    #[serde(default)]
    pub description: String,
    /// The edits in force.
    pub edits: Vec<EditRecord>,
}

/// An edit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum EditRecord {
    /// As it is.
    Here(Box<Edit>),
    /// A bulky one: the parts of an [`Edit::Batch`], by the keys of the pieces that hold them.
    Apart(Vec<String>),
}

/// A baseline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BaselineRecord {
    /// Version of the project file whose parts it is made of.
    pub version: u32,
    /// The policy.
    pub policy: Policy,
    /// Keys of the pieces that hold the units, in order.
    pub units: Vec<String>,
}

/// What is looked at, so that work goes on where it was left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Look {
    /// The page.
    pub page: Page,
    /// The category.
    pub category: Option<Id>,
    /// The scenario that others are compared with.
    pub base: Option<Id>,
    /// The scenarios shown beside each other.
    pub beside: Vec<Option<Id>>,
}

impl Look {
    /// What is looked at now.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let view = state.view();
        Self {
            page: view.page,
            category: state.category().map(|category| category.id.clone()),
            base: view.base.clone(),
            beside: view.beside.clone(),
        }
    }
}
