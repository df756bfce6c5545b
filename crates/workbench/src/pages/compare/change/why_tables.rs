//! Why figures changed: a unit's total by indicator, any figure by edit, and the bonus by category.

use rust_decimal::Decimal;

use super::{Budget, Wherefore, Why, budgets};
use crate::State;
use crate::tables::{Cell, Table, both, of_county, pair, source};
use baton_words::{Locale, change, editor, explanation, league, results, scenarios, solving};

/// Why the total of the unit explained differs from the base; `None` where it doesn't.
#[must_use]
pub fn why(state: &State, locale: Locale) -> Option<Table> {
    let unit = state.pair().roster.units.get(state.view().unit?)?;
    let why = Why::of(state.base(), state.current(), &unit.id)?;
    let decimals = u32::from(state.current().policy().rounding.total);
    let figure = |value: Decimal| Cell::Number(value, decimals);
    let mut headings = vec![solving::COLUMN_INDICATOR.of(locale).to_owned()];
    headings.extend(both(locale, editor::CURVE_POINTS.of(locale)));
    headings.push(solving::COLUMN_CHANGE.of(locale).to_owned());
    let mut rows: Vec<Vec<Cell>> = why
        .steps
        .iter()
        .map(|step| {
            let difference = figure(step.total.difference());
            match &step.what {
                Wherefore::Indicator { name, points, .. } => {
                    let mut cells = vec![Cell::text(name.clone())];
                    cells.extend(pair(*points, Cell::figure));
                    cells.push(difference);
                    cells
                }
                Wherefore::Adjustments => {
                    vec![Cell::text(explanation::ADJUSTMENTS.of(locale)), Cell::Blank, Cell::Blank, difference]
                }
                Wherefore::Rest => vec![Cell::text(change::REST.of(locale)), Cell::Blank, Cell::Blank, difference],
            }
        })
        .collect();
    let mut whole = vec![Cell::text(league::COLUMN_TOTAL.of(locale))];
    whole.extend(pair(why.total, figure));
    whole.push(figure(why.total.difference()));
    rows.push(whole);
    let title = of_county(state, locale, &format!("{} · {}", unit.name, change::BY_INDICATOR.of(locale)));
    Some(Table { title, headings, rows, notes: source(state, locale) })
}

/// Which edits a change comes from: each in words with what it brings, and how that was split.
#[must_use]
pub fn causes(state: &State, locale: Locale, figure: &str, lines: &[(String, Decimal)], method: &str) -> Table {
    let unit = state.view().unit.and_then(|unit| state.pair().roster.units.get(unit));
    let unit = unit.map_or("", |unit| unit.name.as_str());
    let headings = vec![change::BY_EDIT.of(locale).to_owned(), figure.to_owned()];
    let row = |(edit, part): &(String, Decimal)| vec![Cell::text(edit.clone()), Cell::figure(*part)];
    let mut notes = vec![method.to_owned()];
    notes.extend(source(state, locale));
    let title = of_county(state, locale, &format!("{unit} · {figure} · {}", change::BY_EDIT.of(locale)));
    Table { title, headings, rows: lines.iter().map(row).collect(), notes }
}

/// Where the difference of the bonus comes from, for the scenario worked on or for all that are shown.
#[must_use]
pub fn budget(state: &State, locale: Locale, all: bool) -> Table {
    let headings = [
        change::SCENARIO.of(locale),
        league::CATEGORY.of(locale),
        results::DIFFERENCE_YUAN.of(locale),
        results::RUNNING.of(locale),
    ]
    .map(str::to_owned);
    let of = |budget: &Budget| -> Vec<Vec<Cell>> {
        let name = budget.name.as_ref();
        let name = name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| name.called(locale));
        let steps = budget.fall.steps.iter().map(|step| {
            let difference = step.to.saturating_sub(step.from);
            let category = Cell::text(step.category.clone().unwrap_or_default());
            vec![Cell::text(name.clone()), category, Cell::Number(difference, 2), Cell::Number(step.to, 2)]
        });
        let whole = Cell::Number(budget.fall.difference(), 2);
        let sum =
            vec![Cell::text(name.clone()), Cell::text(results::WHOLE_DIFFERENCE.of(locale)), whole.clone(), whole];
        steps.chain(std::iter::once(sum)).collect()
    };
    let budgets = budgets(state);
    let most = if all { usize::MAX } else { 1 };
    let rows = budgets.iter().take(most).flat_map(of).collect();
    let title = of_county(state, locale, results::WATERFALL_TABLE.of(locale));
    Table { title, headings: headings.to_vec(), rows, notes: source(state, locale) }
}
