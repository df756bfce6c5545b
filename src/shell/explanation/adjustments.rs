//! The unit's ledger of bonuses and deductions, as counted.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::link_to::LinkTo;
use crate::shell::context::use_locale;
use baton_words::{Locale, adjustment, change, explanation, gone, grouped, signed, trace};
use baton_workbench::Explanation;
use baton_workbench::link::{Link, Target};
use baton_workbench::pages::draft::data::grid::Column;
use baton_workbench::parts::{Cap, CountedEntry, Id, Place};

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
            <ul class="ledger caps" hidden={adjustments.caps.is_empty()}>
                { for adjustments.caps.iter().enumerate().map(|(at, capped)| html! {
                    <li key={at}><small class="soft">{ adjustment::capped(locale, &what(locale, &props.explanation, &capped.cap), capped) }</small></li>
                }) }
            </ul>
            if !adjustments.entries.is_empty() {
                <p class="sum-line">{ explanation::capped(locale, adjustments.bonus, adjustments.deduction) }</p>
            }
        </section>
    }
}

/// Item and level of an entry by name.
fn name(locale: Locale, explanation: &Explanation, entry: &CountedEntry) -> String {
    level(locale, explanation, &entry.item, &entry.level)
}

/// Item and level by name.
fn level(locale: Locale, explanation: &Explanation, item: &Id, level: &Id) -> String {
    let items = explanation.category.as_ref().map_or(&[][..], |category| &category.adjustments.items);
    let item = items.iter().find(|candidate| candidate.id == *item);
    let level = item.and_then(|item| item.levels.iter().find(|candidate| candidate.id == *level));
    let item = item.map_or(gone::ITEM.of(locale), |item| &item.name);
    let level = level.map_or(gone::LEVEL.of(locale), |level| &level.name);
    format!("{item} · {level}")
}

/// What a cap is on, by name.
fn what(locale: Locale, explanation: &Explanation, cap: &Cap) -> String {
    let rules = explanation.category.as_ref().map(|category| &category.adjustments);
    let item = |id: &Id| {
        let item = rules.and_then(|rules| rules.items.iter().find(|item| item.id == *id));
        item.map_or(gone::ITEM.of(locale), |item| &item.name).to_owned()
    };
    match cap {
        Cap::Level { item, level } => self::level(locale, explanation, item, level),
        Cap::Item { item: id } => item(id),
        Cap::Set { set: id } => {
            let set = rules.and_then(|rules| rules.sets.iter().find(|set| set.id == *id));
            set.map_or(gone::CAP_SET.of(locale), |set| &set.name).to_owned()
        }
        Cap::Bonuses | Cap::Deductions | Cap::Rate => adjustment::IN_ALL.of(locale).to_owned(),
    }
}

fn exactly(value: Decimal) -> String {
    if value.is_zero() { grouped(value) } else { signed(value, value.normalize().scale()) }
}
