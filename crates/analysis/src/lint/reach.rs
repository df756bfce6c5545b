//! Grades that nobody can have, whatever the scores.

use rust_decimal::Decimal;

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind, Unreachable, cut_offs, most_of_rule};
use baton_model::{Category, Edit, Grade, Indicator, Setting, Sign, Threshold};

/// Grades that nobody can have, whatever the scores. The last may be meant for vetoes only.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, view, .. } = *subject;
    let grades = &category.grading.grades;
    let lanes: Vec<u32> = view.lanes().map(|lane| lane.ranked).filter(|ranked| *ranked > 0).collect();
    let last = grades.len().saturating_sub(1);
    let most = most_points(category);
    for (index, grade) in grades.iter().enumerate() {
        let grading = &category.grading;
        let better = || grades.iter().enumerate().take(index);
        // Whom a threshold alone lets in; whom a place alone does.
        let by_threshold = |at: usize| !grading.has_quota(at) || grading.is_either(at);
        let by_place = grading.is_either(index);
        let no_places = !lanes.is_empty()
            && lanes.iter().all(|ranked| {
                let cut_offs = cut_offs(&category.grading, *ranked);
                let own = cut_offs.get(index).copied().flatten();
                // A better grade with a threshold may leave its places to this one.
                let taken = cut_offs.iter().zip(grades).take(index);
                let taken = taken.filter(|(_, grade)| grade.threshold.is_none()).filter_map(|(cut_off, _)| *cut_off);
                !by_place && own.is_some_and(|own| own <= taken.max().unwrap_or(0))
            });
        let reason = if better().any(|(at, grade)| !grading.has_quota(at) && grade.threshold.is_none()) {
            Some(Unreachable::AllHaveBetter)
        } else if index < last && !by_place && better().any(|(at, better)| by_threshold(at) && easier(better, grade)) {
            Some(Unreachable::BetterIsEasier)
        } else if no_places {
            Some(Unreachable::NoPlaces)
        } else if !by_place && beyond(grade, category, most) {
            Some(Unreachable::ThresholdTooHigh)
        } else {
            None
        };
        if let Some(reason) = reason {
            let code = Code::GradeUnreachable { reason };
            let fixes = match reason {
                Unreachable::ThresholdTooHigh | Unreachable::BetterIsEasier => no_threshold(category, grade),
                Unreachable::NoPlaces | Unreachable::AllHaveBetter => Vec::new(),
            };
            found.push(Finding::new(subject.at_grade(grade), code).with(fixes));
        }
    }
}

fn no_threshold(category: &Category, grade: &Grade) -> Vec<Fix> {
    if grade.quota.is_none() {
        return Vec::new();
    }
    let edit =
        Edit::Set(Setting::Threshold { category: category.id.clone(), grade: grade.id.clone(), threshold: None });
    vec![Fix { kind: FixKind::NoThreshold, edits: vec![edit] }]
}

/// Whether whoever reaches a grade's threshold reaches the better one's.
fn easier(better: &Grade, grade: &Grade) -> bool {
    match (better.threshold, grade.threshold) {
        (Some(Threshold::Percentage(better)), Some(Threshold::Percentage(own)))
        | (Some(Threshold::Points(better)), Some(Threshold::Points(own))) => better <= own,
        _ => false,
    }
}

/// The full marks and the most that bonuses may add; `None` where rates or bonuses are open above, or sections are
/// converted.
fn most_points(category: &Category) -> Option<Decimal> {
    let bounded = |indicator: &Indicator| most_of_rule(&indicator.rule).is_some_and(|most| most <= Decimal::ONE);
    let capped = category.indicators.iter().all(|indicator| bounded(indicator));
    let open = category.adjustments.items.iter().any(|item| item.sign != Sign::Deduction);
    let bonus = match category.adjustments.bonus_cap {
        Some(cap) => cap.get().max(Decimal::ZERO),
        None if open => return None,
        None => Decimal::ZERO,
    };
    category.full_marks.get().checked_add(bonus).filter(|_| capped && category.adds_up())
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
