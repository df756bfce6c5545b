//! Numbers of components are read and set.

use super::*;

fn component(json: &str) -> Component {
    let rule: Rule = serde_json::from_str(&format!("{{\"components\":[{json}]}}")).unwrap();
    rule.components.into_iter().next().unwrap()
}

#[test]
fn reads_and_sets_the_numbers_that_a_component_has() {
    let cases = [
        (r#"{"measure":"completion","scale":{"proportional":{"cap":"1.2"}}}"#, Key::Cap.into(), Some("1.2")),
        (r#"{"measure":"completion","scale":{"proportional":{}}}"#, Key::Cap.into(), None),
        (r#"{"measure":"count","scale":{"slope":{"up":"-0.2","floor":"0"}}}"#, Key::Up.into(), Some("-0.2")),
        (r#"{"measure":"count","scale":{"slope":{"up":"-0.2","floor":"0"}}}"#, Key::Floor.into(), Some("0")),
        (
            r#"{"measure":"externalRank","scale":{"ladder":{"rates":{"table":{"rates":["1","0.9"],"otherwise":"0.5"}}}}}"#,
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
