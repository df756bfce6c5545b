//! Every change of categories, groups and units: what it makes, that it is undone, and that no reference leads nowhere.

mod desk;
mod whole;

use std::sync::Arc;

use super::*;
use baton_engine::{Code, Evaluation, Finding};
use baton_model::Project;
use baton_presets::Preset;

fn id(text: &str) -> Id {
    Id::from(text)
}

fn demo() -> Project {
    Preset::DemoCounty.project().unwrap()
}

fn evaluate(project: &Project) -> Evaluation {
    Evaluation::new(Arc::new(project.policy.clone()), Arc::new(project.roster.clone()))
}

/// Findings on references that lead nowhere, and on identifiers that two things have.
fn astray(project: &Project) -> Vec<Finding> {
    let findings = evaluate(project).findings();
    let astray = |finding: &Finding| {
        matches!(finding.code, Code::Unknown { .. } | Code::DuplicateId { .. } | Code::LeftOverReadings { .. })
    };
    findings.into_iter().filter(astray).collect()
}

/// Makes a change; it must be undone to what was there.
fn make(project: &mut Project, change: &Change) -> Edit {
    let before = project.clone();
    let edit = edit(&project.policy, &project.roster, change).unwrap();
    let Project { policy, roster, .. } = project;
    let inverse = edit.apply(policy, roster).unwrap();
    let after = (policy.clone(), roster.clone());
    let again = inverse.apply(policy, roster).unwrap();
    assert_eq!((&*policy, &*roster), (&before.policy, &before.roster), "undoing {change:?}");
    again.apply(policy, roster).unwrap();
    assert_eq!((&*policy, &*roster), (&after.0, &after.1), "doing again {change:?}");
    inverse
}

fn unit<'a>(project: &'a Project, unit: &str) -> &'a Unit {
    project.roster.units.iter().find(|candidate| candidate.id == id(unit)).unwrap()
}

fn total(project: &Project, unit: &str) -> rust_decimal::Decimal {
    let at = project.roster.units.iter().position(|candidate| candidate.id == id(unit)).unwrap();
    evaluate(project).standings()[at].total
}

#[test]
fn a_category_split_off_keeps_the_rule_data_and_marks_of_its_units() {
    let mut project = demo();
    // 审计: of an indicator whose rule knows no cohort, everyone keeps the points.
    let own = Arc::make_mut(&mut project.policy.categories[2]);
    Arc::make_mut(&mut own.indicators[3]).marks.units.insert(id("audit"), 120.into());
    let units: Vec<Id> = ["audit", "finance", "court"].map(id).into();
    let splitting = Splitting::of(&project.roster, &project.policy.categories[2], &units.iter().cloned().collect());
    assert_eq!((splitting.units, splitting.stay, splitting.indicators), (3, 42, 19));
    make(&mut project, &Change::Split { category: id("department"), units, name: "监督部门".into() });
    assert_eq!(project.policy.categories.len(), 6);
    let new = &project.policy.categories[3];
    assert_eq!((new.name.as_str(), new.id.as_str(), new.indicators.len()), ("监督部门", "department-1", 19));
    let groups: Vec<&str> = new.groups.iter().map(|group| group.id.as_str()).collect();
    assert_eq!(groups, ["government", "enforcement"], "groups that nobody is in stay behind");
    let tasks = &new.indicators[3];
    assert_eq!((tasks.id.as_str(), tasks.marks.units.len()), ("dept-tasks-1", 1));
    assert_eq!(
        unit(&project, "audit").observations[&id("dept-tasks-1")],
        unit(&project, "audit").observations[&id("dept-tasks")]
    );
    assert_eq!(astray(&project), astray(&demo()));
    let lines = |project: &Project| {
        let at = project.roster.units.iter().position(|candidate| candidate.id == id("audit")).unwrap();
        let lines = evaluate(project).explain(at).unwrap().lines;
        lines.iter().map(|line| (line.marks, line.points)).collect::<Vec<_>>()[3]
    };
    let mut before = demo();
    let own = Arc::make_mut(&mut before.policy.categories[2]);
    Arc::make_mut(&mut own.indicators[3]).marks.units.insert(id("audit"), 120.into());
    assert_eq!(lines(&project), lines(&before));
}

#[test]
fn everyone_split_off_has_the_same_totals() {
    let mut project = demo();
    let members: Vec<String> =
        units_of(&project.roster, &project.policy.categories[3]).map(|unit| unit.id.to_string()).collect();
    let before: Vec<_> = members.iter().map(|unit| total(&project, unit)).collect();
    let units = members.iter().map(|unit| id(unit)).collect();
    make(&mut project, &Change::Split { category: id("enterprise"), units, name: "国企".into() });
    assert_eq!(members.iter().map(|unit| total(&project, unit)).collect::<Vec<_>>(), before);
}

#[test]
fn a_merger_brings_groups_and_indicators_or_leaves_them() {
    let merge =
        |groups, indicators| Change::Merge { from: id("enterprise"), into: id("stationed"), groups, indicators };
    let mut project = demo();
    let observed = unit(&project, "soe-city").observations.clone();
    make(&mut project, &merge(Baggage::Taken, Baggage::Taken));
    let stationed = project.policy.category(&id("stationed")).unwrap();
    // A category without groups becomes one.
    assert_eq!((stationed.groups.len(), stationed.indicators.len()), (4, 14 + 14));
    assert_eq!(unit(&project, "soe-city").group, Some(id("enterprise")));
    assert_eq!(unit(&project, "soe-city").observations, observed);
    let brought = stationed.indicator(&id("soe-profit")).unwrap();
    assert_eq!(brought.marks, baton_model::Marks::default());
    assert_eq!(astray(&project), astray(&demo()));

    let mut project = demo();
    make(&mut project, &merge(Baggage::Left, Baggage::Left));
    let stationed = project.policy.category(&id("stationed")).unwrap();
    assert_eq!((stationed.groups.len(), stationed.indicators.len()), (3, 14));
    assert_eq!(unit(&project, "soe-city").group, None);
    assert!(unit(&project, "soe-city").observations.is_empty(), "what nothing refers to goes along");
    assert_eq!(astray(&project), astray(&demo()));
}

#[test]
fn a_merger_brings_the_items_and_levels_that_ledgers_name() {
    let mut project = demo();
    let from = Arc::make_mut(&mut project.policy.categories[3]);
    let mut item = from.adjustments.items[0].clone();
    item.id = id("patent");
    from.adjustments.items.push(item);
    let into = Arc::make_mut(&mut project.policy.categories[4]);
    let lost = into.adjustments.items[0].levels.remove(0);
    let entry = |item: &str, level: &Id| baton_model::Entry {
        item: id(item),
        level: level.clone(),
        quantity: 1.into(),
        matter: String::new(),
        note: String::new(),
    };
    let at = project.roster.units.iter().position(|unit| unit.id == id("soe-city")).unwrap();
    Arc::make_mut(&mut project.roster.units[at]).adjustments =
        vec![entry("patent", &lost.id), entry("commendation", &lost.id)];
    let before = astray(&project);
    let merge = Change::Merge {
        from: id("enterprise"),
        into: id("stationed"),
        groups: Baggage::Left,
        indicators: Baggage::Taken,
    };
    make(&mut project, &merge);
    assert_eq!(astray(&project), before);
}

#[test]
fn a_group_that_goes_takes_its_marks_along() {
    let mut project = demo();
    make(&mut project, &Change::RemoveGroup { category: id("township"), group: id("agriculture") });
    assert_eq!(unit(&project, "jinsui").group, None);
    assert!(project.policy.categories[0].indicators.iter().all(|k| !k.marks.groups.contains_key(&id("agriculture"))));
    assert_eq!(astray(&project), []);
    let merge = Change::MergeGroups { category: id("township"), from: id("services"), into: id("industry") };
    make(&mut project, &merge);
    assert_eq!(unit(&project, "wanghu").group, Some(id("industry")));
    assert_eq!(astray(&project), []);
}

#[test]
fn a_new_category_has_the_ladder_or_the_whole_system_of_another() {
    let add = |system| Change::AddCategory { name: "新区".into(), like: id("department"), system };
    let mut project = demo();
    make(&mut project, &add(System::Ladder));
    make(&mut project, &add(System::Whole));
    let [bare, whole] = [5, 6].map(|at: usize| &*project.policy.categories[at]);
    assert_eq!((bare.indicators.len(), bare.groups.len(), bare.grading.grades.len()), (0, 0, 4));
    assert_eq!(bare.grading.rules.len(), 1, "a gate on an indicator that is not there is left out");
    assert_eq!(whole.grading.rules.len(), 2);
    assert_eq!((whole.indicators.len(), whole.groups.len()), (19, 3));
    assert_eq!(astray(&project), []);
}

#[test]
fn units_go_together_come_back_and_are_copied_with_their_marks() {
    let mut project = demo();
    let units: Vec<Id> = ["jinsui", "lingang"].map(id).into();
    let to = |group: &str| Change::Move { units: units.clone(), category: id("township"), group: Some(id(group)) };
    make(&mut project, &to("services"));
    assert_eq!(edit(&project.policy, &project.roster, &to("services")), None, "they are there");
    assert_eq!(edit(&project.policy, &project.roster, &to("elsewhere")), None);
    let category = Arc::make_mut(&mut project.policy.categories[0]);
    Arc::make_mut(&mut category.indicators[0]).marks.units.insert(id("jinsui"), 7.into());
    make(&mut project, &Change::DuplicateUnit { unit: id("jinsui"), name: "金穗二镇".into() });
    assert_eq!(project.policy.categories[0].indicators[0].marks.units[&id("jinsui-1")], 7.into());
    assert_eq!(total(&project, "jinsui-1"), total(&project, "jinsui"));
    make(&mut project, &Change::RemoveUnits(vec![id("jinsui"), id("jinsui-1")]));
    assert!(project.policy.categories[0].indicators[0].marks.units.is_empty());
    assert_eq!(project.roster.units.len(), 88);
}
