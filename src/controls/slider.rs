//! A slider for a lever; marks on its track show where the base was, and how far it may move before a grade changes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::pages::check::stability::track;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{grouped, typed};
use baton_workbench::pages::check::stability::{Safety, StabilityAction};
use baton_workbench::{Action, Figure};

/// Properties of [`Slider`].
#[derive(Properties, PartialEq)]
pub struct SliderProps {
    /// The lever with its figures.
    pub figure: Figure,
    /// What is moved, for screen readers.
    pub label: AttrValue,
}

/// A slider.
#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    // The ends keep still while the slider is dragged, or it would run away from the pointer.
    let held = use_state(|| None);
    let SliderProps { figure, label } = props;
    let Some((low, high)) = (*held).or(figure.range) else { return html! { <span class="slider" /> } };

    let oninput = {
        let (act, held, lever) = (act.clone(), held.clone(), figure.lever.clone());
        Callback::from(move |event: InputEvent| {
            held.set(Some((low, high)));
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(value) = value.parse() {
                act.on(Action::Move(lever.clone(), value));
            }
        })
    };
    let onchange = {
        let (act, held) = (act.clone(), held.clone());
        Callback::from(move |_: Event| {
            held.set(None);
            act.on(Action::LetGo);
        })
    };
    let onfocus = {
        let (act, lever) = (act.clone(), figure.lever.clone());
        let wanted = figure.safety == Some(Safety::OnRequest);
        Callback::from(move |_: FocusEvent| {
            if wanted {
                act.on(Action::Stability(StabilityAction::Ask(vec![lever.clone()])));
            }
        })
    };
    let is = figure.is.unwrap_or_default();
    let mark = figure.was.filter(|was| figure.changed() && *was <= high).and_then(|was| figure.along(was, high));
    html! {
        <span class={classes!("slider", figure.changed().then_some("changed"))}>
            <svg class="slider-marks" aria-hidden="true">
                <rect class="slider-track" x="0" y="8.5" width="100%" height="5" rx="2.5" />
                { track::marks(figure, high) }
                if let Some(at) = mark {
                    <line class="slider-was" x1={at.clone()} x2={at} y1="3" y2="19" />
                }
            </svg>
            <input type="range" min={typed(low.get())} max={typed(high.get())} step={typed(figure.step.get())}
                value={typed(is.get())} {oninput} {onchange} {onfocus} aria-label={label}
                aria-describedby={figure.safety.as_ref().map(|_| track::id(figure))}
                aria-valuetext={format!("{} {}", grouped(is.get()), wording::unit(locale, figure.measured)).trim().to_owned()} />
        </span>
    }
}
