//! The dialog that makes a link to the scenario worked on: what is in it, how long it is, and a button that copies it.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::ui::context::{use_act, use_words};
use crate::ui::dialog::use_dialog;
use crate::ui::file;
use crate::workbench::library::{MOST_CHARACTERS, Shared, Source, share};
use crate::workbench::{Action, Dialog};

/// Properties of [`ShareDialog`].
#[derive(Properties, PartialEq)]
pub struct ShareDialogProps {
    /// What there is to share; absent = the dialog is closed.
    pub source: Option<Source>,
}

/// The dialog.
#[component]
pub fn ShareDialog(props: &ShareDialogProps) -> Html {
    let (act, all) = (use_act(), use_words());
    let words = &all.files;
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
                <h2 id="share-title">{ words.share_title }</h2>
                <button type="button" class="close" onclick={close}>{ all.close }</button>
            </div>
            if let (Some(source), Some(shared)) = (&props.source, &*shared) {
                <p>{ (words.share_holds)(source.title(), source.edits(), data.then(|| source.units())) }</p>
                <p class="hint">{ words.share_private }</p>
                <label class="check"><input type="checkbox" checked={*data} onchange={turn(&data)} />{ words.share_data }</label>
                <label class="check"><input type="checkbox" checked={*names} onchange={turn(&names)} />{ words.share_names }</label>
                <p class="hint">{ if *names { words.share_named } else { words.share_coded } }</p>
                <p class="hint warning" hidden={shared.left_out == 0}>{ (words.share_left_out)(shared.left_out) }</p>
                if let Some(address) = address.filter(|_| fits) {
                    <div key="link" class="share-link">
                        <textarea ref={text} readonly=true rows="4" aria-label={words.share_link} value={address} />
                        <p class="row">
                            <button type="button" class="primary" onclick={copy}>{ words.share_copy }</button>
                            <span class="soft">{ (words.share_length)(length.unwrap_or_default()) }</span>
                            <span role="status">{ copied.map_or("", |done| if done { words.share_copied } else { words.share_copy_by_hand }) }</span>
                        </p>
                    </div>
                } else {
                    <div key="file" class="share-link">
                        <p class="warning">{ (words.share_too_long)(length, MOST_CHARACTERS) }</p>
                        <p class="row"><button type="button" class="primary" onclick={save}>{ words.share_file }</button></p>
                    </div>
                }
            }
        </dialog>
    }
}

/// The button that opens the dialog.
#[component]
pub fn ShareButton() -> Html {
    let (words, act) = (use_words(), use_act());
    let onclick = Callback::from(move |_: MouseEvent| act.on(Action::Dialog(Some(Dialog::Share))));
    html! { <button type="button" class="share-button" aria-haspopup="dialog" {onclick}>{ words.files.share }</button> }
}

/// The whole address: where the page is, and the link as its fragment.
fn address(shared: &Shared) -> Option<String> {
    let location = gloo::utils::window().location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    Some(format!("{origin}{path}#{}", shared.fragment.as_ref()?))
}

/// Copies what is selected. The old way, since the new one is there on pages with a certificate only; tells whether it did.
fn copy_selection() -> bool {
    let document = gloo::utils::document();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok();
    let command = command.and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    command.is_some_and(|command| command.call1(&document, &"copy".into()).is_ok_and(|done| done.is_truthy()))
}
