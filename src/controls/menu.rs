//! A button that opens a small list of things to do below it. It closes by Escape, when something of it is chosen, and when the
//! focus or a press goes elsewhere.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

use super::typing::composes;

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// What the button says.
    pub label: AttrValue,
    /// What it is called for those who don't see where it stands; empty = by its label.
    #[prop_or_default]
    pub name: AttrValue,
    /// Look.
    #[prop_or_default]
    pub class: Classes,
    /// What can be done.
    pub children: Html,
}

/// The button with its list.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let menu = use_node_ref();
    let onkeydown = {
        let menu = menu.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(menu) = menu.cast::<Element>().filter(|menu| menu.has_attribute("open")) else { return };
            if event.key() == "Escape" && !composes(&event) {
                event.stop_propagation();
                close(&menu, true);
            }
        })
    };
    let onfocusout = {
        let menu = menu.clone();
        Callback::from(move |event: FocusEvent| {
            let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
            if let (Some(menu), Some(next)) = (menu.cast::<Element>(), next)
                && !menu.contains(Some(&next))
            {
                close(&menu, false);
            }
        })
    };
    let onclick = {
        let menu = menu.clone();
        Callback::from(move |event: MouseEvent| {
            let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let chosen = pressed.and_then(|pressed| pressed.closest("button").ok().flatten()).is_some();
            if let Some(menu) = menu.cast::<Element>().filter(|_| chosen) {
                close(&menu, true);
            }
        })
    };
    let name = (!props.name.is_empty()).then(|| props.name.clone());
    html! {
        <details ref={menu} class={classes!("menu", props.class.clone())} {onkeydown} {onfocusout}>
            <summary aria-label={name.clone()} title={name}>{ &props.label }</summary>
            <div class="menu-box" {onclick}>{ props.children.clone() }</div>
        </details>
    }
}

/// Closes a menu; its button takes the focus back where it was in the list.
fn close(menu: &Element, focus: bool) {
    let _ = menu.remove_attribute("open");
    let summary = menu.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()).filter(|_| focus) {
        let _ = summary.focus();
    }
}

/// Closes menus when something else is pressed.
pub fn listen() -> EventListener {
    let document = gloo::utils::document();
    EventListener::new(&document.clone(), "pointerdown", move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let Ok(open) = document.query_selector_all("details.menu[open]") else { return };
        let menus = (0..open.length()).filter_map(|at| open.get(at)?.dyn_into::<Element>().ok());
        menus.filter(|menu| !menu.contains(pressed.as_ref())).for_each(|menu| close(&menu, false));
    })
}
