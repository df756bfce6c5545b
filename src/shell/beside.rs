//! What lies beside the page and comes when it is needed: examples, charts, the worker. Where from is `www/boot.js`'s to say: the
//! server, or the page itself where all of it is one file.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Worker};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = baton, catch)]
    async fn fetch(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = baton, catch)]
    async fn module(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = baton, catch)]
    fn worker(name: &str) -> Result<Worker, JsValue>;
}

/// What a file is called that the build knows as `part`: it writes the name into the page.
pub fn named(part: &str) -> Option<String> {
    let place = gloo::utils::document().query_selector(&format!("meta[name='baton-{part}']"));
    place.ok().flatten()?.get_attribute("content")
}

/// Whether the page was opened as a file, without a server.
pub fn is_file() -> bool {
    gloo::utils::window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Whether the page can be opened again without a network, as far as that is known (`www/boot.js`).
pub fn opens_offline() -> Option<bool> {
    match gloo::utils::document_element().get_attribute("data-offline").as_deref() {
        Some("kept") => Some(true),
        Some("never") => Some(false),
        _ => None,
    }
}

/// The text of a file. `None` where it can't be had.
pub async fn text_of(name: &str) -> Option<String> {
    let response: Response = fetch(name).await.ok()?.dyn_into().ok()?;
    let text = response.ok().then(|| response.text().ok()).flatten()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// What a script exports. `None` where it can't be had.
pub async fn module_of(name: &str) -> Option<JsValue> {
    module(name).await.ok()
}

/// A worker that begins with a script. That it can't be had may be heard of later only.
pub fn worker_of(name: &str) -> Option<Worker> {
    worker(name).ok()
}
