//! The twelve months: which have data, which is chosen, and what each indicator should have reached by then.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::{Shown, planned};
use crate::i18n::{Catalogue, half_up};
use crate::ui::context::{Act, use_act, use_words};
use crate::ui::table_out::table_out;
use crate::workbench::{Action, Curve, Look, Node, tables};

/// Properties of [`Months`].
#[derive(Properties, PartialEq)]
pub struct MonthsProps {
    /// The board.
    pub board: Shown,
}

/// The months of the year.
#[component]
pub fn Months(props: &MonthsProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let said = &words.monitoring_page;
    let calendar = &props.board.calendar;
    let chosen = calendar.month();
    html! {
        <section class="card months-card">
            <ol class="months" aria-label={said.months}>
                { for calendar.months.iter().map(|month| html! {
                    <li key={month.month} class={classes!("month", month.nodes.is_empty().then_some("empty"))}>
                        <span class="month-name">{ (said.month)(month.month) }</span>
                        if month.nodes.is_empty() {
                            <span class="month-note"><span aria-hidden="true">{ "—" }</span><span class="sr">{ said.no_data }</span></span>
                        }
                        { for month.nodes.iter().map(|node| period(words, &act, node)) }
                    </li>
                }) }
            </ol>
            if !calendar.curves.is_empty() {
                <details class="plan" open=true>
                    <summary>{ said.plan }<span class="hint">{ said.plan_hint }</span></summary>
                    { table_out(said.plan, |state, words| Some(tables::plan(state, words))) }
                    <div class="table-box">
                        <table class="plan-table">
                            <thead>
                                <tr>
                                    <th scope="col" class="text">{ said.column_indicator }</th>
                                    <th scope="col"><span class="sr">{ said.plan }</span></th>
                                    { for (1..=12).map(|month| html! {
                                        <th key={month} scope="col" class={here(month, chosen)}>{ (said.month)(month) }</th>
                                    }) }
                                </tr>
                            </thead>
                            <tbody>
                                { for calendar.curves.iter().enumerate().map(|(at, curve)| html! {
                                    <tr key={at}>
                                        <th scope="row" class="text">
                                            { curve.indicators.join(" · ") }
                                            <small class="soft">{ if curve.even { said.even } else { said.own_curve } }</small>
                                        </th>
                                        <td>{ drawn(curve, chosen) }</td>
                                        { for (1_u8..).zip(&curve.planned).map(|(month, share)| html! {
                                            <td key={month} class={here(month, chosen)}>{ planned(*share) }</td>
                                        }) }
                                    </tr>
                                }) }
                            </tbody>
                        </table>
                    </div>
                </details>
            }
        </section>
    }
}

/// A period as a button; one without data can be chosen, too, and says so.
fn period(words: &Catalogue, act: &Act, node: &Node) -> Html {
    let said = &words.monitoring_page;
    let look = Look::Period(node.id.clone());
    let onclick = act.0.reform(move |_: MouseEvent| Action::Watch(look.clone()));
    let note = match (node.lit, node.counts) {
        (false, _) => said.no_data,
        (true, true) => said.counts,
        (true, false) => said.warns_only,
    };
    html! {
        <button key={node.id.to_string()} type="button" class="period" aria-pressed={node.chosen.to_string()} {onclick}>
            <span>{ &node.name }</span>
            <span class="month-note">{ note }</span>
        </button>
    }
}

fn here(month: u8, chosen: u8) -> Option<&'static str> {
    (month == chosen).then_some("here")
}

/// The plan as a line, with a dot at the month chosen.
fn drawn(curve: &Curve, chosen: u8) -> Html {
    // Twelve months across 120, the whole target 28 high.
    let at = |month: u8, share: Decimal| {
        let height = share.clamp(Decimal::ZERO, Decimal::ONE).checked_mul(Decimal::from(28)).unwrap_or_default();
        (u32::from(month) * 10, half_up(Decimal::from(30) - height, 1))
    };
    let line: Vec<String> = (1_u8..)
        .zip(&curve.planned)
        .map(|(month, share)| {
            let (x, y) = at(month, *share);
            format!("{x},{y}")
        })
        .collect();
    let dot = curve.planned.get(usize::from(chosen.saturating_sub(1))).map(|share| at(chosen, *share));
    html! {
        <svg class="plan-line" viewBox="0 0 124 32" aria-hidden="true">
            <polyline points={format!("0,30 {}", line.join(" "))} />
            { for dot.map(|(x, y)| html! { <circle cx={x.to_string()} cy={y.to_string()} r="3" /> }) }
        </svg>
    }
}
