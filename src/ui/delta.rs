//! The difference of a figure from the baseline; nothing is said where there is none.

use yew::prelude::*;

/// Properties of [`Delta`].
#[derive(Properties, PartialEq)]
pub struct DeltaProps {
    /// The difference with its sign, as text.
    pub text: AttrValue,
    /// Whether there is any.
    pub shown: bool,
}

/// A difference.
#[component]
pub fn Delta(props: &DeltaProps) -> Html {
    let direction = if props.text.starts_with('+') { "more" } else { "less" };
    html! {
        <small class={classes!("delta", props.shown.then_some(direction))}>{ if props.shown { props.text.clone() } else { AttrValue::default() } }</small>
    }
}
