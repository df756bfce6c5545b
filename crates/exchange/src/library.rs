//! The library of projects as the browser keeps it: which records there are, and what a save changes in them.
//!
//! A project is a [`Head`] and its last states. A state is small: edits and what is looked at. What is large (units, bulky
//! edits) stands apart in pieces named after their content, so that states share them and each is written once.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// States of a project that are kept.
pub const MOST_STATES: usize = 50;
/// Milliseconds for which a deletion can be taken back: an hour.
pub const UNDELETE_FOR: u64 = 3_600_000;

/// What the library knows of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// Identifier, unique in the library.
    pub id: String,
    /// Name in the list.
    pub name: String,
    /// Counts the saves, so that none overwrites what it hasn't seen.
    pub revision: u64,
    /// The states kept, oldest first.
    pub marks: Vec<Mark>,
    /// When it was deleted, in milliseconds since 1970; absent = it wasn't.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<u64>,
}

/// What the library knows of a state of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// Number of the state within its project, counted from 1.
    pub number: u64,
    /// When it was saved, in milliseconds since 1970.
    pub at: u64,
    /// Name of the scenario worked on; empty = the baseline, or one that nobody named.
    pub scenario: String,
    /// Identifier of that scenario; empty = the baseline.
    #[serde(default)]
    pub of: String,
    /// How many edits that scenario had.
    pub edits: usize,
    /// Key of the baseline.
    pub baseline: String,
    /// Keys of the pieces that bulky edits stand in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<String>,
    /// How many scenarios the project had.
    #[serde(default)]
    pub scenarios: usize,
    /// What its draft lacked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lacks: Vec<Lack>,
}

/// What a part of a draft lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Lack {
    /// There are no units.
    Units,
    /// So many units have no headcount.
    Headcounts(usize),
    /// A category that has units has no indicators.
    Indicators,
    /// A category has no grades.
    Grades,
    /// No indicator has a schedule to keep.
    Schedules,
    /// So many indicators have nothing observed.
    Readings(usize),
    /// So many findings are to be mended there.
    ToMend(usize),
}

/// What one save writes, all of it or nothing; a piece stands where the storage takes it from, as a `P`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write<P> {
    /// The project.
    pub id: String,
    /// Its name, if it is new.
    pub name: String,
    /// The revision that was seen last; 0 = the project is new.
    pub seen: u64,
    /// The state's mark; its number is given when it is written.
    pub mark: Mark,
    /// Whether the state takes the place of the last one, since both belong to one step of work.
    pub replaces: bool,
    /// The state's record.
    pub state: String,
    /// The baseline's record, if it is not there yet.
    pub baseline: Option<Vec<u8>>,
    /// Pieces that are not there yet, by key.
    pub pieces: Vec<(String, P)>,
}

/// Why the storage doesn't do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is none, or the browser doesn't let the page use it; with what it said.
    Blocked(String),
    /// It has no room left.
    Full,
    /// Another tab saved the project since it was read.
    Conflict,
    /// The project is not there any more.
    Gone,
    /// Something else, as the browser said it.
    Other(String),
}

impl Head {
    /// A project without states.
    #[must_use]
    pub fn new(id: String, name: String) -> Self {
        Self { id, name, revision: 0, marks: Vec::new(), deleted: None }
    }

    /// Enters a state, in place of the last one or after it. Returns its number, and the numbers of those that are no
    /// longer kept.
    pub fn enter(&mut self, mut mark: Mark, replaces: bool) -> (u64, Vec<u64>) {
        self.revision = self.revision.saturating_add(1);
        let last = self.marks.last().map_or(0, |last| last.number);
        let replaced = if replaces { self.marks.pop() } else { None };
        mark.number = replaced.map_or(last.saturating_add(1), |replaced| replaced.number);
        let number = mark.number;
        self.marks.push(mark);
        let over = self.marks.len().saturating_sub(MOST_STATES);
        (number, self.marks.drain(..over).map(|mark| mark.number).collect())
    }

    /// When it was saved last.
    #[must_use]
    pub fn saved(&self) -> u64 {
        self.marks.last().map_or(0, |mark| mark.at)
    }

    /// Key of a state's record.
    #[must_use]
    pub fn state_key(id: &str, number: u64) -> String {
        format!("{id}/{number}")
    }

    /// Whether its deletion can no longer be taken back.
    #[must_use]
    pub fn gone(&self, now: u64) -> bool {
        self.deleted.is_some_and(|deleted| now.saturating_sub(deleted) > UNDELETE_FOR)
    }
}

/// The key that a piece has by its content: the first half of its SHA-256.
#[must_use]
pub fn key(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// A record with its sum before it, so that a damaged one is known.
#[must_use]
pub fn seal(record: &str) -> String {
    format!("{}{record}", key(record.as_bytes()))
}

/// A sealed record; absent where it is damaged.
#[must_use]
pub fn unseal(text: &str) -> Option<&str> {
    let (sum, record) = text.split_at_checked(32)?;
    (sum == key(record.as_bytes())).then_some(record)
}

/// A name that no other has: itself, or with the first free number after it.
#[must_use]
pub fn free_name<'a>(name: &str, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let free = |candidate: &String| !taken.clone().any(|taken| taken == candidate);
    let numbered = (2_u32..).map(|n| format!("{name} {n}"));
    std::iter::once(name.to_owned()).chain(numbered).find(free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(at: u64) -> Mark {
        Mark {
            number: 0,
            at,
            scenario: String::new(),
            of: String::new(),
            edits: 0,
            baseline: "b".into(),
            pieces: Vec::new(),
            scenarios: 0,
            lacks: Vec::new(),
        }
    }

    #[test]
    fn the_last_fifty_states_are_kept() {
        let mut head = Head::new("p".into(), "County".into());
        for at in 1..=50 {
            assert_eq!(head.enter(mark(at), false), (at, vec![]));
        }
        assert_eq!(head.enter(mark(51), false), (51, vec![1]));
        assert_eq!(head.enter(mark(52), true), (51, vec![]));
        assert_eq!((head.marks.len(), head.revision, head.saved()), (50, 52, 52));
        assert_eq!(head.marks[0].number, 2);
    }

    #[test]
    fn the_first_state_replaces_none() {
        let mut head = Head::new("p".into(), String::new());
        assert_eq!(head.enter(mark(1), true), (1, vec![]));
    }

    #[test]
    fn a_damaged_record_is_known() {
        let sealed = seal("{\"a\":1}");
        assert_eq!(unseal(&sealed), Some("{\"a\":1}"));
        assert_eq!(unseal(&sealed.replace('1', "2")), None);
        assert_eq!(unseal("short"), None);
        assert_eq!(unseal(&"甲".repeat(20)), None);
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let taken = ["县", "县 2"];
        assert_eq!(free_name("县", taken.into_iter()), "县 3");
        assert_eq!(free_name("乡", taken.into_iter()), "乡");
    }

    #[test]
    fn a_deletion_can_be_taken_back_for_an_hour() {
        let head = Head { deleted: Some(1000), ..Head::new("p".into(), String::new()) };
        assert!(!head.gone(1000 + UNDELETE_FOR));
        assert!(head.gone(1001 + UNDELETE_FOR));
    }
}
