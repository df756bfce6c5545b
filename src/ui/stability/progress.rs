//! How far the answers are, and the wish for them where they take a while.

use yew::prelude::*;

use crate::ui::context::{use_act, use_words};
use crate::workbench::Action;
use crate::workbench::stability::{Size, StabilityAction};

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
    let (words, act) = (&use_words().stability, use_act());
    let (done, all) = props.known;
    let run = Callback::from(move |_: MouseEvent| act.on(Action::Stability(StabilityAction::Run)));
    match props.size {
        Size::Huge(units) => html! { <section class="card large-note"><p>{ (words.huge)(units) }</p></section> },
        Size::Large(units) if !props.wanted => html! {
            <section class="card large-note">
                <p>{ (words.large)(units) }</p>
                <button type="button" class="primary" onclick={run}>{ words.run }</button>
            </section>
        },
        Size::Usual | Size::Large(_) => html! {
            <p class="progress-line hint" role="status" hidden={done >= all}>
                <progress value={done.to_string()} max={all.to_string()} aria-hidden="true" />
                { (words.progress)(done, all) }
            </p>
        },
    }
}
