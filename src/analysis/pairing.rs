//! Which unit of a scenario is which unit of its base.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::{Change, Turn, turn};
use crate::engine::{Evaluation, Standing};
use crate::model::{Category, Id, Policy, Roster};

/// Where the base has the units of a scenario, by identifier, and whether both have the same categories, groups and grades
/// in the same places, so that positions alone can be compared. Rosters that list the same units need no table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    positions: Option<Vec<Option<usize>>>,
    alike: bool,
}

impl Pairing {
    /// Pairs a scenario's units with its base's; of units that share an identifier, the first is taken.
    #[must_use]
    pub fn of(base: &Evaluation, scenario: &Evaluation) -> Self {
        let alike = alike(base.policy(), scenario.policy());
        Self { positions: positions(base.roster(), scenario.roster()), alike }
    }

    /// Position in the base of the unit at a position in the scenario; absent where the base doesn't have it.
    #[must_use]
    pub fn in_base(&self, unit: usize) -> Option<usize> {
        match &self.positions {
            None => Some(unit),
            Some(positions) => positions.get(unit).copied().flatten(),
        }
    }

    /// How the base's evaluation has the unit at a position in the scenario; absent where it doesn't.
    #[must_use]
    pub fn standing<'a>(&self, base: &'a Evaluation, unit: usize) -> Option<&'a Standing> {
        base.standings().get(self.in_base(unit)?)
    }

    /// Whether a unit has a better or worse grade than in the base. A unit that came into another category has neither,
    /// though the position in the ladder may be the same.
    #[must_use]
    pub fn grade_turn(&self, base: &Evaluation, was: &Standing, scenario: &Evaluation, is: &Standing) -> Option<Turn> {
        let moved =
            if self.alike { was.category != is.category } else { category(base, was) != category(scenario, is) };
        match turn(Change::new(was.grade, is.grade)) {
            // Where grades are added or removed, the same grade stands elsewhere in the ladder.
            Some(_) if !self.alike && !moved && grade(base, was) == grade(scenario, is) => None,
            Some(_) if moved => Some(Turn::Aside),
            None if moved && grade(base, was) != grade(scenario, is) => Some(Turn::Aside),
            other => other,
        }
    }

    /// Whether a unit has the same category, group and grade.
    pub(super) fn same_place(&self, base: &Evaluation, was: &Standing, scenario: &Evaluation, is: &Standing) -> bool {
        if self.alike {
            return (was.category, was.group, was.grade) == (is.category, is.group, is.grade);
        }
        category(base, was) == category(scenario, is)
            && group(base, was) == group(scenario, is)
            && grade(base, was) == grade(scenario, is)
    }
}

fn positions(base: &Arc<Roster>, scenario: &Arc<Roster>) -> Option<Vec<Option<usize>>> {
    let same = || {
        base.units.len() == scenario.units.len()
            && base.units.iter().zip(&scenario.units).all(|(was, is)| Arc::ptr_eq(was, is) || was.id == is.id)
    };
    if Arc::ptr_eq(base, scenario) || same() {
        return None;
    }
    let mut positions: BTreeMap<&Id, usize> = BTreeMap::new();
    for (position, unit) in base.units.iter().enumerate() {
        positions.entry(&unit.id).or_insert(position);
    }
    Some(scenario.units.iter().map(|unit| positions.get(&unit.id).copied()).collect())
}

/// Whether two policies have the same categories, groups and grades, in the same order.
fn alike(base: &Policy, scenario: &Policy) -> bool {
    let groups = |category: &Category| category.groups.iter().map(|group| group.id.clone()).collect::<Vec<_>>();
    let grades = |category: &Category| category.grading.grades.iter().map(|grade| grade.id.clone()).collect::<Vec<_>>();
    let same = |(was, is): (&Arc<Category>, &Arc<Category>)| {
        Arc::ptr_eq(was, is) || (was.id == is.id && groups(was) == groups(is) && grades(was) == grades(is))
    };
    base.categories.len() == scenario.categories.len() && base.categories.iter().zip(&scenario.categories).all(same)
}

/// The category of a standing.
fn category<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Id> {
    let position = usize::try_from(standing.category?).ok()?;
    evaluation.policy().categories.get(position).map(|category| &category.id)
}

/// The group of a standing.
fn group<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Id> {
    let position = usize::try_from(standing.category?).ok()?;
    let groups = &evaluation.policy().categories.get(position)?.groups;
    groups.get(usize::try_from(standing.group?).ok()?).map(|group| &group.id)
}

/// The grade of a standing.
fn grade<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Id> {
    let position = usize::try_from(standing.category?).ok()?;
    let grades = &evaluation.policy().categories.get(position)?.grading.grades;
    grades.get(usize::try_from(standing.grade?).ok()?).map(|grade| &grade.id)
}
