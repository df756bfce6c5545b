//! Short ways to write down a policy and a roster in a test.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton_engine::Evaluation;
use baton_model::{
    Category, Circumstance, Cohort, Component, Counted, DataKind, Direction, Excellence, Grade, Grading, Id, Indicator,
    IndicatorKind, Ladder, Marks, Measure, MissingItems, NegativeTotal, Number, Observation, Outside, PlaceRange,
    Policy, Proportional, Ranking, Reading, Roster, Rounding, Rule, Scale, Span, Stage, Substitute, Threshold, Unit,
    Warning,
};
use rust_decimal::Decimal;

/// A number as it is printed.
pub fn number(text: &str) -> Number {
    text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// A decimal as it is printed.
pub fn decimal(text: &str) -> Decimal {
    number(text).get()
}

/// A rule of one component, with the usual substitutes.
pub fn component(measure: Measure, direction: Direction, scale: Scale) -> Component {
    Component {
        share: Number::ONE,
        measure,
        comparison: None,
        direction,
        cohort: Cohort::Category,
        scale,
        only_if: None,
        when_missing: Substitute::Zero,
        when_undefined: Substitute::Zero,
        when_bounds_coincide: Substitute::Full,
    }
}

/// The number itself.
pub fn proportional() -> Scale {
    Scale::Proportional(Proportional { floor: None, cap: None })
}

/// A span between fixed bounds that goes on outside.
pub fn fixed_span([low, high]: [&str; 2], [at_low, at_high]: [&str; 2]) -> Scale {
    use baton_model::Bound::Fixed;
    let (low, high) = (Fixed(number(low)), Fixed(number(high)));
    Scale::Span(Span { low, high, at_low: number(at_low), at_high: number(at_high), outside: Outside::Extended })
}

/// Places from first to last.
pub fn between(first: i64, last: i64) -> Scale {
    Scale::Ladder(Ladder::Between(PlaceRange { first: first.into(), last: last.into(), from: Counted::First }))
}

/// An indicator with the same marks for all.
pub fn indicator(id: &str, marks: &str, component: Component) -> Indicator {
    Indicator {
        id: id.into(),
        name: id.into(),
        kind: IndicatorKind::Common,
        section: String::new(),
        measured_in: String::new(),
        source: String::new(),
        marks: Marks { category: number(marks), groups: BTreeMap::new(), units: BTreeMap::new() },
        rule: Rule::blend(vec![component]),
        monitoring: None,
        schedule_driven: false,
        schedule: Vec::new(),
        clause: String::new(),
    }
}

/// A category without groups, adjustments and grades.
pub fn category(id: &str, full_marks: &str, indicators: Vec<Indicator>) -> Category {
    Category {
        id: id.into(),
        name: id.into(),
        full_marks: number(full_marks),
        groups: Vec::new(),
        sections: Vec::new(),
        indicators: indicators.into_iter().map(Arc::new).collect(),
        adjustments: baton_model::AdjustmentRules::default(),
        circumstances: Circumstance::usual(None).into(),
        missing_items: MissingItems::Keep,
        negative_total: NegativeTotal::Floored,
        excellence: Default::default(),
        ranking: Ranking::default(),
        grading: Grading::default(),
        clause: String::new(),
    }
}

/// A ladder of grades, best first, each with its threshold; the last has none.
pub fn ladder(grades: &[(&str, Option<Threshold>)]) -> Grading {
    let grade = |(name, threshold): &(&str, Option<Threshold>)| Grade {
        id: (*name).into(),
        name: (*name).into(),
        quota: None,
        threshold: *threshold,
        conditions: baton_model::Conditions::Both,
        excellent: false,
        ratio_offset: Number::ZERO,
        bonus_coefficient: Number::ONE,
        promotion_priority: false,
        interview: false,
    };
    Grading { grades: grades.iter().map(grade).collect(), ..Grading::default() }
}

/// A policy that keeps so many decimals of points and of totals.
pub fn policy(categories: Vec<Category>, points: u8, total: u8) -> Policy {
    Policy {
        title: String::new(),
        year: 2026,
        office: String::new(),
        data: DataKind::default(),
        stage: Stage::default(),
        note: String::new(),
        assumptions: Vec::new(),
        categories: categories.into_iter().map(Arc::new).collect(),
        periods: Vec::new(),
        excellence: Excellence::default(),
        funds: Vec::new(),
        rounding: Rounding { points, total },
        warning: Warning::default(),
    }
}

/// A unit with the actual values observed; a value that isn't there is left out.
pub fn unit<'a>(id: &str, category: &str, actuals: impl IntoIterator<Item = (&'a str, Option<Number>)>) -> Unit {
    let observations = actuals.into_iter().filter(|(_, actual)| actual.is_some()).map(|(indicator, actual)| {
        let annual = Reading { actual, ..Reading::default() };
        (Id::from(indicator), Observation { annual, ..Observation::default() })
    });
    Unit {
        id: id.into(),
        name: id.into(),
        category: category.into(),
        group: None,
        headcount: Number::ZERO,
        heads: [].into(),
        assessed_headcount: 0,
        difficulty: None,
        indicator_difficulty: BTreeMap::new(),
        observations: observations.collect(),
        adjustments: Vec::new(),
        circumstances: Vec::new(),
        history: Vec::new(),
        exempt: false,
    }
}

/// The evaluation of a policy on units.
pub fn evaluate(policy: Policy, units: Vec<Unit>) -> Evaluation {
    Evaluation::new(Arc::new(policy), Arc::new(Roster { units: units.into_iter().map(Arc::new).collect() }))
}

/// The points of a unit's line.
pub fn points(evaluation: &Evaluation, unit: usize, indicator: &str) -> Decimal {
    let outcome = evaluation.explain(unit).unwrap();
    let line = outcome.lines.iter().find(|line| line.indicator.as_str() == indicator);
    line.unwrap_or_else(|| panic!("no line {indicator}")).points
}
