//! What grades bring, hand-worked: 优秀 ratio and places, leaders, bonus.

use crate::grading::{ladder, lane};
use crate::small::{merge, units};
use serde_json::{Value, json};

/// `ratio places bonus` of each unit, 10 people each.
fn results(value: &Value) -> Vec<String> {
    let number = |value: rust_decimal::Decimal| value.normalize().to_string();
    units(value)
        .iter()
        .map(|unit| format!("{} {} {}", number(unit.excellent_ratio), unit.excellent_places, number(unit.bonus)))
        .collect()
}

fn with_results() -> Value {
    let mut category = ladder(json!({ "places": 1 }), json!({ "places": 1 }), json!({}));
    merge(
        &mut category,
        &json!({ "grading": { "grades": [
        { "ratioOffset": "2", "bonusCoefficient": "1.2", "excellent": true }, { "ratioOffset": "-1" }, { "ratioOffset": "-30", "bonusCoefficient": "0.333" },
    ] } }),
    );
    let mut value = lane(&["95", "90", "85", "80"], category);
    merge(
        &mut value,
        &json!({ "policy": { "excellence": { "average": "19", "ceiling": "20" }, "bonus": { "mode": { "standard": { "base": "100.01" } }, "exemptCoefficient": "0.5" } },
        "roster": { "units": [{}, {}, {}, { "exempt": true }] } }),
    );
    value
}

#[test]
fn ratio_places_and_bonus_follow_the_grade() {
    let mut value = with_results();
    // 21 → 20; 18; −11 → 0; 19. Places of 10 people, down. 100.01 × 1.2 × 10; × 1; × 0.333 = 333.0333; × 0.5.
    assert_eq!(results(&value), ["20 2 1200.12", "18 1 1000.1", "0 0 333.03", "19 1 500.05"]);
    merge(&mut value, &json!({ "policy": { "excellence": { "rounding": "halfUp" } } }));
    assert_eq!(results(&value)[1], "18 2 1000.1");
    let leaders: Vec<bool> = units(&value).iter().map(|unit| unit.leadership_eligible).collect();
    assert_eq!(leaders, [true, false, false, false]);
}

#[test]
fn a_pool_is_divided_to_the_last_fen() {
    let mut value = with_results();
    value["policy"]["bonus"] = json!({ "mode": { "pool": { "sum": "100" } } });
    merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "grading": { "grades": [{ "bonusCoefficient": "1" }, {}, { "bonusCoefficient": "1" }] } }] }, "roster": { "units": [{}, {}, {}, { "headcount": 0 }] } }),
    );
    // 33.33 each and one fen left: it goes to the smallest identifier.
    let paid: Vec<String> = units(&value).iter().map(|unit| unit.bonus.to_string()).collect();
    assert_eq!(paid, ["33.34", "33.33", "33.33", "0.00"]);
    let mut units_reversed = value["roster"]["units"].as_array().unwrap().clone();
    units_reversed.reverse();
    value["roster"]["units"] = json!(units_reversed);
    let paid: Vec<String> = units(&value).iter().map(|unit| unit.bonus.to_string()).collect();
    assert_eq!(paid, ["0.00", "33.33", "33.33", "33.34"]);
}

#[test]
fn a_bonus_per_point_starts_at_its_threshold() {
    let mut value = with_results();
    value["policy"]["bonus"] = json!({ "mode": { "perPoint": { "rate": "1.5", "threshold": "90" } } });
    let paid: Vec<String> = units(&value).iter().map(|unit| unit.bonus.normalize().to_string()).collect();
    assert_eq!(paid, ["1425", "1350", "0", "0"]);
}
