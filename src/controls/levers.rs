//! The left half: the levers of the category looked at.

use yew::prelude::*;

use crate::shell::context::use_locale;
use baton_words::bonus;

/// Properties of [`Levers`].
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// What the levers are about.
    pub title: AttrValue,
    /// The levers.
    pub children: Html,
    /// What the policy assumes, in words.
    pub assumptions: Vec<String>,
    /// Whether most of what is shown is assumed, so that this stands first.
    #[prop_or_default]
    pub assumed: bool,
}

/// The levers.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let assumptions = html! { <Assumptions key="assumptions" assumptions={props.assumptions.clone()} /> };
    let (first, last) = if props.assumed { (assumptions, html! {}) } else { (html! {}, assumptions) };
    html! {
        <section class="levers" aria-label={&props.title}>
            <div class="lever-panel">
                <div key="first">{ first }</div>
                <div key="levers">{ props.children.clone() }</div>
                <div key="last">{ last }</div>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct AssumptionsProps {
    assumptions: Vec<String>,
}

/// What no document states.
#[component]
fn Assumptions(props: &AssumptionsProps) -> Html {
    let locale = use_locale();
    html! {
        <details class="assumptions" hidden={props.assumptions.is_empty()}>
            <summary>
                <span class="tag assumed">{ bonus::ASSUMPTION.of(locale) }{ " " }{ props.assumptions.len() }</span>
                <span>{ bonus::ASSUMPTIONS.of(locale) }</span>
            </summary>
            <ul>{ for props.assumptions.iter().map(|text| html! { <li key={text.clone()}>{ text }</li> }) }</ul>
        </details>
    }
}
