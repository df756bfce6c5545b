//! The page's actions on the whole state: choosing, moving, the board and the ripple view.

use std::collections::BTreeMap;

use super::*;
use crate::{Action, Page, ScenarioAction, State};

fn state() -> State {
    let mut state = State::new(demo());
    state.apply(Action::Page(Page::Units));
    state
}

fn go(state: &mut State, action: UnitsAction) {
    state.apply(Action::Units(action));
}

fn to(units: &[&str], category: &str, group: Option<&str>) -> UnitsAction {
    let units = units.iter().map(|unit| id(unit)).collect();
    UnitsAction::Change(Change::Move { units, category: id(category), group: group.map(id) })
}

/// Total, place and grade of everyone, by unit.
fn standings(state: &State) -> BTreeMap<Id, (rust_decimal::Decimal, Option<u32>, Option<u32>)> {
    let units = state.pair().roster.units.iter().zip(state.current().standings());
    units.map(|(unit, is)| (unit.id.clone(), (is.total, is.rank, is.grade))).collect()
}

#[test]
fn the_board_has_everyone_once_best_first() {
    let mut state = state();
    let board = state.units_board();
    assert_eq!(board.homes.len(), 5);
    let category = board.category.unwrap();
    assert_eq!((category.units, category.piles.len(), category.by_group), (15, 3, false));
    for pile in &category.piles {
        assert!(pile.cards.is_sorted_by_key(|card| card.rank));
        assert_eq!(pile.cards.len(), pile.units);
    }
    let name = category.piles[0].cards[0].name.clone();
    go(&mut state, UnitsAction::Filter(name));
    let shown: usize = state.units_board().category.unwrap().piles.iter().map(|pile| pile.cards.len()).sum();
    assert_eq!(shown, 1);
}

#[test]
fn chosen_units_are_moved_together_as_one_step() {
    let mut state = state();
    go(&mut state, UnitsAction::Choose(id("jinsui"), true));
    go(&mut state, UnitsAction::Choose(id("lingang"), true));
    let drop = |unit: &str| UnitsAction::Drop { unit: id(unit), category: id("township"), group: Some(id("services")) };
    go(&mut state, drop("jinsui"));
    assert_eq!(state.ripples().unwrap().moved, 2);
    assert!(state.view().units.chosen.is_empty());
    state.apply(Action::Undo);
    assert!(state.ripples().is_none());
    assert_eq!(state.book().edits(), 0);
    // One that isn't chosen goes alone.
    go(&mut state, UnitsAction::Choose(id("jinsui"), true));
    go(&mut state, drop("lingang"));
    assert_eq!(state.ripples().unwrap().moved, 1);
    assert_eq!(state.ripples().unwrap().steps[0].told, StepTold::Moved("临港镇".into(), 1));
}

#[test]
fn all_of_a_group_are_chosen_and_then_none() {
    let mut state = state();
    go(&mut state, UnitsAction::ChooseGroup(Some(id("industry"))));
    let chosen = state.view().units.chosen.len();
    assert_eq!(state.units_board().category.unwrap().piles[0].chosen, chosen);
    assert!(chosen > 1);
    go(&mut state, UnitsAction::ChooseGroup(Some(id("industry"))));
    assert!(state.view().units.chosen.is_empty());
}

#[test]
fn the_ripple_names_exactly_those_who_stay_and_change() {
    let mut state = state();
    let before = standings(&state);
    go(&mut state, to(&["jinsui", "lingang"], "township", Some("services")));
    go(&mut state, UnitsAction::MoreRipple);
    let ripples = Arc::clone(state.ripples().unwrap());
    let after = standings(&state);
    let changed: Vec<&Id> = after.keys().filter(|unit| before[*unit] != after[*unit]).collect();
    let others: Vec<&&Id> = changed.iter().filter(|unit| !["jinsui", "lingang"].contains(&unit.as_str())).collect();
    assert!(!others.is_empty(), "the demo county has cohorts by group");
    let named: Vec<Id> = ripples.rows.iter().map(|row| state.pair().roster.units[row.unit].id.clone()).collect();
    assert!(others.iter().all(|unit| named.contains(unit)));
    assert_eq!(ripples.reached, named.len());
    for row in &ripples.rows {
        let unit = &state.pair().roster.units[row.unit].id;
        assert_eq!((row.total.was, row.rank.was), (before[unit].0, before[unit].1));
        assert_eq!(row.total.is, after[unit].0);
        // Nothing but cohorts changed for them: the causes say by how much.
        if row.total.changed() && row.more_causes == 0 {
            let sum: rust_decimal::Decimal = row.causes.iter().map(|cause| cause.difference).sum();
            assert_eq!(sum, row.total.difference(), "{}", row.name);
        }
    }
    let graded: Vec<bool> = ripples.rows.iter().map(|row| row.grade.changed()).collect();
    assert!(graded.is_sorted_by(|a, b| a >= b), "changed grades come first");
    assert_eq!(ripples.up + ripples.down + ripples.aside, graded.iter().filter(|changed| **changed).count());
}

#[test]
fn the_ripple_of_one_edit_leaves_the_others_in_force() {
    let mut state = state();
    go(&mut state, to(&["jinsui"], "township", Some("services")));
    let between = standings(&state);
    go(&mut state, to(&["lingang"], "township", Some("agriculture")));
    go(&mut state, UnitsAction::Ripple(RippleOf::Step(1)));
    let ripples = state.ripples().unwrap();
    assert_eq!((ripples.of, ripples.moved, ripples.steps.len()), (RippleOf::Step(1), 1, 2));
    for row in &ripples.rows {
        assert_eq!(row.total.was, between[&state.pair().roster.units[row.unit].id].0);
    }
    // Without it, the view goes back to all.
    let scenario = state.book().chosen().unwrap().id.clone();
    state.apply(Action::Scenario(ScenarioAction::Revert(scenario, 1)));
    assert_eq!(state.ripples().unwrap().of, RippleOf::All);
}

#[test]
fn a_new_category_is_looked_at_and_a_merged_one_leads_to_the_other() {
    let mut state = state();
    let name = "新类别".to_owned();
    let add = Change::AddCategory { name: name.clone(), like: id("zone"), system: System::Whole };
    go(&mut state, UnitsAction::Change(add));
    assert_eq!(state.category().unwrap().name, name);
    let merge =
        Change::Merge { from: id("zone"), into: id("enterprise"), groups: Baggage::Taken, indicators: Baggage::Left };
    go(&mut state, UnitsAction::Change(merge));
    assert_eq!(state.category().unwrap().id, id("enterprise"));
    state.apply(Action::Undo);
    state.apply(Action::Undo);
    assert_eq!(state.book().edits(), 0);
}

#[test]
fn of_thousands_of_units_only_so_many_are_shown() {
    let mut project = demo();
    let first = Arc::clone(&project.roster.units[0]);
    let more =
        (0..3000).map(|n| Arc::new(Unit { id: id(&format!("u{n}")), name: format!("U{n}"), ..(*first).clone() }));
    project.roster.units.extend(more);
    let mut state = State::new(project);
    state.apply(Action::Page(Page::Units));
    let services = |state: &State| state.units_board().category.unwrap().piles[2].clone();
    assert_eq!((services(&state).cards.len(), services(&state).more + 60), (60, services(&state).units));
    go(&mut state, UnitsAction::More);
    assert_eq!(services(&state).cards.len(), 120);
    go(&mut state, UnitsAction::ChooseGroup(Some(id("services"))));
    let chosen = state.view().units.chosen.len();
    let units = state.view().units.chosen.iter().cloned().collect();
    go(&mut state, UnitsAction::Change(Change::Move { units, category: id("zone"), group: None }));
    let ripples = state.ripples().unwrap();
    assert_eq!((ripples.moved, ripples.movers.len(), ripples.more.0), (chosen, 12, chosen - 12));
    state.apply(Action::Undo);
    assert_eq!(state.book().edits(), 0);
}
