//! A place observed outside, such as among the province's development zones.

use super::undefined;
use crate::exact::Exact;
use crate::{Input, Substituted, Undefined};
use baton_model::Reading;

/// Undefined where it isn't within its field.
pub(super) fn observe(reading: &Reading) -> Result<Exact, Substituted> {
    let external = reading.external.as_ref().ok_or(Substituted::Missing(Input::ExternalRank))?;
    if external.place == 0 || external.field.is_some_and(|field| external.place > field) {
        return undefined(Undefined::PlaceOutOfField);
    }
    Ok(Exact::whole(external.place))
}
