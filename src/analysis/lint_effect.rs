//! Findings on what indicators and caps do to the units there are: no effect, twice the same effect, or the effect of
//! rounding alone.

use rust_decimal::Decimal;

use super::lint::{Cap, Flaw, Lint};
use crate::engine::exact::Exact;
use crate::engine::{Evaluation, Place, ledger};
use crate::model::{Category, Grade, Id, MissingItems, Number, Rounding, Scale, Threshold};

/// Fewest units on which a correlation says anything: among eight, 0.9 comes by chance twice in a thousand pairs.
const FEWEST_UNITS: usize = 8;
/// Decimals of rates in a correlation, so that its squares fit into 128 bits.
const CORRELATED_DECIMALS: u32 = 6;

/// Reports what has no effect, or the wrong one.
pub(crate) fn check(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    dead(evaluation, position, category, found);
    correlated(evaluation, position, category, found);
    rounding(evaluation, position, category, found);
    ledger_caps(evaluation, position, category, found);
    rate_caps(evaluation, position, category, found);
}

/// A column's rates, where assessed.
fn rates(evaluation: &Evaluation, position: usize, column: usize) -> Vec<Option<&Exact>> {
    let column = evaluation.tables.get(position).and_then(|table| table.columns.get(column));
    column.map(|column| column.rates.rates.iter().map(Option::as_ref).collect()).unwrap_or_default()
}

/// Indicators on which all units that are assessed have the same rate.
fn dead(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    for (column, indicator) in category.indicators.iter().enumerate() {
        let rates: Vec<&Exact> = rates(evaluation, position, column).into_iter().flatten().collect();
        let Some((first, rest)) = rates.split_first() else { continue };
        if rest.len() > 1 && rest.iter().all(|rate| rate.compare(first).is_eq()) {
            let units = u32::try_from(rates.len()).unwrap_or(u32::MAX);
            let flaw = Flaw::DeadIndicator { rate: first.shown().unwrap_or_default(), units };
            found.push(Lint::new(Place::category(&category.id).at_indicator(&indicator.id), flaw));
        }
    }
}

/// Pairs of indicators that go together.
fn correlated(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let whole = |rate: &Exact| Some(rate.rounded(CORRELATED_DECIMALS)?.mantissa());
    let columns: Vec<Vec<Option<i128>>> = (0..category.indicators.len())
        .map(|column| rates(evaluation, position, column).into_iter().map(|rate| whole(rate?)).collect())
        .collect();
    for (first, (one, x)) in category.indicators.iter().zip(&columns).enumerate() {
        for (other, y) in category.indicators.iter().zip(&columns).skip(first.saturating_add(1)) {
            let pairs: Vec<(i128, i128)> = x.iter().zip(y).filter_map(|(x, y)| Some(((*x)?, (*y)?))).collect();
            if let Some(hundredths) = correlation(&pairs) {
                let units = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
                let correlation = Decimal::new(hundredths, 2);
                let flaw = Flaw::Correlated { other: other.id.clone(), correlation, units };
                found.push(Lint::new(Place::category(&category.id).at_indicator(&one.id), flaw));
            }
        }
    }
}

/// The correlation in hundredths, cut off, where it is above 0.9; exact in its integers.
fn correlation(pairs: &[(i128, i128)]) -> Option<i64> {
    if pairs.len() < FEWEST_UNITS {
        return None;
    }
    let n = i128::try_from(pairs.len()).ok()?;
    let sum = |of: &dyn Fn(&(i128, i128)) -> Option<i128>| {
        pairs.iter().try_fold(0_i128, |sum, pair| sum.checked_add(of(pair)?))
    };
    let (x, y) = (sum(&|pair| Some(pair.0))?, sum(&|pair| Some(pair.1))?);
    let spread = |products: i128, a: i128, b: i128| n.checked_mul(products)?.checked_sub(a.checked_mul(b)?);
    let together = spread(sum(&|pair| pair.0.checked_mul(pair.1))?, x, y)?;
    let of_x = spread(sum(&|pair| pair.0.checked_mul(pair.0))?, x, x)?;
    let of_y = spread(sum(&|pair| pair.1.checked_mul(pair.1))?, y, y)?;
    let (square, product) = (together.checked_mul(together)?, of_x.checked_mul(of_y)?);
    if together <= 0 || product <= 0 || square.checked_mul(100)? <= product.checked_mul(81)? {
        return None;
    }
    let ten_thousandths = square.checked_mul(10_000)?.checked_div(product)?;
    i64::try_from(ten_thousandths.unsigned_abs().isqrt()).ok()
}

/// A unit's total before any rounding.
fn unrounded(evaluation: &Evaluation, position: usize, category: &Category, member: usize) -> Option<Exact> {
    let table = evaluation.tables.get(position)?;
    let group = *table.groups.get(member)?;
    let index = u32::try_from(member).ok()?;
    let mut sum = Exact::ZERO;
    for column in &table.columns {
        let Some(rate) = column.rates.rates.get(member)?.as_ref() else { continue };
        sum = sum.plus(&rate.times(&Exact::of(column.marks.of(index, group)))?)?;
    }
    let assessed = table.sums.get(member)?.assessed;
    let full_marks = category.full_marks.get();
    if category.missing_items == MissingItems::Rescale && assessed != full_marks {
        sum = sum.times(&Exact::of(full_marks))?.over(&Exact::of(assessed))?;
    }
    if let Some(difficulty) = evaluation.unit(*table.members.get(member)?)?.difficulty {
        sum = sum.times(&Exact::of(difficulty.get()))?;
    }
    let adjusted = table.adjusted.get(member)?;
    sum.plus(&Exact::of(adjusted.bonus.checked_sub(adjusted.deduction)?))
}

/// Units whose grade hangs on rounding: unrounded on the other side of a cut, level with it, or within half a step of it.
fn rounding(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let decimals = u32::from(evaluation.policy().rounding.total.min(Rounding::MOST));
    let half = Exact::of(Decimal::new(5, decimals.saturating_add(1)));
    let mut report = |unit: u32, grade: Option<&Grade>, unrounded: &Exact, cut: &Exact| {
        let (Some(unit), Some(standing)) = (evaluation.unit(unit), evaluation.standing(unit)) else { return };
        let shown = |value: &Exact| value.rounded(decimals.saturating_add(4)).unwrap_or_default().normalize();
        let flaw = Flaw::RoundingDecides { total: standing.total, unrounded: shown(unrounded), cut: shown(cut) };
        let mut place = Place::category(&category.id).at_unit(&unit.id);
        place.grade = grade.map(|grade| grade.id.clone());
        found.push(Lint::new(place, flaw));
    };
    let total = |unit: u32| {
        let member = table.members.binary_search(&unit).ok()?;
        unrounded(evaluation, position, category, member)
    };
    for lane in evaluation.lanes().iter().filter(|lane| lane.category == position) {
        let ranked = lane.order.iter().take(usize::try_from(lane.ranked).unwrap_or(usize::MAX));
        let ranked: Vec<(u32, Option<u32>, Option<Exact>)> = ranked
            .map(|unit| (*unit, evaluation.standing(*unit).and_then(|standing| standing.grade), total(*unit)))
            .collect();
        for (above, below) in ranked.iter().zip(ranked.iter().skip(1)) {
            let (Some(high), Some(low)) = (&above.2, &below.2) else { continue };
            let (Some(better), Some(worse)) = (above.1, below.1) else { continue };
            let near = high.minus(low).is_some_and(|lead| lead.compare(&half).is_le());
            // Truly equal totals are a tie, whatever the rounding.
            if better < worse && near && !high.compare(low).is_eq() {
                let grade = usize::try_from(better).ok().and_then(|grade| category.grading.grades.get(grade));
                report(below.0, grade, low, high);
            }
        }
        for grade in &category.grading.grades {
            let Some(cut) = grade.threshold.and_then(|bound| points_of(bound, category)) else { continue };
            for (unit, _, unrounded) in &ranked {
                let Some(unrounded) = unrounded else { continue };
                let reached = evaluation.standing(*unit).is_some_and(|standing| reaches(grade, standing));
                let distance = unrounded.minus(&cut);
                let would = distance.as_ref().is_some_and(|distance| !distance.is_negative());
                if reached != would {
                    report(*unit, Some(grade), unrounded, &cut);
                }
            }
        }
    }
}

fn reaches(grade: &Grade, standing: &crate::engine::Standing) -> bool {
    match grade.threshold {
        None => true,
        Some(Threshold::Percentage(bound)) => Number::from(standing.percentage) >= bound,
        Some(Threshold::Points(bound)) => Number::from(standing.total) >= bound,
    }
}

/// A threshold as points of the total.
fn points_of(threshold: Threshold, category: &Category) -> Option<Exact> {
    match threshold {
        Threshold::Points(points) => Some(Exact::of(points.get())),
        Threshold::Percentage(percentage) => {
            let full_marks = Exact::of(category.full_marks.get());
            full_marks.times(&Exact::of(percentage.get()))?.over(&Exact::whole(100))
        }
    }
}

/// Caps of the ledger that bind for more than half of the units.
fn ledger_caps(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let rules = &category.adjustments;
    let mut uncapped = rules.clone();
    uncapped.bonus_cap = None;
    uncapped.deduction_cap = None;
    let mut bare = uncapped.clone();
    bare.items.iter_mut().for_each(|item| item.cap = None);
    let units: Vec<_> = table.members.iter().filter_map(|member| evaluation.unit(*member)).collect();
    let of = u32::try_from(units.len()).unwrap_or(u32::MAX);
    let mut report = |cap: Cap, units: usize| {
        let units = u32::try_from(units).unwrap_or(u32::MAX);
        if units > of.div_euclid(2) {
            found.push(Lint::new(Place::category(&category.id), Flaw::CapBinds { cap, units, of }));
        }
    };
    let over = |cap: Option<Number>, sum: Decimal| cap.is_some_and(|cap| sum > cap.get().max(Decimal::ZERO));
    let sums: Vec<_> = units.iter().map(|unit| ledger::count(&uncapped, &unit.adjustments, |_| {})).collect();
    report(Cap::Bonuses, sums.iter().filter(|sum| over(rules.bonus_cap, sum.bonus)).count());
    report(Cap::Deductions, sums.iter().filter(|sum| over(rules.deduction_cap, sum.deduction)).count());
    for item in rules.items.iter().filter(|item| item.cap.is_some()) {
        let bound = units.iter().filter(|unit| {
            let own: Vec<_> = unit.adjustments.iter().filter(|entry| entry.item == item.id).cloned().collect();
            let sum = ledger::count(&bare, &own, |_| {});
            over(item.cap, sum.bonus.max(sum.deduction))
        });
        report(Cap::Item { item: item.id.clone() }, bound.count());
    }
}

/// Proportional rates whose cap is below the measure for more than half of the units assessed.
fn rate_caps(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let candidates: Vec<(&Id, Number, usize)> = category
        .indicators
        .iter()
        .enumerate()
        .filter_map(|(column, indicator)| match indicator.rule.components.as_slice() {
            [component] => match component.scale {
                Scale::Proportional { cap: Some(cap), .. } => Some((&indicator.id, cap, column)),
                _ => None,
            },
            _ => None,
        })
        .filter(|(_, cap, column)| {
            // Only where at least that many rates are as high as the cap is it worth looking at the measures.
            let rates = rates(evaluation, position, *column);
            let full = rates.iter().flatten().filter(|rate| rate.compare(&Exact::of(cap.get())).is_ge()).count();
            full.saturating_mul(2) > rates.iter().flatten().count()
        })
        .collect();
    if candidates.is_empty() {
        return;
    }
    let members = table.members.iter().filter_map(|member| usize::try_from(*member).ok());
    let traces: Vec<_> = members.filter_map(|member| evaluation.explain(member)).collect();
    for (id, cap, _) in candidates {
        let lines = traces.iter().flat_map(|trace| &trace.lines).filter(|line| line.indicator == *id);
        let values: Vec<Decimal> = lines.filter_map(|line| line.annual.first()?.value).collect();
        let over = values.iter().filter(|value| **value > cap.get()).count();
        if over.saturating_mul(2) > values.len() {
            let (units, of) =
                (u32::try_from(over).unwrap_or(u32::MAX), u32::try_from(values.len()).unwrap_or(u32::MAX));
            let flaw = Flaw::CapBinds { cap: Cap::Rate, units, of };
            found.push(Lint::new(Place::category(&category.id).at_indicator(id), flaw));
        }
    }
}
