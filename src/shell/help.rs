//! Two dialogs that say something of the program itself: its keys, and what it is.

use yew::prelude::*;

use super::context::{use_act, use_locale};
use crate::controls::dialog::use_dialog;
use baton_words::{Locale, home, shell};
use baton_workbench::{Action, Dialog};

/// Properties of [`HelpDialog`].
#[derive(Properties, PartialEq)]
pub struct HelpDialogProps {
    /// Which of the two.
    pub which: Dialog,
    /// The dialog that is open, if any.
    pub shown: Option<Dialog>,
}

/// The dialog.
#[component]
pub fn HelpDialog(props: &HelpDialogProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let closed = {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Dialog(None)))
    };
    let (dialog, onclose) = use_dialog(props.shown == Some(props.which), closed);
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(None)));
    let keys = props.which == Dialog::Keys;
    let (id, title) =
        if keys { ("keys-title", shell::KEYS.of(locale)) } else { ("about-title", shell::ABOUT.of(locale)) };
    html! {
        <dialog class={classes!("asking", "help", keys.then_some("keys-dialog"))} ref={dialog} {onclose} aria-labelledby={id}>
            <div class="drawer-head">
                <h2 {id}>{ title }</h2>
                <button type="button" class="close" onclick={close}>{ shell::CLOSE.of(locale) }</button>
            </div>
            { if keys { list(locale) } else { about(locale) } }
        </dialog>
    }
}

fn list(locale: Locale) -> Html {
    html! {
        <dl class="keys">
            { for shell::KEY_LIST.iter().map(|(key, does)| html! {
                <div key={*key}><dt><kbd>{ *key }</kbd></dt><dd>{ does.of(locale) }</dd></div>
            }) }
        </dl>
    }
}

fn about(locale: Locale) -> Html {
    html! {
        <>
            <p>{ home::LOCAL.of(locale) }</p>
            <p class="hint">{ shell::version(locale, env!("CARGO_PKG_VERSION")) }</p>
        </>
    }
}
