//! Midpoints are rounded away from zero wherever a figure is shown or a value set.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::pages::check::robustness::weight_rows;
use crate::pages::draft::indicators::editor::{Curve, CurveDot, IndicatorShown};
use baton_engine::Evaluation;
use baton_model::{Key, Threshold};
use baton_words::{Locale, change};

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The classroom with other marks and values.
fn changed(change: impl FnOnce(&mut Project)) -> State {
    let mut project = Preset::Classroom.project().unwrap();
    change(&mut project);
    State::new(project)
}

fn give(project: &mut Project, unit: usize, indicator: &str, actual: &str) {
    let observations = &mut Arc::make_mut(&mut project.roster.units[unit]).observations;
    let mut observation = observations[&id(indicator)].clone();
    observation.annual.actual = Some(number(actual));
    observations.insert(id(indicator), observation);
}

fn give_marks(project: &mut Project, marks: [&str; 6]) {
    for (indicator, marks) in Arc::make_mut(&mut project.policy.categories[0]).indicators.iter_mut().zip(marks) {
        Arc::make_mut(indicator).marks.category = number(marks);
    }
}

fn curve(state: &State, indicator: &str) -> Curve {
    Curve::of(state.base(), state.current(), &id("township"), &id(indicator), 0).unwrap()
}

/// Totals from 76 to 87.5 are drawn from 75.425 on, in steps of 0.05.
#[test]
fn a_threshold_set_at_the_end_of_the_strip() {
    let mut state = classroom();
    let threshold = |points: &str| Some(Threshold::Points(number(points)));
    let edit =
        Edit::Set(Setting::Threshold { category: id("township"), grade: id("second"), threshold: threshold("86") });
    state.apply(Action::Edit(edit));
    let held = strips(state.against(), state.current(), 0)[0].cuts[1].clone();
    assert_eq!(held.sets, Sets::Threshold);
    state.apply(Action::Cut(Box::new(CutMove { lane: 0, held, to: CutTo::Low })));
    assert_eq!(state.category().unwrap().grading.grades[1].threshold, threshold("75.45"));
}

#[test]
fn a_threshold_in_points_becomes_one_in_per_cent() {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    state.apply(Action::Category(1));
    let (category, grade) = (id("zone"), id("zone-first"));
    let threshold = Some(Threshold::Points(number("881.25")));
    state.apply(Action::Edit(Edit::Set(Setting::Threshold { category, grade: grade.clone(), threshold })));
    state.apply(Action::Ladder(LadderChange::Threshold(grade, ThresholdKind::Percentage)));
    let threshold = state.category().unwrap().grading.grades[0].threshold;
    assert_eq!(threshold, Some(Threshold::Percentage(number("88.13"))), "of 1000 marks");
}

#[test]
fn a_bound_of_the_cohort_that_becomes_fixed() {
    let state = changed(|project| give(project, 3, "revenue", "2.00005"));
    let (entries, pair) = (Entries::default(), state.pair());
    let reader = Reader { was: pair, is: pair, entries: &entries, tracks: None };
    let evaluations = (state.current(), state.current());
    let locale = Locale::Zh;
    let shown = IndicatorShown::of(&reader, evaluations, state.category().unwrap(), &id("revenue"), locale).unwrap();
    assert_eq!(shown.components[0].bounds, [(Key::Low, number("2.0001")), (Key::High, number("12"))]);
}

/// 90 % of 22.25 marks are 20.025, for which there are 20.03 points.
#[test]
fn a_dot_stands_where_its_points_are() {
    let state = changed(|project| give_marks(project, ["22.25", "25", "15", "15", "10", "10"]));
    let curve = curve(&state, "projects");
    assert_eq!(curve.dots[1].points, decimal("20.03"));
    assert!(!curve.points_differ);
}

#[test]
fn lengths_in_thousandths_and_per_cent() {
    let state = changed(|project| give(project, 1, "projects", "8.125"));
    assert_eq!(curve(&state, "projects").dots[1].height, 813);
    assert_eq!([1, 3, -1].map(|part| thousandths(part.into(), 2000.into())), [1, 2, -1]);
    let figure = Reader { was: state.pair(), is: state.pair(), entries: &Entries::default(), tracks: None }
        .figure(marks("rural"));
    assert_eq!(figure.along(number("0.125"), 100.into()).as_deref(), Some("0.13%"));
}

/// With one unit there is no effective weight, and 1 of at most 80 marks is 12.5 thousandths.
#[test]
fn widths_of_weights() {
    let state = changed(|project| {
        give_marks(project, ["80", "1", "19", "0", "0", "0"]);
        project.roster.units.truncate(1);
    });
    let current: &Evaluation = state.current();
    let widths: Vec<i64> = weight_rows(state.base(), current, state.category().unwrap())
        .into_iter()
        .map(|row| row.nominal_width)
        .take(2)
        .collect();
    assert_eq!(widths, [1000, 13]);
}

#[test]
fn values_in_the_table_of_a_curve() {
    let state = classroom();
    let value = Some(decimal("0.00000000005"));
    let dot = CurveDot {
        unit: 0,
        name: String::new(),
        at: None,
        height: 0,
        value,
        rate: value,
        drawn: Decimal::ZERO,
        points: Decimal::ZERO,
    };
    let table = tables::curve(&state, Locale::Zh, "", &[dot]);
    assert_eq!((table.rows[0][1].plain(), table.rows[0][2].plain()), ("0.0000000001".into(), "0.0000000001".into()));
}

#[test]
fn parts_of_a_place_in_words() {
    let told = |locale: Locale| change::places_by(locale, decimal("-0.125"));
    assert_eq!((told(Locale::Zh), told(Locale::En)), ("前进 0.13 位".into(), "up by 0.13".into()));
}
