//! The fixes of findings: what one does away with.

use std::sync::Arc;

use baton_engine::Evaluation;
use serde_json::{Value, json};

use super::*;

#[test]
fn marks_that_dont_add_up_can_be_mended() {
    let value = with_category(&json!({ "fullMarks": "120" }));
    fires(&value, &["marksDontAddUp"]);
    let lint = &lints(&value)[0];
    let json = serde_json::to_value(lint).unwrap();
    assert_eq!(json["params"], json!({ "units": 3, "difference": "-20" }));
    assert_eq!(lint.fixes.len(), 3);
    for mend in &lint.fixes {
        let project = crate::small::project(&value);
        let (mut policy, mut roster) = (project.policy, project.roster);
        for edit in &mend.edits {
            edit.apply(&mut policy, &mut roster).unwrap();
        }
        let evaluation = Evaluation::new(Arc::new(policy), Arc::new(roster));
        assert_eq!(super_names(&evaluation), Vec::<String>::new(), "{mend:?}");
    }
}

fn super_names(evaluation: &Evaluation) -> Vec<String> {
    lint(evaluation, &[]).iter().map(name).collect()
}

#[test]
fn proportional_marks_add_up_exactly() {
    let mut value = clean();
    let indicators: Vec<Value> = (0..3)
        .map(|k| json!({ "id": format!("k{k}"), "name": "k", "marks": { "category": "10" }, "rule": score() }))
        .collect();
    value["policy"]["categories"][0]["indicators"] = json!(indicators);
    let lint = lints(&value).into_iter().find(|lint| name(lint) == "marksDontAddUp").unwrap();
    let edits = serde_json::to_value(&lint.fixes[0].edits).unwrap();
    let marks: Vec<_> = edits.as_array().unwrap().iter().map(|edit| edit["marks"]["marks"].as_str().unwrap()).collect();
    assert_eq!(marks.len(), 3);
    assert_eq!(marks.iter().map(|marks| marks.parse::<i64>().unwrap()).sum::<i64>(), 100);
}

#[test]
fn a_gate_without_effect_can_be_removed_and_a_veto_led_to_the_last_grade() {
    let gate = json!({ "grade": "top", "condition": { "rateBelow": { "indicator": "k", "rate": "0" } } });
    let without_effect = with_category(&json!({ "grading": { "gates": [gate] } }));
    let best = with_category(&json!({ "grading": { "vetoGrade": "top" } }));
    let conditional = with_grades(&json!([
        grade("top", json!({ "quota": { "places": 1 } })),
        grade("rest", json!({ "threshold": { "percentage": "60" } }))
    ]));
    for value in [without_effect, best, conditional] {
        let lint = &lints(&value)[0];
        assert_eq!(lint.fixes.len(), 1, "{lint:?}");
        let project = crate::small::project(&value);
        let (mut policy, mut roster) = (project.policy, project.roster);
        for edit in &lint.fixes[0].edits {
            edit.apply(&mut policy, &mut roster).unwrap();
        }
        assert_eq!(super_names(&Evaluation::new(Arc::new(policy), Arc::new(roster))), Vec::<String>::new());
    }
}

/// What one mend does away with: the findings of a project, and those after its only mend.
fn mended(value: &Value, finding: &str) -> (Value, Vec<String>) {
    let lint = lints(value).into_iter().find(|lint| name(lint) == finding).unwrap();
    assert_eq!(lint.fixes.len(), 1, "{lint:?}");
    let project = crate::small::project(value);
    let (mut policy, mut roster) = (project.policy, project.roster);
    for edit in &lint.fixes[0].edits {
        edit.apply(&mut policy, &mut roster).unwrap();
    }
    let edits = serde_json::to_value(&lint.fixes[0]).unwrap();
    (edits, super_names(&Evaluation::new(Arc::new(policy), Arc::new(roster))))
}

#[test]
fn thresholds_out_of_order_are_sorted_and_those_of_two_kinds_stated_alike() {
    let ladder = |bounds: [Value; 3]| {
        let grades = ["a", "b", "c"].iter().zip(bounds).map(|(id, bound)| grade(id, json!({ "threshold": bound })));
        with_grades(&json!(grades.chain([grade("rest", json!({}))]).collect::<Vec<_>>()))
    };
    let percent = |bound: &str| json!({ "percentage": bound });
    let crooked = ladder([percent("75"), percent("85"), percent("65")]);
    let (mend, after) = mended(&crooked, "thresholdsNotDescending@b");
    assert_eq!(after, Vec::<String>::new());
    let bounds: Vec<_> = mend["edits"].as_array().unwrap().iter().map(|edit| edit["threshold"].clone()).collect();
    assert_eq!(bounds.len(), 2, "what stays is left alone: {mend}");
    assert_eq!((&bounds[0]["grade"], &bounds[0]["threshold"]["percentage"]), (&json!("a"), &json!("85")));
    // Equal ones no order mends.
    let equal = lints(&ladder([percent("85"), percent("85"), percent("65")]));
    let equal = equal.iter().find(|lint| name(lint) == "thresholdsNotDescending@b").unwrap();
    assert!(equal.fixes.is_empty());
    let mixed = ladder([percent("85"), json!({ "points": "75" }), percent("65")]);
    let (mend, after) = mended(&mixed, "thresholdsOfTwoKinds@b");
    assert_eq!((mend["kind"].as_str(), after), (Some("thresholdsAsPoints"), Vec::new()));
    assert_eq!(mend["edits"][0]["threshold"]["threshold"]["points"], "85");
}

#[test]
fn a_tie_is_split_by_the_first_of_the_usual_breakers_that_does() {
    let mut value = clean();
    let indicators = value["policy"]["categories"][0]["indicators"].as_array_mut().unwrap();
    indicators[0]["marks"]["category"] = json!("60");
    indicators.push(json!({ "id": "l", "name": "l", "marks": { "category": "40" }, "rule": score() }));
    // 60·0.9 + 40·0.6 = 78 = 60·0.8 + 40·0.75: all is common, nobody has deductions, so k decides.
    for (unit, (k, l)) in [(90, 60), (80, 75), (50, 50)].iter().enumerate() {
        value["roster"]["units"][unit]["observations"]["k"] = json!({ "annual": { "actual": k } });
        value["roster"]["units"][unit]["observations"]["l"] = json!({ "annual": { "actual": l } });
    }
    let (mend, after) = mended(&value, "tiesUnsplit@a");
    assert_eq!(mend["kind"]["splitTies"]["breakers"], json!([{ "indicatorPoints": "k" }]));
    assert!(!after.contains(&"tiesUnsplit@a".to_owned()), "{after:?}");
    // Where all points are the same, nothing splits them.
    for unit in 0..2 {
        value["roster"]["units"][unit]["observations"]["k"] = json!({ "annual": { "actual": 80 } });
        value["roster"]["units"][unit]["observations"]["l"] = json!({ "annual": { "actual": 80 } });
    }
    let level = lints(&value).into_iter().find(|lint| name(lint) == "tiesUnsplit@a").unwrap();
    assert!(level.fixes.is_empty());
}
