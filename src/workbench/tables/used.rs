//! The units: what each gets, where each belongs, and whom a move reaches.

use super::{ALL, Cell, Table, both, flag, grade, in_unit, money, of_category, pair, source, whole_yuan};
use crate::i18n::Catalogue;
use crate::workbench::results::use_lanes;
use crate::workbench::{State, Wanted};

/// What each unit of the category looked at gets.
#[must_use]
pub fn uses(state: &State, words: &Catalogue) -> Option<Table> {
    let category = state.category()?;
    let told = &words.results;
    let wanted = Wanted { most: ALL, ..state.view().wanted.clone() };
    let lanes = use_lanes(state.against(), state.current(), state.view().category, &wanted);
    let mut headings = vec![words.column_unit.to_owned()];
    headings.extend(both(words, words.column_grade));
    headings.extend(both(words, &in_unit(words, told.ratio, "%")));
    headings.push(words.assessed.to_owned());
    headings.extend(both(words, words.column_excellent_places));
    headings.extend(
        [told.may_be_excellent, told.has_priority, told.is_interviewed, told.bonus_headcount].map(str::to_owned),
    );
    headings.extend(both(words, &in_unit(words, told.per_head, words.unit_yuan)));
    headings.extend(both(words, &in_unit(words, told.whole_bonus, words.money_unit)));
    let rows = lanes.into_iter().flat_map(|lane| lane.rows).map(|row| {
        let mut cells = vec![Cell::text(row.name)];
        cells.extend([grade(words, row.grade.is.as_ref()), grade(words, row.grade.was.as_ref())]);
        cells.extend(pair(row.ratio.value, Cell::figure));
        cells.push(Cell::count(row.assessed));
        cells.extend(pair(row.places, Cell::count));
        cells.extend([row.leadership, row.promotion, row.interview].map(|is| flag(words, is.is)));
        cells.push(Cell::count(row.headcount));
        cells.extend(pair(row.per_head, |yuan| Cell::of(yuan, whole_yuan)));
        cells.extend(pair(row.bonus, money));
        cells
    });
    let rows = rows.collect();
    let title = (told.units_of)(&category.name);
    Some(Table { title: of_category(state, words, &title), headings, rows, notes: source(state, words) })
}

/// All units with their category and group, in the roster's order.
#[must_use]
pub fn units(state: &State, words: &Catalogue) -> Table {
    let (policy, roster) = (&state.pair().policy, &state.pair().roster);
    let grid = &words.grid;
    let headings = [
        words.column_unit,
        words.category,
        words.column_group,
        grid.headcount,
        grid.assessed_headcount,
        words.not_ranked,
    ];
    let rows = roster.units.iter().map(|unit| {
        let category = policy.category(&unit.category);
        let group = unit.group.as_ref().and_then(|id| category?.group(id));
        vec![
            Cell::text(unit.name.clone()),
            Cell::text(category.map_or(words.gone.category, |category| &category.name)),
            Cell::text(group.map_or("", |group| &group.name)),
            Cell::count(unit.headcount),
            Cell::count(unit.assessed_headcount),
            flag(words, unit.exempt),
        ]
    });
    let title = super::of_county(state, words, words.report.units);
    Table { title, headings: headings.map(str::to_owned).to_vec(), rows: rows.collect(), notes: source(state, words) }
}
