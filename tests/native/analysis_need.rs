//! What a unit would need, against trying every value of every indicator.

use std::sync::Arc;

use crate::random_policies::{Dice, evaluated, evaluation, ladder};
use baton_analysis::{NeedQuestion, Others, Range, Reason, Target, Way, needs};
use baton_engine::{Evaluation, Standing};
use baton_model::{Edit, Number};
use rust_decimal::Decimal;
use serde_json::json;

fn after(evaluation: &Evaluation, edits: &[Edit]) -> Evaluation {
    let (mut policy, mut roster) = ((**evaluation.policy()).clone(), (**evaluation.roster()).clone());
    for edit in edits {
        edit.apply(&mut policy, &mut roster).unwrap();
    }
    Evaluation::new(Arc::new(policy), Arc::new(roster))
}

/// The figure at every typable value of a lever, ascending.
fn tried(
    evaluation: &Evaluation,
    way: &Way,
    step: Decimal,
    figure: impl Fn(&Evaluation) -> Option<u32>,
) -> Vec<(Decimal, Option<u32>)> {
    let category = &evaluation.policy().categories[0];
    let high = match way.lever {
        baton_analysis::Lever::Scaled { .. } => {
            category.indicators.iter().map(|indicator| indicator.marks.category.get()).sum()
        }
        _ => category.full_marks.get().max(way.now),
    };
    let mut values = vec![way.now];
    let mut value = Decimal::ZERO;
    while value <= high {
        values.push(value);
        value += step;
    }
    values.sort();
    values.dedup();
    let at = |value: Decimal| {
        let edits = way.lever.edits(evaluation.policy(), value).unwrap();
        (value, figure(&after(evaluation, &edits)))
    };
    values.into_iter().map(at).collect()
}

fn ranges(tried: &[(Decimal, Option<u32>)], most: u32) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    let mut last = false;
    for (value, figure) in tried {
        let reached = figure.is_some_and(|figure| figure <= most);
        match (last, reached, ranges.last_mut()) {
            (true, true, Some(range)) => range.high = *value,
            (false, true, _) => ranges.push(Range { low: *value, high: *value }),
            _ => {}
        }
        last = reached;
    }
    ranges
}

fn nearest(values: impl Iterator<Item = Decimal>, now: Decimal) -> Option<Decimal> {
    values.min_by_key(|value| (*value - now).abs())
}

#[test]
fn every_way_is_what_trying_every_value_finds() {
    let (mut helped, mut useless, mut short) = (0, 0, 0);
    let usual = (0..90).map(|seed| (seed, evaluation(seed)));
    let ladders = (1_000..1_060).map(|seed| (seed, evaluated(ladder(seed))));
    for (seed, evaluation) in usual.chain(ladders) {
        let mut dice = Dice(seed ^ 0x5EED);
        let units = evaluation.roster().units.len();
        let unit = usize::try_from(dice.below(units as u64)).unwrap();
        let id = evaluation.roster().units[unit].id.clone();
        let of_grade = dice.one_in(2);
        let (most, target) = if of_grade {
            let grades = evaluation.policy().categories[0].grading.grades.len() as u64;
            let grade = u32::try_from(dice.below(grades - 1)).unwrap();
            (grade, Target::GradeAtLeast { unit: id, grade: format!("g{grade}").as_str().into() })
        } else {
            let place = 1 + u32::try_from(dice.below(3)).unwrap();
            (place, Target::PlaceAtLeast { unit: id, place })
        };
        let others = if dice.one_in(2) { Others::Scaled } else { Others::Stay };
        let of = |standing: &Standing| if of_grade { standing.grade } else { standing.rank };
        let step = Decimal::TWO;
        let question = NeedQuestion { target, others, step: Number::from(step) };
        let found = needs(&evaluation, &question).unwrap();
        let now = of(&evaluation.standings()[unit]);
        assert_eq!((found.figure, found.reached_now), (now, now.is_some_and(|now| now <= most)), "seed {seed}");
        assert_eq!(found.ways.len(), evaluation.policy().categories[0].indicators.len());
        let sizes: Vec<_> = found.ways.iter().filter_map(Way::change).map(|change| change.abs()).collect();
        assert!(sizes.is_sorted() && found.ways[sizes.len()..].iter().all(|way| way.nearest.is_none()), "seed {seed}");
        for way in &found.ways {
            let what = format!("seed {seed}, {question:?}, {}", way.indicator);
            if way.reason == Some(Reason::NothingToMove) {
                continue;
            }
            let tried = tried(&evaluation, way, step, |then| of(&then.standings()[unit]));
            assert!(way.complete, "{what}");
            assert_eq!(way.ranges, ranges(&tried, most), "{what}");
            match (&way.nearest, &way.reason) {
                (Some(solution), None) => {
                    helped += 1;
                    let reaching = tried.iter().filter(|(_, figure)| figure.is_some_and(|figure| figure <= most));
                    let change = nearest(reaching.map(|(value, _)| *value), way.now).unwrap() - way.now;
                    assert_eq!((solution.value - way.now).abs(), change.abs(), "{what}");
                    // The edits do what is said, to the unit and to the others.
                    let then = after(&evaluation, &solution.edits);
                    assert_eq!(way.figure, of(&then.standings()[unit]), "{what}");
                    let pairs = evaluation.standings().iter().zip(then.standings()).enumerate();
                    let others = pairs.filter(|(other, (was, is))| *other != unit && was.grade != is.grade).count();
                    assert_eq!(usize::try_from(way.others).unwrap(), others, "{what}");
                }
                (None, Some(Reason::NoEffect { figure })) => {
                    useless += 1;
                    assert!(tried.iter().all(|(_, then)| *then == now), "{what}");
                    assert_eq!(*figure, now.map(Decimal::from), "{what}");
                }
                (None, Some(Reason::OutOfReach { best, at })) => {
                    short += 1;
                    let least = tried.iter().filter_map(|(_, figure)| *figure).min();
                    assert_eq!(*best, least.map(Decimal::from), "{what}");
                    let there = tried.iter().filter(|(_, figure)| *figure == least).map(|(value, _)| *value);
                    let distance = (nearest(there, way.now).unwrap() - way.now).abs();
                    assert_eq!((*at - way.now).abs(), distance, "{what}");
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
    assert!(helped > 60 && useless > 30 && short > 30, "{helped} {useless} {short}");
}

/// Two units a and b of 80 and 78 points; b lacks 2, or 2.01 where equal totals don't share the place.
#[test]
fn a_hand_worked_need() {
    let rule = json!({ "components": [{ "measure": "score", "scale": { "proportional": {} } }] });
    let project = json!({ "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [
                { "id": "k", "name": "k", "marks": { "category": "80" }, "rule": rule },
                { "id": "l", "name": "l", "marks": { "category": "20" }, "rule": rule },
                { "id": "m", "name": "m", "marks": { "category": "0", "units": { "b": "0" } }, "rule": rule }],
            "grading": { "tieBlock": "exclude", "grades": [
                { "id": "top", "name": "top", "quota": { "places": 1 } }, { "id": "rest", "name": "rest" }] } }] },
        "roster": { "units": [
            { "id": "a", "name": "a", "category": "c", "observations": {
                "k": { "annual": { "actual": "85" } }, "l": { "annual": { "actual": "60" } }, "m": { "annual": { "actual": "50" } } } },
            { "id": "b", "name": "b", "category": "c", "observations": {
                "k": { "annual": { "actual": "80" } }, "l": { "annual": { "actual": "70" } }, "m": { "annual": { "actual": "50" } } } }] } });
    let evaluation = crate::small::evaluate(&project);
    let target = Target::GradeAtLeast { unit: "b".into(), grade: "top".into() };
    let ask = |others| needs(&evaluation, &NeedQuestion { target: target.clone(), others, step: Number::ONE }).unwrap();
    let found = ask(Others::Stay);
    // a 0.85·80 + 0.6·20 = 80, b 0.8·80 + 0.7·20 = 78.
    assert_eq!((found.figure, found.reached_now, found.points), (Some(1), false, Some(Decimal::new(201, 2))));
    let told: Vec<_> =
        found.ways.iter().map(|way| (way.indicator.as_str(), way.change(), way.others, way.reason.clone())).collect();
    // Marks t on m give b 0.5 t, a nothing: above 2 from 5. On l, 0.1 a mark: above from 21 more. Fewer on k: 0.05 a mark.
    assert_eq!(
        told,
        [
            ("m", Some(Decimal::from(5)), 1, None),
            ("l", Some(Decimal::from(21)), 1, None),
            ("k", Some(Decimal::from(-41)), 1, None)
        ]
    );
    let range = |low: i64, high: i64| Range { low: low.into(), high: high.into() };
    assert_eq!(found.ways[0].ranges, [range(5, 100)]);
    assert_eq!(found.ways[2].ranges, [range(0, 39)]);
    // Scaled, t marks on l: a 85 − 0.25 t, b 80 − 0.1 t, above from 34.
    let scaled = ask(Others::Scaled);
    assert_eq!(scaled.ways[0].indicator.as_str(), "k");
    assert_eq!((scaled.ways[1].indicator.as_str(), &scaled.ways[1].ranges), ("l", &vec![range(34, 100)]));
    // m has marks of b's own, which a lever on the category's doesn't move: the more on m, the further a is ahead.
    assert_eq!(scaled.ways[2].reason, Some(Reason::NoEffect { figure: Some(Decimal::ONE) }));
}

#[test]
fn what_is_not_there_needs_nothing() {
    let evaluation = evaluation(3);
    let ask = |target| needs(&evaluation, &NeedQuestion { target, others: Others::Stay, step: Number::ONE });
    assert!(ask(Target::PlaceAtLeast { unit: "nobody".into(), place: 1 }).is_none());
    assert!(ask(Target::GradeAtLeast { unit: "u0".into(), grade: "none".into() }).is_none());
    assert!(ask(Target::PlacesWithinCeiling).is_none());
    let target = Target::PlaceAtLeast { unit: "u0".into(), place: 1 };
    let still = needs(&evaluation, &NeedQuestion { target, others: Others::Stay, step: Number::ZERO }).unwrap();
    assert!(still.ways.iter().all(|way| way.reason == Some(Reason::NothingToMove)));
}
