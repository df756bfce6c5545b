//! Keys that work everywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::context::Act;
use crate::workbench::Action;

/// Ctrl+Z (⌘Z) and Ctrl+Y (Ctrl+Shift+Z), except in a text field, which has an undo of its own.
pub fn shortcuts(act: Act) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .is_some_and(|input| input.type_() != "range");
        if typing || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        let action = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("y", false) | ("z", true) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        act.on(action);
    })
}

/// `#panic-test` in the address panics in an event handler, so that the panic screen can be tried.
pub fn panic_on_demand() -> EventListener {
    let window = gloo::utils::window();
    EventListener::new(&window.clone(), "hashchange", move |_| {
        let asked = window.location().hash().is_ok_and(|hash| hash == "#panic-test");
        assert!(!asked, "asked to panic by the address");
    })
}
