//! What the scenario worked on changes: all scenarios at a glance, who gains and who loses, and the sums.

use super::{Flows, Scope, Sum, Sums, moves, slopes};
use crate::State;
use crate::tables::{ALL, Cell, Table, both, grade, in_unit, money, of_category, of_county, pair, source};
use baton_words::{Locale, change, headline, league, money, scenarios};

/// What every scenario changes against the base.
#[must_use]
pub fn overview(state: &State, locale: Locale) -> Table {
    let bonus = in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale));
    let mut headings = [
        change::SCENARIO.of(locale),
        change::EDITS.of(locale),
        change::UP.of(locale),
        change::DOWN.of(locale),
        change::PLACES_MOVED.of(locale),
    ]
    .map(str::to_owned)
    .to_vec();
    headings.extend(both(locale, change::EXCELLENT_UNITS.of(locale)));
    headings.extend(both(locale, league::COLUMN_EXCELLENT_PLACES.of(locale)));
    headings.extend(both(locale, &bonus));
    let rows = state.overview().into_iter().map(|row| {
        let name = row.name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale));
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
    Table { title: of_county(state, locale, change::SCENARIO.of(locale)), headings, rows, notes: source(state, locale) }
}

/// Every unit of the scope looked at, before and after.
#[must_use]
pub fn gains(state: &State, locale: Locale) -> Option<Table> {
    let (view, category) = (state.view(), state.category()?);
    let look = &view.change;
    let scoped = (look.scope == Scope::Category).then_some(&category.id);
    let wanted = (view.wanted.filter.as_str(), view.only_changed);
    let moved = moves(state.against(), state.current(), scoped, (look.sort, look.reversed), wanted, ALL);
    let decimals = u32::from(state.current().policy().rounding.total);
    let mut headings = vec![
        league::COLUMN_UNIT.of(locale).to_owned(),
        league::CATEGORY.of(locale).to_owned(),
        league::COLUMN_GROUP.of(locale).to_owned(),
    ];
    for figure in [
        league::COLUMN_GRADE.of(locale),
        league::COLUMN_PLACE.of(locale),
        league::COLUMN_TOTAL.of(locale),
        league::COLUMN_EXCELLENT_PLACES.of(locale),
    ] {
        headings.extend(both(locale, figure));
    }
    headings.extend(both(locale, &in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale))));
    let rows = moved.rows.into_iter().map(|row| {
        let mut cells = vec![Cell::text(row.name), Cell::text(row.category), Cell::text(row.group)];
        cells.extend(pair(row.grade, |held| grade(locale, held.as_ref())));
        cells.extend(pair(row.rank, |rank| Cell::of(rank, Cell::count)));
        cells.extend(pair(row.total, |total| Cell::Number(total, decimals)));
        cells.extend(pair(row.places, Cell::count));
        cells.extend(pair(row.bonus, money));
        cells
    });
    let rows = rows.collect();
    Some(Table {
        title: of_category(state, locale, change::WHO.of(locale)),
        headings,
        rows,
        notes: source(state, locale),
    })
}

/// Places before and after in the category looked at.
#[must_use]
pub fn slope(state: &State, locale: Locale) -> Option<Table> {
    state.category()?;
    let view = state.view();
    let slopes = slopes(state.against(), state.current(), view.category, view.only_changed, ALL);
    let grouped = slopes.iter().any(|slope| slope.group.is_some());
    let mut headings = vec![league::COLUMN_UNIT.of(locale).to_owned()];
    headings.extend(grouped.then(|| league::COLUMN_GROUP.of(locale).to_owned()));
    headings.extend([change::PLACE_BEFORE.of(locale), change::PLACE_AFTER.of(locale)].map(str::to_owned));
    let rows =
        slopes.iter().flat_map(|slope| slope.lines.iter().map(move |line| (slope, line))).map(|(slope, line)| {
            let mut cells = vec![Cell::text(line.name.clone())];
            cells.extend(grouped.then(|| Cell::text(slope.group.clone().unwrap_or_default())));
            cells.extend([line.rank.was, line.rank.is].map(Cell::count));
            cells
        });
    let rows = rows.collect();
    Some(Table {
        title: of_category(state, locale, change::SLOPE_TABLE.of(locale)),
        headings,
        rows,
        notes: source(state, locale),
    })
}

/// How many units went from which grade to which in the category looked at, and who.
#[must_use]
pub fn flow(state: &State, locale: Locale) -> Option<Table> {
    let category = state.category()?;
    let flows = Flows::of(state.against(), state.current(), &category.id, ALL);
    let headings =
        [change::FROM_GRADE.of(locale), change::TO_GRADE.of(locale), league::UNITS.of(locale), change::WHO.of(locale)]
            .map(str::to_owned)
            .to_vec();
    let rows = flows.bands.iter().filter_map(|band| {
        let (from, to) = (flows.before.get(band.from)?, flows.after.get(band.to)?);
        let ends = [from, to].map(|end| Cell::text(end.at.name(locale)));
        let mut cells = ends.to_vec();
        cells.extend([Cell::count(band.units), Cell::text(band.names.join(headline::COMMA.of(locale)))]);
        Some(cells)
    });
    let rows = rows.collect();
    Some(Table {
        title: of_category(state, locale, change::FLOW_TABLE.of(locale)),
        headings,
        rows,
        notes: source(state, locale),
    })
}

/// What changes, by category and group.
#[must_use]
pub fn sums(state: &State, locale: Locale) -> Table {
    let sums = Sums::of(state.against(), state.current());
    let mut headings = vec![league::CATEGORY.of(locale).to_owned(), league::COLUMN_GROUP.of(locale).to_owned()];
    headings.extend(both(locale, league::UNITS.of(locale)));
    headings.extend(
        [
            change::UP.of(locale),
            change::DOWN.of(locale),
            change::PLACES_MOVED.of(locale),
            change::POINTS_CHANGE.of(locale),
        ]
        .map(str::to_owned),
    );
    headings.extend(both(locale, league::COLUMN_EXCELLENT_PLACES.of(locale)));
    headings.extend(both(locale, &in_unit(locale, headline::BONUS.of(locale), money::UNIT.of(locale))));
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
    let rows =
        sums.rows.iter().map(|sum| row(sum, &sum.name)).chain([row(&sums.county, league::COUNTY.of(locale))]).collect();
    Table { title: of_county(state, locale, change::SUMS.of(locale)), headings, rows, notes: source(state, locale) }
}
