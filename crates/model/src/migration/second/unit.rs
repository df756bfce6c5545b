//! A unit: its veto and downgrades are marks of circumstances.

use serde_json::{Map, Value, json};

use super::object;

/// So many downgrades are more than any ladder has grades; a file may state any number.
const MOST: u64 = 99;

pub fn of(unit: &mut Map<String, Value>) {
    let mark = |circumstance: &str, reason: Option<Value>| {
        let reason = reason.filter(|reason| reason.as_str().is_none_or(|reason| !reason.is_empty()));
        object([("circumstance", Some(circumstance.into())), ("reason", reason)])
    };
    let mut marks = Vec::new();
    if let Some(reason) = unit.remove("veto").filter(|reason| !reason.is_null()) {
        marks.push(mark("veto", Some(reason)));
    }
    let times = unit.remove("downgrade").and_then(|times| times.as_u64()).unwrap_or_default().min(MOST);
    let reason = unit.remove("downgradeReason");
    for _ in 0..times {
        marks.push(mark("downgrade", reason.clone()));
    }
    if !marks.is_empty() {
        unit.insert("circumstances".into(), json!(marks));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        let veto = || json!({ "circumstance": "veto", "reason": "R" });
        let lowered = || json!({ "circumstance": "downgrade", "reason": "L" });
        for (unit, migrated) in [
            (json!({ "id": "u" }), json!({ "id": "u" })),
            (json!({ "veto": null, "downgrade": 0, "downgradeReason": "L" }), json!({})),
            (json!({ "veto": "R" }), json!({ "circumstances": [veto()] })),
            (json!({ "veto": "" }), json!({ "circumstances": [{ "circumstance": "veto" }] })),
            (
                json!({ "veto": "R", "downgrade": 2, "downgradeReason": "L" }),
                json!({ "circumstances": [veto(), lowered(), lowered()] }),
            ),
        ] {
            let mut unit = unit.as_object().cloned().unwrap();
            of(&mut unit);
            assert_eq!(Value::from(unit), migrated);
        }
        let mut most = json!({ "downgrade": u32::MAX }).as_object().cloned().unwrap();
        of(&mut most);
        assert_eq!(most.get("circumstances").and_then(Value::as_array).map(Vec::len), Some(99));
    }
}
