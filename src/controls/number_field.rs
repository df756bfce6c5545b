//! A field for an exact number that takes what a person types, and keeps and explains what it can't take.

use yew::prelude::*;

use super::typing::{Typed, Typing, composes, use_typing};
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{field, typed};
use baton_workbench::{Action, Figure, Lever};

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
    let (locale, act) = (use_locale(), use_act());
    let NumberFieldProps { figure, label, placeholder } = props;
    // What is typed stands as typed until the field is left, but a nudge goes on from the figure.
    let nudged = use_state_eq(|| false);
    let tell = {
        let (act, lever, nudged) = (act.clone(), figure.lever.clone(), nudged.clone());
        Callback::from(move |typed: Typed| {
            nudged.set(false);
            act.on(match typed {
                Typed::Text(text) => Action::Type(lever.clone(), text),
                Typed::Done(_) => Action::LetGo,
                Typed::Back => Action::Restore(lever.clone()),
            });
        })
    };
    let Typing { text, oninput, onkeydown, onblur } = use_typing(figure.entry.is_some() || *nudged, tell);
    let settled = figure.is.map(|value| typed(value.get())).unwrap_or_default();
    let kept = figure.entry.as_ref().map(|entry| entry.text.clone());
    let shown = text.filter(|_| !*nudged).or(kept).unwrap_or_else(|| settled.clone());
    let digits = format!("--digits: {}", shown.chars().count());
    let onkeydown = {
        let (act, figure) = (act.clone(), figure.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            key @ ("ArrowUp" | "ArrowDown") if !composes(&event) => {
                if let Some(next) = figure.nudged(key == "ArrowUp") {
                    event.prevent_default();
                    nudged.set(true);
                    act.on(Action::Type(figure.lever.clone(), typed(next.get())));
                }
            }
            _ => onkeydown.emit(event),
        })
    };
    let error = figure.entry.as_ref().map(|entry| wording::wrong(locale, entry.error));
    let described = error.as_ref().map(|_| error_id(&figure.lever));
    html! {
        <span class={classes!("field", figure.changed().then_some("changed"), error.is_some().then_some("wrong"))}>
            <span class="field-box">
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" ~style={digits} value={shown} {oninput}
                    {onkeydown} {onblur} aria-label={label} {placeholder}
                    aria-invalid={error.is_some().to_string()} aria-describedby={described.clone()} />
                <span class="unit">{ wording::unit(locale, figure.measured) }</span>
            </span>
            if let Some(error) = error {
                <span class="field-error" id={described} role="status">
                    { error }{ " · " }{ field::kept(locale, if settled.is_empty() { "—" } else { &settled }) }
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
