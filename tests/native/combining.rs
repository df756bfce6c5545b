//! What the parts of a rule make together, between its floor and cap, and rates that stand in, against worked figures.

use crate::small::{codes, one_indicator, points};
use serde_json::{Value, json};

/// Points of readings scored by a rule, out of 100 marks.
#[track_caller]
fn check(rule: &Value, readings: &[Value], expected: &[&str]) {
    assert_eq!(points(&one_indicator(rule, readings)), expected);
}

fn reading(actual: &str, prior: &str) -> Value {
    json!({ "actual": actual, "prior": prior })
}

/// 80 of 100 by the score; 0.5 up or down for each point more or less than the year before, within 30.
fn parts() -> Value {
    json!([
        { "measure": "score", "scale": { "proportional": {} } },
        { "measure": "increment", "scale": { "slope": { "base": "0", "up": "0.005", "down": "0.005", "floor": "-0.3", "cap": "0.3" } } },
    ])
}

#[test]
fn parts_are_added_up_within_floor_and_cap() {
    let readings = [reading("80", "60"), reading("95", "50"), reading("10", "90")];
    check(&json!({ "combine": "sum", "components": parts() }), &readings, &["90", "117.5", "-20"]);
    let bounded = json!({ "combine": "sum", "components": parts(), "floor": "0", "cap": "1" });
    check(&bounded, &readings, &["90", "100", "0"]);
    let blend = json!({ "components": parts(), "floor": "0.2" });
    assert!(codes(&one_indicator(&blend, &readings)).iter().any(|code| code.starts_with("sharesNotOne")));
}

#[test]
fn the_better_or_the_worse_of_two_counts() {
    let of = |combine: &str| {
        let level =
            |steps: Value| json!({ "measure": "level", "scale": { "steps": { "steps": steps, "otherwise": "0" } } });
        let growth = json!({ "measure": "growth", "scale": { "steps": { "steps": [{ "at": "0.05", "rate": "0.8" }], "otherwise": "0" } } });
        json!({ "combine": combine, "components": [level(json!([{ "at": "100", "rate": "1" }])), growth] })
    };
    let readings = [reading("120", "119"), reading("90", "80"), reading("100", "90"), reading("50", "60")];
    check(&of("best"), &readings, &["100", "80", "100", "0"]);
    check(&of("worst"), &readings, &["0", "0", "80", "0"]);
    assert_eq!(codes(&one_indicator(&of("best"), &readings)), Vec::<String>::new(), "shares don't count");
}

#[test]
fn events_of_several_kinds_under_one_floor() {
    // 10 marks: two off for a petition of a group, four for one to the city, two for an incident.
    let kind = |id: &str, worth: &str| json!({ "id": id, "name": id, "worth": worth });
    let kinds = [kind("group", "-0.2"), kind("city", "-0.4"), kind("incident", "-0.2")];
    let rule = json!({ "components": [{
        "measure": { "tally": { "kinds": kinds } }, "scale": { "slope": { "up": "1", "down": "1", "floor": "0" } },
    }] });
    let of = |kinds: Value| json!({ "kinds": kinds });
    let readings = [
        of(json!({ "group": 3 })),
        of(json!({ "group": 2, "city": 1, "incident": 2 })),
        of(json!({ "city": 0 })),
        json!({}),
    ];
    let mut project = one_indicator(&rule, &readings);
    project["policy"]["categories"][0]["indicators"][0]["marks"]["category"] = "10".into();
    assert_eq!(points(&project), ["4", "0", "10", "0"]);
    assert!(codes(&project).contains(&"missing@d".to_owned()), "{:?}", codes(&project));
    let below = one_indicator(&rule, &[of(json!({ "group": -1 }))]);
    assert_eq!(points(&below), ["120"]);
    assert!(codes(&below).contains(&"scoreOutOfRange@a".to_owned()), "{:?}", codes(&below));
}

#[test]
fn votes_count_as_much_as_the_rule_says() {
    // 60 satisfied, 25 fairly, 10 not, 5 don't know at 100/70/30/void: 8050 over 95 valid votes.
    let class = |id: &str, worth: Option<u32>| match worth {
        Some(worth) => json!({ "id": id, "name": id, "worth": worth }),
        None => json!({ "id": id, "name": id }),
    };
    let classes = [class("yes", Some(100)), class("fairly", Some(70)), class("no", Some(30)), class("unknown", None)];
    let panel = json!({ "raters": [{ "id": "r", "name": "R", "weight": 1 }], "classes": classes });
    let rule = json!({ "components": [{ "measure": { "panel": panel }, "scale": { "proportional": {} } }] });
    let of = |votes: Value| json!({ "panel": { "r": { "ballots": votes } } });
    let readings = [
        of(json!({ "yes": 60, "fairly": 25, "no": 10, "unknown": 5 })),
        of(json!({ "unknown": 5 })),
        of(json!({ "no": 3, "gone": 9 })),
    ];
    let project = one_indicator(&rule, &readings);
    assert_eq!(points(&project), ["84.74", "0", "30"]);
    assert!(codes(&project).contains(&"undefined@b".to_owned()), "{:?}", codes(&project));
}

#[test]
fn a_given_rate_stands_in() {
    // Two of five marks where nothing was planned.
    let rule = json!({ "components": [{
        "measure": "completion", "whenMissing": { "rate": "0.4" }, "whenUndefined": { "rate": "0.1" },
        "scale": { "proportional": { "cap": "1" } },
    }] });
    let of = |target: Value| json!({ "actual": "5", "target": target });
    check(&rule, &[of(Value::Null), of(json!("10")), of(json!("0"))], &["40", "50", "10"]);
}

#[test]
fn a_floor_above_the_cap_is_told() {
    let rule = json!({ "components": [{ "measure": "score", "scale": { "proportional": {} } }], "floor": "0.9", "cap": "0.5" });
    let project = one_indicator(&rule, &[json!({ "actual": "70" })]);
    assert_eq!(points(&project), ["50"], "the cap holds");
    assert!(codes(&project).iter().any(|code| code.starts_with("floorAboveCap")), "{:?}", codes(&project));
}
