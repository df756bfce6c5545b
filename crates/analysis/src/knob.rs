//! One number of a policy that goal seek may move.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lever::Lever;
use baton_model::{
    Bonus, BonusMode, Category, Edit, Excellence, Id, Number, Policy, Quota, Roster, Setting, Threshold,
};

/// The number that may be moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Knob {
    /// Marks, alone, transferred, or with the others scaled.
    Marks {
        /// The lever on marks.
        lever: Lever,
    },
    /// The bound of a grade's threshold, of the kind that it has.
    Threshold {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's quota, of the kind that it has: places, or a share as a fraction.
    Quota {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's bonus coefficient.
    Coefficient {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's offset on the 优秀 ratio, in percentage points.
    Offset {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// Yuan: per head, in the pool, or per point and head, whichever the bonus settings have.
    Base {
        /// The category that has bonus settings of its own; absent = the policy's.
        category: Option<Id>,
    },
    /// The county's average 优秀 ratio, in percent.
    Average,
}

/// The present value of a knob.
#[must_use]
pub fn present(policy: &Policy, roster: &Roster, knob: &Knob) -> Option<Decimal> {
    let grade = |category: &Id, grade: &Id| {
        let grades = &policy.category(category)?.grading.grades;
        grades.iter().find(|candidate| candidate.id == *grade)
    };
    Some(match knob {
        Knob::Marks { lever } => lever.now(policy.category(lever.category())?, roster)?,
        Knob::Threshold { category, grade: id } => match grade(category, id)?.threshold? {
            Threshold::Percentage(bound) | Threshold::Points(bound) => bound.get(),
        },
        Knob::Quota { category, grade: id } => match grade(category, id)?.quota? {
            Quota::Share(share) => share.get(),
            Quota::Places(places) => Decimal::from(places),
        },
        Knob::Coefficient { category, grade: id } => grade(category, id)?.bonus_coefficient.get(),
        Knob::Offset { category, grade: id } => grade(category, id)?.ratio_offset.get(),
        Knob::Base { category } => match bonus(policy, category.as_ref())?.mode {
            BonusMode::Standard { base } => base.get(),
            BonusMode::Pool { sum } => sum.get(),
            BonusMode::PerPoint { rate, .. } => rate.get(),
        },
        Knob::Average => policy.excellence.average.get(),
    })
}

fn bonus<'a>(policy: &'a Policy, category: Option<&Id>) -> Option<&'a Bonus> {
    match category {
        None => Some(&policy.bonus),
        Some(category) => policy.category(category)?.bonus.as_ref(),
    }
}

/// The edits that set a knob to a value; `None` where there is no such knob, or it can't have that value.
#[must_use]
pub fn edits(policy: &Policy, knob: &Knob, value: Decimal) -> Option<Vec<Edit>> {
    let number = Number::from(value);
    let grade = |category: &Id, grade: &Id| {
        let grades = &policy.category(category)?.grading.grades;
        grades.iter().find(|candidate| candidate.id == *grade)
    };
    let edit = match knob {
        Knob::Marks { lever } => {
            let category: &Category = policy.category(lever.category())?;
            return lever.edits(category, number);
        }
        Knob::Threshold { category, grade: id } => {
            let threshold = match grade(category, id)?.threshold? {
                Threshold::Percentage(_) => Threshold::Percentage(number),
                Threshold::Points(_) => Threshold::Points(number),
            };
            Edit::Set(Setting::Threshold { category: category.clone(), grade: id.clone(), threshold: Some(threshold) })
        }
        Knob::Quota { category, grade: id } => {
            let quota = match grade(category, id)?.quota? {
                Quota::Share(_) => Quota::Share(number),
                Quota::Places(_) => Quota::Places(value.to_u32().filter(|places| Decimal::from(*places) == value)?),
            };
            Edit::Set(Setting::Quota { category: category.clone(), grade: id.clone(), quota: Some(quota) })
        }
        Knob::Coefficient { category, grade: id } => {
            grade(category, id)?;
            Edit::Set(Setting::BonusCoefficient { category: category.clone(), grade: id.clone(), coefficient: number })
        }
        Knob::Offset { category, grade: id } => {
            grade(category, id)?;
            Edit::Set(Setting::RatioOffset { category: category.clone(), grade: id.clone(), offset: number })
        }
        Knob::Base { category } => {
            let mut bonus = bonus(policy, category.as_ref())?.clone();
            match &mut bonus.mode {
                BonusMode::Standard { base } => *base = number,
                BonusMode::Pool { sum } => *sum = number,
                BonusMode::PerPoint { rate, .. } => *rate = number,
            }
            Edit::Set(Setting::Bonus { category: category.clone(), bonus: Some(bonus) })
        }
        Knob::Average => {
            Edit::Set(Setting::Excellence { excellence: Excellence { average: number, ..policy.excellence.clone() } })
        }
    };
    Some(vec![edit])
}
