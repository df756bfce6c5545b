//! Findings on what indicators and caps do to the units there are: no effect, twice the same effect, or the effect of
//! rounding alone.

use rust_decimal::Decimal;

use super::lint::{Cap, Decided, Flaw, Lint};
use super::weight::weights;
use crate::engine::exact::Exact;
use crate::engine::table::Table;
use crate::engine::{Evaluation, Place, Standing, ledger};
use crate::model::{Category, Grade, Id, MissingItems, Number, Rounding, Scale, Threshold};

/// Fewest units on which a correlation says anything: among eight, 0.9 comes by chance twice in a thousand pairs.
const FEWEST_UNITS: usize = 8;
/// Decimals of rates in a correlation, so that its squares fit into 128 bits.
const CORRELATED_DECIMALS: u32 = 6;

/// A column's rates, where assessed.
fn rates(evaluation: &Evaluation, position: usize, column: usize) -> Vec<Option<&Exact>> {
    let column = evaluation.tables.get(position).and_then(|table| table.columns.get(column));
    column.map(|column| column.rates.rates.iter().map(Option::as_ref).collect()).unwrap_or_default()
}

/// Indicators on which all units that are assessed have the same rate.
pub(crate) fn dead(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
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

/// Indicators whose effective weight is below 0, at least half as far as their marks weigh. Told only where all ranked units
/// have the same marks on it: what only some are assessed on parts them by that alone.
pub(crate) fn against(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let is_ranked = |unit: u32| evaluation.standing(unit).is_some_and(|standing| standing.rank.is_some());
    let ranked: Vec<(usize, u32)> = table
        .members
        .iter()
        .zip(0_u32..)
        .enumerate()
        .filter(|(_, (unit, _))| is_ranked(**unit))
        .map(|(at, (_, member))| (at, member))
        .collect();
    if ranked.len() < FEWEST_UNITS {
        return;
    }
    for (weight, score) in weights(evaluation, &category.id).into_iter().zip(&table.columns) {
        let Some(effective) = weight.effective else { continue };
        let marks = |(at, member): &(usize, u32)| score.marks.of(*member, table.groups.get(*at).copied().unwrap_or(0));
        let alike = ranked.first().is_some_and(|first| ranked.iter().all(|one| marks(one) == marks(first)));
        let assessed = ranked.iter().all(|(at, _)| score.rates.rates.get(*at).is_some_and(Option::is_some));
        let opposed = effective < Decimal::ZERO && effective.abs().saturating_mul(Decimal::TWO) >= weight.nominal;
        if opposed && alike && assessed {
            let flaw = Flaw::NegativeWeight { nominal: weight.nominal, effective };
            found.push(Lint::new(Place::category(&category.id).at_indicator(&weight.indicator), flaw));
        }
    }
}

/// A column's rates in whole millionths, where assessed.
pub(crate) fn millionths(evaluation: &Evaluation, position: usize, column: usize) -> Vec<Option<i64>> {
    let whole = |rate: &Exact| i64::try_from(rate.rounded(CORRELATED_DECIMALS)?.mantissa()).ok();
    rates(evaluation, position, column).into_iter().map(|rate| whole(rate?)).collect()
}

/// Two indicators, with their rates in millionths, that go together.
pub(crate) fn correlated(
    category: &Category,
    (one, x): (usize, &[Option<i64>]),
    (other, y): (usize, &[Option<i64>]),
) -> Option<Lint> {
    let pairs: Vec<(i128, i128)> =
        x.iter().zip(y).filter_map(|(x, y)| Some((i128::from((*x)?), i128::from((*y)?)))).collect();
    let correlation = Decimal::new(correlation(&pairs)?, 2);
    let (one, other) = (category.indicators.get(one)?, category.indicators.get(other)?);
    let units = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let flaw = Flaw::Correlated { other: other.id.clone(), correlation, units };
    Some(Lint::new(Place::category(&category.id).at_indicator(&one.id), flaw))
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

/// The most by which a unit's total can differ from the unrounded one: half a step for each of its points, stretched as
/// they are, and for each rounding of the whole.
fn member_slack(evaluation: &Evaluation, table: &Table, category: &Category, unit: u32) -> Option<Decimal> {
    let decimals = |asked: u8| Decimal::new(1, u32::from(asked.min(Rounding::MOST)));
    let rounding = &evaluation.policy().rounding;
    let member = table.members.binary_search(&unit).ok()?;
    let mut stretch = Decimal::ONE;
    let assessed = table.sums.get(member)?.assessed;
    if category.missing_items == MissingItems::Rescale && assessed > Decimal::ZERO {
        stretch = category.full_marks.get().checked_div(assessed)?.max(Decimal::ONE);
    }
    if let Some(difficulty) = evaluation.unit(unit)?.difficulty {
        stretch = stretch.checked_mul(difficulty.get().abs().max(Decimal::ONE))?;
    }
    let points = decimals(rounding.points).checked_mul(Decimal::from(table.columns.len()))?.checked_mul(stretch)?;
    // A threshold in per cent is reached by a percentage that is rounded, too.
    let whole = category.full_marks.get().abs().checked_div(Decimal::ONE_HUNDRED)?.max(Decimal::ONE);
    points.checked_add(decimals(rounding.total).checked_mul(whole)?)
}

/// Units whose grade hangs on rounding: unrounded on the other side of a cut, level with it, or within half a step of it.
pub(crate) fn rounding(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let decimals = u32::from(evaluation.policy().rounding.total.min(Rounding::MOST));
    let half = Exact::of(Decimal::new(5, decimals.saturating_add(1)));
    let mut report = |unit: u32, grade: Option<&Grade>, unrounded: &Exact, cut: &Exact, figure: Decided| {
        let (Some(unit), Some(standing)) = (evaluation.unit(unit), evaluation.standing(unit)) else { return };
        let shown = |value: &Exact| value.rounded(decimals.saturating_add(4)).unwrap_or_default().normalize();
        let total = match figure {
            Decided::Total => standing.total,
            Decided::Percentage => standing.percentage,
        };
        let flaw = Flaw::RoundingDecides { figure, total, unrounded: shown(unrounded), cut: shown(cut) };
        let mut place = Place::category(&category.id).at_unit(&unit.id);
        place.grade = grade.map(|grade| grade.id.clone());
        found.push(Lint::new(place, flaw));
    };
    let total = |unit: u32| {
        let member = table.members.binary_search(&unit).ok()?;
        unrounded(evaluation, position, category, member)
    };
    let slack = |unit: u32| member_slack(evaluation, table, category, unit).unwrap_or(Decimal::MAX);
    for lane in evaluation.lanes().iter().filter(|lane| lane.category == position) {
        let ranked = lane.order.iter().take(usize::try_from(lane.ranked).unwrap_or(usize::MAX));
        let ranked: Vec<(u32, &Standing)> =
            ranked.filter_map(|unit| Some((*unit, evaluation.standing(*unit)?))).collect();
        for ((above, high), (below, low)) in ranked.iter().zip(ranked.iter().skip(1)) {
            let (Some(better), Some(worse)) = (high.grade, low.grade) else { continue };
            // Summing up again is only worth it where a grade ends.
            let ends = better < worse && apart(high.total, low.total) <= slack(*above).saturating_add(slack(*below));
            let Some((high, low)) = Some(()).filter(|()| ends).and_then(|()| Some((total(*above)?, total(*below)?)))
            else {
                continue;
            };
            let near = high.minus(&low).is_some_and(|lead| lead.compare(&half).is_le());
            // Truly equal totals are a tie, whatever the rounding.
            if near && !high.compare(&low).is_eq() {
                let grade = usize::try_from(better).ok().and_then(|grade| category.grading.grades.get(grade));
                report(*below, grade, &low, &high, Decided::Total);
            }
        }
        for grade in &category.grading.grades {
            let Some(cut) = grade.threshold.and_then(|bound| points_of(bound, category)) else { continue };
            let near_cut = cut.shown().unwrap_or_default();
            for (unit, standing) in ranked.iter().filter(|(unit, has)| apart(has.total, near_cut) <= slack(*unit)) {
                let Some(unrounded) = total(*unit) else { continue };
                let would = unrounded.minus(&cut).is_some_and(|distance| !distance.is_negative());
                if reaches(grade, standing) != would {
                    match grade.threshold {
                        Some(Threshold::Percentage(bound)) => {
                            let Some(percentage) = percentage(&unrounded, category) else { continue };
                            report(*unit, Some(grade), &percentage, &Exact::of(bound.get()), Decided::Percentage);
                        }
                        Some(Threshold::Points(_)) | None => {
                            report(*unit, Some(grade), &unrounded, &cut, Decided::Total);
                        }
                    }
                }
            }
        }
    }
}

fn apart(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_sub(other).abs()
}

fn reaches(grade: &Grade, standing: &Standing) -> bool {
    match grade.threshold {
        None => true,
        Some(Threshold::Percentage(bound)) => Number::from(standing.percentage) >= bound,
        Some(Threshold::Points(bound)) => Number::from(standing.total) >= bound,
    }
}

/// A total in percent of the full marks, before any rounding.
fn percentage(total: &Exact, category: &Category) -> Option<Exact> {
    total.times(&Exact::whole(100))?.over(&Exact::of(category.full_marks.get()))
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
pub(crate) fn ledger_caps(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let rules = &category.adjustments;
    let mut uncapped = rules.clone();
    uncapped.bonus_cap = None;
    uncapped.deduction_cap = None;
    let mut bare = uncapped.clone();
    bare.items.iter_mut().for_each(|item| item.cap = None);
    let units = table.members.iter().filter_map(|member| evaluation.unit(*member));
    let units: Vec<_> = units.filter(|unit| !unit.adjustments.is_empty()).collect();
    let of = u32::try_from(table.members.len()).unwrap_or(u32::MAX);
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

/// How far the looking for a rate's cap that binds has come.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Capped {
    /// Members looked at.
    at: usize,
    /// Of these, those whose measure is over the cap.
    over: usize,
    /// And those that have a measure.
    of: usize,
}

impl Capped {
    /// Looks at up to so many more members, for a proportional rate whose cap is below the measure for more than half of the
    /// units assessed. Whether the column is done.
    pub(crate) fn advance(
        &mut self,
        evaluation: &Evaluation,
        (position, column): (usize, usize),
        category: &Category,
        members: usize,
        found: &mut Vec<Lint>,
    ) -> bool {
        let Some((indicator, cap)) = self.candidate(evaluation, (position, column), category) else { return true };
        let count = evaluation.tables.get(position).map_or(0, |table| table.members.len());
        let until = self.at.saturating_add(members).min(count);
        for member in self.at..until {
            let components = evaluation.annual_components(position, column, member);
            if let Some(value) = components.first().and_then(|component| component.value) {
                self.of = self.of.saturating_add(1);
                self.over = self.over.saturating_add(usize::from(value > cap.get()));
            }
        }
        self.at = until;
        if until < count {
            return false;
        }
        if self.over.saturating_mul(2) > self.of {
            let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let flaw = Flaw::CapBinds { cap: Cap::Rate, units: whole(self.over), of: whole(self.of) };
            found.push(Lint::new(Place::category(&category.id).at_indicator(indicator), flaw));
        }
        *self = Self::default();
        true
    }

    /// The indicator and its cap, where its rule is one proportional component. Only where more than half of the rates
    /// are as high as the cap is it worth looking at the measures.
    fn candidate<'a>(
        &self,
        evaluation: &Evaluation,
        (position, column): (usize, usize),
        category: &'a Category,
    ) -> Option<(&'a Id, Number)> {
        let indicator = category.indicators.get(column)?;
        let [component] = indicator.rule.components.as_slice() else { return None };
        let Scale::Proportional { cap: Some(cap), .. } = component.scale else { return None };
        let promising = || {
            let (rates, cap) = (rates(evaluation, position, column), Exact::of(cap.get()));
            let full = rates.iter().flatten().filter(|rate| rate.compare(&cap).is_ge()).count();
            full.saturating_mul(2) > rates.iter().flatten().count()
        };
        (self.at > 0 || promising()).then_some((&indicator.id, cap))
    }
}
