//! A list of names pasted anywhere on the page of units becomes units, unless it is pasted into a field.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use baton_words::units;
use baton_workbench::Action;
use baton_workbench::pages::draft::units::UnitsAction;

/// Takes pasted lists, for as long as it is on the page, and says so.
#[component]
pub fn Pasting() -> Html {
    let (locale, act) = (use_locale(), use_act());
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::window(), "paste", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let within = |where_: &str| {
                target.as_ref().and_then(|target| target.closest(where_).ok()).is_some_and(|found| found.is_some())
            };
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            if !text.is_empty() && !within("input, textarea, select, dialog") {
                act.on(Action::Units(UnitsAction::Pasted(text)));
            }
        });
        move || drop(listener)
    });
    html! { <p class="hint">{ units::PASTE_NAMES.of(locale) }</p> }
}
