//! 1 to 4: marks, measures, comparisons, entry conditions, scales, and what components make together.

use serde_json::{Value, json};

use super::super::rules::Value as Measured;
use super::{
    actual, all, category, computed, indicator, n, pairs, points, rule, told, unit, units, units_points, with,
};

/// Marks, rule, readings and the points that they give.
type Case = (&'static str, &'static str, Value, Vec<Value>, &'static str);

fn check(cases: Vec<Case>) {
    for (name, marks, rule, readings, expected) in cases {
        assert_eq!(points(marks, rule, &readings), all(expected), "{name}");
    }
}

fn tally(worths: &[(&str, &str)]) -> Value {
    let kind = |(id, worth): &(&str, &str)| json!({ "id": id, "name": "E", "worth": worth });
    json!({ "tally": { "kinds": worths.iter().map(kind).collect::<Vec<_>>() } })
}

#[test]
fn measures() {
    let over_target =
        json!({ "measure": "overTarget", "scale": { "slope": { "up": "0.5", "floor": "0", "cap": "1.1" } } });
    let petitions = json!({ "unit": "points", "floor": "0", "components": [
        { "measure": tally(&[("group", "2"), ("city", "4"), ("incident", "2")]), "scale": { "slope": { "up": "-1", "down": "-1" } } },
    ] });
    let ballots = rule(json!({ "scale": { "proportional": {} }, "measure": { "panel": {
        "raters": [{ "id": "r", "name": "R", "weight": 1 }],
        "classes": [{ "id": "a", "name": "满意", "worth": 100 }, { "id": "b", "name": "基本满意", "worth": 70 },
            { "id": "c", "name": "不满意", "worth": 30 }, { "id": "d", "name": "不了解" }],
    } } }));
    let votes = json!({ "panel": { "r": { "ballots": { "a": 60, "b": 25, "c": 10, "d": 5 } } } });
    let void = json!({ "panel": { "r": { "ballots": { "d": 5 } } } });
    let gain = json!({ "unit": "points", "components": [
        { "measure": "placeGain", "scale": { "slope": { "base": "0", "up": "1", "down": "0", "cap": "3" } } },
    ] });
    let places = |before: u32, now: u32| json!({ "priorExternal": { "place": before }, "external": { "place": now } });
    let completion = |direction: &str, scale: Value| {
        rule(json!({ "measure": "completion", "direction": direction, "scale": scale }))
    };
    check(vec![
        (
            "at most a tenth over, of a loss that was planned",
            "30",
            rule(over_target),
            pairs("target", "-320/-500"),
            "33",
        ),
        (
            "kinds of events under one floor",
            "10",
            petitions,
            vec![
                json!({ "kinds": { "group": 3 } }),
                json!({ "kinds": { "group": 2, "city": 1, "incident": 2 } }),
                json!({}),
            ],
            "4 0 0",
        ),
        ("votes that are void", "100", ballots, vec![votes, void], "84.74 0"),
        ("places gained", "3", gain, vec![places(11, 6), places(11, 9), places(6, 11), json!({})], "3 2 0 0"),
        (
            "a cost of which nothing has happened",
            "10",
            completion("cost", json!({ "proportional": { "cap": "1.2" } })),
            pairs("target", "0/5 -1/5 4/5 10/5"),
            "12 0 12 5",
        ),
        (
            "the same on another scale",
            "10",
            completion("cost", json!({ "steps": { "steps": [{ "at": "1", "rate": "0.7" }], "otherwise": "0" } })),
            pairs("target", "0/5 5/5 10/5"),
            "7 7 0",
        ),
        (
            "a quotient without end",
            "60",
            completion("benefit", json!({ "proportional": {} })),
            pairs("target", "1.004/48"),
            "1.26",
        ),
        (
            "growth from below zero",
            "10",
            rule(json!({ "measure": "growth", "scale": { "proportional": {} } })),
            pairs("prior", "-5/-10 5/-10 3/0"),
            "5 15 0",
        ),
    ]);
}

#[test]
fn comparisons() {
    let growth = rule(
        json!({ "measure": "growth", "comparison": { "meanRatio": {} }, "scale": { "proportional": { "floor": "0", "cap": "1.5" } } }),
    );
    let under_mean = json!({ "unit": "points", "components": [
        { "measure": "level", "comparison": { "overMean": {} }, "scale": { "slope": { "down": "0.1" } } },
    ] });
    let compared = |comparison: Value, direction: &str, scale: Value| {
        rule(json!({ "measure": "level", "comparison": comparison, "direction": direction, "scale": scale }))
    };
    let pooled = |mean: &str| {
        rule(
            json!({ "measure": "completion", "comparison": { "meanRatio": { "mean": mean } }, "scale": { "proportional": {} } }),
        )
    };
    let own = || json!({ "proportional": {} });
    let ladder = |from: &str, rates: Value| json!({ "ladder": { "from": from, "rates": rates } });
    check(vec![
        ("growth over mean growth", "24", growth, pairs("prior", "120/100 108/100 95/100"), "36 25.04 0"),
        ("points under the mean", "2", under_mean.clone(), actual("30 26 22 34 28"), "2 1.8 1.4 2 2"),
        ("one better moves the mean", "2", under_mean, actual("30 26 27 34 28"), "2 1.7 1.8 2 1.9"),
        ("the best is all", "10", compared(json!("best"), "benefit", own()), actual("50 40 -5"), "10 8 -1"),
        ("of a cost the least", "10", compared(json!("best"), "cost", own()), actual("2 4 8"), "10 5 2.5"),
        ("nobody has any", "10", compared(json!("best"), "benefit", own()), actual("0 -1"), "0 0"),
        ("of a cost none is the best there is", "10", compared(json!("best"), "cost", own()), actual("0 4"), "10 0"),
        (
            "a mean below zero has no ratio",
            "10",
            compared(json!({ "meanRatio": {} }), "benefit", own()),
            actual("-3 1"),
            "0 0",
        ),
        ("pooled, sums over sums", "12", pooled("pooled"), pairs("target", "10/10 60/20"), "5.14 15.43"),
        ("simple, the mean of the rates", "12", pooled("simple"), pairs("target", "10/10 60/20"), "6 18"),
        (
            "five in a hundred a place, ties share the best",
            "20",
            compared(json!("rank"), "benefit", ladder("first", json!({ "drop": { "drop": "0.05" } }))),
            actual("7 9 9 1"),
            "18 20 20 17",
        ),
        (
            "counted from the last",
            "10",
            compared(
                json!("rank"),
                "benefit",
                ladder("last", json!({ "table": { "rates": ["0", "0.5"], "otherwise": "1" } })),
            ),
            actual("7 9 1 1"),
            "10 10 0 0",
        ),
        (
            "between first and last",
            "10",
            compared(json!("rank"), "cost", ladder("first", json!({ "between": { "first": "1", "last": "0.6" } }))),
            actual("1 2 3"),
            "10 8 6",
        ),
        (
            "a ladder on what is no place",
            "10",
            rule(
                json!({ "measure": "level", "whenUndefined": "full", "scale": ladder("first", json!({ "drop": { "drop": "0.1" } })) }),
            ),
            actual("3"),
            "10",
        ),
    ]);
}

#[test]
fn scales() {
    let span = |low: Value, high: Value, direction: &str| {
        rule(json!({
            "measure": "level", "direction": direction,
            "scale": { "span": { "low": low, "high": high, "atLow": "0.6", "atHigh": "1" } },
        }))
    };
    let slope = |slope: Value, direction: &str| {
        rule(json!({ "measure": "level", "direction": direction, "scale": { "slope": slope } }))
    };
    let over = |whole: bool| {
        json!({ "unit": "points", "components": [
        { "measure": "overTarget", "scale": { "slope": { "every": "0.03", "up": "1", "whole": whole } } },
    ] })
    };
    let polyline = |outside: &str| {
        rule(json!({ "measure": "level", "scale": { "polyline": { "outside": outside, "points": [
        { "value": "1", "rate": "0.5" }, { "value": "2", "rate": "1" },
    ] } } }))
    };
    let steps = |direction: &str| {
        rule(json!({ "measure": "level", "direction": direction, "scale": { "steps": {
        "steps": [{ "at": "10", "rate": "0.8" }, { "at": "20", "rate": "1" }], "otherwise": "0.1",
    } } }))
    };
    check(vec![
        ("each full 3 in a hundred over target", "30", over(true), pairs("target", "110/100"), "33"),
        ("the same pro rata", "30", over(false), pairs("target", "110/100"), "33.33"),
        (
            "the worst has sixty",
            "10",
            span(json!("cohortMin"), json!("cohortMax"), "benefit"),
            actual("5 10 15"),
            "6 8 10",
        ),
        (
            "the highest cost has sixty",
            "10",
            span(json!("cohortMin"), json!("cohortMax"), "cost"),
            actual("5 10 15"),
            "10 8 6",
        ),
        ("all are alike", "10", span(json!("cohortMin"), json!("cohortMax"), "benefit"), actual("5 5"), "10 10"),
        (
            "fixed bounds stay",
            "10",
            span(json!({ "fixed": "20" }), json!({ "fixed": "10" }), "cost"),
            actual("5 15 25"),
            "10 8 6",
        ),
        (
            "the mean is satisfactory",
            "10",
            span(json!({ "fixed": "0" }), json!("cohortMean"), "benefit"),
            actual("5 15"),
            "8 10",
        ),
        ("reached or not", "10", steps("benefit"), actual("9 10 25"), "1 8 10"),
        ("a cost not above", "10", steps("cost"), actual("9 10 11 21"), "8 8 10 1"),
        ("flat outside", "10", polyline("flat"), actual("0 1.5 3"), "5 7.5 10"),
        ("on along the line", "10", polyline("extended"), actual("0 1.5 3"), "0 7.5 15"),
        (
            "deducted until nothing is left",
            "10",
            slope(json!({ "up": "-0.2", "down": "-0.2", "floor": "0" }), "benefit"),
            actual("0 2 9"),
            "10 6 0",
        ),
        (
            "a cost: below is better",
            "10",
            slope(json!({ "origin": "5", "base": "0.6", "up": "0.1", "down": "0.2" }), "cost"),
            actual("3 5 7"),
            "8 6 2",
        ),
        (
            "cut towards zero on both sides",
            "10",
            slope(json!({ "every": "2", "up": "0.1", "down": "0.2", "whole": true }), "benefit"),
            actual("3.9 -3.9"),
            "11 8",
        ),
    ]);
}

#[test]
fn components_together() {
    let gdp = json!({ "components": [
        { "share": "0.4", "measure": "level", "scale": { "steps": { "steps": [{ "at": "8", "rate": "1" }], "otherwise": "0" } } },
        { "share": "0.6", "measure": "level", "comparison": "rank",
            "onlyIf": { "probe": { "measure": "level" }, "order": "above", "bound": "8" },
            "scale": { "ladder": { "rates": { "drop": { "drop": "0.05" } } } } },
    ] });
    let jump = |whole: bool| {
        json!({ "unit": "points", "components": [
        { "measure": "level", "onlyIf": { "probe": { "measure": "level" }, "order": "atLeast", "bound": "20" },
            "scale": { "slope": { "origin": "20", "every": "5", "base": "10", "up": "2", "whole": whole } } },
    ] })
    };
    let share = |quantity: Option<&str>| {
        let mut component = json!({ "measure": "level", "scale": { "steps": { "steps": [{ "at": "30", "rate": "1" }], "otherwise": "0" } } });
        if let Some(quantity) = quantity {
            component["quantity"] = quantity.into();
        }
        component
    };
    let floored = json!({ "combine": "sum", "floor": "0.2", "cap": "0.9", "components": [
        { "measure": "level", "scale": { "proportional": {} } }, { "measure": "score", "scale": { "proportional": {} } },
    ] });
    let substitute =
        |with: Value| rule(json!({ "measure": "level", "scale": { "proportional": {} }, "whenMissing": with }));
    let none = || vec![json!({ "actual": "0.5" }), json!({ "actual": "0.3" }), json!({})];
    check(vec![
        ("four from 8 on, six by place only beyond", "10", gdp, actual("9.1 8.4 8.0 7.6"), "10 9.7 4 0"),
        ("20 are ten, less is nothing", "10", jump(false), actual("32 19.9"), "14.8 0"),
        ("the same in full steps", "10", jump(true), actual("32 19.9"), "14 0"),
        ("floor and cap of the sum", "10", floored, actual("0.1 0.5 2"), "2 5.05 9"),
        ("half where it is missing", "10", substitute(json!({ "rate": "0.25" })), none(), "5 3 2.5"),
        ("the others' mean where it is missing", "10", substitute(json!("cohortMean")), none(), "5 3 4"),
        ("in full where it is missing", "10", substitute(json!("full")), none(), "5 3 10"),
    ]);
    let rule = json!({ "combine": "best", "components": [share(None), share(Some("young")), share(Some("women"))] });
    let observed = |x: &str, young: &str, women: &str| {
        json!({ "k": {
        "annual": { "actual": x },
        "quantities": { "young": { "annual": { "actual": young } }, "women": { "annual": { "actual": women } } },
    } })
    };
    let quantities = json!([{ "id": "young", "name": "Y" }, { "id": "women", "name": "W", "measuredIn": "%" }]);
    let indicator = with(indicator("k", "3", rule), json!({ "quantities": quantities }));
    let units = vec![unit("a", "c", observed("22", "31", "18")), unit("b", "c", observed("22", "29", "18"))];
    let outcome = computed(json!([category("c", "3", json!([indicator]))]), units, json!({}));
    assert_eq!(told(units_points(&outcome)), all("3 0"), "any of three shares");
}

/// Two points an accident, whatever the marks; a group and a unit with a rule of their own are compared with all.
#[test]
fn marks_and_rules_by_scope() {
    let accidents = json!({ "unit": "points", "floor": "0", "components": [
        { "measure": "count", "scale": { "slope": { "up": "-2", "down": "-2" } } },
    ] });
    let of_group = rule(json!({ "measure": "level", "comparison": "best", "scale": { "proportional": {} } }));
    let of_unit = rule(
        json!({ "measure": "level", "comparison": { "overMean": {} }, "scale": { "slope": { "base": "0.5", "up": "0.1" } } }),
    );
    let mut indicator = indicator("k", "20", accidents);
    indicator["marks"]["groups"] = json!({ "industry": "40" });
    indicator["rule"]["groups"] = json!({ "towns": of_group });
    indicator["rule"]["units"] = json!({ "e": of_unit });
    let unit = |id: &str, group: &str, x: &str| {
        with(unit(id, "c", json!({ "k": { "annual": { "actual": x } } })), json!({ "group": group }))
    };
    let all_units = vec![
        unit("a", "industry", "3"),
        unit("b", "farming", "3"),
        unit("d", "towns", "4"),
        unit("e", "towns", "10"),
        unit("f", "towns", "0"),
    ];
    let outcome = computed(json!([category("c", "20", json!([indicator]))]), all_units, json!({}));
    // The mean of all five is 4, the best of them 10.
    assert_eq!(told(units_points(&outcome)), all("34 14 8 22 0"));
    let judged = |at: usize| &units(&outcome)[at].lines[0].rate.annual[0];
    let told = |at: usize| (judged(at).measured.clone(), judged(at).value.clone());
    assert_eq!(told(2), (Measured::Is(n("4")), Measured::Is(n("0.4"))));
    assert_eq!(told(3), (Measured::Is(n("10")), Measured::Is(n("6"))));
}
