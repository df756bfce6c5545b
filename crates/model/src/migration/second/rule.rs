//! A component of a rule: what compared becomes a comparison, a deduction a slope.

use serde_json::{Map, Value, json};

use super::{object, objects};

/// The components of a rule.
pub fn of(rule: &mut Map<String, Value>) {
    objects(rule.get_mut("components")).for_each(component);
}

fn component(component: &mut Map<String, Value>) {
    let better_higher = better_higher(component);
    let comparison = match component.get("measure").and_then(Value::as_str) {
        Some("toBest") => Some(json!("best")),
        Some("toMean") => Some(json!({ "meanRatio": {} })),
        Some("rank") => Some(json!("rank")),
        Some(_) | None => None,
    };
    if let Some(comparison) = comparison {
        component.insert("measure".into(), "level".into());
        component.insert("comparison".into(), comparison);
    }
    let Some(scale) = component.get_mut("scale").and_then(Value::as_object_mut) else { return };
    if let Some(rates) = scale.get_mut("ladder").filter(|ladder| ladder.get("rates").is_none()).map(Value::take) {
        scale.insert("ladder".into(), json!({ "rates": rates }));
    }
    if let Some(deduct) = scale.remove("deduct") {
        scale.insert("slope".into(), slope(&deduct, better_higher));
    }
}

/// Whether a higher value is better once it is measured.
fn better_higher(component: &Map<String, Value>) -> bool {
    match component.get("measure").and_then(Value::as_str) {
        Some("rank" | "externalRank") => false,
        Some("level" | "growth" | "increment" | "count") => {
            component.get("direction").and_then(Value::as_str) != Some("cost")
        }
        Some(_) | None => true,
    }
}

/// 1 − per × value, whichever side of a slope is the better one.
fn slope(deduct: &Value, better_higher: bool) -> Value {
    let per = deduct.get("per").map(|per| if better_higher { negated(per) } else { per.clone() });
    object([("up", per.clone()), ("down", per), ("floor", deduct.get("floor").cloned())])
}

fn negated(number: &Value) -> Value {
    let text = number.as_str().map_or_else(|| number.to_string(), str::to_owned);
    match text.strip_prefix('-') {
        Some(size) => size.into(),
        None => format!("-{}", text.trim_start_matches('+')).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(of: Value) -> Value {
        let mut of = of.as_object().cloned().unwrap();
        component(&mut of);
        of.into()
    }

    #[test]
    fn what_compares() {
        for (measure, comparison) in
            [("toBest", json!("best")), ("toMean", json!({ "meanRatio": {} })), ("rank", json!("rank"))]
        {
            let of = json!({ "measure": measure, "direction": "cost" });
            assert_eq!(migrated(of), json!({ "measure": "level", "direction": "cost", "comparison": comparison }));
        }
        let panel = json!({ "measure": { "panel": { "raters": [] } }, "scale": { "proportional": {} } });
        assert_eq!(migrated(panel.clone()), panel);
    }

    #[test]
    fn a_deduction_stays_one_in_either_direction() {
        for (measure, direction, per, up) in [
            ("count", "benefit", json!("0.1"), "-0.1"),
            ("count", "cost", json!("0.1"), "0.1"),
            ("completion", "cost", json!("+0.1"), "-0.1"),
            ("externalRank", "benefit", json!("0.1"), "0.1"),
            ("rank", "benefit", json!("0.1"), "0.1"),
            ("score", "cost", json!(2), "-2"),
            ("gap", "benefit", json!("-0.1"), "0.1"),
        ] {
            let of = json!({ "measure": measure, "direction": direction, "scale": { "deduct": { "per": per, "floor": "0" } } });
            let scale = migrated(of).pointer("/scale").cloned();
            assert_eq!(
                scale,
                Some(json!({ "slope": { "up": up, "down": up, "floor": "0" } })),
                "{measure} {direction}"
            );
        }
    }

    #[test]
    fn ladders_are_counted_from_the_first() {
        let of = json!({ "measure": "externalRank", "scale": { "ladder": { "drop": { "drop": "0.05" } } } });
        let counted = migrated(of);
        assert_eq!(counted.pointer("/scale"), Some(&json!({ "ladder": { "rates": { "drop": { "drop": "0.05" } } } })));
        assert_eq!(migrated(counted.clone()), counted, "what is of version 2 stays");
    }
}
