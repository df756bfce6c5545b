//! Why figures changed: a unit's total by indicator, any figure by edit, and the bonus by category.

use rust_decimal::Decimal;

use super::{Cell, Table, both, of_county, pair, source};
use crate::i18n::Catalogue;
use crate::workbench::State;
use crate::workbench::change::{Budget, Wherefore, Why, budgets};

/// Why the total of the unit explained differs from the base; `None` where it doesn't.
#[must_use]
pub fn why(state: &State, words: &Catalogue) -> Option<Table> {
    let told = &words.change;
    let unit = state.pair().roster.units.get(state.view().unit?)?;
    let why = Why::of(state.base(), state.current(), &unit.id)?;
    let decimals = u32::from(state.current().policy().rounding.total);
    let figure = |value: Decimal| Cell::Number(value, decimals);
    let mut headings = vec![words.solving.column_indicator.to_owned()];
    headings.extend(both(words, words.editor.curve_points));
    headings.push(words.solving.column_change.to_owned());
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
                Wherefore::Adjustments => vec![Cell::text(words.adjustments), Cell::Blank, Cell::Blank, difference],
                Wherefore::Rest => vec![Cell::text(told.rest), Cell::Blank, Cell::Blank, difference],
            }
        })
        .collect();
    let mut whole = vec![Cell::text(words.column_total)];
    whole.extend(pair(why.total, figure));
    whole.push(figure(why.total.difference()));
    rows.push(whole);
    let title = of_county(state, words, &format!("{} · {}", unit.name, told.by_indicator));
    Some(Table { title, headings, rows, notes: source(state, words) })
}

/// Which edits a change comes from: each in words with what it brings, and how that was split.
#[must_use]
pub fn causes(state: &State, words: &Catalogue, figure: &str, lines: &[(String, Decimal)], method: &str) -> Table {
    let told = &words.change;
    let unit = state.view().unit.and_then(|unit| state.pair().roster.units.get(unit));
    let unit = unit.map_or("", |unit| unit.name.as_str());
    let headings = vec![told.by_edit.to_owned(), figure.to_owned()];
    let row = |(edit, part): &(String, Decimal)| vec![Cell::text(edit.clone()), Cell::figure(*part)];
    let mut notes = vec![method.to_owned()];
    notes.extend(source(state, words));
    let title = of_county(state, words, &format!("{unit} · {figure} · {}", told.by_edit));
    Table { title, headings, rows: lines.iter().map(row).collect(), notes }
}

/// Where the difference of the bonus comes from, for the scenario worked on or for all that are shown.
#[must_use]
pub fn budget(state: &State, words: &Catalogue, all: bool) -> Table {
    let told = &words.results;
    let headings = [words.change.scenario, words.category, told.difference_yuan, told.running].map(str::to_owned);
    let of = |budget: &Budget| -> Vec<Vec<Cell>> {
        let name = budget.name.as_ref();
        let name = name.map_or_else(|| words.scenarios.baseline.to_owned(), |name| name.called(words));
        let steps = budget.fall.steps.iter().map(|step| {
            let difference = step.to.saturating_sub(step.from);
            let category = Cell::text(step.category.clone().unwrap_or_default());
            vec![Cell::text(name.clone()), category, Cell::Number(difference, 2), Cell::Number(step.to, 2)]
        });
        let whole = Cell::Number(budget.fall.difference(), 2);
        let sum = vec![Cell::text(name.clone()), Cell::text(told.whole_difference), whole.clone(), whole];
        steps.chain(std::iter::once(sum)).collect()
    };
    let budgets = budgets(state);
    let most = if all { usize::MAX } else { 1 };
    let rows = budgets.iter().take(most).flat_map(of).collect();
    let title = of_county(state, words, told.waterfall_table);
    Table { title, headings: headings.to_vec(), rows, notes: source(state, words) }
}
