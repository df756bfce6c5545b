//! Applying an edit to a policy and a roster, and its inverse.

use std::collections::BTreeMap;
use std::mem::swap;
use std::sync::Arc;

use super::list::exchange;
use super::{About, Description, Edit, EditError, MarksScope};
use crate::model::{Category, Grade, Id, Indicator, Number, Policy, Roster, Unit};

impl Edit {
    /// Applies the edit and returns its inverse, which restores what was there.
    ///
    /// A unit may be placed where nothing is, since what was there may have been removed: the engine has a finding then.
    ///
    /// # Errors
    /// Names what the edit changes and the policy or roster doesn't have; nothing is changed then.
    pub fn apply(&self, policy: &mut Policy, roster: &mut Roster) -> Result<Self, EditError> {
        self.apply_at(None, policy, roster)
    }

    /// Applies the edit where its unit is thought to stand in the roster.
    fn apply_at(&self, at: Option<usize>, policy: &mut Policy, roster: &mut Roster) -> Result<Self, EditError> {
        let mut inverse = self.clone();
        inverse.exchange(at, policy, roster)?;
        Ok(inverse)
    }

    /// Applies the edit to what may be shared: only what it touches is copied and gets another address.
    ///
    /// # Errors
    /// As [`Edit::apply`].
    pub fn apply_shared(&self, policy: &mut Arc<Policy>, roster: &mut Arc<Roster>) -> Result<Self, EditError> {
        match (self.touches_policy(), self.touches_roster()) {
            (true, true) => self.apply(Arc::make_mut(policy), Arc::make_mut(roster)),
            (true, false) => self.apply(Arc::make_mut(policy), &mut Roster::default()),
            (false, _) => self.apply(&mut Policy::default(), Arc::make_mut(roster)),
        }
    }

    /// Exchanges what the edit brings with what is there.
    fn exchange(&mut self, at: Option<usize>, policy: &mut Policy, roster: &mut Roster) -> Result<(), EditError> {
        match self {
            Self::Title { title, year, note } => {
                swap(&mut policy.title, title);
                swap(&mut policy.year, year);
                swap(&mut policy.note, note);
            }
            Self::Warning { warning } => swap(&mut policy.warning, warning),
            Self::Rounding { rounding } => swap(&mut policy.rounding, rounding),
            Self::Periods { periods } => swap(&mut policy.periods, periods),
            Self::Excellence { excellence } => swap(&mut policy.excellence, excellence),
            Self::Bonus { category: Some(category), bonus } => {
                swap(&mut category_mut(policy, category)?.bonus, bonus);
            }
            Self::Bonus { category: None, bonus } => match bonus {
                Some(bonus) => swap(&mut policy.bonus, bonus),
                None => return Err(EditError::PolicyNeedsBonus),
            },
            Self::Category { category, to } => {
                exchange(&mut policy.categories, None, category, to, EditError::UnknownCategory)?;
            }
            Self::CategoryName { category, name } => swap(&mut category_mut(policy, category)?.name, name),
            Self::Group { category, group, to } => {
                exchange(&mut category_mut(policy, category)?.groups, None, group, to, EditError::UnknownGroup)?;
            }
            Self::FullMarks { category, full_marks } => {
                swap(&mut category_mut(policy, category)?.full_marks, full_marks);
            }
            Self::MissingItems { category, missing_items } => {
                swap(&mut category_mut(policy, category)?.missing_items, missing_items);
            }
            Self::NegativeTotal { category, negative_total } => {
                swap(&mut category_mut(policy, category)?.negative_total, negative_total);
            }
            Self::Ranking { category, ranking } => swap(&mut category_mut(policy, category)?.ranking, ranking),
            Self::Item { category, item, to } => {
                exchange(
                    &mut category_mut(policy, category)?.adjustments.items,
                    None,
                    item,
                    to,
                    EditError::UnknownItem,
                )?;
            }
            Self::Caps { category, bonus, deduction } => {
                let rules = &mut category_mut(policy, category)?.adjustments;
                swap(&mut rules.bonus_cap, bonus);
                swap(&mut rules.deduction_cap, deduction);
            }
            Self::Grade { category, grade, to } => {
                exchange(
                    &mut category_mut(policy, category)?.grading.grades,
                    None,
                    grade,
                    to,
                    EditError::UnknownGrade,
                )?;
            }
            Self::Quota { category, grade, quota } => swap(&mut grade_mut(policy, category, grade)?.quota, quota),
            Self::Threshold { category, grade, threshold } => {
                swap(&mut grade_mut(policy, category, grade)?.threshold, threshold);
            }
            Self::BonusCoefficient { category, grade, coefficient } => {
                swap(&mut grade_mut(policy, category, grade)?.bonus_coefficient, coefficient);
            }
            Self::RatioOffset { category, grade, offset } => {
                swap(&mut grade_mut(policy, category, grade)?.ratio_offset, offset);
            }
            Self::TieBlock { category, tie_block } => {
                swap(&mut category_mut(policy, category)?.grading.tie_block, tie_block);
            }
            Self::RollDown { category, roll_down } => {
                swap(&mut category_mut(policy, category)?.grading.roll_down, roll_down);
            }
            Self::QuotaRounding { category, quota_rounding } => {
                swap(&mut category_mut(policy, category)?.grading.quota_rounding, quota_rounding);
            }
            Self::VetoGrade { category, grade } => {
                swap(&mut category_mut(policy, category)?.grading.veto_grade, grade);
            }
            Self::Gates { category, gates } => swap(&mut category_mut(policy, category)?.grading.gates, gates),
            Self::Marks { category, indicator, scope, marks } => {
                swap_marks(category_mut(policy, category)?, indicator, scope, marks)?;
            }
            Self::Indicator { category, indicator, to } => {
                exchange(
                    &mut category_mut(policy, category)?.indicators,
                    None,
                    indicator,
                    to,
                    EditError::UnknownIndicator,
                )?;
            }
            Self::Description { category, indicator, description } => {
                description.exchange(indicator_mut(category_mut(policy, category)?, indicator)?);
            }
            Self::Rule { category, indicator, rule } => {
                swap(&mut indicator_mut(category_mut(policy, category)?, indicator)?.rule, rule);
            }
            Self::Monitoring { category, indicator, monitoring } => {
                swap(&mut indicator_mut(category_mut(policy, category)?, indicator)?.monitoring, monitoring);
            }
            Self::Schedule { category, indicator, schedule_driven, schedule } => {
                let indicator = indicator_mut(category_mut(policy, category)?, indicator)?;
                swap(&mut indicator.schedule_driven, schedule_driven);
                swap(&mut indicator.schedule, schedule);
            }
            Self::Unit { unit, to } => exchange(&mut roster.units, at, unit, to, EditError::UnknownUnit)?,
            Self::Placement { unit, category, group } => {
                let unit = unit_mut(roster, unit, at)?;
                swap(&mut unit.category, category);
                swap(&mut unit.group, group);
            }
            Self::About { unit, about } => about.exchange(unit_mut(roster, unit, at)?),
            Self::Difficulty { unit, indicator, difficulty } => {
                swap_entry(&mut unit_mut(roster, unit, at)?.indicator_difficulty, indicator, difficulty);
            }
            Self::Observation { unit, indicator, observation } => {
                swap_entry(&mut unit_mut(roster, unit, at)?.observations, indicator, observation);
            }
            Self::Ledger { unit, entries } => swap(&mut unit_mut(roster, unit, at)?.adjustments, entries),
            Self::Together { edits } => *edits = all(edits, policy, roster)?,
        }
        Ok(())
    }
}

impl About {
    /// Exchanges a unit's particulars.
    fn exchange(&mut self, unit: &mut Unit) {
        let was = Self::of(unit);
        let Self { name, headcount, assessed_headcount, difficulty, veto, downgrade, downgrade_reason, exempt } =
            std::mem::replace(self, was);
        unit.name = name;
        unit.headcount = headcount;
        unit.assessed_headcount = assessed_headcount;
        unit.difficulty = difficulty;
        unit.veto = veto;
        unit.downgrade = downgrade;
        unit.downgrade_reason = downgrade_reason;
        unit.exempt = exempt;
    }
}

impl Description {
    /// Exchanges what an indicator is called and where it belongs.
    fn exchange(&mut self, indicator: &mut Indicator) {
        let was = Self::of(indicator);
        let Self { name, kind, section, measured_in, clause } = std::mem::replace(self, was);
        indicator.name = name;
        indicator.kind = kind;
        indicator.section = section;
        indicator.measured_in = measured_in;
        indicator.clause = clause;
    }
}

/// Applies edits in order and returns their inverses, last first. Where one fails, those before it are taken back.
fn all(edits: &[Edit], policy: &mut Policy, roster: &mut Roster) -> Result<Vec<Edit>, EditError> {
    let mut inverses = Vec::with_capacity(edits.len());
    let places = places(edits, roster);
    for edit in edits {
        let at = edit.unit().and_then(|unit| places.get(unit)).copied();
        match edit.apply_at(at, policy, roster) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.iter().rev() {
                    // The inverse of an edit that was applied names only what is there.
                    let _ = inverse.apply(policy, roster);
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(inverses)
}

/// So many edits are applied without an index of the units.
const FEW: usize = 16;

/// Where units stand before many edits: a search for each would take the square of their number. The first of those with
/// the same identifier, as everywhere.
fn places(edits: &[Edit], roster: &Roster) -> BTreeMap<Id, usize> {
    let mut places = BTreeMap::new();
    if edits.len() > FEW {
        for (at, unit) in roster.units.iter().enumerate() {
            places.entry(unit.id.clone()).or_insert(at);
        }
    }
    places
}

/// Exchanges what a map has under a key; absent = nothing is there.
fn swap_entry<T>(map: &mut BTreeMap<Id, T>, key: &Id, slot: &mut Option<T>) {
    *slot = match slot.take() {
        Some(new) => map.insert(key.clone(), new),
        None => map.remove(key),
    };
}

fn swap_marks(
    category: &mut Category,
    indicator: &Id,
    scope: &MarksScope,
    marks: &mut Option<Number>,
) -> Result<(), EditError> {
    if let MarksScope::Group(group) = scope
        && category.group(group).is_none()
    {
        return Err(EditError::UnknownGroup(group.clone()));
    }
    let target = indicator_mut(category, indicator)?;
    let (scopes, key) = match scope {
        MarksScope::Category => {
            let before = std::mem::replace(&mut target.marks.category, marks.unwrap_or_default());
            *marks = Some(before);
            return Ok(());
        }
        MarksScope::Group(group) => (&mut target.marks.groups, group),
        MarksScope::Unit(unit) => (&mut target.marks.units, unit),
    };
    *marks = match *marks {
        Some(new) => scopes.insert(key.clone(), new),
        None => scopes.remove(key),
    };
    Ok(())
}

fn category_mut<'a>(policy: &'a mut Policy, id: &Id) -> Result<&'a mut Category, EditError> {
    let found = policy.categories.iter_mut().find(|category| category.id == *id);
    found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownCategory(id.clone()))
}

fn indicator_mut<'a>(category: &'a mut Category, id: &Id) -> Result<&'a mut Indicator, EditError> {
    let found = category.indicators.iter_mut().find(|indicator| indicator.id == *id);
    found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownIndicator(id.clone()))
}

fn grade_mut<'a>(policy: &'a mut Policy, category: &Id, id: &Id) -> Result<&'a mut Grade, EditError> {
    let grades = &mut category_mut(policy, category)?.grading.grades;
    grades.iter_mut().find(|grade| grade.id == *id).ok_or_else(|| EditError::UnknownGrade(id.clone()))
}

/// The unit of that identifier, which most likely stands at a position.
fn unit_mut<'a>(roster: &'a mut Roster, id: &Id, at: Option<usize>) -> Result<&'a mut Unit, EditError> {
    let is_it = |at: &usize| roster.units.get(*at).is_some_and(|unit| unit.id == *id);
    let position = at.filter(is_it).or_else(|| roster.units.iter().position(|unit| unit.id == *id));
    let found = position.and_then(|at| roster.units.get_mut(at));
    found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownUnit(id.clone()))
}
