//! Grade ladders, adjustment items and bonuses.

use serde_json::{Value, json};

use super::numbers::Random;

pub const ROUNDINGS: &[&str] = &["floor", "halfUp", "ceil"];

/// A ladder of up to five grades; quotas, thresholds, both or neither on each.
pub fn grading(random: &mut Random, indicators: &[Value]) -> Value {
    let count = if random.chance(5) { 0 } else { 1 + random.below(5) };
    let grades: Vec<Value> = (0..count).map(|at| grade(random, at, at + 1 == count)).collect();
    let mut gates = Vec::new();
    for _ in 0..random.below(3) {
        if count == 0 {
            break;
        }
        let grade = random.below(count);
        let condition = if indicators.is_empty() || random.chance(50) {
            json!({ "deductionsOver": random.text(&["0", "1", "2"]) })
        } else {
            json!({ "rateBelow": { "indicator": random.pick(indicators)["id"], "rate": random.text(&["0.6", "0.8", "0.3"]) } })
        };
        gates.push(json!({ "grade": format!("d{grade}"), "condition": condition }));
    }
    let roll_down = random.text(&["off", "on"]);
    let mut grading = json!({
        "grades": grades, "gates": gates, "quotaRounding": random.text(ROUNDINGS),
        "tieBlock": random.text(&["include", "exclude"]), "rollDown": roll_down, "lifted": random.text(&["within", "beyond"]),
    });
    if count > 1 && random.chance(30) {
        grading["vetoGrade"] = format!("d{}", 1 + random.below(count - 1)).into();
    }
    grading
}

/// Rules of every effect on every figure and circumstance that there is, alone and in lists.
pub fn rules(random: &mut Random, category: &Value) -> Vec<Value> {
    (0..random.below(4))
        .map(|at| {
            let when = condition(random, category, 0);
            let grade = format!("d{}", random.below(4));
            let effect = match random.below(8) {
                6 => json!({ "lift": 1 + random.below(2) }),
                7 => json!({ "to": grade }),
                0 => json!("nothing"),
                1 => json!({ "lower": 1 + random.below(2) }),
                2 => json!({ "atMost": grade }),
                3 => json!({ "atMost": null }),
                _ => json!({ "bar": grade }),
            };
            let mut rule = json!({ "id": format!("r{at}"), "name": "R", "when": when, "effect": effect });
            if random.chance(30) {
                rule["ratioOffset"] = random.text(&["5", "2.5", "-3"]).into();
            }
            if random.chance(30) {
                rule["bonusFactor"] = random.text(&["0.9", "0", "1.15"]).into();
            }
            rule
        })
        .collect()
}

fn condition(random: &mut Random, category: &Value, depth: usize) -> Value {
    if depth < 3 && random.chance(25) {
        let of: Vec<Value> = (0..random.below(4)).map(|_| condition(random, category, depth + 1)).collect();
        return json!({ "atLeast": { "count": random.below(of.len() + 2), "of": of } });
    }
    let order = random.text(&["below", "atMost", "atLeast", "above"]);
    let indicator = category["indicators"].as_array().and_then(|all| all.first()).map(|one| one["id"].clone());
    let (figure, bound) = match (random.below(11), indicator) {
        (10, _) => {
            let among = [random.text(&["d0", "d1"]), random.text(&["d1", "d2"])];
            return json!({ "grades": { "among": among, "years": 1 + random.below(3) } });
        }
        (0, Some(indicator)) => (json!({ "rate": indicator }), random.text(&["0", "0.6", "0.8", "1"])),
        (1, Some(indicator)) => (json!({ "indicatorPoints": indicator }), random.text(&["0", "5", "12.5"])),
        (2, _) => (json!("total"), random.text(&["0", "40", "60.5", "80"])),
        (3, _) => (json!("percentage"), random.text(&["0", "50", "70", "90.25"])),
        (4, _) => return json!({ "circumstance": random.text(&["s0", "s1", "veto"]) }),
        (5, _) => return json!({ "failed": random.text(&["s", "t"]) }),
        (6, _) => (json!({ "sectionPoints": random.text(&["s", "t"]) }), random.text(&["0", "12.5", "20"])),
        (7, _) => (json!("fromLast"), random.text(&["1", "2", "3"])),
        (8, _) => {
            let mut entries = json!({ "item": random.text(&["a0", "a1"]) });
            if random.chance(40) {
                entries["level"] = random.text(&["n", "p"]).into();
            }
            (json!({ "entries": entries }), random.text(&["0", "1", "2"]))
        }
        _ => (json!("deductions"), random.text(&["0", "1", "2"])),
    };
    json!({ "is": { "figure": figure, "order": order, "bound": bound } })
}

/// What may be marked at units, of every effect; some name grades that there are not.
pub fn circumstances(random: &mut Random) -> Vec<Value> {
    let effects = [json!("nothing"), json!({ "lower": 1 }), json!({ "lower": 2 }), json!({ "atMost": null })];
    let of = |random: &mut Random, at: usize| {
        let grade = format!("d{}", random.below(4));
        let effect = match random.below(9) {
            7 => json!({ "lift": 1 + random.below(2) }),
            8 => json!({ "to": grade }),
            0 | 1 => json!({ "bar": grade }),
            2 => json!({ "atMost": grade }),
            other => effects[other - 3].clone(),
        };
        let mut circumstance = json!({ "id": format!("s{at}"), "name": "S", "effect": effect });
        if random.chance(40) {
            circumstance["ratioOffset"] = random.text(&["5", "3", "-2.5"]).into();
        }
        if random.chance(40) {
            circumstance["bonusFactor"] = random.text(&["0.9", "0", "1.15", "0.333"]).into();
        }
        circumstance
    };
    (0..random.below(4)).map(|at| of(random, at)).collect()
}

fn grade(random: &mut Random, at: usize, last: bool) -> Value {
    let mut grade = json!({
        "id": format!("d{at}"), "name": "G", "excellent": at == 0 || random.chance(20),
        "ratioOffset": random.text(&["0", "5", "2.5", "-5", "-20"]),
        "bonusCoefficient": random.text(&["1", "1.2", "0.85", "0", "1.333"]),
        "promotionPriority": random.chance(30), "interview": random.chance(30),
    });
    let (quota, threshold) =
        if last { (random.chance(15), random.chance(15)) } else { (random.chance(75), random.chance(35)) };
    if quota {
        grade["quota"] = if random.chance(70) {
            json!({ "share": random.text(&["0.2", "0.3", "0.25", "0.4", "0.15", "0.125"]) })
        } else {
            json!({ "places": random.below(5) })
        };
    }
    if last && at > 0 && random.chance(25) {
        grade["quota"] = json!({ "fromBelow": random.text(&["0.1", "0.2", "0.25", "0.5"]) });
    }
    if random.chance(30) {
        grade["conditions"] = "either".into();
    }
    if threshold {
        let kind = random.text(&["percentage", "points"]);
        grade["threshold"] = json!({ kind: random.text(&["60", "80", "70", "40", "90", "20"]) });
    }
    grade
}

/// An item of the ledger with two levels.
pub fn item(random: &mut Random, at: usize) -> Value {
    let sign = random.text(&["bonus", "deduction", "special"]);
    let second = if sign == "special" { random.text(&["-1.5", "-3"]) } else { random.text(&["0.5", "1.25", "2"]) };
    let mut item = json!({
        "id": format!("a{at}"), "name": "A", "sign": sign, "counting": random.text(&["everyEntry", "highestOnly"]),
        "levels": [
            { "id": "n", "name": "N", "points": random.text(&["3", "2", "1.005", "0.125"]) },
            { "id": "p", "name": "P", "points": second },
        ],
    });
    for level in 0..2 {
        if random.chance(20) {
            item["levels"][level]["cap"] = random.text(&["1", "2.5", "0"]).into();
        }
    }
    if random.chance(40) {
        item["cap"] = random.text(&["2", "3.5", "1"]).into();
    }
    item
}

/// Bonus funds in any mode, of all, of some or of no categories.
pub fn funds(random: &mut Random, categories: &[Value]) -> Value {
    let mut fund = |at: usize| {
        let mode = match random.below(5) {
            0 => json!({ "perHead": { "base": random.text(&["1000", "333.33", "0.05"]) } }),
            1 => json!({ "perUnit": { "base": random.text(&["100000", "333.335", "0.01"]) } }),
            2 => {
                json!({ "perPoint": { "rate": random.text(&["1.5", "0.333", "12.34"]), "threshold": random.text(&["60", "40", "0"]) } })
            }
            _ => json!({ "pool": { "sum": random.text(&["100000", "1000.01", "7.77", "0.05"]) } }),
        };
        let some: Vec<&Value> =
            categories.iter().filter(|_| random.chance(50)).map(|category| &category["id"]).collect();
        let coverage = match random.below(3) {
            0 => json!({ "all": {} }),
            1 => json!({ "all": { "except": some } }),
            _ => json!({ "only": some }),
        };
        let mut fund = json!({
            "id": format!("f{at}"), "name": "F", "coverage": coverage, "mode": mode,
            "exemptCoefficient": random.text(&["1", "0.75", "0"]),
        });
        let grades: Vec<&Value> =
            categories.iter().filter_map(|category| category["grading"]["grades"].as_array()).flatten().collect();
        if !grades.is_empty() && random.chance(40) {
            let own = (0..2).map(|_| {
                let grade = random.pick(&grades)["id"].as_str().unwrap().to_owned();
                (grade, Value::from(random.text(&["1.5", "0.7", "0"])))
            });
            fund["coefficient"] = json!({ "grade": { "coefficients": own.collect::<serde_json::Map<_, _>>() } });
        } else if random.chance(30) {
            let scores: Vec<&str> =
                ["0", "40", "55.5", "70", "83.33", "100"].into_iter().filter(|_| random.chance(50)).collect();
            let point = |score| json!({ "value": score, "rate": random.text(&["0", "0.5", "1.2", "0.333"]) });
            let points: Vec<Value> = scores.into_iter().chain(["90"]).map(point).collect();
            fund["coefficient"] = json!({ "score": { "of": random.text(&["percentage", "total"]), "points": points } });
        } else if random.chance(40) {
            let places = (0..random.below(4)).map(|_| random.text(&["2", "1.5", "0.85", "0"])).collect::<Vec<_>>();
            let otherwise = random.text(&["1", "0.5", "0"]);
            fund["coefficient"] = json!({ "place": { "coefficients": places, "otherwise": otherwise } });
        }
        if random.chance(40) {
            let post =
                |at| json!({ "id": format!("p{at}"), "name": "P", "weight": random.text(&["35", "20", "1.5", "0"]) });
            fund["posts"] = (0..3).map(post).collect::<Vec<_>>().into();
        }
        fund
    };
    (0..4).map(&mut fund).collect::<Vec<_>>().into()
}

/// A bonus in any mode.
pub fn bonus(random: &mut Random) -> Value {
    let mode = match random.below(4) {
        0 => json!({ "standard": { "base": random.text(&["1000", "333.33", "0.05"]) } }),
        1 => {
            json!({ "perPoint": { "rate": random.text(&["1.5", "0.333", "12.34"]), "threshold": random.text(&["60", "40", "0"]) } })
        }
        _ => json!({ "pool": { "sum": random.text(&["100000", "1000.01", "7.77", "0.05"]) } }),
    };
    json!({ "mode": mode, "exemptCoefficient": random.text(&["1", "0.75", "0"]) })
}
