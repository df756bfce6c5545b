//! 11 Warning 预警: how far behind its plan an indicator is at the end of a period.

use super::fraction::{Fraction, whole, zero};
use super::marks::scoped;
use super::scene::schedule;
use crate::oracle::wire::{Direction, Id, Indicator, Period, Policy, Unit};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    Green,
    /// Behind, but by less than the yellow bound.
    GreenNoted,
    Yellow,
    Red,
}

#[derive(Clone, Debug)]
pub struct LightFigures {
    pub period: Id,
    pub progress: Fraction,
    pub plan: Fraction,
    /// In percentage points.
    pub behind: Fraction,
    pub light: Colour,
}

/// The lights of an indicator, of the periods with an actual value, where there is an annual target.
pub fn lights(policy: &Policy, indicator: &Indicator, unit: &Unit) -> Vec<LightFigures> {
    let Some(observation) = unit.observations.get(&indicator.id) else { return Vec::new() };
    let Some(target) = observation.annual.target.as_ref().filter(|target| ***target > zero()) else {
        return Vec::new();
    };
    let Some(component) = scoped(&indicator.rule, unit).components.first() else { return Vec::new() };
    let light = |period: &Period| {
        let actual = observation.periods.get(&period.id)?.actual.as_ref()?;
        let (progress, plan) = (actual.get() / &**target, schedule(indicator, period));
        let behind = match component.direction {
            Direction::Benefit => &plan - &progress,
            Direction::Cost => &progress - &plan,
        } * whole(100);
        let light = if behind <= zero() {
            Colour::Green
        } else if behind < *policy.warning.yellow {
            Colour::GreenNoted
        } else if behind <= *policy.warning.red {
            Colour::Yellow
        } else {
            Colour::Red
        };
        Some(LightFigures { period: period.id.clone(), progress, plan, behind, light })
    };
    policy.periods.iter().filter_map(light).collect()
}
