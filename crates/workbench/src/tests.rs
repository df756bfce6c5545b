//! Every action on the classroom set, and the laws of undo and redo.

mod balance;
mod cuts;
mod fields;
mod ladder;
mod midpoints;
mod regrading;
mod scenarios;
mod shown;

use proptest::prelude::*;

use super::*;
use baton_model::{Edit, FundNumber, Id, MarksScope, Number, Project, Quota, RollDown, Setting, TieBlock};
use baton_presets::Preset;

fn classroom() -> State {
    State::new(Preset::Classroom.project().unwrap())
}

fn id(text: &str) -> Id {
    Id::from(text)
}

fn marks(indicator: &str) -> Lever {
    Lever::Marks { category: id("township"), indicator: id(indicator), scope: MarksScope::Category }
}

fn value(state: &State, lever: &Lever) -> Option<String> {
    lever.value(state.pair()).map(|value| value.to_string())
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = classroom();
    for action in actions {
        state.apply(action);
    }
    state
}

fn typed(lever: &Lever, text: &str) -> Action {
    Action::Type(lever.clone(), text.into())
}

#[test]
fn a_fresh_draft_is_its_baseline() {
    let state = classroom();
    let headline = state.headline();
    assert_eq!((headline.edits, headline.figures.regraded(), headline.figures.nothing()), (0, 0, true));
    assert_eq!(state.book().baseline(), state.pair());
}

/// 30 more marks on rural (rates 0.7, 0.6, 0.98, 0.9, 0.8) make the totals 108.5, 102.5, 116.2, 103 and 109:
/// bing and ding rise, jia and yi fall.
#[test]
fn a_lever_moves_places_and_grades_at_once() {
    let mut state = classroom();
    state.apply(Action::Move(marks("rural"), 40.into()));
    let lanes = lanes(state.against(), state.current(), 0, &state.view().wanted);
    let first = &lanes[0].rows[0];
    assert_eq!((first.name.as_str(), first.rank.was, first.rank.is), ("丙镇", Some(2), Some(1)));
    assert_eq!(first.grade_turn, Some(Turn::Up));
    let headline = state.headline();
    assert_eq!((headline.edits, headline.figures.up, headline.figures.down), (1, 2, 2));
    assert!(first.bonus.is > first.bonus.was, "{:?}", first.bonus);
}

#[test]
fn a_drag_is_one_step_and_one_that_comes_back_is_none() {
    let lever = marks("rural");
    let drag = |to: &[i64]| to.iter().map(|&to| Action::Move(lever.clone(), to.into())).collect::<Vec<_>>();
    let mut state = after(drag(&[11, 12, 13]));
    assert_eq!(state.book().edits(), 1);
    state.apply(Action::LetGo);
    state.apply(Action::Move(lever.clone(), 14.into()));
    assert_eq!((state.book().edits(), state.book().undoable()), (1, 2), "one thing differs, in two steps");
    state.apply(Action::Undo);
    assert_eq!(value(&state, &lever).as_deref(), Some("13"));
    state.apply(Action::Undo);
    assert_eq!(value(&state, &lever).as_deref(), Some("10"));
    assert_eq!(after(drag(&[11, 12, 10])).book().edits(), 0);
}

#[test]
fn another_lever_begins_a_step_of_its_own() {
    let state = after([Action::Move(marks("rural"), 12.into()), Action::Move(marks("safety"), 12.into())]);
    assert_eq!(state.book().edits(), 2);
}

#[test]
fn a_wrong_entry_is_kept_and_the_figure_from_before_stays() {
    let lever = marks("rural");
    let mut state = after([typed(&lever, "２０"), typed(&lever, "2o")]);
    assert_eq!(value(&state, &lever).as_deref(), Some("10"), "what stood before the field was entered");
    let entry = state.reader().figure(lever.clone()).entry.unwrap();
    assert_eq!((entry.text.as_str(), entry.error), ("2o", TypedError::Unexpected('o')));
    state.apply(Action::Category(0));
    state.apply(Action::Move(marks("safety"), 3.into()));
    assert!(state.reader().figure(lever.clone()).entry.is_some(), "kept while other things happen");
    state.apply(Action::Move(lever.clone(), 21.into()));
    assert_eq!(state.reader().figure(lever).entry, None);
}

#[test]
fn every_field_reads_what_its_figure_counts() {
    let (category, grade) = (id("township"), id("first"));
    let group = |group: &str| MarksScope::Group(id(group));
    let of_group = Lever::Marks { category: category.clone(), indicator: id("rural"), scope: group("industry") };
    let places = Lever::Quota { category: category.clone(), grade: grade.clone() };
    let full = Lever::FullMarks { category: category.clone() };
    let coefficient = Lever::BonusCoefficient { category: category.clone(), grade: grade.clone() };
    let offset = Lever::RatioOffset { category, grade };
    let cases = [
        (&marks("rural"), "12%", Ok(Some("12"))),
        (&marks("rural"), "-1", Err(TypedError::Below(0.into()))),
        (&marks("rural"), "", Err(TypedError::Empty)),
        (&of_group, "", Ok(None)),
        (&of_group, "5", Ok(Some("5"))),
        (&places, "1.5", Err(TypedError::NotWhole)),
        (&places, "2", Ok(Some("2"))),
        (&full, "1，5００", Ok(Some("1500"))),
        (&full, "10%", Err(TypedError::PercentNotExpected)),
        (&coefficient, "120%", Ok(Some("1.2"))),
        (&offset, "－2%", Ok(Some("-2"))),
        (&offset, "-101", Err(TypedError::Below((-100).into()))),
        (&Lever::RatioCeiling, "101", Err(TypedError::Above(100.into()))),
        (&Lever::Fund { fund: "bonus".into(), number: FundNumber::Amount }, "1.2万", Ok(Some("12000"))),
        (&Lever::Fund { fund: "bonus".into(), number: FundNumber::Exempt }, "0.9", Ok(Some("0.9"))),
    ];
    for (lever, text, expected) in cases {
        let state = classroom();
        let read = lever.read(state.pair(), text);
        let expected = expected.map(|value| value.map(|value| value.parse::<Number>().unwrap()));
        assert_eq!(read, expected, "{lever:?} {text:?}");
        if let Ok(Some(number)) = read {
            let state = after([typed(lever, text)]);
            assert_eq!(lever.value(state.pair()), Some(number), "{lever:?}");
        }
    }
}

#[test]
fn an_empty_group_follows_the_category_again() {
    let scope = MarksScope::Group(id("industry"));
    let lever = Lever::Marks { category: id("township"), indicator: id("rural"), scope };
    let mut state = after([typed(&lever, "30")]);
    assert_eq!(value(&state, &lever).as_deref(), Some("30"));
    state.apply(Action::ResetLever(lever.clone()));
    assert_eq!(value(&state, &lever), None);
    assert_eq!(state.pair(), state.book().baseline());
}

#[test]
fn edits_that_are_not_figures_are_steps_too() {
    let category = id("township");
    let edits = [
        Edit::Set(Setting::TieBlock { category: category.clone(), tie_block: TieBlock::Exclude }),
        Edit::Set(Setting::RollDown { category: category.clone(), roll_down: RollDown::On }),
        Edit::Set(Setting::Quota {
            category: category.clone(),
            grade: id("first"),
            quota: Some(Quota::Share("0.4".parse().unwrap())),
        }),
        Edit::Set(Setting::Placement { unit: id("jia"), category, group: Some(id("services")) }),
    ];
    let mut state = after(edits.map(Action::Edit));
    assert_eq!(state.book().edits(), 4);
    state.apply(Action::Edit(Edit::Set(Setting::FullMarks { category: id("nowhere"), full_marks: 1.into() })));
    assert!(matches!(state.notice(), Some(Notice::Refused(_))));
    state.apply(Action::Dismiss);
    assert_eq!(state.notice(), None);
    let before = state.pair().clone();
    state.apply(Action::ResetAll);
    assert_eq!((state.book().edits(), state.book().redoable()), (0, 0));
    assert!(state.headline().figures.nothing());
    state.apply(Action::Move(marks("rural"), 12.into()));
    state.apply(Action::Undo);
    assert!(state.book().undoable() > 0 && state.headline().figures.nothing());
    state.apply(Action::Undo);
    assert_eq!((state.book().edits(), state.pair()), (4, &before), "a reset is taken back at once");
}

/// Bars count everyone once, and the points behind a row are those that the explanation shows.
#[test]
fn many_units_stand_as_bars_and_rows_agree_with_the_explanation() {
    let mut project = Preset::Classroom.project().unwrap();
    let five = project.roster.units.clone();
    project.roster.units = (0..300)
        .map(|at| {
            let mut unit = (*five[at % 5]).clone();
            unit.id = Id::from(format!("{}-{at}", unit.id.as_str()));
            unit.into()
        })
        .collect();
    let mut state = State::new(project);
    let quota =
        Edit::Set(Setting::Quota { category: id("township"), grade: id("first"), quota: Some(Quota::Places(200)) });
    state.apply(Action::Edit(quota));
    let strips = strips(state.against(), state.current(), 0);
    assert!(strips[0].dots.is_empty());
    assert_eq!(strips[0].bars.iter().map(|bar| bar.units).sum::<u32>(), 300);
    assert_eq!(u32::try_from(strips[0].regraded), Ok(state.headline().figures.regraded()));
    assert_eq!(strips[0].told.len(), 4);
    for row in &lanes(state.against(), state.current(), 0, &state.view().wanted)[0].rows {
        let shown: Vec<_> = row.composition.iter().map(|part| (part.section.as_str(), part.points)).collect();
        let explained = state.current().explain(row.unit).unwrap();
        let explained: Vec<_> = explained.sections.iter().map(|part| (part.section.as_str(), part.points)).collect();
        assert_eq!(shown, explained);
    }
}

#[test]
fn a_file_that_is_no_project_leaves_the_present_one_alone() {
    let lever = marks("rural");
    let mut state = after([Action::Move(lever.clone(), 33.into()), Action::Open("{\"format\": 1}".into())]);
    let Some(Notice::NotAProject(error)) = state.notice() else { panic!("{:?}", state.notice()) };
    assert_eq!(error.path, "format");
    assert_eq!(value(&state, &lever).as_deref(), Some("33"));
    let mut project = state.book().project();
    project
        .scenarios
        .last_mut()
        .unwrap()
        .edits
        .push(Edit::Set(Setting::FullMarks { category: id("nowhere"), full_marks: 1.into() }));
    state.apply(Action::Open(project.to_json()));
    assert!(matches!(state.notice(), Some(Notice::NotApplied(ScenarioError { index: 1, .. }))));
    assert_eq!(state.book().edits(), 1);
    state.apply(Action::OpenFailed);
    assert_eq!(state.notice(), Some(&Notice::Unreadable));
}

#[test]
fn saving_and_opening_brings_the_draft_back_and_keeps_other_scenarios() {
    let preset = Preset::DemoCounty.project().unwrap();
    let mut state = State::new(preset.clone());
    state.apply(Action::Move(marks("gdp"), 55.into()));
    let saved = state.book().project();
    assert_eq!(saved.scenarios.len(), preset.scenarios.len() + 1);
    let mut opened = classroom();
    opened.apply(Action::Open(saved.to_json()));
    assert_eq!(opened.pair(), state.pair());
    assert_eq!(opened.book().project(), saved);
    opened.apply(Action::ResetAll);
    assert_eq!(opened.pair(), state.book().baseline());
}

#[test]
fn what_is_looked_at_changes_nothing_else() {
    let last_unit = classroom().pair().roster.units.len() - 1;
    let state = after([
        Action::Category(7),
        Action::Unit(Some(last_unit)),
        Action::Filter("甲".into()),
        Action::Sort(Sort::Total),
        Action::Sort(Sort::Total),
        Action::More,
        Action::Page(Page::Use),
        Action::Pane(Pane::Levers),
        Action::Dialog(Some(Dialog::Edits)),
    ]);
    let view = state.view();
    assert_eq!((view.category, view.unit, view.page), (0, Some(last_unit), Page::Use));
    assert_eq!((view.wanted.sort, view.wanted.reversed, view.wanted.most), (Sort::Total, true, 2 * ROWS));
    assert_eq!((view.pane, view.dialog), (Pane::Levers, Some(Dialog::Edits)));
    assert!(state.headline().figures.nothing());
    let lanes = lanes(state.against(), state.current(), 0, &view.wanted);
    assert_eq!(lanes[0].rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["甲镇"]);
    assert_eq!(after([Action::Unit(Some(99))]).view().unit, None);
}

#[test]
fn a_finding_leads_to_its_place() {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    let unit = state.pair().roster.units.len() - 1;
    let place = baton_engine::Place::unit(&state.pair().roster.units[unit].id);
    state.apply(Action::Dialog(Some(Dialog::Edits)));
    state.apply(Action::Visit(place));
    assert_eq!((state.view().dialog, state.view().unit), (None, Some(unit)));
    assert!(state.view().category > 0);
}

#[test]
fn marks_add_up_by_unit_group_and_category() {
    let state = State::new(Preset::DemoCounty.project().unwrap());
    let category = state.category().unwrap();
    let shown = MarksLevers::of(&state.reader(), category, &state.pair().roster);
    for unit in state.pair().roster.units.iter().filter(|unit| unit.category == category.id) {
        let marks = category.indicators.iter().map(|k| k.marks.of(&unit.id, unit.group.as_ref()).get());
        let sum: rust_decimal::Decimal = marks.sum();
        assert!(shown.sum.least <= sum && sum <= shown.sum.most, "{}", unit.name);
    }
    assert_eq!(shown.sections.iter().map(|section| section.rows.len()).sum::<usize>(), category.indicators.len());
}

#[test]
fn the_strip_stands_in_order_of_totals() {
    let state = State::new(Preset::DemoCounty.project().unwrap());
    for category in 0..state.pair().policy.categories.len() {
        for strip in strips(state.against(), state.current(), category) {
            let mut dots = strip.dots.clone();
            dots.sort_by_key(|dot| dot.total);
            assert!(dots.windows(2).all(|pair| pair[0].at <= pair[1].at));
            assert!(strip.cuts.windows(2).all(|pair| pair[0].at >= pair[1].at), "{:?}", strip.cuts);
            assert!((3..=12).contains(&strip.ticks.len()), "{:?}", strip.ticks);
        }
    }
}

#[test]
fn an_empty_project_shows_nothing_and_breaks_nothing() {
    let mut policy = Preset::Classroom.project().unwrap().policy;
    policy.categories.clear();
    let mut state = State::new(Project::new(policy, Default::default()));
    for action in [Action::Category(3), Action::Unit(Some(0)), Action::Undo, Action::Redo, Action::ResetAll] {
        state.apply(action);
    }
    assert!(state.category().is_none() && state.headline().figures.nothing());
    assert_eq!(lanes(state.against(), state.current(), 0, &state.view().wanted), []);
}

fn any_action() -> impl Strategy<Value = Action> {
    let indicators = ["projects", "revenue", "satisfaction", "safety", "rural", "speciality"];
    let lever = (0..indicators.len()).prop_map(move |at| marks(indicators[at]));
    let grade = prop_oneof![Just("first"), Just("second"), Just("third")].prop_map(id);
    let units = prop_oneof![Just("jia"), Just("yi"), Just("bing"), Just("ding"), Just("wu")].prop_map(id);
    let groups = prop_oneof![Just("industry"), Just("agriculture"), Just("services")].prop_map(id);
    prop_oneof![
        (lever.clone(), 0i64..60).prop_map(|(lever, to)| Action::Move(lever, to.into())),
        (lever.clone(), "[0-9]{0,3}[.a]?[0-9]?").prop_map(|(lever, text)| Action::Type(lever, text)),
        lever.clone().prop_map(Action::ResetLever),
        lever.prop_map(Action::Restore),
        Just(Action::LetGo),
        (grade, 0u32..5).prop_map(|(grade, places)| {
            Action::Edit(Edit::Set(Setting::Quota {
                category: id("township"),
                grade,
                quota: Some(Quota::Places(places)),
            }))
        }),
        (units, groups).prop_map(|(unit, group)| {
            Action::Edit(Edit::Set(Setting::Placement { unit, category: id("township"), group: Some(group) }))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undoing_all_is_the_baseline_and_redoing_all_the_draft(actions in prop::collection::vec(any_action(), 0..24)) {
        let mut state = after(actions);
        let draft = state.pair().clone();
        let edits = state.book().undoable();
        let standings = state.current().standings().to_vec();
        // A wrong entry at the end is taken back first, and is not made again.
        for _ in 0..state.undoable() {
            state.apply(Action::Undo);
        }
        prop_assert_eq!(state.pair(), state.book().baseline());
        prop_assert_eq!(state.current().standings(), state.base().standings());
        for _ in 0..edits {
            state.apply(Action::Redo);
        }
        prop_assert_eq!(state.pair(), &draft);
        prop_assert_eq!(state.current().standings(), &standings[..]);
    }

    #[test]
    fn what_is_shown_is_what_a_fresh_evaluation_says(actions in prop::collection::vec(any_action(), 0..12)) {
        let state = after(actions);
        let Pair { policy, roster } = state.pair().clone();
        let fresh = baton_engine::Evaluation::new(policy, roster);
        prop_assert_eq!(state.current().standings(), fresh.standings());
        prop_assert_eq!(state.current().lanes(), fresh.lanes());
    }

    #[test]
    fn a_new_edit_forgets_what_was_undone(actions in prop::collection::vec(any_action(), 1..8)) {
        let mut state = after(actions);
        state.apply(Action::Undo);
        state.apply(Action::Edit(Edit::Set(Setting::FullMarks { category: id("township"), full_marks: 777.into() })));
        prop_assert_eq!(state.book().redoable(), 0);
    }
}
