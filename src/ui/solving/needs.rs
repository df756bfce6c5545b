//! What a unit would need, indicator by indicator: those that would do, each with its button, then those that wouldn't.

use yew::prelude::*;

use crate::i18n::{Catalogue, grouped};
use crate::ui::context::{Act, use_act, use_words};
use crate::workbench::Action;
use crate::workbench::solving::{NeedRow, NeedsSaid, SolveAction, change_told};

/// Properties of [`NeedsTable`].
#[derive(Properties, PartialEq)]
pub struct NeedsTableProps {
    /// What is told.
    pub said: NeedsSaid,
}

/// The two tables.
#[component]
pub fn NeedsTable(props: &NeedsTableProps) -> Html {
    let (all, act) = (use_words(), use_act());
    let words = &all.solving;
    let (useful, useless): (Vec<&NeedRow>, Vec<&NeedRow>) =
        props.said.rows.iter().partition(|row| row.way.nearest.is_some());
    let takes = useful.iter().any(|row| row.takes);
    let figure = (words.then)(props.said.figure);
    html! {
        <div class="needs">
            <p key="points" hidden={props.said.points.is_empty()}>{ &props.said.points }</p>
            <div key="useful" class="table-box" hidden={useful.is_empty()}>
                <table class="needs-table">
                    <caption class="sr">{ words.each_table }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ words.column_indicator }</th>
                            <th scope="col">{ words.column_present }</th>
                            <th scope="col">{ words.column_to }</th>
                            <th scope="col">{ words.column_change }</th>
                            <th scope="col" class="ranges">{ words.column_range }</th>
                            <th scope="col" class="text then">{ figure }</th>
                            <th scope="col">{ words.column_others }</th>
                            if takes { <th scope="col"><span class="sr">{ words.column_take }</span></th> }
                        </tr>
                    </thead>
                    <tbody>{ for useful.iter().map(|row| useful_row(all, &act, row, takes)) }</tbody>
                </table>
            </div>
            <p key="hint" class="hint" hidden={!takes}>{ words.each_hint }</p>
            <details key="useless" class="needs-useless" hidden={useless.is_empty()}>
                <summary>{ (words.each_useless)(useless.len()) }</summary>
                <div class="table-box" tabindex="0" role="group" aria-label={(words.each_useless)(useless.len())}>
                    <table class="needs-table">
                        <caption class="sr">{ (words.each_useless)(useless.len()) }</caption>
                        <thead>
                            <tr>
                                <th scope="col" class="text">{ words.column_indicator }</th>
                                <th scope="col">{ words.column_present }</th>
                                <th scope="col" class="text">{ words.column_why }</th>
                            </tr>
                        </thead>
                        <tbody>
                            { for useless.iter().map(|row| html! {
                                <tr key={row.way.indicator.to_string()}>
                                    { name(row, "") }<td>{ grouped(row.way.now) }</td><td class="text why">{ &row.told }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
            </details>
        </div>
    }
}

/// The indicator. On a phone what reaches the target stands under it instead of in a column of its own.
fn name(row: &NeedRow, under: &str) -> Html {
    html! {
        <th scope="row" class="text">
            { &row.name }
            if !row.whose.is_empty() { <small class="soft">{ row.whose }</small> }
            if !under.is_empty() { <small class="under-name">{ under.to_owned() }</small> }
        </th>
    }
}

fn useful_row(all: &'static Catalogue, act: &Act, row: &NeedRow, takes: bool) -> Html {
    let words = &all.solving;
    let value = row.way.nearest.as_ref().map(|nearest| grouped(nearest.value)).unwrap_or_default();
    let (act, indicator) = (act.clone(), row.way.indicator.clone());
    let take = Callback::from(move |_: MouseEvent| act.on(Action::Solve(SolveAction::Take(indicator.clone()))));
    let label = (words.take_label)(&row.name, &value);
    html! {
        <tr key={row.way.indicator.to_string()}>
            { name(row, &row.told) }
            <td>{ grouped(row.way.now) }</td>
            <td class="to">{ value }</td>
            <td>{ change_told(&row.way) }</td>
            <td class="ranges">{ &row.told }</td>
            <td class="text then">{ &row.figure }</td>
            <td>{ row.way.others }</td>
            if takes {
                <td><button type="button" onclick={take} aria-label={label}>{ words.take_this }</button></td>
            }
        </tr>
    }
}
