//! The unit's ledger of bonuses and deductions, as counted.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{Catalogue, grouped, signed};
use crate::ui::change::LeadLink;
use crate::ui::context::use_words;
use crate::workbench::Explanation;
use crate::workbench::change::Lead;
use crate::workbench::parts::CountedEntry;

/// Properties of [`AdjustmentLedger`].
#[derive(Properties, PartialEq)]
pub struct AdjustmentLedgerProps {
    /// The unit explained.
    pub explanation: Explanation,
}

/// The ledger as counted.
#[component]
pub fn AdjustmentLedger(props: &AdjustmentLedgerProps) -> Html {
    let words = use_words();
    let adjustments = &props.explanation.outcome.adjustments;
    let unit = &props.explanation.unit;
    let to_ledger = Lead::Ledger { category: unit.category.clone(), unit: unit.id.clone() };
    let to_items = Lead::Items { category: unit.category.clone() };
    html! {
        <section class="explained">
            <h3><LeadLink lead={to_ledger} title={words.change.to_ledger}>{ words.adjustments }</LeadLink><span class="figure">{ exactly(adjustments.value) }</span></h3>
            <p class="hint" hidden={!adjustments.entries.is_empty()}>{ words.no_adjustments }</p>
            <ul class="ledger">
                { for adjustments.entries.iter().enumerate().map(|(at, entry)| html! {
                    <li key={at}>
                        <span>
                            <LeadLink lead={to_items.clone()} title={words.change.to_items}>{ name(words, &props.explanation, entry) }</LeadLink>
                            if !entry.matter.is_empty() { <small class="soft">{ " · " }{ (words.matter)(&entry.matter) }</small> }
                        </span>
                        <span class="figure"><small class="soft">{ (words.counted)(entry.counted) }{ " " }</small>{ exactly(entry.worth) }</span>
                    </li>
                }) }
            </ul>
            if !adjustments.entries.is_empty() {
                <p class="sum-line">{ (words.capped)(adjustments.bonus, adjustments.deduction) }</p>
            }
        </section>
    }
}

/// Item and level by name.
fn name(words: &Catalogue, explanation: &Explanation, entry: &CountedEntry) -> String {
    let items = explanation.category.as_ref().map_or(&[][..], |category| &category.adjustments.items);
    let item = items.iter().find(|item| item.id == entry.item);
    let level = item.and_then(|item| item.levels.iter().find(|level| level.id == entry.level));
    let item = item.map_or(words.gone.item, |item| &item.name);
    let level = level.map_or(words.gone.level, |level| &level.name);
    format!("{item} · {level}")
}

fn exactly(value: Decimal) -> String {
    if value.is_zero() { grouped(value) } else { signed(value, value.normalize().scale()) }
}
