//! The findings of the checkup, with what to do about each.

use super::{LintShown, told};
use crate::State;
use crate::tables::{Cell, Table, of_county, source};
use baton_words::{Locale, findings, headline, lint};

/// The findings that match the page's filters; `None` while they are not up to date.
#[must_use]
pub fn checked(state: &State, locale: Locale) -> Option<Table> {
    let shown = LintShown::whole(state)?;
    let headings = [
        lint::SEVERITIES.of(locale),
        lint::KIND.of(locale),
        lint::WHERE.of(locale),
        lint::WHAT.of(locale),
        lint::WHY_HEADING.of(locale),
        lint::ADVICE_HEADING.of(locale),
        lint::MENDS.of(locale),
    ]
    .map(str::to_owned)
    .to_vec();
    let rows = told(&shown.items, state.pair(), locale).into_iter().map(|told| {
        let place = if told.place.is_empty() { lint::WHOLE_COUNTY.of(locale).to_owned() } else { told.place };
        let fixes: Vec<String> = told.fixes.into_iter().map(|fix| fix.name).collect();
        let why = if told.why.is_empty() { Cell::Blank } else { Cell::text(told.why) };
        vec![
            Cell::text(findings::severity(told.severity).of(locale)),
            Cell::text(told.title),
            Cell::text(place),
            Cell::text(told.said),
            why,
            Cell::text(told.advice),
            Cell::text(fixes.join(headline::COMMA.of(locale))),
        ]
    });
    let rows = rows.collect();
    let mut notes = vec![lint::ASSUMES.of(locale).to_owned()];
    if shown.matching < shown.all {
        notes.push(lint::shown(locale, shown.matching, shown.all));
    }
    notes.extend(source(state, locale));
    Some(Table { title: of_county(state, locale, lint::HEADING.of(locale)), headings, rows, notes })
}
