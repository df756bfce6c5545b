//! Findings on an indicator as written: marks, rule, monitoring and schedule.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::column::period_shares;
use super::{Code, Finding, Kind, Place, limits};
use baton_model::{
    Amount, Category, Combine, Component, EntryCondition, Id, Indicator, Key, Measure, Monitoring, Number, Period,
};

/// What is wrong with one indicator as written, for those who edit it; units' own marks are taken as they are.
#[must_use]
pub fn rule_findings(category: &Category, indicator: &Indicator, periods: &[Period]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let units = indicator.marks.units.keys().collect();
    self::indicator(indicator, category, periods, &units, &mut |place, problem| {
        findings.push(Finding::new(place, problem));
    });
    findings
}

/// Reports what is wrong with an indicator.
pub(super) fn indicator(
    indicator: &Indicator,
    category: &Category,
    periods: &[Period],
    units: &BTreeSet<&Id>,
    report: &mut dyn FnMut(Place, Code),
) {
    let place = Place::category(&category.id).at_indicator(&indicator.id);
    let scopes = indicator.marks.groups.values().chain(indicator.marks.units.values());
    for marks in scopes.chain(std::iter::once(&indicator.marks.category)) {
        if *marks < Number::ZERO {
            report(place.clone(), Code::NegativeMarks { marks: *marks });
        } else if limits::within(marks.get()).is_none() {
            report(place.clone(), Code::TooLarge);
        }
    }
    for group in indicator.marks.groups.keys().filter(|group| category.group(group).is_none()) {
        report(place.clone(), Code::Unknown { kind: Kind::Group, id: group.clone() });
    }
    for unit in indicator.marks.units.keys().filter(|unit| !units.contains(unit)) {
        report(place.clone(), Code::Unknown { kind: Kind::Unit, id: unit.clone() });
    }
    rule(indicator, &place, report);
    monitoring(indicator, &place, periods, report);
}

fn rule(indicator: &Indicator, place: &Place, report: &mut dyn FnMut(Place, Code)) {
    let components = &indicator.rule.components;
    if components.is_empty() {
        report(place.clone(), Code::EmptyRule);
        return;
    }
    let sum = components.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.share.get()));
    if indicator.rule.combine == Combine::Blend && sum != Decimal::ONE {
        report(place.clone(), Code::SharesNotOne { sum });
    }
    if let (Some(floor), Some(cap)) = (indicator.rule.floor, indicator.rule.cap)
        && floor > cap
    {
        report(place.clone(), Code::FloorAboveCap { floor, cap });
    }
    for component in components {
        for problem in problems(component) {
            report(place.clone(), problem);
        }
    }
}

/// What is wrong with one component.
fn problems(component: &Component) -> Vec<Code> {
    let mut problems = Vec::new();
    if component.only_if.as_ref().is_some_and(EntryCondition::never_holds) {
        problems.push(Code::EntryNeverHolds);
    }
    for measure in component.measures() {
        problems.extend(duplicates(measure.events().iter().map(|kind| &kind.id), Kind::EventKind, None));
        let Measure::Panel { raters, classes } = measure else { continue };
        problems.extend(duplicates(classes.iter().map(|class| &class.id), Kind::VoteClass, None));
        problems.extend(duplicates(raters.iter().map(|rater| &rater.id), Kind::Rater, None));
        let negative = raters.iter().map(|rater| rater.weight).filter(|weight| *weight < Number::ZERO);
        let range = |value| Code::OutOfRange { value, low: Number::ZERO, high: Number::from(Decimal::MAX) };
        problems.extend(negative.map(range));
    }
    problems.extend(scale_problems(component));
    problems
}

/// What is wrong with the scale: floor and cap the wrong way round, an empty list, a value that stands twice, or no place
/// where it judges places.
fn scale_problems(component: &Component) -> Vec<Code> {
    let mut problems = Vec::new();
    if !component.scale.kind().can_judge(component) {
        return vec![Code::LadderNeedsRank];
    }
    let (floor, cap) = (component.number(Key::Floor.into()), component.number(Key::Cap.into()));
    if let (Some(floor), Some(cap)) = (floor, cap)
        && floor > cap
    {
        problems.push(Code::FloorAboveCap { floor, cap });
    }
    if component.number(Key::Every.into()).is_some_and(|every| every <= Number::ZERO) {
        problems.push(Code::NoStep);
    }
    if let Some(rows) = component.scale.clone().list() {
        if rows.count() == 0 {
            problems.push(Code::EmptyScale);
        }
        let values = rows.keys().iter().position(|key| key.amount() == Amount::Value);
        let numbers = rows.numbers();
        problems.extend(twice(numbers.iter().filter_map(|row| row.get(values?).copied())));
    }
    problems
}

/// Values that stand more than once.
fn twice(values: impl Iterator<Item = Number>) -> Vec<Code> {
    let mut seen = BTreeSet::new();
    values.filter(|value| !seen.insert(*value)).map(|value| Code::SameValueTwice { value }).collect()
}

/// Identifiers that stand more than once, of the levels of an item where one is given.
pub(super) fn duplicates<'a>(ids: impl Iterator<Item = &'a Id>, kind: Kind, item: Option<&Id>) -> Vec<Code> {
    let mut seen = BTreeSet::new();
    let again = ids.filter(|id| !seen.insert(*id));
    again.map(|id| Code::DuplicateId { kind, id: id.clone(), item: item.cloned() }).collect()
}

fn monitoring(indicator: &Indicator, place: &Place, periods: &[Period], report: &mut dyn FnMut(Place, Code)) {
    let share = indicator.monitoring.as_ref().map(|monitoring| monitoring.share);
    if indicator.schedule_driven && share.is_none_or(|share| share.get() < Monitoring::LEAST_SHARE) {
        report(place.clone(), Code::MonitoringShareLow { share: share.unwrap_or_default() });
    }
    if let Some(share) = share.filter(|share| !(Number::ZERO..=Number::ONE).contains(share)) {
        report(place.clone(), Code::OutOfRange { value: share, low: Number::ZERO, high: Number::ONE });
    }
    if let Some(monitoring) = &indicator.monitoring {
        if period_shares(indicator, periods).is_empty() {
            report(place.clone(), Code::NoPeriodWeight);
        }
        let known = |id: &&Id| !periods.iter().any(|period| period.id == **id);
        for id in monitoring.weights.keys().filter(known) {
            report(place.clone(), Code::Unknown { kind: Kind::Period, id: id.clone() });
        }
    }
    if !indicator.schedule.is_empty() && indicator.schedule.len() != 12 {
        let months = u32::try_from(indicator.schedule.len()).unwrap_or(u32::MAX);
        report(place.clone(), Code::ScheduleIncomplete { months });
    }
}
