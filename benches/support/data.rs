//! Invented policies and rosters of a given size, the same on every machine.

use std::collections::BTreeMap;
use std::sync::Arc;

use baton_model::{
    AdjustmentRules, Bound, Category, Cohort, Component, Direction, Fund, FundMode, Grade, Grading, Group, Id,
    Indicator, IndicatorKind, Marks, Measure, MissingItems, NegativeTotal, Number, Observation, Outside, Policy,
    Proportional, Quota, Ranking, Reading, Roster, Rule, Scale, Span, Substitute, Unit,
};
use rust_decimal::Decimal;

/// How many units and indicators.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Name shown.
    pub name: &'static str,
    /// Units, all in one lane.
    pub units: u32,
    /// Indicators; the first half are completion rates, the others spans between the cohort's bounds.
    pub indicators: u32,
}

/// A county, a province, the nation.
pub const SIZES: [Size; 3] = [
    Size { name: "county", units: 130, indicators: 60 },
    Size { name: "province", units: 2_000, indicators: 60 },
    Size { name: "nation", units: 38_000, indicators: 60 },
];

/// Groups of the category.
const GROUPS: u32 = 3;

/// Knuth's 64-bit linear congruential generator: enough to spread figures, and needs no dependency.
struct Dice(u64);

impl Dice {
    /// A whole number from `low` to `high`.
    fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let spread = u64::from(high - low) + 1;
        low + u32::try_from((self.0 >> 33) % spread).unwrap_or(0)
    }
}

fn number(mantissa: u32, decimals: u32) -> Number {
    Decimal::new(i64::from(mantissa), decimals).into()
}

fn id(letter: char, position: u32) -> Id {
    format!("{letter}{position}").into()
}

/// Whether an indicator is a completion rate rather than a span.
pub fn is_completion(size: Size, indicator: u32) -> bool {
    indicator < size.indicators / 2
}

/// One category of `size` with three groups, a ladder of four grades and a bonus per head.
pub fn policy(size: Size) -> Policy {
    let category = Category {
        id: "all".into(),
        name: "All".into(),
        full_marks: Number::from(i64::from(size.indicators) * 25),
        groups: (0..GROUPS).map(|group| Group { id: id('g', group), name: format!("Group {group}") }).collect(),
        sections: Vec::new(),
        indicators: (0..size.indicators).map(|position| Arc::new(indicator(size, position))).collect(),
        adjustments: AdjustmentRules::default(),
        circumstances: Vec::new(),
        missing_items: MissingItems::Keep,
        negative_total: NegativeTotal::Floored,
        excellence: Default::default(),
        ranking: Ranking::default(),
        grading: Grading { grades: grades(), ..Grading::default() },
        clause: String::new(),
    };
    Policy {
        title: format!("Invented {}", size.name),
        year: 2026,
        categories: vec![Arc::new(category)],
        funds: vec![Fund {
            mode: FundMode::PerHead { base: Number::from(20_000) },
            ..Fund::new("bonus".into(), "F".into())
        }],
        ..Policy::default()
    }
}

fn indicator(size: Size, position: u32) -> Indicator {
    let scale = if is_completion(size, position) {
        Scale::Proportional(Proportional { floor: None, cap: Some(number(12, 1)) })
    } else {
        Scale::Span(Span {
            low: Bound::CohortMin,
            high: Bound::CohortMax,
            at_low: number(6, 1),
            at_high: Number::ONE,
            outside: Outside::Flat,
        })
    };
    let component = Component {
        share: Number::ONE,
        measure: if is_completion(size, position) { Measure::Completion } else { Measure::Level },
        comparison: None,
        direction: Direction::Benefit,
        cohort: Cohort::Category,
        scale,
        only_if: None,
        when_missing: Substitute::Zero,
        when_undefined: Substitute::Zero,
        when_bounds_coincide: Substitute::Full,
    };
    // Every sixth indicator weighs more for the first group.
    let own = (position % 6 == 5).then(|| (id('g', 0), Number::from(30)));
    Indicator {
        id: id('k', position),
        name: format!("Indicator {position}"),
        kind: IndicatorKind::Common,
        section: String::new(),
        measured_in: String::new(),
        source: String::new(),
        marks: Marks { category: Number::from(25), groups: own.into_iter().collect(), units: BTreeMap::new() },
        rule: Rule::blend(vec![component]),
        monitoring: None,
        schedule_driven: false,
        schedule: Vec::new(),
        clause: String::new(),
    }
}

/// 20 % first, 40 % second, 30 % third, the rest fourth.
fn grades() -> Vec<Grade> {
    let ladder = [(Some(2), 2, 12), (Some(4), 0, 10), (Some(3), -2, 8), (None, -5, 5)];
    let grade = |(position, (share, offset, coefficient)): (u32, (Option<u32>, i64, u32))| Grade {
        id: id('d', position),
        name: format!("Grade {position}"),
        quota: share.map(|share| Quota::Share(number(share, 1))),
        threshold: None,
        conditions: baton_model::Conditions::Both,
        excellent: position == 0,
        ratio_offset: Number::from(offset),
        bonus_coefficient: number(coefficient, 1),
        promotion_priority: false,
        interview: false,
    };
    (0..).zip(ladder).map(grade).collect()
}

/// The units: targets from 50 to 1,000 and actual values from 70 % to 130 % of them, with two decimals.
pub fn roster(size: Size) -> Roster {
    let mut dice = Dice(20_260_101);
    let indicators: Vec<Id> = (0..size.indicators).map(|position| id('k', position)).collect();
    let mut unit = |position: u32| {
        let observe = |indicator: &Id| {
            let target = dice.between(5_000, 100_000);
            let actual = u64::from(target) * u64::from(dice.between(700, 1_300)) / 1_000;
            let actual = number(u32::try_from(actual).unwrap_or(u32::MAX), 2);
            let annual = Reading { actual: Some(actual), target: Some(number(target, 2)), ..Reading::default() };
            (indicator.clone(), Observation { annual, ..Observation::default() })
        };
        let observations = indicators.iter().map(observe).collect();
        let assessed_headcount = dice.between(20, 200);
        Arc::new(Unit {
            id: id('u', position),
            name: format!("Unit {position}"),
            category: "all".into(),
            group: Some(id('g', position % GROUPS)),
            headcount: i64::from(assessed_headcount + 5).into(),
            heads: [].into(),
            assessed_headcount,
            difficulty: None,
            indicator_difficulty: BTreeMap::new(),
            observations,
            adjustments: Vec::new(),
            circumstances: Vec::new(),
            history: Vec::new(),
            exempt: false,
        })
    };
    Roster { units: (0..size.units).map(&mut unit).collect() }
}
