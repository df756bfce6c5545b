//! The bonus of the policy and those of categories become funds.

use serde_json::{Map, Value, json};

use super::{names, object, objects};
use crate::Number;
use crate::json::read_value;

/// The policy's bonus is the fund `bonus`, which covers the categories without one of their own; that of a category is a
/// fund that covers it alone. A base of 0 is no fund where there is no other.
pub fn of_policy(policy: &mut Map<String, Value>) {
    let bonus = policy.remove("bonus");
    let mut own = Vec::new();
    for category in objects(policy.get_mut("categories")) {
        if let Some(bonus) = category.remove("bonus").filter(|bonus| !bonus.is_null()) {
            own.push((category.get("id").cloned().unwrap_or_default(), bonus));
        }
    }
    if own.is_empty() && bonus.as_ref().is_none_or(pays_nothing) {
        return;
    }
    let except: Vec<&Value> = own.iter().map(|(category, _)| category).collect();
    let coverage = (!except.is_empty()).then(|| json!({ "all": { "except": except } }));
    let none = || json!({ "mode": { "standard": { "base": "0" } } });
    let mut funds = vec![fund("bonus".into(), coverage, bonus.unwrap_or_else(none))];
    for (category, bonus) in own {
        let id = format!("bonus-{}", category.as_str().unwrap_or_default());
        funds.push(fund(id.into(), Some(json!({ "only": [category] })), bonus));
    }
    policy.insert("funds".into(), funds.into());
}

fn pays_nothing(bonus: &Value) -> bool {
    bonus
        .pointer("/mode/standard/base")
        .is_some_and(|base| read_value(base).is_ok_and(|base: Number| base == Number::ZERO))
}

fn fund(id: Value, coverage: Option<Value>, mut bonus: Value) -> Value {
    let mut mode = bonus.get_mut("mode").map(Value::take);
    if let Some(mode) = mode.as_mut().and_then(Value::as_object_mut)
        && let Some(standard) = mode.remove("standard")
    {
        mode.insert("perHead".into(), standard);
    }
    object([
        ("id", Some(id)),
        ("name", Some(names::BONUS.into())),
        ("coverage", coverage),
        ("mode", mode),
        ("exemptCoefficient", bonus.get_mut("exemptCoefficient").map(Value::take)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(policy: Value) -> Value {
        let mut policy = policy.as_object().cloned().unwrap();
        of_policy(&mut policy);
        policy.into()
    }

    #[test]
    fn the_policys_covers_who_has_none_of_its_own() {
        let policy = json!({
            "bonus": { "mode": { "standard": { "base": "100" } }, "exemptCoefficient": "0.5" },
            "categories": [{ "id": "a" }, { "id": "b", "bonus": { "mode": { "pool": { "sum": "7" } } } }],
        });
        assert_eq!(
            migrated(policy),
            json!({ "categories": [{ "id": "a" }, { "id": "b" }], "funds": [
            { "id": "bonus", "name": names::BONUS, "coverage": { "all": { "except": ["b"] } },
                "mode": { "perHead": { "base": "100" } }, "exemptCoefficient": "0.5" },
            { "id": "bonus-b", "name": names::BONUS, "coverage": { "only": ["b"] }, "mode": { "pool": { "sum": "7" } } },
        ] })
        );
    }

    #[test]
    fn a_base_of_0_is_a_fund_only_beside_others() {
        let standard = |base: Value| json!({ "mode": { "standard": { "base": base } } });
        for bonus in [standard("0".into()), standard("0.00".into()), standard(0.into())] {
            let policy = json!({ "bonus": bonus, "categories": [] });
            assert_eq!(migrated(policy), json!({ "categories": [] }));
        }
        let funds = |policy| migrated(policy).pointer("/funds").and_then(Value::as_array).map(Vec::len);
        assert_eq!(funds(json!({ "bonus": standard("0.01".into()) })), Some(1));
        assert_eq!(funds(json!({ "categories": [{ "id": "a", "bonus": standard("0".into()) }] })), Some(2));
    }
}
