//! Goal seek on the page: questions as they are suggested, answered, confirmed, applied.

use rust_decimal::Decimal;

use super::*;
use crate::{Lever, Page, Shown};
use baton_analysis::{Reason, Target};
use baton_model::{Excellence, FundNumber, QuotaRounding, Setting};
use baton_presets::Preset;

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
    let lever = Lever::Fund { fund: "bonus".into(), number: FundNumber::Amount };
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
    assert_eq!((ask.grade + 1, ask.movables[ask.movable]), (before, Movable::EachScaled), "{name}");
    act(&mut state, SolveAction::Move(Movable::Scaled));
    let ask = Ask::of(&state).unwrap();
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
fn every_way_to_a_grade_is_listed_and_each_can_be_taken() {
    let mut state = demo();
    act(&mut state, SolveAction::Goal(Goal::Grade));
    let ask = Ask::of(&state).unwrap();
    assert!(ask.which.is_empty() && ask.number(SolveField::Low).is_none() && state.needed().is_none());
    let unit = ask.units[ask.unit].0.clone();
    assert!(state.begin_seeking());
    while state.seek() {}
    assert!(state.solved().is_none() && !state.begin_seeking());
    let needed = state.needed().unwrap().clone();
    let needs = &needed.needs;
    assert_eq!(needs.ways.len(), state.category().unwrap().indicators.len());
    assert!(needs.points.is_some_and(|points| points > Decimal::ZERO));
    let helping: Vec<_> = needs.ways.iter().filter(|way| way.nearest.is_some()).collect();
    assert!(!helping.is_empty() && helping.len() < needs.ways.len());
    let position = state.pair().roster.units.iter().position(|candidate| candidate.id == unit).unwrap();
    let before: Vec<_> = state.current().standings().to_vec();
    for way in helping {
        act(&mut state, SolveAction::Take(way.indicator.clone()));
        let after = state.current().standings();
        assert!(after[position].grade < before[position].grade && after[position].grade == way.figure);
        let asked = Ask::of(&state).unwrap();
        assert_eq!((&asked.units[asked.unit].0, asked.grade), (&unit, ask.grade), "the question stays");
        let others = before.iter().zip(after).filter(|(was, is)| was.grade != is.grade).count() - 1;
        assert_eq!(others, usize::try_from(way.others).unwrap(), "{}", way.indicator);
        assert!(state.book().edits() > 0);
        state.apply(Action::Undo);
        assert!(state.needed().is_some(), "the same question is answered still");
    }
    // One that doesn't help does nothing.
    let locale = baton_words::Locale::En;
    let said = needs_said(locale, &Ask::of(&state).unwrap(), &needed).unwrap();
    assert!(said.good && said.rows.len() == needs.ways.len() && said.rows.iter().all(|row| !row.name.is_empty()));
    let useless = needs.ways.last().unwrap().indicator.clone();
    act(&mut state, SolveAction::Take(useless));
    assert_eq!(state.book().edits(), 0);
}

#[test]
fn the_places_are_made_to_fit_the_ceiling() {
    let mut state = demo();
    // Rounded up, everybody's places may come to more than the ceiling of the whole.
    let excellence = state.pair().policy.excellence.clone();
    let excellence = Excellence { average: 20.into(), rounding: QuotaRounding::Ceil, ..excellence };
    state.apply(Action::Edit(Edit::Set(Setting::Excellence { excellence })));
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
    assert!(ask.number(SolveField::Step).unwrap().error.is_some() && ask.inquiry.is_none());
    assert!(!state.begin_seeking() && state.solved().is_none());
    // Another lever has other bounds.
    act(&mut state, SolveAction::Move(Movable::Coefficient));
    let ask = Ask::of(&state).unwrap();
    assert!(ask.inquiry.is_some() && ask.number(SolveField::Step).unwrap().error.is_none());
    act(&mut state, SolveAction::Goal(Goal::Place));
    typed(&mut state, SolveField::Place, "1.5");
    assert!(Ask::of(&state).unwrap().inquiry.is_none());
    typed(&mut state, SolveField::Place, "3");
    let Some(Inquiry::Each(question)) = Ask::of(&state).unwrap().inquiry else { panic!() };
    assert!(matches!(question.target, Target::PlaceAtLeast { place: 3, .. }));
}

#[test]
fn a_share_is_asked_in_per_cent_and_kept_as_a_fraction() {
    let mut state = demo();
    act(&mut state, SolveAction::Goal(Goal::Excellent));
    let ask = Ask::of(&state).unwrap();
    assert_eq!((ask.movables[ask.movable], ask.measured), (Movable::Quota, crate::Measured::Percent));
    let Some(Inquiry::One(question)) = ask.inquiry else { panic!() };
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
