//! The house rules, each with snippets that break it and snippets that don't.

use super::source::Source;

/// A file longer than this is to be split.
pub const MOST_LINES: usize = 400;

/// One rule.
pub struct Rule {
    pub why: &'static str,
    /// What breaks the rule in a file.
    pub check: fn(&Source) -> Vec<String>,
    /// File names and texts that break it.
    pub bad: &'static [(&'static str, &'static str)],
    /// File names and texts that don't.
    pub good: &'static [(&'static str, &'static str)],
}

pub const RULES: &[Rule] = &[
    Rule {
        why: "a layer uses only those beneath it, see ARCHITECTURE.md",
        check: layers,
        bad: &[
            ("model/a.rs", "use crate::engine::Evaluation;"),
            ("engine/a.rs", "fn f() { crate::analysis::compare() }"),
            ("engine/a.rs", "use crate::{i18n::Words, model::Id};"),
            ("i18n/a.rs", "use crate::{\n    model::{self, Id},\n    workbench,\n};"),
            ("presets/a.rs", "use crate::engine;"),
            ("nowhere/a.rs", "fn f() {}"),
        ],
        good: &[
            ("engine/a.rs", "use crate::model::{Id, Number};\n// crate::ui"),
            ("engine/a.rs", "#[cfg(test)]\nmod tests { use crate::presets; }\n"),
            ("ui/a.rs", "use crate::{i18n::Words, ui::badge, workbench::{ui, State}};"),
            ("lib.rs", "pub mod ui;"),
        ],
    },
    Rule {
        why: "JavaScript's types stay at the edges: api, buffer, worker, store, ui, bin",
        check: javascript,
        bad: &[
            ("workbench/a.rs", "use yew::prelude::*;"),
            ("engine/a.rs", "fn f(x: JsValue) {}"),
            ("i18n/a.rs", "gloo::console::log!();"),
        ],
        good: &[("ui/a.rs", "use yew::prelude::*;"), ("workbench/a.rs", "// like yew's reducer")],
    },
    Rule {
        why: "figures are exact decimals",
        check: floats,
        bad: &[
            ("engine/a.rs", "let x: f64 = 0;"),
            ("model/a.rs", "let x = 0.5;"),
            ("engine/a.rs", "x as f32"),
            ("engine/a.rs", "decimal.to_f64()"),
        ],
        good: &[
            ("engine/a.rs", "let x = pair.0; // 0.5"),
            ("model/a.rs", "let x = \"0.5\"; let y = 0..5;"),
            ("ui/a.rs", "let x: f64 = 0.5;"),
        ],
    },
    Rule {
        why: "the order of a hash map differs from run to run",
        check: hash_maps,
        bad: &[("engine/a.rs", "use std::collections::HashMap;"), ("model/a.rs", "HashSet::new()")],
        good: &[("engine/a.rs", "use std::collections::BTreeMap; // no HashMap")],
    },
    Rule {
        why: "no input makes the engine panic",
        check: panics,
        bad: &[
            ("engine/a.rs", "x.unwrap()"),
            ("model/a.rs", "x.expect(\"there\")"),
            ("engine/a.rs", "unreachable!()"),
            ("engine/a.rs", "fn f() { panic!(\"no\") }"),
            ("engine/a.rs", "todo!()"),
            ("engine/a.rs", "assert!(a)"),
            ("engine/a.rs", "#[allow(clippy::arithmetic_side_effects)]\nfn f() {}"),
            ("engine/mod.rs", "mod a;"),
            ("model/mod.rs", "mod a; // deny(clippy::indexing_slicing)"),
        ],
        good: &[
            ("engine/a.rs", "x.unwrap_or_default(); debug_assert!(a)"),
            ("engine/a.rs", "#[cfg(test)]\nmod tests { fn f() { x.unwrap(); assert!(true) } }"),
            ("engine/a/tests.rs", "x.unwrap()"),
            ("ui/a.rs", "x.unwrap()"),
            (
                "engine/mod.rs",
                "#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::indexing_slicing, clippy::string_slice, clippy::wildcard_enum_match_arm))]",
            ),
        ],
    },
    Rule {
        why: "words that people read are in `i18n`",
        check: words,
        bad: &[
            ("ui/a.rs", "html! { \"总分\" }"),
            ("workbench/a.rs", "let c = '优';"),
            ("ui/a.rs", "\"Not saved\""),
            ("engine/a.rs", "format!(\"满分 {x}\")"),
        ],
        good: &[
            ("ui/a.rs", "/// 总分\nhtml! { \"total\" \"M-6,0a6 6\" }"),
            ("i18n/zh/mod.rs", "\"总分\""),
            ("workbench/a.rs", "#[cfg(test)]\nmod tests {\n const A: &str = \"甲镇\";\n}"),
        ],
    },
];

/// Which layers a layer may use; itself always.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("engine", &["model"]),
    ("analysis", &["engine", "model"]),
    ("exchange", &["analysis", "engine", "i18n", "model"]),
    ("workbook", &["engine", "exchange", "i18n", "model"]),
    ("presets", &["model"]),
    ("i18n", &["analysis", "engine", "model"]),
    ("workbench", &["model", "engine", "analysis", "exchange", "presets", "i18n"]),
    ("api", &["analysis", "exchange", "engine", "model"]),
    ("buffer", &[]),
    ("worker", &["analysis", "buffer", "engine", "exchange", "i18n", "model", "workbook"]),
    ("store", &["exchange", "model"]),
    ("ui", &["buffer", "exchange", "i18n", "store", "workbench"]),
    ("bin", &["ui", "worker"]),
];

fn layers(file: &Source) -> Vec<String> {
    let layer = file.layer();
    if layer == "lib" {
        return Vec::new();
    }
    let Some((_, may)) = MAY_USE.iter().find(|(name, _)| *name == layer) else {
        return vec![format!("no rule says what {layer} may use")];
    };
    let used = used_layers(&file.code);
    used.into_iter()
        .filter(|used| used != layer && !may.contains(&used.as_str()))
        .map(|used| format!("uses {used}"))
        .collect()
}

/// The layers named right after `crate::` or, in a binary, `baton::`, also in braces.
fn used_layers(code: &str) -> Vec<String> {
    let word =
        |text: &str| -> String { text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let mut used = Vec::new();
    for root in ["crate::", "baton::"] {
        for (at, _) in code.match_indices(root) {
            let tail = code[at + root.len()..].trim_start();
            let Some(list) = tail.strip_prefix('{') else {
                used.push(word(tail));
                continue;
            };
            let mut depth = 0;
            let mut start = true;
            for (i, c) in list.char_indices() {
                if depth == 0 && start && (c.is_alphanumeric() || c == '_') {
                    used.push(word(&list[i..]));
                    start = false;
                }
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    _ => {}
                }
            }
        }
    }
    used.retain(|word| word != "self" && !word.is_empty() && !word.starts_with(char::is_uppercase));
    used
}

fn found(file: &Source, words: &[&str]) -> Vec<String> {
    file.words().filter(|word| words.contains(word)).map(|word| format!("has {word}")).collect()
}

fn javascript(file: &Source) -> Vec<String> {
    if ["api", "buffer", "worker", "store", "ui", "bin", "lib"].contains(&file.layer()) {
        return Vec::new();
    }
    found(file, &["JsValue", "js_sys", "web_sys", "wasm_bindgen", "serde_wasm_bindgen", "gloo", "yew"])
}

fn pure(file: &Source) -> bool {
    ["model", "engine", "analysis"].contains(&file.layer())
}

fn floats(file: &Source) -> Vec<String> {
    if !pure(file) {
        return Vec::new();
    }
    let conversions = ["f32", "f64", "to_f32", "to_f64", "from_f32", "from_f64", "from_f32_retain", "from_f64_retain"];
    let mut problems = found(file, &conversions);
    let chars: Vec<char> = file.code.chars().collect();
    for (i, window) in chars.windows(3).enumerate() {
        // A digit, a point, a digit: a literal, unless what precedes makes it a tuple's field.
        let [a, '.', b] = window else { continue };
        let before: String =
            chars[..=i].iter().rev().take_while(|c| c.is_alphanumeric() || **c == '_' || **c == '.').collect();
        if a.is_ascii_digit() && b.is_ascii_digit() && before.chars().all(|c| c.is_ascii_digit() || c == '_') {
            problems.push(format!("has the float {a}.{b}"));
        }
    }
    problems
}

fn hash_maps(file: &Source) -> Vec<String> {
    if pure(file) { found(file, &["HashMap", "HashSet"]) } else { Vec::new() }
}

/// What clippy checks for us with types, which a text can't: unchecked operators on decimals, indexing, matches that would
/// pass over a kind that is new.
const DENIED: [&str; 5] = [
    "clippy::arithmetic_side_effects",
    "clippy::float_arithmetic",
    "clippy::indexing_slicing",
    "clippy::string_slice",
    "clippy::wildcard_enum_match_arm",
];

fn panics(file: &Source) -> Vec<String> {
    if !pure(file) {
        return Vec::new();
    }
    let calls = [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err("];
    let mut problems: Vec<String> =
        calls.iter().filter(|call| file.code.contains(**call)).map(|call| format!("calls {call}")).collect();
    let macros = ["panic", "unreachable", "todo", "unimplemented", "assert", "assert_eq", "assert_ne"];
    for (at, _) in file.code.match_indices('!') {
        let name = file.code[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        if macros.contains(&name) {
            problems.push(format!("calls {name}!"));
        }
    }
    if file.name == format!("{}/mod.rs", file.layer()) {
        let attributes = file.code.split("#![").skip(1).collect::<String>();
        let denied = |lint: &&&str| !(attributes.contains("deny(") && attributes.contains(**lint));
        problems.extend(DENIED.iter().filter(denied).map(|lint| format!("doesn't deny {lint}")));
    }
    let compact: String = file.code.split_whitespace().collect();
    let lifted = |lint: &&&str| {
        compact.split("#[").chain(compact.split("#![")).any(|part| {
            let attribute = part.split(']').next().unwrap_or_default();
            (attribute.starts_with("allow") || attribute.starts_with("expect")) && attribute.contains(**lint)
        })
    };
    problems.extend(DENIED.iter().filter(lifted).map(|lint| format!("lifts {lint}")));
    problems
}

/// Read what people type, in Chinese too; they show none of it.
const READS_CHINESE: [&str; 11] = [
    "exchange/measure.rs",
    "exchange/numbers.rs",
    "workbook/template/rule.rs",
    "exchange/typed_number.rs",
    "exchange/typed_value.rs",
    "exchange/importing/names.rs",
    "exchange/importing/heading.rs",
    "exchange/importing/figure.rs",
    "exchange/importing/rows.rs",
    "exchange/importing/time.rs",
    "exchange/importing/vocabulary.rs",
];

/// Gives a file of old the names that its form had no room for: data, as those of presets are.
const NAMES_IN_CHINESE: &str = "model/migration/second/names.rs";

/// Chinese in a literal is a word that people read, and in the page so is a sentence; presets are data, `i18n` is the
/// place for words.
fn words(file: &Source) -> Vec<String> {
    let elsewhere = READS_CHINESE.contains(&file.name.as_str()) || file.name == NAMES_IN_CHINESE;
    if ["i18n", "presets"].contains(&file.layer()) || elsewhere {
        return Vec::new();
    }
    let chinese = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}');
    let page = ["ui", "workbench"].contains(&file.layer());
    let sentence = |text: &str| page && matches!(text.as_bytes(), [b'A'..=b'Z', b'a'..=b'z', ..]) && text.contains(' ');
    let literals = file.literals.iter().filter(|(_, text)| text.chars().any(chinese) || sentence(text));
    literals.map(|(line, text)| format!("line {line} has the text {text:?}")).collect()
}

pub fn too_long(file: &Source) -> Vec<String> {
    if file.lines > MOST_LINES { vec![format!("has {} lines", file.lines)] } else { Vec::new() }
}
