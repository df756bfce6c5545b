//! An edit: what it carries goes the step of its part.

use serde_json::{Map, Value, json};

use super::{bonus, category, rule, unit};

pub fn of(edit: &mut Value) {
    if let Some(edits) = edit.pointer_mut("/together/edits").and_then(Value::as_array_mut) {
        edits.iter_mut().for_each(of);
        return;
    }
    if let Some(edit) = edit.as_object_mut() {
        carry(edit);
    }
    bonus::of_edit(edit);
}

fn carry(edit: &mut Map<String, Value>) {
    if let Some(veto) = edit.remove("vetoGrade") {
        let to = json!({ "at": 0, "value": category::veto(veto.get("grade").cloned()) });
        let category = veto.get("category").cloned();
        edit.insert("circumstance".into(), json!({ "category": category, "circumstance": "veto", "to": to }));
    }
    if let Some(mut gates) = edit.remove("gates") {
        let rules = category::rules_of(gates.get_mut("gates").map(Value::take).unwrap_or_default());
        edit.insert("gradeRules".into(), json!({ "category": gates.get("category"), "rules": rules }));
    }
    carried(edit, "category", "/to/value").into_iter().for_each(super::of_category);
    carried(edit, "indicator", "/to/value").into_iter().for_each(super::of_indicator);
    carried(edit, "rule", "/rule").into_iter().for_each(rule::of);
    carried(edit, "unit", "/to/value").into_iter().for_each(unit::of);
    carried(edit, "about", "/about").into_iter().for_each(unit::of);
}

/// What an edit of a kind carries at a place.
fn carried<'e>(edit: &'e mut Map<String, Value>, kind: &str, place: &str) -> Option<&'e mut Map<String, Value>> {
    edit.get_mut(kind)?.pointer_mut(place)?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(mut edit: Value) -> Value {
        of(&mut edit);
        edit
    }

    #[test]
    fn the_grade_of_a_veto_is_that_of_the_circumstance() {
        for grade in [json!("third"), Value::Null] {
            let edit = json!({ "vetoGrade": { "category": "c", "grade": grade } });
            let value = json!({ "id": "veto", "name": "一票否决", "effect": { "atMost": grade } });
            let becomes = json!({
                "circumstance": { "category": "c", "circumstance": "veto", "to": { "at": 0, "value": value } },
            });
            assert_eq!(migrated(edit.clone()), becomes);
            let together = json!({ "together": { "edits": [edit, { "title": {} }] } });
            assert_eq!(migrated(together), json!({ "together": { "edits": [becomes, { "title": {} }] } }));
        }
    }

    #[test]
    fn what_is_whole_and_what_is_said_of_units_goes_the_step_of_its_part() {
        let marks = json!([{ "circumstance": "veto", "reason": "R" }]);
        let about = |about: Value| json!({ "about": { "unit": "u", "about": about } });
        assert_eq!(migrated(about(json!({ "veto": "R", "downgrade": 0 }))), about(json!({ "circumstances": marks })));
        assert_eq!(migrated(about(json!({ "veto": null }))), about(json!({})));
        let unit = |unit: Value| json!({ "unit": { "unit": "u", "to": { "at": 1, "value": unit } } });
        assert_eq!(
            migrated(unit(json!({ "id": "u", "veto": "R" }))),
            unit(json!({ "id": "u", "circumstances": marks }))
        );
        let gone = json!({ "unit": { "unit": "u", "to": null } });
        assert_eq!(migrated(gone.clone()), gone);
        let category =
            json!({ "category": { "category": "c", "to": { "at": 0, "value": { "grading": { "vetoGrade": "g" } } } } });
        let effect = migrated(category).pointer("/category/to/value/circumstances/0/effect").cloned();
        assert_eq!(effect, Some(json!({ "atMost": "g" })));
    }
}
