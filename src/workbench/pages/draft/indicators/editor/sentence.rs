//! A rule as a sentence with its parameters in it: the patterns of the words, taken apart into words and slots.
//!
//! A pattern is words with slots in braces, such as `{low} gets {atLow}`; languages put them in their own order. The same
//! slot may stand twice; what a pattern leaves out is not shown.

use crate::i18n::{Locale, editor};
use crate::model::{Bound, Component, Ladder, Measure, Scale};
use crate::workbench::lever::Parameter;

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A field or a choice.
    Slot(Slot),
}

/// What stands in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A number.
    Number(Parameter),
    /// Which number is judged.
    Measure,
    /// Whether higher or lower is better.
    Direction,
    /// How the number becomes a rate.
    Scale,
    /// What the low bound of a span is.
    LowBound,
    /// What the high bound of a span is.
    HighBound,
    /// What holds outside a span or polyline.
    Outside,
    /// Among whom a unit is compared.
    Cohort,
    /// The rate without data.
    Missing,
    /// The rate where the measure is undefined.
    Undefined,
    /// The rate where the bounds coincide.
    Coincide,
    /// Name of a rater group.
    RaterName(usize),
    /// One of what the measure counts, such as 1 亿元.
    One,
    /// A row of a list: the button that removes it.
    Remove(usize),
    /// The button that adds a row to the list.
    Add,
}

impl Slot {
    /// The slot of that name in the pattern of a list's row; `at` is the row.
    fn named(name: &str, at: usize) -> Option<Self> {
        Some(match name {
            "share" => Self::Number(Parameter::Share),
            "weight" => Self::Number(Parameter::Weight(at)),
            "floor" => Self::Number(Parameter::Floor),
            "cap" => Self::Number(Parameter::Cap),
            "low" => Self::Number(Parameter::Low),
            "high" => Self::Number(Parameter::High),
            "atLow" => Self::Number(Parameter::AtLow),
            "atHigh" => Self::Number(Parameter::AtHigh),
            "stepAt" => Self::Number(Parameter::StepAt(at)),
            "stepRate" => Self::Number(Parameter::StepRate(at)),
            "otherwise" => Self::Number(Parameter::Otherwise),
            "pointAt" => Self::Number(Parameter::PointAt(at)),
            "pointRate" => Self::Number(Parameter::PointRate(at)),
            "drop" => Self::Number(Parameter::Drop),
            "first" => Self::Number(Parameter::First),
            "last" => Self::Number(Parameter::Last),
            "place" => Self::Number(Parameter::Place(at)),
            "per" => Self::Number(Parameter::Per),
            "measure" => Self::Measure,
            "direction" => Self::Direction,
            "scale" => Self::Scale,
            "lowBound" => Self::LowBound,
            "highBound" => Self::HighBound,
            "outside" => Self::Outside,
            "cohort" => Self::Cohort,
            "missing" => Self::Missing,
            "undefined" => Self::Undefined,
            "coincide" => Self::Coincide,
            "one" => Self::One,
            "rater" => Self::RaterName(at),
            "remove" => Self::Remove(at),
            "add" => Self::Add,
            _ => return None,
        })
    }
}

/// The parts of a component's sentence: each a clause of its own, so that a page can set them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Which it is, as a key.
    pub key: String,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// The sentence of a component. `blended` = it is one of several.
#[must_use]
pub fn sentence(locale: Locale, component: &Component, blended: bool) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut say = |key: &str, pattern: &str, at: usize| {
        clauses.push(Clause { key: format!("{key}-{at}"), pieces: pieces(pattern, at) });
    };
    if blended {
        say("share", editor::SAYS_SHARE.of(locale), 0);
    }
    say("judged", editor::SAYS_JUDGED.of(locale), 0);
    if let Measure::Panel { raters } = &component.measure {
        (0..raters.len()).for_each(|at| say("rater", editor::SAYS_RATER.of(locale), at));
        say("raters", editor::SAYS_ADD_RATER.of(locale), raters.len());
    }
    match &component.scale {
        Scale::Proportional { .. } => say("scale", editor::SAYS_PROPORTIONAL.of(locale), 0),
        Scale::Span(span) => {
            let fixed = |bound| matches!(bound, Bound::Fixed(_));
            say("scale", editor::SAYS_SPAN.of(locale), 0);
            say(
                "high",
                if fixed(span.high) { editor::SAYS_HIGH_FIXED.of(locale) } else { editor::SAYS_HIGH.of(locale) },
                0,
            );
            say(
                "low",
                if fixed(span.low) { editor::SAYS_LOW_FIXED.of(locale) } else { editor::SAYS_LOW.of(locale) },
                0,
            );
            say("outside", editor::SAYS_OUTSIDE.of(locale), 0);
        }
        Scale::Steps { steps, .. } => {
            say("scale", editor::SAYS_LIST.of(locale), 0);
            let cost = component.measured_direction() == crate::model::Direction::Cost;
            let step = if cost { editor::SAYS_STEP_DOWN.of(locale) } else { editor::SAYS_STEP.of(locale) };
            (0..steps.len()).for_each(|at| say("step", step, at));
            say("otherwise", editor::SAYS_OTHERWISE.of(locale), 0);
        }
        Scale::Polyline { points, .. } => {
            say("scale", editor::SAYS_LIST.of(locale), 0);
            (0..points.len()).for_each(|at| say("point", editor::SAYS_POINT.of(locale), at));
            say("outside", editor::SAYS_POINTS_OUTSIDE.of(locale), 0);
        }
        Scale::Ladder(Ladder::Drop { .. }) => say("scale", editor::SAYS_DROP.of(locale), 0),
        Scale::Ladder(Ladder::Between { .. }) => say("scale", editor::SAYS_BETWEEN.of(locale), 0),
        Scale::Ladder(Ladder::Table { rates, .. }) => {
            say("scale", editor::SAYS_LIST.of(locale), 0);
            (0..rates.len()).for_each(|at| say("place", editor::SAYS_PLACE.of(locale), at));
            say("otherwise", editor::SAYS_OTHERWISE.of(locale), 0);
        }
        Scale::Deduct { .. } => {
            let count = component.measure == Measure::Count;
            say("scale", if count { editor::SAYS_DEDUCT_EVENT.of(locale) } else { editor::SAYS_DEDUCT.of(locale) }, 0);
        }
    }
    if compares(component) {
        say("cohort", editor::SAYS_COHORT.of(locale), 0);
    }
    say("missing", editor::SAYS_MISSING.of(locale), 0);
    if can_be_undefined(&component.measure) {
        say("undefined", editor::SAYS_UNDEFINED.of(locale), 0);
    }
    if matches!(component.scale, Scale::Span(_)) {
        say("coincide", editor::SAYS_COINCIDE.of(locale), 0);
    }
    clauses
}

/// Words and slots of a pattern; what stands in braces and is no slot stays as it is written.
fn pieces(pattern: &str, at: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        pieces.push(match (name, Slot::named(name, at)) {
            ("n", _) => Piece::Words((at + 1).to_string()),
            (_, Some(slot)) => Piece::Slot(slot),
            (name, None) => Piece::Words(format!("{{{name}}}")),
        });
        rest = tail;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

/// Whether a unit's rate depends on the others.
#[must_use]
pub fn compares(component: &Component) -> bool {
    let bound = |bound: Bound| !matches!(bound, Bound::Fixed(_));
    let substitutes = [component.when_missing, component.when_undefined, component.when_bounds_coincide];
    matches!(component.measure, Measure::ToBest | Measure::ToMean | Measure::Rank)
        || matches!(&component.scale, Scale::Span(span) if bound(span.low) || bound(span.high))
        || substitutes.contains(&crate::model::Substitute::CohortMean)
}

/// Whether the measure can be undefined with all its inputs there.
fn can_be_undefined(measure: &Measure) -> bool {
    matches!(measure, Measure::Completion | Measure::Growth | Measure::ToBest | Measure::ToMean | Measure::Panel { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::presets::Preset;
    use crate::workbench::pages::draft::indicators::editor::Template;

    fn rules() -> Vec<Component> {
        let presets = Preset::ALL.into_iter().flat_map(|preset| preset.project().unwrap().policy.categories);
        let written = presets.flat_map(|category| category.indicators.clone());
        let rules = written.map(|indicator| indicator.rule.clone());
        let templates = Template::ALL.into_iter().map(|template| template.rule(["a", "b"]));
        rules.chain(templates).flat_map(|rule| rule.components).collect()
    }

    /// Every number that a rule has is in its sentence, in both languages, and no slot is misspelt.
    #[test]
    fn every_number_of_every_rule_is_in_its_sentence() {
        let numbers = |component: &Component| {
            let rows = 0..9;
            let lists = rows.flat_map(|at| {
                use Parameter::{Place, PointAt, PointRate, StepAt, StepRate, Weight};
                [Weight(at), StepAt(at), StepRate(at), PointAt(at), PointRate(at), Place(at)]
            });
            use Parameter::{AtHigh, AtLow, Cap, Drop, First, Floor, High, Last, Low, Otherwise, Per, Share};
            let single = [Share, Floor, Cap, Low, High, AtLow, AtHigh, Otherwise, Drop, First, Last, Per];
            single.into_iter().chain(lists).filter(|parameter| parameter.of(component).is_some()).collect::<Vec<_>>()
        };
        for component in rules() {
            for locale in Locale::ALL {
                let clauses = sentence(locale, &component, true);
                let pieces: Vec<&Piece> = clauses.iter().flat_map(|clause| &clause.pieces).collect();
                for parameter in numbers(&component) {
                    let slot = Piece::Slot(Slot::Number(parameter));
                    assert!(pieces.contains(&&slot), "{parameter:?} of {component:?} in {locale:?}");
                }
                for piece in pieces {
                    assert!(!matches!(piece, Piece::Words(words) if words.contains(['{', '}'])), "{piece:?}");
                }
            }
        }
    }

    #[test]
    fn a_pattern_is_taken_apart() {
        let word = |text: &str| Piece::Words(text.to_owned());
        assert_eq!(
            pieces("第 {n} 名得{place}{remove}", 2),
            [
                word("第 "),
                word("3"),
                word(" 名得"),
                Piece::Slot(Slot::Number(Parameter::Place(2))),
                Piece::Slot(Slot::Remove(2))
            ]
        );
        assert_eq!(pieces("{nothing}", 0), [word("{nothing}")]);
        assert_eq!(pieces("a {open", 0), [word("a {open")]);
    }
}
