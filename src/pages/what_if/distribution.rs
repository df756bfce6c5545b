//! The card above the league table: who changed grade, in words, and where everyone stands.

use yew::prelude::*;

use super::strip::StripPlot;
use crate::shell::context::use_locale;
use baton_words::{Locale, headline, league};
use baton_workbench::{Strip, Turn};

/// Most units that the title names.
const NAMED: usize = 4;

/// Properties of [`Distribution`].
#[derive(Properties, PartialEq)]
pub struct DistributionProps {
    /// Name of the category.
    pub category: AttrValue,
    /// A strip per lane.
    pub strips: Vec<Strip>,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The strips of a category.
#[component]
pub fn Distribution(props: &DistributionProps) -> Html {
    let locale = use_locale();
    let many = props.strips.iter().any(|strip| !strip.bars.is_empty());
    html! {
        <section class="card distribution">
            <h2>{ title(locale, &props.strips) }</h2>
            <p class="hint">{ if many { league::BARS_HINT.of(locale) } else { league::STRIP_HINT.of(locale) } }</p>
            { for props.strips.iter().enumerate().map(|(at, strip)| html! {
                <StripPlot key={at} category={props.category.clone()} lane={at} strip={strip.clone()} unit={props.unit} />
            }) }
        </section>
    }
}

/// Who rose and who fell.
fn title(locale: Locale, strips: &[Strip]) -> String {
    let told = strips.iter().flat_map(|strip| &strip.told).take(NAMED);
    let mut parts: Vec<String> = told
        .map(|unit| {
            let say = if unit.turn == Turn::Up { headline::risen } else { headline::fallen };
            say(locale, &unit.name, &unit.grade)
        })
        .collect();
    if parts.is_empty() {
        return headline::NO_GRADE_CHANGE.of(locale).to_owned();
    }
    let regraded: usize = strips.iter().map(|strip| strip.regraded).sum();
    if regraded > parts.len() {
        parts.push(headline::and_others(locale, regraded));
    }
    parts.join(headline::COMMA.of(locale))
}
