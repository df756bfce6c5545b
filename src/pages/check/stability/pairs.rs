//! The table of neighbours by how firmly they stand in their order.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading::Heading;
use super::list_card::ListCard;
use crate::controls::table_out::table_out;
use crate::shell::context::{Act, use_act, use_locale};
use baton_words::{Locale, fixed, league, rounded, stability};
use baton_workbench::pages::check::stability::{Listed, PairOrder, PairRow, StabilityAction};
use baton_workbench::{Action, tables};

/// Properties of [`Pairs`].
#[derive(Properties, PartialEq)]
pub struct PairsProps {
    /// The rows.
    pub list: Listed<PairRow>,
    /// Their order.
    pub order: PairOrder,
}

/// The table.
#[component]
pub fn Pairs(props: &PairsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Listed { rows, more, .. } = &props.list;
    let heading = |text: &'static str, order: PairOrder| {
        html! { <Heading {text} sort={StabilityAction::Pairs(order)} sorted={props.order == order} /> }
    };
    let headings = html! {
        <>
            { heading(league::COLUMN_PLACE.of(locale), PairOrder::Place) }
            <th scope="col" class="text">{ stability::ABOVE.of(locale) }</th>
            <th scope="col" class="text">{ stability::BELOW.of(locale) }</th>
            <th scope="col">{ stability::LEAD.of(locale) }</th>
            { heading(stability::FIRMNESS.of(locale), PairOrder::Firmness) }
            <th scope="col" class="text firm-told"><span class="sr">{ stability::FIRMNESS.of(locale) }</span></th>
        </>
    };
    html! {
        <ListCard id="firmness" class="pairs-table" title={stability::PAIRS.of(locale)} hint={stability::PAIRS_SAID.of(locale)}
            tools={table_out(stability::PAIRS.of(locale), tables::firmness)} {headings}
            rows={rows.iter().map(|row| row_of(locale, &act, row)).collect::<Vec<_>>()}
            more={(*more, AttrValue::from(stability::more_rows(locale, *more)))} />
    }
}

fn row_of(locale: Locale, act: &Act, row: &PairRow) -> Html {
    let name = |(unit, name): &(usize, String)| {
        let (act, unit) = (act.clone(), *unit);
        let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
        html! { <button type="button" class="link" onclick={explain} aria-label={league::explain(locale, name)}>{ name }</button> }
    };
    let (above, below) = (&row.above.1, &row.below.1);
    let sentence = match row.percent {
        percent if percent >= Decimal::ONE_HUNDRED => stability::always_firm(locale, above, below),
        percent if percent.is_zero() => stability::tied(locale, above, below),
        percent => stability::firm(locale, above, below, percent),
    };
    html! {
        <tr key={row.above.0}>
            <td class="place">{ row.rank.map_or_else(|| stability::NEVER.of(locale).to_owned(), |rank| rank.to_string()) }</td>
            <th scope="row" class="text">{ name(&row.above) }</th>
            <td class="text">{ name(&row.below) }</td>
            <td>{ rounded(row.lead) }</td>
            <td><b>{ fixed(row.percent, 2) }{ "%" }</b></td>
            <td class="text soft firm-told">{ sentence }</td>
        </tr>
    }
}
