//! Goal seek on the page: questions as they are suggested, answered, confirmed, applied.

use rust_decimal::Decimal;

use super::*;
use crate::analysis::{Reason, Target};
use crate::model::{Excellence, QuotaRounding};
use crate::presets::Preset;
use crate::workbench::{Lever, Page};

fn demo() -> State {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    state.apply(Action::Page(Page::Solve));
    state
}

fn solved(state: &mut State) -> Solved {
    assert!(state.begin_seeking() || state.solved().is_some());
    while state.seek() {}
    (**state.solved().unwrap()).clone()
}

fn act(state: &mut State, action: SolveAction) {
    state.apply(Action::Solve(action));
}

fn typed(state: &mut State, field: SolveField, text: &str) {
    act(state, SolveAction::Type(field, text.into()));
}

#[test]
fn the_bonus_within_a_budget_is_answered_confirmed_and_applied() {
    let mut state = demo();
    let cost = state.current().county().bonus;
    let sum = (cost / Decimal::from(10_000)).floor() - Decimal::from(20);
    typed(&mut state, SolveField::Budget, &sum.to_string());
    let found = solved(&mut state);
    assert!(!found.answer.reached_now);
    let nearest = found.answer.nearest.clone().unwrap();
    let confirmed = found.confirmed.unwrap();
    assert_eq!(confirmed.bonus.was, cost);
    assert!(confirmed.bonus.is <= sum * Decimal::from(10_000));
    act(&mut state, SolveAction::Apply);
    assert_eq!(state.current().county().bonus, confirmed.bonus.is);
    let lever = Lever::BonusAmount { category: None };
    assert_eq!(lever.value(state.pair()).unwrap().get(), nearest.value);
    assert_eq!(state.book().edits(), 1);
    // The same question is now answered: it is so.
    assert!(solved(&mut state).answer.reached_now);
    state.apply(Action::Undo);
    assert_eq!(state.current().county().bonus, cost);
}

#[test]
fn what_a_unit_would_need_for_the_next_grade() {
    let mut state = demo();
    act(&mut state, SolveAction::Goal(Goal::Grade));
    let ask = Ask::of(&state).unwrap();
    // The best placed township below the first grade, and the grade above its own.
    let (unit, name) = &ask.units[ask.unit];
    let grade = |state: &State| {
        let position = state.pair().roster.units.iter().position(|candidate| candidate.id == *unit).unwrap();
        state.current().standings()[position].grade.unwrap() as usize
    };
    let before = grade(&state);
    assert_eq!((ask.grade + 1, ask.knobs[ask.knob]), (before, KnobKind::Scaled), "{name}");
    let mut reached = 0;
    for (which, _) in &ask.which[..12] {
        act(&mut state, SolveAction::Which(which.clone()));
        let found = solved(&mut state);
        if found.answer.nearest.is_some() {
            act(&mut state, SolveAction::Apply);
            assert!(grade(&state) < before, "{which}");
            state.apply(Action::Undo);
            reached += 1;
        } else {
            assert!(matches!(found.answer.reason, Some(Reason::OutOfReach { .. } | Reason::NoEffect { .. })));
        }
    }
    assert!(reached > 0);
}

#[test]
fn the_places_are_made_to_fit_the_ceiling() {
    let mut state = demo();
    // Rounded up, everybody's places may come to more than the ceiling of the whole.
    let excellence = state.pair().policy.excellence.clone();
    let excellence = Excellence { average: 20.into(), rounding: QuotaRounding::Ceil, ..excellence };
    state.apply(Action::Edit(Edit::Excellence { excellence }));
    act(&mut state, SolveAction::Goal(Goal::Ceiling));
    let ceiling = state.current().county().places_ceiling;
    assert!(state.current().county().excellent_places > ceiling);
    let found = solved(&mut state);
    assert!(!found.answer.reached_now && found.answer.complete);
    act(&mut state, SolveAction::Apply);
    assert!(state.current().county().excellent_places <= ceiling);
}

#[test]
fn numbers_keep_what_was_typed_and_say_what_is_wrong() {
    let mut state = demo();
    typed(&mut state, SolveField::Step, "0");
    let ask = Ask::of(&state).unwrap();
    assert_eq!(ask.number(SolveField::Step).unwrap().text, "0");
    assert!(ask.number(SolveField::Step).unwrap().error.is_some() && ask.question.is_none());
    assert!(!state.begin_seeking() && state.solved().is_none());
    // Another lever has other bounds.
    act(&mut state, SolveAction::Knob(KnobKind::Coefficient));
    let ask = Ask::of(&state).unwrap();
    assert!(ask.question.is_some() && ask.number(SolveField::Step).unwrap().error.is_none());
    act(&mut state, SolveAction::Goal(Goal::Place));
    typed(&mut state, SolveField::Place, "1.5");
    assert!(Ask::of(&state).unwrap().question.is_none());
    typed(&mut state, SolveField::Place, "3");
    let question = Ask::of(&state).unwrap().question.unwrap();
    assert!(matches!(question.target, Target::PlaceAtLeast { place: 3, .. }));
}

#[test]
fn a_share_is_asked_in_per_cent_and_kept_as_a_fraction() {
    let mut state = demo();
    act(&mut state, SolveAction::Goal(Goal::Excellent));
    let ask = Ask::of(&state).unwrap();
    assert_eq!((ask.knobs[ask.knob], ask.measured), (KnobKind::Quota, crate::workbench::Measured::Percent));
    let question = ask.question.unwrap();
    assert_eq!((question.high, question.step.to_string()), (1.into(), "0.01".to_owned()));
    typed(&mut state, SolveField::Least, "5");
    typed(&mut state, SolveField::Most, "5");
    let found = solved(&mut state);
    assert_eq!(found.answer.ranges.len(), 1);
    act(&mut state, SolveAction::Apply);
    let first = &state.current().categories()[0];
    assert_eq!(first.excellent_units, 5);
}

#[test]
fn a_changed_policy_makes_the_answer_void() {
    let mut state = demo();
    solved(&mut state);
    assert!(!state.begin_seeking(), "known");
    state.apply(Action::Type(Lever::RatioAverage, "14".into()));
    assert!(state.solved().is_none() && state.begin_seeking());
    let (done, of) = state.seek_progress().unwrap();
    assert!(done == 0 && of > 100);
}
