//! What can be set of the use of results: what each grade brings, the bonus, and the county's 优秀 ratio.

use super::funds::FundLevers;
use crate::Change;
use crate::figure::{Figure, Reader};
use crate::pages::draft::grades::ladder::{LadderLevers, Rung};
use baton_analysis::lever::{Lever, grade_in};
use baton_engine::Evaluation;
use baton_model::{Category, Edit, Excellence, Grade, Id, Placed, QuotaRounding, RatioNumber, Setting, Whole};

/// The levers beside a category's use of results.
#[derive(Clone, Debug, PartialEq)]
pub struct UseLevers {
    /// The category.
    pub category: Id,
    /// Its grades, best first.
    pub grades: Vec<GradeUse>,
    /// The bonus funds of the policy.
    pub funds: Vec<FundLevers>,
    /// County average of the 优秀 ratio.
    pub average: Figure,
    /// Ceiling of the 优秀 ratio.
    pub ceiling: Figure,
    /// Ratio of units that aren't ranked.
    pub exempt: Figure,
    /// Fewest places of a unit.
    pub least: Figure,
    /// What the category has of its own, in the order of [`RatioNumber::ALL`].
    pub own: [Figure; 3],
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
    /// The levers of a category of the draft. Funds are worked out for the unit looked at, or one of the category.
    #[must_use]
    pub fn of(reader: &Reader<'_>, category: &Category, draft: &Evaluation, unit: Option<usize>) -> Self {
        let before = reader.was.policy.category(&category.id);
        let member = |at: &usize| draft.roster().units.get(*at).is_some_and(|unit| unit.category == category.id);
        let unit = unit.filter(member).or_else(|| (0..draft.roster().units.len()).find(member));
        let rungs = LadderLevers::of(reader, category).rungs;
        Self {
            grades: rungs.into_iter().map(|rung| GradeUse::of(before, rung)).collect(),
            funds: FundLevers::all(reader, draft, unit),
            average: reader.figure(Lever::RatioAverage),
            ceiling: reader.figure(Lever::RatioCeiling),
            exempt: reader.figure(Lever::RatioExempt),
            least: reader.figure(Lever::LeastPlaces),
            own: RatioNumber::ALL
                .map(|number| reader.figure(Lever::CategoryRatio { category: category.id.clone(), number })),
            rounding: Change::new(reader.was.policy.excellence.rounding, reader.is.policy.excellence.rounding),
            excellence: reader.is.policy.excellence.clone(),
            category: category.id.clone(),
        }
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
