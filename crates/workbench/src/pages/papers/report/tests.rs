//! The report says what the state holds.

use super::*;
use crate::tables::Cell;
use crate::{Action, ScenarioAction};
use baton_model::{Edit, MarksScope, Setting};
use baton_presets::Preset;
use baton_words::Locale;

fn marks(state: &State, indicator: usize, marks: i64) -> Edit {
    let category = state.category().unwrap();
    let indicator = category.indicators[indicator].id.clone();
    Edit::Set(Setting::Marks {
        category: category.id.clone(),
        indicator,
        scope: MarksScope::Category,
        marks: Some(marks.into()),
    })
}

fn edited() -> State {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    for (indicator, points) in [(0, 300), (1, 10)] {
        let edit = marks(&state, indicator, points);
        state.apply(Action::Edit(edit));
    }
    state
}

#[test]
fn a_row_for_each_edit_with_what_it_was_becomes_and_does_alone() {
    let state = edited();
    let table = amendment_table(&state, Locale::Zh);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.headings.len(), 7);
    let first = &table.rows[0];
    let indicator = &state.category().unwrap().indicators[0];
    let was = state.book().baseline().policy.categories[0].indicators[0].marks.category;
    assert!(first[2].plain().contains(&indicator.name), "{first:?}");
    assert!(
        first[3].plain().contains(&was.get().normalize().to_string()) && first[4].plain().contains("300"),
        "{first:?}"
    );
    assert_eq!(first[6], Cell::Blank, "reasons are for people to write");
    assert_eq!(first[1].plain(), indicator.clause);
}

#[test]
fn an_edits_effect_is_what_the_scenario_lacks_without_it() {
    let state = edited();
    let report = state.report();
    let [first, _] = &report.amendments.edits[..] else { panic!("two edits") };
    // The same figures by hand: a state that has only the other edit.
    let mut other = State::new(Preset::DemoCounty.project().unwrap());
    let edit = marks(&other, 1, 10);
    other.apply(Action::Edit(edit));
    let effect = first.effect.as_ref().unwrap();
    assert_eq!(effect.bonus.was, other.figures().bonus.is);
    assert_eq!(effect.bonus.is, state.figures().bonus.is);
    assert!(effect.regraded() > 0 && !effect.nothing());
    let told = amendments::told(Locale::Zh, effect, false);
    assert!(told.contains("个单位等次变化"), "{told}");
}

#[test]
fn the_report_is_kept_until_something_changes() {
    let mut state = edited();
    let report = state.report();
    assert!(std::rc::Rc::ptr_eq(&report, &state.report()));
    assert_eq!(report.headline.edits, 2);
    assert_eq!(report.categories.len(), state.pair().policy.categories.len());
    assert_eq!(report.digest.as_ref().unwrap().len(), 64);
    assert!(!report.assumptions.is_empty());
    assert!(report.categories.iter().any(|category| !category.borderline.is_empty()));
    state.apply(Action::Undo);
    let undone = state.report();
    assert_eq!(undone.amendments.edits.len(), 1);
    assert_ne!(undone.digest, report.digest);
    state.apply(Action::Scenario(ScenarioAction::Choose(None)));
    assert!(state.report().amendments.edits.is_empty() && state.report().scenario.is_none());
}

#[test]
fn the_document_is_the_table_with_the_scenario_above() {
    let state = edited();
    let locale = Locale::Zh;
    let document = document(&state, locale);
    assert_eq!(document.table, amendment_table(&state, locale));
    assert_eq!(document.widths.len(), document.table.headings.len());
    assert!(document.lead[0].contains("共 2 项修订"), "{:?}", document.lead);
    assert!(baton_workbook::docx(&document).unwrap().starts_with(b"PK"));
}

#[test]
fn the_safe_intervals_of_every_category_are_those_with_the_least_room() {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    assert!(state.begin_safety() && state.safety().is_none());
    while state.advance_safety() {}
    assert!(!state.begin_safety(), "known");
    let safety = state.safety().unwrap();
    let categories = state.pair().policy.categories.clone();
    assert_eq!(safety.len(), categories.len());
    for (of, category) in safety.iter().zip(&categories) {
        assert!(of.name == category.name && !of.large && of.rows.len() <= 12);
        assert!(of.rows.len() + of.more + of.free >= category.indicators.len(), "{}", of.name);
        let rooms: Vec<_> =
            of.rows.iter().map(|row| row.band.room().unwrap().checked_div(row.band.now).unwrap()).collect();
        assert!(rooms.is_sorted() && of.rows.iter().all(|row| row.band.holds(row.band.now)), "{}", of.name);
    }
    assert!(safety.iter().any(|of| of.more > 0) && safety.iter().any(|of| of.free > 0));
    let locale = baton_words::Locale::Zh;
    let table = crate::tables::report_safety(&state, locale).unwrap();
    assert_eq!(table.rows.len(), safety.iter().map(|of| of.rows.len()).sum::<usize>());
    // Another figure makes them void.
    let lever = crate::Lever::RatioAverage;
    state.apply(crate::Action::Type(lever, "14".into()));
    assert!(state.safety().is_none() && state.begin_safety());
}
