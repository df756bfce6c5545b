//! A row of tabs that works with arrow keys.

use wasm_bindgen::JsCast;
use web_sys::{HtmlCollection, HtmlElement};
use yew::prelude::*;

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What the tabs choose between, for screen readers.
    pub label: AttrValue,
    /// Label and count of each tab.
    pub tabs: Vec<(AttrValue, AttrValue)>,
    /// Position of the tab chosen.
    pub chosen: usize,
    /// Tells which is chosen.
    pub choose: Callback<usize>,
    /// Look: `pills` or `underline`.
    #[prop_or_default]
    pub class: Classes,
    /// Identifier of the panel that the tabs control.
    pub panel: AttrValue,
}

/// A row of tabs.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let count = props.tabs.len();
    let chosen = props.chosen;
    let onkeydown = {
        let choose = props.choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            // From the tab that has the focus: a second key may come before the first is shown.
            let Some((tabs, from)) = pressed(&event) else { return };
            let Some(next) = neighbour(&event.key(), from, count) else { return };
            event.prevent_default();
            choose.emit(next);
            focus_child(&tabs, next);
        })
    };
    let tab = |(at, (label, count)): (usize, &(AttrValue, AttrValue))| {
        let selected = at == chosen;
        let choose = props.choose.reform(move |_: MouseEvent| at);
        html! {
            <button key={at} type="button" role="tab" aria-selected={selected.to_string()} onclick={choose}
                aria-controls={&props.panel} tabindex={if selected { "0" } else { "-1" }}>
                { label }
                if !count.is_empty() { <span class="count">{ count }</span> }
            </button>
        }
    };
    html! {
        <div role="tablist" aria-label={&props.label} class={classes!("tabs", props.class.clone())} {onkeydown}>
            { for props.tabs.iter().enumerate().map(tab) }
        </div>
    }
}

/// The tab that a key leads to.
fn neighbour(key: &str, chosen: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some(if chosen >= last { 0 } else { chosen + 1 }),
        "ArrowLeft" | "ArrowUp" => Some(if chosen == 0 { last } else { chosen - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// The row of tabs in which a key was pressed, and the position of the tab that had the focus.
fn pressed(event: &KeyboardEvent) -> Option<(HtmlCollection, usize)> {
    let tab = event.target_dyn_into::<HtmlElement>()?.closest("[role=tab]").ok()??;
    let tabs = tab.parent_element()?.children();
    let at = (0..tabs.length()).find(|at| tabs.item(*at).as_ref() == Some(&tab))?;
    Some((tabs, usize::try_from(at).ok()?))
}

fn focus_child(tabs: &HtmlCollection, at: usize) {
    let tab = u32::try_from(at).ok().and_then(|at| tabs.item(at));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
