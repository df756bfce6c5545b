//! Finding and replacing what has an identifier in a list.

use std::sync::Arc;

use super::{EditError, Placed};
use crate::model::{AdjustmentItem, Category, Grade, Group, Id, Indicator, Unit};

/// Something that an identifier names.
pub(super) trait Named {
    /// The identifier.
    fn id(&self) -> &Id;
}

macro_rules! named {
    ($($part:ty),*) => {
        $(impl Named for $part {
            fn id(&self) -> &Id {
                &self.id
            }
        })*
    };
}

named!(Arc<Category>, Group, Grade, Arc<Indicator>, AdjustmentItem, Arc<Unit>);

/// Exchanges what a list has under an identifier with a slot: what was there, and where, is in the slot afterwards.
///
/// # Errors
/// Nothing is there and nothing is put there; or what is put there has another identifier. Nothing is changed then.
pub(super) fn exchange<T: Named>(
    list: &mut Vec<T>,
    id: &Id,
    slot: &mut Option<Placed<T>>,
    unknown: fn(Id) -> EditError,
) -> Result<(), EditError> {
    if slot.as_ref().is_some_and(|placed| placed.value.id() != id) {
        return Err(EditError::OtherId(id.clone()));
    }
    let found = list.iter().position(|part| part.id() == id);
    if found.is_none() && slot.is_none() {
        return Err(unknown(id.clone()));
    }
    let was = found.map(|at| Placed { at: u32::try_from(at).unwrap_or(u32::MAX), value: list.remove(at) });
    if let Some(Placed { at, value }) = std::mem::replace(slot, was) {
        let at = usize::try_from(at).unwrap_or(usize::MAX).min(list.len());
        list.insert(at, value);
    }
    Ok(())
}
