//! Tables to take away hold what the page shows, whole.

use rust_decimal::Decimal;

use super::*;
use crate::pages::what_if::goal::{Goal, SolveAction};
use crate::{Action, Look, Page, ScenarioAction};
use baton_model::{Edit, MarksScope, Setting};
use baton_presets::Preset;
use baton_words::{Locale, solving};

fn state() -> State {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    let category = state.category().unwrap();
    let edit = Edit::Set(Setting::Marks {
        category: category.id.clone(),
        indicator: category.indicators[0].id.clone(),
        scope: MarksScope::Category,
        marks: Some(300.into()),
    });
    state.apply(Action::Edit(edit));
    state
}

/// Every table that there is, in both languages.
fn all(state: &State, locale: Locale) -> Vec<Table> {
    let curve = curve(state, locale, "x", &[]);
    let sheet = grid(state, locale, "x", |head| head.over.clone());
    let split = crate::pages::draft::grades::use_of_results::Split::Both;
    let maybe = [
        league(state, locale),
        uses(state, locale),
        side_league(state, locale),
        heat(state, locale),
        warnings(state, locale),
        parts(state, locale),
        slope(state, locale),
        flow(state, locale),
        gains(state, locale),
        why(state, locale),
        answer(state, locale),
        checked(state, locale),
        report_safety(state, locale),
    ];
    let sure = [
        totals(state, locale),
        places(state, locale),
        costs(state, locale),
        waterfall(state, locale, split),
        side_totals(state, locale),
        plan(state, locale),
        units(state, locale),
        overview(state, locale),
        sums(state, locale),
        budget(state, locale, true),
        causes(state, locale, "x", &[("y".into(), Decimal::ONE)], "z"),
        curve,
        sheet,
    ];
    maybe.into_iter().map(|table| table.expect("the demo county has them all")).chain(sure).collect()
}

/// What the page works out bit by bit: the answer of goal seek, the findings, the safe intervals.
fn worked_out(state: &mut State) {
    state.apply(Action::Solve(SolveAction::Goal(Goal::Grade)));
    assert!(state.begin_seeking());
    while state.seek() {}
    while state.check() {}
    assert!(state.begin_safety());
    while state.advance_safety() {}
}

#[test]
fn what_goal_seek_answers_is_taken_away_with_what_it_assumes() {
    let mut state = state();
    worked_out(&mut state);
    let locale = Locale::Zh;
    let each = answer(&state, locale).unwrap();
    assert_eq!(each.rows.len(), state.category().unwrap().indicators.len());
    assert!(
        each.title.contains("评上") && each.notes.contains(&solving::ASSUME_RATES.of(locale).to_owned()),
        "{each:?}"
    );
    // Each has a range or a reason.
    assert!(each.rows.iter().all(|row| (row[4] == Cell::Blank) != (row[7] == Cell::Blank)));
    state.apply(Action::Solve(SolveAction::Goal(Goal::Budget)));
    assert!(state.begin_seeking() && answer(&state, locale).is_none(), "not known yet");
    while state.seek() {}
    let one = answer(&state, locale).unwrap();
    assert!(one.headings.len() == 3 && one.notes.iter().any(|note| note.contains("可行范围")), "{one:?}");
}

#[test]
fn every_row_has_a_cell_for_every_heading_and_says_what_it_is_from() {
    let mut state = state();
    state.apply(Action::Unit(Some(0)));
    worked_out(&mut state);
    state.apply(Action::Page(Page::Compare));
    for locale in Locale::ALL {
        for table in all(&state, locale) {
            assert!(!table.title.is_empty());
            for row in &table.rows {
                assert_eq!(row.len(), table.headings.len(), "{}: {row:?}", table.title);
            }
            let policy = &state.pair().policy;
            assert!(table.notes.iter().any(|note| note.contains(&policy.title)), "{}", table.title);
            assert!(table.notes.contains(&policy.note), "invented figures say so: {}", table.title);
        }
    }
}

#[test]
fn the_league_table_is_whole_and_its_sections_add_up_with_adjustments_to_the_total() {
    let mut state = state();
    let locale = Locale::Zh;
    let table = league(&state, locale).unwrap();
    let at = |heading: &str| table.headings.iter().position(|found| found == heading).unwrap();
    assert!(table.rows.len() > 10);
    let total = |row: &[Cell]| match row[at("总分")] {
        Cell::Number(total, _) => total,
        _ => Decimal::ZERO,
    };
    let sum: Decimal = state.current().standings().iter().filter(|is| is.category == Some(0)).map(|is| is.total).sum();
    assert_eq!(table.rows.iter().map(|row| total(row)).sum::<Decimal>(), sum);
    assert_ne!(
        table.rows.iter().map(|row| row[at("总分")].clone()).collect::<Vec<_>>(),
        table.rows.iter().map(|row| row[at("原总分")].clone()).collect::<Vec<_>>()
    );
    let Cell::Text(name) = table.rows[3][at("单位")].clone() else { panic!("a name") };
    state.apply(Action::Filter(name.clone()));
    let found = league(&state, locale).unwrap();
    assert!(found.rows.iter().all(|row| row[at("单位")].plain().contains(&name)), "as the page filters");
}

#[test]
fn totals_end_with_the_county() {
    let state = state();
    let table = totals(&state, Locale::Zh);
    let last = table.rows.last().unwrap();
    assert_eq!(last[0], Cell::text("全县"));
    let units = table.rows.iter().rev().skip(1).map(|row| row[1].plain().parse::<u64>().unwrap()).sum::<u64>();
    assert_eq!(last[1].plain(), units.to_string());
    assert_eq!(units, state.pair().roster.units.len() as u64);
    let bonus = &last[last.len() - 2];
    assert_eq!(*bonus, Cell::Number(ten_thousands(state.figures().bonus.is), 2));
}

#[test]
fn a_name_that_looks_like_a_formula_stays_text_and_lists_are_not_cut() {
    let mut state = state();
    let mut project = state.book().project();
    let model = project.roster.units[0].as_ref().clone();
    for at in 0..200 {
        let unit = baton_model::Unit { id: format!("more{at}").into(), name: format!("=1+{at}"), ..model.clone() };
        project.roster.units.push(unit.into());
    }
    state = State::new(project);
    let locale = Locale::Zh;
    let table = league(&state, locale).unwrap();
    let names = table.rows.iter().filter(|row| row.iter().any(|cell| cell.plain().starts_with("=1+"))).count();
    assert_eq!(names, 200);
    let csv = table.csv();
    assert!(csv.contains(",'=1+199,") && !csv.contains(",=1"), "{csv}");
    state.apply(Action::Watch(Look::MoreUnits));
    assert!(heat(&state, locale).unwrap().rows.len() > 200);
    assert!(uses(&state, locale).unwrap().rows.len() > 200);
    state.apply(Action::Scenario(ScenarioAction::Create));
    state.apply(Action::Page(Page::Compare));
    assert!(side_league(&state, locale).unwrap().rows.len() > 200);
    assert_eq!(grid(&state, locale, "x", |_| String::new()).rows.len(), table.rows.len());
}
