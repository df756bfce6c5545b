//! The drawer that explains one unit: every line behind its total, adjustments, grade, what follows from it, and why it
//! differs from the base; or the sums of a category or the county.

mod adjustments;
mod component;
mod line;
mod paragraph;
mod placement;
mod reasons;
mod results;

use self::reasons::Reasons;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use self::adjustments::AdjustmentLedger;
use self::line::ExplainedLine;
use self::paragraph::ParagraphOf;
use self::placement::PlacementChoices;
use self::reasons::ReasonsOf;
use self::results::Results;
use super::context::{use_act, use_locale};
use crate::controls::badge::Badge;
use crate::controls::delta::Delta;
use crate::controls::link_to::LinkTo;
use crate::controls::typing::composes;
use crate::pages::compare::change::{SummaryDrawer, sides};
use baton_words::paragraph::Facts;
use baton_words::{
    Locale, change, explanation, grouped, league, levers, rounded, rounded_change, section as words, shell,
};
use baton_workbench::link::{Link, Target};
use baton_workbench::pages::compare::change::Summary;
use baton_workbench::pages::compare::change::paragraph::facts;
use baton_workbench::pages::draft::data::grid::Column;
use baton_workbench::parts::{Place, Section};
use baton_workbench::{Action, Explanation, State, headings};

/// The drawer of what is looked at.
pub fn drawer(state: &State, locale: Locale) -> Html {
    let view = state.view();
    let of_unit = |unit| Explanation::of(state.against(), state.current(), &state.reader(), unit);
    let explanation = view.unit.and_then(of_unit);
    let summary = view.change.subject.as_ref().and_then(|subject| Summary::of(state.current(), subject));
    let reasons =
        explanation.as_ref().map(|explanation| Reasons::of(state, explanation.position, sides(state, locale).1));
    // A draft has nothing to be compared with.
    let compared = view.unit.filter(|_| !state.drafted());
    let facts = compared.and_then(|unit| facts(state.against(), state.current(), unit, locale));
    html! { <ExplanationDrawer {explanation} {reasons} {facts} {summary} /> }
}

/// Properties of [`ExplanationDrawer`].
#[derive(Properties, PartialEq)]
struct ExplanationDrawerProps {
    /// The unit explained; absent = none chosen.
    pub explanation: Option<Explanation>,
    /// Why its figures differ from the base.
    pub reasons: Option<Reasons>,
    /// What there is to say of it in a paragraph.
    pub facts: Option<Facts>,
    /// The sums explained, where no unit is.
    pub summary: Option<Summary>,
}

/// The drawer; on very wide pages it stays open and says what it is for.
#[component]
fn ExplanationDrawer(props: &ExplanationDrawerProps) -> Html {
    let (locale, act) = (use_locale(), use_act());
    let heading = use_node_ref();
    let unit = props.explanation.as_ref().map(|explanation| explanation.position);
    let sums = props.summary.as_ref().map(|summary| summary.category.clone());
    // The unit last explained, whose row takes the focus back.
    let last = use_mut_ref(|| None);
    {
        let heading = heading.clone();
        use_effect_with((unit, sums.clone()), move |(unit, sums)| {
            let target = match (unit, sums) {
                (Some(_), _) | (_, Some(_)) => heading.cast::<HtmlElement>(),
                (None, None) => last.borrow().and_then(opener),
            };
            *last.borrow_mut() = *unit;
            if let Some(target) = target {
                let _ = target.focus();
            }
        });
    }
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !composes(&event) {
                act.on(Action::Unit(None));
            }
        })
    };
    let close = Callback::from(move |_: MouseEvent| act.on(Action::Unit(None)));
    html! {
        <aside class={classes!("drawer", (unit.is_some() || sums.is_some()).then_some("open"))} aria-label={explanation::LINES.of(locale)} {onkeydown}>
            if let Some(explanation) = &props.explanation {
                <div class="drawer-head" key="head">
                    <h2 tabindex="-1" ref={heading}>{ &explanation.unit.name }</h2>
                    <Badge grade={explanation.grade.clone()} />
                    <button type="button" class="close" onclick={close}>{ shell::CLOSE.of(locale) }</button>
                </div>
                <Body key={explanation.position} explanation={explanation.clone()} reasons={props.reasons.clone()} facts={props.facts.clone()} />
            } else if let Some(summary) = &props.summary {
                <div class="drawer-head" key="sums-head">
                    <h2 tabindex="-1" ref={heading}>{ change::summary(locale, summary.category.as_ref().map_or(league::COUNTY.of(locale), |(_, name)| name)) }</h2>
                    <button type="button" class="close" onclick={close}>{ shell::CLOSE.of(locale) }</button>
                </div>
                <SummaryDrawer key="sums" summary={summary.clone()} />
            } else {
                <p class="hint" key="none">{ explanation::CHOOSE_UNIT.of(locale) }</p>
            }
        </aside>
    }
}

/// The button of a unit's row in the league table.
fn opener(unit: usize) -> Option<HtmlElement> {
    let found = gloo::utils::document().query_selector(&format!("main [data-unit=\"{unit}\"]")).ok()??;
    found.dyn_into().ok()
}

#[derive(Properties, PartialEq)]
struct BodyProps {
    explanation: Explanation,
    reasons: Option<Reasons>,
    facts: Option<Facts>,
}

#[component]
fn Body(props: &BodyProps) -> Html {
    let locale = use_locale();
    let explanation = &props.explanation;
    let (unit, outcome) = (&explanation.unit, &explanation.outcome);
    let rank = outcome.rank.map_or_else(
        || league::NOT_RANKED.of(locale).to_owned(),
        |rank| explanation::rank_of(locale, rank, outcome.ranked),
    );
    let sections = explanation.category.as_ref().map(|category| headings(category)).unwrap_or_default();
    let subtotal = &outcome.subtotal;
    html! {
        <div class="drawer-body">
            if let Some(facts) = &props.facts { <ParagraphOf facts={facts.clone()} reasons={props.reasons.clone()} /> }
            <p class="total-line">
                <span>{ explanation::TOTAL.of(locale) }</span>
                <strong>{ rounded(outcome.total) }</strong>
                <Delta text={rounded_change(explanation.total.difference())} shown={explanation.total.changed()} />
                <span class="soft">{ rounded(outcome.percentage) }{ "% · " }{ rank }</span>
            </p>
            <p class="hint">
                <LinkTo link={Link::new(Place::category(&unit.category).at_unit(&unit.id), Target::Facts(Column::Headcount))}
                    title={change::TO_HEADCOUNT.of(locale)}>{ explanation::headcount(locale, unit.headcount.get(), unit.assessed_headcount) }</LinkTo>
            </p>
            <PlacementChoices explanation={explanation.clone()} />
            if let Some(reasons) = &props.reasons { <ReasonsOf explanation={explanation.clone()} reasons={reasons.clone()} /> }
            { for sections.iter().map(|section| html! {
                <SectionLines key={section.to_string()} section={section.to_string()} explanation={explanation.clone()} />
            }) }
            <section class="explained">
                <h3><span>{ explanation::SUBTOTAL.of(locale) }</span><span class="figure">{ grouped(subtotal.value) }</span></h3>
                <p class="sum-line">
                    { explanation::SUM_OF_POINTS.of(locale) }{ " " }{ grouped(subtotal.points) }
                    if subtotal.rescaled { { " · " }{ explanation::rescaled(locale, subtotal.full_marks, subtotal.assessed_marks) } }
                    if subtotal.difficulty != rust_decimal::Decimal::ONE { { " · " }{ explanation::unit_difficulty(locale, subtotal.difficulty) } }
                </p>
            </section>
            <AdjustmentLedger explanation={explanation.clone()} />
            <Results explanation={explanation.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SectionLinesProps {
    section: String,
    explanation: Explanation,
}

#[component]
fn SectionLines(props: &SectionLinesProps) -> Html {
    let locale = use_locale();
    let SectionLinesProps { section, explanation } = props;
    let Some(category) = &explanation.category else { return html! { <section /> } };
    let indicators = category.indicators.iter().enumerate().filter(|(_, indicator)| indicator.section == *section);
    let subtotal = explanation.outcome.sections.iter().find(|subtotal| subtotal.section == *section);
    let heading = if section.is_empty() { levers::NO_SECTION.of(locale) } else { category.section_name(section) };
    let worked = || {
        let (of, declared) = (subtotal?, category.section(section));
        if of.assessed.is_zero() || (declared.is_none() && !of.rescaled) {
            return None;
        }
        let plain = Section::new(section.as_str().into(), section.clone());
        let declared = declared.unwrap_or(&plain);
        Some(words::worked(locale, declared, of.rescaled, &grouped(of.sum), &grouped(of.points), of.passed))
    };
    html! {
        <section class="explained">
            <h3>
                <span>{ heading.to_owned() }</span>
                if let Some(subtotal) = subtotal {
                    <span class="figure">{ grouped(subtotal.points) }<small class="soft">{ " / " }{ grouped(if category.section(section).is_some() { subtotal.worth } else { subtotal.marks }) }</small></span>
                }
            </h3>
            if let Some(worked) = worked() { <p class="hint">{ worked }</p> }
            { for indicators.map(|(at, indicator)| html! {
                <ExplainedLine key={indicator.id.to_string()} {at} explanation={explanation.clone()} />
            }) }
        </section>
    }
}
