//! The table of each indicator's safe intervals.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading::Heading;
use super::list_card::ListCard;
use crate::controls::table_out::table_out;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, grouped, half_up, stability};
use baton_workbench::pages::check::stability::{
    Band, BandEnd, Flips, IntervalOrder, IntervalRow, Listed, Next, StabilityAction, told,
};
use baton_workbench::{Action, tables};

/// Properties of [`Intervals`].
#[derive(Properties, PartialEq)]
pub struct IntervalsProps {
    /// The rows.
    pub list: Listed<IntervalRow>,
    /// Their order.
    pub order: IntervalOrder,
}

/// The table.
#[component]
pub fn Intervals(props: &IntervalsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Listed { rows, more, .. } = &props.list;
    let heading = |text: &'static str, order: IntervalOrder, class: &'static str| {
        html! {
            <Heading {text} sort={StabilityAction::Intervals(order)} sorted={props.order == order} {class}
                falls={order == IntervalOrder::Marks} />
        }
    };
    let headings = html! {
        <>
            { heading(stability::INDICATOR.of(locale), IntervalOrder::Listed, "text") }
            { heading(stability::PRESENT.of(locale), IntervalOrder::Marks, "") }
            { heading(stability::NO_GRADE.of(locale), IntervalOrder::Grades, "text") }
            { heading(stability::NO_RANK.of(locale), IntervalOrder::Ranks, "text") }
            { heading(stability::NO_EXCELLENT.of(locale), IntervalOrder::Excellent, "text") }
        </>
    };
    html! {
        <ListCard id="safe-intervals" class="intervals-table" title={stability::INTERVALS.of(locale)} hint={stability::INTERVALS_SAID.of(locale)}
            tools={table_out(stability::INTERVALS.of(locale), tables::safe_intervals)} {headings}
            rows={rows.iter().map(|row| row_of(locale, &act, row)).collect::<Vec<_>>()}
            more={(*more, AttrValue::from(stability::more_rows(locale, *more)))} />
    }
}

fn row_of(locale: Locale, act: &Act, row: &IntervalRow) -> Html {
    let key = format!("{} {}", row.indicator, row.group.as_deref().unwrap_or_default());
    let rows = &row.rows;
    html! {
        <tr {key}>
            <th scope="row" class="text">
                { &row.name }
                { for row.group.iter().map(|group| html! { <small class="soft" key="group">{ " · " }{ group }</small> }) }
            </th>
            <td>{ grouped(row.now) }</td>
            <td class="text">{ picture(&rows.grades) }{ cell(locale, act, &rows.grades, told::who) }</td>
            <td class="text">{ cell(locale, act, &rows.ranks, told::whose_place) }</td>
            <td class="text">{ cell(locale, act, &rows.excellent, told::who) }</td>
        </tr>
    }
}

/// The interval on a small track that ends, as a lever's, at twice the present value.
fn picture(band: &Band) -> Html {
    let most = band.now.saturating_mul(Decimal::TWO).max(Decimal::ONE_HUNDRED);
    let along = |value: Decimal| {
        let share =
            value.max(Decimal::ZERO).min(most).checked_mul(Decimal::ONE_HUNDRED).and_then(|v| v.checked_div(most));
        format!("{}%", half_up(share.unwrap_or_default(), 2))
    };
    let now = along(band.now);
    let width = band.high.value.min(most).checked_sub(band.low.value.max(Decimal::ZERO)).unwrap_or_default();
    html! {
        <svg class="mini-track" aria-hidden="true">
            <rect class="slider-track" y="5" width="100%" height="4" rx="2" />
            <rect class="band" x={along(band.low.value)} y="3" width={along(width)} height="8" rx="2" />
            <line class="mini-now" x1={now.clone()} x2={now} y1="0" y2="14" />
        </svg>
    }
}

fn cell(locale: Locale, act: &Act, band: &Band, who: fn(Locale, &Flips) -> String) -> Html {
    let free = band.low.beyond == Next::Ends && band.high.beyond == Next::Ends;
    let end = |key: &'static str, end: &BandEnd| match &end.beyond {
        Next::Flips(flips) => {
            let tell = if key == "down" { stability::down_to } else { stability::up_to };
            let unit = flips.named.first().map(|turned| turned.unit);
            let act = act.clone();
            let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Unit(unit)));
            html! { <button {key} type="button" class="link flip-told" {onclick}>{ tell(locale, flips.at, &who(locale, flips)) }</button> }
        }
        Next::Unknown => {
            html! { <small {key} class="soft flip-told">{ stability::not_looked(locale, end.value, key == "up") }</small> }
        }
        Next::Ends => html! { <small {key} /> },
    };
    html! {
        <span class="interval">
            <b key="range">{ stability::range(locale, band.low.value, band.high.value) }</b>
            { end("down", &band.low) }
            { end("up", &band.high) }
            if free { <small key="free" class="soft">{ stability::ANY_VALUE.of(locale) }</small> }
        </span>
    }
}
