//! A unit that is being written into: its readings and headcounts as the cells of a row say.

use super::layout::Meaning;
use crate::reading_part::{self, Field, PartError, Typed};
use crate::typed_value::{heads, whole};
use baton_model::{Id, Number, Observation, Reading, Unit};

/// A unit and what becomes of it.
pub struct Draft<'a> {
    /// As it is.
    pub unit: &'a Unit,
    /// As it becomes, once something differs.
    pub changed: Option<Unit>,
}

/// What was there and what is there now, if that is told.
pub type Told = Option<(String, String)>;

/// Where a figure belongs in a unit.
#[derive(Clone, Copy)]
pub struct Part<'c> {
    /// The indicator.
    pub indicator: &'c Id,
    /// Absent for the year.
    pub period: Option<&'c Id>,
    /// Which part of the reading.
    pub field: &'c Field,
    /// How it is typed.
    pub typed: Typed<'c>,
}

impl Draft<'_> {
    /// The reading as it is so far.
    pub fn reading(&self, indicator: &Id, period: Option<&Id>) -> Option<&Reading> {
        reading(self.changed.as_ref().unwrap_or(self.unit), indicator, period)
    }

    /// Writes a headcount. Absent where that changes nothing; with what was there and is there now, if that is to be told.
    pub fn write_headcount(&mut self, meaning: &Meaning, text: &str, told: bool) -> Result<Option<Told>, PartError> {
        let assessed = *meaning == Meaning::AssessedHeadcount;
        let text = if text.is_empty() { "0" } else { text };
        let now = self.changed.as_ref().unwrap_or(self.unit);
        let was = if assessed { i64::from(now.assessed_headcount).into() } else { now.headcount };
        let is = if assessed { whole(text, 0).map(|count| i64::from(count).into()) } else { heads(text) };
        let is: Number = is.map_err(PartError::Number)?;
        if was == is {
            return Ok(None);
        }
        let unit = self.changed.get_or_insert_with(|| self.unit.clone());
        if assessed {
            unit.assessed_headcount = whole(text, 0).map_err(PartError::Number)?;
        } else {
            unit.headcount = is;
        }
        Ok(Some(told.then(|| (was.to_string(), is.to_string()))))
    }

    /// Has a part of a reading written, as [`Self::write_headcount`].
    pub fn write(
        &mut self,
        Part { indicator, period, field, typed }: Part<'_>,
        told: bool,
        write: impl FnOnce(&mut Reading) -> Result<(), PartError>,
    ) -> Result<Option<Told>, PartError> {
        let now = self.changed.as_ref().unwrap_or(self.unit);
        let old = reading(now, indicator, period);
        let mut new = old.cloned().unwrap_or_default();
        write(&mut new)?;
        if old.map_or_else(|| new.is_empty(), |old| *old == new) {
            return Ok(None);
        }
        let shown = |reading: &Reading| {
            let place = reading_part::text(reading, field, typed.classes);
            match (field, reading_part::rank(reading, field).and_then(|rank| rank.field)) {
                (Field::Place | Field::PriorPlace, Some(size)) => format!("{place}/{size}"),
                _ => place,
            }
        };
        let change = told.then(|| (old.map(shown).unwrap_or_default(), shown(&new)));
        let unit = self.changed.get_or_insert_with(|| self.unit.clone());
        put(unit, indicator, period, new);
        Ok(Some(change))
    }
}

/// Puts a reading where it belongs; one that holds nothing leaves nothing behind.
fn put(unit: &mut Unit, indicator: &Id, period: Option<&Id>, new: Reading) {
    let filled = !new.is_empty();
    let observation = unit.observations.entry(indicator.clone()).or_default();
    match period {
        None => observation.annual = new,
        Some(period) if new.is_empty() => {
            observation.periods.remove(period);
        }
        Some(period) => {
            observation.periods.insert(period.clone(), new);
        }
    }
    if !filled && *observation == Observation::default() {
        unit.observations.remove(indicator);
    }
}

/// A unit's reading of an indicator.
pub fn reading<'a>(unit: &'a Unit, indicator: &Id, period: Option<&Id>) -> Option<&'a Reading> {
    let observation = unit.observations.get(indicator)?;
    match period {
        None => Some(&observation.annual),
        Some(period) => observation.periods.get(period),
    }
}
