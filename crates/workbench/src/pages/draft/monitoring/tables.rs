//! Monitoring: the plan of the year, the lights of every unit, who is behind, and what the periods bring.

use super::{Basis, Board, Cost, Watching, costs, parts as shares};
use crate::State;
use crate::tables::{ALL, Cell, Table, both, grade, in_unit, of_category, pair, percent, source};
use baton_words::{Locale, field, league, monitoring, report, trace};

/// Wishes for more warnings: this many are written at most, since each is worked out by itself.
const WARNINGS: usize = 600;

/// The board with so much as is wished for.
fn board(state: &State, units: usize, warnings: usize) -> Board {
    let (pair, view) = (state.pair(), state.view());
    let watching = Watching { more_units: units, more_warnings: warnings, ..view.watching.clone() };
    let (policy, roster) = (pair.policy.clone(), pair.roster.clone());
    Board::of(&Basis { policy, roster, category: view.category, watching })
}

/// The lights of all units with their progress, one row for each unit.
#[must_use]
pub fn heat(state: &State, locale: Locale) -> Option<Table> {
    let board = board(state, ALL, 0);
    let mut headings = vec![league::COLUMN_UNIT.of(locale).to_owned(), league::COLUMN_GROUP.of(locale).to_owned()];
    for column in &board.heat.columns {
        headings.push(format!("{} · {}", column.name, in_unit(locale, monitoring::COLUMN_PROGRESS.of(locale), "%")));
        headings.push(format!("{} · {}", column.name, monitoring::COLUMN_LIGHT.of(locale)));
    }
    let rows = board.heat.rows.iter().map(|row| {
        let mut cells = vec![Cell::text(row.name.clone()), Cell::text(row.group.clone())];
        for cell in &row.cells {
            cells.extend(match cell {
                None => [Cell::Blank, Cell::Blank],
                Some(cell) => [percent(cell.progress, 2), Cell::text(trace::light(cell.light).of(locale))],
            });
        }
        cells
    });
    let planned = board.heat.columns.iter().map(|column| [percent(column.plan, 2), Cell::Blank]);
    let planned =
        [Cell::text(monitoring::COLUMN_PLAN.of(locale)), Cell::Blank].into_iter().chain(planned.flatten()).collect();
    let rows = std::iter::once(planned).chain(rows).collect();
    let node = board.calendar.node()?;
    let title = of_category(state, locale, &format!("{} · {}", node.name, monitoring::LIGHTS.of(locale)));
    Some(Table { title, headings, rows, notes: source(state, locale) })
}

/// Who is behind, the furthest first, with what it costs.
#[must_use]
pub fn warnings(state: &State, locale: Locale) -> Option<Table> {
    let board = board(state, 0, WARNINGS);
    let costs = costs(state.current(), board.calendar.chosen?, &board.warnings);
    let decimals = u32::from(state.current().policy().rounding.points);
    let headings = vec![
        monitoring::COLUMN_LIGHT.of(locale).to_owned(),
        league::COLUMN_UNIT.of(locale).to_owned(),
        monitoring::COLUMN_INDICATOR.of(locale).to_owned(),
        in_unit(locale, monitoring::COLUMN_PROGRESS.of(locale), "%"),
        in_unit(locale, monitoring::COLUMN_PLAN.of(locale), "%"),
        in_unit(locale, monitoring::COLUMN_BEHIND.of(locale), field::UNIT_PERCENTAGE_POINTS.of(locale)),
        in_unit(locale, monitoring::COLUMN_COST.of(locale), field::UNIT_POINTS.of(locale)),
    ];
    let rows = board.warnings.shown.iter().zip(&costs).map(|(warned, cost)| {
        vec![
            Cell::text(trace::light(warned.cell.light).of(locale)),
            Cell::text(warned.name.clone()),
            Cell::text(warned.about.clone()),
            percent(warned.cell.progress, 2),
            percent(warned.cell.plan, 2),
            Cell::Number(warned.cell.behind, 2),
            match cost {
                Cost::Points { short, .. } => Cell::Number(*short, decimals),
                Cost::WarningOnly => Cell::text(monitoring::COSTS_NOTHING.of(locale)),
                Cost::Excluded => Cell::text(monitoring::EXCLUDED.of(locale)),
            },
        ]
    });
    let rows = rows.collect();
    let more = board.warnings.more;
    let mut notes: Vec<String> = (more > 0).then(|| monitoring::more_warnings(locale, more)).into_iter().collect();
    notes.push(monitoring::COST_HINT.of(locale).to_owned());
    notes.extend(source(state, locale));
    let node = board.calendar.node()?;
    let title = of_category(state, locale, &format!("{} · {}", node.name, report::WARNINGS.of(locale)));
    Some(Table { title, headings, rows, notes })
}

/// What is planned by the end of each month.
#[must_use]
pub fn plan(state: &State, locale: Locale) -> Table {
    let board = board(state, 0, 0);
    let months = (1..=12).map(|month| in_unit(locale, &monitoring::month(locale, month), "%"));
    let headings = std::iter::once(monitoring::COLUMN_INDICATOR.of(locale).to_owned()).chain(months).collect();
    let rows = board.calendar.curves.iter().flat_map(|curve| {
        curve.indicators.iter().map(|name| {
            let planned = curve.planned.iter().map(|share| percent(*share, 1));
            std::iter::once(Cell::text(name.clone())).chain(planned).collect()
        })
    });
    let title = of_category(state, locale, monitoring::PLAN.of(locale));
    Table { title, headings, rows: rows.collect(), notes: source(state, locale) }
}

/// What the periods bring to each total.
#[must_use]
pub fn parts(state: &State, locale: Locale) -> Option<Table> {
    let parts = shares(state.against(), state.current(), state.view().category, ALL);
    if parts.periods.is_empty() {
        return None;
    }
    let decimals = u32::from(state.current().policy().rounding.points);
    let mut headings = both(locale, league::COLUMN_PLACE.of(locale)).to_vec();
    headings.push(league::COLUMN_UNIT.of(locale).to_owned());
    headings.extend(parts.periods);
    headings.extend(both(locale, monitoring::MONITORED.of(locale)));
    headings.extend(
        [
            monitoring::ANNUAL.of(locale),
            monitoring::OTHERS.of(locale),
            monitoring::RESCALING.of(locale),
            monitoring::ADJUSTMENT.of(locale),
        ]
        .map(str::to_owned),
    );
    headings.extend(both(locale, league::COLUMN_TOTAL.of(locale)));
    headings.extend(both(locale, league::COLUMN_GRADE.of(locale)));
    // Parts are as exact as they are: they add up as they stand.
    let figure = |value: rust_decimal::Decimal| Cell::Number(value, decimals.max(value.normalize().scale()));
    let rows = parts.rows.into_iter().map(|row| {
        let mut cells = pair(row.rank, |rank| Cell::of(rank, Cell::count)).to_vec();
        cells.push(Cell::text(row.name));
        cells.extend(row.periods.into_iter().map(figure));
        cells.extend(pair(row.monitored, figure));
        cells.extend([row.annual, row.others, row.rescaling, row.adjustment].map(figure));
        cells.extend(pair(row.total, figure));
        cells.extend([grade(locale, row.grade.is.as_ref()), grade(locale, row.grade.was.as_ref())]);
        cells
    });
    let rows = rows.collect();
    Some(Table {
        title: of_category(state, locale, monitoring::PARTS.of(locale)),
        headings,
        rows,
        notes: source(state, locale),
    })
}
