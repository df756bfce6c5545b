//! The list of warnings, the furthest behind first, with what each costs.

use yew::prelude::*;

use super::light::mark;
use super::{Shown, percent, planned};
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, fixed, league, monitoring, percent_of, report, trace};
use baton_workbench::{Action, Cost, Look, Warned, tables};

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
    let (locale, act) = (use_locale(), use_act());
    let warnings = &props.board.warnings;
    let count = warnings.shown.len() + warnings.more;
    let more = act.0.reform(|_: MouseEvent| Action::Watch(Look::MoreWarnings));
    let explain = |unit: usize| act.0.reform(move |_: MouseEvent| Action::Unit(Some(unit)));
    html! {
        <section class="card warnings-card">
            <div class="card-head">
                <h2>{ monitoring::warnings(locale, count) }</h2>
                { table_out(report::WARNINGS.of(locale), tables::warnings) }
            </div>
            if count == 0 {
                <p class="hint">{ monitoring::NO_WARNINGS.of(locale) }</p>
            } else {
                <div class="table-box">
                    <table class="warnings">
                        <thead>
                            <tr>
                                <th scope="col" class="text">{ monitoring::COLUMN_LIGHT.of(locale) }</th>
                                <th scope="col" class="text">{ league::COLUMN_UNIT.of(locale) }</th>
                                <th scope="col" class="text">{ monitoring::COLUMN_INDICATOR.of(locale) }</th>
                                <th scope="col">{ monitoring::COLUMN_PROGRESS.of(locale) }</th>
                                <th scope="col">{ monitoring::COLUMN_PLAN.of(locale) }</th>
                                <th scope="col">{ monitoring::COLUMN_BEHIND.of(locale) }</th>
                                <th scope="col">{ monitoring::COLUMN_COST.of(locale) }</th>
                            </tr>
                        </thead>
                        <tbody>
                            { for warnings.shown.iter().zip(&props.costs).map(|(warned, cost)| {
                                row(locale, warned, *cost, props.decimals, explain(warned.unit))
                            }) }
                        </tbody>
                    </table>
                </div>
                <p class="hint">{ monitoring::COST_HINT.of(locale) }</p>
            }
            if warnings.more > 0 {
                <button type="button" class="more" onclick={more}>{ monitoring::more_warnings(locale, warnings.more) }</button>
            }
        </section>
    }
}

fn row(locale: Locale, warned: &Warned, cost: Cost, decimals: u32, explain: Callback<MouseEvent>) -> Html {
    let Warned { unit, name, indicator, about, cell } = warned;
    html! {
        <tr key={format!("{unit}-{indicator}")}>
            <td class="text light-word">{ mark(cell.light) }{ trace::light(cell.light).of(locale) }</td>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={league::explain(locale, name)}>{ name }</button>
            </th>
            <td class="text">{ about }</td>
            <td>{ percent(cell.progress) }</td>
            <td class="soft">{ planned(cell.plan) }</td>
            <td><b>{ fixed(cell.behind, 2) }</b></td>
            <td>{ told(locale, cost, decimals) }</td>
        </tr>
    }
}

/// What a warning costs.
fn told(locale: Locale, cost: Cost, decimals: u32) -> Html {
    match cost {
        Cost::Points { short, most, rate } => {
            let title = monitoring::cost_of(locale, &percent_of(rate, 2), &fixed(most, decimals));
            html! { <span {title}>{ fixed(short, decimals) }</span> }
        }
        Cost::WarningOnly => html! { <span class="soft">{ monitoring::COSTS_NOTHING.of(locale) }</span> },
        Cost::Excluded => html! { <span class="soft">{ monitoring::EXCLUDED.of(locale) }</span> },
    }
}
