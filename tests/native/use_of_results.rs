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

/// Base 120 000, coefficient 1 + 0.5·(s − 100)/15 between 100 and 115: 106 gives 144 000.00.
#[test]
fn a_coefficient_by_score_is_linear_between_its_points_and_flat_outside() {
    let points = json!([{ "value": "115", "rate": "1.5" }, { "value": "100", "rate": "1" }]);
    let mut value = with_results();
    let readings =
        ["53", "50", "60", "50"].map(|actual| json!({ "observations": { "k": { "annual": { "actual": actual } } } }));
    merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "fullMarks": "200", "indicators": [{ "marks": { "category": "200" } }] }] }, "roster": { "units": readings } }),
    );
    value["policy"].as_object_mut().unwrap().remove("bonus");
    value["policy"]["funds"] = json!([{
        "id": "f", "name": "F", "mode": { "perUnit": { "base": "120000" } }, "exemptCoefficient": "0.5",
        "coefficient": { "score": { "of": "total", "points": points } },
    }]);
    let told = |value: &Value| {
        let units = units(value);
        units.iter().map(|unit| format!("{} {}", unit.total.normalize(), unit.bonus)).collect::<Vec<_>>()
    };
    assert_eq!(told(&value), ["106 144000.00", "100 120000.00", "120 180000.00", "100 60000.00"]);
    // The same pool by the same coefficients: 1.2 : 1 : 1.5 : 0.5 of 42 000.
    value["policy"]["funds"][0]["mode"] = json!({ "pool": { "sum": "42000" } });
    let paid: Vec<String> = units(&value).iter().map(|unit| unit.bonus.to_string()).collect();
    assert_eq!(paid, ["12000.00", "10000.00", "15000.00", "5000.00"]);
}

/// Places 1 and 2 count 2 and 1.5, the others 1; who isn't ranked has the fund's coefficient for that.
#[test]
fn a_coefficient_by_place_is_that_of_its_table() {
    let mut value = with_results();
    value["policy"].as_object_mut().unwrap().remove("bonus");
    value["policy"]["funds"] = json!([{
        "id": "f", "name": "F", "mode": { "perUnit": { "base": "1000" } }, "exemptCoefficient": "0.7",
        "coefficient": { "place": { "coefficients": ["2", "1.5"], "otherwise": "1" } },
    }]);
    let paid: Vec<String> = units(&value).iter().map(|unit| unit.bonus.to_string()).collect();
    assert_eq!(paid, ["2000.00", "1500.00", "1000.00", "700.00"]);
}

/// 10 % of the bonus withheld for a breach, for each that is marked; cancelled for a veto. In a pool the others gain.
#[test]
fn a_circumstance_withholds_or_cancels_the_bonus() {
    let mut value = with_results();
    value["version"] = 2.into();
    value["policy"].as_object_mut().unwrap().remove("bonus");
    value["policy"]["categories"][0]["circumstances"] = json!([
        { "id": "breach", "name": "B", "bonusFactor": "0.9" }, { "id": "veto", "name": "V", "effect": { "atMost": null }, "bonusFactor": "0" },
    ]);
    value["policy"]["funds"] = json!([{ "id": "f", "name": "F", "mode": { "perUnit": { "base": "1000" } }, "exemptCoefficient": "1",
        "coefficient": { "place": { "coefficients": [], "otherwise": "1" } } }]);
    let marks = [json!(["breach"]), json!(["breach", "breach"]), json!(["veto"]), json!([])];
    for (unit, marks) in value["roster"]["units"].as_array_mut().unwrap().iter_mut().zip(marks) {
        let marks = marks.as_array().unwrap().iter().map(|id| json!({ "circumstance": id })).collect::<Vec<_>>();
        unit["circumstances"] = marks.into();
    }
    let paid = |value: &Value| units(value).iter().map(|unit| unit.bonus.to_string()).collect::<Vec<_>>();
    assert_eq!(paid(&value), ["900.00", "810.00", "0.00", "1000.00"]);
    value["policy"]["funds"][0]["mode"] = json!({ "pool": { "sum": "2710" } });
    assert_eq!(paid(&value), ["900.00", "810.00", "0.00", "1000.00"]);
}

/// 12 % and 5 for a title = 17 % of 40 people: 6 places; 15 + 5 + 3 = 23, at most 20: 8.
#[test]
fn a_title_adds_to_the_ratio_up_to_the_ceiling() {
    let mut value = with_results();
    value["version"] = 2.into();
    let bonus = value["policy"].as_object_mut().unwrap().remove("bonus");
    assert!(bonus.is_some());
    value["policy"]["categories"][0]["circumstances"] = json!([{ "id": "title", "name": "T", "ratioOffset": "5" }, { "id": "honour", "name": "H", "ratioOffset": "3" }]);
    value["policy"]["categories"][0]["grading"]["grades"][1]["ratioOffset"] = "0".into();
    let mut places = |average: &str, marks: Value| {
        value["policy"]["excellence"]["average"] = average.into();
        let unit = &mut value["roster"]["units"][1];
        unit["assessedHeadcount"] = 40.into();
        unit["circumstances"] = marks;
        let unit = &units(&value)[1];
        (unit.excellent_ratio.normalize().to_string(), unit.excellent_places)
    };
    assert_eq!(places("12", json!([{ "circumstance": "title" }])), ("17".to_owned(), 6));
    let both = json!([{ "circumstance": "title" }, { "circumstance": "honour" }]);
    assert_eq!(places("15", both), ("20".to_owned(), 8));
}

/// 8,184.00 over four posts weighted 35, 25, 20 and 20; a person who was there for seven months of twelve counts 0.58.
#[test]
fn a_units_sum_is_divided_over_its_posts() {
    let mut value = with_results();
    let post = |(id, weight): (&str, u32)| json!({ "id": id, "name": id, "weight": weight });
    let posts: Vec<Value> = [("head", 35), ("deputies", 25), ("middle", 20), ("others", 20)].map(post).into();
    value["policy"].as_object_mut().unwrap().remove("bonus");
    value["policy"]["funds"] =
        json!([{ "id": "f", "name": "F", "mode": { "perHead": { "base": "682" } }, "posts": posts }]);
    for grade in value["policy"]["categories"][0]["grading"]["grades"].as_array_mut().unwrap() {
        grade["bonusCoefficient"] = "1".into();
    }
    value["roster"]["units"][0]["headcount"] = "12".into();
    value["roster"]["units"][0]["heads"] = json!({ "head": 1, "deputies": 1, "middle": 1, "others": 1 });
    value["roster"]["units"][1]["headcount"] = "0.58".into();
    let paid = |unit: usize| {
        let found = &units(&value)[unit].funds[0];
        let posts: Vec<String> = found.posts.iter().map(|post| post.sum.to_string()).collect();
        (found.sum.to_string(), posts)
    };
    let of = |sums: [&str; 4]| sums.map(str::to_owned).to_vec();
    assert_eq!(paid(0), ("8184.00".to_owned(), of(["2864.40", "2046.00", "1636.80", "1636.80"])));
    assert_eq!(paid(1), ("395.56".to_owned(), of(["0", "0", "0", "0"])));
    assert!(crate::small::codes(&value).iter().any(|code| code.contains("nobodyInPosts")));
}

/// A category may have average and ceiling of its own: 12 + 2 of at most 13; the county's ceiling then adds up its 13 % of 40
/// people, which is 5.2.
#[test]
fn a_category_has_average_and_ceiling_of_its_own() {
    let mut value = with_results();
    let told = |value: &Value| {
        results(value).iter().map(|told| told.split_once(' ').unwrap().0.to_owned()).collect::<Vec<_>>()
    };
    value["policy"]["categories"][0]["excellence"] = json!({ "average": "12", "ceiling": "13" });
    assert_eq!(told(&value), ["13", "11", "0", "12"]);
    assert_eq!(crate::small::evaluate(&value).county().places_ceiling, 5);
    value["policy"]["categories"][0]["excellence"]["exempt"] = "9".into();
    assert_eq!(told(&value), ["13", "11", "0", "9"]);
}

/// Not assessed but commended: 20 % of 12 people is 2; elsewhere at least one place where there is anybody.
#[test]
fn who_is_not_ranked_has_a_ratio_of_its_own_and_places_are_at_least_so_many() {
    let mut value = with_results();
    value["policy"]["excellence"]["exempt"] = "20".into();
    value["roster"]["units"][3]["assessedHeadcount"] = 12.into();
    let told = |value: &Value| {
        results(value).iter().map(|told| told.rsplit_once(' ').unwrap().0.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told(&value), ["20 2", "18 1", "0 0", "20 2"]);
    value["policy"]["excellence"]["least"] = 2.into();
    assert_eq!(told(&value), ["20 2", "18 2", "0 0", "20 2"]);
    value["roster"]["units"][1]["assessedHeadcount"] = 0.into();
    assert_eq!(told(&value)[1], "18 0");
}
