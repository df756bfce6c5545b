//! What a unit would need, indicator by indicator: those that would do, each with its button, then those that wouldn't.

use yew::prelude::*;

use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, grouped, solving};
use baton_workbench::Action;
use baton_workbench::pages::what_if::goal::{NeedRow, NeedsSaid, SolveAction, change_told};

/// Properties of [`NeedsTable`].
#[derive(Properties, PartialEq)]
pub struct NeedsTableProps {
    /// What is told.
    pub said: NeedsSaid,
}

/// The two tables.
#[component]
pub fn NeedsTable(props: &NeedsTableProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let (useful, useless): (Vec<&NeedRow>, Vec<&NeedRow>) =
        props.said.rows.iter().partition(|row| row.way.nearest.is_some());
    let takes = useful.iter().any(|row| row.takes);
    let figure = solving::then(locale, props.said.figure);
    html! {
        <div class="needs">
            <p key="points" hidden={props.said.points.is_empty()}>{ &props.said.points }</p>
            <div key="useful" class="table-box" hidden={useful.is_empty()}>
                <table class="needs-table">
                    <caption class="sr">{ solving::EACH_TABLE.of(locale) }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ solving::COLUMN_INDICATOR.of(locale) }</th>
                            <th scope="col">{ solving::COLUMN_PRESENT.of(locale) }</th>
                            <th scope="col">{ solving::COLUMN_TO.of(locale) }</th>
                            <th scope="col">{ solving::COLUMN_CHANGE.of(locale) }</th>
                            <th scope="col" class="ranges">{ solving::COLUMN_RANGE.of(locale) }</th>
                            <th scope="col" class="text then">{ figure }</th>
                            <th scope="col">{ solving::COLUMN_OTHERS.of(locale) }</th>
                            if takes { <th scope="col"><span class="sr">{ solving::COLUMN_TAKE.of(locale) }</span></th> }
                        </tr>
                    </thead>
                    <tbody>{ for useful.iter().map(|row| useful_row(locale, &act, row, takes)) }</tbody>
                </table>
            </div>
            <p key="hint" class="hint" hidden={!takes}>{ solving::EACH_HINT.of(locale) }</p>
            <details key="useless" class="needs-useless" hidden={useless.is_empty()}>
                <summary>{ solving::each_useless(locale, useless.len()) }</summary>
                <div class="table-box" tabindex="0" role="group" aria-label={solving::each_useless(locale, useless.len())}>
                    <table class="needs-table">
                        <caption class="sr">{ solving::each_useless(locale, useless.len()) }</caption>
                        <thead>
                            <tr>
                                <th scope="col" class="text">{ solving::COLUMN_INDICATOR.of(locale) }</th>
                                <th scope="col">{ solving::COLUMN_PRESENT.of(locale) }</th>
                                <th scope="col" class="text">{ solving::COLUMN_WHY.of(locale) }</th>
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

fn useful_row(locale: Locale, act: &Act, row: &NeedRow, takes: bool) -> Html {
    let value = row.way.nearest.as_ref().map(|nearest| grouped(nearest.value)).unwrap_or_default();
    let (act, indicator) = (act.clone(), row.way.indicator.clone());
    let take = Callback::from(move |_: MouseEvent| act.on(Action::Solve(SolveAction::Take(indicator.clone()))));
    let label = solving::take_label(locale, &row.name, &value);
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
                <td><button type="button" onclick={take} aria-label={label}>{ solving::TAKE_THIS.of(locale) }</button></td>
            }
        </tr>
    }
}
