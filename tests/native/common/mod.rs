//! Random projects and edits for property tests.
//!
//! A project is read off a list of numbers, which proptest draws and shrinks: smaller numbers and a shorter list give a
//! simpler project. Once the list is used up, every choice is the first.

mod edits;
mod rules;

use std::cell::Cell;
use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::{Policy, Project, Roster};
use proptest::prelude::*;
use serde_json::{Value, json};

pub use edits::edit;

/// How wild the numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// As they stand in real tables, with zeros, negatives and many ties.
    Usual,
    /// Those and huge ones, tiny ones and ones of 28 digits.
    Hostile,
}

/// Choices read off a list.
#[derive(Debug)]
pub struct Source {
    choices: Vec<u16>,
    next: Cell<usize>,
    numbers: Numbers,
}

impl Source {
    pub fn new(choices: Vec<u16>, numbers: Numbers) -> Self {
        Self { choices, next: Cell::new(0), numbers }
    }

    /// A number below `count`.
    pub fn below(&self, count: usize) -> usize {
        let at = self.next.replace(self.next.get() + 1);
        usize::from(self.choices.get(at).copied().unwrap_or(0)) % count
    }

    pub fn pick<'a, T: ?Sized>(&self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// True `percent` times of a hundred.
    pub fn chance(&self, percent: usize) -> bool {
        99 - self.below(100) < percent
    }

    /// An observed value.
    pub fn value(&self) -> String {
        const HOSTILE: [&str; 9] = [
            "79228162514264337593543950335",
            "-79228162514264337593543950335",
            "0.0000000000000000000000000001",
            "-0.0000000000000000000000000001",
            "1.234567890123456789012345678",
            "999999999999",
            "1000000000000.000001",
            "7922816251426.4337593543950335",
            "-0",
        ];
        if self.numbers == Numbers::Hostile && self.chance(30) {
            return self.pick(&HOSTILE).to_owned();
        }
        match self.below(10) {
            0..4 => self.below(12).to_string(),
            4 => format!("-{}.5", self.below(9)),
            5..8 => format!("{}.{:02}", self.below(120), self.below(100)),
            _ => format!("{}.{:03}", self.below(100_000), self.below(1000)),
        }
    }

    /// A number of a policy: one of the usual ones, or a hostile one.
    pub fn parameter(&self, usual: &[&str]) -> String {
        if self.numbers == Numbers::Hostile && self.chance(8) { self.value() } else { self.pick(usual).to_owned() }
    }
}

/// Projects of up to three categories of up to seven units each.
pub fn projects(numbers: Numbers) -> impl Strategy<Value = Project> {
    choices().prop_map(move |choices| project(&Source::new(choices, numbers)))
}

/// What a [`Source`] reads.
pub fn choices() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 0..1500)
}

/// The project that a source describes.
pub fn project(source: &Source) -> Project {
    let periods = json!([
        { "id": "q1", "name": "Q1", "month": 3, "weight": source.parameter(&["1", "2", "0"]) },
        { "id": "h1", "name": "H1", "month": 6 },
    ]);
    let mut categories = Vec::new();
    let mut units = Vec::new();
    for index in 0..=source.below(3) {
        let (category, members) = category(source, index);
        categories.push(category);
        units.extend(members);
    }
    let value = json!({
        "format": "baton-project",
        "version": 1,
        "policy": {
            "title": "t", "year": 2026, "periods": periods, "categories": categories,
            "excellence": { "average": source.parameter(&["15", "12.5"]), "ceiling": "20", "rounding": rounding(source), "least": source.below(2) },
            "funds": (0..source.below(4)).map(|at| fund(source, &format!("f{at}"))).collect::<Vec<_>>(),
            "rounding": { "points": 1 + source.below(4), "total": 1 + source.below(3) },
        },
        "roster": { "units": units },
    });
    Project::from_json(&value.to_string()).unwrap()
}

fn rounding(source: &Source) -> &'static str {
    source.pick(&["floor", "halfUp", "ceil"])
}

/// A bonus fund, mostly a pool, which are the hardest to divide.
pub fn fund(source: &Source, id: &str) -> Value {
    let mode = match source.below(5) {
        0 => json!({ "perHead": { "base": source.parameter(&["1000", "333.33"]) } }),
        1 => json!({ "perPoint": { "rate": source.parameter(&["1.5", "0.333"]), "threshold": "60" } }),
        2 => json!({ "perUnit": { "base": source.parameter(&["100000", "0.005"]) } }),
        _ => json!({ "pool": { "sum": source.parameter(&["100000", "1000.01", "7.77"]) } }),
    };
    let coverage = match source.below(4) {
        0 => json!({ "only": ["c0", "c2"] }),
        1 => json!({ "all": { "except": ["c1"] } }),
        _ => json!({ "all": {} }),
    };
    let point = |score: &str| json!({ "value": score, "rate": source.parameter(&["0.5", "1", "1.2"]) });
    let coefficient = match source.below(6) {
        0 | 1 => json!({ "grade": {} }),
        2 => json!({ "grade": { "coefficients": { "g00": source.parameter(&["1.5", "0"]) } } }),
        3 => json!({ "score": { "of": "percentage", "points": [point("60"), point("90")] } }),
        4 => json!({ "score": { "of": "total", "points": [point("70"), point("20"), point("55.5")] } }),
        _ => json!({ "place": { "coefficients": [source.parameter(&["2", "1.5"]), "1.2"], "otherwise": "0.9" } }),
    };
    json!({
        "id": id, "name": "F", "mode": mode, "coverage": coverage, "coefficient": coefficient,
        "exemptCoefficient": source.parameter(&["1", "0.75", "0"]),
        "posts": (0..source.below(3)).map(|at| json!({ "id": format!("p{at}"), "name": format!("P{at}"), "weight": source.parameter(&["35", "20", "0.5"]) })).collect::<Vec<_>>(),
    })
}

fn category(source: &Source, index: usize) -> (Value, Vec<Value>) {
    let groups: Vec<Value> =
        (0..source.below(3)).map(|group| json!({ "id": format!("g{group}"), "name": "G" })).collect();
    let ids: Vec<String> = (0..source.below(8)).map(|unit| format!("u{index}{unit}")).collect();
    let indicators: Vec<Value> =
        (0..source.below(5)).map(|k| rules::indicator(source, &format!("k{index}{k}"), groups.len(), &ids)).collect();
    let units = ids.iter().map(|id| unit(source, id, index, &groups, &indicators)).collect();
    let breaker = ["commonSubtotal", "fewerDeductions"];
    let category = json!({
        "id": format!("c{index}"), "name": "C", "fullMarks": source.parameter(&["100", "60", "37.5"]),
        "groups": groups, "indicators": indicators,
        "adjustments": { "items": (0..3).map(|item| rules::item(source, item)).collect::<Vec<_>>() },
        "missingItems": source.pick(&["keep", "rescale"]),
        "negativeTotal": source.pick(&["floored", "allowed"]),
        "ranking": { "by": source.pick(&["category", "group"]), "tieBreakers": &breaker[..source.below(3)] },
        "grading": rules::grading(source, index, indicators.len()),
        "excellence": excellence(source),
    });
    (category, units)
}

/// What a category has of its own.
fn excellence(source: &Source) -> Value {
    match source.below(6) {
        0 => json!({ "average": source.parameter(&["16", "12"]), "ceiling": source.parameter(&["18", "25"]) }),
        1 => json!({ "exempt": source.parameter(&["10", "22"]) }),
        _ => json!({}),
    }
}

fn unit(source: &Source, id: &str, category: usize, groups: &[Value], indicators: &[Value]) -> Value {
    let mut unit = json!({
        "id": id, "name": id, "category": format!("c{category}"),
        "headcount": source.pick(&["0", "12", "7.5", "58"]), "heads": { "p0": source.pick(&["1", "0.5"]), "p1": source.below(9) }, "assessedHeadcount": source.below(60), "observations": {},
    });
    if !groups.is_empty() && source.chance(90) {
        unit["group"] = groups[source.below(groups.len())]["id"].clone();
    }
    for indicator in indicators {
        let id = indicator["id"].as_str().unwrap();
        if source.chance(92) {
            let periods = json!({ "q1": rules::reading(source), "h1": rules::reading(source) });
            unit["observations"][id] = json!({ "annual": rules::reading(source), "periods": periods });
        }
        if source.chance(10) {
            unit["indicatorDifficulty"][id] = source.parameter(&["1.2", "0.9"]).into();
        }
    }
    if source.chance(10) {
        unit["difficulty"] = source.parameter(&["1.1", "0.95", "1"]).into();
    }
    let entry = |_| {
        json!({
            "item": format!("a{}", source.below(3)), "level": source.pick(&["n", "p"]),
            "quantity": source.parameter(&["1", "2", "0.5"]), "matter": source.pick(&["", "m"]),
        })
    };
    unit["adjustments"] = (0..source.below(4)).map(entry).collect();
    if source.chance(8) {
        unit["veto"] = "v".into();
    }
    if source.chance(8) {
        unit["downgrade"] = (1 + source.below(2)).into();
    }
    if source.chance(8) {
        unit["exempt"] = true.into();
    }
    unit
}

/// The evaluation of a policy on a roster.
pub fn evaluate(policy: &Policy, roster: &Roster) -> Evaluation {
    Evaluation::new(Arc::new(policy.clone()), Arc::new(roster.clone()))
}
