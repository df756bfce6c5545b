//! What the rules look at: the policy, the units and what is known of them, over the year or as of a period.

use std::collections::{BTreeMap, BTreeSet};

use super::fraction::{Fraction, whole};
use super::outcome::UnitFigures;
use crate::oracle::wire::{Category, Id, Indicator, Number, Opinion, Period, Policy, Reading, Unit};

/// The figures of all units, in their order. None = none, or not yet.
pub type Figures = Vec<Option<UnitFigures>>;

/// The project at one time.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub policy: &'a Policy,
    pub units: &'a [Unit],
    /// The results of which category, read by which, go round in a circle.
    pub circles: &'a BTreeSet<(Id, Id)>,
    /// None = the year.
    pub period: Option<&'a Period>,
    /// Of the categories that have been computed, at the same time.
    pub figures: &'a [Option<UnitFigures>],
}

/// What is observed of a quantity at one time.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub actual: Option<Fraction>,
    pub target: Option<Fraction>,
    pub prior: Option<Fraction>,
    pub external: Option<Place>,
    pub prior_external: Option<Place>,
    pub panel: BTreeMap<Id, Opinion>,
    pub kinds: BTreeMap<Id, Fraction>,
}

/// A place, one of so many where that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub place: Fraction,
    pub of: Option<Fraction>,
}

impl Place {
    /// The same place counted from the last.
    pub fn counted_from_last(&self) -> Option<Fraction> {
        self.of.as_ref().map(|of| of - &self.place + whole(1))
    }
}

/// The planned share of the annual target at the end of a period.
pub fn schedule(indicator: &Indicator, period: &Period) -> Fraction {
    match indicator.schedule.get(usize::from(period.month).wrapping_sub(1)) {
        Some(share) => share.get(),
        None => whole(period.month) / whole(12),
    }
}

impl<'a> Scene<'a> {
    pub fn category(&self, id: &str) -> Option<&'a Category> {
        self.policy.categories.iter().find(|category| category.id == id)
    }

    pub fn unit(&self, id: &str) -> Option<usize> {
        self.units.iter().position(|unit| unit.id == id)
    }

    /// The annual reading of a quantity and those of periods.
    fn readings<'b>(
        unit: &'b Unit,
        indicator: &str,
        quantity: Option<&Id>,
    ) -> Option<(&'b Reading, &'b BTreeMap<Id, Reading>)> {
        let observation = unit.observations.get(indicator)?;
        match quantity {
            None => Some((&observation.annual, &observation.periods)),
            Some(id) => observation.quantities.get(id).map(|values| (&values.annual, &values.periods)),
        }
    }

    /// What is observed of a unit; in a period the target is the annual one's part unless one is given.
    pub fn seen(&self, unit: &Unit, indicator: &Indicator, quantity: Option<&Id>) -> Seen {
        let Some((annual, periods)) = Self::readings(unit, &indicator.id, quantity) else { return Seen::default() };
        let Some(period) = self.period else { return Seen::of(annual) };
        let mut seen = periods.get(&period.id).map(Seen::of).unwrap_or_default();
        if seen.target.is_none() {
            seen.target = annual.target.as_ref().map(|target| &**target * schedule(indicator, period));
        }
        seen
    }

    /// Whether anything of the indicator was read in the period.
    pub fn read_in(unit: &Unit, indicator: &str, period: &str) -> bool {
        let some =
            |periods: &BTreeMap<Id, Reading>| periods.get(period).is_some_and(|reading| *reading != Reading::default());
        unit.observations.get(indicator).is_some_and(|observation| {
            some(&observation.periods) || observation.quantities.values().any(|values| some(&values.periods))
        })
    }
}

impl Seen {
    fn of(reading: &Reading) -> Self {
        let place = |external: crate::oracle::wire::ExternalRank| Place {
            place: whole(external.place),
            of: external.field.map(whole),
        };
        Self {
            actual: reading.actual.as_ref().map(Number::get),
            target: reading.target.as_ref().map(Number::get),
            prior: reading.prior.as_ref().map(Number::get),
            external: reading.external.map(place),
            prior_external: reading.prior_external.map(place),
            panel: reading.panel.clone(),
            kinds: reading.kinds.iter().map(|(id, count)| (id.clone(), count.get())).collect(),
        }
    }
}
