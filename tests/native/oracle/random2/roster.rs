//! Units: what is observed of them, their links, history, ledger and circumstances.

use serde_json::{Value, json};

use super::{CATEGORIES, PERIODS};
use crate::oracle::random::numbers::Random;

pub fn unit(random: &mut Random, category: &Value, at: usize) -> Value {
    let id = category["id"].as_str().unwrap();
    let mut unit = json!({
        "id": format!("{id}-{at}"), "name": "U", "category": id, "group": random.text(&["g0", "g1"]),
        "headcount": random.text(&["10", "2.5", "0"]), "assessedHeadcount": random.below(40),
        "heads": { "head": "1", "staff": random.text(&["9", "1.5"]) },
        "links": links(random), "observations": {}, "adjustments": ledger(random, id), "exempt": random.chance(12),
    });
    for indicator in category["indicators"].as_array().unwrap() {
        if random.chance(92) {
            unit["observations"][indicator["id"].as_str().unwrap()] = observation(random);
        }
    }
    if random.chance(40) {
        let grade = |random: &mut Random| random.text(&["d0", "d1", "d3"]);
        unit["history"] = json!([{ "year": 2025, "grade": grade(random) }, { "year": 2024, "grade": grade(random) }]);
    }
    let marks = (0..random.below(3)).map(|_| {
        let mut mark = json!({ "circumstance": random.text(&["z0", "z1", "z2"]), "reason": "R" });
        if random.chance(50) {
            mark["period"] = random.pick(&PERIODS).0.into();
        }
        mark
    });
    unit["circumstances"] = marks.collect();
    if random.chance(20) {
        unit["difficulty"] = random.text(&["1.1", "0.95"]).into();
    }
    unit
}

fn links(random: &mut Random) -> Vec<String> {
    (0..random.below(4)).map(|_| format!("{}-{}", random.pick(&CATEGORIES), random.below(4))).collect()
}

fn ledger(random: &mut Random, category: &str) -> Vec<Value> {
    let count = random.below(4);
    let entry = |_| {
        let mut entry = json!({
            "item": random.text(&["praise", "blame", "special", "nothing"]), "level": random.text(&["n", "p"]),
            "quantity": random.text(&["1", "0.5", "2"]), "matter": random.text(&["", "m"]),
        });
        if random.chance(40) {
            entry["period"] = random.pick(&PERIODS).0.into();
        }
        if random.chance(25) {
            entry["parts"] = json!([{ "unit": format!("{category}-0"), "part": "0.6" }, { "unit": format!("{category}-1"), "part": "0.4" }]);
        }
        entry
    };
    (0..count).map(entry).collect()
}

fn observation(random: &mut Random) -> Value {
    let mut observation = json!({ "annual": reading(random) });
    for (period, _) in PERIODS {
        if random.chance(60) {
            observation["periods"][period] = reading(random);
        }
    }
    if random.chance(50) {
        observation["quantities"]["other"] = json!({ "annual": reading(random), "periods": { "q1": reading(random) } });
    }
    observation
}

/// What may be read, each now and then absent or strange.
fn reading(random: &mut Random) -> Value {
    let mut reading = json!({});
    for field in ["actual", "target", "prior"] {
        if random.chance(88) {
            reading[field] = random.text(&["0", "-2", "1", "2", "2", "3", "4.5", "7.25", "80"]).into();
        }
    }
    for field in ["external", "priorExternal"] {
        if random.chance(70) {
            reading[field] = json!({ "place": 1 + random.below(9) });
            if random.chance(80) {
                reading[field]["field"] = 9.into();
            }
        }
    }
    if random.chance(80) {
        reading["kinds"] = json!({ "e": random.text(&["1", "2"]), "f": "0.5" });
    }
    if random.chance(80) {
        reading["panel"] =
            json!({ "r": { "score": "88.5" }, "s": { "ballots": { "yes": random.below(9), "so": 2, "void": 1 } } });
    }
    reading
}
