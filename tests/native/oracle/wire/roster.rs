//! Units, what was observed of them, their ledgers and circumstances.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Id, Number, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    pub units: Vec<Unit>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unit {
    pub id: Id,
    #[serde(rename = "name")]
    _name: Text,
    pub category: Id,
    #[serde(default)]
    pub group: Option<Id>,
    #[serde(default)]
    pub headcount: Number,
    #[serde(default)]
    pub assessed_headcount: u64,
    #[serde(default)]
    pub heads: BTreeMap<Id, Number>,
    #[serde(default)]
    pub difficulty: Option<Number>,
    #[serde(default)]
    pub indicator_difficulty: BTreeMap<Id, Number>,
    #[serde(default)]
    pub links: Vec<Id>,
    #[serde(default)]
    pub history: Vec<PastYear>,
    #[serde(default)]
    pub observations: BTreeMap<Id, Observation>,
    #[serde(default)]
    pub adjustments: Vec<Entry>,
    #[serde(default)]
    pub circumstances: Vec<Marked>,
    #[serde(default)]
    pub exempt: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastYear {
    pub year: u16,
    pub grade: Id,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marked {
    pub circumstance: Id,
    #[serde(default, rename = "reason")]
    _reason: Text,
    #[serde(default)]
    pub period: Option<Id>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    #[serde(default)]
    pub annual: Reading,
    #[serde(default)]
    pub periods: BTreeMap<Id, Reading>,
    #[serde(default)]
    pub quantities: BTreeMap<Id, Values>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Values {
    #[serde(default)]
    pub annual: Reading,
    #[serde(default)]
    pub periods: BTreeMap<Id, Reading>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reading {
    #[serde(default)]
    pub actual: Option<Number>,
    #[serde(default)]
    pub target: Option<Number>,
    #[serde(default)]
    pub prior: Option<Number>,
    #[serde(default)]
    pub external: Option<ExternalRank>,
    #[serde(default)]
    pub prior_external: Option<ExternalRank>,
    #[serde(default)]
    pub panel: BTreeMap<Id, Opinion>,
    #[serde(default)]
    pub kinds: BTreeMap<Id, Number>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalRank {
    pub place: u32,
    #[serde(default)]
    pub field: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Opinion {
    Score(Number),
    /// Votes by class.
    Ballots(BTreeMap<Id, u32>),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub item: Id,
    pub level: Id,
    #[serde(default = "super::rule::one")]
    pub quantity: Number,
    #[serde(default)]
    pub matter: String,
    #[serde(default, rename = "note")]
    _note: Text,
    #[serde(default)]
    pub period: Option<Id>,
    #[serde(default)]
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub unit: Id,
    pub part: Number,
}
