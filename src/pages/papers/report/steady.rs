//! How steady the result is, as it stands in the report: the safe intervals with the least room, and what draws gave.

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::table_out::table_out;
use crate::pages::check::robustness::use_draws;
use crate::shell::context::{use_act, use_locale};
use crate::shell::wording;
use baton_words::{Locale, fixed, grouped, report, robustness, scenarios, stability};
use baton_workbench::pages::check::robustness::{Ask, Shown, assumptions};
use baton_workbench::pages::check::stability::{Band, BandEnd, CategorySafety, Next, SafetyRow, told};
use baton_workbench::{Action, tables};

/// Properties of [`SafeIntervals`].
#[derive(Properties, PartialEq)]
pub struct SafeIntervalsProps {
    /// Every category's; absent while they are worked out.
    pub safety: Option<Rc<Vec<CategorySafety>>>,
}

/// The safe intervals of every category.
#[component]
pub fn SafeIntervals(props: &SafeIntervalsProps) -> Html {
    let locale = use_locale();
    let Some(safety) = &props.safety else {
        return html! { <p role="status">{ report::SAFETY_PENDING.of(locale) }</p> };
    };
    html! {
        <div class="report-safety">
            <p class="hint">{ report::SAFETY_HINT.of(locale) }</p>
            { table_out(report::SAFETY.of(locale), tables::report_safety) }
            { for safety.iter().enumerate().map(|(at, category)| html! {
                <section key={at} class="report-category">
                    <h4>{ &category.name }</h4>
                    { of_category(locale, category) }
                </section>
            }) }
        </div>
    }
}

fn of_category(locale: Locale, category: &CategorySafety) -> Html {
    let (below, above) = (report::SAFETY_BELOW.of(locale), report::SAFETY_ABOVE.of(locale));
    let headings =
        [stability::INDICATOR.of(locale), stability::PRESENT.of(locale), stability::NO_GRADE.of(locale), below, above];
    let mut rest = Vec::new();
    if category.large {
        rest.push(report::SAFETY_LARGE.of(locale).to_owned());
    }
    if category.more > 0 {
        rest.push(report::safety_more(locale, category.more));
    }
    if category.free > 0 {
        rest.push(report::safety_free(locale, category.free));
    }
    html! {
        <>
            <div class="table-box" tabindex="0" role="group" aria-label={category.name.clone()} hidden={category.rows.is_empty()}>
                <table class="safety-table">
                    <caption class="sr">{ report::SAFETY.of(locale) }{ " · " }{ &category.name }</caption>
                    <thead><tr>{ for headings.into_iter().enumerate().map(|(at, text)| html! {
                        <th key={text} scope="col" class={if at == 1 { "" } else { "text" }}>{ text }</th>
                    }) }</tr></thead>
                    <tbody>{ for category.rows.iter().enumerate().map(|(at, row)| row_of(locale, at, row)) }</tbody>
                </table>
            </div>
            <p class="hint" hidden={rest.is_empty()}>{ rest.join(" ") }</p>
        </>
    }
}

fn row_of(locale: Locale, at: usize, row: &SafetyRow) -> Html {
    let Band { now, low, high, .. } = &row.band;
    html! {
        <tr key={at}>
            <th scope="row" class="text">
                { &row.name }
                { for row.group.iter().map(|group| html! { <small class="soft" key="group">{ " · " }{ group }</small> }) }
            </th>
            <td>{ grouped(*now) }</td>
            <td class="text">{ stability::range(locale, low.value, high.value) }</td>
            <td class="text">{ flips(locale, low) }</td>
            <td class="text">{ flips(locale, high) }</td>
        </tr>
    }
}

fn flips(locale: Locale, end: &BandEnd) -> String {
    match &end.beyond {
        Next::Flips(flips) => stability::flips(locale, flips.at, &told::who(locale, flips)),
        Next::Ends | Next::Unknown => stability::NEVER.of(locale).to_owned(),
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
    let (locale, act, job) = (use_locale(), use_act(), use_draws());

    let drawn = props.drawn.as_ref().filter(|shown| shown.run.robustness.plan.draws > 0);
    let running = job.is_some_and(|job| job.running());
    let stale = drawn.is_some_and(|shown| shown.stale);
    let ask = if stale { Ask::Again } else { Ask::Run };
    let onclick = act.0.reform(move |_: MouseEvent| Action::Robustness(ask.clone()));
    let state = match (drawn, running) {
        (_, true) => robustness::HEADLINE_RUNNING.of(locale),
        (None, false) => report::NOT_DRAWN.of(locale),
        (Some(_), false) if stale => robustness::STALE.of(locale),
        _ => "",
    };
    html! {
        <div class="report-drawn">
            if let Some(shown) = drawn { { figures(locale, shown) } } else { <span /> }
            <p key="state" role="status" hidden={state.is_empty()}>
                { state }{ " " }
                <button type="button" class="report-draw" hidden={running} {onclick}>{ if stale { robustness::RUN_AGAIN.of(locale) } else { report::DRAW_NOW.of(locale) } }</button>
            </p>
        </div>
    }
}

fn figures(locale: Locale, shown: &Shown) -> Html {
    let run = &shown.run;
    let robustness = &run.robustness;
    let name = run.subject.name.as_ref();
    let name = name.map_or_else(|| scenarios::BASELINE.of(locale).to_owned(), |name| wording::scenario(locale, name));
    let figures = [
        (
            robustness::STABILITY.of(locale),
            fixed(robustness.grade_stability, 2) + "%",
            robustness::STABILITY_HINT.of(locale).to_owned(),
        ),
        (
            robustness::ALL_KEEP.of(locale),
            fixed(run.all_keep(), 2) + "%",
            robustness::all_keep_hint(locale, robustness.all_keep, robustness.plan.draws),
        ),
        (
            robustness::RANK_SHIFT.of(locale),
            robustness::places(locale, robustness.rank_shift),
            robustness::RANK_SHIFT_HINT.of(locale).to_owned(),
        ),
    ];
    html! {
        <>
            <p>{ robustness::result_of(locale, &name) }{ " · " }{ robustness::variation(locale, run.plan.variation) }</p>
            <div class="table-box" tabindex="0" role="group" aria-label={report::ROBUSTNESS.of(locale)}>
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
                { for assumptions(locale, run).into_iter().map(|(name, what)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ what }</dd></div>
                }) }
            </dl>
        </>
    }
}
