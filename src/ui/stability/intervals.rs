//! The table of each indicator's safe intervals.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading::Heading;
use super::list_card::ListCard;
use crate::i18n::{Catalogue, grouped, half_up};
use crate::ui::context::{Act, use_act, use_words};
use crate::ui::table_out::table_out;
use crate::workbench::stability::{
    Band, BandEnd, Flips, IntervalOrder, IntervalRow, Listed, Next, StabilityAction, told,
};
use crate::workbench::{Action, tables};

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
    let (words, act) = (use_words(), use_act());
    let said = &words.stability;
    let Listed { rows, more, .. } = &props.list;
    let heading = |text: &'static str, order: IntervalOrder, class: &'static str| {
        html! {
            <Heading {text} sort={StabilityAction::Intervals(order)} sorted={props.order == order} {class}
                falls={order == IntervalOrder::Marks} />
        }
    };
    let headings = html! {
        <>
            { heading(said.indicator, IntervalOrder::Listed, "text") }
            { heading(said.present, IntervalOrder::Marks, "") }
            { heading(said.no_grade, IntervalOrder::Grades, "text") }
            { heading(said.no_rank, IntervalOrder::Ranks, "text") }
            { heading(said.no_excellent, IntervalOrder::Excellent, "text") }
        </>
    };
    html! {
        <ListCard id="safe-intervals" class="intervals-table" title={said.intervals} hint={said.intervals_said}
            tools={table_out(said.intervals, tables::safe_intervals)} {headings}
            rows={rows.iter().map(|row| row_of(words, &act, row)).collect::<Vec<_>>()}
            more={(*more, AttrValue::from((said.more_rows)(*more)))} />
    }
}

fn row_of(words: &'static Catalogue, act: &Act, row: &IntervalRow) -> Html {
    let key = format!("{} {}", row.indicator, row.group.as_deref().unwrap_or_default());
    let rows = &row.rows;
    html! {
        <tr {key}>
            <th scope="row" class="text">
                { &row.name }
                { for row.group.iter().map(|group| html! { <small class="soft" key="group">{ " · " }{ group }</small> }) }
            </th>
            <td>{ grouped(row.now) }</td>
            <td class="text">{ picture(&rows.grades) }{ cell(words, act, &rows.grades, told::who) }</td>
            <td class="text">{ cell(words, act, &rows.ranks, told::whose_place) }</td>
            <td class="text">{ cell(words, act, &rows.excellent, told::who) }</td>
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

fn cell(words: &'static Catalogue, act: &Act, band: &Band, who: fn(&Catalogue, &Flips) -> String) -> Html {
    let said = &words.stability;
    let free = band.low.beyond == Next::Ends && band.high.beyond == Next::Ends;
    let end = |key: &'static str, end: &BandEnd| match &end.beyond {
        Next::Flips(flips) => {
            let tell = if key == "down" { said.down_to } else { said.up_to };
            let unit = flips.named.first().map(|turned| turned.unit);
            let act = act.clone();
            let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Unit(unit)));
            html! { <button {key} type="button" class="link flip-told" {onclick}>{ tell(flips.at, &who(words, flips)) }</button> }
        }
        Next::Unknown => {
            html! { <small {key} class="soft flip-told">{ (said.not_looked)(end.value, key == "up") }</small> }
        }
        Next::Ends => html! { <small {key} /> },
    };
    html! {
        <span class="interval">
            <b key="range">{ (said.range)(band.low.value, band.high.value) }</b>
            { end("down", &band.low) }
            { end("up", &band.high) }
            if free { <small key="free" class="soft">{ said.any_value }</small> }
        </span>
    }
}
