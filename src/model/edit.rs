//! Scenarios: typed edits to a policy and a roster, each with its inverse.

use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bonus, Category, Excellence, Grade, Id, Indicator, Number, Policy, Quota, RollDown, Roster, Threshold, TieBlock,
    Unit,
};

/// A named what-if: the baseline plus an ordered list of edits, not a copy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scenario {
    /// Identifier, unique in the project.
    pub id: Id,
    /// Name shown.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The edits, applied in this order.
    #[serde(default)]
    pub edits: Vec<Edit>,
}

/// One change to a policy or a roster.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Edit {
    /// Marks of an indicator for a scope; absent = the scope has none of its own (the category then 0).
    Marks {
        /// Category of the indicator.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// For whom.
        scope: MarksScope,
        /// The new marks.
        marks: Option<Number>,
    },
    /// Full marks of a category.
    FullMarks {
        /// The category.
        category: Id,
        /// The new full marks.
        full_marks: Number,
    },
    /// Quota of a grade.
    Quota {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new quota.
        quota: Option<Quota>,
    },
    /// Threshold of a grade.
    Threshold {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new threshold.
        threshold: Option<Threshold>,
    },
    /// Whether a tied block at a cut-off is let in, in a category.
    TieBlock {
        /// The category.
        category: Id,
        /// The new rule.
        tie_block: TieBlock,
    },
    /// Whether the next unit moves up, in a category.
    RollDown {
        /// The category.
        category: Id,
        /// The new rule.
        roll_down: RollDown,
    },
    /// Bonus coefficient of a grade.
    BonusCoefficient {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new coefficient.
        coefficient: Number,
    },
    /// Offset of a grade on the 优秀 ratio, in percentage points.
    RatioOffset {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
        /// The new offset.
        offset: Number,
    },
    /// Bonus settings of the policy, or of a category that has its own.
    Bonus {
        /// The category; absent = the policy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<Id>,
        /// The new settings; absent = a category's fall back to the policy's.
        bonus: Option<Bonus>,
    },
    /// Settings of the civil servants' 优秀 ratio.
    Excellence {
        /// The new settings.
        excellence: Excellence,
    },
    /// Category and group of a unit.
    Placement {
        /// The unit.
        unit: Id,
        /// The new category.
        category: Id,
        /// The new group.
        group: Option<Id>,
    },
}

/// For whom an indicator's marks hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MarksScope {
    /// The whole category.
    Category,
    /// One group.
    Group(Id),
    /// One unit.
    Unit(Id),
}

/// Why an edit can't be applied: it names something that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// No such category.
    UnknownCategory(Id),
    /// No such indicator in the category.
    UnknownIndicator(Id),
    /// No such group in the category.
    UnknownGroup(Id),
    /// No such grade in the category's ladder.
    UnknownGrade(Id),
    /// No such unit.
    UnknownUnit(Id),
    /// The policy itself can't be without bonus settings.
    PolicyNeedsBonus,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownCategory(id) => write!(f, "no category {id}"),
            Self::UnknownIndicator(id) => write!(f, "no indicator {id}"),
            Self::UnknownGroup(id) => write!(f, "no group {id}"),
            Self::UnknownGrade(id) => write!(f, "no grade {id}"),
            Self::UnknownUnit(id) => write!(f, "no unit {id}"),
            Self::PolicyNeedsBonus => f.write_str("the policy needs bonus settings"),
        }
    }
}

impl std::error::Error for EditError {}

impl Edit {
    /// Applies the edit and returns its inverse, which restores what was there.
    ///
    /// # Errors
    /// Names what the edit refers to and the policy or roster doesn't have; nothing is changed then.
    pub fn apply(&self, policy: &mut Policy, roster: &mut Roster) -> Result<Self, EditError> {
        let mut inverse = self.clone();
        match &mut inverse {
            Self::Marks { category, indicator, scope, marks } => {
                let category = category_mut(policy, category)?;
                swap_marks(category, indicator, scope, marks)?;
            }
            Self::FullMarks { category, full_marks } => {
                std::mem::swap(&mut category_mut(policy, category)?.full_marks, full_marks);
            }
            Self::Quota { category, grade, quota } => {
                std::mem::swap(&mut grade_mut(policy, category, grade)?.quota, quota);
            }
            Self::Threshold { category, grade, threshold } => {
                std::mem::swap(&mut grade_mut(policy, category, grade)?.threshold, threshold);
            }
            Self::TieBlock { category, tie_block } => {
                std::mem::swap(&mut category_mut(policy, category)?.grading.tie_block, tie_block);
            }
            Self::RollDown { category, roll_down } => {
                std::mem::swap(&mut category_mut(policy, category)?.grading.roll_down, roll_down);
            }
            Self::BonusCoefficient { category, grade, coefficient } => {
                std::mem::swap(&mut grade_mut(policy, category, grade)?.bonus_coefficient, coefficient);
            }
            Self::RatioOffset { category, grade, offset } => {
                std::mem::swap(&mut grade_mut(policy, category, grade)?.ratio_offset, offset);
            }
            Self::Bonus { category: Some(category), bonus } => {
                std::mem::swap(&mut category_mut(policy, category)?.bonus, bonus);
            }
            Self::Bonus { category: None, bonus } => match bonus {
                Some(bonus) => std::mem::swap(&mut policy.bonus, bonus),
                None => return Err(EditError::PolicyNeedsBonus),
            },
            Self::Excellence { excellence } => std::mem::swap(&mut policy.excellence, excellence),
            Self::Placement { unit, category, group } => {
                let target = policy.category(category).ok_or_else(|| EditError::UnknownCategory(category.clone()))?;
                if let Some(group) = group.as_ref().filter(|id| target.group(id).is_none()) {
                    return Err(EditError::UnknownGroup(group.clone()));
                }
                let unit = unit_mut(roster, unit)?;
                std::mem::swap(&mut unit.category, category);
                std::mem::swap(&mut unit.group, group);
            }
        }
        Ok(inverse)
    }

    /// Whether the two change the same thing, so that the later one alone tells the state after both.
    #[must_use]
    pub fn same_target(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Marks { category: a, indicator: b, scope: c, .. },
                Self::Marks { category: x, indicator: y, scope: z, .. },
            ) => (a, b, c) == (x, y, z),
            (Self::FullMarks { category: a, .. }, Self::FullMarks { category: x, .. })
            | (Self::TieBlock { category: a, .. }, Self::TieBlock { category: x, .. })
            | (Self::RollDown { category: a, .. }, Self::RollDown { category: x, .. }) => a == x,
            (Self::Quota { category: a, grade: b, .. }, Self::Quota { category: x, grade: y, .. })
            | (Self::Threshold { category: a, grade: b, .. }, Self::Threshold { category: x, grade: y, .. })
            | (
                Self::BonusCoefficient { category: a, grade: b, .. },
                Self::BonusCoefficient { category: x, grade: y, .. },
            )
            | (Self::RatioOffset { category: a, grade: b, .. }, Self::RatioOffset { category: x, grade: y, .. }) => {
                (a, b) == (x, y)
            }
            (Self::Bonus { category: a, .. }, Self::Bonus { category: x, .. }) => a == x,
            (Self::Excellence { .. }, Self::Excellence { .. }) => true,
            (Self::Placement { unit: a, .. }, Self::Placement { unit: x, .. }) => a == x,
            _ => false,
        }
    }
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

fn unit_mut<'a>(roster: &'a mut Roster, id: &Id) -> Result<&'a mut Unit, EditError> {
    let found = roster.units.iter_mut().find(|unit| unit.id == *id);
    found.map(Arc::make_mut).ok_or_else(|| EditError::UnknownUnit(id.clone()))
}
