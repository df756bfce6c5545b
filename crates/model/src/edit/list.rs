//! Finding and replacing what has an identifier in a list.

use std::sync::Arc;

use super::{EditError, Placed};
use crate::{AdjustmentItem, Category, Circumstance, Fund, Grade, Group, Id, Indicator, Section, Unit};

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

named!(Arc<Category>, Group, Circumstance, Grade, Arc<Indicator>, AdjustmentItem, Section, Arc<Unit>, Fund);

/// Exchanges what a list has under an identifier with a slot: what was there, and where, is in the slot afterwards. It is
/// looked for first where it is thought to stand.
///
/// # Errors
/// Nothing is there and nothing is put there; or what is put there has another identifier. Nothing is changed then.
pub(super) fn exchange<T: Named>(
    list: &mut Vec<T>,
    thought: Option<usize>,
    id: &Id,
    slot: &mut Option<Placed<T>>,
    unknown: fn(Id) -> EditError,
) -> Result<(), EditError> {
    if slot.as_ref().is_some_and(|placed| placed.value.id() != id) {
        return Err(EditError::OtherId(id.clone()));
    }
    let thought = thought.filter(|at| list.get(*at).is_some_and(|part| part.id() == id));
    let found = thought.or_else(|| list.iter().position(|part| part.id() == id));
    if found.is_none() && slot.is_none() {
        return Err(unknown(id.clone()));
    }
    if let (Some(found), Some(Placed { at, value })) = (found, &mut *slot)
        && usize::try_from(*at) == Ok(found)
        && let Some(part) = list.get_mut(found)
    {
        // It stays where it is: nothing behind it has to move.
        std::mem::swap(part, value);
        return Ok(());
    }
    let was = found.map(|at| Placed { at: u32::try_from(at).unwrap_or(u32::MAX), value: list.remove(at) });
    if let Some(Placed { at, value }) = std::mem::replace(slot, was) {
        let at = usize::try_from(at).unwrap_or(usize::MAX).min(list.len());
        list.insert(at, value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(id: &str, name: &str) -> Group {
        Group { id: id.into(), name: name.into() }
    }

    /// Whatever is thought of where it stands, the same happens, and what is in the slot takes it back.
    #[test]
    fn a_wrong_thought_of_the_place_changes_nothing_but_the_time() {
        let list = [group("a", "A"), group("b", "B"), group("c", "C")];
        let slots = [None, Some((1, "new")), Some((0, "new")), Some((9, "new"))];
        for slot in slots.map(|slot| slot.map(|(at, name)| Placed { at, value: group("b", name) })) {
            let mut plain = list.to_vec();
            exchange(&mut plain, None, &"b".into(), &mut slot.clone(), EditError::UnknownGroup).unwrap();
            for thought in [0, 1, 2, 9] {
                let (mut changed, mut slot) = (list.to_vec(), slot.clone());
                exchange(&mut changed, Some(thought), &"b".into(), &mut slot, EditError::UnknownGroup).unwrap();
                assert_eq!(changed, plain, "{thought}");
                exchange(&mut changed, None, &"b".into(), &mut slot, EditError::UnknownGroup).unwrap();
                assert_eq!(changed, list, "{thought}");
            }
        }
    }
}
