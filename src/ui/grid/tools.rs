//! The buttons above the grid that work on the cells chosen: sort by the active column, add and remove rows.

use yew::html::Scope;
use yew::prelude::*;

use super::component::{Grid, Message};
use super::wording;
use crate::i18n::Catalogue;
use crate::ui::context::Act;
use crate::workbench::Action;
use crate::workbench::grid::{GridAction, Selection, Sheet, SheetKind};

/// The buttons. `calm` says that the next problem was asked for and there is none.
pub fn tools(
    words: &Catalogue,
    sheet: &Sheet,
    selection: Selection,
    calm: bool,
    act: &Act,
    link: &Scope<Grid>,
) -> Html {
    let grid = &words.grid;
    let head = sheet.columns().get(selection.active.column);
    let by = head.map(|head| (grid.sort_by)(&wording::full_column(words, head))).unwrap_or_default();
    let unsort = act.0.reform(|_: MouseEvent| Action::Grid(GridAction::Unsort));
    let ledger = sheet.kind == SheetKind::Ledger;
    html! {
        <div class="grid-tools">
            <div class="group" role="group" aria-label={by.clone()}>
                <span class="soft">{ &by }</span>
                <button type="button" onclick={link.callback(|_| Message::Sort(false))}>{ grid.sort_up }{ " ↑" }</button>
                <button type="button" onclick={link.callback(|_| Message::Sort(true))}>{ grid.sort_down }{ " ↓" }</button>
                <button type="button" onclick={unsort} disabled={sheet.sorted.is_none()}>{ grid.unsort }</button>
            </div>
            <div class="group" hidden={!ledger}>
                <button type="button" class="add" onclick={link.callback(|_| Message::Add)}>{ grid.add_row }</button>
                <button type="button" class="remove" onclick={link.callback(|_| Message::Remove)}>{ grid.remove_rows }</button>
            </div>
            <div class="group">
                <button type="button" class="next" onclick={link.callback(|_| Message::Trouble)}>{ grid.next_trouble }</button>
                <span class="soft" role="status">{ if calm { grid.no_trouble } else { "" } }</span>
            </div>
            <span class="soft size">{ (grid.size)(rows(sheet), sheet.columns().len()) }</span>
        </div>
    }
}

/// How many rows there are, without the empty one in which a new entry begins.
fn rows(sheet: &Sheet) -> usize {
    sheet.rows().saturating_sub(usize::from(sheet.kind == SheetKind::Ledger))
}
