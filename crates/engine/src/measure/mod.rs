//! Which number is judged: from a reading, and from its cohort, to a value. A file for each measure that is more than a
//! difference.

mod best;
mod completion;
mod external;
mod growth;
mod mean;
mod panel;

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::cohort::Comparison;
use super::exact::Exact;
use super::{Input, Substituted, Undefined};
use baton_model::{Against, Component, Direction, Measure, Number, Reading};

pub use panel::opinion;

/// The reading of one unit and period, with the target that holds for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inputs<'a> {
    pub(crate) reading: &'a Reading,
    /// Annual target and planned share, for a period without a target of its own.
    pub(crate) planned: Option<(Number, &'a Exact)>,
}

impl<'a> Inputs<'a> {
    /// An annual reading, or one that has its own target.
    pub(crate) fn new(reading: &'a Reading) -> Self {
        Self { reading, planned: None }
    }

    /// The target given, or the annual target × the schedule's share.
    pub(crate) fn target(&self) -> Result<Exact, Substituted> {
        match (self.reading.target, self.planned) {
            (Some(target), _) => Ok(Exact::of(target.get())),
            (None, Some((annual, share))) => defined(Exact::of(annual.get()).times(share)),
            (None, None) => Err(Substituted::Missing(Input::Target)),
        }
    }

    /// The field of a place observed outside.
    pub(crate) fn field(&self) -> Option<u32> {
        self.reading.external.as_ref().and_then(|external| external.field)
    }

    fn actual(&self) -> Result<Decimal, Substituted> {
        self.reading.actual.map(|x| x.get()).ok_or(Substituted::Missing(Input::Actual))
    }

    fn prior(&self) -> Result<Exact, Substituted> {
        self.reading.prior().map(|p| Exact::of(p.get())).ok_or(Substituted::Missing(Input::Prior))
    }
}

/// What a component sees of a reading by itself: the value of its measure, or x where the measure compares.
pub(crate) fn observe(component: &Component, inputs: &Inputs) -> Result<Exact, Substituted> {
    let direction = component.direction;
    match &component.measure {
        Measure::Level | Measure::Count | Measure::ToBest | Measure::ToMean | Measure::Rank => {
            inputs.actual().map(Exact::of)
        }
        Measure::Completion => completion::observe(inputs, direction, &component.scale),
        Measure::Gap => {
            let (x, target) = (Exact::of(inputs.actual()?), inputs.target()?);
            defined(match direction {
                Direction::Benefit => x.minus(&target),
                Direction::Cost => target.minus(&x),
            })
        }
        Measure::Growth => growth::observe(inputs),
        Measure::Increment => defined(Exact::of(inputs.actual()?).minus(&inputs.prior()?)),
        Measure::ExternalRank => external::observe(inputs.reading),
        Measure::Panel { raters } => panel::observe(raters, inputs.reading),
        Measure::Score => defined(Exact::of(inputs.actual()?).over(&Exact::whole(100))),
    }
}

/// The value of the measure, from what was observed and the cohort.
pub(crate) fn compare<'a>(
    component: &Component,
    observed: &'a Exact,
    cohort: &Comparison,
) -> Result<Cow<'a, Exact>, Substituted> {
    let compared = match component.measure.facts().against {
        None => return Ok(Cow::Borrowed(observed)),
        Some(Against::Best) => best::compare(observed, component.direction, cohort),
        Some(Against::Mean) => mean::compare(observed, component.direction, cohort),
        Some(Against::Everybody) => {
            let place = cohort.place(observed, component.direction);
            place.map(Exact::whole).ok_or(Substituted::Missing(Input::Actual))
        }
    };
    compared.map(Cow::Owned)
}

/// How many are ranked, for the measures that are places.
pub(crate) fn field(component: &Component, external: Option<u32>, cohort: &Comparison) -> Option<u32> {
    let facts = component.measure.facts();
    match facts.against {
        _ if !facts.is_place() => None,
        Some(_) => Some(cohort.count),
        None => external,
    }
}

/// A value, or too large to compute with.
pub(crate) fn defined(value: Option<Exact>) -> Result<Exact, Substituted> {
    value.ok_or(Substituted::Undefined(Undefined::TooLarge))
}

fn undefined<T>(reason: Undefined) -> Result<T, Substituted> {
    Err(Substituted::Undefined(reason))
}
