//! Brings what a link led to into sight, and gives it the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::ui::shell::context::use_locale;
use crate::workbench::pages::compare::change::Sought;
use crate::workbench::parts::Id;

/// Properties of [`Seek`].
#[derive(Properties, PartialEq)]
pub struct SeekProps {
    /// What is sought.
    pub sought: Option<Sought>,
}

/// Looks for it once it is asked for. Shows nothing.
#[component]
pub fn Seek(props: &SeekProps) -> Html {
    let _ = use_locale();
    use_effect_with(props.sought.clone(), |sought| {
        let document = gloo::utils::document();
        let element = match sought {
            Some(Sought::Clause(category, indicator)) => {
                document.get_element_by_id(&clause(category, indicator.as_ref()))
            }
            Some(Sought::Page) => document.query_selector("main h2, main h3").ok().flatten(),
            // The grid brings its cell into sight itself.
            Some(Sought::Cell(..)) | None => None,
        };
        if let Some(element) = element {
            show(&element);
        }
    });
    html! { <span hidden=true /> }
}

fn show(element: &Element) {
    element.scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        if !element.has_attribute("tabindex") {
            let _ = element.set_attribute("tabindex", "-1");
        }
        let _ = element.focus();
    }
}

/// The identifier of an element of the policy's document: an indicator of a category, or its ladder.
pub fn clause(category: &Id, indicator: Option<&Id>) -> String {
    match indicator {
        Some(indicator) => format!("clause-{category}-{indicator}"),
        None => format!("clause-{category}"),
    }
}
