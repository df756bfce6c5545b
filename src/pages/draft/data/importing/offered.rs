//! Files dropped anywhere on the page, and tables pasted into the grid: a project is opened, a table goes to where tables are
//! brought in.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;
use yew::prelude::*;

use crate::shell::context::Act;
use baton_workbench::{Action, Page};

thread_local! {
    /// Who takes tables, while that is on the page.
    static TAKER: RefCell<Option<Callback<File>>> = const { RefCell::new(None) };
    /// A table that waits for who takes it.
    static WAITING: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Shows a pasted table where tables are brought in.
pub fn paste(name: &str, table: &str, act: &Act) {
    let parts = Array::of1(&JsValue::from_str(table));
    if let Ok(file) = File::new_with_str_sequence(&parts, &format!("{name}.txt")) {
        WAITING.set(Some(file));
        act.on(Action::Page(Page::Import));
    }
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
