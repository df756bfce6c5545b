//! Which unit of a scenario is which unit of its base.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::{Change, Turn, turn};
use crate::engine::{Evaluation, Standing};
use crate::model::{Id, Roster};

/// Where the base has the units of a scenario, by identifier. Rosters that list the same units need no table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing(Option<Vec<Option<usize>>>);

impl Pairing {
    /// Pairs a scenario's units with its base's; of units that share an identifier, the first is taken.
    #[must_use]
    pub fn of(base: &Arc<Roster>, scenario: &Arc<Roster>) -> Self {
        let same = || {
            base.units.len() == scenario.units.len()
                && base.units.iter().zip(&scenario.units).all(|(was, is)| Arc::ptr_eq(was, is) || was.id == is.id)
        };
        if Arc::ptr_eq(base, scenario) || same() {
            return Self(None);
        }
        let mut positions: BTreeMap<&Id, usize> = BTreeMap::new();
        for (position, unit) in base.units.iter().enumerate() {
            positions.entry(&unit.id).or_insert(position);
        }
        Self(Some(scenario.units.iter().map(|unit| positions.get(&unit.id).copied()).collect()))
    }

    /// Position in the base of the unit at a position in the scenario; absent where the base doesn't have it.
    #[must_use]
    pub fn in_base(&self, unit: usize) -> Option<usize> {
        match &self.0 {
            None => Some(unit),
            Some(positions) => positions.get(unit).copied().flatten(),
        }
    }

    /// How the base's evaluation has the unit at a position in the scenario; absent where it doesn't.
    #[must_use]
    pub fn standing<'a>(&self, base: &'a Evaluation, unit: usize) -> Option<&'a Standing> {
        base.standings().get(self.in_base(unit)?)
    }
}

/// Whether a unit has a better or worse grade than in the base. A unit that came into another category has neither,
/// though the position in the ladder may be the same.
#[must_use]
pub fn grade_turn(base: &Evaluation, was: &Standing, scenario: &Evaluation, is: &Standing) -> Option<Turn> {
    let moved = category(base, was) != category(scenario, is);
    match turn(Change::new(was.grade, is.grade)) {
        Some(_) if moved => Some(Turn::Aside),
        None if moved && grade(base, was) != grade(scenario, is) => Some(Turn::Aside),
        other => other,
    }
}

/// The category of a standing.
pub(super) fn category<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Id> {
    let position = usize::try_from(standing.category?).ok()?;
    evaluation.policy().categories.get(position).map(|category| &category.id)
}

/// The group of a standing.
pub(super) fn group<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Id> {
    let position = usize::try_from(standing.category?).ok()?;
    let groups = &evaluation.policy().categories.get(position)?.groups;
    groups.get(usize::try_from(standing.group?).ok()?).map(|group| &group.id)
}

/// The grade of a standing.
pub(super) fn grade<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Id> {
    let position = usize::try_from(standing.category?).ok()?;
    let grades = &evaluation.policy().categories.get(position)?.grading.grades;
    grades.get(usize::try_from(standing.grade?).ok()?).map(|grade| &grade.id)
}
