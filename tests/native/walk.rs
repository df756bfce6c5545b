//! What the walk down a ladder gives to those who read it: the steps of an explanation lead to the grade, and an evaluation
//! taken along is the one made anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{Numbers, Source, evaluate};
use crate::random_policies::{Dice, evaluated, ladder};
use baton_engine::{Cause, Evaluation, GradeStep, Outcome};
use baton_model::{Effect, Id, RollDown, Unit};

/// The grade that the last step leaves, and a name of each step's kind.
fn read(steps: &[GradeStep]) -> (Option<Id>, Vec<&'static str>) {
    let mut grade = None;
    let kinds = steps.iter().map(|step| match step {
        GradeStep::Conditions { grade: is, .. } => {
            grade = Some(is.clone());
            "conditions"
        }
        GradeStep::Last { grade: is } => {
            grade = Some(is.clone());
            "last"
        }
        GradeStep::ThresholdMissed { .. } => "threshold missed",
        GradeStep::NeitherHolds { .. } => "neither holds",
        GradeStep::NoPlace { .. } => "no place",
        GradeStep::Effect { to, effect, cause, .. } => {
            grade = Some(to.clone());
            match (cause, effect) {
                (Cause::Rule { .. }, _) => "rule",
                (Cause::Circumstance { .. }, Effect::Bar(_)) => "bar",
                (Cause::Circumstance { .. }, Effect::Lower(_)) => "downgrade",
                (Cause::Circumstance { .. }, Effect::Nothing | Effect::AtMost(_)) => "veto",
                (Cause::Circumstance { .. }, Effect::Lift(_) | Effect::To(_)) => "lift",
            }
        }
    });
    let kinds: Vec<&str> = kinds.collect();
    (grade, kinds)
}

fn marked(unit: &Unit, id: &str) -> bool {
    unit.circumstances.iter().any(|marked| marked.circumstance.as_str() == id)
}

#[test]
fn the_last_step_of_an_explanation_is_the_grade() {
    let mut seen = BTreeSet::new();
    for seed in 0..600 {
        let project = ladder(seed);
        let roll = project.policy.categories[0].grading.roll_down == RollDown::On;
        let all = Outcome::of(Arc::new(project.policy.clone()), Arc::new(project.roster.clone()));
        let evaluation = evaluated(project);
        for (position, outcome) in all.units.iter().enumerate() {
            let alone = evaluation.explain(position).unwrap();
            assert_eq!(alone.grade_steps, outcome.grade_steps, "seed {seed}, {}", outcome.unit);
            let (grade, kinds) = read(&outcome.grade_steps);
            let about = format!("seed {seed}, {}: {:?}", outcome.unit, outcome.grade_steps);
            assert_eq!(grade, outcome.grade, "{about}");
            let unit = &evaluation.roster().units[position];
            if outcome.grade.is_some() {
                for (id, kind) in [("downgrade", "downgrade"), ("veto", "veto"), ("barred", "bar")] {
                    assert_eq!(kinds.contains(&kind), marked(unit, id), "{about}");
                }
            }
            seen.extend(kinds.into_iter().map(|kind| (roll, kind)));
        }
    }
    // Each kind of step in both ways of counting, but for the one that only roll-down has.
    assert_eq!(seen.len(), 19, "{seen:?}");
}

/// How many hold a grade or a better one never exceeds its places, where nobody is lifted or lowered and no block let in whole.
#[test]
fn with_roll_down_no_quota_is_overrun_and_most_are_filled() {
    let mut filled = 0;
    for seed in 0..400 {
        let mut project = ladder(seed);
        let category = Arc::make_mut(&mut project.policy.categories[0]);
        category.grading.roll_down = RollDown::On;
        category.grading.tie_block = baton_model::TieBlock::Exclude;
        for grade in &mut category.grading.grades {
            grade.conditions = baton_model::Conditions::Both;
            grade.quota = grade.quota.filter(|quota| !matches!(quota, baton_model::Quota::FromBelow(_)));
        }
        for unit in &mut project.roster.units {
            let circumstances = &mut Arc::make_mut(unit).circumstances;
            circumstances.retain(|marked| !matches!(marked.circumstance.as_str(), "downgrade" | "lifted" | "straight"));
        }
        category.grading.rules.retain(|rule| !rule.effect.lifts() && !matches!(rule.effect, Effect::Lower(_)));
        let grading = category.grading.clone();
        let evaluation = evaluated(project);
        for lane in evaluation.lanes() {
            let last = grading.grades.len() - 1;
            for (at, grade) in grading.grades.iter().enumerate().take(last) {
                let held = |grade: &u32| usize::try_from(*grade).unwrap() <= at;
                let ranked = lane.order.iter().take(lane.ranked as usize);
                let holders =
                    ranked.filter(|unit| evaluation.standings()[**unit as usize].grade.as_ref().is_some_and(held));
                let holders = holders.count() as u64;
                if let Some(cut_off) = cut_off(&grading, at, lane.ranked) {
                    // A grade without a quota before it may have more.
                    let bound = grading.grades[..at].iter().all(|better| better.quota.is_some());
                    assert!(holders <= cut_off || !bound, "seed {seed}, {}: {holders} of {cut_off}", grade.id);
                    filled += u64::from(holders == cut_off);
                }
            }
        }
    }
    assert!(filled > 100, "{filled}");
}

/// Places up to a grade, from the model: fixed places and the shares' part of those ranked, rounded.
fn cut_off(grading: &baton_model::Grading, at: usize, ranked: u32) -> Option<u64> {
    use baton_model::{Quota, QuotaRounding};
    use rust_decimal::{Decimal, prelude::ToPrimitive};
    let (mut places, mut shares) = (0_u64, Decimal::ZERO);
    for grade in &grading.grades[..=at] {
        match grade.quota {
            Some(Quota::Places(count)) => places += u64::from(count),
            Some(Quota::Share(share)) => shares += share.get(),
            None | Some(Quota::FromBelow(_)) => {}
        }
    }
    let product = shares * Decimal::from(ranked);
    let rounded = match grading.quota_rounding {
        QuotaRounding::Floor => product.floor(),
        QuotaRounding::HalfUp => (product + Decimal::new(5, 1)).floor(),
        QuotaRounding::Ceil => product.ceil(),
    };
    grading.grades[at].quota?;
    Some(places + rounded.to_u64()?)
}

#[test]
fn revising_any_kind_of_ladder_is_evaluating_anew() {
    for seed in 0..200 {
        let project = ladder(seed);
        let (mut policy, mut roster) = (project.policy.clone(), project.roster.clone());
        let mut along = evaluated(project);
        let mut dice = Dice(seed ^ 0xED17);
        let choices = (0..300).map(|_| u16::try_from(dice.below(1 << 16)).unwrap()).collect();
        let source = Source::new(choices, Numbers::Usual);
        for _ in 0..6 {
            let _ = crate::common::edit(&source, &policy, &roster).apply(&mut policy, &mut roster);
            along.revise(Arc::new(policy.clone()), Arc::new(roster.clone()));
            let anew = evaluate(&policy, &roster);
            assert_eq!(along.standings(), anew.standings(), "seed {seed}");
            assert_eq!(along.lanes(), anew.lanes(), "seed {seed}");
            let steps = |evaluation: &Evaluation| -> Vec<Vec<GradeStep>> {
                let units = 0..evaluation.roster().units.len();
                units.map(|unit| evaluation.explain(unit).unwrap().grade_steps).collect()
            };
            assert_eq!(steps(&along), steps(&anew), "seed {seed}");
        }
    }
}
