//! Nominal against effective weights: how much of the differences between totals an indicator makes.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::delta::delta;
use crate::controls::table_out::table_out;
use crate::pages::what_if::strip::percent;
use crate::shell::context::use_locale;
use baton_words::{Locale, fixed, robustness, signed};
use baton_workbench::pages::check::robustness::WeightRow;
use baton_workbench::tables;

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
    let locale = use_locale();
    let title = robustness::weights(locale, &props.category);
    let level = props.rows.iter().all(|row| row.effective.is.is_none());
    html! {
        <section class="card weights-card">
            <div class="chances-head">
                <h2>{ title.clone() }</h2>
                { table_out(title.clone(), tables::weights) }
            </div>
            <p class="hint">{ robustness::WEIGHTS_HINT.of(locale) }</p>
            <p class="hint" hidden={!level}>{ robustness::NO_DIFFERENCE.of(locale) }</p>
            <div class="table-box" tabindex="0" role="group" aria-label={title.clone()}>
                <table class="weights-table">
                    <caption class="sr">{ title }</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="text">{ robustness::INDICATOR.of(locale) }</th>
                            <th scope="col">{ robustness::NOMINAL.of(locale) }</th>
                            <th scope="col">{ robustness::EFFECTIVE.of(locale) }</th>
                            <th scope="col" class="text compared">{ robustness::COMPARED.of(locale) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for props.rows.iter().map(|row| weight_row(locale, row)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn weight_row(locale: Locale, row: &WeightRow) -> Html {
    let tag = match () {
        () if row.dead() => robustness::DEAD.of(locale),
        () if row.evens_out() => robustness::EVENS_OUT.of(locale),
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
