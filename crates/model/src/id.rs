//! The identifier by which the parts of a project refer to each other.

use std::borrow::Borrow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A short text that names a category, group, indicator, unit, grade… within one project. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Id(Arc<str>);

thread_local! {
    /// Identifiers read lately: every unit of a roster names the same indicators, and shares their text this way.
    static READ: RefCell<BTreeSet<Id>> = const { RefCell::new(BTreeSet::new()) };
}

/// So many identifiers are remembered before all are forgotten.
const REMEMBERED: usize = 1_000;

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
        Ok(READ.with_borrow_mut(|read| {
            if let Some(known) = read.get(text) {
                return known.clone();
            }
            if read.len() >= REMEMBERED {
                read.clear();
            }
            let id = Id::from(text);
            read.insert(id.clone());
            id
        }))
    }
}

impl Id {
    /// The identifier as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_that_are_read_share_their_text() {
        let read: Vec<Id> = serde_json::from_str(r#"["gdp","roads","gdp"]"#).unwrap();
        assert!(Arc::ptr_eq(&read[0].0, &read[2].0));
        assert_eq!(read, ["gdp", "roads", "gdp"].map(Id::from));
    }

    #[test]
    fn however_many_are_read_each_is_itself() {
        let many: Vec<String> = (0..3 * REMEMBERED).map(|n| (n % 1_500).to_string()).collect();
        let read: Vec<Id> = serde_json::from_value(serde_json::json!(many)).unwrap();
        assert!(read.iter().map(Id::as_str).eq(many.iter().map(String::as_str)));
    }
}
