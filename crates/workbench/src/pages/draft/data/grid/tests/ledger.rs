//! The ledger: rows that become entries, items with their levels, rows removed.

use super::*;
use crate::pages::draft::data::grid::{CellError, Row};
use baton_engine::{Code, Kind};
use baton_model::Entry;

/// The ledger of the county's townships. Columns: unit, item, level, quantity, matter, note.
fn ledger() -> State {
    let mut state = county();
    act(&mut state, GridAction::Kind(SheetKind::Ledger));
    state
}

fn entries(state: &State, unit: usize) -> Vec<Entry> {
    state.pair().roster.units[unit].adjustments.clone()
}

fn name(state: &State, unit: usize) -> String {
    state.pair().roster.units[unit].name.clone()
}

#[test]
fn a_block_below_the_last_row_becomes_entries_in_one_step() {
    let mut state = ledger();
    let rows = state.sheet().rows();
    assert_eq!(state.sheet().row(rows - 1), Some(Row::Blank));
    let (first, second) = (name(&state, 0), name(&state, 1));
    let block = format!("{first}\t表彰\t省级\t2\t事项一\t备注\n{second}\t通报批评\t市级\n\n{second}\t通报批平\t市级\n");
    let before = [entries(&state, 0).len(), entries(&state, 1).len()];
    paste(&mut state, one(rows - 1, 0), &block);
    assert_eq!([entries(&state, 0).len(), entries(&state, 1).len()], [before[0] + 1, before[1] + 1]);
    let added = entries(&state, 0).pop().unwrap();
    assert_eq!(
        (added.item.as_str(), added.level.as_str(), added.matter.as_str()),
        ("commendation", "provincial", "事项一")
    );
    assert_eq!((added.quantity, added.note.as_str()), (2.into(), "备注"));
    assert_eq!(state.book().edits(), 1);
    // The misspelt one is kept as a row until it is mended.
    let sheet = state.sheet();
    assert_eq!(sheet.rows(), rows + 3);
    let pending = rows + 1;
    assert_eq!(sheet.cell(spot(pending, 1)).wrong.unwrap().error, CellError::NotAnItem);
    act(&mut state, GridAction::Type(spot(pending, 1), "通报批评".into()));
    assert_eq!((entries(&state, 1).len(), state.view().grid.pending.len()), (before[1] + 2, 0));
    state.apply(Action::Undo);
    assert_eq!((entries(&state, 1).len(), state.view().grid.pending.len()), (before[1] + 1, 1), "misspelt again");
    state.apply(Action::Undo);
    assert_eq!([entries(&state, 0).len(), entries(&state, 1).len()], before);
    assert_eq!(state.view().grid.pending, []);
}

#[test]
fn a_row_begun_says_what_it_lacks() {
    let mut state = ledger();
    let last = state.sheet().rows() - 1;
    let unit = name(&state, 2);
    let had = entries(&state, 2).len();
    act(&mut state, GridAction::Type(spot(last, 1), "表彰".into()));
    assert_eq!(state.book().edits(), 0);
    let errors =
        |state: &State| [0, 1, 2, 3].map(|column| state.sheet().cell(spot(last, column)).wrong.map(|kept| kept.error));
    assert_eq!(errors(&state), [Some(CellError::Needed), None, Some(CellError::Needed), None]);
    act(&mut state, GridAction::Type(spot(last, 0), unit));
    act(&mut state, GridAction::Type(spot(last, 2), "乡级".into()));
    assert!(matches!(&errors(&state)[2], Some(CellError::NotALevel(levels)) if levels.len() == 4));
    act(&mut state, GridAction::Type(spot(last, 2), "县级".into()));
    assert_eq!(entries(&state, 2).len(), had + 1);
    assert_eq!(entries(&state, 2)[had].quantity, 1.into());
    // Emptied before it is complete, a row is gone.
    let last = state.sheet().rows() - 1;
    act(&mut state, GridAction::Type(spot(last, 4), "事项".into()));
    act(&mut state, GridAction::Clear(one(last, 4)));
    assert_eq!(state.view().grid.pending, []);
}

#[test]
fn an_item_and_its_level_are_taken_together() {
    let mut state = ledger();
    let item = |state: &State| entries(state, 0)[0].item.to_string();
    assert_eq!(item(&state), "commendation");
    act(&mut state, GridAction::Type(spot(0, 1), "工作创新".into()));
    assert_eq!(
        (item(&state).as_str(), entries(&state, 0)[0].level.as_str()),
        ("innovation", "provincial"),
        "the same level"
    );
    // The special assessment has other levels: it waits until one of them is typed.
    let special = &state
        .sheet()
        .category()
        .unwrap()
        .adjustments
        .items
        .iter()
        .find(|item| item.id.as_str() == "special")
        .unwrap()
        .clone();
    act(&mut state, GridAction::Type(spot(0, 1), special.name.clone()));
    assert_eq!(item(&state), "innovation");
    assert!(matches!(state.sheet().cell(spot(0, 1)).wrong.unwrap().error, CellError::NotALevel(_)));
    act(&mut state, GridAction::Type(spot(0, 2), special.levels[0].name.clone()));
    assert_eq!((item(&state).as_str(), &entries(&state, 0)[0].level), ("special", &special.levels[0].id));
    assert_eq!(state.sheet().cell(spot(0, 1)).wrong, None);
}

#[test]
fn entries_are_removed_and_given_to_another_unit() {
    let mut state = ledger();
    let had = [entries(&state, 0), entries(&state, 1)];
    // A wrong entry stays with its row while the one above it goes.
    act(&mut state, GridAction::Type(spot(1, 3), "x".into()));
    act(&mut state, GridAction::Remove(one(0, 0)));
    assert_eq!(entries(&state, 0), had[0][1..]);
    assert_eq!(state.sheet().cell(spot(0, 3)).shown(), "x");
    state.apply(Action::Undo);
    let second = name(&state, 1);
    act(&mut state, GridAction::Type(spot(0, 0), second));
    assert_eq!((entries(&state, 0).len(), entries(&state, 1).last()), (had[0].len() - 1, had[0].first()));
    assert_eq!(state.book().edits(), 1);
    act(&mut state, GridAction::Type(spot(0, 0), "无此单位".into()));
    assert_eq!(state.sheet().cell(spot(0, 0)).wrong.unwrap().error, CellError::NotAUnit);
}

#[test]
fn findings_on_entries_are_at_their_cells() {
    let mut state = ledger();
    act(&mut state, GridAction::Type(spot(0, 3), "-1".into()));
    assert!(matches!(state.sheet().cell(spot(0, 3)).findings[0].code, Code::WrongSign { .. }));
    assert_eq!(state.sheet().cell(spot(0, 1)).findings, []);
    let unit = state.pair().roster.units[0].clone();
    let mut entries = unit.adjustments.clone();
    entries[0].level = Id::from("nowhere");
    state.apply(Action::Edit(baton_model::Edit::Data(baton_model::Data::Ledger { unit: unit.id.clone(), entries })));
    let cell = state.sheet().cell(spot(0, 2));
    assert!(matches!(cell.findings[0].code, Code::Unknown { kind: Kind::Level, .. }));
    assert_eq!(cell.shown(), "", "what is no more has no name, and its finding says so");
}

#[test]
fn a_filter_leaves_room_for_new_rows() {
    let mut state = ledger();
    let first = name(&state, 0);
    act(&mut state, GridAction::Filter(first.clone()));
    let sheet = state.sheet();
    assert_eq!(sheet.rows(), entries(&state, 0).len() + 1);
    assert!(shown(&sheet, 0)[..sheet.rows() - 1].iter().all(|name| *name == first));
    act(&mut state, GridAction::Sort(Column::Level, true));
    assert_eq!(state.sheet().row(state.sheet().rows() - 1), Some(Row::Blank));
}
