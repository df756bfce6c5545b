//! Scenarios: made, copied, named, removed, compared, and every change of them taken back.

use super::*;
use baton_model::{Placed, Unit, Whole};
use std::sync::Arc;

fn act(state: &mut State, action: ScenarioAction) {
    state.apply(Action::Scenario(action));
}

fn chosen(state: &State) -> String {
    state.book().chosen().map_or_else(|| "=".to_owned(), |sheet| sheet.id.to_string())
}

fn ids(state: &State) -> Vec<String> {
    state.book().sheets().iter().map(|sheet| sheet.id.to_string()).collect()
}

/// A book whose only scenario is `a`, with two edits.
fn with_a() -> State {
    let mut project = Preset::Classroom.project().unwrap();
    project.scenarios.clear();
    let mut state = State::new(project);
    state.apply(Action::Move(marks("rural"), 40.into()));
    state.apply(Action::Move(marks("safety"), 20.into()));
    state
}

#[test]
fn an_edit_on_the_baseline_begins_a_scenario_in_one_step() {
    let mut state = with_a();
    assert_eq!((ids(&state), chosen(&state), state.book().edits()), (vec!["a".to_owned()], "a".into(), 2));
    act(&mut state, ScenarioAction::Choose(None));
    assert!(state.headline().figures.nothing() && state.headline().scenario.is_none());
    state.apply(Action::Move(marks("rural"), 11.into()));
    assert_eq!((ids(&state), chosen(&state)), (vec!["a".to_owned(), "b".into()], "b".into()));
    state.apply(Action::Undo);
    assert_eq!((ids(&state), chosen(&state)), (vec!["a".to_owned()], "=".into()));
}

#[test]
fn a_copy_has_the_edits_and_goes_its_own_way() {
    let mut state = with_a();
    act(&mut state, ScenarioAction::Duplicate(id("a"), "copy".into()));
    assert_eq!((ids(&state), chosen(&state), state.book().edits()), (vec!["a".to_owned(), "b".into()], "b".into(), 2));
    state.apply(Action::Move(marks("rural"), 41.into()));
    let value = |of: &str| marks("rural").value(state.book().pair_of(Some(&id(of)))).unwrap().to_string();
    assert_eq!((value("a"), value("b")), ("40".into(), "41".into()));
}

#[test]
fn a_scenario_removed_comes_back_whole_and_chosen() {
    let mut state = with_a();
    act(&mut state, ScenarioAction::Rename(id("a"), "方".into()));
    act(&mut state, ScenarioAction::Rename(id("a"), "方案".into()));
    act(&mut state, ScenarioAction::Describe(id("a"), "试试".into()));
    let before = state.book().project();
    act(&mut state, ScenarioAction::Delete(id("a")));
    assert_eq!((ids(&state).len(), chosen(&state)), (0, "=".into()));
    assert!(state.headline().figures.nothing());
    state.apply(Action::Undo);
    assert_eq!((state.book().project(), chosen(&state)), (before, "a".into()));
    assert_eq!(state.headline().edits, 2);
    state.apply(Action::Undo);
    assert_eq!(state.book().chosen().unwrap().description, "");
    state.apply(Action::Undo);
    assert_eq!(state.book().chosen().unwrap().name, "", "a name typed letter by letter is one step");
}

#[test]
fn one_edit_is_taken_back_alone_and_brings_those_along_that_depend_on_it() {
    let mut state = with_a();
    act(&mut state, ScenarioAction::Revert(id("a"), 0));
    let values = |state: &State| [value(state, &marks("rural")), value(state, &marks("safety"))].map(Option::unwrap);
    assert_eq!((values(&state), state.notice()), (["10".into(), "20".into()], None));
    state.apply(Action::Undo);
    assert_eq!(values(&state), ["40", "20"]);
    let category = state.category().unwrap();
    let mut new = (*category.indicators[0]).clone();
    new.id = id("new");
    let to = Some(Placed { at: 0, value: Arc::new(new) });
    state.apply(Action::Edit(Edit::Put(Whole::Indicator { category: id("township"), indicator: id("new"), to })));
    state.apply(Action::Move(marks("new"), 7.into()));
    assert_eq!(state.book().edits(), 4);
    act(&mut state, ScenarioAction::Revert(id("a"), 2));
    assert_eq!((state.notice(), state.book().edits()), (Some(&Notice::Dependents(1)), 2));
    assert_eq!(values(&state), ["40", "20"]);
}

#[test]
fn edits_of_one_thing_are_one_line_unless_something_between_depends_on_them() {
    let mut state = with_a();
    state.apply(Action::LetGo);
    state.apply(Action::Move(marks("rural"), 41.into()));
    assert_eq!(state.book().edits(), 2);
    let without = Edit::Put(Whole::Indicator { category: id("township"), indicator: id("speciality"), to: None });
    state.apply(Action::Edit(without));
    state.apply(Action::Move(marks("rural"), 42.into()));
    assert_eq!(state.book().edits(), 4);
    let sheet = state.book().chosen().unwrap();
    let mut policy = (*state.book().baseline().policy).clone();
    let mut roster = (*state.book().baseline().roster).clone();
    for edit in sheet.scenario().edits {
        edit.apply(&mut policy, &mut roster).unwrap();
    }
    assert_eq!((&policy, &roster), (&*sheet.pair().policy, &*sheet.pair().roster));
}

#[test]
fn a_scenario_adopted_is_the_baseline_and_the_others_stand_on_it() {
    let mut state = with_a();
    act(&mut state, ScenarioAction::Choose(None));
    state.apply(Action::Move(marks("revenue"), 30.into()));
    let adopted = state.book().pair_of(Some(&id("a"))).clone();
    act(&mut state, ScenarioAction::Adopt(id("a")));
    assert_eq!(state.book().baseline(), &adopted);
    assert!(state.book().sheet(&id("a")).unwrap().steps().is_empty());
    let b = state.book().pair_of(Some(&id("b")));
    let of = |lever: Lever| lever.value(b).unwrap().to_string();
    assert_eq!((of(marks("revenue")), of(marks("rural"))), ("30".into(), "40".into()));
    state.apply(Action::Undo);
    assert_eq!(state.book().edits(), 1);
    assert_ne!(state.book().baseline(), &adopted);
}

/// With `a` as the base, the baseline's own figures are the change.
#[test]
fn any_scenario_can_be_the_base() {
    let mut state = with_a();
    let forth = state.headline().figures;
    act(&mut state, ScenarioAction::Base(Some(id("a"))));
    assert!(state.headline().figures.nothing(), "against itself nothing differs");
    act(&mut state, ScenarioAction::Choose(None));
    let back = state.headline().figures;
    assert_eq!((forth.up, forth.down), (back.down, back.up));
    assert_eq!((forth.bonus.was, forth.bonus.is), (back.bonus.is, back.bonus.was));
    let figure = state.reader().figure(marks("rural"));
    assert_eq!((figure.was, figure.is), (Some(40.into()), Some(10.into())));
    act(&mut state, ScenarioAction::Delete(id("a")));
    assert_eq!(state.view().base, None, "a base that is gone gives way to the baseline");
}

#[test]
fn four_scenarios_stand_side_by_side_and_more_if_wanted() {
    let mut state = with_a();
    for _ in 0..4 {
        act(&mut state, ScenarioAction::Create);
    }
    state.apply(Action::Move(marks("rural"), 25.into()));
    state.apply(Action::Page(Page::Compare));
    let side = SideBySide::of(&state);
    assert_eq!(side.columns.len(), 4);
    act(&mut state, ScenarioAction::Beside(Some(id("e")), true));
    assert_eq!(SideBySide::of(&state).columns.len(), 5);
    act(&mut state, ScenarioAction::Beside(Some(id("b")), false));
    assert!(!state.shown().contains(&Some(id("b"))));
    let side = SideBySide::of(&state);
    for (at, shown) in state.shown().iter().enumerate() {
        let Pair { policy, roster } = state.book().pair_of(shown.as_ref()).clone();
        let fresh = baton_engine::Evaluation::new(policy, roster);
        let categories = fresh.categories();
        assert_eq!(side.columns[at].categories.len(), categories.len());
        for (totals, outcome) in side.columns[at].categories.iter().zip(categories) {
            assert_eq!((&totals.id, totals.bonus.is), (&outcome.category, outcome.bonus));
            assert!(
                totals.grades.iter().map(|grade| grade.units.is).eq(outcome.grades.iter().map(|count| count.units))
            );
        }
        for row in &side.rows {
            let unit = fresh.roster().units.iter().position(|unit| unit.id == row.unit).unwrap();
            let cell = row.cells[at].as_ref().unwrap();
            assert_eq!((cell.total.is, cell.rank.is), (fresh.standings()[unit].total, fresh.standings()[unit].rank));
        }
    }
    state.apply(Action::OnlyChanged(true));
    assert!(SideBySide::of(&state).rows.iter().all(|row| row.cells.iter().flatten().any(SideCell::changed)));
}

/// A unit that only the scenario has was nowhere before; the others are found though their positions differ.
#[test]
fn units_are_compared_by_what_they_are_not_by_where_they_stand() {
    let mut state = with_a();
    let first: Arc<Unit> = Arc::clone(&state.pair().roster.units[0]);
    let mut new = (*first).clone();
    new.id = id("new");
    new.name = "新镇".into();
    let to = Some(Placed { at: 0, value: Arc::new(new) });
    state.apply(Action::Edit(Edit::Put(Whole::Unit { unit: id("new"), to })));
    let lanes = lanes(state.against(), state.current(), 0, &state.view().wanted);
    let row = |name: &str| lanes[0].rows.iter().find(|row| row.name == name).unwrap();
    assert_eq!(row("新镇").rank.was, None);
    let base = state.base();
    for name in ["甲镇", "乙镇", "丙镇"] {
        let at = base.roster().units.iter().position(|unit| unit.name == name).unwrap();
        assert_eq!(row(name).total.was, base.standings()[at].total, "{name}");
    }
    let explained = |unit: usize| Explanation::of(state.against(), state.current(), &state.reader(), unit).unwrap();
    assert_eq!((explained(0).total.was, explained(0).unit.name.as_str()), (0.into(), "新镇"));
    assert_eq!(explained(1).total.was, base.standings()[0].total);
    let headline = state.headline().figures;
    assert_eq!((headline.aside, headline.touched >= 1), (1, true));
}

#[test]
fn five_hundred_steps_go_back_and_forth() {
    let mut state = with_a();
    let start = state.book().pair().clone();
    let levers = ["rural", "safety", "projects", "revenue"];
    for step in 0..500_i64 {
        state.apply(Action::Move(marks(levers[usize::try_from(step % 4).unwrap()]), (50 + step).into()));
    }
    let end = state.book().pair().clone();
    assert_eq!(state.book().edits(), 4);
    for _ in 0..500 {
        state.apply(Action::Undo);
    }
    assert_eq!(state.book().pair(), &start);
    for _ in 0..500 {
        state.apply(Action::Redo);
    }
    assert_eq!(state.book().pair(), &end);
}

fn any_change() -> impl Strategy<Value = Action> {
    let some = || prop_oneof![Just("a"), Just("b"), Just("c"), Just("after")].prop_map(id);
    prop_oneof![
        4 => any_action(),
        1 => Just(Action::Scenario(ScenarioAction::Create)),
        1 => some().prop_map(|id| Action::Scenario(ScenarioAction::Duplicate(id, "copy".into()))),
        1 => (some(), "[a-c]{0,3}").prop_map(|(id, name)| Action::Scenario(ScenarioAction::Rename(id, name))),
        1 => (some(), "[a-c]{0,3}").prop_map(|(id, text)| Action::Scenario(ScenarioAction::Describe(id, text))),
        1 => some().prop_map(|id| Action::Scenario(ScenarioAction::Delete(id))),
        1 => (some(), 0usize..4).prop_map(|(id, at)| Action::Scenario(ScenarioAction::Revert(id, at))),
        1 => some().prop_map(|id| Action::Scenario(ScenarioAction::Adopt(id))),
        1 => prop::option::of(some()).prop_map(|id| Action::Scenario(ScenarioAction::Choose(id))),
        1 => prop::option::of(some()).prop_map(|id| Action::Scenario(ScenarioAction::Base(id))),
        1 => Just(Action::ResetAll),
        1 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_change_of_scenarios_is_taken_back_and_made_again(actions in prop::collection::vec(any_change(), 0..24)) {
        let mut state = classroom();
        let start = state.book().project();
        for action in actions {
            state.apply(action);
            let Pair { policy, roster } = state.pair().clone();
            let fresh = baton_engine::Evaluation::new(policy, roster);
            prop_assert_eq!(state.current().standings(), fresh.standings());
            let Pair { policy, roster } = state.book().pair_of(state.view().base.as_ref()).clone();
            let fresh = baton_engine::Evaluation::new(policy, roster);
            prop_assert_eq!(state.base().standings(), fresh.standings());
        }
        let end = state.book().project();
        let steps = state.book().undoable();
        for _ in 0..state.undoable() {
            state.apply(Action::Undo);
        }
        prop_assert_eq!(state.book().project(), start);
        for _ in 0..steps {
            state.apply(Action::Redo);
        }
        prop_assert_eq!(state.book().project(), end);
    }

    /// What is saved of a scenario is what it is: its edits on the baseline give its policy and roster.
    #[test]
    fn the_edits_of_a_scenario_give_what_it_shows(actions in prop::collection::vec(any_change(), 0..16)) {
        let mut state = classroom();
        for action in actions {
            state.apply(action);
        }
        let project = state.book().project();
        for scenario in &project.scenarios {
            let (policy, roster) = project.under(scenario).unwrap();
            let pair = state.book().pair_of(Some(&scenario.id));
            prop_assert!((&policy, &roster) == (&*pair.policy, &*pair.roster));
        }
    }
}
