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
    /// Whether it differs from the baseline.
    #[prop_or_default]
    pub changed: bool,
}

/// A choice among a few named values.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.choose.reform(|event: Event| {
        let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
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
