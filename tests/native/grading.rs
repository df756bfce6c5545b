//! Ranks and grades against hand-worked figures: one score of 100 marks, so that a reading is a total.

use crate::small::{merge, one_indicator, units};
use serde_json::{Value, json};

/// Units `a`, `b`, `c`… with these totals, in a category changed by `category`.
pub fn lane(totals: &[&str], category: Value) -> Value {
    let component = json!({ "measure": "score", "scale": { "proportional": {} } });
    let readings: Vec<Value> = totals.iter().map(|total| json!({ "actual": total })).collect();
    let mut value = one_indicator(&json!({ "components": [component] }), &readings);
    merge(&mut value, &json!({ "policy": { "categories": [category] } }));
    value
}

/// `rank grade` of each unit; `-` where it has none.
fn grades(value: &Value) -> Vec<String> {
    let mark = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
    units(value)
        .iter()
        .map(|unit| {
            format!(
                "{} {}",
                mark(unit.rank.map(|rank| rank.to_string())),
                mark(unit.grade.as_ref().map(|id| id.to_string()))
            )
        })
        .collect()
}

/// A ladder of three grades with these quotas for the first two, best first.
pub fn ladder(first: Value, second: Value, more: Value) -> Value {
    let mut category = json!({ "grading": { "grades": [
        { "id": "A", "name": "A", "quota": first }, { "id": "B", "name": "B", "quota": second }, { "id": "C", "name": "C" },
    ] } });
    merge(&mut category, &json!({ "grading": more }));
    category
}

fn share(share: &str) -> Value {
    json!({ "share": share })
}

const FIVE: [&str; 5] = ["95", "90", "85", "80", "75"];

#[test]
fn quota_shares_are_cumulated_then_rounded_in_the_policys_mode() {
    // Of 5: 0.3 × 5 = 1.5 and 0.5 × 5 = 2.5.
    let by = |mode: &str| grades(&lane(&FIVE, ladder(share("0.3"), share("0.2"), json!({ "quotaRounding": mode }))));
    assert_eq!(by("floor"), ["1 A", "2 B", "3 C", "4 C", "5 C"]);
    assert_eq!(by("halfUp"), ["1 A", "2 A", "3 B", "4 C", "5 C"]);
    assert_eq!(by("ceil"), ["1 A", "2 A", "3 B", "4 C", "5 C"]);
    let fixed = ladder(json!({ "places": 1 }), share("0.4"), json!({}));
    assert_eq!(grades(&lane(&FIVE, fixed)), ["1 A", "2 B", "3 B", "4 C", "5 C"]);
}

#[test]
fn a_tied_block_is_let_in_by_one_place_or_only_whole() {
    let tied = ["95", "90", "90", "80", "75"];
    let by = |ties: &str| grades(&lane(&tied, ladder(share("0.4"), share("0.2"), json!({ "tieBlock": ties }))));
    assert_eq!(by("include"), ["1 A", "2 A", "2 A", "4 C", "5 C"]);
    assert_eq!(by("exclude"), ["1 A", "2 B", "2 B", "4 C", "5 C"]);
}

#[test]
fn tie_breakers_split_equal_totals_in_order() {
    let mut value = lane(
        &["90", "90", "90", "80"],
        json!({ "adjustments": { "items": [
        { "id": "minus", "name": "m", "sign": "deduction", "levels": [{ "id": "l", "name": "l", "points": "2" }] },
        { "id": "plus", "name": "p", "sign": "bonus", "levels": [{ "id": "l", "name": "l", "points": "2" }] },
    ] } }),
    );
    let both = json!([{ "item": "minus", "level": "l" }, { "item": "plus", "level": "l" }]);
    value["roster"]["units"][0]["adjustments"] = both;
    assert_eq!(grades(&value), ["1 top", "1 top", "1 top", "4 rest"]);
    merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "ranking": { "tieBreakers": ["commonSubtotal", "fewerDeductions"] } }] } }),
    );
    assert_eq!(grades(&value), ["3 rest", "1 top", "1 top", "4 rest"]);
}

#[test]
fn thresholds_are_inclusive_and_combine_with_quotas() {
    let threshold = |bound: &str| json!({ "percentage": bound });
    let by_threshold = json!({ "grading": { "grades": [
        { "id": "A", "name": "A", "threshold": threshold("90") }, { "id": "B", "name": "B", "threshold": { "points": "80" } }, { "id": "C", "name": "C" },
    ] } });
    assert_eq!(grades(&lane(&FIVE, by_threshold)), ["1 A", "2 A", "3 B", "4 B", "5 C"]);
    let mut both = ladder(share("0.4"), share("0.4"), json!({}));
    both["grading"]["grades"][0]["threshold"] = threshold("91");
    assert_eq!(grades(&lane(&FIVE, both)), ["1 A", "2 B", "3 B", "4 B", "5 C"]);
    let unreachable = json!({ "grading": { "grades": [{ "id": "A", "name": "A", "threshold": threshold("99") }, { "id": "B", "name": "B", "threshold": threshold("98") }] } });
    assert_eq!(grades(&lane(&["95"], unreachable)), ["1 B"]);
}

#[test]
fn gates_downgrades_and_veto_push_down_and_leave_the_place_empty() {
    let mut category = ladder(
        share("0.4"),
        share("0.2"),
        json!({ "gates": [{ "grade": "A", "condition": { "rateBelow": { "indicator": "k", "rate": "0.92" } } }] }),
    );
    let mut value = lane(&FIVE, category.clone());
    merge(&mut value, &json!({ "roster": { "units": [{ "downgrade": 1, "downgradeReason": "listed" }] } }));
    assert_eq!(grades(&value), ["1 B", "2 B", "3 B", "4 C", "5 C"]);
    let vetoed = json!({ "roster": { "units": [{ "downgrade": 0, "veto": "accident" }] } });
    merge(&mut value, &vetoed);
    assert_eq!(grades(&value), ["1 C", "2 B", "3 B", "4 C", "5 C"]);
    merge(&mut value, &json!({ "policy": { "categories": [{ "grading": { "vetoGrade": "B" } }] } }));
    assert_eq!(grades(&value)[0], "1 B");
    let steps = serde_json::to_value(&units(&value)[0].grade_steps).unwrap();
    assert_eq!(steps[0]["conditions"]["grade"], "A");
    let marked = |circumstance: &str, reasons: &[&str]| json!({ "circumstance": { "circumstance": circumstance, "reasons": reasons } });
    let veto = json!({ "from": "A", "to": "B", "effect": { "atMost": "B" }, "cause": marked("veto", &["accident"]) });
    assert_eq!(steps[1]["effect"], veto);
    // A veto never lifts: the fifth unit stays where it is.
    merge(&mut value, &json!({ "roster": { "units": [{}, {}, {}, {}, { "veto": "late" }] } }));
    assert_eq!(grades(&value)[4], "5 C");
    // With roll-down nobody may have A (a and e for their veto, the others below 0.92), so the 3 places up to B are for the
    // first three.
    merge(&mut category, &json!({ "grading": { "rollDown": "on" } }));
    merge(&mut value, &json!({ "policy": { "categories": [category] } }));
    assert_eq!(grades(&value), ["1 B", "2 B", "3 B", "4 C", "5 C"]);
}

#[test]
fn with_roll_down_the_next_unit_moves_up() {
    let category = |roll: &str, ties: &str| {
        ladder(json!({ "places": 1 }), json!({ "places": 1 }), json!({ "rollDown": roll, "tieBlock": ties }))
    };
    let set_aside = json!({ "roster": { "units": [{ "downgrade": 2 }] } });
    let with = |totals: &[&str], roll: &str, ties: &str| {
        let mut value = lane(totals, category(roll, ties));
        merge(&mut value, &set_aside);
        grades(&value)
    };
    assert_eq!(with(&FIVE, "off", "include"), ["1 C", "2 B", "3 C", "4 C", "5 C"]);
    assert_eq!(with(&FIVE, "on", "include"), ["1 C", "2 A", "3 B", "4 C", "5 C"]);
    // One that is lowered counts in its tied block: two don't fit into one place of A. Up to B there are two.
    assert_eq!(with(&["95", "95", "85"], "on", "exclude"), ["1 C", "1 B", "3 B"]);
    assert_eq!(with(&["95", "95", "85"], "on", "include"), ["1 C", "1 A", "3 B"]);
}

/// Twenty units of 99, 98, … 80 points on a ladder of 20, 40 and 30 %; the first has 1 point of deductions more than the gate
/// on this grade allows.
fn twenty(roll: &str, gate: &str) -> Value {
    let totals: Vec<String> = (80..100).rev().map(|total: u32| total.to_string()).collect();
    let totals: Vec<&str> = totals.iter().map(String::as_str).collect();
    let minus = json!({ "id": "minus", "name": "m", "sign": "deduction", "levels": [{ "id": "l", "name": "l", "points": "1" }] });
    let grade = |id: &str, part: Option<&str>| match part {
        Some(part) => json!({ "id": id, "name": id, "quota": share(part) }),
        None => json!({ "id": id, "name": id }),
    };
    let grades = [grade("A", Some("0.2")), grade("B", Some("0.4")), grade("C", Some("0.3")), grade("D", None)];
    let gates = json!([{ "grade": gate, "condition": { "deductionsOver": "0.5" } }]);
    let mut value = lane(
        &totals,
        json!({ "adjustments": { "items": [minus] }, "grading": { "grades": grades, "rollDown": roll, "gates": gates } }),
    );
    value["roster"]["units"][0]["adjustments"] = json!([{ "item": "minus", "level": "l" }]);
    // 100 − 1 keeps it before the second, which has 98.
    value["roster"]["units"][0]["observations"]["k"]["annual"]["actual"] = json!("100");
    value
}

/// How many units have each grade of [`twenty`], and the first one's.
fn counted(value: &Value) -> (Vec<usize>, String) {
    let grades = grades(value);
    let count = |id: &str| grades.iter().filter(|grade| grade.ends_with(id)).count();
    (["A", "B", "C", "D"].map(count).to_vec(), grades[0].clone())
}

#[test]
fn with_roll_down_every_quota_is_filled_and_none_overrun() {
    // Places up to A, B, C: 4, 12, 18. Barred from A, the first has a place of B, and the fifth has A.
    assert_eq!(counted(&twenty("on", "A")), (vec![4, 8, 6, 2], "1 B".to_owned()));
    // Without, its place in A stays empty and it is one more in B.
    assert_eq!(counted(&twenty("off", "A")), (vec![3, 9, 6, 2], "1 B".to_owned()));
}

#[test]
fn a_barred_grade_takes_all_better_ones_with_it() {
    assert_eq!(counted(&twenty("off", "B")), (vec![3, 8, 7, 2], "1 C".to_owned()));
    assert_eq!(counted(&twenty("on", "B")), (vec![4, 8, 6, 2], "1 C".to_owned()));
    // Below C there is only the last; a gate on the last leaves nothing else.
    assert_eq!(counted(&twenty("off", "C")), (vec![3, 8, 6, 3], "1 D".to_owned()));
    assert_eq!(counted(&twenty("on", "C")), (vec![4, 8, 6, 2], "1 D".to_owned()));
    assert_eq!(counted(&twenty("on", "D")), (vec![4, 8, 6, 2], "1 D".to_owned()));
    let steps = |roll: &str| serde_json::to_value(&units(&twenty(roll, "B"))[0].grade_steps).unwrap();
    let condition = json!({ "is": { "figure": "deductions", "order": "above", "bound": "0.5" } });
    let cause = json!({ "rule": { "name": "扣分超限", "condition": condition, "figures": ["1"] } });
    let gate = json!({ "effect": { "from": "A", "to": "C", "effect": { "bar": "B" }, "cause": cause } });
    let has = |grade: &str, position: u32, cut_off: u32| json!({ "conditions": { "grade": grade, "position": position, "cutOff": cut_off, "threshold": null } });
    assert_eq!(steps("off"), json!([has("A", 1, 4), gate]));
    // 12 hold B or better when it is its turn in C.
    assert_eq!(steps("on"), json!([gate, has("C", 13, 18)]));
}

#[test]
fn later_quotas_bind_although_the_best_unit_misses_a_threshold() {
    let mut category = ladder(json!({ "places": 1 }), json!({ "places": 2 }), json!({ "rollDown": "on" }));
    category["grading"]["grades"][0]["threshold"] = json!({ "percentage": "96" });
    // Nobody reaches 96, so A's place and B's two are for the first three in B.
    assert_eq!(grades(&lane(&FIVE, category.clone())), ["1 B", "2 B", "3 B", "4 C", "5 C"]);
    // Without roll-down A's place stays empty: B is for the second and third, and for the first, who is within it too.
    category["grading"]["rollDown"] = json!("off");
    assert_eq!(grades(&lane(&FIVE, category.clone())), ["1 B", "2 B", "3 B", "4 C", "5 C"]);
    // Vetoed, a takes no place of A or B: b and c reach 83, d reaches 78.
    let mut category = ladder(json!({ "places": 2 }), json!({ "places": 1 }), json!({ "rollDown": "on" }));
    category["grading"]["grades"][0]["threshold"] = json!({ "points": "83" });
    category["grading"]["grades"][1]["threshold"] = json!({ "points": "78" });
    let mut value = lane(&FIVE, category);
    merge(&mut value, &json!({ "roster": { "units": [{ "veto": "v" }] } }));
    assert_eq!(grades(&value), ["1 C", "2 A", "3 A", "4 B", "5 C"]);
}

#[test]
fn who_is_lowered_holds_its_place_where_it_comes_to() {
    let on = json!({ "rollDown": "on" });
    let with = |category: &Value, units: Value| {
        let mut value = lane(&FIVE, category.clone());
        merge(&mut value, &json!({ "roster": { "units": units } }));
        grades(&value)
    };
    // Places up to A 2, up to B 3. a would get A and is seated in B; b and c have A, so that B's place is taken.
    let category = ladder(json!({ "places": 2 }), json!({ "places": 1 }), on.clone());
    assert_eq!(with(&category, json!([{ "downgrade": 1 }])), ["1 B", "2 A", "3 A", "4 C", "5 C"]);
    // Up to A 2, up to B 2: a overruns B, where nobody else has a place.
    let category = ladder(json!({ "places": 2 }), json!({ "places": 0 }), on.clone());
    assert_eq!(with(&category, json!([{ "downgrade": 1 }])), ["1 B", "2 A", "3 A", "4 C", "5 C"]);
    // Limited to B: it waits for B, where it comes before c.
    let category =
        ladder(json!({ "places": 1 }), json!({ "places": 1 }), json!({ "rollDown": "on", "vetoGrade": "B" }));
    assert_eq!(with(&category, json!([{ "veto": "v" }])), ["1 B", "2 A", "3 C", "4 C", "5 C"]);
    // Lowered by one from A and limited to B: B. Lowered from B, which it would get as third, and limited to B: C.
    assert_eq!(with(&category, json!([{ "veto": "v", "downgrade": 1 }])), ["1 B", "2 A", "3 C", "4 C", "5 C"]);
    assert_eq!(with(&category, json!([{}, { "veto": "v", "downgrade": 1 }])), ["1 A", "2 C", "3 B", "4 C", "5 C"]);
    let steps = {
        let mut value = lane(&FIVE, category.clone());
        merge(&mut value, &json!({ "roster": { "units": [{ "veto": "v", "downgrade": 1 }] } }));
        serde_json::to_value(&units(&value)[0].grade_steps).unwrap()
    };
    assert_eq!(steps[0]["conditions"]["grade"], "A");
    let step = |to: &str, effect: Value| json!({ "to": to, "effect": effect });
    let told = |at: usize| json!({ "to": steps[at]["effect"]["to"], "effect": steps[at]["effect"]["effect"] });
    assert_eq!(told(1), step("B", json!({ "lower": 1 })));
    assert_eq!(told(2), step("B", json!({ "atMost": "B" })));
}

#[test]
fn a_tied_block_that_does_not_fit_lets_nobody_past() {
    let category =
        ladder(json!({ "places": 1 }), json!({ "places": 1 }), json!({ "rollDown": "on", "tieBlock": "exclude" }));
    // Two for one place of A: it stays empty, and both have B.
    assert_eq!(grades(&lane(&["95", "95", "85"], category.clone())), ["1 B", "1 B", "3 C"]);
    // One of the two may not have A: the other fits.
    let mut value = lane(&["95", "95", "85"], category);
    merge(&mut value, &json!({ "roster": { "units": [{ "veto": "v" }] } }));
    assert_eq!(grades(&value), ["1 C", "1 A", "3 B"]);
}

#[test]
fn steps_say_why_each_better_grade_was_passed_by() {
    // Places up to A 1, up to B 1. a is barred from A and finds B full.
    let gates = json!([{ "grade": "A", "condition": { "rateBelow": { "indicator": "k", "rate": "0.96" } } }]);
    let category = ladder(json!({ "places": 1 }), json!({ "places": 0 }), json!({ "rollDown": "on", "gates": gates }));
    let value = lane(&["95", "97"], category);
    assert_eq!(grades(&value), ["2 C", "1 A"]);
    let category = ladder(json!({ "places": 2 }), json!({ "places": 0 }), json!({ "rollDown": "on", "gates": gates }));
    let value = lane(&["95", "97", "94", "98"], category);
    assert_eq!(grades(&value), ["3 C", "2 A", "4 C", "1 A"]);
    let mut category =
        ladder(json!({ "places": 2 }), json!({ "places": 0 }), json!({ "rollDown": "on", "gates": gates }));
    category["grading"]["grades"][1]["threshold"] = json!({ "percentage": "90" });
    let value = lane(&["95", "97"], category);
    // One place of A is left, which a may not have; up to B there are two, one of them held.
    assert_eq!(grades(&value), ["2 B", "1 A"]);
    let steps = serde_json::to_value(&units(&value)[0].grade_steps).unwrap();
    assert_eq!(steps[0]["effect"]["to"], "B");
    assert_eq!(
        steps[1]["conditions"],
        json!({ "grade": "B", "position": 2, "cutOff": 2, "threshold": { "percentage": "90" } })
    );
    // Vetoed units on better places fill B before.
    let mut category = ladder(
        json!({ "places": 1 }),
        json!({ "places": 0 }),
        json!({ "rollDown": "on", "gates": gates, "vetoGrade": "B" }),
    );
    category["grading"]["grades"][1]["quota"] = json!({ "places": 0 });
    let mut value = lane(&["95", "97"], category);
    merge(&mut value, &json!({ "roster": { "units": [{}, { "veto": "v" }] } }));
    assert_eq!(grades(&value), ["2 C", "1 B"]);
    let steps = serde_json::to_value(&units(&value)[0].grade_steps).unwrap();
    assert_eq!(steps[1]["noPlace"], json!({ "grade": "B", "position": 2, "cutOff": 1 }));
    assert_eq!(steps[2]["conditions"]["grade"], "C");
}

#[test]
fn exempt_units_have_no_place_and_do_not_count() {
    let mut value = lane(&FIVE, ladder(share("0.25"), share("0.25"), json!({})));
    merge(&mut value, &json!({ "roster": { "units": [{ "exempt": true }] } }));
    assert_eq!(grades(&value), ["- -", "1 A", "2 B", "3 C", "4 C"]);
}

#[test]
fn a_category_may_rank_by_group() {
    let mut value = lane(
        &FIVE,
        json!({ "groups": [{ "id": "g", "name": "g" }, { "id": "h", "name": "h" }], "ranking": { "by": "group" } }),
    );
    merge(
        &mut value,
        &json!({ "roster": { "units": [{ "group": "g" }, { "group": "h" }, { "group": "g" }, { "group": "h" }, {}] } }),
    );
    assert_eq!(grades(&value), ["1 top", "1 top", "2 rest", "2 rest", "1 top"]);
    assert_eq!(units(&value)[2].ranked, 2);
}
