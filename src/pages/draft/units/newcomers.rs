//! The question which names of a pasted list are those of units that are there already.

use yew::prelude::*;

use crate::controls::dialog::use_dialog;
use crate::shell::context::{use_act, use_locale};
use baton_words::units;
use baton_workbench::{Action, Newcomers, NewcomersAction};

/// Properties of [`NewcomersDialog`].
#[derive(Properties, PartialEq)]
pub struct NewcomersProps {
    /// The units that are asked about.
    pub newcomers: Option<Newcomers>,
}

/// The question as a dialog. Escape adds nobody.
#[component]
pub fn NewcomersDialog(props: &NewcomersProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let say = act.0.reform(Action::Newcomers);
    let (dialog, onclose) = use_dialog(props.newcomers.is_some(), say.reform(|()| NewcomersAction::Leave));
    let on = |action: NewcomersAction| say.reform(move |_: MouseEvent| action);
    let near = props.newcomers.as_ref().map_or(0, Newcomers::near);
    let all = props.newcomers.as_ref().map_or(0, |newcomers| newcomers.units.len());
    let new = props.newcomers.as_ref().map_or(0, Newcomers::added);
    let asked = props.newcomers.iter().flat_map(|newcomers| newcomers.units.iter().enumerate());
    let asked = asked.filter_map(|(at, unit)| {
        let near = unit.near.as_ref()?;
        let choice = |is_new: bool, text: String| {
            let onchange = say.reform(move |_: Event| NewcomersAction::Say(at, is_new));
            html! { <label><input type="radio" name={format!("newcomer-{at}")} checked={unit.new == is_new} {onchange} />{ text }</label> }
        };
        Some(html! {
            <fieldset key={at} class="newcomer">
                <legend>{ unit.name.clone() }</legend>
                { choice(false, units::is_the_same(locale, &near.name, &near.category)) }
                { choice(true, units::IS_NEW.of(locale).to_owned()) }
            </fieldset>
        })
    });
    html! {
        <dialog class="asking newcomers" ref={dialog} aria-labelledby="newcomers" {onclose}>
            <h2 id="newcomers">{ units::near_names(locale, all, near) }</h2>
            <div class="newcomers-list">{ for asked }</div>
            <p>
                <button type="button" class="primary" disabled={new == 0} onclick={on(NewcomersAction::Add)}>{ units::add_new(locale, new) }</button>
                <button type="button" onclick={on(NewcomersAction::Leave)}>{ units::ADD_NONE.of(locale) }</button>
            </p>
        </dialog>
    }
}
