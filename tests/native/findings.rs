//! Every finding: a project that has it, one that doesn't, and the place that it names.

use crate::small::{codes, evaluate, merge, one_indicator};
use serde_json::{Value, json};

/// Two units that score 0.9 and 0.8 of 100 marks.
fn sound() -> Value {
    let component = json!({ "measure": "level", "scale": { "proportional": {} } });
    one_indicator(&json!({ "components": [component] }), &[json!({ "actual": "0.9" }), json!({ "actual": "0.8" })])
}

/// The sound project with a change has just these findings.
#[track_caller]
fn check(change: Value, expected: &[&str]) {
    let mut value = sound();
    merge(&mut value, &change);
    assert_eq!(codes(&value), expected);
}

fn category(change: Value) -> Value {
    json!({ "policy": { "categories": [change] } })
}

fn indicator(change: Value) -> Value {
    category(json!({ "indicators": [change] }))
}

fn component(change: Value) -> Value {
    indicator(json!({ "rule": { "components": [change] } }))
}

fn unit(change: Value) -> Value {
    json!({ "roster": { "units": [change] } })
}

fn observed(reading: Value) -> Value {
    unit(json!({ "observations": { "k": { "annual": reading } } }))
}

#[test]
fn a_sound_project_has_none() {
    check(json!({}), &[]);
}

#[test]
fn identifiers_must_be_unique() {
    let mut value = sound();
    let again = value["policy"]["categories"][0].clone();
    value["policy"]["categories"].as_array_mut().unwrap().push(again);
    assert_eq!(codes(&value), ["duplicateId", "duplicateId", "emptyCategory"]);
    check(unit(json!({ "id": "b" })), &["duplicateId@b"]);
    let group = json!({ "id": "g", "name": "g" });
    check(category(json!({ "groups": [group, group] })), &["duplicateId"]);
    let grade = json!({ "id": "top", "name": "top" });
    check(category(json!({ "grading": { "grades": [grade, grade] } })), &["duplicateId"]);
    let level = json!({ "id": "l", "name": "l", "points": "1" });
    let item = json!({ "id": "i", "name": "i", "sign": "bonus", "levels": [level, level] });
    check(
        category(json!({ "adjustments": { "items": [item, item] } })),
        &["duplicateId", "duplicateId", "duplicateId"],
    );
    let period = json!({ "id": "p", "name": "p", "month": 3 });
    check(json!({ "policy": { "periods": [period, period] } }), &["duplicateId"]);
    let raters = json!([{ "id": "r", "name": "r", "weight": "1" }, { "id": "r", "name": "r", "weight": "1" }]);
    let mut value = sound();
    merge(&mut value, &component(json!({ "measure": { "panel": { "raters": raters } } })));
    assert_eq!(codes(&value), ["duplicateId", "missing@a", "missing@b"]);
}

#[test]
fn references_must_lead_somewhere() {
    check(unit(json!({ "category": "?" })), &["unknown@a"]);
    check(unit(json!({ "group": "?" })), &["unknown@a"]);
    check(indicator(json!({ "marks": { "groups": { "?": "1" } } })), &["unknown"]);
    check(indicator(json!({ "marks": { "units": { "?": "1" } } })), &["unknown"]);
    check(unit(json!({ "observations": { "?": {} } })), &["leftOverReadings"]);
    check(unit(json!({ "indicatorDifficulty": { "?": "1" } })), &["leftOverReadings"]);
    check(unit(json!({ "observations": { "k": { "periods": { "?": {} } } } })), &["unknown@a"]);
    check(unit(json!({ "adjustments": [{ "item": "?", "level": "?" }] })), &["unknown@a"]);
    let items = json!([{ "id": "i", "name": "i", "sign": "bonus", "levels": [] }]);
    let mut value = sound();
    merge(&mut value, &category(json!({ "adjustments": { "items": items } })));
    merge(&mut value, &unit(json!({ "adjustments": [{ "item": "i", "level": "?" }] })));
    assert_eq!(codes(&value), ["unknown@a"]);
    check(category(json!({ "ranking": { "tieBreakers": [{ "indicatorPoints": "?" }] } })), &["unknown"]);
    let gate = json!({ "grade": "?", "condition": { "rateBelow": { "indicator": "?", "rate": "1" } } });
    check(category(json!({ "grading": { "vetoGrade": "?", "gates": [gate] } })), &["unknown", "unknown", "unknown"]);
    check(
        indicator(json!({ "monitoring": { "share": "0", "weights": { "?": "1", "q1": "1" } } })),
        &["unknown", "missing@a", "missing@b"],
    );
}

#[test]
fn a_category_needs_units_indicators_grades_and_full_marks() {
    let mut value = sound();
    let empty = json!({ "id": "e", "name": "e", "fullMarks": "0" });
    value["policy"]["categories"].as_array_mut().unwrap().push(empty);
    assert_eq!(codes(&value), ["noFullMarks", "emptyCategory", "noIndicators", "noGrades"]);
    check(category(json!({ "ranking": { "by": "group" } })), &["noGroup@a", "noGroup@b"]);
}

#[test]
fn marks_must_make_up_the_full_marks() {
    let mut value = sound();
    merge(&mut value, &indicator(json!({ "marks": { "category": "90" } })));
    merge(&mut value, &indicator(json!({ "marks": { "units": { "a": "100" } } })));
    assert_eq!(codes(&value), ["marksNotFull@b"]);
    let finding = serde_json::to_value(&evaluate(&value).findings()[0]).unwrap();
    assert_eq!(finding["params"]["difference"], "-10");
    assert_eq!(finding["place"]["category"], "c");
    assert_eq!(finding["severity"], "warning");
    check(
        indicator(json!({ "marks": { "units": { "a": "-1" } } })),
        &["negativeMarks", "nothingAssessed@a", "marksNotFull@a"],
    );
    // Once for all whose marks add up to the same.
    let mut short = sound();
    merge(&mut short, &indicator(json!({ "marks": { "category": "90" } })));
    assert_eq!(codes(&short), ["marksNotFull"]);
    assert_eq!(serde_json::to_value(&evaluate(&short).findings()[0]).unwrap()["params"]["units"], 2);
    // Not for what 28 digits can't hold.
    check(indicator(json!({ "marks": { "category": "99.9999999999999999999999998" } })), &[]);
    check(indicator(json!({ "marks": { "category": "99.99999999" } })), &["marksNotFull"]);
}

#[test]
fn who_is_exempt_may_have_nothing_to_be_assessed_on() {
    let nothing = indicator(json!({ "marks": { "units": { "a": "0" } } }));
    check(nothing.clone(), &["nothingAssessed@a", "marksNotFull@a"]);
    let mut exempt = sound();
    merge(&mut exempt, &nothing);
    merge(&mut exempt, &unit(json!({ "exempt": true })));
    assert_eq!(codes(&exempt), ["marksNotFull@a"]);
}

#[test]
fn a_repeated_identifier_is_told_with_its_place() {
    let mut value = sound();
    let again = value["policy"]["categories"][0].clone();
    value["policy"]["categories"].as_array_mut().unwrap().push(again);
    let evaluation = evaluate(&value);
    let places: Vec<Value> =
        evaluation.findings().iter().map(|finding| serde_json::to_value(&finding.place).unwrap()).collect();
    assert_eq!(places[..2], [json!({ "category": "c" }), json!({ "category": "c", "indicator": "k" })]);
    let level = json!({ "id": "l", "name": "l", "points": "1" });
    let item = json!({ "id": "i", "name": "i", "sign": "bonus", "levels": [level, level] });
    let mut value = sound();
    merge(&mut value, &category(json!({ "adjustments": { "items": [item] } })));
    let finding = serde_json::to_value(&evaluate(&value).findings()[0]).unwrap();
    assert_eq!(finding["params"], json!({ "kind": "level", "id": "l", "item": "i" }));
}

#[test]
fn figures_beyond_the_limits_count_as_zero() {
    let huge = "79228162514264337593543950335";
    check(
        indicator(json!({ "marks": { "units": { "a": huge } } })),
        &["tooLarge", "nothingAssessed@a", "marksNotFull@a"],
    );
    check(observed(json!({ "actual": huge })), &["tooLarge@a"]);
    check(category(json!({ "fullMarks": huge })), &["tooLarge", "marksNotFull"]);
    check(
        json!({ "policy": { "bonus": { "mode": { "standard": { "base": huge } } } } }),
        &["tooLarge@a", "tooLarge@b"],
    );
    check(json!({ "policy": { "rounding": { "points": 7, "total": 2 } } }), &["tooManyDecimals"]);
    let growth = component(json!({ "measure": "growth" }));
    let mut value = sound();
    merge(&mut value, &growth);
    merge(&mut value, &observed(json!({ "actual": huge, "prior": "0.0000000000000000000000000001" })));
    assert_eq!(codes(&value), ["undefined@a", "missing@b"]);
}

#[test]
fn a_rule_must_be_whole() {
    let mut value = sound();
    value["policy"]["categories"][0]["indicators"][0]["rule"]["components"] = json!([]);
    assert_eq!(codes(&value), ["emptyRule"]);
    check(component(json!({ "share": "0.9" })), &["sharesNotOne"]);
    let scale = |scale: Value| {
        let mut value = sound();
        value["policy"]["categories"][0]["indicators"][0]["rule"]["components"][0]["scale"] = scale;
        codes(&value)
    };
    assert_eq!(
        scale(json!({ "ladder": { "drop": { "drop": "0.1" } } })),
        ["ladderNeedsRank", "undefined@a", "undefined@b"]
    );
    assert_eq!(scale(json!({ "steps": { "steps": [], "otherwise": "0" } })), ["emptyScale"]);
    assert_eq!(scale(json!({ "polyline": { "points": [] } })), ["emptyScale", "undefined@a", "undefined@b"]);
    let step = json!({ "at": "1", "rate": "1" });
    assert_eq!(scale(json!({ "steps": { "steps": [step, step], "otherwise": "0" } })), ["sameValueTwice"]);
    let point = json!({ "value": "1", "rate": "1" });
    assert_eq!(scale(json!({ "polyline": { "points": [point, point] } })), ["sameValueTwice"]);
    assert_eq!(scale(json!({ "proportional": { "floor": "1", "cap": "0.5" } })), ["floorAboveCap"]);
}

#[test]
fn settings_must_be_in_their_range() {
    check(json!({ "policy": { "excellence": { "average": "-1", "ceiling": "101" } } }), &["outOfRange", "outOfRange"]);
    check(json!({ "policy": { "warning": { "yellow": "31", "red": "30" } } }), &["outOfRange"]);
    check(unit(json!({ "difficulty": "-1" })), &["outOfRange@a"]);
    check(json!({ "policy": { "periods": [{ "id": "p", "name": "p", "month": 13 }] } }), &["monthOutOfRange"]);
    check(indicator(json!({ "schedule": ["0.1"] })), &["scheduleIncomplete"]);
    check(category(json!({ "grading": { "grades": [{ "quota": { "places": 3 } }] } })), &["quotaOverAll"]);
    let mut value = sound();
    merge(
        &mut value,
        &component(json!({ "measure": { "panel": { "raters": [{ "id": "r", "name": "r", "weight": "-1" }] } } })),
    );
    assert_eq!(codes(&value), ["outOfRange", "undefined@a", "undefined@b"]);
}

#[test]
fn monitoring_must_count() {
    check(indicator(json!({ "scheduleDriven": true })), &["monitoringShareLow"]);
    let monitored = |share: &str| {
        let mut value = sound();
        merge(&mut value, &indicator(json!({ "scheduleDriven": true, "monitoring": { "share": share } })));
        let period = json!({ "actual": "1" });
        let seen = json!({ "observations": { "k": { "periods": { "q1": period, "h1": period, "q3": period } } } });
        merge(&mut value, &json!({ "roster": { "units": [seen, seen] } }));
        codes(&value)
    };
    assert_eq!(monitored("0.3"), [""; 0]);
    assert_eq!(monitored("0.2999"), ["monitoringShareLow"]);
    assert_eq!(monitored("1.1"), ["outOfRange"]);
    check(indicator(json!({ "monitoring": { "share": "0.5", "weights": { "q1": "0" } } })), &["noPeriodWeight"]);
    let mut value = sound();
    merge(&mut value, &indicator(json!({ "monitoring": { "share": "0.5", "weights": { "q1": "1" } } })));
    let findings = evaluate(&value).findings();
    assert_eq!(findings[0].place.period, Some("q1".into()));
}

#[test]
fn values_that_are_missing_or_undefined_are_named() {
    let mut value = sound();
    value["roster"]["units"][0]["observations"] = json!({});
    assert_eq!(codes(&value), ["missing@a"]);
    let finding = serde_json::to_value(&evaluate(&value).findings()[0]).unwrap();
    assert_eq!((&finding["params"]["input"], &finding["place"]["indicator"]), (&json!("actual"), &json!("k")));
    let undefined = |measure: &str, direction: &str, reading: Value| {
        let mut value = sound();
        merge(&mut value, &component(json!({ "measure": measure, "direction": direction })));
        merge(&mut value, &json!({ "roster": { "units": [{ "observations": { "k": { "annual": reading } } }] } }));
        value["roster"]["units"].as_array_mut().unwrap().truncate(1);
        let finding = serde_json::to_value(&evaluate(&value).findings()[0]).unwrap();
        finding["params"]["reason"].as_str().unwrap_or_default().to_owned()
    };
    let reading =
        |actual: &str| json!({ "actual": actual, "target": "0", "prior": "0", "external": { "place": 3, "field": 2 } });
    assert_eq!(undefined("completion", "benefit", reading("1")), "targetNotPositive");
    assert_eq!(undefined("growth", "benefit", reading("1")), "priorZero");
    assert_eq!(undefined("toBest", "benefit", reading("0")), "bestNotPositive");
    assert_eq!(undefined("toBest", "cost", reading("-1")), "negativeCost");
    assert_eq!(undefined("toMean", "benefit", reading("0")), "meanNotPositive");
    assert_eq!(undefined("externalRank", "benefit", reading("1")), "placeOutOfField");
    let raters = json!([{ "id": "r", "name": "r", "weight": "1" }]);
    let mut value = sound();
    merge(&mut value, &component(json!({ "measure": { "panel": { "raters": raters } } })));
    let no_votes = json!({ "panel": { "r": { "ballots": { "a": 0, "b": 0, "c": 0, "d": 0 } } } });
    merge(&mut value, &observed(no_votes));
    assert_eq!(codes(&value), ["undefined@a", "missing@b"]);
}

#[test]
fn bounds_that_coincide_are_noted() {
    let span = json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } });
    let mut value = sound();
    value["policy"]["categories"][0]["indicators"][0]["rule"]["components"][0]["scale"] = span;
    assert_eq!(codes(&value), [""; 0]);
    merge(&mut value, &observed(json!({ "actual": "0.8" })));
    assert_eq!(codes(&value), ["boundsCoincide@a", "boundsCoincide@b"]);
}

#[test]
fn scores_and_counts_out_of_range_are_named_and_counted() {
    let with = |measure: &str, actual: &str| {
        let mut value = sound();
        merge(&mut value, &component(json!({ "measure": measure })));
        merge(&mut value, &observed(json!({ "actual": actual })));
        codes(&value)
    };
    assert_eq!(with("score", "100.5"), ["scoreOutOfRange@a"]);
    assert_eq!(with("score", "100"), [""; 0]);
    assert_eq!(with("count", "-1"), ["scoreOutOfRange@a"]);
}

#[test]
fn entries_against_their_items_sign_are_refused() {
    let item = |sign: &str| json!({ "id": "i", "name": "i", "sign": sign, "levels": [{ "id": "l", "name": "l", "points": "5" }] });
    let with = |sign: &str, quantity: &str| {
        let mut value = sound();
        merge(&mut value, &category(json!({ "adjustments": { "items": [item(sign)] } })));
        merge(&mut value, &unit(json!({ "adjustments": [{ "item": "i", "level": "l", "quantity": quantity }] })));
        codes(&value)
    };
    assert_eq!(with("bonus", "1"), [""; 0]);
    assert_eq!(with("bonus", "-1"), ["wrongSign@a"]);
    assert_eq!(with("deduction", "-1"), ["wrongSign@a"]);
    assert_eq!(with("special", "-1"), [""; 0]);
    assert_eq!(with("special", "79228162514264337593543950335"), ["tooLarge@a"]);
}

#[test]
fn places_and_pools_are_watched() {
    // 15 % of 10 people, up: 2 places each, of floor(15 % × 20) = 3.
    check(
        json!({ "policy": { "excellence": { "average": "15", "ceiling": "15", "rounding": "ceil" } } }),
        &["placesOverCeiling"],
    );
    let pool = json!({ "mode": { "pool": { "sum": "100" } } });
    check(json!({ "policy": { "bonus": pool } }), &[]);
    let nobody = json!({ "roster": { "units": [{ "headcount": 0 }, { "headcount": 0 }] } });
    for place in [json!({ "policy": { "bonus": pool } }), category(json!({ "bonus": pool }))] {
        let mut value = sound();
        value["policy"].as_object_mut().unwrap().remove("bonus");
        merge(&mut value, &nobody);
        merge(&mut value, &place);
        assert_eq!(codes(&value), ["poolWithoutShares"]);
    }
}

#[test]
fn funds_for_nobody_and_funds_twice_are_named() {
    let fund = |id: &str, coverage: Value, base: &str| json!({ "id": id, "name": "F", "coverage": coverage, "mode": { "perUnit": { "base": base } } });
    let found = |funds: Value| {
        let mut value = sound();
        value["policy"].as_object_mut().unwrap().remove("bonus");
        value["policy"]["funds"] = funds;
        codes(&value)
    };
    assert_eq!(found(json!([fund("f", json!({ "only": [] }), "1")])), ["fundForNobody"]);
    assert_eq!(found(json!([fund("f", json!({ "all": { "except": ["c"] } }), "1")])), ["fundForNobody"]);
    assert_eq!(found(json!([fund("f", json!({ "only": [] }), "0")])), [""; 0]);
    assert_eq!(found(json!([fund("f", json!({ "only": ["c", "?"] }), "1")])), ["unknown"]);
    let (all, of_c) = (json!({ "all": {} }), json!({ "only": ["c"] }));
    assert_eq!(found(json!([fund("f", all.clone(), "1"), fund("g", of_c.clone(), "1")])), ["fundTwice"]);
    assert_eq!(found(json!([fund("f", all.clone(), "1"), fund("g", of_c.clone(), "2")])), [""; 0]);
    assert_eq!(found(json!([fund("f", json!({ "all": { "except": ["c"] } }), "0"), fund("g", of_c, "0")])), [""; 0]);
    assert_eq!(found(json!([fund("f", all.clone(), "1"), fund("f", all, "2")])), ["duplicateId"]);
}

#[test]
fn edits_that_lead_nowhere_are_named_and_the_others_applied() {
    let mut value = sound();
    let marks = |indicator: &str| json!({ "marks": { "category": "c", "indicator": indicator, "scope": "category", "marks": "100" } });
    value["scenarios"] = json!([{ "id": "s", "name": "s", "edits": [marks("k"), marks("?"), marks("k")] }]);
    let findings = baton_engine::scenario_findings(&crate::small::project(&value));
    let found = serde_json::to_value(&findings).unwrap();
    assert_eq!(found[0]["params"], json!({ "scenario": "s", "index": 1, "kind": "indicator", "id": "?" }));
    assert_eq!(findings.len(), 1);
}
