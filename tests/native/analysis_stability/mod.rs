//! Intervals of marks against brute force: every typable value evaluated anew.

mod distance;

use std::sync::Arc;

use crate::random_policies::{Dice, evaluated, evaluation, ladder};
use baton_analysis::{
    Beyond, Course, End, Immovable, Lever, Probe, Span, distances, interval, intervals, robust_orders,
};
use baton_engine::{Evaluation, Standing};
use baton_model::{Figure, MarksScope, Number, TieBreaker};
use baton_module::answers::CategoryStability;
use baton_presets::Preset;
use rust_decimal::Decimal;
use serde_json::json;

type Same = fn(&Standing, &Standing) -> bool;

const CRITERIA: [(&str, Same); 3] = [
    ("grades", |a, b| a.grade == b.grade),
    ("ranks", |a, b| a.rank == b.rank),
    ("excellent", |a, b| a.excellent == b.excellent),
];

/// A new evaluation with a lever at a value.
fn at(evaluation: &Evaluation, lever: &Lever, value: Decimal) -> Evaluation {
    let (mut policy, mut roster) = ((**evaluation.policy()).clone(), (**evaluation.roster()).clone());
    // Scaled marks keep six decimals more than the step, which has one here.
    let value = if value.scale() == 0 { Decimal::from_i128_with_scale(value.mantissa() * 10, 1) } else { value };
    for edit in lever.edits(&policy, value).unwrap() {
        edit.apply(&mut policy, &mut roster).unwrap();
    }
    Evaluation::new(Arc::new(policy), Arc::new(roster))
}

/// The last value on one side at which nothing changes, and the next, by trying every one.
fn walk(values: &[Decimal], same: impl Fn(Decimal) -> bool, now: Decimal) -> (Decimal, Option<Decimal>) {
    let mut last = now;
    for value in values {
        if !same(*value) {
            return (last, Some(*value));
        }
        last = *value;
    }
    (last, None)
}

fn end(end: &End) -> (Decimal, Option<Decimal>) {
    match &end.beyond {
        Beyond::LeverEnds => (end.value, None),
        Beyond::Changes { at, units } => {
            assert!(!units.is_empty());
            (end.value, Some(*at))
        }
        Beyond::NotSearched => panic!("given up"),
    }
}

fn against_brute_force(seed: u64, evaluation: &Evaluation, lever: &Lever, step: Decimal) {
    let Ok(found) = interval(evaluation, lever, Number::from(step)) else { return };
    let full = Decimal::from(100);
    let category = evaluation.policy().category(lever.category().unwrap()).unwrap();
    let sum = |id: &str| category.indicator(&id.into()).unwrap().marks.category.get();
    let (low, high) = match lever {
        Lever::Marks { .. } => (Decimal::ZERO.min(found.now), full.max(found.now)),
        Lever::Transfer { from, to, .. } => (-sum(to.as_str()), sum(from.as_str())),
        Lever::Scaled { .. } => {
            (Decimal::ZERO, category.indicators.iter().map(|indicator| indicator.marks.category.get()).sum())
        }
        other => panic!("{other:?} doesn't move marks"),
    };
    let mut grid: Vec<Decimal> = Vec::new();
    let mut value = (low / step).ceil() * step;
    while value <= high {
        grid.push(value);
        value += step;
    }
    let up: Vec<Decimal> = grid.iter().copied().filter(|value| *value > found.now).collect();
    let down: Vec<Decimal> = grid.iter().rev().copied().filter(|value| *value < found.now).collect();
    let evaluated = |values: &[Decimal]| -> Vec<(Decimal, Vec<Standing>)> {
        values.iter().map(|value| (*value, at(evaluation, lever, *value).standings().to_vec())).collect()
    };
    let (evaluated_up, evaluated_down) = (evaluated(&up), evaluated(&down));
    for (name, same) in CRITERIA {
        let span: &Span = match name {
            "grades" => &found.grades,
            "ranks" => &found.ranks,
            _ => &found.excellent,
        };
        for (side, values, evaluated, found_end) in
            [("low", &down, &evaluated_down, &span.low), ("high", &up, &evaluated_up, &span.high)]
        {
            let unchanged = |value: Decimal| {
                let (_, then) = evaluated.iter().find(|(at, _)| *at == value).unwrap();
                evaluation.standings().iter().zip(then).all(|(a, b)| same(a, b))
            };
            let expected = walk(values, unchanged, found.now);
            assert_eq!(end(found_end), expected, "seed {seed}, {lever:?}, {name}, {side}, now {}", found.now);
        }
    }
}

#[test]
fn intervals_are_those_that_trying_every_value_finds() {
    for seed in 0..200 {
        let evaluation = evaluation(seed);
        let mut dice = Dice(seed ^ 0xABCD);
        let indicators = evaluation.policy().categories[0].indicators.len() as u64;
        let (a, b) = (dice.below(indicators), dice.below(indicators));
        let id = |k: u64| format!("k{k}").into();
        let scope = match evaluation.policy().categories[0].groups.first() {
            Some(group) if dice.one_in(3) => MarksScope::Group(group.id.clone()),
            _ if dice.one_in(3) => MarksScope::Unit("u0".into()),
            _ => MarksScope::Category,
        };
        let category = || "c".into();
        let marks = Lever::Marks { category: category(), indicator: id(a), scope };
        let transfer = Lever::Transfer { category: category(), from: id(a), to: id(b) };
        let scaled = Lever::Scaled { category: category(), indicator: id(a) };
        let step: Decimal = if seed % 20 == 0 { "0.1".parse().unwrap() } else { "1.0".parse().unwrap() };
        for lever in [&marks, &transfer, &scaled] {
            against_brute_force(seed, &evaluation, lever, step);
        }
    }
}

/// Many indicators on which eight units are nearly alike: their lines come nearer than all roundings together, so that bounds
/// tell nothing and single values decide.
#[test]
fn intervals_of_units_that_are_nearly_alike() {
    for (seed, threshold) in [(1, "83.3"), (2, "84.15"), (3, "0")] {
        let mut dice = Dice(seed);
        let indicators: Vec<_> = (0..12)
            .map(|k| {
                let marks = if k < 8 { "8" } else { "9" };
                json!({ "id": format!("k{k}"), "name": "k", "marks": { "category": marks }, "rule": score() })
            })
            .collect();
        let mut unit = |position: u64| {
            let readings = (0..12).map(|k| {
                let reading = format!("{}.{:03}", 82 + dice.below(5), dice.below(1_000));
                (format!("k{k}"), json!({ "annual": { "actual": reading } }))
            });
            let readings: serde_json::Map<String, serde_json::Value> = readings.collect();
            json!({ "id": format!("u{position}"), "name": "u", "category": "c", "observations": readings })
        };
        let units: Vec<_> = (0..8).map(&mut unit).collect();
        let grades = json!([
            { "id": "g0", "name": "g", "quota": { "places": 2 }, "threshold": { "percentage": threshold }, "excellent": true },
            { "id": "g1", "name": "g", "quota": { "places": 3 } },
            { "id": "g2", "name": "g" }]);
        let evaluation = crate::small::evaluate(&json!({ "format": "baton-project", "version": 1,
            "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
                "indicators": indicators, "grading": { "grades": grades } }] },
            "roster": { "units": units } }));
        for indicator in ["k0", "k11"] {
            let lever = Lever::Scaled { category: "c".into(), indicator: indicator.into() };
            against_brute_force(seed, &evaluation, &lever, "0.1".parse().unwrap());
        }
    }
}

#[test]
fn intervals_hold_on_every_kind_of_ladder() {
    for seed in 0..120 {
        let evaluation = evaluated(ladder(seed));
        let mut dice = Dice(seed ^ 0xBCDE);
        let indicators = evaluation.policy().categories[0].indicators.len() as u64;
        let id = |k: u64| format!("k{k}").into();
        let (a, b) = (dice.below(indicators), dice.below(indicators));
        let category = || "c".into();
        let lever = match dice.below(3) {
            0 => Lever::Marks { category: category(), indicator: id(a), scope: MarksScope::Category },
            1 => Lever::Transfer { category: category(), from: id(a), to: id(b) },
            _ => Lever::Scaled { category: category(), indicator: id(a) },
        };
        against_brute_force(seed, &evaluation, &lever, "1.0".parse().unwrap());
    }
}

/// A probe asked for one thing after the other says what is said of each by itself, and a course that looks at every value
/// finds what the leaps find.
#[test]
fn a_probe_and_a_course_agree_with_intervals() {
    for seed in 0..60 {
        let evaluation = evaluation(seed);
        let category = Arc::clone(&evaluation.policy().categories[0]);
        let mut probe = Probe::of(&evaluation, &category.id).unwrap();
        for indicator in &category.indicators {
            let scope = MarksScope::Category;
            let lever = Lever::Marks { category: category.id.clone(), indicator: indicator.id.clone(), scope };
            let found = interval(&evaluation, &lever, Number::ONE).unwrap();
            assert_eq!(probe.interval(&lever, Number::ONE).as_ref(), Ok(&found));
            let (low, high) = (found.now.min(Decimal::ZERO), found.now.max(category.full_marks.get()));
            let mut course = Course::new(&mut probe, found.now, (low, high), Decimal::ONE).unwrap();
            while let Some(value) = course.next() {
                let mut policy = (**evaluation.policy()).clone();
                for edit in lever.edits(&policy, value).unwrap() {
                    edit.apply(&mut policy, &mut (**evaluation.roster()).clone()).unwrap();
                }
                course.look(&mut probe, policy.categories.into_iter().next());
            }
            assert_eq!(course.span().unwrap(), found.grades, "seed {seed}, {lever:?}");
            assert_eq!(probe.grades(&lever, Number::ONE).as_ref(), Some(&found.grades));
        }
        let members = probe.members().len();
        let mut one_by_one: Vec<_> = (0..members).filter_map(|member| probe.distance(member)).collect();
        one_by_one.sort_by_key(|distance| (distance.nearest().is_none(), distance.nearest()));
        assert_eq!(one_by_one, distances(&evaluation, &category.id), "seed {seed}");
        assert_eq!(probe.orders(), robust_orders(&evaluation, &category.id));
    }
}

/// A course ends where it doesn't lead any further, before the lever does.
#[test]
fn a_course_ends_where_nobody_can_give_any_more() {
    let evaluation = evaluation(1);
    let category = Arc::clone(&evaluation.policy().categories[0]);
    let mut probe = Probe::of(&evaluation, &category.id).unwrap();
    let full = Decimal::ONE_HUNDRED;
    let mut course = Course::new(&mut probe, Decimal::TEN, (Decimal::ZERO, full), Decimal::ONE).unwrap();
    while let Some(value) = course.next() {
        let there = (Decimal::from(7)..=Decimal::from(12)).contains(&value);
        course.look(&mut probe, there.then(|| Arc::clone(&category)));
    }
    let span = course.span().unwrap();
    assert_eq!((span.low.value, span.low.beyond), (Decimal::from(7), Beyond::LeverEnds));
    assert_eq!((span.high.value, span.high.beyond), (Decimal::from(12), Beyond::LeverEnds));
    assert!(Course::new(&mut probe, Decimal::TEN, (Decimal::ZERO, full), Decimal::ZERO).is_none());
}

#[test]
fn a_hand_worked_interval() {
    // a: 80·0.9 + 20·0.5 = 82; b: 80·0.85 + 20·0.8 = 84. With t marks on l: a 72 + 0.5t, b 68 + 0.8t; equal at 13.33.
    let project = json!({ "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [
                { "id": "k", "name": "k", "marks": { "category": "80" }, "rule": score() },
                { "id": "l", "name": "l", "marks": { "category": "20" }, "rule": score() }],
            "grading": { "grades": [
                { "id": "top", "name": "top", "quota": { "places": 1 }, "excellent": true }, { "id": "rest", "name": "rest" }] } }] },
        "roster": { "units": [
            { "id": "a", "name": "a", "category": "c", "observations": { "k": { "annual": { "actual": "90" } }, "l": { "annual": { "actual": "50" } } } },
            { "id": "b", "name": "b", "category": "c", "observations": { "k": { "annual": { "actual": "85" } }, "l": { "annual": { "actual": "80" } } } }] } });
    let evaluation = crate::small::evaluate(&project);
    let lever = Lever::Marks { category: "c".into(), indicator: "l".into(), scope: MarksScope::Category };
    let found = interval(&evaluation, &lever, "0.1".parse().unwrap()).unwrap();
    assert_eq!(found.grades.low.value.to_string(), "13.4");
    let Beyond::Changes { at, units } = &found.grades.low.beyond else { panic!("{found:?}") };
    assert_eq!(at.to_string(), "13.3");
    let changed: Vec<_> =
        units.iter().map(|unit| (unit.unit.as_str(), unit.grade_after.as_ref().unwrap().as_str())).collect();
    assert_eq!(changed, [("a", "top"), ("b", "rest")]);
    assert_eq!(found.grades.high.beyond, Beyond::LeverEnds);
    assert_eq!(found.grades.high.value, Decimal::from(100));
    // Two points part them; b must lose 2 to share the place, which the quota lets both have, so a needs 2.
    let distances = distances(&evaluation, &"c".into());
    let figures: Vec<String> = distances.iter().map(|d| format!("{} {:?} {:?}", d.unit, d.up, d.down)).collect();
    assert!(figures[0].starts_with(r#"a Some(Flip { points: 2.00, grade: "top" }) None"#), "{figures:?}");
    assert!(figures[1].starts_with(r#"b None Some(Flip { points: 2.01, grade: "rest" })"#), "{figures:?}");
    // a = 2; b = how much a is above on k: 100·(0.90 − 0.85) = 5; 2/7.
    let orders = robust_orders(&evaluation, &"c".into());
    assert_eq!((orders[0].above.as_str(), orders[0].percent.to_string().as_str()), ("b", "28.57"));
}

fn score() -> serde_json::Value {
    json!({ "components": [{ "measure": "score", "scale": { "proportional": { "cap": "1" } } }] })
}

/// b has the category's 25 marks for l as all have; with 30 of its own it passes a.
#[test]
fn a_unit_without_marks_of_its_own_is_moved_from_those_in_force() {
    let reading = |k: &str, l: &str| json!({ "k": { "annual": { "actual": k } }, "l": { "annual": { "actual": l } } });
    let project = json!({ "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "groups": [{ "id": "g", "name": "g" }],
            "indicators": [
                { "id": "k", "name": "k", "marks": { "category": "75" }, "rule": score() },
                { "id": "l", "name": "l", "marks": { "category": "20", "groups": { "g": "25" } }, "rule": score() }],
            "grading": { "grades": [
                { "id": "top", "name": "top", "quota": { "places": 1 } }, { "id": "rest", "name": "rest" }] } }] },
        "roster": { "units": [
            { "id": "a", "name": "a", "category": "c", "group": "g", "observations": reading("90", "80") },
            { "id": "b", "name": "b", "category": "c", "group": "g", "observations": reading("88", "70") }] } });
    let evaluation = crate::small::evaluate(&project);
    let lever =
        |unit: &str| Lever::Marks { category: "c".into(), indicator: "l".into(), scope: MarksScope::Unit(unit.into()) };
    // a 67.5 + 20 = 87.5; b 66 + 0.7 t: level at 30.71.
    let found = interval(&evaluation, &lever("b"), Number::ONE).unwrap();
    assert_eq!((found.now, found.grades.high.value), (25.into(), 30.into()));
    let question = baton_analysis::Question {
        lever: lever("b"),
        target: baton_analysis::Target::PlaceAtLeast { unit: "b".into(), place: 1 },
        low: Number::ZERO,
        high: 50.into(),
        step: Number::ONE,
    };
    let answer = baton_analysis::solve(&evaluation, &question);
    assert_eq!((answer.now, answer.reason), (25.into(), None));
    let nearest = answer.nearest.unwrap();
    assert_eq!(nearest.value, 31.into());
    // As many answers as questions, with the reason where there is none.
    let of =
        |indicator: &str, scope: MarksScope| Lever::Marks { category: "c".into(), indicator: indicator.into(), scope };
    let transfer = |from: &str, to: &str| Lever::Transfer { category: "c".into(), from: from.into(), to: to.into() };
    let asked = [
        lever("a"),
        lever("nobody"),
        of("l", MarksScope::Group("g".into())),
        of("k", MarksScope::Group("nowhere".into())),
        of("nothing", MarksScope::Category),
        transfer("k", "k"),
        transfer("k", "l"),
    ];
    let found = CategoryStability::of(&evaluation, &"c".into(), Some(&asked), Number::ONE);
    assert_eq!(found.intervals.len() + found.unanswered.len(), asked.len());
    let reasons: Vec<_> = found.unanswered.iter().map(|unanswered| unanswered.reason).collect();
    assert_eq!(reasons, [Immovable::NoUnit, Immovable::NoGroup, Immovable::NoIndicator, Immovable::SameIndicator]);
    let nowhere = Lever::Scaled { category: "nowhere".into(), indicator: "k".into() };
    assert_eq!(interval(&evaluation, &nowhere, Number::ONE), Err(Immovable::NoCategory));
    assert_eq!(interval(&evaluation, &lever("a"), Number::ZERO), Err(Immovable::NoStep));
}

#[test]
fn the_demo_countys_intervals_hold() {
    let project = Preset::DemoCounty.project().unwrap();
    let evaluation = Evaluation::new(Arc::new(project.policy), Arc::new(project.roster));
    let started = std::time::Instant::now();
    let found = intervals(&evaluation, &"township".into(), Number::ONE);
    println!("{} intervals in {:?}", found.len(), started.elapsed());
    assert!(found.iter().all(|interval| interval.grades.low.value <= interval.now));
    assert!(found.iter().all(|interval| interval.grades.high.value >= interval.now));
    for interval in &found {
        for (ends, beyond) in [(&interval.grades.low, "low"), (&interval.grades.high, "high")] {
            let same = |value: Decimal| {
                let then = at(&evaluation, &interval.lever, value);
                evaluation.standings().iter().zip(then.standings()).all(|(a, b)| a.grade == b.grade)
            };
            assert!(same(ends.value), "{beyond} {:?}", interval.lever);
            if let Beyond::Changes { at, .. } = ends.beyond {
                assert!(!same(at), "{beyond} {:?}", interval.lever);
            }
        }
    }
}
