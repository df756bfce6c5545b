//! The grid on the classroom set: five townships, six indicators; and on a sheet of 38,000 units × 60 indicators.

mod keys;
mod ledger;
mod pasted;
mod size;
mod values;

use super::{Area, Column, Field, GridAction, Sheet, SheetKind, Spot};
use crate::{Action, State};
use baton_model::Id;
use baton_presets::Preset;

fn classroom() -> State {
    State::new(Preset::Classroom.project().unwrap())
}

fn county() -> State {
    State::new(Preset::DemoCounty.project().unwrap())
}

fn act(state: &mut State, action: GridAction) {
    state.apply(Action::Grid(action));
}

fn spot(row: usize, column: usize) -> Spot {
    Spot { row, column }
}

fn one(row: usize, column: usize) -> Area {
    Area::between(spot(row, column), spot(row, column))
}

fn paste(state: &mut State, area: Area, text: &str) {
    act(state, GridAction::Paste(area, text.into()));
}

/// A column as it is shown, from the top.
fn shown(sheet: &Sheet, column: usize) -> Vec<String> {
    (0..sheet.rows()).map(|row| sheet.cell(spot(row, column)).shown()).collect()
}

fn reading(indicator: &str, field: Field) -> Column {
    Column::Reading { indicator: Id::from(indicator), period: None, field }
}

/// Position of a column among those shown.
fn at(sheet: &Sheet, column: &Column) -> usize {
    sheet.columns().iter().position(|head| head.column == *column).unwrap()
}

fn sheet_of(state: &mut State, kind: SheetKind) -> Sheet {
    act(state, GridAction::Kind(kind));
    state.sheet()
}
