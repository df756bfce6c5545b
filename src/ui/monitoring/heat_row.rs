//! A unit in the heat table.

use yew::prelude::*;

use super::light::{class, counts, mark};
use super::{Shown, percent};
use crate::i18n::Catalogue;
use crate::ui::context::{use_act, use_words};
use crate::workbench::{Action, Cell};

/// Properties of [`HeatTableRow`].
#[derive(Properties, PartialEq)]
pub struct HeatTableRowProps {
    /// The board.
    pub board: Shown,
    /// Position of the row.
    pub row: usize,
    /// Which of its cells can be reached by Tab; 0 = the unit.
    pub focus: Option<usize>,
    /// Whether it is the unit explained.
    pub chosen: bool,
}

/// A row of the table.
#[component]
pub fn HeatTableRow(props: &HeatTableRowProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let HeatTableRowProps { board, row, focus, chosen } = props;
    let Some(about) = board.heat.rows.get(*row) else { return html! { <tr /> } };
    let unit = about.unit;
    let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
    let stop = |column: usize| if *focus == Some(column) { "0" } else { "-1" };
    let place = |column: usize| format!("{row}-{column}");
    html! {
        <tr class={chosen.then_some("chosen")}>
            <th scope="row" class="text">
                <button type="button" class="link" data-unit={unit.to_string()} data-at={place(0)} tabindex={stop(0)}
                    onclick={explain} aria-label={(words.explain)(&about.name)} aria-expanded={chosen.to_string()}>
                    { &about.name }
                </button>
                if !about.group.is_empty() { <small class="soft">{ &about.group }</small> }
            </th>
            { for (1..).zip(&about.cells).map(|(column, cell)| html! {
                <td key={column} class={cell.map_or("none", |cell| class(cell.light))} data-at={place(column)} tabindex={stop(column)}>
                    { shown(words, *cell) }
                </td>
            }) }
            <td>{ counts(words, &about.counts) }</td>
        </tr>
    }
}

/// Shape and progress; the gap in words for screen readers.
fn shown(words: &Catalogue, cell: Option<Cell>) -> Html {
    let said = &words.monitoring_page;
    match cell {
        None => html! { <><span aria-hidden="true">{ "—" }</span><span class="sr">{ said.not_observed }</span></> },
        Some(cell) => html! {
            <>
                { mark(cell.light) }
                { percent(cell.progress) }
                <span class="sr">{ " " }{ (words.light)(cell.light) }{ " " }{ (said.gap)(cell.behind) }</span>
            </>
        },
    }
}
