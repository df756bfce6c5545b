//! How near units are to another grade, and how far weights may move before two units change places.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::alone::Alone;
use super::calm::rules_move;
use baton_engine::exact::Exact;
use baton_engine::{Evaluation, Standing};
use baton_model::{Arrange, Category, Effect, Figure, Id, RollDown, Rounding, Threshold, TieBlock};

/// The fewest points that would change a unit's grade, all others staying as they are, in steps of the finer of the
/// policy's two roundings: so many do it, and one step less doesn't. Quota-aware: where a place has to be taken from
/// another unit, it is the points that take it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Distance {
    /// The unit.
    pub unit: Id,
    /// Its category.
    pub category: Id,
    /// Its grade.
    pub grade: Id,
    /// The fewest points more that would change it; absent where none would.
    pub up: Option<Flip>,
    /// The fewest points less that would change it; absent where none would.
    pub down: Option<Flip>,
}

impl Distance {
    /// The nearer of the two.
    #[must_use]
    pub fn nearest(&self) -> Option<Decimal> {
        self.up.iter().chain(&self.down).map(|flip| flip.points).min()
    }
}

/// A change of grade.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Flip {
    /// How many points it takes, always above zero.
    pub points: Decimal,
    /// The grade then.
    pub grade: Id,
}

/// The units of a category by how few points would change their grade, borderline units 临界单位 first; those whose grade
/// nothing changes last. Units without a grade are left out.
#[must_use]
pub fn distances(evaluation: &Evaluation, category: &Id) -> Vec<Distance> {
    let Some(mut alone) = Alone::of(evaluation, category) else { return Vec::new() };
    let mut found: Vec<Distance> = (0..alone.positions.len()).filter_map(|unit| distance(&mut alone, unit)).collect();
    found.arrange_by_key(|distance| (distance.nearest().is_none(), distance.nearest()));
    found
}

pub(super) fn distance(alone: &mut Alone, unit: usize) -> Option<Distance> {
    let category = alone.category()?.clone();
    let standing = alone.evaluation.standings().get(unit)?;
    let now = standing.grade?;
    let id = |grade: u32| Some(category.grading.grades.get(usize::try_from(grade).ok()?)?.id.clone());
    let (step, steps) = steps(alone, unit)?;
    let mut flip = |sign: Decimal| {
        let changes = |standing: &Standing| standing.grade.is_some_and(|grade| grade != now);
        let (count, standing) = first(alone, unit, (step.checked_mul(sign)?, steps), changes)?;
        Some(Flip { points: step.checked_mul(Decimal::from(count))?, grade: id(standing.grade?)? })
    };
    let (up, down) = (flip(Decimal::ONE), flip(Decimal::NEGATIVE_ONE));
    let unit = alone.evaluation.roster().units.get(unit)?.id.clone();
    Some(Distance { unit, category: category.id.clone(), grade: id(now)?, up, down })
}

/// The least that a change of points is written in, at the finer of the policy's two roundings, and how many of these
/// cover all that parts a unit's total from the others and from the thresholds.
fn steps(alone: &Alone, unit: usize) -> Option<(Decimal, u64)> {
    let standing = alone.evaluation.standings().get(unit)?;
    let total = standing.total;
    let others = alone.evaluation.standings().iter().map(|standing| standing.total);
    let (least, most) = others.fold((total, total), |(least, most), total| (least.min(total), most.max(total)));
    let full_marks = alone.category()?.full_marks.get();
    // A total that isn't let below 0 may have to come from far below it.
    let hidden = total.saturating_sub(standing.subtotal.saturating_add(standing.adjustment)).abs();
    let reach = full_marks.abs().saturating_add(most.saturating_sub(least)).saturating_add(hidden);
    let reach = reach.saturating_add(Decimal::ONE);
    let rounding = alone.evaluation.policy().rounding;
    let step = Decimal::new(1, u32::from(rounding.points.max(rounding.total).min(Rounding::MOST)));
    Some((step, u64::try_from(reach.checked_div(step)?.ceil().mantissa()).ok()?))
}

/// The fewest points more with which a unit stands as wanted, all others staying as they are; 0 where it does, `None` where
/// no points help.
pub(super) fn fewest(alone: &mut Alone, unit: usize, wanted: impl Fn(&Standing) -> bool) -> Option<Decimal> {
    let standing = alone.evaluation.standings().get(unit)?;
    if wanted(standing) {
        return Some(Decimal::ZERO);
    }
    let (step, steps) = steps(alone, unit)?;
    let (count, _) = first(alone, unit, (step, steps), wanted)?;
    step.checked_mul(Decimal::from(count))
}

/// The fewest of so many steps with which a unit stands as wanted, all others staying as they are, and how it stands then.
fn first(
    alone: &mut Alone,
    unit: usize,
    (step, most): (Decimal, u64),
    wanted: impl Fn(&Standing) -> bool,
) -> Option<(u64, Standing)> {
    if may_turn_back(alone) {
        for count in turns(alone, unit, (step, most))? {
            let points = step.checked_mul(Decimal::from(count))?;
            let standing = alone.evaluation.standing_with(unit, points)?;
            if wanted(&standing) {
                return Some((count, standing));
            }
        }
        return None;
    }
    let mut there = |count: u64| {
        let standing = alone.evaluation.standing_with(unit, step.checked_mul(Decimal::from(count))?)?;
        Some(standing).filter(|standing| wanted(standing))
    };
    let (mut short, mut enough) = (0, (most, there(most)?));
    // More points never lower a unit's own place or grade, nor fewer raise it: halving finds the first.
    while enough.0.saturating_sub(short) > 1_u64 {
        let middle = short.saturating_add(enough.0).div_euclid(2);
        match there(middle) {
            Some(standing) => enough = (middle, standing),
            None => short = middle,
        }
    }
    Some(enough)
}

/// Whether more points may lower a unit's own grade: where places roll down and tied blocks must fit whole, it may come
/// level with one that is lowered, for whom there would have to be a place too.
fn may_turn_back(alone: &Alone) -> bool {
    let may_hold = |category: &std::sync::Arc<Category>| {
        let grading = &category.grading;
        rules_move(category) || category.lifts() || (0..grading.grades.len()).any(|grade| grading.is_either(grade))
    };
    if alone.category().is_some_and(may_hold) {
        return true;
    }
    let grading = alone.category().map(|category| &category.grading);
    let whole = grading.is_some_and(|of| of.roll_down == RollDown::On && of.tie_block == TieBlock::Exclude);
    let rules = grading.into_iter().flat_map(|of| &of.rules);
    let by_rule = rules.into_iter().any(|rule| matches!(rule.effect, Effect::Lower(by) if by > 0));
    whole && {
        let lowers = |id: &Id| {
            let found = alone.category().and_then(|category| category.circumstance(id));
            found.is_some_and(|circumstance| matches!(circumstance.effect, Effect::Lower(by) if by > 0))
        };
        let units = &alone.evaluation.roster().units;
        by_rule
            || units
                .iter()
                .any(|unit| !unit.exempt && unit.circumstances.iter().any(|marked| lowers(&marked.circumstance)))
    }
}

/// The counts of steps, ascending, at which a unit's place or grade may change: where it comes level with another, where it
/// passes it, and where it comes to a threshold's or a grade rule's other side.
fn turns(alone: &Alone, unit: usize, (step, most): (Decimal, u64)) -> Option<Vec<u64>> {
    let evaluation = &alone.evaluation;
    let at = |count: u64| evaluation.total_with(unit, step.checked_mul(Decimal::from(count))?);
    let up = step > Decimal::ZERO;
    // The first count at which what holds of totals further on holds.
    let begins = |holds: &dyn Fn((Decimal, Decimal)) -> bool| -> Option<u64> {
        let (mut short, mut enough) = (0, most);
        if !holds(at(most)?) {
            return None;
        }
        while enough.saturating_sub(short) > 1_u64 {
            let middle = short.saturating_add(enough).div_euclid(2);
            if at(middle).is_some_and(holds) { enough = middle } else { short = middle }
        }
        Some(enough)
    };
    let further = |a: Decimal, b: Decimal| if up { a > b } else { a < b };
    let mut counts = std::collections::BTreeSet::new();
    let others = evaluation.standings().iter().enumerate().filter(|(other, _)| *other != unit);
    let others: std::collections::BTreeSet<Decimal> = others.map(|(_, standing)| standing.total).collect();
    for total in others {
        counts.extend(begins(&|(own, _)| own == total || further(own, total)));
        counts.extend(begins(&|(own, _)| further(own, total)));
    }
    let grades = alone.category()?.grading.grades.iter();
    for threshold in grades.filter_map(|grade| grade.threshold) {
        let reaches = |(total, percentage): (Decimal, Decimal)| match threshold {
            Threshold::Points(bound) => total >= bound.get(),
            Threshold::Percentage(bound) => percentage >= bound.get(),
        };
        counts.extend(begins(&|there| reaches(there) == up));
    }
    // Where a grade rule's figure comes to its bound, and beyond it.
    for (figure, _, bound) in alone.category()?.grading.rules.iter().flat_map(|rule| rule.when.comparisons()) {
        let own: fn((Decimal, Decimal)) -> Decimal = match figure {
            Figure::Total => |(total, _)| total,
            Figure::Percentage => |(_, percentage)| percentage,
            // What stands as it is, or turns where the unit passes another.
            Figure::Rate(_) | Figure::Points(_) | Figure::Deductions | Figure::Entries(..) | Figure::FromLast => {
                continue;
            }
        };
        counts.extend(begins(&|there| (own(there) >= bound.get()) == up));
        counts.extend(begins(&|there| (own(there) > bound.get()) == up));
    }
    Some(counts.into_iter().collect())
}

/// How firmly one unit stands above another.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct EpsilonRobustness {
    /// The unit that is above.
    pub above: Id,
    /// The unit that is below.
    pub below: Id,
    /// Part of the weights, in percent, that may be replaced by any others and the order still holds; rounded down to two
    /// decimals. 100 = under any weights.
    pub percent: Decimal,
}

/// ε-robustness a/(a + b) of the order of neighbours in each lane of a category: a = Sᵢ − Sⱼ, b the most that j is above
/// i on any single indicator with all the marks on it (adjustments included). Assumes rates fixed; rounding of points is
/// left aside. None where sections are capped or converted, since totals don't follow weights there.
#[must_use]
pub fn robust_orders(evaluation: &Evaluation, category: &Id) -> Vec<EpsilonRobustness> {
    Alone::of(evaluation, category).as_ref().map(orders).unwrap_or_default()
}

pub(super) fn orders(alone: &Alone) -> Vec<EpsilonRobustness> {
    let mut found = Vec::new();
    if alone.category().is_none_or(|category| !category.adds_up()) {
        return found;
    }
    for lane in alone.evaluation.lanes() {
        let ranked = usize::try_from(lane.ranked).unwrap_or(usize::MAX).min(lane.order.len());
        let order = lane.order.get(..ranked).unwrap_or_default();
        for (i, j) in order.iter().zip(order.iter().skip(1)) {
            let (Ok(i), Ok(j)) = (usize::try_from(*i), usize::try_from(*j)) else { continue };
            found.extend(robustness(alone, i, j));
        }
    }
    found
}

fn robustness(alone: &Alone, i: usize, j: usize) -> Option<EpsilonRobustness> {
    let (standings, units) = (alone.evaluation.standings(), &alone.evaluation.roster().units);
    let (above, below) = (standings.get(i)?, standings.get(j)?);
    let lead = above.total.checked_sub(below.total)?.max(Decimal::ZERO);
    let view = alone.evaluation.category(0)?;
    let mut worst: Option<Decimal> = None;
    for column in 0..view.policy().indicators.len() {
        let alone_on_it = |unit: usize| -> Option<Decimal> {
            let rate = view.rate(unit, column).and_then(Exact::shown).unwrap_or(Decimal::ZERO);
            let marks = view.sums().get(unit)?.marks;
            marks.checked_mul(rate)?.checked_add(standings.get(unit)?.adjustment)
        };
        let behind = alone_on_it(j)?.checked_sub(alone_on_it(i)?)?;
        worst = Some(worst.map_or(behind, |worst| worst.max(behind)));
    }
    let b = worst?;
    let percent = if b <= Decimal::ZERO {
        Decimal::ONE_HUNDRED
    } else {
        let share = lead.checked_div(lead.checked_add(b)?)?.checked_mul(Decimal::ONE_HUNDRED)?;
        share.trunc_with_scale(2)
    };
    Some(EpsilonRobustness { above: units.get(i)?.id.clone(), below: units.get(j)?.id.clone(), percent })
}
