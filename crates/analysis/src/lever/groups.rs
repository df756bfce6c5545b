//! Which levers are on marks, which a category's system's and which the rest of the policy's, as patterns, so that a match on
//! the three groups has every lever.

/// Rules, weights of periods, schedules, adjustment items and their caps.
macro_rules! of_system {
    () => {
        Self::Rule { .. }
            | Self::Combined { .. }
            | Self::PeriodWeight { .. }
            | Self::PlannedShare { .. }
            | Self::LevelPoints { .. }
            | Self::ItemCap { .. }
            | Self::Section { .. }
            | Self::LevelCap { .. }
            | Self::SetBonusCap { .. }
            | Self::SetDeductionCap { .. }
            | Self::BonusCap { .. }
            | Self::DeductionCap { .. }
    };
}

/// Marks, alone or with others.
macro_rules! of_marks {
    () => {
        Self::Marks { .. } | Self::Transfer { .. } | Self::Scaled { .. }
    };
}

/// All others.
macro_rules! of_policy {
    () => {
        Self::FullMarks { .. }
            | Self::Quota { .. }
            | Self::Threshold { .. }
            | Self::BonusCoefficient { .. }
            | Self::RatioOffset { .. }
            | Self::Fund { .. }
            | Self::RatioAverage
            | Self::RatioCeiling
            | Self::RatioExempt
            | Self::LeastPlaces
            | Self::CategoryRatio { .. }
            | Self::MonitoringShare { .. }
            | Self::WarningYellow
            | Self::WarningRed
            | Self::Circumstance { .. }
            | Self::GradeRule { .. }
            | Self::RuleExtra { .. }
    };
}

pub(super) use {of_marks, of_policy, of_system};
