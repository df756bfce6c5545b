//! Units whose grade hangs on rounding.

use rust_decimal::Decimal;

use super::Subject;
use baton_engine::exact::Exact;
use baton_engine::{Code, Decided, Finding, Standing};
use baton_model::{Category, Grade, MissingItems, Number, Rounding, Threshold};

/// Units whose grade hangs on rounding: unrounded on the other side of a cut, level with it, or within half a step of it.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { evaluation, category, view, .. } = *subject;
    if !category.adds_up() {
        // What is converted by how others did has no unrounded figure of its own.
        return;
    }
    let decimals = u32::from(evaluation.policy().rounding.total.min(Rounding::MOST));
    let half = Exact::of(Decimal::new(5, decimals.saturating_add(1)));
    let mut report = |unit: u32, grade: Option<&Grade>, unrounded: &Exact, cut: &Exact, figure: Decided| {
        let (Some(unit), Some(standing)) = (evaluation.unit(unit), evaluation.standing(unit)) else { return };
        let shown = |value: &Exact| value.rounded(decimals.saturating_add(4)).unwrap_or_default().normalize();
        let total = match figure {
            Decided::Total => standing.total,
            Decided::Percentage => standing.percentage,
        };
        let code = Code::RoundingDecides { figure, total, unrounded: shown(unrounded), cut: shown(cut) };
        let mut place = subject.place().at_unit(&unit.id);
        place.grade = grade.map(|grade| grade.id.clone());
        found.push(Finding::new(place, code));
    };
    let total = |unit: u32| unrounded(subject, view.member(unit)?);
    let slack = |unit: u32| slack(subject, unit).unwrap_or(Decimal::MAX);
    for lane in view.lanes() {
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

/// A unit's total before any rounding.
fn unrounded(subject: &Subject<'_>, member: usize) -> Option<Exact> {
    let Subject { category, view, .. } = *subject;
    let mut sum = Exact::ZERO;
    for column in 0..category.indicators.len() {
        let Some(rate) = view.rate(member, column) else { continue };
        sum = sum.plus(&rate.times(&Exact::of(view.marks(member, column)))?)?;
    }
    let assessed = view.sums().get(member)?.assessed;
    let full_marks = category.full_marks.get();
    if category.missing_items == MissingItems::Rescale && assessed != full_marks {
        sum = sum.times(&Exact::of(full_marks))?.over(&Exact::of(assessed))?;
    }
    if let Some(difficulty) = view.unit(member)?.difficulty {
        sum = sum.times(&Exact::of(difficulty.get()))?;
    }
    let adjusted = view.adjusted(member)?;
    sum.plus(&Exact::of(adjusted.bonus.checked_sub(adjusted.deduction)?))
}

/// The most by which a unit's total can differ from the unrounded one: half a step for each of its points, stretched as
/// they are, and for each rounding of the whole.
fn slack(subject: &Subject<'_>, unit: u32) -> Option<Decimal> {
    let Subject { evaluation, category, view, .. } = *subject;
    let decimals = |asked: u8| Decimal::new(1, u32::from(asked.min(Rounding::MOST)));
    let rounding = &evaluation.policy().rounding;
    let member = view.member(unit)?;
    let mut stretch = Decimal::ONE;
    let assessed = view.sums().get(member)?.assessed;
    if category.missing_items == MissingItems::Rescale && assessed > Decimal::ZERO {
        stretch = category.full_marks.get().checked_div(assessed)?.max(Decimal::ONE);
    }
    if let Some(difficulty) = evaluation.unit(unit)?.difficulty {
        stretch = stretch.checked_mul(difficulty.get().abs().max(Decimal::ONE))?;
    }
    let points =
        decimals(rounding.points).checked_mul(Decimal::from(category.indicators.len()))?.checked_mul(stretch)?;
    // A threshold in per cent is reached by a percentage that is rounded, too.
    let whole = category.full_marks.get().abs().checked_div(Decimal::ONE_HUNDRED)?.max(Decimal::ONE);
    points.checked_add(decimals(rounding.total).checked_mul(whole)?)
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
