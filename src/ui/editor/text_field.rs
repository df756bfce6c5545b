//! A field for a text that is taken when it is left or Enter is pressed, so that a name is one step back, not ten.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The text in force.
    pub value: AttrValue,
    /// What it is, for screen readers.
    pub label: AttrValue,
    /// Tells the text when it is another.
    pub take: Callback<String>,
    /// Whether it differs from the base.
    #[prop_or_default]
    pub changed: bool,
    /// Identifier of a list of suggestions.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Whether an empty text is refused.
    #[prop_or_default]
    pub needed: bool,
    /// Further look.
    #[prop_or_default]
    pub class: Classes,
}

/// A field for a text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let typing = use_state(|| None::<String>);
    let TextFieldProps { value, label, changed, list, .. } = props;
    let shown = typing.as_ref().map_or_else(|| value.clone(), |text| AttrValue::from(text.clone()));
    let oninput = {
        let typing = typing.clone();
        Callback::from(move |event: InputEvent| {
            typing.set(Some(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let done = {
        let (typing, take, value, needed) = (typing.clone(), props.take.clone(), value.clone(), props.needed);
        Callback::from(move |()| {
            if let Some(text) = typing.as_ref() {
                let text = text.trim();
                if text != value.as_str() && !(needed && text.is_empty()) {
                    take.emit(text.to_owned());
                }
                typing.set(None);
            }
        })
    };
    let onkeydown = {
        let (done, typing) = (done.clone(), typing.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done.emit(()),
            "Escape" => typing.set(None),
            _ => {}
        })
    };
    html! {
        <input type="text" class={classes!("text-field", changed.then_some("changed"), props.class.clone())} value={shown}
            autocomplete="off" spellcheck="false" aria-label={label} list={list.clone()} {oninput} {onkeydown}
            onblur={done.reform(|_: FocusEvent| ())} />
    }
}
