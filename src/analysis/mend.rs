//! Mends: edits that do away with a finding, where there is a way that needs no judgement but the drafter's yes.

use std::cmp::Reverse;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::lint::{Mend, MendKind};
use crate::engine::{Finding, Kind, Problem, Table};
use crate::model::{
    Category, Condition, Data, Edit, Gate, Grade, Grading, Id, Indicator, IndicatorKind, MarksScope, Monitoring,
    Number, Policy, Ranking, Roster, Setting, Threshold, TieBreaker, Unit, half_up,
};

/// Marks that are `difference` too many (or too few, below 0) for everybody with the category's own marks: scaled in
/// proportion, taken from the indicator with the most, or the full marks adapted. Only where groups and units have no
/// marks of their own, since one can't tell whose are meant else; the full marks only where all units agree.
pub(crate) fn marks(category: &Category, everybody: bool, difference: Decimal) -> Vec<Mend> {
    let shared = category.indicators.iter().all(|indicator| {
        let marks = &indicator.marks;
        marks.groups.is_empty() && marks.units.is_empty()
    });
    let mut mends = Vec::new();
    if !everybody || !shared {
        return mends;
    }
    let edit = |indicator: &Id, marks: Decimal| {
        Edit::Set(Setting::Marks {
            category: category.id.clone(),
            indicator: indicator.clone(),
            scope: MarksScope::Category,
            marks: Some(Number::from(marks.normalize())),
        })
    };
    let had = category.indicators.iter().map(|indicator| (&indicator.id, indicator.marks.category.get()));
    let had: Vec<(&Id, Decimal)> = had.filter(|(_, marks)| *marks > Decimal::ZERO).collect();
    if let Some(scaled) = scaled(&had, category.full_marks.get()) {
        let edits = had.iter().zip(&scaled).filter(|((_, had), has)| had != *has);
        let edits = edits.map(|((id, _), marks)| edit(id, *marks)).collect();
        mends.push(Mend { kind: MendKind::ScaleMarks, edits });
    }
    let most = had.iter().fold(None, |most: Option<&(&Id, Decimal)>, one| match most {
        Some(most) if most.1 >= one.1 => Some(most),
        _ => Some(one),
    });
    if let Some((id, marks)) = most
        && let Some(left) = marks.checked_sub(difference).filter(|left| *left > Decimal::ZERO)
    {
        mends.push(Mend { kind: MendKind::OneIndicator { indicator: (*id).clone() }, edits: vec![edit(id, left)] });
    }
    if let Some(sum) = category.full_marks.get().checked_add(difference).filter(|sum| *sum > Decimal::ZERO) {
        let edit =
            Edit::Set(Setting::FullMarks { category: category.id.clone(), full_marks: Number::from(sum.normalize()) });
        mends.push(Mend { kind: MendKind::FullMarks, edits: vec![edit] });
    }
    mends
}

/// The marks in proportion, with the decimals that the marks have, adding up to the full marks exactly: what rounding
/// leaves over goes to the largest.
fn scaled(had: &[(&Id, Decimal)], full_marks: Decimal) -> Option<Vec<Decimal>> {
    let sum = had.iter().try_fold(Decimal::ZERO, |sum, (_, marks)| sum.checked_add(*marks))?;
    if sum <= Decimal::ZERO || full_marks <= Decimal::ZERO {
        return None;
    }
    let decimals = had.iter().map(|(_, marks)| marks.normalize().scale()).max()?.max(full_marks.normalize().scale());
    let mut rest = full_marks;
    let mut scaled = Vec::with_capacity(had.len());
    for (_, marks) in had {
        let share = half_up(marks.checked_mul(full_marks)?.checked_div(sum)?, decimals);
        rest = rest.checked_sub(share)?;
        scaled.push(share);
    }
    let largest = scaled.iter_mut().max()?;
    *largest = largest.checked_add(rest)?;
    (*scaled.iter().min()? > Decimal::ZERO).then_some(scaled)
}

/// The figures of a ladder in descending order, as edits of those that change.
pub(crate) fn sorted(grading: &Grading, of: impl Fn(usize) -> Number, edit: impl Fn(&Id, Number) -> Edit) -> Vec<Mend> {
    let mut figures: Vec<Number> = (0..grading.grades.len()).map(&of).collect();
    figures.sort_unstable_by(|a, b| b.cmp(a));
    let changed = grading.grades.iter().zip(figures).enumerate().filter(|(at, (_, figure))| of(*at) != *figure);
    let edits = changed.map(|(_, (grade, figure))| edit(&grade.id, figure)).collect();
    vec![Mend { kind: MendKind::Sort, edits }]
}

/// The thresholds of the same kind, of grades that have a quota or not as this one, in descending order; none where some
/// of them are equal, which no order mends.
pub(crate) fn sorted_thresholds(category: &Category, of: &Grade) -> Vec<Mend> {
    let points = matches!(of.threshold, Some(Threshold::Points(_)));
    let bound = |grade: &Grade| match grade.threshold? {
        Threshold::Points(bound) if points => Some(bound),
        Threshold::Percentage(bound) if !points => Some(bound),
        Threshold::Percentage(_) | Threshold::Points(_) => None,
    };
    let alike = category.grading.grades.iter().filter(|grade| grade.quota.is_none() == of.quota.is_none());
    let had: Vec<(&Id, Number)> = alike.filter_map(|grade| Some((&grade.id, bound(grade)?))).collect();
    let mut bounds: Vec<Number> = had.iter().map(|(_, bound)| *bound).collect();
    bounds.sort_unstable_by(|a, b| b.cmp(a));
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
    vec![Mend { kind: MendKind::Sort, edits: edits.collect() }]
}

/// Percentages of the full marks as points, exactly.
pub(crate) fn thresholds_as_points(category: &Category) -> Vec<Mend> {
    let full_marks = category.full_marks.get();
    let as_points = |grade: &Grade| {
        let Some(Threshold::Percentage(bound)) = grade.threshold else { return None };
        let points = bound.get().checked_mul(full_marks)?.checked_div(Decimal::ONE_HUNDRED)?.normalize();
        let threshold = Some(Threshold::Points(points.into()));
        Some(Edit::Set(Setting::Threshold { category: category.id.clone(), grade: grade.id.clone(), threshold }))
    };
    let edits = category.grading.grades.iter().filter_map(as_points).collect();
    vec![Mend { kind: MendKind::ThresholdsAsPoints, edits }]
}

/// The usual tie-breakers that a category doesn't have: the common subtotal, fewer deductions, then the common indicators
/// from the one with the most marks.
pub(crate) fn usual_breakers(category: &Category) -> Vec<TieBreaker> {
    let mut common: Vec<&Indicator> =
        category.indicators.iter().map(AsRef::as_ref).filter(|one| one.kind == IndicatorKind::Common).collect();
    common.sort_by_key(|indicator| Reverse(indicator.marks.category));
    let usual = [TieBreaker::CommonSubtotal, TieBreaker::FewerDeductions].into_iter();
    let usual = usual.chain(common.into_iter().map(|indicator| TieBreaker::IndicatorPoints(indicator.id.clone())));
    usual.filter(|breaker| !category.ranking.tie_breakers.contains(breaker)).collect()
}

/// Of these tie-breakers as many as it takes to split members of a tie, after those that there are. None where they don't
/// split them all.
pub(crate) fn split_ties(table: &Table, usual: &[TieBreaker], members: Vec<usize>) -> Vec<Mend> {
    let category = &table.category;
    let mut blocks = vec![members];
    let mut added = Vec::new();
    for breaker in usual {
        let parts: Vec<Vec<usize>> = blocks.iter().flat_map(|block| parted(table, breaker, block)).collect();
        let tied = parts.iter().any(|part| part.len() > 1);
        if parts.len() > blocks.len() {
            added.push(breaker.clone());
            blocks = parts;
        }
        if !tied {
            let tie_breakers = category.ranking.tie_breakers.iter().chain(&added).cloned().collect();
            let ranking = Ranking { tie_breakers, ..category.ranking.clone() };
            let edit = Edit::Set(Setting::Ranking { category: category.id.clone(), ranking });
            return vec![Mend { kind: MendKind::SplitTies { breakers: added }, edits: vec![edit] }];
        }
    }
    Vec::new()
}

/// Members that are level, by what a tie-breaker looks at.
fn parted(table: &Table, breaker: &TieBreaker, members: &[usize]) -> Vec<Vec<usize>> {
    let mut keyed: Vec<(Decimal, usize)> =
        members.iter().map(|member| (table.tie_figure(*member, breaker), *member)).collect();
    keyed.sort_unstable();
    keyed.chunk_by(|a, b| a.0 == b.0).map(|part| part.iter().map(|(_, member)| *member).collect()).collect()
}

/// The last grade without quota and threshold.
pub(crate) fn without_condition(category: &Category, last: &Grade) -> Vec<Mend> {
    let (category, grade) = (&category.id, &last.id);
    let quota = Edit::Set(Setting::Quota { category: category.clone(), grade: grade.clone(), quota: None });
    let threshold = Edit::Set(Setting::Threshold { category: category.clone(), grade: grade.clone(), threshold: None });
    let edits = [last.quota.is_some().then_some(quota), last.threshold.is_some().then_some(threshold)];
    vec![Mend { kind: MendKind::NoCondition, edits: edits.into_iter().flatten().collect() }]
}

/// The gates without the one at this position.
pub(crate) fn without_gate(category: &Category, at: usize) -> Vec<Mend> {
    let kept = category.grading.gates.iter().enumerate().filter(|(position, _)| *position != at);
    let gates = kept.map(|(_, gate)| gate.clone()).collect();
    let edit = Edit::Set(Setting::Gates { category: category.id.clone(), gates });
    vec![Mend { kind: MendKind::RemoveGate, edits: vec![edit] }]
}

/// Mends of what the engine found while it computed.
#[must_use]
pub fn mends_of(policy: &Policy, roster: &Roster, finding: &Finding) -> Vec<Mend> {
    let place = &finding.place;
    let problem = &finding.problem;
    // Most findings need a person's judgement and have no mend.
    let (kind, edits) = if matches!(problem, Problem::MonitoringShareLow { .. }) {
        (MendKind::MonitoringShare, monitored(policy, finding))
    } else if matches!(problem, Problem::LeftOverReadings { .. }) {
        let left = place.indicator.as_ref().map(|indicator| left_overs(roster, indicator));
        (MendKind::RemoveLeftOvers, left.unwrap_or_default())
    } else if matches!(problem, Problem::Unknown { kind: Kind::Indicator | Kind::Grade, .. }) && place.unit.is_none() {
        let category = place.category.as_ref().and_then(|id| policy.category(id));
        (MendKind::RemoveLost, category.map(without_lost).unwrap_or_default())
    } else {
        return Vec::new();
    };
    if edits.is_empty() { Vec::new() } else { vec![Mend { kind, edits }] }
}

fn monitored(policy: &Policy, finding: &Finding) -> Vec<Edit> {
    let found = || {
        let (category, indicator) = (finding.place.category.as_ref()?, finding.place.indicator.as_ref()?);
        let monitoring = policy.category(category)?.indicator(indicator)?.monitoring.as_ref()?;
        let monitoring = Some(Monitoring { share: Monitoring::LEAST_SHARE.into(), ..monitoring.clone() });
        Some(Edit::Set(Setting::Monitoring { category: category.clone(), indicator: indicator.clone(), monitoring }))
    };
    found().into_iter().collect()
}

/// What units have of an indicator is taken away.
fn left_overs(roster: &Roster, indicator: &Id) -> Vec<Edit> {
    let of = |unit: &Arc<Unit>| {
        let (unit_id, id) = (unit.id.clone(), indicator.clone());
        let observed = unit
            .observations
            .contains_key(indicator)
            .then(|| Edit::Data(Data::Observation { unit: unit_id.clone(), indicator: id.clone(), observation: None }));
        let factor = unit.indicator_difficulty.contains_key(indicator).then_some(Edit::Set(Setting::Difficulty {
            unit: unit_id,
            indicator: id,
            difficulty: None,
        }));
        observed.into_iter().chain(factor)
    };
    roster.units.iter().flat_map(of).collect()
}

/// Gates and tie-breakers that name an indicator or grade which the category doesn't have are taken away, as is the grade
/// of vetoed units.
fn without_lost(category: &Category) -> Vec<Edit> {
    let known = |id: &Id| category.grading.grades.iter().any(|grade| grade.id == *id);
    let leads = |gate: &&Gate| {
        let looks = match &gate.condition {
            Condition::RateBelow { indicator, .. } => category.indicator(indicator).is_some(),
            Condition::DeductionsOver(_) => true,
        };
        looks && known(&gate.grade)
    };
    let splits = |breaker: &&TieBreaker| match breaker {
        TieBreaker::IndicatorPoints(indicator) => category.indicator(indicator).is_some(),
        TieBreaker::CommonSubtotal | TieBreaker::FewerDeductions => true,
    };
    let gates: Vec<Gate> = category.grading.gates.iter().filter(leads).cloned().collect();
    let tie_breakers: Vec<TieBreaker> = category.ranking.tie_breakers.iter().filter(splits).cloned().collect();
    let id = || category.id.clone();
    let mut edits = Vec::new();
    if gates.len() < category.grading.gates.len() {
        edits.push(Edit::Set(Setting::Gates { category: id(), gates }));
    }
    if tie_breakers.len() < category.ranking.tie_breakers.len() {
        edits.push(Edit::Set(Setting::Ranking {
            category: id(),
            ranking: Ranking { tie_breakers, ..category.ranking.clone() },
        }));
    }
    if category.grading.veto_grade.as_ref().is_some_and(|grade| !known(grade)) {
        edits.push(Edit::Set(Setting::VetoGrade { category: id(), grade: None }));
    }
    edits
}
