//! What the scenario worked on changes: all scenarios at a glance, who gains and who loses, and the sums.

use super::{ALL, Cell, Table, both, grade, in_unit, money, of_category, of_county, pair, source};
use crate::i18n::Catalogue;
use crate::workbench::State;
use crate::workbench::change::{Flows, Scope, Sum, Sums, moves, slopes};

/// What every scenario changes against the base.
#[must_use]
pub fn overview(state: &State, words: &Catalogue) -> Table {
    let told = &words.change;
    let bonus = in_unit(words, words.bonus, words.money_unit);
    let mut headings = [told.scenario, told.edits, told.up, told.down, told.places_moved].map(str::to_owned).to_vec();
    headings.extend(both(words, told.excellent_units));
    headings.extend(both(words, words.column_excellent_places));
    headings.extend(both(words, &bonus));
    let rows = state.overview().into_iter().map(|row| {
        let name = row.name.map_or_else(|| words.scenarios.baseline.to_owned(), |name| name.called(words));
        let mut cells = vec![Cell::text(name), Cell::count(u32::try_from(row.edits).unwrap_or(u32::MAX))];
        if let Some(figures) = row.figures {
            cells.extend([figures.up, figures.down, figures.places_moved].map(Cell::count));
            cells.extend(pair(figures.excellent_units, Cell::count));
            cells.extend(pair(figures.excellent_places, Cell::count));
            cells.extend(pair(figures.bonus, money));
        }
        cells.resize(headings.len(), Cell::Blank);
        cells
    });
    let rows = rows.collect();
    Table { title: of_county(state, words, told.scenario), headings, rows, notes: source(state, words) }
}

/// Every unit of the scope looked at, before and after.
#[must_use]
pub fn gains(state: &State, words: &Catalogue) -> Option<Table> {
    let (view, category) = (state.view(), state.category()?);
    let look = &view.change;
    let scoped = (look.scope == Scope::Category).then_some(&category.id);
    let wanted = (view.wanted.filter.as_str(), view.only_changed);
    let moved = moves(state.against(), state.current(), scoped, (look.sort, look.reversed), wanted, ALL);
    let decimals = u32::from(state.current().policy().rounding.total);
    let mut headings = vec![words.column_unit.to_owned(), words.category.to_owned(), words.column_group.to_owned()];
    for figure in [words.column_grade, words.column_place, words.column_total, words.column_excellent_places] {
        headings.extend(both(words, figure));
    }
    headings.extend(both(words, &in_unit(words, words.bonus, words.money_unit)));
    let rows = moved.rows.into_iter().map(|row| {
        let mut cells = vec![Cell::text(row.name), Cell::text(row.category), Cell::text(row.group)];
        cells.extend(pair(row.grade, |held| grade(words, held.as_ref())));
        cells.extend(pair(row.rank, |rank| Cell::of(rank, Cell::count)));
        cells.extend(pair(row.total, |total| Cell::Number(total, decimals)));
        cells.extend(pair(row.places, Cell::count));
        cells.extend(pair(row.bonus, money));
        cells
    });
    let rows = rows.collect();
    Some(Table { title: of_category(state, words, words.change.who), headings, rows, notes: source(state, words) })
}

/// Places before and after in the category looked at.
#[must_use]
pub fn slope(state: &State, words: &Catalogue) -> Option<Table> {
    state.category()?;
    let told = &words.change;
    let view = state.view();
    let slopes = slopes(state.against(), state.current(), view.category, view.only_changed, ALL);
    let grouped = slopes.iter().any(|slope| slope.group.is_some());
    let mut headings = vec![words.column_unit.to_owned()];
    headings.extend(grouped.then(|| words.column_group.to_owned()));
    headings.extend([told.place_before, told.place_after].map(str::to_owned));
    let rows =
        slopes.iter().flat_map(|slope| slope.lines.iter().map(move |line| (slope, line))).map(|(slope, line)| {
            let mut cells = vec![Cell::text(line.name.clone())];
            cells.extend(grouped.then(|| Cell::text(slope.group.clone().unwrap_or_default())));
            cells.extend([line.rank.was, line.rank.is].map(Cell::count));
            cells
        });
    let rows = rows.collect();
    Some(Table { title: of_category(state, words, told.slope_table), headings, rows, notes: source(state, words) })
}

/// How many units went from which grade to which in the category looked at, and who.
#[must_use]
pub fn flow(state: &State, words: &Catalogue) -> Option<Table> {
    let category = state.category()?;
    let told = &words.change;
    let flows = Flows::of(state.against(), state.current(), &category.id, ALL);
    let headings = [told.from_grade, told.to_grade, words.units, told.who].map(str::to_owned).to_vec();
    let rows = flows.bands.iter().filter_map(|band| {
        let (from, to) = (flows.before.get(band.from)?, flows.after.get(band.to)?);
        let ends = [from, to].map(|end| Cell::text(end.at.name(words)));
        let mut cells = ends.to_vec();
        cells.extend([Cell::count(band.units), Cell::text(band.names.join(words.comma))]);
        Some(cells)
    });
    let rows = rows.collect();
    Some(Table { title: of_category(state, words, told.flow_table), headings, rows, notes: source(state, words) })
}

/// What changes, by category and group.
#[must_use]
pub fn sums(state: &State, words: &Catalogue) -> Table {
    let told = &words.change;
    let sums = Sums::of(state.against(), state.current());
    let mut headings = vec![words.category.to_owned(), words.column_group.to_owned()];
    headings.extend(both(words, words.units));
    headings.extend([told.up, told.down, told.places_moved, told.points_change].map(str::to_owned));
    headings.extend(both(words, words.column_excellent_places));
    headings.extend(both(words, &in_unit(words, words.bonus, words.money_unit)));
    let decimals = u32::from(state.current().policy().rounding.total);
    let row = |sum: &Sum, name: &str| {
        let group = sum.group.clone().map_or(Cell::Blank, Cell::text);
        let mut cells = vec![Cell::text(name), group];
        cells.extend(pair(sum.units, Cell::count));
        cells.extend([sum.up, sum.down, sum.moved].map(Cell::count));
        cells.push(Cell::Number(sum.points, decimals));
        cells.extend(pair(sum.places, Cell::count));
        cells.extend(pair(sum.bonus, money));
        cells
    };
    let rows = sums.rows.iter().map(|sum| row(sum, &sum.name)).chain([row(&sums.county, words.county)]).collect();
    Table { title: of_county(state, words, told.sums), headings, rows, notes: source(state, words) }
}
