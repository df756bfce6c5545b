//! Which edits a unit's change comes from: worked out at once where that is fast, else on request and beside the page.

use baton_words::{Locale, change, explanation, headline, league, money, paragraph, signed};
use std::sync::Arc;

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::choice::Choice;
use crate::controls::table_out::table_out;
use crate::jobs::{JobBar, JobState, use_job};
use crate::pages::what_if::strip::percent;
use crate::shell::context::use_locale;
use baton_exchange::jobs::{Answer, Job};
use baton_exchange::pieces;
use baton_workbench::pages::compare::change::{Cause, Causes, Question};
use baton_workbench::{Explained, Pair, State, tables, thousandths};

/// Properties of [`CausesOf`].
#[derive(Properties, PartialEq)]
pub struct CausesOfProps {
    /// What is asked of each figure: grade, total, place, bonus.
    pub questions: Vec<Question>,
    /// Which of them is split before another one is chosen.
    pub first: usize,
    /// The policies that have the names in it.
    pub named: Named,
}

/// Where names of edits are looked up.
#[derive(Clone)]
pub struct Named(pub Pair);

impl PartialEq for Named {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0.policy, &other.0.policy) && Arc::ptr_eq(&self.0.roster, &other.0.roster)
    }
}

/// The split by edit.
#[component]
pub fn CausesOf(props: &CausesOfProps) -> Html {
    let locale = use_locale();
    let chosen = use_state(|| None::<usize>);
    let figure = chosen.unwrap_or(props.first);
    let job = use_job();
    // What the job was asked, so that an answer to something else is none.
    let asked = use_state(|| None::<Question>);
    let question = props.questions.get(figure).cloned();
    let quick = use_memo(question.clone(), |question| {
        question.as_ref().filter(|question| question.at_once() && !question.going).map(Question::answer)
    });
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| chosen.set(Some(at)))
    };
    let Some(question) = question else { return html! { <div /> } };
    let start = {
        let (job, asked, question) = (job.clone(), asked.clone(), question.clone());
        Callback::from(move |_: MouseEvent| {
            let (with, without) = question.edits();
            let project = pieces::of_project(&question.baseline.policy, question.baseline.roster.clone(), Vec::new());
            let (unit, figure, sampling) = (question.unit.clone(), question.figure, question.sampling());
            job.start(Job::Causes { with, without, unit, figure, sampling }, None, Some(project));
            asked.set(Some(question.clone()));
        })
    };
    let answered = asked.as_ref() == Some(&question);
    let slow = match job.state() {
        JobState::Done(outcome) if answered => match outcome.answer.as_ref() {
            Answer::Causes(with, without) => Some(question.told(with.clone(), without.clone())),
            _ => None,
        },
        _ => None,
    };
    let answer = if question.at_once() { (*quick).clone() } else { slow };
    let waits = question.at_once() && question.going;
    html! {
        <div class="causes">
            <div class="causes-head">
                <h4>{ change::BY_EDIT.of(locale) }</h4>
                <Choice label={change::FIGURE.of(locale)} values={[explanation::GRADE.of(locale), league::COLUMN_TOTAL.of(locale), league::COLUMN_PLACE.of(locale), headline::BONUS.of(locale)].map(AttrValue::from).to_vec()}
                    chosen={figure} {choose} />
                if !question.at_once() && answer.is_none() && !(answered && job.running()) {
                    <button type="button" onclick={start}>{ change::SPLIT.of(locale) }</button>
                }
            </div>
            <div>if !question.at_once() && answered { <JobBar job={job.clone()} label={change::SPLITTING.of(locale)} /> }</div>
            <p class="hint" hidden={!waits}>{ change::WAITS.of(locale) }</p>
            <div>{ for answer.map(|answer| match answer {
                Some(causes) => table(locale, props, &question, &causes),
                None => html! { <p class="hint">{ change::NO_PLACE.of(locale) }</p> },
            }) }</div>
        </div>
    }
}

fn table(locale: Locale, props: &CausesOfProps, question: &Question, causes: &Causes) -> Html {
    let longest = causes.lines.iter().map(|line| line.part.abs()).max().unwrap_or_default();
    // As exact as the totals, and exact enough for the parts to add up.
    let decimals = causes.whole.scale().max(2);
    let method = causes.orders.map_or_else(|| change::EXACT.of(locale).to_owned(), |a| change::sampled(locale, a));
    let name = match question.figure {
        Explained::Grade => explanation::GRADE.of(locale),
        Explained::Total => league::COLUMN_TOTAL.of(locale),
        Explained::Place => league::COLUMN_PLACE.of(locale),
        Explained::Bonus => headline::BONUS.of(locale),
    };
    let take = {
        let lines: Vec<(String, Decimal)> =
            causes.lines.iter().map(|line| (edit(locale, props, question, line), line.part)).collect();
        let method = method.clone();
        move |state: &State, locale: Locale| Some(tables::causes(state, locale, name, &lines, &method))
    };
    let idle = if causes.idle > 0 { change::idle(locale, causes.idle, name) } else { String::new() };
    html! {
        <>
            <p class="hint" hidden={!causes.lines.is_empty()}>{ change::SAME_FIGURE.of(locale) }</p>
            <div hidden={causes.lines.is_empty()}>{ table_out(change::BY_EDIT.of(locale), take) }</div>
            <table class="why-table" hidden={causes.lines.is_empty()}>
                <caption class="sr">{ change::BY_EDIT.of(locale) }</caption>
                <tbody>
                    { for causes.lines.iter().enumerate().map(|(at, line)| row(locale, props, question, (at, line), (longest, decimals))) }
                </tbody>
                <tfoot>
                    <tr class="whole">
                        <th scope="row" class="text">{ change::WHOLE.of(locale) }</th>
                        <td class="stair" />
                        <td>{ amount(locale, question.figure, causes.whole, decimals) }</td>
                    </tr>
                </tfoot>
            </table>
            <details class="method">
                <summary>{ paragraph::METHOD.of(locale) }</summary>
                <p class="hint">{ method }{ " " }{ idle }</p>
            </details>
        </>
    }
}

fn row(
    locale: Locale,
    props: &CausesOfProps,
    question: &Question,
    (at, line): (usize, &Cause),
    (longest, decimals): (Decimal, u32),
) -> Html {
    // From the middle to both sides.
    let half = thousandths(line.part.abs(), longest) / 2;
    let less = line.part.is_sign_negative();
    let from = if less { 500 - half } else { 500 };
    // A smaller number is a better place or grade.
    let better = match question.figure {
        Explained::Place | Explained::Grade => less,
        Explained::Total | Explained::Bonus => !less,
    };
    let class = if better { "more" } else { "less" };
    html! {
        <tr key={at}>
            <th scope="row" class="text">{ edit(locale, props, question, line) }</th>
            <td class="stair">
                <svg width="100%" height="14" aria-hidden="true">
                    <line class="zero" x1="50%" x2="50%" y1="0" y2="14" />
                    <rect {class} x={percent(from)} width={percent(half.max(4))} y="2" height="10" />
                </svg>
            </td>
            <td {class}>{ amount(locale, question.figure, line.part, decimals) }</td>
        </tr>
    }
}

/// An edit in words: its first line, and how many more.
fn edit(locale: Locale, props: &CausesOfProps, question: &Question, line: &Cause) -> String {
    let (what, values) = question.in_words(locale, &props.named.0, line);
    let told = if values.is_empty() { what } else { format!("{what} {values}") };
    if line.unmade { change::unmade(locale, &told) } else { told }
}

/// A part with its unit.
fn amount(locale: Locale, figure: Explained, part: Decimal, decimals: u32) -> String {
    match figure {
        Explained::Total => signed(part, decimals),
        Explained::Place | Explained::Grade if part.is_zero() => "0".to_owned(),
        Explained::Grade => change::grades_by(locale, part),
        Explained::Place => change::places_by(locale, part),
        Explained::Bonus => money::change(locale, part),
    }
}
