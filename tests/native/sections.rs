//! Sections that count, hand-worked: conversions, passes, what is not assessed; and that what reasons about them is right.

use std::sync::Arc;

use crate::small::{codes, evaluate, project, units};
use baton_analysis::{Plan, Simulation, Variation};
use baton_engine::Evaluation;
use baton_model::{Edit, MarksScope, Number, Setting};
use serde_json::{Value, json};

/// A category of indicators `id section marks`, whose values are points, and units with these values.
fn category(indicators: &[(&str, &str, &str)], more: Value, values: &[&[&str]]) -> Value {
    let indicator = |(id, section, marks): &(&str, &str, &str)| {
        // The rate is a share of the marks that the value is typed in.
        let scale = json!({ "polyline": { "points": [{ "value": "0", "rate": "0" }, { "value": marks, "rate": "1" }], "outside": "extended" } });
        json!({ "id": id, "name": id, "section": section, "marks": { "category": marks }, "rule": { "components": [{
            "measure": "level", "scale": scale, "whenMissing": "exclude",
        }] } })
    };
    let unit = |(at, values): (usize, &&[&str])| {
        let observed = indicators.iter().zip(*values).filter(|(_, value)| !value.is_empty());
        let observed = observed.map(|((id, ..), value)| ((*id).to_owned(), json!({ "annual": { "actual": value } })));
        json!({ "id": format!("u{at}"), "name": format!("U{at}"), "category": "c", "observations": observed.collect::<Value>() })
    };
    let mut category = json!({
        "id": "c", "name": "c", "fullMarks": "100", "indicators": indicators.iter().map(indicator).collect::<Vec<_>>(),
        "grading": { "grades": [{ "id": "top", "name": "top", "quota": { "places": 1 } }, { "id": "rest", "name": "rest" }] },
    });
    crate::small::merge(&mut category, &more);
    json!({
        "format": "baton-project", "version": 1, "policy": { "title": "t", "year": 2026, "categories": [category] },
        "roster": { "units": values.iter().enumerate().map(unit).collect::<Vec<_>>() },
    })
}

fn section(id: &str, more: Value) -> Value {
    let mut section = json!({ "id": id, "name": id });
    crate::small::merge(&mut section, &more);
    section
}

/// Each unit's points of the first section.
fn first(value: &Value) -> Vec<String> {
    units(value).iter().map(|unit| unit.sections[0].points.normalize().to_string()).collect()
}

fn totals(value: &Value) -> Vec<String> {
    units(value).iter().map(|unit| unit.total.normalize().to_string()).collect()
}

#[test]
fn sums_are_converted_by_the_best_by_place_and_by_a_factor() {
    let one = |section: Value, values: &[&[&str]]| {
        category(&[("k", "s", "600")], json!({ "fullMarks": "600", "sections": [section] }), values)
    };
    // 532 of a best 560, worth 600.
    let best = section("s", json!({ "marks": "600", "conversion": "best" }));
    assert_eq!(first(&one(best.clone(), &[&["532"], &["560"]])), ["570", "600"]);
    let ladder =
        json!({ "marks": "20", "conversion": { "ladder": { "points": ["20", "19", "18"], "otherwise": "17" } } });
    let by_place = one(section("s", ladder), &[&["15.3"], &["14.4"], &["14.1"], &["14.4"], &["2"]]);
    assert_eq!(first(&by_place), ["20", "19", "17", "19", "17"]);
    let weight = json!({ "floor": "100", "cap": "500", "conversion": { "weight": "0.4" } });
    assert_eq!(first(&one(section("s", weight), &[&["80"], &["532"], &["255.55"]])), ["40", "200", "102.22"]);
    // An exempt unit is converted by the best of the others, and has the marks at most.
    let mut exempt = one(best, &[&["580"], &["560"]]);
    exempt["roster"]["units"][0]["exempt"] = true.into();
    assert_eq!(first(&exempt), ["600", "600"]);
}

#[test]
fn a_pass_mark_is_reached_by_what_is_not_below_it() {
    for (pass, expected) in [
        (json!({ "points": "30" }), [Some(true), Some(false), None]),
        (json!({ "share": "0.6" }), [Some(true), Some(false), None]),
    ] {
        let sections = json!({ "fullMarks": "50", "sections": [section("s", json!({ "pass": pass, "floor": "10" }))] });
        let value = category(&[("k", "s", "50")], sections, &[&["30"], &["29.99"], &[""]]);
        let passed: Vec<Option<bool>> = units(&value).iter().map(|unit| unit.sections[0].passed).collect();
        assert_eq!(passed, expected);
        assert_eq!(totals(&value), ["30", "29.99", "0"]);
    }
}

/// 80 × 0.4 + 90 × 0.6: what sections are worth adds up to the full marks, so that nothing is rescaled and nothing is said.
#[test]
fn worths_make_up_the_full_marks() {
    let weight = |id: &str, factor: &str| section(id, json!({ "conversion": { "weight": factor } }));
    for missing in ["keep", "rescale"] {
        let more = json!({ "missingItems": missing, "sections": [weight("static", "0.4"), weight("dynamic", "0.6")] });
        let value = category(&[("k", "static", "100"), ("l", "dynamic", "100")], more, &[&["80", "90"], &["70", "60"]]);
        assert_eq!(totals(&value), ["86", "64"]);
        assert_eq!(codes(&value), Vec::<String>::new());
    }
}

#[test]
fn what_is_not_assessed_is_made_up_for_within_its_section() {
    for (missing, expected) in [("keep", ["55", "24"]), ("rescale", ["78.57", "80"]), ("rescaleSections", ["70", "40"])]
    {
        let indicators = [("a", "s", "30"), ("b", "s", "20"), ("d", "t", "50")];
        let value = category(&indicators, json!({ "missingItems": missing }), &[&["", "10", "45"], &["24", "", ""]]);
        assert_eq!(totals(&value), expected, "{missing}");
    }
}

#[test]
fn what_is_wrong_with_sections_is_said() {
    let of = |sections: Value, values: &[&[&str]]| {
        codes(&category(&[("k", "s", "60"), ("l", "", "40")], json!({ "sections": sections }), values))
    };
    let values: &[&[&str]] = &[&["30", "20"], &["40", "10"]];
    assert_eq!(
        of(json!([section("s", json!({ "marks": "60", "pass": { "points": "36" } }))]), values),
        Vec::<String>::new()
    );
    assert_eq!(of(json!([section("s", json!({ "marks": "50" }))]), values), ["sectionMarksOff"]);
    assert_eq!(of(json!([section("s", json!({ "conversion": "best" }))]), values), ["sectionWithoutMarks"]);
    assert_eq!(of(json!([section("s", json!({ "floor": "5", "cap": "4" }))]), values), ["sectionFloorAboveCap"]);
    assert_eq!(
        of(json!([section("s", json!({ "cap": "4", "pass": { "points": "5" } }))]), values),
        ["sectionNeverPassed"]
    );
    let best = json!([section("s", json!({ "marks": "60", "conversion": "best" }))]);
    assert_eq!(of(best, &[&["0", "20"], &["0", "10"]]), ["sectionWithoutBest"]);
    let breaker = json!({ "ranking": { "tieBreakers": [{ "sectionPoints": "gone" }] } });
    assert_eq!(codes(&category(&[("k", "s", "100")], breaker, &[&["1"]])), ["unknown"]);
}

/// Equal totals are split by what a section counts for, not by its sum.
#[test]
fn a_tie_is_split_by_a_sections_points() {
    let sections = |conversion: Value| {
        let declared = section("s", json!({ "marks": "50", "conversion": conversion }));
        json!({ "sections": [declared], "ranking": { "tieBreakers": [{ "sectionPoints": "s" }] } })
    };
    let ranks = |conversion: Value| -> Vec<Option<u32>> {
        let values: &[&[&str]] = &[&["20", "30"], &["30", "20"], &["10", "40"]];
        let value = category(&[("k", "s", "50"), ("l", "t", "50")], sections(conversion), values);
        units(&value).iter().map(|unit| unit.rank).collect()
    };
    assert_eq!(ranks(json!("none")), [Some(2), Some(1), Some(3)]);
    let table = json!({ "ladder": { "points": ["10", "20", "0"] } });
    assert_eq!(ranks(table), [Some(1), Some(3), Some(2)]);
}

/// Draws of marks count sections as a new evaluation with the same marks does.
#[test]
fn draws_count_sections_as_evaluations_do() {
    let sections =
        json!([section("s", json!({ "marks": "60", "conversion": "best" })), section("t", json!({ "cap": "30" }))]);
    let indicators = [("a", "s", "40"), ("b", "s", "20"), ("d", "t", "40")];
    let values: &[&[&str]] = &[&["30", "12", "30"], &["39", "2", "31"], &["20", "19", "39"], &["35", "10", "12"]];
    let value = category(&indicators, json!({ "sections": sections }), values);
    let evaluation = evaluate(&value);
    let plan = Plan { variation: Variation::MarksAround { percent: 0.into() }, draws: 3, seed: 5 };
    let mut simulation = Simulation::new(&evaluation, plan);
    simulation.advance(3);
    let result = simulation.result();
    assert_eq!((result.all_keep, result.rank_shift.normalize().to_string()), (3, "0".to_owned()));
    // Other marks: what revising gives is what a new evaluation gives.
    let edit = Edit::Set(Setting::Marks {
        category: "c".into(),
        indicator: "b".into(),
        scope: MarksScope::Category,
        marks: Some(Number::from(45)),
    });
    let project = project(&value);
    let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
    edit.apply(&mut policy, &mut roster).unwrap();
    let (policy, roster) = (Arc::new(policy), Arc::new(roster));
    let mut revised = evaluation;
    revised.revise(Arc::clone(&policy), Arc::clone(&roster));
    let anew = Evaluation::new(policy, roster);
    assert_eq!(revised.standings(), anew.standings());
    assert_ne!(anew.standings()[0].total, evaluate(&value).standings()[0].total);
}
