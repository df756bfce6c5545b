//! What a measure is compared with, places from the last and slopes, against worked figures of practice and of the model.

use crate::small::{codes, one_indicator, points};
use serde_json::{Value, json};

fn project(marks: &str, component: Value, readings: &[Value]) -> Value {
    let mut project = one_indicator(&json!({ "components": [component] }), readings);
    project["policy"]["categories"][0]["indicators"][0]["marks"]["category"] = marks.into();
    project
}

/// Points of readings scored by one component, out of so many marks.
#[track_caller]
fn check(marks: &str, component: Value, readings: &[Value], expected: &[&str]) {
    assert_eq!(points(&project(marks, component, readings)), expected);
}

fn x(actual: &str) -> Value {
    json!({ "actual": actual })
}

fn xt([actual, target]: [&str; 2]) -> Value {
    json!({ "actual": actual, "target": target })
}

fn xp([actual, prior]: [&str; 2]) -> Value {
    json!({ "actual": actual, "prior": prior })
}

#[test]
fn growth_over_mean_growth() {
    let component = json!({
        "measure": "growth", "comparison": { "meanRatio": {} }, "scale": { "proportional": { "floor": "0", "cap": "1.5" } },
    });
    let readings = [["120", "100"], ["108", "100"], ["95", "100"]].map(xp);
    check("24", component, &readings, &["36", "25.04", "0"]);
}

#[test]
fn so_much_less_per_point_under_the_mean() {
    let component =
        json!({ "measure": "level", "comparison": { "overMean": {} }, "scale": { "slope": { "down": "0.05" } } });
    check("2", component.clone(), &["30", "26", "22", "34", "28"].map(x), &["2", "1.8", "1.4", "2", "2"]);
    check("2", component, &["30", "26", "27", "34", "28"].map(x), &["2", "1.7", "1.8", "2", "1.9"]);
}

#[test]
fn a_pooled_mean_is_that_of_the_sums() {
    let ratio = |direction: &str| {
        json!({
            "measure": "completion", "direction": direction, "comparison": { "meanRatio": { "mean": "pooled" } },
            "scale": { "proportional": {} },
        })
    };
    let readings = [["120", "100"], ["50", "100"], ["30", "10"]].map(xt);
    check("100", ratio("benefit"), &readings, &["126", "52.5", "315"]);
    check("100", ratio("cost"), &readings, &["79.37", "190.48", "31.75"]);
    let growth = json!({
        "measure": "growth", "comparison": { "overMean": { "mean": "pooled" } }, "scale": { "proportional": {} },
    });
    // Growth of 20 and 50 %, of the sums 170/150: 13.33 %.
    check("100", growth.clone(), &[["120", "100"], ["50", "50"]].map(xp), &["6.67", "-13.33"]);
    let nothing = project("100", growth, &[["120", "100"], ["50", "-100"]].map(xp));
    assert_eq!(points(&nothing), ["0", "0"], "the prior year's values add up to zero");
    assert!(codes(&nothing).contains(&"undefined@a".to_owned()), "{:?}", codes(&nothing));
}

#[test]
fn over_a_target_at_or_below_zero() {
    let over =
        |direction: &str, scale: Value| json!({ "measure": "overTarget", "direction": direction, "scale": scale });
    let slope = json!({ "slope": { "up": "1", "down": "1", "cap": "1.1" } });
    // 180/500 = 36 % over, at most 3 of 30 marks.
    check("30", over("benefit", slope.clone()), &[["-320", "-500"]].map(xt), &["33"]);
    check("30", over("cost", slope.clone()), &[["-320", "-500"], ["95", "100"]].map(xt), &["19.2", "31.5"]);
    let none = project("30", over("benefit", slope), &[["3", "0"]].map(xt));
    assert_eq!(points(&none), ["0"]);
    assert!(codes(&none).contains(&"undefined@a".to_owned()), "{:?}", codes(&none));
    // One mark for each full 3 % over the target of 30 marks.
    let per_step =
        |whole: bool| json!({ "slope": { "every": "0.03", "up": "0.033333333333333333333", "whole": whole } });
    check("30", over("benefit", per_step(true)), &[["110", "100"]].map(xt), &["33"]);
    check("30", over("benefit", per_step(false)), &[["110", "100"]].map(xt), &["33.33"]);
    let pooled = json!({
        "measure": "overTarget", "comparison": { "overMean": { "mean": "pooled" } }, "scale": { "proportional": {} },
    });
    // Over by 20 and −50 %, the sums by −30/200.
    check("100", pooled, &[["120", "100"], ["50", "100"]].map(xt), &["35", "-35"]);
}

#[test]
fn any_measure_is_ranked_and_a_cost_turned_round() {
    let component = json!({
        "measure": "completion", "direction": "cost", "comparison": "rank",
        "scale": { "ladder": { "rates": { "drop": { "drop": "0.1" } } } },
    });
    // Target ÷ actual is better the higher it is.
    check("100", component, &[["100", "80"], ["50", "80"], ["0", "80"]].map(xt), &["80", "100", "90"]);
    let best = json!({ "measure": "gap", "direction": "cost", "comparison": "best", "scale": { "proportional": {} } });
    check("100", best, &[["10", "20"], ["15", "20"]].map(xt), &["100", "50"]);
}

#[test]
fn places_are_counted_from_the_last() {
    let from_last = |rates: Value| json!({ "ladder": { "from": "last", "rates": rates } });
    let table = from_last(json!({ "table": { "rates": ["0", "0.5"], "otherwise": "1" } }));
    let component = json!({ "measure": "level", "comparison": "rank", "scale": table });
    check("100", component, &["30", "26", "26", "10"].map(x), &["100", "50", "50", "0"]);
    let outside = json!({ "measure": "externalRank", "scale": from_last(json!({ "drop": { "drop": "0.1" } })) });
    let place = |place: u32, field: Option<u32>| json!({ "external": { "place": place, "field": field } });
    let readings = [place(10, Some(10)), place(8, Some(10)), place(8, None)];
    check("100", outside, &readings, &["100", "80", "0"]);
}

#[test]
fn places_gained_in_an_outside_ranking() {
    let reading = |before: Value, now: Value| json!({ "priorExternal": before, "external": now });
    let place = |place: u32| json!({ "place": place, "field": 16 });
    let readings = [
        reading(place(11), place(6)),
        reading(place(6), place(7)),
        reading(place(4), place(4)),
        reading(Value::Null, place(4)),
        reading(place(17), place(4)),
    ];
    // One mark of 100 for each place up, at most three; nothing off for places lost.
    let slope = json!({ "slope": { "up": "0.01", "cap": "1.03" } });
    let of = |scale: &Value, comparison: &Value| {
        project("100", json!({ "measure": "placeGain", "comparison": comparison, "scale": scale }), &readings)
    };
    assert_eq!(points(&of(&slope, &Value::Null)), ["103", "100", "100", "0", "0"]);
    let told = codes(&of(&slope, &Value::Null));
    assert!(told.contains(&"missing@d".to_owned()) && told.contains(&"undefined@e".to_owned()), "{told:?}");
    // More is better, whatever the direction says; 5, −1 and 0 on the mean of 1.33.
    let ranked = json!({ "ladder": { "rates": { "drop": { "drop": "0.1" } } } });
    assert_eq!(points(&of(&ranked, &json!("rank"))), ["100", "80", "90", "0", "0"]);
    let over = json!({ "proportional": {} });
    assert_eq!(points(&of(&over, &json!({ "overMean": {} })))[..3], ["366.67", "-233.33", "-133.33"]);
}

#[test]
fn whole_steps_alone_count_on_either_side() {
    let slope = json!({ "slope": { "origin": "1", "every": "0.03", "up": "0.1", "down": "0.05", "whole": true } });
    let component = json!({ "measure": "completion", "scale": slope });
    let readings = [["110", "100"], ["108.99", "100"], ["100", "100"], ["90", "100"], ["97.01", "100"]].map(xt);
    check("100", component, &readings, &["130", "120", "100", "85", "100"]);
    for every in ["0", "-1"] {
        let none = json!({ "measure": "level", "scale": { "slope": { "every": every, "up": "0.1" } } });
        let stands_still = project("100", none, &[x("3")]);
        assert_eq!(points(&stands_still), ["0"], "{every}");
        assert!(codes(&stands_still).contains(&"noStep".to_owned()), "{every}");
    }
}
