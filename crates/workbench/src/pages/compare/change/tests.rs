//! Changes of the classroom set: 30 more marks on rural make the totals 108.5, 102.5, 116.2, 103 and 109, so that two units
//! rise and two fall.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::link::Target;
use crate::pages::draft::data::grid::{Column, Field};
use crate::pages::draft::indicators::editor::Editor;
use crate::{Action, Lever, Page, ScenarioAction, State};
use baton_analysis::Explained;
use baton_analysis::Turn::{Down, Up};
use baton_engine::{Input, Place};
use baton_model::{Edit, Id, MarksScope, Placed, Whole};
use baton_presets::Preset;

fn id(text: &str) -> Id {
    Id::from(text)
}

fn marks(indicator: &str) -> Lever {
    Lever::Marks { category: id("township"), indicator: id(indicator), scope: MarksScope::Category }
}

/// The classroom set with a scenario of these edits.
fn with(levers: &[(&str, i64)]) -> State {
    let mut project = Preset::Classroom.project().unwrap();
    project.scenarios.clear();
    let mut state = State::new(project);
    for (lever, value) in levers {
        state.apply(Action::Move(marks(lever), (*value).into()));
        state.apply(Action::LetGo);
    }
    state
}

fn listed(state: &State, sort: MoveSort, only_changed: bool) -> Moved {
    moves(state.against(), state.current(), Some(&id("township")), (sort, false), ("", only_changed), 60)
}

fn names(moved: &Moved) -> Vec<&str> {
    moved.rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn who_gains_stands_first_and_sums_add_up() {
    let state = with(&[("rural", 40)]);
    let moved = listed(&state, MoveSort::Grade, false);
    assert_eq!(
        (moved.rows.len(), moved.more, moved.gain, moved.lose),
        (5, 0, 3, 2),
        "one keeps its grade and gains a place"
    );
    let turns: Vec<_> = moved.rows.iter().map(|row| row.grade_turn).collect();
    assert_eq!(turns, [Some(Up), Some(Up), None, Some(Down), Some(Down)]);
    let reversed = moves(state.against(), state.current(), None, (MoveSort::Grade, true), ("", true), 2);
    assert_eq!((reversed.rows.len(), reversed.more), (2, 3));
    assert!(reversed.rows.iter().all(|row| row.grade_turn == Some(Down)));
    let sums = Sums::of(state.against(), state.current());
    assert_eq!((sums.county.up, sums.county.down, sums.county.units.is), (2, 2, 5));
    let bonus: Decimal = moved.rows.iter().map(|row| row.bonus.difference()).sum();
    assert_eq!(sums.county.bonus.difference(), bonus);
    let points: Decimal = moved.rows.iter().map(|row| row.total.difference()).sum();
    assert_eq!((sums.county.points, sums.rows[0].points), (points, points));
    // The groups of a category make it up.
    let groups = sums.rows.iter().filter(|row| row.group.is_some());
    assert_eq!(groups.map(|row| row.units.is).sum::<u32>(), 5);
}

#[test]
fn the_list_is_filtered_and_sorted_by_any_column() {
    let state = with(&[("rural", 40)]);
    let by_total = listed(&state, MoveSort::Total, false);
    let differences: Vec<Decimal> = by_total.rows.iter().map(|row| row.total.difference()).collect();
    assert!(differences.is_sorted_by(|a, b| a >= b), "{differences:?}");
    let bing = moves(state.against(), state.current(), None, (MoveSort::Unit, false), ("丙", false), 60);
    assert_eq!(names(&bing), ["丙镇"]);
    let still = with(&[]);
    assert!(listed(&still, MoveSort::Grade, true).rows.is_empty());
}

#[test]
fn units_that_come_leave_and_move_are_told_apart() {
    let mut state = with(&[]);
    let gone = state.pair().roster.units[0].id.clone();
    let mut new = (*state.pair().roster.units[1]).clone();
    (new.id, new.name) = (id("new"), "新镇".into());
    state.apply(Action::Edit(Edit::Put(Whole::Unit { unit: gone.clone(), to: None })));
    state.apply(Action::Edit(Edit::Put(Whole::Unit {
        unit: id("new"),
        to: Some(Placed { at: 0, value: Arc::new(new) }),
    })));
    let moved = listed(&state, MoveSort::Unit, false);
    let stay = |unit: &Id| moved.rows.iter().find(|row| row.unit == *unit).map(|row| (row.stay, row.position));
    assert_eq!(stay(&gone), Some((Stay::Left, None)));
    assert_eq!(stay(&id("new")), Some((Stay::Came, Some(0))));
    let flows = Flows::of(state.against(), state.current(), &id("township"), NAMED);
    let total = |ends: &[End]| ends.iter().map(|end| end.units).sum::<u32>();
    assert_eq!((total(&flows.before), total(&flows.after)), (6, 6), "who is elsewhere is an end, too");
    assert_eq!(flows.before.last().unwrap().at, Crossing::Elsewhere);
    let sums = Sums::of(state.against(), state.current());
    assert_eq!((sums.county.units.was, sums.county.units.is), (5, 5));
    let slope = &slopes(state.against(), state.current(), 0, false, SLOPES)[0];
    assert_eq!((slope.before.len(), slope.after.len(), slope.lines.len()), (4, 5, 4), "the new one has no line");
}

#[test]
fn flows_fill_both_sides_and_know_who_crossed() {
    let state = with(&[("rural", 40)]);
    let flows = Flows::of(state.against(), state.current(), &id("township"), NAMED);
    assert_eq!(flows.crossed(), 4);
    assert_eq!(flows.bands.iter().map(|band| band.units).sum::<u32>(), 5);
    for (ends, side) in [(&flows.before, 0), (&flows.after, 1)] {
        for (at, end) in ends.iter().enumerate() {
            let of = |band: &&Band| if side == 0 { band.from == at } else { band.to == at };
            assert_eq!(flows.bands.iter().filter(of).map(|band| band.units).sum::<u32>(), end.units);
            assert!(end.top >= 0 && end.top + end.length <= 1000);
        }
        assert!(ends.windows(2).all(|pair| pair[0].top + pair[0].length <= pair[1].top));
    }
    let unchanged = with(&[]);
    assert_eq!(Flows::of(unchanged.against(), unchanged.current(), &id("township"), NAMED).crossed(), 0);
}

#[test]
fn slopes_go_from_place_to_place_and_show_only_what_moved_if_wanted() {
    let state = with(&[("rural", 40)]);
    let all = slopes(state.against(), state.current(), 0, false, SLOPES);
    assert_eq!((all.len(), all[0].before.len(), all[0].hidden), (1, 5, 0));
    for line in &all[0].lines {
        let (left, right) = (&all[0].before[line.at.0], &all[0].after[line.at.1]);
        assert_eq!((left.unit, right.unit), (line.unit, line.unit));
        assert_eq!((left.rank, right.rank), (line.rank.was, line.rank.is));
    }
    let some = slopes(state.against(), state.current(), 0, true, SLOPES);
    assert_eq!(some[0].after.len(), all[0].moved);
    assert_eq!(some[0].hidden, 5 - all[0].moved);
    assert!(some[0].after.iter().all(|end| end.changed));
}

#[test]
fn a_lane_too_long_to_draw_shows_who_moved() {
    let mut project = Preset::Classroom.project().unwrap();
    project.scenarios.clear();
    let model = project.roster.units[0].clone();
    for at in 0..100 {
        let mut unit = (*model).clone();
        (unit.id, unit.name) = (Id::from(format!("u{at}").as_str()), format!("u{at}"));
        project.roster.units.push(Arc::new(unit));
    }
    let mut state = State::new(project);
    state.apply(Action::Move(marks("rural"), 40.into()));
    let slope = &slopes(state.against(), state.current(), 0, false, SLOPES)[0];
    assert!(slope.after.len() <= SLOPES && slope.hidden >= 105 - SLOPES);
}

#[test]
fn the_budget_of_each_scenario_goes_from_the_base_to_its_own() {
    let mut state = with(&[("rural", 40)]);
    state.apply(Action::Page(Page::Compare));
    let a = budgets(&state);
    assert_eq!((a.len(), a[0].chosen), (1, true));
    assert_eq!(a[0].fall.difference(), state.figures().bonus.difference());
    state.apply(Action::Scenario(ScenarioAction::Create));
    let both = budgets(&state);
    assert_eq!((both.len(), both[0].fall.difference(), both[1].fall.clone()), (2, Decimal::ZERO, a[0].fall.clone()));
}

#[test]
fn every_scenario_is_in_the_overview_against_any_base() {
    let mut state = with(&[("rural", 40)]);
    assert!(state.overview().iter().all(|row| row.figures.is_none()), "nothing is worked out for other pages");
    for _ in 0..5 {
        state.apply(Action::Scenario(ScenarioAction::Create));
    }
    state.apply(Action::Page(Page::Compare));
    let changed = |state: &State| -> Vec<u32> {
        state.overview().iter().map(|row| row.figures.as_ref().unwrap().regraded()).collect()
    };
    assert_eq!(changed(&state), [0, 4, 0, 0, 0, 0, 0]);
    state.apply(Action::Scenario(ScenarioAction::Base(Some(id("a")))));
    assert_eq!(changed(&state), [4, 0, 4, 4, 4, 4, 4]);
    assert!(state.overview()[1].is_base && !state.overview()[1].chosen);
}

#[test]
fn why_a_total_differs_ends_where_it_is() {
    let state = with(&[("rural", 40), ("safety", 20)]);
    for (unit, is) in state.current().roster().units.iter().zip(state.current().standings()) {
        let why = Why::of(state.base(), state.current(), &unit.id).unwrap();
        assert_eq!((why.total.is, why.steps.last().unwrap().total.is), (is.total, is.total));
        assert_eq!(why.steps[0].total.was, why.total.was);
        assert!(why.steps.windows(2).all(|pair| pair[0].total.is == pair[1].total.was));
        for step in &why.steps {
            let (from, width) = why.bar(step.total);
            assert!(from >= 0 && width > 0 && from + width <= 1000);
        }
    }
    let still = with(&[]);
    let unit = &still.pair().roster.units[0].id;
    assert_eq!(Why::of(still.base(), still.current(), unit), None);
}

fn total_of(state: &State, unit: usize) -> (Decimal, Decimal) {
    (state.base().standings()[unit].total, state.current().standings()[unit].total)
}

#[test]
fn causes_add_up_to_the_change_against_the_baseline_and_against_a_scenario() {
    let mut state = with(&[("rural", 40), ("safety", 20)]);
    let answered = |state: &State| state.question(2, Explained::Total).unwrap().answer().unwrap();
    let sum = |causes: &Causes| causes.lines.iter().map(|line| line.part).sum::<Decimal>();
    let (was, is) = total_of(&state, 2);
    let alone = answered(&state);
    assert_eq!((sum(&alone), alone.whole, alone.lines.len(), alone.orders), (is - was, is - was, 2, None));
    // Against another scenario that shares one edit and has one of its own.
    state.apply(Action::Scenario(ScenarioAction::Duplicate(id("a"), "b".into())));
    state.apply(Action::ResetLever(marks("safety")));
    state.apply(Action::Move(marks("revenue"), 30.into()));
    state.apply(Action::Scenario(ScenarioAction::Base(Some(id("a")))));
    let (was, is) = total_of(&state, 2);
    let against = answered(&state);
    assert_eq!((sum(&against), against.whole), (is - was, is - was));
    assert!(against.lines.iter().any(|line| line.unmade) && against.lines.iter().any(|line| !line.unmade));
    // The baseline against it: nothing is made, all of it is not made.
    state.apply(Action::Scenario(ScenarioAction::Choose(None)));
    let (was, is) = total_of(&state, 2);
    let unmade = answered(&state);
    assert_eq!((sum(&unmade), unmade.lines.iter().all(|line| line.unmade)), (is - was, true));
    state.apply(Action::Scenario(ScenarioAction::Base(None)));
    assert_eq!(state.question(2, Explained::Total), None);
}

#[test]
fn many_edits_or_units_are_not_answered_at_once() {
    let few = with(&[("rural", 40)]);
    let question = few.question(0, Explained::Bonus).unwrap();
    assert!(question.at_once());
    let step = question.with[0].clone();
    let many = Question { with: vec![step; 11], ..question };
    assert!(!many.at_once());
    let answer = many.told(None, None);
    assert_eq!(answer, None);
}

#[test]
fn links_lead_to_the_page_and_back_to_the_unit() {
    let mut state = with(&[]);
    let (category, unit) = (id("township"), state.pair().roster.units[1].id.clone());
    let follow = |state: &mut State, place: &Place, target: Target| {
        state.apply(Action::Unit(Some(1)));
        state.apply(Action::Change(ChangeLook::Follow(Link::new(place.clone(), target))));
        (state.view().page, state.view().unit)
    };
    let cell = |state: &State| {
        let link = state.view().followed.1.clone().unwrap();
        let sheet = state.sheet();
        let column = link.column(sheet.all_columns()).unwrap();
        (sheet.find(link.place.unit.as_ref(), &column).unwrap().row, column)
    };
    let indicator = id("rural");
    let here = Place::category(&category);
    assert_eq!(follow(&mut state, &here.at_indicator(&indicator), Target::Rule), (Page::Indicators, None));
    assert_eq!(state.view().editor, Editor::Indicator(indicator.clone()));
    state.apply(Action::Change(ChangeLook::Back(true)));
    assert_eq!((state.view().unit, state.view().change.back.clone()), (Some(1), None));
    let place = here.at_unit(&unit).at_indicator(&indicator);
    let reading = Target::Reading { input: Some(Input::Actual), alone: false };
    assert_eq!(follow(&mut state, &place, reading).0, Page::Data);
    let column = Column::Reading { indicator: indicator.clone(), period: None, field: Field::Actual };
    assert_eq!(cell(&state), (1, column));
    let cohort = Target::Cohort { input: Input::Actual, group: None };
    assert_eq!(follow(&mut state, &here.at_indicator(&indicator), cohort).0, Page::Data);
    assert!(state.view().grid.sorted.as_ref().is_some_and(|sorted| sorted.descending));
    let of_unit = here.at_unit(&unit);
    let pages = [
        (here.at_indicator(&indicator), Target::Clause, Page::Policy),
        (here.clone(), Target::Grading, Page::Grades),
        (here.clone(), Target::Use, Page::Use),
        (here, Target::Items, Page::Indicators),
        (of_unit.clone(), Target::Ledger(Column::Item), Page::Data),
        (of_unit, Target::Facts(Column::Headcount), Page::Data),
    ];
    for (place, target, page) in pages {
        assert_eq!(follow(&mut state, &place, target.clone()).0, page, "{target:?}");
        assert_eq!(state.view().followed.1, Some(Link::new(place, target)));
    }
    // Whoever goes elsewhere by himself is not asked back.
    state.apply(Action::Page(Page::Grades));
    assert_eq!((state.view().change.back.clone(), state.view().followed.1.clone()), (None, None));
}

#[test]
fn sums_are_explained_by_their_grades_and_units() {
    let state = with(&[]);
    for subject in [Subject::County, Subject::Category(id("township"))] {
        let summary = Summary::of(state.current(), &subject).unwrap();
        assert_eq!(summary.grades.iter().map(|grade| grade.units).sum::<u64>(), 5);
        assert_eq!(summary.sum, state.current().county().bonus);
        assert_eq!(summary.places, state.current().county().excellent_places);
        assert_eq!(summary.units.iter().map(|unit| unit.bonus).sum::<Decimal>(), summary.sum);
        assert!(summary.units.is_sorted_by(|a, b| a.bonus >= b.bonus));
        assert_eq!(summary.grades[0].category.is_some(), subject == Subject::County);
    }
    assert_eq!(Summary::of(state.current(), &Subject::Category(id("nowhere"))), None);
    let mut state = state;
    state.apply(Action::Change(ChangeLook::Explain(Some(Subject::County))));
    assert_eq!((state.view().unit, state.view().change.subject.clone()), (None, Some(Subject::County)));
    state.apply(Action::Unit(Some(0)));
    assert_eq!((state.view().unit, state.view().change.subject.clone()), (Some(0), None));
}
