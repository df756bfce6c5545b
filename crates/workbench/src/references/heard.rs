//! What was heard of units, by rater groups and kinds of events, and votes by class: what goes with one of a rule's lists.

use std::sync::Arc;

use super::{Holders, References};
use baton_model::{Category, Component, Data, Edit, Id, Measure, Observation, Opinion, RareMap, Reading, Roster, Unit};

impl References {
    /// What refers to the rater group, or the kind of events, at a position of a component of an indicator's rule.
    #[must_use]
    pub fn of_heard(roster: &Roster, category: &Category, indicator: &Id, at: (usize, usize)) -> Self {
        let Some(heard) = heard(category, indicator, at) else { return Self::default() };
        let members = roster.units.iter().filter(|unit| unit.category == category.id);
        let of = members.filter(|unit| unit.observations.get(indicator).is_some_and(|of| without(of, heard).is_some()));
        Self { readings: Holders::of(of), ..Self::default() }
    }

    /// What refers to the class of votes at a position of a component of an indicator's rule.
    #[must_use]
    pub fn of_class(roster: &Roster, category: &Category, indicator: &Id, at: (usize, usize)) -> Self {
        let Some(votes) = votes(category, indicator, at) else { return Self::default() };
        let members = roster.units.iter().filter(|unit| unit.category == category.id);
        let of = members.filter(|unit| unit.observations.get(indicator).is_some_and(|of| votes.taken(of).is_some()));
        Self { readings: Holders::of(of), ..Self::default() }
    }
}

/// The rater group, or the kind of events, at a position of a component, if nothing else of the rule asks it, too.
fn heard<'a>(category: &'a Category, indicator: &Id, (component, at): (usize, usize)) -> Option<&'a Id> {
    let components = &category.indicator(indicator)?.rule.components;
    let measure = &components.get(component)?.measure;
    let own = |measure: &'a Measure| {
        measure.raters().iter().map(|rater| &rater.id).chain(measure.events().iter().map(|kind| &kind.id))
    };
    let found = own(measure).nth(at)?;
    let measures = components.iter().flat_map(Component::measures);
    let asking = measures.filter(|measure| own(measure).any(|id| id == found)).count();
    (asking == 1).then_some(found)
}

/// An observation without what a rater group said, or how often events of a kind happened; absent where there is nothing.
fn without(observation: &Observation, heard: &Id) -> Option<Observation> {
    let mut left = observation.clone();
    let take = |reading: &mut Reading| {
        let said = reading.panel.remove(heard).is_some();
        reading.kinds.remove(heard).is_some() || said
    };
    let mut found = take(&mut left.annual);
    for reading in left.periods.values_mut() {
        found |= take(reading);
    }
    found.then_some(left)
}

/// The edits that take away what a rater group said of units, or how often events of a kind happened.
#[must_use]
pub fn without_heard(roster: &Roster, category: &Category, indicator: &Id, at: (usize, usize)) -> Vec<Edit> {
    let Some(heard) = heard(category, indicator, at) else { return Vec::new() };
    let members = roster.units.iter().filter(|unit| unit.category == category.id);
    let edit = |unit: &Arc<Unit>| {
        let left = without(unit.observations.get(indicator)?, heard)?;
        let observation = Some(left);
        Some(Edit::Data(Data::Observation { unit: unit.id.clone(), indicator: indicator.clone(), observation }))
    };
    members.filter_map(edit).collect()
}

/// Votes of a class on the ballots of some rater groups.
struct Votes<'a> {
    class: &'a Id,
    raters: Vec<&'a Id>,
}

/// The votes of the class at a position of a component: on ballots of its groups that no other part of the rule asks.
fn votes<'a>(category: &'a Category, indicator: &Id, (component, at): (usize, usize)) -> Option<Votes<'a>> {
    let components = &category.indicator(indicator)?.rule.components;
    let measure = &components.get(component)?.measure;
    let class = &measure.classes().get(at)?.id;
    let asks = |measure: &&Measure, rater: &Id| measure.raters().iter().any(|own| own.id == *rater);
    let measures = || components.iter().flat_map(Component::measures);
    let raters = measure.raters().iter().map(|rater| &rater.id);
    let raters = raters.filter(|rater| measures().filter(|measure| asks(measure, rater)).count() == 1).collect();
    Some(Votes { class, raters })
}

impl Votes<'_> {
    /// An observation without them; absent where there are none. Ballots without a vote left go.
    fn taken(&self, observation: &Observation) -> Option<Observation> {
        let mut left = observation.clone();
        let take = |reading: &mut Reading| {
            let mut found = false;
            for rater in &self.raters {
                let Some(Opinion::Ballots(votes)) = reading.panel.get(*rater) else { continue };
                if !votes.contains_key(self.class) {
                    continue;
                }
                found = true;
                let others = votes.iter().filter(|(class, _)| *class != self.class);
                let others: RareMap<Id, u32> = others.map(|(class, votes)| (class.clone(), *votes)).collect();
                if others.is_empty() {
                    reading.panel.remove(*rater);
                } else {
                    reading.panel.insert((*rater).clone(), Opinion::Ballots(others));
                }
            }
            found
        };
        let mut found = take(&mut left.annual);
        for reading in left.periods.values_mut() {
            found |= take(reading);
        }
        found.then_some(left)
    }
}

/// The edits that take away the votes of a class.
#[must_use]
pub fn without_votes(roster: &Roster, category: &Category, indicator: &Id, at: (usize, usize)) -> Vec<Edit> {
    let Some(votes) = votes(category, indicator, at) else { return Vec::new() };
    let members = roster.units.iter().filter(|unit| unit.category == category.id);
    let edit = |unit: &Arc<Unit>| {
        let observation = Some(votes.taken(unit.observations.get(indicator)?)?);
        Some(Edit::Data(Data::Observation { unit: unit.id.clone(), indicator: indicator.clone(), observation }))
    };
    members.filter_map(edit).collect()
}
