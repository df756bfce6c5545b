//! The tables of the page of robustness: what the last run gave, and the weights that need none.

use super::{Standings, table, weight_rows};
use crate::State;
use crate::tables::{ALL, Cell, Table, of_category, source};
use baton_words::{Locale, robustness};

/// How often each unit of the category has which grade, and between which places it moves.
#[must_use]
pub fn chances(state: &State, locale: Locale) -> Option<Table> {
    let (shown, category) = (state.drawn()?, state.category()?);
    let standings = Standings::of(&shown, &category.id, state.sampling().least_first, ALL)?;
    Some(table(locale, &shown.run, &standings, &category.name))
}

/// Nominal and effective weights of the category's indicators.
#[must_use]
pub fn weights(state: &State, locale: Locale) -> Option<Table> {
    let category = state.category()?;
    let headings = [robustness::INDICATOR.of(locale), robustness::NOMINAL.of(locale), robustness::EFFECTIVE.of(locale)]
        .map(str::to_owned)
        .to_vec();
    let rows = weight_rows(state.base(), state.current(), category).into_iter().map(|row| {
        let percent = |percent| Cell::Number(percent, 2);
        vec![Cell::text(row.name), percent(row.nominal.is), Cell::of(row.effective.is, percent)]
    });
    let mut notes = source(state, locale);
    notes.push(robustness::WEIGHTS_HINT.of(locale).to_owned());
    let title = of_category(state, locale, &robustness::weights(locale, &category.name));
    Some(Table { title, headings, rows: rows.collect(), notes })
}
