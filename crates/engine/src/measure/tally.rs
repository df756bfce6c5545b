//! 分类计次: what events of several kinds are worth together.

use super::defined;
use crate::exact::Exact;
use crate::{Input, Substituted};
use baton_model::{EventKind, Reading};

/// Σ worth × count. A kind that is absent counts 0; all absent is missing.
pub(super) fn observe(kinds: &[EventKind], reading: &Reading) -> Result<Exact, Substituted> {
    let mut sum = None;
    for kind in kinds {
        let Some(count) = reading.kinds.get(&kind.id) else { continue };
        let part = defined(Exact::of(kind.worth.get()).times(&Exact::of(count.get())))?;
        sum = Some(match sum {
            Some(sum) => defined(part.plus(&sum))?,
            None => part,
        });
    }
    sum.ok_or(Substituted::Missing(Input::Events))
}
