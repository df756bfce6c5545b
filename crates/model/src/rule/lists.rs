//! What measures have lists of: kinds of events, groups that rate, and classes of their votes.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Id, Number, RareMap};

/// A kind of events that are counted, such as petitions of groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventKind {
    /// Identifier, unique within the tally.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// What each is worth, as a share of the marks; below 0 for what is lost.
    pub worth: Number,
}

/// A group that rates, such as the county's leaders or the people served.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rater {
    /// Identifier, unique within the panel.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// Weight among the groups, any unit.
    pub weight: Number,
}

/// A class of votes on ballots, such as 满意.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VoteClass {
    /// Identifier, unique within the panel.
    pub id: Id,
    /// Name shown; the usual four are called by what they are worth where it is empty.
    pub name: String,
    /// What a vote is worth, 0 to 100; absent where it is void: it doesn't count among the valid votes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Number>,
}

impl VoteClass {
    /// 优秀、良好、一般、较差 at 100, 80, 60 and 40.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        let class = |(id, worth): (&str, u32)| Self {
            id: Id::from(id),
            name: String::new(),
            worth: Some(i64::from(worth).into()),
        };
        [("a", 100), ("b", 80), ("c", 60), ("d", 40)].map(class).into()
    }

    /// Whether classes are the usual ones, which files leave out.
    #[must_use]
    pub fn are_usual(classes: &[Self]) -> bool {
        *classes == Self::usual()
    }

    /// The score of ballots, to order them by: a quotient as far as 28 digits go. Absent without a valid vote.
    #[must_use]
    pub fn score(classes: &[Self], votes: &RareMap<Id, u32>) -> Option<Decimal> {
        let (mut sum, mut valid) = (Decimal::ZERO, Decimal::ZERO);
        for (worth, cast) in Self::valid(classes, votes) {
            sum = worth.get().checked_mul(cast.into()).and_then(|part| sum.checked_add(part))?;
            valid = valid.checked_add(cast.into())?;
        }
        sum.checked_div(valid)
    }

    /// What a vote of each class that isn't void is worth, and how many there are.
    pub fn valid<'a>(classes: &'a [Self], votes: &'a RareMap<Id, u32>) -> impl Iterator<Item = (Number, u32)> + 'a {
        classes.iter().filter_map(|class| Some((class.worth?, votes.get(&class.id).copied().unwrap_or(0))))
    }
}
