//! Funds and awards.

use serde_json::{Value, json};

use super::{PERIODS, rules, settings};
use crate::oracle::random::numbers::Random;

pub fn fund(random: &mut Random, at: usize, categories: &[&str]) -> Value {
    let first = categories[0];
    let mode = match random.below(5) {
        0 => json!({ "perHead": { "base": "333.33" } }),
        1 => json!({ "perUnit": { "base": "1000" } }),
        2 => json!({ "perPoint": { "rate": "1.5", "threshold": "30" } }),
        _ => json!({ "pool": { "sum": random.text(&["100000", "7.77"]) } }),
    };
    let coefficient = match random.below(5) {
        0 => json!({ "grade": { "coefficients": { "d0": "1.5" } } }),
        1 => {
            json!({ "score": { "of": random.text(&["total", "percentage"]), "points": [{ "value": "0", "rate": "0.5" }, { "value": "40", "rate": "1.5" }] } })
        }
        2 => json!({ "place": { "coefficients": ["2", "1.5"], "otherwise": "1" } }),
        _ => {
            let scale = if random.chance(50) {
                json!({ "steps": { "steps": [{ "at": "1", "rate": "1" }, { "at": "5", "rate": "2" }], "otherwise": "0.5" } })
            } else {
                json!({ "polyline": { "points": [{ "value": "0", "rate": "0" }, { "value": "10", "rate": "2" }] } })
            };
            json!({ "measure": { "indicator": format!("{first}-k0"), "probe": rules::probe(random, first, categories), "scale": scale } })
        }
    };
    let mut fund = json!({ "id": format!("f{at}"), "name": "F", "mode": mode, "coefficient": coefficient, "exemptCoefficient": "0.7" });
    if random.chance(50) {
        fund["coverage"] =
            if random.chance(50) { json!({ "only": [first] }) } else { json!({ "all": { "except": [first] } }) };
    }
    if random.chance(40) {
        fund["condition"] = settings::condition(random, first, categories);
    }
    if random.chance(40) {
        fund["posts"] =
            json!([{ "id": "head", "name": "H", "weight": "1.5" }, { "id": "staff", "name": "S", "weight": "1" }]);
    }
    fund
}

pub fn award(random: &mut Random, at: usize, categories: &[&str]) -> Value {
    let first = categories[0];
    let by = match random.below(5) {
        0 => json!({ "section": "s" }),
        1 => json!({ "indicators": [format!("{first}-k0"), format!("{first}-k1")] }),
        2 => json!({ "placeGain": { "indicator": format!("{first}-k0") } }),
        3 => json!({ "periodTotal": PERIODS[0].0 }),
        _ => json!("total"),
    };
    let prizes = if random.chance(70) { json!({ "places": ["100", "50.01", "0"] }) } else { json!({ "each": "10" }) };
    let mut award = json!({
        "id": format!("a{at}"), "name": "A", "by": by, "within": random.text(&["together", "category", "group"]),
        "prizes": prizes, "tieBlock": random.text(&["include", "exclude"]),
    });
    if random.chance(40) {
        award["categories"] = json!(categories);
    }
    if random.chance(40) {
        award["condition"] = settings::condition(random, first, categories);
    }
    award
}
