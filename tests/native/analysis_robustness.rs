//! Sampling: laws that it must keep, agreement with the exact intervals, and the same figures from the same seed.

use std::sync::Arc;

use crate::random_policies::{evaluated, evaluation, ladder};
use baton_analysis::{Beyond, Lever, Plan, Robustness, Simulation, Variation, interval, weights};
use baton_engine::Evaluation;
use baton_model::Number;
use baton_presets::Preset;
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn run(evaluation: &Evaluation, variation: Variation, draws: u32, seed: u64) -> Robustness {
    let mut simulation = Simulation::new(evaluation, Plan { variation, draws, seed });
    // In uneven batches, which must not matter.
    while simulation.advance(7) < simulation.draws() {}
    simulation.result()
}

fn around(percent: &str) -> Variation {
    Variation::MarksAround { percent: percent.parse().unwrap() }
}

fn demo() -> Evaluation {
    let project = Preset::DemoCounty.project().unwrap();
    Evaluation::new(Arc::new(project.policy), Arc::new(project.roster))
}

#[test]
fn without_any_spread_everything_stays() {
    let still = |evaluation: &Evaluation, name: &str| {
        let shaken = Variation::Observations { percent: Number::ZERO };
        for variation in [around("0"), shaken] {
            let found = run(evaluation, variation, 3, 1);
            assert!(found.units.iter().all(|unit| unit.grade.is_none() || unit.keeps == 3), "{name} {found:?}");
            assert!(found.units.iter().all(|unit| unit.rank_5 == unit.rank && unit.rank_95 == unit.rank), "{name}");
            assert_eq!((found.rank_shift, found.all_keep), (Decimal::ZERO, 3), "{name}");
        }
    };
    for seed in 0..150 {
        still(&evaluation(seed), &format!("seed {seed}"));
        still(&evaluated(ladder(seed)), &format!("ladder {seed}"));
    }
    still(&demo(), "demo");
}

fn score() -> Value {
    json!({ "components": [{ "measure": "score", "scale": { "proportional": { "cap": "1" } } }] })
}

/// a: 80·0.9 + 20·0.5 = 82; b: 80·0.85 + 20·0.8 = 84; level where l has 14.29 of the 100.
fn two() -> Evaluation {
    crate::small::evaluate(&json!({ "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [
                { "id": "k", "name": "k", "marks": { "category": "80" }, "rule": score() },
                { "id": "l", "name": "l", "marks": { "category": "20" }, "rule": score() }],
            "grading": { "grades": [
                { "id": "top", "name": "top", "quota": { "places": 1 } }, { "id": "rest", "name": "rest" }] } }] },
        "roster": { "units": [
            { "id": "a", "name": "a", "category": "c",
              "observations": { "k": { "annual": { "actual": "90" } }, "l": { "annual": { "actual": "50" } } } },
            { "id": "b", "name": "b", "category": "c",
              "observations": { "k": { "annual": { "actual": "85" } }, "l": { "annual": { "actual": "80" } } } }] } }))
}

#[test]
fn sampled_marks_agree_with_the_exact_interval() {
    let two = two();
    let lever = Lever::Scaled { category: "c".into(), indicator: "l".into() };
    let exact = interval(&two, &lever, "0.01".parse().unwrap()).unwrap();
    // They meet at 14.2857; at 14.29 rounding of points still has a ahead.
    assert_eq!(exact.grades.low.value, "14.3".parse().unwrap());
    assert!(matches!(exact.grades.low.beyond, Beyond::Changes { .. }));
    // 20·(1−δ)/(20·(1−δ) + 80·(1+δ)) ≥ 0.143 for δ up to 0.199.
    assert_eq!(run(&two, around("19"), 2000, 1).all_keep, 2000);
    assert!(run(&two, around("24"), 2000, 1).all_keep < 2000);
    // All weights equally likely: b is ahead where l has more than 1/7 of the weight: 6/7 of the draws.
    let simplex = run(&two, Variation::MarksSimplex, 9604, 1);
    let kept = simplex.units[1].keeps;
    assert!((8232 - 103..8232 + 103).contains(&kept), "{kept}");
    assert_eq!(simplex.units[1].rank_5, Some(1));
    assert_eq!((simplex.units[1].rank_95, simplex.units[0].rank_5), (Some(2), Some(1)));
    // Beta(2, 8) around 0.2 in tenths: P(w > 1/7) = Σ binomial(9; 0, 1) at 1/7: 0.624.
    let dirichlet = run(&two, Variation::MarksDirichlet { concentration: 10.into() }, 9604, 1);
    let kept = dirichlet.units[1].keeps;
    assert!((5890..6100).contains(&kept), "{kept}");
}

/// Two indicators of 50 with scores of 100 and 0: the unit has the first's marks, which are Beta(c/2, c/2) of 100, and the
/// grade from 75 on.
fn share() -> Evaluation {
    let reading = |score: &str| json!({ "annual": { "actual": score } });
    crate::small::evaluate(&json!({ "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [
                { "id": "k", "name": "k", "marks": { "category": "50" }, "rule": score() },
                { "id": "l", "name": "l", "marks": { "category": "50" }, "rule": score() }],
            "grading": { "grades": [
                { "id": "top", "name": "top", "threshold": { "percentage": "75" } }, { "id": "rest", "name": "rest" }] } }] },
        "roster": { "units": [{ "id": "a", "name": "a", "category": "c",
            "observations": { "k": reading("100"), "l": reading("0") } }] } }))
}

/// 1 − I₀.₇₅(c/2, c/2), in millionths: ⅓ for 1, ¼ for 2, and by the incomplete beta function for the others.
const TAILS: [(&str, u64); 7] =
    [("0.5", 397_757), ("1", 333_333), ("2", 250_000), ("3", 195_501), ("4", 156_250), ("10", 48_927), ("100", 0)];

fn agrees_with_beta(draws: u32) {
    let share = share();
    for (concentration, tail) in TAILS {
        let variation = Variation::MarksDirichlet { concentration: concentration.parse().unwrap() };
        let found = run(&share, variation, draws, 1);
        let top = u64::from(found.units[0].grades[0].draws);
        // Three standard errors: 9·n·p·(1 − p).
        let expected = u64::from(draws) * tail / 1_000_000;
        let squared = 9 * u64::from(draws) * tail / 1_000_000 * (1_000_000 - tail) / 1_000_000;
        assert!(top.abs_diff(expected).pow(2) <= squared.max(1), "{concentration}: {top} of {draws}, {expected}");
    }
}

#[test]
fn marks_around_the_policy_have_dirichlet_weights_of_any_concentration() {
    agrees_with_beta(10_000);
}

#[test]
#[ignore = "seven times 100,000 draws"]
fn a_hundred_thousand_draws_have_dirichlet_weights() {
    agrees_with_beta(100_000);
}

#[test]
fn concentrations_that_cannot_be_drawn_are_moved_to_the_nearest_that_can() {
    let drawn = |concentration: &str| {
        let variation = Variation::MarksDirichlet { concentration: concentration.parse().unwrap() };
        match run(&share(), variation, 3, 1).plan.variation {
            Variation::MarksDirichlet { concentration } => concentration.to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((drawn("-1"), drawn("0"), drawn("0.5")), ("0.01".into(), "0.01".into(), "0.5".into()));
    assert_eq!(drawn("20000"), "10000");
}

#[test]
fn the_same_seed_gives_the_same_figures_in_any_batches() {
    let demo = demo();
    let whole = |variation, seed| {
        let mut simulation = Simulation::new(&demo, Plan { variation, draws: 40, seed });
        simulation.advance(u32::MAX);
        simulation.result()
    };
    for variation in [around("10"), Variation::MarksDirichlet { concentration: 500.into() }, Variation::MarksSimplex] {
        let found = whole(variation, 5);
        assert_eq!(found, run(&demo, variation, 40, 5));
        assert_ne!(found.units, whole(variation, 6).units);
        assert_eq!(found.plan.draws, 40);
        for unit in &found.units {
            assert!(unit.grade.is_none() || unit.grades.iter().map(|grade| grade.draws).sum::<u32>() == 40);
            assert!(unit.rank_5 <= unit.rank_50 && unit.rank_50 <= unit.rank_95);
        }
    }
    // On any machine: figures of one run, as they were first found.
    let found = whole(around("10"), 5);
    let figures = (found.grade_stability.to_string(), found.rank_shift.to_string(), found.all_keep);
    assert_eq!(figures, ("97.90".to_owned(), "0.1097".to_owned(), 13));
    let found = whole(Variation::MarksDirichlet { concentration: "20.5".parse().unwrap() }, 5);
    let figures = (found.grade_stability.to_string(), found.rank_shift.to_string(), found.all_keep);
    assert_eq!(figures, ("81.22".to_owned(), "1.2455".to_owned(), 0));
}

#[test]
fn observations_and_choices() {
    let two = two();
    // 2 points part them: 1 % moves a total by less than 1, 5 % by up to 4.
    let observations = |percent: &str| Variation::Observations { percent: percent.parse().unwrap() };
    assert_eq!(run(&two, observations("1"), 200, 1).all_keep, 200);
    let found = run(&two, observations("5"), 200, 1).all_keep;
    assert!((100..200).contains(&found), "{found}");
    // 82 and 84 stay apart however they are rounded; one place is one place.
    let choices = run(&two, Variation::Choices, 1, 1);
    assert_eq!((choices.plan.draws, choices.all_keep), (54, 54));
    // Whole points make 84 and 83.6 the same, 6 of 54 times each way.
    let mut close = crate::small::one_indicator(&score(), &[json!({ "actual": "84" }), json!({ "actual": "83.6" })]);
    close["policy"]["categories"][0]["grading"]["tieBlock"] = json!("exclude");
    let found = run(&crate::small::evaluate(&close), Variation::Choices, 1, 1);
    assert!(found.all_keep < 54 && found.all_keep > 20, "{found:?}");
}

#[test]
fn effective_weights_are_those_that_part_units() {
    // k: 72 and 68, l: 10 and 16; sums 82 and 84. Var = 1, Cov(k) = −2, Cov(l) = 3.
    let found = weights(&two(), &"c".into());
    let figures: Vec<String> =
        found.iter().map(|weight| format!("{} {}", weight.nominal, weight.effective.unwrap())).collect();
    assert_eq!(figures, ["80 -200.00", "20 300.00"]);
    for seed in 0..50 {
        let found = weights(&evaluation(seed), &"c".into());
        let Some(effective) = found.iter().map(|weight| weight.effective).collect::<Option<Vec<_>>>() else { continue };
        let off = (effective.iter().sum::<Decimal>() - Decimal::ONE_HUNDRED).abs();
        assert!(off <= Decimal::new(3, 2), "seed {seed}: {found:?}");
    }
}

/// Two indicators of 80 and 20, and five units with scores that look random.
fn pair(seed: usize) -> Evaluation {
    let actual = |unit: usize, indicator: usize| {
        let score = 40 + (seed * 7919 + unit * 104_729 + indicator * 15_485 + seed * unit * indicator * 31) % 61;
        json!({ "annual": { "actual": score.to_string() } })
    };
    let units: Vec<Value> = (0..5)
        .map(|unit| {
            json!({ "id": format!("u{unit}"), "name": "u", "category": "c",
                "observations": { "k": actual(unit, 1), "l": actual(unit, 2) } })
        })
        .collect();
    crate::small::evaluate(&json!({ "format": "baton-project", "version": 1,
        "policy": { "title": "t", "year": 2026, "categories": [{ "id": "c", "name": "c", "fullMarks": "100",
            "indicators": [
                { "id": "k", "name": "k", "marks": { "category": "80" }, "rule": score() },
                { "id": "l", "name": "l", "marks": { "category": "20" }, "rule": score() }],
            "grading": { "grades": [
                { "id": "top", "name": "top", "quota": { "places": 2 } }, { "id": "rest", "name": "rest" }] } }] },
        "roster": { "units": units } }))
}

/// With two indicators, marks drawn around the policy move on one line, which the exact interval covers: draws that can't
/// leave it change no grade.
#[test]
fn draws_within_the_exact_interval_change_no_grade() {
    let lever = Lever::Scaled { category: "c".into(), indicator: "l".into() };
    let (mut tried, mut bounded) = (0, 0);
    for seed in 0..60 {
        let evaluation = pair(seed);
        let exact = interval(&evaluation, &lever, "0.001".parse().unwrap()).unwrap().grades;
        // The marks that l has where it and k are farthest apart, each off by `percent` in thousandths of marks at most.
        let reach = |percent: i64, up: bool| {
            let (more, less) = (Decimal::new(100 + percent, 2), Decimal::new(100 - percent, 2));
            let (l, k) = if up { (more, less) } else { (less, more) };
            let (l, k) = (l * Decimal::from(20), k * Decimal::from(80));
            l * Decimal::ONE_HUNDRED / (l + k)
        };
        let margin = Decimal::new(1, 3);
        let within = |percent: &i64| {
            reach(*percent, false) - margin >= exact.low.value && reach(*percent, true) + margin <= exact.high.value
        };
        let Some(percent) = (1..100).rev().find(within) else { continue };
        let found = run(&evaluation, around(&percent.to_string()), 400, 1);
        assert_eq!(found.all_keep, 400, "seed {seed}, ±{percent} % within {exact:?}");
        tried += 1;
        // Not for want of anything to change: well beyond the interval something does.
        if percent < 60 && run(&evaluation, around("99"), 400, 1).all_keep < 400 {
            bounded += 1;
        }
    }
    assert!(tried > 30 && bounded > 10, "{tried} tried, {bounded} bounded");
}
