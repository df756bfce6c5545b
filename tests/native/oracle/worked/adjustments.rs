//! 6: the ledger, its caps, and the points of extra indicators.

use serde_json::{Value, json};

use super::{all, category, computed, indicator, plain, scored, totals, typed, unit, with};

fn item(id: &str, sign: &str, levels: Value, more: Value) -> Value {
    let level = |(id, worth): (&String, &Value)| json!({ "id": id, "name": "L", "worth": worth });
    let levels: Vec<Value> = levels.as_object().unwrap().iter().map(level).collect();
    with(json!({ "id": id, "name": "A", "sign": sign, "levels": levels }), more)
}

fn points(points: &str) -> Value {
    json!({ "points": points })
}

fn entry(item: &str, level: &str, more: Value) -> Value {
    with(json!({ "item": item, "level": level }), more)
}

/// The totals of units that had 50 points before their entries.
fn adjusted(rules: Value, ledgers: &[Value]) -> Vec<String> {
    let units = scored(&"50 ".repeat(ledgers.len()));
    let units: Vec<Value> =
        units.into_iter().zip(ledgers).map(|(unit, ledger)| with(unit, json!({ "adjustments": ledger }))).collect();
    totals(&computed(json!([plain(json!({ "adjustments": rules }))]), units, json!({})))
}

#[test]
fn entries() {
    let levels = || json!({ "national": points("5"), "provincial": points("3") });
    let commendation = |more: Value| item("a", "bonus", levels(), more);
    let once = || json!({ "counting": "highestOnly" });
    let matter =
        |item: &str, level: &str, quantity: &str| entry(item, level, json!({ "quantity": quantity, "matter": "m" }));
    let mut by_level = commendation(json!({ "cap": "9" }));
    by_level["levels"][1]["cap"] = "4".into();
    let two =
        json!([commendation(once()), item("b", "special", json!({ "n": points("4"), "p": points("-2") }), once())]);
    let set = |more: Value| json!({ "items": two, "sets": [with(json!({ "id": "s", "name": "S", "items": ["a", "b"] }), more)] });
    for (name, rules, ledger, expected) in [
        (
            "quantities",
            json!({ "items": [commendation(json!({}))] }),
            json!([entry("a", "national", json!({ "quantity": "1.5" }))]),
            "57.5",
        ),
        (
            "against the sign",
            json!({ "items": [commendation(json!({}))] }),
            json!([entry("a", "national", json!({ "quantity": "-1" }))]),
            "50",
        ),
        ("no such item", json!({ "items": [] }), json!([entry("a", "national", json!({}))]), "50"),
        (
            "a cap by level, then of the item",
            json!({ "items": [by_level] }),
            json!([matter("a", "provincial", "2"), matter("a", "national", "2")]),
            "59",
        ),
        ("a cap by level alone", json!({ "items": [by_level] }), json!([matter("a", "provincial", "2")]), "54"),
        (
            "the largest on a matter over all such items, by sign",
            json!({ "items": two }),
            json!([matter("a", "provincial", "1"), matter("b", "n", "1"), matter("b", "p", "1")]),
            "52",
        ),
        (
            "largest after quantity",
            json!({ "items": two }),
            json!([matter("a", "provincial", "2"), matter("b", "n", "1")]),
            "56",
        ),
        (
            "no matter, no rival",
            json!({ "items": two }),
            json!([entry("a", "provincial", json!({})), entry("b", "n", json!({}))]),
            "57",
        ),
        (
            "a cap of the set",
            set(json!({ "bonusCap": "6" })),
            json!([entry("a", "provincial", json!({})), entry("b", "n", json!({}))]),
            "56",
        ),
        (
            "and then of the category",
            with(set(json!({ "bonusCap": "6", "deductionCap": "1" })), json!({ "bonusCap": "2.5" })),
            json!([entry("a", "provincial", json!({})), entry("b", "n", json!({})), entry("b", "p", json!({}))]),
            "51.5",
        ),
    ] {
        assert_eq!(adjusted(rules, &[ledger]), all(expected), "{name}");
    }
}

/// An item of 30 marks: criticism takes a tenth, the media a fifth; of one matter the larger.
#[test]
fn a_share_of_an_indicators_marks() {
    let share = |share: &str| json!({ "share": { "indicator": "k", "share": share } });
    let item = item(
        "a",
        "deduction",
        json!({ "criticism": share("0.1"), "media": share("0.2") }),
        json!({ "counting": "highestOnly" }),
    );
    let category = category("c", "30", json!([indicator("k", "30", typed())]));
    let category = with(category, json!({ "adjustments": { "items": [item] } }));
    let on = |levels: &[&str]| -> Vec<Value> {
        levels.iter().map(|level| entry("a", level, json!({ "matter": "m" }))).collect()
    };
    let units: Vec<Value> = scored("30 30")
        .into_iter()
        .zip([on(&["criticism"]), on(&["criticism", "media"])])
        .map(|(unit, ledger)| with(unit, json!({ "adjustments": ledger })))
        .collect();
    assert_eq!(totals(&computed(json!([category]), units, json!({}))), all("27 24"));
}

/// 3 points lost on a joint task, 60 : 40; of the marks of the one whose entry it is, also where the other has others.
#[test]
fn parts() {
    let parts =
        json!([{ "unit": "u00", "part": "0.6" }, { "unit": "u01", "part": "0.4" }, { "unit": "x", "part": "0.5" }]);
    let item = |worth: Value| item("a", "deduction", json!({ "n": worth }), json!({}));
    for worth in [points("3"), json!({ "share": { "indicator": "k", "share": "0.03" } })] {
        let rules = json!({ "adjustments": { "items": [item(worth)] } });
        let mut units = scored("50 50");
        units[0]["adjustments"] = json!([entry("a", "n", json!({ "parts": parts }))]);
        units.push(unit("x", "d", json!({ "k": { "annual": { "actual": "50" } } })));
        let other = with(category("d", "10", json!([indicator("k", "10", typed())])), json!({}));
        assert_eq!(totals(&computed(json!([plain(rules), other]), units, json!({}))), all("48.2 48.8 50"));
    }
}

/// An extra indicator is in points, outside sections and full marks; a cap of a set may name it.
#[test]
fn extra_indicators() {
    let rule = json!({ "components": [{ "measure": "gap", "scale": { "slope": { "base": "0", "every": "0.1", "up": "0.1", "down": "0.1" } } }] });
    let extra = with(indicator("x", "1", rule), json!({ "kind": "extra", "section": "s" }));
    let mut category = category("c", "100", json!([indicator("k", "100", typed()), extra]));
    category["missingItems"] = "rescale".into();
    let unit = |id: &str, x: &str| {
        unit(
            id,
            "c",
            json!({
                "k": { "annual": { "actual": "80" } }, "x": { "annual": { "actual": x, "target": "8.1" } },
            }),
        )
    };
    let units = vec![unit("a", "9.3"), unit("b", "7.1"), unit("d", "20")];
    assert_eq!(totals(&computed(json!([category]), units.clone(), json!({}))), all("81.2 79 91.9"));
    category["adjustments"] =
        json!({ "sets": [{ "id": "s", "name": "S", "items": ["x"], "bonusCap": "3", "deductionCap": "0.5" }] });
    assert_eq!(totals(&computed(json!([category]), units, json!({}))), all("81.2 79.5 83"));
}
