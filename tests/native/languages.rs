//! The words of both languages have the same slots: what the one says of its parameters, the other says too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The catalogue of a language, file by file under its folder.
fn catalogue(language: &str) -> BTreeMap<PathBuf, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(language);
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(&root).unwrap().to_owned(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

/// Whether each parameter between two bars or in parentheses is said; one that isn't begins with `_`, or it would not
/// compile without a warning.
fn said(parameters: &str) -> Vec<bool> {
    let mut depth = 0_u32;
    let mut parts = vec![String::new()];
    for c in parameters.chars() {
        match c {
            '(' | '[' | '<' | '{' => depth += 1,
            ')' | ']' | '>' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(c);
    }
    let named = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    named.map(|part| !part.starts_with('_')).collect()
}

/// The word that a line begins, and what follows its colon: `name: value`.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim_start().split_once(": ")?;
    let word = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    word.then_some((name, value))
}

/// What words with parameters say of them.
fn functions(text: &str) -> BTreeMap<&str, BTreeSet<Vec<bool>>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for line in text.lines() {
        if let Some((name, value)) = field(line)
            && let Some((parameters, _)) = value.strip_prefix('|').and_then(|rest| rest.split_once('|'))
        {
            found.entry(name).or_default().insert(said(parameters));
        }
        if let Some((name, rest)) = line.strip_prefix("pub fn ").and_then(|rest| rest.split_once('('))
            && let Some((parameters, _)) = rest.split_once(") ->")
        {
            found.entry(name).or_default().insert(said(parameters));
        }
    }
    found
}

/// The slots in braces of patterns, which the sentence of a rule fills.
fn slots(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let patterns = text.lines().filter_map(field).filter(|(name, _)| name.starts_with("says_"));
    let slots = |value: &str| -> Vec<(usize, usize)> {
        value.match_indices('{').filter_map(|(at, _)| Some((at + 1, at + value[at..].find('}')?))).collect()
    };
    patterns.map(|(name, value)| (name, slots(value).into_iter().map(|(a, b)| &value[a..b]).collect())).collect()
}

#[test]
fn both_languages_say_the_same_parameters() {
    let (zh, en) = (catalogue("zh"), catalogue("en"));
    assert!(zh.keys().eq(en.keys()), "both have the same files");
    let (mut counted, mut patterns) = (0, 0);
    for (path, text) in &zh {
        let other = &en[path];
        let (one, two) = (functions(text), functions(other));
        for (name, said) in &one {
            // A word may be a function written elsewhere, which is called by its name.
            if let Some(other) = two.get(name) {
                assert_eq!(said, other, "{}: {name}", path.display());
                counted += 1;
            }
        }
        assert_eq!(slots(text), slots(other), "{}", path.display());
        patterns += slots(text).len();
    }
    assert!(counted > 400 && patterns > 20, "only {counted} words and {patterns} patterns were found");
}

#[test]
fn a_parameter_that_is_left_out_and_a_slot_that_is_missing_are_seen() {
    let one = BTreeSet::from([vec![true, false]]);
    assert_eq!(functions("    moved: |name, _places| format!(\"{name}\"),")["moved"], one);
    assert_eq!(functions("pub fn rule(a: &[(Id, u32)], _b: u8) -> String {")["rule"], one);
    assert_eq!(slots("    says_low: \"{atLow} at {lowBound};\",")["says_low"], BTreeSet::from(["atLow", "lowBound"]));
    assert!(functions("    // moved: |name|\n    title: \"T\",").is_empty());
}
