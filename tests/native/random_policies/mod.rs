//! Small random policies that use every part of the model that decides grades, from a seed.

mod ladders;

use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::Project;
use serde_json::{Value, json};

pub use ladders::ladder;

/// Splitmix64: the same numbers on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
}

fn rule(dice: &mut Dice) -> Value {
    let substitute = *dice.pick(&["zero", "full", "exclude", "cohortMean"]);
    let (measure, scale) = match dice.below(6) {
        0 => (json!("rank"), json!({ "ladder": { "between": { "first": "1", "last": "0.5" } } })),
        1 => (
            json!("level"),
            json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } }),
        ),
        2 => (json!("toBest"), json!({ "proportional": {} })),
        _ => (json!("score"), json!({ "proportional": { "cap": "1" } })),
    };
    json!({ "components": [{ "measure": measure, "scale": scale, "whenMissing": substitute }] })
}

fn marks(dice: &mut Dice, groups: &[&str], units: usize) -> Value {
    let mut marks = json!({ "category": (dice.below(5) * 10).to_string() });
    for group in groups {
        if dice.one_in(5) {
            marks["groups"][*group] = json!((dice.below(4) * 10).to_string());
        }
    }
    if dice.one_in(6) {
        marks["units"][format!("u{}", dice.below(units as u64))] = json!((dice.below(4) * 10).to_string());
    }
    marks
}

fn grading(dice: &mut Dice, indicators: u64) -> Value {
    let mut grades: Vec<Value> = ["g0", "g1", "g2"]
        .iter()
        .map(|id| {
            let mut grade = json!({ "id": id, "name": id, "excellent": *id == "g0" });
            if !dice.one_in(4) {
                grade["quota"] = match dice.below(2) {
                    0 => json!({ "places": 1 + dice.below(2) }),
                    _ => json!({ "share": dice.pick(&["0.2", "0.3", "0.34"]) }),
                };
            }
            if dice.one_in(3) {
                grade["threshold"] = match dice.below(2) {
                    0 => json!({ "percentage": (50 + dice.below(40)).to_string() }),
                    _ => json!({ "points": (50 + dice.below(40)).to_string() }),
                };
            }
            grade
        })
        .collect();
    grades.push(json!({ "id": "g3", "name": "g3", "excellent": dice.one_in(12) }));
    let mut grading = json!({
        "grades": grades,
        "quotaRounding": dice.pick(&["floor", "halfUp", "ceil"]),
        "tieBlock": dice.pick(&["include", "exclude"]),
        "rollDown": dice.pick(&["off", "on"]),
    });
    if dice.one_in(4) {
        grading["gates"] = json!([{ "grade": "g0", "condition": { "deductionsOver": "1" } }]);
    } else if dice.one_in(4) {
        let indicator = format!("k{}", dice.below(indicators));
        grading["gates"] =
            json!([{ "grade": "g1", "condition": { "rateBelow": { "indicator": indicator, "rate": "0.6" } } }]);
    }
    grading
}

fn unit(dice: &mut Dice, position: usize, groups: &[&str], indicators: u64) -> Value {
    let mut unit = json!({ "id": format!("u{position}"), "name": "u", "category": "c",
        "headcount": 10 + dice.below(90), "assessedHeadcount": 10 + dice.below(40) });
    if !groups.is_empty() {
        unit["group"] = json!(dice.pick(groups));
    }
    for k in 0..indicators {
        if !dice.one_in(8) {
            // A few values only, so that ties are common.
            let value = if dice.one_in(2) { 60 + 10 * dice.below(5) } else { 50 + dice.below(51) };
            let tenths = if dice.one_in(3) { dice.below(1000) } else { 0 };
            unit["observations"][format!("k{k}")] = json!({ "annual": { "actual": format!("{value}.{tenths:03}") } });
        }
    }
    let mut entries = Vec::new();
    if dice.one_in(3) {
        entries.push(json!({ "item": "plus", "level": "l", "quantity": (1 + dice.below(3)).to_string() }));
    }
    if dice.one_in(3) {
        entries.push(json!({ "item": "minus", "level": "l", "quantity": (1 + dice.below(3)).to_string() }));
    }
    unit["adjustments"] = json!(entries);
    if dice.one_in(8) {
        unit["difficulty"] = json!("1.05");
    }
    if dice.one_in(8) {
        unit["indicatorDifficulty"]["k0"] = json!("1.1");
    }
    if dice.one_in(12) {
        unit["downgrade"] = json!(1);
    }
    if dice.one_in(15) {
        unit["veto"] = json!("v");
    }
    if dice.one_in(12) {
        unit["exempt"] = json!(true);
    }
    unit
}

/// A project of one category `c` with 3 to 5 indicators `k0`… and 3 to 8 units `u0`….
pub fn project(seed: u64) -> Project {
    let mut dice = Dice(seed);
    let dice = &mut dice;
    let indicators = 3 + dice.below(3);
    let units = 3 + usize::try_from(dice.below(6)).unwrap();
    let groups: &[&str] = if dice.one_in(2) { &["g", "h"] } else { &[] };
    let indicator_list: Vec<Value> = (0..indicators)
        .map(|k| {
            json!({ "id": format!("k{k}"), "name": "k", "marks": marks(dice, groups, units), "rule": rule(dice),
                    "kind": dice.pick(&["common", "individual"]), "source": (if k == 1 { "O" } else { "" }) })
        })
        .collect();
    let breakers: Vec<Value> = [json!("commonSubtotal"), json!("fewerDeductions"), json!({ "indicatorPoints": "k1" })]
        .into_iter()
        .filter(|_| dice.one_in(3))
        .collect();
    let by = if groups.is_empty() || dice.one_in(2) { "category" } else { "group" };
    let mut adjustments = json!({ "items": [
        { "id": "plus", "name": "p", "sign": "bonus", "levels": [{ "id": "l", "name": "l", "points": "1.5" }] },
        { "id": "minus", "name": "m", "sign": "deduction", "levels": [{ "id": "l", "name": "l", "points": "0.8" }] }
    ], "bonusCap": "3" });
    if seed % 3 == 1 {
        adjustments["items"][0]["levels"][0]["cap"] = "2".into();
        let caps = |name: &str, item: &str| json!({ "id": name, "name": name, "items": [item], "bonusCap": "1.75", "deductionCap": "0.9" });
        adjustments["sets"] = json!([caps("s", "plus"), caps("t", "minus")]);
    }
    let group_list: Vec<Value> = groups.iter().map(|id| json!({ "id": id, "name": id })).collect();
    let mut value = json!({
        "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026,
            "rounding": { "points": dice.below(3), "total": dice.below(3) },
            "bonus": { "mode": { "standard": { "base": "9000" } } },
            "categories": [{
                "id": "c", "name": "c", "fullMarks": "100", "groups": group_list, "indicators": indicator_list,
                "adjustments": adjustments,
                "missingItems": dice.pick(&["keep", "keep", "rescale"]),
                "negativeTotal": dice.pick(&["floored", "allowed"]),
                "ranking": { "by": by, "tieBreakers": breakers },
                "grading": grading(dice, indicators)
            }] },
        "roster": { "units": (0..units).map(|u| unit(dice, u, groups, indicators)).collect::<Vec<_>>() }
    });
    if seed % 4 == 1 {
        sections(&mut Dice(!seed), &mut value["policy"]["categories"][0]);
    }
    Project::from_json(&value.to_string()).unwrap_or_else(|error| panic!("seed {seed}: {error}"))
}

/// Puts indicators into two sections that count by themselves, and some into a mere heading.
fn sections(dice: &mut Dice, category: &mut Value) {
    for indicator in category["indicators"].as_array_mut().unwrap() {
        indicator["section"] = json!(dice.pick(&["s", "s", "t", "t", "u"]));
    }
    let conversions = [
        json!("none"),
        json!("best"),
        json!({ "ladder": { "points": ["40", "36.5", "33"], "otherwise": "30" } }),
        json!({ "weight": dice.pick(&["0.5", "1.333"]) }),
    ];
    let declared = ["s", "t"].map(|id| {
        let mut section = json!({ "id": id, "name": format!("{id}{id}"), "conversion": dice.pick(&conversions) });
        for (field, value) in [("marks", "40"), ("floor", "5.5"), ("cap", "35.25")] {
            if field == "marks" || dice.one_in(3) {
                section[field] = json!(value);
            }
        }
        if dice.one_in(2) {
            section["pass"] = match dice.below(2) {
                0 => json!({ "points": "24" }),
                _ => json!({ "share": "0.6" }),
            };
        }
        section
    });
    category["sections"] = json!(declared);
    if dice.one_in(3) {
        category["missingItems"] = json!("rescaleSections");
    }
    let breakers = category["ranking"]["tieBreakers"].as_array_mut().unwrap();
    if dice.one_in(2) {
        breakers.insert(0, json!({ "sectionPoints": "t" }));
    }
}

pub fn evaluation(seed: u64) -> Evaluation {
    evaluated(project(seed))
}

pub fn evaluated(project: Project) -> Evaluation {
    Evaluation::new(Arc::new(project.policy), Arc::new(project.roster))
}
