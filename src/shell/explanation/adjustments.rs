//! The unit's ledger of bonuses and deductions, as counted.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::link_to::LinkTo;
use crate::shell::context::use_locale;
use baton_words::{Locale, change, explanation, gone, grouped, signed, trace};
use baton_workbench::Explanation;
use baton_workbench::link::{Link, Target};
use baton_workbench::pages::draft::data::grid::Column;
use baton_workbench::parts::{CountedEntry, Place};

/// Properties of [`AdjustmentLedger`].
#[derive(Properties, PartialEq)]
pub struct AdjustmentLedgerProps {
    /// The unit explained.
    pub explanation: Explanation,
}

/// The ledger as counted.
#[component]
pub fn AdjustmentLedger(props: &AdjustmentLedgerProps) -> Html {
    let locale = use_locale();
    let adjustments = &props.explanation.outcome.adjustments;
    let unit = &props.explanation.unit;
    let to_ledger = Link::new(Place::category(&unit.category).at_unit(&unit.id), Target::Ledger(Column::Item));
    let to_items = Link::new(Place::category(&unit.category), Target::Items);
    html! {
        <section class="explained">
            <h3><LinkTo link={to_ledger} title={change::TO_LEDGER.of(locale)}>{ explanation::ADJUSTMENTS.of(locale) }</LinkTo><span class="figure">{ exactly(adjustments.value) }</span></h3>
            <p class="hint" hidden={!adjustments.entries.is_empty()}>{ explanation::NO_ADJUSTMENTS.of(locale) }</p>
            <ul class="ledger">
                { for adjustments.entries.iter().enumerate().map(|(at, entry)| html! {
                    <li key={at}>
                        <span>
                            <LinkTo link={to_items.clone()} title={change::TO_ITEMS.of(locale)}>{ name(locale, &props.explanation, entry) }</LinkTo>
                            if !entry.matter.is_empty() { <small class="soft">{ " · " }{ explanation::matter(locale, &entry.matter) }</small> }
                        </span>
                        <span class="figure"><small class="soft">{ trace::counted(entry.counted).of(locale) }{ " " }</small>{ exactly(entry.worth) }</span>
                    </li>
                }) }
            </ul>
            if !adjustments.entries.is_empty() {
                <p class="sum-line">{ explanation::capped(locale, adjustments.bonus, adjustments.deduction) }</p>
            }
        </section>
    }
}

/// Item and level by name.
fn name(locale: Locale, explanation: &Explanation, entry: &CountedEntry) -> String {
    let items = explanation.category.as_ref().map_or(&[][..], |category| &category.adjustments.items);
    let item = items.iter().find(|item| item.id == entry.item);
    let level = item.and_then(|item| item.levels.iter().find(|level| level.id == entry.level));
    let item = item.map_or(gone::ITEM.of(locale), |item| &item.name);
    let level = level.map_or(gone::LEVEL.of(locale), |level| &level.name);
    format!("{item} · {level}")
}

fn exactly(value: Decimal) -> String {
    if value.is_zero() { grouped(value) } else { signed(value, value.normalize().scale()) }
}
