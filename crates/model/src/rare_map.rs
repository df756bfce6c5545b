//! A map that nearly always is empty, and then takes no more room than a pointer.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A [`BTreeMap`] that is used as one and written as one. A roster has millions of readings, hardly any of which has a
/// map's content.
#[derive(Clone, Debug)]
#[expect(clippy::box_collection, reason = "an empty map takes three words, and it is nearly always empty")]
pub struct RareMap<K, V>(Option<Box<BTreeMap<K, V>>>);

impl<K, V> RareMap<K, V> {
    /// A map without entries.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether it has no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|map| map.is_empty())
    }
}

impl<K, V> Default for RareMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> Deref for RareMap<K, V> {
    type Target = BTreeMap<K, V>;

    fn deref(&self) -> &BTreeMap<K, V> {
        self.0.as_deref().unwrap_or(const { &BTreeMap::new() })
    }
}

impl<K, V> DerefMut for RareMap<K, V> {
    fn deref_mut(&mut self) -> &mut BTreeMap<K, V> {
        self.0.get_or_insert_default()
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for RareMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<K, V> From<BTreeMap<K, V>> for RareMap<K, V> {
    fn from(map: BTreeMap<K, V>) -> Self {
        Self((!map.is_empty()).then(|| Box::new(map)))
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for RareMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        entries.into_iter().collect::<BTreeMap<K, V>>().into()
    }
}

impl<K: Serialize, V: Serialize> Serialize for RareMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for RareMap<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self::from)
    }
}

impl<K: JsonSchema, V: JsonSchema> JsonSchema for RareMap<K, V> {
    fn inline_schema() -> bool {
        BTreeMap::<K, V>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<K, V>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<K, V>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_entries_it_takes_a_pointer_and_is_an_empty_map() {
        assert_eq!(size_of::<RareMap<String, u64>>(), size_of::<usize>());
        let mut map = RareMap::<String, u64>::new();
        assert!(map.is_empty() && map.iter().next().is_none());
        map.insert("a".into(), 1);
        assert!(!map.is_empty());
        map.remove("a");
        assert!(map.is_empty());
        assert_eq!(map, RareMap::new(), "an entry that was there leaves nothing to tell it by");
    }

    #[test]
    fn it_is_written_and_read_as_a_map() {
        for text in ["{}", r#"{"a":1,"b":2}"#] {
            let map: RareMap<String, u64> = serde_json::from_str(text).unwrap();
            assert_eq!(*map, serde_json::from_str::<BTreeMap<String, u64>>(text).unwrap());
            assert_eq!(serde_json::to_string(&map).unwrap(), text);
        }
    }
}
