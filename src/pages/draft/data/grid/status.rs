//! The line below the grid: which cell it is, what stands there, and what is wrong with it.

use baton_words::{Locale, explanation, grid};
use yew::prelude::*;

use super::wording;
use baton_workbench::pages::draft::data::grid::{Row, Selection, Sheet};

/// The line below the grid, which is announced when it changes.
pub fn status(locale: Locale, sheet: &Sheet, selection: Selection) -> Html {
    let spot = selection.active;
    let (cell, area) = (sheet.cell(spot), selection.area());
    let value = cell.shown();
    let trouble = wording::trouble(locale, sheet, &cell);
    let mut notes = Vec::new();
    if !cell.editable {
        notes.push(grid::FIXED.of(locale).to_owned());
    }
    if !cell.assessed {
        notes.push(explanation::NOT_ASSESSED.of(locale).to_owned());
    }
    if cell.changed && !matches!(sheet.row(spot.row), Some(Row::Pending(_) | Row::Blank)) {
        let was = cell.was.shown();
        notes.push(grid::was(locale, if was.is_empty() { grid::EMPTY.of(locale) } else { &was }));
    }
    if matches!(sheet.row(spot.row), Some(Row::Pending(_))) {
        notes.push(grid::UNFINISHED.of(locale).to_owned());
    }
    notes.extend(sheet.columns().get(spot.column).map(|head| wording::hint(locale, head).to_owned()));
    notes.retain(|note| !note.is_empty());
    let several = area.first != area.last;
    html! {
        <p id="grid-status" class="grid-status" role="status" aria-live="polite">
            <b>{ wording::address(locale, sheet, spot) }</b>
            <span class="value">{ if value.is_empty() { grid::EMPTY.of(locale).to_owned() } else { value } }</span>
            <span class="trouble" hidden={trouble.is_empty()}>{ "▲ " }{ trouble.join(" · ") }</span>
            <span class="soft">{ notes.join(" · ") }</span>
            <span class="soft" hidden={!several}>{ grid::selected(locale, area.rows(), area.columns()) }</span>
        </p>
    }
}
