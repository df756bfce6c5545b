//! What went into one component of a rule: inputs, the measure's value, cohort and bounds, substitutes.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::controls::link_to::LinkTo;
use crate::shell::context::use_locale;
use baton_words::{
    Locale, before_comparison, change, compared, explanation, headline, in_unit, measured, measured_for, percent_of,
    rule, trace,
};
use baton_workbench::link::{Input, Link, Target};
use baton_workbench::parts::{Cohort, Component, ComponentLine, Id, Key, Measure, Place, Reading, Source};

/// Whose component it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Of {
    /// The category.
    pub category: Id,
    /// The unit.
    pub unit: Id,
    /// The indicator.
    pub indicator: Id,
    /// Its name.
    pub name: String,
    /// Name of the unit's group.
    pub group: Option<String>,
}

/// Properties of [`ComponentFacts`].
#[derive(Properties, PartialEq)]
pub struct ComponentFactsProps {
    /// The component with the unit's numbers.
    pub facts: ComponentLine,
    /// The component of the rule.
    pub component: Component,
    /// Whose it is.
    pub of: Of,
    /// What was observed over the year.
    pub reading: Option<Reading>,
    /// Whether the rule has no other.
    pub alone: bool,
    /// Whether the parts count by share.
    pub shared: bool,
    /// Unit of the actual value.
    pub measured_in: AttrValue,
}

/// The facts of a component.
#[component]
pub fn ComponentFacts(props: &ComponentFactsProps) -> Html {
    let locale = use_locale();
    let ComponentFactsProps { facts, component, reading, alone, shared, measured_in, .. } = props;
    let input = |name: &str, value: Option<Decimal>, input: Input| {
        value.map(|value| data(locale, props, &format!("{name} {}", in_unit(value, measured_in)), input))
    };
    let judged = |value: Decimal| measured(component, value, measured_in);
    let of_cohort = |value: Option<Decimal>| value.map(|value| compared(component, value, measured_in));
    // Where the number judged is the actual value itself, it is not said twice.
    let value = facts.value.filter(|value| Some(*value) != facts.actual);
    let compares = component.comparison.is_some();
    let before = facts.measured.filter(|value| compares && Some(*value) != facts.actual);
    let pooled = facts.compared.filter(|_| component.look().pools());
    let plain = |text: String| html! { text };
    let parts = [
        (!alone && *shared).then(|| plain(explanation::share(locale, facts.share))),
        reading
            .as_ref()
            .and_then(|reading| observed(locale, &component.measure, reading))
            .map(|said| data(locale, props, &said, judged_input(&component.measure))),
        input(explanation::ACTUAL.of(locale), facts.actual, Input::Actual),
        input(explanation::TARGET.of(locale), facts.target, Input::Target),
        input(explanation::PRIOR.of(locale), facts.prior, Input::Prior),
        before.map(|value| {
            let name = rule::measure(component.measure.kind()).term.of(locale);
            plain(format!("{name} {}", before_comparison(component, value, measured_in)))
        }),
        pooled.map(|mean| {
            let mean = before_comparison(component, mean, measured_in);
            plain(format!("{} {mean}", explanation::POOLED_MEAN.of(locale)))
        }),
        value.map(|value| plain(format!("{} {}", explanation::MEASURE.of(locale), judged(value)))),
        facts.from_last.map(|place| plain(explanation::from_last(locale, place))),
        facts.entry.as_ref().map(|entry| {
            let value = entry.value.map(|value| measured_for(component, Key::Asked, value, measured_in));
            plain(explanation::entry(locale, value.as_deref(), entry.met))
        }),
        facts.low.zip(facts.high).map(|(low, high)| plain(explanation::bounds(locale, &judged(low), &judged(high)))),
        facts.cohort.as_ref().map(|cohort| {
            let said = trace::cohort(
                locale,
                cohort.count,
                of_cohort(cohort.min),
                of_cohort(cohort.mean),
                of_cohort(cohort.max),
            );
            let of = &props.of;
            let target = Target::Cohort {
                input: judged_input(&component.measure),
                group: of.group.clone().filter(|_| component.cohort == Cohort::Group),
            };
            let link = Link::new(Place::category(&of.category).at_indicator(&of.indicator), target);
            html! { <LinkTo {link} title={change::to_cohort(locale, &of.name)}>{ said }</LinkTo> }
        }),
        (!alone)
            .then_some(facts.rate)
            .flatten()
            .map(|rate| plain(format!("{} {}", explanation::RATE.of(locale), percent_of(rate, 4)))),
    ];
    html! {
        <p class="fact">
            { for parts.into_iter().flatten().enumerate().map(|(at, part)| html! {
                <span key={at} class="fact-part">{ part }</span>
            }) }
            if let Some(why) = facts.substituted { <em class="substituted">{ trace::substituted(locale, why) }</em> }
        </p>
    }
}

/// An input that leads to its cell.
fn data(locale: Locale, props: &ComponentFactsProps, said: &str, input: Input) -> Html {
    let of = &props.of;
    let place = Place::category(&of.category).at_unit(&of.unit).at_indicator(&of.indicator);
    let link = Link::new(place, Target::Reading { input: Some(input), alone: false });
    html! { <LinkTo {link} title={change::to_data(locale, &of.name)}>{ said.to_owned() }</LinkTo> }
}

/// The part of a reading that a measure judges.
fn judged_input(measure: &Measure) -> Input {
    match measure.facts().sources.first() {
        Some(Source::Panel) => Input::Panel,
        Some(Source::External | Source::PriorExternal) => Input::ExternalRank,
        Some(Source::Events) => Input::Events,
        Some(Source::Actual | Source::Target | Source::Prior) | None => Input::Actual,
    }
}

/// What rater groups said, or places outside.
fn observed(locale: Locale, measure: &Measure, reading: &Reading) -> Option<String> {
    let said = measure.facts().sources.iter().flat_map(|source| match source {
        Source::Panel => {
            let said = measure.raters().iter().filter_map(|rater| {
                Some(trace::opinion(locale, &rater.name, reading.panel.get(&rater.id)?, measure.classes()))
            });
            said.collect::<Vec<String>>()
        }
        Source::Events => {
            let counted = measure.events().iter();
            let counted =
                counted.filter_map(|kind| Some(trace::events(locale, &kind.name, reading.kinds.get(&kind.id)?.get())));
            counted.collect()
        }
        Source::External => reading.external.iter().map(|rank| trace::external(locale, rank)).collect(),
        Source::PriorExternal => {
            reading.prior_external.iter().map(|rank| trace::prior_external(locale, rank)).collect()
        }
        Source::Actual | Source::Target | Source::Prior => Vec::new(),
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(headline::COMMA.of(locale)))
}
