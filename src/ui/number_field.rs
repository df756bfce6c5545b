//! A field for an exact number that takes what a person types, and keeps and explains what it can't take.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{use_act, use_words};
use super::wording;
use crate::i18n::typed;
use crate::workbench::{Action, Figure, Lever};

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The lever with its figures.
    pub figure: Figure,
    /// What the number is, for screen readers.
    pub label: AttrValue,
    /// Shown while the field is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
}

/// A field for an exact number.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let (words, act) = (use_words(), use_act());
    // What is being typed stands as typed until the field is left.
    let typing = use_state(|| None::<String>);
    let NumberFieldProps { figure, label, placeholder } = props;

    let settled = figure.is.map(|value| typed(value.get())).unwrap_or_default();
    let kept = figure.entry.as_ref().map(|entry| entry.text.clone());
    let shown = (*typing).clone().or(kept).unwrap_or_else(|| settled.clone());
    let oninput = {
        let (act, typing, lever) = (act.clone(), typing.clone(), figure.lever.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typing.set(Some(text.clone()));
            act.on(Action::Type(lever.clone(), text));
        })
    };
    let leave = {
        let (act, typing) = (act.clone(), typing.clone());
        Callback::from(move |()| {
            typing.set(None);
            act.on(Action::LetGo);
        })
    };
    let onkeydown = {
        let (act, leave, typing, figure) = (act.clone(), leave.clone(), typing.clone(), figure.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => leave.emit(()),
            key @ ("ArrowUp" | "ArrowDown") => {
                if let Some(next) = figure.nudged(key == "ArrowUp") {
                    event.prevent_default();
                    typing.set(None);
                    act.on(Action::Move(figure.lever.clone(), next));
                }
            }
            _ => {}
        })
    };
    let error = figure.entry.as_ref().map(|entry| wording::wrong(words, entry.error));
    let described = error.as_ref().map(|_| error_id(&figure.lever));
    html! {
        <span class={classes!("field", figure.changed().then_some("changed"), error.is_some().then_some("wrong"))}>
            <span class="field-box">
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" value={shown} {oninput}
                    onblur={leave.reform(|_: FocusEvent| ())} {onkeydown} aria-label={label} {placeholder}
                    aria-invalid={error.is_some().to_string()} aria-describedby={described.clone()} />
                <span class="unit">{ wording::unit(words, figure.measured) }</span>
            </span>
            if let Some(error) = error {
                <span class="field-error" id={described} role="status">
                    { error }{ " · " }{ (words.kept)(if settled.is_empty() { "—" } else { &settled }) }
                </span>
            }
        </span>
    }
}

/// An identifier for the explanation of a wrong entry.
fn error_id(lever: &Lever) -> String {
    let name: String = format!("{lever:?}").chars().filter(|c| c.is_alphanumeric()).collect();
    format!("wrong-{name}")
}
