//! The mean grade stability in the headline: asked for once, it then follows what is worked on.

use yew::prelude::*;

use super::provider::use_draws;
use crate::i18n::fixed;
use crate::ui::context::{use_act, use_words};
use crate::ui::delta::Delta;
use crate::workbench::Action;
use crate::workbench::robustness::{Ask, Shown};

/// Properties of [`Steadiness`].
#[derive(Properties, PartialEq)]
pub struct SteadinessProps {
    /// The run, where there is one.
    pub drawn: Option<Shown>,
}

/// The figure, or a button that asks for it. Not read out while it is drawn anew: the sentence beside it is.
#[component]
pub fn Steadiness(props: &SteadinessProps) -> Html {
    let (words, act, job) = (use_words(), use_act(), use_draws());
    let said = &words.robustness;
    let running = job.is_some_and(|job| job.running());
    let drawn = props.drawn.as_ref().filter(|shown| shown.run.robustness.plan.draws > 0);
    let stale = drawn.is_some_and(|shown| shown.stale);
    let ask = if stale { Ask::Again } else { Ask::Run };
    let onclick = act.0.reform(move |_: MouseEvent| Action::Robustness(ask.clone()));
    let button = match (running, drawn.is_none(), stale) {
        (false, true, _) => said.headline_run,
        (false, false, true) => said.run_again,
        _ => "",
    };
    let state = match (running, stale) {
        (true, _) => said.headline_running,
        (false, true) => said.headline_stale,
        (false, false) => "",
    };
    let label = format!("{} · {button}", said.stability);
    html! {
        <div class={classes!("steadiness", stale.then_some("stale"))} aria-live="off" title={said.stability_hint}>
            <dt>{ said.stability }</dt>
            <dd>
                if let Some(shown) = drawn {
                    <b>{ fixed(shown.run.robustness.grade_stability, 2) }{ "%" }</b>
                    if let Some(difference) = shown.difference(|run| run.robustness.grade_stability) {
                        <Delta text={(said.change)(difference)} shown={!difference.is_zero()} />
                    }
                    <small class="ceiling">{ (said.variation)(shown.run.plan.variation) }</small>
                }
                <small class="ceiling" hidden={state.is_empty()}>{ state }</small>
                <button type="button" class="ask" aria-label={label} hidden={button.is_empty()} {onclick}>{ button }</button>
            </dd>
        </div>
    }
}
