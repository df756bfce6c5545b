//! The heat table: units × indicators, one tab stop in all; arrow keys go from cell to cell.

use rust_decimal::Decimal;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::heat_row::HeatTableRow;
use super::light::{GRAVEST_FIRST, class, counts, mark};
use super::{Shown, planned};
use crate::controls::choice::Choice;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, league, monitoring, percent_of, trace};
use baton_workbench::{Action, Column, Look, Order, tables};

/// Properties of [`HeatTable`].
#[derive(Properties, PartialEq)]
pub struct HeatTableProps {
    /// The board.
    pub board: Shown,
    /// The order of units.
    pub order: Order,
    /// Bounds of yellow and red, in percentage points.
    pub bounds: (Decimal, Decimal),
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The heat table.
#[component]
pub fn HeatTable(props: &HeatTableProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    // Row, and column + 1; column 0 is the unit.
    let place = use_state(|| (0_usize, 0_usize));
    let HeatTableProps { board, order, bounds, unit } = props;
    let heat = &board.heat;
    let at = (place.0.min(heat.rows.len().saturating_sub(1)), place.1.min(heat.columns.len()));

    let onfocusin = {
        let place = place.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some((_, found)) = cell_of(event.target_dyn_into::<Element>()) {
                place.set(found);
            }
        })
    };
    let onkeydown = {
        let (act, board, size) = (act.clone(), board.clone(), (heat.rows.len(), heat.columns.len() + 1));
        Callback::from(move |event: KeyboardEvent| {
            let Some((cell, from)) = cell_of(event.target_dyn_into::<Element>()) else { return };
            if matches!(event.key().as_str(), "Enter" | " ") && from.1 > 0 {
                event.prevent_default();
                act.on(Action::Unit(board.heat.rows.get(from.0).map(|row| row.unit)));
            } else if let Some(next) = neighbour(&event.key(), event.ctrl_key(), from, size) {
                event.prevent_default();
                focus(&cell, next);
            }
        })
    };
    let more = act.0.reform(|_: MouseEvent| Action::Watch(Look::MoreUnits));
    let name = board.calendar.node().map_or("", |node| node.name.as_str());
    let title = match (heat.counts.red, heat.counts.yellow) {
        (0, 0) => monitoring::heat_fine(locale, name),
        (red, yellow) => monitoring::heat_behind(locale, name, red, yellow),
    };
    html! {
        <section class="card heat-card">
            <div class="card-head">
                <h2>{ title }</h2>
                { order_choice(locale, order, &heat.columns, act.0.reform(Action::Watch)) }
                { table_out(monitoring::LIGHTS.of(locale), tables::heat) }
            </div>
            { legend(locale, *bounds) }
            <p class="heat-detail">{ detail(locale, board, at) }</p>
            <div class="table-box heat-box">
                <table class="heat" role="grid" aria-label={monitoring::LIGHTS.of(locale)} {onfocusin} {onkeydown}>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ league::COLUMN_UNIT.of(locale) }</th>
                            { for heat.columns.iter().map(|column| heading(locale, column, order, act.0.reform(Action::Watch))) }
                            <th scope="col">{ monitoring::LIGHTS.of(locale) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for heat.rows.iter().enumerate().map(|(row, about)| html! {
                            <HeatTableRow key={about.unit} board={board.clone()} {row} chosen={*unit == Some(about.unit)}
                                focus={(at.0 == row).then_some(at.1)} />
                        }) }
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" class="text">{ monitoring::lights_of_all(locale, heat.units) }</th>
                            { for heat.columns.iter().map(|column| html! {
                                <td key={column.indicator}>{ counts(locale, &column.counts) }</td>
                            }) }
                            <td>{ counts(locale, &heat.counts) }</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            if heat.more > 0 { <button type="button" class="more" onclick={more}>{ league::more_rows(locale, heat.more) }</button> }
        </section>
    }
}

/// An indicator with its plan; pressing it sorts by how far behind units are on it.
fn heading(locale: Locale, column: &Column, order: &Order, watch: Callback<Look>) -> Html {
    let sorted = matches!(order, Order::Indicator(id) if *id == column.id);
    let id = column.id.clone();
    let onclick = watch.reform(move |_: MouseEvent| Look::Order(Order::Indicator(id.clone())));
    html! {
        <th key={column.indicator} scope="col" class={sorted.then_some("sorted")} aria-sort={sorted.then_some("descending")}>
            <button type="button" {onclick} title={monitoring::order_by(locale, &column.name)}>
                { &column.name }<span aria-hidden="true">{ if sorted { " ↓" } else { "" } }</span>
            </button>
            <small class="soft">{ monitoring::planned(locale, &planned(column.plan)) }</small>
        </th>
    }
}

/// The order of units; by an indicator where one was chosen at its heading.
fn order_choice(locale: Locale, order: &Order, columns: &[Column], watch: Callback<Look>) -> Html {
    let mut orders = vec![Order::Worst, Order::Listed];
    let mut values: Vec<AttrValue> =
        vec![monitoring::ORDER_WORST.of(locale).into(), monitoring::ORDER_LISTED.of(locale).into()];
    if let Order::Indicator(id) = order
        && let Some(column) = columns.iter().find(|column| column.id == *id)
    {
        orders.push(order.clone());
        values.push(monitoring::order_by(locale, &column.name).into());
    }
    let chosen = orders.iter().position(|candidate| candidate == order).unwrap_or_default();
    let choose = watch.reform(move |at: usize| Look::Order(orders.get(at).cloned().unwrap_or_default()));
    html! { <Choice label={monitoring::ORDER.of(locale)} {values} {chosen} {choose} /> }
}

/// What each shape means, with the policy's bounds.
fn legend(locale: Locale, (yellow, red): (Decimal, Decimal)) -> Html {
    html! {
        <ul class="legend" aria-label={monitoring::LEGEND.of(locale)}>
            { for GRAVEST_FIRST.into_iter().rev().map(|light| html! {
                <li key={class(light)}>
                    { mark(light) }<b>{ trace::light(light).of(locale) }</b>{ monitoring::light_means(locale, light, yellow, red) }
                </li>
            }) }
        </ul>
    }
}

/// The cell with the focus, in words.
fn detail(locale: Locale, board: &Shown, (row, column): (usize, usize)) -> String {
    let found = || {
        let (unit, column) = (board.heat.rows.get(row)?, column.checked_sub(1)?);
        Some((unit, board.heat.columns.get(column)?, unit.cells.get(column)?))
    };
    match found() {
        None => monitoring::HEAT_HINT.of(locale).to_owned(),
        Some((unit, column, None)) => {
            format!("{} · {} · {}", unit.name, column.name, monitoring::NOT_OBSERVED.of(locale))
        }
        Some((unit, column, Some(cell))) => {
            let figures = monitoring::progress_is(locale, &percent_of(cell.progress, 2), &percent_of(cell.plan, 2));
            let light = trace::light(cell.light).of(locale);
            [&unit.name, &column.name, &figures, &monitoring::gap(locale, cell.behind), light]
                .map(AsRef::<str>::as_ref)
                .join(" · ")
        }
    }
}

/// Where a key leads in a table of so many rows and columns.
fn neighbour(
    key: &str,
    far: bool,
    (row, column): (usize, usize),
    (rows, columns): (usize, usize),
) -> Option<(usize, usize)> {
    let (bottom, right) = (rows.checked_sub(1)?, columns.checked_sub(1)?);
    match key {
        "ArrowDown" => Some((bottom.min(row + 1), column)),
        "ArrowUp" => Some((row.saturating_sub(1), column)),
        "ArrowRight" => Some((row, right.min(column + 1))),
        "ArrowLeft" => Some((row, column.saturating_sub(1))),
        "PageDown" => Some((bottom.min(row + 10), column)),
        "PageUp" => Some((row.saturating_sub(10), column)),
        "Home" => Some((if far { 0 } else { row }, 0)),
        "End" => Some((if far { bottom } else { row }, right)),
        _ => None,
    }
}

/// The cell in which something happened, with its place.
fn cell_of(target: Option<Element>) -> Option<(Element, (usize, usize))> {
    let cell = target?.closest("[data-at]").ok()??;
    let place = cell.get_attribute("data-at")?;
    let (row, column) = place.split_once('-')?;
    Some((cell.clone(), (row.parse().ok()?, column.parse().ok()?)))
}

fn focus(from: &Element, (row, column): (usize, usize)) {
    let table = from.closest("table").ok().flatten();
    let cell = table.and_then(|table| table.query_selector(&format!("[data-at=\"{row}-{column}\"]")).ok().flatten());
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}
