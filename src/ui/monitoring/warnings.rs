//! The list of warnings, the furthest behind first, with what each costs.

use yew::prelude::*;

use super::light::mark;
use super::{Shown, percent, planned};
use crate::i18n::{Catalogue, fixed, percent_of};
use crate::ui::context::{use_act, use_words};
use crate::ui::table_out::table_out;
use crate::workbench::{Action, Cost, Look, Warned, tables};

/// Properties of [`WarningList`].
#[derive(Properties, PartialEq)]
pub struct WarningListProps {
    /// The board.
    pub board: Shown,
    /// What each warning costs, in their order.
    pub costs: Vec<Cost>,
    /// Decimals of points.
    pub decimals: u32,
}

/// The list of warnings.
#[component]
pub fn WarningList(props: &WarningListProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let (said, warnings) = (&words.monitoring_page, &props.board.warnings);
    let count = warnings.shown.len() + warnings.more;
    let more = act.0.reform(|_: MouseEvent| Action::Watch(Look::MoreWarnings));
    let explain = |unit: usize| act.0.reform(move |_: MouseEvent| Action::Unit(Some(unit)));
    html! {
        <section class="card warnings-card">
            <div class="card-head">
                <h2>{ (said.warnings)(count) }</h2>
                { table_out(words.report.warnings, tables::warnings) }
            </div>
            if count == 0 {
                <p class="hint">{ said.no_warnings }</p>
            } else {
                <div class="table-box">
                    <table class="warnings">
                        <thead>
                            <tr>
                                <th scope="col" class="text">{ said.column_light }</th>
                                <th scope="col" class="text">{ words.column_unit }</th>
                                <th scope="col" class="text">{ said.column_indicator }</th>
                                <th scope="col">{ said.column_progress }</th>
                                <th scope="col">{ said.column_plan }</th>
                                <th scope="col">{ said.column_behind }</th>
                                <th scope="col">{ said.column_cost }</th>
                            </tr>
                        </thead>
                        <tbody>
                            { for warnings.shown.iter().zip(&props.costs).map(|(warned, cost)| {
                                row(words, warned, *cost, props.decimals, explain(warned.unit))
                            }) }
                        </tbody>
                    </table>
                </div>
                <p class="hint">{ said.cost_hint }</p>
            }
            if warnings.more > 0 {
                <button type="button" class="more" onclick={more}>{ (said.more_warnings)(warnings.more) }</button>
            }
        </section>
    }
}

fn row(words: &Catalogue, warned: &Warned, cost: Cost, decimals: u32, explain: Callback<MouseEvent>) -> Html {
    let Warned { unit, name, indicator, about, cell } = warned;
    html! {
        <tr key={format!("{unit}-{indicator}")}>
            <td class="text light-word">{ mark(cell.light) }{ (words.light)(cell.light) }</td>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={(words.explain)(name)}>{ name }</button>
            </th>
            <td class="text">{ about }</td>
            <td>{ percent(cell.progress) }</td>
            <td class="soft">{ planned(cell.plan) }</td>
            <td><b>{ fixed(cell.behind, 2) }</b></td>
            <td>{ told(words, cost, decimals) }</td>
        </tr>
    }
}

/// What a warning costs.
fn told(words: &Catalogue, cost: Cost, decimals: u32) -> Html {
    let said = &words.monitoring_page;
    match cost {
        Cost::Points { short, most, rate } => {
            let title = (said.cost_of)(&percent_of(rate, 2), &fixed(most, decimals));
            html! { <span {title}>{ fixed(short, decimals) }</span> }
        }
        Cost::WarningOnly => html! { <span class="soft">{ said.costs_nothing }</span> },
        Cost::Excluded => html! { <span class="soft">{ said.excluded }</span> },
    }
}
