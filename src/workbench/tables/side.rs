//! Scenarios side by side: every unit, and the totals.

use super::{ALL, Cell, Table, grade, in_unit, money, of_category, source};
use crate::i18n::Catalogue;
use crate::workbench::{SideBySide, SideColumn, State};

/// Every unit of the category looked at in each of the scenarios shown.
#[must_use]
pub fn side_league(state: &State, words: &Catalogue) -> Option<Table> {
    let category = state.category()?;
    let side = SideBySide::with(state, ALL);
    let decimals = u32::from(state.current().policy().rounding.total);
    let bonus = in_unit(words, words.bonus, words.money_unit);
    let mut headings = vec![words.column_unit.to_owned()];
    for column in &side.columns {
        let name = named(column, words);
        let figures = [words.column_place, words.column_total, words.column_grade, &bonus];
        headings.extend(figures.map(|figure| format!("{name} · {figure}")));
    }
    let rows = side.rows.into_iter().map(|row| {
        let mut cells = vec![Cell::text(row.name)];
        for cell in row.cells {
            cells.extend(match cell {
                None => [Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank],
                Some(cell) => [
                    Cell::of(cell.rank.is, Cell::count),
                    Cell::Number(cell.total.is, decimals),
                    grade(words, cell.grade.is.as_ref()),
                    money(cell.bonus.is),
                ],
            });
        }
        cells
    });
    let title = (words.scenarios.side_by_side)(&category.name);
    Some(Table { title, headings, rows: rows.collect(), notes: source(state, words) })
}

/// What each of the scenarios shown comes to in the county.
#[must_use]
pub fn side_totals(state: &State, words: &Catalogue) -> Table {
    let side = SideBySide::with(state, 0);
    let bonus = in_unit(words, words.bonus, words.money_unit);
    let headings = [
        words.scenarios.scenarios,
        words.report.regraded,
        words.excellent_units,
        words.excellent_places,
        words.report.ceiling,
        &bonus,
    ];
    let rows = side.columns.iter().map(|column| {
        let figures = &column.figures;
        vec![
            Cell::text(named(column, words)),
            Cell::count(figures.regraded()),
            Cell::count(figures.excellent_units.is),
            Cell::count(figures.excellent_places.is),
            Cell::count(figures.places_ceiling.is),
            money(figures.bonus.is),
        ]
    });
    let title = of_category(state, words, words.scenarios.county);
    Table { title, headings: headings.map(str::to_owned).to_vec(), rows: rows.collect(), notes: source(state, words) }
}

fn named(column: &SideColumn, words: &Catalogue) -> String {
    column.name.as_ref().map_or_else(|| words.scenarios.baseline.to_owned(), |name| name.called(words))
}
