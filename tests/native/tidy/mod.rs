//! House rules that a compiler doesn't check, read off the source: floats, hash maps, panics, words outside
//! `words`, and the length of files.

mod rules;
mod source;

use std::path::{Path, PathBuf};

use rules::{RULES, Rule};
use source::Source;

/// All Rust files of the crates, and those of the page.
fn files() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join("crates"), &mut paths);
    collect(&root.join("src"), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let name = match name.strip_prefix("crates/") {
            Some(name) => name.replacen("/src/", "/", 1),
            None => name.replacen("src/", "page/", 1),
        };
        Source::new(&name, &std::fs::read_to_string(path).unwrap())
    };
    paths.iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

#[test]
fn the_source_keeps_the_house_rules() {
    let files = files();
    assert!(files.len() > 30, "only {} files found", files.len());
    let mut broken = Vec::new();
    for file in &files {
        let of_rule =
            |rule: &'static Rule| (rule.check)(file).into_iter().map(move |what| format!("{what}: {}", rule.why));
        let problems = RULES.iter().flat_map(of_rule).chain(rules::too_long(file));
        broken.extend(problems.map(|problem| format!("{} {problem}", file.name)));
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Each rule finds what it is for in a bad snippet, and nothing in a good one.
#[test]
fn every_rule_can_fail() {
    for rule in RULES {
        assert!(!rule.bad.is_empty() && !rule.good.is_empty(), "{} has no examples", rule.why);
        for (name, text) in rule.bad {
            assert!(!(rule.check)(&Source::new(name, text)).is_empty(), "{} misses {name}: {text}", rule.why);
        }
        for (name, text) in rule.good {
            let found = (rule.check)(&Source::new(name, text));
            assert!(found.is_empty(), "{} finds {found:?} in {name}: {text}", rule.why);
        }
    }
    let long = "//! x\n".repeat(rules::MOST_LINES + 1);
    assert_eq!(rules::too_long(&Source::new("page/a.rs", &long)).len(), 1);
    assert!(rules::too_long(&Source::new("page/a.rs", "//! x\n")).is_empty());
}
