//! What a sentence lets choose of a rule: kinds of measures, scales and bounds, each with its name and its usual parameters.

use super::template::{component, hundredths, sixty_to_hundred};
use crate::i18n::{Locale, editor};
use crate::model::{Bound, Component, Direction, Id, Ladder, Measure, Number, Outside, Point, Rater, Scale, Step};
use crate::workbench::lever::ratio;

/// Which number is judged, without its parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    Level,
    Completion,
    Gap,
    Growth,
    Increment,
    ToBest,
    ToMean,
    Rank,
    ExternalRank,
    Count,
    Panel,
    Score,
}

impl MeasureKind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 12] = [
        Self::Completion,
        Self::Level,
        Self::Gap,
        Self::Growth,
        Self::Increment,
        Self::ToBest,
        Self::ToMean,
        Self::Rank,
        Self::ExternalRank,
        Self::Count,
        Self::Panel,
        Self::Score,
    ];

    /// The kind of a measure.
    #[must_use]
    pub fn of(measure: &Measure) -> Self {
        match measure {
            Measure::Level => Self::Level,
            Measure::Completion => Self::Completion,
            Measure::Gap => Self::Gap,
            Measure::Growth => Self::Growth,
            Measure::Increment => Self::Increment,
            Measure::ToBest => Self::ToBest,
            Measure::ToMean => Self::ToMean,
            Measure::Rank => Self::Rank,
            Measure::ExternalRank => Self::ExternalRank,
            Measure::Count => Self::Count,
            Measure::Panel { .. } => Self::Panel,
            Measure::Score => Self::Score,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        editor::measure_name(&self.start("")).of(locale)
    }

    pub(super) fn start(self, rater: &str) -> Measure {
        match self {
            Self::Level => Measure::Level,
            Self::Completion => Measure::Completion,
            Self::Gap => Measure::Gap,
            Self::Growth => Measure::Growth,
            Self::Increment => Measure::Increment,
            Self::ToBest => Measure::ToBest,
            Self::ToMean => Measure::ToMean,
            Self::Rank => Measure::Rank,
            Self::ExternalRank => Measure::ExternalRank,
            Self::Count => Measure::Count,
            Self::Panel => Measure::Panel {
                raters: vec![Rater { id: Id::from("rater-1"), name: rater.to_owned(), weight: 100.into() }],
            },
            Self::Score => Measure::Score,
        }
    }
}

/// How the number becomes a rate, without its parameters; the forms of 位次赋分 apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleKind {
    Proportional,
    Span,
    Steps,
    Polyline,
    Between,
    Drop,
    Table,
    Deduct,
}

impl ScaleKind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::Proportional,
        Self::Span,
        Self::Steps,
        Self::Polyline,
        Self::Between,
        Self::Drop,
        Self::Table,
        Self::Deduct,
    ];

    /// The kind of a scale.
    #[must_use]
    pub fn of(scale: &Scale) -> Self {
        match scale {
            Scale::Proportional { .. } => Self::Proportional,
            Scale::Span(_) => Self::Span,
            Scale::Steps { .. } => Self::Steps,
            Scale::Polyline { .. } => Self::Polyline,
            Scale::Ladder(Ladder::Between { .. }) => Self::Between,
            Scale::Ladder(Ladder::Drop { .. }) => Self::Drop,
            Scale::Ladder(Ladder::Table { .. }) => Self::Table,
            Scale::Deduct { .. } => Self::Deduct,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        editor::scale_name(&self.start(&component(Measure::Level, sixty_to_hundred()))).of(locale)
    }

    /// Whether it gives a rate to places only.
    #[must_use]
    pub fn needs_place(self) -> bool {
        matches!(self, Self::Between | Self::Drop | Self::Table)
    }

    /// The scale with usual parameters for a measure: 100, 90 and 80 of whatever it counts, or 3, 2 and 1 where it counts
    /// events or places.
    pub(super) fn start(self, component: &Component) -> Scale {
        let measure = &component.measure;
        let small = !ratio(measure) && !matches!(measure, Measure::Level);
        let values = match (small, ratio(measure)) {
            (true, _) => [3.into(), 2.into(), Number::ONE],
            (false, true) => [Number::ONE, hundredths(90), hundredths(80)],
            (false, false) => [100.into(), 90.into(), 80.into()],
        };
        let mut at = values;
        if component.measured_direction() == Direction::Cost {
            at.reverse();
        }
        let rates = [Number::ONE, hundredths(90), hundredths(80)];
        match self {
            Self::Proportional => Scale::Proportional { floor: Some(Number::ZERO), cap: Some(Number::ONE) },
            Self::Span => sixty_to_hundred(),
            Self::Steps => Scale::Steps {
                steps: at.into_iter().zip(rates).map(|(at, rate)| Step { at, rate }).collect(),
                otherwise: hundredths(60),
            },
            Self::Polyline => Scale::Polyline {
                points: [(at[2], hundredths(60)), (at[0], Number::ONE)]
                    .map(|(value, rate)| Point { value, rate })
                    .into(),
                outside: Outside::Flat,
            },
            Self::Between => Scale::Ladder(Ladder::Between { first: Number::ONE, last: hundredths(60) }),
            Self::Drop => Scale::Ladder(Ladder::Drop { drop: hundredths(3) }),
            Self::Table => Scale::Ladder(Ladder::Table { rates: rates.into(), otherwise: hundredths(70) }),
            Self::Deduct => Scale::Deduct { per: hundredths(10), floor: Some(Number::ZERO) },
        }
    }
}

/// What a bound of a span is, without its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundKind {
    Fixed,
    Min,
    Mean,
    Max,
}

impl BoundKind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Fixed, Self::Min, Self::Mean, Self::Max];

    /// The kind of a bound.
    #[must_use]
    pub fn of(bound: Bound) -> Self {
        match bound {
            Bound::Fixed(_) => Self::Fixed,
            Bound::CohortMin => Self::Min,
            Bound::CohortMean => Self::Mean,
            Bound::CohortMax => Self::Max,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        editor::bound_name(self.bound(Number::ZERO)).of(locale)
    }

    pub(super) fn bound(self, start: Number) -> Bound {
        match self {
            Self::Fixed => Bound::Fixed(start),
            Self::Min => Bound::CohortMin,
            Self::Mean => Bound::CohortMean,
            Self::Max => Bound::CohortMax,
        }
    }
}
