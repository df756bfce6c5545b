//! What the tests of the scales share.

use super::*;

/// The rate of a value of a benefit that nobody is compared with.
pub(super) fn of(scale: &Scale, value: &str) -> Option<String> {
    rate(scale, Direction::Benefit, value, None)
}

/// The rate of a value of a cost.
pub(super) fn of_cost(scale: &Scale, value: &str) -> Option<String> {
    rate(scale, Direction::Cost, value, None)
}

/// The rate of a place among so many.
pub(super) fn ranked(scale: &Scale, place: &str, n: u32) -> Option<String> {
    rate(scale, Direction::Cost, place, Some(n))
}

fn rate(scale: &Scale, direction: Direction, value: &str, ranked: Option<u32>) -> Option<String> {
    let ready = family(scale).prepare(direction, &CohortFigures::EMPTY).ok()?;
    let rate = ready.rate(&Exact::of(value.parse().unwrap()), ranked).ok()?;
    Some(rate.shown()?.normalize().to_string())
}

/// Values and their rates, none of which is more than the most that the scale says it gives.
pub(super) fn check(scale: &Scale, rates: &[(&str, &str)], most: Option<&str>) {
    let says = family(scale).most();
    assert_eq!(says, most.map(|most| most.parse().unwrap()));
    for (value, expected) in rates {
        assert_eq!(of(scale, value).as_deref(), Some(*expected), "{value}");
        assert!(says.is_none_or(|most| expected.parse::<Number>().unwrap() <= most), "{value}");
    }
}
