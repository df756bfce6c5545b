//! The findings of the checkup, with what to do about each.

use super::{Cell, Table, of_county, source};
use crate::i18n::Catalogue;
use crate::workbench::State;
use crate::workbench::lint::{LintShown, told};

/// The findings that match the page's filters; `None` while they are not up to date.
#[must_use]
pub fn checked(state: &State, words: &Catalogue) -> Option<Table> {
    let said = &words.lint;
    let shown = LintShown::whole(state)?;
    let headings =
        [said.severities, said.kind, said.where_, said.what, said.why_heading, said.advice_heading, said.mends]
            .map(str::to_owned)
            .to_vec();
    let rows = told(&shown.items, state.pair(), words).into_iter().map(|told| {
        let place = if told.place.is_empty() { said.whole_county.to_owned() } else { told.place };
        let mends: Vec<String> = told.mends.into_iter().map(|mend| mend.name).collect();
        let why = if told.why.is_empty() { Cell::Blank } else { Cell::text(told.why) };
        vec![
            Cell::text((words.severity)(told.severity)),
            Cell::text(told.title),
            Cell::text(place),
            Cell::text(told.said),
            why,
            Cell::text(told.advice),
            Cell::text(mends.join(words.comma)),
        ]
    });
    let rows = rows.collect();
    let mut notes = vec![said.assumes.to_owned()];
    if shown.matching < shown.all {
        notes.push((said.shown)(shown.matching, shown.all));
    }
    notes.extend(source(state, words));
    Some(Table { title: of_county(state, words, said.heading), headings, rows, notes })
}
