//! From version 1 to version 2, part by part. What isn't as version 1 has it is left as it is: reading it says where.

mod bonus;
mod category;
mod edit;
pub mod names;
mod rule;
mod unit;

pub use names::BONUS;
use serde_json::{Map, Value};

use super::Step;

/// The step that files go. A part goes it as soon as the model has that part of version 2.
pub(super) const STEP: Step = Step { policy, unit, edit };

fn policy(policy: &mut Value) {
    if let Some(policy) = policy.as_object_mut() {
        // Without a fund there would be nothing that an edit of the bonus could change.
        if !policy.contains_key("funds") {
            policy.entry("bonus").or_insert(Value::Null);
        }
        bonus::of_policy(policy);
        objects(policy.get_mut("categories")).for_each(of_category);
    }
}

fn unit(unit: &mut Value) {
    unit.as_object_mut().into_iter().for_each(unit::of);
}

fn edit(edit: &mut Value) {
    edit::of(edit);
}

fn of_category(category: &mut Map<String, Value>) {
    category::circumstances(category);
    category::grade_rules(category);
    objects(category.get_mut("indicators")).for_each(of_indicator);
}

fn of_indicator(indicator: &mut Map<String, Value>) {
    if let Some(of_indicator) = indicator.get_mut("rule").and_then(Value::as_object_mut) {
        rule::of(of_indicator);
    }
}

/// A file as one of version 2, whichever of its parts are already, except for the version's number and its scenarios.
pub fn to_second(file: &mut Value) {
    if let Some(policy) = file.get_mut("policy").and_then(Value::as_object_mut) {
        bonus::of_policy(policy);
        objects(policy.get_mut("categories")).for_each(category::of);
    }
    let units = file.get_mut("roster").and_then(|roster| roster.get_mut("units"));
    objects(units).for_each(unit::of);
}

/// The objects of a list.
fn objects(list: Option<&mut Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    list.and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut)
}

/// An object with these fields, but for those that are absent.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn edits_carry_rules_in_four_ways() {
        let was = || json!({ "components": [{ "measure": "rank" }] });
        let is = || json!({ "components": [{ "measure": "level", "comparison": "rank" }] });
        let edits = |rule: fn() -> Value| {
            json!([
                { "rule": { "category": "c", "indicator": "k", "rule": rule() } },
                { "indicator": { "category": "c", "indicator": "k", "to": { "at": 0, "value": { "rule": rule() } } } },
                { "category": { "category": "c", "to": { "at": 0, "value": { "circumstances": [], "indicators": [{ "rule": rule() }] } } } },
                { "indicator": { "category": "c", "indicator": "k", "to": null } },
                { "together": { "edits": [{ "rule": { "rule": rule() } }] } },
            ])
        };
        let mut migrated = edits(was);
        migrated.as_array_mut().unwrap().iter_mut().for_each(edit);
        assert_eq!(migrated, edits(is));
        migrated.as_array_mut().unwrap().iter_mut().for_each(edit);
        assert_eq!(migrated, edits(is), "what is of version 2 stays");
    }

    #[test]
    fn what_is_no_project_stays() {
        for file in
            [json!([]), json!({ "policy": 3, "roster": { "units": {} } }), json!({ "policy": { "categories": [1] } })]
        {
            let mut migrated = file.clone();
            to_second(&mut migrated);
            assert_eq!(migrated, file);
        }
    }
}
