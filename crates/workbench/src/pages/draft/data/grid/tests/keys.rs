//! Keys move the selection as in a spreadsheet.

use super::*;
use crate::pages::draft::data::grid::{Extends, Motion, Selection};

#[test]
fn arrows_stop_at_the_edges_and_shift_extends() {
    let sheet = classroom().sheet();
    let move_by =
        |selection: Selection, rows, columns| selection.moved(Motion::Step(rows, columns), Extends::No, &sheet);
    let start = Selection::at(spot(0, 0));
    assert_eq!(move_by(move_by(start, -1, 0), 0, -1).active, spot(0, 0));
    assert_eq!(move_by(start, 100, 100).active, spot(4, 7));
    let extended = Selection::at(spot(2, 2)).moved(Motion::Step(-1, 1), Extends::Yes, &sheet);
    assert_eq!((extended.active, extended.area()), (spot(2, 2), Area::between(spot(1, 2), spot(2, 3))));
    assert_eq!(extended.moved(Motion::Step(2, 0), Extends::Yes, &sheet).area(), Area::between(spot(2, 2), spot(3, 3)));
    let key = |motion| Selection::at(spot(2, 2)).moved(motion, Extends::No, &sheet).active;
    assert_eq!(
        [Motion::Home, Motion::End, Motion::First, Motion::Last].map(key),
        [spot(2, 0), spot(2, 7), spot(0, 0), spot(4, 7)]
    );
    assert_eq!(start.all(&sheet).area(), Area::between(spot(0, 0), spot(4, 7)));
}

#[test]
fn control_goes_to_the_edge_of_the_data() {
    let mut state = classroom();
    act(&mut state, GridAction::Clear(Area::between(spot(2, 1), spot(3, 1))));
    let sheet = state.sheet();
    let jump =
        |from: Spot, rows, columns| Selection::at(from).moved(Motion::Edge(rows, columns), Extends::No, &sheet).active;
    assert_eq!(jump(spot(0, 1), 1, 0), spot(1, 1), "the end of the run");
    assert_eq!(jump(spot(1, 1), 1, 0), spot(4, 1), "over the gap to the next filled cell");
    assert_eq!(jump(spot(2, 1), 1, 0), spot(4, 1));
    assert_eq!(jump(spot(4, 1), 1, 0), spot(4, 1), "the sheet's edge");
    assert_eq!(jump(spot(2, 1), 0, 1), spot(2, 2), "from an empty cell to the next filled one");
    assert_eq!(jump(spot(0, 1), 0, 1), spot(0, 7));
    assert_eq!(jump(spot(0, 7), 0, -1), spot(0, 0));
}

#[test]
fn enter_returns_to_where_tabs_began_and_both_go_round_in_a_rectangle() {
    let sheet = classroom().sheet();
    let tabbed = Selection::at(spot(1, 2)).tabbed(1, &sheet).tabbed(1, &sheet);
    assert_eq!(tabbed.active, spot(1, 4));
    assert_eq!(tabbed.entered(1, &sheet).active, spot(2, 2));
    let moved = tabbed.moved(Motion::Step(0, 1), Extends::No, &sheet);
    assert_eq!(moved.entered(1, &sheet).active, spot(2, 5), "an arrow ends the run of tabs");
    let mut inside = Selection::at(spot(1, 1)).to(spot(2, 2));
    let mut seen = Vec::new();
    for _ in 0..4 {
        inside = inside.entered(1, &sheet);
        seen.push(inside.active);
    }
    assert_eq!(seen, [spot(2, 1), spot(1, 2), spot(2, 2), spot(1, 1)]);
    assert_eq!(inside.tabbed(-1, &sheet).active, spot(2, 2));
    assert_eq!(inside.area(), Area::between(spot(1, 1), spot(2, 2)));
}

#[test]
fn a_selection_stays_within_a_sheet_that_shrinks() {
    let mut state = classroom();
    let all = Selection::at(spot(4, 7)).all(&state.sheet());
    act(&mut state, GridAction::Filter("甲".into()));
    let within = all.within(&state.sheet());
    assert_eq!((within.active, within.area()), (spot(0, 7), Area::between(spot(0, 0), spot(0, 7))));
    act(&mut state, GridAction::Filter("nobody".into()));
    let nothing = all.within(&state.sheet());
    assert_eq!(nothing.active, spot(0, 7));
    assert_eq!(nothing.moved(Motion::Edge(1, 0), Extends::No, &state.sheet()).active, spot(0, 7));
    assert_eq!(state.sheet().cell(nothing.active), crate::pages::draft::data::grid::Cell::default());
}
