//! 8 and 9: places, the ladder, conditions, circumstances, lifts and roll-down.

use serde_json::{Value, json};

use super::{category, computed, grades, indicator, plain, rule, scored, typed, unit, units, with};

fn grade(id: usize, more: Value) -> Value {
    with(json!({ "id": format!("g{id}"), "name": "G" }), more)
}

fn quota(places: u32) -> Value {
    json!({ "quota": { "places": places } })
}

fn share(share: &str) -> Value {
    json!({ "quota": { "share": share } })
}

/// A ladder of grades `g1`, `g2`, … with roll-down or without.
fn ladder(grades: Vec<Value>, roll_down: &str, more: Value) -> Value {
    let grades: Vec<Value> = grades.into_iter().enumerate().map(|(at, more)| grade(at + 1, more)).collect();
    with(json!({ "grades": grades, "rollDown": roll_down }), more)
}

/// The grades of units with these totals, some of which have circumstances with these effects.
fn graded(grading: Value, totals: &str, effects: &[(usize, Value)]) -> Vec<usize> {
    let circumstance =
        |(at, effect): (usize, &(usize, Value))| json!({ "id": format!("e{at}"), "name": "E", "effect": effect.1 });
    let circumstances: Vec<Value> = effects.iter().enumerate().map(circumstance).collect();
    let mut units = scored(totals);
    for (at, (unit, _)) in effects.iter().enumerate() {
        let marks = units[*unit].as_object_mut().unwrap().entry("circumstances").or_insert(json!([]));
        marks.as_array_mut().unwrap().push(json!({ "circumstance": format!("e{at}"), "reason": "R" }));
    }
    let category = plain(json!({ "grading": grading, "circumstances": circumstances }));
    grades(&computed(json!([category]), units, json!({})))
}

/// Totals from 99 down.
fn down(count: usize) -> String {
    (0..count).map(|at| format!("{} ", 99 - at)).collect()
}

/// How many have each grade.
fn counts(grades: &[usize]) -> Vec<usize> {
    (1..=4).map(|grade| grades.iter().filter(|other| **other == grade).count()).collect()
}

/// 20 units, quotas of 20, 40 and 30 %: the first is barred from the first grade.
#[test]
fn roll_down_fills_every_quota() {
    let quotas = || vec![share("0.2"), share("0.4"), share("0.3"), json!({})];
    let barred = [(0, json!({ "bar": "g1" }))];
    let on = graded(ladder(quotas(), "on", json!({})), &down(20), &barred);
    assert_eq!(on[..6], [2, 1, 1, 1, 1, 2]);
    assert_eq!(counts(&on), [4, 8, 6, 2]);
    let off = graded(ladder(quotas(), "off", json!({})), &down(20), &barred);
    assert_eq!(off[..6], [2, 1, 1, 1, 2, 2]);
    assert_eq!(counts(&off), [3, 9, 6, 2]);
}

#[test]
fn one_who_misses_the_threshold_takes_no_place_from_the_next_grade() {
    let first = with(share("0.2"), json!({ "threshold": { "percentage": "99.5" } }));
    for roll_down in ["off", "on"] {
        let grading = ladder(vec![first.clone(), share("0.4"), share("0.3"), json!({})], roll_down, json!({}));
        assert_eq!(counts(&graded(grading, &down(20), &[])), [0, 12, 6, 2], "{roll_down}");
    }
}

#[test]
fn effects() {
    let bar = || json!({ "bar": "g1" });
    let lower = |by: u32| json!({ "lower": by });
    let three = || vec![quota(1), quota(1), json!({})];
    for (name, grades, totals, effects, off, on) in [
        ("a bar is one on better grades, too", three(), 3, vec![(0, json!({ "bar": "g2" }))], "3 2 3", "3 1 2"),
        ("barred and lowered", three(), 3, vec![(0, bar()), (0, lower(1))], "3 2 3", "3 1 2"),
        (
            "two lowered, who hold the places where they end",
            three(),
            5,
            vec![(0, lower(1)), (1, lower(1))],
            "2 3 3 3 3",
            "2 2 1 3 3",
        ),
        (
            "lowered by two",
            vec![quota(1), quota(1), quota(1), json!({})],
            5,
            vec![(0, lower(2))],
            "3 2 3 4 4",
            "3 1 2 4 4",
        ),
        ("lowers add up", three(), 2, vec![(0, lower(1)), (0, lower(1))], "3 2", "3 1"),
        ("the last can't be barred", three(), 2, vec![(0, json!({ "bar": "g3" }))], "3 2", "3 1"),
        ("vetoed", three(), 3, vec![(0, json!({ "atMost": null }))], "3 2 3", "3 1 2"),
        ("at most the second", three(), 3, vec![(0, json!({ "atMost": "g2" }))], "2 2 3", "2 1 3"),
        (
            "lowered from where it would be without the limit, the worse of the two",
            three(),
            3,
            vec![(0, json!({ "atMost": "g2" })), (0, lower(1))],
            "2 2 3",
            "2 1 3",
        ),
        ("nothing", three(), 3, vec![(0, json!("nothing"))], "1 2 3", "1 2 3"),
    ] {
        for (roll_down, expected) in [("off", off), ("on", on)] {
            let got = graded(ladder(grades.clone(), roll_down, json!({})), &down(totals), &effects);
            assert_eq!(
                got.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
                expected,
                "{name}, {roll_down}"
            );
        }
    }
}

#[test]
fn lifts() {
    let two = || vec![quota(2), json!({})];
    let lift = || json!({ "lift": 1 });
    let six = || vec![quota(6), json!({})];
    let first = || json!({ "to": "g1" });
    let three_up = || (2..5).map(|at| (at, lift())).collect::<Vec<_>>();
    for (name, grades, units, effects, within, beyond) in [
        ("three lifted over two places", two(), 6, three_up(), "2 2 1 1 1 2", "1 1 1 1 1 2"),
        ("the seventh, straight to the first", six(), 8, vec![(6, first())], "1 1 1 1 1 2 1 2", "1 1 1 1 1 1 1 2"),
        ("a lift and a bar", two(), 3, vec![(2, lift()), (2, json!({ "bar": "g1" }))], "1 1 2", "1 1 2"),
        ("a `to` that would worsen", two(), 3, vec![(0, json!({ "to": "g2" }))], "1 1 2", "1 1 2"),
        ("one who needs no lift is graded with the others", two(), 3, vec![(1, lift()), (2, lift())], "1 2 1", "1 1 1"),
    ] {
        for (lifted, expected) in [("within", within), ("beyond", beyond)] {
            for roll_down in ["off", "on"] {
                let grading = ladder(grades.clone(), roll_down, json!({ "lifted": lifted }));
                let got = graded(grading, &down(units), &effects);
                let got = got.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
                // Without roll-down the place of the grade that a seated one may not have stays taken.
                let empty = name == "a lift and a bar" && (lifted, roll_down) == ("within", "off");
                assert_eq!(got, if empty { "1 2 2" } else { expected }, "{name}, {lifted}, {roll_down}");
            }
        }
    }
}

/// The last tenth of 20, but only those under 75.
#[test]
fn quotas_from_below() {
    let grading = || {
        let pass = json!({ "threshold": { "points": "75" }, "conditions": "either" });
        vec![with(share("0.2"), json!({})), pass, json!({ "quota": { "fromBelow": "0.1" } })]
    };
    for (last_three, expected) in [("79 74 73", [2, 3, 3]), ("79 78 74", [2, 2, 3]), ("79 78 76", [2, 2, 2])] {
        for roll_down in ["off", "on"] {
            let totals = format!("{}{last_three}", down(17));
            let got = graded(ladder(grading(), roll_down, json!({})), &totals, &[]);
            assert_eq!(got[17..], expected, "{last_three}, {roll_down}");
            assert_eq!(got[..5], [1, 1, 1, 1, 2]);
        }
    }
}

#[test]
fn blocks_and_shares() {
    for (tie_block, expected) in [("include", [1, 1, 1, 2]), ("exclude", [1, 2, 2, 2])] {
        for roll_down in ["off", "on"] {
            let grading = ladder(vec![quota(2), json!({})], roll_down, json!({ "tieBlock": tie_block }));
            assert_eq!(graded(grading, "9 8 8 7", &[]), expected, "{tie_block} {roll_down}");
        }
    }
    let quotas = || vec![share("0.25"), share("0.25"), quota(2), share("0.15"), json!({})];
    for (mode, expected) in [("floor", [2, 3, 2, 1]), ("halfUp", [3, 2, 2, 2]), ("ceil", [3, 2, 2, 2])] {
        let grading = ladder(quotas(), "off", json!({ "quotaRounding": mode }));
        assert_eq!(counts(&graded(grading, &down(10), &[])), expected, "{mode}");
    }
}

#[test]
fn ties() {
    let kinds = ["common", "individual"].map(|kind| with(indicator(kind, "50", typed()), json!({ "kind": kind })));
    let seen = |common: &str, individual: &str| {
        json!({
            "common": { "annual": { "actual": common } }, "individual": { "annual": { "actual": individual } },
        })
    };
    for (breakers, expected) in [
        (json!([]), [1, 1, 1, 4]),
        (json!(["commonSubtotal"]), [2, 1, 3, 4]),
        (json!([{ "indicatorPoints": "individual" }, "difficulty"]), [2, 3, 1, 4]),
    ] {
        let mut category = category("c", "100", json!(kinds));
        category["ranking"] = json!({ "tieBreakers": breakers });
        let units = vec![
            unit("a", "c", seen("30", "20")),
            unit("b", "c", seen("40", "10")),
            with(unit("d", "c", seen("20", "20")), json!({ "difficulty": "1.25" })),
            unit("e", "c", seen("1", "2")),
            with(unit("f", "c", seen("50", "50")), json!({ "exempt": true })),
        ];
        let outcome = computed(json!([category]), units, json!({}));
        let ranks: Vec<Option<usize>> = outcome.units.iter().flatten().map(|unit| unit.rank).collect();
        assert_eq!(ranks, expected.map(Some).into_iter().chain([None]).collect::<Vec<_>>(), "{breakers}");
    }
}

fn is(figure: Value, order: &str, bound: &str) -> Value {
    json!({ "is": { "figure": figure, "order": order, "bound": bound } })
}

fn grade_rule(when: &Value, effect: Value) -> Value {
    json!({ "id": "r", "name": "R", "when": when, "effect": effect })
}

/// One prize of each kind: the best total with one failed section has the second, with two none.
#[test]
fn failed_sections() {
    let section = |id: &str| json!({ "id": id, "name": "S", "pass": { "points": "6" } });
    let indicator = |id: &str| with(indicator(id, "10", typed()), json!({ "section": id }));
    let failed = |count: u32| json!({ "atLeast": { "count": count, "of": [{ "failed": "s" }, { "failed": "t" }, { "failed": "v" }] } });
    let grading = |roll_down: &str| {
        ladder(
            vec![quota(1), quota(1), quota(1), json!({})],
            roll_down,
            json!({ "rules": [
        grade_rule(&failed(1), json!({ "bar": "g1" })), grade_rule(&failed(2), json!({ "atMost": null })),
    ] }),
        )
    };
    let category = |roll_down| {
        with(
            category("c", "30", json!([indicator("s"), indicator("t"), indicator("v")])),
            json!({ "sections": [section("s"), section("t"), section("v")], "grading": grading(roll_down) }),
        )
    };
    let seen = |points: [&str; 3]| -> Value {
        ["s", "t", "v"]
            .into_iter()
            .zip(points)
            .map(|(id, points)| (id.to_owned(), json!({ "annual": { "actual": points } })))
            .collect()
    };
    for (first, expected) in [(["10", "10", "5"], 2), (["13", "5", "5"], 4)] {
        let units = vec![
            unit("a", "c", seen(first)),
            unit("b", "c", seen(["8", "7", "7"])),
            unit("d", "c", seen(["6", "6", "6"])),
        ];
        assert_eq!(grades(&computed(json!([category("on")]), units, json!({})))[0], expected);
    }
}

/// 112 points would be B, but still loss-making: C. Two major accidents: the last, one: nothing.
#[test]
fn conditions() {
    let loss = is(json!({ "measure": { "indicator": "profit", "probe": { "measure": "level" } } }), "below", "0");
    let turned = json!({ "atLeast": { "count": 2, "of": [
        is(json!({ "measure": { "indicator": "profit", "probe": { "measure": "level" } } }), "atLeast", "0"),
        is(json!({ "measure": { "indicator": "profit", "probe": { "measure": "increment" } } }), "above", "5"),
    ] } });
    let accidents = is(json!({ "entries": { "item": "a", "level": "major" } }), "atLeast", "2");
    let two_years = json!({ "grades": { "among": ["g4"], "years": 2 } });
    let threshold = |points: &str| json!({ "threshold": { "points": points } });
    let grading = ladder(
        vec![threshold("120"), threshold("110"), threshold("90"), json!({})],
        "off",
        json!({ "rules": [
        grade_rule(&loss, json!({ "bar": "g2" })), grade_rule(&turned, json!({ "bar": "g1" })),
        grade_rule(&accidents, json!({ "atMost": null })), grade_rule(&two_years, json!({ "lower": 1 })),
        grade_rule(&is(json!("deductions"), "above", "20"), json!({ "bar": "g3" })),
        grade_rule(&is(json!("fromLast"), "atMost", "1"), json!({ "lower": 1 })),
        grade_rule(&json!({ "circumstance": "praised" }), json!({ "lift": 1 })),
    ] }),
    );
    let item = json!({ "id": "a", "name": "A", "sign": "deduction", "levels": [
        { "id": "major", "name": "M", "worth": { "points": "1" } }, { "id": "minor", "name": "N", "worth": { "points": "15" } },
    ] });
    let profit = indicator("profit", "0", rule(json!({ "measure": "level", "scale": { "proportional": {} } })));
    let mut category = category("c", "150", json!([indicator("k", "150", typed()), profit]));
    category["grading"] = grading;
    category["adjustments"] = json!({ "items": [item] });
    category["circumstances"] = json!([{ "id": "praised", "name": "P" }]);
    let of = |id: &str, points: &str, profit: &str, prior: &str, more: Value| {
        let profit = json!({ "annual": { "actual": profit, "prior": prior } });
        with(unit(id, "c", json!({ "k": { "annual": { "actual": points } }, "profit": profit })), more)
    };
    let entries =
        |level: &str, quantity: &str| json!({ "adjustments": [{ "item": "a", "level": level, "quantity": quantity }] });
    let past = |grades: &[(u16, &str)]| -> Value {
        let years = grades.iter().map(|(year, grade)| json!({ "year": year, "grade": grade }));
        json!({ "history": years.collect::<Vec<_>>() })
    };
    let units = vec![
        of("a", "112", "-3", "0", json!({})),
        of("b", "130", "3", "-4", json!({})),
        of("d", "122", "9", "9", entries("major", "2")),
        of("e", "122", "9", "9", entries("major", "1")),
        of("f", "121", "9", "9", past(&[(2025, "g4"), (2024, "g4")])),
        of("g", "120", "9", "9", past(&[(2025, "g4"), (2023, "g4")])),
        of("h", "149", "9", "9", entries("minor", "2")),
        of("i", "111", "9", "9", json!({ "circumstances": [{ "circumstance": "praised" }] })),
        of("j", "110", "9", "9", json!({})),
    ];
    assert_eq!(grades(&computed(json!([category]), units, json!({}))), [3, 2, 4, 1, 2, 1, 4, 1, 3]);
}

/// How each came to its grade.
#[test]
fn steps_of_grading() {
    let grading = ladder(vec![quota(1), quota(1), json!({})], "on", json!({}));
    let circumstances = json!([{ "id": "up", "name": "U", "effect": { "lift": 2 } }, { "id": "bar", "name": "B", "effect": { "bar": "g1" } }]);
    let mut all_units = scored("9 8 7");
    all_units[2]["circumstances"] = json!([{ "circumstance": "up" }, { "circumstance": "bar" }]);
    let outcome =
        computed(json!([plain(json!({ "grading": grading, "circumstances": circumstances }))]), all_units, json!({}));
    let steps: Vec<_> = units(&outcome).into_iter().filter_map(|unit| unit.graded.clone()).collect();
    let steps: Vec<_> = steps.iter().map(|graded| (graded.by_ladder, graded.lifted, graded.grade)).collect();
    assert_eq!(steps, [(0, None, 0), (1, None, 2), (2, Some(0), 1)]);
}
