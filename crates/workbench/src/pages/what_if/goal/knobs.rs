//! What may be moved for which goal, over which values.

use rust_decimal::Decimal;

use super::Goal;
use crate::Measured;
use baton_analysis::{Knob, Lever, Others, present};
use baton_model::{BonusMode, Category, Grade, Id, MarksScope, Policy, Quota, Roster, Threshold};

/// What may be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnobKind {
    /// Each indicator's marks by itself, the others scaled: which would do, and which would do it with least.
    EachScaled,
    /// Each indicator's marks alone.
    Each,
    /// The base, pool or rate of the policy's bonus.
    Base,
    /// That of the category's own bonus.
    OwnBase,
    /// The county's average 优秀 ratio.
    Average,
    /// A grade's offset on the 优秀 ratio.
    Offset,
    /// A grade's bonus coefficient.
    Coefficient,
    /// A grade's quota.
    Quota,
    /// A grade's threshold.
    Threshold,
    /// An indicator's marks, the others scaled.
    Scaled,
    /// An indicator's marks alone.
    Marks,
}

impl KnobKind {
    /// What can bring a goal about, likeliest first.
    fn of_goal(goal: Goal) -> &'static [Self] {
        match goal {
            Goal::Budget => &[Self::Base, Self::OwnBase, Self::Coefficient, Self::Quota, Self::Threshold, Self::Scaled],
            Goal::Ceiling => &[Self::Average, Self::Offset, Self::Quota, Self::Threshold],
            Goal::Excellent => &[Self::Quota, Self::Threshold, Self::Scaled],
            Goal::Grade => &[Self::EachScaled, Self::Each, Self::Scaled, Self::Marks, Self::Threshold, Self::Quota],
            Goal::Place => &[Self::EachScaled, Self::Each, Self::Scaled, Self::Marks],
        }
    }

    /// What can bring a goal about in a category, and is there.
    #[must_use]
    pub fn there(goal: Goal, category: &Category) -> Vec<Self> {
        let there = |kind: &Self| match kind {
            Self::Base | Self::Average => true,
            Self::EachScaled | Self::Each => !category.indicators.is_empty(),
            Self::OwnBase => category.bonus.is_some(),
            Self::Offset | Self::Coefficient | Self::Quota | Self::Threshold | Self::Scaled | Self::Marks => {
                !kind.which(category).is_empty()
            }
        };
        Self::of_goal(goal).iter().copied().filter(there).collect()
    }

    /// The grades or indicators that it can be of, with their names; none where it is of neither.
    #[must_use]
    pub fn which(self, category: &Category) -> Vec<(Id, String)> {
        let grades = |has: fn(&Grade) -> bool| {
            let grades = category.grading.grades.iter().filter(|grade| has(grade));
            grades.map(|grade| (grade.id.clone(), grade.name.clone())).collect()
        };
        match self {
            Self::Base | Self::OwnBase | Self::Average | Self::EachScaled | Self::Each => Vec::new(),
            Self::Offset | Self::Coefficient => grades(|_| true),
            Self::Quota => grades(|grade| grade.quota.is_some()),
            Self::Threshold => grades(|grade| grade.threshold.is_some()),
            Self::Scaled | Self::Marks => {
                let moved =
                    category.indicators.iter().filter(|indicator| indicator.marks.category.get() > Decimal::ZERO);
                moved.map(|indicator| (indicator.id.clone(), indicator.name.clone())).collect()
            }
        }
    }

    /// Where each indicator is tried by itself: what moves with it.
    #[must_use]
    pub fn each(self) -> Option<Others> {
        match self {
            Self::EachScaled => Some(Others::Scaled),
            Self::Each => Some(Others::Stay),
            Self::Base
            | Self::OwnBase
            | Self::Average
            | Self::Offset
            | Self::Coefficient
            | Self::Quota
            | Self::Threshold
            | Self::Scaled
            | Self::Marks => None,
        }
    }

    /// The knob of that grade or indicator; none where each indicator is one.
    #[must_use]
    pub fn knob(self, category: &Id, which: &Id) -> Option<Knob> {
        let (category, grade) = (category.clone(), which.clone());
        Some(match self {
            Self::EachScaled | Self::Each => return None,
            Self::Base => Knob::Base { category: None },
            Self::OwnBase => Knob::Base { category: Some(category) },
            Self::Average => Knob::Average,
            Self::Offset => Knob::Offset { category, grade },
            Self::Coefficient => Knob::Coefficient { category, grade },
            Self::Quota => Knob::Quota { category, grade },
            Self::Threshold => Knob::Threshold { category, grade },
            Self::Scaled => Knob::Marks { lever: Lever::Scaled { category, indicator: grade } },
            Self::Marks => {
                let scope = MarksScope::Category;
                Knob::Marks { lever: Lever::Marks { category, indicator: grade, scope } }
            }
        })
    }
}

/// What a knob's figure counts.
#[must_use]
pub fn measured(policy: &Policy, knob: &Knob) -> Measured {
    let of = |category: &Id, grade: &Id| {
        policy.category(category)?.grading.grades.iter().find(|candidate| candidate.id == *grade)
    };
    match knob {
        Knob::Marks { .. } => Measured::Points,
        Knob::Threshold { category, grade } => match of(category, grade).and_then(|grade| grade.threshold) {
            Some(Threshold::Points(_)) => Measured::Points,
            _ => Measured::Percent,
        },
        Knob::Quota { category, grade } => match of(category, grade).and_then(|grade| grade.quota) {
            Some(Quota::Places(_)) => Measured::Places,
            _ => Measured::Percent,
        },
        Knob::Coefficient { .. } => Measured::Factor,
        Knob::Offset { .. } => Measured::PercentagePoints,
        Knob::Base { .. } => Measured::Yuan,
        Knob::Average => Measured::Percent,
    }
}

/// By how much a figure as shown is larger than the knob's: a share is shown in per cent.
#[must_use]
pub fn factor(policy: &Policy, knob: &Knob) -> Decimal {
    match knob {
        Knob::Quota { .. } if measured(policy, knob) == Measured::Percent => Decimal::ONE_HUNDRED,
        Knob::Marks { .. }
        | Knob::Threshold { .. }
        | Knob::Quota { .. }
        | Knob::Coefficient { .. }
        | Knob::Offset { .. }
        | Knob::Base { .. }
        | Knob::Average => Decimal::ONE,
    }
}

/// Lowest and highest value and step that are suggested, as shown.
#[must_use]
pub fn suggested(
    policy: &Policy,
    roster: &Roster,
    category: &Category,
    knob: &Knob,
) -> Option<(Decimal, Decimal, Decimal)> {
    let now = present(policy, roster, knob)?;
    let twice = now.checked_mul(Decimal::TWO)?;
    let (zero, tenth, hundred) = (Decimal::ZERO, Decimal::new(1, 1), Decimal::ONE_HUNDRED);
    Some(match knob {
        Knob::Base { category } => {
            let bonus = match category {
                Some(category) => policy.category(category)?.bonus.as_ref()?,
                None => &policy.bonus,
            };
            let step = match bonus.mode {
                BonusMode::Standard { .. } => Decimal::TEN,
                BonusMode::Pool { .. } => Decimal::from(10_000),
                BonusMode::PerPoint { .. } => tenth,
            };
            (zero, twice.max(step.checked_mul(hundred)?), step)
        }
        Knob::Average => (zero, twice.max(policy.excellence.ceiling.get()).min(hundred), tenth),
        Knob::Offset { .. } => (now.checked_sub(Decimal::TEN)?, now.checked_add(Decimal::TEN)?, tenth),
        Knob::Coefficient { .. } => (zero, twice.max(Decimal::TWO), Decimal::new(1, 2)),
        Knob::Quota { .. } => match measured(policy, knob) {
            Measured::Places => (zero, twice.max(Decimal::TEN), Decimal::ONE),
            Measured::Points
            | Measured::Percent
            | Measured::PercentagePoints
            | Measured::Factor
            | Measured::Yuan
            | Measured::Plain => (zero, hundred, Decimal::ONE),
        },
        Knob::Threshold { .. } => match measured(policy, knob) {
            Measured::Points => (zero, category.full_marks.get().max(now), Decimal::ONE),
            Measured::Percent
            | Measured::PercentagePoints
            | Measured::Places
            | Measured::Factor
            | Measured::Yuan
            | Measured::Plain => (zero, hundred.max(now), tenth),
        },
        Knob::Marks { .. } => {
            let roomy = twice.max(now.checked_add(hundred)?).min(category.full_marks.get()).max(now);
            (zero, roomy, Decimal::ONE)
        }
    })
}
