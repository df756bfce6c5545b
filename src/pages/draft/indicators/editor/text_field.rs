//! A field for a text that is taken when it is left or Enter is pressed, so that a name is one step back, not ten.

use yew::prelude::*;

use crate::controls::typing::{Typed, Typing, use_typing};
use crate::shell::context::{use_locale, use_undone};
use baton_words::field;

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

/// A field for a text. An empty one that is refused stays, with its reason, until it is filled, or brought back by Escape
/// or undo.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let (locale, undone) = (use_locale(), use_undone());
    let refused = use_state_eq(|| false);
    let TextFieldProps { value, label, changed, list, .. } = props;
    {
        let refused = refused.clone();
        use_effect_with((value.clone(), undone), move |_| refused.set(false));
    }
    let tell = {
        let (refused, take, value, needed) = (refused.clone(), props.take.clone(), value.clone(), props.needed);
        Callback::from(move |typed: Typed| match typed {
            Typed::Text(_) => {}
            Typed::Done(Some(text)) => {
                let text = text.trim();
                refused.set(needed && text.is_empty());
                if text != value.as_str() && !(needed && text.is_empty()) {
                    take.emit(text.to_owned());
                }
            }
            Typed::Done(None) => {}
            Typed::Back => refused.set(false),
        })
    };
    let Typing { text, oninput, onkeydown, onblur } = use_typing(*refused, tell);
    let shown = match text {
        Some(text) => AttrValue::from(text),
        None if *refused => AttrValue::default(),
        None => value.clone(),
    };
    let name: String = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let described = refused.then(|| format!("needed-{name}"));
    html! {
        <>
            <input type="text" class={classes!("text-field", changed.then_some("changed"), props.class.clone())} value={shown}
                autocomplete="off" spellcheck="false" aria-label={label} list={list.clone()} {oninput} {onkeydown} {onblur}
                placeholder={refused.then(|| value.clone())}
                aria-invalid={refused.to_string()} aria-describedby={described.clone()} />
            <span class="text-error" role="status" id={described} hidden={!*refused}>{ field::name_needed(locale, value) }</span>
        </>
    }
}
