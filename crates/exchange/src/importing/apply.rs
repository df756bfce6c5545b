//! What a sheet brings as one edit.

use std::sync::Arc;

use super::read::Import;
use baton_model::{About, Arrange, Data, Edit, Observation, Placed, Roster, Setting, Whole};

/// Changes from which on whole units are replaced: a list of single observations would be longer than the units.
const WHOLE_UNITS: usize = 5_000;

/// The edit that makes the units what the sheet says; absent where nothing changes.
#[must_use]
pub fn edit(import: Import, roster: &Roster) -> Option<Edit> {
    let whole = import.changing >= WHOLE_UNITS;
    let mut edits = Vec::new();
    for (at, unit) in import.units {
        let Some(old) = roster.units.get(at) else { continue };
        if whole {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let id = unit.id.clone();
            edits.push(Edit::Put(Whole::Unit { unit: id, to: Some(Placed { at, value: Arc::new(unit) }) }));
            continue;
        }
        let about = About::of(&unit);
        if about != About::of(old) {
            edits.push(Edit::Set(Setting::About { unit: unit.id.clone(), about }));
        }
        let indicators = unit.observations.keys().chain(old.observations.keys());
        let mut indicators: Vec<_> = indicators.collect();
        indicators.arrange();
        indicators.dedup();
        for indicator in indicators {
            let (was, is) = (old.observations.get(indicator), unit.observations.get(indicator));
            if was != is {
                let observation = is.filter(|observation| **observation != Observation::default()).cloned();
                edits.push(Edit::Data(Data::Observation {
                    unit: unit.id.clone(),
                    indicator: indicator.clone(),
                    observation,
                }));
            }
        }
    }
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Batch(edits)),
    }
}
