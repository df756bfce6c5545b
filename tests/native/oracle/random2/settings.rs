//! A category: its sections, ledger, ladder of grades, circumstances and rules of grading.

use serde_json::{Value, json};

use super::rules;
use crate::oracle::random::numbers::Random;

pub fn category(random: &mut Random, id: &str, categories: &[&str]) -> Value {
    let sections = ["s", "t"].map(|section| self::section(random, section));
    let mut category = json!({
        "id": id, "name": "C", "fullMarks": random.text(&["100", "50"]),
        "groups": [{ "id": "g0", "name": "G" }, { "id": "g1", "name": "G" }],
        "sections": sections,
        "indicators": rules::indicators(random, id, categories),
        "missingItems": random.text(&["keep", "rescale", "rescaleSections"]),
        "negativeTotal": random.text(&["floored", "allowed"]),
        "periodShare": random.text(&["0", "0", "0.4", "1"]),
        "ranking": { "by": random.text(&["category", "category", "group"]), "tieBreakers": tie_breakers(random, id) },
        "adjustments": adjustments(random, id),
        "circumstances": circumstances(random),
        "grading": grading(random, id, categories),
    });
    if random.chance(40) {
        category["periodAwards"] = json!({ "id": "monthly", "name": "M", "points": ["0.5", "0.3", "0.1"] });
    }
    if random.chance(30) {
        category["excellence"] = json!({ "average": "18", "ceiling": "25", "exempt": "10" });
    }
    category
}

fn section(random: &mut Random, id: &str) -> Value {
    let conversion = match random.below(5) {
        0 => json!("none"),
        1 => json!("best"),
        2 | 3 => json!({ "ladder": { "points": ["20", "19", "18"], "otherwise": "16" } }),
        _ => json!({ "weight": "0.4" }),
    };
    let mut section = json!({ "id": id, "name": "S", "marks": random.text(&["20", "40"]), "conversion": conversion });
    for (field, value) in
        [("floor", json!("1")), ("cap", json!("25")), ("pass", json!({ random.text(&["points", "share"]): "0.6" }))]
    {
        if random.chance(40) {
            section[field] = value;
        }
    }
    section
}

fn tie_breakers(random: &mut Random, category: &str) -> Vec<Value> {
    let mut breakers = vec![
        json!("commonSubtotal"),
        json!("fewerDeductions"),
        json!({ "indicatorPoints": format!("{category}-k0") }),
        json!({ "sectionPoints": "s" }),
        json!("difficulty"),
    ];
    random.shuffle(&mut breakers);
    breakers.truncate(random.below(4));
    breakers
}

fn adjustments(random: &mut Random, category: &str) -> Value {
    let mut item = |id: &str, sign: &str| {
        let mut item = json!({
            "id": id, "name": "A", "sign": sign, "counting": random.text(&["everyEntry", "highestOnly"]),
            "levels": [
                { "id": "n", "name": "N", "worth": { "points": random.text(&["3", "1.005"]) } },
                { "id": "p", "name": "P", "worth": { "share": { "indicator": format!("{category}-k0"), "share": "0.1" } }, "cap": "2" },
            ],
        });
        if random.chance(40) {
            item["cap"] = "3.5".into();
        }
        item
    };
    let items = [item("praise", "bonus"), item("blame", "deduction"), item("special", "special")];
    let mut rules = json!({ "items": items });
    if random.chance(40) {
        rules["sets"] = json!([{ "id": "both", "name": "B", "items": ["praise", "monthly", format!("{category}-k2")], "bonusCap": "2.5", "deductionCap": "1" }]);
    }
    if random.chance(30) {
        rules["deductionCap"] = "4".into();
    }
    rules
}

fn effect(random: &mut Random) -> Value {
    match random.below(7) {
        0 => json!("nothing"),
        1 => json!({ "bar": random.text(&["d0", "d1"]) }),
        2 => json!({ "lower": 1 }),
        3 => json!({ "atMost": if random.chance(50) { json!(null) } else { json!("d2") } }),
        4 => json!({ "to": "d0" }),
        _ => json!({ "lift": 1 + random.below(2) }),
    }
}

/// `z0`, `z1` and `z2`.
fn circumstances(random: &mut Random) -> Vec<Value> {
    let circumstance = |at: usize| {
        json!({
            "id": format!("z{at}"), "name": "Z", "effect": effect(random),
            "ratioOffset": random.text(&["0", "5", "-3"]), "bonusFactor": random.text(&["1", "0.9", "0"]),
        })
    };
    (0..3).map(circumstance).collect()
}

fn grading(random: &mut Random, category: &str, categories: &[&str]) -> Value {
    let mut grades = Vec::new();
    for at in 0..4 {
        let mut grade = json!({ "id": format!("d{at}"), "name": "G", "excellent": at == 0, "ratioOffset": "2", "bonusCoefficient": random.text(&["1.2", "0.8"]) });
        if at == 3 {
            if random.chance(40) {
                grade["quota"] = json!({ "fromBelow": "0.2" });
            }
        } else {
            if random.chance(80) {
                grade["quota"] = if random.chance(50) { json!({ "share": "0.3" }) } else { json!({ "places": 1 }) };
            }
            if random.chance(40) {
                grade["threshold"] =
                    json!({ random.text(&["points", "percentage"]): random.text(&["10", "25", "40"]) });
            }
            grade["conditions"] = random.text(&["both", "both", "either"]).into();
        }
        grades.push(grade);
    }
    let rules: Vec<Value> = (0..random.below(4)).map(|at| grade_rule(random, at, category, categories)).collect();
    json!({
        "grades": grades, "rules": rules, "quotaRounding": random.text(&["floor", "halfUp", "ceil"]),
        "tieBlock": random.text(&["include", "exclude"]), "rollDown": random.text(&["off", "on"]), "lifted": random.text(&["within", "beyond"]),
    })
}

fn grade_rule(random: &mut Random, at: usize, category: &str, categories: &[&str]) -> Value {
    json!({
        "id": format!("r{at}"), "name": "R", "when": condition(random, category, categories), "effect": effect(random),
        "ratioOffset": random.text(&["0", "1"]), "bonusFactor": random.text(&["1", "0.5"]),
    })
}

/// A condition of any kind.
pub fn condition(random: &mut Random, category: &str, categories: &[&str]) -> Value {
    let indicator = format!("{category}-k0");
    match random.below(14) {
        0 => json!({ "failed": random.text(&["s", "t"]) }),
        1 => json!({ "circumstance": "z1" }),
        2 => json!({ "grades": { "among": ["d0", "d1"], "years": 1 + random.below(3) } }),
        3 => {
            let count = random.below(3);
            let of: Vec<Value> = (0..2).map(|_| condition(random, category, categories)).collect();
            json!({ "atLeast": { "count": count, "of": of } })
        }
        kind => {
            let figure = match kind {
                4 => json!({ "rate": indicator }),
                5 => json!({ "indicatorPoints": indicator }),
                6 => json!({ "sectionPoints": "s" }),
                7 => json!("total"),
                8 => json!("percentage"),
                9 => json!("deductions"),
                10 => json!({ "entries": { "item": "blame", "level": "n" } }),
                11 => json!("fromLast"),
                12 => json!({ "externalFromLast": { "indicator": indicator } }),
                _ => {
                    json!({ "measure": { "indicator": indicator, "probe": rules::probe(random, category, categories) } })
                }
            };
            let order = random.text(&["below", "atMost", "atLeast", "above"]);
            json!({ "is": { "figure": figure, "order": order, "bound": random.text(&["0.5", "2", "20"]) } })
        }
    }
}
