//! A grade deleted, added, moved or renamed: everywhere it is the same grade that is compared, wherever it stands.

use super::*;
use crate::pages::compare::change::{Flows, Sums};
use crate::{SideBySide, regraded, tables};
use baton_analysis::Turn;
use baton_words::Locale;

/// The classroom with its scenario, in which nothing is edited but the ladder: 一等 1, 二等 3, 三等 the rest.
fn classroom(change: LadderChange) -> State {
    let mut project = Preset::Classroom.project().unwrap();
    project.scenarios.clear();
    let mut state = State::new(project);
    state.apply(Action::Ladder(change));
    state
}

fn moves(state: &State) -> Vec<(String, String, String, Option<Turn>)> {
    let against = state.against();
    let called = |grade: Option<GradeName>| grade.map(|grade| grade.name).unwrap_or_default();
    let units = state.current().roster().units.iter().enumerate();
    units
        .map(|(unit, about)| {
            let is = &state.current().standings()[unit];
            let was = called(crate::pages::what_if::league::grade_name(state.base(), against.was(unit)));
            let now = called(crate::pages::what_if::league::grade_name(state.current(), is));
            (about.name.clone(), was, now, against.grade_turn(state.current(), unit, is))
        })
        .collect()
}

#[test]
fn who_held_a_deleted_grade_falls_and_who_keeps_theirs_stays() {
    let mut state = classroom(LadderChange::Remove(id("first")));
    let units = moves(&state);
    let fell: Vec<_> = units.iter().filter(|unit| unit.3.is_some()).collect();
    // Three places of 二等 are left to those who stood 1st to 3rd: the first falls into it, and the fourth out of it.
    assert_eq!(fell.len(), 2, "{units:?}");
    assert!(fell.iter().all(|unit| unit.3 == Some(Turn::Down)), "{fell:?}");
    assert!(fell.iter().any(|unit| (unit.1.as_str(), unit.2.as_str()) == ("一等", "二等")));
    assert!(fell.iter().any(|unit| (unit.1.as_str(), unit.2.as_str()) == ("二等", "三等")));
    let figures = state.headline().figures;
    assert_eq!((figures.up, figures.down, figures.aside), (0, 2, 0));

    let totals = state.totals();
    let counts: Vec<_> = totals[0].grades.iter().map(|grade| (grade.name(), grade.units.was, grade.units.is)).collect();
    assert_eq!(counts, [("一等", 1, 0), ("二等", 3, 3), ("三等", 1, 2)]);
    assert!(totals[0].grades[0].grade.is.is_none() && totals[0].grades[1].grade.is.is_some());

    let locale = Locale::Zh;
    let table = tables::totals(&state, locale);
    let column = |name: &str| table.headings.iter().position(|heading| heading == name).unwrap();
    let row = &table.rows[0];
    assert_eq!((row[column("一等")].plain(), row[column("原一等")].plain()), ("0".into(), "1".into()));
    assert_eq!((row[column("二等")].plain(), row[column("原二等")].plain()), ("3".into(), "3".into()));

    let category = state.category().unwrap().id.clone();
    let flows = Flows::of(state.against(), state.current(), &category, 9);
    assert_eq!(flows.crossed(), 2);
    let sums = Sums::of(state.against(), state.current());
    assert_eq!((sums.county.up, sums.county.down), (0, 2));
    let effect = state.report().amendments.edits[0].effect.clone().unwrap();
    assert_eq!((effect.up, effect.down), (0, 2));

    // Only the two are struck through, on every page that shows grades before and after.
    let wanted = Wanted { most: 99, ..Wanted::default() };
    let rows: Vec<Row> = lanes(state.against(), state.current(), 0, &wanted).into_iter().flat_map(|l| l.rows).collect();
    assert_eq!(rows.iter().filter(|row| regraded(&row.grade)).count(), 2);
    state.apply(Action::Page(Page::Compare));
    let side = SideBySide::of(&state);
    let differs = |row: &&SideRow| row.cells.iter().flatten().any(|cell| cell.grade_turn.is_some());
    assert_eq!(side.rows.iter().filter(differs).count(), 2);
}

#[test]
fn a_renamed_a_moved_and_an_added_grade_change_nobody_who_keeps_it() {
    let renamed = classroom(LadderChange::Rename(id("first"), "优秀".into()));
    let state = classroom(LadderChange::Add("特等".into()));
    for state in [renamed, state] {
        assert_eq!(state.headline().figures.regraded(), 0);
        let wanted = Wanted { most: 99, ..Wanted::default() };
        let lanes = lanes(state.against(), state.current(), 0, &wanted);
        assert!(lanes.iter().flat_map(|lane| &lane.rows).all(|row| !regraded(&row.grade)));
        assert!(state.totals()[0].grades.iter().all(|grade| !grade.units.changed()));
    }
    // Now 二等 is the best: its three places go to the best three, and 一等 has one more for the next.
    let state = classroom(LadderChange::Worse(id("first")));
    let units = moves(&state);
    let kept = units.iter().filter(|unit| unit.1 == unit.2);
    assert!(kept.clone().count() > 0 && kept.clone().all(|unit| unit.3.is_none()), "{units:?}");
    let between: Vec<_> = units.iter().filter(|unit| unit.1 != unit.2).collect();
    assert!(!between.is_empty() && between.iter().all(|unit| unit.3 == Some(Turn::Aside)), "{between:?}");
}
