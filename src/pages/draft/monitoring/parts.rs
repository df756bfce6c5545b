//! What the periods bring to each unit's total: every row adds up to the total.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::badge::badge;
use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::pages::what_if::league_row::place;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, fixed, league, monitoring, signed};
use baton_workbench::{Action, Look, Parts, PartsRow, regraded, tables};

/// Properties of [`PartsTable`].
#[derive(Properties, PartialEq)]
pub struct PartsTableProps {
    /// The totals, taken apart.
    pub parts: Parts,
    /// Decimals of points.
    pub decimals: u32,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The table of what the periods bring.
#[component]
pub fn PartsTable(props: &PartsTableProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let PartsTableProps { parts, decimals, unit } = props;
    let more = act.0.reform(|_: MouseEvent| Action::Watch(Look::MoreParts));
    let rescaled = parts.rows.iter().any(|row| !row.rescaling.is_zero());
    let explain = |unit: usize| act.0.reform(move |_: MouseEvent| Action::Unit(Some(unit)));
    html! {
        <section class="card parts-card" id="league" tabindex="-1">
            <div class="card-head">
                <h2>{ monitoring::PARTS.of(locale) }</h2>
                { table_out(monitoring::PARTS.of(locale), tables::parts) }
            </div>
            if parts.periods.is_empty() {
                <p class="hint">{ monitoring::NO_PARTS.of(locale) }</p>
            } else {
                <div class="table-box">
                    <table class="parts">
                        <thead>
                            <tr>
                                <th scope="col">{ league::COLUMN_PLACE.of(locale) }</th>
                                <th scope="col" class="text">{ league::COLUMN_UNIT.of(locale) }</th>
                                { for parts.periods.iter().enumerate().map(|(at, period)| html! {
                                    <th key={at} scope="col" class="period-part">{ period }</th>
                                }) }
                                <th scope="col" class="period-part">{ monitoring::MONITORED.of(locale) }</th>
                                <th scope="col">{ monitoring::ANNUAL.of(locale) }</th>
                                <th scope="col">{ monitoring::OTHERS.of(locale) }</th>
                                if rescaled { <th scope="col">{ monitoring::RESCALING.of(locale) }</th> }
                                <th scope="col">{ monitoring::ADJUSTMENT.of(locale) }</th>
                                <th scope="col">{ league::COLUMN_TOTAL.of(locale) }</th>
                                <th scope="col">{ league::COLUMN_GRADE.of(locale) }</th>
                            </tr>
                        </thead>
                        <tbody>
                            { for parts.rows.iter().map(|about| {
                                row(locale, about, *decimals, rescaled, *unit == Some(about.unit), explain(about.unit))
                            }) }
                        </tbody>
                    </table>
                </div>
                <p class="hint">{ monitoring::PARTS_HINT.of(locale) }</p>
            }
            if parts.more > 0 { <button type="button" class="more" onclick={more}>{ league::more_rows(locale, parts.more) }</button> }
        </section>
    }
}

fn row(
    locale: Locale,
    row: &PartsRow,
    decimals: u32,
    rescaled: bool,
    chosen: bool,
    explain: Callback<MouseEvent>,
) -> Html {
    let regraded = regraded(&row.grade).then_some("regraded");
    // Parts are as exact as points are, totals as exact as the policy keeps them; both add up as they stand.
    let figure = |value: Decimal| fixed(value, decimals.max(value.normalize().scale()));
    html! {
        <tr key={row.unit} class={classes!(regraded, chosen.then_some("chosen"))}>
            <td class="place">{ place(locale, row.rank, row.rank_turn) }</td>
            <th scope="row" class="text">
                <button type="button" class="link" onclick={explain} aria-label={league::explain(locale, &row.name)}>{ &row.name }</button>
            </th>
            { for row.periods.iter().enumerate().map(|(at, points)| html! {
                <td key={at} class="period-part">{ figure(*points) }</td>
            }) }
            <td class="period-part">
                { delta(row.monitored.changed(), || signed(row.monitored.difference(), decimals)) }
                <b>{ figure(row.monitored.is) }</b>
            </td>
            <td>{ figure(row.annual) }</td>
            <td>{ figure(row.others) }</td>
            if rescaled { <td>{ signed(row.rescaling, decimals) }</td> }
            <td>{ signed(row.adjustment, decimals) }</td>
            <td>
                { delta(row.total.changed(), || signed(row.total.difference(), decimals)) }
                <b>{ figure(row.total.is) }</b>
            </td>
            <td class="grade">{ badge(locale, &row.grade) }</td>
        </tr>
    }
}
