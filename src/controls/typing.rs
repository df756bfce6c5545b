//! What every field that is typed into has in common: while an input method composes, nothing is taken and its keys mean
//! nothing to the page; Enter and leaving take what was typed, Escape brings back what was there.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What somebody does in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The text is another.
    Text(String),
    /// The field is left, or Enter pressed; with what was typed since, if anything was.
    Done(Option<String>),
    /// What was there before is wanted back.
    Back,
}

/// A field that is typed into.
pub struct Typing {
    /// What was typed since the field was entered.
    pub text: Option<String>,
    /// To be heard by the element.
    pub oninput: Callback<InputEvent>,
    /// To be heard by the element.
    pub onkeydown: Callback<KeyboardEvent>,
    /// To be heard by the element.
    pub onblur: Callback<FocusEvent>,
}

/// Whether a key belongs to an input method: the Enter that takes its characters comes before the composition's end in some
/// browsers and after it in others, where only the key code tells.
pub fn composes(event: &KeyboardEvent) -> bool {
    const COMPOSING: u32 = 229;
    event.is_composing() || event.key_code() == COMPOSING
}

/// Follows what is typed. `wrong` says whether a text stands in the field that couldn't be taken, so that Escape has
/// something to bring back.
#[hook]
pub fn use_typing(wrong: bool, tell: Callback<Typed>) -> Typing {
    let text = use_state_eq(|| None::<String>);
    // What is composed is not told yet: the page's keyboard listener follows it with an event of its own.
    let untold = use_mut_ref(|| false);
    let oninput = {
        let (text, untold, tell) = (text.clone(), untold.clone(), tell.clone());
        Callback::from(move |event: InputEvent| {
            let typed = text_of(&event);
            text.set(Some(typed.clone()));
            *untold.borrow_mut() = event.is_composing();
            if !event.is_composing() {
                tell.emit(Typed::Text(typed));
            }
        })
    };
    let done = {
        let (text, untold, tell) = (text.clone(), untold, tell.clone());
        Callback::from(move |()| {
            // Read first: a handle tells what was set last.
            let typed = (*text).clone();
            if untold.replace(false)
                && let Some(typed) = typed.clone()
            {
                tell.emit(Typed::Text(typed));
            }
            text.set(None);
            tell.emit(Typed::Done(typed));
        })
    };
    let onkeydown = {
        let (text, done) = (text.clone(), done.clone());
        Callback::from(move |event: KeyboardEvent| {
            if composes(&event) {
                return;
            }
            let lines = event.target_dyn_into::<HtmlTextAreaElement>().is_some();
            match event.key().as_str() {
                "Enter" if !lines => done.emit(()),
                "Escape" if wrong || text.is_some() => {
                    // Else the same key would close what the field stands in.
                    event.prevent_default();
                    event.stop_propagation();
                    text.set(None);
                    tell.emit(Typed::Back);
                }
                _ => {}
            }
        })
    };
    let onblur = done.reform(|_: FocusEvent| ());
    Typing { text: (*text).clone(), oninput, onkeydown, onblur }
}

/// Lets the browser ask before the page is left, while something stands in a form that nothing has taken yet.
#[hook]
pub fn use_asking_leave(filled: bool) {
    use_effect_with(filled, |filled| {
        let asks = filled.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&gloo::utils::window(), "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(asks)
    });
}

fn text_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => other.dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default(),
    }
}
