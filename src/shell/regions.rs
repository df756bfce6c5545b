//! F6 and Shift+F6 go from one region of the page to the next: header, rail, the left half or the page, the right half, drawer.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The regions in their order, and what of each takes the focus: the first of these that is seen.
const REGIONS: [(&str, &[&str]); 6] = [
    (".header", &["[aria-current]", "button:enabled"]),
    (".rail", &["[aria-current]", "button"]),
    (".halves > .levers", &["input[type=text]", "button:enabled"]),
    (".halves > .results", &[".league .link", "button:enabled"]),
    (".workspace:not(:has(.halves)) .sheet", &["h2", "h3", "button:enabled"]),
    (".drawer.open", &["h2", "button"]),
];

/// Gives the focus to the next region that is seen, or the one before; whether there is one.
pub fn turn(back: bool) -> bool {
    let document = gloo::utils::document();
    let seen: Vec<(Element, &[&str])> =
        REGIONS.into_iter().filter_map(|(region, targets)| Some((first(&document, region)?, targets))).collect();
    let active = document.active_element();
    let within = |region: &Element| active.as_ref().is_some_and(|active| region.contains(Some(active)));
    let here = seen.iter().position(|(region, _)| within(region));
    let count = seen.len();
    let next = match (here, back) {
        (Some(at), false) => (at + 1) % count.max(1),
        (Some(at), true) => (at + count.saturating_sub(1)) % count.max(1),
        (None, false) => 0,
        (None, true) => count.saturating_sub(1),
    };
    let Some((region, targets)) = seen.get(next) else { return false };
    let target = targets.iter().find_map(|target| first_in(region, target)).unwrap_or_else(|| region.clone());
    let Ok(target) = target.dyn_into::<HtmlElement>() else { return false };
    if target.tab_index() < 0 {
        let _ = target.set_attribute("tabindex", "-1");
    }
    target.focus().is_ok()
}

fn first(document: &Document, css: &str) -> Option<Element> {
    document.query_selector(css).ok()?.filter(is_seen)
}

fn first_in(region: &Element, css: &str) -> Option<Element> {
    let all = region.query_selector_all(css).ok()?;
    (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok()).find(is_seen)
}

/// Whether an element has any box on the page.
fn is_seen(element: &Element) -> bool {
    element.get_bounding_client_rect().width() > 0.0
}
