//! Nominal against effective weights: how much of the differences between totals an indicator makes.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{Catalogue, fixed, signed};
use crate::ui::context::use_words;
use crate::ui::delta::delta;
use crate::ui::strip::percent;
use crate::ui::table_out::table_out;
use crate::workbench::robustness::WeightRow;
use crate::workbench::tables;

/// Properties of [`Weights`].
#[derive(Properties, PartialEq)]
pub struct WeightsProps {
    /// Name of the category.
    pub category: AttrValue,
    /// Its indicators.
    pub rows: Vec<WeightRow>,
}

/// The weights of a category's indicators.
#[component]
pub fn Weights(props: &WeightsProps) -> Html {
    let words = use_words();
    let said = &words.robustness;
    let title = (said.weights)(&props.category);
    let level = props.rows.iter().all(|row| row.effective.is.is_none());
    html! {
        <section class="card weights-card">
            <div class="chances-head">
                <h2>{ title.clone() }</h2>
                { table_out(title.clone(), tables::weights) }
            </div>
            <p class="hint">{ said.weights_hint }</p>
            <p class="hint" hidden={!level}>{ said.no_difference }</p>
            <div class="table-box" tabindex="0" role="group" aria-label={title.clone()}>
                <table class="weights-table">
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ said.indicator }</th>
                            <th scope="col">{ said.nominal }</th>
                            <th scope="col">{ said.effective }</th>
                            <th scope="col" class="text compared">{ said.compared }</th>
                        </tr>
                    </thead>
                    <tbody>{ for props.rows.iter().map(|row| weight_row(words, row)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn weight_row(words: &Catalogue, row: &WeightRow) -> Html {
    let said = &words.robustness;
    let tag = match () {
        () if row.dead() => said.dead,
        () if row.evens_out() => said.evens_out,
        () => "",
    };
    let nominal = row.nominal.is - row.nominal.was;
    let effective = row.effective.is.zip(row.effective.was).map(|(is, was)| is - was).unwrap_or_default();
    let below = row.effective.is.is_some_and(|effective| effective < Decimal::ZERO);
    html! {
        <tr key={row.id.to_string()}>
            <th scope="row" class="text">
                { &row.name }{ " " }<span class="tag assumed" hidden={tag.is_empty()}>{ tag }</span>
            </th>
            <td>{ delta(!nominal.is_zero(), || signed(nominal, 2)) }{ " " }{ fixed(row.nominal.is, 2) }</td>
            <td>
                { delta(!effective.is_zero(), || signed(effective, 2)) }{ " " }
                <b>{ row.effective.is.map_or_else(|| "—".to_owned(), |effective| fixed(effective, 2)) }</b>
            </td>
            <td class="compared">
                <svg class="weight-bars" aria-hidden="true">
                    <rect class="nominal" width={percent(row.nominal_width)} height="6" y="2" />
                    <rect class={classes!("effective", below.then_some("below"))} width={percent(row.effective_width)}
                        height="6" y="10" />
                </svg>
            </td>
        </tr>
    }
}
