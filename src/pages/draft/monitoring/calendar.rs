//! The twelve months: which have data, which is chosen, and what each indicator should have reached by then.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::{Shown, planned};
use crate::controls::table_out::table_out;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, half_up, monitoring};
use baton_workbench::{Action, Curve, Look, Node, tables};

/// Properties of [`Months`].
#[derive(Properties, PartialEq)]
pub struct MonthsProps {
    /// The board.
    pub board: Shown,
}

/// The months of the year.
#[component]
pub fn Months(props: &MonthsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let calendar = &props.board.calendar;
    let chosen = calendar.month();
    html! {
        <section class="card months-card">
            <ol class="months" aria-label={monitoring::MONTHS.of(locale)}>
                { for calendar.months.iter().map(|month| html! {
                    <li key={month.month} class={classes!("month", month.nodes.is_empty().then_some("empty"))}>
                        <span class="month-name">{ monitoring::month(locale, month.month) }</span>
                        if month.nodes.is_empty() {
                            <span class="month-note"><span aria-hidden="true">{ "—" }</span><span class="sr">{ monitoring::NO_DATA.of(locale) }</span></span>
                        }
                        { for month.nodes.iter().map(|node| period(locale, &act, node)) }
                    </li>
                }) }
            </ol>
            if !calendar.curves.is_empty() {
                <details class="plan" open=true>
                    <summary>{ monitoring::PLAN.of(locale) }<span class="hint">{ monitoring::PLAN_HINT.of(locale) }</span></summary>
                    { table_out(monitoring::PLAN.of(locale), |state, locale| Some(tables::plan(state, locale))) }
                    <div class="table-box">
                        <table class="plan-table">
                            <thead>
                                <tr>
                                    <th scope="col" class="text">{ monitoring::COLUMN_INDICATOR.of(locale) }</th>
                                    <th scope="col"><span class="sr">{ monitoring::PLAN.of(locale) }</span></th>
                                    { for (1..=12).map(|month| html! {
                                        <th key={month} scope="col" class={here(month, chosen)}>{ monitoring::month(locale, month) }</th>
                                    }) }
                                </tr>
                            </thead>
                            <tbody>
                                { for calendar.curves.iter().enumerate().map(|(at, curve)| html! {
                                    <tr key={at}>
                                        <th scope="row" class="text">
                                            { curve.indicators.join(" · ") }
                                            <small class="soft">{ if curve.even { monitoring::EVEN.of(locale) } else { monitoring::OWN_CURVE.of(locale) } }</small>
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
fn period(locale: Locale, act: &Act, node: &Node) -> Html {
    let look = Look::Period(node.id.clone());
    let onclick = act.0.reform(move |_: MouseEvent| Action::Watch(look.clone()));
    let note = match (node.lit, node.counts) {
        (false, _) => monitoring::NO_DATA.of(locale),
        (true, true) => monitoring::COUNTS.of(locale),
        (true, false) => monitoring::WARNS_ONLY.of(locale),
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
