//! What came of the draws, in three figures, with what they assume.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{Catalogue, fixed};
use crate::ui::context::{use_act, use_words};
use crate::ui::delta::Delta;
use crate::ui::wording;
use crate::workbench::Action;
use crate::workbench::robustness::{Ask, Run, Shown, assumptions};

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// The run; absent while there is none.
    pub drawn: Option<Shown>,
}

/// The figures of a run.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let said = &words.robustness;
    let Some(shown) = &props.drawn else {
        return html! { <section class="card results-card"><p class="hint">{ said.not_yet }</p></section> };
    };
    let again = act.0.reform(|_: MouseEvent| Action::Robustness(Ask::Again));
    let name = shown.run.subject.name.as_ref();
    let name = name.map_or_else(|| words.scenarios.baseline.to_owned(), |name| wording::scenario(words, name));
    let draws = shown.run.robustness.plan.draws;
    html! {
        <section class={classes!("card", "results-card", shown.stale.then_some("stale"))}>
            <h2>{ (said.result_of)(&name) }{ " · " }{ (said.variation)(shown.run.plan.variation) }</h2>
            <p class="stale-note" role="status" hidden={!shown.stale}>
                <b>{ said.stale }</b>
                <button type="button" onclick={again}>{ said.run_again }</button>
            </p>
            <p class="field-error" role="alert" hidden={draws > 0}>{ said.nothing_drawn }</p>
            <div hidden={draws == 0}>{ figures(words, shown) }</div>
            <details class="run-basis">
                <summary>{ said.assumptions }</summary>
                <dl>
                    { for assumptions(words, &shown.run).into_iter().map(|(name, what)| html! {
                        <div key={name}><dt>{ name }</dt><dd>{ what }</dd></div>
                    }) }
                </dl>
            </details>
        </section>
    }
}

fn figures(words: &Catalogue, shown: &Shown) -> Html {
    let said = &words.robustness;
    let percent = |value| fixed(value, 2) + "%";
    let robustness = &shown.run.robustness;
    let all_keep = (said.all_keep_hint)(robustness.all_keep, robustness.plan.draws);
    html! {
        <dl class="robust-figures">
            { figure(words, shown, said.stability, |run| run.robustness.grade_stability, percent, said.stability_hint) }
            { figure(words, shown, said.all_keep, Run::all_keep, percent, &all_keep) }
            { figure(words, shown, said.rank_shift, |run| run.robustness.rank_shift, said.places, said.rank_shift_hint) }
        </dl>
    }
}

/// One figure of a run, with the base's and the difference where there is one.
fn figure(
    words: &Catalogue,
    shown: &Shown,
    name: &'static str,
    of: fn(&Run) -> Decimal,
    say: fn(Decimal) -> String,
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
                <Delta text={(words.robustness.change)(difference.unwrap_or_default())} shown={difference.is_some()} />
            </dd>
            <dd class="hint">{ hint.to_owned() }</dd>
        </div>
    }
}
