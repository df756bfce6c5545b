//! What refers to a part of the policy goes with it, is told before, and comes back with it.

use super::*;
use crate::References;
use baton_model::{Condition, Effect, Figure, GradeRule, Measure, Order, TieBreaker, Unit};

/// What names an indicator goes with it in one edit, is told before, and comes back with it.
#[test]
fn an_indicator_goes_with_the_gates_tie_breakers_and_data_that_name_it() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let victim = desk.category().indicators[1].id.clone();
    let category = Arc::make_mut(&mut desk.project.policy.categories[0]);
    let grade = category.grading.grades[0].clone();
    let bound = "0.6".parse().unwrap();
    let when = Condition::Is { figure: Figure::Rate(victim.clone()), order: Order::Below, bound };
    category.grading.rules.push(GradeRule::new("r".into(), String::new(), when, Effect::Bar(grade.id)));
    category.ranking.tie_breakers.push(TieBreaker::points(victim.clone()));
    let (category, name) = (category.id.clone(), grade.name);
    let unit = desk.project.roster.units.iter_mut().find(|unit| unit.category == category).unwrap();
    Arc::make_mut(unit).indicator_difficulty.insert(victim.clone(), "1.1".parse().unwrap());
    desk.base = desk.project.clone();
    let told = |desk: &Desk| {
        let Project { policy, roster, .. } = &desk.project;
        References::of_indicator(policy, roster, desk.category(), &victim)
    };
    let units = desk.project.roster.units.iter().filter(|unit| unit.observations.contains_key(&victim)).count();
    let before = told(&desk);
    assert_eq!((before.rules.as_slice(), before.breakers, before.difficulties), (&[name][..], 1, 1));
    assert!(units > 3 && before.readings.count == units && before.readings.names.len() == 3);
    let findings = |desk: &Desk| {
        let Project { policy, roster, .. } = desk.project.clone();
        let found = baton_engine::Evaluation::new(policy.into(), roster.into()).findings();
        let astray = |finding: &baton_engine::Finding| {
            use baton_engine::Code;
            matches!(finding.code, Code::Unknown { .. } | Code::LeftOverReadings { .. })
        };
        found.into_iter().filter(astray).count()
    };
    desk.make(EditorAction::Remove(victim.clone()));
    assert!(told(&desk).nothing());
    assert_eq!(findings(&desk), 0);
    desk.make(EditorAction::Restore(victim.clone()));
    assert!(desk.project == desk.base, "all of it is back");
}

/// Entries of an item, and what a rater group said, go with them.
#[test]
fn an_item_goes_with_its_entries_and_a_rater_group_with_what_it_said() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let category = desk.category().id.clone();
    let entry = |unit: &Arc<Unit>| unit.adjustments.first().map(|entry| entry.item.clone());
    let units = || desk.project.roster.units.iter().filter(|unit| unit.category == category);
    let item = units().find_map(entry).unwrap();
    let holders = units().filter(|unit| unit.adjustments.iter().any(|entry| entry.item == item)).count();
    let told = References::of_item(&desk.project.roster, desk.category(), &item, None);
    assert_eq!(told.entries.count, holders);
    desk.make(EditorAction::Item(ItemChange::Remove(item.clone())));
    assert!(
        desk.project
            .roster
            .units
            .iter()
            .filter(|unit| unit.category == category)
            .all(|unit| { unit.adjustments.iter().all(|entry| entry.item != item) })
    );
    let panel = desk.category().indicators.iter().find_map(|indicator| match &indicator.rule.components[0].measure {
        Measure::Panel { raters, .. } => Some((indicator.id.clone(), raters[0].id.clone())),
        _ => None,
    });
    let (indicator, rater) = panel.unwrap();
    let heard = |desk: &Desk| {
        let of = |unit: &&Arc<Unit>| {
            unit.observations.get(&indicator).is_some_and(|of| of.annual.panel.contains_key(&rater))
        };
        desk.project.roster.units.iter().filter(of).count()
    };
    let told = References::of_heard(&desk.project.roster, desk.category(), &indicator, (0, 0));
    assert!(heard(&desk) > 0 && told.readings.count == heard(&desk));
    desk.make(EditorAction::Rule { indicator: indicator.clone(), component: 0, change: RuleChange::RemoveRater(0) });
    assert_eq!(heard(&desk), 0);
}

#[test]
fn a_kind_of_events_goes_with_its_counts() {
    let mut desk = Desk::new(Preset::DemoCounty);
    let indicator = desk.category().indicators[0].id.clone();
    let rule = |change| EditorAction::Rule { indicator: indicator.clone(), component: 0, change };
    desk.make(rule(RuleChange::Measure(MeasureKind::Tally, "集体访".to_owned())));
    desk.make(rule(RuleChange::AddKind("越级访".to_owned())));
    let kinds = |desk: &Desk| desk.category().indicators[0].rule.components[0].measure.events().to_vec();
    let names: Vec<String> = kinds(&desk).into_iter().map(|kind| kind.name).collect();
    assert_eq!(names, ["集体访", "越级访"]);
    let (home, [first, second]) = (desk.category().id.clone(), [0, 1].map(|at| kinds(&desk)[at].id.clone()));
    let unit = desk.project.roster.units.iter_mut().find(|unit| unit.category == home).unwrap();
    let observation = Arc::make_mut(unit).observations.entry(indicator.clone()).or_default();
    for kind in [&first, &second] {
        observation.annual.kinds.insert(kind.clone(), 3.into());
    }
    let told = References::of_heard(&desk.project.roster, desk.category(), &indicator, (0, 0));
    assert_eq!(told.readings.count, 1);
    desk.make(rule(RuleChange::RemoveKind(0)));
    let left: Vec<Id> = kinds(&desk).into_iter().map(|kind| kind.id).collect();
    assert_eq!(left, std::slice::from_ref(&second));
    let mut counted = desk.project.roster.units.iter().filter_map(|unit| unit.observations.get(&indicator));
    let counted =
        counted.find_map(|of| (!of.annual.kinds.is_empty()).then(|| of.annual.kinds.keys().cloned().collect()));
    assert_eq!(counted, Some(vec![second]));
}
