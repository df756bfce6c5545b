//! The dialog of the page: it says what will happen before anything does.

use std::rc::Rc;

use yew::prelude::*;

use super::facts::Facts;
use super::form::Form;
use crate::controls::dialog::use_dialog;
use crate::shell::context::use_act;
use baton_workbench::Action;
use baton_workbench::pages::draft::units::{Ask, UnitsAction};

/// Properties of [`Asked`].
#[derive(Properties, PartialEq)]
pub struct AskedProps {
    /// What is asked for.
    pub ask: Option<Ask>,
    /// What it needs to know.
    pub facts: Option<Rc<Facts>>,
}

/// The dialog. Escape changes nothing.
#[component]
pub fn Asked(props: &AskedProps) -> Html {
    let act = use_act();
    let closed = Callback::from(move |()| act.on(Action::Units(UnitsAction::Ask(None))));
    let (dialog, onclose) = use_dialog(props.ask.is_some(), closed);
    html! {
        <dialog class="asking units-ask" ref={dialog} {onclose} aria-labelledby="units-ask-title">
            if let (Some(ask), Some(facts)) = (&props.ask, &props.facts) {
                <Form key={format!("{ask:?}")} ask={ask.clone()} facts={facts.clone()} />
            } else {
                <p key="nothing" id="units-ask-title" />
            }
        </dialog>
    }
}
