//! Points moved between two indicators: how many may go before a grade changes, and who is first.

use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::{Locale, headline, stability};
use baton_workbench::pages::check::stability::{StabilityAction, Transfer, told};
use baton_workbench::parts::{Id, MarksScope};
use baton_workbench::{Action, tables};

/// Properties of [`TransferCard`].
#[derive(Properties, PartialEq)]
pub struct TransferCardProps {
    /// The two, and how far points may go; absent where there are no two.
    pub transfer: Option<Transfer>,
}

/// The choice and the answer.
#[component]
pub fn TransferCard(props: &TransferCardProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Some(transfer) = &props.transfer else { return html! { <span hidden=true /> } };
    let Transfer { indicators, groups, from, to, group, had, has, band } = transfer;
    let names: Vec<AttrValue> = indicators.iter().map(|(_, name)| AttrValue::from(name.clone())).collect();
    let name = |at: usize| indicators.get(at).map_or("", |(_, name)| name.as_str());
    let choose = |make: fn(Id) -> StabilityAction| {
        let (act, indicators) = (act.clone(), indicators.clone());
        Callback::from(move |at: usize| {
            if let Some((id, _)) = indicators.get(at) {
                act.on(Action::Stability(make(id.clone())));
            }
        })
    };
    let swap = {
        let (act, id) = (act.clone(), indicators.get(*to).map(|(id, _)| id.clone()));
        Callback::from(move |_: MouseEvent| {
            if let Some(id) = id.clone() {
                act.on(Action::Stability(StabilityAction::From(id)));
            }
        })
    };
    let mut scopes = vec![AttrValue::from(stability::WHOLE_CATEGORY.of(locale))];
    scopes.extend(groups.iter().map(|(_, name)| AttrValue::from(name.clone())));
    let choose_scope = {
        let (act, groups) = (act.clone(), groups.clone());
        Callback::from(move |at: usize| {
            let group = at.checked_sub(1).and_then(|at| groups.get(at));
            let scope = group.map_or(MarksScope::Category, |(id, _)| MarksScope::Group(id.clone()));
            act.on(Action::Stability(StabilityAction::Scope(scope)));
        })
    };
    html! {
        <section class="card transfer" id="transfer">
            <div class="card-head">
                <h2>{ stability::TRANSFER.of(locale) }</h2>
                <div hidden={band.is_none()}>{ table_out(stability::TRANSFER.of(locale), tables::transfer) }</div>
            </div>
            <p class="hint">{ stability::TRANSFER_SAID.of(locale) }</p>
            <div class="transfer-choice">
                <label key="from"><span>{ stability::FROM.of(locale) }</span>
                    <Choice label={stability::FROM.of(locale)} values={names.clone()} chosen={*from} choose={choose(StabilityAction::From)} /></label>
                <label key="to"><span>{ stability::TO.of(locale) }</span>
                    <Choice label={stability::TO.of(locale)} values={names} chosen={*to} choose={choose(StabilityAction::To)} /></label>
                <button key="swap" type="button" onclick={swap}>{ "⇄ " }{ stability::SAME_TWICE.of(locale) }</button>
                if !groups.is_empty() {
                    <label key="scope"><span>{ stability::SCOPE.of(locale) }</span>
                        <Choice label={stability::SCOPE.of(locale)} values={scopes} chosen={group.map_or(0, |at| at + 1)} choose={choose_scope} /></label>
                }
            </div>
            if let Some(band) = band {
                <ul class="transfer-told" aria-live="polite">
                    <li key="there">
                        { told::moved(locale, name(*from), name(*to), band.now, &band.high) }
                        <small class="soft">{ then(locale, transfer, &band.high, band.now) }</small>
                    </li>
                    <li key="back">
                        { told::moved(locale, name(*to), name(*from), band.now, &band.low) }
                        <small class="soft">{ then(locale, transfer, &band.low, band.now) }</small>
                    </li>
                </ul>
            } else {
                <p class="hint">{ stability::PENDING.of(locale) }</p>
            }
            <p class="hint">{ stability::marks_now(locale, name(*from), *had, name(*to), *has) }</p>
        </section>
    }
}

/// Both indicators' marks at an end.
fn then(
    locale: Locale,
    transfer: &Transfer,
    end: &baton_workbench::pages::check::stability::BandEnd,
    now: rust_decimal::Decimal,
) -> String {
    let name = |at: usize| transfer.indicators.get(at).map_or("", |(_, name)| name.as_str());
    let moved = end.value.checked_sub(now).unwrap_or_default();
    let left = transfer.had.checked_sub(moved).unwrap_or_default();
    let tell = |a, b, c| stability::marks_then(locale, a, b, c);
    [tell(name(transfer.from), transfer.had, left), tell(name(transfer.to), transfer.has, end.value)]
        .join(headline::COMMA.of(locale))
}
