//! A scoring rule in words, in English.

use super::super::{grouped, measured, percent_of};
use crate::model::{
    Bound, Cohort, Component, Direction, Indicator, Ladder, Measure, Number, Outside, Scale, Span, Substitute,
};

/// The rule of an indicator.
pub fn in_words(indicator: &Indicator) -> String {
    let components = &indicator.rule.components;
    let parts: Vec<String> = components
        .iter()
        .map(|component| {
            let text = component_in_words(component, &indicator.measured_in);
            if components.len() > 1 { format!("{}: {text}", share(component.share)) } else { text }
        })
        .collect();
    parts.join("; ") + "."
}

fn component_in_words(component: &Component, measured_in: &str) -> String {
    let mut text = format!("{}, {}", measure(component), scale(component, measured_in));
    if compares(component) && component.cohort == Cohort::Group {
        text.push_str(", compared within the group");
    }
    if component.when_missing != Substitute::Zero {
        text += &format!(", without data {}", substitute(component.when_missing));
    }
    text
}

fn compares(component: &Component) -> bool {
    let span = |bound: Bound| !matches!(bound, Bound::Fixed(_));
    matches!(component.measure, Measure::ToBest | Measure::ToMean | Measure::Rank)
        || matches!(&component.scale, Scale::Span(of) if span(of.low) || span(of.high))
}

fn measure(component: &Component) -> String {
    let cost = component.direction == Direction::Cost;
    let name = match (&component.measure, cost) {
        (Measure::Level, _) => "Actual value",
        (Measure::Completion, false) => "Completion (actual ÷ target)",
        (Measure::Completion, true) => "Completion (target ÷ actual, lower is better)",
        (Measure::Gap, false) => "Actual less target",
        (Measure::Gap, true) => "Target less actual",
        (Measure::Growth, _) => "Growth on the prior year",
        (Measure::Increment, _) => "Increment on the prior year",
        (Measure::ToBest, false) => "Actual ÷ the best",
        (Measure::ToBest, true) => "The lowest ÷ actual",
        (Measure::ToMean, false) => "Actual ÷ the mean",
        (Measure::ToMean, true) => "The mean ÷ actual",
        (Measure::Rank, _) => "Place of the actual value",
        (Measure::ExternalRank, _) => "Place in an outside ranking",
        (Measure::Count, _) => "Number of events",
        (Measure::Panel { raters }, _) => {
            let raters: Vec<String> =
                raters.iter().map(|rater| format!("{} {}", rater.name, grouped(rater.weight.get()))).collect();
            return format!("Panel (weights: {})", raters.join(", "));
        }
        (Measure::Score, _) => "Score out of 100",
    };
    // The others say so themselves, or have one direction whatever the component says.
    let open = matches!(component.measure, Measure::Level | Measure::Growth | Measure::Increment | Measure::Rank);
    if cost && open { format!("{name} (lower is better)") } else { name.to_owned() }
}

fn scale(component: &Component, measured_in: &str) -> String {
    let value = |number: Number| measured(component, number.get(), measured_in);
    let lower = component.measured_direction() == Direction::Cost;
    match &component.scale {
        Scale::Proportional { floor, cap } => {
            let cap = cap.map_or("uncapped".to_owned(), |cap| format!("at most {}", share(cap)));
            let floor = floor.map(|floor| format!(", at least {}", share(floor))).unwrap_or_default();
            format!("in proportion, {cap}{floor}")
        }
        Scale::Span(span) => span_in_words(span, &value),
        Scale::Steps { steps, otherwise } => {
            let word = if lower { "up to" } else { "from" };
            let steps: Vec<String> =
                steps.iter().map(|step| format!("{word} {} {}", value(step.at), share(step.rate))).collect();
            format!("by steps: {}, otherwise {}", steps.join(", "), share(*otherwise))
        }
        Scale::Polyline { points, outside } => {
            let points: Vec<String> =
                points.iter().map(|point| format!("{} at {}", share(point.rate), value(point.value))).collect();
            let beyond = if *outside == Outside::Flat { "flat outside" } else { "extended outside" };
            format!("along a line: {}, {beyond}", points.join(", "))
        }
        Scale::Ladder(ladder) => ladder_in_words(ladder),
        Scale::Deduct { per, floor } => {
            let each = match component.measure {
                Measure::Count => "event".to_owned(),
                Measure::Level
                | Measure::Completion
                | Measure::Gap
                | Measure::Growth
                | Measure::Increment
                | Measure::ToBest
                | Measure::ToMean
                | Measure::Rank
                | Measure::ExternalRank
                | Measure::Panel { .. }
                | Measure::Score => value(Number::ONE),
            };
            let floor = match floor {
                None => "may go negative".to_owned(),
                Some(floor) if *floor == Number::ZERO => "not below zero".to_owned(),
                Some(floor) => format!("at least {}", share(*floor)),
            };
            format!("{} off per {each}, {floor}", share(*per))
        }
    }
}

fn span_in_words(span: &Span, value: &dyn Fn(Number) -> String) -> String {
    let bound = |bound: Bound| match bound {
        Bound::Fixed(fixed) => value(fixed),
        Bound::CohortMin => "the worst".to_owned(),
        Bound::CohortMean => "the mean".to_owned(),
        Bound::CohortMax => "the best".to_owned(),
    };
    let beyond = if span.outside == Outside::Flat { "" } else { ", extended outside" };
    format!(
        "efficacy coefficient: {} at {}, {} at {}, linear between{beyond}",
        share(span.at_low),
        bound(span.low),
        share(span.at_high),
        bound(span.high)
    )
}

fn ladder_in_words(ladder: &Ladder) -> String {
    match ladder {
        Ladder::Drop { drop } => format!("first place full, {} less per place, not below zero", share(*drop)),
        Ladder::Between { first, last } => {
            format!("first place {}, last place {}, evenly between", share(*first), share(*last))
        }
        Ladder::Table { rates, otherwise } => {
            let rates: Vec<String> =
                rates.iter().zip(1..).map(|(rate, place)| format!("place {place} {}", share(*rate))).collect();
            format!("by place: {}, otherwise {}", rates.join(", "), share(*otherwise))
        }
    }
}

fn share(number: Number) -> String {
    percent_of(number.get(), 4)
}

fn substitute(substitute: Substitute) -> &'static str {
    match substitute {
        Substitute::Zero => "no points",
        Substitute::Full => "full marks",
        Substitute::CohortMean => "the cohort’s mean rate",
        Substitute::Exclude => "not assessed",
    }
}
