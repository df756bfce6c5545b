//! Random projects that are hostile on purpose: ties, midpoints, absent and impossible readings, bounds that coincide, and
//! every setting of a policy. The same seed always gives the same project.

mod grading;
pub mod numbers;
mod roster;
mod rules;

use serde_json::{Value, json};

use numbers::Random;
use rules::Shape;

/// What a random category is like, for its units.
struct Plan {
    category: Value,
    shapes: Vec<Shape>,
    groups: usize,
    items: Vec<Value>,
}

/// A project file as JSON.
pub fn project(seed: u64) -> Value {
    let mut random = Random::new(seed);
    let periods = periods(&mut random);
    let plans: Vec<Plan> = (0..=random.below(3)).map(|at| plan(&mut random, at, &periods)).collect();
    let sizes: Vec<usize> = plans.iter().map(|_| size(&mut random)).collect();
    let ids = roster::identifiers(&mut random, sizes.iter().sum());
    let mut units = Vec::new();
    let mut categories = Vec::new();
    let mut rest = ids.as_slice();
    for (mut plan, size) in plans.into_iter().zip(sizes) {
        let (own, others) = rest.split_at(size);
        rest = others;
        rules::exceptions(&mut random, &mut plan.category, plan.groups, own);
        units.extend(own.iter().map(|id| roster::unit(&mut random, id, &plan, &periods)));
        categories.push(plan.category);
    }
    if random.chance(15) {
        units.push(roster::stray(&mut random));
    }
    random.shuffle(&mut units);
    let decimals = |random: &mut Random| *random.pick(&[2, 2, 2, 1, 0, 3, 4]);
    let funds = random.chance(60).then(|| grading::funds(&mut random, &categories));
    let mut project = json!({
        "format": "baton-project", "version": 1,
        "policy": {
            "title": "t", "year": 2026, "periods": periods, "categories": categories,
            "excellence": {
                "average": random.text(&["15", "12.5", "10", "18", "0"]),
                "ceiling": random.text(&["20", "15", "17.5", "30"]), "rounding": random.text(grading::ROUNDINGS),
            },
            "bonus": grading::bonus(&mut random),
            "rounding": { "points": decimals(&mut random), "total": decimals(&mut random) },
            "warning": { "yellow": random.text(&["10", "5"]), "red": random.text(&["30", "10", "12.5"]) },
        },
        "roster": { "units": units },
    });
    let excellence = &mut project["policy"]["excellence"];
    if random.chance(30) {
        excellence["least"] = (1 + random.below(2)).into();
    }
    if random.chance(30) {
        excellence["exempt"] = random.text(&["20", "10", "0"]).into();
    }
    // Of version 2 already, beside parts that are still of version 1.
    if let Some(funds) = funds {
        let policy = project["policy"].as_object_mut().unwrap();
        policy.remove("bonus");
        policy.insert("funds".into(), funds);
        for category in policy["categories"].as_array_mut().unwrap() {
            category.as_object_mut().unwrap().remove("bonus");
        }
    }
    project
}

/// How many units a category has: mostly a few, now and then none, one, or a large lane.
fn size(random: &mut Random) -> usize {
    match random.below(12) {
        0 => 0,
        1 => 1,
        2 => 20,
        _ => 2 + random.below(11),
    }
}

fn periods(random: &mut Random) -> Value {
    let mut periods = Vec::new();
    for (id, month) in [("q1", 3), ("h1", 6), ("q3", 9), ("m11", 11)].into_iter().take(1 + random.below(4)) {
        let weight = random.text(&["1", "1", "2", "0.5", "0"]);
        periods.push(json!({ "id": id, "name": id, "month": month, "weight": weight }));
    }
    periods.into()
}

fn plan(random: &mut Random, at: usize, periods: &Value) -> Plan {
    let groups = if random.chance(55) { 0 } else { 1 + random.below(3) };
    let count = if random.chance(4) { 0 } else { 1 + random.below(6) };
    let made: Vec<(Value, Shape)> =
        (0..count).map(|k| rules::indicator(random, &format!("k{at}{k}"), periods)).collect();
    let (indicators, shapes): (Vec<Value>, Vec<Shape>) = made.into_iter().unzip();
    let items: Vec<Value> = (0..random.below(4)).map(|item| grading::item(random, item)).collect();
    let mut category = json!({
        "id": format!("c{at}"), "name": "C", "fullMarks": full_marks(random, &indicators),
        "groups": (0..groups).map(|group| json!({ "id": format!("g{group}"), "name": "G" })).collect::<Vec<_>>(),
        "adjustments": { "items": items },
        "sections": sections(random),
        "missingItems": random.text(&["keep", "rescale", "rescaleSections"]),
        "negativeTotal": random.text(&["floored", "allowed"]),
        "ranking": { "by": random.text(&["category", "group"]), "tieBreakers": tie_breakers(random, &indicators) },
        "grading": grading::grading(random, &indicators),
        "indicators": indicators,
    });
    for cap in ["bonusCap", "deductionCap"] {
        if random.chance(30) {
            category["adjustments"][cap] = random.text(&["3", "5", "2.5"]).into();
        }
    }
    for number in ["average", "ceiling", "exempt"] {
        if random.chance(15) {
            category["excellence"][number] = random.text(&["16", "25", "12.5", "0"]).into();
        }
    }
    if random.chance(50) {
        category["circumstances"] = grading::circumstances(random).into();
    }
    if random.chance(40) {
        category["adjustments"]["sets"] = cap_sets(random, &items);
    }
    if random.chance(40) {
        category["bonus"] = grading::bonus(random);
    }
    if random.chance(50) {
        let rules = grading::rules(random, &category);
        category["grading"].as_object_mut().unwrap().remove("gates");
        category["grading"]["rules"] = rules.into();
    }
    Plan { category, shapes, groups, items }
}

/// Items that have caps together, now and then with one that is in both sets or in none.
fn cap_sets(random: &mut Random, items: &[Value]) -> Value {
    let mut set = |id: &str| {
        let members: Vec<&Value> = items.iter().filter(|_| random.chance(50)).map(|item| &item["id"]).collect();
        let mut set = json!({ "id": id, "name": id, "items": members });
        for cap in ["bonusCap", "deductionCap"] {
            if random.chance(60) {
                set[cap] = random.text(&["2", "4.5", "0.25"]).into();
            }
        }
        set
    };
    let (first, second) = (set("s"), set("t"));
    json!([first, second])
}

/// Mostly what the marks add up to.
fn full_marks(random: &mut Random, indicators: &[Value]) -> String {
    let tenths: i64 =
        indicators.iter().map(|indicator| numbers::thousandths(indicator["marks"]["category"].as_str().unwrap())).sum();
    if tenths > 0 && random.chance(65) {
        numbers::of_thousandths(tenths)
    } else {
        random.text(&["100", "120", "80", "60", "150"]).to_owned()
    }
}

/// Mostly none; those declared are `s` and `t`, which indicators name as headings, too.
fn sections(random: &mut Random) -> Vec<Value> {
    let declared: &[&str] = match random.below(4) {
        0 => &["s", "t"],
        1 => &["t"],
        _ => &[],
    };
    declared.iter().map(|id| section(random, id)).collect()
}

fn section(random: &mut Random, id: &str) -> Value {
    let conversion = match random.below(6) {
        0 | 1 => json!("none"),
        2 | 3 => json!("best"),
        4 => json!({ "ladder": { "points": ["20", "18.005", "16"], "otherwise": random.text(&["0", "9.5"]) } }),
        _ => json!({ "weight": random.text(&["0.4", "1.5", "0.333"]) }),
    };
    let mut section = json!({ "id": id, "name": "S", "conversion": conversion });
    for (field, values) in [("marks", ["20", "37.5"]), ("floor", ["0", "3.125"]), ("cap", ["15", "8.0625"])] {
        if random.chance(40) {
            section[field] = random.text(&values).into();
        }
    }
    if random.chance(50) {
        let pass = random.text(&["points", "share"]);
        section["pass"] = json!({ pass: random.text(&["0.6", "0.5", "1"]) });
    }
    section
}

fn tie_breakers(random: &mut Random, indicators: &[Value]) -> Vec<Value> {
    let mut breakers = vec![json!("commonSubtotal"), json!("fewerDeductions")];
    if let Some(indicator) = indicators.first() {
        breakers.push(json!({ "indicatorPoints": indicator["id"] }));
    }
    breakers.push(json!({ "sectionPoints": random.text(&["s", "t"]) }));
    random.shuffle(&mut breakers);
    breakers.truncate(random.below(4));
    breakers
}
