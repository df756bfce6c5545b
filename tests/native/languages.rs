//! The words of both languages have the same slots: what the one says of its parameters, the other says too.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The sources of the words.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/words/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files
}

/// Where a string or character literal that begins here ends; absent where none begins.
fn literal(text: &str, at: usize) -> Option<usize> {
    let mut rest = text[at..].char_indices();
    match rest.next()?.1 {
        '"' => loop {
            match rest.next()? {
                (_, '\\') => _ = rest.next(),
                (end, '"') => return Some(at + end + 1),
                _ => {}
            }
        },
        '\'' => match (rest.next()?.1, rest.next()?, rest.next()) {
            ('\\', _, Some((end, '\''))) | (_, (end, '\''), _) => Some(at + end + 1),
            _ => None,
        },
        _ => None,
    }
}

/// The code of a source with what stands in strings left out but its slots: `{name}`, `{name:2}`, `{}`.
fn without_prose(text: &str) -> String {
    let mut code = String::new();
    let mut at = 0;
    while at < text.len() {
        if let Some(end) = literal(text, at) {
            code += &slots(&text[at..end]).into_iter().map(|slot| format!(" {slot} ")).collect::<String>();
            at = end;
        } else if text[at..].starts_with("//") {
            at += text[at..].find('\n').unwrap_or(text.len() - at);
        } else {
            let c = text[at..].chars().next().unwrap();
            code.push(c);
            at += c.len_utf8();
        }
    }
    code
}

/// The names in braces of a pattern.
fn slots(pattern: &str) -> BTreeSet<&str> {
    let opens = pattern.match_indices('{').filter(|(at, _)| !pattern[..*at].ends_with("\\u"));
    let inside = opens.filter_map(|(at, _)| Some(&pattern[at + 1..at + pattern[at..].find('}')?]));
    let names = inside.map(|slot| slot.split_once(':').map_or(slot, |(name, _)| name));
    names.filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).collect()
}

/// Where the bracket that opens here closes, in code without prose.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_u32;
    for (at, c) in code[open..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + at;
        }
    }
    panic!("a bracket stays open: {}", &code[open..])
}

/// The names that code uses and binds: lower-case words that are no field, function or path.
fn names(code: &str) -> BTreeSet<&str> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut found = BTreeSet::new();
    let mut at = 0;
    while let Some(start) = code[at..].find(word).map(|start| at + start) {
        let end = code[start..].find(|c| !word(c)).map_or(code.len(), |end| start + end);
        let field = code[..start].ends_with('.');
        let called = code[end..].starts_with('(') || code[end..].starts_with("::");
        if !field && !called && code[start..].starts_with(|c: char| c.is_ascii_lowercase()) {
            found.insert(&code[start..end]);
        }
        at = end;
    }
    found
}

/// For each choice between the languages in a source: of what the function and the case at hand have to tell, what Chinese
/// and English do tell.
fn told(code: &str) -> Vec<(&str, [BTreeSet<&str>; 2])> {
    const CHOICE: &str = "match locale {";
    let mut found = Vec::new();
    for (start, head) in code.match_indices("fn ").filter(|(at, _)| code[..*at].ends_with(['\n', ' '])) {
        let function = code[start + head.len()..].split("\n}\n").next().unwrap_or_default();
        let Some(open) = function.find('(') else { continue };
        let mut known = names(&function[open..=closing(function, open)]);
        known.remove("locale");
        for (at, _) in function.match_indices(CHOICE) {
            let before = &function[..at];
            let case = before.rsplit_once('\n').map_or(before, |(_, line)| line);
            let known: BTreeSet<&str> = known.union(&names(case)).copied().collect();
            let brace = at + CHOICE.len() - 1;
            let inner = &function[brace + 1..closing(function, brace)];
            let Some(english) = inner.find("Locale::En =>") else { continue };
            let told = |part| names(part).intersection(&known).copied().collect();
            found.push((&function[..open], [told(&inner[..english]), told(&inner[english..])]));
        }
    }
    found
}

#[test]
fn both_languages_tell_the_same() {
    let (mut choices, mut patterns) = (0, 0);
    for (path, text) in sources() {
        let code = without_prose(&text);
        for (function, [zh, en]) in told(&code) {
            assert_eq!(zh, en, "{}: {function}", path.display());
            choices += 1;
        }
        for (zh, en) in pairs(&text) {
            assert_eq!(slots(zh), slots(en), "{}: {zh}", path.display());
            patterns += usize::from(!slots(zh).is_empty());
        }
    }
    assert!(choices > 400 && patterns > 20, "only {choices} choices and {patterns} patterns were found");
}

/// The two languages of each word: `text("…", "…")`.
fn pairs(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, call) in text.match_indices("text(") {
        let zh = at + call.len() + text[at + call.len()..].find(|c: char| !c.is_whitespace()).unwrap_or_default();
        let Some(end) = literal(text, zh) else { continue };
        let Some(en) = text[end..].find('"').map(|en| end + en) else { continue };
        let Some(last) = literal(text, en) else { continue };
        found.push((&text[zh..end], &text[en..last]));
    }
    found
}

#[test]
fn a_parameter_that_is_left_out_and_a_slot_that_is_missing_are_seen() {
    let source = |en: &str| {
        without_prose(&format!(
            "\npub fn moved(locale: Locale, name: &str, n: u32) -> String {{\n    match locale {{\n        Locale::Zh => \
             format!(\"{{name}}：{{}} name\", grouped(n)),\n        Locale::En => {en},\n    }}\n}}\n"
        ))
    };
    let same = |code: &str| {
        let told = told(code);
        assert_eq!(told.len(), 1, "{told:?}");
        let (function, [zh, en]) = &told[0];
        assert_eq!(*function, "moved");
        assert_eq!(*zh, BTreeSet::from(["n", "name"]));
        zh == en
    };
    assert!(same(&source("format!(\"n: {name}, {n:02}\")")));
    assert!(!same(&source("format!(\"the name: {n}\")")));
    assert!(!same(&source("format!(\"{name}\", name = name)")));
    let word = "pub const LOW: Text = text(\n    \"{low}得{atLow}\",\n    \"{atLow} at {bound};\",\n);";
    let (zh, en) = pairs(word)[0];
    assert_eq!((slots(zh), slots(en)), (BTreeSet::from(["low", "atLow"]), BTreeSet::from(["atLow", "bound"])));
}
