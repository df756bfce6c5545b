//! 4 and 5: sections, what is not assessed, difficulty.

use serde_json::{Value, json};

use super::{all, category, computed, indicator, told, totals, typed, unit, units, with};

fn in_section(id: &str, section: &str, marks: &str) -> Value {
    with(indicator(id, marks, typed()), json!({ "section": section }))
}

/// Observations of typed points, as `id=points`.
fn observed(points: &str) -> Value {
    let observed = points.split_whitespace().map(|pair| pair.split_once('=').unwrap());
    observed.map(|(id, points)| (id.to_owned(), json!({ "annual": { "actual": points } }))).collect()
}

fn of_section(section: Value, sums: &str, more: Value) -> Vec<String> {
    let category = category("c", "600", json!([in_section("k", "s", "600")]));
    let category = with(category, json!({ "sections": [with(json!({ "id": "s", "name": "S" }), section)] }));
    let units: Vec<Value> = sums
        .split_whitespace()
        .enumerate()
        .map(|(at, sum)| {
            with(
                unit(&format!("u{at}"), "c", observed(&format!("k={sum}"))),
                if at == 0 { more.clone() } else { json!({}) },
            )
        })
        .collect();
    let outcome = computed(json!([category]), units, json!({}));
    told(super::units(&outcome).into_iter().map(|unit| &unit.sections[0].points))
}

#[test]
fn conversions() {
    let best = || json!({ "marks": "600", "conversion": "best" });
    let ladder =
        json!({ "marks": "20", "conversion": { "ladder": { "points": ["20", "19", "18"], "otherwise": "17" } } });
    let exempt = || json!({ "exempt": true });
    for (name, section, sums, more, expected) in [
        ("best", best(), "532 560", json!({}), "570 600"),
        ("exempt, by the best of the ranked, at most the marks", best(), "580 560", exempt(), "600 600"),
        ("exempt, not the best by itself", best(), "532 560", exempt(), "570 600"),
        ("nobody has any", best(), "0 -2", json!({}), "0 -2"),
        ("by place", ladder.clone(), "15.3 14.4 14.1", json!({}), "20 19 18"),
        ("ties share the better place", ladder.clone(), "15 14 15 13", json!({}), "20 18 20 17"),
        ("exempt, the place that it would have", ladder, "15 15.3 14.1", exempt(), "19 20 19"),
        (
            "floor and cap before the factor",
            json!({ "floor": "100", "cap": "500", "conversion": { "weight": "0.4" } }),
            "80 532",
            json!({}),
            "40 200",
        ),
    ] {
        assert_eq!(of_section(section, sums, more), all(expected), "{name}");
    }
}

/// 80 × 0.4 + 90 × 0.6: the worth of the two is 100, so that there is nothing to rescale.
#[test]
fn weights() {
    for missing in ["keep", "rescale"] {
        let weight = |id: &str, factor: &str| json!({ "id": id, "name": "S", "conversion": { "weight": factor } });
        let category =
            category("c", "100", json!([in_section("k", "static", "100"), in_section("l", "dynamic", "100")]));
        let category = with(
            category,
            json!({ "sections": [weight("static", "0.4"), weight("dynamic", "0.6")], "missingItems": missing }),
        );
        let units = vec![
            unit("a", "c", observed("k=80 l=90")),
            with(unit("b", "c", observed("k=80 l=90")), json!({ "difficulty": "1.05" })),
        ];
        assert_eq!(totals(&computed(json!([category]), units, json!({}))), all("86 90.3"), "{missing}");
    }
}

#[test]
fn missing_items() {
    let excluded = |id: &str, section: &str, marks: &str| {
        let mut indicator = in_section(id, section, marks);
        indicator["rule"]["category"]["components"][0]["whenMissing"] = "exclude".into();
        indicator
    };
    let indicators =
        json!([excluded("a", "s", "30"), excluded("b", "s", "20"), excluded("d", "t", "50"), excluded("e", "", "0")]);
    for (missing, expected) in [("keep", "55 24 0"), ("rescale", "78.57 80 0"), ("rescaleSections", "70 40 0")] {
        let category = with(category("c", "100", indicators.clone()), json!({ "missingItems": missing }));
        let units =
            vec![unit("u", "c", observed("b=10 d=45")), unit("v", "c", observed("a=24")), unit("w", "c", observed(""))];
        assert_eq!(totals(&computed(json!([category]), units, json!({}))), all(expected), "{missing}");
    }
}

/// With nothing assessed a section is 0, whatever its floor, and neither passed nor failed.
#[test]
fn passes() {
    let mut indicator = in_section("k", "s", "50");
    indicator["rule"]["category"]["components"][0]["whenMissing"] = "exclude".into();
    for (pass, expected) in [(json!({ "points": "30" }), [true, false]), (json!({ "share": "0.7" }), [false, false])] {
        let section = json!({ "id": "s", "name": "S", "floor": "10", "pass": pass });
        let category = with(category("c", "50", json!([indicator])), json!({ "sections": [section] }));
        let observed = [observed("k=30"), observed("k=29.99"), observed("")];
        let all_units: Vec<Value> =
            ["a", "b", "d"].into_iter().zip(observed).map(|(id, seen)| unit(id, "c", seen)).collect();
        let outcome = computed(json!([category]), all_units, json!({}));
        let passed: Vec<Option<bool>> = units(&outcome).iter().map(|unit| unit.sections[0].passed).collect();
        assert_eq!(passed, [Some(expected[0]), Some(expected[1]), None]);
        assert_eq!(totals(&outcome), all("30 29.99 0"));
    }
}
