//! A unit in the heat table.

use yew::prelude::*;

use super::light::{class, counts, mark};
use super::{Shown, percent};
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, league, monitoring, trace};
use baton_workbench::{Action, Cell};

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
    let (locale, act) = (use_locale(), use_act());
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
                    onclick={explain} aria-label={league::explain(locale, &about.name)} aria-expanded={chosen.to_string()}>
                    { &about.name }
                </button>
                if !about.group.is_empty() { <small class="soft">{ &about.group }</small> }
            </th>
            { for (1..).zip(&about.cells).map(|(column, cell)| html! {
                <td key={column} class={cell.map_or("none", |cell| class(cell.light))} data-at={place(column)} tabindex={stop(column)}>
                    { shown(locale, *cell) }
                </td>
            }) }
            <td>{ counts(locale, &about.counts) }</td>
        </tr>
    }
}

/// Shape and progress; the gap in words for screen readers.
fn shown(locale: Locale, cell: Option<Cell>) -> Html {
    match cell {
        None => {
            html! { <><span aria-hidden="true">{ "—" }</span><span class="sr">{ monitoring::NOT_OBSERVED.of(locale) }</span></> }
        }
        Some(cell) => html! {
            <>
                { mark(cell.light) }
                { percent(cell.progress) }
                <span class="sr">{ " " }{ trace::light(cell.light).of(locale) }{ " " }{ monitoring::gap(locale, cell.behind) }</span>
            </>
        },
    }
}
