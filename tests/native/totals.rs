//! From points to totals, hand-worked: adjustments, items not assessed, difficulty, totals below 0.

use crate::grading::lane;
use crate::small::{merge, one_indicator, units};
use serde_json::{Value, json};

fn ledger(entries: Value, items: Value, rest: Value) -> (String, String) {
    let mut category = json!({ "adjustments": { "items": items } });
    merge(&mut category, &json!({ "adjustments": rest }));
    let mut value = lane(&["50"], category);
    value["roster"]["units"][0]["adjustments"] = entries;
    let unit = &units(&value)[0];
    (unit.adjustments.bonus.normalize().to_string(), unit.adjustments.deduction.normalize().to_string())
}

fn item(id: &str, sign: &str, more: Value) -> Value {
    let mut item = json!({ "id": id, "name": id, "sign": sign, "levels": [
        { "id": "nation", "name": "n", "points": "10" }, { "id": "province", "name": "p", "points": "5" }, { "id": "fault", "name": "f", "points": "-3" },
    ] });
    merge(&mut item, &more);
    item
}

fn entry(item: &str, level: &str, quantity: &str, matter: &str) -> Value {
    json!({ "item": item, "level": level, "quantity": quantity, "matter": matter })
}

#[test]
fn adjustments_count_once_per_matter_and_stop_at_caps() {
    let praise = || item("praise", "bonus", json!({ "counting": "highestOnly" }));
    let prize = || item("prize", "bonus", json!({ "counting": "highestOnly" }));
    let blame = || item("blame", "deduction", json!({}));
    let special = || item("special", "special", json!({}));
    // Of one matter only the 10 counts, in whatever item; another matter and none count on their own.
    let entries = json!([
        entry("praise", "province", "1", "m"),
        entry("prize", "nation", "1", "m"),
        entry("praise", "province", "1", "n"),
        entry("praise", "province", "0.5", "")
    ]);
    assert_eq!(ledger(entries.clone(), json!([praise(), prize()]), json!({})), ("17.5".into(), "0".into()));
    // A cap on the item, then on the category.
    let capped = item("praise", "bonus", json!({ "counting": "highestOnly", "cap": "4" }));
    assert_eq!(ledger(entries.clone(), json!([capped, prize()]), json!({})), ("14".into(), "0".into()));
    assert_eq!(ledger(entries, json!([capped, prize()]), json!({ "bonusCap": "12" })), ("12".into(), "0".into()));
    // Special items by sign; deductions apart from bonuses.
    let mixed = json!([
        entry("special", "fault", "2", "m"),
        entry("special", "province", "1", "m"),
        entry("blame", "province", "1", "")
    ]);
    assert_eq!(ledger(mixed.clone(), json!([special(), blame()]), json!({})), ("5".into(), "11".into()));
    assert_eq!(ledger(mixed, json!([special(), blame()]), json!({ "deductionCap": "8" })), ("5".into(), "8".into()));
}

/// Level, then item, then items together, then the category; an item that stands in two sets counts in the first.
#[test]
fn caps_are_applied_from_level_to_category() {
    let levels = |cap: &str| item("praise", "bonus", json!({ "levels": [{}, { "cap": cap }] }));
    let own = |cap: &str| item("prize", "bonus", json!({ "cap": cap }));
    let sets = |first: Value, second: Value| {
        json!({ "sets": [
        { "id": "s", "name": "S", "items": ["praise", "prize"], "bonusCap": first },
        { "id": "t", "name": "T", "items": ["prize"], "bonusCap": second },
    ] })
    };
    let entries = || {
        json!([
            entry("praise", "province", "2", ""),
            entry("praise", "nation", "1", ""),
            entry("prize", "nation", "1", "")
        ])
    };
    let bonus = |items: Value, rest: Value| ledger(entries(), items, rest).0;
    assert_eq!(bonus(json!([levels("7"), own("9")]), json!({})), "26");
    assert_eq!(bonus(json!([levels("7"), own("9")]), sets(json!("20"), json!("1"))), "20");
    assert_eq!(bonus(json!([levels("7"), own("9")]), sets(json!(null), json!("1"))), "26");
    let mut all = sets(json!("20"), json!(null));
    all["bonusCap"] = "12.5".into();
    assert_eq!(bonus(json!([levels("7"), own("9")]), all), "12.5");
    // Bonuses and deductions of a level each by themselves.
    let special = item("special", "special", json!({ "levels": [{ "cap": "4" }, {}, { "cap": "2" }] }));
    let both = json!([
        entry("special", "nation", "1", ""),
        entry("special", "fault", "1", ""),
        entry("special", "nation", "-1", "")
    ]);
    assert_eq!(ledger(both, json!([special]), json!({})), ("4".into(), "6".into()));
}

#[test]
fn items_not_assessed_are_rescaled_once_and_difficulty_applies_to_the_subtotal() {
    let component = json!({ "measure": "level", "scale": { "proportional": {} }, "whenMissing": "exclude" });
    let mut value = one_indicator(
        &json!({ "components": [component] }),
        &[json!({ "actual": "0.5" }), json!({ "actual": "0.5" }), json!({ "actual": "0.5" })],
    );
    let other = json!({ "id": "o", "name": "o", "marks": { "category": "70" }, "rule": { "components": [component] } });
    value["policy"]["categories"][0]["indicators"].as_array_mut().unwrap().push(other);
    merge(
        &mut value,
        &json!({ "policy": { "categories": [{ "missingItems": "rescale", "indicators": [{ "marks": { "category": "30" } }] }] },
        "roster": { "units": [{}, { "difficulty": "1.05", "observations": { "o": { "annual": { "actual": "1" } } } }, { "difficulty": "1.05" }] } }),
    );
    let totals: Vec<String> = units(&value).iter().map(|unit| unit.total.to_string()).collect();
    // 15 of 30 → 50 of 100; (15 + 70) × 1.05 = 89.25; 50 × 1.05 = 52.5.
    assert_eq!(totals, ["50.00", "89.25", "52.50"]);
    merge(&mut value, &json!({ "policy": { "categories": [{ "missingItems": "keep" }] } }));
    assert_eq!(units(&value)[0].total.to_string(), "15.00");
}

#[test]
fn a_difficulty_of_one_that_is_written_down_changes_nothing() {
    let items = json!({ "adjustments": { "items": [item("gain", "bonus", json!({}))] } });
    let mut value = lane(&["1.004", "1.004"], items);
    let bonus = json!([entry("gain", "nation", "0.0002", "")]);
    merge(
        &mut value,
        &json!({ "policy": { "rounding": { "points": 3 } },
        "roster": { "units": [{ "adjustments": bonus }, { "adjustments": bonus, "difficulty": "1" }] } }),
    );
    // 1.004 + 0.002 = 1.006, rounded once.
    let totals: Vec<String> = units(&value).iter().map(|unit| unit.total.to_string()).collect();
    assert_eq!(totals, ["1.01", "1.01"]);
}

#[test]
fn a_total_is_floored_at_zero_unless_the_policy_allows_less() {
    let items = json!({ "adjustments": { "items": [item("blame", "deduction", json!({}))] } });
    let mut value = lane(&["5"], items);
    value["roster"]["units"][0]["adjustments"] = json!([entry("blame", "nation", "1", "")]);
    assert_eq!(units(&value)[0].total.to_string(), "0.00");
    merge(&mut value, &json!({ "policy": { "categories": [{ "negativeTotal": "allowed" }] } }));
    assert_eq!(units(&value)[0].total.to_string(), "-5.00");
    assert_eq!(units(&value)[0].percentage.to_string(), "-5.00");
}
