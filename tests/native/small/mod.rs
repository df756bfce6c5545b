//! Small projects written as JSON, for tests with hand-worked figures.

use std::sync::Arc;

use baton_engine::{Evaluation, Finding, UnitOutcome};
use baton_model::Project;
use serde_json::{Value, json};

/// Puts `over`'s fields into `base`, objects by field and arrays by position, everything else replaced.
pub fn merge(base: &mut Value, over: &Value) {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            for (key, value) in over {
                merge(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(base), Value::Array(over)) if base.len() >= over.len() => {
            base.iter_mut().zip(over).for_each(|(base, over)| merge(base, over));
        }
        (base, over) => *base = over.clone(),
    }
}

/// One category of 100 marks with one indicator `k` of 100 marks and units `a`, `b`, `c`… with these annual readings.
pub fn one_indicator(rule: &Value, readings: &[Value]) -> Value {
    let units: Vec<Value> = readings
        .iter()
        .zip("abcdefghijklmnopqrstuvwxyz".chars())
        .map(|(reading, id)| {
            let observations = if reading.is_null() { json!({}) } else { json!({ "k": { "annual": reading } }) };
            json!({ "id": id.to_string(), "name": id.to_string(), "category": "c", "observations": observations,
                    "headcount": 10, "assessedHeadcount": 10 })
        })
        .collect();
    json!({
        "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{
            "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [{ "id": "k", "name": "k", "marks": { "category": "100" }, "rule": rule }],
            "grading": { "grades": [{ "id": "top", "name": "top", "quota": { "places": 1 } }, { "id": "rest", "name": "rest" }] }
        }] },
        "roster": { "units": units }
    })
}

/// The project, or the message that says why it is none.
pub fn project(value: &Value) -> Project {
    Project::from_json(&value.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

pub fn evaluate(value: &Value) -> Evaluation {
    let project = project(value);
    Evaluation::new(Arc::new(project.policy), Arc::new(project.roster))
}

/// Each unit's trace.
pub fn units(value: &Value) -> Vec<UnitOutcome> {
    let evaluation = evaluate(value);
    (0..evaluation.roster().units.len()).filter_map(|unit| evaluation.explain(unit)).collect()
}

/// Each unit's points on the first indicator, as text.
pub fn points(value: &Value) -> Vec<String> {
    units(value).iter().map(|unit| unit.lines[0].points.normalize().to_string()).collect()
}

/// The findings as `code` or `code@unit`, in order.
pub fn codes(value: &Value) -> Vec<String> {
    evaluate(value).findings().iter().map(code).collect()
}

pub fn code(finding: &Finding) -> String {
    let json = serde_json::to_value(finding).unwrap();
    let code = json["code"].as_str().unwrap().to_owned();
    match &finding.place.unit {
        Some(unit) => format!("{code}@{unit}"),
        None => code,
    }
}
