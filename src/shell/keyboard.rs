//! What holds everywhere on the page: keys, double clicks, input methods, and leaving with something typed.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent, KeyboardEvent,
    MouseEvent,
};

use super::context::Act;
use super::regions;
use crate::controls::menu;
use crate::controls::typing::composes;
use baton_workbench::{Action, Dialog};

/// Everything that is heard for the whole page.
pub fn listen(act: Act) -> Vec<EventListener> {
    let mut all =
        vec![shortcuts(act.clone()), ways(act), once(), once_by_key(), composed(), panic_on_demand(), menu::listen()];
    all.extend(leaving());
    all
}

fn early() -> EventListenerOptions {
    EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false }
}

/// Ctrl+Z (⌘Z) and Ctrl+Y (Ctrl+Shift+Z), except where a text is typed, which has an undo of its own.
fn shortcuts(act: Act) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if composes(key)
            || target(event).is_some_and(|target| is_typed_into(&target))
            || !(key.ctrl_key() || key.meta_key())
        {
            return;
        }
        let action = match (key.key().to_lowercase().as_str(), key.shift_key()) {
            ("z", false) => Action::Undo,
            ("y", false) | ("z", true) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        act.on(action);
    })
}

/// F6 goes to the next region of the page, Shift+F6 to the one before; a question mark, where nothing is typed, lists the keys.
fn ways(act: Act) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !composes(key)) else { return };
        let plain = !(key.ctrl_key() || key.meta_key() || key.alt_key());
        let typed = target(event)
            .is_some_and(|target| is_typed_into(&target) || target.closest("#data-grid").ok().flatten().is_some());
        match key.key().as_str() {
            "F6" if plain && regions::turn(key.shift_key()) => event.prevent_default(),
            "?" | "\u{ff1f}" if plain && !typed => {
                event.prevent_default();
                act.on(Action::Dialog(Some(Dialog::Keys)));
            }
            _ => {}
        }
    })
}

/// Whether a text is typed into an element: a box to tick, a button, a slider or a file chooser has no undo of its own.
fn is_typed_into(element: &Element) -> bool {
    const OTHERS: [&str; 9] = ["range", "checkbox", "radio", "button", "submit", "reset", "image", "file", "color"];
    element.dyn_ref::<HtmlInputElement>().is_some_and(|input| !OTHERS.contains(&input.type_().as_str()))
        || element.dyn_ref::<HtmlTextAreaElement>().is_some()
        || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The button that an event is about, unless pressing it again quickly means something: back and forth by steps, up and
/// down by places, another order of rows, another tab.
fn single(event: &Event) -> Option<Element> {
    let button = target(event)?.closest("button,[role=button]").ok()??;
    let repeats = button.closest("[data-repeats],[aria-sort],[role=tab],svg").ok()?;
    if repeats.is_some() { None } else { Some(button) }
}

/// The second press of a double click does nothing: what the first one did may have put another button there.
fn once() -> EventListener {
    EventListener::new_with_options(&gloo::utils::document(), "click", early(), |event| {
        let again = event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 1);
        if again && single(event).is_some() {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    })
}

/// A key that is held down presses a button once.
fn once_by_key() -> EventListener {
    EventListener::new_with_options(&gloo::utils::document(), "keydown", early(), |event| {
        let held = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.repeat() && key.key() == "Enter");
        if held && single(event).is_some() {
            event.prevent_default();
        }
    })
}

/// What an input method has composed is an input like any other; some browsers tell of none after the composition.
fn composed() -> EventListener {
    EventListener::new_with_options(&gloo::utils::document(), "compositionend", early(), |event| {
        if let (Some(target), Ok(input)) = (event.target(), InputEvent::new("input")) {
            let _ = target.dispatch_event(&input);
        }
    })
}

/// What was typed and not left yet is taken when the page is hidden or closed, before it is kept.
fn leaving() -> Vec<EventListener> {
    let window = gloo::utils::window();
    let left = |name: &'static str| {
        EventListener::new_with_options(&window, name, early(), |_| {
            let document = gloo::utils::document();
            let field = document.active_element().filter(is_typed_into);
            if let (Some(field), Ok(blur)) = (field, FocusEvent::new("blur")) {
                let _ = field.dispatch_event(&blur);
            }
        })
    };
    ["beforeunload", "pagehide", "visibilitychange"].map(left).into()
}

/// `#panic-test` in the address panics in an event handler, so that the panic screen can be tried.
fn panic_on_demand() -> EventListener {
    let window = gloo::utils::window();
    EventListener::new(&window.clone(), "hashchange", move |_| {
        let asked = window.location().hash().is_ok_and(|hash| hash == "#panic-test");
        assert!(!asked, "asked to panic by the address");
    })
}
