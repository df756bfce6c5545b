//! How far a lever may move, and the edits that move it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::groups::{of_policy, of_system};
use super::{Lever, MOST, Measured, Path, grade_of, grade_rule, monitored, of_percent};
use baton_model::{
    Edit, Excellence, ExtraNumber, FundNumber, Id, Monitoring, Number, Placed, Policy, Quota, Setting, Threshold,
    Warning, Whole,
};

impl Lever {
    /// Least and most that the figure may be, as it is kept.
    #[must_use]
    pub fn range(&self, policy: &Policy) -> (Number, Number) {
        let (low, high) = match self {
            Self::Marks { .. } | Self::Scaled { .. } | Self::FullMarks { .. } => (0, MOST),
            Self::Fund { number: FundNumber::Amount, .. } => (0, MOST),
            Self::Fund { number: FundNumber::Score(_), .. } => (-MOST, MOST),
            Self::Transfer { .. } => (-MOST, MOST),
            Self::LeastPlaces => (0, i64::from(u32::MAX)),
            Self::Quota { .. } if self.quantity(policy) == Measured::Places => (0, i64::from(u32::MAX)),
            Self::Threshold { .. } if self.quantity(policy) == Measured::Points => (-MOST, MOST),
            Self::Threshold { .. }
            | Self::Fund { .. }
            | Self::Circumstance { number: ExtraNumber::BonusFactor, .. }
            | Self::RuleExtra { number: ExtraNumber::BonusFactor, .. }
            | Self::BonusCoefficient { .. } => (0, 1_000),
            Self::Quota { .. }
            | Self::RatioAverage
            | Self::RatioCeiling
            | Self::RatioExempt
            | Self::CategoryRatio { .. }
            | Self::MonitoringShare { .. }
            | Self::WarningYellow
            | Self::WarningRed => (0, 100),
            Self::RatioOffset { .. }
            | Self::Circumstance { number: ExtraNumber::RatioOffset, .. }
            | Self::RuleExtra { number: ExtraNumber::RatioOffset, .. } => (-100, 100),
            Self::GradeRule { category, at, nth } => grade_rule::bounds(policy, category, (*at, *nth)),
            of_system!() => self.bounds_of_system(),
        };
        // Written down as they are shown.
        let kept = |bound: Number| if self.hundredfold(policy) { of_percent(bound).unwrap_or(bound) } else { bound };
        (kept(low.into()), kept(high.into()))
    }

    /// The edits that give the figure this value, as it is kept; absent where the policy has no such figure, or it can't be
    /// that.
    #[must_use]
    pub fn edits(&self, policy: &Policy, value: Decimal) -> Option<Vec<Edit>> {
        match self {
            Self::Transfer { category, .. } | Self::Scaled { category, .. } => {
                Path::of(self, policy.category(category)?, &[], value.scale()).ok()?.edits(value)
            }
            Self::Marks { category, indicator, .. } => {
                policy.category(category)?.indicator(indicator)?;
                Some(vec![self.edit(policy, Some(value.normalize().into()))?])
            }
            of_policy!() | of_system!() => {
                self.kept(policy)?;
                Some(vec![self.edit(policy, Some(value.into()))?])
            }
        }
    }

    /// The one edit that gives the figure this value, or leaves it empty; absent as with [`Lever::edits`].
    #[must_use]
    pub fn edit(&self, policy: &Policy, value: Option<Number>) -> Option<Edit> {
        if let of_system!() = self {
            return self.edit_of_system(policy, value);
        }
        if let Self::Marks { category, indicator, scope } = self {
            let (category, indicator, scope) = (category.clone(), indicator.clone(), scope.clone());
            return Some(Edit::Set(Setting::Marks { category, indicator, scope, marks: value }));
        }
        if *self == Self::RatioExempt {
            let excellence = Excellence { exempt: value, ..policy.excellence.clone() };
            return Some(Edit::Set(Setting::Excellence { excellence }));
        }
        if let Self::CategoryRatio { category, number } = self {
            let excellence = policy.category(category)?.excellence.clone().with(*number, value);
            return Some(Edit::Set(Setting::CategoryExcellence { category: category.clone(), excellence }));
        }
        let value = value?;
        match self {
            Self::Marks { .. } | Self::RatioExempt | Self::CategoryRatio { .. } | of_system!() => None,
            Self::LeastPlaces => Some(Edit::Set(Setting::Excellence {
                excellence: Excellence { least: whole(value)?, ..policy.excellence.clone() },
            })),
            Self::Transfer { .. } | Self::Scaled { .. } => self.edits(policy, value.get()).map(Edit::Batch),
            Self::FullMarks { category } => {
                Some(Edit::Set(Setting::FullMarks { category: category.clone(), full_marks: value }))
            }
            Self::Quota { category, grade } => {
                let quota = match grade_of(policy, category, grade)?.quota {
                    Some(Quota::Places(_)) => Quota::Places(whole(value)?),
                    Some(Quota::FromBelow(_)) => Quota::FromBelow(value),
                    Some(Quota::Share(_)) | None => Quota::Share(value),
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
            Self::Fund { fund, number } => {
                let mut fund = policy.fund(fund)?.clone();
                fund.set(number, value)?;
                Some(Edit::Set(fund.pay()))
            }
            Self::RatioAverage => Some(Edit::Set(Setting::Excellence {
                excellence: Excellence { average: value, ..policy.excellence.clone() },
            })),
            Self::RatioCeiling => Some(Edit::Set(Setting::Excellence {
                excellence: Excellence { ceiling: value, ..policy.excellence.clone() },
            })),
            Self::MonitoringShare { category, indicator } => {
                let edit = |(indicator, monitoring): (&Id, &Monitoring)| {
                    Edit::Set(Setting::Monitoring {
                        category: category.clone(),
                        indicator: indicator.clone(),
                        monitoring: Some(Monitoring { share: value, ..monitoring.clone() }),
                    })
                };
                let mut edits = monitored(policy, category, indicator.as_ref()).map(edit);
                match indicator {
                    Some(_) => edits.next(),
                    None => Some(Edit::Batch(edits.collect())),
                }
            }
            Self::Circumstance { category, circumstance, number } => {
                let own = &policy.category(category)?.circumstances;
                let at = own.iter().position(|own| own.id == *circumstance)?;
                let mut changed = own.get(at)?.clone();
                changed.set(*number, value);
                let to = Some(Placed { at: u32::try_from(at).ok()?, value: changed });
                let (category, circumstance) = (category.clone(), circumstance.clone());
                Some(Edit::Put(Whole::Circumstance { category, circumstance, to }))
            }
            Self::GradeRule { category, at, nth } => grade_rule::edit(policy, category, (*at, *nth), value),
            Self::RuleExtra { category, at, number } => {
                let mut rules = policy.category(category)?.grading.rules.clone();
                rules.get_mut(*at)?.set(*number, value);
                Some(Edit::Set(Setting::GradeRules { category: category.clone(), rules }))
            }
            Self::WarningYellow => {
                Some(Edit::Set(Setting::Warning { warning: Warning { yellow: value, ..policy.warning } }))
            }
            Self::WarningRed => Some(Edit::Set(Setting::Warning { warning: Warning { red: value, ..policy.warning } })),
        }
    }
}

/// A whole number of units; absent where it isn't one.
fn whole(value: Number) -> Option<u32> {
    value.get().to_u32().filter(|places| Decimal::from(*places) == value.get())
}
