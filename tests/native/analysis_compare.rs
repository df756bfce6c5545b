//! What scenarios change, worked by hand.

use std::sync::Arc;

use crate::small::{evaluate, one_indicator};
use baton_analysis::{Comparison, Flow, Turn, compare};
use baton_engine::Evaluation;
use baton_model::Edit;
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn base() -> Value {
    let rule = json!({ "components": [{ "measure": "score", "scale": { "proportional": {} } }] });
    let mut value = one_indicator(&rule, &[json!({ "actual": 90 }), json!({ "actual": 80 }), json!({ "actual": 70 })]);
    crate::small::merge(
        &mut value,
        &json!({ "policy": { "bonus": { "mode": { "standard": { "base": "1000" } } }, "categories": [{ "grading": { "grades": [
            { "id": "top", "name": "top", "excellent": true, "ratioOffset": "5", "bonusCoefficient": "1.5" }, { "id": "rest" }] } }] } }),
    );
    value
}

fn after(edits: &[Value]) -> Comparison {
    let base = evaluate(&base());
    let (mut policy, mut roster) = ((**base.policy()).clone(), (**base.roster()).clone());
    for edit in edits {
        serde_json::from_value::<Edit>(edit.clone()).unwrap().apply(&mut policy, &mut roster).unwrap();
    }
    compare(&base, &Evaluation::new(Arc::new(policy), Arc::new(roster)))
}

fn flow(from: &str, to: &str, units: u32) -> Flow {
    Flow { from: Some(from.into()), to: Some(to.into()), units }
}

#[test]
fn a_second_place_lifts_one_unit() {
    let found = after(&[json!({ "quota": { "category": "c", "grade": "top", "quota": { "places": 2 } } })]);
    let headline = &found.headline;
    assert_eq!((headline.up, headline.down, headline.aside, headline.touched), (1, 0, 0, 1));
    // b: 10 people × 1000 × 0.5 more; (15 + 5) % of 10 people = 2 places instead of 1.
    assert_eq!(headline.bonus.is - headline.bonus.was, Decimal::from(5_000));
    assert_eq!((headline.excellent_places.was, headline.excellent_places.is), (4, 5));
    assert_eq!((headline.excellent_units.was, headline.excellent_units.is), (1, 2));
    assert!(found.nearest.is_none() && !headline.nothing());
    let b = &found.units[1];
    assert_eq!((b.grade_turn, b.rank_turn, b.total_difference), (Some(Turn::Up), None, Decimal::ZERO));
    assert_eq!(b.bonus_difference, Decimal::from(5_000));
    let category = &found.categories[0];
    assert_eq!(category.flows, [flow("top", "top", 1), flow("rest", "top", 1), flow("rest", "rest", 1)]);
    let counts: Vec<_> = category.grades.iter().map(|grade| (grade.units.was, grade.units.is)).collect();
    assert_eq!(counts, [(1, 2), (2, 1)]);
}

#[test]
fn an_edit_that_changes_nothing_says_how_far_the_nearest_is() {
    let found = after(&[json!({ "quota": { "category": "c", "grade": "top", "quota": { "places": 1 } } })]);
    assert!(found.headline.nothing());
    // b ties with a at 90, and the place is then for both.
    let nearest = found.nearest.unwrap();
    assert_eq!((nearest.unit.as_str(), nearest.nearest()), ("b", Some(Decimal::from(10))));
    assert_eq!(nearest.up.unwrap().grade.as_str(), "top");
}

#[test]
fn marks_that_cost_points_but_no_grade_are_touched_not_regraded() {
    let found = after(&[
        json!({ "marks": { "category": "c", "indicator": "k", "scope": "category", "marks": "50" } }),
        json!({ "fullMarks": { "category": "c", "fullMarks": "50" } }),
    ]);
    assert_eq!((found.headline.touched, found.headline.regraded(), found.headline.places_moved), (3, 0, 0));
    assert!(!found.headline.nothing());
    assert_eq!(found.units[0].total_difference, Decimal::from(-45));
}

#[test]
fn a_unit_that_moves_to_another_category_turns_aside() {
    let mut value = base();
    let mut other = value["policy"]["categories"][0].clone();
    other["id"] = json!("d");
    other["indicators"][0]["id"] = json!("l");
    value["policy"]["categories"].as_array_mut().unwrap().push(other);
    let base = evaluate(&value);
    let (mut policy, mut roster) = ((**base.policy()).clone(), (**base.roster()).clone());
    let edit = json!({ "placement": { "unit": "b", "category": "d", "group": null } });
    serde_json::from_value::<Edit>(edit).unwrap().apply(&mut policy, &mut roster).unwrap();
    let found = compare(&base, &Evaluation::new(Arc::new(policy), Arc::new(roster)));
    assert_eq!(found.units[1].grade_turn, Some(Turn::Aside));
    assert_eq!(found.categories[1].flows, [Flow { from: None, to: Some("top".into()), units: 1 }]);
    assert_eq!((found.categories[0].units.was, found.categories[0].units.is), (3, 2));
}
