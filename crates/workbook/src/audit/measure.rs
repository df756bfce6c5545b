//! The formula of a measure: from the inputs of a unit's row to its value, or to the word for why there is none.

use super::rules::{ComponentCells, EntryCells};
use baton_model::{Component, Direction, Key, Look, Measure, ScaleKind};
use baton_words::{Locale, audit};

/// What a measure's formula refers to; absent inputs are empty texts.
#[derive(Default)]
pub(super) struct Inputs {
    pub(super) marks: String,
    pub(super) actual: String,
    pub(super) target: String,
    pub(super) prior: String,
    pub(super) place: String,
    pub(super) field: String,
    pub(super) prior_place: String,
    pub(super) prior_field: String,
    /// How often each kind of events happened.
    pub(super) kinds: Vec<String>,
    /// What each rater group said: a score or a word.
    pub(super) opinions: Vec<String>,
}

/// What a measure's formula takes from the rule.
pub(super) struct Own<'c> {
    /// Weights of rater groups, or what events of each kind are worth.
    pub(super) weights: &'c [String],
    /// What a vote of each class is worth.
    pub(super) votes: &'c [String],
    /// What a completion is of which nothing should happen and nothing did.
    pub(super) at_zero: String,
}

impl<'c> Own<'c> {
    /// Of what a component judges.
    pub(super) fn of_component(component: &Component, cells: &'c ComponentCells) -> Self {
        Self { weights: &cells.weights, votes: &cells.votes, at_zero: at_zero(component, cells) }
    }

    /// Of what its entry condition asks for.
    pub(super) fn of_entry(cells: &'c EntryCells) -> Self {
        Self { weights: &cells.weights, votes: &cells.votes, at_zero: "1".to_owned() }
    }
}

/// The word as a formula writes it.
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

/// The formula; empty text where the indicator is not assessed.
pub(super) fn formula(look: &Look, inputs: &Inputs, own: &Own, locale: Locale) -> String {
    let Inputs { marks, actual: x, target: t, prior: p, .. } = inputs;
    let (missing, undefined) = (quoted(audit::MISSING.of(locale)), quoted(audit::UNDEFINED.of(locale)));
    let cost = look.direction == Direction::Cost;
    let when_there = |needs: &[&String], then: String| {
        let empty: Vec<String> = needs.iter().map(|need| format!("{need}=\"\"")).collect();
        let empty = if let [only] = empty.as_slice() { only.clone() } else { format!("OR({})", empty.join(",")) };
        format!("IF({empty},{missing},{then})")
    };
    let body = match look.measure {
        Measure::Level | Measure::Count => when_there(&[x], x.clone()),
        Measure::Score => when_there(&[x], format!("{x}/100")),
        Measure::Completion | Measure::OverTarget => when_there(&[x, t], of_sums(look, [x, t], own, locale)),
        Measure::Gap if cost => when_there(&[x, t], format!("{t}-{x}")),
        Measure::Gap => when_there(&[x, t], format!("{x}-{t}")),
        Measure::Growth => when_there(&[x, p], of_sums(look, [x, p], own, locale)),
        Measure::Increment => when_there(&[x, p], format!("{x}-{p}")),
        Measure::ExternalRank => {
            let Inputs { place, field, .. } = inputs;
            when_there(&[place], format!("IF({},{undefined},{place})", out_of_field(place, field)))
        }
        Measure::PlaceGain => {
            let Inputs { place, field, prior_place, prior_field, .. } = inputs;
            let out = format!("OR({},{})", out_of_field(prior_place, prior_field), out_of_field(place, field));
            when_there(&[place, prior_place], format!("IF({out},{undefined},{prior_place}-{place})"))
        }
        Measure::Tally { .. } => tally(&inputs.kinds, own.weights, &missing),
        Measure::Panel { .. } => panel(&inputs.opinions, own.weights, &undefined),
    };
    format!("IF({marks}=0,\"\",{body})")
}

/// Whether a place isn't within its field.
fn out_of_field(place: &str, field: &str) -> String {
    format!("OR({place}=0,AND({field}<>\"\",{place}>{field}))")
}

/// The formula of a measure that may be pooled, on x and its base, or on their sums.
pub(super) fn of_sums(look: &Look, [x, base]: [&str; 2], own: &Own, locale: Locale) -> String {
    let undefined = quoted(audit::UNDEFINED.of(locale));
    let cost = look.direction == Direction::Cost;
    let over = |difference: String| format!("IF({base}=0,{undefined},({difference})/ABS({base}))");
    match look.measure {
        Measure::Growth => over(format!("{x}-{base}")),
        Measure::OverTarget if cost => over(format!("{base}-{x}")),
        Measure::OverTarget => over(format!("{x}-{base}")),
        // The others have no such formula.
        Measure::Completion
        | Measure::Level
        | Measure::Gap
        | Measure::Increment
        | Measure::ExternalRank
        | Measure::PlaceGain
        | Measure::Count
        | Measure::Tally { .. }
        | Measure::Panel { .. }
        | Measure::Score => {
            if cost {
                let at_zero = &own.at_zero;
                format!("IF(OR({base}<=0,{x}<0),{undefined},IF({x}=0,{at_zero},{base}/{x}))")
            } else {
                format!("IF({base}<=0,{undefined},{x}/{base})")
            }
        }
    }
}

/// What a completion is of which nothing should happen and nothing did.
fn at_zero(component: &Component, cells: &ComponentCells) -> String {
    if component.scale.kind() != ScaleKind::Proportional {
        return "1".to_owned();
    }
    let cap = cells.scale.at(Key::Cap);
    format!("IF({cap}=\"\",1,{cap})")
}

/// What events are worth together; missing where none was counted.
fn tally(counts: &[String], worths: &[String], missing: &str) -> String {
    if counts.is_empty() {
        return missing.to_owned();
    }
    let parts: Vec<String> = counts.iter().zip(worths).map(|(count, worth)| format!("N({count})*{worth}")).collect();
    format!("IF(COUNT({})=0,{missing},{})", counts.join(","), parts.join("+"))
}

/// The weighted mean of rater groups; a group with a weight that was not heard makes it missing, in their order.
fn panel(opinions: &[String], weights: &[String], undefined: &str) -> String {
    let weighted = |of: &dyn Fn(&String, &String) -> String| {
        let parts: Vec<String> = opinions.iter().zip(weights).map(|(opinion, weight)| of(opinion, weight)).collect();
        if parts.is_empty() { "0".to_owned() } else { parts.join("+") }
    };
    let sum = weighted(&|opinion, weight| format!("MAX({weight},0)*N({opinion})"));
    let weight = weighted(&|_, weight| format!("MAX({weight},0)"));
    let mean = format!("IF({weight}=0,{undefined},({sum})/({weight})/100)");
    opinions
        .iter()
        .zip(weights)
        .rev()
        .fold(mean, |rest, (opinion, weight)| format!("IF(AND({weight}>0,NOT(ISNUMBER({opinion}))),{opinion},{rest})"))
}

/// One rater group's opinion: its ballots in points, by the numbers of votes and what each class is worth, else its score.
pub(super) fn opinion(marks: &str, score: &str, votes: &[(String, &String)], locale: Locale) -> String {
    let (missing, undefined) = (quoted(audit::MISSING.of(locale)), quoted(audit::UNDEFINED.of(locale)));
    let scored = format!("IF({score}=\"\",{missing},{score})");
    let body = if votes.is_empty() {
        scored
    } else {
        let list = |of: &dyn Fn(&String, &String) -> String, between: &str| {
            votes.iter().map(|(votes, worth)| of(votes, worth)).collect::<Vec<String>>().join(between)
        };
        let valid = list(&|votes, worth| format!("IF({worth}=\"\",0,{votes})"), "+");
        let sum = list(&|votes, worth| format!("N({worth})*{votes}"), "+");
        let cast = list(&|votes, _| votes.clone(), ",");
        format!("IF(COUNT({cast})>0,IF({valid}=0,{undefined},({sum})/({valid})),{scored})")
    };
    format!("IF({marks}=0,\"\",{body})")
}
