//! What a sheet changes, and what in it needs a look, before it is taken.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::wording;
use crate::ui::context::use_words;
use crate::workbench::importing::Place;
use crate::workbench::parts::Policy;
use crate::worker::{Bring, Brought};

/// Properties of [`Changes`].
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Shows a cell of the sheet.
    pub look: Callback<Place>,
    /// Asks the worker.
    pub ask: Callback<Bring>,
    /// Lets the sheet be.
    pub discard: Callback<MouseEvent>,
}

/// What will happen.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let words = use_words();
    let told = &words.importing;
    let ChangesProps { brought, look, ask, .. } = props;
    let Some(layout) = &brought.layout else {
        return html! { <div class="import-buttons"><button type="button" onclick={props.discard.clone()}>{ told.discard }</button></div> };
    };
    let take = {
        let layout = layout.clone();
        ask.reform(move |_: MouseEvent| Bring::Take(layout.clone()))
    };
    let summary = match brought.changing {
        0 if brought.found == 0 => told.nothing_changes.to_owned(),
        changing => (told.summary)(changing, brought.units, brought.same, brought.found),
    };
    html! {
        <section class="import-changes" aria-label={told.changes}>
            <p class="import-summary" role="status">{ summary }</p>
            <p class="hint">{ told.assumptions }</p>
            <div class="import-buttons">
                <button type="button" class="primary" disabled={brought.changing == 0} onclick={take}>{ (told.apply)(brought.changing) }</button>
                <button type="button" onclick={props.discard.clone()}>{ told.discard }</button>
            </div>
            <div class="import-tables">
                <div key="findings" hidden={brought.findings.is_empty()}>{ findings(words, brought, look) }</div>
                <div key="changes" hidden={brought.changes.is_empty()}>{ changes(words, props) }</div>
            </div>
        </section>
    }
}

fn findings(words: &'static crate::i18n::Catalogue, brought: &Brought, look: &Callback<Place>) -> Html {
    let told = &words.importing;
    let more = brought.found.saturating_sub(brought.findings.len());
    html! {
        <>
            <h3>{ told.findings }</h3>
            <ul class="import-findings">
                { for brought.findings.iter().enumerate().map(|(at, finding)| {
                    let place = finding.place.clone();
                    let onclick = look.reform(move |_: MouseEvent| place.clone());
                    let name = finding.place.to_string();
                    html! {
                        <li key={at}>
                            <button type="button" class="link" title={(told.show_cell)(&name)} {onclick}>{ name }</button>
                            <span>{ wording::problem(words, finding) }</span>
                        </li>
                    }
                }) }
            </ul>
            <p class="hint" hidden={more == 0}>{ (told.more)(more) }</p>
        </>
    }
}

fn changes(words: &'static crate::i18n::Catalogue, props: &ChangesProps) -> Html {
    let ChangesProps { brought, policy, look, .. } = props;
    let told = &words.importing;
    let more = brought.changing.saturating_sub(brought.changes.len());
    let id = brought.layout.as_ref().map(|layout| &layout.category);
    let category = policy.categories.iter().find(|category| Some(&category.id) == id);
    let held = |text: &str| if text.is_empty() { told.nothing.to_owned() } else { text.to_owned() };
    html! {
        <>
            <h3>{ told.changes }</h3>
            <div class="table-box" tabindex="0" role="group" aria-label={told.changes}>
                <table>
                    <thead><tr>
                        <th scope="col" class="text">{ told.place }</th>
                        <th scope="col" class="text">{ told.unit }</th>
                        <th scope="col" class="text">{ told.item }</th>
                        <th scope="col">{ told.was }</th>
                        <th scope="col">{ told.becomes }</th>
                    </tr></thead>
                    <tbody>
                        { for brought.changes.iter().enumerate().map(|(at, change)| {
                            let place = change.place.clone();
                            let onclick = look.reform(move |_: MouseEvent| place.clone());
                            let item = category.map(|category| wording::meaning(words, policy, category, &change.meaning));
                            html! {
                                <tr key={at}>
                                    <td class="text"><button type="button" class="link" {onclick}>{ change.place.to_string() }</button></td>
                                    <td class="text">{ change.unit.clone() }</td>
                                    <td class="text">{ item.unwrap_or_default() }</td>
                                    <td><s>{ held(&change.was) }</s></td>
                                    <td><b>{ held(&change.becomes) }</b></td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="hint" hidden={more == 0}>{ (told.more)(more) }</p>
        </>
    }
}
