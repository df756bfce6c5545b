//! Which number is judged: from a reading, and from its cohort, to a value. A file for each measure that is more than a
//! difference.

mod best;
mod completion;
mod external;
mod growth;
mod mean;
mod over_target;
mod panel;
mod tally;

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::cohort::CohortFigures;
use super::exact::Exact;
use super::{Input, Substituted, Undefined};
use baton_model::{Comparison, Component, Counted, Direction, Look, Measure, Number, Reading};

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

/// The value of the measure, before it is compared.
pub(crate) fn observe(look: &Look, inputs: &Inputs) -> Result<Exact, Substituted> {
    let direction = look.direction;
    match look.measure {
        Measure::Level | Measure::Count => inputs.actual().map(Exact::of),
        Measure::Completion => completion::observe(inputs, look),
        Measure::Gap => {
            let (x, target) = (Exact::of(inputs.actual()?), inputs.target()?);
            defined(match direction {
                Direction::Benefit => x.minus(&target),
                Direction::Cost => target.minus(&x),
            })
        }
        Measure::OverTarget => over_target::observe(inputs, look),
        Measure::Growth => growth::observe(inputs, look),
        Measure::Increment => defined(Exact::of(inputs.actual()?).minus(&inputs.prior()?)),
        Measure::ExternalRank => external::observe(inputs.reading),
        Measure::PlaceGain => external::gained(inputs.reading),
        Measure::Tally { kinds } => tally::observe(kinds, inputs.reading),
        Measure::Panel { raters, classes } => panel::observe(raters, classes, inputs.reading),
        Measure::Score => defined(Exact::of(inputs.actual()?).over(&Exact::whole(100))),
    }
}

/// A formula of x and one other number of the reading, so of a cohort's sums as well.
struct Pooled<'a> {
    /// The other number.
    base: fn(&Inputs<'a>) -> Result<Exact, Substituted>,
    /// The formula.
    of: fn(&Exact, &Exact, &Look) -> Result<Exact, Substituted>,
}

/// How a measure is taken of sums; absent where it can't be.
const fn of_sums<'a>(measure: &Measure) -> Option<Pooled<'a>> {
    match measure {
        Measure::Completion => Some(Pooled { base: Inputs::target, of: completion::of }),
        Measure::OverTarget => Some(Pooled { base: Inputs::target, of: over_target::of }),
        Measure::Growth => Some(Pooled { base: Inputs::prior, of: growth::of }),
        Measure::Level
        | Measure::Gap
        | Measure::Increment
        | Measure::ExternalRank
        | Measure::PlaceGain
        | Measure::Count
        | Measure::Tally { .. }
        | Measure::Panel { .. }
        | Measure::Score => None,
    }
}

/// What a pooled mean sums up of a reading: x, and the target or the prior year's value; absent where the measure has none.
pub(crate) fn pooled(look: &Look, inputs: &Inputs) -> Option<[Exact; 2]> {
    let base = of_sums(look.measure)?.base;
    Some([Exact::of(inputs.actual().ok()?), base(inputs).ok()?])
}

/// The measure's own formula on the means of x and of its base, which is the one on their sums.
pub(crate) fn on_sums(look: &Look, [x, base]: [&Exact; 2]) -> Option<Exact> {
    let of = of_sums(look.measure)?.of;
    of(x, base, look).ok()
}

/// The value that is judged, from that of the measure and the cohort.
pub(crate) fn compare<'a>(
    look: &Look,
    observed: &'a Exact,
    cohort: &CohortFigures,
) -> Result<Cow<'a, Exact>, Substituted> {
    let direction = look.measured_direction();
    let compared = match look.comparison {
        None => return Ok(Cow::Borrowed(observed)),
        Some(Comparison::Best) => best::compare(observed, direction, cohort),
        Some(Comparison::MeanRatio { .. }) => mean::ratio(observed, direction, cohort),
        Some(Comparison::OverMean { .. }) => mean::over(observed, direction, cohort),
        Some(Comparison::Rank) => {
            let place = cohort.place(observed, direction);
            place.map(Exact::whole).ok_or(Substituted::Missing(Input::Actual))
        }
    };
    compared.map(Cow::Owned)
}

/// What the scale is given of a value: a place as its ladder counts it.
pub(crate) fn counted<'a>(
    component: &Component,
    observed: &Exact,
    value: Cow<'a, Exact>,
    (external, cohort): (Option<u32>, &CohortFigures),
) -> Result<Cow<'a, Exact>, Substituted> {
    let look = component.look();
    if component.scale.counted() == Counted::First || !look.is_place() {
        return Ok(value);
    }
    let place = if look.ranks() {
        let from_last = match look.measured_direction() {
            Direction::Benefit => Direction::Cost,
            Direction::Cost => Direction::Benefit,
        };
        cohort.place(observed, from_last).map(Exact::whole)
    } else {
        let field = external.ok_or(Substituted::Missing(Input::FieldSize))?;
        from_last(&value, field)
    };
    defined(place).map(Cow::Owned)
}

/// A place counted from the other end of its field, where nobody shares it.
pub(crate) fn from_last(place: &Exact, field: u32) -> Option<Exact> {
    Exact::whole(field).plus(&Exact::ONE)?.minus(place)
}

/// How many are ranked, where the value is a place.
pub(crate) fn field(look: &Look, external: Option<u32>, cohort: &CohortFigures) -> Option<u32> {
    match (look.is_place(), look.ranks()) {
        (false, _) => None,
        (true, true) => Some(cohort.count),
        (true, false) => external,
    }
}

/// A value, or too large to compute with.
pub(crate) fn defined(value: Option<Exact>) -> Result<Exact, Substituted> {
    value.ok_or(Substituted::Undefined(Undefined::TooLarge))
}

fn undefined<T>(reason: Undefined) -> Result<T, Substituted> {
    Err(Substituted::Undefined(reason))
}
