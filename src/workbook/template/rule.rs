//! The columns of a part of a scoring rule: which number is judged, how it becomes a rate, what stands in for it.

use super::lines::Line;
use super::pen::Value;
use super::words::Choice;
use crate::exchange::template::Problem;
use crate::exchange::typed_number;
use crate::i18n::{Heading, Term};
use crate::model::{Bound, Component, Ladder, Measure, Number, Outside, Point, Rater, Scale, Span, Step, Substitute};

/// The columns, in the order written.
pub const COLUMNS: [Heading; 22] = [
    Heading::Share,
    Heading::Measure,
    Heading::Direction,
    Heading::Cohort,
    Heading::Scale,
    Heading::Cap,
    Heading::Floor,
    Heading::HighBound,
    Heading::High,
    Heading::AtHigh,
    Heading::LowBound,
    Heading::Low,
    Heading::AtLow,
    Heading::Outside,
    Heading::Table,
    Heading::Otherwise,
    Heading::First,
    Heading::Last,
    Heading::Per,
    Heading::WhenMissing,
    Heading::WhenUndefined,
    Heading::WhenCoincide,
];

/// What stands in a column for a part of a rule.
pub fn value(component: &Component, heading: Heading) -> Value<'static> {
    match heading {
        Heading::Share => component.share.into(),
        Heading::Measure => Value::Term(measure_term(&component.measure)),
        Heading::Direction => Value::Term(component.direction.term()),
        Heading::Cohort => Value::Term(component.cohort.term()),
        Heading::WhenMissing => Value::Term(component.when_missing.term()),
        Heading::WhenUndefined => Value::Term(component.when_undefined.term()),
        Heading::WhenCoincide => Value::Term(component.when_bounds_coincide.term()),
        _ => scale_value(&component.scale, heading),
    }
}

fn scale_value(scale: &Scale, heading: Heading) -> Value<'static> {
    match (scale, heading) {
        (_, Heading::Scale) => Value::Term(scale_term(scale)),
        (Scale::Proportional { cap, .. }, Heading::Cap) => (*cap).into(),
        (Scale::Proportional { floor, .. } | Scale::Deduct { floor, .. }, Heading::Floor) => (*floor).into(),
        (Scale::Deduct { per, .. }, Heading::Per) => (*per).into(),
        (Scale::Span(span), heading) => span_value(span, heading),
        (Scale::Steps { steps, .. }, Heading::Table) => pairs(steps.iter().map(|step| (step.at, step.rate))),
        (Scale::Polyline { points, .. }, Heading::Table) => pairs(points.iter().map(|point| (point.value, point.rate))),
        (Scale::Polyline { outside, .. }, Heading::Outside) => Value::Term(outside.term()),
        (Scale::Ladder(Ladder::Drop { drop }), Heading::Per) => (*drop).into(),
        (Scale::Ladder(Ladder::Between { first, .. }), Heading::First) => (*first).into(),
        (Scale::Ladder(Ladder::Between { last, .. }), Heading::Last) => (*last).into(),
        (Scale::Ladder(Ladder::Table { rates, .. }), Heading::Table) => {
            let rates: Vec<String> = rates.iter().map(ToString::to_string).collect();
            rates.join("; ").into()
        }
        (Scale::Steps { otherwise, .. } | Scale::Ladder(Ladder::Table { otherwise, .. }), Heading::Otherwise) => {
            (*otherwise).into()
        }
        _ => Value::Empty,
    }
}

fn span_value(span: &Span, heading: Heading) -> Value<'static> {
    let fixed = |bound| if let Bound::Fixed(value) = bound { value.into() } else { Value::Empty };
    match heading {
        Heading::HighBound => Value::Term(bound_term(span.high)),
        Heading::High => fixed(span.high),
        Heading::AtHigh => span.at_high.into(),
        Heading::LowBound => Value::Term(bound_term(span.low)),
        Heading::Low => fixed(span.low),
        Heading::AtLow => span.at_low.into(),
        Heading::Outside => Value::Term(span.outside.term()),
        _ => Value::Empty,
    }
}

fn pairs(of: impl Iterator<Item = (Number, Number)>) -> Value<'static> {
    let pairs: Vec<String> = of.map(|(value, rate)| format!("{value}:{rate}")).collect();
    pairs.join("; ").into()
}

const fn measure_term(measure: &Measure) -> Term {
    match measure {
        Measure::Level => Term::Level,
        Measure::Completion => Term::Completion,
        Measure::Gap => Term::Gap,
        Measure::Growth => Term::Growth,
        Measure::Increment => Term::Increment,
        Measure::ToBest => Term::ToBest,
        Measure::ToMean => Term::ToMean,
        Measure::Rank => Term::Rank,
        Measure::ExternalRank => Term::ExternalRank,
        Measure::Count => Term::Count,
        Measure::Panel { .. } => Term::Panel,
        Measure::Score => Term::Score,
    }
}

const fn measure(term: Term) -> Option<Measure> {
    Some(match term {
        Term::Level => Measure::Level,
        Term::Completion => Measure::Completion,
        Term::Gap => Measure::Gap,
        Term::Growth => Measure::Growth,
        Term::Increment => Measure::Increment,
        Term::ToBest => Measure::ToBest,
        Term::ToMean => Measure::ToMean,
        Term::Rank => Measure::Rank,
        Term::ExternalRank => Measure::ExternalRank,
        Term::Count => Measure::Count,
        // The raters stand in a sheet of their own.
        Term::Panel => Measure::Panel { raters: Vec::new() },
        Term::Score => Measure::Score,
        _ => return None,
    })
}

const fn scale_term(scale: &Scale) -> Term {
    match scale {
        Scale::Proportional { .. } => Term::Proportional,
        Scale::Span(_) => Term::Span,
        Scale::Steps { .. } => Term::Steps,
        Scale::Polyline { .. } => Term::Polyline,
        Scale::Ladder(Ladder::Drop { .. }) => Term::LadderDrop,
        Scale::Ladder(Ladder::Between { .. }) => Term::LadderBetween,
        Scale::Ladder(Ladder::Table { .. }) => Term::LadderTable,
        Scale::Deduct { .. } => Term::Deduct,
    }
}

const fn bound_term(bound: Bound) -> Term {
    match bound {
        Bound::Fixed(_) => Term::Fixed,
        Bound::CohortMin => Term::CohortMin,
        Bound::CohortMean => Term::CohortMean,
        Bound::CohortMax => Term::CohortMax,
    }
}

/// The part of a rule that a line tells; absent if no measure is named.
pub fn read(line: &Line<'_>) -> Option<Component> {
    let measure = line.term(Heading::Measure).and_then(measure)?;
    Some(Component {
        share: line.number(Heading::Share).unwrap_or(Number::ONE),
        measure,
        direction: line.choice(Heading::Direction).unwrap_or_default(),
        cohort: line.choice(Heading::Cohort).unwrap_or_default(),
        scale: scale(line),
        when_missing: line.choice(Heading::WhenMissing).unwrap_or_default(),
        when_undefined: line.choice(Heading::WhenUndefined).unwrap_or_default(),
        when_bounds_coincide: line.choice(Heading::WhenCoincide).unwrap_or(Substitute::Full),
    })
}

fn scale(line: &Line<'_>) -> Scale {
    if line.is_blank(Heading::Scale) {
        line.report(Heading::Scale, Problem::Needed(Heading::Scale));
    }
    let outside = || line.choice::<Outside>(Heading::Outside).unwrap_or_default();
    match line.term(Heading::Scale) {
        Some(Term::Span) => Scale::Span(Span {
            low: bound(line, Heading::LowBound, Heading::Low),
            high: bound(line, Heading::HighBound, Heading::High),
            at_low: line.needed(Heading::AtLow),
            at_high: line.needed(Heading::AtHigh),
            outside: outside(),
        }),
        Some(Term::Steps) => {
            let steps = read_pairs(line).into_iter().map(|(at, rate)| Step { at, rate }).collect();
            Scale::Steps { steps, otherwise: line.number(Heading::Otherwise).unwrap_or_default() }
        }
        Some(Term::Polyline) => {
            let points = read_pairs(line).into_iter().map(|(value, rate)| Point { value, rate }).collect();
            Scale::Polyline { points, outside: outside() }
        }
        Some(Term::LadderDrop) => Scale::Ladder(Ladder::Drop { drop: line.needed(Heading::Per) }),
        Some(Term::LadderBetween) => {
            Scale::Ladder(Ladder::Between { first: line.needed(Heading::First), last: line.needed(Heading::Last) })
        }
        Some(Term::LadderTable) => {
            let otherwise = line.number(Heading::Otherwise).unwrap_or_default();
            Scale::Ladder(Ladder::Table { rates: read_list(line), otherwise })
        }
        Some(Term::Deduct) => Scale::Deduct { per: line.needed(Heading::Per), floor: line.number(Heading::Floor) },
        _ => Scale::Proportional { floor: line.number(Heading::Floor), cap: line.number(Heading::Cap) },
    }
}

/// A bound of a span; a value without a word is fixed.
fn bound(line: &Line<'_>, which: Heading, value: Heading) -> Bound {
    match line.term(which) {
        Some(Term::CohortMin) => Bound::CohortMin,
        Some(Term::CohortMean) => Bound::CohortMean,
        Some(Term::CohortMax) => Bound::CohortMax,
        _ => Bound::Fixed(line.needed(value)),
    }
}

/// The entries of the list, which semicolons part.
fn entries(line: &Line<'_>) -> (String, Vec<String>) {
    let text = line.text(Heading::Table);
    let parts = text.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    (text, parts)
}

fn figure(text: &str) -> Option<Number> {
    let text = text.trim();
    text.parse().ok().or_else(|| typed_number::applied(typed_number::read(text).ok()?))
}

fn read_pairs(line: &Line<'_>) -> Vec<(Number, Number)> {
    let (text, parts) = entries(line);
    let pair = |part: &String| {
        let (value, rate) = part.split_once([':', '：'])?;
        Some((figure(value)?, figure(rate)?))
    };
    let pairs: Option<Vec<_>> = parts.iter().map(pair).collect();
    pairs.unwrap_or_else(|| {
        line.report(Heading::Table, Problem::NotAList(text));
        parts.iter().filter_map(pair).collect()
    })
}

fn read_list(line: &Line<'_>) -> Vec<Number> {
    let (text, parts) = entries(line);
    let rates: Option<Vec<_>> = parts.iter().map(|part| figure(part)).collect();
    rates.unwrap_or_else(|| {
        line.report(Heading::Table, Problem::NotAList(text));
        parts.iter().filter_map(|part| figure(part)).collect()
    })
}

/// Adds a rater to a part of a rule, if that part is a panel.
pub fn add_rater(component: &mut Component, rater: Rater) -> Result<(), Rater> {
    match &mut component.measure {
        Measure::Panel { raters } => {
            raters.push(rater);
            Ok(())
        }
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ToBest
        | Measure::ToMean
        | Measure::Rank
        | Measure::ExternalRank
        | Measure::Count
        | Measure::Score => Err(rater),
    }
}
