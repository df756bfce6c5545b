//! The table of neighbours by how firmly they stand in their order.

use rust_decimal::Decimal;
use yew::prelude::*;

use super::heading::Heading;
use super::list_card::ListCard;
use crate::i18n::{Catalogue, fixed, rounded};
use crate::ui::context::{Act, use_act, use_words};
use crate::ui::table_out::table_out;
use crate::workbench::stability::{Listed, PairOrder, PairRow, StabilityAction};
use crate::workbench::{Action, tables};

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
    let (words, act) = (use_words(), use_act());
    let said = &words.stability;
    let Listed { rows, more, .. } = &props.list;
    let heading = |text: &'static str, order: PairOrder| {
        html! { <Heading {text} sort={StabilityAction::Pairs(order)} sorted={props.order == order} /> }
    };
    let headings = html! {
        <>
            { heading(words.column_place, PairOrder::Place) }
            <th scope="col" class="text">{ said.above }</th>
            <th scope="col" class="text">{ said.below }</th>
            <th scope="col">{ said.lead }</th>
            { heading(said.firmness, PairOrder::Firmness) }
            <th scope="col" class="text firm-told"><span class="sr">{ said.firmness }</span></th>
        </>
    };
    html! {
        <ListCard id="firmness" class="pairs-table" title={said.pairs} hint={said.pairs_said}
            tools={table_out(said.pairs, tables::firmness)} {headings}
            rows={rows.iter().map(|row| row_of(words, &act, row)).collect::<Vec<_>>()}
            more={(*more, AttrValue::from((said.more_rows)(*more)))} />
    }
}

fn row_of(words: &'static Catalogue, act: &Act, row: &PairRow) -> Html {
    let said = &words.stability;
    let name = |(unit, name): &(usize, String)| {
        let (act, unit) = (act.clone(), *unit);
        let explain = Callback::from(move |_: MouseEvent| act.on(Action::Unit(Some(unit))));
        html! { <button type="button" class="link" onclick={explain} aria-label={(words.explain)(name)}>{ name }</button> }
    };
    let (above, below) = (&row.above.1, &row.below.1);
    let sentence = match row.percent {
        percent if percent >= Decimal::ONE_HUNDRED => (said.always_firm)(above, below),
        percent if percent.is_zero() => (said.tied)(above, below),
        percent => (said.firm)(above, below, percent),
    };
    html! {
        <tr key={row.above.0}>
            <td class="place">{ row.rank.map_or_else(|| said.never.to_owned(), |rank| rank.to_string()) }</td>
            <th scope="row" class="text">{ name(&row.above) }</th>
            <td class="text">{ name(&row.below) }</td>
            <td>{ rounded(row.lead) }</td>
            <td><b>{ fixed(row.percent, 2) }{ "%" }</b></td>
            <td class="text soft firm-told">{ sentence }</td>
        </tr>
    }
}
