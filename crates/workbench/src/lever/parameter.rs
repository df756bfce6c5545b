//! The numbers of a scoring rule as levers: how each is shown, and what it may be.

use rust_decimal::Decimal;

use super::{MOST, Measured};
use baton_model::{Amount, Component, Number, Parameter, Shown};

/// Most that a rate may be, in per cent, above or below 0: ten times the marks.
pub(super) const MOST_RATE: i64 = 1_000;

/// What a number of a component counts. Rates are a share of the marks and shown in per cent; values are the measure's.
pub(super) fn measured(parameter: Parameter, component: &Component, measured_in: &str) -> Measured {
    let per_cent = match (parameter.key.amount(), component.measure.facts().shown) {
        (Amount::Value, Shown::OwnUnit) => measured_in.starts_with('%'),
        (_, _) => hundredfold(parameter, component),
    };
    if per_cent { Measured::Percent } else { Measured::Plain }
}

/// Whether the number is kept as a fraction and shown in per cent.
pub(super) fn hundredfold(parameter: Parameter, component: &Component) -> bool {
    match parameter.key.amount() {
        Amount::Share | Amount::Rate | Amount::Loss => true,
        Amount::Value => component.measure.facts().shown == Shown::Ratio,
        Amount::Weight | Amount::Choice | Amount::List => false,
    }
}

/// Least and most of a number as it is shown.
pub(super) const fn bounds(parameter: Parameter) -> (i64, i64) {
    match parameter.key.amount() {
        Amount::Share => (0, 100),
        Amount::Weight => (0, MOST),
        Amount::Loss => (0, MOST_RATE),
        Amount::Rate => (-MOST_RATE, MOST_RATE),
        Amount::Value | Amount::Choice | Amount::List => (-MOST, MOST),
    }
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
    use baton_model::{Key, Rule};

    fn component(json: &str) -> Component {
        let rule: Rule = serde_json::from_str(&format!("{{\"components\":[{json}]}}")).unwrap();
        rule.components.into_iter().next().unwrap()
    }

    #[test]
    fn reads_and_sets_the_numbers_that_a_component_has() {
        let cases = [
            (r#"{"measure":"completion","scale":{"proportional":{"cap":"1.2"}}}"#, Key::Cap.into(), Some("1.2")),
            (r#"{"measure":"completion","scale":{"proportional":{}}}"#, Key::Cap.into(), None),
            (r#"{"measure":"count","scale":{"deduct":{"per":"0.2","floor":"0"}}}"#, Key::Per.into(), Some("0.2")),
            (r#"{"measure":"count","scale":{"deduct":{"per":"0.2","floor":"0"}}}"#, Key::Floor.into(), Some("0")),
            (
                r#"{"measure":"rank","scale":{"ladder":{"table":{"rates":["1","0.9"],"otherwise":"0.5"}}}}"#,
                Parameter::at(Key::PlaceRate, 1),
                Some("0.9"),
            ),
            (
                r#"{"measure":"level","scale":{"steps":{"steps":[{"at":"90","rate":"1"}],"otherwise":"0.5"}}}"#,
                Parameter::at(Key::StepAt, 0),
                Some("90"),
            ),
            (
                r#"{"measure":"level","scale":{"steps":{"steps":[{"at":"90","rate":"1"}],"otherwise":"0.5"}}}"#,
                Parameter::at(Key::StepAt, 1),
                None,
            ),
            (
                r#"{"measure":"level","scale":{"span":{"low":{"fixed":"40"},"high":"cohortMax","atLow":"0.6","atHigh":"1"}}}"#,
                Key::Low.into(),
                Some("40"),
            ),
            (
                r#"{"measure":"level","scale":{"span":{"low":{"fixed":"40"},"high":"cohortMax","atLow":"0.6","atHigh":"1"}}}"#,
                Key::High.into(),
                None,
            ),
        ];
        for (json, parameter, value) in cases {
            let mut component = component(json);
            let parameter: Parameter = parameter;
            let optional = matches!(parameter.key, Key::Cap | Key::Floor);
            let had = component.number(parameter);
            assert_eq!(had, value.map(|value| value.parse().unwrap()), "{parameter:?}");
            let mut set = |value| component.slot(parameter).is_some_and(|slot| slot.set(value));
            if had.is_some() || optional {
                assert!(set(Some(7.into())), "{parameter:?}");
                assert_eq!(component.number(parameter), Some(7.into()), "{parameter:?}");
            } else {
                assert!(!set(Some(7.into())), "{parameter:?}");
            }
            let emptied = component.slot(parameter).is_some_and(|slot| slot.set(None));
            assert_eq!(emptied, optional, "{parameter:?}");
        }
    }
}
