//! From version 1 to version 2, part by part. What isn't as version 1 has it is left as it is: reading it says where.

mod bonus;
mod category;
mod names;
mod rule;
mod unit;

use serde_json::{Map, Value};

use super::Step;

/// The step that files go. A part goes it as soon as the model has that part of version 2.
pub(super) const STEP: Step = Step { policy, unit, edit };

fn policy(_: &mut Value) {}

fn unit(_: &mut Value) {}

fn edit(_: &mut Value) {}

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
