//! The addresses of the numbers that can be moved, and the category that each is in.

use baton_model::{ExtraNumber, FundNumber, Id, Key, MarksScope, Parameter, RatioNumber, SectionNumber};

/// One number of a policy that can be moved. Files and questions state those that [`super::written`] has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lever {
    /// The marks of one indicator for a scope, the others staying: the value is the marks. Up to the full marks. A group or
    /// unit without marks of its own starts from those in force, and gets its own.
    Marks {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// For whom.
        scope: MarksScope,
    },
    /// Points taken from one indicator's category marks and given to another's: the value is the points, now 0.
    Transfer {
        /// The category.
        category: Id,
        /// Whence.
        from: Id,
        /// Whither.
        to: Id,
    },
    /// The category marks of one indicator, the others' category marks scaled so that the sum stays: the value is the
    /// marks.
    Scaled {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
    },
    /// Full marks of a category.
    FullMarks {
        /// The category.
        category: Id,
    },
    /// A grade's quota, of the kind that it has: places, or a share as a fraction.
    Quota {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// The bound of a grade's threshold, of the kind that it has: points or per cent.
    Threshold {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's bonus coefficient.
    BonusCoefficient {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A grade's offset on the 优秀 ratio, in percentage points.
    RatioOffset {
        /// Category of the ladder.
        category: Id,
        /// The grade.
        grade: Id,
    },
    /// A number of a bonus fund. A grade without a coefficient of the fund's own starts from its own, and gets one.
    Fund {
        /// The fund.
        fund: Id,
        /// Which of its numbers.
        number: FundNumber,
    },
    /// The county's average 优秀 ratio, in per cent.
    RatioAverage,
    /// Ceiling of the 优秀 ratio, in per cent.
    RatioCeiling,
    /// The 优秀 ratio of units that aren't ranked, in per cent; empty = the average.
    RatioExempt,
    /// Fewest 优秀 places of a unit.
    LeastPlaces,
    /// A number of a category's own 优秀 ratio, in per cent; empty = the county's.
    CategoryRatio {
        /// The category.
        category: Id,
        /// Which of its numbers.
        number: RatioNumber,
    },
    /// Share of an indicator's rate that monitoring makes, as a fraction.
    MonitoringShare {
        /// The category.
        category: Id,
        /// The indicator; absent = all monitored indicators of the category at once.
        indicator: Option<Id>,
    },
    /// Gap from which a light is yellow, in percentage points.
    WarningYellow,
    /// Gap beyond which a light is red, in percentage points.
    WarningRed,
    /// A number of an indicator's rule.
    Rule {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// Position of the component in the rule.
        component: usize,
        /// Which of its numbers.
        parameter: Parameter,
    },
    /// A bound of the rate that the components of an indicator's rule make together.
    Combined {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// Which bound: floor or cap.
        key: Key,
    },
    /// Weight of a period for an indicator that has weights of its own.
    PeriodWeight {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// The period.
        period: Id,
    },
    /// Planned share of the annual target by the end of a month, as a fraction.
    PlannedShare {
        /// The category.
        category: Id,
        /// The indicator.
        indicator: Id,
        /// The month, January = 0.
        month: usize,
    },
    /// Points of a level of an adjustment item.
    LevelPoints {
        /// The category.
        category: Id,
        /// The item.
        item: Id,
        /// The level.
        level: Id,
    },
    /// Most points of an adjustment item.
    ItemCap {
        /// The category.
        category: Id,
        /// The item.
        item: Id,
    },
    /// Most points of a level of an adjustment item.
    LevelCap {
        /// The category.
        category: Id,
        /// The item.
        item: Id,
        /// The level.
        level: Id,
    },
    /// Most points that the bonuses of items that have caps together may add.
    SetBonusCap {
        /// The category.
        category: Id,
        /// The set.
        set: Id,
    },
    /// Most points that their deductions may take.
    SetDeductionCap {
        /// The category.
        category: Id,
        /// The set.
        set: Id,
    },
    /// A number of a section that counts by itself.
    Section {
        /// The category.
        category: Id,
        /// The section.
        section: Id,
        /// Which of its numbers.
        number: SectionNumber,
    },
    /// A number of a circumstance.
    Circumstance {
        /// The category.
        category: Id,
        /// The circumstance.
        circumstance: Id,
        /// Which of its numbers.
        number: ExtraNumber,
    },
    /// The bound of a grade rule's comparison: points, per cent, a rate as a fraction, how often, or a place.
    GradeRule {
        /// The category.
        category: Id,
        /// Position in the category's list of rules.
        at: usize,
        /// Position among the rule's single conditions, lists opened.
        nth: usize,
    },
    /// A number that a grade rule brings beside what it does to the grade.
    RuleExtra {
        /// The category.
        category: Id,
        /// Position in the category's list of rules.
        at: usize,
        /// Which of its numbers.
        number: ExtraNumber,
    },
    /// Most points that bonuses may add.
    BonusCap {
        /// The category.
        category: Id,
    },
    /// Most points that deductions may take.
    DeductionCap {
        /// The category.
        category: Id,
    },
}

impl Lever {
    /// The category that it is of; absent where it is of the policy.
    #[must_use]
    pub fn category(&self) -> Option<&Id> {
        match self {
            Self::Marks { category, .. }
            | Self::Transfer { category, .. }
            | Self::Scaled { category, .. }
            | Self::FullMarks { category }
            | Self::Quota { category, .. }
            | Self::Threshold { category, .. }
            | Self::BonusCoefficient { category, .. }
            | Self::RatioOffset { category, .. }
            | Self::MonitoringShare { category, .. }
            | Self::Rule { category, .. }
            | Self::Combined { category, .. }
            | Self::PeriodWeight { category, .. }
            | Self::PlannedShare { category, .. }
            | Self::LevelPoints { category, .. }
            | Self::ItemCap { category, .. }
            | Self::LevelCap { category, .. }
            | Self::SetBonusCap { category, .. }
            | Self::SetDeductionCap { category, .. }
            | Self::Section { category, .. }
            | Self::Circumstance { category, .. }
            | Self::GradeRule { category, .. }
            | Self::CategoryRatio { category, .. }
            | Self::RuleExtra { category, .. }
            | Self::BonusCap { category }
            | Self::DeductionCap { category } => Some(category),
            Self::Fund { .. }
            | Self::RatioAverage
            | Self::RatioCeiling
            | Self::RatioExempt
            | Self::LeastPlaces
            | Self::WarningYellow
            | Self::WarningRed => None,
        }
    }
}
