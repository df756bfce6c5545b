//! What stands in `index.html` before the program does, and stays: what the page is, and its ways in. The elements are the
//! document's; here it is heard which way somebody takes.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, File, HtmlInputElement};
use yew::Callback;

use super::settings;

/// A way into the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// The demo county is looked at.
    Demo,
    /// A policy is drafted from scratch.
    Blank,
    /// A project's file is opened.
    File(File),
    /// What stands there was read.
    Close,
}

/// Hears which way is taken.
pub fn listen(take: Callback<Way>) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let front = document.get_element_by_id("front");
    let input = document.get_element_by_id("front-file");
    let chosen = take.clone();
    let press = front.map(|front| {
        EventListener::new(&front, "click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let pressed = target.and_then(|target| target.closest("[data-way]").ok().flatten());
            let way = pressed.and_then(|pressed| pressed.get_attribute("data-way"));
            way.and_then(|way| named(&way)).into_iter().for_each(|way| take.emit(way));
        })
    });
    let choose = input.map(|input| {
        EventListener::new(&input, "change", move |_| file().into_iter().for_each(|way| chosen.emit(way)))
    });
    press.into_iter().chain(choose).collect()
}

/// The way that was taken before the program was here, as boot.js noted it.
pub fn taken_early() -> Option<Way> {
    let root = gloo::utils::document().document_element()?;
    let way = root.get_attribute("data-way");
    let _ = root.remove_attribute("data-way");
    file().or_else(|| named(&way?))
}

/// Tells the document that the page stands: who has been here before has no need of the front any more.
pub fn stands() {
    settings::tell("data-stands", "");
}

/// Puts the front away, now and at later visits.
pub fn close() {
    settings::set_front_read();
}

fn named(way: &str) -> Option<Way> {
    match way {
        "demo" => Some(Way::Demo),
        "blank" => Some(Way::Blank),
        "close" => Some(Way::Close),
        _ => None,
    }
}

/// The file that was chosen; the same one can be chosen again.
fn file() -> Option<Way> {
    let input: HtmlInputElement = gloo::utils::document().get_element_by_id("front-file")?.dyn_into().ok()?;
    let file = input.files()?.item(0)?;
    input.set_value("");
    Some(Way::File(file))
}
