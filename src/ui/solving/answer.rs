//! The answer: what brings it about or why nothing does, on a track and in words, confirmed, and the button that applies it.

use yew::prelude::*;

use super::said::Said;
use super::track::TrackBar;
use crate::ui::context::{use_act, use_words};
use crate::workbench::Action;
use crate::workbench::solving::SolveAction;

/// Properties of [`AnswerCard`].
#[derive(Properties, PartialEq)]
pub struct AnswerCardProps {
    /// The answer; absent while it is not known.
    pub said: Option<Said>,
    /// Values tried, and how many there are.
    pub progress: Option<(usize, usize)>,
    /// Whether the question has a wrong number.
    pub wrong: bool,
}

/// The answer.
#[component]
pub fn AnswerCard(props: &AnswerCardProps) -> Html {
    let (words, act) = (use_words(), use_act());
    let words = &words.solving;
    let on = |action: SolveAction| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.on(Action::Solve(action.clone())))
    };
    let waiting = props.said.is_none();
    html! {
        <section class="card solve-answer" aria-labelledby="answer-title">
            <h2 id="answer-title">{ words.answer }</h2>
            <div key="waiting" class="solve-waiting" hidden={!waiting}>
                if props.wrong {
                    <p key="wrong">{ words.wrong }</p>
                } else if let Some((done, of)) = props.progress {
                    <p key="progress" class="checking">
                        <progress aria-label={words.progress} max={of.max(1).to_string()} value={done.to_string()} />
                        <span>{ (words.seeking)(done, of) }</span>
                    </p>
                } else {
                    <p key="start" class="checking">
                        <button type="button" onclick={on(SolveAction::Start)}>{ words.start }</button>
                        <span class="hint">{ words.stale }</span>
                    </p>
                }
            </div>
            <div key="verdict" class="verdict-box" aria-live="polite">
                if let Some(said) = &props.said {
                    <p class={classes!("verdict", if said.good { "good" } else { "bad" })}>
                        <span class="verdict-sign" aria-hidden="true">{ if said.good { "✓" } else { "✕" } }</span>{ &said.verdict }
                    </p>
                }
            </div>
            <div key="rest">
                if let Some(said) = &props.said { <Rest said={said.clone()} apply={on(SolveAction::Apply)} /> }
            </div>
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
    let words = &use_words().solving;
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
                <h3>{ words.confirmed }</h3>
                <div class="table-box">
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
                    <button type="button" class="primary" hidden={!said.applies} onclick={props.apply.clone()}>{ words.apply }</button>
                    <span class="hint">{ words.apply_hint }</span>
                </p>
            </div>
            <ul key="assumed" class="hint assumed">
                { for said.assumptions.iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }
            </ul>
        </div>
    }
}
