//! What came of the draws, in three figures, with what they assume.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::delta::Delta;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, fixed, robustness, scenarios};
use baton_workbench::Action;
use baton_workbench::pages::check::robustness::{Ask, Run, Shown, assumptions};

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// The run; absent while there is none.
    pub drawn: Option<Shown>,
}

/// The figures of a run.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let Some(shown) = &props.drawn else {
        return html! { <section class="card results-card"><p class="hint">{ robustness::NOT_YET.of(locale) }</p></section> };
    };
    let again = act.0.reform(|_: MouseEvent| Action::Robustness(Ask::Again));
    let name = shown.run.subject.name.as_ref();
    let name = name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name));
    let draws = shown.run.robustness.plan.draws;
    html! {
        <section class={classes!("card", "results-card", shown.stale.then_some("stale"))}>
            <h2>{ robustness::result_of(locale, &name) }{ " · " }{ robustness::variation(locale, shown.run.plan.variation) }</h2>
            <p class="stale-note" role="status" hidden={!shown.stale}>
                <b>{ robustness::STALE.of(locale) }</b>
                <button type="button" onclick={again}>{ robustness::RUN_AGAIN.of(locale) }</button>
            </p>
            <p class="field-error" role="alert" hidden={draws > 0}>{ robustness::NOTHING_DRAWN.of(locale) }</p>
            <div hidden={draws == 0}>{ figures(locale, shown) }</div>
            <details class="run-basis">
                <summary>{ robustness::ASSUMPTIONS.of(locale) }</summary>
                <dl>
                    { for assumptions(locale, &shown.run).into_iter().map(|(name, what)| html! {
                        <div key={name}><dt>{ name }</dt><dd>{ what }</dd></div>
                    }) }
                </dl>
            </details>
        </section>
    }
}

fn figures(locale: Locale, shown: &Shown) -> Html {
    let percent = |value| fixed(value, 2) + "%";
    let robustness = &shown.run.robustness;
    let all_keep = robustness::all_keep_hint(locale, robustness.all_keep, robustness.plan.draws);
    html! {
        <dl class="robust-figures">
            { figure(shown, robustness::STABILITY.of(locale), |run| run.robustness.grade_stability, percent, robustness::STABILITY_HINT.of(locale)) }
            { figure(shown, robustness::ALL_KEEP.of(locale), Run::all_keep, percent, &all_keep) }
            { figure(shown, robustness::RANK_SHIFT.of(locale), |run| run.robustness.rank_shift, |a| robustness::places(locale, a), robustness::RANK_SHIFT_HINT.of(locale)) }
        </dl>
    }
}

/// One figure of a run, with the base's and the difference where there is one.
fn figure(
    shown: &Shown,
    name: &'static str,
    of: fn(&Run) -> Decimal,
    say: impl Fn(Decimal) -> String,
    hint: &str,
) -> Html {
    let is = of(&shown.run);
    let difference = shown.difference(of).filter(|difference| !difference.is_zero());
    let was = shown.was.as_ref().filter(|_| difference.is_some()).map(|was| say(of(was)));
    html! {
        <div>
            <dt>{ name }</dt>
            <dd>
                <span class="before" hidden={was.is_none()}>{ was }{ " → " }</span>
                <b>{ say(is) }</b>
                <Delta text={robustness::change(difference.unwrap_or_default())} shown={difference.is_some()} />
            </dd>
            <dd class="hint">{ hint.to_owned() }</dd>
        </div>
    }
}
