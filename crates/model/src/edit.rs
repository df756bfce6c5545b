//! Scenarios: typed edits to a policy and a roster, each with its inverse. Everything that an edit can change is declared
//! once, in [`settings`].

mod address;
mod apply;
mod error;
mod handing;
mod list;
mod parts;
mod settings;
mod table;
mod target;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, Serializer};

pub use address::Address;
pub use error::EditError;
pub use handing::Handing;
pub use parts::{About, Description, Placed};
pub use settings::{Data, Setting, Whole};

use super::Id;
use settings::Written;

/// A named what-if: the baseline plus an ordered list of edits, not a copy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scenario {
    /// Identifier, unique in the project.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The edits, applied in this order.
    #[serde(default)]
    pub edits: Vec<Edit>,
}

/// One change to a policy or a roster: what a file writes as one of many kinds, by what becomes of it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Written")]
pub enum Edit {
    /// A setting gets other values.
    Set(Setting),
    /// Something is added to its list, put elsewhere, replaced or removed.
    Put(Whole),
    /// Something else was observed or entered.
    Data(Data),
    /// Several edits as one, in this order.
    Batch(Vec<Edit>),
}

impl Serialize for Edit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// What several edits are called in files.
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        enum Several<'a> {
            Together { edits: &'a [Edit] },
        }

        match self {
            Self::Set(setting) => setting.serialize(serializer),
            Self::Put(whole) => whole.serialize(serializer),
            Self::Data(data) => data.serialize(serializer),
            Self::Batch(edits) => Several::Together { edits }.serialize(serializer),
        }
    }
}

impl JsonSchema for Edit {
    fn schema_name() -> Cow<'static, str> {
        Written::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Written::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Written::json_schema(generator)
    }
}

/// For whom an indicator's marks hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MarksScope {
    /// The whole category.
    Category,
    /// One group.
    Group(Id),
    /// One unit.
    Unit(Id),
}
