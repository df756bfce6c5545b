//! Which levers are a category's system's and which the rest of the policy's, as patterns, so that a match on both groups
//! has every lever.

/// Rules, weights of periods, schedules, adjustment items and their caps.
macro_rules! of_system {
    () => {
        Self::Rule { .. }
            | Self::PeriodWeight { .. }
            | Self::PlannedShare { .. }
            | Self::LevelPoints { .. }
            | Self::ItemCap { .. }
            | Self::BonusCap { .. }
            | Self::DeductionCap { .. }
    };
}

/// All others.
macro_rules! of_policy {
    () => {
        Self::Marks { .. }
            | Self::FullMarks { .. }
            | Self::Quota { .. }
            | Self::Threshold { .. }
            | Self::BonusCoefficient { .. }
            | Self::RatioOffset { .. }
            | Self::BonusAmount { .. }
            | Self::BonusThreshold { .. }
            | Self::ExemptCoefficient { .. }
            | Self::RatioAverage
            | Self::RatioCeiling
            | Self::MonitoringShare { .. }
            | Self::WarningYellow
            | Self::WarningRed
            | Self::Gate { .. }
    };
}

pub(super) use {of_policy, of_system};
