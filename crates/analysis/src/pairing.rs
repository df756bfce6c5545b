//! Which unit of a scenario is which unit of its base.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::change::Turn;
use super::ladders::{Ladders, Regrade};
use baton_engine::{Evaluation, Standing};
use baton_model::{Category, Grade, Id, Policy, Roster};

/// Where the base has the units of a scenario, by identifier, and how the ladders of both compare. Rosters that list the
/// same units need no table, and policies with the same categories, groups and grades in the same places compare positions
/// alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    positions: Option<Vec<Option<usize>>>,
    /// By category of the scenario, where the policies are not alike: which category of the base it is, and both ladders.
    ladders: Option<Vec<Option<(usize, Ladders)>>>,
}

impl Pairing {
    /// Pairs a scenario's units with its base's; of units that share an identifier, the first is taken.
    #[must_use]
    pub fn of(base: &Evaluation, scenario: &Evaluation) -> Self {
        let (was, is) = (base.policy(), scenario.policy());
        let ladders = if alike(was, is) { None } else { Some(ladders(was, is)) };
        Self { positions: positions(base.roster(), scenario.roster()), ladders }
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

    /// Whether a unit has a better or worse grade than in the base, and by how much; absent where it has the same. Within a
    /// category grades are told apart by their identifiers. Who came into another category, into or out of a ladder, has
    /// neither a better nor a worse grade, but another one, unless it is called the same there.
    #[must_use]
    pub fn regrade(&self, base: &Evaluation, was: &Standing, scenario: &Evaluation, is: &Standing) -> Option<Regrade> {
        let at = |position: Option<u32>| usize::try_from(position?).ok();
        let (home, new) = (at(was.category), at(is.category));
        let pair = match &self.ladders {
            None => (home == new).then_some(None),
            Some(ladders) => {
                let found = new.and_then(|new| ladders.get(new)).and_then(Option::as_ref);
                found.filter(|(before, _)| Some(*before) == home).map(|(_, ladders)| Some(ladders))
            }
        };
        match (pair, at(was.grade), at(is.grade)) {
            (_, None, None) => None,
            (Some(None), Some(was), Some(is)) => Regrade::within(was, is),
            (Some(Some(ladders)), Some(was), Some(is)) => ladders.regrade(was, is),
            (Some(_), None, Some(_)) | (Some(_), Some(_), None) => Some(Regrade::ASIDE),
            (None, _, _) => {
                let name = |evaluation, standing| grade(evaluation, standing).map(|grade| &grade.name);
                (name(base, was) != name(scenario, is)).then_some(Regrade::ASIDE)
            }
        }
    }

    /// Whether a unit has a better or worse grade than in the base: see [`Pairing::regrade`].
    #[must_use]
    pub fn grade_turn(&self, base: &Evaluation, was: &Standing, scenario: &Evaluation, is: &Standing) -> Option<Turn> {
        self.regrade(base, was, scenario, is).map(|regrade| regrade.turn)
    }

    /// Whether a unit has the same category, group and grade.
    pub(super) fn same_place(&self, base: &Evaluation, was: &Standing, scenario: &Evaluation, is: &Standing) -> bool {
        if self.ladders.is_none() {
            return (was.category, was.group, was.grade) == (is.category, is.group, is.grade);
        }
        category(base, was) == category(scenario, is)
            && group(base, was) == group(scenario, is)
            && grade(base, was).map(|grade| &grade.id) == grade(scenario, is).map(|grade| &grade.id)
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

/// Which category of the base each of the scenario's is, and both ladders.
fn ladders(base: &Policy, scenario: &Policy) -> Vec<Option<(usize, Ladders)>> {
    let found = |is: &Arc<Category>| {
        let (at, was) = base.categories.iter().enumerate().find(|(_, was)| was.id == is.id)?;
        Some((at, Ladders::new(&was.grading.grades, &is.grading.grades)))
    };
    scenario.categories.iter().map(found).collect()
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
fn grade<'a>(evaluation: &'a Evaluation, standing: &Standing) -> Option<&'a Grade> {
    let position = usize::try_from(standing.category?).ok()?;
    evaluation.policy().categories.get(position)?.grading.grades.get(usize::try_from(standing.grade?).ok()?)
}
