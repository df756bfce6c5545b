//! Indicators, readings, adjustment items and grade ladders of random projects, as they stand in a project file.

use serde_json::{Value, json};

use super::Source;

/// An indicator with a rule of one or two components.
pub fn indicator(source: &Source, id: &str, groups: usize, units: &[String]) -> Value {
    let components = if source.chance(25) {
        vec![component(source, "0.4"), component(source, "0.6")]
    } else {
        vec![component(source, "1")]
    };
    let mut marks = json!({ "category": source.parameter(&["20", "10", "7.5", "0"]) });
    if groups > 0 && source.chance(30) {
        marks["groups"]["g0"] = source.parameter(&["12.5", "0"]).into();
    }
    if !units.is_empty() && source.chance(20) {
        marks["units"][&units[0]] = source.parameter(&["5", "0"]).into();
    }
    let mut rule =
        json!({ "components": components, "combine": source.pick(&["blend", "blend", "sum", "best", "worst"]) });
    for (bound, rates) in [("floor", ["0", "0.3"]), ("cap", ["1", "0.8"])] {
        if source.chance(20) {
            rule[bound] = source.parameter(&rates).into();
        }
    }
    let mut indicator = json!({
        "id": id, "name": "K", "kind": source.pick(&["common", "individual"]), "section": source.pick(&["", "s"]),
        "marks": marks, "rule": rule, "scheduleDriven": source.chance(20),
    });
    if source.chance(30) {
        indicator["monitoring"] = json!({ "share": source.parameter(&["0.3", "0.5", "0.2"]) });
    }
    indicator
}

fn component(source: &Source, share: &str) -> Value {
    let rater = |id: usize| json!({ "id": format!("r{id}"), "name": "R", "weight": source.parameter(&["1", "0.5"]) });
    let plain = [
        "level",
        "completion",
        "gap",
        "overTarget",
        "growth",
        "increment",
        "externalRank",
        "placeGain",
        "count",
        "score",
    ];
    let kind = |id: usize| json!({ "id": format!("e{id}"), "name": "E", "worth": source.parameter(&["-0.2", "0.1"]) });
    let measure = match source.below(plain.len() + 2) {
        tally if tally == plain.len() + 1 => json!({ "tally": { "kinds": [kind(0), kind(1)] } }),
        panel if panel == plain.len() => {
            let mut panel = json!({ "raters": [rater(0), rater(1)] });
            if source.chance(50) {
                let class = |id: &str, name: &str| json!({ "id": id, "name": name });
                let (mut first, mut other) = (class("a", ""), class("v1", "Half"));
                first["worth"] = source.parameter(&["100", "90"]).into();
                other["worth"] = source.parameter(&["50", "12.5"]).into();
                panel["classes"] = json!([first, other, class("void", "Void")]);
            }
            json!({ "panel": panel })
        }
        other => json!(plain[other]),
    };
    let substitute = || match source.below(6) {
        0 => json!({ "rate": source.parameter(&["0.4", "0.25"]) }),
        other => json!(["zero", "full", "cohortMean", "exclude", "zero"][other - 1]),
    };
    let comparison = if source.chance(40) { comparison(source) } else { Value::Null };
    let entry = match source.below(4) {
        0 => {
            let asked = if source.chance(40) { self::comparison(source) } else { Value::Null };
            json!({
                "probe": { "measure": source.pick(&plain), "comparison": asked, "direction": source.pick(&["benefit", "cost"]) },
                "order": source.pick(&["below", "atMost", "atLeast", "above"]), "bound": source.value(),
                "otherwise": source.parameter(&["0", "0.2"]),
            })
        }
        _ => Value::Null,
    };
    let places = comparison == "rank" || (measure == "externalRank" && comparison.is_null());
    json!({
        "share": share, "measure": measure, "comparison": comparison, "direction": source.pick(&["benefit", "cost"]),
        "cohort": source.pick(&["category", "group"]), "onlyIf": entry,
        "scale": if places && source.chance(80) { ladder(source) } else { scale(source) },
        "whenMissing": substitute(), "whenUndefined": substitute(), "whenBoundsCoincide": substitute(),
    })
}

fn comparison(source: &Source) -> Value {
    let mean = source.pick(&["simple", "pooled"]);
    match source.below(4) {
        0 => json!("best"),
        1 => json!({ "meanRatio": { "mean": mean } }),
        2 => json!({ "overMean": { "mean": mean } }),
        _ => json!("rank"),
    }
}

fn ladder(source: &Source) -> Value {
    let rates = match source.below(3) {
        0 => json!({ "drop": { "drop": source.parameter(&["0.1", "0.05"]) } }),
        1 => json!({ "between": { "first": "1", "last": source.parameter(&["0.6", "0"]) } }),
        _ => json!({ "table": { "rates": ["1", "0.9", "0.7"], "otherwise": "0.5" } }),
    };
    json!({ "ladder": { "from": source.pick(&["first", "last"]), "rates": rates } })
}

fn scale(source: &Source) -> Value {
    let outside = source.pick(&["flat", "extended"]);
    let number = |usual| source.parameter(usual);
    match source.below(5) {
        0 => {
            json!({ "proportional": if source.chance(50) { json!({}) } else { json!({ "floor": "0", "cap": number(&["1", "1.2"]) }) } })
        }
        1 => {
            let bound =
                |cohort: &str| if source.chance(70) { json!(cohort) } else { json!({ "fixed": source.value() }) };
            json!({ "span": {
                "low": bound(source.pick(&["cohortMin", "cohortMean"])), "high": bound(source.pick(&["cohortMax", "cohortMean"])),
                "atLow": number(&["0.6", "0"]), "atHigh": "1", "outside": outside,
            } })
        }
        2 => {
            let step = |_| json!({ "at": source.value(), "rate": number(&["1", "0.8", "0.6"]) });
            json!({ "steps": { "steps": (0..source.below(4)).map(step).collect::<Vec<_>>(), "otherwise": number(&["0"]) } })
        }
        3 => {
            let point = |_| json!({ "value": source.value(), "rate": number(&["1", "0.8", "0.6"]) });
            json!({ "polyline": { "points": (0..source.below(4)).map(point).collect::<Vec<_>>(), "outside": outside } })
        }
        _ => {
            let mut slope = json!({
                "origin": source.value(), "every": number(&["1", "0.3"]), "up": number(&["-0.1", "0.05"]),
                "down": number(&["0.1", "0"]), "whole": source.chance(30),
            });
            for (bound, value) in [("base", "0.8"), ("floor", "0"), ("cap", "1.2")] {
                if source.chance(50) {
                    slope[bound] = value.into();
                }
            }
            json!({ "slope": slope })
        }
    }
}

/// A reading in which each input is mostly there.
pub fn reading(source: &Source) -> Value {
    let mut reading = json!({});
    for input in ["actual", "target", "prior"] {
        if source.chance(85) {
            reading[input] = source.value().into();
        }
    }
    if source.chance(20) {
        reading["external"] = json!({ "place": source.below(9), "field": 6 });
    }
    if source.chance(20) {
        reading["priorExternal"] = json!({ "place": source.below(9) });
        if source.chance(50) {
            reading["priorExternal"]["field"] = 6.into();
        }
    }
    if source.chance(20) {
        reading["kinds"] = json!({ "e0": source.parameter(&["3", "0"]) });
        if source.chance(50) {
            reading["kinds"]["e1"] = source.parameter(&["1", "2.5"]).into();
        }
    }
    if source.chance(20) {
        let mut votes = json!({ "a": source.below(9), "b": source.below(9), "c": 0, "d": source.below(2) });
        if source.chance(60) {
            votes["v1"] = source.below(9).into();
            votes["void"] = source.below(5).into();
        }
        reading["panel"] = json!({ "r0": { "score": source.value() }, "r1": { "ballots": votes } });
    }
    reading
}

/// An item of the ledger.
pub fn item(source: &Source, index: usize) -> Value {
    let mut item = json!({
        "id": format!("a{index}"), "name": "A", "sign": source.pick(&["bonus", "deduction", "special"]),
        "levels": [
            { "id": "n", "name": "N", "points": source.parameter(&["5", "3.25"]) },
            { "id": "p", "name": "P", "points": source.parameter(&["2", "-1.5"]) },
        ],
        "counting": source.pick(&["everyEntry", "highestOnly"]),
    });
    if source.chance(40) {
        item["cap"] = source.parameter(&["4", "6.5"]).into();
    }
    item
}

/// A ladder of up to four grades.
pub fn grading(source: &Source, category: usize, indicators: usize) -> Value {
    let count = source.below(5);
    let grade = |index: usize| {
        let mut grade = json!({
            "id": format!("g{index}"), "name": "G", "excellent": index == 0,
            "ratioOffset": source.parameter(&["0", "2", "-5"]), "bonusCoefficient": source.parameter(&["1", "1.2", "0"]),
        });
        if index + 1 < count {
            let kind = source.below(5);
            if kind < 4 {
                let share = json!({ "share": source.parameter(&["0.3", "0.2", "0.5"]) });
                grade["quota"] = if source.chance(50) { share } else { json!({ "places": source.below(4) }) };
            }
            if kind > 2 {
                let bound = source.parameter(&["60", "30"]);
                grade["threshold"] =
                    if source.chance(50) { json!({ "percentage": bound }) } else { json!({ "points": bound }) };
            }
        } else if source.chance(30) {
            grade["quota"] = json!({ "fromBelow": source.parameter(&["0.1", "0.3"]) });
        }
        if source.chance(25) {
            grade["conditions"] = "either".into();
        }
        grade
    };
    let grades: Vec<Value> = (0..count).map(grade).collect();
    let mut gates = Vec::new();
    if count > 0 && source.chance(40) {
        gates.push(json!({ "grade": "g0", "condition": { "deductionsOver": source.parameter(&["0", "2"]) } }));
    }
    if count > 1 && indicators > 0 && source.chance(40) {
        let condition = json!({ "rateBelow": { "indicator": format!("k{category}0"), "rate": "0.6" } });
        gates.push(json!({ "grade": "g1", "condition": condition }));
    }
    json!({
        "grades": grades, "gates": gates, "quotaRounding": source.pick(&["floor", "halfUp", "ceil"]),
        "tieBlock": source.pick(&["include", "exclude"]), "rollDown": source.pick(&["off", "on"]),
        "lifted": source.pick(&["within", "beyond"]),
    })
}
