//! Thresholds that overlap, are of two kinds, or leave a gap below.

use rust_decimal::Decimal;

use super::Subject;
use baton_engine::{Code, Finding, Fix, FixKind};
use baton_model::{Arrange, Category, Edit, Grade, Id, Number, Quota, Setting, Threshold};

/// Thresholds that overlap, are of two kinds, or leave a gap below.
pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Finding>) {
    let Subject { category, .. } = *subject;
    let grades = &category.grading.grades;
    let mut above: Option<(&Grade, Threshold)> = None;
    for grade in grades {
        let Some(own) = grade.threshold else { continue };
        if let Some((better, threshold)) = above {
            let better_id = better.id.clone();
            let (code, fixes) = match (threshold, own) {
                (Threshold::Percentage(high), Threshold::Percentage(low))
                | (Threshold::Points(high), Threshold::Points(low))
                    if high <= low && better.quota.is_none() == grade.quota.is_none() =>
                {
                    let code = Code::ThresholdsNotDescending { better: better_id, better_bound: high, bound: low };
                    (Some(code), sorted_thresholds(category, grade))
                }
                (Threshold::Percentage(_), Threshold::Points(_)) | (Threshold::Points(_), Threshold::Percentage(_)) => {
                    (Some(Code::ThresholdsOfTwoKinds { better: better_id }), thresholds_as_points(category))
                }
                _ => (None, Vec::new()),
            };
            found.extend(code.map(|code| Finding::new(subject.at_grade(grade), code).with(fixes)));
        }
        above = Some((grade, own));
    }
    let (below, before) = (category.grading.share_below(), grades.len().checked_sub(2));
    for (at, grade) in grades.iter().enumerate() {
        let of_last = matches!(grade.quota, Some(Quota::FromBelow(_)));
        let code = match grade.quota {
            Some(Quota::FromBelow(_)) if at.saturating_add(1) < grades.len() || at == 0 => Code::QuotaNotOfLast,
            Some(Quota::Share(_) | Quota::Places(_)) if below.is_some() && before == Some(at) => {
                Code::QuotaFromBelowToo
            }
            Some(Quota::Share(_) | Quota::Places(_) | Quota::FromBelow(_)) | None => continue,
        };
        let quota = Edit::Set(Setting::Quota { category: category.id.clone(), grade: grade.id.clone(), quota: None });
        let fix = Fix { kind: FixKind::NoCondition, edits: vec![quota] };
        found.push(Finding::new(subject.at_grade(grade), code).with(if of_last { Vec::new() } else { vec![fix] }));
    }
    let bound = |last: &Grade| matches!(last.quota, Some(Quota::Share(_) | Quota::Places(_)));
    if let Some(last) = grades.last().filter(|last| last.threshold.is_some() || bound(last)) {
        found.push(Finding::new(subject.at_grade(last), Code::GapBelow).with(without_condition(category, last)));
    }
}

/// The thresholds of the same kind, of grades that have a quota or not as this one, in descending order; none where some
/// of them are equal, which no order mends.
fn sorted_thresholds(category: &Category, of: &Grade) -> Vec<Fix> {
    let points = matches!(of.threshold, Some(Threshold::Points(_)));
    let bound = |grade: &Grade| match grade.threshold? {
        Threshold::Points(bound) if points => Some(bound),
        Threshold::Percentage(bound) if !points => Some(bound),
        Threshold::Percentage(_) | Threshold::Points(_) => None,
    };
    let alike = category.grading.grades.iter().filter(|grade| grade.quota.is_none() == of.quota.is_none());
    let had: Vec<(&Id, Number)> = alike.filter_map(|grade| Some((&grade.id, bound(grade)?))).collect();
    let mut bounds: Vec<Number> = had.iter().map(|(_, bound)| *bound).collect();
    bounds.arrange_by(|a, b| b.cmp(a));
    if bounds.windows(2).any(|pair| pair.first() == pair.last()) {
        return Vec::new();
    }
    let changed = had.into_iter().zip(bounds).filter(|((_, had), bound)| had != bound);
    let edits = changed.map(|((grade, _), bound)| {
        let threshold = if points { Threshold::Points(bound) } else { Threshold::Percentage(bound) };
        Edit::Set(Setting::Threshold {
            category: category.id.clone(),
            grade: grade.clone(),
            threshold: Some(threshold),
        })
    });
    vec![Fix { kind: FixKind::Sort, edits: edits.collect() }]
}

/// Percentages of the full marks as points, exactly.
fn thresholds_as_points(category: &Category) -> Vec<Fix> {
    let full_marks = category.full_marks.get();
    let as_points = |grade: &Grade| {
        let Some(Threshold::Percentage(bound)) = grade.threshold else { return None };
        let points = bound.get().checked_mul(full_marks)?.checked_div(Decimal::ONE_HUNDRED)?.normalize();
        let threshold = Some(Threshold::Points(points.into()));
        Some(Edit::Set(Setting::Threshold { category: category.id.clone(), grade: grade.id.clone(), threshold }))
    };
    let edits = category.grading.grades.iter().filter_map(as_points).collect();
    vec![Fix { kind: FixKind::ThresholdsAsPoints, edits }]
}

/// The last grade without quota and threshold.
fn without_condition(category: &Category, last: &Grade) -> Vec<Fix> {
    let (category, grade) = (&category.id, &last.id);
    let quota = Edit::Set(Setting::Quota { category: category.clone(), grade: grade.clone(), quota: None });
    let threshold = Edit::Set(Setting::Threshold { category: category.clone(), grade: grade.clone(), threshold: None });
    let below = matches!(last.quota, Some(Quota::FromBelow(_)));
    let edits = [(last.quota.is_some() && !below).then_some(quota), last.threshold.is_some().then_some(threshold)];
    vec![Fix { kind: FixKind::NoCondition, edits: edits.into_iter().flatten().collect() }]
}
