//! The dialog of the page: it says what will happen before anything does.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::facts::Facts;
use super::form::Form;
use crate::ui::context::use_act;
use crate::workbench::Action;
use crate::workbench::categories::{Ask, UnitsAction};

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
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.ask.is_some(), move |asked| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && *asked != dialog.open()
            {
                if *asked {
                    let _ = dialog.show_modal();
                } else {
                    dialog.close();
                }
            }
        });
    }
    let onclose = Callback::from(move |_: Event| act.on(Action::Units(UnitsAction::Ask(None))));
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
