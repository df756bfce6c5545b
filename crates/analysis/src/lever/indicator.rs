//! The levers of a category's system beyond the marks: rules, weights of periods, schedule, adjustment items and their caps.

use super::groups::{of_marks, of_policy};
use super::parameter::{self, MOST_RATE};
use super::{Lever, MOST, Measured};
use baton_model::{
    AdjustmentItem, CapSet, Component, Edit, Id, Indicator, Level, Number, Pass, Placed, Policy, Section,
    SectionNumber, Setting, Whole,
};

impl Lever {
    pub(super) fn measured_of_system(&self, policy: &Policy) -> Measured {
        match self {
            Self::Rule { category, indicator, component, parameter } => {
                let indicator = indicator_of(policy, category, indicator);
                let found =
                    indicator.and_then(|indicator| Some((indicator, indicator.rule.components.get(*component)?)));
                found.map_or(Measured::Plain, |(indicator, component)| {
                    parameter::measured(*parameter, component, &indicator.measured_in)
                })
            }
            Self::PlannedShare { .. } | Self::Combined { .. } => Measured::Percent,
            Self::PeriodWeight { .. } => Measured::Plain,
            Self::LevelPoints { .. }
            | Self::ItemCap { .. }
            | Self::LevelCap { .. }
            | Self::SetBonusCap { .. }
            | Self::SetDeductionCap { .. }
            | Self::BonusCap { .. }
            | Self::DeductionCap { .. } => Measured::Points,
            Self::Section { category, section, number } => {
                let pass = section_of(policy, category, section).and_then(|(_, section)| section.pass);
                match (number, pass) {
                    (SectionNumber::Factor, _) => Measured::Factor,
                    (SectionNumber::Pass, Some(Pass::Share(_))) => Measured::Percent,
                    (_, _) => Measured::Points,
                }
            }
            of_marks!() | of_policy!() => Measured::Plain,
        }
    }

    pub(super) fn value_of_system(&self, policy: &Policy) -> Option<Number> {
        match self {
            Self::Rule { category, indicator, component, parameter } => {
                component_of(policy, category, indicator, *component)?.number(*parameter)
            }
            Self::Combined { category, indicator, key } => {
                *indicator_of(policy, category, indicator)?.rule.clone().bound(*key)?
            }
            Self::PeriodWeight { category, indicator, period } => {
                indicator_of(policy, category, indicator)?.monitoring.as_ref()?.weights.get(period).copied()
            }
            Self::PlannedShare { category, indicator, month } => {
                indicator_of(policy, category, indicator)?.schedule.get(*month).copied()
            }
            Self::LevelPoints { category, item, level } => {
                Some(level_of(item_of(policy, category, item)?.1, level)?.points)
            }
            Self::LevelCap { category, item, level } => level_of(item_of(policy, category, item)?.1, level)?.cap,
            Self::SetBonusCap { category, set } => set_of(policy, category, set)?.bonus_cap,
            Self::SetDeductionCap { category, set } => set_of(policy, category, set)?.deduction_cap,
            Self::ItemCap { category, item } => item_of(policy, category, item)?.1.cap,
            Self::BonusCap { category } => policy.category(category)?.adjustments.bonus_cap,
            Self::DeductionCap { category } => policy.category(category)?.adjustments.deduction_cap,
            Self::Section { category, section, number } => section_of(policy, category, section)?.1.number(*number),
            of_marks!() | of_policy!() => None,
        }
    }

    /// Least and most, as shown.
    pub(super) fn bounds_of_system(&self) -> (i64, i64) {
        match self {
            Self::Rule { parameter, .. } => parameter::bounds(*parameter),
            Self::PlannedShare { .. } => (0, MOST_RATE),
            Self::Combined { .. } => (-MOST_RATE, MOST_RATE),
            Self::LevelPoints { .. } | Self::Section { number: SectionNumber::Floor, .. } => (-MOST, MOST),
            Self::Section { .. } => (0, MOST),
            Self::PeriodWeight { .. }
            | Self::ItemCap { .. }
            | Self::LevelCap { .. }
            | Self::SetBonusCap { .. }
            | Self::SetDeductionCap { .. }
            | Self::BonusCap { .. }
            | Self::DeductionCap { .. } => (0, MOST),
            of_marks!() | of_policy!() => (0, MOST),
        }
    }

    pub(super) fn edit_of_system(&self, policy: &Policy, value: Option<Number>) -> Option<Edit> {
        match self {
            Self::Rule { .. } if self.above_least() && value.is_some_and(|value| value <= Number::ZERO) => None,
            Self::Rule { category, indicator, component, parameter } => {
                let mut rule = indicator_of(policy, category, indicator)?.rule.clone();
                let component = rule.components.get_mut(*component)?;
                if !component.slot(*parameter)?.set(value) {
                    return None;
                }
                Some(Edit::Set(Setting::Rule { category: category.clone(), indicator: indicator.clone(), rule }))
            }
            Self::Combined { category, indicator, key } => {
                let mut rule = indicator_of(policy, category, indicator)?.rule.clone();
                *rule.bound(*key)? = value;
                Some(Edit::Set(Setting::Rule { category: category.clone(), indicator: indicator.clone(), rule }))
            }
            Self::PeriodWeight { category, indicator, period } => {
                let mut monitoring = indicator_of(policy, category, indicator)?.monitoring.clone()?;
                *monitoring.weights.get_mut(period)? = value?;
                let (category, indicator) = (category.clone(), indicator.clone());
                Some(Edit::Set(Setting::Monitoring { category, indicator, monitoring: Some(monitoring) }))
            }
            Self::PlannedShare { category, indicator, month } => {
                let found = indicator_of(policy, category, indicator)?;
                let mut schedule = found.schedule.clone();
                *schedule.get_mut(*month)? = value?;
                let schedule_driven = found.schedule_driven;
                Some(Edit::Set(Setting::Schedule {
                    category: category.clone(),
                    indicator: indicator.clone(),
                    schedule_driven,
                    schedule,
                }))
            }
            Self::LevelPoints { category, item, level } => edit_item(policy, category, item, |item| {
                item.levels.iter_mut().find(|candidate| candidate.id == *level)?.points = value?;
                Some(())
            }),
            Self::ItemCap { category, item } => edit_item(policy, category, item, |item| {
                item.cap = value;
                Some(())
            }),
            Self::LevelCap { category, item, level } => edit_item(policy, category, item, |item| {
                item.levels.iter_mut().find(|candidate| candidate.id == *level)?.cap = value;
                Some(())
            }),
            Self::SetBonusCap { category, set } => edit_set(policy, category, set, |set| set.bonus_cap = value),
            Self::SetDeductionCap { category, set } => edit_set(policy, category, set, |set| set.deduction_cap = value),
            Self::BonusCap { category } => {
                let deduction = policy.category(category)?.adjustments.deduction_cap;
                Some(Edit::Set(Setting::Caps { category: category.clone(), bonus: value, deduction }))
            }
            Self::DeductionCap { category } => {
                let bonus = policy.category(category)?.adjustments.bonus_cap;
                Some(Edit::Set(Setting::Caps { category: category.clone(), bonus, deduction: value }))
            }
            Self::Section { category, section, number } => {
                let (at, found) = section_of(policy, category, section)?;
                let value = found.clone().with_number(*number, value)?;
                let to = Some(Placed { at: u32::try_from(at).ok()?, value });
                Some(Edit::Put(Whole::Section { category: category.clone(), section: section.clone(), to }))
            }
            of_marks!() | of_policy!() => None,
        }
    }
}

fn section_of<'a>(policy: &'a Policy, category: &Id, section: &Id) -> Option<(usize, &'a Section)> {
    let sections = policy.category(category)?.sections.iter();
    sections.enumerate().find(|(_, candidate)| candidate.id == *section)
}

fn indicator_of<'a>(policy: &'a Policy, category: &Id, indicator: &Id) -> Option<&'a Indicator> {
    policy.category(category)?.indicator(indicator)
}

pub(super) fn component_of<'a>(policy: &'a Policy, category: &Id, indicator: &Id, at: usize) -> Option<&'a Component> {
    indicator_of(policy, category, indicator)?.rule.components.get(at)
}

fn item_of<'a>(policy: &'a Policy, category: &Id, item: &Id) -> Option<(usize, &'a AdjustmentItem)> {
    let items = policy.category(category)?.adjustments.items.iter();
    items.enumerate().find(|(_, candidate)| candidate.id == *item)
}

fn level_of<'a>(item: &'a AdjustmentItem, level: &Id) -> Option<&'a Level> {
    item.levels.iter().find(|candidate| candidate.id == *level)
}

fn set_of<'a>(policy: &'a Policy, category: &Id, set: &Id) -> Option<&'a CapSet> {
    policy.category(category)?.adjustments.sets.iter().find(|candidate| candidate.id == *set)
}

/// The edit that changes items that have caps together; absent where there are none of that identifier.
#[must_use]
pub fn edit_set(policy: &Policy, category: &Id, set: &Id, change: impl FnOnce(&mut CapSet)) -> Option<Edit> {
    let mut sets = policy.category(category)?.adjustments.sets.clone();
    change(sets.iter_mut().find(|candidate| candidate.id == *set)?);
    Some(Edit::Set(Setting::CapSets { category: category.clone(), sets }))
}

/// The edit that changes an adjustment item where it stands; absent where there is none or the change fails.
#[must_use]
pub fn edit_item(
    policy: &Policy,
    category: &Id,
    item: &Id,
    change: impl FnOnce(&mut AdjustmentItem) -> Option<()>,
) -> Option<Edit> {
    let (at, found) = item_of(policy, category, item)?;
    let mut value = found.clone();
    change(&mut value)?;
    let to = Some(Placed { at: u32::try_from(at).ok()?, value });
    Some(Edit::Put(Whole::Item { category: category.clone(), item: item.clone(), to }))
}
