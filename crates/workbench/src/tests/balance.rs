//! Levers that keep the sum: one step each, exact at every value on the way.

use rust_decimal::Decimal;

use super::*;

fn with(balance: Balance) -> State {
    after([Action::Balance(BalanceAction::Choose(balance))])
}

fn all(state: &State) -> Vec<String> {
    let indicators = &state.pair().policy.categories[0].indicators;
    indicators.iter().map(|indicator| indicator.marks.category.to_string()).collect()
}

fn sum(state: &State) -> Decimal {
    state.pair().policy.categories[0].indicators.iter().map(|indicator| indicator.marks.category.get()).sum()
}

#[test]
fn a_drag_there_and_back_leaves_everything_as_it_was() {
    let mut state = with(Balance::Scale);
    let before = all(&state);
    for to in [11, 17, 63, 99, 100, 40, 12] {
        state.apply(Action::Move(marks("rural"), to.into()));
        assert_eq!(sum(&state), Decimal::ONE_HUNDRED, "at {to}");
        assert_eq!(state.book().undoable(), 1);
    }
    state.apply(Action::Move(marks("rural"), 10.into()));
    assert_eq!((all(&state), state.book().undoable(), state.book().edits()), (before, 0, 0));
    state.apply(Action::Move(marks("rural"), 30.into()));
    state.apply(Action::LetGo);
    assert_eq!((state.book().undoable(), state.book().edits()), (1, 6), "each of the marks is a line of its own");
    state.apply(Action::Undo);
    assert_eq!(state.pair(), state.book().baseline());
}

#[test]
fn a_slider_stops_and_a_typed_figure_is_refused_where_the_donor_has_no_more() {
    let mut state = with(Balance::From(id("projects")));
    state.apply(Action::Move(marks("rural"), 80.into()));
    assert_eq!(
        (value(&state, &marks("rural")), value(&state, &marks("projects"))),
        (Some("35".into()), Some("0".into()))
    );
    state.apply(typed(&marks("rural"), "8"));
    state.apply(typed(&marks("rural"), "80"));
    let figure = state.reader().figure(marks("rural"));
    assert_eq!(figure.entry.unwrap().error, TypedError::Above(35.into()));
    assert_eq!((figure.is, value(&state, &marks("projects"))), (Some(35.into()), Some("0".into())), "as before");
    assert_eq!(sum(&state), Decimal::ONE_HUNDRED);
}

#[test]
fn a_sum_that_is_off_is_mended_in_one_step() {
    let mut state = classroom();
    state.apply(Action::Move(marks("rural"), 3.into()));
    state.apply(Action::Balance(BalanceAction::Mend(Balance::From(id("safety")))));
    assert_eq!((sum(&state), value(&state, &marks("safety"))), (Decimal::ONE_HUNDRED, Some("22".into())));
    state.apply(Action::Undo);
    assert_eq!(sum(&state), Decimal::from(93));
}

#[test]
fn locked_marks_stay() {
    let mut state = with(Balance::Scale);
    state.apply(Action::Balance(BalanceAction::Lock(id("projects"), true)));
    state.apply(Action::Move(marks("rural"), 30.into()));
    assert_eq!((value(&state, &marks("projects")), sum(&state)), (Some("25".into()), Decimal::ONE_HUNDRED));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn with_balance_the_sum_never_changes(moves in prop::collection::vec((0usize..6, 0i64..120, prop::bool::ANY), 1..16)) {
        let indicators = ["projects", "revenue", "satisfaction", "safety", "rural", "speciality"];
        let mut state = with(Balance::Scale);
        for (at, to, done) in moves {
            state.apply(Action::Move(marks(indicators[at]), to.into()));
            prop_assert_eq!(sum(&state), Decimal::ONE_HUNDRED);
            if done {
                state.apply(Action::LetGo);
            }
        }
        for _ in 0..state.book().undoable() {
            state.apply(Action::Undo);
        }
        prop_assert_eq!(state.pair(), state.book().baseline());
    }
}
