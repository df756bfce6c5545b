//! The card above the league table: who changed grade, in words, and where everyone stands.

use yew::prelude::*;

use super::context::use_words;
use super::strip::StripPlot;
use crate::i18n::Catalogue;
use crate::workbench::{Strip, Turn};

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
    let words = use_words();
    let many = props.strips.iter().any(|strip| !strip.bars.is_empty());
    html! {
        <section class="card distribution">
            <h2>{ title(words, &props.strips) }</h2>
            <p class="hint">{ if many { words.bars_hint } else { words.strip_hint } }</p>
            { for props.strips.iter().enumerate().map(|(at, strip)| html! {
                <StripPlot key={at} category={props.category.clone()} lane={at} strip={strip.clone()} unit={props.unit} />
            }) }
        </section>
    }
}

/// Who rose and who fell.
fn title(words: &Catalogue, strips: &[Strip]) -> String {
    let told = strips.iter().flat_map(|strip| &strip.told).take(NAMED);
    let mut parts: Vec<String> = told
        .map(|unit| {
            let say = if unit.turn == Turn::Up { words.risen } else { words.fallen };
            say(&unit.name, &unit.grade)
        })
        .collect();
    if parts.is_empty() {
        return words.no_grade_change.to_owned();
    }
    let regraded: usize = strips.iter().map(|strip| strip.regraded).sum();
    if regraded > parts.len() {
        parts.push((words.and_others)(regraded));
    }
    parts.join(words.comma)
}
