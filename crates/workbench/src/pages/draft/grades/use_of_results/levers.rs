//! What can be set of the use of results: what each grade brings, the bonus, and the county's 优秀 ratio.

use rust_decimal::Decimal;

use super::costs::CategoryCost;
use crate::Change;
use crate::figure::{Figure, Reader};
use crate::pages::draft::grades::ladder::{BonusKind, BonusLevers, LadderLevers, Rung};
use baton_analysis::lever::{Lever, grade_in};
use baton_model::{Bonus, Category, Edit, Excellence, Grade, Id, Placed, QuotaRounding, Setting, Whole};

/// The levers beside a category's use of results.
#[derive(Clone, Debug, PartialEq)]
pub struct UseLevers {
    /// The category.
    pub category: Id,
    /// Its grades, best first.
    pub grades: Vec<GradeUse>,
    /// The county's bonus.
    pub county: BonusSettings,
    /// The category's own bonus; absent where the county's holds.
    pub own: Option<BonusSettings>,
    /// Whether it has one of its own.
    pub has_own: Change<bool>,
    /// County average of the 优秀 ratio.
    pub average: Figure,
    /// Ceiling of the 优秀 ratio.
    pub ceiling: Figure,
    /// How fractional places become whole.
    pub rounding: Change<QuotaRounding>,
    excellence: Excellence,
}

/// What one grade brings.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeUse {
    /// The grade with its coefficient and offset.
    pub rung: Rung,
    /// Each flag before and after, in the order of [`Flag::ALL`].
    pub flags: [Change<bool>; 3],
}

/// What a grade brings or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It counts as 优秀.
    Excellent,
    /// Cadres have priority in promotion.
    Promotion,
    /// Leaders are called to an interview.
    Interview,
}

/// Bonus settings, and what they cost now.
#[derive(Clone, Debug, PartialEq)]
pub struct BonusSettings {
    /// As levers.
    pub levers: BonusLevers,
    /// As they are.
    pub bonus: Bonus,
    /// What is paid by them, in yuan: a pool starts from it.
    pub cost: Decimal,
}

impl Flag {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Excellent, Self::Promotion, Self::Interview];

    /// Whether a grade has it.
    #[must_use]
    pub fn of(self, grade: &Grade) -> bool {
        match self {
            Self::Excellent => grade.excellent,
            Self::Promotion => grade.promotion_priority,
            Self::Interview => grade.interview,
        }
    }

    fn set(self, grade: &mut Grade, to: bool) {
        match self {
            Self::Excellent => grade.excellent = to,
            Self::Promotion => grade.promotion_priority = to,
            Self::Interview => grade.interview = to,
        }
    }
}

impl UseLevers {
    /// The levers of a category of the draft. `costs` are the draft's.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category, costs: &[CategoryCost]) -> Self {
        let before = reader.was.policy.category(&category.id);
        let cost = |id: &Id| costs.iter().find(|cost| cost.id == *id).map_or(Decimal::ZERO, |cost| cost.all.is.bonus);
        let shared = reader.is.policy.categories.iter().filter(|category| category.bonus.is_none());
        let shared = shared.fold(Decimal::ZERO, |sum, category| sum.saturating_add(cost(&category.id)));
        let own = category.bonus.as_ref().map(|bonus| BonusSettings {
            levers: BonusLevers::of(reader, Some(category.id.clone())),
            bonus: bonus.clone(),
            cost: cost(&category.id),
        });
        let rungs = LadderLevers::of(reader, category).rungs;
        Self {
            grades: rungs.into_iter().map(|rung| GradeUse::of(before, rung)).collect(),
            county: BonusSettings {
                levers: BonusLevers::of(reader, None),
                bonus: reader.is.policy.bonus.clone(),
                cost: shared,
            },
            has_own: Change::new(before.is_some_and(|before| before.bonus.is_some()), own.is_some()),
            own,
            average: reader.figure(Lever::RatioAverage),
            ceiling: reader.figure(Lever::RatioCeiling),
            rounding: Change::new(reader.was.policy.excellence.rounding, reader.is.policy.excellence.rounding),
            excellence: reader.is.policy.excellence.clone(),
            category: category.id.clone(),
        }
    }

    /// Gives the category a bonus of its own, which begins as the county's, or takes it away.
    #[must_use]
    pub fn with_own(&self, own: bool) -> Edit {
        let bonus = own.then(|| self.own.as_ref().unwrap_or(&self.county).bonus.clone());
        Edit::Set(Setting::Bonus { category: Some(self.category.clone()), bonus })
    }

    /// Makes fractional places whole in another way.
    #[must_use]
    pub fn with_rounding(&self, rounding: QuotaRounding) -> Edit {
        Edit::Set(Setting::Excellence { excellence: Excellence { rounding, ..self.excellence.clone() } })
    }

    /// Lets a grade bring something, or not.
    #[must_use]
    pub fn with_flag(&self, grade: &GradeUse, flag: Flag, to: bool) -> Edit {
        let mut value = grade.rung.grade.clone();
        flag.set(&mut value, to);
        let (category, grade, at) = (self.category.clone(), value.id.clone(), grade.rung.position);
        Edit::Put(Whole::Grade { category, grade, to: Some(Placed { at, value }) })
    }
}

impl GradeUse {
    fn of(before: Option<&Category>, rung: Rung) -> Self {
        let was = before.and_then(|before| grade_in(before, &rung.grade.id)).unwrap_or(&rung.grade);
        Self { flags: Flag::ALL.map(|flag| Change::new(flag.of(was), flag.of(&rung.grade))), rung }
    }
}

impl BonusSettings {
    /// Works the bonus out in another way.
    #[must_use]
    pub fn with_kind(&self, kind: BonusKind) -> Edit {
        let mode = BonusLevers::start(kind, self.cost);
        let bonus = Bonus { mode, exempt_coefficient: self.bonus.exempt_coefficient };
        Edit::Set(Setting::Bonus { category: self.levers.category.clone(), bonus: Some(bonus) })
    }
}
