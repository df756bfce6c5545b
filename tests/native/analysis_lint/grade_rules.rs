//! Grade rules and circumstances that never or always act, or change nothing.

use serde_json::{Value, json};

use super::{fires, with, with_category};
use crate::small::merge;

#[test]
fn circumstances_and_grade_rules_that_never_or_always_act() {
    let veto = json!({ "veto": "v" });
    fires(&with(&json!({ "roster": { "units": [veto, veto, veto] } })), &["circumstanceAlways"]);
    fires(&with(&json!({ "roster": { "units": [veto, veto, {}] } })), &[]);
    fires(&with_category(&json!({ "grading": { "vetoGrade": "top" } })), &["circumstanceWithoutEffect"]);
    fires(&with_category(&json!({ "grading": { "vetoGrade": "rest" } })), &[]);
    let gate = |rate: &str| json!({ "grading": { "gates": [{ "grade": "top", "condition": { "rateBelow": { "indicator": "k", "rate": rate } } }] } });
    fires(&with_category(&gate("0.95")), &["gradeRuleAlways"]);
    fires(&with_category(&gate("0.75")), &[]);
    fires(&with_category(&gate("0")), &["gradeRuleNever"]);
    // Without a floor a rate may be below 0.
    let mut open = with_category(&gate("0"));
    let scale = json!({ "proportional": { "floor": null } });
    let rule = json!({ "components": [{ "scale": scale }] });
    merge(&mut open, &json!({ "policy": { "categories": [{ "indicators": [{ "rule": rule }] }] } }));
    fires(&open, &[]);
    let deductions = json!({ "grading": { "gates": [{ "grade": "top", "condition": { "deductionsOver": "5" } }] } });
    fires(&with_category(&deductions), &["gradeRuleNever"]);
    let item = json!({ "id": "m", "name": "m", "sign": "deduction", "levels": [] });
    let mut value = with_category(&deductions);
    merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "adjustments": { "items": [item], "deductionCap": "10" } }] } }),
    );
    fires(&value, &[]);
    merge(&mut value, &json!({ "policy": { "categories": [{ "adjustments": { "deductionCap": "5" } }] } }));
    fires(&value, &["gradeRuleNever"]);
}

#[test]
fn grade_rules_that_change_nothing() {
    let rule = |effect: Value, when: Value| {
        let rule = json!({ "id": "r", "name": "R", "when": when, "effect": effect });
        with_category(&json!({ "grading": { "rules": [rule] } }))
    };
    let below = || json!({ "is": { "figure": "percentage", "order": "below", "bound": "75" } });
    for nothing in [json!("nothing"), json!({ "lower": 0 }), json!({ "atMost": "top" })] {
        fires(&rule(nothing, below()), &["gradeRuleWithoutEffect"]);
    }
    for something in [json!({ "bar": "top" }), json!({ "lower": 1 }), json!({ "atMost": null })] {
        fires(&rule(something.clone(), below()), &[]);
        let many = json!({ "atLeast": { "count": 2, "of": [below()] } });
        fires(&rule(something.clone(), many), &["gradeRuleNever"]);
        fires(&rule(something, json!({ "failed": "nowhere" })), &["gradeRuleNever"]);
    }
}
