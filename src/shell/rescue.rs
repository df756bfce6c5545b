//! What `www/boot.js` is told: that the program panicked, with the unsaved project, and that a file of it is missing.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{CustomEvent, CustomEventInit};

use baton_workbench::Book;

thread_local! {
    /// The scenarios as they last were. A copy shares all but the history's list.
    static DRAFT: RefCell<Option<Book>> = const { RefCell::new(None) };
}

/// The panic hook.
pub fn on_panic(info: &PanicHookInfo<'_>) {
    let detail = js_sys::Object::new();
    let message = info.to_string();
    let _ = js_sys::Reflect::set(&detail, &"message".into(), &JsValue::from_str(&message));
    super::settings::set_broken();
    if let Some(project) = unsaved() {
        let _ = js_sys::Reflect::set(&detail, &"project".into(), &JsValue::from_str(&project));
    }
    dispatch("baton:panic", &detail);
}

/// Keeps the scenarios for the case of a panic; whether they are kept elsewhere, too, is not asked then.
pub fn keep(draft: Option<&Book>) {
    // A panic while the draft is borrowed must not meet a second one.
    DRAFT.with(|cell| {
        if let Ok(mut cell) = cell.try_borrow_mut() {
            *cell = draft.cloned();
        }
    });
}

/// Tells the page's frame that a file of the program could not be had: it finds out whether the server has another
/// version by now, and says what to do.
pub fn missing() {
    dispatch("baton:missing", &JsValue::NULL);
}

/// Tells the page's frame whether anything is unsaved, which asks before the page is left.
pub fn tell(unsaved: bool) {
    if unsaved {
        HANDOVER.with(|handover| dispatch("baton:draft", handover.as_ref()));
    } else {
        dispatch("baton:draft", &JsValue::NULL);
    }
}

thread_local! {
    static HANDOVER: Closure<dyn Fn() -> JsValue> =
        Closure::new(|| unsaved().map_or(JsValue::NULL, |project| JsValue::from_str(&project)));
}

/// The project as JSON text, if anything was changed.
fn unsaved() -> Option<String> {
    DRAFT.with(|cell| cell.try_borrow().ok()?.as_ref().map(|draft| draft.project().to_json()))
}

fn dispatch(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = gloo::utils::window().dispatch_event(&event);
    }
}
