//! How the number judged becomes a rate: what every scale can do, and a file for each.

mod place_drop;
mod place_range;
mod place_table;
mod polyline;
mod proportional;
mod slope;
mod span;
mod steps;
#[cfg(test)]
mod tests;

use std::fmt::Debug;
use std::sync::Arc;

use rust_decimal::Decimal;

pub(crate) use polyline::Corners;

use super::cohort::CohortFigures;
use super::exact::Exact;
use super::{Substituted, Undefined};
use baton_model::{Component, Direction, Ladder, Number, Scale};

/// What a scale does.
pub(crate) trait Family {
    /// The scale with exact numbers and a cohort's bounds in it; prepared once for all its members. `direction` is that of
    /// the values.
    fn prepare(&self, direction: Direction, cohort: &CohortFigures) -> Result<Arc<dyn Ready>, Substituted>;

    /// Low and high bound among a cohort, where it has bounds.
    fn bounds(&self, _direction: Direction, _cohort: &CohortFigures) -> Option<(Exact, Exact)> {
        None
    }

    /// What its curve looks like.
    fn shape(&self) -> Shape {
        Shape::Line
    }

    /// The values at which its curve bends, between these bounds; of places, so many of which were ranked, all.
    fn bends(&self, bounds: Option<(Decimal, Decimal)>, ranked: u32) -> Vec<Decimal>;

    /// The most that it gives for any value; `None` where it is open above.
    fn most(&self) -> Option<Number>;

    /// The least that it gives for any value; `None` where it is open below.
    fn least(&self) -> Option<Number>;
}

/// A prepared scale.
pub(crate) trait Ready: Debug + Send + Sync {
    /// The rate of a value; `ranked` is how many were ranked, where it is a place.
    fn rate(&self, value: &Exact, ranked: Option<u32>) -> Result<Exact, Substituted>;
}

/// What the curve of a scale looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Straight between its bends.
    Line,
    /// Level between its bends.
    Stairs,
    /// A point for each place.
    Places,
}

/// What a scale does.
pub(crate) fn family(scale: &Scale) -> &dyn Family {
    match scale {
        Scale::Proportional(family) => family,
        Scale::Span(family) => family,
        Scale::Steps(family) => family,
        Scale::Polyline(family) => family,
        Scale::Ladder(Ladder::Drop(family)) => family,
        Scale::Ladder(Ladder::Between(family)) => family,
        Scale::Ladder(Ladder::Table(family)) => family,
        Scale::Slope(family) => family,
    }
}

/// The highest rate that a scale gives; `None` where it is open above.
#[must_use]
pub fn most_rate(scale: &Scale) -> Option<Number> {
    family(scale).most()
}

/// Whether a scale can give less than nothing.
pub(crate) fn falls_below_zero(scale: &Scale) -> bool {
    family(scale).least().is_none_or(|least| least < Number::ZERO)
}

/// The scale of a component among one cohort.
#[derive(Clone, Debug)]
pub(crate) struct Prepared(Result<Arc<dyn Ready>, Substituted>);

impl Prepared {
    /// No scale.
    pub(crate) const NONE: Self = Self(Err(INCOMPLETE));

    pub(crate) fn new(component: &Component, cohort: &CohortFigures) -> Self {
        if !component.scale.kind().can_judge(component) {
            return Self::NONE;
        }
        Self(family(&component.scale).prepare(component.look().judged_direction(), cohort))
    }

    /// The rate of a value; `ranked` is how many were ranked, where it is a place.
    pub(crate) fn rate(&self, value: &Exact, ranked: Option<u32>) -> Result<Exact, Substituted> {
        match &self.0 {
            Ok(ready) => ready.rate(value, ranked),
            Err(why) => Err(*why),
        }
    }
}

impl Default for Prepared {
    fn default() -> Self {
        Self::NONE
    }
}

const INCOMPLETE: Substituted = Substituted::Undefined(Undefined::RuleIncomplete);

/// Low and high bound of a component's scale among a cohort, where it has bounds.
pub(crate) fn bounds(component: &Component, cohort: &CohortFigures) -> Option<(Exact, Exact)> {
    family(&component.scale).bounds(component.look().judged_direction(), cohort)
}

fn exact(number: Number) -> Exact {
    Exact::of(number.get())
}

/// The line through two points (value, rate), at `m`, in one fraction: (r₀·(x₁ − m) + r₁·(m − x₀))/(x₁ − x₀).
fn line((x0, r0): (&Exact, &Exact), (x1, r1): (&Exact, &Exact), m: &Exact) -> Option<Exact> {
    let from_low = r1.times(&m.minus(x0)?)?;
    let from_high = r0.times(&x1.minus(m)?)?;
    from_low.plus(&from_high)?.over(&x1.minus(x0)?)
}

/// The places from the first on.
fn places(count: u32) -> Vec<Decimal> {
    (1..=count).map(Decimal::from).collect()
}
