//! 2, step 2: the comparison of a measure with those of the cohort.

use baton::model::{Component, Direction, Measure};

use super::fraction::{Fraction, mean, one, whole, zero};
use super::measure::{Value, direction};

/// The values of a cohort.
#[derive(Clone, Debug)]
pub struct CohortFigures {
    pub values: Vec<Fraction>,
    pub count: usize,
    pub min: Option<Fraction>,
    pub mean: Option<Fraction>,
    pub max: Option<Fraction>,
}

impl CohortFigures {
    pub fn of(values: Vec<Fraction>) -> Self {
        Self {
            count: values.len(),
            min: values.iter().min().cloned(),
            mean: mean(&values),
            max: values.iter().max().cloned(),
            values,
        }
    }
}

/// A value among the cohort's values of the measure.
pub fn compare(component: &Component, value: &Value, cohort: &CohortFigures) -> Value {
    let Value::Is(m) = value else { return value.clone() };
    let cost = direction(component) == Direction::Cost;
    match component.measure {
        Measure::ToBest => to_best(m, cost, cohort),
        Measure::ToMean => to_mean(m, cost, cohort),
        Measure::Rank => {
            let better = cohort.values.iter().filter(|other| if cost { *other < m } else { *other > m });
            Value::Is(whole(1 + better.count()))
        }
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ExternalRank
        | Measure::Count
        | Measure::Panel { .. }
        | Measure::Score => value.clone(),
    }
}

fn to_best(m: &Fraction, cost: bool, cohort: &CohortFigures) -> Value {
    let (Some(min), Some(max)) = (&cohort.min, &cohort.max) else { return Value::Undefined };
    if !cost {
        return if *max <= zero() { Value::Undefined } else { Value::Is(m / max) };
    }
    if *m < zero() || *min < zero() {
        return Value::Undefined;
    }
    Value::Is(if m == min { one() } else { min / m })
}

fn to_mean(m: &Fraction, cost: bool, cohort: &CohortFigures) -> Value {
    match &cohort.mean {
        Some(mean) if *mean > zero() && !cost => Value::Is(m / mean),
        Some(mean) if *mean > zero() && *m > zero() => Value::Is(mean / m),
        Some(_) | None => Value::Undefined,
    }
}

/// Whether a value that was compared is better when it is higher.
pub fn compared_direction(component: &Component) -> Direction {
    match component.measure {
        Measure::ToBest | Measure::ToMean => Direction::Benefit,
        Measure::Rank => Direction::Cost,
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ExternalRank
        | Measure::Count
        | Measure::Panel { .. }
        | Measure::Score => direction(component),
    }
}

/// Whether the measure looks at the cohort at all.
pub fn compares(component: &Component) -> bool {
    matches!(component.measure, Measure::ToBest | Measure::ToMean | Measure::Rank)
}
