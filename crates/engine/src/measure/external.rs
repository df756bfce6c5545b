//! A place observed outside, such as among the province's development zones, and how many places were gained there.

use super::{defined, undefined};
use crate::exact::Exact;
use crate::{Input, Substituted, Undefined};
use baton_model::{ExternalRank, Reading};

/// This year's place.
pub(super) fn observe(reading: &Reading) -> Result<Exact, Substituted> {
    place(reading.external.as_deref(), Input::ExternalRank)
}

/// The prior year's place − this year's.
pub(super) fn gained(reading: &Reading) -> Result<Exact, Substituted> {
    let before = place(reading.prior_external.as_deref(), Input::PriorExternalRank)?;
    let now = observe(reading)?;
    defined(before.minus(&now))
}

/// Undefined where it isn't within its field.
fn place(observed: Option<&ExternalRank>, input: Input) -> Result<Exact, Substituted> {
    let observed = observed.ok_or(Substituted::Missing(input))?;
    if observed.place == 0 || observed.field.is_some_and(|field| observed.place > field) {
        return undefined(Undefined::PlaceOutOfField);
    }
    Ok(Exact::whole(observed.place))
}
