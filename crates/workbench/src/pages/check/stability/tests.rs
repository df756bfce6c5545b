//! Bands are what moving the lever finds; nothing outdated is shown as current; nothing is worked out twice.

use rust_decimal::Decimal;

use super::*;
use crate::{Action, Balance, BalanceAction, MarksLevers, Page, ROWS, State, lanes, tables};
use baton_analysis::distances;
use baton_model::{Id, MarksScope, Number, Project};
use baton_presets::Preset;
use baton_words::Locale;

fn preset(preset: Preset) -> State {
    State::new(preset.project().unwrap())
}

fn done(mut state: State) -> State {
    while state.work() {}
    assert!(!state.pending());
    state
}

fn marks(indicator: &str) -> Lever {
    Lever::Marks { category: Id::from("township"), indicator: Id::from(indicator), scope: MarksScope::Category }
}

fn known(state: &State, lever: &Lever) -> Option<Band> {
    match state.tracks().of(lever) {
        Some(Safety::Known(band)) => Some((*band).clone()),
        _ => None,
    }
}

fn grades(state: &State) -> Vec<Option<u32>> {
    state.current().standings().iter().map(|standing| standing.grade).collect()
}

/// All levers of marks that are shown of the category looked at.
fn shown(state: &State) -> Vec<Lever> {
    let category = state.category().unwrap();
    let panel = MarksLevers::of(&state.reader(), category, &state.pair().roster);
    let rows = panel.sections.into_iter().flat_map(|section| section.rows);
    let figures = rows.flat_map(|row| {
        let groups = if row.grouped { row.groups } else { Vec::new() };
        std::iter::once(row.marks).chain(groups.into_iter().map(|(_, figure)| figure))
    });
    figures.map(|figure| figure.lever).collect()
}

/// Moves each lever, in another state, to values of its band and to the first beyond, and looks whether grades change.
fn moves(start: impl Fn() -> State, every: bool) -> usize {
    let (state, mut mover) = (done(start()), start());
    let mut flips = 0;
    for lever in shown(&state) {
        let Some(band) = known(&state, &lever) else { panic!("{lever:?} has no band") };
        assert!(band.holds(band.now));
        let mut moved = |value: Decimal| {
            let undoable = mover.book().undoable();
            mover.apply(Action::Move(lever.clone(), value.into()));
            mover.apply(Action::LetGo);
            let grades = grades(&mover);
            if mover.book().undoable() > undoable {
                mover.apply(Action::Undo);
            }
            grades
        };
        let mut inside = vec![band.low.value, band.high.value];
        let mut value = band.low.value;
        while every && value < band.high.value {
            inside.push(value);
            value += band.step;
        }
        for value in inside {
            assert_eq!(moved(value), grades(&state), "{lever:?} at {value}: {band:?}");
        }
        for end in [&band.low, &band.high] {
            let Next::Flips(next) = &end.beyond else { continue };
            flips += 1;
            let then = moved(next.at);
            assert!((next.at - end.value).abs() <= band.step);
            let (before, after) = (grades(&state), then);
            let changed = before.iter().zip(&after).filter(|(before, after)| before != after).count();
            assert_eq!(changed, next.units, "{lever:?} at {}", next.at);
            for turned in &next.named {
                assert_eq!(after[turned.unit], turned.after.as_ref().map(|grade| grade.position));
                assert_eq!(before[turned.unit], turned.before.as_ref().map(|grade| grade.position));
                assert_eq!(state.pair().roster.units[turned.unit].name, turned.name);
            }
        }
    }
    flips
}

#[test]
fn a_band_is_what_moving_its_lever_finds_whoever_gives_or_takes() {
    for balance in [Balance::Free, Balance::Scale, Balance::From(Id::from("projects"))] {
        let start = || {
            let mut state = preset(Preset::Classroom);
            state.apply(Action::Balance(BalanceAction::Choose(balance.clone())));
            state
        };
        assert!(moves(start, true) >= 4, "{balance:?}");
    }
}

#[test]
fn so_it_is_in_the_demo_county_with_its_groups() {
    let whole = preset(Preset::DemoCounty);
    let giver = whole.category().unwrap().indicators[2].id.clone();
    for balance in [Balance::Free, Balance::From(giver)] {
        let start = || {
            let mut state = preset(Preset::DemoCounty);
            state.apply(Action::Balance(BalanceAction::Choose(balance.clone())));
            state
        };
        assert!(moves(start, false) >= 10, "{balance:?}");
    }
}

#[test]
fn while_a_lever_moves_nothing_outdated_is_current() {
    let mut state = done(preset(Preset::Classroom));
    let (lever, other) = (marks("rural"), marks("projects"));
    let band = known(&state, &lever).unwrap();
    let Next::Flips(flips) = &band.high.beyond else { panic!("{band:?}") };
    assert!(band.now < band.high.value);
    state.apply(Action::Move(lever.clone(), band.high.value.into()));
    let moved = known(&state, &lever).unwrap();
    assert_eq!(moved, Band { now: band.high.value, ..band.clone() }, "inside, its own band is still the same");
    assert!(matches!(state.tracks().of(&other), Some(Safety::Stale(_))), "the others' are not known");
    let anew = {
        let mut fresh = preset(Preset::Classroom);
        fresh.apply(Action::Move(lever.clone(), band.high.value.into()));
        fresh.apply(Action::LetGo);
        done(fresh)
    };
    state.apply(Action::LetGo);
    let rested = done(state);
    for lever in [&lever, &other] {
        assert_eq!(known(&rested, lever), known(&anew, lever));
    }
    let mut state = rested;
    state.apply(Action::Move(lever.clone(), flips.at.into()));
    assert!(matches!(state.tracks().of(&lever), Some(Safety::Stale(_))), "outside, it is another one");
    state.apply(Action::LetGo);
    state.apply(Action::Undo);
    assert!(!state.pending() && known(&state, &lever).is_some(), "what was there before is known at once");
}

#[test]
fn in_balance_a_gesture_keeps_to_the_course_it_began_on() {
    let mut state = preset(Preset::Classroom);
    state.apply(Action::Balance(BalanceAction::Choose(Balance::Scale)));
    let mut state = done(state);
    let lever = marks("rural");
    let band = known(&state, &lever).unwrap();
    for value in [band.high.value, band.low.value] {
        state.apply(Action::Move(lever.clone(), value.into()));
        assert_eq!(known(&state, &lever), Some(Band { now: value, ..band.clone() }));
    }
    // From where it is let go, others are scaled from there.
    state.apply(Action::LetGo);
    let mut fresh = preset(Preset::Classroom);
    fresh.apply(Action::Balance(BalanceAction::Choose(Balance::Scale)));
    fresh.apply(Action::Move(lever.clone(), band.low.value.into()));
    fresh.apply(Action::LetGo);
    assert_eq!(known(&done(state), &lever), known(&done(fresh), &lever));
}

/// The classroom set with each unit many times over.
fn crowd(times: usize) -> Project {
    let mut project = Preset::Classroom.project().unwrap();
    let units = project.roster.units.clone();
    for copy in 1..times {
        for unit in &units {
            let mut unit = (**unit).clone();
            unit.id = Id::from(format!("{}-{copy}", unit.id).as_str());
            project.roster.units.push(unit.into());
        }
    }
    project
}

#[test]
fn with_many_units_only_what_is_asked_for_is_worked_out() {
    let mut state = State::new(crowd(LARGE / 5 + 1));
    assert!(matches!(state.size(), Size::Large(_)) && !state.pending());
    let lever = marks("rural");
    assert_eq!(state.tracks().of(&lever), Some(Safety::OnRequest));
    state.apply(Action::Stability(StabilityAction::Ask(vec![lever.clone()])));
    assert_eq!(state.tracks().of(&lever), Some(Safety::Pending));
    let mut state = done(state);
    assert!(known(&state, &lever).is_some());
    assert_eq!(state.tracks().of(&marks("projects")), Some(Safety::OnRequest));
    state.apply(Action::Page(Page::Stability));
    assert!(matches!(state.survey().unwrap().size, Size::Large(_)) && !state.pending());
    state.apply(Action::Stability(StabilityAction::Run));
    assert!(state.pending());
    let state = done(state);
    let survey = state.survey().unwrap();
    assert_eq!(survey.intervals.known.0, survey.intervals.rows.len());
    assert!(survey.units.known.1 <= 2 * AROUND * 3 && survey.units.known.1 > AROUND, "{:?}", survey.units.known);
}

#[test]
fn tracks_are_those_of_marks_on_their_page() {
    let mut state = preset(Preset::Classroom);
    let lever = Lever::FullMarks { category: Id::from("township") };
    assert_eq!(state.tracks().of(&lever), None);
    state.apply(Action::Page(Page::Use));
    assert_eq!(state.tracks().of(&marks("rural")), None);
    assert!(!state.pending());
}

#[test]
fn the_page_has_all_tables_and_sorts_them() {
    let mut state = preset(Preset::DemoCounty);
    state.apply(Action::Page(Page::Stability));
    let mut state = done(state);
    assert_eq!(state.survey().unwrap().intervals.rows.len(), 15, "the first, and more on request");
    let survey = state.survey_with(1_000).unwrap();
    let (units, indicators) = (15, state.category().unwrap().indicators.len());
    assert_eq!(survey.units.rows.len(), units);
    assert_eq!(survey.pairs.rows.len(), units - 1);
    assert!(survey.intervals.rows.len() > indicators, "groups have marks of their own");
    assert_eq!(survey.intervals.known.0, survey.intervals.known.1);
    let points = |row: &UnitRow| [&row.up, &row.down].into_iter().flatten().map(|(points, _)| *points).min();
    assert!(
        survey.units.rows.windows(2).all(|pair| points(&pair[1]).is_none() || points(&pair[0]) <= points(&pair[1]))
    );
    assert!(survey.pairs.rows.windows(2).all(|pair| pair[0].percent <= pair[1].percent));
    let asks = [
        StabilityAction::Intervals(IntervalOrder::Grades),
        StabilityAction::Units(UnitOrder::Place),
        StabilityAction::Pairs(PairOrder::Place),
    ];
    for ask in asks {
        state.apply(Action::Stability(ask));
    }
    let survey = state.survey_with(1_000).unwrap();
    let rooms: Vec<_> = survey.intervals.rows.iter().filter_map(|row| row.rows.grades.room()).collect();
    assert!(rooms.len() > 5 && rooms.is_sorted());
    assert!(survey.units.rows.iter().map(|row| row.rank).is_sorted());
    assert!(survey.pairs.rows.iter().map(|row| row.rank).is_sorted());
    for locale in Locale::ALL {
        let sheets = [
            tables::safe_intervals(&state, locale),
            tables::borderline(&state, locale),
            tables::firmness(&state, locale),
        ];
        let rows = [survey.intervals.rows.len(), units, units - 1];
        for (sheet, rows) in sheets.into_iter().zip(rows) {
            let sheet = sheet.unwrap();
            assert_eq!(sheet.rows.len(), rows);
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.headings.len()), "{}", sheet.title);
        }
    }
    let name = survey.units.rows[3].name.clone();
    state.apply(Action::Stability(StabilityAction::Filter(name.clone())));
    assert!(state.survey().unwrap().units.rows.iter().all(|row| row.name == name));
}

/// Points moved between two indicators: what moving the one with the other giving does.
#[test]
fn a_transfer_is_what_moving_points_finds() {
    let mut flips = 0;
    for (from, to) in [("projects", "rural"), ("rural", "projects"), ("projects", "projects")] {
        let mut state = preset(Preset::Classroom);
        state.apply(Action::Page(Page::Stability));
        state.apply(Action::Stability(StabilityAction::From(Id::from(from))));
        state.apply(Action::Stability(StabilityAction::To(Id::from(to))));
        let state = done(state);
        let transfer = state.survey().unwrap().transfer.unwrap();
        assert_ne!(transfer.from, transfer.to);
        let band = transfer.band.unwrap();
        let id = |at: usize| transfer.indicators[at].0.clone();
        let moved = |value: Decimal| {
            let mut state = preset(Preset::Classroom);
            state.apply(Action::Balance(BalanceAction::Choose(Balance::From(id(transfer.from)))));
            state.apply(Action::Move(marks(id(transfer.to).as_str()), value.into()));
            let sum: Decimal = state.category().unwrap().indicators.iter().map(|i| i.marks.category.get()).sum();
            assert_eq!(sum, Decimal::ONE_HUNDRED);
            grades(&state)
        };
        assert_eq!(moved(band.low.value), grades(&state));
        assert_eq!(moved(band.high.value), grades(&state));
        for end in [&band.low, &band.high] {
            if let Next::Flips(next) = &end.beyond {
                flips += 1;
                assert_ne!(moved(next.at), grades(&state));
            }
        }
    }
    assert!(flips >= 3, "{flips}");
}

#[test]
fn the_league_table_tells_the_nearest_grade() {
    let state = done(preset(Preset::DemoCounty));
    let wanted = &state.view().wanted;
    assert_eq!(wanted.most, ROWS);
    let lanes = state.with_nearest(lanes(state.against(), state.current(), 0, wanted));
    let expected = distances(state.current(), &Id::from("township"));
    let rows: Vec<_> = lanes.iter().flat_map(|lane| &lane.rows).collect();
    assert_eq!(rows.len(), 15);
    for row in rows {
        let id = &state.pair().roster.units[row.unit].id;
        let distance = expected.iter().find(|distance| distance.unit == *id).unwrap();
        assert_eq!(row.near.as_ref().map(|near| near.points), distance.nearest());
    }
}

#[test]
fn a_track_knows_the_step_of_its_lever() {
    let mut state = preset(Preset::Classroom);
    state.apply(Action::Type(marks("rural"), "10.5".into()));
    state.apply(Action::LetGo);
    let state = done(state);
    let band = known(&state, &marks("rural")).unwrap();
    assert_eq!(Number::from(band.step), "0.1".parse().unwrap());
}
