//! Lines between grades: where they stand, and what moving them does.

use super::*;
use baton_model::Threshold;

fn demo(category: usize) -> State {
    let mut state = State::new(Preset::DemoCounty.project().unwrap());
    state.apply(Action::Category(category));
    state
}

fn shown(state: &State) -> Vec<Strip> {
    strips(state.against(), state.current(), state.view().category)
}

fn cut(state: &State, lane: usize, grade: usize) -> Cut {
    shown(state)[lane].cuts[grade].clone()
}

fn moves(state: &mut State, lane: usize, held: &Cut, to: CutTo) {
    state.apply(Action::Cut(Box::new(CutMove { lane, held: held.clone(), to })));
}

fn grade(state: &State, at: usize) -> &baton_model::Grade {
    &state.category().unwrap().grading.grades[at]
}

fn share(text: &str) -> Option<Quota> {
    Some(Quota::Share(text.parse().unwrap()))
}

/// Where a dot is, in ten-thousandths.
fn under(state: &State, lane: usize, place: usize) -> i64 {
    let mut dots = shown(state)[lane].dots.clone();
    dots.sort_by_key(|dot| std::cmp::Reverse(dot.total));
    dots[place].at * 10
}

fn holding(state: &State, lane: usize, grade: u32) -> usize {
    let dots = &shown(state)[lane].dots;
    dots.iter().filter(|dot| dot.grade.as_ref().is_some_and(|held| held.position == grade)).count()
}

#[test]
fn a_line_dragged_past_a_unit_gives_one_more_place_by_the_smallest_share() {
    let mut state = demo(0);
    let held = cut(&state, 0, 0);
    assert_eq!((held.sets, held.places, held.quota), (Sets::Quota, 3, share("0.2")));
    let before = holding(&state, 0, 0);
    let past = under(&state, 0, 3) - 5;
    moves(&mut state, 0, &held, CutTo::At(past));
    assert_eq!(grade(&state, 0).quota, share("0.2667"), "4 of 15 places, rounded down");
    assert_eq!((cut(&state, 0, 0).places, holding(&state, 0, 0)), (4, before + 1));
    assert_eq!((state.book().edits(), state.book().undoable()), (1, 1));
}

#[test]
fn a_drag_is_one_step_and_out_and_back_is_none() {
    // Second grade: 40 % of 15 after 20 % make 9 places; 30 % would not be the smallest share for its places.
    for (category, lane, at) in [(0, 0, 0), (0, 0, 2), (1, 0, 0), (2, 1, 0), (3, 0, 1)] {
        let mut state = demo(category);
        let held = cut(&state, lane, at);
        assert_eq!(held.sets == Sets::Threshold, matches!(category, 1 | 3), "category {category}");
        let places = [2000, 3000, 9000, 500, held.at * 10];
        for place in places {
            moves(&mut state, lane, &held, CutTo::At(place));
        }
        assert_eq!(state.book().edits(), 0, "category {category}");
        assert!(state.pair() == state.book().baseline(), "category {category}");
    }
    let mut state = demo(0);
    state.apply(Action::Edit(Edit::Set(Setting::TieBlock { category: id("township"), tie_block: TieBlock::Exclude })));
    let held = cut(&state, 0, 0);
    for place in [9000, held.at * 10, 8000, 2000] {
        moves(&mut state, 0, &held, CutTo::At(place));
    }
    state.apply(Action::LetGo);
    assert_eq!((state.book().edits(), state.book().undoable()), (2, 2), "what was done before is a step of its own");
    state.apply(Action::Undo);
    assert_eq!((grade(&state, 0).quota, state.book().edits()), (share("0.2"), 1));
}

#[test]
fn a_gesture_is_taken_back_without_a_trace() {
    let mut state = demo(0);
    state.apply(Action::Cancel);
    assert_eq!(state.book().undoable(), 0, "nothing to take back");
    state.apply(Action::Edit(Edit::Set(Setting::TieBlock { category: id("township"), tie_block: TieBlock::Exclude })));
    let held = cut(&state, 0, 0);
    moves(&mut state, 0, &held, CutTo::Steps(-2));
    moves(&mut state, 0, &held, CutTo::Steps(-1));
    assert_eq!(cut(&state, 0, 0).places, 6);
    state.apply(Action::Cancel);
    assert_eq!((cut(&state, 0, 0), state.book().undoable(), state.book().redoable()), (held, 1, 0));
    state.apply(Action::Cancel);
    assert_eq!(state.book().edits(), 1, "what was let go stays");
}

#[test]
fn a_threshold_moves_to_round_values_and_by_keys() {
    let mut state = demo(1);
    let held = cut(&state, 0, 0);
    let value = |state: &State| match grade(state, 0).threshold {
        Some(Threshold::Percentage(value)) => value.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!((held.sets, value(&state)), (Sets::Threshold, "88".into()));
    for (to, becomes) in [(CutTo::Steps(1), "88.1"), (CutTo::Steps(10), "89.1"), (CutTo::Steps(-20), "87.1")] {
        moves(&mut state, 0, &held, to);
        assert_eq!(value(&state), becomes);
    }
    moves(&mut state, 0, &held, CutTo::At(3_333));
    let there = cut(&state, 0, 0);
    assert!((there.at - 333).abs() <= 3, "{}", there.at);
    assert!(value(&state).len() <= 5, "{} is not round", value(&state));
}

#[test]
fn points_are_thresholds_too() {
    let mut state = demo(1);
    let threshold = Some(Threshold::Points(870.into()));
    state.apply(Action::Edit(Edit::Set(Setting::Threshold {
        category: id("zone"),
        grade: id("zone-first"),
        threshold,
    })));
    let held = cut(&state, 0, 0);
    moves(&mut state, 0, &held, CutTo::Steps(-10));
    assert_eq!(grade(&state, 0).threshold, Some(Threshold::Points(860.into())));
}

/// In each lane the number of places follows the lane's own units; the ladder is shared.
#[test]
fn a_line_of_any_lane_edits_the_shared_ladder() {
    let mut state = demo(2);
    let lanes = shown(&state).len();
    assert!(lanes > 1);
    for lane in 0..lanes {
        let before = shown(&state);
        let mut held = before[lane].cuts[0].clone();
        held.sets = Sets::Quota;
        moves(&mut state, lane, &held, CutTo::Steps(-1));
        state.apply(Action::LetGo);
        assert_eq!(cut(&state, lane, 0).places, held.places + 1, "lane {lane}");
    }
    assert_eq!(state.book().edits(), 1, "one quota differs");
}

#[test]
fn where_both_conditions_hold_the_one_that_binds_is_moved() {
    let mut state = demo(0);
    let set = |to: i64| {
        Edit::Set(Setting::Threshold {
            category: id("township"),
            grade: id("first"),
            threshold: Some(Threshold::Points(to.into())),
        })
    };
    state.apply(Action::Edit(set(1)));
    assert_eq!(cut(&state, 0, 0).sets, Sets::Quota, "everyone reaches 1 point");
    state.apply(Action::Edit(set(1_490)));
    let held = cut(&state, 0, 0);
    assert_eq!((held.sets, held.total), (Sets::Threshold, 1_490.into()), "nobody does");
}

/// With every share from the smallest on, the lane has just as many places: nothing is guessed.
#[test]
fn the_share_is_the_smallest_that_gives_the_places_whatever_the_rounding() {
    for rounding in
        [baton_model::QuotaRounding::Floor, baton_model::QuotaRounding::HalfUp, baton_model::QuotaRounding::Ceil]
    {
        for at in 0..3 {
            let mut state = demo(4);
            let category = id("stationed");
            state.apply(Action::Edit(Edit::Set(Setting::QuotaRounding {
                category: category.clone(),
                quota_rounding: rounding,
            })));
            let held = cut(&state, 0, at);
            moves(&mut state, 0, &held, CutTo::Steps(-1));
            state.apply(Action::LetGo);
            let now = cut(&state, 0, at);
            assert_eq!(now.places, held.places + 1, "{rounding:?} {at}");
            let Some(Quota::Share(share)) = now.quota else { panic!("{now:?}") };
            let less = share.get() - rust_decimal::Decimal::new(1, 4);
            let quota = Some(Quota::Share(less.into()));
            state.apply(Action::Edit(Edit::Set(Setting::Quota {
                category: category.clone(),
                grade: now.id.clone(),
                quota,
            })));
            assert!(cut(&state, 0, at).places < now.places, "{rounding:?} {at}: {share} is not the smallest");
        }
    }
}

#[test]
fn lines_stay_in_reach_at_both_ends_and_in_lanes_of_many() {
    let mut state = demo(0);
    let held = cut(&state, 0, 0);
    moves(&mut state, 0, &held, CutTo::High);
    let none = cut(&state, 0, 0);
    assert_eq!((none.places, holding(&state, 0, 0)), (0, 0));
    assert!(none.at > 950 && none.at <= 1000, "{}", none.at);
    moves(&mut state, 0, &held, CutTo::Low);
    let all = cut(&state, 0, 0);
    assert_eq!(all.places, 15);
    assert!(all.at < 150 && all.at >= 0, "the last units are pushed down: {}", all.at);

    let mut project = Preset::Classroom.project().unwrap();
    let five = project.roster.units.clone();
    let many = (0..3_000).map(|at| {
        let mut unit = (*five[at % 5]).clone();
        unit.id = Id::from(format!("{}-{at}", unit.id.as_str()));
        unit.into()
    });
    project.roster.units = many.collect();
    let mut state = State::new(project);
    let held = cut(&state, 0, 0);
    assert!(shown(&state)[0].dots.is_empty());
    moves(&mut state, 0, &held, CutTo::At(5_000));
    assert!((cut(&state, 0, 0).at - 500).abs() < 200, "{}", cut(&state, 0, 0).at);
}

#[test]
fn names_beside_a_line_keep_apart() {
    for category in 0..5 {
        for strip in shown(&demo(category)) {
            for (width, phone) in [(700, false), (310, true)] {
                let has = |dot: &&Dot| match dot.named {
                    Named::Everywhere => true,
                    Named::Wide => !phone,
                    Named::Narrow => phone,
                    Named::Nowhere => false,
                };
                let named: Vec<&Dot> = strip.dots.iter().filter(has).collect();
                assert!(phone || strip.dots.len() < 3 || !named.is_empty());
                for (at, a) in named.iter().enumerate() {
                    for b in named.iter().skip(at + 1).filter(|b| a.level == b.level) {
                        let letters = (a.name.chars().count() + b.name.chars().count()) as i64;
                        assert!((a.at - b.at).abs() * width / 1000 >= letters * 6, "{} {}", a.name, b.name);
                    }
                }
            }
        }
    }
}
