//! A lever: one figure of the policy that can be moved, how it is shown, and the edit that moves it.

mod gate;
mod groups;
mod indicator;
mod parameter;
mod slider;

use rust_decimal::Decimal;

pub use indicator::edit_item;
pub use slider::{slider_range, slider_step};

use groups::{of_policy, of_system};

use super::sheet::Pair;
use baton_exchange::typed_number::{self, Suffix, TypedError};
use baton_model::{
    Bonus, BonusMode, Category, Edit, Excellence, Grade, Id, MarksScope, Monitoring, Number, Parameter, Policy, Quota,
    Setting, Threshold, Warning,
};
use baton_words::{Locale, field};

/// One figure of the policy that can be moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Marks of an indicator for a scope.
    Marks { category: Id, indicator: Id, scope: MarksScope },
    /// Full marks of a category.
    FullMarks { category: Id },
    /// Quota of a grade.
    Quota { category: Id, grade: Id },
    /// Threshold of a grade.
    Threshold { category: Id, grade: Id },
    /// Bonus coefficient of a grade.
    BonusCoefficient { category: Id, grade: Id },
    /// Offset of a grade on the 优秀 ratio.
    RatioOffset { category: Id, grade: Id },
    /// Base per head, pool or rate per point of the policy's bonus, or of a category's own.
    BonusAmount { category: Option<Id> },
    /// Percentage from which a bonus per point is paid.
    BonusThreshold { category: Option<Id> },
    /// Bonus coefficient of a unit without a grade.
    ExemptCoefficient { category: Option<Id> },
    /// County average of the 优秀 ratio.
    RatioAverage,
    /// Ceiling of the 优秀 ratio.
    RatioCeiling,
    /// Share a of an indicator's monitoring; of all monitored indicators of the category at once where absent.
    MonitoringShare { category: Id, indicator: Option<Id> },
    /// Gap from which a light is yellow.
    WarningYellow,
    /// Gap beyond which a light is red.
    WarningRed,
    /// A number of an indicator's rule, in its component of that position.
    Rule { category: Id, indicator: Id, component: usize, parameter: Parameter },
    /// Weight of a period for an indicator that has weights of its own.
    PeriodWeight { category: Id, indicator: Id, period: Id },
    /// Planned share of the annual target by the end of a month, January = 0.
    PlannedShare { category: Id, indicator: Id, month: usize },
    /// Points of a level of an adjustment item.
    LevelPoints { category: Id, item: Id, level: Id },
    /// Most points of an adjustment item.
    ItemCap { category: Id, item: Id },
    /// From where on the gate at a position of the category's list bars.
    Gate { category: Id, at: usize },
    /// Most points that bonuses may add.
    BonusCap { category: Id },
    /// Most points that deductions may take.
    DeductionCap { category: Id },
}

/// What a lever's figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// 分.
    Points,
    /// Per cent.
    Percent,
    /// Percentage points.
    PercentagePoints,
    /// A whole number of units.
    Places,
    /// A factor.
    Factor,
    /// Yuan.
    Yuan,
    /// A value of an indicator or a weight, whose unit stands beside the field.
    Plain,
}

impl Measured {
    /// The unit in words.
    #[must_use]
    pub fn unit(self, locale: Locale) -> &'static str {
        match self {
            Self::Points => field::UNIT_POINTS.of(locale),
            Self::Percent => field::UNIT_PERCENT.of(locale),
            Self::PercentagePoints => field::UNIT_PERCENTAGE_POINTS.of(locale),
            Self::Places => field::UNIT_PLACES.of(locale),
            Self::Factor => field::UNIT_FACTOR.of(locale),
            Self::Yuan => field::UNIT_YUAN.of(locale),
            Self::Plain => "",
        }
    }
}

/// The most that a figure of points or yuan may be: beyond any real policy, and far from what can't be computed.
const MOST: i64 = 1_000_000_000_000;

impl Lever {
    /// What the figure counts. A share is shown in per cent though it is kept as a fraction.
    #[must_use]
    pub fn measured(&self, pair: &Pair) -> Measured {
        let policy = &pair.policy;
        match self {
            Self::Marks { .. } | Self::FullMarks { .. } => Measured::Points,
            Self::Quota { category, grade } => match grade_of(policy, category, grade).and_then(|grade| grade.quota) {
                Some(Quota::Places(_)) => Measured::Places,
                Some(Quota::Share(_)) | None => Measured::Percent,
            },
            Self::Threshold { category, grade } => {
                match grade_of(policy, category, grade).and_then(|grade| grade.threshold) {
                    Some(Threshold::Points(_)) => Measured::Points,
                    Some(Threshold::Percentage(_)) | None => Measured::Percent,
                }
            }
            Self::BonusCoefficient { .. } | Self::ExemptCoefficient { .. } => Measured::Factor,
            Self::RatioOffset { .. } => Measured::PercentagePoints,
            Self::BonusAmount { .. } => Measured::Yuan,
            Self::BonusThreshold { .. } | Self::RatioAverage | Self::RatioCeiling | Self::MonitoringShare { .. } => {
                Measured::Percent
            }
            Self::WarningYellow | Self::WarningRed => Measured::PercentagePoints,
            Self::Gate { category, at } => gate::measured(policy, category, *at),
            of_system!() => self.measured_of_system(policy),
        }
    }

    /// The figure as shown; absent where the policy has none, such as a group without marks of its own.
    #[must_use]
    pub fn value(&self, pair: &Pair) -> Option<Number> {
        let policy = &pair.policy;
        match self {
            Self::Marks { category, indicator, scope } => {
                let marks = &policy.category(category)?.indicator(indicator)?.marks;
                match scope {
                    MarksScope::Category => Some(marks.category),
                    MarksScope::Group(group) => marks.groups.get(group).copied(),
                    MarksScope::Unit(unit) => marks.units.get(unit).copied(),
                }
            }
            Self::FullMarks { category } => Some(policy.category(category)?.full_marks),
            Self::Quota { category, grade } => match grade_of(policy, category, grade)?.quota? {
                Quota::Share(share) => share.get().checked_mul(Decimal::ONE_HUNDRED).map(|x| x.normalize().into()),
                Quota::Places(places) => Some(i64::from(places).into()),
            },
            Self::Threshold { category, grade } => match grade_of(policy, category, grade)?.threshold? {
                Threshold::Percentage(value) | Threshold::Points(value) => Some(value),
            },
            Self::BonusCoefficient { category, grade } => Some(grade_of(policy, category, grade)?.bonus_coefficient),
            Self::RatioOffset { category, grade } => Some(grade_of(policy, category, grade)?.ratio_offset),
            Self::BonusAmount { category } => match bonus_of(policy, category.as_ref())?.mode {
                BonusMode::Standard { base: amount }
                | BonusMode::Pool { sum: amount }
                | BonusMode::PerPoint { rate: amount, .. } => Some(amount),
            },
            Self::BonusThreshold { category } => match bonus_of(policy, category.as_ref())?.mode {
                BonusMode::PerPoint { threshold, .. } => Some(threshold),
                BonusMode::Standard { .. } | BonusMode::Pool { .. } => None,
            },
            Self::ExemptCoefficient { category } => Some(bonus_of(policy, category.as_ref())?.exempt_coefficient),
            Self::RatioAverage => Some(policy.excellence.average),
            Self::RatioCeiling => Some(policy.excellence.ceiling),
            Self::MonitoringShare { category, indicator } => {
                let mut shares =
                    monitored(policy, category, indicator.as_ref()).map(|(_, monitoring)| monitoring.share);
                let first = shares.next()?;
                shares
                    .all(|share| share == first)
                    .then_some(first)?
                    .get()
                    .checked_mul(Decimal::ONE_HUNDRED)
                    .map(|x| x.normalize().into())
            }
            Self::WarningYellow => Some(policy.warning.yellow),
            Self::WarningRed => Some(policy.warning.red),
            Self::Gate { category, at } => gate::value(policy, category, *at),
            of_system!() => self.value_of_system(policy),
        }
    }

    /// Whether the figure may be left empty: marks of a group or a unit then follow the wider scope, a floor or cap is
    /// none.
    #[must_use]
    pub fn may_be_empty(&self) -> bool {
        match self {
            Self::Rule { parameter, .. } => parameter.key.may_be_empty(),
            Self::ItemCap { .. } | Self::BonusCap { .. } | Self::DeductionCap { .. } => true,
            Self::PeriodWeight { .. } | Self::PlannedShare { .. } | Self::LevelPoints { .. } => false,
            of_policy!() => matches!(self, Self::Marks { scope, .. } if *scope != MarksScope::Category),
        }
    }

    /// Least and most that the figure may be.
    #[must_use]
    pub fn bounds(&self, pair: &Pair) -> (Number, Number) {
        if let Self::Gate { category, at } = self {
            return gate::bounds(&pair.policy, category, *at);
        }
        match self {
            of_system!() => return self.bounds_of_system(),
            of_policy!() => {}
        }
        let (low, high) = match self.measured(pair) {
            Measured::Points if matches!(self, Self::Threshold { .. }) => (-MOST, MOST),
            Measured::Points | Measured::Yuan => (0, MOST),
            Measured::Percent if matches!(self, Self::Threshold { .. } | Self::BonusThreshold { .. }) => (0, 1_000),
            Measured::Percent => (0, 100),
            Measured::PercentagePoints if matches!(self, Self::WarningYellow | Self::WarningRed) => (0, 100),
            Measured::PercentagePoints => (-100, 100),
            Measured::Places => (0, i64::from(u32::MAX)),
            Measured::Factor | Measured::Plain => (0, 1_000),
        };
        (low.into(), high.into())
    }

    /// Reads what a person typed into the lever's field; `None` = left empty where that is allowed.
    ///
    /// A percentage in a field of marks is a share of the category's full marks, in a field of factors a hundredth.
    ///
    /// # Errors
    /// Says why it can't be taken.
    pub fn read(&self, pair: &Pair, text: &str) -> Result<Option<Number>, TypedError> {
        let policy = &pair.policy;
        let typed = match typed_number::read(text) {
            Err(TypedError::Empty) if self.may_be_empty() => return Ok(None),
            other => other?,
        };
        let measured = self.measured(pair);
        let value = match (typed.suffix, measured, self) {
            (Suffix::Percent, Measured::Percent | Measured::PercentagePoints, _) => Some(typed.value),
            (Suffix::Percent, Measured::Points, Self::Marks { category, .. }) => {
                let full = policy.category(category).map_or(Decimal::ZERO, |category| category.full_marks.get());
                typed_number::applied(typed)
                    .and_then(|share| share.get().checked_mul(full))
                    .map(|marks| marks.normalize().into())
            }
            (Suffix::Percent, Measured::Points | Measured::Yuan | Measured::Places | Measured::Plain, _) => {
                return Err(TypedError::PercentNotExpected);
            }
            _ => typed_number::applied(typed),
        };
        let value = value.ok_or(TypedError::TooManyDigits)?;
        if measured == Measured::Places && !value.get().is_integer() {
            return Err(TypedError::NotWhole);
        }
        let (low, high) = self.bounds(pair);
        match value {
            value if value < low => Err(TypedError::Below(low)),
            value if value > high => Err(TypedError::Above(high)),
            value => Ok(Some(value)),
        }
    }

    /// The edit that gives the figure this value; absent where the policy has no such figure or it can't be empty.
    #[must_use]
    pub fn edit(&self, pair: &Pair, value: Option<Number>) -> Option<Edit> {
        let policy = &pair.policy;
        if let of_system!() = self {
            return self.edit_of_system(policy, value);
        }
        if let Self::Marks { category, indicator, scope } = self {
            let (category, indicator, scope) = (category.clone(), indicator.clone(), scope.clone());
            return Some(Edit::Set(Setting::Marks { category, indicator, scope, marks: value }));
        }
        let value = value?;
        match self {
            Self::Marks { .. } | of_system!() => None,
            Self::FullMarks { category } => {
                Some(Edit::Set(Setting::FullMarks { category: category.clone(), full_marks: value }))
            }
            Self::Quota { category, grade } => {
                let quota = match grade_of(policy, category, grade)?.quota {
                    Some(Quota::Places(_)) => Quota::Places(u32::try_from(value.get().normalize().mantissa()).ok()?),
                    Some(Quota::Share(_)) | None => {
                        Quota::Share(value.get().checked_div(Decimal::ONE_HUNDRED)?.normalize().into())
                    }
                };
                Some(Edit::Set(Setting::Quota { category: category.clone(), grade: grade.clone(), quota: Some(quota) }))
            }
            Self::Threshold { category, grade } => {
                let threshold = match grade_of(policy, category, grade)?.threshold {
                    Some(Threshold::Points(_)) => Threshold::Points(value),
                    Some(Threshold::Percentage(_)) | None => Threshold::Percentage(value),
                };
                Some(Edit::Set(Setting::Threshold {
                    category: category.clone(),
                    grade: grade.clone(),
                    threshold: Some(threshold),
                }))
            }
            Self::BonusCoefficient { category, grade } => Some(Edit::Set(Setting::BonusCoefficient {
                category: category.clone(),
                grade: grade.clone(),
                coefficient: value,
            })),
            Self::RatioOffset { category, grade } => Some(Edit::Set(Setting::RatioOffset {
                category: category.clone(),
                grade: grade.clone(),
                offset: value,
            })),
            Self::BonusAmount { category } => edit_bonus(policy, category.as_ref(), |bonus| match &mut bonus.mode {
                BonusMode::Standard { base: amount }
                | BonusMode::Pool { sum: amount }
                | BonusMode::PerPoint { rate: amount, .. } => *amount = value,
            }),
            Self::BonusThreshold { category } => edit_bonus(policy, category.as_ref(), |bonus| {
                if let BonusMode::PerPoint { threshold, .. } = &mut bonus.mode {
                    *threshold = value;
                }
            }),
            Self::ExemptCoefficient { category } => {
                edit_bonus(policy, category.as_ref(), |bonus| bonus.exempt_coefficient = value)
            }
            Self::RatioAverage => Some(Edit::Set(Setting::Excellence {
                excellence: Excellence { average: value, ..policy.excellence.clone() },
            })),
            Self::RatioCeiling => Some(Edit::Set(Setting::Excellence {
                excellence: Excellence { ceiling: value, ..policy.excellence.clone() },
            })),
            Self::MonitoringShare { category, indicator } => {
                let share: Number = value.get().checked_div(Decimal::ONE_HUNDRED)?.normalize().into();
                let edit = |(indicator, monitoring): (&Id, &Monitoring)| {
                    Edit::Set(Setting::Monitoring {
                        category: category.clone(),
                        indicator: indicator.clone(),
                        monitoring: Some(Monitoring { share, ..monitoring.clone() }),
                    })
                };
                let mut edits = monitored(policy, category, indicator.as_ref()).map(edit);
                match indicator {
                    Some(_) => edits.next(),
                    None => Some(Edit::Batch(edits.collect())),
                }
            }
            Self::Gate { category, at } => gate::edit(policy, category, *at, value),
            Self::WarningYellow => {
                Some(Edit::Set(Setting::Warning { warning: Warning { yellow: value, ..policy.warning } }))
            }
            Self::WarningRed => Some(Edit::Set(Setting::Warning { warning: Warning { red: value, ..policy.warning } })),
        }
    }
}

/// The monitored indicators of a category, or the one asked for if it is monitored.
fn monitored<'a>(
    policy: &'a Policy,
    category: &Id,
    indicator: Option<&Id>,
) -> impl Iterator<Item = (&'a Id, &'a Monitoring)> {
    let indicators = policy.category(category).map_or(&[][..], |category| &category.indicators);
    let wanted = indicators.iter().filter(move |candidate| indicator.is_none_or(|wanted| candidate.id == *wanted));
    wanted.filter_map(|indicator| Some((&indicator.id, indicator.monitoring.as_ref()?)))
}

/// The bonus settings that hold for a category, or the policy's.
#[must_use]
pub fn bonus_of<'a>(policy: &'a Policy, category: Option<&Id>) -> Option<&'a Bonus> {
    match category {
        Some(category) => policy.category(category)?.bonus.as_ref(),
        None => Some(&policy.bonus),
    }
}

fn edit_bonus(policy: &Policy, category: Option<&Id>, change: impl FnOnce(&mut Bonus)) -> Option<Edit> {
    let mut bonus = bonus_of(policy, category)?.clone();
    change(&mut bonus);
    Some(Edit::Set(Setting::Bonus { category: category.cloned(), bonus: Some(bonus) }))
}

fn grade_of<'a>(policy: &'a Policy, category: &Id, grade: &Id) -> Option<&'a Grade> {
    grade_in(policy.category(category)?, grade)
}

/// The grade of that identifier in a category's ladder.
#[must_use]
pub fn grade_in<'a>(category: &'a Category, grade: &Id) -> Option<&'a Grade> {
    category.grading.grades.iter().find(|candidate| candidate.id == *grade)
}
