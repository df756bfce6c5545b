//! Files dropped anywhere on the page: a project is opened, a table goes to where tables are brought in.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::File;
use yew::prelude::*;

thread_local! {
    /// Who takes tables, while that is on the page.
    static TAKER: RefCell<Option<Callback<File>>> = const { RefCell::new(None) };
    /// A table that waits for who takes it.
    static WAITING: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Takes the tables that are dropped elsewhere, for as long as the component is there.
#[hook]
pub fn use_offered(take: &Callback<File>) {
    TAKER.set(Some(take.clone()));
    let first = take.clone();
    use_effect_with((), move |()| {
        if let Some(file) = WAITING.take() {
            first.emit(file);
        }
        || TAKER.set(None)
    });
}

/// Listens for files on the whole page, which would otherwise leave it for them. `open` opens a project, `go` shows where
/// tables are brought in.
pub fn listen(open: Callback<File>, go: Callback<()>) -> [EventListener; 2] {
    let window = gloo::utils::window();
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&window, "dragover", options, |event| event.prevent_default());
    let drop = EventListener::new_with_options(&window, "drop", options, move |event| {
        event.prevent_default();
        let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
        let Some(file) = files.and_then(|files| files.item(0)) else { return };
        if file.name().to_lowercase().ends_with(".json") {
            open.emit(file);
            return;
        }
        match TAKER.with_borrow(Clone::clone) {
            Some(take) => take.emit(file),
            None => {
                WAITING.set(Some(file));
                go.emit(());
            }
        }
    });
    [over, drop]
}
