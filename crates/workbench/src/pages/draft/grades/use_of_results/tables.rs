//! The units: what each gets, where each belongs, and whom a move reaches.

use super::use_lanes;
use crate::tables::{ALL, Cell, Table, both, flag, grade, in_unit, money, of_category, pair, source, whole_yuan};
use crate::{State, Wanted};
use baton_words::{Locale, field, gone, grid, league, money, report, results};

/// What each unit of the category looked at gets.
#[must_use]
pub fn uses(state: &State, locale: Locale) -> Option<Table> {
    let category = state.category()?;
    let wanted = Wanted { most: ALL, ..state.view().wanted.clone() };
    let lanes = use_lanes(state.against(), state.current(), state.view().category, &wanted);
    let mut headings = vec![league::COLUMN_UNIT.of(locale).to_owned()];
    headings.extend(both(locale, league::COLUMN_GRADE.of(locale)));
    headings.extend(both(locale, &in_unit(locale, results::RATIO.of(locale), "%")));
    headings.push(league::ASSESSED.of(locale).to_owned());
    headings.extend(both(locale, league::COLUMN_EXCELLENT_PLACES.of(locale)));
    headings.extend(
        [
            results::MAY_BE_EXCELLENT.of(locale),
            results::HAS_PRIORITY.of(locale),
            results::IS_INTERVIEWED.of(locale),
            results::BONUS_HEADCOUNT.of(locale),
        ]
        .map(str::to_owned),
    );
    headings.extend(both(locale, &in_unit(locale, results::PER_HEAD.of(locale), field::UNIT_YUAN.of(locale))));
    headings.extend(both(locale, &in_unit(locale, results::WHOLE_BONUS.of(locale), money::UNIT.of(locale))));
    let rows = lanes.into_iter().flat_map(|lane| lane.rows).map(|row| {
        let mut cells = vec![Cell::text(row.name)];
        cells.extend([grade(locale, row.grade.is.as_ref()), grade(locale, row.grade.was.as_ref())]);
        cells.extend(pair(row.ratio.value, Cell::figure));
        cells.push(Cell::count(row.assessed));
        cells.extend(pair(row.places, Cell::count));
        cells.extend([row.leadership, row.promotion, row.interview].map(|is| flag(locale, is.is)));
        cells.push(Cell::count(row.headcount));
        cells.extend(pair(row.per_head, |yuan| Cell::of(yuan, whole_yuan)));
        cells.extend(pair(row.bonus, money));
        cells
    });
    let rows = rows.collect();
    let title = results::units_of(locale, &category.name);
    Some(Table { title: of_category(state, locale, &title), headings, rows, notes: source(state, locale) })
}

/// All units with their category and group, in the roster's order.
#[must_use]
pub fn units(state: &State, locale: Locale) -> Table {
    let (policy, roster) = (&state.pair().policy, &state.pair().roster);
    let headings = [
        league::COLUMN_UNIT.of(locale),
        league::CATEGORY.of(locale),
        league::COLUMN_GROUP.of(locale),
        grid::HEADCOUNT.of(locale),
        grid::ASSESSED_HEADCOUNT.of(locale),
        league::NOT_RANKED.of(locale),
    ];
    let rows = roster.units.iter().map(|unit| {
        let category = policy.category(&unit.category);
        let group = unit.group.as_ref().and_then(|id| category?.group(id));
        vec![
            Cell::text(unit.name.clone()),
            Cell::text(category.map_or(gone::CATEGORY.of(locale), |category| &category.name)),
            Cell::text(group.map_or("", |group| &group.name)),
            Cell::count(unit.headcount.get()),
            Cell::count(unit.assessed_headcount),
            flag(locale, unit.exempt),
        ]
    });
    let title = crate::tables::of_county(state, locale, report::UNITS.of(locale));
    Table { title, headings: headings.map(str::to_owned).to_vec(), rows: rows.collect(), notes: source(state, locale) }
}
