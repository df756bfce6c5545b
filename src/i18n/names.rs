//! Names for the identifiers that findings, rules and traces carry.

use crate::engine::Place;
use crate::model::{Id, Policy, Roster};

/// Where names are looked up.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The roster; absent where units aren't named.
    pub roster: Option<&'a Roster>,
}

impl<'a> Names<'a> {
    /// The name of a category, or its identifier.
    #[must_use]
    pub fn category(&self, id: &'a Id) -> &'a str {
        self.policy.category(id).map_or(id.as_str(), |category| &category.name)
    }

    /// The name of an indicator of any category, or its identifier.
    #[must_use]
    pub fn indicator(&self, id: &'a Id) -> &'a str {
        let mut categories = self.policy.categories.iter();
        categories.find_map(|category| category.indicator(id)).map_or(id.as_str(), |indicator| &indicator.name)
    }

    /// The name of a unit, or its identifier.
    #[must_use]
    pub fn unit(&self, id: &'a Id) -> &'a str {
        let units = self.roster.map_or(&[][..], |roster| &roster.units);
        units.iter().find(|unit| unit.id == *id).map_or(id.as_str(), |unit| &unit.name)
    }

    /// The name of a monitoring period, or its identifier.
    #[must_use]
    pub fn period(&self, id: &'a Id) -> &'a str {
        self.policy.periods.iter().find(|period| period.id == *id).map_or(id.as_str(), |period| &period.name)
    }

    /// The name of a grade, in a category where it is known, or its identifier.
    #[must_use]
    pub fn grade(&self, category: Option<&Id>, id: &'a Id) -> &'a str {
        let mut categories =
            self.policy.categories.iter().filter(|candidate| category.is_none_or(|wanted| candidate.id == *wanted));
        let found = categories.find_map(|category| category.grading.grades.iter().find(|grade| grade.id == *id));
        found.map_or(id.as_str(), |grade| &grade.name)
    }

    /// A place from its category down to the period, all that it names; empty for the county as a whole.
    #[must_use]
    pub fn place(&self, place: &'a Place) -> String {
        let category = place.category.as_ref();
        let parts = [
            category.map(|id| self.category(id)),
            place.unit.as_ref().map(|id| self.unit(id)),
            place.indicator.as_ref().map(|id| self.indicator(id)),
            place.grade.as_ref().map(|id| self.grade(category, id)),
            place.period.as_ref().map(|id| self.period(id)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
