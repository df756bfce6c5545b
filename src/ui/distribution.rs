//! The card above the league table: who changed grade, in words, and where everyone stands.

use yew::prelude::*;

use super::context::use_words;
use super::strip::StripPlot;
use crate::i18n::Catalogue;
use crate::workbench::{Dot, Strip, Turn};

/// Most units that the title names.
const NAMED: usize = 4;

/// Properties of [`Distribution`].
#[derive(Properties, PartialEq)]
pub struct DistributionProps {
    /// A strip per lane.
    pub strips: Vec<Strip>,
    /// Position in the roster of the unit explained.
    pub unit: Option<usize>,
}

/// The strips of a category.
#[component]
pub fn Distribution(props: &DistributionProps) -> Html {
    let words = use_words();
    html! {
        <section class="card distribution">
            <h2>{ title(words, &props.strips) }</h2>
            <p class="hint">{ words.strip_hint }</p>
            { for props.strips.iter().enumerate().map(|(at, strip)| html! {
                <StripPlot key={at} strip={strip.clone()} unit={props.unit} />
            }) }
        </section>
    }
}

/// Who rose and who fell.
fn title(words: &Catalogue, strips: &[Strip]) -> String {
    let changed: Vec<&Dot> = strips.iter().flat_map(|strip| &strip.dots).filter(|dot| dot.turn.is_some()).collect();
    let told = |dot: &&Dot| {
        let grade = dot.grade.as_ref()?;
        match dot.turn? {
            Turn::Up => Some((words.risen)(&dot.name, &grade.name)),
            Turn::Down => Some((words.fallen)(&dot.name, &grade.name)),
            Turn::Aside => None,
        }
    };
    let mut parts: Vec<String> = changed.iter().filter_map(told).take(NAMED).collect();
    if parts.is_empty() {
        return words.no_grade_change.to_owned();
    }
    if changed.len() > parts.len() {
        parts.push((words.and_others)(changed.len()));
    }
    parts.join(words.comma)
}
