//! 3, 11 and 12: monitoring, results of periods, warning lights, linked results.

use serde_json::{Value, json};

use super::super::rules::{Colour, UnitFigures};
use super::{all, category, computed, indicator, n, rule, told, totals, typed, unit, units, units_points, with};

fn periods(ids: &[(&str, u32, &str)]) -> Value {
    let period =
        |(id, month, weight): &(&str, u32, &str)| json!({ "id": id, "name": "P", "month": month, "weight": weight });
    json!({ "periods": ids.iter().map(period).collect::<Vec<_>>() })
}

/// What was read of typed points in periods, as `id=points`, and over the year.
fn by_period(annual: &str, periods: &str) -> Value {
    let of_period = |pair: &str| {
        let (id, points) = pair.split_once('=').unwrap();
        (id.to_owned(), json!({ "actual": points }))
    };
    json!({ "annual": { "actual": annual }, "periods": periods.split_whitespace().map(of_period).collect::<Value>() })
}

#[test]
fn monitoring() {
    let completion = |missing: &str| {
        rule(json!({ "measure": "completion", "scale": { "proportional": {} }, "whenMissing": missing }))
    };
    let read = json!({
        "annual": { "actual": "110", "target": "100" },
        "periods": { "q1": { "actual": "20" }, "h1": { "actual": "60", "target": "40" } },
    });
    for (missing, weights, difficulty, expected) in [
        // Q1: 20 of 25 by the schedule; H1: 60 of 40 as given; Q1–Q3 missing. 0.3 × M + 0.7 × 1.1 on 10 marks.
        ("zero", json!({}), "1", "10"),
        ("exclude", json!({}), "1", "11.15"),
        ("exclude", json!({ "q1": 1, "h1": 3 }), "1", "11.68"),
        ("exclude", json!({ "q3": 1 }), "1", "11"),
        ("exclude", json!({}), "1.2", "13.38"),
    ] {
        let monitored = json!({ "monitoring": { "share": "0.3", "weights": weights } });
        let category = category("c", "10", json!([with(indicator("k", "10", completion(missing)), monitored)]));
        let unit = with(unit("u", "c", json!({ "k": read })), json!({ "indicatorDifficulty": { "k": difficulty } }));
        let policy = periods(&[("q1", 3, "1"), ("h1", 6, "1"), ("q3", 9, "1")]);
        let outcome = computed(json!([category]), vec![unit], policy);
        assert_eq!(told(units_points(&outcome)), all(expected), "{missing} {weights} {difficulty}");
    }
}

/// Static 80 × 0.4 + dynamic 90 × 0.6; growth 9.3 against 8.1, a tenth of a point per tenth; one interview.
#[test]
fn a_quarter_by_itself() {
    let section = |id: &str, factor: &str| json!({ "id": id, "name": "S", "conversion": { "weight": factor } });
    let growth = rule(
        json!({ "measure": "gap", "scale": { "slope": { "base": "0", "every": "0.1", "up": "0.1", "down": "0.1" } } }),
    );
    let in_section = |id: &str| with(indicator(id, "100", typed()), json!({ "section": id }));
    let growth = with(indicator("growth", "2", growth), json!({ "kind": "extra" }));
    let interview = json!({ "id": "i", "name": "I", "sign": "deduction", "levels": [{ "id": "n", "name": "N", "worth": { "points": "0.5" } }] });
    let yearly = in_section("yearly");
    for missing in ["keep", "rescale"] {
        let mut category = category("c", "100", json!([in_section("static"), in_section("dynamic"), growth, yearly]));
        category["sections"] = json!([section("static", "0.4"), section("dynamic", "0.6"), section("yearly", "0.2")]);
        category["adjustments"] = json!({ "items": [interview] });
        category["missingItems"] = missing.into();
        let observed = json!({
            "static": by_period("0", "q1=80"), "dynamic": by_period("0", "q1=90"),
            "growth": { "periods": { "q1": { "actual": "9.3", "target": "8.1" } } },
        });
        let entries = json!({ "adjustments": [{ "item": "i", "level": "n", "period": "q1" }, { "item": "i", "level": "n", "period": "q2" }] });
        let all_units = vec![with(unit("u", "c", observed), entries), unit("v", "c", json!({}))];
        let outcome = computed(json!([category]), all_units, periods(&[("q1", 3, "1"), ("q2", 6, "1")]));
        let results: Vec<_> = units(&outcome).iter().map(|unit| unit.periods.len()).collect();
        // The other is missing in Q1, by the rules' substitutes; in Q2 nothing was read of anybody.
        assert_eq!(results, [1, 1]);
        let first = &units(&outcome)[0].periods[0];
        assert_eq!((first.total.clone(), first.rank, first.ranked), (n("86.70"), Some(1), 2), "{missing}");
        assert_eq!((first.percentage.clone(), first.grade), (n("86.70"), None));
    }
}

/// In a period a threshold stands alone where either is enough, and a quota from below doesn't count; what is dated in it does.
#[test]
fn grades_of_a_period() {
    let grade = |id: &str, more: Value| with(json!({ "id": id, "name": "G" }), more);
    let either = json!({ "quota": { "places": 2 }, "threshold": { "points": "90" }, "conditions": "either" });
    let grades =
        json!([grade("g1", either), grade("g2", json!({})), grade("g3", json!({ "quota": { "fromBelow": "0.5" } }))]);
    let circumstances = json!([{ "id": "up", "name": "U", "effect": { "lift": 1 } }]);
    let category = with(
        category("c", "100", json!([indicator("k", "100", typed())])),
        json!({ "grading": { "grades": grades, "lifted": "beyond" }, "circumstances": circumstances }),
    );
    let marked = |period: &str| json!({ "circumstances": [{ "circumstance": "up", "period": period }] });
    let all_units = vec![
        unit("a", "c", json!({ "k": by_period("99", "q1=95 q2=50") })),
        unit("b", "c", json!({ "k": by_period("89", "q1=89 q2=40") })),
        with(unit("d", "c", json!({ "k": by_period("80", "q1=10 q2=30") })), marked("q1")),
        unit("e", "c", json!({ "k": by_period("70", "q1=5 q2=20") })),
    ];
    let outcome = computed(json!([category]), all_units, periods(&[("q1", 3, "1"), ("q2", 6, "1")]));
    let told = |of: &dyn Fn(&UnitFigures) -> Option<usize>| -> Vec<usize> {
        units(&outcome).into_iter().filter_map(of).collect()
    };
    assert_eq!(told(&|unit| unit.grade), [0, 0, 1, 2]);
    assert_eq!(told(&|unit| unit.periods[0].grade), [0, 1, 0, 1]);
    assert_eq!(told(&|unit| unit.periods[1].grade), [1, 1, 1, 1]);
}

#[test]
fn period_share() {
    let category = |share: &str| {
        with(
            category(
                "c",
                "100",
                json!([indicator("k", "100", {
                    let mut rule = typed();
                    rule["components"][0]["whenMissing"] = "exclude".into();
                    rule
                })]),
            ),
            json!({ "periodShare": share }),
        )
    };
    let all_units = || {
        vec![
            unit("a", "c", json!({ "k": by_period("90", "q1=80 q2=70") })),
            unit("b", "c", json!({ "k": by_period("90", "q2=85.55") })),
            unit("d", "c", json!({ "k": by_period("90", "") })),
        ]
    };
    let policy = || periods(&[("q1", 3, "2"), ("q2", 6, "1"), ("q3", 9, "0")]);
    // P of a: (2 × 80 + 70)/3 = 76.666…; half of it and half of 90.
    assert_eq!(totals(&computed(json!([category("0.5")]), all_units(), policy())), all("83.33 87.78 90"));
    assert_eq!(totals(&computed(json!([category("0")]), all_units(), policy())), all("90 90 90"));
}

/// First in January, second in June, third in March: half a point, three and one tenths.
#[test]
fn period_awards() {
    let awards = json!({ "periodAwards": { "id": "monthly", "name": "M", "points": ["0.5", "0.3", "0.1"] } });
    let monthly = |january: &str, march: &str, june: &str| json!({ "k": by_period("50", &format!("jan={january} mar={march} jun={june}")) });
    let all_units = || {
        vec![
            unit("a", "c", monthly("9", "5", "8")),
            unit("b", "c", monthly("8", "9", "9")),
            unit("d", "c", monthly("1", "8", "1")),
            with(unit("e", "c", monthly("99", "99", "99")), json!({ "exempt": true })),
        ]
    };
    let mut category = with(category("c", "100", json!([indicator("k", "100", typed())])), awards);
    let policy = || periods(&[("jan", 1, "1"), ("mar", 3, "1"), ("jun", 6, "1")]);
    let outcome = computed(json!([category]), all_units(), policy());
    assert_eq!(totals(&outcome), all("50.9 51.3 50.5 50"));
    category["adjustments"] = json!({ "sets": [{ "id": "s", "name": "S", "items": ["monthly"], "bonusCap": "0.4" }] });
    assert_eq!(totals(&computed(json!([category]), all_units(), policy())), all("50.4 50.4 50.4 50"));
}

fn result(category: &str, of: Value, take: &str, scale: Value) -> Value {
    rule(json!({ "measure": { "result": { "category": category, "of": of, "take": take } }, "scale": scale }))
}

/// Quarters 92, 88, 95, 90, and the villages' mean of 86: 91.25 × 60 % + 86 × 40 % = 89.15. A vice-mayor is the mean of his
/// departments.
#[test]
fn linked_results() {
    let scores = ["q1", "q2", "q3", "q4"]
        .map(|id| indicator(id, "15", rule(json!({ "measure": "score", "scale": { "proportional": {} } }))));
    let mut of_town = scores.to_vec();
    of_town.push(indicator("villages", "40", result("village", json!("total"), "mean", json!({ "proportional": {} }))));
    let of_mayor = result("department", json!("percentage"), "mean", json!({ "proportional": {} }));
    let categories = json!([
        category("mayor", "100", json!([indicator("d", "100", of_mayor)])),
        category("town", "100", json!(of_town)),
        category("village", "50", json!([indicator("k", "50", typed())])),
        category("department", "100", json!([indicator("k", "100", typed())])),
    ]);
    let scored =
        |id: &str, category: &str, points: &str| unit(id, category, json!({ "k": { "annual": { "actual": points } } }));
    let quarters: Value = [("q1", "92"), ("q2", "88"), ("q3", "95"), ("q4", "90")]
        .iter()
        .map(|(id, x)| ((*id).to_owned(), json!({ "annual": { "actual": x } })))
        .collect();
    let all_units = vec![
        with(unit("m", "mayor", json!({})), json!({ "links": ["d1", "d2", "d3", "v1", "nobody"] })),
        with(unit("t", "town", quarters), json!({ "links": ["v1", "v2"] })),
        scored("v1", "village", "42"),
        scored("v2", "village", "44"),
        scored("v3", "village", "10"),
        scored("d1", "department", "92.4"),
        scored("d2", "department", "88.1"),
        scored("d3", "department", "95.0"),
    ];
    assert_eq!(totals(&computed(categories, all_units, json!({})))[..2], all("91.83 89.15"));
}

#[test]
fn what_is_taken_of_results() {
    let between = json!({ "ladder": { "rates": { "between": { "first": "1", "last": "0.4" } } } });
    let mean_of_places = json!({ "slope": { "origin": "1", "base": "1", "down": "0.1" } });
    let proportional = || json!({ "proportional": {} });
    let villages = "v1 v2 v3 v4";
    for (of, take, scale, links, expected) in [
        (json!("total"), "min", proportional(), villages, "30"),
        (json!("total"), "max", proportional(), villages, "90"),
        (json!("percentage"), "sum", proportional(), "v1 v4", "120"),
        (json!({ "section": "s" }), "mean", proportional(), "v1 v4", "60"),
        (json!({ "indicator": "k" }), "mean", proportional(), "v1 v3", "70"),
        (json!("place"), "min", between.clone(), "v2", "80"),
        (json!("place"), "mean", mean_of_places, "v1 v3", "90"),
        (json!("place"), "mean", between, "exempt", "0"),
        (json!("total"), "mean", proportional(), "", "0"),
        (json!("total"), "mean", proportional(), "t", "0"),
    ] {
        let categories = json!([
            category("town", "100", json!([indicator("r", "100", result("village", of.clone(), take, scale.clone()))])),
            with(
                category("village", "100", json!([with(indicator("k", "100", typed()), json!({ "section": "s" }))])),
                json!({})
            ),
        ]);
        let village = |id: &str, points: &str| unit(id, "village", json!({ "k": { "annual": { "actual": points } } }));
        let links: Vec<&str> = links.split_whitespace().collect();
        let all_units = vec![
            with(unit("t", "town", json!({})), json!({ "links": links })),
            village("v1", "90"),
            village("v2", "70"),
            village("v3", "50"),
            village("v4", "30"),
            with(village("exempt", "95"), json!({ "exempt": true })),
        ];
        assert_eq!(
            totals(&computed(categories, all_units, json!({})))[0],
            n(expected).to_string(),
            "{of} {take} {links:?}"
        );
    }
}

/// Two categories that read each other's results, a third that reads them, and one that reads its own.
#[test]
fn circles_are_missing() {
    let reads = |category: &str| {
        let mut rule = result(category, json!("total"), "mean", json!({ "proportional": {} }));
        rule["components"][0]["whenMissing"] = json!({ "rate": "0.3" });
        rule["components"][0]["whenUndefined"] = json!({ "rate": "0.9" });
        rule
    };
    let of = |id: &str, reads_of: &str| category(id, "10", json!([indicator("k", "10", reads(reads_of))]));
    let categories = json!([of("z", "a"), of("a", "b"), of("b", "a"), of("own", "own"), of("free", "z")]);
    let linked = |id: &str, category: &str, link: &str| with(unit(id, category, json!({})), json!({ "links": [link] }));
    let all_units = vec![
        linked("1", "z", "2"),
        linked("2", "a", "3"),
        linked("3", "b", "2"),
        linked("4", "own", "4"),
        linked("5", "free", "9"),
    ];
    assert_eq!(totals(&computed(categories, all_units, json!({}))), all("3 3 3 3 9"));
}

#[test]
fn in_a_period_results_of_the_same_period_are_read() {
    let mut of_village = typed();
    of_village["components"][0]["whenMissing"] = "exclude".into();
    let categories = json!([
        with(
            category(
                "town",
                "100",
                json!([indicator(
                    "r",
                    "100",
                    result("village", json!("total"), "mean", json!({ "proportional": {} }))
                )])
            ),
            json!({ "periodShare": "1" })
        ),
        category("village", "100", json!([indicator("k", "100", of_village)])),
    ]);
    let all_units = vec![
        with(unit("t", "town", json!({})), json!({ "links": ["v", "w"] })),
        unit("v", "village", json!({ "k": by_period("100", "q1=60") })),
        unit("w", "village", json!({ "k": by_period("100", "q1=80 q2=50") })),
    ];
    let outcome = computed(categories, all_units, periods(&[("q1", 3, "1"), ("q2", 6, "1"), ("q3", 9, "1")]));
    assert_eq!(told(units(&outcome)[0].periods.iter().map(|period| &period.total)), all("70 50"));
    assert_eq!(totals(&outcome)[0], n("60").to_string());
}

#[test]
fn lights() {
    let read =
        |actual: &str| json!({ "k": { "annual": { "target": "100" }, "periods": { "h1": { "actual": actual } } } });
    for (direction, actual, light) in [
        ("benefit", "50", Colour::Green),
        ("benefit", "40.01", Colour::GreenNoted),
        ("benefit", "40", Colour::Yellow),
        ("benefit", "20", Colour::Yellow),
        ("benefit", "19.99", Colour::Red),
        ("cost", "60", Colour::Yellow),
    ] {
        let rule = rule(json!({ "measure": "completion", "direction": direction, "scale": { "proportional": {} } }));
        let category = category("c", "10", json!([indicator("k", "10", rule)]));
        let outcome = computed(json!([category]), vec![unit("u", "c", read(actual))], json!({}));
        let lights: Vec<Colour> = units(&outcome)[0].lines[0].lights.iter().map(|light| light.light).collect();
        assert_eq!(lights, [light], "{direction} {actual}");
    }
}
