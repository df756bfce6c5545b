//! Warning lights 预警: progress against plan at a node of the year.

use rust_decimal::Decimal;

use super::column::planned_share;
use super::exact::Exact;
use super::outcome::{Light, LightLine};
use baton_model::{Direction, Indicator, Observation, Period, Warning};

/// The lights of one unit and indicator, for the periods with an actual value, where there is an annual target above
/// zero. For a cost, whose plan is not to be exceeded, behind = progress − plan.
pub(super) fn lights(
    indicator: &Indicator,
    observation: Option<&Observation>,
    periods: &[Period],
    warning: &Warning,
) -> Vec<LightLine> {
    let Some(observation) = observation else { return Vec::new() };
    let light = |period: &Period| {
        let plan = planned_share(indicator, period.month);
        lit(indicator, observation, period, &plan, warning)?.line(period, &plan)
    };
    periods.iter().filter_map(light).collect()
}

/// Progress and gap of one unit, indicator and period, with the light that they give.
pub(super) struct Lit {
    progress: Exact,
    /// In percentage points.
    pub(super) behind: Exact,
    pub(super) light: Light,
}

/// The light at one period, whose planned share is at hand. Absent without an actual value or a target above zero.
pub(super) fn lit(
    indicator: &Indicator,
    observation: &Observation,
    period: &Period,
    plan: &Exact,
    warning: &Warning,
) -> Option<Lit> {
    let component = indicator.rule.components.first()?;
    let target = observation.annual.target.filter(|target| target.get() > Decimal::ZERO)?;
    let actual = observation.periods.get(&period.id)?.actual?;
    let progress = Exact::quotient(actual.get(), target.get())?;
    let short = match component.direction {
        Direction::Benefit => plan.minus(&progress)?,
        Direction::Cost => progress.minus(plan)?,
    };
    let behind = short.times(&Exact::whole(100))?;
    Some(Lit { light: colour(&behind, warning), progress, behind })
}

impl Lit {
    /// The light with its figures.
    pub(super) fn line(&self, period: &Period, plan: &Exact) -> Option<LightLine> {
        Some(LightLine {
            period: period.id.clone(),
            progress: self.progress.shown()?,
            plan: plan.shown()?,
            behind: self.behind.shown()?,
            light: self.light,
        })
    }
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
