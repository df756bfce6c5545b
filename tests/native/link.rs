//! Share links: what goes in comes out, whatever it is; what was changed on the way is refused; codes hide names, not figures.

use crate::common::{Numbers, Source, choices, evaluate};
use baton_engine::{Evaluation, Standing};
use baton_exchange::link::{self, LinkError, PREFIX};
use baton_exchange::share::{coded, policy_only};
use baton_model::{Edit, Project, Scenario, Setting, Whole};
use baton_presets::Preset;
use proptest::prelude::*;
use serde_json::Value;

fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A project with a scenario whose edits can be applied.
fn with_scenario(choices: Vec<u16>) -> Project {
    let source = Source::new(choices, Numbers::Hostile);
    let mut project = crate::common::project(&source);
    let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
    let mut edits: Vec<Edit> = Vec::new();
    for _ in 0..source.below(8) {
        let edit = crate::common::edit(&source, &policy, &roster);
        if edit.apply(&mut policy, &mut roster).is_ok() {
            edits.push(edit);
        }
    }
    project.scenarios.push(Scenario { id: "a".into(), name: "一".into(), description: "u00 gains".into(), edits });
    project
}

fn outcome(project: &Project) -> Evaluation {
    let (policy, roster) = project.under(&project.scenarios[0]).unwrap();
    evaluate(&policy, &roster)
}

/// All figures of all units, without who they are.
fn figures(evaluation: &Evaluation) -> Vec<Standing> {
    evaluation.standings().to_vec()
}

proptest! {
    #![proptest_config(few(150))]

    #[test]
    fn a_link_gives_the_project_back(choices in choices()) {
        let project = with_scenario(choices);
        let link = link::write(&project);
        prop_assert_eq!(link::read(&link), Ok(project));
    }

    #[test]
    fn what_was_changed_on_the_way_is_refused(choices in choices(), at in any::<prop::sample::Index>(), to in 32_u8..127) {
        let link = link::write(&with_scenario(choices));
        let at = PREFIX.len() + at.index(link.len() - PREFIX.len());
        let mut bytes = link.clone().into_bytes();
        bytes[at] = to;
        let changed = String::from_utf8(bytes).unwrap();
        if changed != link {
            // The first character alone holds the version, which may then be a later one; the last has bits to spare.
            let project = link::read(&link);
            match link::read(&changed) {
                Err(LinkError::Damaged | LinkError::Cut | LinkError::TooLarge(_)) => {}
                Err(LinkError::Newer(..)) => prop_assert!(at < PREFIX.len() + 2),
                same => {
                    prop_assert_eq!(at, link.len() - 1);
                    prop_assert_eq!(same, project);
                }
            }
        }
        prop_assert!(link::read(&link[..at]).is_err());
    }

    #[test]
    fn any_text_is_refused(text in ".{0,200}") {
        prop_assert!(link::read(&text).is_err());
        let prefixed = format!("#{PREFIX}{text}");
        prop_assert!(link::read(&prefixed).is_err());
    }

    #[test]
    fn codes_change_no_figure(choices in choices()) {
        let project = with_scenario(choices);
        prop_assert_eq!(figures(&outcome(&coded(&project))), figures(&outcome(&project)));
    }

    #[test]
    fn the_policy_alone_can_be_opened(choices in choices()) {
        let (policy, _) = policy_only(&with_scenario(choices));
        prop_assert!(policy.roster.units.is_empty());
        prop_assert!(policy.under(&policy.scenarios[0]).is_ok());
    }
}

/// The county with one town's name wherever somebody might write it.
fn telling() -> Project {
    let mut project = Preset::DemoCounty.project().unwrap();
    let secret = "秘密镇";
    let mut value = serde_json::to_value(&project).unwrap();
    // Identifiers that nothing else has: in the demo a unit and an indicator may share one.
    let own = |id: &str| format!("unit-{id}");
    for unit in value["roster"]["units"].as_array_mut().unwrap() {
        unit["id"] = own(unit["id"].as_str().unwrap()).into();
    }
    for category in value["policy"]["categories"].as_array_mut().unwrap() {
        for indicator in category["indicators"].as_array_mut().into_iter().flatten() {
            if let Some(Value::Object(units)) = indicator.pointer_mut("/marks/units") {
                *units = std::mem::take(units).into_iter().map(|(id, marks)| (own(&id), marks)).collect();
            }
        }
    }
    value["roster"]["units"][0]["name"] = secret.into();
    let marks =
        ["veto", "downgrade"].map(|id| serde_json::json!({ "circumstance": id, "reason": format!("{secret}出了事") }));
    value["roster"]["units"][0]["circumstances"] = marks.to_vec().into();
    value["policy"]["categories"][0]["circumstances"][0]["clause"] = secret.into();
    value["policy"]["title"] = format!("{secret}等考核办法").into();
    value["policy"]["note"] = secret.into();
    value["policy"]["assumptions"] = serde_json::json!([secret]);
    value["policy"]["categories"][0]["name"] = format!("{secret}类").into();
    value["policy"]["categories"][0]["clause"] = secret.into();
    value["policy"]["categories"][0]["indicators"][0]["name"] = format!("{secret}项目").into();
    value["policy"]["categories"][0]["indicators"][0]["clause"] = secret.into();
    let unit = value["roster"]["units"][0].clone();
    let item = value["policy"]["categories"][0]["adjustments"]["items"][0].clone();
    let entry =
        serde_json::json!({ "item": item["id"], "level": item["levels"][0]["id"], "matter": secret, "note": secret });
    let id = unit["id"].clone();
    let mut added = unit.clone();
    added["id"] = "miMi2".into();
    let edits = serde_json::json!([
        { "ledger": { "unit": id, "entries": [entry] } },
        { "about": { "unit": id, "about": { "name": "秘密新区", "circumstances": marks } } },
        { "together": { "edits": [{ "unit": { "unit": "miMi2", "to": { "at": 0, "value": added } } }] } },
        { "title": { "title": secret, "year": 2026, "note": "秘密新区" } },
        { "circumstance": {
            "category": value["policy"]["categories"][0]["id"], "circumstance": "new",
            "to": { "at": 0, "value": { "id": "new", "name": format!("{secret}情形"), "clause": secret } },
        } },
        { "categoryName": { "category": value["policy"]["categories"][0]["id"], "name": secret } },
    ]);
    value["scenarios"] =
        serde_json::json!([{ "id": "a", "name": format!("{secret}加权"), "description": secret, "edits": edits }]);
    project = Project::from_json(&value.to_string()).unwrap();
    assert!(project.under(&project.scenarios[0]).is_ok());
    project
}

#[test]
fn codes_leave_no_name_and_no_identifier_anywhere() {
    let project = telling();
    let hidden = coded(&project);
    let text = hidden.to_json();
    for word in ["秘密", "miMi2"] {
        assert!(!text.contains(word), "{word}");
    }
    for unit in &project.roster.units {
        assert!(!text.contains(unit.name.as_str()), "{}", unit.name);
        assert!(!text.contains(&format!("\"{}\"", unit.id)), "{}", unit.id);
    }
    assert_eq!(hidden.roster.units[0].name, "U01");
    assert_eq!(figures(&outcome(&hidden)), figures(&outcome(&project)));
    let (policy, left_out) = policy_only(&hidden);
    assert_eq!(left_out, 3);
    assert!(!policy.to_json().contains("秘密"));
}

#[test]
fn the_policy_alone_says_nothing_of_units() {
    let project = telling();
    let text = policy_only(&project).0.to_json();
    for unit in &project.roster.units {
        assert!(!text.contains(&format!("\"{}\"", unit.id)), "{}", unit.id);
    }
    let edits = &policy_only(&project).0.scenarios[0].edits;
    assert!(
        matches!(
            edits[..],
            [
                Edit::Set(Setting::Title { .. }),
                Edit::Put(Whole::Circumstance { .. }),
                Edit::Set(Setting::CategoryName { .. })
            ]
        ),
        "{edits:?}"
    );
}
