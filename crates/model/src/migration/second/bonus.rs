//! The bonus of the policy and those of categories become funds.

use serde_json::{Map, Value, json};

use super::{names, object, objects};

/// The policy's bonus is the fund `bonus`, which covers the categories without one of their own; that of a category is a
/// fund that covers it alone. A base of 0 is a fund too: an edit may give it another.
pub fn of_policy(policy: &mut Map<String, Value>) {
    if policy.contains_key("funds") {
        return;
    }
    let bonus = policy.remove("bonus");
    let mut own = Vec::new();
    for category in objects(policy.get_mut("categories")) {
        if let Some(bonus) = category.remove("bonus").filter(|bonus| !bonus.is_null()) {
            own.push((category.get("id").cloned().unwrap_or_default(), bonus));
        }
    }
    if bonus.is_none() && own.is_empty() {
        return;
    }
    let except: Vec<&Value> = own.iter().map(|(category, _)| category).collect();
    let coverage = (!except.is_empty()).then(|| json!({ "all": { "except": except } }));
    let none = || json!({ "mode": { "standard": { "base": "0" } } });
    let bonus = bonus.filter(|bonus| !bonus.is_null()).unwrap_or_else(none);
    let mut funds = vec![fund(OF_POLICY.into(), coverage, bonus)];
    for (category, bonus) in own {
        funds.push(fund(of_category(&category).into(), Some(json!({ "only": [category] })), bonus));
    }
    policy.insert("funds".into(), funds.into());
}

/// An edit of a bonus is one of the fund that it became: of the county's, how it pays; of a category's own, that fund and
/// whether the county's covers the category. A category that is put there with a bonus of its own brings its fund along.
pub fn of_edit(edit: &mut Value) {
    let is_bonus = |edit: &Value| edit.get("bonus").is_some_and(|it| it.get("fund").is_none());
    let edits = if is_bonus(edit) {
        let Some(it) = edit.get_mut("bonus").map(Value::take) else { return };
        let bonus = it.get("bonus").filter(|bonus| !bonus.is_null()).cloned();
        match it.get("category").filter(|category| !category.is_null()) {
            Some(category) => of_own(category, bonus),
            None => vec![pay(bonus.unwrap_or_default())],
        }
    } else {
        let Some(category) = edit.pointer("/category/category").cloned() else { return };
        let own = edit.pointer_mut("/category/to/value").and_then(Value::as_object_mut);
        match own.and_then(|value| value.remove("bonus")).filter(|bonus| !bonus.is_null()) {
            Some(bonus) => std::iter::once(edit.take()).chain(of_own(&category, Some(bonus))).collect(),
            None => return,
        }
    };
    *edit = match <[Value; 1]>::try_from(edits) {
        Ok([edit]) => edit,
        Err(edits) => json!({ "together": { "edits": edits } }),
    };
}

/// The fund that the policy's bonus becomes.
const OF_POLICY: &str = "bonus";

fn of_category(category: &Value) -> String {
    format!("{OF_POLICY}-{}", category.as_str().unwrap_or_default())
}

/// A category gets a bonus of its own or loses it.
fn of_own(category: &Value, bonus: Option<Value>) -> Vec<Value> {
    let (id, covered) = (of_category(category), bonus.is_none());
    let to = bonus.map(
        |bonus| json!({ "at": u32::MAX, "value": fund(id.clone().into(), Some(json!({ "only": [category] })), bonus) }),
    );
    vec![
        json!({ "fundCoverage": { "fund": OF_POLICY, "category": category, "covered": covered } }),
        json!({ "fund": { "fund": id, "to": to } }),
    ]
}

/// The county's bonus is worked out in another way.
fn pay(mut bonus: Value) -> Value {
    let exempt = bonus.get_mut("exemptCoefficient").map_or_else(|| "1".into(), Value::take);
    let fields = [("fund", Some(OF_POLICY.into())), ("mode", mode(&mut bonus)), ("exemptCoefficient", Some(exempt))];
    json!({ "fundPay": object(fields) })
}

fn mode(bonus: &mut Value) -> Option<Value> {
    let mut mode = bonus.get_mut("mode").map(Value::take);
    if let Some(mode) = mode.as_mut().and_then(Value::as_object_mut)
        && let Some(standard) = mode.remove("standard")
    {
        mode.insert("perHead".into(), standard);
    }
    mode
}

fn fund(id: Value, coverage: Option<Value>, mut bonus: Value) -> Value {
    let mode = mode(&mut bonus);
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
    fn a_base_of_0_is_a_fund_and_funds_stay() {
        let zero = json!({ "mode": { "standard": { "base": "0" } } });
        for policy in [json!({ "bonus": zero, "categories": [] }), json!({ "bonus": null, "categories": [] })] {
            let funds = migrated(policy);
            assert_eq!(funds.pointer("/funds/0/mode"), Some(&json!({ "perHead": { "base": "0" } })));
        }
        for policy in [json!({ "funds": [] }), json!({ "funds": [{ "id": "bonus" }] })] {
            assert_eq!(migrated(policy.clone()), policy);
        }
    }

    fn edited(mut edit: Value) -> Value {
        of_edit(&mut edit);
        edit
    }

    #[test]
    fn an_edit_of_the_countys_bonus_is_one_of_how_its_fund_pays() {
        let bonus = json!({ "mode": { "standard": { "base": "100" } }, "exemptCoefficient": "0.5" });
        let pays = json!({ "fund": "bonus", "mode": { "perHead": { "base": "100" } }, "exemptCoefficient": "0.5" });
        assert_eq!(edited(json!({ "bonus": { "bonus": bonus } })), json!({ "fundPay": pays }));
        assert_eq!(edited(json!({ "bonus": { "category": null, "bonus": bonus } })), json!({ "fundPay": pays }));
    }

    #[test]
    fn an_edit_of_a_categorys_own_bonus_is_one_of_its_fund_and_of_who_is_covered() {
        let own = edited(json!({ "bonus": { "category": "b", "bonus": { "mode": { "pool": { "sum": "7" } } } } }));
        let coverage = |covered: bool| json!({ "fund": "bonus", "category": "b", "covered": covered });
        let fund = json!({ "id": "bonus-b", "name": names::BONUS, "coverage": { "only": ["b"] }, "mode": { "pool": { "sum": "7" } } });
        assert_eq!(
            own,
            json!({ "together": { "edits": [
            { "fundCoverage": coverage(false) }, { "fund": { "fund": "bonus-b", "to": { "at": u32::MAX, "value": fund } } },
        ] } })
        );
        let none = edited(json!({ "bonus": { "category": "b", "bonus": null } }));
        assert_eq!(
            none,
            json!({ "together": { "edits": [
            { "fundCoverage": coverage(true) }, { "fund": { "fund": "bonus-b", "to": null } },
        ] } })
        );
    }

    #[test]
    fn a_category_brings_the_fund_of_its_own_bonus_along() {
        let put = json!({ "category": { "category": "b", "to": { "at": 0, "value": { "id": "b", "bonus": { "mode": { "pool": { "sum": "7" } } } } } } });
        let edits = edited(put);
        let edits = edits.pointer("/together/edits").and_then(Value::as_array).unwrap();
        assert_eq!(edits[0].pointer("/category/to/value"), Some(&json!({ "id": "b" })));
        assert_eq!(edits[2].pointer("/fund/to/value/id"), Some(&json!("bonus-b")));
        for other in
            [json!({ "category": { "category": "b", "to": null } }), json!({ "fullMarks": { "category": "b" } })]
        {
            assert_eq!(edited(other.clone()), other);
        }
    }
}
