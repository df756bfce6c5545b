//! The numbers of a scoring rule, one by one, so that each is a lever.

use rust_decimal::Decimal;

use super::Measured;
use crate::model::{Bound, Component, Ladder, Measure, Number, Scale};

/// One number of a rule's component. Positions count from 0, in the order written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// Part of the rate that the component makes.
    Share,
    /// Weight of a rater group of a panel.
    Weight(usize),
    /// Lowest rate of a proportional scale or of a deduction; empty = none.
    Floor,
    /// Highest rate of a proportional scale; empty = uncapped.
    Cap,
    /// Fixed low bound of a span.
    Low,
    /// Fixed high bound of a span.
    High,
    /// Rate at the low bound.
    AtLow,
    /// Rate at the high bound.
    AtHigh,
    /// Value from which a step holds.
    StepAt(usize),
    /// Rate of a step.
    StepRate(usize),
    /// Rate where no step is reached, or of the places beyond a table.
    Otherwise,
    /// Value of a point of a polyline.
    PointAt(usize),
    /// Rate at a point of a polyline.
    PointRate(usize),
    /// Rate lost per place.
    Drop,
    /// Rate of the first place.
    First,
    /// Rate of the last place.
    Last,
    /// Rate of a place in a table.
    Place(usize),
    /// Rate taken off per unit of the measure.
    Per,
}

impl Parameter {
    /// The number as the component has it; absent where it has none, or where it is left empty.
    #[must_use]
    pub fn of(self, component: &Component) -> Option<Number> {
        // A component is a handful of numbers: a copy is cheaper than a second walk through all its forms.
        let mut component = component.clone();
        match self.slot(&mut component)? {
            Slot::Number(number) => Some(*number),
            Slot::Optional(number) => *number,
        }
    }

    /// Gives the component another number; an empty one only where that means something. Whether it has such a number.
    pub fn set(self, component: &mut Component, value: Option<Number>) -> bool {
        match (self.slot(component), value) {
            (Some(Slot::Number(number)), Some(value)) => *number = value,
            (Some(Slot::Optional(number)), value) => *number = value,
            _ => return false,
        }
        true
    }

    /// Whether it may be left empty: no floor, no cap.
    #[must_use]
    pub fn may_be_empty(self) -> bool {
        matches!(self, Self::Floor | Self::Cap)
    }

    /// What the number counts. Rates are a share of the marks and shown in per cent; values are the measure's, see
    /// [`ratio`].
    #[must_use]
    pub fn measured(self, component: &Component, measured_in: &str) -> Measured {
        match self {
            Self::Weight(_) => Measured::Plain,
            Self::Low | Self::High | Self::StepAt(_) | Self::PointAt(_) => {
                if ratio(&component.measure) || in_own_unit(&component.measure) && measured_in.starts_with('%') {
                    Measured::Percent
                } else {
                    Measured::Plain
                }
            }
            Self::Share
            | Self::Floor
            | Self::Cap
            | Self::AtLow
            | Self::AtHigh
            | Self::StepRate(_)
            | Self::Otherwise
            | Self::PointRate(_)
            | Self::Drop
            | Self::First
            | Self::Last
            | Self::Place(_)
            | Self::Per => Measured::Percent,
        }
    }

    /// Whether the number is kept as a fraction and shown in per cent.
    #[must_use]
    pub fn hundredfold(self, component: &Component) -> bool {
        match self {
            Self::Weight(_) => false,
            Self::Low | Self::High | Self::StepAt(_) | Self::PointAt(_) => ratio(&component.measure),
            Self::Share
            | Self::Floor
            | Self::Cap
            | Self::AtLow
            | Self::AtHigh
            | Self::StepRate(_)
            | Self::Otherwise
            | Self::PointRate(_)
            | Self::Drop
            | Self::First
            | Self::Last
            | Self::Place(_)
            | Self::Per => true,
        }
    }

    fn slot(self, component: &mut Component) -> Option<Slot<'_>> {
        let number = match (self, &mut component.scale) {
            (Self::Share, _) => &mut component.share,
            (Self::Weight(at), _) => match &mut component.measure {
                Measure::Panel { raters } => &mut raters.get_mut(at)?.weight,
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
                | Measure::Score => return None,
            },
            (Self::Floor, Scale::Proportional { floor, .. } | Scale::Deduct { floor, .. }) => {
                return Some(Slot::Optional(floor));
            }
            (Self::Cap, Scale::Proportional { cap, .. }) => return Some(Slot::Optional(cap)),
            (Self::Low, Scale::Span(span)) => fixed(&mut span.low)?,
            (Self::High, Scale::Span(span)) => fixed(&mut span.high)?,
            (Self::AtLow, Scale::Span(span)) => &mut span.at_low,
            (Self::AtHigh, Scale::Span(span)) => &mut span.at_high,
            (Self::StepAt(at), Scale::Steps { steps, .. }) => &mut steps.get_mut(at)?.at,
            (Self::StepRate(at), Scale::Steps { steps, .. }) => &mut steps.get_mut(at)?.rate,
            (Self::Otherwise, Scale::Steps { otherwise, .. } | Scale::Ladder(Ladder::Table { otherwise, .. })) => {
                otherwise
            }
            (Self::PointAt(at), Scale::Polyline { points, .. }) => &mut points.get_mut(at)?.value,
            (Self::PointRate(at), Scale::Polyline { points, .. }) => &mut points.get_mut(at)?.rate,
            (Self::Drop, Scale::Ladder(Ladder::Drop { drop })) => drop,
            (Self::First, Scale::Ladder(Ladder::Between { first, .. })) => first,
            (Self::Last, Scale::Ladder(Ladder::Between { last, .. })) => last,
            (Self::Place(at), Scale::Ladder(Ladder::Table { rates, .. })) => rates.get_mut(at)?,
            (Self::Per, Scale::Deduct { per, .. }) => per,
            (
                Self::Floor
                | Self::Cap
                | Self::Low
                | Self::High
                | Self::AtLow
                | Self::AtHigh
                | Self::StepAt(_)
                | Self::StepRate(_)
                | Self::Otherwise
                | Self::PointAt(_)
                | Self::PointRate(_)
                | Self::Drop
                | Self::First
                | Self::Last
                | Self::Place(_)
                | Self::Per,
                Scale::Proportional { .. }
                | Scale::Span(_)
                | Scale::Steps { .. }
                | Scale::Polyline { .. }
                | Scale::Ladder(_)
                | Scale::Deduct { .. },
            ) => return None,
        };
        Some(Slot::Number(number))
    }
}

/// Where a number stands.
enum Slot<'a> {
    Number(&'a mut Number),
    Optional(&'a mut Option<Number>),
}

fn fixed(bound: &mut Bound) -> Option<&mut Number> {
    match bound {
        Bound::Fixed(value) => Some(value),
        Bound::CohortMin | Bound::CohortMean | Bound::CohortMax => None,
    }
}

/// Whether the measure is a ratio, which people write in per cent.
#[must_use]
pub fn ratio(measure: &Measure) -> bool {
    matches!(
        measure,
        Measure::Completion
            | Measure::Growth
            | Measure::ToBest
            | Measure::ToMean
            | Measure::Panel { .. }
            | Measure::Score
    )
}

/// Whether the measure is in the indicator's own unit.
#[must_use]
pub fn in_own_unit(measure: &Measure) -> bool {
    matches!(measure, Measure::Level | Measure::Gap | Measure::Increment)
}

/// A fraction in per cent.
#[must_use]
pub fn in_percent(fraction: Number) -> Option<Number> {
    fraction.get().checked_mul(Decimal::ONE_HUNDRED).map(|percent| percent.normalize().into())
}

/// Per cent as a fraction.
#[must_use]
pub fn of_percent(percent: Number) -> Option<Number> {
    percent.get().checked_div(Decimal::ONE_HUNDRED).map(|fraction| fraction.normalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Rule;

    fn component(json: &str) -> Component {
        let rule: Rule = serde_json::from_str(&format!("{{\"components\":[{json}]}}")).unwrap();
        rule.components.into_iter().next().unwrap()
    }

    #[test]
    fn reads_and_sets_the_numbers_that_a_component_has() {
        let cases = [
            (r#"{"measure":"completion","scale":{"proportional":{"cap":"1.2"}}}"#, Parameter::Cap, Some("1.2")),
            (r#"{"measure":"completion","scale":{"proportional":{}}}"#, Parameter::Cap, None),
            (r#"{"measure":"count","scale":{"deduct":{"per":"0.2","floor":"0"}}}"#, Parameter::Per, Some("0.2")),
            (r#"{"measure":"count","scale":{"deduct":{"per":"0.2","floor":"0"}}}"#, Parameter::Floor, Some("0")),
            (
                r#"{"measure":"rank","scale":{"ladder":{"table":{"rates":["1","0.9"],"otherwise":"0.5"}}}}"#,
                Parameter::Place(1),
                Some("0.9"),
            ),
            (
                r#"{"measure":"level","scale":{"steps":{"steps":[{"at":"90","rate":"1"}],"otherwise":"0.5"}}}"#,
                Parameter::StepAt(0),
                Some("90"),
            ),
            (
                r#"{"measure":"level","scale":{"steps":{"steps":[{"at":"90","rate":"1"}],"otherwise":"0.5"}}}"#,
                Parameter::StepAt(1),
                None,
            ),
            (
                r#"{"measure":"level","scale":{"span":{"low":{"fixed":"40"},"high":"cohortMax","atLow":"0.6","atHigh":"1"}}}"#,
                Parameter::Low,
                Some("40"),
            ),
            (
                r#"{"measure":"level","scale":{"span":{"low":{"fixed":"40"},"high":"cohortMax","atLow":"0.6","atHigh":"1"}}}"#,
                Parameter::High,
                None,
            ),
        ];
        for (json, parameter, value) in cases {
            let mut component = component(json);
            let had = parameter.of(&component);
            assert_eq!(had, value.map(|value| value.parse().unwrap()), "{parameter:?}");
            if had.is_some() || parameter.may_be_empty() {
                assert!(parameter.set(&mut component, Some(7.into())), "{parameter:?}");
                assert_eq!(parameter.of(&component), Some(7.into()), "{parameter:?}");
            } else {
                assert!(!parameter.set(&mut component, Some(7.into())), "{parameter:?}");
            }
            assert_eq!(parameter.set(&mut component, None), parameter.may_be_empty(), "{parameter:?}");
        }
    }
}
