//! Units and their readings.

use serde_json::{Value, json};

use super::Plan;
use super::numbers::{Random, on_midpoint, value};
use super::rules::Shape;

/// Different identifiers in no order.
pub fn identifiers(random: &mut Random, count: usize) -> Vec<String> {
    let mut ids: Vec<String> = (0..count).map(|at| format!("u{at}")).collect();
    random.shuffle(&mut ids);
    ids
}

/// A unit of a category.
pub fn unit(random: &mut Random, id: &str, plan: &Plan, periods: &Value) -> Value {
    let mut unit = json!({
        "id": id, "name": id, "category": plan.category["id"],
        "headcount": headcount(random), "assessedHeadcount": heads(random), "observations": {},
    });
    if random.chance(60) {
        for post in ["p0", "p1", "p2"] {
            if random.chance(70) {
                unit["heads"][post] = random.text(&["1", "3", "0.5", "12.25", "0"]).into();
            }
        }
    }
    if plan.groups > 0 && random.chance(94) {
        unit["group"] = format!("g{}", random.below(plan.groups)).into();
    }
    for (indicator, shape) in plan.category["indicators"].as_array().unwrap().iter().zip(&plan.shapes) {
        let id = indicator["id"].as_str().unwrap();
        if random.chance(94) {
            let mut observation = json!({ "annual": reading(random, shape, true) });
            for period in periods.as_array().unwrap() {
                if random.chance(80) {
                    let with_target = random.chance(40);
                    observation["periods"][period["id"].as_str().unwrap()] = reading(random, shape, with_target);
                }
            }
            unit["observations"][id] = observation;
        }
        if random.chance(10) {
            unit["indicatorDifficulty"][id] = random.text(&["1.2", "0.9", "1.05"]).into();
        }
    }
    if random.chance(20) {
        unit["difficulty"] = random.text(&["1.1", "0.95", "1.05", "1.005"]).into();
    }
    unit["adjustments"] = (0..random.below(5)).filter_map(|_| entry(random, plan)).collect();
    if random.chance(30) {
        let years = [2025, 2024, 2023].into_iter().filter(|_| random.chance(70));
        let years: Vec<i32> = years.collect();
        let past = years.into_iter().map(|year| json!({ "year": year, "grade": random.text(&["d0", "d1", "d2"]) }));
        unit["history"] = past.collect::<Vec<_>>().into();
    }
    if let Some(circumstances) = plan.category["circumstances"].as_array() {
        let some = circumstances.iter().filter(|_| random.chance(25)).map(|of| of["id"].clone());
        let mut some: Vec<Value> = some.collect();
        if random.chance(5) {
            some.extend([some.first().cloned().unwrap_or_default(), json!("nothing")]);
        }
        let marks = some.into_iter().filter(|id| !id.is_null()).map(|id| json!({ "circumstance": id, "reason": "r" }));
        unit["circumstances"] = marks.collect();
    } else if random.chance(8) {
        unit["veto"] = "v".into();
    }
    if unit.get("circumstances").is_none() && random.chance(12) {
        unit["downgrade"] = (1 + random.below(3)).into();
    }
    if random.chance(10) {
        unit["exempt"] = true.into();
    }
    unit
}

/// A unit whose category the policy doesn't have.
pub fn stray(random: &mut Random) -> Value {
    json!({ "id": "stray", "name": "S", "category": "nowhere", "headcount": heads(random), "assessedHeadcount": heads(random) })
}

/// People whose bonus is paid: now and then somebody who served only a part of the year.
fn headcount(random: &mut Random) -> Value {
    if random.chance(25) { random.text(&["12.5", "0.58", "7.333"]).into() } else { heads(random).into() }
}

fn heads(random: &mut Random) -> usize {
    if random.chance(10) { 0 } else { random.below(81) }
}

fn entry(random: &mut Random, plan: &Plan) -> Option<Value> {
    if random.chance(4) {
        return Some(json!({ "item": "nothing", "level": "n" }));
    }
    if plan.items.is_empty() {
        return None;
    }
    let item = random.pick(&plan.items).clone();
    let level = if random.chance(4) { "nothing" } else { random.text(&["n", "p"]) };
    Some(json!({
        "item": item["id"], "level": level, "quantity": random.text(&["1", "1", "2", "0.5", "0.333"]),
        "matter": random.text(&["", "m", "m", "o"]),
    }))
}

/// What was observed, each input now and then absent.
fn reading(random: &mut Random, shape: &Shape, target: bool) -> Value {
    let mut reading = json!({});
    let midpoint_target = *random.pick(&[48, 30, 7, 12, 24, 60]);
    let midpoint = if random.chance(30) { on_midpoint(random, shape.marks, midpoint_target) } else { None };
    if random.chance(93) {
        let score = shape.score && random.chance(85);
        reading["actual"] = match &midpoint {
            Some(value) => value.clone(),
            None if score => format!("{}.{}", random.below(101), random.text(&["0", "5", "25", "35"])),
            None => value(random, shape.style),
        }
        .into();
    }
    if target && random.chance(93) {
        let target = if midpoint.is_some() { midpoint_target.to_string() } else { value(random, shape.style) };
        reading["target"] = target.into();
    }
    if random.chance(90) {
        reading["prior"] = value(random, shape.style).into();
    }
    if shape.external && random.chance(90) {
        let field = *random.pick(&[1, 8, 9, 16]);
        reading["external"] = json!({ "place": 1 + random.below(field) });
        if random.chance(85) {
            reading["external"]["field"] = field.into();
        }
    }
    if shape.external && random.chance(80) {
        reading["priorExternal"] = json!({ "place": 1 + random.below(16) });
        if random.chance(30) {
            reading["priorExternal"]["field"] = 16.into();
        }
    }
    if shape.kinds {
        for kind in ["e0", "e1"] {
            if random.chance(70) {
                reading["kinds"][kind] = random.text(&["0", "1", "2", "3", "0.5"]).into();
            }
        }
    }
    if shape.raters && random.chance(90) {
        reading["panel"] = panel(random);
    }
    reading
}

fn panel(random: &mut Random) -> Value {
    let mut panel = json!({ "r0": { "score": format!("{}.{}", random.below(100), random.text(&["0", "5", "75"])) } });
    if random.chance(90) {
        let few = random.chance(10);
        let mut votes = || if few { 0 } else { random.below(9) };
        panel["r1"] = json!({ "ballots": { "a": votes(), "b": votes(), "c": votes(), "d": votes() } });
    }
    panel
}
