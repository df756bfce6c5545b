//! Findings on equal names: what can't be told apart by those who read it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Code, Finding, Kind, Place};
use baton_model::{Category, Id, Policy, Roster};

/// Things of a kind that share a name, each name once: at the second that has it. Blank names are none, and what has the same
/// identifier, too, is said to have that.
fn same_names<'a, T>(things: impl Iterator<Item = (&'a Id, T, &'a str)>, kind: Kind) -> Vec<(T, Code)> {
    let mut names: BTreeMap<&str, BTreeSet<&Id>> = BTreeMap::new();
    let mut seconds: Vec<(T, &str)> = Vec::new();
    for (id, thing, name) in things {
        let name = name.trim();
        let ids = names.entry(name).or_default();
        if ids.insert(id) && ids.len() == 2 && !name.is_empty() {
            seconds.push((thing, name));
        }
    }
    let problem = |name: &str| {
        let count = names.get(name).map_or(0, BTreeSet::len);
        Code::SameName { kind, name: name.to_owned(), count: u32::try_from(count).unwrap_or(u32::MAX) }
    };
    seconds.into_iter().map(|(thing, name)| (thing, problem(name))).collect()
}

/// Equal names in a policy and its roster.
pub(super) fn check(policy: &Policy, roster: &Roster, report: &mut dyn FnMut(Place, Code)) {
    let categories = policy.categories.iter().map(|category| (&category.id, &category.id, category.name.as_str()));
    for (id, problem) in same_names(categories, Kind::Category) {
        report(Place::category(id), problem);
    }
    let periods = policy.periods.iter().map(|period| (&period.id, &period.id, period.name.as_str()));
    for (id, problem) in same_names(periods, Kind::Period) {
        report(Place::default().at_period(id), problem);
    }
    for category in &policy.categories {
        within(category, report);
    }
    let units = roster.units.iter().map(|unit| (&unit.id, unit, unit.name.as_str()));
    for (unit, problem) in same_names(units, Kind::Unit) {
        report(Place::category(&unit.category).at_unit(&unit.id), problem);
    }
}

fn within(category: &Category, report: &mut dyn FnMut(Place, Code)) {
    let place = Place::category(&category.id);
    let groups = category.groups.iter().map(|group| (&group.id, &group.id, group.name.as_str()));
    for (_, problem) in same_names(groups, Kind::Group) {
        report(place.clone(), problem);
    }
    let sections = category.sections.iter().map(|section| (&section.id, &section.id, section.name.as_str()));
    for (_, problem) in same_names(sections, Kind::Section) {
        report(place.clone(), problem);
    }
    let indicators =
        category.indicators.iter().map(|indicator| (&indicator.id, &indicator.id, indicator.name.as_str()));
    for (id, problem) in same_names(indicators, Kind::Indicator) {
        report(place.at_indicator(id), problem);
    }
    let grades = category.grading.grades.iter().map(|grade| (&grade.id, &grade.id, grade.name.as_str()));
    for (id, problem) in same_names(grades, Kind::Grade) {
        report(place.at_grade(id), problem);
    }
    let circumstances = category.circumstances.iter().map(|of| (&of.id, &of.id, of.name.as_str()));
    for (_, problem) in same_names(circumstances, Kind::Circumstance) {
        report(place.clone(), problem);
    }
    let items = category.adjustments.items.iter().map(|item| (&item.id, &item.id, item.name.as_str()));
    for (_, problem) in same_names(items, Kind::Item) {
        report(place.clone(), problem);
    }
    let sets = category.adjustments.sets.iter().map(|set| (&set.id, &set.id, set.name.as_str()));
    for (_, problem) in same_names(sets, Kind::CapSet) {
        report(place.clone(), problem);
    }
    for item in &category.adjustments.items {
        let levels = item.levels.iter().map(|level| (&level.id, &level.id, level.name.as_str()));
        for (_, problem) in same_names(levels, Kind::Level) {
            report(place.clone(), problem);
        }
    }
}

/// Scenarios that share a name.
#[must_use]
pub fn same_scenario_names<'a>(scenarios: impl Iterator<Item = (&'a Id, &'a str)>) -> Vec<Finding> {
    let found = same_names(scenarios.map(|(id, name)| (id, (), name)), Kind::Scenario);
    found.into_iter().map(|((), problem)| Finding::new(Place::default(), problem)).collect()
}
