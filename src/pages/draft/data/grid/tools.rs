//! The buttons above the grid that work on the cells chosen: sort by the active column, add and remove rows.

use baton_words::{Locale, grid};
use yew::html::Scope;
use yew::prelude::*;

use super::component::{Grid, Message};
use super::wording;
use crate::shell::context::Act;
use baton_workbench::Action;
use baton_workbench::pages::draft::data::grid::{GridAction, Selection, Sheet, SheetKind};

/// The buttons. `calm` says that the next problem was asked for and there is none.
pub fn tools(locale: Locale, sheet: &Sheet, selection: Selection, calm: bool, act: &Act, link: &Scope<Grid>) -> Html {
    let head = sheet.columns().get(selection.active.column);
    let by = head.map(|head| grid::sort_by(locale, &wording::full_column(locale, head))).unwrap_or_default();
    let unsort = act.0.reform(|_: MouseEvent| Action::Grid(GridAction::Unsort));
    let ledger = sheet.kind == SheetKind::Ledger;
    html! {
        <div class="grid-tools">
            <div class="group" role="group" aria-label={by.clone()}>
                <span class="soft">{ &by }</span>
                <button type="button" onclick={link.callback(|_| Message::Sort(false))}>{ grid::SORT_UP.of(locale) }{ " ↑" }</button>
                <button type="button" onclick={link.callback(|_| Message::Sort(true))}>{ grid::SORT_DOWN.of(locale) }{ " ↓" }</button>
                <button type="button" onclick={unsort} disabled={sheet.sorted.is_none()}>{ grid::UNSORT.of(locale) }</button>
            </div>
            <div class="group" hidden={!ledger}>
                <button type="button" class="add" onclick={link.callback(|_| Message::Add)}>{ grid::ADD_ROW.of(locale) }</button>
                <button type="button" class="remove" onclick={link.callback(|_| Message::Remove)}>{ grid::REMOVE_ROWS.of(locale) }</button>
            </div>
            <div class="group">
                <button type="button" class="next" onclick={link.callback(|_| Message::Trouble)}>{ grid::NEXT_TROUBLE.of(locale) }</button>
                <span class="soft" role="status">{ if calm { grid::NO_TROUBLE.of(locale) } else { "" } }</span>
            </div>
            <span class="soft size">{ grid::size(locale, rows(sheet), sheet.columns().len()) }</span>
        </div>
    }
}

/// How many rows there are, without the empty one in which a new entry begins.
fn rows(sheet: &Sheet) -> usize {
    sheet.rows().saturating_sub(usize::from(sheet.kind == SheetKind::Ledger))
}
