//! Findings on ladders: grades nobody can have, figures that don't descend, vetoes and gates without effect, ties at a cut.

use rust_decimal::Decimal;

use super::lint::{Flaw, Lint, Mend, MendKind, Unreachable};
use super::mend;
use crate::engine::{Evaluation, Lane, Place, cut_offs};
use crate::model::{Category, Edit, Grade, Number, RollDown, Scale, Setting, Sign, Threshold};

/// Reports what is wrong with a category's ladder.
pub(crate) fn check(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    unreachable(evaluation, position, category, found);
    thresholds(category, found);
    descending(category, found);
    vetoes(evaluation, position, category, found);
    gates(evaluation, position, category, found);
    ties(evaluation, position, category, found);
}

fn place(category: &Category, grade: &Grade) -> Place {
    Place::category(&category.id).at_grade(&grade.id)
}

/// Grades that nobody can have, whatever the scores. The last may be meant for vetoes only.
fn unreachable(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let grades = &category.grading.grades;
    let lanes: Vec<u32> = evaluation
        .lanes()
        .iter()
        .filter(|lane| lane.category == position && lane.ranked > 0)
        .map(|lane| lane.ranked)
        .collect();
    let last = grades.len().saturating_sub(1);
    let most = most_points(category);
    for (index, grade) in grades.iter().enumerate() {
        let better = || grades.iter().take(index);
        let no_places = !lanes.is_empty()
            && lanes.iter().all(|ranked| {
                let cut_offs = cut_offs(&category.grading, *ranked);
                let own = cut_offs.get(index).copied().flatten();
                // A better grade with a threshold may leave its places to this one.
                let taken = cut_offs.iter().zip(grades).take(index);
                let taken = taken.filter(|(_, grade)| grade.threshold.is_none()).filter_map(|(cut_off, _)| *cut_off);
                own.is_some_and(|own| own <= taken.max().unwrap_or(0))
            });
        let reason = if better().any(|grade| grade.quota.is_none() && grade.threshold.is_none()) {
            Some(Unreachable::AllHaveBetter)
        } else if index < last && better().any(|better| better.quota.is_none() && easier(better, grade)) {
            Some(Unreachable::BetterIsEasier)
        } else if no_places {
            Some(Unreachable::NoPlaces)
        } else if beyond(grade, category, most) {
            Some(Unreachable::ThresholdTooHigh)
        } else {
            None
        };
        if let Some(reason) = reason {
            let flaw = Flaw::GradeUnreachable { reason };
            let mends = match reason {
                Unreachable::ThresholdTooHigh | Unreachable::BetterIsEasier => no_threshold(category, grade),
                Unreachable::NoPlaces | Unreachable::AllHaveBetter => Vec::new(),
            };
            found.push(Lint::new(place(category, grade), flaw).with(mends));
        }
    }
}

fn no_threshold(category: &Category, grade: &Grade) -> Vec<Mend> {
    if grade.quota.is_none() {
        return Vec::new();
    }
    let edit =
        Edit::Set(Setting::Threshold { category: category.id.clone(), grade: grade.id.clone(), threshold: None });
    vec![Mend { kind: MendKind::NoThreshold, edits: vec![edit] }]
}

/// Whether whoever reaches a grade's threshold reaches the better one's.
fn easier(better: &Grade, grade: &Grade) -> bool {
    match (better.threshold, grade.threshold) {
        (Some(Threshold::Percentage(better)), Some(Threshold::Percentage(own)))
        | (Some(Threshold::Points(better)), Some(Threshold::Points(own))) => better <= own,
        _ => false,
    }
}

/// The full marks and the most that bonuses may add; `None` where rates or bonuses are open above.
fn most_points(category: &Category) -> Option<Decimal> {
    let capped = category.indicators.iter().all(|indicator| {
        indicator.rule.components.iter().all(|component| match &component.scale {
            Scale::Proportional { cap, .. } => cap.is_some_and(|cap| cap <= Number::ONE),
            Scale::Span(span) => {
                span.outside == crate::model::Outside::Flat && span.at_high.max(span.at_low) <= Number::ONE
            }
            Scale::Steps { .. } | Scale::Polyline { .. } | Scale::Ladder(_) | Scale::Deduct { .. } => false,
        })
    });
    let open = category.adjustments.items.iter().any(|item| item.sign != Sign::Deduction);
    let bonus = match category.adjustments.bonus_cap {
        Some(cap) => cap.get().max(Decimal::ZERO),
        None if open => return None,
        None => Decimal::ZERO,
    };
    category.full_marks.get().checked_add(bonus).filter(|_| capped)
}

fn beyond(grade: &Grade, category: &Category, most: Option<Decimal>) -> bool {
    let full_marks = category.full_marks.get();
    let Some(most) = most.filter(|_| full_marks > Decimal::ZERO) else { return false };
    match grade.threshold {
        Some(Threshold::Points(bound)) => bound.get() > most,
        Some(Threshold::Percentage(bound)) => {
            let percentage = most.checked_mul(Decimal::ONE_HUNDRED).and_then(|most| most.checked_div(full_marks));
            percentage.is_some_and(|percentage| bound.get() > percentage)
        }
        None => false,
    }
}

/// Thresholds that overlap, are of two kinds, or leave a gap below.
fn thresholds(category: &Category, found: &mut Vec<Lint>) {
    let grades = &category.grading.grades;
    let mut above: Option<(&Grade, Threshold)> = None;
    for grade in grades {
        let Some(own) = grade.threshold else { continue };
        if let Some((better, threshold)) = above {
            let better_id = better.id.clone();
            let (flaw, mends) = match (threshold, own) {
                (Threshold::Percentage(high), Threshold::Percentage(low))
                | (Threshold::Points(high), Threshold::Points(low))
                    if high <= low && better.quota.is_none() == grade.quota.is_none() =>
                {
                    let flaw = Flaw::ThresholdsNotDescending { better: better_id, better_bound: high, bound: low };
                    (Some(flaw), mend::sorted_thresholds(category, grade))
                }
                (Threshold::Percentage(_), Threshold::Points(_)) | (Threshold::Points(_), Threshold::Percentage(_)) => {
                    (Some(Flaw::ThresholdsOfTwoKinds { better: better_id }), mend::thresholds_as_points(category))
                }
                _ => (None, Vec::new()),
            };
            found.extend(flaw.map(|flaw| Lint::new(place(category, grade), flaw).with(mends)));
        }
        above = Some((grade, own));
    }
    if let Some(last) = grades.last().filter(|last| last.threshold.is_some() || last.quota.is_some()) {
        found.push(Lint::new(place(category, last), Flaw::GapBelow).with(mend::without_condition(category, last)));
    }
}

/// What each grade brings must not be more than what the better one brings.
fn descending(category: &Category, found: &mut Vec<Lint>) {
    let grading = &category.grading;
    let of = |at: usize, figure: fn(&Grade) -> Number| grading.grades.get(at).map(figure).unwrap_or_default();
    let mends_coefficient = || {
        mend::sorted(
            grading,
            |at| of(at, |grade| grade.bonus_coefficient),
            |grade, coefficient| {
                Edit::Set(Setting::BonusCoefficient {
                    category: category.id.clone(),
                    grade: grade.clone(),
                    coefficient,
                })
            },
        )
    };
    let mends_offset = || {
        mend::sorted(
            grading,
            |at| of(at, |grade| grade.ratio_offset),
            |grade, offset| {
                Edit::Set(Setting::RatioOffset { category: category.id.clone(), grade: grade.clone(), offset })
            },
        )
    };
    for (better, grade) in grading.grades.iter().zip(grading.grades.iter().skip(1)) {
        if grade.bonus_coefficient > better.bonus_coefficient {
            let (better_value, value) = (better.bonus_coefficient, grade.bonus_coefficient);
            let flaw = Flaw::CoefficientsNotDescending { better: better.id.clone(), better_value, value };
            found.push(Lint::new(place(category, grade), flaw).with(mends_coefficient()));
        }
        if grade.ratio_offset > better.ratio_offset {
            let (better_value, value) = (better.ratio_offset, grade.ratio_offset);
            let flaw = Flaw::OffsetsNotDescending { better: better.id.clone(), better_value, value };
            found.push(Lint::new(place(category, grade), flaw).with(mends_offset()));
        }
        if grade.excellent && !better.excellent {
            let flaw = Flaw::ExcellentNotDescending { better: better.id.clone() };
            found.push(Lint::new(place(category, grade), flaw));
        }
    }
}

/// Vetoes that hit everybody, or that change nothing.
fn vetoes(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let ranked: Vec<_> = table
        .members
        .iter()
        .filter_map(|member| evaluation.unit(*member).zip(evaluation.standing(*member)))
        .filter(|(_, standing)| standing.rank.is_some())
        .collect();
    let vetoed = ranked.iter().filter(|(unit, _)| unit.veto.is_some()).count();
    if vetoed > 1 && vetoed == ranked.len() {
        let units = u32::try_from(vetoed).unwrap_or(u32::MAX);
        found.push(Lint::new(Place::category(&category.id), Flaw::VetoAlways { units }));
    }
    let grades = &category.grading.grades;
    let named = category.grading.veto_grade.as_ref();
    let named = named.and_then(|id| grades.iter().find(|grade| grade.id == *id)).or(grades.last());
    if let Some(best) = grades.first()
        && let Some(named) = named.filter(|named| named.id == best.id && grades.len() > 1)
    {
        let flaw = Flaw::VetoWithoutEffect { grade: named.id.clone() };
        let edit = Edit::Set(Setting::VetoGrade { category: category.id.clone(), grade: None });
        let mends = vec![Mend { kind: MendKind::VetoToLast, edits: vec![edit] }];
        found.push(Lint::new(Place::category(&category.id), flaw).with(mends));
    }
}

/// Gates that bar nobody or everybody.
fn gates(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    for (at, gate) in category.grading.gates.iter().enumerate() {
        let Some(grade) = category.grading.grades.iter().find(|grade| grade.id == gate.grade) else { continue };
        let ranked = table.members.iter().enumerate().filter_map(|(member, unit)| {
            evaluation.standing(*unit).filter(|standing| standing.rank.is_some()).map(|standing| (member, standing))
        });
        let bar = table.bar(&gate.condition);
        let met: Vec<bool> = ranked.map(|(member, standing)| bar.holds(member, standing.deduction)).collect();
        let units = u32::try_from(met.len()).unwrap_or(u32::MAX);
        let flaw = match &gate.condition {
            // Nobody below a lower bound is as it should be; a bound that no rule can fall below has no effect.
            _ if units == 0 => None,
            _ if met.iter().all(|met| *met) => Some(Flaw::GateAlways { units }),
            crate::model::Condition::RateBelow { rate, .. } if *rate <= Number::ZERO => Some(Flaw::GateNever),
            crate::model::Condition::DeductionsOver(bound) => {
                let cap = category.adjustments.deduction_cap;
                let out_of_reach = cap.is_some_and(|cap| *bound >= cap);
                let no_items = category.adjustments.items.iter().all(|item| item.sign == Sign::Bonus);
                (out_of_reach || no_items).then_some(Flaw::GateNever)
            }
            crate::model::Condition::RateBelow { .. } => None,
        };
        let mends = if flaw == Some(Flaw::GateNever) { mend::without_gate(category, at) } else { Vec::new() };
        found.extend(flaw.map(|flaw| Lint::new(place(category, grade), flaw).with(mends)));
    }
}

/// Places shared by several units, where splitting them would change somebody's grade, and with it what grades bring.
fn ties(evaluation: &Evaluation, position: usize, category: &Category, found: &mut Vec<Lint>) {
    let Some(table) = evaluation.tables.get(position) else { return };
    let breakers = u32::try_from(category.ranking.tie_breakers.len()).unwrap_or(u32::MAX);
    let usual = mend::usual_breakers(category);
    for lane in evaluation.lanes().iter().filter(|lane| lane.category == position) {
        let ranked = usize::try_from(lane.ranked).unwrap_or(usize::MAX);
        let places: Vec<(u32, u32)> = lane
            .order
            .iter()
            .take(ranked)
            .filter_map(|unit| Some((*unit, evaluation.standing(*unit)?.rank?)))
            .collect();
        for block in places.chunk_by(|a, b| a.1 == b.1).filter(|block| block.len() > 1) {
            let Some((unit, place)) = block.first().copied() else { continue };
            if !decides(evaluation, category, lane, block.len(), place) {
                continue;
            }
            let units = u32::try_from(block.len()).unwrap_or(u32::MAX);
            let flaw = Flaw::TiesUnsplit { place, units, tie_breakers: breakers };
            let at = Place::category(&category.id);
            let at = evaluation.unit(unit).map_or(at.clone(), |unit| at.at_unit(&unit.id));
            let members = block.iter().filter_map(|(unit, _)| table.members.binary_search(unit).ok()).collect();
            found.push(Lint::new(at, flaw).with(mend::split_ties(table, &usual, members)));
        }
    }
}

/// Whether somebody's grade may depend on how a block of tied units, from a place on, would be split.
fn decides(evaluation: &Evaluation, category: &Category, lane: &Lane, size: usize, place: u32) -> bool {
    let first = usize::try_from(place).unwrap_or(usize::MAX).saturating_sub(1);
    let last = first.saturating_add(size).saturating_sub(1);
    let grade = |at: usize| evaluation.standing(*lane.order.get(at)?)?.grade;
    if category.grading.roll_down == RollDown::On {
        // Places are counted by who holds them: with the same grade before, within and after, order is nothing.
        let ranked = usize::try_from(lane.ranked).unwrap_or(usize::MAX).saturating_sub(1);
        let around = first.saturating_sub(1)..=last.saturating_add(1).min(ranked);
        return around.into_iter().any(|at| grade(at) != grade(first));
    }
    // A grade's last place that is within the block, but not its last.
    let cut_offs = cut_offs(&category.grading, lane.ranked);
    cut_offs.into_iter().flatten().any(|cut_off| {
        let cut_off = usize::try_from(cut_off).unwrap_or(usize::MAX);
        first < cut_off && cut_off <= last
    })
}
