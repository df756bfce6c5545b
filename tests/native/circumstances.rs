//! Circumstances against hand-worked figures: what bars, lowers and limits, in one policy and together.

use baton_engine::UnitOutcome;
use serde_json::{Value, json};

use crate::grading::{ladder, lane};
use crate::small::{merge, units};

/// The grades of units with these totals, which are marked with circumstances of these effects.
fn graded(mut category: Value, totals: &[String], marks: &[(usize, Value)]) -> Vec<String> {
    let circumstances = marks
        .iter()
        .enumerate()
        .map(|(at, (_, effect))| json!({ "id": at.to_string(), "name": "S", "effect": effect }));
    category["circumstances"] = circumstances.collect();
    let mut of_units = vec![json!({}); totals.len()];
    for (at, (unit, _)) in marks.iter().enumerate() {
        let mut own = of_units[*unit]["circumstances"].as_array().cloned().unwrap_or_default();
        own.push(json!({ "circumstance": at.to_string(), "reason": "r" }));
        of_units[*unit]["circumstances"] = own.into();
    }
    let totals: Vec<&str> = totals.iter().map(String::as_str).collect();
    let mut value = lane(&totals, category);
    merge(&mut value, &json!({ "roster": { "units": of_units } }));
    units(&value).iter().map(|unit| unit.grade.as_ref().unwrap().to_string()).collect()
}

/// Totals from 99 down.
fn down(count: usize) -> Vec<String> {
    (0..count).map(|at| (99 - at).to_string()).collect()
}

/// Four grades with quotas of 20, 40 and 30 %.
fn four(roll_down: &str) -> Value {
    let mut category = ladder(json!({ "share": "0.2" }), json!({ "share": "0.4" }), json!({ "rollDown": roll_down }));
    let grades = category["grading"]["grades"].as_array_mut().unwrap();
    grades[2]["quota"] = json!({ "share": "0.3" });
    grades.push(json!({ "id": "D", "name": "D" }));
    category
}

fn counts(grades: &[String]) -> [usize; 4] {
    ["A", "B", "C", "D"].map(|id| grades.iter().filter(|grade| *grade == id).count())
}

#[test]
fn one_who_is_barred_leaves_its_place_empty_or_to_the_next() {
    let barred = [(0, json!({ "bar": "A" }))];
    let on = graded(four("on"), &down(20), &barred);
    assert_eq!((&on[..6].concat(), counts(&on)), (&"BAAAAB".to_owned(), [4, 8, 6, 2]));
    let off = graded(four("off"), &down(20), &barred);
    assert_eq!((&off[..6].concat(), counts(&off)), (&"BAAABB".to_owned(), [3, 9, 6, 2]));
}

#[test]
fn where_the_first_misses_the_threshold_all_do() {
    for roll_down in ["on", "off"] {
        let mut category = four(roll_down);
        category["grading"]["grades"][0]["threshold"] = json!({ "percentage": "99.5" });
        assert_eq!(counts(&graded(category, &down(20), &[])), [0, 12, 6, 2], "{roll_down}");
    }
}

#[test]
fn a_bar_takes_the_better_grades_with_it_and_lowers_come_after_it() {
    for roll_down in ["on", "off"] {
        let of_first = |effects: &[Value]| {
            let marks: Vec<(usize, Value)> = effects.iter().map(|effect| (0, effect.clone())).collect();
            graded(four(roll_down), &down(20), &marks)[0].clone()
        };
        assert_eq!(of_first(&[json!({ "bar": "B" })]), "C", "{roll_down}");
        assert_eq!(of_first(&[json!({ "bar": "A" }), json!({ "lower": 1 })]), "C", "{roll_down}");
        assert_eq!(of_first(&[json!({ "bar": "D" })]), "D", "the last can't be barred");
        assert_eq!(of_first(&[json!({ "lower": 9 })]), "D");
        assert_eq!(of_first(&[json!({ "atMost": "B" }), json!({ "lower": 2 })]), "C");
        assert_eq!(of_first(&[json!("nothing")]), "A");
    }
}

/// 一票否优 beside 一票否决.
#[test]
fn one_policy_bars_the_best_grade_for_some_and_vetoes_others() {
    for roll_down in ["on", "off"] {
        let marks = [(0, json!({ "bar": "A" })), (1, json!({ "atMost": null }))];
        let grades = graded(four(roll_down), &down(20), &marks);
        assert_eq!(grades[..2], ["B", "D"], "{roll_down}");
    }
}

#[test]
fn two_who_are_lowered_hold_their_places_there() {
    let places = || json!({ "places": 1 });
    let category = ladder(places(), places(), json!({ "rollDown": "on" }));
    let lowered = [(0, json!({ "lower": 1 })), (1, json!({ "lower": 1 }))];
    assert_eq!(graded(category, &down(5), &lowered), ["B", "B", "A", "C", "C"]);
}

#[test]
fn who_is_lifted_may_take_no_place() {
    for roll_down in ["on", "off"] {
        let two = || {
            let more = json!({ "rollDown": roll_down, "lifted": "beyond" });
            ladder(json!({ "places": 2 }), json!({ "places": 9 }), more)
        };
        let lift = || json!({ "lift": 1 });
        let three: Vec<(usize, Value)> = (2..5).map(|unit| (unit, lift())).collect();
        assert_eq!(graded(two(), &down(6), &three).concat(), "AAAAAB", "{roll_down}");
        let seven = ladder(
            json!({ "places": 6 }),
            json!({ "places": 9 }),
            json!({ "rollDown": roll_down, "lifted": "beyond" }),
        );
        assert_eq!(graded(seven, &down(8), &[(6, lift())]).concat(), "AAAAAAAB", "{roll_down}");
    }
}

#[test]
fn who_is_lifted_takes_a_place_before_all_others() {
    for roll_down in ["on", "off"] {
        let two = || ladder(json!({ "places": 2 }), json!({ "places": 9 }), json!({ "rollDown": roll_down }));
        let lift = || json!({ "lift": 1 });
        let three: Vec<(usize, Value)> = (2..5).map(|unit| (unit, lift())).collect();
        assert_eq!(graded(two(), &down(6), &three).concat(), "BBAAAB", "{roll_down}");
        let no_need = [(1, json!({ "to": "A" })), (2, json!({ "to": "A" }))];
        assert_eq!(graded(two(), &down(3), &no_need).concat(), "ABA", "{roll_down}");
        assert_eq!(graded(two(), &down(3), &[(0, json!({ "to": "C" }))]).concat(), "AAB", "never worse");
        let six = ladder(json!({ "places": 6 }), json!({ "places": 9 }), json!({ "rollDown": roll_down }));
        assert_eq!(graded(six, &down(8), &[(6, lift())]).concat(), "AAAAABAB", "{roll_down}");
        let lowered = [(2, lift()), (2, json!({ "lower": 1 }))];
        assert_eq!(graded(two(), &down(3), &lowered).concat(), if roll_down == "on" { "AAB" } else { "ABB" });
    }
}

/// The last of a ladder of two grades is the last tenth, but only of those under 75 of 100.
#[test]
fn the_last_grade_is_taken_from_below_among_those_under_a_bound() {
    for (last_three, expected) in
        [(["79", "74", "73"], "ABB"), (["79", "78", "74"], "AAB"), (["74", "74", "73"], "BBB")]
    {
        for roll_down in ["on", "off"] {
            let grades = json!([
                { "id": "A", "name": "A", "threshold": { "points": "75" }, "conditions": "either" },
                { "id": "B", "name": "B", "quota": { "fromBelow": "0.1" } },
            ]);
            let category = ladder(
                json!(null),
                json!(null),
                json!({ "grades": grades, "rollDown": roll_down, "tieBlock": "exclude" }),
            );
            let totals: Vec<String> = down(17).into_iter().chain(last_three.map(str::to_owned)).collect();
            assert_eq!(graded(category, &totals, &[])[17..].concat(), expected, "{last_three:?}, {roll_down}");
        }
    }
}

/// What comes of grade rules for units with totals from 99 down; the last grade has all others.
fn ruled(rules: &Value, of_units: &Value) -> Vec<UnitOutcome> {
    let mut category = ladder(json!({ "places": 1 }), json!({ "places": 9 }), json!({ "rules": rules }));
    let level = |points: &str| json!([{ "id": "l", "name": "L", "points": points }]);
    category["adjustments"] = json!({ "items": [
        { "id": "praise", "name": "P", "sign": "bonus", "levels": level("0") },
        { "id": "blame", "name": "B", "sign": "deduction", "levels": level("0.5") },
    ] });
    let totals = down(of_units.as_array().unwrap().len());
    let mut value = lane(&totals.iter().map(String::as_str).collect::<Vec<_>>(), category);
    let excellence = json!({ "average": "12", "ceiling": "20" });
    merge(
        &mut value,
        &json!({ "policy": { "year": 2026, "excellence": excellence }, "roster": { "units": of_units } }),
    );
    units(&value)
}

fn grades_of(outcomes: &[UnitOutcome]) -> String {
    outcomes.iter().map(|unit| unit.grade.as_ref().unwrap().as_str()).collect()
}

/// 受国家表彰且没有其他问题的，直接评为优秀；优秀比例再加 5 个百分点.
#[test]
fn a_commendation_without_blame_leads_straight_to_the_first_grade_and_adds_to_the_ratio() {
    let praised = json!({ "is": { "figure": { "entries": { "item": "praise" } }, "order": "atLeast", "bound": "1" } });
    let blameless = json!({ "is": { "figure": "deductions", "order": "atMost", "bound": "0" } });
    let rules = json!([{
        "id": "r", "name": "R", "when": { "atLeast": { "count": 2, "of": [praised, blameless] } },
        "effect": { "to": "A" }, "ratioOffset": "5", "bonusFactor": "1.1",
    }]);
    let praise = || json!({ "item": "praise", "level": "l" });
    let of_units = json!([
        {}, { "adjustments": [praise()], "assessedHeadcount": 40 },
        { "adjustments": [praise(), { "item": "blame", "level": "l" }], "assessedHeadcount": 40 },
    ]);
    let outcomes = ruled(&rules, &of_units);
    assert_eq!(grades_of(&outcomes), "BAB");
    let brings = |at: usize| (outcomes[at].excellent_ratio.to_string(), outcomes[at].excellent_places);
    assert_eq!((brings(1), brings(2)), (("17".to_owned(), 6), ("12".to_owned(), 4)));
}

/// 连续两年评为一等的，晋一档.
#[test]
fn grades_of_years_running_are_asked_for() {
    let rule = |among: Value, years: u32| {
        let when = json!({ "grades": { "among": among, "years": years } });
        json!([{ "id": "r", "name": "R", "when": when, "effect": { "lift": 1 } }])
    };
    let past = |years: &[(u16, &str)]| {
        let years = years.iter().map(|(year, grade)| json!({ "year": year, "grade": grade }));
        json!({ "history": years.collect::<Vec<_>>() })
    };
    let of_units = json!([
        {},
        past(&[(2025, "A"), (2024, "A")]),
        past(&[(2025, "A")]),
        past(&[(2025, "A"), (2023, "A")]),
        past(&[(2024, "A"), (2025, "B")]),
    ]);
    assert_eq!(grades_of(&ruled(&rule(json!(["A"]), 2), &of_units)), "BABBB");
    assert_eq!(grades_of(&ruled(&rule(json!(["A", "B"]), 2), &of_units)), "BABBA");
    assert_eq!(grades_of(&ruled(&rule(json!(["A"]), 1), &of_units)), "BAAAB");
    assert_eq!(grades_of(&ruled(&rule(json!(["A"]), 3), &of_units)), "ABBBB");
}
