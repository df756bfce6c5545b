//! Links that the page is opened with, or that are put into its address while it is open.

use gloo::events::EventListener;
use yew::Callback;

use baton_workbench::pages::home::{FoundLink, find_link};

/// The link in the address, if there is one.
pub fn present() -> Option<FoundLink> {
    find_link(&gloo::utils::window().location().href().ok()?)
}

/// Hears of links that are put into the address.
pub fn listen(found: Callback<FoundLink>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        if let Some(link) = present() {
            found.emit(link);
        }
    })
}

/// Takes an opened link out of the address, so that a reload shows the project as it is by then, and not the link's again.
pub fn forget(link: &FoundLink) {
    if let Ok(history) = gloo::utils::window().history() {
        // At worst the address stays as it is.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&link.rest));
    }
}
