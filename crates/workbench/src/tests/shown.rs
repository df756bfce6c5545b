//! The league table as it is shown: its order, and the decimals of its figures.

use super::*;

#[test]
fn who_has_no_place_or_grade_comes_last_in_either_direction() {
    let mut project = Preset::Classroom.project().unwrap();
    std::sync::Arc::make_mut(&mut project.roster.units[0]).exempt = true;
    let state = State::new(project);
    let names = |sort: Sort, reversed: bool| -> Vec<String> {
        let wanted = Wanted { sort, reversed, most: ROWS, ..Wanted::default() };
        let lanes = lanes(state.against(), state.current(), 0, &wanted);
        lanes.into_iter().flat_map(|lane| lane.rows).map(|row| row.name).collect()
    };
    for sort in [Sort::Place, Sort::Grade] {
        let (one, other) = (names(sort, false), names(sort, true));
        assert_eq!((one.last(), other.last()), (Some(&"甲镇".into()), Some(&"甲镇".into())), "{sort:?}");
        assert_ne!(one[0], other[0]);
    }
    assert_ne!(names(Sort::Total, false).last(), names(Sort::Total, true).last(), "everyone has a total");
}

#[test]
fn figures_carry_the_decimals_that_the_policy_rounds_to() {
    use baton_words::{Locale, rounded};
    for decimals in [0, 1, 3, 4] {
        let mut project = Preset::Classroom.project().unwrap();
        project.policy.rounding = baton_model::Rounding { points: decimals, total: decimals };
        let mut state = State::new(project);
        state.apply(Action::Move(marks("rural"), 13.into()));
        let shown = lanes(state.against(), state.current(), 0, &state.view().wanted);
        for row in shown.iter().flat_map(|lane| &lane.rows) {
            for figure in [row.total.is, row.total.was, row.total.difference(), row.percentage] {
                let text = rounded(figure);
                let after = text.split_once('.').map_or(0, |(_, after)| after.len());
                assert_eq!(after, usize::from(decimals), "{text} of {}", row.name);
            }
        }
        let table = tables::league(&state, Locale::Zh).unwrap();
        let at = table.headings.iter().position(|heading| heading.contains('%')).unwrap();
        for row in &table.rows {
            assert!(matches!(row[at], tables::Cell::Number(_, shown) if shown == u32::from(decimals)), "{row:?}");
        }
    }
}
