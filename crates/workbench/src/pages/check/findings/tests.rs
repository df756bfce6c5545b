//! The list of findings: live, filtered, mended, and leading to the right page.

use super::*;
use crate::link::Target;
use crate::pages::draft::data::grid::{Column, Field};
use crate::{Lever, Page};
use baton_engine::{Input, Place};
use baton_model::{Number, Project};
use baton_presets::Preset;

fn demo() -> State {
    checked(State::new(Preset::DemoCounty.project().unwrap()))
}

fn classroom() -> Project {
    Preset::Classroom.project().unwrap()
}

fn checked(mut state: State) -> State {
    while state.check() {}
    state
}

fn full_marks(marks: i64) -> Action {
    Action::Type(Lever::FullMarks { category: Id::from("township") }, marks.to_string())
}

fn kinds(state: &State) -> Vec<Code> {
    state.checked().unwrap().iter().map(|item| item.code.clone()).collect()
}

#[test]
fn the_list_is_up_to_date_or_not_there() {
    let mut state = checked(State::new(classroom()));
    assert_eq!(kinds(&state), []);
    state.apply(full_marks(120));
    assert!(state.checked().is_none() && LintShown::of(&state).is_none());
    let mut pieces = 1;
    while state.check() {
        pieces += 1;
        assert!(state.checked().is_none() && state.check_progress().is_some());
    }
    assert!(pieces > 10);
    // The engine says the same of every unit; it is said once.
    assert!(matches!(kinds(&state)[..], [Code::MarksDontAddUp { units: 5, .. }]));
    // A change in the middle of a search begins a new one.
    state.apply(full_marks(110));
    assert!(state.check());
    state.apply(full_marks(100));
    while state.check() {}
    assert_eq!(kinds(&state), []);
}

#[test]
fn a_mend_is_one_step_that_does_away_with_the_finding() {
    let mut state = State::new(classroom());
    let last = state.category().unwrap().grading.grades.last().unwrap().id.clone();
    let lever = Lever::BonusCoefficient { category: Id::from("township"), grade: last };
    state.apply(Action::Type(lever, "5".into()));
    state.apply(Action::LetGo);
    let before = state.pair().clone();
    let mut state = checked(state);
    assert!(matches!(kinds(&state)[..], [Code::CoefficientsNotDescending { .. }]));
    let mend = state.checked().unwrap()[0].fixes[0].clone();
    let (inverse, after) = outlook(state.pair(), &mend.edits).unwrap();
    state.apply(Action::Lint(LintAction::Fix(mend.edits)));
    let mut state = checked(state);
    assert_eq!((kinds(&state), state.pair()), (vec![], &after));
    let (mut policy, mut roster) = ((*after.policy).clone(), (*after.roster).clone());
    inverse.apply(&mut policy, &mut roster).unwrap();
    assert_eq!(policy, *before.policy);
    state.apply(Action::Undo);
    assert_eq!(state.pair(), &before);
}

#[test]
fn filters_narrow_the_list_and_counts_stay() {
    let mut state = demo();
    let shown = LintShown::of(&state).unwrap();
    assert_eq!(shown.items.len(), shown.all.min(ROWS));
    assert_eq!(shown.severities.iter().map(|(_, count)| count).sum::<usize>(), shown.all);
    assert_eq!(shown.kinds.iter().map(|kind| kind.count).sum::<usize>(), shown.all);
    assert_eq!(shown.categories.iter().map(|category| category.count).sum::<usize>(), shown.all);
    state.apply(Action::Lint(LintAction::Severity(Some(Severity::Note))));
    let notes = LintShown::of(&state).unwrap();
    assert!(notes.items.iter().all(|item| item.severity == Severity::Note) && !notes.items.is_empty());
    assert_eq!((notes.all, &notes.severities), (shown.all, &shown.severities));
    state.apply(Action::Lint(LintAction::Clear));
    state.apply(Action::Lint(LintAction::Category(Some(Id::from("enterprise")))));
    let of_enterprises = LintShown::of(&state).unwrap();
    assert!(of_enterprises.items.iter().all(|item| item.place.category == Some(Id::from("enterprise"))));
    assert!(of_enterprises.matching > 0 && of_enterprises.matching < shown.all);
    state.apply(Action::Lint(LintAction::Clear));
    state.apply(Action::Lint(LintAction::Kind(Some(shown.kinds[0].kind))));
    assert_eq!(LintShown::of(&state).unwrap().matching, shown.kinds[0].count);
}

#[test]
fn a_finding_leads_to_where_it_can_be_mended() {
    let mut state = demo();
    let items = Rc::clone(state.checked().unwrap());
    let find = |wanted: &dyn Fn(&Finding) -> bool| items.iter().find(|item| wanted(item)).unwrap();
    let correlated = find(&|item| matches!(item.code, Code::Correlated { .. }));
    state.apply(Action::Lint(LintAction::Follow(Box::new(Link::of(correlated)))));
    assert_eq!(state.view().page, Page::WhatIf);
    assert_eq!(state.category().unwrap().id, Id::from("enterprise"));
    let (count, link) = state.view().followed.clone();
    assert_eq!((count, link.unwrap().place.indicator), (1, Some(Id::from("soe-profit"))));
    let missing = find(&|item| matches!(item.code, Code::Missing { .. }));
    state.apply(Action::Lint(LintAction::Follow(Box::new(Link::of(missing)))));
    assert_eq!((state.view().page, state.view().unit), (Page::Data, None));
    assert!(!state.view().grid.filter.is_empty());
    let sheet = state.sheet();
    let (count, link) = state.view().followed.clone();
    let column = link.unwrap().column(sheet.all_columns()).unwrap();
    let place = &missing.place;
    assert_eq!((count, sheet.find(place.unit.as_ref(), &column).unwrap().row), (2, 0));
    let Column::Reading { indicator, period, field } = &column else { panic!("{column:?}") };
    assert_eq!((Some(indicator), period), (place.indicator.as_ref(), &place.period));
    let Code::Missing { input } = &missing.code else { panic!() };
    assert_eq!((*input, field), (Input::Actual, &Field::Actual));
}

#[test]
fn places_of_every_kind_have_a_page() {
    let at = |place: Place, code: Code| Link::of(&Finding::new(place, code));
    let category = Place::category(&Id::from("c"));
    let indicator = category.at_indicator(&Id::from("k"));
    let link = at(indicator.clone(), Code::MonitoringShareLow { share: Number::ZERO });
    assert_eq!((link.page(), link.target), (Page::Indicators, Target::Rule));
    assert_eq!(at(category.clone(), Code::GradeRuleNever { rule: "r".into() }).page(), Page::Grades);
    let over = Code::PlacesOverCeiling { places: 2, ceiling: 1 };
    assert_eq!(at(Place::default(), over).page(), Page::Use);
    let coefficients =
        Code::CoefficientsNotDescending { better: Id::from("a"), better_value: 1.into(), value: 2.into() };
    assert_eq!(at(category.at_grade(&Id::from("b")), coefficients).page(), Page::Use);
    assert_eq!(at(category, Code::EmptyCategory).page(), Page::Units);
}
