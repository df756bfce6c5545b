//! What went into one component of a rule: inputs, the measure's value, cohort and bounds, substitutes.

use rust_decimal::Decimal;
use yew::prelude::*;

use crate::i18n::{fraction, percent_of};
use crate::ui::context::use_words;
use crate::workbench::parts::ComponentLine;

/// Properties of [`ComponentFacts`].
#[derive(Properties, PartialEq)]
pub struct ComponentFactsProps {
    /// The component with the unit's numbers.
    pub facts: ComponentLine,
    /// Whether the rule has no other.
    pub alone: bool,
    /// Unit of the actual value.
    pub measured_in: AttrValue,
}

/// The facts of a component.
#[component]
pub fn ComponentFacts(props: &ComponentFactsProps) -> Html {
    let words = use_words();
    let ComponentFactsProps { facts, alone, measured_in } = props;
    let unit = if measured_in.is_empty() { String::new() } else { format!(" {measured_in}") };
    let input = |name: &str, value: Option<Decimal>| value.map(|value| format!("{name} {}{unit}", fraction(value, 6)));
    let parts = [
        (!alone).then(|| (words.share)(facts.share)),
        input(words.actual, facts.actual),
        input(words.target, facts.target),
        input(words.prior, facts.prior),
        facts.value.map(|value| format!("{} {}", words.measure, fraction(value, 6))),
        facts.low.zip(facts.high).map(|(low, high)| (words.bounds)(low, high)),
        facts.cohort.as_ref().map(|cohort| (words.cohort)(cohort.count, cohort.min, cohort.mean, cohort.max)),
        (!alone).then_some(facts.rate).flatten().map(|rate| format!("{} {}", words.rate, percent_of(rate, 4))),
    ];
    html! {
        <p class="fact">
            { parts.into_iter().flatten().collect::<Vec<String>>().join(" · ") }
            if let Some(why) = facts.substituted { <em class="substituted">{ (words.substituted)(why) }</em> }
        </p>
    }
}
