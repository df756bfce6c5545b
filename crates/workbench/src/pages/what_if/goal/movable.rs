//! What may be moved for which goal, over which values.

use rust_decimal::Decimal;

use super::Goal;
use baton_analysis::{Lever, Measured, Others};
use baton_model::{Category, FundMode, FundNumber, Grade, Id, MarksScope, Policy, Roster};

/// What may be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movable {
    /// Each indicator's marks by itself, the others scaled: which would do, and which would do it with least.
    EachScaled,
    /// Each indicator's marks alone.
    Each,
    /// The base, pool or rate of a bonus fund.
    Fund,
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

impl Movable {
    /// What can bring a goal about, likeliest first.
    fn of_goal(goal: Goal) -> &'static [Self] {
        match goal {
            Goal::Budget => &[Self::Fund, Self::Coefficient, Self::Quota, Self::Threshold, Self::Scaled],
            Goal::Ceiling => &[Self::Average, Self::Offset, Self::Quota, Self::Threshold],
            Goal::Excellent => &[Self::Quota, Self::Threshold, Self::Scaled],
            Goal::Grade => &[Self::EachScaled, Self::Each, Self::Scaled, Self::Marks, Self::Threshold, Self::Quota],
            Goal::Place => &[Self::EachScaled, Self::Each, Self::Scaled, Self::Marks],
        }
    }

    /// What can bring a goal about in a category, and is there.
    #[must_use]
    pub fn there(goal: Goal, policy: &Policy, category: &Category) -> Vec<Self> {
        let there = |kind: &Self| match kind {
            Self::Average => true,
            Self::EachScaled | Self::Each => !category.indicators.is_empty(),
            Self::Fund
            | Self::Offset
            | Self::Coefficient
            | Self::Quota
            | Self::Threshold
            | Self::Scaled
            | Self::Marks => !kind.which(policy, category).is_empty(),
        };
        Self::of_goal(goal).iter().copied().filter(there).collect()
    }

    /// The grades, indicators or funds that it can be of, with their names; none where it is of none of these.
    #[must_use]
    pub fn which(self, policy: &Policy, category: &Category) -> Vec<(Id, String)> {
        let grades = |has: fn(&Grade) -> bool| {
            let grades = category.grading.grades.iter().filter(|grade| has(grade));
            grades.map(|grade| (grade.id.clone(), grade.name.clone())).collect()
        };
        match self {
            Self::Average | Self::EachScaled | Self::Each => Vec::new(),
            Self::Fund => {
                let funds = policy.funds_of(&category.id);
                funds.map(|fund| (fund.id.clone(), fund.name.clone())).collect()
            }
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
            Self::Fund
            | Self::Average
            | Self::Offset
            | Self::Coefficient
            | Self::Quota
            | Self::Threshold
            | Self::Scaled
            | Self::Marks => None,
        }
    }

    /// The lever of that grade or indicator; none where each indicator is one.
    #[must_use]
    pub fn lever(self, category: &Id, which: &Id) -> Option<Lever> {
        let (category, grade) = (category.clone(), which.clone());
        Some(match self {
            Self::EachScaled | Self::Each => return None,
            Self::Fund => Lever::Fund { fund: grade, number: FundNumber::Amount },
            Self::Average => Lever::RatioAverage,
            Self::Offset => Lever::RatioOffset { category, grade },
            Self::Coefficient => Lever::BonusCoefficient { category, grade },
            Self::Quota => Lever::Quota { category, grade },
            Self::Threshold => Lever::Threshold { category, grade },
            Self::Scaled => Lever::Scaled { category, indicator: grade },
            Self::Marks => Lever::Marks { category, indicator: grade, scope: MarksScope::Category },
        })
    }

    /// Lowest and highest value and step that are suggested for its lever, as shown; none where there is no number to move.
    #[must_use]
    pub fn suggested(
        self,
        policy: &Policy,
        roster: &Roster,
        category: &Category,
        lever: &Lever,
    ) -> Option<(Decimal, Decimal, Decimal)> {
        let now = lever.present(policy, roster)?;
        let twice = now.checked_mul(Decimal::TWO)?;
        let (zero, tenth, hundred) = (Decimal::ZERO, Decimal::new(1, 1), Decimal::ONE_HUNDRED);
        Some(match self {
            Self::Fund => {
                let Lever::Fund { fund, .. } = lever else { return None };
                let step = match policy.fund(fund)?.mode {
                    FundMode::PerHead { .. } => Decimal::TEN,
                    FundMode::PerUnit { .. } => hundred,
                    FundMode::Pool { .. } => Decimal::from(10_000),
                    FundMode::PerPoint { .. } => tenth,
                };
                (zero, twice.max(step.checked_mul(hundred)?), step)
            }
            Self::Average => (zero, twice.max(policy.excellence.ceiling.get()).min(hundred), tenth),
            Self::Offset => (now.checked_sub(Decimal::TEN)?, now.checked_add(Decimal::TEN)?, tenth),
            Self::Coefficient => (zero, twice.max(Decimal::TWO), Decimal::new(1, 2)),
            Self::Quota if lever.quantity(policy) == Measured::Places => (zero, twice.max(Decimal::TEN), Decimal::ONE),
            Self::Quota => (zero, hundred, Decimal::ONE),
            Self::Threshold if lever.quantity(policy) == Measured::Points => {
                (zero, category.full_marks.get().max(now), Decimal::ONE)
            }
            Self::Threshold => (zero, hundred.max(now), tenth),
            Self::Scaled | Self::Marks | Self::EachScaled | Self::Each => {
                let roomy = twice.max(now.checked_add(hundred)?).min(category.full_marks.get()).max(now);
                (zero, roomy, Decimal::ONE)
            }
        })
    }
}
