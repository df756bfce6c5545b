//! A large sheet: only what is in sight is built, and a whole column is pasted as one step.

use std::sync::Arc;
use std::time::Instant;

use super::*;
use crate::pages::draft::data::grid::Window;
use baton_model::{Category, Indicator, Marks, Observation, Policy, Project, Roster, Unit};

const UNITS: usize = 38_000;
const INDICATORS: usize = 60;
const OBSERVED: usize = 2;

/// The classroom's first rule and unit, many times over. Only the first two indicators are assessed and observed, so that
/// an unoptimised test is soon done.
fn large() -> State {
    let classroom = Preset::Classroom.project().unwrap();
    let template = &classroom.policy.categories[0];
    let indicators = (0..INDICATORS).map(|at| {
        let marks = if at < OBSERVED { template.indicators[0].marks.clone() } else { Marks::default() };
        Arc::new(Indicator { id: Id::from(format!("k{at}")), marks, ..(*template.indicators[0]).clone() })
    });
    let category = Category { indicators: indicators.collect(), ..(**template).clone() };
    let observations: Vec<(Id, Observation)> = (0..OBSERVED)
        .map(|at| (Id::from(format!("k{at}")), classroom.roster.units[0].observations[&Id::from("projects")].clone()))
        .collect();
    let unit = |at: usize| {
        let unit = (*classroom.roster.units[0]).clone();
        let observations = observations.iter().cloned().collect();
        Arc::new(Unit { id: Id::from(format!("u{at}")), name: format!("单位{at}"), observations, ..unit })
    };
    let policy = Policy { categories: vec![Arc::new(category)], ..classroom.policy.clone() };
    State::new(Project::new(policy, Roster { units: (0..UNITS).map(unit).collect() }))
}

#[test]
fn a_large_sheet_builds_only_its_window_and_takes_a_whole_column() {
    let mut state = large();
    let start = Instant::now();
    let sheet = state.sheet();
    assert_eq!((sheet.rows(), sheet.columns().len()), (UNITS, 1 + 2 * INDICATORS));
    let window = sheet.window(Window { first_row: UNITS - 20, rows: 40, first_column: 115, columns: 12 });
    assert_eq!((window.len(), window[0].len()), (20, 6), "no more than there is");
    assert!(!window[19][0].assessed);
    let built = start.elapsed();

    let column: String = (0..UNITS).map(|at| format!("{at}\r\n")).collect();
    let start = Instant::now();
    paste(&mut state, one(0, 1), &column);
    let pasted = start.elapsed();
    let last = state.sheet().cell(spot(UNITS - 1, 1));
    assert_eq!((last.shown().as_str(), last.changed), ("37,999", true));
    assert_eq!(state.book().edits(), 1);
    act(&mut state, GridAction::Sort(reading("k0", Field::Actual), true));
    assert_eq!(shown(&state.sheet(), 1)[..2], ["37,999", "37,998"]);
    let start = Instant::now();
    let sheet = state.sheet();
    let sorted = start.elapsed();
    assert_eq!(sheet.rows(), UNITS);
    println!("sheet {built:?}, pasted {pasted:?}, sheet sorted {sorted:?}");
}
