//! The formula of a scale: from the number judged to a rate, or to the word for why there is none. A file for each.

mod place_drop;
mod place_range;
mod place_table;
mod polyline;
mod proportional;
mod slope;
mod span;
mod steps;

pub(super) use polyline::broken_line;

use super::measure::quoted;
use super::rules::ScaleCells;
use baton_model::{Component, Direction, Ladder, Scale};
use baton_words::{Locale, Text, audit};

/// Most steps, points or places that one formula chooses among; nested conditions go to 64.
pub(super) const MOST_CHOICES: usize = 50;

/// What a scale's formula refers to besides the rule's own cells.
pub(super) struct Judged {
    pub(super) locale: Locale,
    /// Which way the number is better.
    pub(super) direction: Direction,
    /// The number judged.
    pub(super) value: String,
    /// The scale's bounds, from the rule or from the cohort.
    pub(super) low: String,
    pub(super) high: String,
    /// How many are ranked, where the number is a place.
    pub(super) field: String,
}

impl Judged {
    /// A word, as a formula writes it.
    fn word(&self, word: Text) -> String {
        quoted(word.of(self.locale))
    }
}

/// A scale's formula.
trait Formula {
    /// The rate of a number; `None` where the rule is incomplete.
    fn formula(&self, judged: &Judged, cells: &ScaleCells) -> Option<String>;
}

fn family(scale: &Scale) -> &dyn Formula {
    match scale {
        Scale::Proportional(family) => family,
        Scale::Span(family) => family,
        Scale::Steps(family) => family,
        Scale::Polyline(family) => family,
        Scale::Ladder(Ladder::Drop(family)) => family,
        Scale::Ladder(Ladder::Between(family)) => family,
        Scale::Ladder(Ladder::Table(family)) => family,
        Scale::Slope(family) => family,
    }
}

/// The formula: what is no number is passed on.
pub(super) fn formula(component: &Component, judged: &Judged, cells: &ScaleCells) -> String {
    let fits = component.scale.kind().can_judge(component);
    let rate = if fits { family(&component.scale).formula(judged, cells) } else { None };
    let rate = rate.unwrap_or_else(|| judged.word(audit::UNDEFINED));
    let m = &judged.value;
    format!("IF(ISNUMBER({m}),{rate},{m})")
}
