//! A lever: the address of one number of a policy that can be moved, with its value, its range, what it counts and the edits
//! that move it. The page, the safe intervals and goal seek move the same levers.
//!
//! Values are as they are kept: a share is a fraction, which the page shows in per cent.

mod address;
mod edits;
mod found;
mod grade_rule;
mod groups;
mod indicator;
mod parameter;
mod path;
pub(crate) mod written;

use rust_decimal::Decimal;

pub use address::Lever;
pub use found::grade_in;
pub use indicator::{edit_item, edit_set};
pub use parameter::{in_percent, of_percent};
pub use path::Immovable;
pub(crate) use path::Path;

use found::{grade_of, monitored};
use groups::{of_marks, of_policy, of_system};

use baton_model::{Amount, ExtraNumber, MarksScope, Number, Policy, Quota, Roster, Threshold};

/// What a lever's figure counts, as it is shown.
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

/// The most that a figure of points or yuan may be: beyond any real policy, and far from what can't be computed.
const MOST: i64 = 1_000_000_000_000;

impl Lever {
    /// What the figure counts. A share is shown in per cent though it is kept as a fraction.
    #[must_use]
    pub fn quantity(&self, policy: &Policy) -> Measured {
        match self {
            of_marks!() | Self::FullMarks { .. } => Measured::Points,
            Self::Quota { category, grade } => match grade_of(policy, category, grade).and_then(|grade| grade.quota) {
                Some(Quota::Places(_)) => Measured::Places,
                Some(Quota::Share(_) | Quota::FromBelow(_)) | None => Measured::Percent,
            },
            Self::Threshold { category, grade } => {
                match grade_of(policy, category, grade).and_then(|grade| grade.threshold) {
                    Some(Threshold::Points(_)) => Measured::Points,
                    Some(Threshold::Percentage(_)) | None => Measured::Percent,
                }
            }
            Self::BonusCoefficient { .. }
            | Self::Circumstance { number: ExtraNumber::BonusFactor, .. }
            | Self::RuleExtra { number: ExtraNumber::BonusFactor, .. } => Measured::Factor,
            Self::RatioOffset { .. }
            | Self::Circumstance { number: ExtraNumber::RatioOffset, .. }
            | Self::RuleExtra { number: ExtraNumber::RatioOffset, .. } => Measured::PercentagePoints,
            Self::Fund { fund, number } => found::measured_of_fund(policy.fund(fund), number),
            Self::RatioAverage
            | Self::RatioCeiling
            | Self::RatioExempt
            | Self::CategoryRatio { .. }
            | Self::MonitoringShare { .. } => Measured::Percent,
            Self::LeastPlaces => Measured::Places,
            Self::WarningYellow | Self::WarningRed => Measured::PercentagePoints,
            Self::GradeRule { category, at, nth } => grade_rule::measured(policy, category, (*at, *nth)),
            of_system!() => self.measured_of_system(policy),
        }
    }

    /// Whether the figure is kept as a fraction and shown in per cent.
    #[must_use]
    pub fn hundredfold(&self, policy: &Policy) -> bool {
        match self {
            Self::Quota { .. } => self.quantity(policy) == Measured::Percent,
            Self::GradeRule { category, at, nth } => grade_rule::is_fraction(policy, category, (*at, *nth)),
            Self::MonitoringShare { .. } | Self::PlannedShare { .. } | Self::Combined { .. } => true,
            Self::Section { .. } => self.quantity(policy) == Measured::Percent,
            Self::Rule { category, indicator, component, parameter } => {
                let component = indicator::component_of(policy, category, indicator, *component);
                component.is_some_and(|component| parameter::hundredfold(*parameter, component))
            }
            of_marks!()
            | Self::FullMarks { .. }
            | Self::Threshold { .. }
            | Self::BonusCoefficient { .. }
            | Self::RatioOffset { .. }
            | Self::Fund { .. }
            | Self::Circumstance { .. }
            | Self::RuleExtra { .. }
            | Self::RatioAverage
            | Self::RatioCeiling
            | Self::RatioExempt
            | Self::LeastPlaces
            | Self::CategoryRatio { .. }
            | Self::WarningYellow
            | Self::WarningRed
            | Self::PeriodWeight { .. }
            | Self::LevelPoints { .. }
            | Self::ItemCap { .. }
            | Self::LevelCap { .. }
            | Self::SetBonusCap { .. }
            | Self::SetDeductionCap { .. }
            | Self::BonusCap { .. }
            | Self::DeductionCap { .. } => false,
        }
    }

    /// The figure as it is kept; absent where the policy has none, such as a group without marks of its own.
    #[must_use]
    pub fn kept(&self, policy: &Policy) -> Option<Number> {
        match self {
            Self::Marks { category, indicator, scope } => {
                let marks = &policy.category(category)?.indicator(indicator)?.marks;
                match scope {
                    MarksScope::Category => Some(marks.category),
                    MarksScope::Group(group) => marks.groups.get(group).copied(),
                    MarksScope::Unit(unit) => marks.units.get(unit).copied(),
                }
            }
            Self::Transfer { category, .. } | Self::Scaled { category, .. } => {
                self.now(policy.category(category)?, &Roster::default()).map(Number::from)
            }
            Self::FullMarks { category } => Some(policy.category(category)?.full_marks),
            Self::Quota { category, grade } => match grade_of(policy, category, grade)?.quota? {
                Quota::Share(share) | Quota::FromBelow(share) => Some(share),
                Quota::Places(places) => Some(i64::from(places).into()),
            },
            Self::Threshold { category, grade } => match grade_of(policy, category, grade)?.threshold? {
                Threshold::Percentage(value) | Threshold::Points(value) => Some(value),
            },
            Self::BonusCoefficient { category, grade } => Some(grade_of(policy, category, grade)?.bonus_coefficient),
            Self::RatioOffset { category, grade } => Some(grade_of(policy, category, grade)?.ratio_offset),
            Self::Fund { fund, number } => found::number_of_fund(policy, fund, number),
            Self::RatioAverage => Some(policy.excellence.average),
            Self::RatioCeiling => Some(policy.excellence.ceiling),
            Self::RatioExempt => policy.excellence.exempt,
            Self::CategoryRatio { category, number } => policy.category(category)?.excellence.number(*number),
            Self::LeastPlaces => Some(i64::from(policy.excellence.least).into()),
            Self::MonitoringShare { category, indicator } => {
                let monitored = monitored(policy, category, indicator.as_ref());
                let mut shares = monitored.map(|(_, monitoring)| monitoring.share);
                let first = shares.next()?;
                shares.all(|share| share == first).then_some(first)
            }
            Self::WarningYellow => Some(policy.warning.yellow),
            Self::WarningRed => Some(policy.warning.red),
            Self::Circumstance { category, circumstance, number } => {
                Some(policy.category(category)?.circumstance(circumstance)?.number(*number))
            }
            Self::GradeRule { category, at, nth } => grade_rule::value(policy, category, (*at, *nth)),
            Self::RuleExtra { category, at, number } => {
                Some(policy.category(category)?.grading.rules.get(*at)?.number(*number))
            }
            of_system!() => self.value_of_system(policy),
        }
    }

    /// Where the lever stands at present, for whom it moves: as kept, but that a group or unit without marks of its own has
    /// those in force.
    #[must_use]
    pub fn present(&self, policy: &Policy, roster: &Roster) -> Option<Decimal> {
        match self {
            Self::Marks { category, .. } => self.now(policy.category(category)?, roster),
            Self::Transfer { .. } | Self::Scaled { .. } | of_policy!() | of_system!() => {
                self.kept(policy).map(Number::get)
            }
        }
    }

    /// Whether the figure must be above the least of its range.
    #[must_use]
    pub const fn above_least(&self) -> bool {
        matches!(self, Self::Rule { parameter, .. } if matches!(parameter.key.amount(), Amount::Distance))
    }

    /// Whether the figure may be left empty: marks of a group or a unit then follow the wider scope, a floor or cap is
    /// none.
    #[must_use]
    pub fn may_be_empty(&self) -> bool {
        match self {
            Self::Rule { parameter, .. } => parameter.key.may_be_empty(),
            Self::ItemCap { .. }
            | Self::LevelCap { .. }
            | Self::SetBonusCap { .. }
            | Self::SetDeductionCap { .. }
            | Self::BonusCap { .. }
            | Self::DeductionCap { .. }
            | Self::Combined { .. } => true,
            Self::Section { number, .. } => number.may_be_empty(),
            Self::Marks { scope, .. } => *scope != MarksScope::Category,
            Self::Transfer { .. } | Self::Scaled { .. } => false,
            Self::PeriodWeight { .. } | Self::PlannedShare { .. } | Self::LevelPoints { .. } => false,
            of_policy!() => matches!(self, Self::RatioExempt | Self::CategoryRatio { .. }),
        }
    }
}
