//! A choice among a few named values, as a native select.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// What is chosen, for screen readers.
    pub label: AttrValue,
    /// The values, in order.
    pub values: Vec<AttrValue>,
    /// Position of the value chosen.
    pub chosen: usize,
    /// Tells which is chosen.
    pub choose: Callback<usize>,
    /// Whether it differs from the base.
    #[prop_or_default]
    pub changed: bool,
    /// Whether the first value is a prompt, to which it goes back after each choice.
    #[prop_or_default]
    pub prompts: bool,
}

/// A choice among a few named values.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let prompts = props.prompts;
    let onchange = props.choose.reform(move |event: Event| {
        let select = event.target_unchecked_into::<HtmlSelectElement>();
        let index = select.selected_index();
        if prompts {
            select.set_selected_index(0);
        }
        usize::try_from(index).unwrap_or(0)
    });
    let option = |(at, value): (usize, &AttrValue)| {
        html! { <option key={at} value={at.to_string()} selected={at == props.chosen}>{ value }</option> }
    };
    html! {
        <select class={classes!("choice", props.changed.then_some("changed"))} aria-label={&props.label} {onchange}>
            { for props.values.iter().enumerate().map(option) }
        </select>
    }
}
