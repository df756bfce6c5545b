//! The answer: what brings it about or why nothing does, on a track and in words, confirmed, and the buttons that apply it
//! and take it away.

use yew::prelude::*;

use super::needs::NeedsTable;
use super::track::TrackBar;
use crate::controls::table_out::table_out;
use crate::shell::context::{use_act, use_locale};
use baton_words::solving;
use baton_workbench::pages::what_if::goal::{NeedsSaid, Said, SolveAction};
use baton_workbench::{Action, tables};

/// An answer in words.
#[derive(Clone, PartialEq)]
pub enum Told {
    /// About one figure.
    One(Said),
    /// About each indicator.
    Each(NeedsSaid),
}

impl Told {
    fn verdict(&self) -> (&str, bool) {
        match self {
            Self::One(said) => (&said.verdict, said.good),
            Self::Each(said) => (&said.verdict, said.good),
        }
    }

    fn assumptions(&self) -> &[String] {
        match self {
            Self::One(said) => &said.assumptions,
            Self::Each(said) => &said.assumptions,
        }
    }
}

/// Properties of [`AnswerCard`].
#[derive(Properties, PartialEq)]
pub struct AnswerCardProps {
    /// The answer; absent while it is not known.
    pub told: Option<Told>,
    /// Values tried, and how many there are.
    pub progress: Option<(usize, usize)>,
    /// Whether the question has a wrong number.
    pub wrong: bool,
}

/// The answer.
#[component]
pub fn AnswerCard(props: &AnswerCardProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let on = |action: SolveAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Solve(action.clone())))
    };
    let waiting = props.told.is_none();
    html! {
        <section class="card solve-answer" aria-labelledby="answer-title">
            <div key="head" class="card-head">
                <h2 id="answer-title">{ solving::ANSWER.of(locale) }</h2>
                <div hidden={waiting}>{ table_out(solving::ANSWER.of(locale), tables::answer) }</div>
            </div>
            <div key="waiting" class="solve-waiting" hidden={!waiting}>
                if props.wrong {
                    <p key="wrong">{ solving::WRONG.of(locale) }</p>
                } else if let Some((done, of)) = props.progress {
                    <p key="progress" class="checking">
                        <progress aria-label={solving::PROGRESS.of(locale)} max={of.max(1).to_string()} value={done.to_string()} />
                        <span>{ solving::seeking(locale, done, of) }</span>
                    </p>
                } else {
                    <p key="start" class="checking">
                        <button type="button" onclick={on(SolveAction::Start)}>{ solving::START.of(locale) }</button>
                        <span class="hint">{ solving::STALE.of(locale) }</span>
                    </p>
                }
            </div>
            <div key="verdict" class="verdict-box" aria-live="polite">
                if let Some((verdict, good)) = props.told.as_ref().map(Told::verdict) {
                    <p class={classes!("verdict", if good { "good" } else { "bad" })}>
                        <span class="verdict-sign" aria-hidden="true">{ if good { "✓" } else { "✕" } }</span>{ verdict }
                    </p>
                }
            </div>
            <div key="rest">
                { match &props.told {
                    Some(Told::One(said)) => html! { <Rest key="one" said={said.clone()} apply={on(SolveAction::Apply)} /> },
                    Some(Told::Each(said)) => html! { <NeedsTable key="each" said={said.clone()} /> },
                    None => html! {},
                } }
            </div>
            <ul key="assumed" class="hint assumed">
                { for props.told.iter().flat_map(Told::assumptions).map(|line| html! { <li key={line.clone()}>{ line }</li> }) }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RestProps {
    said: Said,
    apply: Callback<MouseEvent>,
}

/// The range, the figures evaluated, and what is assumed.
#[component]
fn Rest(props: &RestProps) -> Html {
    let locale = use_locale();
    let said = &props.said;
    let (headings, rows) = &said.table;
    html! {
        <div class="solve-rest">
            <div key="track" class="solve-range">
                if !said.ranges.is_empty() {
                    <p>{ &said.ranges }</p>
                    <TrackBar track={said.track.clone()} />
                }
            </div>
            <div key="table" hidden={rows.is_empty()}>
                <h3>{ solving::CONFIRMED.of(locale) }</h3>
                <div class="table-box" tabindex="0" role="group" aria-label={solving::CONFIRMED.of(locale)}>
                    <table class="solve-table">
                        <thead><tr>{ for headings.iter().map(|heading| html! { <th key={*heading} scope="col">{ *heading }</th> }) }</tr></thead>
                        <tbody>
                            { for rows.iter().map(|[what, was, is]| html! {
                                <tr key={what.clone()} class={classes!((was != is && !was.is_empty()).then_some("changed"))}>
                                    <th scope="row">{ what }</th><td>{ was }</td><td>{ is }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
                <p class="solve-apply">
                    <button type="button" class="primary" hidden={!said.applies} onclick={props.apply.clone()}>{ solving::APPLY.of(locale) }</button>
                    <span class="hint">{ solving::APPLY_HINT.of(locale) }</span>
                </p>
            </div>
        </div>
    }
}
