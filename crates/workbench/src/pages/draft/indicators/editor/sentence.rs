//! A rule as a sentence with its parameters in it: the patterns of the words, taken apart into words and slots.
//!
//! A pattern is words with slots in braces, such as `{low} gets {atLow}`; languages put them in their own order. The same
//! slot may stand twice; what a pattern leaves out is not shown.

use baton_model::{Amount, Comparison, Component, Key, Parameter, Source};
use baton_words::{Locale, editor, rule};

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
    /// What it is compared with.
    Comparison,
    /// With which mean.
    Mean,
    /// Whether higher or lower is better.
    Direction,
    /// How the number becomes a rate.
    Scale,
    /// What the bound of that key is.
    Bound(Key),
    /// A choice of the scale.
    Way(Key),
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
    /// A row of a list: the button that removes it.
    Remove(usize),
    /// The button that adds a row to the list.
    Add,
    /// A rater group: the button that removes it.
    RemoveRater(usize),
    /// The button that adds a rater group.
    AddRater,
    /// Name of a kind of events.
    KindName(usize),
    /// A kind of events: the button that removes it.
    RemoveKind(usize),
    /// The button that adds a kind of events.
    AddKind,
    /// Name of a class of votes.
    ClassName(usize),
    /// A class of votes: the button that removes it.
    RemoveClass(usize),
    /// The button that adds a class of votes.
    AddClass,
    /// What the entry condition asks for.
    Asked(Asked),
    /// The button that adds an entry condition.
    AddEntry,
    /// The button that takes it away.
    RemoveEntry,
}

/// A choice of an entry condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Which number.
    Measure,
    /// What it is compared with.
    Comparison,
    /// With which mean.
    Mean,
    /// Whether higher or lower is better.
    Direction,
    /// Among whom it is compared.
    Cohort,
    /// How it must lie to the bound.
    Order,
}

impl Slot {
    /// The slot of that name in the pattern of a list's row; `at` is the row.
    fn named(name: &str, at: usize) -> Option<Self> {
        Some(match name {
            "measure" => Self::Measure,
            "direction" => Self::Direction,
            "scale" => Self::Scale,
            "comparison" => Self::Comparison,
            "mean" => Self::Mean,
            "cohort" => Self::Cohort,
            "missing" => Self::Missing,
            "undefined" => Self::Undefined,
            "coincide" => Self::Coincide,
            "rater" => Self::RaterName(at),
            "remove" => Self::Remove(at),
            "add" => Self::Add,
            "removeRater" => Self::RemoveRater(at),
            "kind" => Self::KindName(at),
            "removeKind" => Self::RemoveKind(at),
            "addKind" => Self::AddKind,
            "class" => Self::ClassName(at),
            "removeClass" => Self::RemoveClass(at),
            "addClass" => Self::AddClass,
            "addRater" => Self::AddRater,
            "addEntry" => Self::AddEntry,
            "removeEntry" => Self::RemoveEntry,
            "askedMeasure" => Self::Asked(Asked::Measure),
            "askedComparison" => Self::Asked(Asked::Comparison),
            "askedMean" => Self::Asked(Asked::Mean),
            "askedDirection" => Self::Asked(Asked::Direction),
            "askedCohort" => Self::Asked(Asked::Cohort),
            "askedOrder" => Self::Asked(Asked::Order),
            name => match name.strip_suffix("Bound") {
                Some(bound) => Self::Bound(Key::named(bound)?),
                None => match Key::named(name)? {
                    key if key.amount() == Amount::Choice => Self::Way(key),
                    key => Self::Number(Parameter::at(key, at)),
                },
            },
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

/// The sentence of a component. `blended` = it is one of several in a blend.
#[must_use]
pub fn sentence(locale: Locale, component: &Component, blended: bool) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut say = |key: &str, pattern: &str, at: usize| {
        let pieces = pieces(pattern, component, at);
        clauses.push(Clause { key: format!("{key}-{at}"), pieces });
    };
    if blended {
        say("share", editor::SAYS_SHARE.of(locale), 0);
    }
    say("judged", editor::SAYS_JUDGED.of(locale), 0);
    if component.measure.facts().pools && component.comparison.and_then(Comparison::mean).is_some() {
        say("mean", editor::SAYS_MEAN.of(locale), 0);
    }
    if component.measure.facts().looks_at(Source::Panel) {
        let raters = component.measure.raters().len();
        (0..raters).for_each(|at| say("rater", editor::SAYS_RATER.of(locale), at));
        say("raters", editor::SAYS_ADD_RATER.of(locale), raters);
        let classes = component.measure.classes().len();
        (0..classes).for_each(|at| say("class", editor::SAYS_CLASS.of(locale), at));
        say("classes", editor::SAYS_ADD_CLASS.of(locale), classes);
    }
    if component.measure.facts().looks_at(Source::Events) {
        let kinds = component.measure.events().len();
        (0..kinds).for_each(|at| say("event", editor::SAYS_KIND.of(locale), at));
        say("events", editor::SAYS_ADD_KIND.of(locale), kinds);
    }
    for (key, pattern) in rule::scale(component.scale.kind()).form {
        let pattern = pattern.of(locale);
        let rows = if pattern.contains("{remove}") { component.scale.rows().unwrap_or(0) } else { 1 };
        (0..rows).for_each(|at| say(key, pattern, at));
    }
    match component.only_if {
        Some(_) => say("entry", editor::SAYS_ENTRY.of(locale), 0),
        None => say("no-entry", editor::SAYS_NO_ENTRY.of(locale), 0),
    }
    if component.compares() {
        say("cohort", editor::SAYS_COHORT.of(locale), 0);
    }
    say("missing", editor::SAYS_MISSING.of(locale), 0);
    if component.look().may_be_undefined() {
        say("undefined", editor::SAYS_UNDEFINED.of(locale), 0);
    }
    if component.scale.bounded() {
        say("coincide", editor::SAYS_COINCIDE.of(locale), 0);
    }
    clauses
}

/// Words and slots of a pattern; what stands in braces and is no slot stays as it is written.
fn pieces(pattern: &str, component: &Component, at: usize) -> Vec<Piece> {
    let tokens = rule::tokens(pattern, &|condition| rule::holds(component, condition));
    let piece = |token| match token {
        rule::Token::Words(words) => Piece::Words(words.to_owned()),
        rule::Token::Slot("n") => Piece::Words((at + 1).to_string()),
        rule::Token::Slot(name) => {
            Slot::named(name, at).map_or_else(|| Piece::Words(format!("{{{name}}}")), Piece::Slot)
        }
    };
    tokens.into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::draft::indicators::editor::Template;
    use baton_model::{Number, ScaleKind};
    use baton_presets::Preset;
    use baton_words::Locale;

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
        for component in rules() {
            for locale in Locale::ALL {
                let clauses = sentence(locale, &component, true);
                let pieces: Vec<&Piece> = clauses.iter().flat_map(|clause| &clause.pieces).collect();
                for (parameter, _) in component.numbers() {
                    let slot = Piece::Slot(Slot::Number(parameter));
                    assert!(pieces.contains(&&slot), "{parameter:?} of {component:?} in {locale:?}");
                }
                for piece in pieces {
                    assert!(!matches!(piece, Piece::Words(words) if words.contains(['{', '}'])), "{piece:?}");
                }
            }
        }
    }

    /// The buttons at a panel's groups are about the groups, those at its scale's rows about the rows.
    #[test]
    fn rows_of_a_panel_are_its_groups_and_those_of_its_scale() {
        let mut panel = Template::Panel.rule(["a", "b"]).components.remove(0);
        panel.scale = ScaleKind::Steps.usual([Number::ONE; 3]);
        let clauses = sentence(Locale::En, &panel, false);
        let slots = |key: &str| -> Vec<Slot> {
            let of_key = clauses.iter().filter(|clause| clause.key.starts_with(key)).flat_map(|clause| &clause.pieces);
            let buttons = of_key.filter_map(|piece| match piece {
                Piece::Slot(slot)
                    if !matches!(
                        slot,
                        Slot::Number(_) | Slot::RaterName(_) | Slot::KindName(_) | Slot::ClassName(_)
                    ) =>
                {
                    Some(*slot)
                }
                Piece::Slot(_) | Piece::Words(_) => None,
            });
            buttons.collect()
        };
        assert_eq!(slots("rater"), [Slot::RemoveRater(0), Slot::RemoveRater(1), Slot::AddRater]);
        assert_eq!(slots("step"), [0, 1, 2].map(Slot::Remove));
        assert_eq!(slots("otherwise"), [Slot::Add]);
    }
}
