//! The difference of a figure from the base; nothing is said where there is none.

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
    delta(props.shown, || props.text.to_string())
}

/// A difference, for places where there are many; its text is made only where it is shown.
pub fn delta(shown: bool, text: impl FnOnce() -> String) -> Html {
    let text = if shown { text() } else { return html! { <small class="delta" /> } };
    let direction = if text.starts_with('+') { "more" } else { "less" };
    html! { <small class={classes!("delta", direction)}>{ text }</small> }
}
