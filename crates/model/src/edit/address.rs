//! Where edits apply: addresses, and finding what is there.

use std::collections::BTreeMap;
use std::mem::swap;
use std::sync::Arc;

use super::{EditError, MarksScope};
use crate::{
    AdjustmentRules, Category, Coverage, Fund, Grade, Grading, Id, Indicator, Number, Observation, Policy, Roster, Unit,
};

/// What an edit is about, by its identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// The policy itself.
    Policy,
    /// A category itself.
    Category(&'a Id),
    /// A group of a category.
    Group(&'a Id, &'a Id),
    /// A section of a category.
    Section(&'a Id, &'a Id),
    /// A circumstance of a category.
    Circumstance(&'a Id, &'a Id),
    /// The rules of grading of a category.
    Grading(&'a Id),
    /// A grade of a category.
    Grade(&'a Id, &'a Id),
    /// An adjustment item of a category.
    Item(&'a Id, &'a Id),
    /// An indicator of a category.
    Indicator(&'a Id, &'a Id),
    /// The marks of a category's indicator for a scope.
    Marks(&'a Id, &'a Id, &'a MarksScope),
    /// A bonus fund.
    Fund(&'a Id),
    /// A bonus fund on a category.
    FundCoverage(&'a Id, &'a Id),
    /// A unit itself.
    Unit(&'a Id),
    /// A unit on an indicator.
    Reading(&'a Id, &'a Id),
}

impl<'a> Address<'a> {
    /// The unit that it is in the roster; absent where it is in the policy.
    #[must_use]
    pub fn of_unit(self) -> Option<&'a Id> {
        match self {
            Self::Unit(unit) | Self::Reading(unit, _) => Some(unit),
            Self::Policy
            | Self::Category(_)
            | Self::Group(..)
            | Self::Section(..)
            | Self::Circumstance(..)
            | Self::Grading(_)
            | Self::Grade(..)
            | Self::Item(..)
            | Self::Indicator(..)
            | Self::Marks(..)
            | Self::Fund(_)
            | Self::FundCoverage(..) => None,
        }
    }
}

/// What edits are applied to.
pub(super) struct On<'a> {
    pub(super) policy: &'a mut Policy,
    pub(super) roster: &'a mut Roster,
    /// Where the edit's unit is thought to stand in the roster.
    pub(super) at: Option<usize>,
}

impl<'a> On<'a> {
    pub(super) fn policy(self) -> Result<&'a mut Policy, EditError> {
        Ok(self.policy)
    }

    pub(super) fn roster(self) -> Result<&'a mut Roster, EditError> {
        Ok(self.roster)
    }

    pub(super) fn category(self, id: &Id) -> Result<&'a mut Category, EditError> {
        let found = self.policy.categories.iter_mut().find(|category| category.id == *id);
        found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownCategory(id.clone()))
    }

    pub(super) fn grading(self, category: &Id) -> Result<&'a mut Grading, EditError> {
        Ok(&mut self.category(category)?.grading)
    }

    pub(super) fn adjustments(self, category: &Id) -> Result<&'a mut AdjustmentRules, EditError> {
        Ok(&mut self.category(category)?.adjustments)
    }

    pub(super) fn grade(self, category: &Id, id: &Id) -> Result<&'a mut Grade, EditError> {
        let grades = &mut self.grading(category)?.grades;
        grades.iter_mut().find(|grade| grade.id == *id).ok_or_else(|| EditError::UnknownGrade(id.clone()))
    }

    pub(super) fn indicator(self, category: &Id, id: &Id) -> Result<&'a mut Indicator, EditError> {
        let found = self.category(category)?.indicators.iter_mut().find(|indicator| indicator.id == *id);
        found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownIndicator(id.clone()))
    }

    pub(super) fn marks(
        self,
        category: &Id,
        indicator: &Id,
        scope: &'a MarksScope,
    ) -> Result<Slot<'a, Number>, EditError> {
        if let MarksScope::Group(group) = scope
            && self.policy.category(category).is_some_and(|category| category.group(group).is_none())
        {
            return Err(EditError::UnknownGroup(group.clone()));
        }
        let marks = &mut self.indicator(category, indicator)?.marks;
        Ok(match scope {
            MarksScope::Category => Slot::Always(&mut marks.category),
            MarksScope::Group(group) => Slot::Under(&mut marks.groups, group),
            MarksScope::Unit(unit) => Slot::Under(&mut marks.units, unit),
        })
    }

    pub(super) fn fund(self, id: &Id) -> Result<&'a mut Fund, EditError> {
        let found = self.policy.funds.iter_mut().find(|fund| fund.id == *id);
        found.ok_or_else(|| EditError::UnknownFund(id.clone()))
    }

    pub(super) fn covers(self, fund: &Id, category: &'a Id) -> Result<Covers<'a>, EditError> {
        Ok(Covers { coverage: &mut self.fund(fund)?.coverage, category })
    }

    /// The unit of that identifier, which most likely stands at a position.
    pub(super) fn unit(self, id: &Id) -> Result<&'a mut Unit, EditError> {
        let Self { roster, at, .. } = self;
        let is_it = |at: &usize| roster.units.get(*at).is_some_and(|unit| unit.id == *id);
        let position = at.filter(is_it).or_else(|| roster.units.iter().position(|unit| unit.id == *id));
        let found = position.and_then(|at| roster.units.get_mut(at));
        found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownUnit(id.clone()))
    }

    pub(super) fn reading(self, unit: &Id, indicator: &'a Id) -> Result<(&'a mut Unit, &'a Id), EditError> {
        Ok((self.unit(unit)?, indicator))
    }
}

/// Where a value stands that may be absent.
pub(super) enum Slot<'a, T> {
    /// It is never absent.
    Always(&'a mut T),
    /// Under a key of a map.
    Under(&'a mut BTreeMap<Id, T>, &'a Id),
}

impl<T> Slot<'_, T> {
    /// Exchanges what is there with a value; what is never absent stays where the value is.
    fn exchange(self, value: &mut Option<T>) {
        match self {
            Self::Always(there) => value.iter_mut().for_each(|value| swap(there, value)),
            Self::Under(map, key) => {
                *value = match value.take() {
                    Some(new) => map.insert(key.clone(), new),
                    None => map.remove(key),
                };
            }
        }
    }
}

/// Whether a fund covers a category.
pub(super) struct Covers<'a> {
    coverage: &'a mut Coverage,
    category: &'a Id,
}

impl Covers<'_> {
    #[expect(clippy::unnecessary_wraps, reason = "edits that exchange in a way of their own may fail")]
    pub(super) fn exchange(self, covered: &mut bool) -> Result<(), EditError> {
        let was = self.coverage.covers(self.category);
        self.coverage.set(self.category, *covered);
        *covered = was;
        Ok(())
    }
}

impl Slot<'_, Number> {
    /// A category's marks are 0 where there are none.
    pub(super) fn exchange_marks(self, marks: &mut Option<Number>) -> Result<(), EditError> {
        if let Self::Always(_) = self {
            marks.get_or_insert_default();
        }
        self.exchange(marks);
        Ok(())
    }

    pub(super) fn exchange_difficulty(
        (unit, indicator): (&mut Unit, &Id),
        difficulty: &mut Option<Number>,
    ) -> Result<(), EditError> {
        Slot::Under(&mut unit.indicator_difficulty, indicator).exchange(difficulty);
        Ok(())
    }
}

impl Slot<'_, Observation> {
    pub(super) fn exchange_observation(
        (unit, indicator): (&mut Unit, &Id),
        observation: &mut Option<Observation>,
    ) -> Result<(), EditError> {
        Slot::Under(&mut unit.observations, indicator).exchange(observation);
        Ok(())
    }
}
