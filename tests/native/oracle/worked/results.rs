//! 10: the 优秀 ratio, bonus funds, posts and awards.

use serde_json::{Value, json};

use super::super::rules::UnitFigures;
use super::{all, bonuses, category, computed, indicator, n, plain, rule, scored, told, typed, unit, units, with};

fn grades(points: &[(&str, &str)]) -> Value {
    let grade = |(at, (points, coefficient)): (usize, &(&str, &str))| json!({ "id": format!("g{}", at + 1), "name": "G", "threshold": { "points": points }, "bonusCoefficient": coefficient, "excellent": at == 0 });
    json!({ "grading": { "grades": points.iter().enumerate().map(grade).collect::<Vec<_>>() } })
}

fn fund(mode: Value, more: Value) -> Value {
    with(json!({ "id": "f", "name": "F", "mode": mode }), more)
}

/// What units with these totals get, each with more settings of its own.
fn paid(funds: Value, totals: &str, more: &[Value]) -> Vec<String> {
    let ladder = grades(&[("90", "1.2"), ("80", "1"), ("0", "0.8")]);
    let circumstances = json!([
        { "id": "withheld", "name": "W", "bonusFactor": "0.9" }, { "id": "vetoed", "name": "V", "effect": { "atMost": null }, "bonusFactor": 0 },
    ]);
    let none = json!({});
    let units: Vec<Value> = scored(totals)
        .into_iter()
        .enumerate()
        .map(|(at, unit)| with(with(unit, json!({ "headcount": 10 })), more.get(at).unwrap_or(&none).clone()))
        .collect();
    let category = with(plain(ladder), json!({ "circumstances": circumstances }));
    bonuses(&computed(json!([category]), units, json!({ "funds": funds })))
}

#[test]
fn modes_and_coefficients() {
    let per_unit = |base: &str| json!({ "perUnit": { "base": base } });
    let pool = |sum: &str| json!({ "pool": { "sum": sum } });
    let by_grade = json!({ "coefficient": { "grade": { "coefficients": { "g1": "1", "g2": "0.8", "g3": "0.5" } } } });
    let by_score = json!({ "coefficient": { "score": { "of": "total", "points": [{ "value": "100", "rate": "1" }, { "value": "115", "rate": "1.5" }] } } });
    let by_place = json!({ "coefficient": { "place": { "coefficients": ["3", "2"], "otherwise": "1" } } });
    let marked = |id: &str| json!({ "circumstances": [{ "circumstance": id }] });
    let exempt = || json!({ "exempt": true });
    let condition =
        |order: &str| json!({ "condition": { "is": { "figure": "total", "order": order, "bound": "85" } } });
    let several = |sums: &[&str]| -> Value { sums.iter().map(|sum| fund(per_unit(sum), by_place.clone())).collect() };
    for (name, funds, totals, more, expected) in [
        (
            "per unit by grade, whatever its staff",
            json!([fund(per_unit("100000"), by_grade)]),
            "95 85 10",
            vec![json!({ "headcount": 99 })],
            "100000 80000 50000",
        ),
        ("by score", json!([fund(per_unit("120000"), by_score)]), "106 90 120", vec![], "144000 120000 180000"),
        (
            "per head, part of a year",
            json!([fund(json!({ "perHead": { "base": "1000" } }), json!({}))]),
            "95 85 10",
            vec![json!({ "headcount": "0.5" })],
            "600 10000 8000",
        ),
        (
            "withheld and cancelled",
            json!([fund(per_unit("1000"), json!({}))]),
            "85 85 85",
            vec![json!({}), marked("withheld"), marked("vetoed")],
            "1000 900 0",
        ),
        (
            "what one loses of a pool the others gain",
            json!([fund(pool("300"), json!({}))]),
            "85 85 85",
            vec![json!({}), json!({}), marked("vetoed")],
            "150 150 0",
        ),
        ("a fen that is left", json!([fund(pool("100"), json!({}))]), "85 85 85", vec![], "33.34 33.33 33.33"),
        (
            "a pool of which nobody has a weight",
            json!([fund(pool("100"), json!({}))]),
            "85",
            vec![json!({ "headcount": 0 })],
            "0",
        ),
        (
            "from 90 on",
            json!([fund(json!({ "perPoint": { "rate": "2", "threshold": "90" } }), json!({}))]),
            "95 89.99 90",
            vec![json!({}), json!({}), marked("withheld")],
            "1900 0 1620",
        ),
        (
            "exempt, by a coefficient of its own",
            json!([fund(per_unit("1000"), json!({ "exemptCoefficient": "0.7" }))]),
            "95 85",
            vec![exempt()],
            "700 1000",
        ),
        (
            "who doesn't meet the condition is in no division",
            json!([fund(pool("300"), condition("atLeast"))]),
            "84 86 87",
            vec![],
            "0 150 150",
        ),
        (
            "several beside each other",
            several(&["1000000", "650000", "650000", "500000", "300000", "180000"]),
            "70 80 90",
            vec![],
            "3280000 6560000 9840000",
        ),
    ] {
        assert_eq!(paid(funds, totals, &more), all(expected), "{name}");
    }
}

#[test]
fn whom_a_fund_covers() {
    let funds = json!([
        { "id": "all", "name": "F", "mode": { "perUnit": { "base": "1" } }, "coverage": { "all": { "except": ["d"] } } },
        { "id": "some", "name": "F", "mode": { "perUnit": { "base": "10" } }, "coverage": { "only": ["d", "c"] } },
        { "id": "every", "name": "F", "mode": { "perUnit": { "base": "100" } } },
    ]);
    let categories =
        json!([category("c", "1", json!([])), category("d", "1", json!([])), category("e", "1", json!([]))]);
    let all_units = vec![unit("1", "c", json!({})), unit("2", "d", json!({})), unit("3", "e", json!({}))];
    let outcome = computed(categories, all_units, json!({ "funds": funds }));
    assert_eq!(bonuses(&outcome), all("111 110 101"));
    assert_eq!(told(outcome.county.funds.iter().map(|(_, sum)| sum)), all("2 20 300"));
}

#[test]
fn by_a_measure() {
    let scale = |scale: Value| json!({ "coefficient": { "measure": { "indicator": "k", "probe": { "measure": "level" }, "scale": scale } } });
    let steps = scale(
        json!({ "steps": { "steps": [{ "at": "50", "rate": "1" }, { "at": "80", "rate": "2" }], "otherwise": "0.5" } }),
    );
    let line =
        scale(json!({ "polyline": { "points": [{ "value": "0", "rate": "0" }, { "value": "100", "rate": "1" }] } }));
    let per_unit = || json!({ "perUnit": { "base": "100" } });
    assert_eq!(paid(json!([fund(per_unit(), steps)]), "49 50 90", &[]), all("50 100 200"));
    assert_eq!(paid(json!([fund(per_unit(), line)]), "49 50 120", &[]), all("49 50 100"));
}

/// 8 184.00 over four posts.
#[test]
fn posts() {
    let post = |(id, weight): (&str, u32)| json!({ "id": id, "name": "P", "weight": weight });
    let posts: Vec<Value> = [("a", 35), ("b", 25), ("d", 20), ("e", 20)].map(post).into();
    for (sum, heads, expected) in [
        ("8184", json!({ "a": 1, "b": 1, "d": 1, "e": 1 }), "2864.40 2046 1636.80 1636.80"),
        ("100", json!({ "a": 0, "b": 1, "d": "0.5", "e": 2 }), "0 33.34 13.33 53.33"),
        ("100", json!({}), "0 0 0 0"),
    ] {
        let fund = fund(
            json!({ "perUnit": { "base": sum } }),
            json!({ "posts": posts, "coefficient": { "place": { "coefficients": ["1"], "otherwise": "0" } } }),
        );
        let unit = with(scored("50").remove(0), json!({ "heads": heads }));
        let outcome = computed(json!([plain(json!({}))]), vec![unit], json!({ "funds": [fund] }));
        let posts = &units(&outcome)[0].funds[0].posts;
        assert_eq!(told(posts.iter().map(|(_, sum)| sum)), all(expected), "{sum}");
    }
}

fn places(policy: Value, of_category: Value, more: Value) -> Vec<String> {
    let circumstances = json!([
        { "id": "title", "name": "T", "ratioOffset": 5 }, { "id": "second", "name": "S", "ratioOffset": 3 }, { "id": "bad", "name": "B", "ratioOffset": -30 },
    ]);
    let category = with(with(plain(grades(&[("0", "1")])), json!({ "circumstances": circumstances })), of_category);
    let outcome =
        computed(json!([category]), vec![with(scored("50").remove(0), more)], json!({ "excellence": policy }));
    let unit: &UnitFigures = units(&outcome)[0];
    told([&unit.ratio, &unit.places, &outcome.county.places_ceiling])
}

#[test]
fn excellent_ratios() {
    let unit = |heads: u32, circumstances: &[&str]| {
        let marked: Vec<Value> = circumstances.iter().map(|id| json!({ "circumstance": id })).collect();
        json!({ "assessedHeadcount": heads, "circumstances": marked })
    };
    let exempt = |heads, circumstances| with(unit(heads, circumstances), json!({ "exempt": true }));
    let policy = |average: &str| json!({ "average": average, "ceiling": 20 });
    let least = with(policy("15"), json!({ "least": 1 }));
    for (name, policy, category, unit, expected) in [
        ("a title", policy("12"), json!({}), unit(40, &["title"]), "17 6 8"),
        ("the ceiling", policy("15"), json!({}), unit(40, &["title", "second"]), "20 8 8"),
        (
            "not assessed but commended",
            with(policy("15"), json!({ "exempt": 15 })),
            json!({}),
            exempt(12, &["title"]),
            "20 2 2",
        ),
        (
            "not assessed, of a category of its own kind",
            with(policy("15"), json!({ "exempt": 15 })),
            json!({ "excellence": { "exempt": 10 } }),
            exempt(12, &[]),
            "10 1 2",
        ),
        ("not assessed, as everybody", policy("15"), json!({}), exempt(20, &[]), "15 3 4"),
        (
            "of a category",
            policy("15"),
            json!({ "excellence": { "average": 22, "ceiling": 25 } }),
            unit(40, &["title"]),
            "25 10 10",
        ),
        ("at least one", least.clone(), json!({}), unit(3, &[]), "15 1 0"),
        ("at least one of somebody", least.clone(), json!({}), unit(0, &[]), "15 0 0"),
        ("at least one of something", least, json!({}), unit(3, &["bad"]), "0 0 0"),
    ] {
        assert_eq!(places(policy, category, unit), all(expected), "{name}");
    }
}

/// The places and sums of an award, `-` where there is none.
fn awarded(award: Value, categories: Value, all_units: Vec<Value>) -> Vec<String> {
    let award = with(json!({ "id": "a", "name": "A" }), award);
    let outcome = computed(categories, all_units, json!({ "awards": [award] }));
    let of_unit = |unit: &UnitFigures| match unit.awards.as_slice() {
        [] => "-".to_owned(),
        [award] => format!("{}:{}", award.place.map_or("all".to_owned(), |place| place.to_string()), award.sum),
        _ => panic!("one award"),
    };
    units(&outcome).into_iter().map(of_unit).collect()
}

/// Places and sums as a table of expectations writes them.
fn given(table: &str) -> Vec<String> {
    let given = |text: &str| match text.split_once(':') {
        Some((place, sum)) => format!("{place}:{}", n(sum)),
        None => text.to_owned(),
    };
    table.split_whitespace().map(given).collect()
}

#[test]
fn awards() {
    let condition = json!({ "condition": { "is": { "figure": "total", "order": "below", "bound": "85" } } });
    let exclude = || json!({ "tieBlock": "exclude" });
    for (name, more, totals, expected) in [
        ("the first three", json!({}), "90 80 70 60", "1:10000 2:8000 3:5000 -"),
        ("a block at the border is in", json!({}), "90 80 80 80", "1:10000 2:4333.34 2:4333.33 2:4333.33"),
        ("or out", exclude(), "90 80 80 80", "1:10000 - - -"),
        ("the sums of the places that they fill", exclude(), "90 90 90 80", "1:7666.67 1:7666.67 1:7666.66 -"),
        ("who doesn't meet the condition takes no part", condition, "90 80 70 60", "- 1:10000 2:8000 3:5000"),
    ] {
        let award = json!({ "by": "total", "prizes": { "places": ["10000", "8000", "5000"] } });
        assert_eq!(awarded(with(award, more), json!([plain(json!({}))]), scored(totals)), given(expected), "{name}");
    }
}

#[test]
fn awards_over_lanes() {
    let of = |id: &str, full: &str| category(id, full, json!([indicator("k", full, typed())]));
    let scored =
        |id: &str, category: &str, points: &str| unit(id, category, json!({ "k": { "annual": { "actual": points } } }));
    let all_units =
        || vec![scored("1", "c", "80"), scored("2", "c", "90"), scored("3", "d", "45"), scored("4", "e", "1")];
    let categories = || json!([of("c", "100"), of("d", "50"), of("e", "1")]);
    let award = |more: Value| with(json!({ "by": "total", "prizes": { "places": ["2", "1"] } }), more);
    let within =
        |within: &str| awarded(award(json!({ "within": within, "categories": ["c", "d"] })), categories(), all_units());
    assert_eq!(within("together"), given("- 1:1.50 1:1.50 -"));
    assert_eq!(within("category"), ["2:1", "1:2", "1:2", "-"]);
    let sections = json!({ "by": { "indicators": ["k"] }, "within": "together", "prizes": { "places": ["2", "0"] } });
    assert_eq!(awarded(sections, categories(), all_units()), ["2:0", "1:2", "-", "-"]);
}

/// 12th to 7th: with 3 places up 2 000, with 4 3 000, with 5 and more 5 000; and by the largest gain.
#[test]
fn places_gained() {
    let rank = with(
        indicator(
            "k",
            "0",
            rule(
                json!({ "measure": "externalRank", "scale": { "ladder": { "rates": { "drop": { "drop": "0.1" } } } } }),
            ),
        ),
        json!({}),
    );
    let gained = |id: &str, before: u32, now: u32| {
        unit(
            id,
            "c",
            json!({ "k": { "annual": {
        "priorExternal": { "place": before }, "external": { "place": now },
    } } }),
        )
    };
    let all_units =
        || vec![gained("1", 12, 7), gained("2", 9, 5), gained("3", 9, 6), gained("4", 2, 1), unit("5", "c", json!({}))];
    let steps = json!({ "steps": { "steps": [{ "at": 3, "rate": 2000 }, { "at": 4, "rate": 3000 }, { "at": 5, "rate": 5000 }], "otherwise": 0 } });
    let coefficient = json!({ "measure": { "indicator": "k", "probe": { "measure": "placeGain" }, "scale": steps } });
    let fund = fund(json!({ "perUnit": { "base": 1 } }), json!({ "coefficient": coefficient }));
    let category = category("c", "100", json!([rank]));
    let outcome = computed(json!([category]), all_units(), json!({ "funds": [fund] }));
    assert_eq!(bonuses(&outcome), all("5000 3000 2000 0 0"));
    let award = json!({ "by": { "placeGain": { "indicator": "k" } }, "prizes": { "places": [2, 1] } });
    assert_eq!(awarded(award, json!([category]), all_units()), ["1:2", "2:1", "-", "-", "-"]);
}

/// 优秀 three years running, this one included.
#[test]
fn merit() {
    let award = json!({ "by": "total", "condition": { "grades": { "among": ["g1"], "years": 3 } }, "prizes": { "each": "500" } });
    let past = |years: &[u16]| -> Value {
        json!({ "history": years.iter().map(|year| json!({ "year": year, "grade": "g1" })).collect::<Vec<_>>() })
    };
    let category = plain(grades(&[("90", "1"), ("0", "1")]));
    let histories = [past(&[2025, 2024]), past(&[2025, 2024, 2023]), past(&[2025, 2023]), past(&[2025, 2024])];
    let all_units = scored("95 80 95 90").into_iter().zip(histories).map(|(unit, past)| with(unit, past)).collect();
    assert_eq!(awarded(award, json!([category]), all_units), ["all:500", "-", "-", "all:500"]);
}

#[test]
fn awards_by_period_and_section() {
    let mut category = plain(json!({ "sections": [{ "id": "s", "name": "S" }] }));
    category["indicators"][0]["section"] = "s".into();
    let read = |id: &str, annual: &str, q1: &str| {
        unit(id, "c", json!({ "k": { "annual": { "actual": annual }, "periods": { "q1": { "actual": q1 } } } }))
    };
    let all_units = || vec![read("1", "90", "50"), read("2", "80", "60")];
    let award = |by: Value| json!({ "by": by, "prizes": { "places": [1] } });
    assert_eq!(awarded(award(json!({ "periodTotal": "q1" })), json!([category]), all_units()), ["-", "1:1"]);
    assert_eq!(awarded(award(json!({ "section": "s" })), json!([category]), all_units()), ["1:1", "-"]);
}
