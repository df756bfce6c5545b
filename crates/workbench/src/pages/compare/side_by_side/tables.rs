//! Scenarios side by side: every unit, and the totals.

use crate::tables::{ALL, Cell, Table, grade, in_unit, money, of_category, source};
use crate::{SideBySide, SideColumn, State};
use baton_words::{Locale, headline, league, money, report, scenarios};

/// Every unit of the category looked at in each of the scenarios shown.
#[must_use]
pub fn side_league(state: &State, locale: Locale) -> Option<Table> {
    let category = state.category()?;
    let side = SideBySide::with(state, ALL);
    let decimals = u32::from(state.current().policy().rounding.total);
    let bonus = in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale));
    let mut headings = vec![league::COLUMN_UNIT.of(locale).to_owned()];
    for column in &side.columns {
        let name = named(column, locale);
        let figures =
            [league::COLUMN_PLACE.of(locale), league::COLUMN_TOTAL.of(locale), league::COLUMN_GRADE.of(locale), &bonus];
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
                    grade(locale, cell.grade.is.as_ref()),
                    money(cell.bonus.is),
                ],
            });
        }
        cells
    });
    let title = scenarios::side_by_side(locale, &category.name);
    Some(Table { title, headings, rows: rows.collect(), notes: source(state, locale) })
}

/// What each of the scenarios shown comes to in the county.
#[must_use]
pub fn side_totals(state: &State, locale: Locale) -> Table {
    let side = SideBySide::with(state, 0);
    let bonus = in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale));
    let headings = [
        scenarios::SCENARIOS.of(locale),
        report::REGRADED.of(locale),
        headline::EXCELLENT_UNITS.of(locale),
        headline::EXCELLENT_PLACES.of(locale),
        report::CEILING.of(locale),
        &bonus,
    ];
    let rows = side.columns.iter().map(|column| {
        let figures = &column.figures;
        vec![
            Cell::text(named(column, locale)),
            Cell::count(figures.regraded()),
            Cell::count(figures.excellent_units.is),
            Cell::count(figures.excellent_places.is),
            Cell::count(figures.places_ceiling.is),
            money(figures.bonus.is),
        ]
    });
    let title = of_category(state, locale, scenarios::COUNTY.of(locale));
    Table { title, headings: headings.map(str::to_owned).to_vec(), rows: rows.collect(), notes: source(state, locale) }
}

fn named(column: &SideColumn, locale: Locale) -> String {
    column.name.as_ref().map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale))
}
