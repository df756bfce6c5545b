//! Indicators and their rules.

use serde_json::{Value, json};

use super::numbers::{Random, STYLES, Style, value};

/// What a unit's readings of an indicator should look like.
pub struct Shape {
    pub style: Style,
    pub marks: &'static str,
    pub raters: bool,
    pub score: bool,
    pub external: bool,
    pub kinds: bool,
}

/// What stands in for a rate.
fn substitute(random: &mut Random) -> Value {
    match random.below(6) {
        0 => json!({ "rate": random.text(&["0.4", "0.25", "-0.1"]) }),
        _ => random.text(&["zero", "full", "cohortMean", "exclude"]).into(),
    }
}

/// What the components make together, and its bounds.
fn together(random: &mut Random, components: Vec<Value>) -> Value {
    let mut rule = json!({ "components": components });
    if random.chance(50) {
        rule["combine"] = random.text(&["sum", "best", "worst", "blend"]).into();
    }
    for (bound, rates) in [("floor", ["0", "0.5", "-0.2"]), ("cap", ["1", "1.05", "0.4"])] {
        if random.chance(20) {
            rule[bound] = random.text(&rates).into();
        }
    }
    rule
}

const MEASURES: &[&str] = &[
    "level",
    "completion",
    "completion",
    "gap",
    "overTarget",
    "growth",
    "increment",
    "externalRank",
    "placeGain",
    "count",
    "score",
    "tally",
    "panel",
];

/// An indicator of one or two components.
pub fn indicator(random: &mut Random, id: &str, periods: &Value) -> (Value, Shape) {
    let style = *random.pick(STYLES);
    let marks = random.text(&["10", "20", "7.5", "12", "30", "60", "15", "4.8", "0"]);
    let shares: &[&str] = if random.chance(25) { &["0.4", "0.6"] } else { &["1"] };
    let components: Vec<Value> = shares.iter().map(|share| component(random, share, style)).collect();
    let looks = |component: &Value, measure: &str| {
        component["measure"] == measure || component["onlyIf"]["probe"]["measure"] == measure
    };
    let uses = |measure: &str| components.iter().any(|component| looks(component, measure));
    let shape = Shape {
        style,
        marks,
        raters: components.iter().any(|component| component["measure"]["panel"].is_object()),
        kinds: components.iter().any(|component| component["measure"]["tally"].is_object()),
        score: uses("score"),
        external: uses("externalRank") || uses("placeGain"),
    };
    let mut indicator = json!({
        "id": id, "name": "K", "kind": random.text(&["common", "individual"]), "section": random.text(&["", "s", "t"]),
        "marks": { "category": marks }, "rule": together(random, components),
    });
    if random.chance(20) {
        indicator["source"] = "O".into();
    }
    if random.chance(35) {
        let share = random.text(&["0.3", "0.5", "0.35", "0.2", "1", "0"]);
        indicator["monitoring"] = json!({ "share": share });
        if random.chance(30) {
            for period in periods.as_array().unwrap() {
                let weight = random.text(&["1", "2", "0", "0.25"]);
                indicator["monitoring"]["weights"][period["id"].as_str().unwrap()] = weight.into();
            }
        }
    }
    if random.chance(30) {
        let plan = ["0", "0.05", "0.1", "0.2", "0.35", "0.5", "0.55", "0.6", "0.75", "0.85", "0.95", "1"];
        indicator["schedule"] = json!(plan);
    }
    (indicator, shape)
}

/// Marks of single groups and units.
pub fn exceptions(random: &mut Random, category: &mut Value, groups: usize, units: &[String]) {
    for indicator in category["indicators"].as_array_mut().unwrap() {
        if groups > 0 && random.chance(25) {
            let group = format!("g{}", random.below(groups));
            indicator["marks"]["groups"][group] = random.text(&["12.5", "10", "0"]).into();
        }
        if !units.is_empty() && random.chance(25) {
            let unit = random.pick(units).as_str();
            indicator["marks"]["units"][unit] = random.text(&["5", "8", "0"]).into();
        }
    }
}

fn component(random: &mut Random, share: &str, style: Style) -> Value {
    let measure = random.text(MEASURES);
    let comparison = if random.chance(45) { comparison(random) } else { Value::Null };
    let judged = match (&comparison, measure) {
        (Value::Null, measure) => measure,
        (Value::String(rank), _) if rank == "rank" => "rank",
        (comparison, measure) if comparison["overMean"].is_object() && measure == "completion" => "growth",
        (comparison, measure) if comparison["overMean"].is_object() => measure,
        _ => "ratio",
    };
    let places = judged == "rank" || judged == "externalRank";
    let direction = random.text(&["benefit", "benefit", "cost"]);
    let mut component = json!({
        "share": share, "measure": measure,
        "direction": direction,
        "cohort": random.text(&["category", "category", "group"]),
        "scale": if places && random.chance(70) { ladder(random) } else { scale(random, judged, style) },
        "whenMissing": substitute(random), "whenUndefined": substitute(random),
    });
    if !comparison.is_null() {
        component["comparison"] = comparison;
    }
    if random.chance(25) {
        component["onlyIf"] = entry(random, style);
    }
    if measure == "tally" {
        let worths = [random.text(&["-0.2", "-0.4", "0.05"]), random.text(&["-0.1", "0.3", "0"])];
        let kind = |(id, worth): (&str, &str)| json!({ "id": id, "name": "E", "worth": worth });
        let kinds: Vec<Value> = ["e0", "e1"].into_iter().zip(worths).map(kind).collect();
        component["measure"] = json!({ "tally": { "kinds": kinds } });
    }
    if measure == "panel" {
        let weights = [random.text(&["1", "0.5", "60"]), random.text(&["1", "0.3", "40", "0"])];
        let rater = |(id, weight): (&str, &str)| json!({ "id": id, "name": "R", "weight": weight });
        let raters: Vec<Value> = ["r0", "r1"].into_iter().zip(weights).map(rater).collect();
        component["measure"] = json!({ "panel": { "raters": raters } });
        if random.chance(40) {
            let worth = random.text(&["100", "90", "66.6"]);
            let class = |id: &str| json!({ "id": id, "name": "V" });
            let (mut best, mut middle) = (class("a"), class("c"));
            best["worth"] = worth.into();
            middle["worth"] = random.text(&["70", "0", "33.5"]).into();
            component["measure"]["panel"]["classes"] = json!([best, class("b"), middle]);
        }
    }
    if random.chance(60) {
        component["whenBoundsCoincide"] = substitute(random);
    }
    component
}

/// What must hold before the scale judges.
fn entry(random: &mut Random, style: Style) -> Value {
    let measure = *random.pick(MEASURES.get(..MEASURES.len() - 2).unwrap());
    let mut probe = json!({ "measure": measure, "direction": random.text(&["benefit", "cost"]) });
    if random.chance(40) {
        probe["comparison"] = comparison(random);
        probe["cohort"] = random.text(&["category", "group"]).into();
    }
    let asked = match &probe["comparison"] {
        Value::Null => measure,
        Value::String(rank) if rank == "rank" => "rank",
        _ => "ratio",
    };
    let mut entry = json!({
        "probe": probe, "order": random.text(&["below", "atMost", "atLeast", "above"]), "bound": bound(random, asked, style),
    });
    if random.chance(50) {
        entry["otherwise"] = random.text(&["0.2", "-0.1", "0.5"]).into();
    }
    entry
}

/// A value that a scale of the measure may name.
fn bound(random: &mut Random, measure: &str, style: Style) -> String {
    match measure {
        "completion" | "ratio" | "score" | "panel" => {
            random.text(&["0.5", "0.6", "0.8", "0.85", "0.9", "1", "1.05", "1.2"]).to_owned()
        }
        "growth" | "overTarget" | "tally" => random.text(&["-0.1", "0", "0.05", "0.08", "0.1", "0.5", "2"]).to_owned(),
        "placeGain" => random.text(&["-2", "0", "1", "3", "5"]).to_owned(),
        "rank" | "externalRank" => random.text(&["1", "2", "3", "4", "5", "8"]).to_owned(),
        _ => value(random, style),
    }
}

/// Some different values.
fn bounds(random: &mut Random, measure: &str, style: Style, count: usize) -> Vec<String> {
    let mut bounds: Vec<String> = Vec::new();
    for _ in 0..count {
        let bound = bound(random, measure, style);
        let number = |text: &str| text.parse::<baton_model::Number>().unwrap();
        if bounds.iter().all(|other| number(other) != number(&bound)) {
            bounds.push(bound);
        }
    }
    bounds
}

fn comparison(random: &mut Random) -> Value {
    let mean = random.text(&["simple", "pooled"]);
    match random.below(5) {
        0 => json!("best"),
        1 => json!({ "meanRatio": { "mean": mean } }),
        2 => json!({ "overMean": { "mean": mean } }),
        _ => json!("rank"),
    }
}

fn ladder(random: &mut Random) -> Value {
    let rates = match random.below(3) {
        0 => json!({ "drop": { "drop": random.text(&["0.1", "0.05", "0.3"]) } }),
        1 => json!({ "between": { "first": random.text(&["1", "1.2"]), "last": random.text(&["0.6", "0", "0.55"]) } }),
        _ => json!({ "table": { "rates": ["1", "0.9", "0.75", "0.7"], "otherwise": random.text(&["0.5", "0"]) } }),
    };
    json!({ "ladder": { "from": random.text(&["first", "last"]), "rates": rates } })
}

fn scale(random: &mut Random, measure: &str, style: Style) -> Value {
    let outside = random.text(&["flat", "extended"]);
    match random.below(6) {
        0 | 1 => {
            let mut scale = json!({});
            if random.chance(70) {
                scale["floor"] = random.text(&["0", "0.2"]).into();
            }
            if random.chance(70) {
                scale["cap"] = random.text(&["1", "1.2", "1.05"]).into();
            }
            json!({ "proportional": scale })
        }
        2 => {
            let mut bound = |cohort: &'static [&'static str]| {
                if random.chance(70) {
                    json!(random.text(cohort))
                } else {
                    json!({ "fixed": bound(random, measure, style) })
                }
            };
            let (low, high) =
                (bound(&["cohortMin", "cohortMin", "cohortMean"]), bound(&["cohortMax", "cohortMax", "cohortMean"]));
            let (at_low, at_high) = (random.text(&["0.6", "0", "0.4"]), random.text(&["1", "1", "1.2", "0.3"]));
            json!({ "span": { "low": low, "high": high, "atLow": at_low, "atHigh": at_high, "outside": outside } })
        }
        3 => {
            let count = random.below(4);
            let bounds = bounds(random, measure, style, count);
            let step = |at: String| json!({ "at": at, "rate": random.text(&["1", "0.8", "0.65", "0.33", "1.1"]) });
            let steps: Vec<Value> = bounds.into_iter().map(step).collect();
            json!({ "steps": { "steps": steps, "otherwise": "0.25" } })
        }
        4 => {
            let count = 1 + random.below(4);
            let bounds = bounds(random, measure, style, count);
            let point =
                |value: String| json!({ "value": value, "rate": random.text(&["1", "0.8", "0.6", "0.35", "0"]) });
            let points: Vec<Value> = bounds.into_iter().map(point).collect();
            json!({ "polyline": { "points": points, "outside": outside } })
        }
        _ => {
            let origin = if random.chance(50) { "0".to_owned() } else { bound(random, measure, style) };
            let mut slope = json!({
                "origin": origin, "every": random.text(&["1", "0.3", "2", "0.07"]),
                "up": random.text(&["0.1", "-0.05", "0.025", "0"]), "down": random.text(&["0.1", "-0.05", "0"]),
                "whole": random.chance(40),
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
