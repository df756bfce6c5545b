//! A place observed outside, such as among the province's development zones, and how many places were gained there.

use super::{defined, undefined};
use crate::exact::Exact;
use crate::{Input, Substituted, Undefined};
use baton_model::{ExternalRank, Reading};

/// This year's place.
pub(super) fn observe(reading: &Reading) -> Result<Exact, Substituted> {
    place(reading.external.as_deref().ok_or(Substituted::Missing(Input::ExternalRank))?)
}

/// The prior year's place − this year's.
pub(super) fn gained(reading: &Reading) -> Result<Exact, Substituted> {
    // What is absent comes before what is undefined.
    let now = reading.external.as_deref().ok_or(Substituted::Missing(Input::ExternalRank))?;
    let before = reading.prior_external.as_deref().ok_or(Substituted::Missing(Input::PriorExternalRank))?;
    defined(place(before)?.minus(&place(now)?))
}

/// Undefined where it isn't within its field.
fn place(observed: &ExternalRank) -> Result<Exact, Substituted> {
    if observed.place == 0 || observed.field.is_some_and(|field| observed.place > field) {
        return undefined(Undefined::PlaceOutOfField);
    }
    Ok(Exact::whole(observed.place))
}
