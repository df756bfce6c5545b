//! The focus where a finding leads: on the lever or grade that it is about, else on the page.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use crate::workbench::pages::check::findings::Focus;

/// Properties of [`Led`].
#[derive(Properties, PartialEq)]
pub struct LedProps {
    /// How often a finding was followed, and what takes the focus.
    pub led: (u32, Focus),
}

/// Moves the focus each time that a finding is followed.
#[component]
pub fn Led(props: &LedProps) -> Html {
    use_effect_with(props.led.clone(), |(count, focus)| {
        if *count > 0 {
            take(focus);
        }
    });
    html! { <span hidden=true /> }
}

fn take(focus: &Focus) {
    let place = match focus {
        Focus::Indicator(id) => Some(format!("indicator:{id}")),
        Focus::Grade(id) => Some(format!("grade:{id}")),
        Focus::Page => None,
        // The grid brings its cell into sight itself.
        Focus::Cell => return,
    };
    let found = place.and_then(|place| element("[data-place]", &place)).or_else(|| page("#category-panel"));
    let Some(found) = found else { return };
    found.scroll_into_view();
    let inner = found.query_selector("input:not([type=range]), button, select").ok().flatten();
    let target = inner.filter(|_| found.has_attribute("data-place")).and_then(|inner| inner.dyn_into().ok());
    let target: HtmlElement = target.unwrap_or(found);
    if target.tab_index() < 0 {
        let _ = target.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = target.focus_with_options(&options);
}

fn page(selector: &str) -> Option<HtmlElement> {
    gloo::utils::document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The element of that place. Identifiers may hold anything, so that they are compared, not put into a selector.
fn element(selector: &str, place: &str) -> Option<HtmlElement> {
    let all = gloo::utils::document().query_selector_all(selector).ok()?;
    let found = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlElement>().ok());
    found.into_iter().find(|element| element.get_attribute("data-place").as_deref() == Some(place))
}
