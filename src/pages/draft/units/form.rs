//! The fields of a dialog, the sentence that says what will happen, and the button that lets it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::facts::Facts;
use super::plan::{Field, Filled, Plan, plan};
use crate::controls::choice::Choice;
use crate::controls::typing::use_asking_leave;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{scenarios, units};
use baton_workbench::Action;
use baton_workbench::pages::draft::units::{Ask, Change, UnitsAction};

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// What is asked for.
    pub ask: Ask,
    /// What it needs to know.
    pub facts: Rc<Facts>,
}

/// A dialog's form.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let filled = {
        let (ask, facts) = (props.ask.clone(), props.facts.clone());
        use_state_eq(move || Filled::begin(locale, &ask, &facts))
    };
    let begun = Filled::begin(locale, &props.ask, &props.facts);
    use_asking_leave(filled.texts != begun.texts);
    let Plan { title, fields, says, change, danger } = plan(locale, &props.ask, &props.facts, &filled);
    let send = {
        let act = act.clone();
        move |change: Change| act.on(Action::Units(UnitsAction::Change(change)))
    };
    let onsubmit = {
        let (send, change) = (send.clone(), change.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            change.clone().into_iter().for_each(&send);
        })
    };
    let cancel = Callback::from(move |_: MouseEvent| act.on(Action::Units(UnitsAction::Ask(None))));
    let text = |at: usize, label: &'static str, number: bool| {
        let set = filled.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let mut next = (*set).clone();
            next.texts[at] = event.target_unchecked_into::<HtmlInputElement>().value();
            set.set(next);
        });
        let wrong = filled.wrong(at).filter(|_| number).map(|error| wording::wrong(locale, error));
        let id = format!("ask-wrong-{at}");
        html! {
            <label key={label} class="ask-field"><span>{ label }</span>
                <input type="text" inputmode={number.then_some("numeric")} autocomplete="off" value={filled.texts[at].clone()}
                    {oninput} autofocus={at == 0} aria-invalid={wrong.is_some().to_string()}
                    aria-describedby={wrong.is_some().then(|| id.clone())} />
                <small class="wrong" role="status" {id} hidden={wrong.is_none()}>{ wrong }</small>
            </label>
        }
    };
    let pick = |label: &'static str, values: Vec<AttrValue>| {
        let set = filled.clone();
        let choose = Callback::from(move |at: usize| set.set(Filled { pick: at, ..(*set).clone() }));
        html! {
            <label key={label} class="ask-field"><span>{ label }</span><Choice {label} {values} chosen={filled.pick} {choose} /></label>
        }
    };
    let tick = |at: usize, label: &'static str| {
        let set = filled.clone();
        let onchange = Callback::from(move |_: Event| {
            let mut next = (*set).clone();
            next.ticks[at] = !next.ticks[at];
            set.set(next);
        });
        html! { <label key={label} class="check"><input type="checkbox" checked={filled.ticks[at]} {onchange} />{ label }</label> }
    };
    let beside = |label: &'static str, change: Change, danger: bool| {
        let send = send.clone();
        let onclick = Callback::from(move |_: MouseEvent| send(change.clone()));
        html! { <button key={label} type="button" class={danger.then_some("danger")} {onclick}>{ label }</button> }
    };
    let unit = match &props.ask {
        Ask::Unit(id) => {
            props.facts.unit.as_ref().map(|(_, about)| (id.clone(), scenarios::copy_of(locale, &about.name)))
        }
        _ => None,
    };
    html! {
        <form class="ask-form" {onsubmit}>
            <h2 id="units-ask-title">{ title }</h2>
            <div class="ask-fields">
                { for fields.into_iter().map(|field| match field {
                    Field::Text(at, label) => text(at, label, false),
                    Field::Number(at, label) => text(at, label, true),
                    Field::Pick(label, values) => pick(label, values),
                    Field::Tick(at, label) => tick(at, label),
                }) }
            </div>
            <div class="ask-says" aria-live="polite">{ for says.into_iter().map(|said| html! { <p key={said.clone()}>{ said }</p> }) }</div>
            <p class="ask-buttons">
                <button type="submit" class={if danger { "primary danger" } else { "primary" }} disabled={change.is_none()}>{ units::CONFIRM.of(locale) }</button>
                <button type="button" onclick={cancel}>{ units::CANCEL.of(locale) }</button>
                if let Some((unit, name)) = unit {
                    <>
                        <span key="gap" class="gap" />
                        { beside(units::COPY.of(locale), Change::DuplicateUnit { unit: unit.clone(), name }, false) }
                        { beside(units::REMOVE.of(locale), Change::RemoveUnits(vec![unit]), true) }
                    </>
                }
            </p>
        </form>
    }
}
