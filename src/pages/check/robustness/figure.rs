//! The mean grade stability in the headline: asked for once, it then follows what is worked on.

use yew::prelude::*;

use super::provider::use_draws;
use crate::controls::delta::Delta;
use crate::shell::context::{use_act, use_locale};
use baton_words::{fixed, robustness};
use baton_workbench::Action;
use baton_workbench::pages::check::robustness::{Ask, Shown};

/// Properties of [`Steadiness`].
#[derive(Properties, PartialEq)]
pub struct SteadinessProps {
    /// The run, where there is one.
    pub drawn: Option<Shown>,
}

/// The figure, or a button that asks for it. Not read out while it is drawn anew: the sentence beside it is.
#[component]
pub fn Steadiness(props: &SteadinessProps) -> Html {
    let (locale, act, job) = (use_locale(), use_act(), use_draws());
    let running = job.is_some_and(|job| job.running());
    let drawn = props.drawn.as_ref().filter(|shown| shown.run.robustness.plan.draws > 0);
    let stale = drawn.is_some_and(|shown| shown.stale);
    let ask = if stale { Ask::Again } else { Ask::Run };
    let onclick = act.0.reform(move |_: MouseEvent| Action::Robustness(ask.clone()));
    let button = match (running, drawn.is_none(), stale) {
        (false, true, _) => robustness::HEADLINE_RUN.of(locale),
        (false, false, true) => robustness::RUN_AGAIN.of(locale),
        _ => "",
    };
    let state = match (running, stale) {
        (true, _) => robustness::HEADLINE_RUNNING.of(locale),
        (false, true) => robustness::HEADLINE_STALE.of(locale),
        (false, false) => "",
    };
    let label = format!("{} · {button}", robustness::STABILITY.of(locale));
    html! {
        <div class={classes!("steadiness", stale.then_some("stale"))} aria-live="off" title={robustness::STABILITY_HINT.of(locale)}>
            <dt>{ robustness::STABILITY.of(locale) }</dt>
            <dd>
                if let Some(shown) = drawn {
                    <b>{ fixed(shown.run.robustness.grade_stability, 2) }{ "%" }</b>
                    if let Some(difference) = shown.difference(|run| run.robustness.grade_stability) {
                        <Delta text={robustness::change(difference)} shown={!difference.is_zero()} />
                    }
                    <small class="ceiling">{ robustness::variation(locale, shown.run.plan.variation) }</small>
                }
                <small class="ceiling" hidden={state.is_empty()}>{ state }</small>
                <button type="button" class="ask" aria-label={label} hidden={button.is_empty()} {onclick}>{ button }</button>
            </dd>
        </div>
    }
}
