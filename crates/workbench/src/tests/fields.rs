//! Fields: while a text is typed the model follows it; a wrong one leaves what stood before the field was entered.

use super::*;

fn quota() -> Lever {
    Lever::Quota { category: id("township"), grade: id("first") }
}

fn share(state: &mut State) -> Lever {
    let quota = Some(Quota::Share("0.25".parse().unwrap()));
    state.apply(Action::Edit(Edit::Set(Setting::Quota { category: id("township"), grade: id("first"), quota })));
    self::quota()
}

/// Types a text letter by letter, and leaves the field.
fn type_out(state: &mut State, lever: &Lever, texts: &[&str]) {
    for text in texts {
        state.apply(typed(lever, text));
    }
    state.apply(Action::LetGo);
}

fn entry(state: &State, lever: &Lever) -> Option<String> {
    state.reader().figure(lever.clone()).entry.map(|entry| entry.text)
}

#[test]
fn a_refused_entry_leaves_none_of_its_first_characters_in_force() {
    let rural = marks("rural");
    for texts in [&["1", ""][..], &["2", "25", "25x"], &["-", "-0", "-0.", "-0.5"], &["3", "3,"], &["7", "-7"]] {
        let mut state = classroom();
        type_out(&mut state, &rural, texts);
        assert_eq!(value(&state, &rural).as_deref(), Some("10"), "{texts:?}");
        assert_eq!(entry(&state, &rural).as_deref(), texts.last().copied(), "the text stays");
        assert_eq!((state.book().edits(), state.book().undoable()), (0, 0), "{texts:?}");
        assert_eq!(state.current().standings(), state.base().standings());
    }
    let mut state = classroom();
    let quota = share(&mut state);
    type_out(&mut state, &quota, &["1", "15", "150"]);
    assert_eq!(value(&state, &quota).as_deref(), Some("25"));
    assert_eq!(state.reader().figure(quota).entry.unwrap().error, TypedError::Above(100.into()));
}

#[test]
fn while_typing_the_model_follows_and_all_of_it_is_one_step() {
    let rural = marks("rural");
    let mut state = classroom();
    for (text, is) in [("1", "1"), ("1x", "10"), ("1", "1"), ("12", "12"), ("", "10"), ("4", "4"), ("40", "40")] {
        state.apply(typed(&rural, text));
        assert_eq!(value(&state, &rural).as_deref(), Some(is), "{text:?}");
        let fresh = baton_engine::Evaluation::new(state.pair().policy.clone(), state.pair().roster.clone());
        assert_eq!(state.current().standings(), fresh.standings(), "{text:?}");
    }
    state.apply(Action::LetGo);
    assert_eq!((state.book().undoable(), entry(&state, &rural)), (1, None));
    type_out(&mut state, &rural, &["5", "50"]);
    assert_eq!(state.book().undoable(), 2, "entered anew, another step");
    state.apply(Action::Undo);
    assert_eq!(value(&state, &rural).as_deref(), Some("40"));
}

#[test]
fn escape_brings_the_value_back_without_a_trace() {
    let rural = marks("rural");
    let mut state = classroom();
    type_out(&mut state, &rural, &["4", "40"]);
    type_out(&mut state, &marks("safety"), &["5"]);
    state.apply(Action::Undo);
    assert_eq!(state.book().redoable(), 1);
    for text in ["6", "60"] {
        state.apply(typed(&rural, text));
    }
    state.apply(Action::Restore(rural.clone()));
    assert_eq!(value(&state, &rural).as_deref(), Some("40"));
    assert_eq!((state.book().undoable(), state.book().redoable()), (1, 1), "what could be made again still can");
    type_out(&mut state, &rural, &["6", "6x"]);
    assert!(entry(&state, &rural).is_some());
    state.apply(Action::Restore(rural.clone()));
    assert_eq!((value(&state, &rural).as_deref(), entry(&state, &rural)), (Some("40"), None));
    state.apply(Action::Redo);
    assert_eq!(value(&state, &marks("safety")).as_deref(), Some("5"));
}

#[test]
fn undo_clears_a_wrong_entry_and_takes_back_no_more() {
    let (rural, safety) = (marks("rural"), marks("safety"));
    let mut state = classroom();
    type_out(&mut state, &safety, &["18"]);
    type_out(&mut state, &rural, &["2", "2x"]);
    assert_eq!(state.undoable(), 2);
    state.apply(Action::Undo);
    assert_eq!((entry(&state, &rural), value(&state, &safety).as_deref()), (None, Some("18")));
    type_out(&mut state, &rural, &["x"]);
    type_out(&mut state, &safety, &["16"]);
    state.apply(Action::Undo);
    assert_eq!((entry(&state, &rural), value(&state, &safety).as_deref()), (None, Some("18")), "it covers nothing");
    state.apply(Action::Undo);
    assert_eq!((state.undoable(), state.pair()), (0, state.book().baseline()));
}

#[test]
fn others_give_and_take_back_with_a_refused_entry() {
    let rural = marks("rural");
    let mut state = after([Action::Balance(BalanceAction::Choose(Balance::Scale))]);
    type_out(&mut state, &rural, &["4", "40", "40x"]);
    assert_eq!((state.pair(), state.book().undoable()), (state.book().baseline(), 0));
    type_out(&mut state, &rural, &["4", "40"]);
    assert_eq!(state.book().undoable(), 1);
}

#[test]
fn wrong_entries_stay_with_their_scenario() {
    let rural = marks("rural");
    let mut state = classroom();
    type_out(&mut state, &rural, &["20"]);
    let first = state.book().chosen().map(|sheet| sheet.id.clone());
    type_out(&mut state, &rural, &["x"]);
    state.apply(Action::Scenario(ScenarioAction::Create));
    assert_eq!(entry(&state, &rural), None);
    state.apply(Action::Scenario(ScenarioAction::Choose(first)));
    assert_eq!(entry(&state, &rural).as_deref(), Some("x"));
}

#[test]
fn a_name_goes_back_to_what_it_was() {
    let mut state = classroom();
    state.apply(Action::Scenario(ScenarioAction::Create));
    let chosen = state.book().chosen().unwrap().id.clone();
    let name = |state: &State| state.book().sheet(&chosen).unwrap().name.clone();
    for text in ["方", "方案"] {
        state.apply(Action::Scenario(ScenarioAction::Rename(chosen.clone(), text.into())));
    }
    state.apply(Action::LetGo);
    state.apply(Action::Scenario(ScenarioAction::Rename(chosen.clone(), "方案甲".into())));
    state.apply(Action::Cancel);
    assert_eq!(name(&state), "方案");
    state.apply(Action::Cancel);
    assert_eq!(name(&state), "方案", "there is nothing to go back from");
}
