//! The formula of a measure: from the inputs of a unit's row to the number judged, or to the word for why there is none.

use super::rules::ComponentCells;
use baton_model::{Against, Component, Direction, Key, Measure, Opinion, ScaleKind};
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
    /// What each rater group said: a score or a word.
    pub(super) opinions: Vec<String>,
    /// Best, or mean, of the cohort, where the measure compares with it.
    pub(super) compared: String,
    /// The actual values of all units that are assessed, and what restricts them to the cohort.
    pub(super) observed: String,
    pub(super) same_group: String,
}

/// The word as a formula writes it.
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

/// The formula; empty text where the indicator is not assessed.
pub(super) fn formula(component: &Component, inputs: &Inputs, cells: &ComponentCells, locale: Locale) -> String {
    let Inputs { marks, actual: x, target: t, prior: p, .. } = inputs;
    let (missing, undefined) = (quoted(audit::MISSING.of(locale)), quoted(audit::UNDEFINED.of(locale)));
    let cost = component.direction == Direction::Cost;
    let when_there = |needs: &[&String], then: String| {
        let empty: Vec<String> = needs.iter().map(|need| format!("{need}=\"\"")).collect();
        let empty = if let [only] = empty.as_slice() { only.clone() } else { format!("OR({})", empty.join(",")) };
        format!("IF({empty},{missing},{then})")
    };
    let body = match &component.measure {
        Measure::Level | Measure::Count => when_there(&[x], x.clone()),
        Measure::Score => when_there(&[x], format!("{x}/100")),
        Measure::Completion if cost => {
            let at_zero = match component.scale.kind() {
                ScaleKind::Proportional => {
                    let cap = cells.scale.at(Key::Cap);
                    format!("IF({cap}=\"\",1,{cap})")
                }
                _ => "1".to_owned(),
            };
            let ratio = format!("IF(OR({t}<=0,{x}<0),{undefined},IF({x}=0,{at_zero},{t}/{x}))");
            when_there(&[x, t], ratio)
        }
        Measure::Completion => when_there(&[x, t], format!("IF({t}<=0,{undefined},{x}/{t})")),
        Measure::Gap if cost => when_there(&[x, t], format!("{t}-{x}")),
        Measure::Gap => when_there(&[x, t], format!("{x}-{t}")),
        Measure::Growth => when_there(&[x, p], format!("IF({p}=0,{undefined},({x}-{p})/ABS({p}))")),
        Measure::Increment => when_there(&[x, p], format!("{x}-{p}")),
        Measure::ToBest if cost => {
            let best = &inputs.compared;
            when_there(&[x], format!("IF(OR({best}<0,{x}<0),{undefined},IF({x}={best},1,{best}/{x}))"))
        }
        Measure::ToBest => {
            let best = &inputs.compared;
            when_there(&[x], format!("IF({best}<=0,{undefined},{x}/{best})"))
        }
        Measure::ToMean => {
            let mean = &inputs.compared;
            let ratio = match cost {
                false => format!("{x}/{mean}"),
                true => format!("IF({x}<=0,{undefined},{mean}/{x})"),
            };
            when_there(&[x], format!("IF(ROUND({mean},12)<=0,{undefined},{ratio})"))
        }
        Measure::Rank => {
            let Inputs { observed, same_group, .. } = inputs;
            let better = if cost { '<' } else { '>' };
            when_there(&[x], format!("1+SUMPRODUCT(ISNUMBER({observed})*({observed}{better}{x}){same_group})"))
        }
        Measure::ExternalRank => {
            let Inputs { place, field, .. } = inputs;
            let outside = format!("OR({place}=0,AND({field}<>\"\",{place}>{field}))");
            when_there(&[place], format!("IF({outside},{undefined},{place})"))
        }
        Measure::Panel { .. } => panel(&inputs.opinions, &cells.weights, &undefined),
    };
    format!("IF({marks}=0,\"\",{body})")
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

/// One rater group's opinion: its ballots in points, else its score.
pub(super) fn opinion(marks: &str, score: &str, votes: Option<&[String; 4]>, locale: Locale) -> String {
    let (missing, undefined) = (quoted(audit::MISSING.of(locale)), quoted(audit::UNDEFINED.of(locale)));
    let scored = format!("IF({score}=\"\",{missing},{score})");
    let body = match votes {
        None => scored,
        Some([a, b, c, d]) => {
            let cast = format!("SUM({a},{b},{c},{d})");
            let [of_a, of_b, of_c, of_d] = Opinion::WORTHS;
            let worth = format!("({of_a}*{a}+{of_b}*{b}+{of_c}*{c}+{of_d}*{d})/{cast}");
            format!("IF(COUNT({a},{b},{c},{d})>0,IF({cast}=0,{undefined},{worth}),{scored})")
        }
    };
    format!("IF({marks}=0,\"\",{body})")
}

/// Whether a scale needs to know how many are ranked.
pub(super) fn needs_field(component: &Component) -> bool {
    component.measure.facts().against == Some(Against::Everybody) && component.scale.kind().counts_ranked()
}
