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

/// A county in the first grade gets 100 000 yuan, in the second 80 000, in the third 50 000, whatever its staff.
#[test]
fn a_fund_per_unit_pays_whatever_the_headcount() {
    let mut value = with_results();
    let policy = value["policy"].as_object_mut().unwrap();
    policy.remove("bonus");
    let grades = policy["categories"][0]["grading"]["grades"].as_array().unwrap();
    let own: serde_json::Map<String, Value> = grades
        .iter()
        .zip(["1", "0.8", "0.5"])
        .map(|(grade, coefficient)| (grade["id"].as_str().unwrap().to_owned(), coefficient.into()))
        .collect();
    policy.insert(
        "funds".into(),
        json!([{
            "id": "f", "name": "F", "mode": { "perUnit": { "base": "100000" } },
            "coefficient": { "grade": { "coefficients": own } }, "exemptCoefficient": "0",
        }]),
    );
    for headcount in [1, 10, 700] {
        for unit in value["roster"]["units"].as_array_mut().unwrap() {
            unit["headcount"] = headcount.into();
        }
        let paid: Vec<String> = units(&value).iter().map(|unit| unit.bonus.normalize().to_string()).collect();
        assert_eq!(paid, ["100000", "80000", "50000", "0"]);
    }
}

/// Several funds of 1.00 + 0.65 + 0.65 + 0.50 + 0.30 + 0.18 million beside each other, each with its own rule.
#[test]
fn funds_stand_beside_each_other() {
    let mut value = with_results();
    let policy = value["policy"].as_object_mut().unwrap();
    policy.remove("bonus");
    let pools = ["1000000", "650000", "650000", "500000", "300000"].into_iter().enumerate();
    let mut funds: Vec<Value> = pools
        .map(
            |(at, sum)| json!({ "id": format!("f{at}"), "name": format!("F{at}"), "mode": { "pool": { "sum": sum } } }),
        )
        .collect();
    funds.push(
        json!({ "id": "f5", "name": "F5", "mode": { "perUnit": { "base": "180000" } }, "coverage": { "only": ["?"] } }),
    );
    policy.insert("funds".into(), funds.into());
    let units = units(&value);
    let mut whole = rust_decimal::Decimal::ZERO;
    for unit in &units {
        assert_eq!(unit.funds.len(), 5, "the last covers no category of theirs");
        assert_eq!(unit.funds.iter().map(|paid| paid.sum).sum::<rust_decimal::Decimal>(), unit.bonus);
        whole += unit.bonus;
    }
    assert_eq!(whole, rust_decimal::Decimal::from(3_100_000));
}
