//! The address of the place looked at, in the browser's history: a place is an entry, and what lies over it, the drawer or a
//! dialog, another one, so that going back closes that first.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::History;
use yew::Callback;

use baton_workbench::{Address, State};

/// What an entry of the history carries where something lies over its place.
const OVER: &str = "over";

/// What the address says, and what is still to be said in it.
pub struct Places {
    /// The place as it was opened; taken once the page stands.
    asked: Option<Address>,
    /// The address without what lies over the place, and that with it, as they were told last.
    told: Option<(String, Option<String>)>,
    /// Whether what lay over the place was closed by the page, and the browser is on its way back to the place's own entry.
    returning: bool,
}

impl Places {
    /// At the address that the page was opened with.
    pub fn new() -> Self {
        Self { asked: present(), told: None, returning: false }
    }

    /// The place that was asked for before the page stood.
    pub fn asked(&mut self) -> Option<Address> {
        self.asked.take()
    }

    /// Tells the browser where the page is, where that is not what it knows.
    pub fn follow(&mut self, state: &State) {
        if self.returning {
            return;
        }
        let (place, over) = of(state);
        let told = self.told.replace((place.clone(), over.clone()));
        let Some(history) = history() else { return };
        match (told, over) {
            // A link that can't be opened stays in the address: it may be looked at, mended, sent back.
            (None, None) if others() => {}
            (None, over) => {
                replace(&history, &place, false);
                if let Some(over) = over {
                    push(&history, &over, true);
                }
            }
            (Some((was, covered)), over) if was == place => match (covered, over) {
                (Some(covered), Some(over)) if covered != over => replace(&history, &over, true),
                (Some(_), Some(_)) | (None, None) => {}
                (None, Some(over)) => push(&history, &over, true),
                (Some(_), None) if is_over(&history) => self.returning = history.back().is_ok(),
                (Some(_), None) => replace(&history, &place, false),
            },
            (Some((_, covered)), over) => {
                if covered.is_some() && is_over(&history) {
                    replace(&history, &place, false);
                } else {
                    push(&history, &place, false);
                }
                if let Some(over) = over {
                    push(&history, &over, true);
                }
            }
        }
    }

    /// The address was changed by others: it is told anew.
    pub fn forget(&mut self) {
        self.told = None;
    }

    /// The browser went to another entry: the place to go to, where the page isn't the one that sent it.
    pub fn went(&mut self) -> Option<Address> {
        if std::mem::take(&mut self.returning) { None } else { present() }
    }

    /// What is shown is what the entry gone to says, as far as it is there.
    pub fn arrived(&mut self, state: &State) {
        let (place, over) = of(state);
        if let Some(history) = history() {
            replace(&history, over.as_ref().unwrap_or(&place), over.is_some());
        }
        self.told = Some((place, over));
    }
}

/// Hears when the browser goes to another entry of its history, or somebody changes the address.
pub fn listen(went: Callback<()>) -> EventListener {
    EventListener::new(&gloo::utils::window(), "popstate", move |_| went.emit(()))
}

/// The place that the address names.
fn present() -> Option<Address> {
    Address::read(&gloo::utils::window().location().hash().ok()?)
}

/// Whether the address holds something that is no place.
fn others() -> bool {
    gloo::utils::window().location().hash().is_ok_and(|hash| hash.len() > 1 && !hash.starts_with("#/"))
}

/// The address of the place, and that with what lies over it.
fn of(state: &State) -> (String, Option<String>) {
    let whole = state.address();
    let over = state.covered().then(|| whole.fragment());
    (Address { unit: None, ..whole }.fragment(), over)
}

fn history() -> Option<History> {
    gloo::utils::window().history().ok()
}

fn is_over(history: &History) -> bool {
    history.state().is_ok_and(|state| state.as_string().as_deref() == Some(OVER))
}

fn carried(over: bool) -> JsValue {
    if over { OVER.into() } else { JsValue::NULL }
}

// Where the browser takes no more, the address stays as it is, and the page goes on.
fn replace(history: &History, fragment: &str, over: bool) {
    let _ = history.replace_state_with_url(&carried(over), "", Some(fragment));
}

fn push(history: &History, fragment: &str, over: bool) {
    let _ = history.push_state_with_url(&carried(over), "", Some(fragment));
}
