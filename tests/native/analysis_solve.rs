//! Goal seek: worked by hand, and against trying every value.

use std::sync::Arc;

use crate::random_policies::{Dice, evaluation};
use baton_analysis::{Answer, Lever, Question, Range, Reason, Target, solve};
use baton_engine::Evaluation;
use baton_model::{ExtraNumber, FundNumber, Id, Key, Level, MarksScope, Number, Policy, RatioNumber};
use baton_presets::Preset;
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn base() -> Value {
    let rule = json!({ "components": [{ "measure": "score", "scale": { "proportional": {} } }] });
    let readings = [json!({ "actual": 90 }), json!({ "actual": 80 }), json!({ "actual": 70 })];
    let mut value = crate::small::one_indicator(&rule, &readings);
    crate::small::merge(
        &mut value,
        &json!({ "policy": { "bonus": { "mode": { "standard": { "base": "1000" } } }, "categories": [{ "grading": { "grades": [
            { "id": "top", "excellent": true, "ratioOffset": "5", "bonusCoefficient": "1.5" }, { "id": "rest" }] } }] } }),
    );
    value
}

fn ask(value: &Value, lever: Lever, target: Target, low: &str, high: &str, step: &str) -> Answer {
    let question = Question { lever, target, low: number(low), high: number(high), step: number(step) };
    solve(&crate::small::evaluate(value), &question)
}

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn range(low: &str, high: &str) -> Range {
    Range { low: decimal(low), high: decimal(high) }
}

#[test]
fn the_bonus_within_a_budget() {
    // base × 10 × (1.5 + 1 + 1) = 35 × base: at most 1000 → 28.57, so 28 in whole yuan.
    let sum = number("1000");
    let answer = ask(
        &base(),
        Lever::Fund { fund: "bonus".into(), number: FundNumber::Amount },
        Target::BonusAtMost { sum },
        "0",
        "2000",
        "1",
    );
    assert_eq!(answer.ranges, [range("0", "28")]);
    assert!(!answer.reached_now && !answer.complete && answer.reason.is_none());
    let nearest = answer.nearest.unwrap();
    assert_eq!(nearest.value, decimal("28"));
    assert_eq!(serde_json::to_value(&nearest.edits).unwrap()[0]["fundPay"]["mode"]["perHead"]["base"], "28");
    // 1000 × 10 × (c + 2) ≤ 30 000: the coefficient of the one top unit at most 1.
    let lever = Lever::BonusCoefficient { category: "c".into(), grade: "top".into() };
    let answer = ask(&base(), lever.clone(), Target::BonusAtMost { sum: number("30000") }, "0", "2", "0.05");
    assert_eq!((answer.ranges, answer.complete), (vec![range("0", "1")], true));
    let answer = ask(&base(), lever, Target::BonusAtMost { sum: number("19999") }, "0", "2", "0.05");
    assert_eq!(answer.reason, Some(Reason::OutOfReach { best: Some(decimal("20000")), at: decimal("0") }));
    assert!(answer.ranges.is_empty() && answer.nearest.is_none());
}

#[test]
fn so_many_excellent_units_and_places_within_the_ceiling() {
    let quota = || Lever::Quota { category: "c".into(), grade: "top".into() };
    let two = Target::ExcellentUnits { category: None, least: 2, most: 2 };
    let answer = ask(&base(), quota(), two, "0", "3", "1");
    assert_eq!(answer.ranges, [range("2", "2")]);
    // 20 % of 30 people is 6 places. Average 15 + 5 gives 2 + 1 + 1; at 20 and over all have 2, which is the ceiling.
    let answer = ask(&base(), Lever::RatioAverage, Target::PlacesWithinCeiling, "0", "40", "1");
    assert_eq!((answer.ranges, answer.reached_now), (vec![range("0", "40")], true));
    assert_eq!(answer.nearest.unwrap().value, decimal("15"));
    let offset = Lever::RatioOffset { category: "c".into(), grade: "top".into() };
    let four = Target::ExcellentUnits { category: Some("c".into()), least: 4, most: 9 };
    let answer = ask(&base(), offset, four, "-5", "5", "1");
    assert_eq!(answer.reason, Some(Reason::NoEffect { figure: Some(decimal("1")) }));
}

#[test]
fn what_a_unit_would_need() {
    let mut value = base();
    value["policy"]["categories"][0]["grading"]["grades"][0] =
        json!({ "id": "top", "name": "top", "threshold": { "percentage": "85" } });
    let threshold = Lever::Threshold { category: "c".into(), grade: "top".into() };
    let target = Target::GradeAtLeast { unit: "b".into(), grade: "top".into() };
    let answer = ask(&value, threshold, target, "0", "100", "0.5");
    assert_eq!(answer.ranges, [range("0", "80")]);
    assert_eq!(answer.nearest.unwrap().value, decimal("80"));
    let lever = Lever::Marks { category: "c".into(), indicator: "k".into(), scope: MarksScope::Category };
    let first = Target::PlaceAtLeast { unit: "b".into(), place: 1 };
    let answer = ask(&value, lever, first, "0", "100", "1");
    // With no marks all are level at 0; with marks a is ahead.
    assert_eq!(answer.ranges, [range("0", "0")]);
}

#[test]
fn what_is_not_there_is_said() {
    let lever = Lever::Threshold { category: "c".into(), grade: "top".into() };
    let target = || Target::PlacesWithinCeiling;
    assert_eq!(ask(&base(), lever, target(), "0", "100", "1").reason, Some(Reason::NothingToMove));
    assert_eq!(ask(&base(), Lever::RatioAverage, target(), "0.2", "0.8", "1").reason, Some(Reason::NoValues));
    assert_eq!(ask(&base(), Lever::RatioAverage, target(), "0", "1", "0").reason, Some(Reason::NoValues));
    let nobody = Target::PlaceAtLeast { unit: "x".into(), place: 1 };
    assert_eq!(ask(&base(), Lever::RatioAverage, nobody, "0", "1", "1").reason, Some(Reason::NothingToMove));
}

#[test]
fn ranges_are_those_that_trying_every_value_finds() {
    let mut found_some = 0;
    for seed in 0..60 {
        let evaluation = evaluation(seed);
        let mut dice = Dice(seed);
        let lever = Lever::Marks { category: "c".into(), indicator: "k0".into(), scope: MarksScope::Category };
        let lever =
            if dice.one_in(2) { lever } else { Lever::Fund { fund: "bonus".into(), number: FundNumber::Amount } };
        let target = match dice.below(3) {
            0 => Target::PlaceAtLeast { unit: "u0".into(), place: 1 + u32::try_from(dice.below(3)).unwrap() },
            1 => Target::GradeAtLeast { unit: "u1".into(), grade: "g1".into() },
            _ => Target::ExcellentUnits { category: None, least: 1, most: 2 },
        };
        let (low, high, step) = (Number::ZERO, number("60"), number("0.5"));
        let answer = solve(&evaluation, &Question { lever: lever.clone(), target: target.clone(), low, high, step });
        let mut expected: Vec<Range> = Vec::new();
        let mut last = false;
        for index in 0..=120 {
            let value = Decimal::new(index * 5, 1).normalize();
            let (mut policy, mut roster) = ((**evaluation.policy()).clone(), (**evaluation.roster()).clone());
            for edit in lever.edits(&policy, value).unwrap() {
                edit.apply(&mut policy, &mut roster).unwrap();
            }
            let then = Evaluation::new(Arc::new(policy), Arc::new(roster));
            let reached = match target {
                Target::PlaceAtLeast { place, .. } => then.standings()[0].rank.is_some_and(|rank| rank <= place),
                Target::GradeAtLeast { .. } => then.standings()[1].grade.is_some_and(|grade| grade <= 1),
                _ => (1..=2).contains(&then.county().excellent_units),
            };
            match (last, reached, expected.last_mut()) {
                (true, true, Some(range)) => range.high = value,
                (false, true, _) => expected.push(Range { low: value, high: value }),
                _ => {}
            }
            last = reached;
        }
        found_some += u32::from(!expected.is_empty());
        assert_eq!(answer.ranges, expected, "seed {seed}");
        assert!(answer.complete);
        assert_eq!(answer.ranges.is_empty(), answer.reason.is_some());
    }
    assert!(found_some > 20, "{found_some}");
}

/// Levers of every kind that the demo county has room for.
fn all_levers(policy: &Policy) -> Vec<Lever> {
    let mut all = Vec::new();
    for category in &policy.categories {
        let id = || category.id.clone();
        for grade in &category.grading.grades {
            let grade = || grade.id.clone();
            all.push(Lever::Quota { category: id(), grade: grade() });
            all.push(Lever::Threshold { category: id(), grade: grade() });
            all.push(Lever::BonusCoefficient { category: id(), grade: grade() });
            all.push(Lever::RatioOffset { category: id(), grade: grade() });
        }
        for found in &category.indicators {
            let indicator = || found.id.clone();
            all.push(Lever::Marks { category: id(), indicator: indicator(), scope: MarksScope::Category });
            all.push(Lever::Scaled { category: id(), indicator: indicator() });
            all.push(Lever::MonitoringShare { category: id(), indicator: Some(indicator()) });
            for month in 0..found.schedule.len() {
                all.push(Lever::PlannedShare { category: id(), indicator: indicator(), month });
            }
            for (component, scored) in found.rule.components.iter().enumerate() {
                let lever = |parameter| Lever::Rule { category: id(), indicator: indicator(), component, parameter };
                all.extend(scored.numbers().into_iter().map(|(parameter, _)| lever(parameter)));
            }
        }
        for found in &category.indicators {
            let end = |key| Lever::Combined { category: id(), indicator: found.id.clone(), key };
            all.extend([Key::Floor, Key::Cap].map(end));
        }
        for item in &category.adjustments.items {
            all.push(Lever::ItemCap { category: id(), item: item.id.clone() });
            let level =
                |level: &Level| Lever::LevelPoints { category: id(), item: item.id.clone(), level: level.id.clone() };
            all.extend(item.levels.iter().map(level));
        }
        all.extend((0..category.grading.rules.len()).map(|at| Lever::GradeRule { category: id(), at, nth: 0 }));
        for number in [ExtraNumber::RatioOffset, ExtraNumber::BonusFactor] {
            all.extend((0..category.grading.rules.len()).map(|at| Lever::RuleExtra { category: id(), at, number }));
        }
        for set in &category.adjustments.sets {
            all.push(Lever::SetBonusCap { category: id(), set: set.id.clone() });
            all.push(Lever::SetDeductionCap { category: id(), set: set.id.clone() });
        }
        all.push(Lever::FullMarks { category: id() });
        all.extend(RatioNumber::ALL.map(|number| Lever::CategoryRatio { category: id(), number }));
        all.push(Lever::BonusCap { category: id() });
        all.push(Lever::DeductionCap { category: id() });
    }
    for fund in &policy.funds {
        let id = || fund.id.clone();
        all.extend([
            Lever::Fund { fund: id(), number: FundNumber::Amount },
            Lever::Fund { fund: id(), number: FundNumber::Threshold },
            Lever::Fund { fund: id(), number: FundNumber::Exempt },
            Lever::Fund { fund: id(), number: FundNumber::Grade("g00".into()) },
        ]);
        let numbers = [
            FundNumber::Score(0),
            FundNumber::AtScore(0),
            FundNumber::Place(0),
            FundNumber::Otherwise,
            FundNumber::Post(0),
        ];
        all.extend(numbers.map(|number| Lever::Fund { fund: id(), number }));
    }
    all.extend([Lever::RatioExempt, Lever::LeastPlaces]);
    all.extend([Lever::RatioAverage, Lever::RatioCeiling, Lever::WarningYellow, Lever::WarningRed]);
    all
}

/// Where a lever stands changes nothing, its edits bring it to a value, and what has no number can't be moved.
#[test]
fn every_lever_is_reached() {
    let project = Preset::DemoCounty.project().unwrap();
    let (policy, roster) = (&project.policy, &project.roster);
    let (mut moved, mut absent) = (0, 0);
    for lever in all_levers(policy) {
        let Some(now) = lever.present(policy, roster) else {
            absent += 1;
            assert_eq!(lever.edits(policy, Decimal::ONE), None, "{lever:?}");
            continue;
        };
        let after = |value: Decimal| {
            let (mut then, mut roster) = (policy.clone(), roster.clone());
            for edit in lever.edits(policy, value).unwrap() {
                edit.apply(&mut then, &mut roster).unwrap();
            }
            then
        };
        assert_eq!(after(now), *policy, "{lever:?}");
        let (low, high) = lever.range(policy);
        assert!((low.get()..=high.get()).contains(&now), "{lever:?}");
        let value = now + Decimal::ONE;
        assert_eq!(lever.present(&after(value), roster), Some(value), "{lever:?}");
        moved += 1;
    }
    assert!(moved > 100 && absent > 0, "{moved} moved, {absent} without a number");
}

/// What questions of goal seek write of a lever, and that a lever they have no form for isn't written.
#[test]
fn questions_write_the_levers_they_know() {
    let (category, grade, indicator) = (Id::from("c"), Id::from("top"), Id::from("k"));
    let cases = [
        (
            Lever::Scaled { category: category.clone(), indicator: indicator.clone() },
            json!({ "marks": { "lever": { "scaled": { "category": "c", "indicator": "k" } } } }),
        ),
        (
            Lever::BonusCoefficient { category: category.clone(), grade },
            json!({ "coefficient": { "category": "c", "grade": "top" } }),
        ),
        (Lever::Fund { fund: "f".into(), number: FundNumber::Amount }, json!({ "fund": { "fund": "f" } })),
        (Lever::RatioAverage, json!("average")),
    ];
    let question = |lever: Lever| Question {
        lever,
        target: Target::PlacesWithinCeiling,
        low: Number::ZERO,
        high: Number::ONE,
        step: Number::ONE,
    };
    for (lever, written) in cases {
        let value = serde_json::to_value(question(lever.clone())).unwrap();
        assert_eq!(value["knob"], written);
        assert_eq!(serde_json::from_value::<Question>(value).unwrap().lever, lever);
    }
    let error = serde_json::to_value(question(Lever::BonusCap { category })).unwrap_err();
    assert_eq!(error.to_string(), "no question of goal seek writes this lever");
}
