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
        why: "JavaScript's types stay at the edges: page, worker, buffer, module",
        check: javascript,
        bad: &[
            ("workbench/a.rs", "use yew::prelude::*;"),
            ("engine/a.rs", "fn f(x: JsValue) {}"),
            ("words/a.rs", "gloo::console::log!();"),
        ],
        good: &[("page/a.rs", "use yew::prelude::*;"), ("workbench/a.rs", "// like yew's reducer")],
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
            ("page/a.rs", "let x: f64 = 0.5;"),
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
            ("engine/lib.rs", "mod a;"),
            ("model/lib.rs", "mod a; // deny(clippy::indexing_slicing)"),
        ],
        good: &[
            ("engine/a.rs", "x.unwrap_or_default(); debug_assert!(a)"),
            ("engine/a.rs", "#[cfg(test)]\nmod tests { fn f() { x.unwrap(); assert!(true) } }"),
            ("engine/a/tests.rs", "x.unwrap()"),
            ("page/a.rs", "x.unwrap()"),
            (
                "engine/lib.rs",
                "#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::indexing_slicing, clippy::string_slice, clippy::wildcard_enum_match_arm))]",
            ),
        ],
    },
    Rule {
        why: "what the page fetches puts lists in order by one sort, `Arrange`",
        check: sorts,
        bad: &[
            ("page/a.rs", "a.sort()"),
            ("workbench/a.rs", "a.sort_unstable_by(b)"),
            ("words/a.rs", "a.sort_by_key(b)"),
        ],
        good: &[
            ("page/a.rs", "a.arrange(); view.sort_by(b); // a.sort()"),
            ("engine/a.rs", "a.sort()"),
            ("model/arrange.rs", "a.sort_by(b)"),
        ],
    },
    Rule {
        why: "words that people read are in `words`",
        check: words,
        bad: &[
            ("page/a.rs", "html! { \"总分\" }"),
            ("workbench/a.rs", "let c = '优';"),
            ("page/a.rs", "\"Not saved\""),
            ("engine/a.rs", "format!(\"满分 {x}\")"),
        ],
        good: &[
            ("page/a.rs", "/// 总分\nhtml! { \"total\" \"M-6,0a6 6\" }"),
            ("words/zh/mod.rs", "\"总分\""),
            ("workbench/a.rs", "#[cfg(test)]\nmod tests {\n const A: &str = \"甲镇\";\n}"),
        ],
    },
];

fn found(file: &Source, words: &[&str]) -> Vec<String> {
    file.words().filter(|word| words.contains(word)).map(|word| format!("has {word}")).collect()
}

fn javascript(file: &Source) -> Vec<String> {
    if ["page", "worker", "buffer", "module"].contains(&file.layer()) {
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

/// The library's sorts; a view's own `sort_by` is another's.
fn sorts(file: &Source) -> Vec<String> {
    let fetched = ["page", "workbench", "words", "exchange", "model"].contains(&file.layer());
    if !fetched || file.name == "model/arrange.rs" {
        return Vec::new();
    }
    found(file, &["sort_by_key", "sort_by_cached_key", "sort_unstable", "sort_unstable_by", "sort_unstable_by_key"])
        .into_iter()
        .chain(file.code.contains(".sort()").then(|| "calls .sort()".to_owned()))
        .collect()
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
    if file.name == format!("{}/lib.rs", file.layer()) {
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

/// Chinese in a literal is a word that people read, and in the page so is a sentence; presets are data, `words` is the
/// place for words.
fn words(file: &Source) -> Vec<String> {
    let elsewhere = READS_CHINESE.contains(&file.name.as_str()) || file.name == NAMES_IN_CHINESE;
    if ["words", "presets"].contains(&file.layer()) || elsewhere {
        return Vec::new();
    }
    let chinese = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}');
    let page = ["page", "workbench"].contains(&file.layer());
    let sentence = |text: &str| page && matches!(text.as_bytes(), [b'A'..=b'Z', b'a'..=b'z', ..]) && text.contains(' ');
    let literals = file.literals.iter().filter(|(_, text)| text.chars().any(chinese) || sentence(text));
    literals.map(|(line, text)| format!("line {line} has the text {text:?}")).collect()
}

pub fn too_long(file: &Source) -> Vec<String> {
    if file.lines > MOST_LINES { vec![format!("has {} lines", file.lines)] } else { Vec::new() }
}
