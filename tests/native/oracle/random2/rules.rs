//! Indicators and their rules.

use serde_json::{Value, json};

use crate::oracle::random::numbers::Random;

const SUBSTITUTES: [&str; 4] = ["zero", "full", "cohortMean", "exclude"];
const ORDERS: [&str; 4] = ["below", "atMost", "atLeast", "above"];

/// The indicators of a category: `k0` (common), `k1`, …, the last now and then extra.
pub fn indicators(random: &mut Random, category: &str, categories: &[&str]) -> Vec<Value> {
    let count = 2 + random.below(3);
    (0..count).map(|at| indicator(random, category, at, at + 1 == count, categories)).collect()
}

fn indicator(random: &mut Random, category: &str, at: usize, last: bool, categories: &[&str]) -> Value {
    let extra = last && random.chance(30);
    let kind = if extra { "extra" } else { random.text(&["common", "individual"]) };
    let mut indicator = json!({
        "id": format!("{category}-k{at}"), "name": "K", "kind": kind, "section": random.text(&["", "s", "t", "v"]), "source": "S",
        "marks": { "category": random.text(&["10", "20", "7.5", "30", "0"]) }, "rule": { "category": rule(random, category, categories, extra) },
        "quantities": [{ "id": "other", "name": "Q", "measuredIn": "%" }],
    });
    if random.chance(30) {
        indicator["marks"]["groups"] = json!({ "g0": "12.5" });
    }
    if random.chance(30) {
        indicator["rule"]["groups"] = json!({ "g0": rule(random, category, categories, extra) });
    }
    if random.chance(20) {
        indicator["rule"]["units"] = json!({ format!("{category}-0"): rule(random, category, categories, extra) });
    }
    if random.chance(30) {
        indicator["monitoring"] = json!({ "share": random.text(&["0.3", "0.5"]) });
    }
    indicator
}

fn rule(random: &mut Random, category: &str, categories: &[&str], extra: bool) -> Value {
    let combine = random.text(&["blend", "blend", "sum", "best", "worst"]);
    let points = extra || random.chance(25);
    let shares: &[&str] = if combine == "blend" && random.chance(60) { &["1"] } else { &["0.4", "0.6"] };
    let components: Vec<Value> = shares.iter().map(|share| component(random, share, category, categories)).collect();
    let mut rule =
        json!({ "combine": combine, "components": components, "unit": if points { "points" } else { "share" } });
    for (bound, value) in [("floor", "0"), ("cap", "1.5")] {
        if random.chance(25) {
            rule[bound] = value.into();
        }
    }
    rule
}

/// Whose results may be read without a circle, mostly: the categories that come later.
fn linked(random: &mut Random, category: &str, categories: &[&str]) -> Value {
    let own = categories.iter().position(|id| *id == category).unwrap();
    let of = match categories.get(own + 1) {
        Some(next) if random.chance(90) => *next,
        Some(_) | None => *random.pick(categories),
    };
    let figure = match random.below(5) {
        0 => json!({ "section": "s" }),
        1 => json!({ "indicator": format!("{of}-k0") }),
        2 => json!("percentage"),
        3 => json!("place"),
        _ => json!("total"),
    };
    json!({ "result": { "category": of, "of": figure, "take": random.text(&["mean", "sum", "min", "max"]) } })
}

fn measure(random: &mut Random, category: &str, categories: &[&str]) -> Value {
    match random.below(9) {
        0 => json!({ "tally": { "kinds": [
            { "id": "e", "name": "E", "worth": random.text(&["-2", "0.1"]) }, { "id": "f", "name": "F", "worth": "-0.5" },
        ] } }),
        1 => json!({ "panel": {
            "raters": [{ "id": "r", "name": "R", "weight": "1" }, { "id": "s", "name": "S", "weight": random.text(&["2", "0"]) }],
            "classes": [{ "id": "yes", "name": "Y", "worth": "100" }, { "id": "so", "name": "S", "worth": "70" }, { "id": "void", "name": "V" }],
        } }),
        2 | 3 => linked(random, category, categories),
        _ => json!(random.text(&[
            "level",
            "completion",
            "gap",
            "overTarget",
            "overTarget",
            "growth",
            "increment",
            "externalRank",
            "placeGain",
            "placeGain",
            "count",
            "score",
        ])),
    }
}

fn comparison(random: &mut Random) -> Value {
    let mean = random.text(&["simple", "pooled"]);
    match random.below(4) {
        0 => json!("best"),
        1 => json!({ "meanRatio": { "mean": mean } }),
        2 => json!({ "overMean": { "mean": mean } }),
        _ => json!("rank"),
    }
}

/// Steps 1 and 2 with all that they may say.
pub fn probe(random: &mut Random, category: &str, categories: &[&str]) -> Value {
    let mut probe = json!({
        "measure": measure(random, category, categories),
        "direction": random.text(&["benefit", "benefit", "cost"]), "cohort": random.text(&["category", "group"]),
    });
    if random.chance(45) {
        probe["comparison"] = comparison(random);
    }
    if random.chance(20) {
        probe["quantity"] = "other".into();
    }
    probe
}

fn component(random: &mut Random, share: &str, category: &str, categories: &[&str]) -> Value {
    let mut component = probe(random, category, categories);
    component["share"] = share.into();
    let place = component["comparison"] == "rank" || component["measure"] == "externalRank";
    component["scale"] = scale(random, place);
    if random.chance(25) {
        component["onlyIf"] = json!({
            "probe": probe(random, category, categories), "order": random.text(&ORDERS),
            "bound": random.text(&["0.5", "1", "3"]), "otherwise": random.text(&["0", "0.2"]),
        });
    }
    for field in ["whenMissing", "whenUndefined", "whenBoundsCoincide"] {
        component[field] = if random.chance(20) { json!({ "rate": "0.35" }) } else { json!(random.text(&SUBSTITUTES)) };
    }
    component
}

fn scale(random: &mut Random, place: bool) -> Value {
    if place && random.chance(70) {
        let rates = match random.below(3) {
            0 => json!({ "drop": { "drop": "0.05" } }),
            1 => json!({ "between": { "first": "1", "last": "0.6" } }),
            _ => json!({ "table": { "rates": ["1", "0.9", "0.7"], "otherwise": "0.5" } }),
        };
        return json!({ "ladder": { "from": random.text(&["first", "last"]), "rates": rates } });
    }
    let outside = random.text(&["flat", "extended"]);
    match random.below(5) {
        0 => json!({ "proportional": { "floor": "0", "cap": random.text(&["1", "1.2"]) } }),
        1 => json!({ "span": {
            "low": random.text(&["cohortMin", "cohortMean"]), "high": random.text(&["cohortMax", "cohortMean"]),
            "atLow": "0.6", "atHigh": "1", "outside": outside,
        } }),
        2 => {
            json!({ "steps": { "steps": [{ "at": "1", "rate": "0.6" }, { "at": "3", "rate": "1" }], "otherwise": "0.2" } })
        }
        3 => {
            json!({ "polyline": { "points": [{ "value": "0", "rate": "0.3" }, { "value": "2", "rate": "1" }], "outside": outside } })
        }
        _ => {
            let mut slope = json!({
                "origin": random.text(&["0", "1", "2.5"]), "every": random.text(&["1", "0.3"]), "up": random.text(&["0.1", "-0.1", "0"]),
                "down": "0.05", "whole": random.chance(50),
            });
            for (field, value) in [("base", "0.8"), ("floor", "0"), ("cap", "1.3")] {
                if random.chance(50) {
                    slope[field] = value.into();
                }
            }
            json!({ "slope": slope })
        }
    }
}
