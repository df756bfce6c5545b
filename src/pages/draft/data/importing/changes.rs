//! What a sheet changes, and what in it needs a look, before it is taken.

use baton_words::{Locale, importing};
use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::wording;
use crate::shell::context::use_locale;
use baton_workbench::pages::draft::data::importing::{
    Brought, Correction, Layout, Matter, Named, Place, Problem, SheetFinding,
};
use baton_workbench::parts::Policy;

/// Properties of [`Changes`].
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// The sheet as it is shown.
    pub brought: Rc<Brought>,
    /// How it is read.
    pub layout: Layout,
    /// Where it goes, in words.
    pub goes: AttrValue,
    /// Whether what is shown is about to change.
    pub waits: bool,
    /// The policy.
    pub policy: Arc<Policy>,
    /// Shows a cell of the sheet.
    pub look: Callback<Place>,
    /// Takes what is said.
    pub correct: Callback<Correction>,
    /// Takes the sheet.
    pub take: Callback<MouseEvent>,
    /// Lets the sheet be.
    pub discard: Callback<MouseEvent>,
}

/// What will happen.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let locale = use_locale();
    let ChangesProps { brought, goes, waits, take, .. } = props;
    let summary = match brought.changing {
        0 if brought.found() == 0 => importing::NOTHING_CHANGES.of(locale).to_owned(),
        changing => importing::summary(locale, changing, brought.units, brought.same, brought.found()),
    };
    html! {
        <section class="import-changes" aria-label={importing::CHANGES.of(locale)}>
            <p class="import-summary" role="status">{ summary }</p>
            <p class="hint">{ goes }</p>
            <p class="hint">{ importing::ASSUMPTIONS.of(locale) }</p>
            <div class="import-buttons">
                <button type="button" class="primary" disabled={brought.changing == 0 || *waits} onclick={take.clone()}>{ importing::apply(locale, brought.changing) }</button>
                <button type="button" onclick={props.discard.clone()}>{ importing::DISCARD.of(locale) }</button>
            </div>
            <div class="import-tables">
                <div key="looks" hidden={brought.looks.is_empty()}>{ looks(locale, props) }</div>
                <div key="findings" hidden={brought.groups.is_empty()}>{ findings(locale, props) }</div>
                <div key="changes" hidden={brought.changes.is_empty()}>{ changes(locale, props) }</div>
            </div>
        </section>
    }
}

/// What each column makes of the figures.
fn looks(locale: Locale, ChangesProps { brought, layout, policy, .. }: &ChangesProps) -> Html {
    html! {
        <>
            <h3>{ importing::LOOK.of(locale) }</h3>
            <ul class="import-looks">
                { for brought.looks.iter().enumerate().map(|(at, look)| {
                    let own = layout.columns.iter().find(|column| column.number == look.column);
                    let item = own.map(|column| wording::meaning(locale, policy, &column.meaning)).unwrap_or_default();
                    let category = policy.categories.iter().find(|category| category.id == look.category);
                    let category = category.filter(|_| layout.category.is_none()).map(|category| category.name.clone());
                    let converted = look.converted.as_ref().map(|(from, to)| importing::converted(locale, from, to));
                    html! {
                        <li key={at}>
                            <b>{ format!("{} {item}", wording::column(layout, look.column)) }</b>
                            <span class="hint">{ category.unwrap_or_default() }</span>
                            <span>{ format!("{} → {}", wording::spread(locale, &look.was), wording::spread(locale, &look.becomes)) }</span>
                            <span class="hint">{ converted.unwrap_or_default() }</span>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

/// What is to be looked at, under a heading for each matter.
fn findings(locale: Locale, props: &ChangesProps) -> Html {
    let ChangesProps { brought, correct, .. } = props;
    let shown = brought.groups.iter().flat_map(|group| &group.findings);
    let near = shown.filter(|finding| matches!(finding.problem, Problem::NearUnit { .. })).count();
    let all = correct.reform(|_: MouseEvent| Correction::AllNames);
    html! {
        <>
            <h3>{ importing::FINDINGS.of(locale) }</h3>
            { for brought.groups.iter().map(|group| {
                let more = group.count.saturating_sub(group.findings.len());
                html! {
                    <section key={group.matter as usize} class="import-matter">
                        <h4>{ wording::matter(locale, group) }</h4>
                        <div class="import-buttons" hidden={near < 2 || group.matter != Matter::Names}>
                            <button type="button" class="import-all-names" onclick={all.clone()}>{ importing::accept_all(locale, near) }</button>
                        </div>
                        <ul class="import-findings">
                            { for group.findings.iter().enumerate().map(|(at, finding)| html! { <li key={at}>{ one(locale, props, finding) }</li> }) }
                        </ul>
                        <p class="hint" hidden={more == 0}>{ importing::more(locale, more) }</p>
                    </section>
                }
            }) }
        </>
    }
}

fn one(locale: Locale, ChangesProps { look, correct, .. }: &ChangesProps, finding: &SheetFinding) -> Html {
    let place = finding.place.clone();
    let onclick = look.reform(move |_: MouseEvent| place.clone());
    let name = finding.place.to_string();
    let accept = match &finding.problem {
        Problem::NearUnit { unit, name } => {
            let named = Named { name: finding.text.clone(), unit: unit.clone() };
            let onclick = correct.reform(move |_: MouseEvent| Correction::Name(named.clone()));
            html! { <button type="button" class="import-name" {onclick}>{ importing::accept(locale, name) }</button> }
        }
        _ => html! {},
    };
    html! {
        <>
            <button type="button" class="link" title={importing::show_cell(locale, &name)} {onclick}>{ name }</button>
            <span>{ wording::problem(locale, finding) }{ accept }</span>
        </>
    }
}

fn changes(locale: Locale, props: &ChangesProps) -> Html {
    let ChangesProps { brought, policy, look, .. } = props;
    let more = brought.changing.saturating_sub(brought.changes.len());
    let held = |text: &str| if text.is_empty() { importing::NOTHING.of(locale).to_owned() } else { text.to_owned() };
    html! {
        <>
            <h3>{ importing::CHANGES.of(locale) }</h3>
            <div class="table-box" tabindex="0" role="group" aria-label={importing::CHANGES.of(locale)}>
                <table>
                    <thead><tr>
                        <th scope="col" class="text">{ importing::PLACE.of(locale) }</th>
                        <th scope="col" class="text">{ importing::UNIT.of(locale) }</th>
                        <th scope="col" class="text">{ importing::ITEM.of(locale) }</th>
                        <th scope="col">{ importing::WAS.of(locale) }</th>
                        <th scope="col">{ importing::BECOMES.of(locale) }</th>
                    </tr></thead>
                    <tbody>
                        { for brought.changes.iter().enumerate().map(|(at, change)| {
                            let place = change.place.clone();
                            let onclick = look.reform(move |_: MouseEvent| place.clone());
                            let item = wording::meaning(locale, policy, &change.meaning);
                            html! {
                                <tr key={at}>
                                    <td class="text"><button type="button" class="link" {onclick}>{ change.place.to_string() }</button></td>
                                    <td class="text">{ change.unit.clone() }</td>
                                    <td class="text">{ item }</td>
                                    <td><s>{ held(&change.was) }</s></td>
                                    <td><b>{ held(&change.becomes) }</b></td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="hint" hidden={more == 0}>{ importing::more(locale, more) }</p>
        </>
    }
}
