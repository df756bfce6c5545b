//! What the sentence's choices and lists do to a rule: each a pure function from a rule to the next one.

use super::kind::{BoundKind, MeasureKind, ScaleKind};
use super::template::{component, hundredths, sixty_to_hundred};
use crate::model::{
    Cohort, Component, Direction, Id, Ladder, Measure, Number, Outside, Point, Rater, Rule, Scale, Step, Substitute,
};
use crate::workbench::lever::{in_own_unit, ratio};

/// One change to a component of a rule, or to the rule's list of components.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleChange {
    /// Another measure; a panel begins with one group of this name.
    Measure(MeasureKind, String),
    /// The other direction.
    Direction(Direction),
    /// Another scale, with usual parameters.
    Scale(ScaleKind),
    /// Another low bound; a fixed one begins with this value, usually what the cohort's is now.
    Low(BoundKind, Number),
    /// Another high bound, likewise.
    High(BoundKind, Number),
    /// What holds outside.
    Outside(Outside),
    /// Another cohort.
    Cohort(Cohort),
    /// The rate without data.
    Missing(Substitute),
    /// The rate where undefined.
    Undefined(Substitute),
    /// The rate where bounds coincide.
    Coincide(Substitute),
    /// A rater group is called otherwise.
    RaterName(usize, String),
    /// One more rater group, of that name.
    AddRater(String),
    /// A rater group goes.
    RemoveRater(usize),
    /// One more step, point or place.
    AddRow,
    /// A step, point or place goes.
    RemoveRow(usize),
    /// One more component, a copy of this one: a blend begins in equal shares.
    Blend,
    /// The component goes; one that is left alone has the whole share.
    Unblend,
}

/// The rule after a change to its component of that position; `None` where the change makes no sense.
#[must_use]
pub fn changed(rule: &Rule, at: usize, change: RuleChange) -> Option<Rule> {
    let mut rule = rule.clone();
    match change {
        RuleChange::Blend => blend(&mut rule, at)?,
        RuleChange::Unblend => unblend(&mut rule, at)?,
        change @ (RuleChange::Measure(..)
        | RuleChange::Direction(_)
        | RuleChange::Scale(_)
        | RuleChange::Low(..)
        | RuleChange::High(..)
        | RuleChange::Outside(_)
        | RuleChange::Cohort(_)
        | RuleChange::Missing(_)
        | RuleChange::Undefined(_)
        | RuleChange::Coincide(_)
        | RuleChange::RaterName(..)
        | RuleChange::AddRater(_)
        | RuleChange::RemoveRater(_)
        | RuleChange::AddRow
        | RuleChange::RemoveRow(_)) => change_component(rule.components.get_mut(at)?, change)?,
    }
    Some(rule)
}

fn change_component(component: &mut Component, change: RuleChange) -> Option<()> {
    match change {
        RuleChange::Measure(kind, rater) => set_measure(component, kind, &rater),
        RuleChange::Direction(direction) => component.direction = direction,
        RuleChange::Scale(kind) => set_scale(component, kind),
        RuleChange::Low(kind, start) => match &mut component.scale {
            Scale::Span(span) => span.low = kind.bound(start),
            Scale::Proportional { .. }
            | Scale::Steps { .. }
            | Scale::Polyline { .. }
            | Scale::Ladder(_)
            | Scale::Deduct { .. } => return None,
        },
        RuleChange::High(kind, start) => match &mut component.scale {
            Scale::Span(span) => span.high = kind.bound(start),
            Scale::Proportional { .. }
            | Scale::Steps { .. }
            | Scale::Polyline { .. }
            | Scale::Ladder(_)
            | Scale::Deduct { .. } => return None,
        },
        RuleChange::Outside(outside) => match &mut component.scale {
            Scale::Span(span) => span.outside = outside,
            Scale::Polyline { outside: was, .. } => *was = outside,
            Scale::Proportional { .. } | Scale::Steps { .. } | Scale::Ladder(_) | Scale::Deduct { .. } => return None,
        },
        RuleChange::Cohort(cohort) => component.cohort = cohort,
        RuleChange::Missing(substitute) => component.when_missing = substitute,
        RuleChange::Undefined(substitute) => component.when_undefined = substitute,
        RuleChange::Coincide(substitute) => component.when_bounds_coincide = substitute,
        RuleChange::RaterName(at, name) => raters(component)?.get_mut(at)?.name = name,
        RuleChange::AddRater(name) => add_rater(raters(component)?, name),
        RuleChange::RemoveRater(at) => drop(remove(raters(component)?, at)?),
        RuleChange::AddRow => add_row(&mut component.scale)?,
        RuleChange::RemoveRow(at) => remove_row(&mut component.scale, at)?,
        RuleChange::Blend | RuleChange::Unblend => return None,
    }
    Some(())
}

/// Gives a component another measure. A scale whose numbers would mean something else begins anew.
fn set_measure(component: &mut Component, kind: MeasureKind, rater: &str) {
    let measure = kind.start(rater);
    let scale = ScaleKind::of(&component.scale);
    let place = |measure: &Measure| matches!(measure, Measure::Rank | Measure::ExternalRank);
    let same = ratio(&measure) == ratio(&component.measure)
        && in_own_unit(&measure) == in_own_unit(&component.measure)
        && place(&measure) == place(&component.measure);
    let rates_only = matches!(component.scale, Scale::Deduct { .. });
    component.measure = measure;
    let wanted = match (place(&component.measure), scale.needs_place()) {
        (true, false) => ScaleKind::Between,
        (false, true) if component.measure == Measure::Count => ScaleKind::Deduct,
        (false, true) if in_own_unit(&component.measure) => ScaleKind::Span,
        (false, true) => ScaleKind::Proportional,
        // Only a ratio is a share of the marks by itself.
        _ if scale == ScaleKind::Proportional && !ratio(&component.measure) => match component.measure {
            Measure::Count => ScaleKind::Deduct,
            Measure::Level
            | Measure::Completion
            | Measure::Gap
            | Measure::Growth
            | Measure::Increment
            | Measure::ToBest
            | Measure::ToMean
            | Measure::Rank
            | Measure::ExternalRank
            | Measure::Panel { .. }
            | Measure::Score => ScaleKind::Span,
        },
        _ => scale,
    };
    if wanted != scale || !same && !rates_only {
        component.scale = wanted.start(component);
    }
}

/// Gives a component another scale. One that needs a place makes the measure a place.
fn set_scale(component: &mut Component, kind: ScaleKind) {
    if kind.needs_place() && !matches!(component.measure, Measure::Rank | Measure::ExternalRank) {
        component.measure = Measure::Rank;
    }
    if kind != ScaleKind::of(&component.scale) {
        component.scale = kind.start(component);
    }
}

fn raters(component: &mut Component) -> Option<&mut Vec<Rater>> {
    match &mut component.measure {
        Measure::Panel { raters } => Some(raters),
        Measure::Level
        | Measure::Completion
        | Measure::Gap
        | Measure::Growth
        | Measure::Increment
        | Measure::ToBest
        | Measure::ToMean
        | Measure::Rank
        | Measure::ExternalRank
        | Measure::Count
        | Measure::Score => None,
    }
}

/// A group that rates with a weight of 0 changes no score until it is given one.
fn add_rater(raters: &mut Vec<Rater>, name: String) {
    let taken = |id: &Id| raters.iter().any(|rater| rater.id == *id);
    let id = super::numbered("rater", taken);
    raters.push(Rater { id, name, weight: Number::ZERO });
}

/// Takes a row out of a list of two or more: a list is not left empty.
fn remove<T>(list: &mut Vec<T>, at: usize) -> Option<T> {
    if list.len() > 1 && at < list.len() { Some(list.remove(at)) } else { None }
}

/// One more row that begins as the last one did: a step or point a little further on, at the same rate.
fn add_row(scale: &mut Scale) -> Option<()> {
    match scale {
        Scale::Steps { steps, .. } => {
            let values: Vec<Number> = steps.iter().map(|step| step.at).collect();
            let rate = steps.last().map_or(Number::ONE, |step| step.rate);
            steps.push(Step { at: further(&values), rate });
        }
        Scale::Polyline { points, .. } => {
            let values: Vec<Number> = points.iter().map(|point| point.value).collect();
            let rate = points.last().map_or(Number::ONE, |point| point.rate);
            points.push(Point { value: further(&values), rate });
        }
        Scale::Ladder(Ladder::Table { rates, otherwise }) => rates.push(*otherwise),
        Scale::Proportional { .. } | Scale::Span(_) | Scale::Ladder(_) | Scale::Deduct { .. } => return None,
    }
    Some(())
}

/// A value as far from the last as that is from the one before it; one more than a single one, 1 where there is none.
fn further(values: &[Number]) -> Number {
    let last = values.last().map_or(rust_decimal::Decimal::ZERO, |value| value.get());
    let before = values.len().checked_sub(2).and_then(|at| values.get(at));
    let step = before.and_then(|before| last.checked_sub(before.get())).filter(|step| !step.is_zero());
    last.checked_add(step.unwrap_or(rust_decimal::Decimal::ONE)).unwrap_or(last).into()
}

fn remove_row(scale: &mut Scale, at: usize) -> Option<()> {
    match scale {
        Scale::Steps { steps, .. } => drop(remove(steps, at)?),
        Scale::Polyline { points, .. } => drop(remove(points, at)?),
        Scale::Ladder(Ladder::Table { rates, .. }) => drop(remove(rates, at)?),
        Scale::Proportional { .. } | Scale::Span(_) | Scale::Ladder(_) | Scale::Deduct { .. } => return None,
    }
    Some(())
}

/// One more component. Where there was one, both have half; else it begins with what the others leave of the whole.
fn blend(rule: &mut Rule, at: usize) -> Option<()> {
    let sum =
        rule.components.iter().try_fold(rust_decimal::Decimal::ZERO, |sum, part| sum.checked_add(part.share.get()));
    let left = rust_decimal::Decimal::ONE.checked_sub(sum?)?.max(rust_decimal::Decimal::ZERO);
    let mut copy = rule.components.get(at).cloned().unwrap_or_else(|| component(Measure::Level, sixty_to_hundred()));
    copy.share = left.normalize().into();
    if let [only] = rule.components.as_mut_slice() {
        only.share = hundredths(50);
        copy.share = hundredths(50);
    }
    rule.components.insert(at.saturating_add(1).min(rule.components.len()), copy);
    Some(())
}

fn unblend(rule: &mut Rule, at: usize) -> Option<()> {
    remove(&mut rule.components, at)?;
    if let [only] = rule.components.as_mut_slice() {
        only.share = Number::ONE;
    }
    Some(())
}
