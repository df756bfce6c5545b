//! Laws that hold for every project, tried on random ones.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{Numbers, Source, choices, evaluate, projects};
use baton_engine::{Evaluation, LightLine, Outcome, UnitOutcome, Watch, lit_periods};
use baton_model::{Edit, Fund, FundMode, Number, Policy, Project, Quantity, Roster, Threshold};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// `BATON_LAWS` times the usual number of random projects.
fn few(cases: u32) -> ProptestConfig {
    let times = std::env::var("BATON_LAWS").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig { cases: cases * times, failure_persistence: None, ..ProptestConfig::default() }
}

fn whole(evaluation: &Evaluation) -> Vec<UnitOutcome> {
    (0..evaluation.roster().units.len()).map(|unit| evaluation.explain(unit).unwrap()).collect()
}

/// Findings without their order.
fn findings(evaluation: &Evaluation) -> Vec<String> {
    let mut findings: Vec<String> = evaluation.findings().iter().map(|finding| format!("{finding:?}")).collect();
    findings.sort();
    findings
}

/// The lights of the traces of a category's units at a period, by unit and position of the indicator.
fn traced(evaluation: &Evaluation, category: usize, period: usize) -> BTreeMap<(usize, usize), LightLine> {
    let id = &evaluation.policy().periods[period].id;
    let mut lights = BTreeMap::new();
    for unit in 0..evaluation.roster().units.len() {
        if evaluation.standings()[unit].category.map(|home| home as usize) != Some(category) {
            continue;
        }
        for (indicator, line) in evaluation.explain(unit).unwrap().lines.into_iter().enumerate() {
            let light = line.lights.into_iter().find(|light| light.period == *id);
            lights.extend(light.map(|light| ((unit, indicator), light)));
        }
    }
    lights
}

proptest! {
    #![proptest_config(few(96))]

    #[test]
    fn permuting_units_changes_nothing(project in projects(Numbers::Usual), turn in 0..20_usize, reverse: bool) {
        let before = evaluate(&project.policy, &project.roster);
        let mut units = project.roster.units.clone();
        let turn = turn % units.len().max(1);
        units.rotate_left(turn);
        if reverse {
            units.reverse();
        }
        let after = evaluate(&project.policy, &Roster { units });
        let by_id = |evaluation: &Evaluation| -> BTreeMap<_, _> {
            whole(evaluation).into_iter().map(|outcome| (outcome.unit.clone(), outcome)).collect()
        };
        prop_assert_eq!(by_id(&before), by_id(&after));
        prop_assert_eq!(before.county(), after.county());
        prop_assert_eq!(before.categories(), after.categories());
        prop_assert_eq!(findings(&before), findings(&after));
    }

    #[test]
    fn edits_followed_by_their_inverses_give_the_baseline(project in projects(Numbers::Usual), choices in choices()) {
        let source = Source::new(choices, Numbers::Usual);
        let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
        let (mut shared_policy, mut shared_roster) = (Arc::new(policy.clone()), Arc::new(roster.clone()));
        let mut inverses = Vec::new();
        for _ in 0..12 {
            let (was_policy, was_roster) = (policy.clone(), roster.clone());
            let edit = crate::common::edit(&source, &policy, &roster);
            let shared = edit.apply_shared(&mut shared_policy, &mut shared_roster);
            let applied = edit.apply(&mut policy, &mut roster);
            prop_assert_eq!(&shared, &applied);
            prop_assert!((&*shared_policy, &*shared_roster) == (&policy, &roster), "shared or not makes a difference");
            match applied {
                Ok(inverse) => inverses.push(inverse),
                Err(_) => prop_assert!((was_policy, was_roster) == (policy.clone(), roster.clone()), "a refused edit changed something"),
            }
        }
        for inverse in inverses.iter().rev() {
            inverse.apply(&mut policy, &mut roster).unwrap();
        }
        prop_assert_eq!((policy, roster), (project.policy, project.roster));
    }

    #[test]
    fn what_is_saved_is_loaded(project in projects(Numbers::Hostile)) {
        let text = project.to_json();
        let loaded = Project::from_json(&text).unwrap();
        prop_assert_eq!(&loaded, &project);
        // Numbers are equal by value; as text, they are also kept as they were written.
        prop_assert_eq!(loaded.to_json(), text);
    }

    #[test]
    fn revising_is_evaluating_anew(project in projects(Numbers::Usual), choices in choices()) {
        revised(&project, &Source::new(choices, Numbers::Usual))?;
    }

    #[test]
    fn hostile_numbers_revised_are_evaluated_anew(project in projects(Numbers::Hostile), choices in choices()) {
        revised(&project, &Source::new(choices, Numbers::Hostile))?;
    }

    #[test]
    fn hostile_numbers_make_findings_not_panics(project in projects(Numbers::Hostile)) {
        let outcome = Outcome::of(Arc::new(project.policy), Arc::new(project.roster));
        prop_assert!(serde_json::to_string(&outcome).is_ok());
        let limit = Decimal::from(1_000_000_000_000_i64);
        prop_assert!(outcome.units.iter().flat_map(|unit| &unit.lines).all(|line| line.points.abs() < limit));
    }

    #[test]
    fn a_pool_is_paid_out_to_the_fen(project in projects(Numbers::Usual), fen in 0..10_000_000_i64) {
        let mut policy = project.policy;
        let sum = Decimal::new(fen, 2);
        policy.funds = vec![Fund { mode: FundMode::Pool { sum: sum.into() }, ..Fund::new("f".into(), "F".into()) }];
        let evaluation = evaluate(&policy, &project.roster);
        let paid = evaluation.county().bonus;
        let shared = evaluation.standings().iter().zip(&project.roster.units).any(|(standing, unit)| {
            let category = &policy.categories[standing.category.unwrap() as usize];
            let coefficient = standing.grade.map_or(Number::ONE, |grade| category.grading.grades[grade as usize].bonus_coefficient);
            coefficient > Number::ZERO && unit.headcount > Number::ZERO
        });
        prop_assert_eq!(paid, if shared { sum } else { Decimal::ZERO });
        prop_assert_eq!(paid, evaluation.standings().iter().map(|standing| standing.bonus).sum::<Decimal>());
    }

    /// Ten times the marks, with one decimal less kept, give exactly ten times the points and totals, and the same places.
    #[test]
    fn marks_scaled_are_totals_scaled(project in projects(Numbers::Usual)) {
        let small = evaluate(&project.policy, &project.roster);
        let large = evaluate(&scaled(&project.policy), &project.roster);
        for (small, large) in whole(&small).iter().zip(whole(&large)) {
            for (small, large) in small.lines.iter().zip(&large.lines) {
                prop_assert_eq!(small.points * Decimal::TEN, large.points);
                prop_assert_eq!(small.rate, large.rate);
            }
            prop_assert_eq!(small.adjustments.value * Decimal::TEN, large.adjustments.value);
            prop_assert_eq!(small.total * Decimal::TEN, large.total);
            prop_assert_eq!(small.rank, large.rank);
        }
    }

    /// All else equal, a higher value never lowers the points of its own unit on a benefit indicator whose scale does not
    /// fall: level, completion, gap, increment, score and place, also where the unit itself moves the cohort's bounds.
    #[test]
    fn a_better_value_never_lowers_a_benefit_indicators_points(
        measure in prop::sample::select(vec!["level", "completion", "gap", "increment", "growth", "score", "rank", "toBest"]),
        scale in 0..6_usize,
        others in prop::collection::vec(0..200_i64, 0..6),
        own in 0..200_i64,
        rise in 0..50_i64,
    ) {
        let points = |own: i64| {
            let project = rising(measure, scale, &[&[own], others.as_slice()].concat());
            evaluate(&project.policy, &project.roster).explain(0).unwrap().lines[0].points
        };
        prop_assert!(points(own + rise) >= points(own), "{} < {}", points(own + rise), points(own));
    }

    #[test]
    fn lights_are_those_of_the_trace(project in projects(Numbers::Hostile)) {
        let evaluation = evaluate(&project.policy, &project.roster);
        for category in 0..project.policy.categories.len() {
            let lit = lit_periods(&project.policy, &project.roster, category);
            for (period, lit) in lit.into_iter().enumerate() {
                let traced = traced(&evaluation, category, period);
                let watch = Watch::new(&project.policy, category, period).unwrap();
                let mut seen = BTreeMap::new();
                watch.each(&project.roster, |spot| {
                    seen.insert((spot.unit, spot.indicator), (spot.light, spot.behind()));
                });
                // A figure beyond 28 digits has a colour, but no line.
                let told: BTreeMap<_, _> = seen.iter().filter(|(_, (_, behind))| behind.is_some()).collect();
                for (at, line) in &traced {
                    prop_assert_eq!(told.get(at), Some(&&(line.light, Some(line.behind))));
                }
                let mut one_by_one = BTreeMap::new();
                for (position, unit) in project.roster.units.iter().enumerate() {
                    if unit.category == project.policy.categories[category].id {
                        one_by_one.extend(watch.of(unit).into_iter().map(|(indicator, line)| ((position, indicator), line)));
                    }
                }
                prop_assert_eq!(&one_by_one, &traced);
                prop_assert_eq!(lit, !seen.is_empty());
            }
        }
    }

    #[test]
    fn periods_and_year_add_up_to_the_points(project in projects(Numbers::Usual)) {
        let evaluation = evaluate(&project.policy, &project.roster);
        for unit in 0..project.roster.units.len() {
            let trace = evaluation.explain(unit).unwrap();
            let parts = evaluation.monitored_points(unit);
            let expected = trace.lines.iter().filter(|line| line.monitoring_share.is_some() && line.rate.is_some());
            prop_assert_eq!(parts.len(), expected.count());
            for part in parts {
                let line = &trace.lines[part.indicator];
                prop_assert_eq!(part.points, line.points);
                let sum: Decimal = part.periods.iter().map(|period| period.points).sum::<Decimal>() + part.annual;
                prop_assert_eq!(sum, line.points);
                let rates: Vec<_> = part.periods.iter().map(|period| period.rate).collect();
                prop_assert_eq!(rates, line.periods.iter().map(|period| period.rate).collect::<Vec<_>>());
            }
        }
    }
}

/// Random edits one after the other: the evaluation taken along is the one made anew.
fn revised(project: &Project, source: &Source) -> Result<(), TestCaseError> {
    let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
    let mut along = evaluate(&policy, &roster);
    let mut undo: Vec<Edit> = Vec::new();
    for _ in 0..5 {
        for _ in 0..=source.below(2) {
            let edit = if source.chance(25) { undo.pop() } else { None };
            let edit = edit.unwrap_or_else(|| crate::common::edit(source, &policy, &roster));
            undo.extend(edit.apply(&mut policy, &mut roster));
        }
        along.revise(Arc::new(policy.clone()), Arc::new(roster.clone()));
        let anew = evaluate(&policy, &roster);
        prop_assert_eq!(along.standings(), anew.standings());
        prop_assert_eq!(along.lanes(), anew.lanes());
        prop_assert_eq!(along.county(), anew.county());
        prop_assert_eq!(along.categories(), anew.categories());
        prop_assert_eq!(along.findings(), anew.findings());
        prop_assert_eq!(whole(&along), whole(&anew));
    }
    Ok(())
}

/// The policy with everything that is in points ten times as large, and one decimal less.
fn scaled(policy: &Policy) -> Policy {
    let ten = |number: &mut Number| *number = (number.get() * Decimal::TEN).into();
    let mut policy = policy.clone();
    policy.rounding.points -= 1;
    policy.rounding.total -= 1;
    for category in &mut policy.categories {
        let category = Arc::make_mut(category);
        ten(&mut category.full_marks);
        for indicator in &mut category.indicators {
            let marks = &mut Arc::make_mut(indicator).marks;
            ten(&mut marks.category);
            marks.groups.values_mut().chain(marks.units.values_mut()).for_each(ten);
        }
        let rules = &mut category.adjustments;
        for item in &mut rules.items {
            item.levels.iter_mut().for_each(|level| ten(&mut level.points));
            item.cap.as_mut().map(ten);
        }
        rules.bonus_cap.as_mut().map(ten);
        rules.deduction_cap.as_mut().map(ten);
        for gate in &mut category.grading.rules {
            if let Some((mut bound, Quantity::Points)) = gate.when.bound() {
                ten(&mut bound);
                gate.when = gate.when.clone().with_bound(bound);
            }
        }
        for grade in &mut category.grading.grades {
            if let Some(Threshold::Points(bound)) = &mut grade.threshold {
                ten(bound);
            }
        }
    }
    policy
}

/// One benefit indicator on a scale that doesn't fall; targets and prior values are 100, values as given.
fn rising(measure: &str, scale: usize, values: &[i64]) -> Project {
    use serde_json::json;
    let scales = [
        json!({ "proportional": {} }),
        json!({ "proportional": { "floor": "0.1", "cap": "1.2" } }),
        json!({ "span": { "low": "cohortMin", "high": "cohortMax", "atLow": "0.6", "atHigh": "1" } }),
        json!({ "span": { "low": { "fixed": "0.3" }, "high": { "fixed": "70" }, "atLow": "0", "atHigh": "1", "outside": "extended" } }),
        json!({ "steps": { "steps": [{ "at": "50", "rate": "1" }, { "at": "0.5", "rate": "0.7" }], "otherwise": "0" } }),
        json!({ "polyline": { "points": [{ "value": "0", "rate": "0" }, { "value": "1", "rate": "0.8" }, { "value": "90", "rate": "1" }] } }),
    ];
    let ladders = [json!({ "drop": { "drop": "0.15" } }), json!({ "between": { "first": "1", "last": "0.2" } })];
    let scale = if measure == "rank" { json!({ "ladder": ladders[scale % 2] }) } else { scales[scale].clone() };
    let unit = |(index, value): (usize, &i64)| {
        let reading = json!({ "actual": value.to_string(), "target": "100", "prior": "100" });
        json!({ "id": format!("u{index}"), "name": "u", "category": "c", "observations": { "k": { "annual": reading } } })
    };
    let component = json!({ "measure": measure, "scale": scale });
    let indicator =
        json!({ "id": "k", "name": "k", "marks": { "category": "33" }, "rule": { "components": [component] } });
    let category = json!({ "id": "c", "name": "c", "fullMarks": "33", "indicators": [indicator] });
    let value = json!({
        "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [category] },
        "roster": { "units": values.iter().enumerate().map(unit).collect::<Vec<_>>() },
    });
    Project::from_json(&value.to_string()).unwrap()
}
