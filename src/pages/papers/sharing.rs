//! The dialog that makes a link to the scenario worked on: what is in it, how long it is, and a button that copies it.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::controls::dialog::use_dialog;
use crate::shell::context::{use_act, use_locale};
use crate::shell::{beside, file};
use baton_words::{files, shell};
use baton_workbench::pages::home::{MOST_CHARACTERS, Shared, Source, share};
use baton_workbench::{Action, Dialog};

/// Properties of [`ShareDialog`].
#[derive(Properties, PartialEq)]
pub struct ShareDialogProps {
    /// What there is to share; absent = the dialog is closed.
    pub source: Option<Source>,
}

/// The dialog.
#[component]
pub fn ShareDialog(props: &ShareDialogProps) -> Html {
    let (act, locale) = (use_act(), use_locale());
    let (data, names, copied) = (use_state(|| false), use_state(|| false), use_state(|| None::<bool>));
    let shared = use_memo((props.source.clone(), *data, *names), |(source, data, names)| {
        source.as_ref().map(|source| share(source, *data, *names))
    });
    let closed = {
        let act = act.clone();
        Callback::from(move |()| act.on(Action::Dialog(None)))
    };
    let (dialog, onclose) = use_dialog(props.source.is_some(), closed);
    let text = use_node_ref();
    let saved = use_mut_ref(|| None);
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(None)));
    let turn = |state: &UseStateHandle<bool>| {
        let (state, copied) = (state.clone(), copied.clone());
        Callback::from(move |_: Event| {
            state.set(!*state);
            copied.set(None);
        })
    };
    let copy = {
        let (text, copied) = (text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(text) = text.cast::<HtmlTextAreaElement>() {
                text.select();
                copied.set(Some(copy_selection()));
            }
        })
    };
    let save = {
        let shared = shared.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(shared) = &*shared {
                *saved.borrow_mut() = file::save(&shared.project);
            }
        })
    };
    let address = (*shared).as_ref().and_then(address);
    let length = address.as_ref().map(String::len);
    let fits = length.is_some_and(|length| length <= MOST_CHARACTERS);
    html! {
        <dialog class="asking share" ref={dialog} {onclose} aria-labelledby="share-title">
            <div class="drawer-head">
                <h2 id="share-title">{ files::SHARE_TITLE.of(locale) }</h2>
                <button type="button" class="close" onclick={close}>{ shell::CLOSE.of(locale) }</button>
            </div>
            if let (Some(source), Some(shared)) = (&props.source, &*shared) {
                <p>{ files::share_holds(locale, source.title(), source.edits(), data.then(|| source.units())) }</p>
                <p class="hint">{ files::SHARE_PRIVATE.of(locale) }</p>
                <label class="check"><input type="checkbox" checked={*data} onchange={turn(&data)} />{ files::SHARE_DATA.of(locale) }</label>
                <label class="check"><input type="checkbox" checked={*names} onchange={turn(&names)} />{ files::SHARE_NAMES.of(locale) }</label>
                <p class="hint">{ if *names { files::SHARE_NAMED.of(locale) } else { files::SHARE_CODED.of(locale) } }</p>
                <p class="hint warning" hidden={shared.left_out == 0}>{ files::share_left_out(locale, shared.left_out) }</p>
                if let Some(address) = address.filter(|_| fits) {
                    <div key="link" class="share-link">
                        if beside::is_file() {
                            <p class="warning">{ files::SHARE_OF_FILE.of(locale) }</p>
                            <p class="row"><button type="button" class="primary" onclick={save.clone()}>{ files::SHARE_FILE.of(locale) }</button></p>
                        }
                        <textarea ref={text} readonly=true rows="4" aria-label={files::SHARE_LINK.of(locale)} value={address} />
                        <p class="row">
                            <button type="button" class={classes!("copy-link", (!beside::is_file()).then_some("primary"))} onclick={copy}>{ files::SHARE_COPY.of(locale) }</button>
                            <span class="soft">{ files::share_length(locale, length.unwrap_or_default()) }</span>
                            <span role="status">{ copied.map_or("", |done| if done { files::SHARE_COPIED.of(locale) } else { files::SHARE_COPY_BY_HAND.of(locale) }) }</span>
                        </p>
                    </div>
                } else {
                    <div key="file" class="share-link">
                        <p class="warning">{ files::share_too_long(locale, length, MOST_CHARACTERS) }</p>
                        <p class="row"><button type="button" class="primary" onclick={save}>{ files::SHARE_FILE.of(locale) }</button></p>
                    </div>
                }
            }
        </dialog>
    }
}

/// The button that opens the dialog.
#[component]
pub fn ShareButton() -> Html {
    let (locale, act) = (use_locale(), use_act());
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(Some(Dialog::Share))));
    html! { <button type="button" class="share-button" aria-haspopup="dialog" {onclick}>{ files::SHARE.of(locale) }</button> }
}

/// The whole address: where the page is, and the link as its fragment. A page that was opened as a file has no origin.
fn address(shared: &Shared) -> Option<String> {
    let here = gloo::utils::window().location().href().ok()?;
    let page = here.split(['?', '#']).next().unwrap_or_default();
    Some(format!("{page}#{}", shared.fragment.as_ref()?))
}

/// Copies what is selected. The old way, since the new one is there on pages with a certificate only; tells whether it did.
fn copy_selection() -> bool {
    let document = gloo::utils::document();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok();
    let command = command.and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    command.is_some_and(|command| command.call1(&document, &"copy".into()).is_ok_and(|done| done.is_truthy()))
}
