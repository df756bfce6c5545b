//! A category: veto and downgrade become circumstances, gates become rules of grading.

use serde_json::{Map, Value, json};

use super::{names, object, objects, rule};

/// Veto and downgrade were all that could be marked; of version 2 it says what can.
pub fn circumstances(category: &mut Map<String, Value>) {
    let grading = category.get_mut("grading").and_then(Value::as_object_mut);
    let veto_grade = grading.and_then(|grading| grading.remove("vetoGrade"));
    category.entry("circumstances").or_insert_with(
        || json!([veto(veto_grade), { "id": "downgrade", "name": names::DOWNGRADE, "effect": { "lower": 1 } }]),
    );
}

/// The circumstance that a veto to a grade is; absent = to the last.
pub fn veto(grade: Option<Value>) -> Value {
    json!({ "id": "veto", "name": names::VETO, "effect": { "atMost": grade } })
}

/// Gates become rules of grading.
pub fn grade_rules(category: &mut Map<String, Value>) {
    let Some(grading) = category.get_mut("grading").and_then(Value::as_object_mut) else { return };
    if let Some(gates) = grading.remove("gates") {
        let rules = rules_of(gates);
        if !rules.is_empty() {
            grading.insert("rules".into(), rules.into());
        }
    }
}

/// A list of gates as rules.
pub fn rules_of(mut gates: Value) -> Vec<Value> {
    let gates = gates.as_array_mut().map(std::mem::take).unwrap_or_default();
    gates.into_iter().zip(1_u32..).map(rule_of).collect()
}

pub fn of(category: &mut Map<String, Value>) {
    circumstances(category);
    grade_rules(category);
    objects(category.get_mut("indicators")).for_each(indicator);
    let items = category.get_mut("adjustments").and_then(|rules| rules.get_mut("items"));
    objects(items).for_each(item);
}

/// A gate as a rule of grading, named after what it asks for.
fn rule_of((mut gate, number): (Value, u32)) -> Value {
    let (name, figure, order, bound) = match gate.get("condition").and_then(Value::as_object) {
        Some(condition) if condition.contains_key("deductionsOver") => {
            (names::DEDUCTIONS_OVER, Some("deductions".into()), "above", condition.get("deductionsOver").cloned())
        }
        Some(_) | None => {
            let asked = |field: &str| gate.pointer(&format!("/condition/rateBelow/{field}")).cloned();
            let figure = asked("indicator").map(|indicator| json!({ "rate": indicator }));
            (names::RATE_BELOW, figure, "below", asked("rate"))
        }
    };
    object([
        ("id", Some(format!("gate-{number}").into())),
        ("name", Some(name.into())),
        ("when", Some(json!({ "is": object([("figure", figure), ("order", Some(order.into())), ("bound", bound)]) }))),
        ("effect", Some(json!({ "bar": gate.get_mut("grade").map(Value::take) }))),
        ("clause", gate.get_mut("clause").map(Value::take)),
    ])
}

/// Its rule is one for the whole category.
pub fn indicator(indicator: &mut Map<String, Value>) {
    if let Some(mut of_category) = indicator.remove("rule") {
        if let Some(of_category) = of_category.as_object_mut() {
            rule::of(of_category);
        }
        indicator.insert("rule".into(), json!({ "category": of_category }));
    }
    if let Some(marks) = indicator.get_mut("marks").and_then(Value::as_object_mut) {
        marks.entry("category").or_insert_with(|| "0".into());
    }
}

/// What a level gives may be other than points now.
pub fn item(item: &mut Map<String, Value>) {
    for level in objects(item.get_mut("levels")) {
        if let Some(points) = level.remove("points") {
            level.insert("worth".into(), json!({ "points": points }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(category: Value) -> Value {
        let mut category = category.as_object().cloned().unwrap();
        of(&mut category);
        category.into()
    }

    #[test]
    fn veto_and_downgrade_are_circumstances() {
        for (grading, grade) in
            [(json!({ "grades": [] }), json!(null)), (json!({ "grades": [], "vetoGrade": "g" }), json!("g"))]
        {
            assert_eq!(
                migrated(json!({ "grading": grading })),
                json!({ "grading": { "grades": [] }, "circumstances": [
                { "id": "veto", "name": names::VETO, "effect": { "atMost": grade } },
                { "id": "downgrade", "name": names::DOWNGRADE, "effect": { "lower": 1 } },
            ] })
            );
        }
    }

    #[test]
    fn gates_are_rules() {
        let gates = json!([
            { "grade": "g", "condition": { "deductionsOver": "3" } },
            { "grade": "h", "condition": { "rateBelow": { "indicator": "k", "rate": "0.6" } }, "clause": "9" },
        ]);
        let category = migrated(json!({ "grading": { "gates": gates } }));
        assert_eq!(
            category.pointer("/grading"),
            Some(&json!({ "rules": [
            { "id": "gate-1", "name": names::DEDUCTIONS_OVER, "effect": { "bar": "g" },
                "when": { "is": { "figure": "deductions", "order": "above", "bound": "3" } } },
            { "id": "gate-2", "name": names::RATE_BELOW, "effect": { "bar": "h" }, "clause": "9",
                "when": { "is": { "figure": { "rate": "k" }, "order": "below", "bound": "0.6" } } },
        ] }))
        );
    }

    #[test]
    fn indicators_and_items() {
        let category = migrated(json!({
            "indicators": [{ "id": "k", "marks": {}, "rule": { "components": [{ "measure": "rank" }] } }],
            "adjustments": { "items": [{ "levels": [{ "id": "n", "points": "2" }] }] },
        }));
        assert_eq!(
            category.pointer("/indicators"),
            Some(&json!([{
                "id": "k", "marks": { "category": "0" },
                "rule": { "category": { "components": [{ "measure": "level", "comparison": "rank" }] } },
            }]))
        );
        assert_eq!(
            category.pointer("/adjustments/items/0/levels/0"),
            Some(&json!({ "id": "n", "worth": { "points": "2" } }))
        );
    }
}
