//! Reading JSON. All of it goes through here: each type is read by one reader, so that its code is in a program once, and
//! where something is wrong is found in the text afterwards.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Why a text or object can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectError {
    /// Where in the document, such as `policy.categories[0].fullMarks`; `.` = the whole.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for ProjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

impl std::error::Error for ProjectError {}

impl ProjectError {
    /// Something that is wrong with the whole.
    pub fn whole(message: impl Into<String>) -> Self {
        Self { path: ".".into(), message: message.into() }
    }

    fn new(text: &str, error: &serde_json::Error) -> Self {
        Self { path: path(text, error.line(), error.column()), message: error.to_string() }
    }
}

/// Reads what a text holds, with or without a byte order mark before it.
///
/// # Errors
/// Names the path of the first unknown field, missing field or wrong type, and its line and column.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, ProjectError> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| ProjectError::new(text, &error))
}

/// The same of bytes.
///
/// # Errors
/// As [`read`], and where they are no text.
pub fn read_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ProjectError> {
    read(std::str::from_utf8(bytes).map_err(|error| ProjectError::whole(error.to_string()))?)
}

/// The same of a value, which nobody sees as a text.
///
/// # Errors
/// As [`read`], but without line and column.
pub fn read_value<T: DeserializeOwned>(value: &Value) -> Result<T, ProjectError> {
    let text = value.to_string();
    serde_json::from_str(&text).map_err(|error| {
        let ProjectError { path, message } = ProjectError::new(&text, &error);
        let place = format!(" at line {} column {}", error.line(), error.column());
        let message = message.strip_suffix(&place).map_or_else(|| message.clone(), str::to_owned);
        ProjectError { path, message }
    })
}

/// What stands around a place in a text.
enum Around {
    /// So many elements came before it.
    List(usize),
    /// The last key before it, and whether a key comes next.
    Object(Option<String>, bool),
}

/// The path to a line and column, both from 1 on, the column in bytes.
fn path(text: &str, line: usize, column: usize) -> String {
    let start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).fold(0, usize::saturating_add);
    let before = text.as_bytes().get(..start.saturating_add(column)).unwrap_or(text.as_bytes());
    let mut around: Vec<Around> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = before.get(at) {
        at = at.saturating_add(1);
        match (byte, around.last_mut()) {
            (b'{', _) => around.push(Around::Object(None, true)),
            (b'[', _) => around.push(Around::List(0)),
            (b'}' | b']', _) => {
                around.pop();
            }
            (b',', Some(Around::List(count))) => *count = count.saturating_add(1),
            (b',', Some(Around::Object(key, next))) => (*key, *next) = (None, true),
            (b'"', of) => {
                let start = at.saturating_sub(1);
                at = end_of_text(before, at);
                if let Some(Around::Object(key, next @ true)) = of {
                    let written = before.get(start..at).unwrap_or_default();
                    (*key, *next) = (serde_json::from_slice(written).ok(), false);
                }
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for part in around {
        match part {
            Around::List(count) => path.push_str(&format!("[{count}]")),
            Around::Object(None, _) => {}
            Around::Object(Some(key), _) if path.is_empty() => path = key,
            Around::Object(Some(key), _) => path.push_str(&format!(".{key}")),
        }
    }
    if path.is_empty() { ".".into() } else { path }
}

/// Where a text in quotation marks ends that begins before a position.
fn end_of_text(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        at = at.saturating_add(if byte == b'\\' { 2 } else { 1 });
        if byte == b'"' {
            break;
        }
    }
    at.min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Inner {
        a: u8,
        #[serde(default)]
        b: Vec<Inner>,
    }

    #[test]
    fn the_path_to_what_is_wrong() {
        for (text, path, message) in [
            ("{\"a\":1,\"c\":2}", "c", "unknown field"),
            ("{\"a\":\"1\"}", "a", "invalid type"),
            ("{\"a\":1,\n \"b\":[{\"a\":1},\n{\"b\":[]}]}", "b[1]", "missing field"),
            ("{\"a\":1,\"b\":[{\"a\":1,\"b\":[{\"a\":1,\"b\":[]},{\"a\":300}]}]}", "b[0].b[1].a", "invalid value"),
            ("{\"a\":1,\"b\":{}}", "b", "invalid type"),
            ("{\"a\":1,\"b\":[{\"a\":1},[{}]]}", "b[1][0]", "invalid type"),
            ("{\"a\\\"}]\":1}", "a\"}]", "unknown field"),
            ("{\"a\":1,\"b\":[", "b[0]", "EOF"),
            ("{\"a\":1} x", ".", "trailing"),
            ("", ".", "EOF"),
            ("{}", ".", "missing field"),
        ] {
            let error = read::<Inner>(text).unwrap_err();
            assert_eq!(error.path, path, "{text}: {error}");
            assert!(error.message.contains(message), "{text}: {error}");
        }
    }

    #[test]
    fn a_value_has_no_lines() {
        let error = read_value::<Inner>(&serde_json::json!({ "a": 1, "b": [{ "a": -1 }] })).unwrap_err();
        assert_eq!(error.path, "b[0].a");
        assert!(!error.message.contains("column"), "{error}");
    }

    #[test]
    fn a_mark_before_the_text_is_passed_over() {
        assert_eq!(read::<u8>("\u{feff}7"), Ok(7));
        assert!(read_bytes::<u8>(&[0xff]).is_err());
    }
}
