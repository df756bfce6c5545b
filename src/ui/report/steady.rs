//! How steady the result is, as it stands in the report: the safe intervals with the least room, and what draws gave.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Catalogue, fixed, grouped};
use crate::ui::context::{use_act, use_words};
use crate::ui::robustness::use_draws;
use crate::ui::table_out::table_out;
use crate::ui::wording;
use crate::workbench::robustness::{Ask, Shown, assumptions};
use crate::workbench::stability::{Band, BandEnd, CategorySafety, Next, SafetyRow, told};
use crate::workbench::{Action, tables};

/// Properties of [`SafeIntervals`].
#[derive(Properties, PartialEq)]
pub struct SafeIntervalsProps {
    /// Every category's; absent while they are worked out.
    pub safety: Option<Rc<Vec<CategorySafety>>>,
}

/// The safe intervals of every category.
#[component]
pub fn SafeIntervals(props: &SafeIntervalsProps) -> Html {
    let words = use_words();
    let said = &words.report;
    let Some(safety) = &props.safety else {
        return html! { <p role="status">{ said.safety_pending }</p> };
    };
    html! {
        <div class="report-safety">
            <p class="hint">{ said.safety_hint }</p>
            { table_out(said.safety, tables::report_safety) }
            { for safety.iter().enumerate().map(|(at, category)| html! {
                <section key={at} class="report-category">
                    <h4>{ &category.name }</h4>
                    { of_category(words, category) }
                </section>
            }) }
        </div>
    }
}

fn of_category(words: &Catalogue, category: &CategorySafety) -> Html {
    let said = &words.stability;
    let (below, above) = (words.report.safety_below, words.report.safety_above);
    let headings = [said.indicator, said.present, said.no_grade, below, above];
    let mut rest = Vec::new();
    if category.large {
        rest.push(words.report.safety_large.to_owned());
    }
    if category.more > 0 {
        rest.push((words.report.safety_more)(category.more));
    }
    if category.free > 0 {
        rest.push((words.report.safety_free)(category.free));
    }
    html! {
        <>
            <div class="table-box" tabindex="0" role="group" aria-label={category.name.clone()} hidden={category.rows.is_empty()}>
                <table class="safety-table">
                    <caption class="sr">{ words.report.safety }{ " · " }{ &category.name }</caption>
                    <thead><tr>{ for headings.into_iter().enumerate().map(|(at, text)| html! {
                        <th key={text} scope="col" class={if at == 1 { "" } else { "text" }}>{ text }</th>
                    }) }</tr></thead>
                    <tbody>{ for category.rows.iter().enumerate().map(|(at, row)| row_of(words, at, row)) }</tbody>
                </table>
            </div>
            <p class="hint" hidden={rest.is_empty()}>{ rest.join(" ") }</p>
        </>
    }
}

fn row_of(words: &Catalogue, at: usize, row: &SafetyRow) -> Html {
    let Band { now, low, high, .. } = &row.band;
    html! {
        <tr key={at}>
            <th scope="row" class="text">
                { &row.name }
                { for row.group.iter().map(|group| html! { <small class="soft" key="group">{ " · " }{ group }</small> }) }
            </th>
            <td>{ grouped(*now) }</td>
            <td class="text">{ (words.stability.range)(low.value, high.value) }</td>
            <td class="text">{ flips(words, low) }</td>
            <td class="text">{ flips(words, high) }</td>
        </tr>
    }
}

fn flips(words: &Catalogue, end: &BandEnd) -> String {
    match &end.beyond {
        Next::Flips(flips) => (words.stability.flips)(flips.at, &told::who(words, flips)),
        Next::Ends | Next::Unknown => words.stability.never.to_owned(),
    }
}

/// Properties of [`Drawn`].
#[derive(Properties, PartialEq)]
pub struct DrawnProps {
    /// The run, where one was made.
    pub drawn: Option<Shown>,
}

/// What draws gave, or a button that makes them.
#[component]
pub fn Drawn(props: &DrawnProps) -> Html {
    let (words, act, job) = (use_words(), use_act(), use_draws());
    let (said, told) = (&words.robustness, &words.report);
    let drawn = props.drawn.as_ref().filter(|shown| shown.run.robustness.plan.draws > 0);
    let running = job.is_some_and(|job| job.running());
    let stale = drawn.is_some_and(|shown| shown.stale);
    let ask = if stale { Ask::Again } else { Ask::Run };
    let onclick = act.0.reform(move |_: MouseEvent| Action::Robustness(ask.clone()));
    let state = match (drawn, running) {
        (_, true) => said.headline_running,
        (None, false) => told.not_drawn,
        (Some(_), false) if stale => said.stale,
        _ => "",
    };
    html! {
        <div class="report-drawn">
            if let Some(shown) = drawn { { figures(words, shown) } } else { <span /> }
            <p key="state" role="status" hidden={state.is_empty()}>
                { state }{ " " }
                <button type="button" class="report-draw" hidden={running} {onclick}>{ if stale { said.run_again } else { told.draw_now } }</button>
            </p>
        </div>
    }
}

fn figures(words: &Catalogue, shown: &Shown) -> Html {
    let said = &words.robustness;
    let run = &shown.run;
    let robustness = &run.robustness;
    let name = run.subject.name.as_ref();
    let name = name.map_or_else(|| words.scenarios.baseline.to_owned(), |name| wording::scenario(words, name));
    let figures = [
        (said.stability, fixed(robustness.grade_stability, 2) + "%", said.stability_hint.to_owned()),
        (
            said.all_keep,
            fixed(run.all_keep(), 2) + "%",
            (said.all_keep_hint)(robustness.all_keep, robustness.plan.draws),
        ),
        (said.rank_shift, (said.places)(robustness.rank_shift), said.rank_shift_hint.to_owned()),
    ];
    html! {
        <>
            <p>{ (said.result_of)(&name) }{ " · " }{ (said.variation)(run.plan.variation) }</p>
            <div class="table-box" tabindex="0" role="group" aria-label={words.report.robustness}>
                <table class="drawn-table">
                    <tbody>
                        { for figures.into_iter().map(|(name, figure, hint)| html! {
                            <tr key={name}>
                                <th scope="row" class="text">{ name }</th><td><b>{ figure }</b></td><td class="text soft">{ hint }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <dl class="drawn-basis">
                { for assumptions(words, run).into_iter().map(|(name, what)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ what }</dd></div>
                }) }
            </dl>
        </>
    }
}
