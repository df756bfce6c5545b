//! Links that the page is opened with, or that are put into its address while it is open.

use gloo::events::EventListener;
use yew::Callback;

use crate::workbench::library::is_link;

/// The fragment of the address, if it is a link.
pub fn present() -> Option<String> {
    gloo::utils::window().location().hash().ok().filter(|hash| is_link(hash))
}

/// Hears of links that are put into the address.
pub fn listen(found: Callback<String>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        if let Some(link) = present() {
            found.emit(link);
        }
    })
}

/// Takes the link out of the address, so that a reload shows the project as it is by then, and not the link's again.
pub fn forget() {
    let window = gloo::utils::window();
    let place = window.location();
    if let (Ok(path), Ok(search), Ok(history)) = (place.pathname(), place.search(), window.history()) {
        // At worst the address stays as it is.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&format!("{path}{search}")));
    }
}
