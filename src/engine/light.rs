//! Warning lights 预警: progress against plan at a node of the year.

use rust_decimal::Decimal;

use super::column::planned_share;
use super::exact::Exact;
use super::outcome::{Light, LightLine};
use crate::model::{Direction, Indicator, Observation, Period, Warning};

/// The lights of one unit and indicator, for the periods with an actual value, where there is an annual target above
/// zero. For a cost, whose plan is not to be exceeded, behind = progress − plan.
pub(crate) fn lights(
    indicator: &Indicator,
    observation: Option<&Observation>,
    periods: &[Period],
    warning: &Warning,
) -> Vec<LightLine> {
    let (Some(component), Some(observation)) = (indicator.rule.components.first(), observation) else {
        return Vec::new();
    };
    let Some(target) = observation.annual.target.filter(|target| target.get() > Decimal::ZERO) else {
        return Vec::new();
    };
    let light = |period: &Period| {
        let actual = observation.periods.get(&period.id)?.actual?;
        let progress = Exact::quotient(actual.get(), target.get())?;
        let plan = planned_share(indicator, period.month);
        let short = match component.direction {
            Direction::Benefit => plan.minus(&progress)?,
            Direction::Cost => progress.minus(&plan)?,
        };
        let behind = short.times(&Exact::whole(100))?;
        Some(LightLine {
            period: period.id.clone(),
            progress: progress.shown()?,
            plan: plan.shown()?,
            behind: behind.shown()?,
            light: colour(&behind, warning),
        })
    };
    periods.iter().filter_map(light).collect()
}

/// Green: not behind; noted: less than the yellow bound; yellow: up to and including the red bound; red: beyond.
fn colour(behind: &Exact, warning: &Warning) -> Light {
    if behind.compare(&Exact::of(warning.red.get())).is_gt() {
        Light::Red
    } else if behind.compare(&Exact::of(warning.yellow.get())).is_ge() {
        Light::Yellow
    } else if behind.is_positive() {
        Light::GreenNoted
    } else {
        Light::Green
    }
}
