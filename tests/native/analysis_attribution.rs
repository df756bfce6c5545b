//! Changes split by indicator and by edit.

use std::sync::Arc;

use crate::random_policies::{Dice, evaluation};
use baton_analysis::{Explained, Game, Sampling, shapley, split};
use baton_engine::Evaluation;
use baton_model::{Edit, MarksScope, Number, Setting};
use rust_decimal::Decimal;
use serde_json::json;

fn after(base: &Evaluation, edits: &[Edit]) -> Evaluation {
    let (mut policy, mut roster) = ((**base.policy()).clone(), (**base.roster()).clone());
    for edit in edits {
        edit.apply(&mut policy, &mut roster).unwrap();
    }
    Evaluation::new(Arc::new(policy), Arc::new(roster))
}

fn some_edits(base: &Evaluation, dice: &mut Dice, count: u64) -> Vec<Edit> {
    let category = &base.policy().categories[0];
    let edit = |dice: &mut Dice| {
        match dice.below(4) {
        0 => serde_json::from_value(json!({ "bonusCoefficient": { "category": "c", "grade": "g0", "coefficient": (1 + dice.below(3)).to_string() } })).unwrap(),
        1 => serde_json::from_value(json!({ "quota": { "category": "c", "grade": "g0", "quota": { "places": dice.below(4) } } })).unwrap(),
        2 => serde_json::from_value(json!({ "fullMarks": { "category": "c", "fullMarks": (80 + dice.below(60)).to_string() } })).unwrap(),
        _ => Edit::Set(Setting::Marks {
            category: "c".into(),
            indicator: dice.pick(&category.indicators).id.clone(),
            scope: MarksScope::Category,
            marks: Some(Number::from(Decimal::from(dice.below(50)))),
        }),
    }
    };
    (0..count).map(|_| edit(dice)).collect()
}

#[test]
fn the_split_by_indicator_adds_up_to_the_change() {
    let mut with_rest = 0;
    for seed in 0..100 {
        let base = evaluation(seed);
        let edits = some_edits(&base, &mut Dice(seed), 3);
        let scenario = after(&base, &edits);
        for (unit, (was, is)) in base.roster().units.iter().zip(base.standings().iter().zip(scenario.standings())) {
            let split = split(&base, &scenario, &unit.id).unwrap();
            let sum: Decimal = split.parts.iter().map(|part| part.difference).sum();
            assert_eq!(sum + split.adjustment + split.rest, is.total - was.total, "seed {seed}, {}", unit.id);
            let category = &base.policy().categories[0];
            let rescales = category.missing_items == baton_model::MissingItems::Rescale;
            if !rescales
                && category.adds_up()
                && unit.difficulty.is_none()
                && was.total > Decimal::ZERO
                && is.total > Decimal::ZERO
            {
                let coarse = base.policy().rounding.total < 2;
                assert!(coarse || split.rest.is_zero(), "seed {seed}: {split:?}");
            }
            with_rest += u32::from(!split.rest.is_zero());
        }
    }
    assert!(with_rest > 20, "{with_rest}");
}

#[test]
fn shapley_of_two_edits_worked_by_hand() {
    // 50 marks at 0.9, full marks 100: v(∅) = 45; marks to 60: 54; rescaling comes with full marks other than the marks.
    let value = json!({ "format": "baton-project", "version": 1, "policy": { "title": "t", "year": 2026, "categories": [{
        "id": "c", "name": "c", "fullMarks": "50", "missingItems": "rescale",
        "indicators": [{ "id": "k", "name": "k", "marks": { "category": "50" }, "rule": { "components": [{ "measure": "score", "scale": { "proportional": {} } }] } }],
        "grading": { "grades": [{ "id": "g", "name": "g" }] } }] },
        "roster": { "units": [{ "id": "a", "name": "a", "category": "c", "observations": { "k": { "annual": { "actual": 90 } } } }] } });
    let base = crate::small::evaluate(&value);
    let edits: Vec<Edit> = serde_json::from_value(json!([
        { "fullMarks": { "category": "c", "fullMarks": "100" } },
        { "marks": { "category": "c", "indicator": "k", "scope": "category", "marks": "40" } }
    ]))
    .unwrap();
    // v(1) = 90, v(2) = 45, v(12) = 90: the marks alone change nothing.
    let found = shapley(&base, &edits, &"a".into(), Explained::Total, Sampling::default()).unwrap();
    assert_eq!(found.parts, [Decimal::from(45), Decimal::ZERO]);
    assert_eq!((found.before, found.after, found.sampled), (Decimal::from(45), Decimal::from(90), None));
    let split = split(&base, &after(&base, &edits), &"a".into()).unwrap();
    assert_eq!((split.parts[0].difference, split.rest), (Decimal::from(-9), Decimal::from(54)));
}

#[test]
fn an_interaction_is_shared() {
    // 10 people × base × coefficient: 1000·1 = 10 000 → 2000·2 = 40 000; alone 20 000 each: 15 000 each.
    let value = json!({ "format": "baton-project", "version": 1, "policy": { "title": "t", "year": 2026,
        "bonus": { "mode": { "standard": { "base": "1000" } } },
        "categories": [{ "id": "c", "name": "c", "fullMarks": "50", "grading": { "grades": [{ "id": "g", "name": "g" }] } }] },
        "roster": { "units": [{ "id": "a", "name": "a", "category": "c", "headcount": 10 }] } });
    let base = crate::small::evaluate(&value);
    let edits: Vec<Edit> = serde_json::from_value(json!([
        { "fundPay": { "fund": "bonus", "mode": { "perHead": { "base": "2000" } }, "exemptCoefficient": "1" } },
        { "bonusCoefficient": { "category": "c", "grade": "g", "coefficient": "2" } },
        { "rollDown": { "category": "c", "rollDown": "on" } }
    ]))
    .unwrap();
    let found = shapley(&base, &edits, &"a".into(), Explained::Bonus, Sampling::default()).unwrap();
    assert_eq!(found.parts, [Decimal::from(15_000), Decimal::from(15_000), Decimal::ZERO]);
}

#[test]
fn the_parts_add_up_exactly_or_sampled() {
    for (seed, count) in (0..24).map(|seed| (seed, 1 + seed % 6)).chain([(100, 12), (101, 14)]) {
        let base = evaluation(seed);
        let edits = some_edits(&base, &mut Dice(seed), count);
        let scenario = after(&base, &edits);
        for figure in [Explained::Total, Explained::Place, Explained::Bonus] {
            let sampling = Sampling { seed: 7, orders: 30 };
            let Some(found) = shapley(&base, &edits, &"u1".into(), figure, sampling) else { continue };
            assert_eq!(found.parts.iter().sum::<Decimal>(), found.after - found.before, "seed {seed}");
            assert_eq!(found.sampled.is_some(), count > 10);
            assert_eq!(shapley(&base, &edits, &"u1".into(), figure, sampling).unwrap(), found);
            if figure == Explained::Total {
                assert_eq!(found.after, scenario.standings()[1].total);
            }
        }
    }
}

#[test]
fn sampled_orders_come_near_the_exact_values() {
    // Twelve edits of which only two do anything: the others get exactly nothing, the two what they get exactly.
    let base = evaluation(3);
    let mut edits = vec![
        Edit::Set(Setting::TieBlock {
            category: "c".into(),
            tie_block: base.policy().categories[0].grading.tie_block
        });
        10
    ];
    let marks = |k: &str, marks: i64| {
        Edit::Set(Setting::Marks {
            category: "c".into(),
            indicator: k.into(),
            scope: MarksScope::Category,
            marks: Some(marks.into()),
        })
    };
    edits.extend([marks("k0", 45), marks("k1", 35)]);
    let exact = shapley(&base, &edits[10..], &"u0".into(), Explained::Total, Sampling::default()).unwrap();
    let sampled = shapley(&base, &edits, &"u0".into(), Explained::Total, Sampling { seed: 3, orders: 200 }).unwrap();
    assert!(sampled.parts[..10].iter().all(Decimal::is_zero));
    for (exact, sampled) in exact.parts.iter().zip(&sampled.parts[10..]) {
        assert!((exact - sampled).abs() <= Decimal::ONE, "{exact} {sampled}");
    }
}

#[test]
fn a_unit_is_known_by_its_identifier_when_edits_add_units_before_it() {
    // One category ranks two units; a third is put before them, and a unit's own marks move it.
    let value = json!({ "format": "baton-project", "version": 1, "policy": { "title": "t", "year": 2026,
        "bonus": { "mode": { "standard": { "base": "1000" } } },
        "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [{ "id": "k", "name": "k", "marks": { "category": "100" }, "rule": { "components": [{ "measure": "score", "scale": { "proportional": {} } }] } }],
            "grading": { "grades": [{ "id": "g", "name": "g" }] } }] },
        "roster": { "units": [
            { "id": "a", "name": "a", "category": "c", "headcount": 1, "observations": { "k": { "annual": { "actual": 90 } } } },
            { "id": "b", "name": "b", "category": "c", "headcount": 2, "observations": { "k": { "annual": { "actual": 80 } } } }] } });
    let base = crate::small::evaluate(&value);
    let edits: Vec<Edit> = serde_json::from_value(json!([
        { "unit": { "unit": "z", "to": { "at": 0, "value": { "id": "z", "name": "z", "category": "c", "headcount": 5, "observations": { "k": { "annual": { "actual": 85 } } } } } } },
        { "marks": { "category": "c", "indicator": "k", "scope": "category", "marks": "50" } }
    ]))
    .unwrap();
    let of = |unit: &str, figure: Explained| shapley(&base, &edits, &unit.into(), figure, Sampling::default());
    let found = of("b", Explained::Total).unwrap();
    assert_eq!((found.before, found.after), (Decimal::from(80), Decimal::from(40)));
    assert_eq!(found.parts, [Decimal::ZERO, Decimal::from(-40)]);
    assert_eq!(of("b", Explained::Place).unwrap().parts, [Decimal::ONE, Decimal::ZERO], "z came in between");
    assert_eq!(of("b", Explained::Bonus).unwrap().parts, [Decimal::ZERO, Decimal::ZERO]);
    // The new unit has nothing before it is there: 85 points at once, or 42.5 after the marks were halved.
    let new = of("z", Explained::Total).unwrap();
    assert_eq!((new.before, new.after), (Decimal::ZERO, "42.5".parse().unwrap()));
    assert_eq!(new.parts, ["63.75", "-21.25"].map(|part| part.parse::<Decimal>().unwrap()));
    assert_eq!(of("z", Explained::Place), None, "it has no place without the first edit");
    assert_eq!(of("nobody", Explained::Total), None);
}

#[test]
fn a_split_step_by_step_is_the_split_in_one_go() {
    for count in [4, 12] {
        let base = evaluation(5);
        let edits = some_edits(&base, &mut Dice(5), count);
        let sampling = Sampling { seed: 2, orders: 9 };
        let mut game = Game::new(&base, edits.clone(), "u1".into(), Explained::Total, sampling);
        assert_eq!(game.steps(), if count > 10 { 9 } else { 16 });
        while game.advance(2) < game.steps() {
            assert_eq!(game.result(), None);
        }
        assert_eq!(game.result(), shapley(&base, &edits, &"u1".into(), Explained::Total, sampling));
        assert!(game.result().is_some());
    }
}

#[test]
fn the_worker_splits_as_is_done_at_once_and_says_how_far_it_is() {
    use baton_exchange::jobs::{Answer, Job};
    use baton_model::Project;
    use baton_worker::{Kept, Work, run};
    let base = evaluation(5);
    let (with, without) = (some_edits(&base, &mut Dice(5), 4), some_edits(&base, &mut Dice(6), 2));
    let of = |edits: &[Edit]| shapley(&base, edits, &"u1".into(), Explained::Bonus, Sampling::default());
    let expected = Answer::Causes(of(&with), of(&without));
    let project = Project::new((**base.policy()).clone(), (**base.roster()).clone()).into();
    let mut heard = Vec::new();
    let mut progress = |done, whole| heard.push((done, whole));
    let work = Work { file: None, project: Some(project), kept: &mut Kept::default(), progress: &mut progress };
    let job = Job::Causes { with, without, unit: "u1".into(), figure: Explained::Bonus, sampling: Sampling::default() };
    let (answer, files) = run(job, work).unwrap();
    assert_eq!((answer, files.count()), (expected, 0));
    assert_eq!((heard.first(), heard.last()), (Some(&(1, 20)), Some(&(20, 20))), "16 and 4 subsets");
}
