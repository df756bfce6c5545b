//! The assessed units 考核对象 with their observations, adjustments and special marks.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Id, Marked, Number, RareMap};

/// All assessed units.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Roster {
    /// The units, in the order shown.
    pub units: Vec<Arc<Unit>>,
}

impl PartialEq for Roster {
    /// Units that are shared are equal without a look into them.
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&Arc<Unit>, &Arc<Unit>)| Arc::ptr_eq(one, other) || one == other;
        self.units.len() == other.units.len() && self.units.iter().zip(&other.units).all(same)
    }
}

/// One assessed unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unit {
    /// Identifier, unique in the roster.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Category it belongs to.
    pub category: Id,
    /// Group inside the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Id>,
    /// People whose bonus is paid.
    /// Decimals where somebody served only a part of the year.
    #[serde(default)]
    pub headcount: Number,
    /// Of these, those in each post of a fund, by post.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub heads: BTreeMap<Id, Number>,
    /// People assessed, of whom a ratio may be 优秀.
    #[serde(default)]
    pub assessed_headcount: u32,
    /// Unit-level difficulty factor 难度系数; absent = 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<Number>,
    /// Difficulty factors of single indicators; absent = 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub indicator_difficulty: BTreeMap<Id, Number>,
    /// What was observed, by indicator.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "packed")]
    pub observations: BTreeMap<Id, Observation>,
    /// The ledger of bonuses and deductions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Entry>,
    /// The circumstances 特殊情形 that apply to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub circumstances: Vec<Marked>,
    /// The grades that it had in other years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PastYear>,
    /// 不参加排名: scored, but without place and grade.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exempt: bool,
}

/// The grade that a unit had in another year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PastYear {
    /// The year.
    pub year: u16,
    /// The grade, of the ladder that its category has now.
    pub grade: Id,
}

impl PastYear {
    /// The grade of a year in a history; the first where it is stated twice.
    pub fn of(history: &[Self], year: u16) -> Option<&Id> {
        history.iter().find(|past| past.year == year).map(|past| &past.grade)
    }

    /// Puts the grade of a year into a history, the latest year first, or takes it away.
    pub fn set(history: &mut Vec<Self>, year: u16, grade: Option<Id>) {
        history.retain(|past| past.year != year);
        let at = history.iter().position(|past| past.year < year).unwrap_or(history.len());
        if let Some(grade) = grade {
            history.insert(at, Self { year, grade });
        }
    }
}

impl Unit {
    /// Has the observations take no more memory than they need: a map made at once takes half as much as one that grew,
    /// and observations are most of a project.
    pub fn pack(&mut self) {
        self.observations = std::mem::take(&mut self.observations).into_iter().collect();
    }
}

/// Reads a map in one go, as [`Unit::pack`] would make it.
fn packed<'de, D: Deserializer<'de>, V: Deserialize<'de>>(deserializer: D) -> Result<BTreeMap<Id, V>, D::Error> {
    struct Entries<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
        type Value = BTreeMap<Id, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries.into_iter().collect())
        }
    }

    deserializer.deserialize_map(Entries(PhantomData))
}

/// What was observed for one unit and indicator over the year, and in the monitoring periods.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Observation {
    /// The annual values.
    #[serde(default, skip_serializing_if = "Reading::is_empty")]
    pub annual: Reading,
    /// Cumulative values to the end of each period, by period.
    #[serde(default, skip_serializing_if = "RareMap::is_empty")]
    pub periods: RareMap<Id, Reading>,
}

// There are millions of these, and what few of them have stands apart.
/// The values of one unit, indicator and period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reading {
    /// 完成值 x; also the number of events, or a score from 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<Number>,
    /// 目标值 T.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Number>,
    /// The prior year's value p.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior: Option<Box<Number>>,
    /// A place observed outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<Box<ExternalRank>>,
    /// The prior year's place observed outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior_external: Option<Box<ExternalRank>>,
    /// How often each kind of events happened.
    #[serde(default, skip_serializing_if = "RareMap::is_empty")]
    pub kinds: RareMap<Id, Number>,
    /// What rater groups said, by group.
    #[serde(default, skip_serializing_if = "RareMap::is_empty")]
    pub panel: RareMap<Id, Opinion>,
}

impl Reading {
    /// The prior year's value p.
    #[must_use]
    pub fn prior(&self) -> Option<Number> {
        self.prior.as_deref().copied()
    }

    /// Whether nothing was observed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A place among a field outside, such as third of sixteen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExternalRank {
    /// The place, best = 1.
    pub place: u32,
    /// How many were ranked; needed by a ladder between first and last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<u32>,
}

/// What a rater group said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Opinion {
    /// A score from 0 to 100.
    Score(Number),
    /// Ballots 民主测评: numbers of votes by class.
    Ballots(RareMap<Id, u32>),
}

/// An entry of the ledger of adjustments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entry {
    /// The item.
    pub item: Id,
    /// The level of the item.
    pub level: Id,
    /// How many times; 1 when absent.
    #[serde(default = "one")]
    pub quantity: Number,
    /// What it is about; entries on one matter may count only once.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub matter: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

fn one() -> Number {
    Number::ONE
}
