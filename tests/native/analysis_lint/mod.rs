//! Each finding on a policy: a case that fires it, and the case beside it that doesn't.

mod grade_rules;
mod mends;

use std::sync::Arc;

use crate::small::{evaluate, merge, one_indicator};
use baton_analysis::{Checkup, Individual, lint};
use baton_engine::{Code, Decided, Evaluation, Finding};
use baton_presets::Preset;
use serde_json::{Value, json};

fn lints(value: &Value) -> Vec<Finding> {
    let evaluation = evaluate(value);
    lint(&evaluation, &Individual::usual(&evaluation))
}

/// `code` or `code@place`, the most specific part of the place that is there besides the category.
fn name(lint: &Finding) -> String {
    let json = serde_json::to_value(lint).unwrap();
    let code = json["code"].as_str().unwrap();
    let place = &lint.place;
    match place.unit.as_ref().or(place.indicator.as_ref()).or(place.grade.as_ref()) {
        Some(id) => format!("{code}@{id}"),
        None => code.to_owned(),
    }
}

fn names(value: &Value) -> Vec<String> {
    lints(value).iter().map(name).collect()
}

fn score() -> Value {
    json!({ "components": [{ "measure": "score", "scale": { "proportional": { "floor": "0", "cap": "1" } } }] })
}

/// Three units with 90, 80 and 70: clean.
fn clean() -> Value {
    one_indicator(&score(), &[json!({ "actual": 90 }), json!({ "actual": 80 }), json!({ "actual": 70 })])
}

fn with(over: &Value) -> Value {
    let mut value = clean();
    merge(&mut value, over);
    value
}

fn with_category(over: &Value) -> Value {
    with(&json!({ "policy": { "categories": [over] } }))
}

fn with_grades(grades: &Value) -> Value {
    let mut value = clean();
    value["policy"]["categories"][0]["grading"]["grades"] = grades.clone();
    value
}

#[track_caller]
fn fires(value: &Value, expected: &[&str]) {
    assert_eq!(names(value), expected);
}

#[test]
fn the_base_is_clean() {
    fires(&clean(), &[]);
}

#[test]
fn no_common_indicators() {
    let individual = json!({ "indicators": [{ "kind": "individual" }] });
    fires(&with_category(&individual), &["noCommonIndicators"]);
}

#[test]
fn one_to_three_individual_indicators() {
    let indicator = |k: usize, marks: &str| json!({ "id": format!("i{k}"), "name": "i", "kind": "individual", "marks": { "category": marks }, "rule": score() });
    let case = |count: usize, unit_marks: Option<&str>| {
        let mut value = clean();
        let indicators = value["policy"]["categories"][0]["indicators"].as_array_mut().unwrap();
        indicators.extend((0..count).map(|k| indicator(k, "10")));
        if let Some(marks) = unit_marks {
            indicators[1]["marks"]["units"] = json!({ "b": marks });
        }
        value["policy"]["categories"][0]["fullMarks"] = json!((100 + 10 * count).to_string());
        names(&value).into_iter().filter(|name| name.starts_with("individual")).collect::<Vec<_>>()
    };
    assert_eq!(case(1, None), Vec::<String>::new());
    assert_eq!(case(3, None), Vec::<String>::new());
    assert_eq!(case(1, Some("0")), ["individualIndicators@b"]);
    assert_eq!(case(4, None).len(), 3);
    assert_eq!(case(4, Some("0")).len(), 2);
}

fn grade(id: &str, over: Value) -> Value {
    let mut grade = json!({ "id": id, "name": id });
    merge(&mut grade, &over);
    grade
}

#[test]
fn grades_nobody_can_have() {
    let rest = || grade("rest", json!({}));
    let places = |n: u32| json!({ "quota": { "places": n } });
    let share = |share: &str| json!({ "quota": { "share": share } });
    let reach = |percentage: &str| json!({ "threshold": { "percentage": percentage } });
    let case = |grades: Value| names(&with_grades(&grades));
    assert_eq!(case(json!([grade("a", places(0)), rest()])), ["gradeUnreachable@a"]);
    assert_eq!(case(json!([grade("a", places(1)), grade("b", share("0.2")), rest()])), ["gradeUnreachable@b"]);
    assert_eq!(case(json!([grade("a", places(1)), grade("b", share("0.4")), rest()])), Vec::<String>::new());
    assert_eq!(case(json!([grade("a", json!({})), rest()])), ["gradeUnreachable@rest"]);
    assert_eq!(case(json!([grade("a", reach("101")), rest()])), ["gradeUnreachable@a"]);
    assert_eq!(case(json!([grade("a", reach("100")), rest()])), Vec::<String>::new());
    let easier = json!([grade("a", reach("60")), grade("b", reach("80")), rest()]);
    assert_eq!(case(easier), ["gradeUnreachable@b", "thresholdsNotDescending@b"]);
    assert_eq!(case(json!([grade("a", reach("85")), grade("b", reach("75")), rest()])), Vec::<String>::new());
}

#[test]
fn thresholds_and_what_grades_bring() {
    let rest = || grade("rest", json!({}));
    let points = grade("b", json!({ "threshold": { "points": "60" } }));
    let two_kinds = json!([grade("a", json!({ "threshold": { "percentage": "85" } })), points, rest()]);
    assert_eq!(names(&with_grades(&two_kinds)), ["thresholdsOfTwoKinds@b"]);
    let gap = json!([
        grade("a", json!({ "quota": { "places": 1 } })),
        grade("b", json!({ "threshold": { "percentage": "60" } }))
    ]);
    assert_eq!(names(&with_grades(&gap)), ["gapBelow@b"]);
    let top = |over: Value| {
        grade("a", {
            let mut top = json!({ "quota": { "places": 1 } });
            merge(&mut top, &over);
            top
        })
    };
    let coefficients = json!([top(json!({ "bonusCoefficient": "0.8" })), rest()]);
    let value = with_grades(&coefficients);
    assert_eq!(names(&value), ["coefficientsNotDescending@rest"]);
    let edits = serde_json::to_value(&lints(&value)[0].fixes[0].edits).unwrap();
    assert_eq!(edits[0]["bonusCoefficient"]["coefficient"], "1");
    assert_eq!(edits[1]["bonusCoefficient"]["coefficient"], "0.8");
    assert_eq!(names(&with_grades(&json!([top(json!({ "bonusCoefficient": "1.2" })), rest()]))), Vec::<String>::new());
    assert_eq!(
        names(&with_grades(&json!([top(json!({ "ratioOffset": "-1" })), rest()]))),
        ["offsetsNotDescending@rest"]
    );
    assert_eq!(names(&with_grades(&json!([top(json!({ "ratioOffset": "1" })), rest()]))), Vec::<String>::new());
    let excellent = json!([top(json!({})), grade("rest", json!({ "excellent": true }))]);
    assert_eq!(names(&with_grades(&excellent)), ["excellentNotDescending@rest"]);
}

#[test]
fn an_indicator_on_which_all_are_the_same() {
    let same = |last: u32| {
        one_indicator(&score(), &[json!({ "actual": 90 }), json!({ "actual": 90 }), json!({ "actual": last })])
    };
    fires(&same(90), &["tiesUnsplit@a", "deadIndicator@k"]);
    fires(&same(80), &["tiesUnsplit@a"]);
}

#[test]
fn indicators_that_go_together() {
    let case = |second: [u32; 8]| {
        let readings: Vec<Value> =
            [90, 80, 70, 60, 50, 40, 30, 20].map(|actual: u32| json!({ "actual": actual })).into();
        let mut value = one_indicator(&score(), &readings);
        let indicators = value["policy"]["categories"][0]["indicators"].as_array_mut().unwrap();
        indicators[0]["marks"]["category"] = json!("50");
        indicators.push(json!({ "id": "l", "name": "l", "marks": { "category": "50" }, "rule": score() }));
        for (unit, actual) in second.iter().enumerate() {
            value["roster"]["units"][unit]["observations"]["l"] = json!({ "annual": { "actual": actual } });
        }
        lints(&value)
    };
    let found = case([80, 70, 60, 50, 41, 31, 20, 10]);
    assert_eq!(found.iter().map(name).collect::<Vec<_>>(), ["correlated@k"]);
    assert_eq!(serde_json::to_value(&found[0]).unwrap()["params"]["correlation"], "0.99");
    // r = −1, and r = 0.83, are not it.
    assert!(case([10, 20, 31, 41, 50, 60, 70, 80]).iter().all(|lint| name(lint) != "correlated@k"));
    assert!(case([80, 50, 70, 41, 60, 10, 30, 20]).is_empty());
}

#[test]
fn ties_that_a_breaker_splits_are_none() {
    let mut value = clean();
    let indicators = value["policy"]["categories"][0]["indicators"].as_array_mut().unwrap();
    indicators[0]["marks"]["category"] = json!("50");
    indicators.push(json!({ "id": "l", "name": "l", "marks": { "category": "50" }, "rule": score() }));
    for (unit, actual) in [70, 80, 85].iter().enumerate() {
        value["roster"]["units"][unit]["observations"]["l"] = json!({ "annual": { "actual": actual } });
    }
    fires(&value, &["tiesUnsplit@a"]);
    value["policy"]["categories"][0]["ranking"] = json!({ "tieBreakers": [{ "indicatorPoints": "k" }] });
    fires(&value, &[]);
}

#[test]
fn rounding_that_decides() {
    let case = |second: &str| {
        one_indicator(&score(), &[json!({ "actual": "90" }), json!({ "actual": second }), json!({ "actual": 70 })])
    };
    // 89.996 and 90 are 90.00 both, and share the only place.
    fires(&case("89.996"), &["tiesUnsplit@a"]);
    // 89.994 is 89.99: beaten for good, but by rounding's grace only where it is within half a step.
    fires(&case("89.994"), &[]);
    let near = one_indicator(
        &score(),
        &[json!({ "actual": "89.995" }), json!({ "actual": "89.9949" }), json!({ "actual": 70 })],
    );
    fires(&near, &["roundingDecides@b"]);
    let bound = json!([grade("a", json!({ "threshold": { "percentage": "90" } })), grade("rest", json!({}))]);
    let mut value =
        one_indicator(&score(), &[json!({ "actual": "89.996" }), json!({ "actual": 80 }), json!({ "actual": 70 })]);
    value["policy"]["categories"][0]["grading"]["grades"] = bound;
    fires(&value, &["roundingDecides@a"]);
    value["roster"]["units"][0]["observations"]["k"]["annual"]["actual"] = json!("90");
    fires(&value, &[]);
    // Of 2,000 marks the points are 1,499.91 as they stand: what is rounded is the percentage, 74.9955 to 75.00.
    let mut value =
        one_indicator(&score(), &[json!({ "actual": "74.9955" }), json!({ "actual": 60 }), json!({ "actual": 50 })]);
    let category = &mut value["policy"]["categories"][0];
    category["fullMarks"] = json!("2000");
    category["indicators"][0]["marks"]["category"] = json!("2000");
    category["grading"]["grades"] =
        json!([grade("a", json!({ "threshold": { "percentage": "75" } })), grade("rest", json!({}))]);
    let found = lints(&value);
    let flaws: Vec<_> = found.iter().map(|lint| &lint.code).collect();
    let number = |text: &str| text.parse().unwrap();
    let expected = Code::RoundingDecides {
        figure: Decided::Percentage,
        total: number("75"),
        unrounded: number("74.9955"),
        cut: number("75"),
    };
    assert_eq!(flaws, [&expected]);
}

/// Ties are told where a grade hangs on them: at the end of a quota, not above or below it; and after what rounding decides.
#[test]
fn ties_are_told_where_they_decide() {
    let case = |actuals: &[&str], over: Value| {
        let readings: Vec<Value> = actuals.iter().map(|actual| json!({ "actual": actual })).collect();
        let mut value = one_indicator(&score(), &readings);
        merge(&mut value, &json!({ "policy": { "categories": [{ "grading": over }] } }));
        names(&value)
    };
    let places = |n: u32| json!({ "grades": [{ "id": "top", "quota": { "places": n } }, { "id": "rest" }] });
    let clear = Vec::<String>::new();
    assert_eq!(case(&["90", "80", "80", "70"], places(1)), clear);
    assert_eq!(case(&["90", "80", "80", "70"], places(2)), ["tiesUnsplit@b"]);
    assert_eq!(case(&["90", "80", "80", "70"], places(3)), clear);
    let mut rolling = places(2);
    rolling["rollDown"] = json!("on");
    assert_eq!(case(&["90", "80", "80", "70"], rolling), ["tiesUnsplit@b"]);
    let mut rolling = places(1);
    rolling["rollDown"] = json!("on");
    assert_eq!(case(&["95", "90", "80", "80", "70"], rolling), clear);
    let two =
        json!({ "grades": [{ "id": "top", "quota": { "places": 2 } }, { "id": "rest", "quota": { "places": 2 } }] });
    let mut value =
        one_indicator(&score(), &["90", "90", "80", "79.995", "79.9949"].map(|actual| json!({ "actual": actual })));
    merge(&mut value, &json!({ "policy": { "categories": [{ "grading": two }] } }));
    let grades = value["policy"]["categories"][0]["grading"]["grades"].as_array_mut().unwrap();
    grades.push(json!({ "id": "third", "name": "third" }));
    value["policy"]["categories"][0]["grading"]["grades"][0]["quota"] = json!({ "places": 1 });
    value["policy"]["categories"][0]["grading"]["grades"][1]["quota"] = json!({ "places": 3 });
    assert_eq!(names(&value), ["roundingDecides@e", "tiesUnsplit@a"]);
}

/// One step on k is 0.8 points, one back on l 1.6: who is ahead on k is behind on the whole.
#[test]
fn an_indicator_that_works_against_the_others() {
    let readings: Vec<Value> = (0..9).map(|step| json!({ "actual": 85 + step })).collect();
    let mut value = one_indicator(&score(), &readings);
    let indicators = value["policy"]["categories"][0]["indicators"].as_array_mut().unwrap();
    indicators[0]["marks"]["category"] = json!("80");
    indicators.push(json!({ "id": "l", "name": "l", "marks": { "category": "20" }, "rule": score() }));
    for unit in 0..9 {
        value["roster"]["units"][unit]["observations"]["l"] = json!({ "annual": { "actual": 80 - 8 * unit } });
    }
    let found = lints(&value);
    assert_eq!(found.iter().map(name).collect::<Vec<_>>(), ["negativeWeight@k"]);
    assert_eq!(serde_json::to_value(&found[0]).unwrap()["params"]["nominal"], "80");
    // Other marks part a unit from the others by that alone.
    let unit = value["roster"]["units"][4]["id"].as_str().unwrap().to_owned();
    value["policy"]["categories"][0]["indicators"][0]["marks"]["units"] = json!({ unit: "60" });
    assert!(lints(&value).iter().all(|lint| name(lint) != "negativeWeight@k"));
}

#[test]
fn caps_that_bind_for_most() {
    let item =
        json!({ "id": "p", "name": "p", "sign": "bonus", "levels": [{ "id": "l", "name": "l", "points": "1" }] });
    let case = |rules: Value, quantities: [u32; 3]| {
        let mut value = clean();
        value["policy"]["categories"][0]["adjustments"] = rules;
        for (unit, quantity) in quantities.iter().enumerate() {
            value["roster"]["units"][unit]["adjustments"] =
                json!([{ "item": "p", "level": "l", "quantity": quantity.to_string() }]);
        }
        names(&value)
    };
    let capped = json!({ "items": [item], "bonusCap": "3" });
    assert_eq!(case(capped.clone(), [4, 4, 1]), ["capBinds"]);
    assert_eq!(case(capped, [4, 3, 1]), Vec::<String>::new());
    let mut own = item.clone();
    own["cap"] = json!("2");
    assert_eq!(case(json!({ "items": [own] }), [3, 3, 3]), ["capBinds"]);
    assert_eq!(case(json!({ "items": [own] }), [2, 2, 2]), Vec::<String>::new());
    let completion =
        json!({ "components": [{ "measure": "completion", "scale": { "proportional": { "cap": "1" } } }] });
    let done = |actuals: [u32; 3]| {
        one_indicator(&completion, &actuals.map(|actual| json!({ "actual": actual, "target": 100 })))
    };
    assert!(names(&done([120, 110, 90])).contains(&"capBinds@k".to_owned()));
    assert!(!names(&done([100, 110, 90])).contains(&"capBinds@k".to_owned()));
}

/// What is planted in the demo county on purpose, and told in its note in these words.
#[test]
fn the_presets_are_clean_but_for_what_is_planted_and_told() {
    let evaluated = |preset: Preset| {
        let project = preset.project().unwrap();
        Evaluation::new(Arc::new(project.policy), Arc::new(project.roster))
    };
    let names =
        |evaluation: &Evaluation| lint(evaluation, &Individual::usual(evaluation)).iter().map(name).collect::<Vec<_>>();
    let demo = evaluated(Preset::DemoCounty);
    assert_eq!(names(&demo), ["correlated@soe-profit", "gradeRuleNever"]);
    let note = &demo.policy().note;
    for told in ["两处", "“利润总额”与“国有资产保值增值率”高度相关", "扣分超过 30 分不得评为优秀", "9 处数据"]
    {
        assert!(note.contains(told), "{told}: {note}");
    }
    assert_eq!(demo.findings().len(), 9);
    for scenario in &Preset::DemoCounty.project().unwrap().scenarios {
        let project = Preset::DemoCounty.project().unwrap();
        let (policy, roster) = project.under(scenario).unwrap();
        let found = names(&Evaluation::new(Arc::new(policy), Arc::new(roster)));
        assert_eq!(found, ["correlated@soe-profit", "gradeRuleNever"], "{}", scenario.name);
    }
    assert_eq!(names(&evaluated(Preset::Classroom)), Vec::<String>::new());
}

/// A search in pieces finds what one in one go does, and says how far it has come.
#[test]
fn looking_a_piece_at_a_time_is_the_same() {
    let evaluation = evaluate(&with_category(&json!({ "fullMarks": "120", "grading": { "vetoGrade": "top" } })));
    let mut checkup = Checkup::new(&evaluation, Vec::new());
    let (mut steps, of) = (1, checkup.progress().1);
    while checkup.advance(&evaluation) {
        assert_eq!(checkup.progress(), (steps, of));
        steps += 1;
    }
    assert_eq!(steps, of);
    assert_eq!(checkup.finish(), lint(&evaluation, &[]));
}
