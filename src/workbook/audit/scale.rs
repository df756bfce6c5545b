//! The formula of a scale: from the number judged to a rate, or to the word for why there is none.

use super::measure::quoted;
use super::rules::ScaleCells;
use crate::i18n::{Locale, audit};
use crate::model::{Component, Direction, Ladder, Measure, Outside, Scale};

/// Most steps, points or places that one formula chooses among; nested conditions go to 64.
pub(super) const MOST_CHOICES: usize = 50;

/// What a scale's formula refers to besides the rule's own cells.
pub(super) struct Judged {
    /// The number judged.
    pub(super) value: String,
    /// A span's bounds, from the rule or from the cohort.
    pub(super) low: String,
    pub(super) high: String,
    /// How many are ranked, where the number is a place.
    pub(super) field: String,
}

/// The formula: what is no number is passed on.
pub(super) fn formula(component: &Component, judged: &Judged, cells: &ScaleCells, locale: Locale) -> String {
    let m = &judged.value;
    let undefined = quoted(audit::UNDEFINED.of(locale));
    let rate = match (cells, &component.scale) {
        // A reference to an empty cell doesn't count in MAX and MIN: an absent bound doesn't bind.
        (ScaleCells::Proportional(floor, cap), _) => format!("MIN(MAX({m},{floor}),{cap})"),
        (ScaleCells::Span { at_low, at_high, .. }, Scale::Span(span)) => {
            let Judged { low, high, .. } = judged;
            let line = format!("{at_low}+({at_high}-{at_low})*({m}-{low})/({high}-{low})");
            let rate = match span.outside {
                Outside::Extended => line,
                Outside::Flat => {
                    format!("MAX(MIN({at_low},{at_high}),MIN(MAX({at_low},{at_high}),{line}))")
                }
            };
            format!("IF(ROUND({high}-{low},10)=0,{},{rate})", quoted(audit::COINCIDE.of(locale)))
        }
        (ScaleCells::Listed(steps, otherwise), Scale::Steps { .. }) => {
            steps_formula(steps, otherwise, component.measured_direction(), m)
        }
        (ScaleCells::Listed(points, _), Scale::Polyline { outside, .. }) => {
            polyline(points, *outside, m).unwrap_or(undefined)
        }
        (ScaleCells::Listed(..) | ScaleCells::Places(_), Scale::Ladder(ladder)) => match component.measure {
            Measure::Rank | Measure::ExternalRank => places(ladder, cells, judged, locale).unwrap_or(undefined),
            Measure::Level
            | Measure::Completion
            | Measure::Gap
            | Measure::Growth
            | Measure::Increment
            | Measure::ToBest
            | Measure::ToMean
            | Measure::Count
            | Measure::Panel { .. }
            | Measure::Score => undefined,
        },
        (ScaleCells::Deduct(per, floor), _) => format!("MAX(1-{per}*{m},{floor})"),
        _ => undefined,
    };
    format!("IF(ISNUMBER({m}),{rate},{m})")
}

/// Benefit: the highest step ≤ m; cost: the lowest step ≥ m; else the rate otherwise. Equal to 10 decimals is reached.
fn steps_formula(steps: &[(String, String)], otherwise: &str, direction: Direction, m: &str) -> String {
    let choose = |rest: String, (at, rate): &(String, String)| match direction {
        Direction::Benefit => format!("IF(ROUND({m}-{at},10)>=0,{rate},{rest})"),
        Direction::Cost => format!("IF(ROUND({m}-{at},10)<=0,{rate},{rest})"),
    };
    let otherwise = otherwise.to_owned();
    // The step that is asked first stands outermost, so it is put around last.
    match direction {
        Direction::Benefit => steps.iter().fold(otherwise, choose),
        Direction::Cost => steps.iter().rev().fold(otherwise, choose),
    }
}

/// Linear between neighbours, flat or extended outside; `None` without points.
fn polyline(points: &[(String, String)], outside: Outside, m: &str) -> Option<String> {
    let (first, last) = (points.first()?, points.last()?);
    let line =
        |(x0, r0): &(String, String), (x1, r1): &(String, String)| format!("{r0}+({r1}-{r0})*({m}-{x0})/({x1}-{x0})");
    let pairs: Vec<_> = points.windows(2).collect();
    let mut rest = match (pairs.last(), outside) {
        (None, _) => return Some(first.1.clone()),
        (Some(_), Outside::Flat) => last.1.clone(),
        (Some([a, b]), Outside::Extended) => line(a, b),
        (Some(_), Outside::Extended) => return None,
    };
    let inner = if outside == Outside::Flat { pairs.as_slice() } else { pairs.get(..pairs.len() - 1)? };
    for pair in inner.iter().rev() {
        let [a, b] = pair else { return None };
        rest = format!("IF({m}<{},{},{rest})", b.0, line(a, b));
    }
    if outside == Outside::Flat {
        rest = format!("IF({m}<={},{},{rest})", first.0, first.1);
    }
    Some(rest)
}

/// The rate of a place.
fn places(ladder: &Ladder, cells: &ScaleCells, judged: &Judged, locale: Locale) -> Option<String> {
    let (r, n) = (&judged.value, &judged.field);
    match (ladder, cells) {
        (Ladder::Drop { .. }, ScaleCells::Places(cells)) => Some(format!("MAX(0,1-{}*({r}-1))", cells.first()?)),
        (Ladder::Between { .. }, ScaleCells::Places(cells)) => {
            let (first, last) = (cells.first()?, cells.get(1)?);
            let line = format!("{first}-({first}-{last})*({r}-1)/({n}-1)");
            let missing = quoted(audit::MISSING.of(locale));
            Some(format!("IF({n}=\"\",{missing},IF({n}<=1,{first},{line}))"))
        }
        (Ladder::Table { .. }, ScaleCells::Listed(places, otherwise)) => {
            let choose = |rest: String, (place, rate): &(String, String)| format!("IF({r}={place},{rate},{rest})");
            Some(places.iter().rev().fold(otherwise.clone(), choose))
        }
        _ => None,
    }
}

/// How many choices a scale's formula has to nest.
pub(super) fn choices(scale: &Scale) -> usize {
    match scale {
        Scale::Steps { steps, .. } => steps.len(),
        Scale::Polyline { points, .. } => points.len(),
        Scale::Ladder(Ladder::Table { rates, .. }) => rates.len(),
        Scale::Proportional { .. } | Scale::Span(_) | Scale::Ladder(_) | Scale::Deduct { .. } => 0,
    }
}
