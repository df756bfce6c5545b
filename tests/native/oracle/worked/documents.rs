//! Rules as assessment documents state them, each with a small figure of its own.

use serde_json::{Value, json};

use super::{
    actual, all, bonuses, category, computed, grades, indicator, pairs, plain, points, scored, told, totals, typed,
    unit, units, units_points, with,
};

fn slope(slope: Value) -> Value {
    json!({ "slope": slope })
}

/// The points of an indicator of whose readings there are several named quantities.
fn of_quantities(marks: &str, rule: Value, readings: &[Value]) -> Vec<String> {
    let unit = |(at, quantities): (usize, &Value)| {
        let values =
            quantities.as_object().unwrap().iter().map(|(id, reading)| (id.clone(), json!({ "annual": reading })));
        unit(&format!("u{at}"), "c", json!({ "k": { "quantities": values.collect::<Value>() } }))
    };
    let ids: std::collections::BTreeSet<&String> =
        readings.iter().flat_map(|reading| reading.as_object().unwrap().keys()).collect();
    let quantities: Vec<Value> = ids.into_iter().map(|id| json!({ "id": id, "name": "Q" })).collect();
    let indicator = with(indicator("k", marks, rule), json!({ "quantities": quantities }));
    let units: Vec<Value> = readings.iter().enumerate().map(unit).collect();
    told(units_points(&computed(json!([category("c", marks, json!([indicator]))]), units, json!({}))))
}

#[test]
fn profit_by_full_steps_within_bounds() {
    let rule = json!({ "unit": "points", "components": [
        { "measure": "overTarget", "scale": slope(json!({ "every": "0.03", "up": "1", "down": "1", "whole": true, "floor": "24", "cap": "36" })) },
    ] });
    assert_eq!(points("30", rule, &pairs("target", "110/100 95/100 97.01/100 50/100 200/100")), all("33 29 30 24 36"));
}

/// At most 5 points where the target is at most a fifth under the base, 4 up to a half, else 3. The base is the lower of last
/// year and the mean of three years.
#[test]
fn a_cap_by_how_ambitious_the_target_is() {
    let bonus = |cap: &str, under: Option<&str>| {
        let mut component = json!({ "measure": "overTarget", "scale": slope(json!({ "every": "0.01", "base": "0", "up": "1", "cap": cap })) });
        if let Some(bound) = under {
            component["onlyIf"] =
                json!({ "probe": { "measure": "growth", "quantity": "base" }, "order": "atLeast", "bound": bound });
        }
        component
    };
    let rule = json!({ "unit": "points", "combine": "best", "components": [bonus("5", Some("-0.2")), bonus("4", Some("-0.5")), bonus("3", None)] });
    let read = |actual: &str, target: &str, base: &str| {
        json!({ "k": {
        "annual": { "actual": actual, "target": target },
        "quantities": { "base": { "annual": { "actual": target, "prior": base } } },
    } })
    };
    let indicator = with(indicator("k", "5", rule), json!({ "quantities": [{ "id": "base", "name": "B" }] }));
    let units = vec![
        unit("a", "c", read("110", "100", "125")),
        unit("b", "c", read("110", "100", "126")),
        unit("d", "c", read("110", "100", "300")),
        unit("e", "c", read("101", "100", "300")),
    ];
    assert_eq!(
        told(units_points(&computed(json!([category("c", "5", json!([indicator]))]), units, json!({})))),
        all("5 4 3 1")
    );
    let lower_base = json!({ "combine": "best", "components": [
        { "quantity": "last", "measure": "growth", "scale": { "proportional": {} } },
        { "quantity": "mean", "measure": "growth", "scale": { "proportional": {} } },
    ] });
    let against = |last: &str, mean: &str| json!({ "last": { "actual": "60", "prior": last }, "mean": { "actual": "60", "prior": mean } });
    assert_eq!(of_quantities("10", lower_base, &[against("50", "40"), against("40", "50")]), all("5 5"));
}

/// The start score by profit, and up to 15 more or less, 100 at most.
#[test]
fn a_sum_with_a_cap() {
    let rule = json!({ "unit": "points", "combine": "sum", "cap": "100", "components": [
        { "quantity": "profit", "measure": "level", "scale": { "steps": { "steps": [{ "at": "10", "rate": "85" }, { "at": "50", "rate": "90" }], "otherwise": "80" } } },
        { "quantity": "done", "measure": "gap", "scale": slope(json!({ "base": "0", "up": "1", "down": "1", "floor": "-15", "cap": "15" })) },
    ] });
    let read = |profit: &str, done: &str| json!({ "profit": { "actual": profit }, "done": { "actual": done, "target": "100" } });
    assert_eq!(of_quantities("100", rule, &[read("60", "112"), read("20", "109"), read("5", "10")]), all("100 94 65"));
}

/// Pay grows along a line within each grade.
#[test]
fn pay_within_a_grade() {
    let coefficient = json!({ "score": { "of": "total", "points": [{ "value": "60", "rate": "0" }, { "value": "75", "rate": "1" }, { "value": "85", "rate": "1.5" }] } });
    let fund =
        json!({ "id": "f", "name": "F", "mode": { "perUnit": { "base": "90000" } }, "coefficient": coefficient });
    assert_eq!(
        bonuses(&computed(json!([plain(json!({}))]), scored("50 65 75 79 95"), json!({ "funds": [fund] }))),
        all("0 30000 90000 108000 135000")
    );
}

/// Four leaders each rank the units: 200, a fiftieth less a place, the mean of all.
#[test]
fn places_by_several_leaders() {
    let leaders = ["l1", "l2", "l3", "l4"];
    let component = |leader: &str| json!({ "share": "0.25", "quantity": leader, "measure": "externalRank", "scale": { "ladder": { "rates": { "drop": { "drop": "0.02" } } } } });
    let rule = json!({ "components": leaders.map(component) });
    let read = |places: [u32; 4]| -> Value {
        leaders
            .into_iter()
            .zip(places)
            .map(|(leader, place)| (leader.to_owned(), json!({ "external": { "place": place } })))
            .collect()
    };
    assert_eq!(of_quantities("200", rule, &[read([1, 1, 1, 1]), read([1, 2, 4, 3])]), all("200 194"));
}

/// By the share of the best votes; but 130 where a third or more are of the two worst classes.
#[test]
fn ballots_with_a_bar() {
    let panel = |worths: [&str; 4]| {
        let class = |(id, worth): (&str, &str)| json!({ "id": id, "name": "C", "worth": worth });
        let classes: Vec<Value> = ["a", "b", "c", "d"].into_iter().zip(worths).map(class).collect();
        json!({ "panel": { "raters": [{ "id": "r", "name": "R", "weight": 1 }], "classes": classes } })
    };
    let rule = json!({ "unit": "points", "components": [{
        "measure": panel(["100", "0", "0", "0"]),
        "onlyIf": { "probe": { "measure": panel(["0", "0", "300", "300"]) }, "order": "below", "bound": "1", "otherwise": "130" },
        "scale": { "steps": { "steps": [{ "at": "0.9", "rate": "200" }, { "at": "0.8", "rate": "190" }, { "at": "0.6", "rate": "170" }], "otherwise": "160" } },
    }] });
    let votes =
        |a: u32, b: u32, c: u32, d: u32| json!({ "panel": { "r": { "ballots": { "a": a, "b": b, "c": c, "d": d } } } });
    assert_eq!(
        points("200", rule, &[votes(9, 1, 0, 0), votes(6, 0, 1, 2), votes(4, 3, 2, 1), votes(4, 5, 3, 1)]),
        all("200 130 160 160")
    );
}

/// A tenth of a point per point that the share fell, waived where it is over 5 above the mean.
#[test]
fn a_deduction_that_is_waived() {
    let rule = json!({ "unit": "points", "components": [{
        "measure": "increment",
        "onlyIf": { "probe": { "measure": "level", "comparison": { "overMean": {} } }, "order": "atMost", "bound": "5", "otherwise": "2" },
        "scale": slope(json!({ "down": "0.1", "floor": "0" })),
    }] });
    assert_eq!(points("2", rule, &pairs("prior", "40/50 20/26 30/28")), all("2 1.4 2"));
}

/// Half a point a case within 1, and a tenth an item within 0.5.
#[test]
fn two_deductions_each_within_its_own() {
    let part = |quantity: &str, base: &str, per: &str| json!({ "quantity": quantity, "measure": "count", "scale": slope(json!({ "base": base, "up": per, "down": per, "floor": "0" })) });
    let rule = json!({ "unit": "points", "combine": "sum", "components": [part("cases", "1", "-0.5"), part("items", "0.5", "-0.1")] });
    let read = |cases: &str, items: &str| json!({ "cases": { "actual": cases }, "items": { "actual": items } });
    assert_eq!(
        of_quantities("1.5", rule, &[read("0", "0"), read("1", "3"), read("9", "1"), read("9", "9")]),
        all("1.5 0.7 0.4 0")
    );
}

/// 5 at 80 % of up to five projects, at 70 % of six and more, a point per ten more or less, at most two; without a project 2.
#[test]
fn a_bound_that_depends_on_how_many_there_are() {
    let from = |origin: &str, order: &str, bound: &str| {
        json!({
            "measure": "completion", "onlyIf": { "probe": { "measure": "level", "quantity": "planned" }, "order": order, "bound": bound },
            "scale": slope(json!({ "origin": origin, "every": "0.1", "base": "5", "up": "1", "down": "1", "floor": "3", "cap": "7" })),
            "whenUndefined": { "rate": "2" },
        })
    };
    let rule = json!({ "unit": "points", "combine": "best", "components": [from("0.8", "atMost", "5"), from("0.7", "atLeast", "6")] });
    let read = |started: &str, planned: &str| {
        json!({ "k": {
        "annual": { "actual": started, "target": planned }, "quantities": { "planned": { "annual": { "actual": planned } } },
    } })
    };
    let indicator = with(indicator("k", "5", rule), json!({ "quantities": [{ "id": "planned", "name": "P" }] }));
    let all_units = vec![
        unit("a", "c", read("4", "5")),
        unit("b", "c", read("8", "10")),
        unit("d", "c", read("0", "4")),
        unit("e", "c", read("0", "0")),
        unit("f", "c", read("5", "5")),
    ];
    assert_eq!(
        totals(&computed(json!([category("c", "5", json!([indicator]))]), all_units, json!({}))),
        all("5 6 3 2 7")
    );
}

/// Places of a rate of completion in three bands; as last year four fifths, a twentieth per full 5 %.
#[test]
fn bands_of_places_and_full_steps() {
    let bands = json!({ "unit": "points", "components": [{ "measure": "completion", "comparison": "rank",
        "scale": { "ladder": { "rates": { "table": { "rates": ["7", "7", "5"], "otherwise": "3" } } } } }] });
    assert_eq!(points("7", bands, &pairs("target", "50/100 30/40 10/100 9/10")), all("5 7 3 7"));
    let growth = json!({ "unit": "points", "components": [{ "measure": "growth",
        "scale": slope(json!({ "every": "0.05", "base": "16", "up": "1", "down": "1", "whole": true, "floor": "0", "cap": "30" })) }] });
    assert_eq!(points("20", growth, &pairs("prior", "100/100 114.9/100 94/100 300/100")), all("16 18 15 30"));
}

/// The first two of those who meet all conditions; straight to the first grade with a commendation and no other problem.
#[test]
fn conditions_of_honours() {
    let item = |id: &str, sign: &str| {
        json!({ "id": id, "name": "A", "sign": sign, "levels": [
        { "id": "n", "name": "N", "worth": { "points": "0.1" }, "cap": "0.2" }, { "id": "p", "name": "P", "worth": { "points": "0.5" }, "cap": "1" },
    ] })
    };
    let entries = |item: &str, order: &str, bound: u32| json!({ "is": { "figure": { "entries": { "item": item } }, "order": order, "bound": bound } });
    let when =
        json!({ "atLeast": { "count": 2, "of": [entries("praise", "atLeast", 1), entries("blame", "below", 1)] } });
    let grade = |id: &str, more: Value| with(json!({ "id": id, "name": "G" }), more);
    let category = plain(json!({
        "adjustments": { "items": [item("praise", "bonus"), item("blame", "deduction")] },
        "grading": { "grades": [grade("g1", json!({ "quota": { "places": 1 } })), grade("g2", json!({}))], "lifted": "beyond",
            "rules": [{ "id": "r", "name": "R", "when": when, "effect": { "to": "g1" } }] },
    }));
    let ledger = |items: &[(&str, &str, &str)]| {
        let entry = |(item, level, quantity): &(&str, &str, &str)| json!({ "item": item, "level": level, "quantity": quantity });
        json!({ "adjustments": items.iter().map(entry).collect::<Vec<_>>() })
    };
    let ledgers = [
        ledger(&[("blame", "n", "1")]),
        ledger(&[("praise", "n", "9"), ("praise", "p", "9")]),
        ledger(&[("praise", "n", "1"), ("blame", "n", "1")]),
        ledger(&[]),
    ];
    let all_units: Vec<Value> =
        scored("90 80 70 60").into_iter().zip(ledgers).map(|(unit, ledger)| with(unit, ledger)).collect();
    let award = json!({ "id": "a", "name": "A", "by": "total", "condition": entries("blame", "atMost", 0), "prizes": { "places": [0, 0] } });
    let outcome = computed(json!([category]), all_units, json!({ "awards": [award] }));
    // Each level has a cap of its own.
    assert_eq!(totals(&outcome), all("89.9 81.2 70 60"));
    assert_eq!(grades(&outcome), [1, 1, 2, 2]);
    let places: Vec<Option<usize>> =
        units(&outcome).iter().map(|unit| unit.awards.first().and_then(|award| award.place)).collect();
    assert_eq!(places, [None, Some(1), None, Some(2)]);
}

/// Under the target in both of two years.
#[test]
fn two_years_under_the_target() {
    let under = |quantity: Option<&str>| {
        let probe =
            with(json!({ "measure": "gap" }), quantity.map_or(json!({}), |quantity| json!({ "quantity": quantity })));
        json!({ "is": { "figure": { "measure": { "indicator": "k", "probe": probe } }, "order": "below", "bound": 0 } })
    };
    let when = json!({ "atLeast": { "count": 2, "of": [under(None), under(Some("last"))] } });
    let grading = json!({ "grades": [{ "id": "g1", "name": "G" }, { "id": "g2", "name": "G" }], "rules": [{ "id": "r", "name": "R", "when": when, "effect": { "lower": 1 } }] });
    let indicator = with(indicator("k", "100", typed()), json!({ "quantities": [{ "id": "last", "name": "L" }] }));
    let read = |now: &str, last: &str| {
        json!({ "k": {
        "annual": { "actual": now, "target": "50" }, "quantities": { "last": { "annual": { "actual": last, "target": "40" } } },
    } })
    };
    let all_units =
        vec![unit("a", "c", read("49", "39")), unit("b", "c", read("49", "40")), unit("d", "c", read("50", "1"))];
    let category = with(category("c", "100", json!([indicator])), json!({ "grading": grading }));
    assert_eq!(grades(&computed(json!([category]), all_units, json!({}))), [2, 1, 1]);
}

/// A level that the category has its own steps for, by group.
#[test]
fn steps_by_trade() {
    let steps = |best: &str, good: &str| {
        json!({ "unit": "points", "components": [{ "measure": "level", "scale": { "steps": {
        "steps": [{ "at": best, "rate": "5" }, { "at": good, "rate": "4" }], "otherwise": "0",
    } } }] })
    };
    let mut indicator = indicator("k", "5", steps("12", "8"));
    indicator["rule"]["groups"] = json!({ "utilities": steps("6", "3") });
    let read = |id: &str, group: &str| {
        with(unit(id, "c", json!({ "k": { "annual": actual("7")[0] } })), json!({ "group": group }))
    };
    assert_eq!(
        totals(&computed(
            json!([category("c", "5", json!([indicator]))]),
            vec![read("a", "trade"), read("b", "utilities")],
            json!({})
        )),
        all("0 5")
    );
}
