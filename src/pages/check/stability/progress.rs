//! How far the answers are, and the wish for them where they take a while.

use yew::prelude::*;

use crate::shell::context::{use_act, use_locale};
use baton_words::stability;
use baton_workbench::Action;
use baton_workbench::pages::check::stability::{Size, StabilityAction};

/// Properties of [`Progress`].
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// How large the category is.
    pub size: Size,
    /// Whether answers were asked for.
    pub wanted: bool,
    /// How many are known, of how many.
    pub known: (usize, usize),
}

/// The line above the tables; there is none once all is known.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let (done, all) = props.known;
    let run = Callback::from(move |_: MouseEvent| act.on(Action::Stability(StabilityAction::Run)));
    match props.size {
        Size::Huge(units) => {
            html! { <section class="card large-note"><p>{ stability::huge(locale, units) }</p></section> }
        }
        Size::Large(units) if !props.wanted => html! {
            <section class="card large-note">
                <p>{ stability::large(locale, units) }</p>
                <button type="button" class="primary" onclick={run}>{ stability::RUN.of(locale) }</button>
            </section>
        },
        Size::Usual | Size::Large(_) => html! {
            <p class="progress-line hint" role="status" hidden={done >= all}>
                <progress value={done.to_string()} max={all.to_string()} aria-hidden="true" />
                { stability::progress(locale, done, all) }
            </p>
        },
    }
}
