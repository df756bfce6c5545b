//! The rule families of practice as templates: each a rule with its usual parameters, to be adjusted afterwards.

use super::rule::usual;
use baton_model::{
    Cohort, Comparison, Component, Direction, Measure, Number, Rater, Rule, ScaleKind, Substitute, VoteClass,
};
use baton_words::editor::{self, TemplateWords};

/// A family of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// 目标完成率.
    Completion,
    /// 功效系数 60+40.
    Efficacy,
    /// 位次赋分.
    Place,
    /// 按实绩.
    ToBest,
    /// 分档.
    Steps,
    /// 扣分制.
    Deduction,
    /// 增速.
    Growth,
    /// 评议.
    Panel,
    /// 存量+增量.
    LevelAndIncrement,
}

impl Template {
    /// All of them, in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Completion,
        Self::Efficacy,
        Self::Place,
        Self::ToBest,
        Self::Steps,
        Self::Deduction,
        Self::Growth,
        Self::Panel,
        Self::LevelAndIncrement,
    ];

    /// Its words.
    #[must_use]
    pub fn words(self) -> TemplateWords {
        match self {
            Self::Completion => editor::COMPLETION,
            Self::Efficacy => editor::EFFICACY,
            Self::Place => editor::PLACE,
            Self::ToBest => editor::TO_BEST,
            Self::Steps => editor::STEPS,
            Self::Deduction => editor::DEDUCTION,
            Self::Growth => editor::GROWTH,
            Self::Panel => editor::PANEL,
            Self::LevelAndIncrement => editor::LEVEL_AND_INCREMENT,
        }
    }

    /// Its rule; `raters` name the two groups of a panel.
    #[must_use]
    pub fn rule(self, raters: [&str; 2]) -> Rule {
        match self {
            Self::Completion => completion(),
            Self::Efficacy => efficacy(),
            Self::Place => place(),
            Self::ToBest => to_best(),
            Self::Steps => steps(),
            Self::Deduction => deduction(),
            Self::Growth => growth(),
            Self::Panel => panel(raters),
            Self::LevelAndIncrement => level_and_increment(),
        }
    }
}

/// 目标完成率: actual ÷ target, in proportion, full marks at 100 % and no more.
#[must_use]
pub fn completion() -> Rule {
    sole(component(Measure::Completion, ScaleKind::Proportional))
}

/// 功效系数 60+40: 60 % of the marks at the cohort's worst value, 100 % at its best, linear between.
#[must_use]
pub fn efficacy() -> Rule {
    sole(component(Measure::Level, ScaleKind::Span))
}

/// 位次赋分: the first place gets full marks, the last 60 %, evenly between.
#[must_use]
pub fn place() -> Rule {
    sole(compared(Comparison::Rank, ScaleKind::PlaceRange))
}

/// 按实绩: actual ÷ the cohort's largest; the best gets full marks, the others in proportion.
#[must_use]
pub fn to_best() -> Rule {
    sole(compared(Comparison::Best, ScaleKind::Proportional))
}

/// 分档: steps of completion, 100 % → full marks, 90 % → 90 %, 80 % → 80 %, else 60 %.
#[must_use]
pub fn steps() -> Rule {
    sole(component(Measure::Completion, ScaleKind::Steps))
}

/// 扣分制: full marks to begin with, 10 % of them off for each event, not below zero (扣完为止).
#[must_use]
pub fn deduction() -> Rule {
    let count = Component { direction: Direction::Cost, ..component(Measure::Count, ScaleKind::Slope) };
    sole(Component { scale: usual(ScaleKind::Slope, &count), ..count })
}

/// 增速: growth on the prior year, 60 % of the marks for the slowest of the cohort, 100 % for the fastest.
#[must_use]
pub fn growth() -> Rule {
    sole(component(Measure::Growth, ScaleKind::Span))
}

/// 评议: two groups of raters, weighted 60 to 40, their mean score in proportion.
#[must_use]
pub fn panel([first, second]: [&str; 2]) -> Rule {
    let rater = |id: &str, name: &str, weight: i64| Rater { id: id.into(), name: name.into(), weight: weight.into() };
    let raters = vec![rater("rater-1", first, 60), rater("rater-2", second, 40)];
    sole(component(Measure::Panel { raters, classes: VoteClass::usual() }, ScaleKind::Proportional))
}

/// 存量+增量: 40 % by the level, 60 % by the increment on the prior year, each by efficacy coefficient.
#[must_use]
pub fn level_and_increment() -> Rule {
    let part = |share, measure| Component { share: Number::hundredths(share), ..component(measure, ScaleKind::Span) };
    Rule::blend(vec![part(40, Measure::Level), part(60, Measure::Increment)])
}

/// The actual value, compared, with the usual parameters.
fn compared(comparison: Comparison, scale: ScaleKind) -> Component {
    let level = Component { comparison: Some(comparison), ..component(Measure::Level, scale) };
    Component { scale: usual(scale, &level), ..level }
}

/// A component with the usual parameters and substitutes, higher being better, compared over the category. Ladders need no
/// direction: the places turn with it.
pub(super) fn component(measure: Measure, scale: ScaleKind) -> Component {
    let mut component = Component {
        share: Number::ONE,
        measure,
        comparison: None,
        direction: Direction::Benefit,
        cohort: Cohort::Category,
        only_if: None,
        scale: scale.usual([Number::ONE; 3]),
        when_missing: Substitute::Zero,
        when_undefined: Substitute::Zero,
        when_bounds_coincide: Substitute::Full,
    };
    component.scale = usual(scale, &component);
    component
}

fn sole(component: Component) -> Rule {
    Rule::blend(vec![component])
}
