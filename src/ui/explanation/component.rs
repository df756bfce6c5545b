//! What went into one component of a rule: inputs, the measure's value, cohort and bounds, substitutes.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{Catalogue, compared, in_unit, measured, percent_of};
use crate::ui::context::use_words;
use crate::workbench::parts::{Component, ComponentLine, Measure, Reading};

/// Properties of [`ComponentFacts`].
#[derive(Properties, PartialEq)]
pub struct ComponentFactsProps {
    /// The component with the unit's numbers.
    pub facts: ComponentLine,
    /// The component of the rule.
    pub component: Component,
    /// What was observed over the year.
    pub reading: Option<Reading>,
    /// Whether the rule has no other.
    pub alone: bool,
    /// Unit of the actual value.
    pub measured_in: AttrValue,
}

/// The facts of a component.
#[component]
pub fn ComponentFacts(props: &ComponentFactsProps) -> Html {
    let words = use_words();
    let ComponentFactsProps { facts, component, reading, alone, measured_in } = props;
    let input =
        |name: &str, value: Option<Decimal>| value.map(|value| format!("{name} {}", in_unit(value, measured_in)));
    let judged = |value: Decimal| measured(component, value, measured_in);
    let of_cohort = |value: Option<Decimal>| value.map(|value| compared(component, value, measured_in));
    // Where the number judged is the actual value itself, it is not said twice.
    let value = facts.value.filter(|value| Some(*value) != facts.actual);
    let parts = [
        (!alone).then(|| (words.share)(facts.share)),
        reading.as_ref().and_then(|reading| observed(words, &component.measure, reading)),
        input(words.actual, facts.actual),
        input(words.target, facts.target),
        input(words.prior, facts.prior),
        value.map(|value| format!("{} {}", words.measure, judged(value))),
        facts.low.zip(facts.high).map(|(low, high)| (words.bounds)(&judged(low), &judged(high))),
        facts.cohort.as_ref().map(|cohort| {
            (words.cohort)(cohort.count, of_cohort(cohort.min), of_cohort(cohort.mean), of_cohort(cohort.max))
        }),
        (!alone).then_some(facts.rate).flatten().map(|rate| format!("{} {}", words.rate, percent_of(rate, 4))),
    ];
    html! {
        <p class="fact">
            { parts.into_iter().flatten().collect::<Vec<String>>().join(" · ") }
            if let Some(why) = facts.substituted { <em class="substituted">{ (words.substituted)(why) }</em> }
        </p>
    }
}

/// What rater groups said, or a place outside.
fn observed(words: &Catalogue, measure: &Measure, reading: &Reading) -> Option<String> {
    match measure {
        Measure::Panel { raters } => {
            let said =
                raters.iter().filter_map(|rater| Some((words.opinion)(&rater.name, reading.panel.get(&rater.id)?)));
            Some(said.collect::<Vec<String>>().join(words.comma))
        }
        Measure::ExternalRank => reading.external.as_ref().map(|rank| (words.external)(rank)),
        _ => None,
    }
}
