//! 12 Linked results: what a unit takes from the results of those it is linked with, and in which order categories are
//! computed.

use std::collections::BTreeSet;

use super::fraction::{Fraction, mean, whole, zero};
use super::measure::Value;
use super::outcome::UnitFigures;
use super::scene::{Place, Scene};
use crate::oracle::wire::{ByScope, Category, Condition, Figure, Id, Measure, Policy, ResultOf, Rule, Take, Unit};

/// The results of a unit's links in a category, and the place that they are, where they are one.
pub fn result(scene: &Scene, unit: &Unit, category: &Id, of: &ResultOf, take: Take) -> (Value, Option<Place>) {
    if unit.category == *category || scene.circles.contains(&(unit.category.clone(), category.clone())) {
        return (Value::Missing, None);
    }
    let linked = unit.links.iter().filter_map(|link| scene.unit(link));
    let linked = linked.filter(|at| scene.units[*at].category == *category);
    let figures: Vec<&UnitFigures> = linked.filter_map(|at| scene.figures[at].as_ref()).collect();
    let Some(category) = scene.category(category) else { return (Value::Undefined, None) };
    let values: Vec<Fraction> = figures.iter().filter_map(|figures| value(category, figures, of)).collect();
    let taken = match take {
        Take::Mean => mean(&values),
        Take::Sum => (!values.is_empty()).then(|| values.iter().sum()),
        Take::Min => values.iter().min().cloned(),
        Take::Max => values.iter().max().cloned(),
    };
    let Some(taken) = taken else { return (Value::Undefined, None) };
    let place = matches!(of, ResultOf::Place).then(|| {
        let mut lanes = figures.iter().filter(|figures| figures.rank.is_some()).map(|figures| figures.ranked);
        let first = lanes.next();
        Place { place: taken.clone(), of: first.filter(|first| lanes.all(|other| other == *first)).map(whole) }
    });
    (Value::Is(taken), place)
}

fn value(category: &Category, figures: &UnitFigures, of: &ResultOf) -> Option<Fraction> {
    let share = |points: &Fraction, of: &Fraction| (*of != zero()).then(|| points / of);
    match of {
        ResultOf::Total => share(&figures.total, &category.full_marks),
        ResultOf::Percentage => Some(&figures.percentage / whole(100)),
        ResultOf::Place => figures.rank.map(whole),
        ResultOf::Section(id) => {
            let section =
                figures.sections.iter().find(|section| section.section == *id && section.assessed > zero())?;
            share(&section.points, &section.out_of)
        }
        ResultOf::Indicator(id) => {
            let line = figures.lines.iter().find(|line| line.indicator == *id && line.rate.rate.is_some())?;
            share(&line.points, &line.rate.marks)
        }
    }
}

fn of_measure(measure: &Measure) -> Option<&Id> {
    if let Measure::Result { category, .. } = measure { Some(category) } else { None }
}

/// The categories whose results a category's rules and grade rules read.
fn read_by(category: &Category) -> BTreeSet<&Id> {
    let mut read = BTreeSet::new();
    for indicator in &category.indicators {
        for component in rules(&indicator.rule).flat_map(|rule| &rule.components) {
            read.extend(of_measure(&component.measure));
            read.extend(component.only_if.as_ref().and_then(|condition| of_measure(&condition.probe.measure)));
        }
    }
    for rule in &category.grading.rules {
        let mut conditions = vec![&rule.when];
        while let Some(condition) = conditions.pop() {
            match condition {
                Condition::AtLeast { of, .. } => conditions.extend(of),
                Condition::Is { figure: Figure::Measure { probe, .. }, .. } => read.extend(of_measure(&probe.measure)),
                Condition::Is { .. } | Condition::Failed(_) | Condition::Circumstance(_) | Condition::Grades { .. } => {
                }
            }
        }
    }
    read
}

fn rules(of: &ByScope<Rule>) -> impl Iterator<Item = &Rule> {
    [&of.category].into_iter().chain(of.groups.values()).chain(of.units.values())
}

/// Whose results, first of each pair the reader's category, go round in a circle.
pub fn circles(policy: &Policy) -> BTreeSet<(Id, Id)> {
    let category = |id: &Id| policy.categories.iter().find(|category| category.id == *id);
    let reaches = |from: &Id, to: &Id| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(id) = next.pop() {
            if seen.insert(id) {
                next.extend(category(id).into_iter().flat_map(read_by));
            }
        }
        seen.contains(to)
    };
    let pairs = policy.categories.iter().flat_map(|reader| read_by(reader).into_iter().map(|read| (&reader.id, read)));
    pairs.filter(|(reader, read)| reaches(read, reader)).map(|(reader, read)| (reader.clone(), read.clone())).collect()
}

/// The categories, each after those whose results it reads, but for circles.
pub fn in_order(policy: &Policy) -> Vec<&Category> {
    let circles = circles(policy);
    let mut left: Vec<&Category> = policy.categories.iter().collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let waits = |category: &&Category| {
            read_by(category).into_iter().any(|read| {
                let circle = circles.contains(&(category.id.clone(), read.clone()));
                !circle && left.iter().any(|other| other.id == *read)
            })
        };
        let (ready, waiting): (Vec<_>, Vec<_>) = left.iter().partition(|category| !waits(category));
        order.extend(ready);
        left = waiting;
    }
    order
}
