//! What the periods bring to each unit's total of the year, beside everything else that makes it.

use rust_decimal::Decimal;

use super::MANY;
use crate::against::Against;
use crate::pages::what_if::league::{GradeName, grade_name};
use baton_analysis::{Change, Turn, turn};
use baton_engine::{Evaluation, counts_towards};

/// The totals of a category's units, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// Names of the periods that count.
    pub periods: Vec<String>,
    /// The units shown, in the order of their lanes.
    pub rows: Vec<PartsRow>,
    /// How many more there are.
    pub more: usize,
}

/// A unit's total, taken apart: the parts add up to it exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct PartsRow {
    /// Position in the roster.
    pub unit: usize,
    /// Name.
    pub name: String,
    /// Place in its lane.
    pub rank: Change<Option<u32>>,
    /// Better or worse place.
    pub rank_turn: Option<Turn>,
    /// By period: Σ over indicators of marks × a × w/Σw × rate.
    pub periods: Vec<Decimal>,
    /// What the periods bring together.
    pub monitored: Change<Decimal>,
    /// What the annual rate brings on monitored indicators.
    pub annual: Decimal,
    /// Points on the indicators that are not monitored.
    pub others: Decimal,
    /// What rescaling and the unit's difficulty factor add, and rounding and the floor of a total.
    pub rescaling: Decimal,
    /// Counted bonuses − counted deductions.
    pub adjustment: Decimal,
    /// 总分.
    pub total: Change<Decimal>,
    /// Grade.
    pub grade: Change<Option<GradeName>>,
}

/// The totals of a category's units, by its position, with so many wishes for more rows. Only the rows shown are computed.
#[must_use]
pub fn parts(against: Against<'_>, draft: &Evaluation, category: usize, more: usize) -> Parts {
    let policy = draft.policy();
    let Some(about) = policy.categories.get(category) else { return Parts::default() };
    let counting = |period: &baton_model::Id| {
        about.indicators.iter().any(|indicator| counts_towards(indicator, period, &policy.periods))
    };
    let periods: Vec<usize> =
        policy.periods.iter().enumerate().filter(|(_, period)| counting(&period.id)).map(|(at, _)| at).collect();
    if periods.is_empty() {
        return Parts::default();
    }
    let lanes = draft.lanes().iter().filter(|lane| lane.category == category);
    let order: Vec<usize> = lanes.flat_map(|lane| lane.order.iter().map(|&unit| unit as usize)).collect();
    let most = MANY * (more + 1);
    Parts {
        rows: order.iter().take(most).filter_map(|&unit| row(against, draft, unit, &periods)).collect(),
        more: order.len().saturating_sub(most),
        periods: periods.iter().map(|&at| policy.periods[at].name.clone()).collect(),
    }
}

fn row(against: Against<'_>, draft: &Evaluation, unit: usize, periods: &[usize]) -> Option<PartsRow> {
    let (was, is) = (against.was(unit), draft.standings().get(unit)?);
    let monitored = draft.monitored_points(unit);
    let sum = |parts: &mut dyn Iterator<Item = Decimal>| parts.fold(Decimal::ZERO, Decimal::saturating_add);
    let of_period = |&period: &usize| {
        let parts = monitored.iter().flat_map(|part| &part.periods).filter(|part| part.period == period);
        sum(&mut parts.map(|part| part.points))
    };
    let by_period: Vec<Decimal> = periods.iter().map(of_period).collect();
    let brought = sum(&mut by_period.iter().copied());
    let before = against.pairing.in_base(unit).map(|unit| against.base.monitored_points(unit)).unwrap_or_default();
    let before = sum(&mut before.iter().flat_map(|part| &part.periods).map(|part| part.points));
    let points = sum(&mut draft.section_points(unit).into_iter().map(|(_, points)| points));
    let of_monitored = sum(&mut monitored.iter().map(|part| part.points));
    Some(PartsRow {
        unit,
        name: draft.roster().units.get(unit)?.name.clone(),
        rank: Change::new(was.rank, is.rank),
        rank_turn: turn(Change::new(was.rank, is.rank)),
        periods: by_period,
        monitored: Change::new(before, brought),
        annual: sum(&mut monitored.iter().map(|part| part.annual)),
        others: points.saturating_sub(of_monitored),
        rescaling: is.total.saturating_sub(points).saturating_sub(is.adjustment),
        adjustment: is.adjustment,
        total: Change::new(was.total, is.total),
        grade: Change::new(grade_name(against.base, was), grade_name(draft, is)),
    })
}
