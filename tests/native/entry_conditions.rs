//! 门槛: what must hold before a scale judges, against worked figures of practice and of the model.

use crate::small::{codes, one_indicator, points, units};
use serde_json::{Value, json};

fn project(marks: &str, components: Value, readings: &[Value]) -> Value {
    let mut project = one_indicator(&json!({ "components": components }), readings);
    project["policy"]["categories"][0]["indicators"][0]["marks"]["category"] = marks.into();
    project
}

fn x(actual: &str) -> Value {
    json!({ "actual": actual })
}

#[test]
fn by_place_only_beyond_a_growth() {
    // 10 marks: 4 at 8 % or more, 6 by place, 5 % less a place, only beyond 8 %.
    let probe = json!({ "measure": "level" });
    let components = json!([
        { "share": "0.4", "measure": "level", "scale": { "steps": { "steps": [{ "at": "8", "rate": "1" }], "otherwise": "0" } } },
        {
            "share": "0.6", "measure": "level", "comparison": "rank",
            "onlyIf": { "probe": probe, "order": "above", "bound": "8" },
            "scale": { "ladder": { "rates": { "drop": { "drop": "0.05" } } } },
        },
    ]);
    assert_eq!(points(&project("10", components, &["9.1", "8.4", "8.0", "7.6"].map(x))), ["10", "9.7", "4", "0"]);
}

#[test]
fn less_is_nothing_and_more_by_steps() {
    // 20 million are 10 marks, less is nothing, two more for each 5 million.
    let of = |whole: bool| {
        json!([{
            "measure": "level", "onlyIf": { "probe": { "measure": "level" }, "order": "atLeast", "bound": "20" },
            "scale": { "slope": { "origin": "20", "every": "5", "up": "0.2", "whole": whole } },
        }])
    };
    assert_eq!(points(&project("10", of(false), &["32", "19.9", "20"].map(x))), ["14.8", "0", "10"]);
    assert_eq!(points(&project("10", of(true), &["32", "19.9", "20"].map(x))), ["14", "0", "10"]);
}

#[test]
fn what_is_asked_may_be_missing_and_is_of_its_own_cohort() {
    let reading = |actual: &str, prior: Value| json!({ "actual": actual, "prior": prior });
    let readings = [
        reading("90", json!("60")),
        reading("80", json!("80")),
        reading("70", json!("50")),
        reading("60", Value::Null),
        reading("50", json!("0")),
    ];
    let components = json!([{
        "measure": "score", "onlyIf": {
            "probe": { "measure": "growth", "comparison": { "overMean": {} } }, "order": "atLeast", "bound": "0", "otherwise": "0.1",
        },
        "scale": { "proportional": {} },
    }]);
    // Growth of 50, 0 and 40 %, mean 30 %.
    let project = project("100", components, &readings);
    assert_eq!(points(&project), ["90", "10", "70", "10", "10"]);
    let told = codes(&project);
    assert!(told.contains(&"missing@d".to_owned()) && told.contains(&"undefined@e".to_owned()), "{told:?}");
    let entry = |unit: usize| units(&project)[unit].lines[0].annual[0].entry.clone().unwrap();
    assert_eq!((entry(0).met, entry(1).met, entry(3).met), (true, false, false));
    assert_eq!(entry(0).value.map(|value| value.normalize().to_string()).as_deref(), Some("0.2"));
    assert!(entry(3).value.is_none() && entry(3).unknown.is_some());
}

#[test]
fn a_component_without_a_value_goes_to_what_stands_in() {
    let components = json!([{
        "measure": "completion", "whenMissing": "full",
        "onlyIf": { "probe": { "measure": "level" }, "order": "atLeast", "bound": "1000" },
        "scale": { "proportional": {} },
    }]);
    let project = project("100", components, &[x("5"), json!({ "actual": "5", "target": "10" })]);
    assert_eq!(points(&project), ["100", "0"]);
}

#[test]
fn a_condition_that_no_value_meets_is_told() {
    let of = |probe: Value, order: &str, bound: &str| {
        let components = json!([{
            "measure": "level", "onlyIf": { "probe": probe, "order": order, "bound": bound }, "scale": { "proportional": {} },
        }]);
        codes(&project("100", components, &[x("0.5")])).contains(&"entryNeverHolds".to_owned())
    };
    for (probe, order, bound, never) in [
        (json!({ "measure": "score" }), "above", "1", true),
        (json!({ "measure": "score" }), "atLeast", "1", false),
        (json!({ "measure": "count" }), "below", "0", true),
        (json!({ "measure": "count" }), "atMost", "0", false),
        (json!({ "measure": "level", "comparison": "rank" }), "atMost", "0.5", true),
        (json!({ "measure": "level", "comparison": "rank" }), "atMost", "1", false),
        (json!({ "measure": "level" }), "below", "-1000", false),
    ] {
        assert_eq!(of(probe.clone(), order, bound), never, "{probe} {order} {bound}");
    }
}
