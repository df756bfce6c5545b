//! Monitoring: the plan of the year, the lights of every unit, who is behind, and what the periods bring.

use super::{ALL, Cell, Table, both, grade, in_unit, of_category, pair, percent, source};
use crate::i18n::Catalogue;
use crate::workbench::monitoring::{self, Basis, Board, Cost, Watching};
use crate::workbench::{State, monitoring::costs};

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
pub fn heat(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.monitoring_page;
    let board = board(state, ALL, 0);
    let mut headings = vec![words.column_unit.to_owned(), words.column_group.to_owned()];
    for column in &board.heat.columns {
        headings.push(format!("{} · {}", column.name, in_unit(words, said.column_progress, "%")));
        headings.push(format!("{} · {}", column.name, said.column_light));
    }
    let rows = board.heat.rows.iter().map(|row| {
        let mut cells = vec![Cell::text(row.name.clone()), Cell::text(row.group.clone())];
        for cell in &row.cells {
            cells.extend(match cell {
                None => [Cell::Blank, Cell::Blank],
                Some(cell) => [percent(cell.progress, 2), Cell::text((words.light)(cell.light))],
            });
        }
        cells
    });
    let planned = board.heat.columns.iter().map(|column| [percent(column.plan, 2), Cell::Blank]);
    let planned = [Cell::text(said.column_plan), Cell::Blank].into_iter().chain(planned.flatten()).collect();
    let rows = std::iter::once(planned).chain(rows).collect();
    let node = board.calendar.node()?;
    let title = of_category(state, words, &format!("{} · {}", node.name, said.lights));
    Some(Table { title, headings, rows, notes: source(state, words) })
}

/// Who is behind, the furthest first, with what it costs.
#[must_use]
pub fn warnings(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.monitoring_page;
    let board = board(state, 0, WARNINGS);
    let costs = costs(state.current(), board.calendar.chosen?, &board.warnings);
    let decimals = u32::from(state.current().policy().rounding.points);
    let headings = vec![
        said.column_light.to_owned(),
        words.column_unit.to_owned(),
        said.column_indicator.to_owned(),
        in_unit(words, said.column_progress, "%"),
        in_unit(words, said.column_plan, "%"),
        in_unit(words, said.column_behind, words.unit_percentage_points),
        in_unit(words, said.column_cost, words.unit_points),
    ];
    let rows = board.warnings.shown.iter().zip(&costs).map(|(warned, cost)| {
        vec![
            Cell::text((words.light)(warned.cell.light)),
            Cell::text(warned.name.clone()),
            Cell::text(warned.about.clone()),
            percent(warned.cell.progress, 2),
            percent(warned.cell.plan, 2),
            Cell::Number(warned.cell.behind, 2),
            match cost {
                Cost::Points { short, .. } => Cell::Number(*short, decimals),
                Cost::WarningOnly => Cell::text(said.costs_nothing),
                Cost::Excluded => Cell::text(said.excluded),
            },
        ]
    });
    let rows = rows.collect();
    let more = board.warnings.more;
    let mut notes: Vec<String> = (more > 0).then(|| (said.more_warnings)(more)).into_iter().collect();
    notes.push(said.cost_hint.to_owned());
    notes.extend(source(state, words));
    let node = board.calendar.node()?;
    let title = of_category(state, words, &format!("{} · {}", node.name, words.report.warnings));
    Some(Table { title, headings, rows, notes })
}

/// What is planned by the end of each month.
#[must_use]
pub fn plan(state: &State, words: &Catalogue) -> Table {
    let said = &words.monitoring_page;
    let board = board(state, 0, 0);
    let months = (1..=12).map(|month| in_unit(words, &(said.month)(month), "%"));
    let headings = std::iter::once(said.column_indicator.to_owned()).chain(months).collect();
    let rows = board.calendar.curves.iter().flat_map(|curve| {
        curve.indicators.iter().map(|name| {
            let planned = curve.planned.iter().map(|share| percent(*share, 1));
            std::iter::once(Cell::text(name.clone())).chain(planned).collect()
        })
    });
    let title = of_category(state, words, said.plan);
    Table { title, headings, rows: rows.collect(), notes: source(state, words) }
}

/// What the periods bring to each total.
#[must_use]
pub fn parts(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.monitoring_page;
    let parts = monitoring::parts(state.against(), state.current(), state.view().category, ALL);
    if parts.periods.is_empty() {
        return None;
    }
    let decimals = u32::from(state.current().policy().rounding.points);
    let mut headings = both(words, words.column_place).to_vec();
    headings.push(words.column_unit.to_owned());
    headings.extend(parts.periods);
    headings.extend(both(words, said.monitored));
    headings.extend([said.annual, said.others, said.rescaling, said.adjustment].map(str::to_owned));
    headings.extend(both(words, words.column_total));
    headings.extend(both(words, words.column_grade));
    // Parts are as exact as they are: they add up as they stand.
    let figure = |value: rust_decimal::Decimal| Cell::Number(value, decimals.max(value.normalize().scale()));
    let rows = parts.rows.into_iter().map(|row| {
        let mut cells = pair(row.rank, |rank| Cell::of(rank, Cell::count)).to_vec();
        cells.push(Cell::text(row.name));
        cells.extend(row.periods.into_iter().map(figure));
        cells.extend(pair(row.monitored, figure));
        cells.extend([row.annual, row.others, row.rescaling, row.adjustment].map(figure));
        cells.extend(pair(row.total, figure));
        cells.extend([grade(words, row.grade.is.as_ref()), grade(words, row.grade.was.as_ref())]);
        cells
    });
    let rows = rows.collect();
    Some(Table { title: of_category(state, words, said.parts), headings, rows, notes: source(state, words) })
}
