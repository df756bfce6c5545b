//! Identifiers for what is new: none that the policy, the roster or anybody's data has, since data of what was removed must
//! not come to life under something new.

use std::collections::BTreeSet;

use baton_model::{Category, Id, Policy, Roster};

/// The first of `stem-1`, `stem-2`… that isn't taken; the stem of `trade-2` is `trade`.
fn free(like: &str, taken: impl Fn(&str) -> bool) -> Id {
    let stem = match like.rsplit_once('-') {
        Some((stem, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => like,
    };
    let mut candidates = (1_u32..).map(|number| format!("{stem}-{number}"));
    candidates.find(|candidate| !taken(candidate)).map_or_else(|| Id::from(stem), Id::from)
}

/// An identifier for a category.
pub fn category(policy: &Policy, roster: &Roster, like: &str) -> Id {
    let named = roster.units.iter().map(|unit| &unit.category);
    let taken = policy.categories.iter().map(|category| &category.id).chain(named);
    let taken: BTreeSet<&str> = taken.map(Id::as_str).collect();
    free(like, |candidate| taken.contains(candidate))
}

/// An identifier for a unit.
pub fn unit(policy: &Policy, roster: &Roster, like: &str) -> Id {
    let taken = Units::of(policy, roster).taken;
    free(like, |candidate| taken.contains(candidate))
}

/// Identifiers for units; each is taken once it is given.
pub struct Units<'a> {
    taken: BTreeSet<&'a str>,
    /// The number given last: a long list doesn't look through all of them for each.
    last: u32,
}

impl<'a> Units<'a> {
    /// Those that the units and the marks of single units have.
    pub fn of(policy: &'a Policy, roster: &'a Roster) -> Self {
        let indicators = policy.categories.iter().flat_map(|category| &category.indicators);
        let marked = indicators.flat_map(|indicator| indicator.marks.units.keys());
        let taken = roster.units.iter().map(|unit| &unit.id).chain(marked);
        Self { taken: taken.map(Id::as_str).collect(), last: 0 }
    }

    /// The next of `stem-1`, `stem-2`… that isn't taken.
    pub fn take(&mut self, stem: &str) -> Id {
        loop {
            self.last = self.last.saturating_add(1);
            let id = format!("{stem}-{}", self.last);
            if !self.taken.contains(id.as_str()) || self.last == u32::MAX {
                return Id::from(id.as_str());
            }
        }
    }
}

/// Identifiers for groups of a category; each is taken once it is given.
pub struct Groups(BTreeSet<Id>);

impl Groups {
    /// Those that a category and its units have.
    pub fn of(category: &Category, roster: &Roster) -> Self {
        let marked = category.indicators.iter().flat_map(|indicator| indicator.marks.groups.keys());
        let named = roster.units.iter().filter(|unit| unit.category == category.id);
        let named = named.filter_map(|unit| unit.group.as_ref());
        Self(category.groups.iter().map(|group| &group.id).chain(marked).chain(named).cloned().collect())
    }

    /// The same identifier where it is free, or one like it.
    pub fn take(&mut self, like: &Id) -> Id {
        let taken = &self.0;
        let id = if taken.contains(like) { free(like.as_str(), |other| taken.contains(other)) } else { like.clone() };
        self.0.insert(id.clone());
        id
    }
}

/// Identifiers for indicators; each is taken once it is given.
pub struct Indicators(BTreeSet<Id>);

impl Indicators {
    /// Those that a policy and anybody's data have.
    pub fn of(policy: &Policy, roster: &Roster) -> Self {
        let named = policy.categories.iter().flat_map(|category| &category.indicators).map(|indicator| &indicator.id);
        let mut taken: BTreeSet<&Id> = named.collect();
        for unit in &roster.units {
            taken.extend(unit.observations.keys().chain(unit.indicator_difficulty.keys()));
        }
        Self(taken.into_iter().cloned().collect())
    }

    /// One like another.
    pub fn take(&mut self, like: &Id) -> Id {
        let id = free(like.as_str(), |candidate| self.0.contains(candidate));
        self.0.insert(id.clone());
        id
    }
}
