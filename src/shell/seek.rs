//! Brings what a link led to into sight, and gives it the focus: a lever, a grade, a clause, else the page's heading.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use super::context::use_locale;
use baton_workbench::link::{Link, Target};
use baton_workbench::parts::{Id, Place};

/// Properties of [`Seek`].
#[derive(Properties, PartialEq)]
pub struct SeekProps {
    /// How often a link was followed, and the last one.
    pub followed: (u32, Option<Link>),
}

/// Looks for it each time that a link is followed. Shows nothing.
#[component]
pub fn Seek(props: &SeekProps) -> Html {
    let _ = use_locale();
    use_effect_with(props.followed.clone(), |(_, link)| {
        if let Some(link) = link {
            show(link);
        }
    });
    html! { <span hidden=true /> }
}

fn show(link: &Link) {
    let document = gloo::utils::document();
    let Place { category, indicator, grade, .. } = &link.place;
    let found = match &link.target {
        // The grid brings its cell into sight itself.
        Target::Cohort { .. } | Target::Ledger(_) | Target::Facts(_) => return,
        Target::Reading { .. } if indicator.is_some() => return,
        Target::Marks => indicator.as_ref().and_then(|id| placed(&format!("indicator:{id}"))),
        Target::Grading | Target::Use => grade.as_ref().and_then(|id| placed(&format!("grade:{id}"))),
        Target::Clause => {
            let clause = category.as_ref().map(|category| clause(category, indicator.as_ref()));
            clause.and_then(|id| document.get_element_by_id(&id))
        }
        Target::Reading { .. }
        | Target::Indicators
        | Target::Rule
        | Target::Items
        | Target::Units
        | Target::Scenarios
        | Target::Findings => None,
    };
    let found = found.or_else(|| document.query_selector("main h2, main h3").ok().flatten());
    let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
    found.scroll_into_view();
    // Of a lever or grade its field; of all else itself.
    let field = || found.query_selector("input:not([type=range]), button, select").ok().flatten()?.dyn_into().ok();
    let field: Option<HtmlElement> = if found.has_attribute("data-place") { field() } else { None };
    let target = field.as_ref().unwrap_or(&found);
    if target.tab_index() < 0 {
        let _ = target.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = target.focus_with_options(&options);
}

/// The element of that place. Identifiers may hold anything, so that they are compared, not put into a selector.
fn placed(place: &str) -> Option<Element> {
    let all = gloo::utils::document().query_selector_all("[data-place]").ok()?;
    let mut found = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    found.find(|element| element.get_attribute("data-place").as_deref() == Some(place))
}

/// The identifier of an element of the policy's document: an indicator of a category, or its ladder.
pub fn clause(category: &Id, indicator: Option<&Id>) -> String {
    match indicator {
        Some(indicator) => format!("clause-{category}-{indicator}"),
        None => format!("clause-{category}"),
    }
}
